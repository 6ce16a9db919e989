#include "sentences.h"

#include <stdexcept>

#include <unicode/utext.h>

#include <tarikh/base/utf8.h>

namespace tarikh::text {
namespace {

using base::Json;

constexpr std::uint32_t abbreviation = 0;
constexpr std::uint32_t opener = 1;

// No sentence of news is longer. What is (tables, menus, a text without a single stop) is cut, so that
// nobody behind us must be afraid of long sentences.
constexpr std::size_t longest_sentence = 600;

char32_t first_of(const Token& token) {
    std::size_t at = 0;
    return base::next_code_point(token.text, at);
}

bool is_one_character(const Token& token) { return token.span.length() == 1; }
bool is_full_stop(const Token& token) { return token.text == "."; }

}  // namespace

std::string compile_sentences(const Json& file, const Spelling& spelling, std::string_view shown) {
    knowledge::FlatMapBuilder builder;
    const auto add = [&](std::string_view list, std::uint32_t kind) {
        const Json* words = file.find(list);
        if (words == nullptr) return;
        for (const Json& word : words->items) {
            if (word.text.empty() || word.text.back() == '.')
                throw base::DataError({std::string{shown}, word.line, word.column}, "\"" + word.text + "\" is no such word; expected it without its last full stop");
            builder.add(spelling.folded(word.text), kind);
        }
    };
    add("abbreviations", abbreviation);
    add("openers", opener);
    return builder.build();
}

SentenceRules::SentenceRules(std::string_view packed) : words_{packed} {}

bool SentenceRules::is_abbreviation(std::string_view folded_word) const {
    const auto kinds = words_.find(folded_word);
    return !kinds.empty() && kinds.front() == abbreviation;
}

bool SentenceRules::is_opener(std::string_view folded_word) const {
    const auto kinds = words_.find(folded_word);
    return !kinds.empty() && kinds.back() == opener;
}

SentenceBreaker::SentenceBreaker(const SentenceRules& rules, Characters& characters) : rules_{rules}, characters_{characters} {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw base::IoError(std::string{"ICU's sentence rules cannot be loaded: "} + u_errorName(status));
}

bool SentenceBreaker::ends_with_stop(const Token& token) {
    if (token.kind == TokenKind::word) return token.text.back() == '.';
    return token.kind == TokenKind::punctuation && characters_[first_of(token)].terminator;
}

// The rules (UAX 29) break a line behind stops alone, and look no farther than at what stands before the stop and at the
// letters behind it. So these are all that ICU is shown, with line breaks between them, where its rules begin anew.
void SentenceBreaker::show_stops(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    shown_.clear();
    parts_.clear();
    const auto show = [&](std::size_t from, std::size_t to) {
        if (!shown_.empty()) shown_ += '\n';
        parts_.push_back({shown_.size(), tokens[from].bytes.start});
        shown_ += text.substr(tokens[from].bytes.start, tokens[to - 1].bytes.end - tokens[from].bytes.start);
    };
    std::size_t begin = first, end = first;  // of what is to be shown next
    for (std::size_t stop = first; stop + 1 < last; ++stop) {
        if (!ends_with_stop(tokens[stop])) continue;
        const std::size_t before = stop > first ? stop - 1 : first;
        if (before > end) {
            if (end > begin) show(begin, end);
            begin = before;
        }
        std::size_t behind = stop + 1;
        while (behind + 1 < last && !characters_[first_of(tokens[behind])].decides) ++behind;
        end = behind + 1;
    }
    if (end > begin) show(begin, end);
}

// Boundaries in bytes of the text, among what is shown.
void SentenceBreaker::ask_icu(std::vector<std::size_t>& boundaries) {
    boundaries.clear();
    if (shown_.empty()) return;
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, shown_.data(), static_cast<int64_t>(shown_.size()), &status);
    iterator_->setText(&view, status);
    std::size_t part = 0;
    for (int32_t at = U_SUCCESS(status) ? iterator_->next() : icu::BreakIterator::DONE; at != icu::BreakIterator::DONE; at = iterator_->next()) {
        const auto place = static_cast<std::size_t>(at);
        while (part + 1 < parts_.size() && parts_[part + 1].shown <= place) ++part;
        if (place > parts_[part].shown && place < shown_.size()) boundaries.push_back(parts_[part].byte + (place - parts_[part].shown));
    }
    utext_close(&view);
}

