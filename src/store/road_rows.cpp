// The table of roads, made from those of who took part, where it was and what led to what.
#include <algorithm>
#include <tuple>
#include <vector>

#include "road_bytes.h"
#include "roads.h"

namespace tarikh::store {
namespace {

using graph::EdgeKind;

EdgeKind role_named(std::string_view role) {
    return role == "source" ? EdgeKind::source : role == "target" ? EdgeKind::target : EdgeKind::participant;
}

EdgeKind relation_named(std::string_view type) {
    for (const EdgeKind kind : {EdgeKind::about, EdgeKind::causes, EdgeKind::part_of})
        if (graph::name_of(kind) == type) return kind;
    return EdgeKind::before;
}

class RoadRows {
public:
    explicit RoadRows(Database& database) : database_{database} {}

    void write(std::int64_t key) {
        legs_.clear();
        const std::int64_t number = key % first_actor_key;
        if (key < first_actor_key) from_event(number);
        else if (key < first_place_key) gather(events_of_, number, [](Statement& row) { return Leg{small(row.number(1)), role_named(row.text(0)), false}; });
        else gather(events_at_, number, [](Statement& row) { return Leg{small(row.number(0)), EdgeKind::at, false}; });
        if (legs_.empty()) return;
        const std::string bytes = packed(legs_);
        road_(key, static_cast<std::uint32_t>(legs_.size()), Statement::as_blob(bytes));
    }

private:
    static std::uint32_t small(std::int64_t number) { return static_cast<std::uint32_t>(number); }

    template <class LegOf>
    void gather(Statement& rows, std::int64_t number, LegOf leg_of) {
        rows.bind(number);
        while (rows.step()) legs_.push_back(leg_of(rows));
        rows.reset();
    }

    void from_event(std::int64_t number) {
        gather(takes_part_, number, [](Statement& row) { return Leg{small(row.number(1)), role_named(row.text(0)), true}; });
        gather(happens_at_, number, [](Statement& row) { return Leg{small(row.number(0)), EdgeKind::at, true}; });
        gather(leads_to_, number, [](Statement& row) { return Leg{small(row.number(1)), relation_named(row.text(0)), true}; });
        gather(comes_from_, number, [](Statement& row) { return Leg{small(row.number(1)), relation_named(row.text(0)), false}; });
    }

    Database& database_;
    std::vector<Leg> legs_;
    Statement takes_part_ = database_.prepare("SELECT role, actor FROM participant WHERE event = ?1");
    Statement happens_at_ = database_.prepare("SELECT place FROM at WHERE event = ?1 AND support IS NOT NULL");
    Statement leads_to_ = database_.prepare("SELECT type, to_event FROM relation WHERE from_event = ?1 AND type IN ('about', 'causes', 'part_of', 'before')");
    Statement comes_from_ = database_.prepare("SELECT type, from_event FROM relation WHERE to_event = ?1 AND type IN ('about', 'causes', 'part_of', 'before')");
    Statement events_of_ = database_.prepare("SELECT role, event FROM participant WHERE actor = ?1");
    Statement events_at_ = database_.prepare("SELECT event FROM at WHERE place = ?1 AND support IS NOT NULL");
    Statement road_ = database_.prepare("INSERT INTO road VALUES(?1, ?2, ?3)");
};

void write_all(Database& database, const char* keys) {
    RoadRows roads(database);
    Statement rows = database.prepare(keys);
    std::vector<std::int64_t> all;
    while (rows.step()) all.push_back(rows.number(0));
    rows.reset();
    for (const std::int64_t key : all) roads.write(key);
}

}  // namespace

void write_roads(Database& database) {
    write_all(database, "SELECT number FROM event ORDER BY 1");
    write_all(database, ("SELECT number + " + std::to_string(first_actor_key) + " FROM actor ORDER BY 1").c_str());
    write_all(database, ("SELECT number + " + std::to_string(first_place_key) + " FROM place ORDER BY 1").c_str());
}

void renew_roads(Database& database) {
    database.run("DELETE FROM road WHERE vertex IN temp.turned");
    write_all(database, "SELECT vertex FROM temp.turned ORDER BY 1");
}

}  // namespace tarikh::store
