// English: a noun that waits for its verb while a deed is told of it, and the headline that leaves out "was".
#include <algorithm>

#include "clause_filler.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Aspect;

/// Whom a participle right behind `p` tells more of: "the leader of the group (arrested in May)", but "the families of people
/// (killed in May)", "the execution of a man (convicted of murder)": a deed is nobody.
std::int32_t ClauseBuilder::described_by_participle(std::int32_t p) const {
    const std::int32_t outer = out_.outermost(p);
    if (const std::int32_t before = before_name(outer); before != none) return described_by_participle(before);
    if (p == outer || !actor_like(p)) return outer;
    if (!actor_like(outer)) return p;
    // "the release of Ivo Kern, jailed in May"
    const std::uint32_t thing = phrase(outer).head, who = phrase(p).head;
    const bool somebody = read_.head_class(who) == HeadClass::person || (read_.word(who).is(Pos::proper) && !read_.known_place(who) && !read_.name_is_adjective(who));
    if (rules_.noun_compounds && read_.head_class(thing) == HeadClass::none && !read_.in_name(thing) && read_.word(thing).is(Pos::noun) && somebody) return p;
    const auto certain = [&](const NounPhrase& np) { return np.has_name || read_.pronoun(np.words.first) || (read_.determiner(np.words.first) && read_.definite(np.words.first)); };
    const NounPhrase &whole = phrase(outer), &inner = phrase(p);
    const bool counts = read_.cue(whole.words.first, Cue::quantifier) || read_.quantity(whole.words.first);
    const bool one = read_.determiner(whole.words.first) && !read_.definite(whole.words.first);
    return !certain(inner) && !one && !counts ? p : outer;
}

/// ", with the opposition demanding elections": a participle with a subject of its own.
bool ClauseBuilder::in_company(std::size_t c) {
    Clause& here = clause(c);
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.kind != ClauseKind::participle || verb == sentence_.first || read_.word(verb).features.form != Form::active_participle || out_.phrase_of[verb - 1] == none) return false;
    const std::int32_t who = out_.outermost(out_.phrase_of[verb - 1]);
    const std::int32_t with = phrase(who).preposition_word;
    if (with < 1 || phrase(who).words.last != verb || !actor_like(who) || !comma(static_cast<std::uint32_t>(with) - 1)) return false;
    const auto by = static_cast<std::uint32_t>(with);
    if (!read_.cue(by, Cue::done_to) || read_.cue(by, Cue::place_preposition) || read_.cue(by, Cue::membership) || read_.cue(by, Cue::opposed)) return false;
    here.subject = who;
    here.subject_shared = true;
    return true;
}

/// "said that targeting the port was a mistake": a participle right behind "that" is nobody's there.
bool ClauseBuilder::told_as_subject(std::size_t c) const {
    const auto verb = static_cast<std::uint32_t>(out_.clauses[c].verb);
    // "warned Chad that closing the border …": he would do it who is warned.
    const std::int32_t telling = c == first_clause_ ? none : out_.clauses[c - 1].verb;
    if (telling != none && read_.cue(static_cast<std::uint32_t>(telling), Cue::hypothetical)) return false;
    return verb > sentence_.first && read_.word(verb).features.form == Form::active_participle && read_.cue(verb - 1, Cue::complementizer) && !read_.in_name(verb - 1);
}

/// "villages in Darfur (attacked by rebels)", "talks with Iran (hosted by Oman)": a bare name is told no more of without a
/// comma, but the noun before its preposition is. Or none.
std::int32_t ClauseBuilder::before_name(std::int32_t p) const {
    const NounPhrase& np = phrase(p);
    if (np.preposition_word == none || !read_.is_name(np.head) || read_.determiner(np.words.first) || np.temporal) return none;
    const auto word = static_cast<std::uint32_t>(np.preposition_word);
    if (word == sentence_.first || read_.cue(word, Cue::agent)) return none;
    const std::int32_t noun = out_.phrase_of[word - 1];
    return noun == none || phrase(out_.outermost(noun)).temporal ? none : noun;
}

