// SQL: the chosen part of a store as a script for any database, with the tables of schemas/store.md that are derived.
//
//     tarikh export war.tarikh 'place:Kyiv' --to sql | sqlite3 kyiv.db
#include <algorithm>

#include "network.h"
#include "plain_text.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

constexpr std::string_view tables = R"sql(CREATE TABLE "places"("id" TEXT PRIMARY KEY, "name" TEXT, "country" TEXT, "lat" DOUBLE PRECISION, "lon" DOUBLE PRECISION);
CREATE TABLE "actors"("id" TEXT PRIMARY KEY, "name" TEXT, "code" TEXT, "kind" TEXT);
CREATE TABLE "articles"("key" TEXT PRIMARY KEY, "id" TEXT NOT NULL, "lang" TEXT, "title" TEXT, "date" TEXT, "source" TEXT, "url" TEXT);
CREATE TABLE "events"("id" TEXT PRIMARY KEY, "type" TEXT NOT NULL, "mode" TEXT, "plover" TEXT, "cameo" TEXT, "modality" TEXT,
  "begin" TEXT, "end" TEXT, "precision" TEXT, "place" TEXT REFERENCES "places"("id"),
  "killed_min" BIGINT, "killed_max" BIGINT, "injured_min" BIGINT, "injured_max" BIGINT,
  "disputed" INTEGER NOT NULL, "confidence" DOUBLE PRECISION, "witnesses" INTEGER, "title" TEXT, "title_lang" TEXT);
CREATE TABLE "participants"("event" TEXT NOT NULL REFERENCES "events"("id"), "role" TEXT NOT NULL,
  "actor" TEXT NOT NULL REFERENCES "actors"("id"), "support" INTEGER, PRIMARY KEY("event", "role", "actor"));
CREATE TABLE "reports"("id" TEXT NOT NULL, "article" TEXT NOT NULL REFERENCES "articles"("key"), "event" TEXT NOT NULL REFERENCES "events"("id"),
  "sentence" INTEGER, "text" TEXT, "type" TEXT, "modality" TEXT, "trigger_start" INTEGER, "trigger_end" INTEGER, "trigger" TEXT, "lemma" TEXT,
  "begin" TEXT, "end" TEXT, "killed_min" BIGINT, "killed_max" BIGINT, "injured_min" BIGINT, "injured_max" BIGINT,
  "by_actor" TEXT, "by_code" TEXT, "by_verb" TEXT, "confidence" DOUBLE PRECISION, "rule" TEXT, PRIMARY KEY("id", "article"));
CREATE TABLE "claims"("report" TEXT NOT NULL, "article" TEXT NOT NULL, "role" TEXT, "start" INTEGER, "end" INTEGER, "text" TEXT,
  "actor" TEXT REFERENCES "actors"("id"), "place" TEXT REFERENCES "places"("id"), "code" TEXT, "inherited" INTEGER,
  FOREIGN KEY("report", "article") REFERENCES "reports"("id", "article"));
CREATE TABLE "alternatives"("event" TEXT NOT NULL REFERENCES "events"("id"), "field" TEXT NOT NULL, "value" TEXT, "support" INTEGER);
CREATE TABLE "relations"("type" TEXT NOT NULL, "from_event" TEXT NOT NULL REFERENCES "events"("id"),
  "to_event" TEXT NOT NULL REFERENCES "events"("id"), "support" INTEGER);
)sql";

/// One row; what is empty is NULL.
class Row {
public:
    Row(std::string& out, std::string_view table) : out_{out} { out_.append("INSERT INTO \"").append(table).append("\" VALUES("); }
    Row& text(std::string_view value) {
        if (value.empty()) return raw({});
        std::string quoted = "'";
        for (const char c : plain(value)) {
            if (c == '\'') quoted += '\'';
            quoted += c;
        }
        return raw(quoted + "'");
    }
    Row& number(std::int64_t value) { return raw(std::to_string(value)); }
    Row& real(double value, int decimals) { return raw(decimal(value, decimals)); }
    Row& real(const std::optional<double>& value) { return value ? real(*value, 6) : raw({}); }
    Row& count(const std::optional<merge::Count>& c) { return c ? number(c->min).number(c->max) : raw({}).raw({}); }
    Row& when(const merge::When& w) { return text(w.begin()).text(w.end()); }
    void end() { out_ += ");\n"; }

private:
    Row& raw(std::string_view value) {
        if (!first_) out_ += ", ";
        first_ = false;
        out_ += value.empty() ? std::string_view{"NULL"} : value;
        return *this;
    }
    std::string& out_;
    bool first_ = true;
};

class SqlWriter {
public:
    explicit SqlWriter(const Selection& s) : s_{s}, t_{s.timeline}, around_{surroundings(s)} { take_in_claims(); }

