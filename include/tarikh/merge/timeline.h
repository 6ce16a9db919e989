#pragma once
// The merged picture of all documents: events, actors, places and who reported what. Plain vectors in a
// fixed order, so that the same documents give the same bytes in every export:
// events by day then id, actors, places and documents by id, reports by event, the best first.
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/span.h>

namespace tarikh::merge {

/// "No such thing" where an index is expected.
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

using analysis::Count;

/// How finely a time is known. `span` is any other run of days ("from 3 to 9 March", a week).
enum class Precision : std::uint8_t { unknown, day, span, month, year };
/// "day", "span", "month", "year"; empty if unknown.
std::string_view word_of(Precision precision);

/// Where a date comes from: said of this event; taken from its sentence or an earlier one; or merely the day the
/// report was published, when it says none.
enum class Basis : std::uint8_t { unknown, stated, inherited, published };

/// An interval of whole days, both ends inclusive, counted from 1970-01-01.
struct When {
    std::int32_t first = 0, last = 0;
    Precision precision = Precision::unknown;  ///< unknown: undated, and `first` and `last` mean nothing
    Basis basis = Basis::unknown;

    bool known() const { return precision != Precision::unknown; }
    std::string begin() const;  ///< "2025-09-02"; empty if undated
    std::string end() const;    ///< the last day, inclusive
    /// As short as the precision allows: "2025-09-02", "2025-09", "2025", "2025-09-01/2025-09-14" or "".
    std::string value() const;

    friend bool operator==(const When&, const When&) = default;
};

/// "2025-09-02" as days since 1970-01-01; nullopt if that is no day of the calendar.
std::optional<std::int32_t> day_of(std::string_view iso);
std::string iso_day(std::int32_t day);
/// The days from `begin` to `end` (ISO days; `end` may be empty) with the precision they show: a whole month
/// is month, a whole year year.
When days_between(std::string_view begin, std::string_view end, Basis basis);

struct Document {
    std::string key;     ///< content id of the analysis: the identity in a store
    analysis::DocumentInfo info;
    std::vector<analysis::Sentence> sentences;
    std::uint32_t original = none;  ///< the first of the documents this is a copy of (itself if it is none)
};

/// What the news of a language call somebody or some place.
struct Name {
    std::string text, lang;
};

/// Somebody or some body. Known ones bear the id of the knowledge ("country:UKR"); the others "a:" and a
/// content id of their folded name and code.
struct Actor {
    std::string id, name, code, kind;
    std::vector<Name> names;  ///< most frequent first; at most eight
    std::uint32_t mentions = 0;      ///< parts in reports
};

/// "place:kyiv", "country:UKR", or "p:" and a content id of the folded name and country.
struct Place {
    std::string id, name, country;
    std::optional<double> lat, lon;
    std::vector<Name> names;
    std::uint32_t mentions = 0;
};

/// One part in one report, as it stands in the text.
struct Part {
    std::string role, text, code;
    base::Span span;
    std::uint32_t actor = none;  ///< index, for those who act
    std::uint32_t place = none;  ///< index, for places
    bool inherited = false;      ///< taken from elsewhere than the event's own clause
    std::string claim;           ///< content id of (document, span, role, value, rule)
};

/// What one document says of an event, once.
struct Report {
    std::string id;              ///< the event's id in its analysis
    std::uint32_t event = none, document = none, sentence = 0;
    std::string type, mode, plover, cameo, modality, trigger_text, lemma, rule;
    base::Span trigger;
    double confidence = 0;
    When when;
    std::vector<Part> parts;     ///< in text order
    std::optional<Count> killed, injured;
    std::optional<analysis::Attribution> attribution;
};

/// Who takes part, and how many independent documents say so.
struct Participant {
    std::uint32_t actor = none;
    std::uint32_t support = 0;
};

/// One of the values that reports give, with those that give it (indices, ascending).
struct CountClaim {
    Count value;
    std::uint32_t support = 0;
    std::vector<std::uint32_t> reports;
};
struct DateClaim {
    When value;
    std::uint32_t support = 0;
    std::vector<std::uint32_t> reports;
};
struct PlaceClaim {
    std::uint32_t place = none;
    std::uint32_t support = 0;
    std::vector<std::uint32_t> reports;
};

struct Event {
    std::string id;                    ///< "e:" and the smallest of its reports' ids
    std::vector<std::string> aliases;  ///< "e:" and each other report's id: they lead here too
    std::string type, mode, plover, cameo, modality;
    When when;
    std::uint32_t place = none;
    std::vector<Participant> sources, targets;  ///< best supported first
    std::optional<Count> killed, injured;
    bool disputed = false;             ///< two sources cannot both be right on a date, a count or a place
    std::vector<DateClaim> dates;      ///< all stated values, best supported first; the first is `when`
    std::vector<PlaceClaim> places;
    std::vector<CountClaim> killed_claims, injured_claims;
    double confidence = 0;             ///< 0 to 1
    std::uint32_t witnesses = 0;       ///< documents that report it, copies counted once
    std::string title, title_lang;     ///< one line: the sentence of the best report
    std::vector<std::uint32_t> reports;  ///< best first
};

/// `causes` and `about`: an attack its dead, a protest the deed it is against. `part_of`: a round of the talks. `before` and
/// `during`: certainly so, whatever the days that were not told. `follows_up`: done after it was planned, threatened or
/// asked for, or tried after the arrest.
struct Relation {
    std::string type;                  ///< causes about part_of before during follows_up
    std::uint32_t from = none, to = none;  ///< events
    std::uint32_t support = 0;         ///< documents that tell or imply it, copies counted once
};

struct Timeline {
    std::vector<Event> events;
    std::vector<Report> reports;
    std::vector<Actor> actors;
    std::vector<Place> places;
    std::vector<Document> documents;
    std::vector<Relation> relations;

    const Document& document_of(const Report& report) const { return documents[report.document]; }
    /// The text of the sentence a report stands in; empty if the analysis brought none.
    std::string_view sentence_of(const Report& report) const;
    /// The best report in a language, or the best of all if none is in it.
    const Report& best_report(const Event& event, std::string_view lang) const;
    /// What the news of `lang` call an actor or place most often; its name if they do not.
    std::string_view actor_name(std::uint32_t actor, std::string_view lang) const;
    std::string_view place_name(std::uint32_t place, std::string_view lang) const;
};

/// What an id or its unique beginning stands for ("e:7k3f", an alias, "country:UKR", "place:kyiv", a document's id).
struct Found {
    enum class Kind { nothing, event, actor, place, document, several } kind = Kind::nothing;
    std::uint32_t index = none;
    std::vector<std::string> candidates;  ///< where several fit: the first ten
};
Found find(const Timeline& timeline, std::string_view id);

}  // namespace tarikh::merge
