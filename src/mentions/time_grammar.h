#pragma once
// The rules of times.json as they are compiled: patterns are tries, one for each kind of phrase; what a
// pattern reads is a small program on a stack.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <tarikh/mentions/times.h>

#include "atoms.h"

namespace tarikh::mentions {

/// Phrases that the program reads itself rather than the rules.
enum class BuiltIn : std::uint32_t { number, ordinal, day_number, year4, recent_year, year2, hijri_year, numeric_date, clock, dotted_clock, small_number, count_ };

enum class EdgeKind : std::uint8_t { word, phrase, built_in };
enum class Article : std::uint8_t { any, with, without };

struct Edge {
    std::uint32_t symbol = 0;    ///< list or literal, phrase, or built-in
    std::uint32_t target = 0;    ///< state
    std::int32_t value = 0;      ///< only this value, if `filtered`
    EdgeKind kind = EdgeKind::word;
    Article article = Article::any;
    std::uint8_t front = 0;      ///< clitics that must be there (the article apart)
    std::uint8_t flags = 0;

    static constexpr std::uint8_t filtered = 1, glued = 2;
    friend bool operator==(const Edge& a, const Edge& b) {
        return a.symbol == b.symbol && a.value == b.value && a.kind == b.kind && a.article == b.article &&
               a.front == b.front && a.flags == b.flags;
    }
};

struct State {
    std::uint32_t edges = 0;                      ///< words first, by symbol; then phrases, then built-ins
    std::uint16_t words = 0, phrases = 0;         ///< how many there are of either
    std::uint32_t edge_count = 0;
    std::uint32_t accepts = 0, accept_count = 0;
    std::uint32_t spare = 0;
    std::uint64_t begun = 0;                      ///< the phrases that its edges ask for, as bits
};

/// A path through a pattern that ends here: which rule, and which of its elements the program knows by number.
struct Accept {
    std::uint32_t rule = 0;
    std::uint32_t slots = 0;   ///< index into the slots: for each element of the path, slot or no_slot
    std::uint32_t slot_count = 0;
};
inline constexpr std::uint8_t no_slot = 255;
inline constexpr std::size_t max_slots = 12;

struct Rule {
    std::uint32_t name = 0, name_size = 0;
    std::uint32_t program = 0, program_size = 0;
    std::uint32_t after = 0;       ///< list that the word before must be in, + 1; 0 = none
    std::uint32_t not_before = 0;  ///< list that the word behind must not be in, + 1; 0 = none
    std::uint8_t pair_first = no_slot, pair_second = no_slot;
    std::uint8_t slot_count = 0;
    std::uint8_t spare = 0;
};

/// A step of a program: puts a part or a constant on the stack, or an operation's result in place of its arguments.
struct Instruction {
    enum class Kind : std::uint16_t { capture, constant, operation };
    Kind kind = Kind::constant;
    std::uint16_t arguments = 0;
    std::int32_t value = 0;  ///< slot, constant, or place in operations()
    static constexpr std::int32_t none = INT32_MIN;  ///< the constant that is not there
};

struct Phrase {
    std::uint32_t root = 0;                      ///< state
    std::uint32_t firsts = 0, first_count = 0;   ///< symbols of words it may begin with, ascending
    std::uint32_t flags = 0;
    static constexpr std::uint32_t begins_with_number = 1;
};

inline constexpr std::size_t max_phrases = 64;

struct TimeRules::Impl {
    Vocabulary vocabulary;
    std::span<const Phrase> phrases;      ///< phrase 0 is what is tagged
    std::span<const std::uint32_t> firsts;
    std::span<const State> states;
    std::span<const Edge> edges;
    std::span<const Accept> accepts;
    std::span<const std::uint8_t> slots;
    std::span<const Rule> rules;
    std::span<const Instruction> programs;
    std::vector<std::uint64_t> begun_by;       ///< for each symbol the phrases that may begin with it, as bits
    /// What may stand behind a word that begins a phrase.
    struct Behind {
        std::uint64_t phrases = 0;               ///< as bits
        std::vector<bool> symbols;
        bool number = false;
        bool nothing = false;                    ///< the word can be a phrase of its own
        bool allows(std::uint32_t symbol) const { return symbol < symbols.size() && symbols[symbol]; }
    };
    std::vector<Behind> behind;                ///< for each symbol
    std::vector<bool> capital;                 ///< for each symbol whether it must bear a capital
    std::vector<bool> as_written;              ///< for each symbol whether its first letter must be none that is folded to it
    std::uint64_t begun_by_number = 0;         ///< likewise
    std::string_view names;
    /// Lists the tagger itself looks at, + 1; 0 = the language has none.
    struct Reserved {
        std::uint32_t future = 0, past = 0, past_auxiliary = 0, veto_before = 0, veto_after = 0, passive = 0, future_lead = 0, past_lead = 0, open_month_lead = 0, intent = 0, appointing = 0, appointed_lead = 0, month_first = 0, tabular = 0;
    } reserved;

    std::span<const Edge> edges_of(std::uint32_t state) const { return edges.subspan(states[state].edges, states[state].edge_count); }
    bool wants_capital(std::uint32_t symbol) const { return symbol < capital.size() && capital[symbol]; }
    bool may_be_written(std::uint32_t symbol, const Atom& atom) const {
        return (atom.upper || !wants_capital(symbol)) && !(atom.other_first && symbol < as_written.size() && as_written[symbol]);
    }
    static constexpr std::size_t list = 1;  ///< which list of Atoms holds this vocabulary's senses
    std::string_view name(const Rule& rule) const { return names.substr(rule.name, rule.name_size); }
};

}  // namespace tarikh::mentions
