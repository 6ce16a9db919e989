#include "roads.h"

namespace tarikh::store {
namespace {

using graph::EdgeKind;
using graph::Step;
using graph::Vertex;
using graph::VertexKind;

EdgeKind role_named(std::string_view role) {
    return role == "source" ? EdgeKind::source : role == "target" ? EdgeKind::target : EdgeKind::participant;
}

EdgeKind relation_named(std::string_view type) {
    for (const EdgeKind kind : {EdgeKind::about, EdgeKind::causes, EdgeKind::part_of})
        if (graph::name_of(kind) == type) return kind;
    return EdgeKind::before;
}

std::uint32_t small(std::int64_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

DatabaseRoads::DatabaseRoads(const Database& database)
    : events_{small(database.number("SELECT 1 + ifnull(max(number), -1) FROM event"))},
      actors_{small(database.number("SELECT 1 + ifnull(max(number), -1) FROM actor"))},
      takes_part_{database.prepare("SELECT role, actor FROM participant WHERE event = ?1")},
      happens_at_{database.prepare("SELECT place FROM at WHERE event = ?1 AND support IS NOT NULL")},
      leads_to_{database.prepare("SELECT type, to_event FROM relation WHERE from_event = ?1 AND type IN ('about', 'causes', 'part_of', 'before')")},
      comes_from_{database.prepare("SELECT type, from_event FROM relation WHERE to_event = ?1 AND type IN ('about', 'causes', 'part_of', 'before')")},
      events_of_{database.prepare("SELECT role, event FROM participant WHERE actor = ?1")},
      events_at_{database.prepare("SELECT event FROM at WHERE place = ?1 AND support IS NOT NULL")},
      is_country_{database.prepare("SELECT id LIKE 'country:%' FROM place WHERE number = ?1")} {}

VertexKind DatabaseRoads::kind(Vertex vertex) const {
    return vertex < events_ ? VertexKind::event : vertex < events_ + actors_ ? VertexKind::actor : VertexKind::place;
}

std::uint32_t DatabaseRoads::number(Vertex vertex) const {
    return vertex < events_ ? vertex : vertex < events_ + actors_ ? vertex - events_ : vertex - events_ - actors_;
}

void DatabaseRoads::from(Vertex vertex, std::vector<Step>& steps) const {
    steps.clear();
    const auto gather = [&](Statement& rows, auto step_of) {
        rows.bind(number(vertex));
        while (rows.step()) steps.push_back(step_of(rows));
        rows.reset();
    };
    switch (kind(vertex)) {
        case VertexKind::event:
            gather(takes_part_, [&](Statement& row) { return Step{actor(small(row.number(1))), role_named(row.text(0)), true, 0}; });
            gather(happens_at_, [&](Statement& row) { return Step{place(small(row.number(0))), EdgeKind::at, true, 0}; });
            gather(leads_to_, [&](Statement& row) { return Step{small(row.number(1)), relation_named(row.text(0)), true, 0}; });
            gather(comes_from_, [&](Statement& row) { return Step{small(row.number(1)), relation_named(row.text(0)), false, 0}; });
            break;
        case VertexKind::actor:
            gather(events_of_, [&](Statement& row) { return Step{small(row.number(1)), role_named(row.text(0)), false, 0}; });
            break;
        default: gather(events_at_, [&](Statement& row) { return Step{small(row.number(0)), EdgeKind::at, false, 0}; });
    }
}

std::uint32_t DatabaseRoads::degree(Vertex vertex) const {
    if (kind(vertex) == VertexKind::event) return few;
    Statement& rows = kind(vertex) == VertexKind::actor ? events_of_ : events_at_;
    rows.bind(number(vertex));
    std::uint32_t count = 0;
    while (count < enough && rows.step()) ++count;
    rows.reset();
    return count;
}

bool DatabaseRoads::only_an_end(Vertex vertex) const {
    if (kind(vertex) != VertexKind::place) return false;
    const auto [found, is_new] = ends_.try_emplace(vertex, false);
    if (is_new) {
        is_country_.bind(number(vertex));
        found->second = is_country_.step() && is_country_.number(0) != 0;
        is_country_.reset();
    }
    return found->second;
}

}  // namespace tarikh::store
