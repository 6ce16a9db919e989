#include "dot_text.h"

#include <algorithm>
#include <tuple>

#include <tarikh/base/utf8.h>

#include "labels.h"

namespace tarikh::exports {
namespace {

constexpr std::string_view font = "Noto Sans Arabic,Noto Sans,DejaVu Sans";
constexpr std::size_t card_width = 34, card_lines = 4;  ///< code points; lines of its sentence

/// In its own direction (U+2067 or U+2066 to U+2069), whatever marks the text brought.
std::string isolated(std::string_view text, bool rtl) { return (rtl ? "\u2067" : "\u2066") + without_bidi_controls(one_line(text)) + "\u2069"; }

/// Labels are read as if they were HTML: "&lt;" would become "<".
std::string literal(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else out += c;
    }
    return out;
}

}  // namespace

std::string dot_quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : plain(text)) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + "\"";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = std::min(text.find_first_of(" \n\t", at), text.size());
        std::string word{text.substr(at, space - at)};
        at = space + 1;
        if (word.empty()) continue;
        std::size_t n = base::count_code_points(word);
        if (n > width) {
            std::size_t keep = 0;
            for (std::size_t i = 0; i + 1 < width; ++i) base::next_code_point(word, keep);
            word = word.substr(0, keep) + "…";
            n = width;
        }
        if (length > 0 && length + 1 + n > width) {
            lines.push_back(line);
            line.clear();
            length = 0;
            if (lines.size() == most) {
                lines.back() += " …";
                return lines;
            }
        }
        line += (length > 0 ? " " : "") + word;
        length += n + (length > 0 ? 1 : 0);
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

std::vector<std::uint32_t> weightiest(const Selection& s, std::size_t most) {
    std::vector<std::uint32_t> events{s.events.begin(), s.events.end()};
    const auto event = [&](std::uint32_t i) -> const merge::Event& { return s.timeline.events[i]; };
    if (events.size() > most) {
        std::sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple{event(b).witnesses, event(b).confidence, a} < std::tuple{event(a).witnesses, event(a).confidence, b};
        });
        events.resize(most);
    }
    // Undated ones last, and what is known to the day before what began with it.
    const auto when = [&](std::uint32_t i) {
        const merge::When& w = event(i).when;
        return std::tuple{!w.known(), w.first, w.last, i};
    };
    std::sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) { return when(a) < when(b); });
    return events;
}

DotText::DotText(const Selection& selection) : s_{selection}, rtl_{exports::right_to_left(selection.lang)} {}

std::string DotText::line(std::string_view text) const { return isolated(text, rtl_); }
std::string DotText::line(std::string_view text, std::string_view lang) const { return isolated(text, exports::right_to_left(lang)); }

std::string DotText::head(std::string_view name, std::string_view attributes) const {
    std::string out = "digraph " + std::string{name} + " {\n  graph [" + std::string{attributes} + ", charset=\"UTF-8\", bgcolor=white, pad=0.3, fontname=\"" + std::string{font} + "\", fontsize=14";
    if (!s_.title.empty()) out += ", labelloc=t, label=" + label(wrapped(s_.title, 2 * card_width, card_lines));
    return out + "];\n  node [shape=plain, fontname=\"" + std::string{font} + "\", fontsize=11];\n  edge [fontname=\"" + std::string{font} + "\", fontsize=9];\n";
}

std::string DotText::label(const std::vector<std::string>& lines) const {
    std::string out;
    for (const std::string& l : lines) out += (out.empty() ? "" : "\n") + literal(line(l));
    return dot_quoted(out);
}

std::string DotText::note(std::string_view words) const {
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" BGCOLOR=\"white\"><TR><TD>" + escaped(line(words)) + "</TD></TR></TABLE>>";
}

std::string DotText::more(std::string_view id, std::size_t left_out) const {
    return "    " + dot_quoted(id) + " [shape=box, style=\"dashed,rounded\", color=\"#999999\", fontcolor=\"#666666\", label=" +
           label({"+" + std::to_string(left_out) + " " + std::string{word("more", s_.lang)}}) + "];\n";
}

std::string DotText::rows(std::string_view text, bool rtl) const {
    std::string out;
    for (const std::string& l : wrapped(text, card_width, card_lines))
        out += (out.empty() ? "" : std::string{"<BR ALIGN=\""} + (rtl_ ? "RIGHT" : "LEFT") + "\"/>") + escaped(isolated(l, rtl));
    return out.empty() ? " " : out;
}

std::string DotText::parties(const merge::Event& e) const {
    std::string out = participants(s_, e.sources);
    const auto add = [&](std::string_view mark, const std::string& text) {
        if (!text.empty()) out.append(out.empty() ? "" : mark).append(text);
    };
    add(rtl_ ? " ← " : " → ", participants(s_, e.targets));
    add(" · ", place(s_, e));
    if (e.killed) add(" · ", count(e.killed) + " " + std::string{word("killed", s_.lang)});
    if (e.disputed) add(" · ", std::string{word("disputed", s_.lang)});
    return out;
}

std::string DotText::card(std::uint32_t index, bool emphasised) const {
    const merge::Event& e = s_.timeline.events[index];
    const std::string color{type_color(e.type)}, align = rtl_ ? "RIGHT" : "LEFT";
    const bool sure = e.modality == "asserted" && e.when.precision == merge::Precision::day;
    std::string head{type_name(e.type, s_.lang)};
    if (const std::string_view m = modality_name(e.modality, s_.lang); !m.empty()) head += " (" + std::string{m} + ")";
    head += " · " + shown_date(e.when, s_.lang);
    const std::string cell = "<TD ALIGN=\"" + align + "\" BALIGN=\"" + align + "\"";
    std::string out = "    " + dot_quoted(e.id) + " [label=<<TABLE BORDER=\"" + (emphasised ? "3" : "1") + "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"" +
                      color + "\" BGCOLOR=\"white\"" + (sure ? "" : " STYLE=\"dashed\"") + "><TR><TD BGCOLOR=\"" + color + "\" ALIGN=\"" + align +
                      "\"><FONT COLOR=\"white\"><B>" + escaped(line(head)) + "</B></FONT></TD></TR><TR>" + cell + ">";
    const std::string small = parties(e);
    out += e.title.empty() ? rows(headline(s_, e), rtl_) : rows(e.title, exports::right_to_left(e.title_lang));
    out += "</TD></TR>";
    if (!small.empty()) out += "<TR>" + cell + "><FONT COLOR=\"#555555\" POINT-SIZE=\"9\">" + rows(small, rtl_) + "</FONT></TD></TR>";
    out += "</TABLE>>, tooltip=" + dot_quoted(literal(without_bidi_controls(one_line(e.title.empty() ? headline(s_, e) : e.title))));
    for (const std::uint32_t r : e.reports) {
        const std::string url = web_address(s_.timeline.documents[s_.timeline.reports[r].document].info.url);
        if (url.empty()) continue;
        out += ", URL=" + dot_quoted(literal(url)) + ", target=\"_blank\"";
        break;
    }
    return out + "];\n";
}

}  // namespace tarikh::exports