/// "jailed a reporter for insulting the king", "sanctions on three firms for arming the rebels": what they have done for which
/// something is done to them. Or none.
std::int32_t ClauseBuilder::done_for(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (c != first_clause_ && suspected_of(out_.clauses[c - 1], verb)) return out_.clauses[c - 1].object;
    if (c == first_clause_ || verb < sentence_.first + 2 || !read_.preposition(verb - 1) || !read_.cue(verb - 1, Cue::membership) || !read_.cue(verb - 1, Cue::done_to) || out_.phrase_of[verb - 2] == none) return none;
    const Clause& before = out_.clauses[c - 1];
    const std::int32_t p = out_.outermost(out_.phrase_of[verb - 2]);
    const NounPhrase& whom = phrase(p);
    // "jailed a doctor for life for torturing prisoners", "sentenced two men to death for spying"
    const bool penalty = before.verb != none && !before.passive && before.object != none && p != before.object && !actor_like(p) && (whom.preposition_word != none || whom.temporal);
    if (penalty && actor_like(before.object) && read_.cue(static_cast<std::uint32_t>(before.verb), Cue::transitive)) return before.object;
    if (before.verb == none || before.passive || whom.temporal || !actor_like(p) || read_.head_class(whom.head) == HeadClass::vehicle) return none;
    const bool done_to = whom.preposition_word != none && before.object != none && read_.cue(static_cast<std::uint32_t>(whom.preposition_word), Cue::done_to);
    return p == before.object || done_to ? p : none;
}

/// "arrested two men on suspicion of spying", "jailed her on charges of spying": whose deed that is is told before.
bool ClauseBuilder::suspected_of(const Clause& before, std::uint32_t verb) const {
    if (before.passive || before.object == none || before.verb == none || verb < sentence_.first + 4 || !read_.preposition(verb - 1) || !read_.cue(verb - 1, Cue::genitive)) return false;
    const std::int32_t p = out_.phrase_of[verb - 2];
    if (p == none || phrase(p).words.size() != 1 || actor_like(p)) return false;
    const std::int32_t on = phrase(p).preposition_word;
    return on > before.verb && read_.cue(static_cast<std::uint32_t>(on), Cue::in_state) && read_.cue(static_cast<std::uint32_t>(on), Cue::done_to) && actor_like(before.object);
}

/// "demanded an inquiry": a noun that needs no preposition right behind the verb.
bool ClauseBuilder::governs_behind(std::uint32_t verb) const {
    if (verb + 1 >= sentence_.last || read_.temporal(verb + 1) || !(read_.determiner(verb + 1) || read_.is_name(verb + 1) || read_.pronoun(verb + 1))) return false;
    const std::int32_t p = out_.phrase_of[verb + 1];
    return p != none && phrase(p).words.first == verb + 1 && !phrase(p).temporal;
}

/// "men accused of fraud", but "officials warned of floods": without whom it is said to, such a verb has been said of the noun before it.
bool ClauseBuilder::charged_of(std::uint32_t verb) const {
    return read_.word(verb).features.aspect == Aspect::perfect && may_be_passive(verb) && read_.cue(verb, Cue::of_something) && !read_.cue(verb, Cue::end_quote_verb) && verb + 1 < sentence_.last && read_.preposition(verb + 1) && read_.cue(verb + 1, Cue::genitive);
}

