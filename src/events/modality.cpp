// How real is it? Asserted, planned, requested, hypothetical, negated: what decides first, and what governing words make of it.
#include "judge.h"

namespace tarikh::events {

using morphology::Aspect;
using morphology::Form;
using morphology::Pos;

void Judge::decide() {
    if (told_as_fact()) return;
    Verdict v = e_.nominal ? noun(e_.phrase, e_.trigger, 0) : verb(e_.clause, e_.trigger, 0);
    for (const std::uint32_t extra : e_.more_triggers) {
        if (v.decided) break;
        // «خرقت اتفاق الهدنة بقصفها مواقع»: what a noun adds to a verb of its own makes that no less real.
        if (!e_.nominal && run_.word(extra).enclitic == morphology::Enclitic::pronoun && run_.word(extra).is(Pos::noun)) continue;
        const std::int32_t c = run_.clause_of(extra);
        if (c != none && run_.clause(c).verb == static_cast<std::int32_t>(extra)) v = put_off(run_.clause(c), extra) ? found(Modality::negated, extra) : verb(c, extra, 0);
        else if (const std::int32_t p = run_.phrase_of(extra); p != none) v = noun(p, extra, 0);
        // "insisted on its demands": what is told together decides nothing of itself.
        if (v.decided && !e_.nominal && run_.event_at[v.word] == static_cast<std::int32_t>(index_)) v = {};
    }
    if (!v.decided) v = feared();
    if (!v.decided) v = any_such();
    if (!v.decided) return;
    v = in_vain(v);
    const Verdict outright = v;
    v = conditioned(v, run_.clause_of(e_.trigger));
    e_.threatened = by_threat(outright, v);
    e_.modality = v.modality;
    e_.modality_cue = run_.word(v.word).folded();
}

/// «اللقاء الذي كان مقررا أمس أرجئ»: told of a deed by a verb of its own.
bool Judge::put_off(const syntax::Clause& clause, std::uint32_t word) const {
    const std::string_view type = run_.type_of(e_);
    const bool to_come = type == "consult" || type == "protest" || type == "leadership" || type == "cooperate" || type == "mobilize";
    return to_come && e_.nominal && run_.cue(word, Cue::negated) && !verb_group(clause, word).decided;
}

/// «سعى من دون جدوى إلى تشكيل حكومة», «حاولوا عبثا»: nothing came of what was tried.
Verdict Judge::in_vain(Verdict v) const {
    constexpr std::uint32_t reach = 6;
    if (v.modality != Modality::hypothetical && v.modality != Modality::planned) return v;
    for (std::uint32_t i = v.word + 1; i < std::min(e_.trigger, v.word + reach); ++i)
        if (run_.cue(i, Cue::failing) && run_.cue(i, Cue::manner)) return found(Modality::negated, i);
    return v;
}

/// "threatened to close the border", "will strike unless wages rise": does who is told to do it threaten with it?
bool Judge::by_threat(const Verdict& before, const Verdict& after) const {
    if (after.modality != Modality::hypothetical) return false;
    const std::string_view type = run_.type_of(e_);
    if (before.modality == Modality::planned) return type == "protest" || type == "sanction" || type == "coerce" || type == "assault";
    const std::int32_t threat = run_.event_at[after.word];
    return threat != none && threat != static_cast<std::int32_t>(index_) && run_.type_of(run_.events[static_cast<std::size_t>(threat)]) == "threaten";
}

/// "rejected an appeal by the mayor": what somebody has brought before a court was brought.
bool Judge::appealed() const {
    if (run_.type_of(e_) != "judicial" || !e_.nominal) return false;
    return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) {
        return a.role == Role::source && a.phrase != none && a.origin == Origin::clause && run_.phrase(a.phrase).words.first > e_.trigger && run_.identity(a.phrase).head_class == mentions::HeadClass::person && run_.identity(a.phrase).role != "JUD";
    });
}

/// "Ten are feared dead"
Verdict Judge::feared() const {
    if (e_.nominal || !run_.word(e_.trigger).is(Pos::adjective) || e_.trigger == 0 || run_.word(e_.trigger - 1).sentence != e_.sentence) return {};
    return run_.cue(e_.trigger - 1, Cue::hypothetical) && run_.word(e_.trigger - 1).is(Pos::verb) ? found(Modality::hypothetical, e_.trigger - 1) : Verdict{};
}

