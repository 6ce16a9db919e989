#include "derived.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "schema.h"

namespace tarikh::store {
namespace {

using merge::Timeline;

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

std::optional<std::uint32_t> known(std::uint32_t number) { return number == merge::none ? std::nullopt : std::optional{number}; }
std::optional<std::int32_t> first_of(const merge::When& when) { return when.known() ? std::optional{when.first} : std::nullopt; }
std::optional<std::int32_t> last_of(const merge::When& when) { return when.known() ? std::optional{when.last} : std::nullopt; }

class Rows {
public:
    Rows(Database& database, const Timeline& timeline, const Lore& lore) : database_{database}, timeline_{timeline}, lore_{lore} {}

    void write() {
        documents();
        members();
        for (std::uint32_t i = 0; i < timeline_.events.size(); ++i) event(i);
        for (std::uint32_t i = 0; i < timeline_.reports.size(); ++i) report(i);
        Statement relation = database_.prepare("INSERT INTO relation VALUES(?1, ?2, ?3, ?4)");
        for (const merge::Relation& r : timeline_.relations) relation(r.from, r.to, r.type, r.support);
        pieces();
    }

private:
    void documents() {
        std::unordered_map<std::string, std::int64_t> builds;
        Statement stored = database_.prepare("SELECT key, build FROM documents");
        while (stored.step()) builds.emplace(stored.text(0), stored.number(1));
        Statement row = database_.prepare("INSERT INTO article VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        Statement sentence = database_.prepare("INSERT INTO sentence VALUES(?1, ?2, ?3, ?4, ?5)");
        for (std::uint32_t i = 0; i < timeline_.documents.size(); ++i) {
            const merge::Document& document = timeline_.documents[i];
            const analysis::DocumentInfo& info = document.info;
            const auto build = builds.find(document.key);
            build_.push_back(build == builds.end() ? 0 : build->second);
            const auto copy_of = document.original == i ? std::nullopt : known(document.original);
            row(i, info.id, document.key, info.lang, info.title, info.date, info.source, info.url, copy_of, build_.back());
            std::uint32_t number = 0;
            for (const analysis::Sentence& s : document.sentences) sentence(i, number++, s.span.start, s.span.end, s.text);
        }
    }

    void members() {
        Statement actor = database_.prepare("INSERT INTO actor VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        Statement place = database_.prepare("INSERT INTO place VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        Statement name = database_.prepare("INSERT INTO name VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        Statement search = database_.prepare("INSERT INTO name_search(rowid, name) VALUES(?1, ?2)");
        std::uint32_t names = 0;
        const auto call = [&](std::optional<std::uint32_t> whom, std::optional<std::uint32_t> where, const merge::Name& n, int rank) {
            name(names, whom, where, n.text, n.lang, rank);
            const std::string folded = lore_.fold(n.text);
            search(names++, folded);
        };
        // Its own name has rank 0, those of the news follow.
        for (std::uint32_t i = 0; i < timeline_.actors.size(); ++i) {
            const merge::Actor& a = timeline_.actors[i];
            actor(i, a.id, a.name, a.code, a.kind, a.mentions);
            int rank = 0;
            call(i, {}, {a.name, {}}, rank);
            for (const merge::Name& n : a.names) call(i, {}, n, ++rank);
        }
        for (std::uint32_t i = 0; i < timeline_.places.size(); ++i) {
            const merge::Place& p = timeline_.places[i];
            place(i, p.id, p.name, p.country, p.lat, p.lon, p.mentions);
            int rank = 0;
            call({}, i, {p.name, {}}, rank);
            for (const merge::Name& n : p.names) call({}, i, n, ++rank);
            enclose(i);
        }
    }

    /// By all that it lies in: regions, its country, and what that lies in.
    void enclose(std::uint32_t number) {
        if (!lore_.encloser) return;
        const merge::Place& place = timeline_.places[number];
        std::set<std::string> around;
        const auto climb = [&](std::string id) {
            while (!id.empty() && id != place.id && around.insert(id).second) id = lore_.encloser(id);
        };
        climb(lore_.encloser(place.id));
        if (!place.country.empty()) climb("country:" + place.country);
        for (const std::string& id : around) enclosed_(number, id);
    }

    void event(std::uint32_t number) {
        const merge::Event& e = timeline_.events[number];
        std::set<std::string_view> outlets;
        std::int64_t oldest = -1, newest = 0;
        for (const std::uint32_t r : e.reports) {
            const std::uint32_t document = timeline_.reports[r].document;
            const std::string& outlet = timeline_.documents[document].info.source;
            outlets.insert(outlet.empty() ? timeline_.documents[document].info.id : outlet);
            oldest = oldest < 0 ? build_[document] : std::min(oldest, build_[document]);
            newest = std::max(newest, build_[document]);
        }
        event_(number, e.id, e.type, e.mode, e.plover, e.cameo, e.modality, first_of(e.when), last_of(e.when), word_of(e.when.precision),
               word_of(e.when.basis), known(e.place), least(e.killed), most(e.killed), least(e.injured), most(e.injured), int{e.disputed},
               e.confidence, e.witnesses, static_cast<std::uint32_t>(outlets.size()), static_cast<std::uint32_t>(e.reports.size()), oldest,
               newest, e.title, e.title_lang);
        for (const std::string& other : e.aliases) alias_(other, number);
        takes_part(number, e);
        figures(number, e);
        words(number, e);
    }

    void takes_part(std::uint32_t number, const merge::Event& e) {
        int rank = 0;
        for (const merge::Participant& p : e.sources) participant_(number, "source", p.actor, p.support, ++rank);
        for (const merge::Participant& p : e.targets) participant_(number, "target", p.actor, p.support, ++rank);
        for (const merge::PlaceClaim& c : e.places) at_(number, c.place, c.support);
        // Whoever or whatever else its reports name, without support.
        std::set<std::uint32_t> others, elsewhere;
        for (const std::uint32_t r : e.reports)
            for (const merge::Part& part : timeline_.reports[r].parts) {
                if (part.actor != merge::none && part.role != "source" && part.role != "target") others.insert(part.actor);
                if (part.place != merge::none) elsewhere.insert(part.place);
            }
        for (const std::uint32_t actor : others) participant_(number, "participant", actor, nullptr, ++rank);
        for (const std::uint32_t place : elsewhere) at_(number, place, nullptr);
    }

    void figures(std::uint32_t number, const merge::Event& e) {
        for (const merge::DateClaim& c : e.dates) figure_(number, "date", c.value.value(), first_of(c.value), last_of(c.value), c.support);
        for (const merge::PlaceClaim& c : e.places)
            figure_(number, "place", c.place == merge::none ? std::string() : timeline_.places[c.place].id, nullptr, nullptr, c.support);
        for (const merge::CountClaim& c : e.killed_claims) figure_(number, "killed", shown(c.value), c.value.min, c.value.max, c.support);
        for (const merge::CountClaim& c : e.injured_claims) figure_(number, "injured", shown(c.value), c.value.min, c.value.max, c.support);
    }

    /// Its sentences, each once; where there are none, the words that tell it.
    void words(std::uint32_t number, const merge::Event& event) {
        std::string text;
        std::vector<std::string_view> seen;
        constexpr std::size_t enough = 32;
        for (const std::uint32_t report : event.reports) {
            std::string_view sentence = timeline_.sentence_of(timeline_.reports[report]);
            if (sentence.empty()) sentence = timeline_.reports[report].trigger_text;
            if (std::find(seen.begin(), seen.end(), sentence) != seen.end()) continue;
            if (seen.size() < enough) seen.push_back(sentence);
            text.append(sentence).append("\n");
        }
        const SearchWords found = lore_.search_words ? lore_.search_words(text) : SearchWords{lore_.fold(text), {}, {}};
        search_(number, found.words, found.stems, found.lemmas);
    }

    void report(std::uint32_t number) {
        static const analysis::Attribution nobody;
        const merge::Report& r = timeline_.reports[number];
        const analysis::Attribution& by = r.attribution ? *r.attribution : nobody;
        report_(number, r.id, r.event, r.document, r.sentence, r.type, r.modality, r.trigger.start, r.trigger.end, r.trigger_text, r.lemma,
                first_of(r.when), last_of(r.when), word_of(r.when.basis), least(r.killed), most(r.killed), least(r.injured), most(r.injured),
                by.actor, by.code, by.verb, r.confidence, r.rule);
        for (const merge::Part& p : r.parts)
            claim_(number, p.claim, p.role, p.span.start, p.span.end, p.text, known(p.actor), known(p.place), p.code, int{p.inherited});
    }

    void pieces() {
        const auto put = [&](const char* sql, std::size_t size, auto bytes_of) {
            Statement row = database_.prepare(sql);
            for (std::uint32_t i = 0; i < size; ++i) {
                const std::string bytes = bytes_of(timeline_, i);
                row(i, Statement::as_blob(bytes));
            }
        };
        put("INSERT INTO packed_event VALUES(?1, ?2)", timeline_.events.size(), merge::event_bytes);
        put("INSERT INTO packed_actor VALUES(?1, ?2)", timeline_.actors.size(), merge::actor_bytes);
        put("INSERT INTO packed_place VALUES(?1, ?2)", timeline_.places.size(), merge::place_bytes);
        put("INSERT INTO packed_document VALUES(?1, ?2)", timeline_.documents.size(), merge::document_bytes);
    }

    Database& database_;
    const Timeline& timeline_;
    const Lore& lore_;
    std::vector<std::int64_t> build_;  ///< of each document

    Statement prepare(const char* sql) { return database_.prepare(sql); }
    Statement enclosed_ = prepare("INSERT INTO enclosed VALUES(?1, ?2)");
    Statement event_ = prepare("INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,"
                               "?23,?24,?25)");
    Statement alias_ = prepare("INSERT INTO alias VALUES(?1, ?2)");
    Statement participant_ = prepare("INSERT OR IGNORE INTO participant VALUES(?1, ?2, ?3, ?4, ?5)");
    Statement at_ = prepare("INSERT OR IGNORE INTO at VALUES(?1, ?2, ?3)");
    Statement figure_ = prepare("INSERT INTO figure VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement search_ = prepare("INSERT INTO search(rowid, words, stems, lemmas) VALUES(?1, ?2, ?3, ?4)");
    Statement report_ = prepare("INSERT INTO report VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,"
                                "?22,?23)");
    Statement claim_ = prepare("INSERT INTO claim VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
};

/// Views first, as they stand on tables; what an earlier version called a table may be a view now.
void drop_derived(Database& database) {
    std::map<std::string, std::string> kinds;
    Statement rows = database.prepare("SELECT name, type FROM sqlite_master WHERE type IN ('view', 'table')");
    while (rows.step()) kinds.emplace(rows.text(0), rows.text(1));
    rows.reset();
    for (const std::string_view kind : {"view", "table"})
        for (const char* name : derived_names)
            if (const auto found = kinds.find(name); found != kinds.end() && found->second == kind)
                database.run(("DROP " + std::string(kind) + " \"" + name + "\"").c_str());
}

}  // namespace

void write_derived(Database& database, const Timeline& timeline, const Lore& lore) {
    drop_derived(database);
    database.run(derived_schema);
    Rows(database, timeline, lore).write();
    database.run(derived_indexes);
    database.run("PRAGMA analysis_limit = 400; ANALYZE");
}

}  // namespace tarikh::store
