#pragma once
// The words that people are called by: first names, surnames, and how foreign surnames end.
//
//     سمير -> given      روبيني -> ends like a surname      "Okafor" -> family
//
// The words are data: src/lang/<code>/people.json, and the names of the persons that the world knows.
#include <cstdint>
#include <string>
#include <string_view>

#include <tarikh/knowledge/flat_map.h>
#include <tarikh/knowledge/sources.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>

namespace tarikh::mentions {

/// Compiles "<code>/people.json" and, of the files below "<code>/names/", the names of persons: the first word of such a
/// name is somebody's first name, the last one a surname.
std::string compile_person_words(const knowledge::Sources& sources, std::string_view code, const text::Spelling& spelling);

/// A view over compiled words of persons' names.
class PersonWords {
public:
    static constexpr std::uint32_t given = 1, family = 2;
    static constexpr std::uint32_t listed = 4;  ///< by people.json, and not only told by a known person's name
    static constexpr std::uint32_t only = 8;    ///< no other word: "given" of people.json
    static constexpr std::uint32_t bearer = 16; ///< a thing that bears people's names: شارع
    static constexpr std::uint32_t speech = 32; ///< a verb of what people do by speaking: صرح
    static constexpr std::uint32_t second_half = 64; ///< ends a first name of two words: «صلاح الدين»

    PersonWords() = default;
    explicit PersonWords(std::string_view packed);
    /// What a folded word may be, as bits.
    std::uint32_t find(std::string_view folded) const;
    /// The same of a word without its proclitics; the article stays, or else goes.
    std::uint32_t find(const morphology::Word& word) const;
    /// Among them, of the word itself or of its lemma, that it is a thing that bears people's names.
    bool bears_names(const morphology::Word& word) const { return ((find(word) | find(word->lemma_folded)) & bearer) != 0; }
    /// A verb whose subject speaks.
    bool speaks(const morphology::Word& verb) const { return (find(verb->lemma_folded) & speech) != 0; }
    /// The folded word ends as surnames of some country do: "-enko", «يتش».
    bool ends_like_one(std::string_view folded) const;
    std::size_t size() const { return words_.size(); }

private:
    knowledge::FlatMap words_, endings_;
};

}  // namespace tarikh::mentions
