// The analysis as JSON: schemas/analysis.schema.json. Written by hand rather than through a tree of values, because
// every document passes here once on its way out and once on its way into a store.
#include <algorithm>
#include <limits>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/hash.h>
#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>

#include "json_pen.h"

namespace tarikh::analysis {
namespace {

void write_count(Pen& pen, const Pen::Key& name, const std::optional<Count>& count) {
    pen.key(name);
    if (!count) return pen.null();
    pen.open('{');
    pen.member("min", count->min);
    pen.member("max", count->max);
    pen.close('}');
}

void write_event(Pen& pen, const Event& event) {
    pen.member("id", event.id);
    pen.member("type", event.type);
    pen.known_or_null("mode", event.mode);
    pen.known_or_null("plover", event.plover);
    pen.known_or_null("cameo", event.cameo);
    pen.member("sentence", std::int64_t{event.sentence});
    pen.known_or_null("cluster", event.cluster);
    pen.known_or_null("modality", event.modality);
    pen.key("confidence");
    pen.real(event.confidence);

    pen.key("trigger");
    pen.open('{');
    pen.span(event.trigger);
    pen.member("text", event.trigger_text);
    pen.known_or_null("lemma", event.lemma);
    pen.close('}');

    pen.list("arguments", event.arguments, [&](const Argument& argument) {
        pen.member("role", argument.role);
        pen.span(argument.span);
        pen.member("text", argument.text);
        pen.known_or_null("entity", argument.entity);
        pen.known_or_null("code", argument.code);
        pen.known_or_null("country", argument.country);
        pen.known_or_null("value", argument.value);
        pen.known_or_null("begin", argument.begin);
        pen.known_or_null("end_date", argument.end_date);
        pen.if_known("inherited", argument.inherited);
        pen.if_known("code_from", argument.code_from);
    });
    write_count(pen, "killed", event.killed);
    write_count(pen, "injured", event.injured);

    pen.key("attribution");
    if (event.attribution) {
        pen.open('{');
        pen.known_or_null("actor", event.attribution->actor);
        pen.known_or_null("code", event.attribution->code);
        pen.known_or_null("verb", event.attribution->verb);
        pen.close('}');
    } else {
        pen.null();
    }
    pen.if_known("rule", event.rule);
}

// Reading ------------------------------------------------------------------------------------------------------

using base::Json;

std::string text_of(const Json& object, std::string_view name) { return std::string(object.string_or(name)); }

std::uint32_t offset_of(const Json& object, std::string_view name) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp(object.int_or(name), std::int64_t{0}, most));
}

base::Span span_of(const Json& object) {
    const base::Span span{offset_of(object, "start"), offset_of(object, "end")};
    return span.end < span.start ? base::Span{span.start, span.start} : span;
}

std::optional<double> real_of(const Json& object, std::string_view name) {
    const Json* value = object.find(name);
    return value && value->is_number() ? std::optional{value->real} : std::nullopt;
}

/// {"min":10,"max":99}, a plain number, or null.
std::optional<Count> count_of(const Json& object, std::string_view name) {
    const Json* value = object.find(name);
    if (!value) return std::nullopt;
    if (value->is_number()) return Count{value->integer, value->integer};
    if (!value->is_object()) return std::nullopt;
    const std::int64_t min = value->int_or("min");
    return Count{min, std::max(min, value->int_or("max", min))};
}

const std::vector<Json>& items_of(const Json& object, std::string_view name) {
    static const std::vector<Json> nothing;
    const Json* list = object.find(name);
    return list && list->is_array() ? list->items : nothing;
}

Argument read_argument(const Json& json) {
    Argument argument;
    argument.role = text_of(json, "role");
    argument.span = span_of(json);
    argument.text = text_of(json, "text");
    argument.entity = text_of(json, "entity");
    argument.code = text_of(json, "code");
    argument.country = text_of(json, "country");
    argument.value = text_of(json, "value");
    argument.begin = text_of(json, "begin");
    argument.end_date = text_of(json, "end_date");
    argument.inherited = text_of(json, "inherited");
    argument.code_from = text_of(json, "code_from");
    return argument;
}

std::uint32_t sentence_at(const std::vector<Sentence>& sentences, std::uint32_t offset) {
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        if (offset < sentences[i].span.end) return i;
    return 0;
}

