#pragma once
// The numbers under which the things of a timeline lie in a store. They ascend in the order of the timeline, with room between
// them, so that what comes later finds its place and what was there keeps its number.
#include <optional>

#include <tarikh/merge/excerpt.h>
#include <tarikh/merge/timeline.h>

#include "sqlite.h"

namespace tarikh::store {

merge::Numbering numbered_anew(const merge::Timeline& timeline);

/// What lies in the database already (the same id; an event of the same days, a document of the same analysis) keeps its
/// number; no number is given again that another thing bears there. Nothing if there is no room left somewhere.
std::optional<merge::Numbering> numbered_as_before(const Database& database, const merge::Timeline& timeline);

}  // namespace tarikh::store
