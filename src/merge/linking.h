#pragma once
// Pairs -> groups: which happenings are one.
#include <cstdint>
#include <utility>
#include <vector>

#include "happening.h"
#include "weighed.h"

namespace tarikh::merge {

struct Forced {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same, different;  ///< by a person's judgement
};

/// For each happening the number of its group: the least happening in it. Two happenings of one document are never put
/// together, nor two that contradict each other, however many others lie between. `topics` of the documents, by their numbers.
/// What `weights` know is not weighed again, unless a document that they do not know has to do with it; they know all in the end.
std::vector<std::uint32_t> link(const std::vector<Happening>& happenings, const std::vector<Topic>& topics, const Forced& forced, Weights& weights);

}  // namespace tarikh::merge
