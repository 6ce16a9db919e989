#pragma once
// Names of persons that no list knows, told by the words they are made of and by what stands around them.
//
//     معاوية بن أبي سفيان، عبد الغني المجدلي      a first name, and what goes on from it
//     الخبير الأميركي نورييل روبيني                somebody's trade, and then what is no word
//     "Tobias Ellwood"                            two capitals in a row that nothing else explains
//     "Ellwood"                                   once he was told of in full
#include <vector>

#include <tarikh/base/span.h>

#include "reading.h"

namespace tarikh::analysis {

/// In text order, never overlapping each other or a known name, but for a place's that is here a part of the person's
/// ("Virginia Woolf").
std::vector<base::WordRange> person_names(const Reading& reading, const lang::Language& language, const world::World& world);

}  // namespace tarikh::analysis
