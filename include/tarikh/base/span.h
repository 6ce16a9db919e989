#pragma once
// Where something stands in a text. The unit is in the type: code points at the borders of the
// program (JSON, exports), bytes within it.
#include <compare>
#include <cstdint>

namespace tarikh::base {

/// Half-open range of Unicode code points in a document's text.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const Span&, const Span&) = default;
    std::uint32_t length() const { return end - start; }
    bool empty() const { return end <= start; }
};

/// Half-open range of bytes in a document's UTF-8 text.
struct ByteSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Half-open range of words (indices into one document's words).
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< one past the last word
    friend auto operator<=>(const WordRange&, const WordRange&) = default;
    bool contains(std::uint32_t word) const { return first <= word && word < last; }
    bool overlaps(const WordRange& other) const { return first < other.last && other.first < last; }
    std::uint32_t size() const { return last - first; }
    bool empty() const { return last <= first; }
};

}  // namespace tarikh::base
