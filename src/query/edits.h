#pragma once
// How far apart two words are written: what a hint and a name spelt nearly right are measured by.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace tarikh::query {

/// Letters put in, left out or changed on the way from `a` to `b` (Levenshtein's distance); letters are the items of the
/// texts: bytes of a std::string_view, code points of a std::u32string.
template <class Text>
std::size_t edits_between(const Text& a, const Text& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = diagonal + (a[i - 1] != b[k - 1]);
            diagonal = row[k];
            row[k] = std::min({change, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace tarikh::query
