#include "own_forces.h"

namespace tarikh::events {
namespace {

/// «طلبت بغداد من واشنطن سحب قواتها»: of whom the clause's verb asks something; or none.
std::int32_t asked_to_go(const Run& run, const syntax::Clause& clause) {
    const std::int32_t asks = run.event_at[static_cast<std::size_t>(clause.verb)];
    if (asks == none || run.type_of(run.events[static_cast<std::size_t>(asks)]) != "request") return none;
    for (const Argument& a : run.events[static_cast<std::size_t>(asks)].arguments)
        if (a.role == Role::target && a.phrase != none) return a.phrase;
    return none;
}

}  // namespace

/// «نشر قوات تركية»: who else sends them is not told; they go themselves.
std::int32_t forces_of(const Run& run, const EventMention& inner) {
    if (run.type_of(inner) != "mobilize" || !inner.nominal || inner.phrase == none) return none;
    const std::int32_t g = run.phrase(inner.phrase).genitive;
    if (g == none || run.phrase(g).words.first < inner.trigger) return none;
    const mentions::HeadClass h = run.identity(g).head_class;
    return h == mentions::HeadClass::forces || h == mentions::HeadClass::person ? g : none;
}

/// "announced the withdrawal of 200 soldiers": they are his who does.
void state_of_forces(Run& run, EventMention& inner) {
    const std::string_view type = run.type_of(inner);
    if (!inner.nominal || inner.phrase == none || inner.clause == none || (type != "retreat" && type != "mobilize")) return;
    const syntax::Clause& clause = run.clause(inner.clause);
    const std::int32_t forces = run.phrase(inner.phrase).genitive;
    if (forces == none || clause.verb == none || clause.subject == none || clause.passive || clause.verb > static_cast<std::int32_t>(inner.trigger) || !clause.cues.has(Cue::subject_control)) return;
    if (run.outermost(inner.phrase) != clause.object && run.phrase(run.outermost(inner.phrase)).preposition_word != clause.verb + 1) return;
    const std::string_view state = run.identity(clause.subject).code;
    if (state.empty() || !run.identity(clause.subject).actor) return;
    for (Argument& a : inner.arguments) {
        if (a.role != Role::source || a.phrase != forces || !a.code.empty()) continue;
        a.code = state;
        a.code_from = CodeFrom::sentence;
    }
}

/// «أعلنت واشنطن سحب قواتها»: whose the forces are, he sends and withdraws them.
void own_forces_act(Run& run, EventMention& e) {
    const std::string_view type = run.type_of(e);
    if (!e.nominal || e.clause == none || (type != "retreat" && type != "mobilize")) return;
    const syntax::Clause& clause = run.clause(e.clause);
    if (clause.verb == none || clause.subject == none || clause.passive || clause.verb > static_cast<std::int32_t>(e.trigger) || !run.identity(clause.subject).actor) return;
    const std::int32_t who = asked_to_go(run, clause);
    for (Argument& a : e.arguments) {
        if (a.role != Role::source || a.phrase == none || a.phrase == clause.subject || a.code.empty() || a.code != run.identity(clause.subject).code) continue;
        const mentions::HeadClass h = run.identity(a.phrase).head_class;  // but «انسحاب بلاده»
        const bool forces = h == mentions::HeadClass::forces || h == mentions::HeadClass::person;
        if (forces && run.word(run.phrase(a.phrase).head).enclitic == morphology::Enclitic::pronoun) a = run.argument(Role::source, who != none ? who : clause.subject, Origin::sentence);
    }
}

}  // namespace tarikh::events
