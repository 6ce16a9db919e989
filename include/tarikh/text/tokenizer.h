#pragma once
// Document -> sentences -> tokens, with ICU's rules for both and the language's exceptions
// (abbreviations that end no sentence) as data: src/lang/<code>/sentences.json.
#include <memory>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/token.h>

namespace tarikh::text {

/// sentences.json (schemas/knowledge/sentences.schema.json) -> packed bytes. Throws base::DataError.
std::string compile_sentences(const base::Json& file, const Spelling& spelling, std::string_view shown);

/// Abbreviations, titles and the like after which a full stop ends no sentence.
class SentenceRules {
public:
    SentenceRules() = default;
    explicit SentenceRules(std::string_view packed);
    bool is_abbreviation(std::string_view folded_word) const;
    /// A word that nearly always begins a sentence when it bears a capital ("The"): after it even an
    /// abbreviation with inner stops ("U.S. The …") has ended one.
    bool is_opener(std::string_view folded_word) const;

private:
    knowledge::FlatMap words_;
};

class Tokenizer {
public:
    /// Both outlive the tokenizer. Make one a thread: it keeps ICU's iterators.
    Tokenizer(const Spelling& spelling, const SentenceRules& rules);
    ~Tokenizer();
    /// `text` is valid UTF-8. A line break always ends a sentence. Tokens never cross sentences.
    /// What is in `reused` goes; its memory is used again.
    TokenizedText tokenize(std::string_view text, TokenizedText reused = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The script most letters of the text are in, by its ISO 15924 code ("Arab", "Latn"); "" if there are no letters.
std::string_view main_script(std::string_view text);

}  // namespace tarikh::text
