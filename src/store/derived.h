#pragma once
// The merged timeline as rows for SQL tools and as a snapshot for us.
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

#include "sqlite.h"

namespace tarikh::store {

/// Replaces all that is derived. Inside the caller's transaction.
void write_derived(Database& database, const merge::Timeline& timeline, const merge::Folding& fold);

/// Throws base::IoError if there is none or it is of another version.
merge::Timeline read_snapshot(const Database& database);

}  // namespace tarikh::store
