#include <tarikh/match/error.h>

#include <algorithm>

namespace tarikh::match {
namespace {

// The caret stands under a code point, not a byte.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string with_caret(std::string_view query, std::size_t byte, std::string_view message) {
    byte = std::min(byte, query.size());
    const std::size_t before = query.substr(0, byte).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(query.find('\n', byte), query.size());
    return std::string{message} + "\n  " + std::string{query.substr(begin, end - begin)} + "\n  " +
           std::string(letters(query.substr(begin, byte - begin)), ' ') + "^";
}

}  // namespace

PatternError::PatternError(std::string_view query, std::size_t byte, std::string kind, std::string detail, std::string_view message)
    : std::runtime_error{std::string{message}},
      phase_{Phase::compile},
      kind_{std::move(kind)},
      detail_{std::move(detail)},
      shown_{with_caret(query, byte, message)} {}

PatternError::PatternError(std::string kind, std::string detail, std::string_view message)
    : std::runtime_error{std::string{message}}, phase_{Phase::run}, kind_{std::move(kind)}, detail_{std::move(detail)}, shown_{message} {}

}  // namespace tarikh::match
