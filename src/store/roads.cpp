#include "roads.h"

#include "road_bytes.h"

namespace tarikh::store {
namespace {

using graph::Step;
using graph::Vertex;
using graph::VertexKind;

std::uint32_t small(std::int64_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

DatabaseRoads::DatabaseRoads(const Database& database)
    : events_{small(database.number("SELECT 1 + ifnull(max(number), -1) FROM event"))},
      actors_{small(database.number("SELECT 1 + ifnull(max(number), -1) FROM actor"))},
      steps_{database.prepare("SELECT steps FROM road WHERE vertex = ?1")},
      degree_{database.prepare("SELECT degree FROM road WHERE vertex = ?1")},
      is_country_{database.prepare("SELECT id LIKE 'country:%' FROM place WHERE number = ?1")} {}

VertexKind DatabaseRoads::kind(Vertex vertex) const {
    return vertex < events_ ? VertexKind::event : vertex < events_ + actors_ ? VertexKind::actor : VertexKind::place;
}

std::uint32_t DatabaseRoads::number(Vertex vertex) const {
    return vertex < events_ ? vertex : vertex < events_ + actors_ ? vertex - events_ : vertex - events_ - actors_;
}

std::int64_t DatabaseRoads::key(Vertex vertex) const {
    return number(vertex) + (kind(vertex) == VertexKind::event ? 0 : kind(vertex) == VertexKind::actor ? first_actor_key : first_place_key);
}

void DatabaseRoads::from(Vertex vertex, std::vector<Step>& steps, Vertex below) const {
    steps.clear();
    const std::array<Vertex, 3> first = {0, actor(0), place(0)};
    steps_.bind(key(vertex));
    if (steps_.step())
        for_each_leg(steps_.blob(0), [&](const Leg& leg) {
            const Vertex to = first[kind_reached(leg)] + leg.to;
            if (to >= below) return false;
            steps.push_back({to, leg.kind, leg.forward, 0});
            return true;
        });
    steps_.reset();
}

std::uint32_t DatabaseRoads::cost(Vertex vertex) const {
    if (kind(vertex) == VertexKind::event) return some;
    degree_.bind(key(vertex));
    const std::uint32_t degree = degree_.step() ? small(degree_.number(0)) : 0;
    degree_.reset();
    return degree;
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
