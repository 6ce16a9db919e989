#include "plain_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include <tarikh/base/hash.h>
#include <tarikh/base/utf8.h>

namespace tarikh::exports {
namespace {

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F); }
/// U+FFFE, U+FFFF and their like: no characters of XML.
bool is_none(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

/// What most text is made of: nothing to look at twice.
bool is_harmless(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0) return false;
    }
    return base::is_valid_utf8(text);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string plain(std::string_view text) {
    if (is_harmless(text)) return std::string{text};
    const std::string mended = base::mend_utf8(text);
    std::string out;
    out.reserve(mended.size());
    for (std::size_t at = 0; at < mended.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(mended, at);
        if (is_control(c)) out += ' ';
        else if (is_none(c)) out += "\uFFFD";
        else out.append(mended, start, at - start);
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out = plain(text);
    std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

std::string escaped(std::string_view text) {
    const std::string safe = plain(text);
    std::string out;
    out.reserve(safe.size() + 16);
    for (const char c : safe) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string without_bidi_controls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(text, at);
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C) continue;
        out.append(text.substr(start, at - start));
    }
    return out;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_letter(c) || is_digit(c) || allowed.find(c) != std::string_view::npos) out += c;
        else out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

std::string web_address(std::string_view text) {
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon + 3 == text.size()) return {};
    std::string scheme{text.substr(0, colon)};
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (scheme != "http" && scheme != "https") return {};
    std::string out = percent_encoded(text);
    // "[" and "]" stand in the host of a web address alone, "%" before two digits, "#" once.
    bool fragment = false;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool loose = out[i] == '%' && (i + 2 >= out.size() || !std::isxdigit(static_cast<unsigned char>(out[i + 1])) ||
                                             !std::isxdigit(static_cast<unsigned char>(out[i + 2])));
        const bool again = out[i] == '#' && fragment;
        fragment |= out[i] == '#';
        if (loose) out.replace(i, 1, "%25");
        else if (again) out.replace(i, 1, "%23");
        else if (out[i] == '[' || out[i] == ']') out.replace(i, 1, out[i] == '[' ? "%5B" : "%5D");
    }
    return out;
}

std::string name_token(std::string_view id, std::string_view prefix) {
    const bool fits = !id.empty() && is_letter(id.front()) &&
                      std::all_of(id.begin(), id.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == ':' || c == '-'; });
    return fits ? std::string{id} : std::string{prefix} + base::content_id({id});
}

std::string_view language_tag(std::string_view lang) {
    std::size_t part = 0;
    bool first = true;
    for (const char c : lang) {
        if (c == '-') {
            if (part == 0) return {};
            part = 0;
            first = false;
        } else if (!(is_letter(c) || (!first && is_digit(c))) || ++part > 8) {
            return {};
        }
    }
    return part == 0 ? std::string_view{} : lang;
}

std::string decimal(double number, int decimals) {
    char digits[64];
    if (!std::isfinite(number)) number = 0;
    const auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, decimals);
    return end.ec == std::errc{} ? std::string{digits, end.ptr} : std::string{"0"};
}

}  // namespace tarikh::exports
