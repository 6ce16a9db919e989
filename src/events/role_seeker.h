#pragma once
// What one event looks for its participants with: how far its complements reach, what a pronoun stands for, and
// whether a phrase may play a role.
#include <algorithm>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

#include "run.h"

namespace tarikh::events {

class RoleSeeker {
public:
    RoleSeeker(Run& run, std::size_t event) : run_{run}, index_{event}, e_{run.events[event]}, f_{run.frame_of(e_)} {}

protected:
    bool named_behind_office(const syntax::Clause& c) const;
    bool symmetric() const { return ontology::event_types()[e_.type].symmetric; }
    bool has(Role role) const;
    std::ptrdiff_t actors() const;
    bool used(std::int32_t p) const;
    const syntax::Clause* verb_clause() const;
    bool takes_genitive(Range slots) const;
    bool in_sentence(std::int32_t c) const { return run_.word(run_.clause(c).words.first).sentence == e_.sentence; }
    bool light_clause() const;
    std::optional<Argument> nationality(Role role, std::uint32_t m, std::uint32_t head) const;
    bool held_there(std::uint32_t word) const;
    bool coordinated(std::uint32_t m) const;
    /// «الحرب بين إسرائيل ولبنان»: of two told in a row the second is the one it is done to.
    Role role_of_next(Role role, bool is_second) const { return is_second && role == Role::source && !symmetric() ? Role::target : role; }
    bool pronoun(Role role, std::uint32_t at);
    std::int32_t subject_behind(const syntax::Clause& c, std::uint32_t at) const;
    std::int32_t antecedent(const morphology::Features& f, std::uint32_t at, std::int32_t other_than = none) const;
    bool agent(Role role, base::WordRange clause, std::uint32_t verb);
    bool governed_by(const syntax::NounPhrase& np, std::string_view preposition) const;
    std::int32_t complement(std::int32_t p, std::string_view preposition) const;
    bool of_subject_cut(Role role, std::string_view preposition);
    bool lifted(std::int32_t event_word, const syntax::NounPhrase& np) const;
    bool oblique(Role role, std::string_view preposition, base::WordRange clause, std::uint32_t after);
    bool behind_aside(Role role, std::string_view preposition, base::WordRange clause);
    bool taken_up(Role role, std::string_view preposition, std::uint32_t at);
    bool left_by_request(const syntax::NounPhrase& np, std::uint32_t after) const;
    bool by_pronoun(Role role, std::string_view preposition, base::WordRange near);
    std::int32_t next_trigger(std::uint32_t after, std::uint32_t end) const;
    bool noun_oblique(Role role, std::string_view preposition);
    bool bound_in(std::int32_t p) const;
    bool meant_by_other(const syntax::NounPhrase& np) const;
    bool by_another(const syntax::NounPhrase& np) const;
    bool cuts_off(const EventMention& other) const;
    std::uint32_t limit(bool past_own = false) const;
    bool own_genitive(const EventMention& other) const;
    /// The phrases of the sentence that begin in [from, to).
    auto phrases_after(std::uint32_t from, std::uint32_t to) const {
        const auto begins = [&phrases = run_.doc.parse->phrases](std::int32_t p) { return phrases[static_cast<std::size_t>(p)].words.first; };
        const auto of_sentence = run_.phrases_in(e_.sentence);
        return std::views::iota(static_cast<std::int32_t>(of_sentence.first), static_cast<std::int32_t>(of_sentence.second)) |
               std::views::take_while([begins, to](std::int32_t p) { return begins(p) < to; }) |
               std::views::filter([begins, from](std::int32_t p) { return begins(p) >= from; });
    }
    bool gathering(std::int32_t p) const;
    bool of_source(std::string_view code) const;
    bool governed_by_adjective(const syntax::NounPhrase& np) const;
    bool fits(Role role, std::int32_t p) const;
    bool needed(std::uint32_t word) const;
    std::int32_t said_in_full(std::int32_t p) const;
    bool is_between(std::int32_t p) const;
    bool lies_beside(std::int32_t p) const;
    bool put(Role role, std::int32_t p);
    void behind_relative(std::int32_t p);
    void add(Role role, std::int32_t p);
    std::pair<std::int32_t, std::int32_t> the_two(std::int32_t p) const;
    void each_nationality(Role role, std::size_t own);
    void each_from(Role role, std::size_t own);
    void each_inside(Role role, std::size_t own);
    std::int32_t told_by_deed(Role role, std::int32_t p) const;
    std::int32_t owner_of_thing(std::int32_t p) const;
    void with_name(Argument& a) const;
    void from_state(Argument& a) const;
    void seated_in(Argument& a) const;
    std::int32_t taken_from(std::int32_t p) const;
    void belonging(std::size_t own);
    std::string_view set_up_for(const Argument& a) const;
    void with_owner(Argument& a) const;
    std::string_view carried(std::int32_t vehicle) const;

