#pragma once
// UTF-8: walking, counting, mending.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tarikh::base {

/// Decodes the code point at `at` and moves `at` behind it. The text must be valid UTF-8 and
/// `at < text.size()`.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) { ++at; return lead; }
    if (lead < 0xE0) {
        const char32_t c = (char32_t(lead & 0x1F) << 6) | (byte(at + 1) & 0x3F);
        at += 2;
        return c;
    }
    if (lead < 0xF0) {
        const char32_t c = (char32_t(lead & 0x0F) << 12) | (char32_t(byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
        at += 3;
        return c;
    }
    const char32_t c = (char32_t(lead & 0x07) << 18) | (char32_t(byte(at + 1) & 0x3F) << 12) |
                       (char32_t(byte(at + 2) & 0x3F) << 6) | (byte(at + 3) & 0x3F);
    at += 4;
    return c;
}

void append_utf8(std::string& out, char32_t code_point);
std::size_t count_code_points(std::string_view text);
bool is_valid_utf8(std::string_view text);

/// Replaces each maximal ill-formed part with U+FFFD; `replaced` (if given) counts them.
std::string mend_utf8(std::string_view text, std::size_t* replaced = nullptr);

}  // namespace tarikh::base
