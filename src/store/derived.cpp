#include "derived.h"

#include <algorithm>

#include <tarikh/merge/snapshot.h>

#include "schema.h"

namespace tarikh::store {
namespace {

using merge::Timeline;

constexpr std::size_t snapshot_part = std::size_t{16} << 20;  // far below SQLite's limit for one value

std::string_view word_of(merge::Basis basis) {
    switch (basis) {
        case merge::Basis::unknown: return {};
        case merge::Basis::stated: return "stated";
        case merge::Basis::inherited: return "inherited";
        case merge::Basis::published: return "published";
    }
    return {};
}

std::optional<std::int64_t> least(const std::optional<merge::Count>& count) {
    return count ? std::optional{count->min} : std::nullopt;
}
std::optional<std::int64_t> most(const std::optional<merge::Count>& count) {
    return count ? std::optional{count->max} : std::nullopt;
}

std::string shown(const merge::Count& count) {
    std::string text = std::to_string(count.min);
    if (count.max != count.min) text += ".." + std::to_string(count.max);
    return text;
}

class Rows {
public:
    Rows(Database& database, const Timeline& timeline) : database_{database}, timeline_{timeline} {}

    void write(const merge::Folding& fold) {
        documents();
        members();
        events();
        reports();
        Statement relation = database_.prepare("INSERT INTO relations VALUES(?1, ?2, ?3, ?4)");
        for (const merge::Relation& r : timeline_.relations)
            relation(r.type, event_id(r.from), event_id(r.to), r.support);
        search(fold);
    }

private:
    const std::string& event_id(std::uint32_t index) const { return timeline_.events[index].id; }
    std::string_view actor_id(std::uint32_t index) const {
        return index == merge::none ? std::string_view() : timeline_.actors[index].id;
    }
    std::string_view place_id(std::uint32_t index) const {
        return index == merge::none ? std::string_view() : timeline_.places[index].id;
    }

    void documents() {
        Statement row = database_.prepare("INSERT INTO articles VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        for (std::uint32_t i = 0; i < timeline_.documents.size(); ++i) {
            const merge::Document& document = timeline_.documents[i];
            const analysis::DocumentInfo& info = document.info;
            const std::string_view copy_of =
                document.original == i ? std::string_view() : timeline_.documents[document.original].info.id;
            row(info.id, document.key, info.lang, info.title, info.date, info.source, info.url, copy_of);
        }
    }

    void members() {
        Statement actor = database_.prepare("INSERT INTO actors VALUES(?1, ?2, ?3, ?4, ?5)");
        Statement place = database_.prepare("INSERT INTO places VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        Statement name = database_.prepare("INSERT INTO names VALUES(?1, ?2, ?3, ?4)");
        const auto names = [&](const auto& one) {
            int rank = 0;
            for (const merge::Name& n : one.names) name(one.id, n.text, n.lang, ++rank);
        };
        for (const merge::Actor& a : timeline_.actors) {
            actor(a.id, a.name, a.code, a.kind, a.mentions);
            names(a);
        }
        for (const merge::Place& p : timeline_.places) {
            place(p.id, p.name, p.country, p.lat, p.lon, p.mentions);
            names(p);
        }
    }

    void events() {
        Statement row = database_.prepare(
            "INSERT INTO events VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20)");
        Statement alias = database_.prepare("INSERT INTO aliases VALUES(?1, ?2)");
        Statement participant = database_.prepare("INSERT INTO participants VALUES(?1, ?2, ?3, ?4)");
        Statement alternative = database_.prepare("INSERT INTO alternatives VALUES(?1, ?2, ?3, ?4)");
        for (const merge::Event& e : timeline_.events) {
            row(e.id, e.type, e.mode, e.plover, e.cameo, e.modality, e.when.begin(), e.when.end(),
                word_of(e.when.precision), word_of(e.when.basis), place_id(e.place), least(e.killed), most(e.killed),
                least(e.injured), most(e.injured), int{e.disputed}, e.confidence, e.witnesses, e.title, e.title_lang);
            for (const std::string& other : e.aliases) alias(other, e.id);
            for (const merge::Participant& p : e.sources) participant(e.id, "source", actor_id(p.actor), p.support);
            for (const merge::Participant& p : e.targets) participant(e.id, "target", actor_id(p.actor), p.support);
            if (e.dates.size() > 1)
                for (const merge::DateClaim& c : e.dates) alternative(e.id, "date", c.value.value(), c.support);
            if (e.places.size() > 1)
                for (const merge::PlaceClaim& c : e.places) alternative(e.id, "place", place_id(c.place), c.support);
            if (e.killed_claims.size() > 1)
                for (const merge::CountClaim& c : e.killed_claims) alternative(e.id, "killed", shown(c.value), c.support);
            if (e.injured_claims.size() > 1)
                for (const merge::CountClaim& c : e.injured_claims) alternative(e.id, "injured", shown(c.value), c.support);
        }
    }

    void reports() {
        Statement row = database_.prepare(
            "INSERT INTO reports VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23)");
        Statement claim = database_.prepare("INSERT INTO claims VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
        const analysis::Attribution nobody;
        for (const merge::Report& r : timeline_.reports) {
            const analysis::Attribution& by = r.attribution ? *r.attribution : nobody;
            row(r.id, event_id(r.event), timeline_.document_of(r).info.id, r.sentence, timeline_.sentence_of(r), r.type,
                r.modality, r.trigger.start, r.trigger.end, r.trigger_text, r.lemma, r.when.begin(), r.when.end(),
                word_of(r.when.basis), least(r.killed), most(r.killed), least(r.injured), most(r.injured), by.actor,
                by.code, by.verb, r.confidence, r.rule);
            for (const merge::Part& p : r.parts)
                claim(p.claim, r.id, p.role, p.span.start, p.span.end, p.text, actor_id(p.actor), place_id(p.place),
                      p.code, int{p.inherited});
        }
    }

    /// One row an event: its sentences, each once, folded as a query is.
    void search(const merge::Folding& fold) {
        Statement row = database_.prepare("INSERT INTO search(event, folded) VALUES(?1, ?2)");
        for (const merge::Event& event : timeline_.events) {
            std::string text;
            std::vector<std::string_view> seen;
            for (const std::uint32_t report : event.reports) {
                const std::string_view sentence = timeline_.sentence_of(timeline_.reports[report]);
                if (sentence.empty() || std::find(seen.begin(), seen.end(), sentence) != seen.end()) continue;
                if (seen.size() < 32) seen.push_back(sentence);
                text += sentence;
                text += '\n';
            }
            const std::string folded = fold(text);
            row(event.id, folded);
        }
    }

    Database& database_;
    const Timeline& timeline_;
};

}  // namespace

void write_derived(Database& database, const Timeline& timeline, const merge::Folding& fold) {
    database.run(drop_derived);
    database.run(derived_schema);
    Rows(database, timeline).write(fold);
    Statement part = database.prepare("INSERT INTO snapshot VALUES(?1, ?2)");
    const std::string bytes = merge::to_bytes(timeline);
    int number = 0;
    for (std::size_t at = 0; at < bytes.size(); at += snapshot_part)
        part(number++, Statement::as_blob(std::string_view(bytes).substr(at, snapshot_part)));
    database.run(derived_indexes);
}

Timeline read_snapshot(const Database& database) {
    std::string bytes;
    Statement parts = database.prepare("SELECT bytes FROM snapshot ORDER BY part");
    while (parts.step()) bytes += parts.blob(0);
    return merge::from_bytes(bytes);
}

}  // namespace tarikh::store
