#include "linking.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "alike.h"
#include "union_find.h"

namespace tarikh::merge {
namespace {

/// How many of those next to it in a block each is held against: all in a block of the usual size; in one that half the
/// press wrote about, enough to be tied to the rest.
constexpr std::size_t reach = 48;

/// Of those the best so many are kept: what holds a group together.
constexpr std::size_t ties = 24;

using DocumentPair = std::pair<std::uint32_t, std::uint32_t>;

struct Pair {
    int points;
    std::uint32_t a, b;  // a < b
};

bool better(const Pair& x, const Pair& y) { return std::make_tuple(-x.points, x.a, x.b) < std::make_tuple(-y.points, y.a, y.b); }

/// Whom each happening is held against: those that share a block with it, and all of its type in documents that tell one
/// story with its own.
class Candidates {
public:
    Candidates(const std::vector<Happening>& happenings, const std::vector<DocumentPair>& stories) : happenings_{happenings}, stories_{stories} {
        std::vector<std::uint64_t> keys;
        for (std::uint32_t i = 0; i < happenings.size(); ++i) {
            blocking_keys(happenings[i], keys);
            for (const std::uint64_t key : keys) blocks_.push_back({key, i});
            first_of_document_.try_emplace(happenings[i].document, i);
        }
        // Like beside like, so that the reach goes further in great blocks.
        const auto looks = [&](std::uint32_t i) {
            const Happening& h = happenings[i];
            return std::make_tuple(h.towns.empty() ? 0u : h.towns.front(), h.when.first, h.killed ? h.killed->min : 0, i);
        };
        std::sort(blocks_.begin(), blocks_.end(), [&](const auto& x, const auto& y) {
            return x.first != y.first ? x.first < y.first : looks(x.second) < looks(y.second);
        });
        index();
    }

    /// Those that stand behind it, ascending.
    void of(std::uint32_t a, std::vector<std::uint32_t>& others) const {
        others.clear();
        for (std::uint32_t p = first_[a]; p < first_[a + 1]; ++p) in_block(a, places_[p], others);
        in_stories(a, others);
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
    }

    /// Happenings that stand in a block so near one of a document not known that it may be held against them, or keep them apart.
    std::vector<bool> within_reach_of_new(const std::vector<bool>& known) const {
        std::vector<bool> met(happenings_.size(), false);
        const auto is_new = [&](std::size_t place) { return !known[happenings_[blocks_[place].second].document]; };
        const auto walk = [&](std::size_t first, std::size_t end, auto place_of) {
            std::size_t since = reach + 1;
            for (std::size_t i = first; i < end; ++i) {
                const std::size_t place = place_of(i);
                since = is_new(place) ? 0 : since + 1;
                if (since <= reach) met[blocks_[place].second] = true;
            }
        };
        for (std::size_t first = 0, end = 0; first < blocks_.size(); first = end) {
            while (end < blocks_.size() && blocks_[end].first == blocks_[first].first) ++end;
            walk(first, end, [](std::size_t i) { return i; });
            walk(first, end, [&](std::size_t i) { return first + end - 1 - i; });
        }
        return met;
    }

private:
    /// Where each happening stands in the blocks.
    void index() {
        first_.assign(happenings_.size() + 1, 0);
        places_.resize(blocks_.size());
        for (const auto& [key, happening] : blocks_) ++first_[happening + 1];
        for (std::size_t i = 0; i < happenings_.size(); ++i) first_[i + 1] += first_[i];
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) places_[next[blocks_[i].second]++] = i;
    }

    void meet(std::uint32_t a, std::uint32_t b, std::vector<std::uint32_t>& others) const {
        if (a < b && happenings_[a].document != happenings_[b].document) others.push_back(b);
    }

    void in_block(std::uint32_t a, std::size_t place, std::vector<std::uint32_t>& others) const {
        const std::uint64_t key = blocks_[place].first;
        for (std::size_t k = place; k > 0 && k + reach > place && blocks_[k - 1].first == key; --k) meet(a, blocks_[k - 1].second, others);
        for (std::size_t k = place + 1; k < blocks_.size() && k <= place + reach && blocks_[k].first == key; ++k) meet(a, blocks_[k].second, others);
    }

    void in_stories(std::uint32_t a, std::vector<std::uint32_t>& others) const {
        const std::uint32_t document = happenings_[a].document;
        for (auto pair = std::lower_bound(stories_.begin(), stories_.end(), DocumentPair{document, 0}); pair != stories_.end() && pair->first == document; ++pair) {
            const auto found = first_of_document_.find(pair->second);
            if (found == first_of_document_.end()) continue;
            for (std::uint32_t b = found->second; b < happenings_[found->second].end_of_document; ++b)
                if (happenings_[a].type == happenings_[b].type) meet(a, b, others);
        }
    }

