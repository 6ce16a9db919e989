#pragma once
// All written forms of all words, by their folded spelling.
//
//     "يهاجمون"  ->  (lexeme هاجم VERB; imperfect, third person, plural, masculine)
//
// Compiled from src/lang/<code>/lexicon/*.json by way of the language's Inflector; read in place.
// A file is {"lexemes": [entry, …]}. Two entries with the same lemma and part of speech, in one
// file or in two, are one lexeme: the later adds its forms. Where both make the same form, an entry
// that says a weight has the word over one that says none; of two that do, the likelier counts.
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/inflector.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>

namespace tarikh::morphology {

/// A word of the dictionary. Index 0 is no lexeme ("guessed").
struct Lexeme {
    std::string_view lemma;
    std::string_view lemma_folded;
    Pos pos = Pos::other;
    /// The verb this is the participle or verbal noun of (index of that lexeme), or 0. So the frames of
    /// a verb can serve its participles.
    std::uint32_t verb = 0;
    std::int16_t weight = 0;
};

/// One written form, as the analyser sees it.
struct LexiconForm {
    std::string_view text;      ///< as written, not folded
    std::uint32_t lexeme = 0;
    Features features;
    std::uint8_t joins = 0;
    std::int16_t weight = 0;    ///< the lexeme's weight is in it
};

class Lexicon {
public:
    Lexicon() = default;
    /// `packed` as made by LexiconBuilder::build(); 8-byte aligned; outlives this.
    explicit Lexicon(std::string_view packed);

    /// Indices for form(); empty for an unknown spelling. `folded` bears no clitics.
    std::span<const std::uint32_t> find(std::string_view folded) const { return forms_by_spelling_.find(folded); }
    LexiconForm form(std::uint32_t index) const;
    Lexeme lexeme(std::uint32_t index) const;
    /// The lexeme of that folded lemma and part of speech, or 0.
    std::uint32_t find_lexeme(std::string_view lemma_folded, Pos pos) const;
    /// One past the last index.
    std::uint32_t lexeme_count() const { return static_cast<std::uint32_t>(lexemes_.size()); }
    std::uint32_t form_count() const { return static_cast<std::uint32_t>(forms_.size()); }

private:
    struct FormRecord {
        std::uint32_t text, lexeme, features;
        std::int16_t weight;
        std::uint8_t text_length, joins;
    };
    struct LexemeRecord {
        std::uint32_t lemma, lemma_folded, verb;
        std::int16_t weight;
        std::uint8_t lemma_length, folded_length, pos, unused;
        std::uint16_t padding;  ///< said, so that it is zero
    };
    friend class LexiconBuilder;

    knowledge::FlatMap forms_by_spelling_;
    knowledge::FlatMap lexemes_by_lemma_;
    std::span<const FormRecord> forms_;
    std::span<const LexemeRecord> lexemes_;
    std::string_view strings_;
};

/// Collects entries and lays them out. The same entries in the same order give the same bytes.
class LexiconBuilder {
public:
    /// Both outlive the builder.
    LexiconBuilder(const Inflector& inflector, const text::Spelling& spelling)
        : inflector_{inflector}, spelling_{spelling} {}

    /// Adds all entries of {"lexemes": […]}. Throws base::DataError at the entry at fault.
    void add_file(const base::Json& file, std::string_view shown);
    /// Adds one entry.
    void add(const base::Json& entry, std::string_view shown);
    /// Adds a word that does not inflect: a name of one word, as a proper noun, so that و ب ل and the
    /// possessive are cut off before it. An adjective of a name (روسي) is added as an entry.
    void add_name(std::string_view name, std::int16_t weight = 0);
    /// Adds a finished paradigm.
    void add(const Paradigm& paradigm);
    std::string build() const;

private:
    std::vector<Paradigm> lexemes_;
    std::map<std::pair<std::string, Pos>, std::size_t> index_;  // lemma and part of speech
    const Inflector& inflector_;
    const text::Spelling& spelling_;
};

}  // namespace tarikh::morphology
