#pragma once
// Walks the tries over one sentence: every phrase that begins at a place, remembered so that no phrase is
// tried twice there.
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "atoms.h"
#include "number_reader.h"
#include "time_grammar.h"
#include "time_reader.h"

namespace tarikh::mentions {

/// A part of a match that its program may ask for.
struct Capture {
    std::uint32_t start = 0, end = 0;   ///< atoms; equal = not there
    std::int32_t match = -1;            ///< a phrase: index of its match
    double number = 0;                  ///< otherwise
};

struct Match {
    std::uint32_t start = 0, end = 0;
    std::uint32_t rule = 0;
    std::uint8_t letters = 0;           ///< code points of clitics on its first word
    std::uint8_t front = 0;             ///< which they are
    std::array<Capture, max_slots> captures{};
};

class TimeMatcher {
public:
    TimeMatcher(const TimeRules::Impl& rules, const Numbers::Impl& numbers, const Atoms& atoms)
        : rules_{rules}, numbers_{numbers}, atoms_{atoms} {}

    /// Forgets everything: a new sentence.
    void reset();
    /// The longest "when" beginning at `at`; nullptr if there is none. The pointer lives until the next call.
    const Match* longest(std::uint32_t at);
    /// Any phrase that may begin here? Cheap.
    bool may_begin(std::uint32_t at) const { return may_begin(0, at); }
    const Match& match(std::int32_t index) const { return matches_[static_cast<std::size_t>(index)]; }
    Value evaluate(const Match& match, const Setting& setting) const;
    Value evaluate(const Capture& capture, const Setting& setting) const;
    /// Whether the atom can be a word of that list (+1, as the reserved lists are kept); `bare`: without the article.
    bool is_in_list(std::uint32_t at, std::uint32_t list, bool bare = false) const;

private:
    struct Known {
        std::uint32_t phrase = 0, at = 0;
        std::uint8_t front = 0;
        std::vector<std::int32_t> found;   ///< matches, at most one an end
    };
    static constexpr std::uint8_t any_front = 255;

    bool may_begin(std::uint32_t phrase, std::uint32_t at) const;
    const std::vector<std::int32_t>& phrase_at(std::uint32_t phrase, std::uint32_t at, std::uint8_t front);
    struct Walk;
    void walk(Walk& walk, std::uint32_t state, std::uint32_t at);
    void accept(Walk& walk, const State& state, std::uint32_t at);
    bool fits(std::uint8_t has, std::uint8_t wanted) const { return wanted == any_front || (has & front::any_clitic) == wanted; }
    /// End of a built-in at `at`, or 0.
    std::uint32_t built_in(BuiltIn which, std::uint32_t at, double& value, std::uint8_t& front, std::uint8_t& letters) const;
    std::uint32_t numeric_date(std::uint32_t at, double& value) const;

    const TimeRules::Impl& rules_;
    const Numbers::Impl& numbers_;
    const Atoms& atoms_;
    std::vector<Match> matches_;
    std::vector<Known> known_;
    std::size_t known_count_ = 0;
    int depth_ = 0;
};

}  // namespace tarikh::mentions