    Run& run_;
    std::size_t index_;
    EventMention& e_;
    const Frame& f_;
};

/// The slots of a noun: its genitive, nationality and complements.
class NounRoles : public RoleSeeker {
public:
    using RoleSeeker::RoleSeeker;

protected:
    bool noun_slot(Role role, const Slot& slot);
    bool made_by_fighters(std::string_view preposition);
    bool told_by_genitive(const syntax::NounPhrase& np) const;
    bool meant_for_genitive(const syntax::NounPhrase& np) const;
    bool takes_object(std::string_view verb) const;
    std::int32_t possessor(const syntax::NounPhrase& np) const;
    void held_at();
    bool named_by_town() const;
    bool struck_town() const;
    void owner_acts();
    void doer_before_noun();
    bool does_such(std::uint32_t word) const;
    void before_noun(const syntax::NounPhrase& np);
    bool told_by_others(const syntax::NounPhrase& np) const;
    bool lies_there(const syntax::NounPhrase& np, std::uint32_t state) const;
    void held_at(std::uint32_t meeting);
    bool town(std::int32_t p) const;
    void fill_transitive_noun();
    bool met_by_genitive();
    void host_and_guests();
    void hosted_by_verb();
    bool nations_met(std::uint32_t noun);
    bool guests(std::string_view preposition, base::WordRange words);
    void giver();
    void made_by();
    std::int32_t meant_by_li(std::uint32_t at) const;
    /// Is the word a state's name, and not its adjective?
    bool names_state(std::uint32_t word) const;
    bool names_capital(std::uint32_t word) const;
    bool does_it_to(std::int32_t doer, std::int32_t object) const;
    bool cannot_act(std::int32_t p) const;
    bool authority(std::int32_t p) const;
    std::int32_t bare_phrase_at(std::uint32_t word) const;
    bool needed_by_verb(std::int32_t object) const;
    void noun_agent();
    void given_by();
    void subject_genitive();
    bool lays_on(std::uint32_t verb) const;
    void weighs_on(const syntax::Clause& clause, std::uint32_t verb);
    const Frame* light_frame(std::uint32_t verb) const;
    void told_with_relative();
    void carried_in_relative();
    void brought_together();
    bool travels_for(const syntax::Clause& c, const syntax::NounPhrase& whole) const;
    void spoke_there(const syntax::Clause& c, const syntax::NounPhrase& whole);
    void of_the_fallen();
    void meet_the_subject();
    void state_of_subject();
    bool done_in_support(const syntax::NounPhrase& whole);
    std::int32_t taken_on(const syntax::NounPhrase& whole) const;
    std::int32_t set_apart_subject(std::uint32_t start) const;
    std::int32_t subject_of_state(const syntax::NounPhrase& whole) const;
    bool mutual() const;
    bool another_nation(std::uint32_t m) const;
    bool nisba(Role role, const syntax::NounPhrase& np);
    std::int32_t named_behind(std::uint32_t pronoun) const;
    bool own_pronoun(Role role, const syntax::NounPhrase& np);
};

}  // namespace tarikh::events
