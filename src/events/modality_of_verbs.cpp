// How real is what a verb tells: its particles and auxiliaries, then the verb its clause hangs on.
#include "judge.h"

namespace tarikh::events {

using morphology::Aspect;
using morphology::Form;
using morphology::Pos;

/// The verb and its group: particles, auxiliaries, prefixes.
Verdict Judge::verb_group(const syntax::Clause& c, std::uint32_t verb) const {
    const morphology::Reading& r = *run_.word(verb).reading;
    const std::uint32_t from = verb > c.words.first + 4 ? verb - 4 : c.words.first;
    std::uint32_t start = c.auxiliary != none && static_cast<std::uint32_t>(c.auxiliary) < from ? static_cast<std::uint32_t>(c.auxiliary) : from;
    // «لا تزال المحادثات مستمرة»: they go on.
    const bool lasting = run_.cue(verb, Cue::lasting) || (c.auxiliary != none && run_.cue(static_cast<std::uint32_t>(c.auxiliary), Cue::lasting));
    if (r.features.negative && !lasting) return found(Modality::negated, verb);
    Verdict v;
    for (std::uint32_t i = verb + 1; i-- > start;) {
        if (i != verb && run_.phrase_of(i) != none) {
            // A phrase between auxiliary and verb is the subject; beyond it only the auxiliary itself counts.
            // "A Saudi proposal was rejected": what the subject tells is no word of the verb's.
            if (static_cast<std::int32_t>(i) < c.auxiliary && (run_.word(i).is(Pos::noun) || run_.word(i).is(Pos::proper))) continue;
            if (static_cast<std::int32_t>(i) > c.auxiliary && !(r.features.form == Form::infinitive && run_.word(i).is(Pos::adjective))) continue;
        }
        // "Doctors Without Borders"
        const bool named = i != verb && run_.word(i).is(Pos::preposition) && run_.doc.input.name_of[i] != none;
        if (i != verb && !lasting && !named && (run_.word(i).features.negative || run_.cue(i, Cue::negator))) return found(Modality::negated, i);
        if (v.decided) continue;
        if (i != verb && run_.cue(i, Cue::requested)) v = found(Modality::requested, i);
        else if (i != verb && run_.cue(i, Cue::possibility)) v = possibility(i, c, r);
        else if (run_.cue(i, Cue::future) && i != verb) v = found(Modality::planned, i);
        // "is due to travel", "is set to meet": the adjective between them governs the infinitive.
        else if (i != verb && r.features.form == Form::infinitive && c.auxiliary != none && (run_.phrase_of(i) == none || run_.word(i).is(Pos::adjective))) v = governs(i);
    }
    if (v.decided) return v;
    // "is to visit", "are to be held"
    const auto after = static_cast<std::uint32_t>(c.auxiliary) + 1;
    if (c.auxiliary != none && after < verb && run_.cue(after - 1, Cue::passive_light) && run_.word(after).is(Pos::particle) && !run_.cue(after, Cue::negator) && after + 2 >= verb && run_.word(after + 1).features.form == Form::infinitive) return found(Modality::planned, after - 1);
    if ((r.proclitics & morphology::proclitic::sa) != 0) return found(Modality::planned, verb);
    return v;
}

/// "Under the deal, Chad would free two hostages": what has been agreed on.
bool Judge::laid_down(const syntax::Clause& c, std::uint32_t would) const {
    const std::uint32_t first = run_.doc.sentences[e_.sentence].tokens.first;
    if (!run_.cue(first, Cue::undergoing) || first + 1 >= would || c.kind != syntax::ClauseKind::main) return false;
    std::int32_t p = run_.phrase_of(first + 1);
    if (p == none || run_.word(would + 1).features.aspect == Aspect::perfect) return false;
    for (p = run_.outermost(p); p != none; p = run_.phrase(p).genitive) {
        const std::int32_t e = run_.event_of_phrase(p);
        if ((e != none && run_.type_of(run_.events[static_cast<std::size_t>(e)]) == "agree") || run_.cue(run_.phrase(p).head, Cue::planned)) return true;
    }
    return false;
}

/// "said he would visit", "the talks would resume, officials said": what lay ahead when it was said; "would have" did not come.
bool Judge::reported(const syntax::Clause& c, std::uint32_t would) const {
    for (std::uint32_t i = would + 1; i < static_cast<std::uint32_t>(c.verb); ++i)
        if (run_.word(i).is(Pos::auxiliary) && !run_.cue(i, Cue::passive_light)) return false;
    const auto says = [&](std::int32_t other) {
        if (other == none || run_.clause(other).verb == none) return false;
        const auto verb = static_cast<std::uint32_t>(run_.clause(other).verb);
        if (run_.word(verb).sentence != e_.sentence) return false;
        const std::int32_t e = run_.event_at[verb];
        return run_.cue(verb, Cue::end_quote_verb) || (e != none && run_.type_of(run_.events[static_cast<std::size_t>(e)]) == "statement");
    };
    if (c.kind == syntax::ClauseKind::complement) return says(c.parent);
    if (c.kind != syntax::ClauseKind::main || c.subject == none || c.words.last >= run_.doc.input.words.size()) return false;
    // "A deal would end the war, officials said": of what is not there yet, nothing is planned.
    const std::uint32_t first = run_.phrase(c.subject).words.first;
    if (run_.word(first).is(Pos::determiner) && !run_.word(first).features.definite) return false;
    return says(run_.clause_of(c.words.last));
}

/// «سيعود إلى القتال إذا لم ينسحب», "if no deal is reached, talks will be held": a plan that hangs on a condition.
Verdict Judge::conditioned(Verdict v, std::int32_t c) const {
    if (v.modality != Modality::planned || c == none) return v;
    const auto& clauses = run_.doc.parse->clauses;
    const auto opens = [&](std::size_t k) {
        const std::uint32_t first = clauses[k].words.first;
        // "will decide if": no condition, but what is decided.
        const bool governed = first > 0 && run_.word(first - 1).is(Pos::verb);
        return clauses[k].kind != syntax::ClauseKind::main && run_.word(first).sentence == e_.sentence && run_.cue(first, Cue::conditional) && !governed;
    };
    const auto here = static_cast<std::size_t>(c);
    for (std::size_t k = here + 1; k < clauses.size() && clauses[k].kind != syntax::ClauseKind::main && run_.word(clauses[k].words.first).sentence == e_.sentence; ++k)
        if (opens(k)) {
            // «حيث سيستقبله لبحث الضمانات التي تقدمها الدول إذا توقف القتال»: the condition is of what stands nearer.
            if (k > here + 1 && clauses[k - 1].kind == syntax::ClauseKind::relative) break;
            return found(Modality::hypothetical, clauses[k].words.first);
        }
    if (here > 0 && clauses[here].kind == syntax::ClauseKind::main && opens(here - 1)) return found(Modality::hypothetical, clauses[here - 1].words.first);
    return v;
}

/// «قد» is a possibility before an imperfect only; behind an auxiliary («أن يكون قد تعمد») it makes a perfect.
Verdict Judge::possibility(std::uint32_t i, const syntax::Clause& c, const morphology::Reading& r) const {
    if (run_.cue(i, Cue::future_in_past) && (reported(c, i) || laid_down(c, i))) return found(Modality::planned, i);
    if (c.auxiliary != none && static_cast<std::uint32_t>(c.auxiliary) + 1 == i && i + 1 == static_cast<std::uint32_t>(c.verb)) return {};
    if (r.features.aspect == Aspect::perfect && r.features.form != Form::passive_participle) return {};
    return found(Modality::hypothetical, i);
}

/// «حتى يفرج العدو عن الأسرى», "until Israel frees the prisoners", unlike "until the rebels surrendered"
Verdict Judge::not_yet(const syntax::Clause& clause, std::uint32_t word) const {
    if (run_.word(word).features.aspect != Aspect::imperfect) return {};
    constexpr std::uint32_t farthest = 30;
    const std::uint32_t first = std::max(clause.words.first, 1U) - 1;
    for (std::uint32_t i = word; i-- > first && i + farthest > word;) {
        if (run_.word(i).sentence != e_.sentence || run_.cue(i, Cue::complementizer)) return {};  // «وحتى أنها تعترض»
        if (run_.cue(i, Cue::until) && run_.phrase_of(i) == none) return found(Modality::hypothetical, i);
    }
    return {};
}

Verdict Judge::verb(std::int32_t c, std::uint32_t word, int depth) const {
    if (c == none || depth > 6) return {};
    const syntax::Clause& clause = run_.clause(c);
    if (clause.verb != static_cast<std::int32_t>(word)) return {};
    // «إذا لم ينسحب»: a condition is no denial.
    for (std::uint32_t i = clause.words.first; i < std::min(word, clause.words.first + 3); ++i)
        if (run_.cue(i, Cue::conditional) && run_.phrase_of(i) == none) return found(Modality::hypothetical, i);
    // «إما أنه قتل أو انتحر»
    if (clause.words.first > 0 && run_.word(clause.words.first - 1).sentence == e_.sentence && run_.cue(clause.words.first - 1, Cue::conditional) && run_.cue(clause.words.first, Cue::complementizer)) return found(Modality::hypothetical, clause.words.first - 1);
    // «في حال طلبت منها ذلك»
    if (word > 1 && run_.cue(word - 1, Cue::conditional) && run_.phrase_of(word - 1) != none && run_.phrase(run_.phrase_of(word - 1)).preposition_word == static_cast<std::int32_t>(word) - 2) return found(Modality::hypothetical, word - 1);
    if (const Verdict own = verb_group(clause, word); own.decided) return own;
    if (const Verdict v = not_yet(clause, word); v.decided) return v;
    if (const Verdict nobody = denied_subject(clause); nobody.decided) return nobody;
    if (const Verdict v = governed(clause, word); v.decided) return v;
    if (const Verdict v = as_before(c, word, depth); v.decided) return v;
    if (const Verdict v = headline(clause); v.decided) return v;
    return ahead(clause, word, depth);
}

/// "Poland to send tanks to Kyiv": what a headline tells by an infinitive lies ahead.
Verdict Judge::headline(const syntax::Clause& clause) const {
    const auto first = static_cast<std::uint32_t>(clause.auxiliary != none ? clause.auxiliary : clause.verb);
    if (run_.word(first).features.form != Form::infinitive || first == 0 || clause.subject == none || clause.subject_shared) return {};
    const bool bare = run_.word(first - 1).is(Pos::particle) && run_.word(first - 1).sentence == e_.sentence && run_.phrase(clause.subject).words.last + 1 == first;
    if (!bare || run_.phrase(clause.subject).preposition_word != none || run_.word(run_.phrase(clause.subject).head).is(Pos::adjective)) return {};
    for (std::uint32_t i = first; i-- > 0 && run_.word(i).sentence == e_.sentence;)
        if (run_.word(i).is(Pos::verb) || run_.word(i).is(Pos::auxiliary)) return {};
    return found(Modality::planned, first - 1);
}

/// «ويفرج»: a verb of the present with "and", and nothing before it that tells when.
bool Judge::goes_on(const syntax::Clause& clause, std::uint32_t verb) const {
    const morphology::Features& f = run_.word(verb).features;
    return clause.kind == syntax::ClauseKind::main && clause.auxiliary == none && clause.words.first == verb && run_.word(verb).proclitics == morphology::proclitic::wa && f.form == Form::finite && f.aspect == Aspect::imperfect && f.person == 3;
}

/// "agreed to exchange prisoners and reopen the border": the second infinitive hangs where the first does.
Verdict Judge::as_before(std::int32_t c, std::uint32_t word, int depth) const {
    const syntax::Clause& clause = run_.clause(c);
    const morphology::Features& f = run_.word(word).features;
    const bool base = f.form == Form::infinitive || (f.form == Form::finite && f.aspect == Aspect::imperfect && f.person == 0);
    if (c == 0 || depth > 6 || clause.kind != syntax::ClauseKind::main || clause.auxiliary != none) return {};
    const syntax::Clause& before = run_.clause(c - 1);
    // «طالبت بأن يغير النظام سلوكه ويفرج عن المعتقلين»
    if (goes_on(clause, word) && before.verb != none && run_.word(static_cast<std::uint32_t>(before.verb)).sentence == e_.sentence) {
        const auto first = static_cast<std::uint32_t>(before.verb);
        if (goes_on(before, first)) return as_before(c - 1, first, depth + 1);
        return before.kind == syntax::ClauseKind::complement && run_.word(first).features.aspect == Aspect::imperfect ? governed(before, first) : Verdict{};
    }
    if (!clause.subject_shared || !base) return {};
    const bool joined = run_.cue(clause.words.first, Cue::coordinator) || (clause.words.first > 0 && run_.cue(clause.words.first - 1, Cue::coordinator));
    const bool hangs = before.kind == syntax::ClauseKind::infinitive || before.kind == syntax::ClauseKind::main;
    if (before.verb == none || run_.word(static_cast<std::uint32_t>(before.verb)).sentence != e_.sentence) return {};
    const morphology::Features& first = run_.word(static_cast<std::uint32_t>(before.verb)).features;
    // "demands that Chad withdraw its troops and free the hostages"
    const bool wished = before.kind == syntax::ClauseKind::complement && before.auxiliary == none && first.form == Form::finite && first.aspect == Aspect::imperfect && first.person == 0;
    if (!joined || !(wished || (hangs && first.form == Form::infinitive))) return {};
    return verb(c - 1, static_cast<std::uint32_t>(before.verb), depth + 1);
}

/// "no inspectors were expelled", "neither side agreed"
Verdict Judge::denied_subject(const syntax::Clause& clause) const {
    if (clause.subject == none || clause.subject_shared || clause.kind == syntax::ClauseKind::relative) return {};
    const std::uint32_t first = run_.phrase(clause.subject).words.first;
    const bool denies = run_.cue(first, Cue::negator) && !run_.word(first).is(Pos::preposition) && first < static_cast<std::uint32_t>(clause.verb);
    return denies ? found(Modality::negated, first) : Verdict{};
}

/// «عندما نلتقي», «ستكون أول من يزور»: told in the present, in a clause of time or beside what is to come.
Verdict Judge::ahead(const syntax::Clause& clause, std::uint32_t word, int depth) const {
    const morphology::Features& f = run_.word(word).features;
    if (f.aspect != Aspect::imperfect || f.form != Form::finite || clause.auxiliary != none) return {};
    if (clause.kind == syntax::ClauseKind::adverbial && run_.cue(clause.words.first, Cue::there_and_then) && told_ahead(clause.parent, depth)) return found(Modality::planned, clause.words.first);
    // «اتفاق تقوم إيران بموجبه بتزويد تركيا بالغاز»
    if (clause.kind == syntax::ClauseKind::relative && agreed_on(clause)) return found(Modality::planned, run_.phrase(clause.antecedent).head);
    if (clause.kind == syntax::ClauseKind::relative && told_ahead(clause.parent, depth)) return found(Modality::planned, static_cast<std::uint32_t>(run_.clause(clause.parent).verb));
    return {};
}

/// Does the clause tell more of a deal that was not known before?
bool Judge::agreed_on(const syntax::Clause& clause) const {
    const std::int32_t e = clause.antecedent == none ? none : run_.event_of_phrase(clause.antecedent);
    if (e == none || e == static_cast<std::int32_t>(index_)) return false;
    const EventMention& deal = run_.events[static_cast<std::size_t>(e)];
    return run_.type_of(deal) == "agree" && !run_.word(run_.phrase(clause.antecedent).head).features.definite && (run_.word(run_.phrase(clause.antecedent).head).proclitics & morphology::proclitic::al) == 0;
}

bool Judge::told_ahead(std::int32_t c, int depth) const {
    if (c == none || run_.clause(c).verb == none || depth > 3) return false;
    return verb_group(run_.clause(c), static_cast<std::uint32_t>(run_.clause(c).verb)).modality == Modality::planned;
}

/// "denied causing deaths", "ruled out sending troops", "stopped short of condemning the coup"
bool Judge::takes_gerund(std::int32_t over, std::uint32_t gerund) const {
    constexpr std::uint32_t farthest = 3;
    if (over == none || static_cast<std::uint32_t>(over) >= gerund || gerund - static_cast<std::uint32_t>(over) > farthest) return false;
    const auto verb = static_cast<std::uint32_t>(over);
    if (verb + 1 == gerund) return true;
    for (std::uint32_t i = verb + 1; i < gerund; ++i)
        if (run_.phrase_of(i) != none && !run_.word(i).is(Pos::adjective)) return false;
    return run_.cue(verb, Cue::negated);
}

/// "his remarks on annexing the valley", "talks about ending the war", "discussed sending troops": what is talked of is not done yet.
Verdict Judge::talked_about(const syntax::Clause& clause, std::uint32_t verb) const {
    if (clause.kind != syntax::ClauseKind::participle || run_.word(verb).features.form != Form::active_participle || verb < 2 || run_.word(verb - 2).sentence != e_.sentence) return {};
    const std::int32_t spoken = run_.word(verb - 1).is(Pos::preposition) ? run_.event_of_phrase(run_.phrase_of(verb - 2) == none ? none : run_.outermost(run_.phrase_of(verb - 2))) : run_.event_at[verb - 1];
    if (spoken == none || spoken == static_cast<std::int32_t>(index_)) return {};
    const EventMention& speech = run_.events[static_cast<std::size_t>(spoken)];
    const std::string_view type = run_.type_of(speech);
    if (type != "consult" && (type != "statement" || !speech.nominal)) return {};
    const Frame& frame = run_.frame_of(speech);
    const auto topics = run_.frames.slots(speech.nominal && frame.part == Part::verb ? frame.noun_topic : frame.topic);
    const bool about = std::any_of(topics.begin(), topics.end(), [&](const Slot& s) {
        return speech.nominal ? s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == run_.word(verb - 1).folded() : s.kind == SlotKind::object;
    });
    return about ? found(Modality::hypothetical, speech.trigger) : Verdict{};
}

/// What stands over a subordinate clause: «من المقرر أن», «دعا إلى أن», "plans to".
Verdict Judge::governed(const syntax::Clause& clause, std::uint32_t verb) const {
    const morphology::Features& f = run_.word(verb).features;
    const bool gerund = clause.kind == syntax::ClauseKind::participle && clause.parent != none && takes_gerund(run_.clause(clause.parent).verb, verb);
    const bool subordinate = clause.kind == syntax::ClauseKind::complement || clause.kind == syntax::ClauseKind::infinitive || gerund;
    if (const Verdict v = talked_about(clause, verb); v.decided) return v;
    if (!subordinate) return {};
    if (f.aspect == Aspect::perfect && clause.kind != syntax::ClauseKind::infinitive) return denied(clause);
    // "voted not to lift the ban", but "urged them not to lift it"
    if (clause.kind == syntax::ClauseKind::infinitive && verb >= 2 && run_.word(verb - 1).is(Pos::particle) && run_.word(verb - 2).sentence == e_.sentence && run_.cue(verb - 2, Cue::negator)) {
        const Verdict asked = clause.parent != none && run_.clause(clause.parent).verb != none ? by_governing_verb(run_.clause(clause.parent)) : Verdict{};
        return asked.modality == Modality::requested ? asked : found(Modality::negated, verb - 2);
    }
    // "voted on whether to remove the king"
    if (f.form == Form::infinitive && verb >= 2 && run_.word(verb - 1).is(Pos::particle) && run_.cue(verb - 2, Cue::complementizer)) return found(Modality::hypothetical, verb - 2);
    // "the decision by Chad to close the border"
    if (clause.kind == syntax::ClauseKind::infinitive && verb >= 2 && run_.phrase_of(verb - 2) != none) {
        const std::int32_t by = run_.phrase(run_.outermost(run_.phrase_of(verb - 2))).preposition_word;
        if (by > 0 && run_.cue(static_cast<std::uint32_t>(by), Cue::agent) && run_.cue(static_cast<std::uint32_t>(by) - 1, Cue::intent))
            if (const Verdict v = governs(static_cast<std::uint32_t>(by) - 1); v.decided) return negated_outside(v, static_cast<std::uint32_t>(by) - 1);
    }
    // The word right before the clause governs it, if it is no actor.
    const std::uint32_t start = clause.kind == syntax::ClauseKind::infinitive ? verb : clause.words.first;
    for (std::uint32_t back = start, steps = 0; back-- > 0 && steps < 4; ++steps) {
        if (run_.word(back).sentence != e_.sentence) break;
        if (const Verdict v = governs(back); v.decided) return negated_outside(v, back);
        if (run_.clause_of(back) == none) break;
        if (run_.word(back).is(Pos::verb)) break;
    }
    if (clause.parent != none && run_.clause(clause.parent).verb != none) {
        const syntax::Clause& parent = run_.clause(clause.parent);
        if (const Verdict v = by_governing_verb(parent); v.decided) return v;
        // "offered to send doctors to help the victims": an infinitive is no more real than the one it hangs on.
        const auto over = static_cast<std::uint32_t>(parent.verb);
        // "would help to end the war"
        if (clause.kind == syntax::ClauseKind::infinitive && over < verb && run_.word(over).sentence == e_.sentence)
            if (const Verdict v = verb_group(parent, over); v.decided && v.modality != Modality::negated) return v;
        if ((clause.kind == syntax::ClauseKind::infinitive || gerund) && parent.kind == syntax::ClauseKind::infinitive && clause.parent < run_.clause_of(verb) && run_.word(over).sentence == e_.sentence)
            if (const Verdict v = governed(parent, over); v.decided) return v;
    }
    // «على أن يلتقي»: an imperfect right behind its complementizer tells what is meant to be; «إنه يرفض» tells what is.
    if (clause.kind == syntax::ClauseKind::complement && f.aspect == Aspect::imperfect && verb == clause.words.first + 1 && run_.cue(clause.words.first, Cue::complementizer) && run_.word(clause.words.first).enclitic != morphology::Enclitic::pronoun &&
        !(clause.words.first > 0 && run_.cue(clause.words.first - 1, Cue::subordinator)))  // «قبل أن تطلق»: it did
        return found(Modality::planned, clause.words.first);
    return {};
}

/// «نفت أن تكون قد دخلت»: of what is told as past only a denial takes the truth.
Verdict Judge::denied(const syntax::Clause& clause) const {
    // «نافيا أن يكون قد وعد»
    if (clause.words.first > 0 && run_.word(clause.words.first - 1).sentence == e_.sentence && run_.cue(clause.words.first - 1, Cue::negated))
        return found(Modality::negated, clause.words.first - 1);
    if (const Verdict v = unproved(clause); v.decided) return v;
    if (clause.parent == none || run_.clause(clause.parent).verb == none) return {};
    const auto verb = static_cast<std::uint32_t>(run_.clause(clause.parent).verb);
    return run_.cue(verb, Cue::negated) ? found(Modality::negated, verb) : Verdict{};
}

/// "There is no evidence that Iran attacked the ship"
Verdict Judge::unproved(const syntax::Clause& clause) const {
    if (clause.words.first < 2 || !run_.cue(clause.words.first - 1, Cue::proof) || !run_.cue(clause.words.first, Cue::complementizer)) return {};
    const std::int32_t p = run_.phrase_of(clause.words.first - 1);
    if (p == none || run_.word(clause.words.first - 1).sentence != e_.sentence) return {};
    for (std::uint32_t i = run_.phrase(p).words.first; i < clause.words.first; ++i)
        if (run_.cue(i, Cue::negator)) return found(Modality::hypothetical, i);
    return {};
}

Verdict Judge::by_governing_verb(const syntax::Clause& parent) const {
    const auto verb = static_cast<std::uint32_t>(parent.verb);
    if (const Verdict v = governs(verb); v.decided) return negated_outside(v, verb);
    const std::int32_t e = run_.event_at[verb];
    if (e == none || e == static_cast<std::int32_t>(index_)) return {};
    const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(e)]);
    // "have not been allowed to examine the plant"
    if (type != "statement" && e_.clause != none && run_.clause(e_.clause).kind == syntax::ClauseKind::infinitive)
        if (const Verdict v = verb_group(parent, verb); v.modality == Modality::negated) return v;
    if (type == "request") return found(Modality::requested, verb);
    if (type == "threaten") return found(Modality::hypothetical, verb);
    // "nominated a banker to form a government"
    if (type == "agree" || (type == "leadership" && run_.cue(verb, Cue::object_control) && e_.clause != none && run_.clause(e_.clause).kind == syntax::ClauseKind::infinitive)) return found(Modality::planned, verb);
    if (type == "reject") return found(Modality::negated, verb);
    return {};
}

}  // namespace tarikh::events