std::optional<Event> read_event(const Json& json, const Analysis& analysis, std::string& why) {
    Event event;
    event.type = text_of(json, "type");
    if (event.type.empty()) return why = "an event without type", std::nullopt;
    const Json* trigger = json.find("trigger");
    if (!trigger || !trigger->is_object()) return why = "an event without trigger", std::nullopt;
    event.trigger = span_of(*trigger);
    event.trigger_text = text_of(*trigger, "text");
    event.lemma = text_of(*trigger, "lemma");

    event.id = text_of(json, "id");
    if (event.id.empty()) {
        const std::string start = std::to_string(event.trigger.start), end = std::to_string(event.trigger.end);
        event.id = base::content_id({analysis.document.id, event.type, start, end});
    }
    event.mode = text_of(json, "mode");
    event.plover = text_of(json, "plover");
    event.cameo = text_of(json, "cameo");
    const Json* sentence = json.find("sentence");
    event.sentence = sentence && sentence->is_number() ? offset_of(json, "sentence")
                                                       : sentence_at(analysis.sentences, event.trigger.start);
    event.cluster = text_of(json, "cluster");
    event.modality = text_of(json, "modality");
    event.confidence = std::clamp(json.real_or("confidence"), 0.0, 1.0);
    event.rule = text_of(json, "rule");
    for (const Json& argument : items_of(json, "arguments"))
        if (argument.is_object()) event.arguments.push_back(read_argument(argument));
    event.killed = count_of(json, "killed");
    event.injured = count_of(json, "injured");
    if (const Json* by = json.find("attribution"); by && by->is_object())
        event.attribution = Attribution{text_of(*by, "actor"), text_of(*by, "code"), text_of(*by, "verb")};
    return event;
}

}  // namespace

std::string to_json(const Analysis& analysis) {
    std::size_t expected = 1024 + 1024 * analysis.events.size() + 256 * (analysis.actors.size() + analysis.places.size());
    for (const Sentence& sentence : analysis.sentences) expected += sentence.text.size() + 64;
    Pen pen{expected};
    pen.open('{');
    pen.member("tarikh", "1");

    pen.key("document");
    pen.open('{');
    pen.member("id", analysis.document.id);
    pen.known_or_null("lang", analysis.document.lang);
    pen.known_or_null("title", analysis.document.title);
    pen.known_or_null("date", analysis.document.date);
    pen.known_or_null("source", analysis.document.source);
    pen.known_or_null("url", analysis.document.url);
    pen.close('}');

    pen.list("sentences", analysis.sentences, [&](const Sentence& sentence) {
        pen.span(sentence.span);
        pen.if_known("text", sentence.text);
    });
    pen.list("actors", analysis.actors, [&](const Actor& actor) {
        pen.span(actor.span);
        pen.member("text", actor.text);
        pen.known_or_null("entity", actor.entity);
        pen.known_or_null("name", actor.name);
        pen.known_or_null("code", actor.code);
        pen.known_or_null("kind", actor.kind);
    });
    pen.list("places", analysis.places, [&](const Place& place) {
        pen.span(place.span);
        pen.member("text", place.text);
        pen.known_or_null("entity", place.entity);
        pen.known_or_null("name", place.name);
        pen.known_or_null("country", place.country);
        pen.member("lat", place.lat);
        pen.member("lon", place.lon);
    });
    pen.list("times", analysis.times, [&](const Time& time) {
        pen.span(time.span);
        pen.member("text", time.text);
        pen.known_or_null("type", time.type);
        pen.known_or_null("value", time.value);
        pen.known_or_null("begin", time.begin);
        pen.known_or_null("end_date", time.end_date);
        pen.if_known("modifier", time.modifier);
    });
    pen.list("events", analysis.events, [&](const Event& event) { write_event(pen, event); });
    pen.list("relations", analysis.relations, [&](const Relation& relation) {
        pen.member("type", relation.type);
        pen.member("from", relation.from);
        pen.member("to", relation.to);
    });
    pen.close('}');
    return pen.take();
}

std::optional<Analysis> from_json(std::string_view text, std::string& why) {
    if (!base::is_valid_utf8(text)) return why = "not UTF-8", std::nullopt;
    const std::optional<Json> json = base::try_parse_json(text, why);
    if (!json) return std::nullopt;
    const Json* document = json->find("document");
    if (!document || document->string_or("id").empty()) return why = "no document.id", std::nullopt;

    Analysis analysis;
    analysis.document = {text_of(*document, "id"),   text_of(*document, "lang"),   text_of(*document, "title"),
                         text_of(*document, "date"), text_of(*document, "source"), text_of(*document, "url")};
    for (const Json& item : items_of(*json, "sentences"))
        analysis.sentences.push_back({span_of(item), text_of(item, "text")});
    for (const Json& item : items_of(*json, "actors"))
        analysis.actors.push_back({span_of(item), text_of(item, "text"), text_of(item, "entity"),
                                   text_of(item, "name"), text_of(item, "code"), text_of(item, "kind")});
    for (const Json& item : items_of(*json, "places"))
        analysis.places.push_back({span_of(item), text_of(item, "text"), text_of(item, "entity"),
                                   text_of(item, "name"), text_of(item, "country"), real_of(item, "lat"),
                                   real_of(item, "lon")});
    for (const Json& item : items_of(*json, "times"))
        analysis.times.push_back({span_of(item), text_of(item, "text"), text_of(item, "type"),
                                  text_of(item, "value"), text_of(item, "begin"), text_of(item, "end_date"),
                                  text_of(item, "modifier")});
    for (const Json& item : items_of(*json, "events")) {
        std::optional<Event> event = read_event(item, analysis, why);
        if (!event) return std::nullopt;
        analysis.events.push_back(std::move(*event));
    }
    for (const Json& item : items_of(*json, "relations"))
        analysis.relations.push_back({text_of(item, "type"), text_of(item, "from"), text_of(item, "to")});
    return analysis;
}

}  // namespace tarikh::analysis
