#pragma once
// Older files brought up to date, a version at a time.
#include "sqlite.h"

namespace tarikh::store {

/// From `version` to ours, in one transaction. Throws base::IoError if the file may not be written to.
void migrate(Database& database, int version);

}  // namespace tarikh::store