/// «ندد بأي هجوم», "any attack": nothing else being said, it is one that may come.
Verdict Judge::any_such() const {
    if (!e_.nominal || e_.phrase == none) return {};
    for (std::uint32_t i = run_.phrase(run_.outermost(e_.phrase)).words.first; i < e_.trigger; ++i)
        if (run_.cue(i, Cue::conditional)) return found(Modality::hypothetical, i);
    return {};
}

/// «الهجمات التي تشنها روسيا»: a finite verb of its own, with nothing that makes it unreal, tells a fact.
bool Judge::told_as_fact() const {
    if (!e_.nominal || any_such().decided) return false;
    for (const std::uint32_t extra : e_.more_triggers) {
        // «حذر من هجوم يستهدف السفارة»
        if (!e_.definite && run_.word(extra).features.aspect == Aspect::imperfect) continue;
        const std::int32_t c = run_.clause_of(extra);
        if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(extra) || run_.clause(c).kind != syntax::ClauseKind::relative) continue;
        if (put_off(run_.clause(c), extra)) return false;
        if (!verb_group(run_.clause(c), extra).decided) return true;
    }
    return false;
}

/// «الهجوم», "the talks": a definite event of these kinds has happened, or been told; what governs it changes that no more.
bool Judge::presupposed() const {
    const bool possessed = run_.word(e_.trigger).enclitic == morphology::Enclitic::pronoun;
    if (!e_.nominal || (!e_.definite && !(possessed && run_.type_of(e_) == "consult" && run_.word(e_.trigger).features.number == morphology::Number::plural))) return false;
    const std::string_view type = run_.type_of(e_);
    if (averted() || governed_deed()) return false;
    // «استئناف المفاوضات», «العودة إلى الحوار», «تشديد العقوبات»: what becomes of them is told by the noun they hang on.
    if (type == "consult" && e_.phrase != none) {
        const std::int32_t governor = run_.phrase(run_.outermost(e_.phrase)).governor;
        if (governor != none && run_.word(run_.phrase(governor).head).features.form == Form::verbal_noun && (run_.event_of_phrase(governor) == none || governs(run_.phrase(governor).head).decided)) return false;
    }
    if (type == "consult" || type == "sanction")
        for (std::int32_t o = e_.phrase == none ? none : run_.phrase(e_.phrase).outer; o != none; o = run_.phrase(o).outer) {
            const std::uint32_t head = run_.phrase(o).head;
            if (type == "sanction" && run_.event_at[head] != none && run_.event_at[head] != static_cast<std::int32_t>(index_)) break;  // «إنهاء العقوبات»: they were there
            if (run_.word(head).features.form == Form::verbal_noun || governs(head).decided) return false;
        }
    return type == "assault" || type == "disaster" || type == "protest" || type == "consult" || type == "sanction" || type == "casualty" || type == "accuse";
}

/// «لوحت طهران بالانسحاب», «دعت أنصارها إلى التظاهر»: the deed that a verb threatens with or calls to.
bool Judge::governed_deed() const {
    if (e_.phrase == none || run_.outermost(e_.phrase) != e_.phrase || e_.clause == none) return false;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const morphology::Features& f = run_.word(e_.trigger).features;
    if (np.head != e_.trigger || np.preposition_word == none || f.form != Form::verbal_noun || f.number == morphology::Number::plural) return false;
    const auto preposition = static_cast<std::uint32_t>(np.preposition_word);
    const std::int32_t verb = run_.clause(e_.clause).verb;
    if (verb == none || static_cast<std::uint32_t>(verb) > e_.trigger || run_.cue(preposition, Cue::circumstance) || run_.cue(preposition, Cue::place_preposition) || run_.cue(preposition, Cue::came_first)) return false;
    const Verdict v = governs(static_cast<std::uint32_t>(verb));
    return v.modality == Modality::hypothetical || v.modality == Modality::requested;
}

/// «منع وقوع الهجمات», «خطر الحرب»: an article makes no fact of what the noun over it keeps away or fears.
bool Judge::averted() const {
    if (e_.phrase == none) return false;
    for (std::int32_t o = run_.phrase(e_.phrase).outer; o != none; o = run_.phrase(o).outer) {
        const std::uint32_t head = run_.phrase(o).head;
        const Verdict v = over_noun(head);
        if (v.decided && (v.modality == Modality::negated || v.modality == Modality::hypothetical)) return run_.type_of(e_) != "consult";
        if (!run_.cue(head, Cue::occurrence) && run_.word(head).features.form != Form::verbal_noun) return false;
    }
    return false;
}