// Is the full stop before token `at` that of "Mr. Smith", "U.S. forces", "George W. Bush", "1. The …"?
bool SentenceBreaker::is_exception(const std::vector<Token>& tokens, std::size_t sentence, std::size_t at) {
    const Token& next = tokens[at];
    const Token& stop = tokens[at - 1];
    const bool is_new_start = characters_[first_of(next)].upper && rules_.is_opener(next.folded);
    if (stop.kind == TokenKind::word && stop.text.back() == '.') return !is_new_start;  // an acronym keeps its stops
    if (!is_full_stop(stop) || at < sentence + 2 || stop.space_before) return false;
    const Token& word = tokens[at - 2];
    if (word.kind == TokenKind::number) return at == sentence + 2 && word.text.size() <= 3;
    if (word.kind != TokenKind::word) return false;
    if (rules_.is_abbreviation(word.folded)) return word.text.find('.') == std::string_view::npos || !is_new_start;
    return is_one_character(word) && characters_[first_of(word)].upper && characters_[first_of(next)].upper && !is_new_start;
}

// A boundary before token `at`, moved so that brackets and quotes stay with what they enclose; `last` if
// there is none after all.
std::size_t SentenceBreaker::settle(const std::vector<Token>& tokens, std::size_t sentence, std::size_t at, std::size_t last) {
    if (at > sentence + 1 && characters_[first_of(tokens[at - 1])].opens) --at;  // the stop and «quote written without a space
    while (at < last && tokens[at].kind == TokenKind::punctuation) {
        const Token& mark = tokens[at];
        const char32_t c = first_of(mark);
        const bool straight = c == '"';
        if (straight) {
            std::size_t quotes = 0;
            for (std::size_t i = sentence; i < at; ++i) quotes += static_cast<std::size_t>(tokens[i].text == "\"");
            if (quotes % 2 == 0) break;
        } else if (!characters_[c].closes && !(ends_with_stop(mark) && !mark.space_before)) {
            break;
        }
        ++at;
    }
    if (at >= last) return last;
    std::size_t stop = at;
    while (stop > sentence && !ends_with_stop(tokens[stop - 1])) --stop;
    return stop == at && is_exception(tokens, sentence, at) ? last : at;
}

void SentenceBreaker::split(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t last,
                            std::vector<std::size_t>& starts) {
    starts.clear();
    if (first == last) return;
    std::size_t sentence = first;
    show_stops(text, tokens, first, last);
    ask_icu(boundaries_);
    std::size_t token = first;
    for (const std::size_t byte : boundaries_) {
        while (token < last && tokens[token].bytes.start < byte) ++token;
        if (token >= last) break;
        // Not in the midst of a token, and not before one that was reached already.
        if (tokens[token - 1].bytes.end > byte || token <= sentence) continue;
        const std::size_t settled = settle(tokens, sentence, token, last);
        if (settled >= last || settled <= sentence) continue;
        starts.push_back(settled);
        sentence = settled;
    }
    // Cut what is too long.
    if (last - first <= longest_sentence) return;
    std::vector<std::size_t> all;
    std::size_t from = first;
    starts.push_back(last);
    for (const std::size_t start : starts) {
        for (; start - from > longest_sentence; from += longest_sentence) all.push_back(from + longest_sentence);
        if (start < last) all.push_back(start);
        from = start;
    }
    starts.swap(all);
}

}  // namespace tarikh::text
