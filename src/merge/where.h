#pragma once
// Are two happenings in one place, as far as is told?
#include "happening.h"

namespace tarikh::merge {

/// Names that sound alike: all their words together, or most of them.
bool sound_alike(const Sounds& a, const Sounds& b);

/// Points for the two being in one place; below 0 if they are in two.
int points_for_place(const Happening& a, const Happening& b);
inline constexpr int same_place = 80;

}  // namespace tarikh::merge
