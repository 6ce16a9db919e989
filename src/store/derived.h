#pragma once
// The merged timeline as rows for SQL tools, and in pieces for us.
#include <functional>
#include <string_view>

#include <tarikh/merge/excerpt.h>
#include <tarikh/merge/timeline.h>
#include <tarikh/store/lore.h>

#include "sqlite.h"

namespace tarikh::store {

/// Replaces all that is derived. Inside the caller's transaction.
void write_derived(Database& database, const merge::Timeline& timeline, const Lore& lore);

}  // namespace tarikh::store
