#pragma once
// Wire copies: which documents are (nearly) the same text, so that they count as one witness.
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tarikh::merge {

/// What is left of a text for comparing: its words folded, as runs of four, least hashes under 64 permutations.
struct Sketch {
    std::uint64_t whole = 0;             ///< of all words; 0 if the analysis brought no text
    std::vector<std::uint32_t> least;    ///< empty for texts too short to compare by parts
    std::uint32_t runs = 0;              ///< how many those least hashes are of
};
/// `sentences`: of the document, folded.
Sketch sketch_of(std::span<const std::string> sentences);

/// As far as the sketches tell, 7 in 10 of the shorter text's runs stand in the other: a wire copy is cut, given a new
/// beginning, and a word is changed here and there.
bool nearly_same(const Sketch& a, const Sketch& b);

/// For each document the first of those it is a copy of; itself if of none. `rank[i]` orders the documents: of a group
/// the one of least rank is the original. `more`: pairs that are copies for another reason.
std::vector<std::uint32_t> originals(const std::vector<Sketch>& sketches, const std::vector<std::uint32_t>& rank,
                                     const std::vector<std::pair<std::uint32_t, std::uint32_t>>& more = {});

}  // namespace tarikh::merge
