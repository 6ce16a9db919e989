// Breadth first from one end; each node keeps the hops by which it was first reached.
#include "shortest.h"

#include <algorithm>
#include <unordered_map>

namespace tarikh::match {
namespace {

struct Reached {
    std::size_t distance = 0;
    std::vector<Hop> by;  ///< the relationship, and the node before
};
using Found = std::unordered_map<std::uint32_t, Reached>;

void ways_back(const Found& found, Node at, Node from, bool all, std::vector<Relationship>& way, std::vector<std::vector<Relationship>>& ways) {
    if (at == from) {
        ways.emplace_back(way.rbegin(), way.rend());
        return;
    }
    for (const Hop& hop : found.at(at.id).by) {
        way.push_back(hop.relationship);
        ways_back(found, hop.to, from, all, way, ways);
        way.pop_back();
        if (!all && !ways.empty()) return;
    }
}

}  // namespace

std::vector<std::vector<Relationship>> shortest_ways(const PropertyGraph& graph, Node from, Node to, const WayAllowed& limits, bool all,
                                                     const std::function<bool(Relationship)>& allowed) {
    if (from == to) return limits.least == 0 ? std::vector<std::vector<Relationship>>{{}} : std::vector<std::vector<Relationship>>{};
    const std::size_t most = std::min<std::size_t>(limits.most, 10000);  // longer ways connect nobody
    Found found{{from.id, {}}};
    std::vector<Node> edge{from};
    std::vector<Hop> hops;
    for (std::size_t distance = 1; !edge.empty() && distance <= most && !found.contains(to.id); ++distance) {
        std::vector<Node> next;
        for (const Node node : edge) {
            hops.clear();
            graph.hops(node, limits.direction, hops);
            for (const Hop& hop : hops) {
                const auto known = found.find(hop.to.id);
                if ((known != found.end() && known->second.distance < distance) || !allowed(hop.relationship)) continue;
                Reached& reached = found[hop.to.id];
                if (reached.by.empty()) next.push_back(hop.to);
                reached.distance = distance;
                reached.by.push_back({hop.relationship, node});
            }
        }
        edge = std::move(next);
    }
    std::vector<std::vector<Relationship>> ways;
    std::vector<Relationship> way;
    if (found.contains(to.id) && found.at(to.id).distance >= limits.least) ways_back(found, to, from, all, way, ways);
    return ways;
}

}  // namespace tarikh::match
