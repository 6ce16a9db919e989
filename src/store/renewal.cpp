// A few documents more: of all that is derived, only the rows that they change are written again.
#include <algorithm>
#include <tuple>
#include <vector>

#include "derived.h"
#include "numbering.h"
#include "roads.h"
#include "rows.h"

namespace tarikh::store {
namespace {

using merge::Timeline;

/// What is another in one table of pieces than in the timeline.
struct Changes {
    std::vector<std::uint32_t> gone;   ///< numbers: no longer there, or not like that
    std::vector<std::uint32_t> fresh;  ///< indices in the timeline: to be written
    std::size_t all = 0;               ///< how many there are now
};

/// Both stand in the order of their numbers.
template <class BytesOf>
Changes changes(const Database& database, const char* stored, const std::vector<std::uint32_t>& numbers, BytesOf bytes_of) {
    Changes found{{}, {}, numbers.size()};
    Statement rows = database.prepare(stored);
    bool more = rows.step();
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
        for (; more && rows.number(0) < numbers[i]; more = rows.step()) found.gone.push_back(static_cast<std::uint32_t>(rows.number(0)));
        const bool there = more && rows.number(0) == numbers[i];
        if (!there || rows.blob(1) != bytes_of(i)) {
            if (there) found.gone.push_back(numbers[i]);
            found.fresh.push_back(i);
        }
        if (there) more = rows.step();
    }
    for (; more; more = rows.step()) found.gone.push_back(static_cast<std::uint32_t>(rows.number(0)));
    return found;
}

class Renewal {
public:
    Renewal(Database& database, const Timeline& timeline, const Lore& lore, const merge::Numbering& numbering)
        : database_{database}, timeline_{timeline}, lore_{lore}, to_{numbering},
          documents_{changes(database, "SELECT number, bytes FROM packed_document ORDER BY number", numbering.documents,
                             [&](std::uint32_t i) { return merge::document_bytes(timeline, i, numbering); })},
          actors_{changes(database, "SELECT number, bytes FROM packed_actor ORDER BY number", numbering.actors,
                          [&](std::uint32_t i) { return merge::actor_bytes(timeline, i); })},
          places_{changes(database, "SELECT number, bytes FROM packed_place ORDER BY number", numbering.places,
                          [&](std::uint32_t i) { return merge::place_bytes(timeline, i); })},
          events_{changes(database, "SELECT number, bytes FROM packed_event ORDER BY number", numbering.events,
                          [&](std::uint32_t i) { return merge::event_bytes(timeline, i, numbering); })} {}

    /// To take rows out of the indexes costs more than to write them in order and index them at the end.
    bool worth_while() const { return 4 * (events_.gone.size() + events_.fresh.size()) < events_.all; }

    void run() {
        database_.run("CREATE TEMP TABLE IF NOT EXISTS gone(number INTEGER PRIMARY KEY);"
                      "CREATE TEMP TABLE IF NOT EXISTS turned(vertex INTEGER PRIMARY KEY)");
        take_out_events();
        take_out_members("actor", actors_);
        take_out_members("place", places_);
        take_out_documents();
        Rows rows(database_, timeline_, lore_, to_);
        for (const std::uint32_t i : documents_.fresh) rows.document(i), rows.pack_document(i);
        for (const std::uint32_t i : actors_.fresh) rows.actor(i), rows.pack_actor(i);
        for (const std::uint32_t i : places_.fresh) rows.place(i), rows.pack_place(i);
        for (const std::uint32_t i : events_.fresh) rows.event(i), rows.reports(i), rows.pack_event(i);
        relate(rows);
        turn_roads();
        database_.run("DROP TABLE temp.gone; DROP TABLE temp.turned");
    }

private:
    void say_gone(const std::vector<std::uint32_t>& numbers) {
        database_.run("DELETE FROM temp.gone");
        Statement row = database_.prepare("INSERT INTO temp.gone VALUES(?1)");
        for (const std::uint32_t number : numbers) row(number);
    }

    void take_out_events() {
        if (events_.gone.empty()) return;
        // An index without content must be told what it forgets: the words as they were put in.
        Statement told = database_.prepare("SELECT s.text, r.\"trigger\" FROM report r LEFT JOIN sentence s ON s.document = r.document AND s.number = r.sentence "
                                           "WHERE r.event = ?1 ORDER BY r.number");
        Statement forget = database_.prepare("INSERT INTO search(search, rowid, words, stems, lemmas) VALUES('delete', ?1, ?2, ?3, ?4)");
        for (const std::uint32_t number : events_.gone) {
            Telling telling;
            told.bind(number);
            while (told.step()) telling.add(told.text(0), told.text(1));
            told.reset();
            const SearchWords words = telling.words(lore_);
            forget(number, words.words, words.stems, words.lemmas);
        }
        say_gone(events_.gone);
        roads_turn();
        database_.run("DELETE FROM claim WHERE report IN (SELECT number FROM report WHERE event IN temp.gone);"
                      "DELETE FROM report WHERE event IN temp.gone; DELETE FROM alias WHERE event IN temp.gone;"
                      "DELETE FROM participant WHERE event IN temp.gone; DELETE FROM at WHERE event IN temp.gone;"
                      "DELETE FROM figure WHERE event IN temp.gone; DELETE FROM packed_event WHERE number IN temp.gone;"
                      "DELETE FROM event WHERE number IN temp.gone");
    }

