// Documents that come later change few rows, and leave the tables as one build of all would have made them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../merge/folder.h"
#include "tables.h"

using namespace tarikh;
using made_up::Newsroom;
using test::dump;
using test::entries;
using test::Folder;
using test::sql;
using store::Store;

TEST_CASE("documents that come later: the rows are those of one build, and few are written again") {
    const char* const questions[] = {
        "SELECT id, type, modality, begin, \"end\", precision, basis, sources, targets, place_id, killed_min, killed_max, disputed, confidence, witnesses, outlets, title FROM events ORDER BY number",
        "SELECT e.id, e.reports FROM event e ORDER BY number",
        "SELECT * FROM reports ORDER BY id, event", "SELECT r.event, r.id FROM reports v JOIN report r ON r.id = v.id JOIN event e ON e.number = r.event WHERE v.event <> e.id",
        "SELECT r.id FROM report r JOIN event e ON e.number = r.event ORDER BY e.number, r.number",
        "SELECT * FROM participants ORDER BY 1, 2, 3", "SELECT * FROM claims ORDER BY 2, 1", "SELECT * FROM alternatives ORDER BY 1, 2, 3", "SELECT * FROM aliases ORDER BY 1",
        "SELECT * FROM relations ORDER BY 1, 2, 3", "SELECT * FROM actors ORDER BY id", "SELECT * FROM places ORDER BY id", "SELECT * FROM names ORDER BY 1, 4", "SELECT * FROM articles ORDER BY id, key",
        "SELECT e.id, p.id, a.support FROM at a JOIN event e ON e.number = a.event JOIN place p ON p.number = a.place ORDER BY 1, 2",
        "SELECT a.key, s.number, s.text FROM sentence s JOIN article a ON a.number = s.document ORDER BY 1, 2",
        "SELECT e.id, r.degree, length(r.steps) > 0 FROM road r JOIN event e ON e.number = r.vertex ORDER BY 1",
        "SELECT a.id, r.degree FROM road r JOIN actor a ON a.number + (1 << 32) = r.vertex ORDER BY 1", "SELECT p.id, r.degree FROM road r JOIN place p ON p.number + (2 << 32) = r.vertex ORDER BY 1",
        "SELECT key, hex(bytes) FROM gist ORDER BY key", "SELECT key, hex(bytes) FROM weights ORDER BY key",
        "SELECT count(*) FROM road", "SELECT name, value FROM state WHERE name IN ('longest', 'events', 'stale') ORDER BY 1",
        // what the search indexes hold, to the last word: nothing is left of what was taken out
        "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance); SELECT w.term, e.id, w.col, w.\"offset\" FROM temp.words w LEFT JOIN event e ON e.number = w.doc ORDER BY 1, 2, 3, 4",
        "CREATE VIRTUAL TABLE temp.called USING fts5vocab(main, name_search, 'row'); SELECT * FROM temp.called ORDER BY 1"};
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const Folder folder;
        Newsroom room(seed);
        std::vector<analysis::Analysis> news = room.articles(150);
        room.shuffle(news);
        Store at_once = Store::open(folder.file("once"), Store::Mode::create), by_and_by = Store::open(folder.file("late"), Store::Mode::create);
        at_once.add(entries(news));
        at_once.finish(merge::plain_folding);
        std::size_t done = 120;
        by_and_by.add(entries({news.begin(), news.begin() + 120}));
        by_and_by.finish(merge::plain_folding);
        const std::string before = sql(folder.file("late"), "SELECT id, number FROM event");
        for (const std::size_t step : std::initializer_list<std::size_t>{1, 2, 3, 1, 4, 5, 1, 2, 6, 5}) {
            by_and_by.add(entries({news.begin() + static_cast<std::ptrdiff_t>(done), news.begin() + static_cast<std::ptrdiff_t>(done + step)}));
            by_and_by.finish(merge::plain_folding);
            done += step;
            if (done == 121) {  // one document more: most events stay where they were
                std::size_t kept = 0, all = 0;
                for (std::size_t at = 0; at < before.size(); ++all) {
                    const std::size_t end = std::min(before.find('\n', at), before.size());
                    const std::string line = before.substr(at, end - at), id = line.substr(0, line.find('|')), number = line.substr(line.find('|') + 1);
                    kept += sql(folder.file("late"), "SELECT count(*) FROM event WHERE id = '" + id + "' AND number = " + number) == "1";
                    at = end + 1;
                }
                CHECK(10 * kept > 9 * all);
            }
        }
        REQUIRE(done == 150);
        CHECK(dump(by_and_by) == dump(at_once));
        CHECK(test::ways(by_and_by) > 10);
        by_and_by.release();
        for (const char* question : questions) {
            CAPTURE(question);
            CHECK(sql(folder.file("late"), question) == sql(folder.file("once"), question));
        }
    }
}

TEST_CASE("documents taken away and given back, and a lore of another version: all rows are right") {
    const Folder folder;
    const auto news = Newsroom(11).articles(60);
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    store.add(entries(news));
    const std::string expected = dump(store);
    store.release();
    // A report and its neighbour are judged different, and the judgement is taken back.
    const std::string pair = sql(folder.file("s"), "SELECT min(id), max(id) FROM report GROUP BY event HAVING count(*) > 1 LIMIT 1");
    const merge::Judgement apart{false, pair.substr(0, pair.find('|')), pair.substr(pair.find('|') + 1)};
    CHECK(store.judge(apart));
    CHECK(dump(store) != expected);
    CHECK(store.retract(apart));
    CHECK(dump(store) == expected);
    store.release();
    // What was kept for merging is damaged, or of a document that is gone.
    CHECK(sql(folder.file("s"), "UPDATE gist SET bytes = x'00' WHERE key IN (SELECT key FROM gist ORDER BY key LIMIT 7); DELETE FROM weights WHERE key = (SELECT max(key) FROM weights); "
                                "UPDATE state SET value = 'yes' WHERE name = 'stale'").empty());
    CHECK(dump(store) == expected);
    store.release();
    const std::string without = "DELETE FROM documents WHERE key = (SELECT min(key) FROM documents); UPDATE state SET value = 'yes' WHERE name = 'stale'";
    CHECK(sql(folder.file("s"), without).empty());
    std::vector<analysis::Analysis> fewer;
    store.for_each_analysis([&](std::string_view json) {
        std::string why;
        fewer.push_back(*analysis::from_json(json, why));
    });
    CHECK(fewer.size() == 59);
    CHECK(dump(store) == merge::to_bytes(merge::fuse(fewer)));
    store.release();
    CHECK(sql(folder.file("s"), "SELECT count(*) FROM gist") == "59");
    store.add(entries(news));
    CHECK(dump(store) == expected);
    store.release();
    // The words of another lore are of another making: each row is written again by it.
    store::Lore other(merge::plain_folding);
    other.version = "another";
    other.search_words = [](std::string_view) { return store::SearchWords{"otherwise", "otherwise", "otherwise"}; };
    CHECK(store.judge(apart));
    store.finish(other);
    CHECK(sql(folder.file("s"), "SELECT count(*) FROM search WHERE search MATCH 'otherwise'") == sql(folder.file("s"), "SELECT count(*) FROM event"));
}
