#pragma once
// Names of persons that no list knows, told by the words they are made of.
//
//     معاوية بن أبي سفيان، عبد الغني المجدلي      a first name, and what goes on from it
//     "Tobias Ellwood"                            two capitals in a row that nothing else explains
#include <vector>

#include <tarikh/base/span.h>

#include "reading.h"

namespace tarikh::analysis {

/// In text order, never overlapping each other or a known name that is no person's.
std::vector<base::WordRange> person_names(const Reading& reading, const mentions::ActorHeads& heads);

}  // namespace tarikh::analysis
