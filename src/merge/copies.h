#pragma once
// Wire copies: which documents are (nearly) the same text, so that they count as one witness.
#include <cstdint>
#include <string>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/fuse.h>

namespace tarikh::merge {

/// What is left of a text for comparing: its words folded, as runs of four, least hashes under 64 permutations.
struct Sketch {
    std::uint64_t whole = 0;             ///< of all words; 0 if the analysis brought no text
    std::vector<std::uint32_t> least;    ///< empty for texts too short to compare by parts
};
Sketch sketch_of(const analysis::Analysis& analysis, const Folding& fold);

/// Share of common four-word runs, as far as the sketches tell, at least 7 in 10.
bool nearly_same(const Sketch& a, const Sketch& b);

/// For each document the first of those it is a copy of; itself if of none. `rank[i]` orders the documents: of a group
/// the one of least rank is the original.
std::vector<std::uint32_t> originals(const std::vector<Sketch>& sketches, const std::vector<std::uint32_t>& rank);

}  // namespace tarikh::merge
