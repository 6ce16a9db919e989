#pragma once
// The declension of Arabic nouns and adjectives, as far as it is written: ة before a pronoun, the alif of
// the accusative, dual and sound plural with their cases and their construct, hamzas at the end.
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/morphology/inflector.h>

namespace tarikh::lang {

struct Nominal {
    std::string lemma;
    morphology::Pos pos = morphology::Pos::noun;
    morphology::Gender gender = morphology::Gender::none;   ///< none: by the ending
    morphology::Form form = morphology::Form::none;         ///< verbal noun, participle
    std::vector<std::string> plurals;   ///< "+ون", "+ات", or written out
    std::string feminine;               ///< adjectives: if not made by ة; "no" if there is none. Nouns: the word for a woman
    bool nisba = false;
    bool diptote = false;
    bool defective = false;             ///< القاضي، but قاضٍ
    bool has_singular = true;
};

std::vector<morphology::InflectedForm> decline(const Nominal& word);

}  // namespace tarikh::lang
