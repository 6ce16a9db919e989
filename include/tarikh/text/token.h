#pragma once
// What flows out of the tokenizer: sentences and tokens, each knowing its place.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/span.h>

namespace tarikh::text {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// A run of letters, a number, or one mark. Clitics are not cut off here: morphology does that.
struct Token {
    base::Span span;        ///< code points in the document
    base::ByteSpan bytes;   ///< the same in bytes
    TokenKind kind = TokenKind::word;
    bool space_before = false;  ///< white space (or the sentence's beginning) stands before it
    std::string_view text;      ///< as written; points into the document's text
    std::string_view folded;    ///< spelling variants folded (see Spelling); what every list is looked up by
};

struct Sentence {
    base::Span span;        ///< without the white space around it
    base::ByteSpan bytes;
    base::WordRange tokens;
    bool headline = false;  ///< the first line of the text, without a full stop
};

/// Owns the folded strings. The document's text must outlive it. Movable.
struct TokenizedText {
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<std::unique_ptr<char[]>> arena;
};

}  // namespace tarikh::text
