#pragma once
// A place that is told of again without its name.
//
//     «مخيم جنين … المخيم», "Aleppo … the city"
#include "phrases.h"

namespace tarikh::actors {

/// World index of the place that a phrase headed by a noun for places stands for: the last one told by its name, before
/// all as just this noun. 0 if there is none.
std::uint32_t place_told_again(const Phrases& phrases, const syntax::NounPhrase& np);

}  // namespace tarikh::actors
