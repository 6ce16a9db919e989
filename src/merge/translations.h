#pragma once
// The same text in two languages: whom, where and what figures both name, in one order. Who tells the same happening on his
// own names the same, but not one after the other.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <tarikh/analysis/analysis.h>

#include "stories.h"

namespace tarikh::merge {

struct Naming {
    std::uint64_t lang = 0;
    std::optional<std::int32_t> published;
    Tokens names;  ///< known entities and figures, each once
    Tokens turns;  ///< each with the one that follows it
};
/// `sentences`: those of the analysis, folded.
Naming naming_of(const analysis::Analysis& analysis, std::span<const std::string> sentences);

bool is_translation(const Naming& a, const Naming& b);

/// Pairs of documents (first < second) of which one is a translation of the other.
std::vector<std::pair<std::uint32_t, std::uint32_t>> translations(const std::vector<Naming>& documents);

}  // namespace tarikh::merge
