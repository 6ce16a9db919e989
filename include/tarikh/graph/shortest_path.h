#pragma once
// A shortest way between two vertices, through whatever knows its neighbours: the graph in memory, or a store that is
// asked for a few of them.
#include <cstdint>
#include <limits>
#include <vector>

#include <tarikh/graph/timeline_graph.h>

namespace tarikh::graph {

class Roads {
public:
    virtual ~Roads() = default;
    /// Replaces `steps` by the steps that lead from `vertex`, either way along an edge, in any order. Those to vertices from
    /// `below` on may be left out.
    virtual void from(Vertex vertex, std::vector<Step>& steps, Vertex below = everywhere) const = 0;
    static constexpr Vertex everywhere = std::numeric_limits<Vertex>::max();
    /// About what it takes to go all of them: the search goes on where it is cheaper. For an actor or a place how many they
    /// are, for an event always `some`: it has few, but to find them takes as long as to go many.
    virtual std::uint32_t cost(Vertex vertex) const = 0;
    static constexpr std::uint32_t some = 64;
    /// A road that ends here may not be driven through: what happened in one country connects nobody.
    virtual bool only_an_end(Vertex vertex) const = 0;
};

/// As TimelineGraph::path. Searched from both ends; of several shortest ways always the same one is taken.
std::vector<Step> shortest_path(const Roads& roads, Vertex from, Vertex to, unsigned limit);

}  // namespace tarikh::graph
