#pragma once
// What kind of character a code point is, as the tokenizer needs it; asked of ICU once and remembered.
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace tarikh::text {

enum class CharKind : std::uint8_t { other, letter, mark, digit, space, line_break, punctuation, symbol, complex };

/// `complex` are letters of scripts that write no spaces between words (Thai, Han): ICU's dictionaries cut those.
struct Character {
    CharKind kind = CharKind::other;
    bool caseless = false;    ///< a letter of a script without capitals
    bool upper = false;
    bool lower = false;
    bool terminator = false;  ///< may end a sentence
    bool decides = false;     ///< behind a terminator, what follows it has no more to say on whether the sentence ends
    bool opens = false;       ///< opening bracket or quote
    bool closes = false;      ///< closing bracket or quote
};

class Characters {
public:
    Characters() : pages_(page_count, nullptr) {}
    Character operator[](char32_t c) {
        const std::size_t page = c >> 8;
        if (page >= page_count) return {};
        if (pages_[page] == nullptr) load(page);
        return (*pages_[page])[c & 0xFF];
    }

private:
    using Page = std::array<Character, 256>;
    static constexpr std::size_t page_count = 0x1100;
    void load(std::size_t page);
    std::vector<const Page*> pages_;
    std::vector<std::unique_ptr<const Page>> owned_;
};

}  // namespace tarikh::text
