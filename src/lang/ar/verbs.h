#pragma once
// The conjugation of one Arabic verb, as sounds: stems by form and class of root, then endings.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/morphology/word.h>

namespace tarikh::lang {

enum class VerbForm { I, II, III, IV, V, VI, VII, VIII, IX, X, Q1, Q2, Q4 };
std::optional<VerbForm> verb_form(std::string_view name);

/// What is known of a verb before it is conjugated.
struct VerbClass {
    std::string root;              ///< sounds; w and y as weak letters
    VerbForm form = VerbForm::I;
    char perfect_vowel = 'a';      ///< form I: middle vowels
    char imperfect_vowel = 'u';
    bool strong_middle = false;    ///< a weak middle letter that stays (ازدوج، استحوذ)
};

/// One finite form.
struct VerbCell {
    std::string sounds;
    morphology::Features features;
};

/// A participle or verbal noun.
struct DerivedNoun {
    std::string sounds;
    bool defective = false;        ///< ends in -in: قاضٍ، القاضي
};

struct Conjugation {
    std::string lemma;                      ///< third person singular masculine, perfect; sounds
    std::vector<VerbCell> finite;           ///< the commonest persons first
    std::optional<DerivedNoun> active_participle;
    std::optional<DerivedNoun> passive_participle;
    std::optional<DerivedNoun> verbal_noun;  ///< the regular one of forms II to X and of four-letter roots
};

Conjugation conjugate(const VerbClass& verb);

}  // namespace tarikh::lang