    std::string run() {
        out_ = "-- " + std::to_string(s_.events.size()) + " events; the tables are told in schemas/store.md of Tarikh\nBEGIN;\n";
        out_ += tables;
        members();
        for (const std::uint32_t i : s_.events) event(t_.events[i]);
        for (const std::uint32_t i : s_.events)
            for (const std::uint32_t r : t_.events[i].reports) report(t_.reports[r]);
        for (const std::uint32_t r : around_.relations) {
            const merge::Relation& relation = t_.relations[r];
            Row{out_, "relations"}.text(relation.type).text(t_.events[relation.from].id).text(t_.events[relation.to].id).number(relation.support).end();
        }
        out_ += "CREATE INDEX \"events_by_day\" ON \"events\"(\"begin\");\nCREATE INDEX \"participants_by_actor\" ON \"participants\"(\"actor\");\n"
                "CREATE INDEX \"reports_by_event\" ON \"reports\"(\"event\");\nCOMMIT;\n";
        return std::move(out_);
    }

private:
    /// Single reports name actors and places that the merged event does not.
    void take_in_claims() {
        const auto add = [](std::vector<std::uint32_t>& list, std::uint32_t index) {
            if (index != merge::none) list.push_back(index);
        };
        for (const std::uint32_t i : s_.events) {
            for (const merge::PlaceClaim& c : t_.events[i].places) add(around_.places, c.place);
            for (const std::uint32_t r : t_.events[i].reports)
                for (const merge::Part& p : t_.reports[r].parts) {
                    add(around_.actors, p.actor);
                    add(around_.places, p.place);
                }
        }
        for (auto* list : {&around_.actors, &around_.places}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
    }

    std::string_view actor_id(std::uint32_t i) const { return i == merge::none ? std::string_view{} : t_.actors[i].id; }
    std::string_view place_id(std::uint32_t i) const { return i == merge::none ? std::string_view{} : t_.places[i].id; }

    void members() {
        for (const std::uint32_t i : around_.places) {
            const merge::Place& p = t_.places[i];
            Row{out_, "places"}.text(p.id).text(t_.place_name(i, s_.lang)).text(p.country).real(p.lat).real(p.lon).end();
        }
        for (const std::uint32_t i : around_.actors)
            Row{out_, "actors"}.text(t_.actors[i].id).text(t_.actor_name(i, s_.lang)).text(t_.actors[i].code).text(t_.actors[i].kind).end();
        for (const std::uint32_t i : around_.documents) {
            const analysis::DocumentInfo& d = t_.documents[i].info;
            Row{out_, "articles"}.text(t_.documents[i].key).text(d.id).text(d.lang).text(d.title).text(d.date).text(d.source).text(d.url).end();
        }
    }

    void event(const merge::Event& e) {
        Row{out_, "events"}.text(e.id).text(e.type).text(e.mode).text(e.plover).text(e.cameo).text(e.modality).when(e.when)
            .text(merge::word_of(e.when.precision)).text(place_id(e.place)).count(e.killed).count(e.injured).number(e.disputed)
            .real(e.confidence, 3).number(e.witnesses).text(e.title).text(e.title_lang).end();
        for (const merge::Participant& p : e.sources) Row{out_, "participants"}.text(e.id).text("source").text(actor_id(p.actor)).number(p.support).end();
        for (const merge::Participant& p : e.targets) Row{out_, "participants"}.text(e.id).text("target").text(actor_id(p.actor)).number(p.support).end();
        const auto alternative = [&](std::string_view field, std::string_view value, std::uint32_t support) {
            Row{out_, "alternatives"}.text(e.id).text(field).text(value).number(support).end();
        };
        if (e.dates.size() > 1)
            for (const merge::DateClaim& c : e.dates) alternative("date", c.value.value(), c.support);
        if (e.places.size() > 1)
            for (const merge::PlaceClaim& c : e.places) alternative("place", place_id(c.place), c.support);
        for (const auto& [field, list] : {std::pair<std::string_view, const std::vector<merge::CountClaim>&>{"killed", e.killed_claims}, {"injured", e.injured_claims}})
            if (list.size() > 1)
                for (const merge::CountClaim& c : list) alternative(field, range(c.value), c.support);
    }

    static std::string range(const merge::Count& c) { return std::to_string(c.min) + (c.min == c.max ? "" : ".." + std::to_string(c.max)); }

    void report(const merge::Report& r) {
        const analysis::Attribution nobody;
        const analysis::Attribution& by = r.attribution ? *r.attribution : nobody;
        const std::string& article = t_.documents[r.document].key;
        Row{out_, "reports"}.text(r.id).text(article).text(t_.events[r.event].id).number(r.sentence).text(t_.sentence_of(r)).text(r.type).text(r.modality)
            .number(r.trigger.start).number(r.trigger.end).text(r.trigger_text).text(r.lemma).when(r.when).count(r.killed).count(r.injured)
            .text(by.actor).text(by.code).text(by.verb).real(r.confidence, 3).text(r.rule).end();
        for (const merge::Part& p : r.parts)
            Row{out_, "claims"}.text(r.id).text(article).text(p.role).number(p.span.start).number(p.span.end).text(p.text).text(actor_id(p.actor))
                .text(place_id(p.place)).text(p.code).number(p.inherited).end();
    }

    const Selection& s_;
    const merge::Timeline& t_;
    Surroundings around_;
    std::string out_;
};

}  // namespace

std::string write_sql(const Selection& s) { return SqlWriter{s}.run(); }

}  // namespace tarikh::exports
