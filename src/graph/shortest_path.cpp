#include <tarikh/graph/shortest_path.h>

#include <algorithm>
#include <memory_resource>
#include <optional>
#include <unordered_map>

namespace tarikh::graph {
namespace {

/// What one of the two ends has found: how each vertex was reached, and the outermost ones.
class Side {
public:
    Side(const Roads& roads, Vertex start) : roads_{roads}, front_{start} { reached_[start] = {start, EdgeKind::source, true, 0}; }

    const Step* reached(Vertex vertex) const {
        const auto found = reached_.find(vertex);
        return found == reached_.end() ? nullptr : &found->second;
    }
    const std::vector<Vertex>& front() const { return front_; }
    std::uint64_t cost() {
        if (cost_) return *cost_;
        cost_ = 0;
        for (const Vertex vertex : front_) *cost_ += roads_.degree(vertex);
        return *cost_;
    }

    /// One step further everywhere; of several ways to a vertex that from the smallest number is kept.
    void go_on(Vertex other_end) {
        std::vector<Vertex> next;
        std::vector<Step> steps;
        const auto in_order = [](const Step& a, const Step& b) {
            return a.to != b.to ? a.to < b.to : a.kind != b.kind ? a.kind < b.kind : a.forward > b.forward;
        };
        for (const Vertex at : front_) {
            if (depth_ > 0 && roads_.only_an_end(at)) continue;
            roads_.from(at, steps);
            if (!std::is_sorted(steps.begin(), steps.end(), in_order)) std::sort(steps.begin(), steps.end(), in_order);
            if (steps.size() > reached_.size()) reached_.reserve(reached_.size() + steps.size());  // one whom half the news name
            for (const Step& step : steps) {
                if (step.to != other_end && roads_.only_an_end(step.to)) continue;
                if (!reached_.try_emplace(step.to, Step{at, step.kind, step.forward, step.edge}).second) continue;
                next.push_back(step.to);
            }
        }
        std::sort(next.begin(), next.end());
        front_ = std::move(next);
        cost_.reset();
        ++depth_;
    }
    unsigned depth() const { return depth_; }

private:
    const Roads& roads_;
    std::pmr::monotonic_buffer_resource memory_;
    std::pmr::unordered_map<Vertex, Step> reached_{&memory_};  ///< `to` is whence it was reached
    std::vector<Vertex> front_;
    std::optional<std::uint64_t> cost_;  ///< of one step further, once it was asked for
    unsigned depth_ = 0;
};

/// The way over `middle`, which both sides have reached.
std::vector<Step> joined(const Side& near, const Side& far, Vertex from, Vertex middle, Vertex to) {
    std::vector<Step> way;
    for (Vertex at = middle; at != from;) {
        const Step& step = *near.reached(at);
        way.push_back({at, step.kind, step.forward, step.edge});
        at = step.to;
    }
    way.push_back({from, EdgeKind::source, true, 0});
    std::reverse(way.begin(), way.end());
    for (Vertex at = middle; at != to;) {
        const Step& step = *far.reached(at);
        way.push_back({step.to, step.kind, !step.forward, step.edge});
        at = step.to;
    }
    return way;
}

}  // namespace

std::vector<Step> shortest_path(const Roads& roads, Vertex from, Vertex to, unsigned limit) {
    if (from == to) return {Step{from, EdgeKind::source, true, 0}};
    Side near(roads, from), far(roads, to);
    while (near.depth() + far.depth() < limit && !near.front().empty() && !far.front().empty()) {
        const bool near_is_cheaper = near.cost() <= far.cost();
        Side& side = near_is_cheaper ? near : far;
        const Side& other = near_is_cheaper ? far : near;
        side.go_on(near_is_cheaper ? to : from);
        for (const Vertex vertex : side.front())  // ascending: the smallest that both have reached
            if (other.reached(vertex)) return joined(near, far, from, vertex, to);
    }
    return {};
}

}  // namespace tarikh::graph
