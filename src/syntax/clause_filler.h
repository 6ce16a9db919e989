#pragma once
// Who is whose subject and object: the clauses of one sentence, filled one after the other.
#include "clause_voice.h"

namespace tarikh::syntax {

class ClauseBuilder : public ClauseVoice {
public:
    using ClauseVoice::ClauseVoice;

    void run();

private:
    void fill(std::size_t c);
    void share_forward();
    void set_antecedent(std::size_t c);
    std::int32_t member_of(std::int32_t p, std::uint32_t verb) const;
    std::int32_t cause_before(std::int32_t p) const;
    bool one_for_many(std::uint32_t verb, std::int32_t subject) const;
    bool several_people(std::int32_t p) const;
    std::int32_t shared_subject(std::size_t c);
    void share(std::size_t c);
    std::int32_t told_more_of(std::size_t c) const;
    std::int32_t bare_before(std::int32_t p) const;
    void attach_obliques();

    // clause_verb_first.cpp
    void fill_verb_first(std::size_t c);
    void drop_speaker(std::uint32_t verb);
    void take_behind_aside(base::WordRange tail);
    bool done_by_second() const;
    bool made_something() const;
    bool take_only_object(std::size_t c, std::uint32_t verb, std::int32_t only);
    bool can_share(std::size_t c);
    bool speaks_on(std::size_t c, std::uint32_t verb);
    void trim_after(std::uint32_t verb);
    bool tells_his_office(const NounPhrase& named, const NounPhrase& office) const;
    bool only_seat_between(std::uint32_t from, std::uint32_t to) const;
    void fill_relative(Clause& here, std::uint32_t verb, const morphology::Reading& r);
    std::int32_t who_is(std::int32_t antecedent);
    void give_back_object(Clause& relative);

    // clause_subject_first.cpp
    void fill_subject_first(std::size_t c);
    bool ends_description(std::size_t c);
    bool told_behind_be(std::size_t c);
    bool joined_to_active(std::size_t c) const;
    std::int32_t called_on(const Clause& before, const Clause& infinitive) const;
    std::int32_t set_off_before(std::uint32_t verb) const;
    bool may_be_passive(std::uint32_t verb) const;
    bool speaks_behind(std::uint32_t verb) const;
    void lend_to_opening();
    bool gapped(std::size_t c) const;
    bool waits_for_verb(std::size_t c);
    bool verb_to_come(std::size_t c) const;
    bool done_by(std::uint32_t verb) const;
    bool goes_on_behind_passive(std::size_t c, std::uint32_t group);
    std::int32_t owner_of_plan(std::size_t c) const;
    bool asked_by(const NounPhrase& who) const;
    bool in_company(std::size_t c);
    bool told_as_subject(std::size_t c) const;
    bool said_between(std::size_t b, const Clause& here) const;
    std::int32_t told_with_plan(std::size_t c) const;
    std::int32_t plan_of(std::int32_t p) const;
    std::int32_t said_with_insertion(std::size_t c);
    bool done_far_by(std::size_t c) const;
    bool left_so(std::size_t c) const;
    bool past_behind_gerund(std::size_t c, std::size_t b) const;
    bool goes_on_behind_participle(std::size_t c, std::uint32_t group);
    bool near_object(std::uint32_t verb, std::int32_t p) const;
    std::int32_t skip_apposition(const std::vector<std::int32_t>& row, std::uint32_t verb);
    bool described_further(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const;
    bool said_of_antecedent(std::size_t c);
    bool side_by_side(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const;
    void control(std::size_t c);
    bool describes_object(std::size_t c);
    std::int32_t set_apart(std::size_t c) const;
    std::int32_t interrupted(const Clause& said) const;
    bool left_behind(std::uint32_t verb) const;
    bool said_of_oblique(std::size_t c, std::uint32_t verb) const;

    // clause_waiting.cpp
    std::int32_t described_by_participle(std::int32_t p) const;
    std::int32_t before_name(std::int32_t p) const;
    bool goes_on_passive(std::size_t c) const;
    bool suspected_of(const Clause& before, std::uint32_t verb) const;
    bool goes_past(const Clause& before, const Clause& here) const;
    bool governs_behind(std::uint32_t verb) const;
    std::int32_t done_for(std::size_t c) const;
    bool charged_of(std::uint32_t verb) const;
    bool goes_on_behind_deed(std::size_t c, std::uint32_t group);
    std::int32_t waiting_before(std::size_t deed) const;
    bool headline_passive(std::size_t c) const;
    std::int32_t one_among(std::size_t c) const;
    bool set_off_by_commas(std::size_t c) const;
    void share_object();
};

}  // namespace tarikh::syntax
