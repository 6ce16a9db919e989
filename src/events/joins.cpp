// Words of one construction that tell of one happening: a verb and its noun, a noun and its genitive, a weapon and its attack.
#include "joins.h"

namespace tarikh::events {

void Joins::join(std::size_t event) {
    joined_.resize(run_.events.size(), false);
    joined_[event] = true;
}

void Joins::carry(std::int32_t event, std::uint32_t frame, std::uint32_t word) {
    run_.events[static_cast<std::size_t>(event)].more_triggers.push_back(word);
    run_.event_at[word] = event;
    light_.push_back({event, frame, word});
}

void Joins::of_one_construction(std::size_t first_event) {
    relatives(first_event);
    subjects(first_event);
    genitives(first_event);
    cognates(first_event);
}

/// «الغارة التي استهدفت», «هجوم استهدف»: the verb tells more of the same event.
void Joins::relatives(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        EventMention& verb = run_.events[v];
        if (verb.nominal || verb.clause == none || gone(v)) continue;
        const syntax::Clause& clause = run_.clause(verb.clause);
        if (clause.verb != static_cast<std::int32_t>(verb.trigger) || clause.antecedent == none) continue;
        // «انفجار سيارة استهدفت الموكب»: what went off and that it went off are one.
        const std::int32_t outer = run_.phrase(clause.antecedent).outer;
        const bool weapon = outer != none && static_cast<mentions::HeadClass>(run_.doc.input.head_class[run_.phrase(clause.antecedent).head]) == mentions::HeadClass::vehicle;
        for (std::int32_t p = weapon ? outer : clause.antecedent; p != none; p = run_.phrase(p).genitive) {
            const std::int32_t n = run_.event_of_phrase(p);
            if (n == none || n == static_cast<std::int32_t>(v)) continue;
            EventMention& noun = run_.events[static_cast<std::size_t>(n)];
            if (!noun.nominal || noun.type != verb.type) continue;
            carry(n, verb.frame, verb.trigger);
            join(v);
            break;
        }
    }
}

/// «الضربات طالت المدينة», «انطلقت مظاهرة»: what acts is the happening itself; but a sanction may well bring about another.
void Joins::subjects(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        const EventMention& verb = run_.events[v];
        const std::string_view type = run_.type_of(verb);
        if (type != "assault" && type != "protest" && type != "consult" && type != "disaster") continue;
        if (verb.nominal || verb.clause == none || gone(v) || run_.frames.frame(verb.frame).passive_type != 255) continue;
        const syntax::Clause& clause = run_.clause(verb.clause);
        if (clause.verb != static_cast<std::int32_t>(verb.trigger) || clause.subject == none || clause.passive || clause.subject_shared) continue;
        const std::int32_t n = run_.event_of_phrase(clause.subject);
        if (n == none || gone(static_cast<std::size_t>(n))) continue;
        EventMention& noun = run_.events[static_cast<std::size_t>(n)];
        if (!noun.nominal || noun.type != verb.type || noun.trigger != run_.phrase(clause.subject).head) continue;
        if (type == "assault") {
            carry(n, verb.frame, verb.trigger);
        } else {
            // «القمة ستبحث الملف بكافة جوانبه»: whoever met is told by the noun.
            noun.more_triggers.push_back(verb.trigger);
            run_.event_at[verb.trigger] = n;
        }
        join(v);
    }
}

/// «انفجرت سيارة مفخخة», «هجوم بسيارة مفخخة»: beside a word for the attack the weapon is no attack of its own.
void Joins::weapons(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        const EventMention& weapon = run_.events[n];
        if (!weapon.nominal || run_.type_of(weapon) != "assault" || weapon.phrase == none || weapon.clause == none || gone(n) || run_.phrase(weapon.phrase).head != weapon.trigger) continue;
        if (static_cast<mentions::HeadClass>(run_.doc.input.head_class[weapon.trigger]) != mentions::HeadClass::vehicle) continue;
        const std::int32_t whole = run_.outermost(weapon.phrase);
        for (std::size_t o = first_event; o < run_.events.size(); ++o) {
            const EventMention& attack = run_.events[o];
            if (o == n || gone(o) || attack.type != weapon.type || attack.clause != weapon.clause) continue;
            if (attack.nominal ? !carries(attack, whole) : run_.clause(attack.clause).verb != static_cast<std::int32_t>(attack.trigger) || !in_reach(attack, whole)) continue;
            for (std::uint32_t i = weapon.trigger_words.first; i < weapon.trigger_words.last; ++i) run_.event_at[i] = none;
            join(n);
            break;
        }
    }
}

