// How real is it? Asserted, planned, requested, hypothetical, negated: from the verb's own group, then from
// whatever governs it, outwards until something decides.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

using morphology::Aspect;
using morphology::Form;
using morphology::Pos;

struct Verdict {
    Modality modality = Modality::asserted;
    std::uint32_t word = 0;
    bool decided = false;
};

class Judge {
public:
    Judge(Run& run, std::size_t event) : run_{run}, index_{event}, e_{run.events[event]} {}

    void decide() {
        if (told_as_fact()) return;
        Verdict v = e_.nominal ? noun(e_.phrase, e_.trigger, 0) : verb(e_.clause, e_.trigger, 0);
        for (const std::uint32_t extra : e_.more_triggers) {
            if (v.decided) break;
            const std::int32_t c = run_.clause_of(extra);
            if (c != none && run_.clause(c).verb == static_cast<std::int32_t>(extra)) v = verb(c, extra, 0);
            else if (const std::int32_t p = run_.phrase_of(extra); p != none) v = noun(p, extra, 0);
        }
        if (!v.decided) v = any_such();
        if (!v.decided) return;
        e_.modality = v.modality;
        e_.modality_cue = run_.word(v.word).folded();
    }

private:
    /// «ندد بأي هجوم», "any attack": nothing else being said, it is one that may come.
    Verdict any_such() const {
        if (!e_.nominal || e_.phrase == none) return {};
        for (std::uint32_t i = run_.phrase(run_.outermost(e_.phrase)).words.first; i < e_.trigger; ++i)
            if (run_.cue(i, Cue::conditional)) return found(Modality::hypothetical, i);
        return {};
    }

