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
void write_derived(Database& database, const merge::Timeline& timeline, const Lore& lore, const merge::Numbering& numbering);

/// Replaces only what is another than what lies there, written by the same lore. Inside the caller's transaction. False, and
/// nothing done, where too much is another for that to be quicker, or no numbers are left between those given.
bool renew_derived(Database& database, const merge::Timeline& timeline, const Lore& lore);

}  // namespace tarikh::store
