#pragma once
// What lies in a store, as text to compare.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <sqlite3.h>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/snapshot.h>
#include <tarikh/store/store.h>

#include "../merge/made_up.h"

namespace tarikh::test {

inline std::vector<store::Entry> entries(const std::vector<analysis::Analysis>& news) {
    std::vector<store::Entry> all;
    for (const analysis::Analysis& one : news) all.push_back(store::entry_of(one, "input of " + one.document.id));
    return all;
}

inline std::string dump(store::Store& store) { return merge::to_bytes(store.load(merge::plain_folding)); }

/// Rows as text, cells joined by "|": as any SQL tool sees them.
inline std::string sql(const std::string& path, const std::string& statement) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    std::string rows;
    const auto row = [](void* out, int columns, char** cells, char**) {
        auto& text = *static_cast<std::string*>(out);
        for (int i = 0; i < columns; ++i) text += (i ? "|" : text.empty() ? "" : "\n") + std::string(cells[i] ? cells[i] : "-");
        return 0;
    };
    char* why = nullptr;
    const int code = sqlite3_exec(handle, statement.c_str(), row, &rows, &why);
    CHECK_MESSAGE(code == SQLITE_OK, std::string(why ? why : ""));
    sqlite3_free(why);
    sqlite3_close(handle);
    return rows;
}

/// Checks that ways through the store are those through the graph in memory, and counts them.
inline std::size_t ways(store::Store& store) {
    const merge::Timeline timeline = store.load(merge::plain_folding);
    const graph::TimelineGraph graph(timeline);
    store.prepare(merge::plain_folding);
    const auto numbers_in = [&](const std::string& table) { return store.numbers("SELECT number FROM " + table + " ORDER BY number"); };
    const std::vector<std::uint32_t> events = numbers_in("event"), actors = numbers_in("actor"), places = numbers_in("place");
    std::size_t found = 0;
    for (std::uint32_t a = 0; a < timeline.actors.size(); ++a)
        for (std::uint32_t b = 0; b < timeline.actors.size(); b += 2) {
            const auto here = store.path({graph::VertexKind::actor, actors[a]}, {graph::VertexKind::actor, actors[b]});
            const auto there = graph.path(graph.vertex(graph::VertexKind::actor, a), graph.vertex(graph::VertexKind::actor, b));
            REQUIRE(here.size() == there.size());
            found += here.size() > 1;
            for (std::size_t i = 0; i < here.size(); ++i) {
                CHECK(here[i].kind == graph.kind(there[i].to));
                const auto& numbers = here[i].kind == graph::VertexKind::event ? events : here[i].kind == graph::VertexKind::actor ? actors : places;
                CHECK(here[i].number == numbers[graph.index(there[i].to)]);
            }
        }
    return found;
}

}  // namespace tarikh::test
