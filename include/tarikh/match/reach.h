#pragma once
// How far a query can reach in a store: from what its patterns name (an id, a name, a code, a type) along their
// relationships. Only so much need be loaded; the answer is the same as from the whole.
#include <optional>

#include <tarikh/match/match.h>
#include <tarikh/merge/excerpt.h>
#include <tarikh/query/query.h>
#include <tarikh/store/store.h>

namespace tarikh::match {

/// nullopt: some pattern of it may find anything. The store must be prepared.
std::optional<merge::Wanted> reach(const Query& query, const Map& parameters, const store::Store& store, const query::Names& names);

}  // namespace tarikh::match
