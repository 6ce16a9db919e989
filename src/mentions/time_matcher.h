#pragma once
// Walks the tries over one sentence: every phrase that begins at a place, remembered so that no phrase is
// tried twice there.
#include <cstdint>
#include <deque>
#include <optional>
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
    std::uint8_t slot_count = 0;
    std::uint8_t letters = 0;           ///< code points of clitics on its first word
    std::uint8_t front = 0;             ///< which they are
    std::uint32_t captures = 0;         ///< index of its first; one a slot of the rule
};

class TimeMatcher {
public:
    TimeMatcher(const TimeRules::Impl& rules, const Numbers::Impl& numbers, const Atoms& atoms)
        : rules_{rules}, numbers_{numbers}, atoms_{atoms} {}

    /// Forgets everything: the atoms are those of another sentence.
    void reset();
    /// The longest "when" beginning at `at`; nullptr if there is none. It lives until the next call.
    const Match* longest(std::uint32_t at);
    /// Any phrase that may begin here? Cheap.
    bool may_begin(std::uint32_t at) const { return may_begin(0, at); }
    const Match& match(std::int32_t index) const { return matches_[static_cast<std::size_t>(index)]; }
    Capture capture(const Match& match, std::size_t slot) const {
        return slot < match.slot_count ? captures_[match.captures + slot] : Capture{};
    }
    Value evaluate(const Match& match, const Setting& setting) const;
    Value evaluate(const Capture& capture, const Setting& setting) const;
    /// Whether the atom can be a word of that list (+1, as the reserved lists are kept); `bare`: without the article.
    bool is_in_list(std::uint32_t at, std::uint32_t list, bool bare = false) const;

private:
    struct Known {
        std::uint32_t phrase = 0, at = 0;
        std::uint8_t front = 0;
        std::int32_t next = -1;            ///< what else is known of that place
        std::vector<std::int32_t> found;   ///< matches, at most one an end
    };
    static constexpr std::uint8_t any_front = 255;

    /// One way through a trie as far as it has gone.
    struct Walk {
        struct Step {
            std::uint32_t start = 0, end = 0;
            std::int32_t match = -1;
            double number = 0;
        };
        std::uint32_t start = 0;
        std::uint8_t front = 0;         ///< wanted on the first word
        std::uint8_t letters = 0;       ///< of the first word as it was taken
        std::uint8_t first_front = 0;
        std::vector<Step> steps;
        std::vector<std::int32_t> found;
    };

    bool may_be_of_time(std::uint32_t at) const {
        return atoms_[at].kind == Atom::Kind::digits || !atoms_.senses(TimeRules::Impl::list, at).empty() || !atoms_.senses(Numbers::Impl::list, at).empty();
    }
    /// The phrases that may begin there, as bits.
    std::uint64_t begun_at(std::uint32_t at) const;
    bool goes_on(const TimeRules::Impl::Behind& behind, std::uint32_t at) const;
    bool is_number(std::uint32_t at) const {
        if (atoms_[at].kind == Atom::Kind::digits) return true;
        return !atoms_.senses(Numbers::Impl::list, at).empty() && number_at(at).has_value();  // "and" and "," are of numbers, and none
    }
    bool may_begin(std::uint32_t phrase, std::uint32_t at) const { return (begun_[at] >> phrase & 1) != 0; }
    const std::optional<NumberRead>& number_at(std::uint32_t at) const;
    std::int32_t phrase_at(std::uint32_t phrase, std::uint32_t at, std::uint8_t front);
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
    std::vector<std::int32_t> known_of_place_;
    std::vector<std::uint64_t> begun_;
    struct NumberHere {
        bool tried = false;
        std::optional<NumberRead> number;
    };
    mutable std::vector<NumberHere> read_;  ///< many rules ask for the number at one place
    mutable std::vector<Value> values_;        ///< of the readings that are being worked out
    std::vector<Capture> captures_;
    std::deque<Walk> walks_;  ///< one a level; they stay where they are while deeper ones are made
    int depth_ = 0;
};

}  // namespace tarikh::mentions
