#include <tarikh/base/json.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

void text_or_null(JsonWriter& out, std::string_view key, std::string_view text) {
    out.key(key);
    if (text.empty()) out.null();
    else out.value(text);
}

void count_or_null(JsonWriter& out, std::string_view key, const std::optional<merge::Count>& c) {
    out.key(key);
    if (!c) {
        out.null();
        return;
    }
    out.begin_object().key("min").value(c->min).key("max").value(c->max).end_object();
}

void participants_of(JsonWriter& out, std::string_view key, const Selection& s, const std::vector<merge::Participant>& list) {
    out.key(key).begin_array();
    for (const merge::Participant& p : list) {
        const merge::Actor& a = s.timeline.actors[p.actor];
        out.begin_object().key("id").value(a.id).key("name").value(s.timeline.actor_name(p.actor, s.lang));
        text_or_null(out, "code", a.code);
        out.key("support").value(p.support).end_object();
    }
    out.end_array();
}

void claims(JsonWriter& out, std::string_view key, const std::vector<merge::CountClaim>& list) {
    if (list.size() < 2) return;
    out.key(key).begin_array();
    for (const merge::CountClaim& c : list)
        out.begin_object().key("min").value(c.value.min).key("max").value(c.value.max).key("support").value(c.support).end_object();
    out.end_array();
}

void report(JsonWriter& out, const Selection& s, const merge::Report& r) {
    const merge::Document& d = s.timeline.documents[r.document];
    out.begin_object().key("id").value(r.id).key("document").value(d.info.id);
    text_or_null(out, "source", d.info.source);
    text_or_null(out, "url", d.info.url);
    text_or_null(out, "date", d.info.date);
    out.key("lang").value(d.info.lang).key("sentence").value(r.sentence).key("text").value(s.timeline.sentence_of(r));
    out.key("trigger").begin_object().key("start").value(r.trigger.start).key("end").value(r.trigger.end).key("text").value(r.trigger_text).end_object();
    out.key("modality").value(r.modality).key("confidence").value(r.confidence, 3);
    count_or_null(out, "killed", r.killed);
    count_or_null(out, "injured", r.injured);
    if (r.attribution) {
        out.key("attribution").begin_object().key("actor").value(r.attribution->actor);
        text_or_null(out, "code", r.attribution->code);
        out.key("verb").value(r.attribution->verb).end_object();
    }
    text_or_null(out, "rule", r.rule);
    out.end_object();
}

void event(JsonWriter& out, const Selection& s, std::uint32_t index) {
    const merge::Event& e = s.timeline.events[index];
    out.begin_object().key("id").value(e.id).key("type").value(e.type);
    text_or_null(out, "mode", e.mode);
    text_or_null(out, "plover", e.plover);
    text_or_null(out, "cameo", e.cameo);
    out.key("modality").value(e.modality);
    text_or_null(out, "date", e.when.value());
    text_or_null(out, "begin", e.when.begin());
    text_or_null(out, "end", e.when.end());
    out.key("title").value(e.title).key("headline").value(headline(s, e));
    participants_of(out, "sources", s, e.sources);
    participants_of(out, "targets", s, e.targets);
    out.key("place");
    if (e.place == merge::none) {
        out.null();
    } else {
        const merge::Place& p = s.timeline.places[e.place];
        out.begin_object().key("id").value(p.id).key("name").value(s.timeline.place_name(e.place, s.lang));
        text_or_null(out, "country", p.country);
        if (p.lat && p.lon) out.key("lat").value(*p.lat).key("lon").value(*p.lon);
        out.end_object();
    }
    count_or_null(out, "killed", e.killed);
    count_or_null(out, "injured", e.injured);
    claims(out, "killed_claims", e.killed_claims);
    claims(out, "injured_claims", e.injured_claims);
    out.key("disputed").value(e.disputed).key("confidence").value(e.confidence, 3).key("witnesses").value(e.witnesses);
    out.key("reports").begin_array();
    for (const std::uint32_t r : e.reports) report(out, s, s.timeline.reports[r]);
    out.end_array().end_object();
}

}  // namespace

std::string event_json(const Selection& selection, std::uint32_t index) {
    JsonWriter out;
    event(out, selection, index);
    return out.take();
}

std::string write_jsonl(const Selection& selection) {
    std::string all;
    for (const std::uint32_t e : selection.events) {
        all += event_json(selection, e);
        all += '\n';
    }
    return all;
}

std::string write_json(const Selection& selection) {
    JsonWriter out;
    out.begin_object().key("tarikh").value("1").key("events").begin_array();
    for (const std::uint32_t e : selection.events) event(out, selection, e);
    out.end_array().end_object();
    return out.take() + "\n";
}

}  // namespace tarikh::exports