    /// «الهجمات التي تشنها روسيا»: a finite verb of its own, with nothing that makes it unreal, tells a fact.
    bool told_as_fact() const {
        if (!e_.nominal) return false;
        for (const std::uint32_t extra : e_.more_triggers) {
            const std::int32_t c = run_.clause_of(extra);
            if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(extra) || run_.clause(c).kind != syntax::ClauseKind::relative) continue;
            if (!verb_group(run_.clause(c), extra).decided) return true;
        }
        return false;
    }

    /// «الهجوم», "the talks": a definite event of these kinds has happened, or been told; what governs it changes that no more.
    bool presupposed() const {
        const bool possessed = run_.word(e_.trigger)->enclitic == morphology::Enclitic::pronoun;
        if (!e_.nominal || (!e_.definite && !(possessed && run_.type_of(e_) == "consult" && run_.word(e_.trigger)->features.number == morphology::Number::plural))) return false;
        const std::string_view type = run_.type_of(e_);
        // «استئناف المفاوضات», «العودة إلى الحوار», «تشديد العقوبات»: what becomes of them is told by the noun they hang on.
        if (type == "consult" && e_.phrase != none) {
            const std::int32_t governor = run_.phrase(run_.outermost(e_.phrase)).governor;
            if (governor != none && run_.word(run_.phrase(governor).head)->features.form == Form::verbal_noun && run_.event_of_phrase(governor) == none) return false;
        }
        if (type == "consult" || type == "sanction")
            for (std::int32_t o = e_.phrase == none ? none : run_.phrase(e_.phrase).outer; o != none; o = run_.phrase(o).outer) {
                const std::uint32_t head = run_.phrase(o).head;
                if (type == "sanction" && run_.event_at[head] != none) break;  // «إنهاء العقوبات»: they were there
                if (run_.word(head)->features.form == Form::verbal_noun || governs(head).decided) return false;
            }
        return type == "assault" || type == "disaster" || type == "protest" || type == "consult" || type == "sanction" || type == "casualty" || type == "accuse";
    }

    Verdict found(Modality m, std::uint32_t word) const { return {m, word, true}; }

    /// What a governing word makes of what it governs.
    Verdict governs(std::uint32_t i) const {
        if (run_.cue(i, Cue::negated)) return found(Modality::negated, i);
        if (run_.cue(i, Cue::requested)) return found(Modality::requested, i);
        if (run_.cue(i, Cue::hypothetical) || run_.cue(i, Cue::possibility)) return found(Modality::hypothetical, i);
        if (run_.cue(i, Cue::planned)) return found(Modality::planned, i);
        return {};
    }

    /// The verb and its group: particles, auxiliaries, prefixes.
    Verdict verb_group(const syntax::Clause& c, std::uint32_t verb) const {
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
                if (static_cast<std::int32_t>(i) > c.auxiliary && !(r.features.form == Form::infinitive && run_.word(i).is(Pos::adjective))) continue;
            }
            if (i != verb && !lasting && (run_.word(i)->features.negative || run_.cue(i, Cue::negator))) return found(Modality::negated, i);
            if (v.decided) continue;
            if (i != verb && run_.cue(i, Cue::requested)) v = found(Modality::requested, i);
            else if (i != verb && run_.cue(i, Cue::possibility)) v = possibility(i, c, r);
            else if (run_.cue(i, Cue::future) && i != verb) v = found(Modality::planned, i);
            // "is due to travel", "is set to meet": the adjective between them governs the infinitive.
            else if (i != verb && r.features.form == Form::infinitive && c.auxiliary != none && (run_.phrase_of(i) == none || run_.word(i).is(Pos::adjective))) v = governs(i);
        }
        if (v.decided) return v;
        if ((r.proclitics & morphology::proclitic::sa) != 0) return found(Modality::planned, verb);
        return v;
    }

    /// «قد» is a possibility before an imperfect only; behind an auxiliary («أن يكون قد تعمد») it makes a perfect.
    Verdict possibility(std::uint32_t i, const syntax::Clause& c, const morphology::Reading& r) const {
        if (c.auxiliary != none && static_cast<std::uint32_t>(c.auxiliary) + 1 == i && i + 1 == static_cast<std::uint32_t>(c.verb)) return {};
        if (r.features.aspect == Aspect::perfect && r.features.form != Form::passive_participle) return {};
        return found(Modality::hypothetical, i);
    }

    Verdict verb(std::int32_t c, std::uint32_t word, int depth) const {
        if (c == none || depth > 6) return {};
        const syntax::Clause& clause = run_.clause(c);
        if (clause.verb != static_cast<std::int32_t>(word)) return {};
        // «إذا لم ينسحب»: a condition is no denial.
        for (std::uint32_t i = clause.words.first; i < std::min(word, clause.words.first + 3); ++i)
            if (run_.cue(i, Cue::conditional) && run_.phrase_of(i) == none) return found(Modality::hypothetical, i);
        if (const Verdict own = verb_group(clause, word); own.decided) return own;
        if (const Verdict nobody = denied_subject(clause); nobody.decided) return nobody;
        if (const Verdict v = governed(clause, word); v.decided) return v;
        return ahead(clause, word, depth);
    }

    /// "no inspectors were expelled", "neither side agreed"
    Verdict denied_subject(const syntax::Clause& clause) const {
        if (clause.subject == none || clause.subject_shared || clause.kind == syntax::ClauseKind::relative) return {};
        const std::uint32_t first = run_.phrase(clause.subject).words.first;
        const bool denies = run_.cue(first, Cue::negator) && !run_.word(first).is(Pos::preposition) && first < static_cast<std::uint32_t>(clause.verb);
        return denies ? found(Modality::negated, first) : Verdict{};
    }

    /// «عندما نلتقي», «ستكون أول من يزور»: told in the present, in a clause of time or beside what is to come.
    Verdict ahead(const syntax::Clause& clause, std::uint32_t word, int depth) const {
        const morphology::Features& f = run_.word(word)->features;
        if (f.aspect != Aspect::imperfect || f.form != Form::finite || clause.auxiliary != none) return {};
        if (clause.kind == syntax::ClauseKind::adverbial && run_.cue(clause.words.first, Cue::there_and_then) && told_ahead(clause.parent, depth)) return found(Modality::planned, clause.words.first);
        if (clause.kind == syntax::ClauseKind::relative && told_ahead(clause.parent, depth)) return found(Modality::planned, static_cast<std::uint32_t>(run_.clause(clause.parent).verb));
        return {};
    }

    bool told_ahead(std::int32_t c, int depth) const {
        if (c == none || run_.clause(c).verb == none || depth > 3) return false;
        return verb_group(run_.clause(c), static_cast<std::uint32_t>(run_.clause(c).verb)).modality == Modality::planned;
    }

    /// What stands over a subordinate clause: «من المقرر أن», «دعا إلى أن», "plans to".
    Verdict governed(const syntax::Clause& clause, std::uint32_t verb) const {
        const morphology::Features& f = run_.word(verb)->features;
        // "denied causing deaths"
        const bool gerund = clause.kind == syntax::ClauseKind::participle && verb > 0 && clause.parent != none && run_.clause(clause.parent).verb == static_cast<std::int32_t>(verb) - 1;
        const bool subordinate = clause.kind == syntax::ClauseKind::complement || clause.kind == syntax::ClauseKind::infinitive || gerund;
        if (!subordinate) return {};
        if (f.aspect == Aspect::perfect) return denied(clause);
        // The word right before the clause governs it, if it is no actor.
        const std::uint32_t start = clause.kind == syntax::ClauseKind::infinitive ? verb : clause.words.first;
        for (std::uint32_t back = start, steps = 0; back-- > 0 && steps < 4; ++steps) {
            if (run_.word(back).sentence != e_.sentence) break;
            if (const Verdict v = governs(back); v.decided) return negated_outside(v, back);
            if (run_.clause_of(back) == none) break;
            if (run_.word(back).is(Pos::verb)) break;
        }
        if (clause.parent != none && run_.clause(clause.parent).verb != none)
            if (const Verdict v = by_governing_verb(run_.clause(clause.parent)); v.decided) return v;
        // «على أن يلتقي»: an imperfect right behind its complementizer tells what is meant to be.
        if (clause.kind == syntax::ClauseKind::complement && f.aspect == Aspect::imperfect && verb == clause.words.first + 1 && run_.cue(clause.words.first, Cue::complementizer) &&
            !(clause.words.first > 0 && run_.cue(clause.words.first - 1, Cue::subordinator)))  // «قبل أن تطلق»: it did
            return found(Modality::planned, clause.words.first);
        return {};
    }

    /// «نفت أن تكون قد دخلت»: of what is told as past only a denial takes the truth.
    Verdict denied(const syntax::Clause& clause) const {
        // «نافيا أن يكون قد وعد»
        if (clause.words.first > 0 && run_.word(clause.words.first - 1).sentence == e_.sentence && run_.cue(clause.words.first - 1, Cue::negated))
            return found(Modality::negated, clause.words.first - 1);
        if (clause.parent == none || run_.clause(clause.parent).verb == none) return {};
        const auto verb = static_cast<std::uint32_t>(run_.clause(clause.parent).verb);
        return run_.cue(verb, Cue::negated) ? found(Modality::negated, verb) : Verdict{};
    }

    /// "no plan to", "not expected to": a negator before the governing word turns it.
    Verdict negated_outside(Verdict v, std::uint32_t word) const {
        if (v.modality == Modality::requested) return v;
        for (std::uint32_t i = word, steps = 0; i-- > 0 && steps < 2; ++steps) {
            if (run_.word(i).sentence != e_.sentence) break;
            // «لم يستبعد أن تستأنف»: not to rule out leaves it open.
            if (run_.cue(i, Cue::negator)) return found(v.modality == Modality::negated ? Modality::hypothetical : Modality::negated, i);
        }
        return v;
    }

    Verdict by_governing_verb(const syntax::Clause& parent) const {
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
        if (type == "agree") return found(Modality::planned, verb);
        if (type == "reject") return found(Modality::negated, verb);
        return {};
    }

    Verdict noun(std::int32_t p, std::uint32_t word, int depth) const {
        if (p == none || depth > 6) return {};
        const syntax::NounPhrase& np = run_.phrase(p);
        for (const std::uint32_t m : np.modifiers)
            if (const Verdict v = governs(m); v.decided) return v;
        // "if no deal is reached": a condition is no denial.
        if (const Verdict v = conditional(np.clause, word); v.decided && (!e_.definite || only_happens(np))) return v;
        // "no attack", «أي هجوم محتمل»
        for (std::uint32_t i = np.words.first; i < word; ++i) {
            if (i != word && (run_.cue(i, Cue::negator) || run_.word(i)->features.negative)) return found(Modality::negated, i);
            if (run_.event_at[i] == none && i != np.head)
                if (const Verdict v = governs(i); v.decided) return v;
        }
        if (presupposed()) return future_clause(run_.phrase(run_.outermost(p)), depth);
        for (std::int32_t o = np.outer; o != none; o = run_.phrase(o).outer) {
            const std::uint32_t head = run_.phrase(o).head;
            if (const Verdict v = governs(head); v.decided) return negated_outside(v, head);
            if (run_.phrase(o).preposition_word != none)
                if (const Verdict v = by_preposition(run_.phrase(o)); v.decided) return v;
        }
        const std::int32_t outer = run_.outermost(p);
        const syntax::NounPhrase& whole = run_.phrase(outer);
        // "broke up without agreement": the word right before has the say, whatever the verb takes.
        if (whole.words.first > 0 && run_.word(whole.words.first - 1).is(Pos::preposition) && run_.word(whole.words.first - 1).sentence == e_.sentence && run_.cue(whole.words.first - 1, Cue::negator))
            return found(Modality::negated, whole.words.first - 1);
        if (whole.preposition_word != none) {
            if (const Verdict v = by_preposition(whole); v.decided) return v;
            if (whole.governor != none) {
                // «ضرورة وقف», «خطر من هجوم»: the noun it hangs on.
                const std::uint32_t head = run_.phrase(whole.governor).head;
                const std::uint32_t last = run_.phrase(whole.governor).words.last - 1;
                for (const std::uint32_t g : {last, head})
                    if (const Verdict v = governs(g); v.decided) return negated_outside(v, g);
                const std::int32_t e = run_.event_at[head];
                if (e != none && e != static_cast<std::int32_t>(index_) && run_.events[static_cast<std::size_t>(e)].nominal) {
                    const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(e)]);
                    if (type == "request") return found(Modality::requested, head);
                    if (type == "threaten") return found(Modality::hypothetical, head);
                    if (type == "reject") return found(Modality::negated, head);
                    if (type == "agree" && !e_.definite && !run_.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance)) return found(Modality::planned, head);
                }
            }
        }
        if (const Verdict v = purpose(whole, word); v.decided && !by_neighbour(whole, depth).decided && by_clause(whole, word, depth).modality == Modality::asserted) return v;
        if (const Verdict v = by_neighbour(whole, depth); v.decided) return v;
        if (const Verdict v = by_clause(whole, word, depth); v.decided) return v;
        // «يطالب برحيل الجنود وتجريد المسلحين»: a row shares what is said of its first.
        if (whole.first_conjunct != none && whole.first_conjunct != outer && e_.modality == Modality::asserted && !e_.definite)
            return noun(whole.first_conjunct, run_.phrase(whole.first_conjunct).head, depth + 1);
        return {};
    }

    /// «إذا تم التوصل إلى …»: the verb says no more than that it takes place.
    bool only_happens(const syntax::NounPhrase& np) const {
        if (np.clause == none || run_.clause(np.clause).verb == none) return false;
        if (np.link != syntax::Link::subject && np.link != syntax::Link::object) return false;
        const auto verb = static_cast<std::uint32_t>(run_.clause(np.clause).verb);
        return run_.cue(verb, Cue::occurrence) || run_.cue(verb, Cue::passive_light);
    }

    /// Is the clause a condition? The word that says so stands at its beginning, outside of any phrase.
    Verdict conditional(std::int32_t c, std::uint32_t word) const {
        if (c == none) return {};
        const syntax::Clause& clause = run_.clause(c);
        for (std::uint32_t i = clause.words.first; i < std::min(word, clause.words.first + 2); ++i)
            if (run_.cue(i, Cue::conditional) && run_.phrase_of(i) == none) return found(Modality::hypothetical, i);
        return {};
    }

    /// «مطالبا بانسحاب فوري», «الإسراع في تزويد»: the participle or verbal noun right before it has the first say.
    Verdict by_neighbour(const syntax::NounPhrase& whole, int depth) const {
        if (whole.governor != none && run_.event_of_phrase(whole.governor) == none) {
            const std::uint32_t head = run_.phrase(whole.governor).head;
            if (run_.word(head)->features.form == Form::verbal_noun) return noun(whole.governor, head, depth + 1);
        }
        const std::uint32_t first = whole.preposition_word == none ? whole.words.first : std::min(whole.words.first, static_cast<std::uint32_t>(whole.preposition_word));
        for (std::uint32_t i = first, steps = 0; i-- > 0 && steps < 4 && run_.word(i).sentence == e_.sentence && run_.clause_of(i) == whole.clause; ++steps) {
            const std::int32_t e = run_.event_at[i];
            if (run_.word(i).is(Pos::verb)) break;
            // «محذرا من هجمات»
            if (e == none && i + 1 == first && run_.word(i)->features.form == Form::active_participle)
                if (const Verdict v = governs(i); v.decided) return v;
            if (e == none || e == static_cast<std::int32_t>(index_)) continue;
            const EventMention& other = run_.events[static_cast<std::size_t>(e)];
            // «التزامهما دعم المشروع»: a noun with its pronoun governs like a verb.
            if (other.nominal && run_.word(i)->enclitic == morphology::Enclitic::pronoun && i + 1 == first) return made_by(run_.type_of(other), i);
            if (other.nominal || other.trigger != i) break;
            return made_by(run_.type_of(other), i);
        }
        return {};
    }

    /// What an event of this type makes of what it is about.
    Verdict made_by(std::string_view type, std::uint32_t word) const {
        if (e_.definite) return {};
        if (type == "request") return found(Modality::requested, word);
        if (type == "threaten") return found(Modality::hypothetical, word);
        if (type == "agree") return found(Modality::planned, word);
        if (type == "reject") return found(Modality::negated, word);
        return {};
    }

    /// «لتقديم الدعم»: a verbal noun of purpose tells what is meant to be.
    Verdict purpose(const syntax::NounPhrase& whole, std::uint32_t word) const {
        const std::string_view type = run_.type_of(e_);
        if (type == "consult" || type == "statement" || type == "casualty" || type == "disaster" || e_.definite) return {};
        if (run_.word(word)->features.form != Form::verbal_noun || whole.words.first != word) return {};
        return (run_.word(word)->proclitics & morphology::proclitic::li) != 0 ? found(Modality::planned, word) : Verdict{};
    }

    /// Even a definite event lies ahead when the verb it is subject or object of does.
    Verdict future_clause(const syntax::NounPhrase& whole, int depth) const {
        if (whole.clause == none || run_.clause(whole.clause).verb == none) return {};
        if (whole.link != syntax::Link::object && whole.link != syntax::Link::subject) return {};
        const syntax::Clause& clause = run_.clause(whole.clause);
        const auto word = static_cast<std::uint32_t>(clause.verb);
        const Verdict v = verb(whole.clause, word, depth + 1);
        if (v.decided) return v.modality == Modality::planned || (v.modality == Modality::negated && whole.link == syntax::Link::subject && takes_place(word)) ? v : Verdict{};
        return done_to(clause, whole, word);
    }

    /// «لم تعقد الاجتماعات»: the verb tells that they took place; «لم تؤد الاجتماعات إلى شيء» does not.
    bool takes_place(std::uint32_t verb) const {
        return run_.cue(verb, Cue::occurrence) || run_.event_at[verb] == static_cast<std::int32_t>(index_);
    }

    /// "military action remains possible"
    Verdict called(const syntax::Clause& clause, const syntax::NounPhrase& whole) const {
        if (whole.link != syntax::Link::subject || clause.verb == none || e_.definite) return {};
        const auto next = static_cast<std::uint32_t>(clause.verb) + 1;
        if (next >= clause.words.last || !run_.word(next).is(Pos::adjective)) return {};
        return governs(next);
    }

    /// "talks are scheduled", «أرجئ اللقاء»: the verb whose object it is, in either voice, says what becomes of it.
    Verdict done_to(const syntax::Clause& clause, const syntax::NounPhrase& whole, std::uint32_t verb) const {
        const bool undergoes = whole.link == syntax::Link::object || (clause.passive && whole.link == syntax::Link::subject);
        if (!undergoes) return {};
        const Verdict v = governs(verb);
        return v.decided && (v.modality == Modality::planned || v.modality == Modality::negated) ? negated_outside(v, verb) : Verdict{};
    }

    Verdict by_preposition(const syntax::NounPhrase& np) const {
        const auto word = static_cast<std::uint32_t>(np.preposition_word);
        if (np.words.contains(word)) return {};  // a prefix
        if (const Verdict v = governs(word); v.decided) return v;
        // "ahead of a meeting": the first of the two words bears the cue.
        if (word > 0 && run_.word(word - 1).is(Pos::adverb) && run_.word(word - 1).sentence == e_.sentence)
            if (const Verdict v = governs(word - 1); v.decided) return v;
        if (run_.cue(word, Cue::negator)) return found(Modality::negated, word);
        if (run_.cue(word, Cue::conditional)) return found(Modality::hypothetical, word);
        return {};
    }

    /// The verb of its clause: future and negation reach its own subject and object; its meaning reaches all it governs.
    Verdict by_clause(const syntax::NounPhrase& whole, std::uint32_t word, int depth) const {
        if (whole.clause == none) return {};
        const syntax::Clause& clause = run_.clause(whole.clause);
        if (const Verdict v = conditional(whole.clause, word); v.decided && !e_.definite) return v;
        if (clause.verb == none) {
            // Without a verb: what stands right before it («من المقرر عقد اجتماع»).
            for (std::uint32_t back = whole.preposition_word != none ? static_cast<std::uint32_t>(whole.preposition_word) : whole.words.first, steps = 0; back-- > clause.words.first && steps < 3; ++steps)
                if (const Verdict v = governs(back); v.decided) return negated_outside(v, back);
            return {};
        }
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        if (const Verdict v = done_to(clause, whole, verb); v.decided && verb > word) return v;
        if (const Verdict v = called(clause, whole); v.decided) return v;
        // «تعهد عقب استقباله»: what tells when and where is not what was promised.
        if (whole.preposition_word != none && run_.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance)) return {};
        if (verb < word || whole.link == syntax::Link::subject) {
            // «ألغيت الزيارة بطلب من أنقرة»: it is the visit that was cancelled.
            const bool befalls_subject = clause.passive && clause.subject != none && whole.link != syntax::Link::subject;
            if (const Verdict v = governs(verb); v.decided && verb < word && !befalls_subject) return negated_outside(v, verb);
            const std::int32_t e = run_.event_at[verb];
            if (e != none && e != static_cast<std::int32_t>(index_) && verb < word) {
                const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(e)]);
                const bool governed = whole.preposition_word != none || whole.link == syntax::Link::object;
                const bool definite = (run_.word(word)->proclitics & morphology::proclitic::al) != 0;
                if (governed && type == "request" && !definite) return found(Modality::requested, verb);
                if (governed && type == "threaten" && !definite) return found(Modality::hypothetical, verb);
                if (governed && type == "agree" && !definite) return found(Modality::planned, verb);
                if (whole.link == syntax::Link::object && type == "reject" && !definite && !e_.definite) return found(Modality::negated, verb);
                if (whole.link == syntax::Link::object && type == "consult" && !definite && discussed(word)) return found(Modality::hypothetical, verb);
            }
            // «قد تقود إلى اعتقالات», «لم تفض إلى اتفاق»: a verb that tells nothing itself makes of its complement what it is.
            if (e == none && whole.preposition_word != none && verb < word && whole.head == word && !e_.definite) {
                if (const Verdict v = this->verb(whole.clause, verb, depth + 1); v.decided) return v;
            }
            // "is due to travel to Paris for talks": what one sets out for lies as far ahead.
            if (e != none && e != static_cast<std::int32_t>(index_) && run_.type_of(e_) == "consult" && run_.type_of(run_.events[static_cast<std::size_t>(e)]) == "consult" && verb < word && whole.head == word) {
                if (const Verdict v = this->verb(whole.clause, verb, depth + 1); v.modality == Modality::planned) return v;
            }
            if (whole.link == syntax::Link::object || whole.link == syntax::Link::subject) {
                const bool factual = (run_.word(word)->proclitics & morphology::proclitic::al) != 0 || (e_.definite && whole.link == syntax::Link::object);
                const Verdict v = this->verb(whole.clause, verb, depth + 1);
                if (v.decided && (!factual || v.modality == Modality::planned) && (e == none || e == static_cast<std::int32_t>(index_))) return v;
            }
        }
        return {};
    }

    /// «يبحثون عودة السفراء»: what is talked about is not done yet, unless it is what has befallen somebody.
    bool discussed(std::uint32_t word) const {
        const std::string_view type = run_.type_of(e_);
        if (type == "consult" || type == "assault" || type == "casualty" || type == "disaster" || type == "damage" || type == "statement" || type == "protest") return false;
        return run_.word(word)->features.form == Form::verbal_noun;
    }

    Run& run_;
    std::size_t index_;
    EventMention& e_;
};

}  // namespace

void decide_modality(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) decide_modality(run, e);
}

void decide_modality(Run& run, std::size_t event) { Judge{run, event}.decide(); }

}  // namespace tarikh::events