    const std::vector<Happening>& happenings_;
    const std::vector<DocumentPair>& stories_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> blocks_;
    std::vector<std::uint32_t> first_, places_;
    std::unordered_map<std::uint32_t, std::uint32_t> first_of_document_;
};

/// The two likest that each happening has in each other document.
class Leads {
public:
    void enter(const Pair& pair, const std::vector<Happening>& happenings) {
        enter(pair.a, happenings[pair.b].document, pair.points);
        enter(pair.b, happenings[pair.a].document, pair.points);
    }
    bool clear(const Pair& pair, const std::vector<Happening>& happenings) const {
        return clear(pair.a, happenings[pair.b].document, pair.points) && clear(pair.b, happenings[pair.a].document, pair.points);
    }

private:
    struct Two {
        int best = never, next = never;
    };
    static std::uint64_t key(std::uint32_t happening, std::uint32_t document) { return std::uint64_t{happening} << 32 | document; }
    void enter(std::uint32_t happening, std::uint32_t document, int points) {
        Two& two = two_[key(happening, document)];
        two.next = std::max(two.next, std::min(two.best, points));
        two.best = std::max(two.best, points);
    }
    bool clear(std::uint32_t happening, std::uint32_t document, int points) const {
        const Two& two = two_.at(key(happening, document));
        return two.best == points && two.next <= points - clear_lead;
    }

    std::unordered_map<std::uint64_t, Two> two_;
};

class Weigher {
public:
    Weigher(const std::vector<Happening>& happenings, const std::vector<Topic>& topics, Weights& weights)
        : happenings_{happenings}, topics_{topics}, weights_{weights}, one_story_{stories(topics)}, candidates_{happenings, one_story_}, likeness_{happenings} {}

    void weigh() {
        find_changed_stories();
        const std::vector<bool> met = candidates_.within_reach_of_new(weights_.known);
        for (std::uint32_t a = 0; a < happenings_.size(); ++a) {
            const std::uint32_t document = happenings_[a].document;
            if (weights_.known[document] && !other_mates_[document] && !met[a]) continue;
            weights_.changed[document] = true;
            weigh(a);
        }
        for (std::uint32_t document = 0; document < topics_.size(); ++document)
            if (!weights_.known[document] || other_mates_[document]) weights_.changed[document] = true;
    }

private:
    /// Where another document has come to tell the story, others may have been crowded out.
    void find_changed_stories() {
        std::vector<std::vector<std::uint32_t>> mates(topics_.size());
        for (const auto& [document, mate] : one_story_) mates[document].push_back(mate);
        other_mates_.resize(topics_.size());
        for (std::uint32_t document = 0; document < topics_.size(); ++document) other_mates_[document] = mates[document] != weights_.mates[document];
        weights_.mates = std::move(mates);
    }

    void weigh(std::uint32_t a) {
        std::vector<Weighed>& of = weights_.of[a];
        of.clear();
        candidates_.of(a, others_);
        ++weights_.weighed;
        std::uint32_t at_hand = none;  // the others stand in the order of their documents
        Story story = Story::unlike;
        for (const std::uint32_t b : others_) {
            if (happenings_[b].document != at_hand) {
                at_hand = happenings_[b].document;
                story = story_of(topics_[happenings_[a].document], topics_[at_hand]);
            }
            const int points = likeness_.points(a, b, story);
            const bool one_story = story >= Story::likely;
            if (points >= same_from || (one_story && points >= shy_from - clear_lead)) of.push_back({b, points, one_story});
        }
    }

    const std::vector<Happening>& happenings_;
    const std::vector<Topic>& topics_;
    Weights& weights_;
    const std::vector<DocumentPair> one_story_;
    const Candidates candidates_;
    const Likeness likeness_;
    std::vector<bool> other_mates_;
    std::vector<std::uint32_t> others_;
};

std::vector<Pair> likely_pairs(const std::vector<Happening>& happenings, const Weights& weights) {
    std::vector<Pair> likely, shy, of_one;
    Leads leads;
    for (std::uint32_t a = 0; a < happenings.size(); ++a) {
        of_one.clear();
        for (const Weighed& one : weights.of[a]) {
            const Pair pair{one.points, a, one.other};
            if (pair.points >= same_from) of_one.push_back(pair);
            if (!one.one_story) continue;
            leads.enter(pair, happenings);
            if (pair.points >= shy_from && pair.points < same_from) shy.push_back(pair);
        }
        std::sort(of_one.begin(), of_one.end(), better);
        if (of_one.size() > ties) of_one.resize(ties);
        likely.insert(likely.end(), of_one.begin(), of_one.end());
    }
    for (const Pair& pair : shy)
        if (leads.clear(pair, happenings)) likely.push_back(pair);
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

std::vector<std::uint32_t> link(const std::vector<Happening>& happenings, const std::vector<Topic>& topics, const Forced& forced, Weights& weights) {
    Weigher(happenings, topics, weights).weigh();
    Groups groups(happenings, forced);
    for (const auto& [a, b] : forced.same) groups.join(a, b, true);
    for (const Pair& pair : likely_pairs(happenings, weights)) groups.join(pair.a, pair.b, false);
    std::vector<std::uint32_t> group(happenings.size());
    for (std::uint32_t i = 0; i < group.size(); ++i) group[i] = groups.root(i);
    return group;
}

}  // namespace tarikh::merge