/// "Police said ten people, including a nun, had died", "said a man, who was shot, had died": what looks like the object of who says
/// it has its verb behind the comma. Or none.
std::int32_t ClauseBuilder::said_with_insertion(std::size_t c) {
    const Clause& here = clause(c);
    const auto verb = static_cast<std::uint32_t>(here.auxiliary != none ? std::min(here.auxiliary, here.verb) : here.verb);
    const bool told = here.kind == ClauseKind::main || (here.kind == ClauseKind::participle && read_.word(static_cast<std::uint32_t>(here.verb)).features.aspect == Aspect::perfect);
    if (!told || verb < sentence_.first + 4 || !comma(verb - 1) || here.words.first != verb) return none;
    std::size_t b = c - 1;
    if (clause(b).kind == ClauseKind::relative && b > first_clause_) --b;
    Clause& said = clause(b);
    if (said.verb == none || said.object == none || said.passive || !read_.cue(static_cast<std::uint32_t>(said.verb), Cue::holds_true)) return none;
    const std::int32_t who = said.object;
    bool opened = false;
    for (std::uint32_t i = phrase(who).words.last; i + 2 < verb; ++i) opened = opened || comma(i);
    if (!opened || phrase(who).words.first != static_cast<std::uint32_t>(said.verb) + 1) return none;
    said.object = none;
    if (here.auxiliary == none) clause(c).passive = here.object == none && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::transitive);
    clause(c).kind = ClauseKind::complement;
    clause(c).parent = static_cast<std::int32_t>(b);
    return who;
}

/// "migrants rescued at sea by ships": a deed done to somebody, with its doer further off and nothing it is done to.
bool ClauseBuilder::done_far_by(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.auxiliary != none || here.object != none || here.kind == ClauseKind::infinitive || !read_.cue(verb, Cue::transitive) || read_.cue(verb, Cue::own_by) || !may_be_passive(verb) || verb + 1 >= sentence_.last || !read_.preposition(verb + 1)) return false;
    for (std::uint32_t i = verb + 2; i + 1 < here.words.last; ++i) {
        if (read_.punctuation(i) || read_.word(i).is(Pos::conjunction)) return false;
        const std::int32_t p = read_.preposition(i) && read_.cue(i, Cue::agent) ? out_.phrase_of[i + 1] : none;
        if (p != none) return actor_like(out_.outermost(p)) && !read_.known_place(phrase(p).head);
    }
    return false;
}

/// "The clashes left 19 officers injured": what became of those whom the verb before has for its object.
bool ClauseBuilder::left_so(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.auxiliary != none || here.subject == none || here.subject_shared || !may_be_passive(verb) || !read_.cue(verb, Cue::transitive)) return false;
    const NounPhrase& who = phrase(here.subject);
    return who.words.last == verb && who.words.first > sentence_.first && read_.verb(who.words.first - 1) && read_.cue(who.words.first - 1, Cue::causes) && !done_by(verb);
}

/// "charged the editor with spying and closed his paper", "told him to leave and shot him": a past form goes on with another, and
/// not with what a gerund or an infinitive tells.
bool ClauseBuilder::past_behind_gerund(std::size_t c, std::size_t b) const {
    const Clause &here = out_.clauses[c], &before = out_.clauses[b];
    const auto past = [&](const Clause& x) {
        const morphology::Features& f = read_.word(static_cast<std::uint32_t>(x.verb)).features;
        return x.auxiliary == none && f.aspect == Aspect::perfect && (f.form == Form::finite || may_be_passive(static_cast<std::uint32_t>(x.verb)));
    };
    if (here.kind != ClauseKind::main || !conjoined_clause(here) || !past(here) || b == first_clause_) return false;
    if (before.kind != ClauseKind::participle && before.kind != ClauseKind::infinitive) return false;
    for (std::size_t a = b; a-- > first_clause_;)
        if (out_.clauses[a].verb != none && out_.clauses[a].kind != ClauseKind::participle && out_.clauses[a].kind != ClauseKind::infinitive) return past(out_.clauses[a]) && out_.clauses[a].subject != none && !out_.clauses[a].passive;
    return false;
}

