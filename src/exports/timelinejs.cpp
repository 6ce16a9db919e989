// TimelineJS3's JSON. What it would swallow in silence is not written: undated events, an end that only repeats the start.
#include <tarikh/base/json.h>
#include <tarikh/calendar/day.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

/// It takes texts for HTML.
std::string html(std::string_view text) { return escaped(without_bidi_controls(plain(text))); }

void date(JsonWriter& out, std::string_view key, std::int32_t day, merge::Precision precision) {
    const calendar::Civil d = calendar::civil({day});
    out.key(key).begin_object().key("year").value(d.year);
    if (precision != merge::Precision::year) out.key("month").value(d.month);
    if (precision == merge::Precision::day || precision == merge::Precision::span) out.key("day").value(d.day);
    out.end_object();
}

void slide(JsonWriter& out, const Selection& s, const merge::Event& e) {
    out.begin_object();
    date(out, "start_date", e.when.first, e.when.precision);
    if (e.when.precision == merge::Precision::span && e.when.first != e.when.last) date(out, "end_date", e.when.last, e.when.precision);
    out.key("unique_id").value(plain(e.id)).key("group").value(html(type_name(e.type, s.lang))).key("autolink").value(false);
    out.key("text").begin_object().key("headline").value(html(headline(s, e))).key("text").value(html(e.title)).end_object();
    out.end_object();
}

}  // namespace

std::string write_timelinejs(const Selection& s) {
    JsonWriter out;
    out.begin_object().key("title").begin_object().key("text").begin_object().key("headline");
    out.value(html(s.title.empty() ? word("timeline", s.lang) : std::string_view{s.title})).end_object().end_object();
    out.key("events").begin_array();
    for (const std::uint32_t i : s.events)
        if (is_dated(s.timeline.events[i])) slide(out, s, s.timeline.events[i]);
    out.end_array().end_object();
    return out.take() + "\n";
}

}  // namespace tarikh::exports
