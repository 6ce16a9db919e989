#pragma once
// How well one reading follows another, worked out once for all that the rules do not tell apart.
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "context.h"

namespace tarikh::morphology {

/// Signatures that no rule tells apart on their side share a number: the table stays small enough for the processor's cache.
/// The numbers depend on what was met first; scores do not.
class PairTable {
public:
    explicit PairTable(const Context::Impl& context) : context_{context} {}

    std::uint16_t left(const Signature& s) { return lefts_.number_of(context_.left_side.seen(s)); }
    std::uint16_t right(const Signature& s) { return rights_.number_of(context_.right_side.seen(s)); }

    std::int32_t score(std::uint16_t left, std::uint16_t right) { return told(left, right).score; }
    /// With the mood and the case that the left one gives to the right one.
    PairScore told(std::uint16_t left, std::uint16_t right) {
        if (left >= most_lefts || right >= most_rights) return context_.score(lefts_.all[left], rights_.all[right]);
        if (left >= rows_) add_rows();
        PairScore& kept = table_[std::size_t{left} * most_rights + right];
        if (kept.score == unknown) kept = context_.score(lefts_.all[left], rights_.all[right]);
        return kept;
    }

private:
    // Some 120 and 300 are met in a million words. Rows as long as a power of two would push each other out of the cache.
    static constexpr std::uint16_t most_lefts = 1024, most_rights = 1008;
    static constexpr std::int16_t unknown = std::numeric_limits<std::int16_t>::min();

    struct Hash {
        std::size_t operator()(const Signature& s) const {
            std::uint64_t h = s.classes * 0x9E3779B97F4A7C15ULL;
            h ^= (std::uint64_t{s.gender} | std::uint64_t{s.number} << 8 | std::uint64_t{s.definite} << 16 | std::uint64_t{s.person} << 24) * 0xC2B2AE3D27D4EB4FULL;
            return static_cast<std::size_t>(h ^ h >> 29);
        }
    };
    struct Side {
        std::vector<Signature> all;
        std::unordered_map<Signature, std::uint16_t, Hash> numbers;

        std::uint16_t number_of(const Signature& s) {
            const auto [found, fresh] = numbers.try_emplace(s, static_cast<std::uint16_t>(all.size()));
            if (fresh) all.push_back(s);
            return found->second;
        }
    };

    void add_rows() {
        rows_ = lefts_.all.size() < most_lefts ? lefts_.all.size() : most_lefts;
        PairScore blank;
        blank.score = unknown;
        table_.resize(rows_ * most_rights, blank);
    }

    const Context::Impl& context_;
    Side lefts_, rights_;
    std::size_t rows_ = 0;
    std::vector<PairScore> table_;
};

}  // namespace tarikh::morphology
