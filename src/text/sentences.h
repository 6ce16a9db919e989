#pragma once
// Where one line of text breaks into sentences: ICU's rules, then the exceptions.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>

#include <tarikh/text/token.h>
#include <tarikh/text/tokenizer.h>

#include "characters.h"

namespace tarikh::text {

class SentenceBreaker {
public:
    SentenceBreaker(const SentenceRules& rules, Characters& characters);

    /// `line` are the tokens of one line of `text`, [first, last). The indices of the tokens that begin a
    /// sentence, but for the first, in `starts`.
    void split(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last,
               std::vector<std::size_t>& starts);

    bool ends_with_stop(const Token& token);

private:
    void show_stops(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last);
    void ask_icu(std::vector<std::size_t>& boundaries);
    std::size_t settle(const std::vector<Token>& tokens, std::size_t sentence, std::size_t at, std::size_t last);
    bool is_exception(const std::vector<Token>& tokens, std::size_t sentence, std::size_t at);

    const SentenceRules& rules_;
    Characters& characters_;
    std::unique_ptr<icu::BreakIterator> iterator_;
    std::vector<std::size_t> boundaries_;
    struct Part {
        std::size_t shown = 0, byte = 0;  ///< where it begins in `shown_` and in the text
    };
    std::string shown_;  ///< of the line at hand, what ICU is asked about
    std::vector<Part> parts_;
};

}  // namespace tarikh::text