Verdict Judge::found(Modality m, std::uint32_t word) const { return {m, word, true}; }

/// What a governing word makes of what it governs.
Verdict Judge::governs(std::uint32_t i) const {
    // «طلاب»: people whom a cue only looks like («طالب»).
    if (run_.word(i).is(Pos::noun) && run_.word(i).features.form != Form::verbal_noun && static_cast<mentions::HeadClass>(run_.doc.input.head_class[i]) == mentions::HeadClass::person) return {};
    if (run_.cue(i, Cue::negated)) return found(Modality::negated, i);
    if (run_.cue(i, Cue::requested)) return found(Modality::requested, i);
    if (run_.cue(i, Cue::hypothetical) || run_.cue(i, Cue::possibility)) return found(Modality::hypothetical, i);
    // "set off protests"
    if (run_.cue(i, Cue::planned) && !run_.cue(i, Cue::causes)) return found(Modality::planned, i);
    return {};
}

/// The same, of the event as what the word is said of or done to: talks that fail were held, charges that are denied were made.
Verdict Judge::over_noun(std::uint32_t i) const {
    const Verdict v = governs(i);
    if (v.modality != Modality::negated) return v;
    const std::string_view type = run_.type_of(e_);
    if (run_.cue(i, Cue::failing) && (type == "consult" || type == "assault" || type == "protest" || type == "investigate" || type == "mobilize" || type == "judicial")) return {};
    // "stop the clashes"
    if (run_.cue(i, Cue::ends) && (type == "assault" || type == "protest")) return {};
    if (run_.cue(i, Cue::denial) && (type == "statement" || type == "accuse")) return {};
    // "defied the protests", "rejected the threats"
    const std::int32_t deed = run_.event_at[i];
    if ((type == "protest" || type == "threaten" || type == "statement" || type == "accuse" || appealed()) && deed != none && run_.type_of(run_.events[static_cast<std::size_t>(deed)]) == "reject") return {};
    return v;
}

/// "no plan to", "not expected to": a negator before the governing word turns it.
Verdict Judge::negated_outside(Verdict v, std::uint32_t word) const {
    if (v.modality == Modality::requested) return v;
    for (std::uint32_t i = word, steps = 0; i-- > 0 && steps < 2; ++steps) {
        if (run_.word(i).sentence != e_.sentence) break;
        // «لم يستبعد أن تستأنف»: not to rule out leaves it open.
        if (run_.cue(i, Cue::negator)) return found(v.modality == Modality::negated ? Modality::hypothetical : Modality::negated, i);
    }
    return v;
}

/// "rejected the demand": it was made all the same.
bool Judge::made_though_rejected() const {
    const std::string_view own = run_.type_of(e_);
    return own == "request" || own == "protest" || own == "accuse" || own == "threaten" || appealed();
}

/// What an event of this type makes of what it is about.
Verdict Judge::made_by(std::string_view type, std::uint32_t word) const {
    if (e_.definite) return {};
    if (type == "request") return found(Modality::requested, word);
    if (type == "threaten") return found(Modality::hypothetical, word);
    const std::string_view own = run_.type_of(e_);
    // "accepted a proposal": it was made.
    if (type == "agree" && own != "request" && own != "accuse") return found(Modality::planned, word);
    if (type == "reject" && !made_though_rejected()) return found(Modality::negated, word);
    return {};
}

/// «مما حال دون تقدم القوات»
bool Judge::kept_from(std::uint32_t i) const { return (run_.word(i).is(Pos::verb) || run_.word(i).is(Pos::noun)) && run_.cue(i + 1, Cue::negator); }

/// Is the clause a condition? The word that says so stands at its beginning, outside of any phrase.
Verdict Judge::conditional(std::int32_t c, std::uint32_t word) const {
    if (c == none) return {};
    const syntax::Clause& clause = run_.clause(c);
    for (std::uint32_t i = clause.words.first; i < std::min(word, clause.words.first + 2); ++i)
        if (run_.cue(i, Cue::conditional) && run_.phrase_of(i) == none && !kept_from(i)) return found(Modality::hypothetical, i);
    return {};
}

void decide_modality(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) decide_modality(run, e);
}

void decide_modality(Run& run, std::size_t event) { Judge{run, event}.decide(); }

}  // namespace tarikh::events
