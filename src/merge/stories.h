#pragma once
// Do two documents tell of one story? They do if many of those they name are the same, and not only countries.
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tarikh::merge {

/// Hashes of words, codes or ids, ascending, each once.
using Tokens = std::vector<std::uint32_t>;

/// Whom and what a document names, each with its weight: a country says little, a person or a town much.
struct Topic {
    std::vector<std::pair<std::uint32_t, std::uint8_t>> named;  ///< ascending by token
    std::uint32_t weight = 0;                                   ///< of all
    std::optional<std::int32_t> published;
};
constexpr std::uint8_t heavy = 3;

/// From 0 (nothing speaks for it) to 3.
enum class Story : std::uint8_t { unlike, perhaps, likely, surely };
Story story_of(const Topic& a, const Topic& b);

/// Pairs of documents (first < second) that may tell of one story.
std::vector<std::pair<std::uint32_t, std::uint32_t>> stories(const std::vector<Topic>& topics);

}  // namespace tarikh::merge
