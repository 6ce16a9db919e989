// Law 2: merging is associative, commutative and idempotent. Whatever the order, the shards, the doubles: the same bytes.
#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include <tarikh/merge/fuse.h>
#include <tarikh/merge/snapshot.h>
#include <tarikh/store/store.h>

#include "../merge/folder.h"
#include "../merge/made_up.h"

using namespace tarikh;
using made_up::Newsroom;
using test::Folder;

namespace {

std::string dump(std::vector<analysis::Analysis> news) { return merge::to_bytes(merge::fuse(std::move(news))); }

std::vector<store::Entry> entries(const std::vector<analysis::Analysis>& news) {
    std::vector<store::Entry> all;
    for (const analysis::Analysis& one : news) all.push_back(store::entry_of(one));
    return all;
}

std::string build(const std::string& path, const std::vector<analysis::Analysis>& news) {
    store::Store store = store::Store::open(path, store::Store::Mode::create);
    store.add(entries(news));
    store.finish(merge::plain_folding);
    return merge::to_bytes(store.load(merge::plain_folding));
}

}  // namespace

TEST_CASE("the order of arrival changes nothing, nor do doubles") {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Newsroom room(seed);
        std::vector<analysis::Analysis> news = room.articles(20 + 5 * seed);
        const std::string expected = dump(news);
        room.shuffle(news);
        CHECK(dump(news) == expected);
        std::vector<analysis::Analysis> twice = news;
        twice.insert(twice.end(), news.begin(), news.begin() + static_cast<std::ptrdiff_t>(news.size() / 2));
        room.shuffle(twice);
        CHECK(dump(twice) == expected);
    }
}

TEST_CASE("the made-up news do test merging: events of several documents, disputes, copies") {
    const merge::Timeline timeline = merge::fuse(Newsroom(3).articles(150));
    std::size_t several = 0, disputed = 0, copies = 0;
    CHECK(timeline.relations.size() > 20);
    for (const merge::Event& event : timeline.events) {
        several += event.witnesses > 1;
        disputed += event.disputed;
    }
    for (std::uint32_t i = 0; i < timeline.documents.size(); ++i) copies += timeline.documents[i].original != i;
    CHECK(several > 20);
    CHECK(disputed > 5);
    CHECK(copies > 5);
}

TEST_CASE("random shards and random trees of merges give what one build gives") {
    const Folder folder;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Newsroom room(100 + seed);
        std::vector<analysis::Analysis> news = room.articles(60);
        const std::string prefix = std::to_string(seed) + "-";
        const std::string expected = build(folder.file(prefix + "whole"), news);
        CHECK(expected == dump(news));

        room.shuffle(news);
        const std::size_t shards = 2 + room.below(5);
        std::vector<std::vector<analysis::Analysis>> parts(shards);
        for (const analysis::Analysis& one : news) {
            parts[room.below(shards)].push_back(one);
            if (room.one_in(6)) parts[room.below(shards)].push_back(one);  // in two shards
        }
        std::vector<std::string> trees;
        for (std::size_t i = 0; i < shards; ++i) {
            trees.push_back(folder.file(prefix + "shard" + std::to_string(i)));
            build(trees.back(), parts[i]);
        }
        std::size_t step = 0;
        while (trees.size() > 1) {
            room.shuffle(trees);
            const std::string into = folder.file(prefix + "tree" + std::to_string(step++));
            store::Store merged = store::Store::open(into, store::Store::Mode::create);
            for (int k = 0; k < 2; ++k) {
                merged.merge_from(trees.back());
                trees.pop_back();
            }
            if (room.one_in(2)) merged.finish(merge::plain_folding);
            trees.push_back(into);
        }
        store::Store last = store::Store::open(trees[0], store::Store::Mode::read);
        CHECK(merge::to_bytes(last.load(merge::plain_folding)) == expected);
    }
}

TEST_CASE("day by day, and again, gives what one build gives") {
    const Folder folder;
    Newsroom room(55);
    std::vector<analysis::Analysis> news = room.articles(90);
    const std::string expected = build(folder.file("whole"), news);
    room.shuffle(news);
    for (std::size_t at = 0; at < news.size(); at += 30)
        build(folder.file("daily"), {news.begin() + static_cast<std::ptrdiff_t>(at),
                                     news.begin() + static_cast<std::ptrdiff_t>(at + 30)});
    CHECK(build(folder.file("daily"), news) == expected);
}

TEST_CASE("judgements, said and taken back in shards, are merged as a union in any order") {
    const Folder folder;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        Newsroom room(700 + seed);
        const std::vector<analysis::Analysis> news = room.articles(40);
        const merge::Timeline plain = merge::fuse(news);
        const std::string prefix = std::to_string(seed) + "-";
        const std::size_t shards = 3;
        std::vector<std::string> files;
        for (std::size_t i = 0; i < shards; ++i) {
            files.push_back(folder.file(prefix + "shard" + std::to_string(i)));
            store::Store shard = store::Store::open(files.back(), store::Store::Mode::create);
            std::vector<analysis::Analysis> part;
            for (const analysis::Analysis& one : news)
                if (one.document.id == news[i].document.id || room.one_in(2)) part.push_back(one);
            if (i == 0) part = news;
            shard.add(entries(part));
            for (int k = 0; k < 8; ++k) {
                // A third of them tear reports of one event apart, the others join what stands anywhere.
                const merge::Event& event = plain.events[room.below(plain.events.size())];
                const std::string a = plain.reports[event.reports[room.below(event.reports.size())]].id;
                const bool tear = event.reports.size() > 1 && room.one_in(3);
                const std::string b = tear ? plain.reports[event.reports.back()].id : plain.reports[room.below(plain.reports.size())].id;
                if (a == b) continue;
                const merge::Judgement judgement{!tear, a, b};
                shard.judge(judgement);
                if (room.one_in(3)) shard.retract(judgement);
                if (room.one_in(6)) shard.judge(judgement);
            }
        }
        std::string expected;
        std::vector<merge::Judgement> said;
        for (int order = 0; order < 4; ++order) {
            room.shuffle(files);
            store::Store merged = store::Store::open(folder.file(prefix + "order" + std::to_string(order)), store::Store::Mode::create);
            for (const std::string& file : files) {
                merged.merge_from(file);
                if (room.one_in(3)) merged.finish(merge::plain_folding);
                if (room.one_in(3)) merged.merge_from(file);
            }
            const std::string bytes = merge::to_bytes(merged.load(merge::plain_folding));
            if (order == 0) expected = bytes;
            if (order == 0) said = merged.judgements();
            CHECK(bytes == expected);
            CHECK(merged.judgements() == said);
        }
        CHECK(!said.empty());
        CHECK(expected != dump(news));  // they were heard
    }
}
