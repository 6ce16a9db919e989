// What merging keeps from one time to the next: the outcome is that of merging everything anew, and little is weighed again.
#include <doctest/doctest.h>

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include <tarikh/base/hash.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/snapshot.h>

#include "made_up.h"

using namespace tarikh;
using made_up::article;
using made_up::Newsroom;
using News = std::vector<analysis::Analysis>;

namespace {

std::string key_of(const analysis::Analysis& one) { return base::content_id({analysis::to_json(one)}); }

/// As a store keeps them.
struct Memory {
    std::map<std::string, std::string> gists, weights;
    merge::Merging::Kept last;

    std::string merged(const News& news) {
        merge::Merging merging;
        for (const analysis::Analysis& one : news) {
            const std::string key = key_of(one);
            if (gists.contains(key) && merging.add_gist(gists[key], weights[key])) continue;
            merging.add({key, one});
            gists[key] = merging.gist();
        }
        const merge::Timeline timeline = merging.told();
        last = merging.kept();
        if (last.anew) weights.clear();
        for (const auto& [document, bytes] : last.weights) weights[document] = bytes;
        return merge::to_bytes(timeline);
    }
};

std::string anew(const News& news) { return merge::to_bytes(merge::fuse(news)); }

}  // namespace

TEST_CASE("documents that come one after the other: as merged at once, and what has nothing to do with them is not weighed") {
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        Newsroom room(seed);
        News news = room.articles(100);
        room.shuffle(news);
        Memory memory, at_once;
        std::size_t weighed = 0, all = 0;
        for (std::size_t count = 85; count <= news.size(); ++count) {
            const News told(news.begin(), news.begin() + static_cast<std::ptrdiff_t>(count));
            CHECK(memory.merged(told) == anew(told));
            CHECK(memory.last.anew == (count == 85));
            if (memory.last.anew) CHECK(memory.last.weighed == memory.last.reports);
            else weighed += memory.last.weighed, all += memory.last.reports;
        }
        CHECK(2 * weighed < all);
        at_once.merged(news);
        CHECK(memory.weights == at_once.weights);
        memory.merged(news);
        CHECK(memory.last.weighed == 0);
        CHECK(memory.last.weights.empty());
    }
}

TEST_CASE("a newer version of a document, or one that went away: what was weighed with it does not count") {
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        News news = Newsroom(seed).articles(60);
        Memory memory;
        memory.merged(news);
        analysis::Analysis newer = news[seed];
        newer.document.date = "2031-01-01";
        news.push_back(newer);
        CHECK(memory.merged(news) == anew(news));
        news.erase(news.begin() + seed);
        CHECK(memory.merged(news) == anew(news));
    }
}

TEST_CASE("bytes that are damaged are worked out again") {
    const News news = Newsroom(4).articles(40);
    const std::string expected = anew(news);
    for (const std::size_t at : std::initializer_list<std::size_t>{0, 9, 60, 300}) {
        CAPTURE(at);
        Memory memory;
        memory.merged(news);
        std::string& gist = memory.gists[key_of(news[at % news.size()])];
        REQUIRE(gist.size() > at);
        gist[at] = static_cast<char>(gist[at] ^ 0x20);
        CHECK(memory.merged(news) == expected);
        std::string& weights = memory.weights[key_of(news[3])];
        REQUIRE(weights.size() > 9);
        weights[at % weights.size()] = static_cast<char>(weights[at % weights.size()] ^ 1);
        CHECK(memory.merged(news) == expected);
        CHECK(memory.last.anew);
        gist.resize(at);
        CHECK(memory.merged(news) == expected);
    }
}

TEST_CASE("where others put a place decides nothing: the two reports alone do") {
    const analysis::Analysis a = article("a", "2025-07-15", {"assault RUS -> UKR at square.UKR on 2025-07-15 killed 9"});
    const analysis::Analysis b = article("b", "2025-07-15", {"assault RUS -> UKR at .UKR on 2025-07-15 killed 9"}, "ar");
    const analysis::Analysis c = article("c", "2025-07-15", {"protest mob -> FRA at square.FRA on 2025-07-15", "found mob -> FRA at square.FRA on 2025-07-15"});
    CHECK(merge::fuse({a, b}).events.size() == 1);
    CHECK(merge::fuse({a, b, c}).events.size() == 3);
}
