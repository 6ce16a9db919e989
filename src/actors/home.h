#pragma once
// What a text as a whole speaks of: «البرلمان», "the new president" in news from Beirut are Lebanon's.
#include <string_view>

#include <tarikh/syntax/parse.h>
#include <tarikh/world/world.h>

namespace tarikh::actors {

/// The state in which nearly all towns and regions of the text lie. "" where they are of several states, or too few.
std::string_view state_of_towns(const world::World& world, const syntax::ParseInput& input);

/// The state that most names of the text belong to, its first sentence before all. "" where no state stands out.
std::string_view state_of_names(const world::World& world, const syntax::ParseInput& input);

}  // namespace tarikh::actors
