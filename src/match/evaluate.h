#pragma once
#include <functional>

#include "runtime.h"

namespace tarikh::match {

/// Finds the pattern in the graph, from what the row holds already; `found` sees the row with all that was bound, and
/// returns false to stop. The row is garbage in the pattern's own slots afterwards.
void for_each_match(const Pattern& pattern, Row& row, Runtime& runtime, const std::function<bool(Row&)>& found);

/// Calls `visit` with the first column of each row of a subquery.
void collect_rows(const QueryTree& query, const Row& row, Runtime& runtime, const std::function<void(const Value&)>& visit);
/// Rows of a subquery, at most so many.
std::size_t count_rows(const QueryTree& query, const Row& row, Runtime& runtime, std::size_t most);

}  // namespace tarikh::match
