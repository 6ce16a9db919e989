#pragma once
// What clitics.json was compiled to.
#include <cstdint>
#include <span>
#include <string_view>

#include <tarikh/morphology/analyzer.h>

namespace tarikh::morphology {

struct PooledText {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

inline constexpr std::int16_t never = -32768;

/// A row of proclitics that can stand before a word: و, and ال, and وال.
struct ProcliticRow {
    PooledText text;                  ///< folded
    PooledText stem_starts;           ///< folded; empty if any stem will do
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint16_t bits = 0;
    std::int16_t weight = 0;
    std::int16_t guess_weight = never;
    std::uint8_t needs = 0;           ///< joins::
    std::uint8_t points = 0;          ///< code points of text
    std::uint8_t article_points = 0;  ///< of these the article's
    std::uint8_t definite = 0;
    std::uint8_t unused[2] = {};
};

struct EncliticEntry {
    PooledText text;                  ///< folded
    PooledText written;
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::int16_t weight = 0;
    std::int16_t guess_weight = never;
    std::uint8_t kind = 0, person = 0, gender = 0, number = 0, points = 0, unused[3] = {};
};

struct GuessRule {
    PooledText starts, ends;
    PooledText shape, lemma;          ///< a digit stands for a letter, in the lemma for the same; empty if the lemma is a part of the word
    PooledText never;                 ///< what no digit stands for
    std::int16_t weight = 0;
    std::uint8_t pos = 0, min_letters = 0, max_letters = 255;
    std::uint8_t article = 2, proclitic = 2, capital = 2;  ///< 0 only without, 1 only with, 2 either
    std::uint8_t drop_start = 0, drop_end = 0;
    std::uint8_t aspect = 0, form = 0, number = 0, gender = 0, person = 0, nisba = 0;
    std::uint8_t passive = 0, pronoun = 2;
    std::uint16_t family = 0;         ///< of a family only the first shape that fits is taken; 0 is none
};

struct CliticName {
    PooledText form, lemma;
    std::uint16_t bit = 0;
    std::uint8_t pos = 0, unused = 0;
};

/// A last letter that is seldom typed for another.
struct LastLetter {
    char32_t typed = 0, meant = 0;
    std::uint32_t pos_mask = 0;
    std::int32_t weight = 0;
};

struct Clitics::Impl {
    std::span<const ProcliticRow> rows;
    std::span<const EncliticEntry> enclitics;
    std::span<const GuessRule> guesses;
    std::span<const CliticName> names;
    std::span<const char32_t> nominal_marks;
    std::span<const LastLetter> last_letters;
    std::string_view strings;
    std::string_view text(PooledText t) const { return strings.substr(t.offset, t.length); }
};

}  // namespace tarikh::morphology
