#pragma once
#include <functional>
#include <vector>

#include <tarikh/match/property_graph.h>

namespace tarikh::match {

struct WayAllowed {
    Direction direction;
    std::size_t least, most;
};

/// The relationships of a shortest way, or of all that are equally short; none if there is no way.
std::vector<std::vector<Relationship>> shortest_ways(const PropertyGraph& graph, Node from, Node to, const WayAllowed& way, bool all,
                                                     const std::function<bool(Relationship)>& allowed);

}  // namespace tarikh::match
