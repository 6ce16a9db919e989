// Markdown: a chronology to paste into a report, month by month, each event with its sentence and where it was read.
#include <tarikh/base/utf8.h>
#include <tarikh/calendar/day.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

/// One line in which nothing is a mark of Markdown or HTML. What is a mark only where a line begins stays: ours begin otherwise.
std::string harmless(std::string_view text) {
    std::string out;
    for (const char c : without_bidi_controls(one_line(text))) {
        if (std::string_view{"\\`*_[]<>#~&$"}.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string heading(const Selection& s, const merge::Event& e) {
    if (!e.when.known()) return std::string{word("undated", s.lang)};
    const calendar::Civil first = calendar::civil({e.when.first});
    return e.when.precision == merge::Precision::year ? std::to_string(first.year) : month_name(first.year, static_cast<unsigned>(first.month), s.lang);
}

std::string origin(const analysis::DocumentInfo& info) {
    const std::string name = harmless(info.source.empty() ? info.id : info.source), url = web_address(info.url);
    std::string out = url.empty() ? name : "[" + name + "](<" + url + ">)";
    if (!info.date.empty()) out += ", " + harmless(info.date);
    return out;
}

void entry(std::string& out, const Selection& s, const merge::Event& e) {
    const bool rtl = right_to_left(s.lang);
    out += "- **" + harmless(shown_date(e.when, s.lang)) + "** · " + harmless(headline(s, e));
    if (const std::string_view modality = modality_name(e.modality, s.lang); !modality.empty()) out += " (" + harmless(modality) + ")";
    if (e.disputed) out += " · *" + harmless(word("disputed", s.lang)) + "*";
    out += "\n";
    const merge::Report& best = s.timeline.best_report(e, s.lang);
    const std::string sentence = harmless(s.timeline.sentence_of(best));
    if (!sentence.empty()) out += "  " + std::string{rtl ? "«" : "“"} + sentence + std::string{rtl ? "»" : "”"} + "\n";
    out += "  (" + origin(s.timeline.document_of(best).info);
    if (e.witnesses > 1) out += "; +" + std::to_string(e.witnesses - 1);
    out += ")\n";
}

}  // namespace

std::string write_markdown(const Selection& s) {
    const bool rtl = right_to_left(s.lang);
    std::string out = rtl ? "<div dir=\"rtl\">\n\n" : "";
    out += "# " + harmless(s.title.empty() ? word("timeline", s.lang) : std::string_view{s.title}) + "\n";
    std::string last;
    for (const std::uint32_t i : s.events) {
        const merge::Event& e = s.timeline.events[i];
        const std::string month = heading(s, e);
        if (month != last) out += "\n## " + harmless(month) + "\n\n";
        last = month;
        entry(out, s, e);
    }
    return out + (rtl ? "\n</div>\n" : "");
}

}  // namespace tarikh::exports