/// «محاولة اغتيال بسيارة مفخخة», «انفجار عبوة ناسفة»
bool Joins::carries(const EventMention& attack, std::int32_t weapon) const {
    if (attack.phrase == none) return false;
    const syntax::NounPhrase& np = run_.phrase(weapon);
    return weapon == attack.phrase || (np.governor == run_.outermost(attack.phrase) && bound_with(np, morphology::proclitic::bi));
}

bool Joins::in_reach(const EventMention& attack, std::int32_t weapon) const {
    const syntax::Clause& clause = run_.clause(attack.clause);
    return clause.subject == weapon || clause.object == weapon || bound_with(run_.phrase(weapon), morphology::proclitic::bi);
}

bool Joins::bound_with(const syntax::NounPhrase& np, std::uint16_t letter) const {
    return np.preposition_word == static_cast<std::int32_t>(np.words.first) && (run_.word(np.words.first)->proclitics & letter) != 0;
}

/// «انفجار عبوة ناسفة»: two nouns of one construction and one type.
void Joins::genitives(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        EventMention& inner = run_.events[n];
        if (!inner.nominal || gone(n) || inner.phrase == none) continue;
        const std::int32_t outer_phrase = run_.phrase(inner.phrase).outer;
        if (outer_phrase == none || run_.phrase(inner.phrase).head != inner.trigger) continue;
        const std::int32_t o = run_.event_of_phrase(outer_phrase);
        if (o == none || static_cast<std::size_t>(o) == n) continue;
        EventMention& outer = run_.events[static_cast<std::size_t>(o)];
        if (!outer.nominal || gone(static_cast<std::size_t>(o)) || outer.type != inner.type) continue;
        outer.more_triggers.push_back(inner.trigger);
        run_.event_at[inner.trigger] = o;
        join(n);
    }
}

/// «ناقشوا في اجتماع», «وقعا اتفاقا»: verb and noun of one construction and one type are one event.
void Joins::cognates(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        if (run_.events[v].nominal || run_.events[v].clause == none || gone(v)) continue;
        // «قتل عشرة في هجوم»: the dead and the attack are two.
        if (run_.frames.frame(run_.events[v].frame).passive_type != 255) continue;
        for (std::size_t n = first_event; n < run_.events.size(); ++n) {
            EventMention& verb = run_.events[v];
            EventMention& noun = run_.events[n];
            if (!noun.nominal || noun.type != verb.type || noun.clause != verb.clause || noun.trigger < verb.trigger || noun.phrase == none) continue;
            if (gone(n) || run_.doc.parse->clauses[static_cast<std::size_t>(verb.clause)].verb != static_cast<std::int32_t>(verb.trigger)) continue;
            const std::int32_t p = run_.outermost(noun.phrase);
            const bool object = run_.clause(verb.clause).object == p || (run_.clause(verb.clause).passive && run_.clause(verb.clause).subject == p);
            const bool inside = run_.phrase(p).preposition_word != none && run_.cue(static_cast<std::uint32_t>(run_.phrase(p).preposition_word), Cue::place_preposition);
            if ((!object && !inside) || noun.definite != false || run_.phrase(p).head != noun.trigger) continue;
            verb.more_triggers.push_back(noun.trigger);
            run_.event_at[noun.trigger] = static_cast<std::int32_t>(v);
            join(n);
            break;
        }
    }
}

}  // namespace tarikh::events
