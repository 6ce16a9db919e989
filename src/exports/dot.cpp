// A spine of dates, a box for each month, a card for each event.
#include <algorithm>
#include <map>

#include <tarikh/base/utf8.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

constexpr std::size_t most_cards = 150;   ///< more would be no picture; the rest is told as "+N more"
constexpr std::size_t line_length = 34;   ///< code points; about the width of a card
constexpr std::size_t most_lines = 4;

class DotWriter {
public:
    explicit DotWriter(const Selection& s) : s_{s}, rtl_{right_to_left(s.lang)} {}

    std::string run() {
        out_ = "digraph timeline {\n  graph [rankdir=TB, newrank=true, nodesep=0.25, ranksep=0.3, charset=\"UTF-8\", pad=0.3, fontname=\"" + std::string{font} +
               "\", fontsize=14" + (s_.title.empty() ? "" : ", labelloc=t, label=" + quoted(isolated(s_.title))) + "];\n  node [shape=plain, fontname=\"" +
               std::string{font} + "\", fontsize=11];\n  edge [fontname=\"" + std::string{font} + "\", fontsize=9];\n";
        std::map<std::string, std::vector<std::uint32_t>> months;
        std::size_t shown = 0;
        std::map<std::string, std::size_t> left_out;
        for (const std::uint32_t e : s_.events) {
            const std::string month = month_key(event(e));
            if (++shown <= most_cards) months[month].push_back(e);
            else ++left_out[month];
        }
        for (const auto& [month, n] : left_out) months[month];
        for (const auto& [month, events] : months) box(month, events, left_out.contains(month) ? left_out.at(month) : 0);
        spine(months);
        out_ += "}\n";
        return std::move(out_);
    }

private:
    static constexpr std::string_view font = "Noto Sans Arabic,Noto Sans,DejaVu Sans";

    const merge::Event& event(std::uint32_t e) const { return s_.timeline.events[e]; }

    std::string month_key(const merge::Event& e) const { return e.when.known() ? e.when.begin().substr(0, 7) : std::string{"~"}; }

