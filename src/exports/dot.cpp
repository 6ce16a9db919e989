// A spine of dates, a box for each month, a card for each event.
#include <algorithm>
#include <tuple>

#include <tarikh/calendar/day.h>
#include <tarikh/exports/pictures.h>

#include "dot_text.h"
#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

/// A month, a year that is all that is known, or the undated.
struct Box {
    std::string key, label;
    std::vector<std::uint32_t> events;
    std::size_t left_out = 0;
};

constexpr std::size_t row_length = 3;
using Row = std::vector<std::uint32_t>;

/// Whatever it rests on.
bool same_date(const merge::When& a, const merge::When& b) { return std::tie(a.first, a.last, a.precision) == std::tie(b.first, b.last, b.precision); }

class TimelinePicture {
public:
    TimelinePicture(const Selection& s, std::size_t cards) : s_{s}, text_{s}, shown_{weightiest(s, cards)} {}

    std::string run() {
        fill_boxes();
        out_ = text_.head("timeline", "rankdir=TB, newrank=true, nodesep=0.25, ranksep=0.3");
        find_ticks();
        // What is declared first is laid out on the left.
        if (!text_.right_to_left()) draw_ticks();
        for (const Box& box : boxes_) draw(box);
        if (text_.right_to_left()) draw_ticks();
        chain();
        spine();
        return std::move(out_) + "}\n";
    }

private:
    const merge::Event& event(std::uint32_t e) const { return s_.timeline.events[e]; }

    Box empty_box(const merge::When& w) const {
        if (!w.known()) return {"undated", std::string{word("undated", s_.lang)}, {}};
        const calendar::Civil first = calendar::civil({w.first});
        if (w.precision == merge::Precision::year) return {std::to_string(first.year), std::to_string(first.year), {}};
        return {std::to_string(first.year) + "-" + std::to_string(first.month), month_name(first.year, static_cast<unsigned>(first.month), s_.lang), {}};
    }

    Box& box_of(std::uint32_t e) {
        Box box = empty_box(event(e).when);
        const auto found = std::find_if(boxes_.begin(), boxes_.end(), [&](const Box& b) { return b.key == box.key; });
        if (found != boxes_.end()) return *found;
        boxes_.push_back(std::move(box));
        return boxes_.back();
    }

    void fill_boxes() {
        std::vector<std::uint32_t> drawn = shown_;
        std::sort(drawn.begin(), drawn.end());
        for (const std::uint32_t e : weightiest(s_, s_.events.size())) {
            Box& box = box_of(e);
            if (std::binary_search(drawn.begin(), drawn.end(), e)) box.events.push_back(e);
            else ++box.left_out;
        }
    }

    void draw(const Box& box) {
        out_ += "  subgraph " + dot_quoted("cluster_" + box.key) + " {\n    label=" + text_.label({box.label}) + "; labeljust=" + (text_.right_to_left() ? "r" : "l") +
                "; style=\"rounded,filled" + (box.key == "undated" ? ",dashed" : "") + "\"; color=\"#cccccc\"; fillcolor=\"#fafafa\";\n";
        for (const std::uint32_t e : box.events) out_ += text_.card(e);
        if (box.left_out > 0) out_ += text_.more("more " + box.key, box.left_out);
        out_ += "  }\n";
    }

    /// Row under row.
    void chain() {
        std::string last;
        const auto link = [&](const std::string& next) {
            if (!last.empty()) out_ += "  " + dot_quoted(last) + " -> " + dot_quoted(next) + " [style=invis, weight=5];\n";
            last = next;
        };
        for (const Box& box : boxes_) {
            for (const Row& row : rows_of(box)) link(event(row.front()).id);
            if (box.left_out > 0) link("more " + box.key);
        }
    }

    /// What has the same date stands side by side.
    std::vector<Row> rows_of(const Box& box) const {
        std::vector<Row> rows;
        for (const std::uint32_t e : box.events) {
            const bool beside = !rows.empty() && rows.back().size() < row_length && same_date(event(rows.back().front()).when, event(e).when);
            if (!beside) rows.emplace_back();
            rows.back().push_back(e);
        }
        return rows;
    }

    /// A tick for each day, month or span.
    void find_ticks() {
        for (const Box& box : boxes_)
            for (const Row& row : rows_of(box))
                if (const merge::When& when = event(row.front()).when; when.known() && (ticks_.empty() || !same_date(ticks_.back(), when))) ticks_.push_back(when);
    }

    void draw_ticks() {
        for (const merge::When& tick : ticks_) add_tick(tick);
    }

    /// Each tick joined with the next one, and with the first row of its date.
    void spine() {
        out_ += "  edge [arrowhead=none, penwidth=2, color=\"#bbbbbb\", weight=50];\n";
        for (std::size_t i = 1; i < ticks_.size(); ++i) out_ += "  " + dot_quoted("on " + ticks_[i - 1].value()) + " -> " + dot_quoted("on " + ticks_[i].value()) + ";\n";
        out_ += "  edge [style=dotted, penwidth=1, weight=1];\n";
        auto next = ticks_.begin();
        for (const Box& box : boxes_)
            for (const Row& row : rows_of(box)) {
                const bool first = next != ticks_.end() && same_date(event(row.front()).when, *next);
                out_ += rank(first ? (next++)->value() : std::string{}, row);
            }
    }

    void add_tick(const merge::When& when) {
        std::string shown = when.precision == merge::Precision::span ? when.begin() + "\n" + when.end() : when.value();
        if (when.precision == merge::Precision::month || when.precision == merge::Precision::year) shown += " (?)";
        out_ += "  " + dot_quoted("on " + when.value()) + " [shape=plaintext, fontsize=11, fontcolor=\"#444444\", group=spine, label=" + dot_quoted(shown) + "];\n";
    }

    /// Who stands first in a rank stands on the left: so the spine is where reading begins, and the cards go on from there.
    std::string rank(const std::string& tick, const Row& row) const {
        std::vector<std::string> names;
        if (!tick.empty()) names.push_back(dot_quoted("on " + tick));
        for (const std::uint32_t e : row) names.push_back(dot_quoted(event(e).id));
        if (text_.right_to_left()) std::reverse(names.begin(), names.end());
        const std::size_t spine_end = tick.empty() ? names.size() : text_.right_to_left() ? names.size() - 2 : 0;
        std::string out = "  { rank=same; " + names.front();
        for (std::size_t i = 1; i < names.size(); ++i) {
            out += i == 1 ? "" : " " + names[i - 1];
            out += " -> " + names[i] + (i - 1 == spine_end ? ";" : " [style=invis];");
        }
        return out + " }\n";
    }

    const Selection& s_;
    DotText text_;
    std::vector<std::uint32_t> shown_;
    std::vector<Box> boxes_;
    std::vector<merge::When> ticks_;
    std::string out_;
};

}  // namespace

std::string draw_timeline(const Selection& selection, std::size_t cards) { return TimelinePicture{selection, cards}.run(); }

std::string write_dot(const Selection& selection) { return draw_timeline(selection); }

}  // namespace tarikh::exports
