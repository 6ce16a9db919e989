#pragma once
// Which of a series the news mean: the fourth round of the talks is not the fifth, nor all of them together.
//
//     "a fourth round of indirect talks", talks  ->  4        "three rounds of talks"  ->  several
//     «الجولة الثالثة من المباحثات», المباحثات   ->  3        «القمة العربية الرابعة والثلاثون»  ->  34
//
// The words are data: src/lang/<code>/series.json.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/text/spelling.h>

namespace tarikh::lang {

struct Turn {
    std::uint32_t number = 0;  ///< 0 if none is told
    bool several = false;
};

/// A view over compiled words, which outlive it.
class Series {
public:
    Series() = default;
    explicit Series(std::string_view packed);

    /// Of what words [first, last) of a sentence tell: whether these are the noun of a turn, or what it is a turn of.
    /// All words are folded.
    Turn turn(std::span<const std::string_view> words, std::size_t first, std::size_t last) const;

private:
    enum class Kind : std::uint32_t { one, many, ordinal, adds, link, end, front, suffix };
    friend std::string compile_series(const base::Json& file, const text::Spelling& spelling);

    bool is(std::string_view word, Kind kind, std::uint32_t* value = nullptr) const;
    bool is_bare(std::string_view word, Kind kind, std::uint32_t* value) const;
    std::uint32_t ordinal(std::string_view word) const;
    std::uint32_t ordinal_at(std::span<const std::string_view> words, std::size_t at) const;
    std::size_t number(std::span<const std::string_view> words, std::size_t noun, Turn& turn) const;
    bool of_turn(std::span<const std::string_view> words, std::size_t end, std::size_t first) const;

    knowledge::FlatMap words_;
    bool ordinal_follows_ = false;
};

/// `file` is src/lang/<code>/series.json.
std::string compile_series(const base::Json& file, const text::Spelling& spelling);

}  // namespace tarikh::lang