    /// Of the events in temp.gone, and of all that they lead to, the roads are others.
    void roads_turn() {
        const std::string actor = std::to_string(first_actor_key), place = std::to_string(first_place_key);
        database_.run(("INSERT OR IGNORE INTO temp.turned SELECT number FROM temp.gone;"
                       "INSERT OR IGNORE INTO temp.turned SELECT actor + " + actor + " FROM participant WHERE event IN temp.gone;"
                       "INSERT OR IGNORE INTO temp.turned SELECT place + " + place + " FROM at WHERE event IN temp.gone").c_str());
    }

    void turn_roads() {
        std::vector<std::uint32_t> fresh;
        for (const std::uint32_t i : events_.fresh) fresh.push_back(to_.events[i]);
        say_gone(fresh);
        roads_turn();
        renew_roads(database_);
    }

    void take_out_members(const std::string& kind, const Changes& changes) {
        if (changes.gone.empty()) return;
        say_gone(changes.gone);
        Statement called = database_.prepare(("SELECT number, name FROM name WHERE " + kind + " IN temp.gone").c_str());
        Statement forget = database_.prepare("INSERT INTO name_search(name_search, rowid, name) VALUES('delete', ?1, ?2)");
        while (called.step()) forget(called.number(0), lore_.fold(called.text(1)));
        called.reset();
        if (kind == "place") database_.run("DELETE FROM enclosed WHERE place IN temp.gone");
        database_.run(("DELETE FROM name WHERE " + kind + " IN temp.gone; DELETE FROM packed_" + kind + " WHERE number IN temp.gone;" + "DELETE FROM " + kind +
                       " WHERE number IN temp.gone").c_str());
    }

    void take_out_documents() {
        if (documents_.gone.empty()) return;
        say_gone(documents_.gone);
        database_.run("DELETE FROM sentence WHERE document IN temp.gone; DELETE FROM packed_document WHERE number IN temp.gone;"
                      "DELETE FROM article WHERE number IN temp.gone");
    }

    void relate(Rows& rows) {
        using Key = std::tuple<std::int64_t, std::int64_t, std::string, std::int64_t>;
        std::vector<std::pair<Key, std::int64_t>> there;  // with the row
        Statement stored = database_.prepare("SELECT from_event, to_event, type, support, rowid FROM relation");
        while (stored.step())
            there.push_back({{stored.number(0), stored.number(1), std::string(stored.text(2)), stored.number(3)}, stored.number(4)});
        stored.reset();
        std::sort(there.begin(), there.end());
        std::vector<bool> stays(there.size(), false);
        Statement turned = database_.prepare("INSERT OR IGNORE INTO temp.turned VALUES(?1)");
        const auto turn = [&](const Key& key) {
            turned(std::get<0>(key));
            turned(std::get<1>(key));
        };
        for (const merge::Relation& r : timeline_.relations) {
            const Key key{to_.events[r.from], to_.events[r.to], r.type, r.support};
            const auto found = std::lower_bound(there.begin(), there.end(), std::pair{key, std::int64_t{0}});
            if (found == there.end() || found->first != key) rows.relation(r), turn(key);
            else stays[static_cast<std::size_t>(found - there.begin())] = true;
        }
        Statement out = database_.prepare("DELETE FROM relation WHERE rowid = ?1");
        for (std::size_t i = 0; i < there.size(); ++i)
            if (!stays[i]) out(there[i].second), turn(there[i].first);
    }

    Database& database_;
    const Timeline& timeline_;
    const Lore& lore_;
    const merge::Numbering& to_;
    const Changes documents_, actors_, places_, events_;
};

}  // namespace

bool renew_derived(Database& database, const Timeline& timeline, const Lore& lore) {
    const std::optional<merge::Numbering> numbering = numbered_as_before(database, timeline);
    if (!numbering) return false;
    Renewal renewal(database, timeline, lore, *numbering);
    if (!renewal.worth_while()) return false;
    renewal.run();
    return true;
}

}  // namespace tarikh::store
