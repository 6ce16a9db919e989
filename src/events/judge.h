#pragma once
// How real is one event? Its own verb group or noun phrase has the first say, then whatever governs it, outwards until
// something decides.
#include "run.h"

namespace tarikh::events {

struct Verdict {
    Modality modality = Modality::asserted;
    std::uint32_t word = 0;  ///< that says so
    bool decided = false;
};

class Judge {
public:
    Judge(Run& run, std::size_t event) : run_{run}, index_{event}, e_{run.events[event]} {}

    void decide();

private:
    Verdict any_such() const;
    bool put_off(const syntax::Clause& clause, std::uint32_t word) const;
    Verdict in_vain(Verdict v) const;
    bool kept_from(std::uint32_t i) const;
    bool told_as_fact() const;
    bool presupposed() const;
    Verdict found(Modality m, std::uint32_t word) const;
    Verdict governs(std::uint32_t i) const;
    Verdict over_noun(std::uint32_t i) const;
    bool averted() const;
    bool governed_deed() const;
    Verdict negated_outside(Verdict v, std::uint32_t word) const;
    bool made_though_rejected() const;
    Verdict made_by(std::string_view type, std::uint32_t word) const;
    Verdict conditional(std::int32_t c, std::uint32_t word) const;

    // modality_of_verbs.cpp
    Verdict verb_group(const syntax::Clause& c, std::uint32_t verb) const;
    Verdict not_yet(const syntax::Clause& clause, std::uint32_t word) const;
    Verdict possibility(std::uint32_t i, const syntax::Clause& c, const morphology::Reading& r) const;
    Verdict verb(std::int32_t c, std::uint32_t word, int depth) const;
    bool reported(const syntax::Clause& c, std::uint32_t would) const;
    bool laid_down(const syntax::Clause& c, std::uint32_t would) const;
    Verdict talked_about(const syntax::Clause& clause, std::uint32_t verb) const;
    Verdict feared() const;
    bool appealed() const;
    Verdict conditioned(Verdict v, std::int32_t c) const;
    bool by_threat(const Verdict& before, const Verdict& after) const;
    bool goes_on(const syntax::Clause& clause, std::uint32_t verb) const;
    Verdict as_before(std::int32_t c, std::uint32_t word, int depth) const;
    Verdict denied_subject(const syntax::Clause& clause) const;
    Verdict ahead(const syntax::Clause& clause, std::uint32_t word, int depth) const;
    Verdict called_off(const syntax::NounPhrase& np) const;
    Verdict unproved(const syntax::Clause& clause) const;
    Verdict headline(const syntax::Clause& clause) const;
    bool agreed_on(const syntax::Clause& clause) const;
    bool told_ahead(std::int32_t c, int depth) const;
    bool takes_gerund(std::int32_t over, std::uint32_t gerund) const;
    Verdict governed(const syntax::Clause& clause, std::uint32_t verb) const;
    Verdict denied(const syntax::Clause& clause) const;
    Verdict by_governing_verb(const syntax::Clause& parent) const;

    // modality_of_nouns.cpp
    Verdict noun(std::int32_t p, std::uint32_t word, int depth) const;
    bool only_happens(const syntax::NounPhrase& np) const;
    Verdict by_neighbour(const syntax::NounPhrase& whole, int depth) const;
    Verdict intended(const syntax::NounPhrase& whole) const;
    Verdict purpose(const syntax::NounPhrase& whole, std::uint32_t word) const;
    Verdict future_clause(const syntax::NounPhrase& whole, int depth) const;
    bool takes_place(std::uint32_t verb) const;
    bool refrained(const syntax::NounPhrase& whole, std::uint32_t verb) const;
    bool sets_out(std::int32_t event) const;
    bool condition(const syntax::NounPhrase& np) const;
    Verdict called(const syntax::Clause& clause, const syntax::NounPhrase& whole) const;
    Verdict done_to(const syntax::Clause& clause, const syntax::NounPhrase& whole, std::uint32_t verb) const;
    bool asked_by_its_verb(const syntax::NounPhrase& whole) const;
    Verdict in_denied_report(const syntax::NounPhrase& whole) const;
    Verdict by_preposition(const syntax::NounPhrase& np) const;
    bool tells_when(const syntax::NounPhrase& whole) const;
    Verdict by_clause(const syntax::NounPhrase& whole, std::uint32_t word, int depth) const;
    bool discussed(std::uint32_t word) const;
    std::optional<Verdict> told_meanwhile(std::uint32_t verb, const syntax::NounPhrase& whole) const;
    Verdict excepted(std::uint32_t verb, const syntax::NounPhrase& whole) const;
    bool decreed(const syntax::Clause& clause) const;
    bool thing_missing(const syntax::NounPhrase& np) const;

    Run& run_;
    std::size_t index_;
    EventMention& e_;
};

}  // namespace tarikh::events
