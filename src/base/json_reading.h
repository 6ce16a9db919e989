#pragma once
// What our readers of JSON share: a stream over a string_view, and who stands where in the file.
#include <cassert>
#include <string>
#include <string_view>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <tarikh/base/error.h>

namespace tarikh::base {

/// Deeper nesting is no data of anybody's: refused, so that no file can exhaust the stack.
inline constexpr std::size_t deepest_nesting = 128;

/// RapidJSON's idea of an input. (Its own StringStream is copied into local variables while a token is read,
/// and so tells the wrong place to the handler.)
class TextStream {
public:
    using Ch = char;
    explicit TextStream(std::string_view text) : text_{text} {}
    Ch Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    Ch Take() {
        const char c = Peek();
        ++at_;
        return c;
    }
    std::size_t Tell() const { return at_; }
    // Demanded by the interface, needed for parsing in place only.
    Ch* PutBegin() { assert(false); return nullptr; }
    void Put(Ch) { assert(false); }
    void Flush() { assert(false); }
    std::size_t PutEnd(Ch*) { assert(false); return 0; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Line and column (in code points) of ascending offsets; one walk over the text in all.
class PlaceFinder {
public:
    explicit PlaceFinder(std::string_view text) : text_{text} {}
    void move_to(std::size_t offset) {
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') {
                ++line_;
                column_ = 1;
            } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80) {
                ++column_;
            }
        }
    }
    unsigned line() const { return line_; }
    unsigned column() const { return column_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    unsigned line_ = 1, column_ = 1;
};

/// Where the token begins that follows a token ending at `end`: only commas, colons and space lie between.
inline std::size_t token_start(std::string_view text, std::size_t end) {
    while (end < text.size() && std::string_view{" \t\r\n,:"}.find(text[end]) != std::string_view::npos) ++end;
    return end;
}

inline FilePlace place_of(std::string_view text, std::size_t offset, std::string_view file) {
    PlaceFinder finder{text};
    finder.move_to(offset);
    return {std::string{file}, finder.line(), finder.column()};
}

/// RapidJSON's words, to stand within a sentence of ours.
inline std::string words_of(rapidjson::ParseErrorCode code) {
    std::string words = rapidjson::GetParseError_En(code);
    while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.pop_back();
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

/// A byte order mark is no JSON, yet editors write it.
inline std::string_view without_mark(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    return text;
}

}  // namespace tarikh::base
