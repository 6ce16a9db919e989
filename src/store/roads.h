#pragma once
// The roads between events, actors and places as the store holds them: only what is asked for is read. Vertices are
// numbered as in graph::TimelineGraph: events, then actors, then places.
#include <unordered_map>

#include <tarikh/graph/shortest_path.h>

#include "sqlite.h"

namespace tarikh::store {

class DatabaseRoads : public graph::Roads {
public:
    explicit DatabaseRoads(const Database& database);
    void from(graph::Vertex vertex, std::vector<graph::Step>& steps) const override;
    std::uint32_t degree(graph::Vertex vertex) const override;
    bool only_an_end(graph::Vertex vertex) const override;

    graph::Vertex actor(std::uint32_t number) const { return events_ + number; }
    graph::Vertex place(std::uint32_t number) const { return events_ + actors_ + number; }
    graph::VertexKind kind(graph::Vertex vertex) const;
    std::uint32_t number(graph::Vertex vertex) const;

private:
    std::uint32_t events_, actors_;
    mutable Statement takes_part_, happens_at_, leads_to_, comes_from_, events_of_, events_at_;
    mutable std::unordered_map<graph::Vertex, bool> ends_;
    mutable Statement is_country_;
};

}  // namespace tarikh::store
