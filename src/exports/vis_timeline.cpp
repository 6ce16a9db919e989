// vis-timeline's data: {"items", "groups", "options"}, to be handed to `new vis.Timeline(element, items, groups, options)`.
#include <set>

#include <tarikh/base/json.h>
#include <tarikh/calendar/day.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

/// It takes texts for HTML.
std::string html(std::string_view text) { return escaped(without_bidi_controls(plain(text))); }

/// As scripts read days; before our era they want six digits for the year.
std::string script_date(std::int32_t day) {
    std::string iso = calendar::to_iso({day});
    if (iso.starts_with('-')) iso.insert(1, "00");
    return iso;
}

void item(JsonWriter& out, const Selection& s, const merge::Event& e) {
    out.begin_object().key("id").value(plain(e.id)).key("group").value(plain(e.type)).key("content").value(html(headline(s, e))).key("title").value(html(e.title));
    out.key("start").value(script_date(e.when.first));
    if (e.when.precision == merge::Precision::day) out.key("type").value("point");
    else out.key("end").value(script_date(e.when.last + 1)).key("type").value("range");  // up to the midnight after
    out.key("className").value(name_token("tarikh-" + e.type, "tarikh-") + " " + name_token("tarikh-" + e.modality, "tarikh-")).end_object();
}

}  // namespace

std::string write_vis_timeline(const Selection& s) {
    JsonWriter out;
    std::set<std::string_view> types;
    out.begin_object().key("items").begin_array();
    for (const std::uint32_t i : s.events) {
        const merge::Event& e = s.timeline.events[i];
        if (!is_dated(e)) continue;
        types.insert(e.type);
        item(out, s, e);
    }
    out.end_array().key("groups").begin_array();
    for (const std::string_view type : types) out.begin_object().key("id").value(plain(type)).key("content").value(html(type_name(type, s.lang))).end_object();
    out.end_array().key("options").begin_object().key("rtl").value(right_to_left(s.lang)).end_object().end_object();
    return out.take() + "\n";
}

}  // namespace tarikh::exports
