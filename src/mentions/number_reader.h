#pragma once
// Reads one number at one place; what both the quantities and the times are made of.
#include <cstdint>
#include <optional>

#include <tarikh/mentions/numbers.h>

#include "atoms.h"

namespace tarikh::mentions {

enum class NumberKind : std::uint32_t {
    none, unit, unit_before_ten, ten, teen, tens, hundred, hundreds, scale, one, ordinal_unit, ordinal_ten,
    ordinal_teen, ordinal_tens, ordinal_rest, ordinal_suffix, joiner, vague, before, after, range_open, range_and, range_to, thousands_mark,
    decimal_mark
};

struct NumberRead {
    std::uint32_t end = 0;       ///< one past the last atom
    double value = 0;
    bool ordinal = false;
    bool digits = false;
    std::uint8_t front = 0;      ///< what is written onto its first word
    std::uint8_t letters = 0;    ///< code points of that
};

struct Numbers::Impl {
    Fronts fronts;
    Vocabulary vocabulary;
    bool joined = false;         ///< parts of a number are joined by "and" (Arabic)

    static constexpr std::size_t list = 0;  ///< which list of Atoms holds this vocabulary's senses

    /// The number that begins at `at`; cardinals or ordinals.
    std::optional<NumberRead> read(const Atoms& atoms, std::uint32_t at) const;

    /// Adds the quantities of a sentence that has been cut and looked up. `time` is the first of `times` that may
    /// reach into the sentence, and is moved on.
    void tag(const Atoms& atoms, std::span<const TimeMention> times, std::size_t& time, std::vector<QuantityMention>& out) const;

private:
    std::optional<NumberRead> read_digits(const Atoms& atoms, std::uint32_t at) const;
    bool is(const Atoms& atoms, std::uint32_t at, NumberKind kind) const;
};

}  // namespace tarikh::mentions
