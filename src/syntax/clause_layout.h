#pragma once
// Where the clauses of a sentence begin and end: its verbs with their auxiliaries, and the borders between them.
#include <vector>

#include "reading.h"

namespace tarikh::syntax {

class ClauseLayout {
public:
    ClauseLayout(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse)
        : read_{input, rules}, rules_{rules}, sentence_{sentence}, first_phrase_{first_phrase}, out_{parse} {}

protected:
    struct Verb {
        std::uint32_t word;
        std::int32_t auxiliary;
        bool goes_on = false;  ///< behind a relative clause: a finite verb, though it may be written like a participle
    };
    struct Border {
        std::uint32_t at;
        ClauseKind kind;
    };

    NounPhrase& phrase(std::int32_t p) const { return out_.phrase(p); }
    Clause& clause(std::size_t c) { return out_.clauses[c]; }
    std::uint32_t after_dateline() const;
    bool place_alone(std::uint32_t colon) const;
    void find_verbs();
    void flush(std::int32_t& auxiliary);
    std::uint32_t aside_before_verb(std::uint32_t i) const;
    bool says_apart(std::uint32_t auxiliary, std::uint32_t verb) const;
    bool counted_among(std::uint32_t auxiliary, std::uint32_t verb) const;
    bool half_of_noun(std::uint32_t i) const;
    bool is_quote(std::uint32_t i) const;
    bool no_border(std::uint32_t from, std::uint32_t to) const;
    Border border(std::uint32_t from, std::size_t v) const;
    std::int32_t described_by(std::uint32_t from, std::uint32_t verb) const;
    /// Is the noun that this verb tells more of found behind the mark at `border`?
    bool described_behind(std::uint32_t from, std::uint32_t border, std::uint32_t verb) const;
    bool apposed(const NounPhrase& np) const;
    bool tells_whose(const NounPhrase& np) const;
    bool describes(std::uint32_t verb, std::int32_t p) const;
    std::int32_t unfilled_opening(std::uint32_t from, std::uint32_t verb) const;
    bool tells_aside(std::uint32_t mark, std::uint32_t verb) const;
    bool starts_infinitive(std::size_t v) const;
    std::uint32_t phrase_before(std::uint32_t from, std::uint32_t verb) const;
    bool lacks_object(std::size_t v, std::uint32_t from, std::uint32_t that) const;
    bool closes_relative(std::size_t v, const Border& b) const;
    bool counted_people(std::int32_t p) const;
    void make_finite(std::size_t first);
    bool described_as_done(std::size_t v) const;
    bool said_whole(std::uint32_t from, std::int32_t p) const;
    ClauseKind kind_by_form(const morphology::Reading& r, bool at_border) const;
    bool strong(std::uint32_t i) const;
    bool comma(std::uint32_t i) const;
    bool phrase_spans(std::uint32_t i) const;
    bool phrase_ends_before_verb(std::uint32_t i, std::uint32_t verb) const;
    void lay_out();
    bool conjoined_clause(const Clause& c) const;
    bool passive(std::uint32_t verb, std::int32_t auxiliary) const;
    void go_on_behind_asides();
    bool between_commas(const Clause& aside, const Clause& before) const;
    std::uint32_t behind_aside(const Clause& aside, const Clause& before) const;
    bool object_of_verb(std::uint32_t i, const Clause& before, const Clause& aside) const;
    bool complement_of_verb(std::uint32_t i) const;
    void place_phrases();
    bool between_commas(const NounPhrase& p) const;
    bool outermost(const NounPhrase& p) const { return p.outer == none && p.link != Link::genitive; }
    bool bare(const NounPhrase& p) const;
    bool opens_report(const NounPhrase& p) const;
    bool adverbial(const NounPhrase& p) const;
    bool awaited(std::uint32_t from, std::uint32_t verb) const;
    std::uint32_t behind_particles(std::uint32_t from, std::uint32_t verb) const;
    std::int32_t taken_up(std::uint32_t verb, std::int32_t p) const;
    bool described_genitive(std::uint32_t verb, std::int32_t p) const;
    void bare_between(std::uint32_t from, std::uint32_t to, std::vector<std::int32_t>& found) const;
    bool describes_before(const NounPhrase& p) const;
    bool among_them(const NounPhrase& p) const;
    bool places_or_bodies(std::uint32_t i) const;
    bool ends_feminine(std::uint32_t i) const;
    bool agree(std::uint32_t verb, std::int32_t subject) const;

    Reader read_;
    const SyntaxRules& rules_;
    base::WordRange sentence_;
    std::uint32_t body_ = 0;  ///< first word behind the dateline
    std::size_t first_phrase_;
    std::size_t first_clause_ = 0;
    Parse& out_;
    std::vector<Verb> verbs_;
    bool lead_ = false;
};

}  // namespace tarikh::syntax
