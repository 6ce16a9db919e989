#pragma once
// How events hang together: what documents say of it, and what follows from days, places and those who take part.
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// From, to, type: and the document (copies are their original) that tells or implies it.
using Link = std::pair<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::uint32_t>;

/// Adds what follows for events told in one document, and for a deed that another document's words announced. Everything
/// in `timeline` but the relations must be in place.
void imply(const Timeline& timeline, std::vector<Link>& links);

/// Each relation once, with its support; by from, to and type.
std::vector<Relation> counted(std::vector<Link> links);

}  // namespace tarikh::merge
