#pragma once
// Words of a folded text, for comparing sentences and documents: runs of letters and digits.
#include <string_view>

#include <tarikh/base/utf8.h>

namespace tarikh::merge {

inline bool part_of_word(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    return c != 0xA0 && c != 0xAB && c != 0xBB && c != 0x060C && c != 0x061B && c != 0x061F &&  // Arabic , ; ?
           !(c >= 0x2000 && c <= 0x206F) && c != 0xFEFF;
}

/// Calls visit(word) for each.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (part_of_word(base::next_code_point(text, at))) continue;
        if (before > start) visit(text.substr(start, before - start));
        start = at;
    }
    if (start < text.size()) visit(text.substr(start));
}

}  // namespace tarikh::merge
