#include <tarikh/text/regular.h>

#include <memory>
#include <stdexcept>
#include <string>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace tarikh::text {
namespace {

constexpr int32_t most_steps = 2000;  // of about a millisecond's work: patterns can be made that run for ever

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
}

struct Compiled {
    std::string pattern;
    std::unique_ptr<icu::RegexMatcher> matcher;
};

/// A query asks the same pattern of row after row.
icu::RegexMatcher& matcher_of(std::string_view pattern) {
    thread_local Compiled last;
    if (last.matcher && last.pattern == pattern) return *last.matcher;
    UErrorCode status = U_ZERO_ERROR;
    auto matcher = std::make_unique<icu::RegexMatcher>(unicode(pattern), 0, status);
    if (U_FAILURE(status)) throw std::invalid_argument("no regular expression: " + std::string{pattern});
    matcher->setTimeLimit(most_steps, status);
    last = {std::string{pattern}, std::move(matcher)};
    return *last.matcher;
}

}  // namespace

bool matches(std::string_view text, std::string_view pattern) {
    icu::RegexMatcher& matcher = matcher_of(pattern);
    const icu::UnicodeString subject = unicode(text);
    matcher.reset(subject);
    UErrorCode status = U_ZERO_ERROR;
    const bool whole = matcher.matches(status) != 0;
    if (U_FAILURE(status)) throw std::invalid_argument("a regular expression that takes too long: " + std::string{pattern});
    return whole;
}

}  // namespace tarikh::text
