// What one event of a sentence has from another: who promised is who gives, who did what is condemned is accused.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

bool plays(const EventMention& e, Role role) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

/// Gives `inner` in the role `to` whatever plays `from` in `outer`.
void take_over(EventMention& inner, const EventMention& outer, Role from, Role to) {
    std::vector<Argument> shared;
    for (const Argument& a : outer.arguments) {
        if (a.role != from) continue;
        const bool already = std::any_of(inner.arguments.begin(), inner.arguments.end(), [&](const Argument& x) { return x.phrase == a.phrase && a.phrase != none; });
        if (already) continue;
        shared.push_back(a);
        shared.back().role = to;
        shared.back().origin = Origin::sentence;
    }
    inner.arguments.insert(inner.arguments.end(), shared.begin(), shared.end());
}

/// The event that the object or the prepositional complement of `outer` tells, or none.
std::int32_t complement_event(const Run& run, std::size_t outer) {
    const auto [first, last] = run.events_in(run.events[outer].sentence);
    const EventMention& o = run.events[outer];
    for (std::size_t i = first; i < last; ++i) {
        const EventMention& e = run.events[i];
        if (i == outer || !e.nominal || e.phrase == none || e.trigger < o.trigger) continue;
        const std::int32_t whole = run.outermost(e.phrase);
        const bool object = o.clause != none && !o.nominal && run.clause(o.clause).object == whole;
        const std::int32_t governor = run.phrase(whole).governor;
        const bool governed = run.phrase(whole).preposition_word != none && o.clause == e.clause && (governor == none || governor == o.phrase);
        const bool beside = o.nominal && o.phrase != none && run.phrase(o.phrase).words.last == run.phrase(whole).words.first;
        if (object || governed || beside) return static_cast<std::int32_t>(i);
    }
    return none;
}

/// «أدانت باريس هجوم روسيا»: who is condemned is who did it; «تهدد بقصف المدينة»: the threat is to whom the blow would fall on.
void share_targets(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& outer = run.events[n];
        if (plays(outer, Role::target)) continue;
        const std::string_view type = run.type_of(outer);
        const bool at_doer = type == "accuse", at_victim = type == "threaten";
        if (!at_doer && !at_victim) continue;
        const std::int32_t inner = complement_event(run, n);
        if (inner == none) continue;
        take_over(outer, run.events[static_cast<std::size_t>(inner)], at_doer ? Role::source : Role::target, Role::target);
    }
}

/// «تطلب مساعدة الحلف»: of help that is asked for the genitive tells who would give it.
void help_asked_of(const Run& run, EventMention& inner) {
    if (!inner.nominal || inner.phrase == none || inner.clause == none || run.type_of(inner) != "aid" || plays(inner, Role::source)) return;
    const std::int32_t verb = run.clause(inner.clause).verb;
    const std::int32_t outer = verb == none ? none : run.event_at[static_cast<std::size_t>(verb)];
    if (outer == none || run.type_of(run.events[static_cast<std::size_t>(outer)]) != "request") return;
    const syntax::NounPhrase& whole = run.phrase(run.outermost(inner.phrase));
    const bool asked = whole.preposition_word == none ? whole.link == syntax::Link::object : !run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance);
    if (!asked) return;
    for (Argument& a : inner.arguments)
        if (a.role == Role::target && a.phrase != none && a.phrase == run.phrase(inner.phrase).genitive && run.identity(a.phrase).actor) a.role = Role::source;
    if (plays(inner, Role::source)) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::source, Role::target);
}

/// «دعا إلى تقديم دعم», «تعهد بتزويد كييف», «تستعد القاهرة لإرسال مساعدات»: the one who does the inner act is told
/// by the verb that governs it.
void share_sources(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& inner = run.events[n];
        help_asked_of(run, inner);
        if (!inner.nominal || plays(inner, Role::source) || inner.clause == none || inner.phrase == none) continue;
        const std::string_view type = run.type_of(inner);
        if (type == "casualty" || type == "damage" || type == "disaster" || type == "statement") continue;
        const syntax::Clause& clause = run.clause(inner.clause);
        if (clause.verb == none || clause.verb >= static_cast<std::int32_t>(inner.trigger)) continue;
        const syntax::NounPhrase& whole = run.phrase(run.outermost(inner.phrase));
        if (whole.preposition_word == none && whole.link != syntax::Link::object) continue;
        // «سعى إلى تشكيل حكومة», but of «تجاوز جلسة انتخاب الرئيس» nobody here elects.
        if (type == "leadership" && whole.head != inner.trigger) continue;
        const std::int32_t outer = run.event_at[static_cast<std::size_t>(clause.verb)];
        if (outer == static_cast<std::int32_t>(n)) continue;
        const std::string_view governor = outer == none ? std::string_view{} : run.type_of(run.events[static_cast<std::size_t>(outer)]);
        if (governor == "request") {
            if (!inner.definite) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::target, Role::source);
            // «دعت أوكرانيا الحلف إلى تقديم دعم»: who asks for help would get it.
            if (type == "aid" && !plays(inner, Role::target)) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::source, Role::target);
        } else if (governor == "accuse") {
            if (!inner.definite) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::target, Role::source);
        } else if (governor == "agree" || governor == "threaten" || governor == "reject") {
            take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::source, Role::source);
        } else if (run.word(inner.trigger)->features.form == morphology::Form::verbal_noun && clause.subject != none && run.identity(clause.subject).actor &&
                   ((clause.cues & (bit(Cue::planned) | bit(Cue::subject_control))) != 0 || (governor == "statement" && whole.link == syntax::Link::object))) {
            Argument a;
            a.role = Role::source;
            a.words = run.phrase(clause.subject).words;
            a.phrase = clause.subject;
            a.entity = run.identity(clause.subject).entity;
            a.code = run.identity(clause.subject).code;
            a.origin = Origin::sentence;
            inner.arguments.push_back(a);
        }
    }
}

}  // namespace

void share_roles(Run& run) {
    share_sources(run);
    share_targets(run);
}

}  // namespace tarikh::events
