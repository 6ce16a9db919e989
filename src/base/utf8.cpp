#include <tarikh/base/utf8.h>

namespace tarikh::base {
namespace {

/// Length of the well-formed sequence at `at`; 0 if it is ill-formed, and then `bad` is the length of the
/// maximal ill-formed part (Unicode, chapter 3, table 3-7).
std::size_t sequence(std::string_view text, std::size_t at, std::size_t& bad) {
    const auto byte = [&](std::size_t i) -> unsigned { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const auto tail = [](unsigned b) { return (b & 0xC0u) == 0x80u; };
    const unsigned lead = byte(0);
    bad = 1;
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    unsigned low = 0x80, high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (byte(1) < low || byte(1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!tail(byte(i))) {
            bad = i;
            return 0;
        }
    return length;
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
    if (c < 0x80) put(c);
    else if (c < 0x800) { put(0xC0 | (c >> 6)); put(0x80 | (c & 0x3F)); }
    else if (c < 0x10000) { put(0xE0 | (c >> 12)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
    else { put(0xF0 | (c >> 18)); put(0x80 | ((c >> 12) & 0x3F)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
}

std::size_t count_code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

bool is_valid_utf8(std::string_view text) {
    std::size_t bad = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = sequence(text, at, bad);
        if (n == 0) return false;
        at += n;
    }
    return true;
}

std::string mend_utf8(std::string_view text, std::size_t* replaced) {
    std::string out;
    out.reserve(text.size());
    std::size_t count = 0, bad = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = sequence(text, at, bad);
        if (n != 0) {
            out.append(text.substr(at, n));
            at += n;
        } else {
            append_utf8(out, 0xFFFD);
            ++count;
            at += bad;
        }
    }
    if (replaced != nullptr) *replaced = count;
    return out;
}

}  // namespace tarikh::base
