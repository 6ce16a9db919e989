#pragma once
// Cuts texts out of a document by code points, walking forward cheaply.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/span.h>

namespace tarikh::analysis {

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_{text} {
        marks_.reserve(text.size() / stride + 1);
        for (std::size_t at = 0, n = 0; at < text.size(); ++n) {
            if (n % stride == 0) marks_.push_back(static_cast<std::uint32_t>(at));
            at += bytes_of(text[at]);
        }
    }
    std::string operator()(base::Span span) const { return std::string{view(span)}; }
    /// The same, within the text.
    std::string_view view(base::Span span) const {
        const std::size_t start = byte(span.start), end = byte(span.end);
        return text_.substr(start, end - start);
    }

private:
    static constexpr std::size_t stride = 8;
    /// Bytes of the code point that begins so.
    static std::size_t bytes_of(char lead) {
        const auto byte = static_cast<unsigned char>(lead);
        return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    }
    std::size_t byte(std::uint32_t code_point) const {
        const std::size_t mark = code_point / stride;
        if (mark >= marks_.size()) return text_.size();
        std::size_t at = marks_[mark];
        for (std::size_t n = mark * stride; n < code_point && at < text_.size(); ++n) at += bytes_of(text_[at]);
        return at;
    }

    std::string_view text_;
    std::vector<std::uint32_t> marks_;
};

}  // namespace tarikh::analysis
