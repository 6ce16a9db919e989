#include "copies.h"

#include <algorithm>
#include <array>
#include <limits>

#include <tarikh/base/hash.h>

#include "union_find.h"
#include "words.h"

namespace tarikh::merge {
namespace {

constexpr std::size_t run_length = 4, permutations = 64, band_rows = 2, least_words = 16;
constexpr double nearly = 0.7;

/// A stir of 64 bits (splitmix64): independent enough for least hashes, the same everywhere.
std::uint64_t stir(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

std::vector<std::uint64_t> word_hashes(std::span<const std::string> sentences) {
    std::vector<std::uint64_t> words;
    for (const std::string& sentence : sentences)
        for_each_word(sentence, [&](std::string_view word) { words.push_back(base::hash64(word)); });
    return words;
}

std::vector<std::uint32_t> least_hashes(const std::vector<std::uint64_t>& words) {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> least(permutations, most);
    for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
        std::uint64_t run = 0;
        for (std::size_t k = 0; k < run_length; ++k) run = stir(run ^ words[i + k]);
        // One odd multiplier a permutation: h(x) = high half of x·(2k+1)·c + k·d.
        for (std::size_t k = 0; k < permutations; ++k) {
            const std::uint64_t h = run * ((2 * k + 1) * 0xD6E8FEB86659FD93u) + k * 0xA0761D6478BD642Fu;
            least[k] = std::min(least[k], static_cast<std::uint32_t>((h ^ (h >> 29)) >> 32));
        }
    }
    return least;
}

}  // namespace

Sketch sketch_of(std::span<const std::string> sentences) {
    const std::vector<std::uint64_t> words = word_hashes(sentences);
    Sketch sketch;
    if (words.empty()) return sketch;
    for (const std::uint64_t word : words) sketch.whole = stir(sketch.whole ^ word);
    if (words.size() < least_words) return sketch;
    sketch.least = least_hashes(words);
    sketch.runs = static_cast<std::uint32_t>(words.size() - run_length + 1);
    return sketch;
}

bool nearly_same(const Sketch& a, const Sketch& b) {
    if (a.whole == 0 || b.whole == 0) return false;
    if (a.whole == b.whole) return true;
    if (a.least.empty() || b.least.empty()) return false;
    std::size_t equal = 0;
    for (std::size_t k = 0; k < permutations; ++k) equal += a.least[k] == b.least[k];
    const double alike = static_cast<double>(equal) / permutations;  // of the runs of either, those of both
    const double common = alike / (1 + alike) * (static_cast<double>(a.runs) + b.runs);
    return common >= nearly * std::min(a.runs, b.runs);
}

std::vector<std::uint32_t> originals(const std::vector<Sketch>& sketches, const std::vector<std::uint32_t>& rank,
                                     const std::vector<std::pair<std::uint32_t, std::uint32_t>>& more) {
    struct Slot {
        std::uint64_t band;
        std::uint32_t document;
    };
    std::vector<Slot> slots;
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
        if (sketches[i].whole != 0) slots.push_back({sketches[i].whole, i});
        for (std::size_t k = 0; k + band_rows <= sketches[i].least.size(); k += band_rows) {
            std::uint64_t band = k + 1;
            for (std::size_t r = 0; r < band_rows; ++r) band = stir(band ^ sketches[i].least[k + r]);
            slots.push_back({band, i});
        }
    }
    std::sort(slots.begin(), slots.end(), [&](const Slot& a, const Slot& b) {
        return a.band != b.band ? a.band < b.band : a.document < b.document;
    });

    // Within a bucket each is held against the first and against its forerunner: linear even where ten thousand
    // copies meet, and a group of true copies stays together.
    UnionFind groups(sketches.size());
    for (const auto& [a, b] : more) groups.unite(a, b);
    for (std::size_t i = 0, first = 0; i < slots.size(); ++i) {
        if (slots[i].band != slots[first].band) first = i;
        if (i == first) continue;
        for (const std::size_t other : {first, i - 1})
            if (nearly_same(sketches[slots[other].document], sketches[slots[i].document]))
                groups.unite(slots[other].document, slots[i].document);
    }

    std::vector<std::uint32_t> best(sketches.size());
    for (std::uint32_t i = 0; i < best.size(); ++i) best[i] = i;
    for (std::uint32_t i = 0; i < best.size(); ++i) {
        std::uint32_t& chosen = best[groups.root(i)];
        if (rank[i] < rank[chosen]) chosen = i;
    }
    std::vector<std::uint32_t> original(sketches.size());
    for (std::uint32_t i = 0; i < original.size(); ++i) original[i] = best[groups.root(i)];
    return original;
}

}  // namespace tarikh::merge