    static std::string quoted(std::string_view text) {
        std::string out = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') out += '\\';
            if (c == '\n' || c == '\r') { out += "\\n"; continue; }
            if (static_cast<unsigned char>(c) < 0x20) continue;
            out += c;
        }
        return out + "\"";
    }

    /// A line in its own direction whatever stands around it (U+2067 or U+2066 to U+2069).
    std::string isolated(std::string_view text) const { return isolated(text, rtl_); }
    static std::string isolated(std::string_view text, bool rtl) {
        return (rtl ? "\u2067" : "\u2066") + without_bidi_controls(text) + "\u2069";
    }

    std::vector<std::string> wrapped(std::string_view text) const {
        std::vector<std::string> lines;
        std::string line;
        std::size_t length = 0;
        bool cut = false;
        for (std::size_t at = 0; at < text.size() && !cut;) {
            const std::size_t space = std::min(text.find_first_of(" \n\t", at), text.size());
            std::string word{text.substr(at, space - at)};
            std::size_t n = base::count_code_points(word);
            if (n > 2 * line_length) {  // one endless word
                std::size_t keep = 0;
                for (std::size_t i = 0; i < line_length; ++i) base::next_code_point(word, keep);
                word = word.substr(0, keep) + "…";
                n = line_length + 1;
            }
            if (length > 0 && length + 1 + n > line_length) {
                lines.push_back(line);
                line.clear();
                length = 0;
                if (lines.size() == most_lines) {
                    lines.back() += " …";
                    cut = true;
                    break;
                }
            }
            if (!word.empty()) {
                line += (length > 0 ? " " : "") + word;
                length += n + (length > 0 ? 1 : 0);
            }
            at = space + 1;
        }
        if (!cut && !line.empty()) lines.push_back(line);
        return lines;
    }

    void card(std::uint32_t index) {
        const merge::Event& e = event(index);
        const std::string color{type_color(e.type)};
        const std::string align = rtl_ ? "RIGHT" : "LEFT";
        const bool dashed = e.modality != "asserted" || e.when.precision != merge::Precision::day;
        std::string head{type_name(e.type, s_.lang)};
        if (const std::string_view m = modality_name(e.modality, s_.lang); !m.empty()) head += " (" + std::string{m} + ")";
        head += " · " + shown_date(e.when, s_.lang);
        out_ += "    " + quoted(e.id) + " [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"" + color + "\" BGCOLOR=\"white\"" +
                (dashed ? " STYLE=\"dashed\"" : "") + "><TR><TD BGCOLOR=\"" + color + "\" ALIGN=\"" + align + "\"><FONT COLOR=\"white\"><B>" + escaped(isolated(head)) +
                "</B></FONT></TD></TR><TR><TD ALIGN=\"" + align + "\" BALIGN=\"" + align + "\">";
        const std::vector<std::string> lines = wrapped(e.title.empty() ? headline(s_, e) : e.title);
        const bool title_rtl = e.title.empty() ? rtl_ : right_to_left(e.title_lang);
        for (std::size_t i = 0; i < lines.size(); ++i) out_ += (i > 0 ? "<BR ALIGN=\"" + align + "\"/>" : "") + escaped(isolated(lines[i], title_rtl));
        if (lines.empty()) out_ += " ";
        out_ += "</TD></TR>";
        std::string small = participants(s_, e.sources);
        if (const std::string t = participants(s_, e.targets); !t.empty()) small += (small.empty() ? "" : rtl_ ? " ← " : " → ") + t;
        if (const std::string p = place(s_, e); !p.empty()) small += (small.empty() ? "" : " · ") + p;
        if (e.killed) small += (small.empty() ? "" : " · ") + count(e.killed) + " " + std::string{word("killed", s_.lang)};
        if (e.disputed) small += (small.empty() ? "" : " · ") + std::string{word("disputed", s_.lang)};
        if (!small.empty()) {
            out_ += "<TR><TD ALIGN=\"" + align + "\" BALIGN=\"" + align + "\"><FONT COLOR=\"#555555\" POINT-SIZE=\"9\">";
            const std::vector<std::string> rows = wrapped(small);
            for (std::size_t i = 0; i < rows.size(); ++i) out_ += (i > 0 ? "<BR ALIGN=\"" + align + "\"/>" : "") + escaped(isolated(rows[i]));
            out_ += "</FONT></TD></TR>";
        }
        out_ += "</TABLE>>, tooltip=" + quoted(headline(s_, e)) + "];\n";
    }

    void box(const std::string& month, const std::vector<std::uint32_t>& events, std::size_t left_out) {
        const bool undated = month == "~";
        const std::string label = undated ? std::string{word("undated", s_.lang)} : month_of(month);
        out_ += "  subgraph " + quoted("cluster_" + month) + " {\n    label=" + quoted(isolated(label)) + "; labeljust=" + (rtl_ ? "r" : "l") +
                "; style=\"rounded,filled" + (undated ? ",dashed" : "") + "\"; color=\"#cccccc\"; fillcolor=\"#fafafa\";\n";
        for (const std::uint32_t e : events) card(e);
        if (left_out > 0)
            out_ += "    " + quoted("more_" + month) + " [shape=box, style=\"dashed,rounded\", color=\"#999999\", fontcolor=\"#666666\", label=" +
                    quoted(isolated("+" + std::to_string(left_out) + " " + std::string{word("more", s_.lang)})) + "];\n";
        out_ += "  }\n";
    }

    std::string month_of(const std::string& key) const {
        const std::size_t dash = key.rfind('-');
        return month_name(std::stoi(key.substr(0, dash)), static_cast<unsigned>(std::stoi(key.substr(dash + 1))), s_.lang);
    }

    std::string tick(const merge::Event& e) const { return e.when.known() ? e.when.value() : std::string{}; }

    void spine(const std::map<std::string, std::vector<std::uint32_t>>& months) {
        std::vector<std::pair<std::string, std::vector<std::uint32_t>>> ticks;
        std::string last;
        for (const auto& [month, events] : months)
            for (const std::uint32_t e : events) {
                const std::string t = tick(event(e));
                if (t.empty()) {
                    if (!last.empty()) out_ += "  " + quoted(last) + " -> " + quoted(event(e).id) + " [style=invis];\n";
                    last = event(e).id;
                    continue;
                }
                if (ticks.empty() || ticks.back().first != t) ticks.push_back({t, {}});
                ticks.back().second.push_back(e);
                if (!last.empty()) out_ += "  " + quoted(last) + " -> " + quoted(event(e).id) + " [style=invis, weight=5];\n";
                last = event(e).id;
            }
        out_ += "  { node [shape=plaintext, fontsize=11, fontcolor=\"#444444\"];\n";
        for (const auto& [t, events] : ticks) out_ += "    " + quoted("d" + t) + " [label=" + quoted(t) + ", group=spine];\n";
        out_ += "    edge [arrowhead=none, penwidth=2, color=\"#bbbbbb\", weight=50];\n";
        for (std::size_t i = 1; i < ticks.size(); ++i) out_ += "    " + quoted("d" + ticks[i - 1].first) + " -> " + quoted("d" + ticks[i].first) + ";\n";
        out_ += "  }\n";
        for (const auto& [t, events] : ticks) {
            out_ += "  { rank=same; " + quoted("d" + t) + "; " + quoted(event(events.front()).id) + "; }\n";
            out_ += "  " + quoted("d" + t) + " -> " + quoted(event(events.front()).id) + " [style=dotted, arrowhead=none, color=\"#bbbbbb\", constraint=false];\n";
        }
    }

    const Selection& s_;
    bool rtl_;
    std::string out_;
};

}  // namespace

std::string write_dot(const Selection& selection) { return DotWriter{selection}.run(); }

}  // namespace tarikh::exports
