// «القوات في حالة تأهب», "the minister is on a visit", "the town is under siege": what somebody is in, he does or undergoes.
#include "role_seeker.h"

namespace tarikh::events {

using morphology::Pos;

void NounRoles::state_of_subject() {
    if (!e_.nominal || e_.phrase == none || has(Role::source)) return;
    const std::string_view type = run_.type_of(e_);
    if (type == "casualty" || type == "damage" || type == "disaster" || type == "statement") return;
    const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e_.phrase));
    if (whole.preposition_word == none || !e_.trigger_words.contains(whole.head)) return;
    if (done_in_support(whole)) return;
    const auto preposition = static_cast<std::uint32_t>(whole.preposition_word);
    if (!run_.cue(preposition, Cue::in_state)) return;
    // "is on trial", "was held on charges of fraud"
    const bool undergone = type == "judicial" || type == "investigate" || (type == "coerce" && !run_.cue(e_.trigger, Cue::opposed));
    const Role role = undergone || run_.cue(preposition, Cue::undergoing) ? Role::target : Role::source;
    if (has(role)) return;
    const std::int32_t taken = type == "judicial" ? taken_on(whole) : none;
    const std::int32_t subject = taken != none ? taken : subject_of_state(whole);
    // "was hanged in retaliation": not by himself.
    const std::int32_t verb = whole.clause == none ? none : run_.clause(whole.clause).verb;
    if (role == Role::source && verb != none && run_.clause(whole.clause).passive && !run_.word(static_cast<std::uint32_t>(verb)).is(Pos::auxiliary)) return;
    if (subject != none && (role == Role::target || run_.identity(subject).actor)) put(role, subject);
}

/// "marched in support of the king", "killed them in retaliation": bare behind its preposition, it is what the clause is for.
bool NounRoles::done_in_support(const syntax::NounPhrase& whole) {
    const std::string_view type = run_.type_of(e_);
    const bool outcry = type == "support" || type == "protest" || type == "reject" || (type == "assault" && run_.cue(e_.trigger, Cue::opposed));
    if (!outcry || whole.clause == none || run_.word(whole.words.first).proclitics != 0 || whole.words.first != e_.trigger || whole.preposition_word + 1 != static_cast<std::int32_t>(e_.trigger)) return false;
    const syntax::Clause& c = run_.clause(whole.clause);
    const auto preposition = static_cast<std::uint32_t>(whole.preposition_word);
    if (c.verb == none || c.verb > whole.preposition_word || c.subject == none || c.passive || !run_.cue(preposition, Cue::during) || !run_.cue(preposition, Cue::membership)) return false;
    // «المتمثلة في دعم»: there the adjective governs it.
    const bool described = preposition > 0 && run_.word(preposition - 1).is(Pos::adjective);
    return !described && run_.identity(c.subject).actor && put(Role::source, c.subject);
}

/// "was held on charges of fraud", "arrested him on charges": of whom an arrest tells.
std::int32_t NounRoles::taken_on(const syntax::NounPhrase& whole) const {
    if (whole.clause == none || run_.clause(whole.clause).verb == none) return none;
    const syntax::Clause& c = run_.clause(whole.clause);
    const std::int32_t arrest = run_.event_at[static_cast<std::size_t>(c.verb)];
    if (arrest == none || arrest == static_cast<std::int32_t>(index_)) return none;
    const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(arrest)]);
    return type == "coerce" || type == "judicial" || type == "cooperate" ? (c.passive ? c.subject : c.object) : none;
}

/// The subject of the copula, or of the sentence without a verb, whose predicate the phrase is.
/// "Ivo Kern, on a visit to Oslo, praised Chad": between commas, behind the clause's subject.
std::int32_t NounRoles::set_apart_subject(std::uint32_t start) const {
    if (start < 2 || run_.type_of(e_) != "consult" || run_.word(start - 2).sentence != e_.sentence || run_.word(start - 1).token->text != ",") return none;
    const std::int32_t before = run_.phrase_of(start - 2);
    const std::int32_t who = before == none ? none : run_.outermost(before);
    const std::int32_t c = who == none ? none : run_.phrase(who).clause;
    return c != none && run_.clause(c).subject == who && run_.clause(c).verb > static_cast<std::int32_t>(e_.trigger) ? who : none;
}

std::int32_t NounRoles::subject_of_state(const syntax::NounPhrase& whole) const {
    const std::uint32_t start = std::min(static_cast<std::uint32_t>(whole.preposition_word), whole.words.first);
    const std::int32_t verb = whole.clause == none ? none : run_.clause(whole.clause).verb;
    // "was placed under house arrest"
    const bool put = verb != none && run_.clause(whole.clause).passive && run_.event_at[static_cast<std::size_t>(verb)] == none;
    if (verb != none && (put || run_.word(static_cast<std::uint32_t>(verb)).is(Pos::auxiliary) || run_.cue(static_cast<std::uint32_t>(verb), Cue::lasting))) {
        const std::int32_t subject = run_.clause(whole.clause).subject;
        return static_cast<std::uint32_t>(verb) < start && subject != none && run_.event_of_phrase(subject) == none ? subject : none;
    }
    if (const std::int32_t apart = set_apart_subject(start); apart != none) return apart;
    const std::int32_t before = start > 0 && run_.word(start - 1).sentence == e_.sentence ? run_.phrase_of(start - 1) : none;
    if (before == none) return none;
    const std::int32_t p = run_.outermost(before);
    const std::int32_t first = run_.phrase(p).first_conjunct != none ? run_.phrase(p).first_conjunct : p;
    const syntax::NounPhrase& np = run_.phrase(first);
    if (np.preposition_word != none || np.temporal || run_.event_of_phrase(first) != none) return none;
    // «أكد أن القوات في حالة تأهب»: no verb of its own behind the word that opens the clause.
    const bool opened = np.words.first > 0 && run_.word(np.words.first - 1).sentence == e_.sentence && run_.cue(np.words.first - 1, Cue::complementizer);
    return verb == none || opened ? first : none;
}

}  // namespace tarikh::events