/// "a plan by Chad": the plan, or none.
std::int32_t ClauseBuilder::plan_of(std::int32_t p) const {
    const NounPhrase& who = phrase(p);
    const auto by = static_cast<std::uint32_t>(who.preposition_word);
    if (who.preposition_word <= 0 || who.words.first != by + 1 || !read_.cue(by, Cue::agent) || !read_.cue(by - 1, Cue::intent) || out_.phrase_of[by - 1] == none) return none;
    return out_.outermost(out_.phrase_of[by - 1]);
}

/// "an attempt by gunmen to storm the base", "the refusal of Chad to sign": who stands behind the plan, he would do it.
std::int32_t ClauseBuilder::told_with_plan(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.kind != ClauseKind::infinitive || verb < sentence_.first + 4) return none;
    const std::int32_t before = out_.phrase_of[verb - 2];
    if (before == none) return none;
    const std::int32_t p = out_.outermost(before);
    const NounPhrase& whole = phrase(p);
    if (whole.words.last + 1 != verb) return none;
    if (plan_of(p) != none) return actor_like(p) ? p : none;
    const std::int32_t owner = whole.genitive;
    if (owner == none || !read_.cue(whole.head, Cue::intent) || phrase(owner).words.first < whole.head) return none;
    return actor_like(owner) ? owner : none;
}

/// What a deed is told of that waits for a verb of its own: "the decision (to expel them)", "the men (accused of killing them)".
std::int32_t ClauseBuilder::waiting_before(std::size_t deed) const {
    const Clause& told = out_.clauses[deed];
    const auto verb = static_cast<std::uint32_t>(told.verb);
    if (told.kind == ClauseKind::participle && deed > first_clause_ && verb > sentence_.first && read_.preposition(verb - 1)) {
        const Clause& charge = out_.clauses[deed - 1];
        const bool reduced = charge.kind == ClauseKind::relative && charge.passive && charge.auxiliary == none && charge.verb + 2 == told.verb;
        return reduced && charge.antecedent != none ? out_.outermost(charge.antecedent) : none;
    }
    if (told.kind != ClauseKind::infinitive || told.auxiliary != none || deed != first_clause_ || verb < sentence_.first + 2) return none;
    const std::int32_t noun = out_.phrase_of[verb - 2];
    if (noun == none || read_.pronoun(verb - 2)) return none;
    const std::int32_t whole = out_.outermost(noun);
    if (phrase(whole).words.last + 1 != verb) return none;
    return plan_of(whole) != none ? plan_of(whole) : whole;
}

/// "The decision to expel two envoys drew protests", "Men accused of killing a guard denied it": the noun behind the deed is what
/// it is done to, and the verb belongs to what waited.
bool ClauseBuilder::goes_on_behind_deed(std::size_t c, std::uint32_t group) {
    if (c == first_clause_ || clause(c - 1).verb == none || group == 0 || clause(c).kind == ClauseKind::infinitive || clause(c).kind == ClauseKind::relative) return false;
    const std::int32_t waiting = waiting_before(c - 1);
    if (waiting == none || !bare(phrase(waiting)) || out_.phrase_of[group - 1] == none) return false;
    const auto verb = static_cast<std::uint32_t>(clause(c).verb);
    const Form form = read_.word(verb).features.form;
    if (clause(c).auxiliary == none && (form == Form::active_participle || form == Form::infinitive || done_by(verb) || verb_to_come(c))) return false;
    Clause& deed = clause(c - 1);
    for (std::uint32_t i = static_cast<std::uint32_t>(deed.verb) + 1; i < group; ++i)
        if (read_.punctuation(i) || read_.word(i).is(Pos::conjunction) || read_.cue(i, Cue::relative) || read_.cue(i, Cue::complementizer)) return false;
    std::vector<std::int32_t> carried;
    bare_between(static_cast<std::uint32_t>(deed.verb) + 1, group, carried);
    if (carried.size() > 1 || (!carried.empty() && phrase(carried.front()).words.first != static_cast<std::uint32_t>(deed.verb) + 1)) return false;
    for (std::uint32_t i = clause(c).words.first; i < group; ++i) {
        out_.clause_of[i] = static_cast<std::int32_t>(c) - 1;
        if (out_.phrase_of[i] != none) phrase(out_.phrase_of[i]).clause = static_cast<std::int32_t>(c) - 1;
    }
    deed.words.last = group;
    clause(c).words.first = group;
    clause(c).kind = ClauseKind::main;
    if (clause(c).auxiliary == none) clause(c).passive = false;
    if (!carried.empty()) {
        phrase(carried.front()).link = Link::object;
        deed.object = carried.front();
    }
    clause(c).subject = waiting;
    clause(c).subject_shared = deed.kind == ClauseKind::participle;
    if (!after_.empty() && !clause(c).passive && near_object(verb, after_.front())) clause(c).object = after_.front();
    return true;
}

