// iCalendar (RFC 5545): events as all-day entries. What is known to the month or year fills it.
#include <tarikh/base/utf8.h>
#include <tarikh/calendar/day.h>

#include "labels.h"
#include "network.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

constexpr std::size_t longest_line = 75;  ///< octets, without the line end

/// A content line, folded without cutting a character in two.
void line(std::string& out, std::string_view name, std::string_view value) {
    std::string text{name};
    text += value;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        base::next_code_point(text, at);
        if (column + (at - start) > longest_line) {
            out += "\r\n ";
            column = 1;
        }
        out.append(text, start, at - start);
        column += at - start;
    }
    out += "\r\n";
}

std::string text_value(std::string_view text) {
    std::string out;
    for (const char c : plain(text)) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c == '\t' ? ' ' : c;
    }
    return out;
}

std::string date_value(std::int32_t day) {
    std::string iso = calendar::to_iso({day});
    std::erase(iso, '-');
    return iso;
}

std::string_view status(const merge::Event& e) {
    if (e.modality == "negated") return "CANCELLED";
    return e.modality == "asserted" ? "CONFIRMED" : "TENTATIVE";
}

/// The newest article that tells of it: no clock is asked, so the same timeline gives the same calendar.
std::string stamp(const Selection& s, const merge::Event& e) {
    std::int32_t newest = 0;
    for (const std::uint32_t r : e.reports)
        if (const auto day = calendar::parse_day(s.timeline.documents[s.timeline.reports[r].document].info.date)) newest = std::max(newest, day->number);
    return date_value(newest) + "T000000Z";
}

std::string description(const Selection& s, const merge::Event& e) {
    std::string out;
    std::string_view last;
    for (const std::uint32_t r : e.reports) {
        const merge::Report& report = s.timeline.reports[r];
        const analysis::DocumentInfo& info = s.timeline.documents[report.document].info;
        const std::string_view sentence = s.timeline.sentence_of(report);
        if (!out.empty()) out += '\n';
        if (sentence != last) out.append(sentence).append("\n");
        out.append("— ").append(info.source.empty() ? info.id : info.source).append(info.date.empty() ? "" : ", " + info.date);
        last = sentence;
    }
    return out;
}

void entry(std::string& out, const Selection& s, const merge::Event& e) {
    line(out, "BEGIN:", "VEVENT");
    line(out, "UID:", name_token(e.id, "e:") + "@tarikh");
    line(out, "DTSTAMP:", stamp(s, e));
    line(out, "DTSTART;VALUE=DATE:", date_value(e.when.first));
    line(out, "DTEND;VALUE=DATE:", date_value(e.when.last + 1));  // exclusive
    line(out, "SUMMARY:", text_value(one_line(headline(s, e))));
    line(out, "DESCRIPTION:", text_value(description(s, e)));
    line(out, "CATEGORIES:", text_value(type_name(e.type, s.lang)));
    line(out, "STATUS:", status(e));
    line(out, "TRANSP:", "TRANSPARENT");
    if (const std::string where = place(s, e); !where.empty()) line(out, "LOCATION:", text_value(one_line(where)));
    if (const merge::Place* p = position(s, e)) line(out, "GEO:", decimal(*p->lat, 6) + ";" + decimal(*p->lon, 6));
    for (const std::uint32_t r : e.reports) {
        const std::string url = web_address(s.timeline.documents[s.timeline.reports[r].document].info.url);
        if (url.empty()) continue;
        line(out, "URL:", url);
        break;
    }
    line(out, "X-TARIKH-PRECISION:", merge::word_of(e.when.precision));
    line(out, "END:", "VEVENT");
}

}  // namespace

bool fits_icalendar(const merge::Event& e) {
    static const std::int32_t first = calendar::day_of(1, 1, 1)->number, last = calendar::day_of(9999, 12, 30)->number;
    return e.when.known() && e.when.first >= first && e.when.last <= last;
}

std::string write_icalendar(const Selection& s) {
    std::string out;
    line(out, "BEGIN:", "VCALENDAR");
    line(out, "VERSION:", "2.0");
    line(out, "PRODID:", "-//Tarikh//Timeline//EN");
    line(out, "CALSCALE:", "GREGORIAN");
    line(out, "X-WR-CALNAME:", text_value(one_line(s.title.empty() ? word("timeline", s.lang) : std::string_view{s.title})));
    for (const std::uint32_t i : s.events)
        if (fits_icalendar(s.timeline.events[i])) entry(out, s, s.timeline.events[i]);
    line(out, "END:", "VCALENDAR");
    return out;
}

}  // namespace tarikh::exports
