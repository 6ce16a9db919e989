#pragma once
// Places that are only described.
//
//     "the hospital", "a mosque", "the city of Aleppo"; not "hospitals", "Aleppo"
#include <vector>

#include <tarikh/analysis/analysis.h>

#include "cutter.h"
#include "reading.h"

namespace tarikh::analysis {

/// Adds to the named places those that phrases describe, in a language that calls such a one a place: headed by a noun for
/// a place or a building, and speaking of a certain one. They stand where the name within them is, else nobody knows where.
void add_described_places(const Reading& reading, const lang::Language& language, const world::World& world, const Cutter& cut, std::vector<Place>& places);

}  // namespace tarikh::analysis