/// "She was among those killed": what is said of them is said of her.
std::int32_t ClauseBuilder::one_among(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const NounPhrase& many = phrase(here.antecedent);
    if (c == first_clause_ || many.preposition_word == none || !read_.cue(static_cast<std::uint32_t>(many.preposition_word), Cue::among)) return here.antecedent;
    const Clause& is = out_.clauses[c - 1];
    return is.verb != none && is.subject != none && many.preposition_word > is.verb && read_.word(static_cast<std::uint32_t>(is.verb)).is(Pos::auxiliary) ? is.subject : here.antecedent;
}

/// "The hostages, seized last month off Togo, were freed": between commas, with nothing done to, and with a verb to come.
bool ClauseBuilder::set_off_by_commas(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (c + 1 >= out_.clauses.size() || here.auxiliary != none || before_.size() > 1 || !after_.empty() || verb < sentence_.first + 2 || !comma(verb - 1) || !may_be_passive(verb) || !read_.cue(verb, Cue::transitive)) return false;
    const std::int32_t p = out_.phrase_of[verb - 2];
    if (p == none || !bare(phrase(out_.outermost(p))) || phrase(out_.outermost(p)).link != Link::free) return false;
    if (!before_.empty() && before_.front() != out_.outermost(p)) return false;
    const Clause& next = out_.clauses[c + 1];
    const auto group = static_cast<std::uint32_t>(next.auxiliary != none ? std::min(next.auxiliary, next.verb) : next.verb);
    return next.kind == ClauseKind::main && group > verb + 1 && comma(group - 1) && (next.auxiliary != none || read_.word(group).features.form == Form::finite);
}

/// "Police beat and jailed ten students": what the second of two verbs is done to, the first is done to as well.
void ClauseBuilder::share_object() {
    for (std::size_t c = first_clause_ + 1; c < out_.clauses.size(); ++c) {
        const Clause& next = out_.clauses[c];
        Clause& here = clause(c - 1);
        if (here.verb == none || next.verb != here.verb + 2 || here.object != none || next.object == none || here.passive || next.passive || !next.subject_shared) continue;
        const auto verb = static_cast<std::uint32_t>(here.verb);
        if (read_.word(verb + 1).is(Pos::conjunction) && read_.cue(verb, Cue::transitive)) here.object = next.object;
    }
}

/// "Journalist arrested in Cairo", "Former minister charged with fraud": a headline leaves out "was".
bool ClauseBuilder::headline_passive(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (c != first_clause_ || here.auxiliary != none || here.kind != ClauseKind::main || here.subject == none || here.subject_shared || here.object != none || here.passive) return false;
    if (read_.punctuation(sentence_.last - 1) && strong(sentence_.last - 1)) return false;
    const NounPhrase& subject = phrase(here.subject);
    if (subject.words.last != verb || read_.determiner(subject.words.first) || !read_.cue(verb, Cue::transitive) || !may_be_passive(verb)) return false;
    return verb + 1 == sentence_.last || read_.preposition(verb + 1) || read_.subordinates(verb + 1) || read_.cue(verb + 1, Cue::outcome) || read_.temporal(verb + 1) || read_.punctuation(verb + 1);
}

}  // namespace tarikh::syntax
