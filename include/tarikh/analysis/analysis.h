#pragma once
// The analysis of one document: what the JSON of schemas/analysis.schema.json holds, as plain values.
// Everything behind this (merge, graph, store) knows a document by its analysis alone.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/span.h>

namespace tarikh::analysis {

struct DocumentInfo {
    std::string id, lang, title, date, source, url;
};

struct Sentence {
    base::Span span;
    std::string text;  ///< kept, so that the evidence can be shown without the article
};

struct Actor {
    base::Span span;
    std::string text, entity, name, code, kind;  ///< kind: country organization group person; empty = unknown
};

struct Place {
    base::Span span;
    std::string text, entity, name, country;
    std::optional<double> lat, lon;
};

struct Time {
    base::Span span;
    std::string text, type, value, begin, end_date, modifier;  ///< type: DATE TIME DURATION SET
};

struct Count {
    std::int64_t min = 0, max = 0;
    friend bool operator==(const Count&, const Count&) = default;
};

/// Who plays which part in an event. Empty strings become null in JSON.
struct Argument {
    std::string role;    ///< source target place time instrument topic
    base::Span span;
    std::string text, entity, code;
    std::string country;             ///< places
    std::string value, begin, end_date;  ///< times; what goes on since a day ends on that of publication
    std::string code_from;           ///< what told the code if not the phrase itself: "place", "sentence", "document"
    std::string inherited;           ///< where it was taken from if not from the event's own clause: "sentence", "discourse"
};

struct Attribution {
    std::string actor, code, verb;
};

struct Event {
    std::string id;        ///< hash of document, sentence and trigger
    std::string type, mode, plover, cameo;
    std::uint32_t sentence = 0;
    std::string cluster;
    std::string modality;  ///< asserted planned requested hypothetical negated
    double confidence = 0; ///< 0 to 1
    base::Span trigger;
    std::string trigger_text, lemma;
    std::vector<Argument> arguments;
    std::optional<Count> killed, injured;
    std::optional<Attribution> attribution;
    std::string rule;      ///< the frame that matched: "ar:هاجم/verb"
};

struct Relation {
    std::string type, from, to;  ///< causes part_of before same about; event ids
};

struct Analysis {
    DocumentInfo document;
    std::vector<Sentence> sentences;
    std::vector<Actor> actors;
    std::vector<Place> places;
    std::vector<Time> times;
    std::vector<Event> events;
    std::vector<Relation> relations;
};

/// One line of JSON, no line break at its end; the same analysis gives the same bytes.
std::string to_json(const Analysis& analysis);

/// Reads what to_json wrote, or what others wrote to the same schema: unknown members are ignored,
/// missing ones are empty. nullopt with a reason in `why` if it is no analysis (no document.id, or an
/// event without type or trigger).
std::optional<Analysis> from_json(std::string_view json, std::string& why);

}  // namespace tarikh::analysis
