#include "stories.h"

#include <algorithm>
#include <cstdlib>

namespace tarikh::merge {
namespace {

/// A story is looked for within this many days of publication.
constexpr std::int32_t season = 45;
/// And most are told within so many.
constexpr std::int32_t fresh = 10;
/// Days in one piece of the calendar, under which documents are looked up.
constexpr std::int32_t piece = 23;
/// How many of those next to it under one name a document is held against, and how many tell its story at most.
constexpr std::size_t reach = 24, mates = 24;

std::uint32_t common_weight(const Topic& a, const Topic& b) {
    std::uint32_t weight = 0;
    for (std::size_t i = 0, k = 0; i < a.named.size() && k < b.named.size();) {
        if (a.named[i].first == b.named[k].first) weight += a.named[i].second, ++i, ++k;
        else if (a.named[i].first < b.named[k].first) ++i;
        else ++k;
    }
    return weight;
}

struct Mate {
    std::uint32_t weight, other;
    friend bool operator<(const Mate& x, const Mate& y) { return x.weight != y.weight ? x.weight > y.weight : x.other < y.other; }
};

}  // namespace

Story story_of(const Topic& a, const Topic& b) {
    if (!a.published || !b.published) return Story::unlike;
    const std::int32_t apart = std::abs(*a.published - *b.published);
    if (apart > season) return Story::unlike;
    const std::uint32_t common = common_weight(a, b), share = 100 * common / std::max(1u, std::min(a.weight, b.weight));
    // The same politicians are in the news every week: what is apart must have more in common.
    if (apart > fresh) return common >= 12 && share >= 25 ? Story::surely : Story::unlike;
    if (common >= 12 && share >= 30) return Story::surely;
    if ((common >= 7 && share >= 22) || (common >= 6 && share >= 40)) return Story::likely;
    if (common >= 4 && share >= 15) return Story::perhaps;
    return Story::unlike;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> stories(const std::vector<Topic>& topics) {
    struct Slot {
        std::uint64_t key;
        std::int32_t published;
        std::uint32_t document;
    };
    std::vector<Slot> slots;
    for (std::uint32_t i = 0; i < topics.size(); ++i) {
        if (!topics[i].published) continue;
        const std::int32_t day = *topics[i].published, first = (day + 1'000'000 * piece) / piece;  // dates before 1970 too
        for (const auto& [token, weight] : topics[i].named)
            for (std::int32_t p = first; weight >= heavy && p <= first + 2; ++p)
                slots.push_back({std::uint64_t{token} << 32 | static_cast<std::uint32_t>(p), day, i});
    }
    std::sort(slots.begin(), slots.end(), [](const Slot& x, const Slot& y) {
        return x.key != y.key ? x.key < y.key : x.published != y.published ? x.published < y.published : x.document < y.document;
    });
    std::vector<std::vector<std::uint32_t>> met(topics.size());
    for (std::size_t i = 0; i < slots.size(); ++i)
        for (std::size_t k = i + 1; k < slots.size() && k <= i + reach && slots[k].key == slots[i].key; ++k)
            met[std::min(slots[i].document, slots[k].document)].push_back(std::max(slots[i].document, slots[k].document));

    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::vector<Mate> best;
    for (std::uint32_t i = 0; i < met.size(); ++i) {
        std::sort(met[i].begin(), met[i].end());
        met[i].erase(std::unique(met[i].begin(), met[i].end()), met[i].end());
        best.clear();
        for (const std::uint32_t other : met[i])
            if (story_of(topics[i], topics[other]) >= Story::perhaps) best.push_back({common_weight(topics[i], topics[other]), other});
        std::sort(best.begin(), best.end());
        if (best.size() > mates) best.resize(mates);
        for (const Mate& mate : best) pairs.push_back({i, mate.other});
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

}  // namespace tarikh::merge
