#pragma once
// The roads between events, actors and places as the store holds them: all that lead from one stand together in one row of
// the table `road`, so that a search reads only where it comes by. Vertices are numbered as in graph::TimelineGraph: events,
// then actors, then places.
#include <unordered_map>

#include <tarikh/graph/shortest_path.h>

#include "sqlite.h"

namespace tarikh::store {

class DatabaseRoads : public graph::Roads {
public:
    explicit DatabaseRoads(const Database& database);
    void from(graph::Vertex vertex, std::vector<graph::Step>& steps, graph::Vertex below = everywhere) const override;
    std::uint32_t cost(graph::Vertex vertex) const override;
    bool only_an_end(graph::Vertex vertex) const override;

    graph::Vertex actor(std::uint32_t number) const { return events_ + number; }
    graph::Vertex place(std::uint32_t number) const { return events_ + actors_ + number; }
    graph::VertexKind kind(graph::Vertex vertex) const;
    std::uint32_t number(graph::Vertex vertex) const;

private:
    std::int64_t key(graph::Vertex vertex) const;

    std::uint32_t events_, actors_;
    mutable Statement steps_, degree_, is_country_;
    mutable std::unordered_map<graph::Vertex, bool> ends_;
};

/// In the column `vertex` of `road`: an event by its number, the others behind all events.
inline constexpr std::int64_t first_actor_key = std::int64_t{1} << 32, first_place_key = std::int64_t{2} << 32;

/// From the other tables, with their indexes; no roads may lie there yet.
void write_roads(Database& database);
/// Those of the vertices that stand in temp.turned, anew.
void renew_roads(Database& database);

}  // namespace tarikh::store
