#pragma once
// Places that only the words around them speak for: no list knows them.
//
//     "near Sarmada", "in Qamenas, Syria", "the village of Safina"   ->  Sarmada, Qamenas, Safina
#include <vector>

#include "reading.h"

namespace tarikh::analysis {

/// The words of such names, in text order. `persons` are names already, and no places.
std::vector<base::WordRange> unlisted_places(const Reading& reading, const lang::Language& language, const std::vector<base::WordRange>& persons);

}  // namespace tarikh::analysis
