#include "linking.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "union_find.h"

namespace tarikh::merge {
namespace {

/// How many of those next to it in a block each is held against: all in a block of the usual size; in one that half the
/// press wrote about, enough to be tied to the rest.
constexpr std::size_t reach = 48;

/// Of those the best so many are kept: what holds a group together.
constexpr std::size_t ties = 24;

struct Pair {
    int points;
    std::uint32_t a, b;  // a < b
};

bool better(const Pair& x, const Pair& y) { return std::make_tuple(-x.points, x.a, x.b) < std::make_tuple(-y.points, y.a, y.b); }

std::vector<Pair> likely_pairs(const std::vector<Happening>& happenings) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> blocks;
    std::vector<std::uint64_t> keys;
    for (std::uint32_t i = 0; i < happenings.size(); ++i) {
        blocking_keys(happenings[i], keys);
        for (const std::uint64_t key : keys) blocks.push_back({key, i});
    }
    // Like beside like, so that the reach goes further in great blocks.
    const auto looks = [&](std::uint32_t i) {
        const Happening& h = happenings[i];
        return std::make_tuple(h.towns.empty() ? 0u : h.towns.front(), h.when.first, h.killed ? h.killed->min : 0, i);
    };
    std::sort(blocks.begin(), blocks.end(), [&](const auto& x, const auto& y) {
        return x.first != y.first ? x.first < y.first : looks(x.second) < looks(y.second);
    });

    // Where each happening stands in the blocks.
    std::vector<std::uint32_t> first(happenings.size() + 1, 0), places(blocks.size());
    for (const auto& [key, happening] : blocks) ++first[happening + 1];
    for (std::size_t i = 0; i < happenings.size(); ++i) first[i + 1] += first[i];
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    for (std::uint32_t i = 0; i < blocks.size(); ++i) places[next[blocks[i].second]++] = i;

    const auto topic = [&](std::uint32_t a, std::uint32_t b) {
        return points_for_topic(happenings[happenings[a].first_of_document].topic, happenings[happenings[b].first_of_document].topic);
    };
    std::vector<Pair> likely, of_one;
    std::vector<std::uint32_t> met;
    for (std::uint32_t a = 0; a < happenings.size(); ++a) {
        met.clear();
        for (std::uint32_t p = first[a]; p < first[a + 1]; ++p)
            for (std::size_t k = places[p] + 1; k < blocks.size() && k <= places[p] + reach && blocks[k].first == blocks[places[p]].first; ++k)
                if (happenings[blocks[k].second].document != happenings[a].document) met.push_back(blocks[k].second);
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        of_one.clear();
        for (const std::uint32_t b : met)
            if (const int points = likeness(happenings[a], happenings[b], topic(a, b)); points >= same_from)
                of_one.push_back({points, std::min(a, b), std::max(a, b)});
        std::sort(of_one.begin(), of_one.end(), better);
        if (of_one.size() > ties) of_one.resize(ties);
        likely.insert(likely.end(), of_one.begin(), of_one.end());
    }
    std::sort(likely.begin(), likely.end(), better);
    return likely;
}

/// Groups as they grow: what each knows of its members, so that joining two asks few questions.
class Groups {
public:
    Groups(const std::vector<Happening>& happenings, const Forced& forced)
        : happenings_{happenings}, sets_(happenings.size()), members_(happenings.size()) {
        for (std::uint32_t i = 0; i < happenings.size(); ++i) members_[i] = {i};
        for (const auto& [a, b] : forced.different) {
            apart_[a].insert(b);
            apart_[b].insert(a);
        }
    }

    void join(std::uint32_t a, std::uint32_t b, bool by_force) {
        a = sets_.root(a);
        b = sets_.root(b);
        if (a == b || kept_apart(a, b) || (!by_force && !fit(a, b))) return;
        std::vector<std::uint32_t> merged;
        merged.reserve(members_[a].size() + members_[b].size());
        std::merge(members_[a].begin(), members_[a].end(), members_[b].begin(), members_[b].end(),
                   std::back_inserter(merged));
        members_[a].clear();
        members_[b].clear();
        sets_.unite(a, b);
        members_[sets_.root(a)] = std::move(merged);
    }

    std::uint32_t root(std::uint32_t i) { return sets_.root(i); }

private:
    /// Happenings stand in the order of their documents, so the members of both are walked side by side.
    bool fit(std::uint32_t a, std::uint32_t b) const {
        const std::vector<std::uint32_t>&x = members_[a], &y = members_[b];
        for (std::size_t i = 0, k = 0; i < x.size() && k < y.size();) {
            const std::uint32_t one = happenings_[x[i]].document, other = happenings_[y[k]].document;
            if (one == other) return false;
            one < other ? ++i : ++k;
        }
        // Everyone against everyone in small groups; in great ones, against the first of the other.
        constexpr std::size_t enough = 24;
        for (std::size_t i = 0; i < std::min(x.size(), enough); ++i)
            for (std::size_t k = 0; k < std::min(y.size(), enough); ++k)
                if (contradict(happenings_[x[i]], happenings_[y[k]])) return false;
        return true;
    }

    bool kept_apart(std::uint32_t a, std::uint32_t b) const {
        if (apart_.empty()) return false;
        for (const std::uint32_t member : members_[a])
            if (const auto found = apart_.find(member); found != apart_.end())
                for (const std::uint32_t other : members_[b])
                    if (found->second.contains(other)) return true;
        return false;
    }

    const std::vector<Happening>& happenings_;
    UnionFind sets_;
    std::vector<std::vector<std::uint32_t>> members_;  // of each root, ascending
    std::map<std::uint32_t, std::set<std::uint32_t>> apart_;
};

}  // namespace

std::vector<std::uint32_t> link(const std::vector<Happening>& happenings, const Forced& forced) {
    Groups groups(happenings, forced);
    for (const auto& [a, b] : forced.same) groups.join(a, b, true);
    for (const Pair& pair : likely_pairs(happenings)) groups.join(pair.a, pair.b, false);
    std::vector<std::uint32_t> group(happenings.size());
    for (std::uint32_t i = 0; i < group.size(); ++i) group[i] = groups.root(i);
    return group;
}

}  // namespace tarikh::merge
