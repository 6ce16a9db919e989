#include <tarikh/graph/shortest_path.h>

#include <algorithm>
#include <vector>

namespace tarikh::graph {
namespace {

/// How each vertex was reached, laid out for many: an open table of vertices, never taken out.
class Reached {
public:
    const Step* find(Vertex vertex) const {
        const Entry& entry = entries_[place(vertex)];
        return entry.vertex == vertex ? &entry.step : nullptr;
    }
    bool enter(Vertex vertex, const Step& step) {
        if (4 * (count_ + 1) > 3 * entries_.size()) grow(2 * entries_.size());
        Entry& entry = entries_[place(vertex)];
        if (entry.vertex == vertex) return false;
        entry = {vertex, step};
        ++count_;
        return true;
    }
    void reserve_more(std::size_t more) {
        std::size_t size = entries_.size();
        while (3 * size < 4 * (count_ + more)) size *= 2;
        if (size > entries_.size()) grow(size);
    }

private:
    struct Entry {
        Vertex vertex = Roads::everywhere;
        Step step{};
    };
    /// Where it stands, or would.
    std::size_t place(Vertex vertex) const {
        const std::size_t mask = entries_.size() - 1;
        std::size_t at = (vertex * 0x9E3779B97F4A7C15u >> 32) & mask;
        while (entries_[at].vertex != vertex && entries_[at].vertex != Roads::everywhere) at = (at + 1) & mask;
        return at;
    }
    void grow(std::size_t size) {
        std::vector<Entry> before(size);
        before.swap(entries_);
        for (const Entry& entry : before)
            if (entry.vertex != Roads::everywhere) entries_[place(entry.vertex)] = entry;
    }

    std::vector<Entry> entries_ = std::vector<Entry>(64);
    std::size_t count_ = 0;
};

/// What one of the two ends has found: how each vertex was reached, and the outermost ones.
class Side {
public:
    Side(const Roads& roads, Vertex start) : roads_{roads}, front_{start} { reached_.enter(start, {start, EdgeKind::source, true, 0}); }

    const Step* reached(Vertex vertex) const { return reached_.find(vertex); }
    const std::vector<Vertex>& front() const { return front_; }
    /// Of one step further, as far as it was counted: an end that is seen to cost more need not be counted further.
    std::uint64_t cost() const { return cost_; }
    bool counted() const { return counted_ == front_.size(); }
    void count_on() { cost_ += roads_.cost(front_[counted_++]); }

    /// One step further everywhere; of several ways to a vertex that from the smallest number is kept. Tells the smallest
    /// vertex that the other side has reached as well, `everywhere` if there is none: then what else lies so far is of no use.
    Vertex go_on(const Side& other, Vertex other_end) {
        ways_.clear();
        Vertex meeting = Roads::everywhere;
        Step to_meeting{};
        for (const Vertex at : front_) {
            if (depth_ > 0 && roads_.only_an_end(at)) continue;
            read_steps(at, meeting);
            for (const Step& step : steps_) {
                if (step.to >= meeting) break;
                if (step.to != other_end && roads_.only_an_end(step.to)) continue;
                const Step back{at, step.kind, step.forward, step.edge};
                if (other.reached(step.to)) {
                    meeting = step.to;
                    to_meeting = back;
                } else if (meeting == Roads::everywhere) {
                    ways_.push_back({step.to, back});
                }
            }
        }
        if (meeting != Roads::everywhere) reached_.enter(meeting, to_meeting);
        else enter_ways();
        ++depth_;
        return meeting;
    }
    unsigned depth() const { return depth_; }

private:
    struct Way {
        Vertex to;
        Step back;  ///< `to` is whence
    };

    void read_steps(Vertex at, Vertex below) {
        const auto in_order = [](const Step& a, const Step& b) {
            return a.to != b.to ? a.to < b.to : a.kind != b.kind ? a.kind < b.kind : a.forward > b.forward;
        };
        roads_.from(at, steps_, below);
        if (!std::is_sorted(steps_.begin(), steps_.end(), in_order)) std::sort(steps_.begin(), steps_.end(), in_order);
    }

    void enter_ways() {
        std::vector<Vertex> next;
        reached_.reserve_more(ways_.size());
        for (const Way& way : ways_)
            if (reached_.enter(way.to, way.back)) next.push_back(way.to);
        std::sort(next.begin(), next.end());
        front_ = std::move(next);
        cost_ = counted_ = 0;
    }

    const Roads& roads_;
    Reached reached_;
    std::vector<Vertex> front_;
    std::vector<Step> steps_;
    std::vector<Way> ways_;
    std::uint64_t cost_ = 0;
    std::size_t counted_ = 0;  ///< how many of the front make up the cost
    unsigned depth_ = 0;
};

/// Whether one step further costs no more on this side than on the other. The lesser is counted on until it is known.
bool is_cheaper(Side& one, Side& other) {
    while (!one.counted() || !other.counted()) {
        if (one.counted() && one.cost() <= other.cost()) return true;
        if (other.counted() && other.cost() < one.cost()) return false;
        Side& lesser = other.counted() || (!one.counted() && one.cost() <= other.cost()) ? one : other;
        lesser.count_on();
    }
    return one.cost() <= other.cost();
}

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
        const bool near_is_cheaper = is_cheaper(near, far);
        Side& side = near_is_cheaper ? near : far;
        const Side& other = near_is_cheaper ? far : near;
        const Vertex meeting = side.go_on(other, near_is_cheaper ? to : from);
        if (meeting != Roads::everywhere) return joined(near, far, from, meeting, to);
    }
    return {};
}

}  // namespace tarikh::graph
