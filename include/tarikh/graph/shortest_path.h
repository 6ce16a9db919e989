#pragma once
// A shortest way between two vertices, through whatever knows its neighbours: the graph in memory, or a store that is
// asked for a few of them.
#include <cstdint>
#include <vector>

#include <tarikh/graph/timeline_graph.h>

namespace tarikh::graph {

class Roads {
public:
    virtual ~Roads() = default;
    /// Replaces `steps` by the steps that lead from `vertex`, either way along an edge, in any order.
    virtual void from(Vertex vertex, std::vector<Step>& steps) const = 0;
    /// About how many those are: the search goes on where it is cheaper. An event has `few`; of an actor or a place no more
    /// than `enough` are counted.
    virtual std::uint32_t degree(Vertex vertex) const = 0;
    static constexpr std::uint32_t few = 4, enough = 1024;
    /// A road that ends here may not be driven through: what happened in one country connects nobody.
    virtual bool only_an_end(Vertex vertex) const = 0;
};

/// As TimelineGraph::path. Searched from both ends; of several shortest ways always the same one is taken.
std::vector<Step> shortest_path(const Roads& roads, Vertex from, Vertex to, unsigned limit);

}  // namespace tarikh::graph
