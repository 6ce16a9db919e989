#pragma once
// What context.json was compiled to.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/analyzer.h>

#include "clitics.h"
#include "one_verb.h"

namespace tarikh::morphology {

enum class Agreement : std::uint8_t { none, gender, number, definite, person };

/// A set of readings. Each mask has a bit for every allowed value of that feature.
struct ContextClass {
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint16_t with_proclitics = 0, without_proclitics = 0;
    std::uint8_t aspect = 0xFF, form = 0xFF, number = 0xFF, gender = 0xFF, grammatical_case = 0xFF, mood = 0xFF, person = 0xFF;
    std::uint8_t passive = 2, definite = 2, nisba = 2, negative = 2, guessed = 2, enclitic = 2, capital = 2;  ///< 0, 1, or 2 for either
    std::uint8_t has_lemmas = 0, has_texts = 0, has_not_lemmas = 0, never = 0;
    std::uint8_t unused[2] = {};
};

struct ContextRule {
    std::uint8_t left = 0, right = 0;
    Agreement agree = Agreement::none, disagree = Agreement::none;
    std::int16_t score = 0;
    std::uint8_t set_mood = 0, set_case = 0;
};

inline constexpr std::uint8_t class_start = 0, class_end = 1;

/// All that the rules can see of a reading.
struct Signature {
    std::uint64_t classes = 0;
    std::uint8_t gender = 0, number = 0, definite = 0, person = 0;
    friend bool operator==(const Signature&, const Signature&) = default;
};

struct PairScore {
    std::int16_t score = 0;
    std::uint8_t set_mood = 0, set_case = 0;
};

struct Context::Impl {
    std::span<const ContextClass> classes;
    std::array<std::uint64_t, 32> of_pos{};  ///< the classes that a part of speech may be in, as bits
    std::span<const ContextRule> pairs;
    std::span<const ContextRule> singles;   ///< without a left side
    knowledge::FlatMap lemmas;              ///< folded lemma -> classes
    knowledge::FlatMap not_lemmas;
    knowledge::FlatMap texts;
    knowledge::FlatMap opening;             ///< prepositions that may be the verb that opens a sentence
    bool one_verb = false;                  ///< see one_verb.h
    bool headlines = false;                 ///< see is_headline_verb
    knowledge::FlatMap told_behind;         ///< see opens_deed
    knowledge::FlatMap deeds;               ///< see hides_deed

    Signature signature(const Reading& reading, std::string_view folded_token, bool capital) const;
    Signature border(std::uint8_t which) const { return {std::uint64_t{1} << which}; }
    PairScore score(const Signature& left, const Signature& right) const;
    int alone(const Signature& signature) const;
    Deeds deeds_of(const Reading& verb) const;  ///< but what it asks for
    /// Is it a verb of those deeds, or made of one?
    bool tells(const Reading& reading, Deeds of) const;

    /// What the rules for pairs look at of a signature on that side: signatures alike in it score alike.
    struct Side {
        std::uint64_t classes = 0;                    ///< of which some rule speaks there
        std::array<std::uint64_t, 5> agreeing{};      ///< by Agreement: those that must agree, or must not, in it

        Signature seen(const Signature& signature) const;
    };
    Side left_side, right_side;
};

}  // namespace tarikh::morphology
