#pragma once
// The reports of one happening -> one event: values weighed by distinct documents, what disagrees kept side by side.
#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// An event from the reports whose indices stand in `reports` (ascending). Everything in `timeline` but the events must
/// be in place.
Event fuse_event(const Timeline& timeline, std::vector<std::uint32_t> reports);

}  // namespace tarikh::merge
