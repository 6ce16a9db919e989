#pragma once
// What the pictures share: texts as DOT wants them, and the card of an event.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/exports/exports.h>

namespace tarikh::exports {

/// An id or attribute in quotes; DOT reads nothing in it.
std::string dot_quoted(std::string_view text);

class DotText {
public:
    explicit DotText(const Selection& selection);

    bool right_to_left() const { return rtl_; }
    /// "digraph … {" with fonts, title and `attributes` of the graph.
    std::string head(std::string_view name, std::string_view attributes) const;
    /// One line in the direction of the picture's language, or of `lang`, whatever stands around it.
    std::string line(std::string_view text) const;
    std::string line(std::string_view text, std::string_view lang) const;
    /// A plain label: several lines, each in its own direction, in quotes.
    std::string label(const std::vector<std::string>& lines) const;
    /// A label on white, for the arrows that it lies on.
    std::string note(std::string_view words) const;
    /// The dashed note "+12 more".
    std::string more(std::string_view id, std::size_t left_out) const;
    /// The node of an event: type and date in colour, the sentence, who and where.
    std::string card(std::uint32_t event, bool emphasised = false) const;

private:
    std::string rows(std::string_view text, bool rtl) const;
    std::string parties(const merge::Event& event) const;
    const Selection& s_;
    bool rtl_;
};

/// Cut into lines of about `width` code points between words; what comes after `most` lines, or an endless word, ends in "…".
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most);

/// The events that matter most, `most` of them at most: those that more independent articles tell of, then the surer ones. In time order.
std::vector<std::uint32_t> weightiest(const Selection& selection, std::size_t most);

}  // namespace tarikh::exports
