#pragma once
// What lies in a store, as text to compare.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <sqlite3.h>

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

}  // namespace tarikh::test
