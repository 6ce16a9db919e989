#include <tarikh/base/utf8.h>

#include <cstring>

namespace tarikh::base {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// What stands at `at`: a code point (well formed), or the longest beginning of one (Unicode, table 3-7).
struct Sequence {
    std::size_t length;
    bool valid;
};

Sequence sequence_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : '\0'); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {1, true};
    std::size_t length = 2;
    unsigned char low = 0x80, high = 0xBF;  // of the second byte: no overlong forms, no surrogates, no end
    if (lead >= 0xC2 && lead <= 0xDF) {
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {1, false};
    }
    if (byte(at + 1) < low || byte(at + 1) > high) return {1, false};
    for (std::size_t i = 2; i < length; ++i)
        if (!is_continuation(byte(at + i))) return {i, false};
    return {length, true};
}

/// First byte at or after `at` that is not ASCII; eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    while (at + 8 <= text.size()) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + at, 8);
        if (eight & 0x8080808080808080ULL) break;
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

/// The first ill-formed byte, or the size.
std::size_t first_fault(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const unsigned char lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            at = skip_ascii(text, at);
        } else if (lead >= 0xC2 && lead <= 0xDF) {  // Arabic lives here
            if (at + 1 >= text.size() || !is_continuation(static_cast<unsigned char>(text[at + 1]))) return at;
            at += 2;
        } else {
            const Sequence sequence = sequence_at(text, at);
            if (!sequence.valid) return at;
            at += sequence.length;
        }
    }
    return at;
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        out += replacement;
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += !is_continuation(static_cast<unsigned char>(c));
    return count;
}

bool is_valid_utf8(std::string_view text) { return first_fault(text) == text.size(); }

std::string mend_utf8(std::string_view text, std::size_t* replaced) {
    std::string out;
    out.reserve(text.size());
    std::size_t count = 0;
    for (;;) {
        const std::size_t good = first_fault(text);
        out += text.substr(0, good);
        if (good == text.size()) break;
        out += replacement;
        ++count;
        text.remove_prefix(good + sequence_at(text, good).length);
    }
    if (replaced) *replaced = count;
    return out;
}

}  // namespace tarikh::base
