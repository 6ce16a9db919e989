// A spine of dates, a box for each month, a card for each event.
#include <algorithm>
#include <map>

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

class TimelinePicture {
public:
    TimelinePicture(const Selection& s, std::size_t cards) : s_{s}, text_{s}, shown_{weightiest(s, cards)} {}

    std::string run() {
        fill_boxes();
        out_ = text_.head("timeline", "rankdir=TB, newrank=true, nodesep=0.25, ranksep=0.3");
        for (const Box& box : boxes_) draw(box);
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

    /// One under the other.
    void chain() {
        std::string last;
        const auto link = [&](const std::string& next) {
            if (!last.empty()) out_ += "  " + dot_quoted(last) + " -> " + dot_quoted(next) + " [style=invis, weight=5];\n";
            last = next;
        };
        for (const Box& box : boxes_) {
            for (const std::uint32_t e : box.events) link(event(e).id);
            if (box.left_out > 0) link("more " + box.key);
        }
    }

    /// A tick beside the first card of each day, month or span.
    void spine() {
        std::vector<std::pair<std::string, std::uint32_t>> ticks;
        for (const Box& box : boxes_)
            for (const std::uint32_t e : box.events)
                if (const std::string tick = event(e).when.value(); !tick.empty() && (ticks.empty() || ticks.back().first != tick)) ticks.emplace_back(tick, e);
        out_ += "  node [shape=plaintext, fontsize=11, fontcolor=\"#444444\", group=spine];\n";
        for (const auto& [tick, e] : ticks) {
            std::string shown = event(e).when.precision == merge::Precision::span ? event(e).when.begin() + "\n" + event(e).when.end() : tick;
            if (event(e).when.precision == merge::Precision::month || event(e).when.precision == merge::Precision::year) shown += " (?)";
            out_ += "  " + dot_quoted("on " + tick) + " [label=" + dot_quoted(shown) + "];\n";
        }
        out_ += "  edge [arrowhead=none, penwidth=2, color=\"#bbbbbb\", weight=50];\n";
        for (std::size_t i = 1; i < ticks.size(); ++i) out_ += "  " + dot_quoted("on " + ticks[i - 1].first) + " -> " + dot_quoted("on " + ticks[i].first) + ";\n";
        out_ += "  edge [style=dotted, penwidth=1, weight=1, constraint=false];\n";
        for (const auto& [tick, e] : ticks) {
            const std::string card = dot_quoted(event(e).id), mark = dot_quoted("on " + tick);
            // Who stands first in a rank stands on the left: so the spine is where reading begins.
            out_ += "  { rank=same; " + (text_.right_to_left() ? card + " -> " + mark : mark + " -> " + card) + "; }\n";
        }
    }

    const Selection& s_;
    DotText text_;
    std::vector<std::uint32_t> shown_;
    std::vector<Box> boxes_;
    std::string out_;
};

}  // namespace

std::string draw_timeline(const Selection& selection, std::size_t cards) { return TimelinePicture{selection, cards}.run(); }

std::string write_dot(const Selection& selection) { return draw_timeline(selection); }

}  // namespace tarikh::exports
