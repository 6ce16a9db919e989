// How real is what a noun tells: its modifiers, the nouns and prepositions over it, then the verb of its clause.
#include "judge.h"

namespace tarikh::events {

using morphology::Aspect;
using morphology::Form;
using morphology::Pos;

Verdict Judge::noun(std::int32_t p, std::uint32_t word, int depth) const {
    if (p == none || depth > 6) return {};
    const syntax::NounPhrase& np = run_.phrase(p);
    for (const std::uint32_t m : np.modifiers)
        if (const Verdict v = over_noun(m); v.decided) return v.modality == Modality::planned && called_off(np).decided ? called_off(np) : v;
    // "if no deal is reached": a condition is no denial.
    if (const Verdict v = conditional(np.clause, word); v.decided && (!e_.definite || only_happens(np))) return v;
    // "no attack", «أي هجوم محتمل»
    for (std::uint32_t i = np.words.first; i < word; ++i) {
        if (i != word && (run_.cue(i, Cue::negator) || run_.word(i).features.negative)) return found(Modality::negated, i);
        if (run_.event_at[i] == none && i != np.head)
            if (const Verdict v = over_noun(i); v.decided) return v;
    }
    // "will help victims of the earthquake": that was before.
    const bool of_people = np.outer != none && run_.doc.input.head_class[run_.phrase(np.outer).head] != 0 && run_.event_of_phrase(np.outer) == none;
    if (const Verdict v = intended(run_.phrase(run_.outermost(p))); v.decided) return v;
    if (presupposed() && of_people) return {};
    // "will help flood victims"
    const bool befell = run_.type_of(e_) == "disaster" || run_.type_of(e_) == "assault";
    if (np.head > word && befell && run_.doc.input.head_class[np.head] != 0 && run_.event_at[np.head] == none) return {};
    if (presupposed()) return future_clause(run_.phrase(run_.outermost(p)), depth);
    for (std::int32_t o = np.outer; o != none; o = run_.phrase(o).outer) {
        const std::uint32_t head = run_.phrase(o).head;
        // "the prosecution's decision": theirs, and not about them.
        if (head > word && run_.word(np.words.last - 1).enclitic == morphology::Enclitic::possessive) continue;
        if (const Verdict v = over_noun(head); v.decided) return negated_outside(v, head);
        if (condition(run_.phrase(o))) return found(Modality::hypothetical, head);
        if (run_.phrase(o).preposition_word != none)
            if (const Verdict v = by_preposition(run_.phrase(o)); v.decided) return v;
    }
    const std::int32_t outer = run_.outermost(p);
    const syntax::NounPhrase& whole = run_.phrase(outer);
    // "broke up without agreement": the word right before has the say, whatever the verb takes.
    if (whole.words.first > 0 && run_.word(whole.words.first - 1).is(Pos::preposition) && run_.word(whole.words.first - 1).sentence == e_.sentence && run_.cue(whole.words.first - 1, Cue::negator))
        return found(Modality::negated, whole.words.first - 1);
    // «لنقل الجرحى بعد قصف الحي»: whatever was meant by what hangs together with it.
    const auto by = static_cast<std::uint32_t>(whole.preposition_word);
    // «حث نظيره على التعاون خلال اتصال»: where it was said.
    const bool there = whole.preposition_word != none && run_.type_of(e_) == "consult" && run_.cue(by, Cue::during) && run_.cue(by, Cue::circumstance) && !run_.cue(by, Cue::place_preposition);
    const bool came_first = there || (whole.preposition_word != none && run_.cue(by, Cue::came_first));
    if (whole.preposition_word != none) {
        if (const Verdict v = by_preposition(whole); v.decided) return v;
        if (whole.governor != none && !came_first) {
            // «ضرورة وقف», «خطر من هجوم»: the noun it hangs on.
            const std::uint32_t head = run_.phrase(whole.governor).head;
            const std::uint32_t last = run_.phrase(whole.governor).words.last - 1;
            // «أصيب بجروح خطرة في هجوم»: what describes the noun says nothing of where it came from.
            const bool apart = last != head && run_.word(last).is(Pos::adjective) && run_.cue(by, Cue::during);
            // "voiced concern over the arrests": they were made.
            const bool about = e_.definite && run_.cue(by, Cue::caused_by) && run_.cue(by, Cue::place_preposition);
            for (const std::uint32_t g : {apart ? head : last, head})
                if (const Verdict v = governs(g); v.decided && !(about && v.modality == Modality::hypothetical)) return negated_outside(v, g);
            if (condition(run_.phrase(whole.governor))) return found(Modality::hypothetical, head);
            // «خطر تنفيذ متشددين لهجمات»: and what that noun hangs on itself.
            if (run_.word(head).features.form == Form::verbal_noun && !e_.definite && run_.phrase(whole.governor).outer != none) {
                const std::uint32_t over = run_.phrase(run_.phrase(whole.governor).outer).head;
                if (const Verdict v = governs(over); v.decided) return negated_outside(v, over);
            }
            const std::int32_t e = run_.event_at[head];
            const bool actor = run_.doc.input.head_class[head] != 0;  // «طالبت المعارضة بإنهاء …»: the opposition is no deed
            if (e != none && !actor && e != static_cast<std::int32_t>(index_) && run_.events[static_cast<std::size_t>(e)].nominal) {
                const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(e)]);
                if (type == "request") return found(Modality::requested, head);
                if (type == "threaten") return found(Modality::hypothetical, head);
                if (type == "reject") return found(Modality::negated, head);
                if (type == "agree" && !e_.definite && !run_.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance)) return found(Modality::planned, head);
            }
        }
    }
    if (const Verdict v = in_denied_report(whole); v.decided) return v;
    if (const Verdict v = purpose(whole, word); v.decided && !by_neighbour(whole, depth).decided && by_clause(whole, word, depth).modality == Modality::asserted) return v;
    if (!came_first)
        if (const Verdict v = by_neighbour(whole, depth); v.decided) return v;
    if (const Verdict v = by_clause(whole, word, depth); v.decided) return v;
    // «يطالب برحيل الجنود وتجريد المسلحين»: a row shares what is said of its first.
    if (whole.first_conjunct != none && whole.first_conjunct != outer && !thing_missing(whole) && e_.modality == Modality::asserted && !e_.definite)
        return noun(whole.first_conjunct, run_.phrase(whole.first_conjunct).head, depth + 1);
    return {};
}

/// "a planned visit was cancelled"
Verdict Judge::called_off(const syntax::NounPhrase& np) const {
    const std::int32_t p = run_.phrase_of(np.head);
    const syntax::NounPhrase& whole = run_.phrase(run_.outermost(p));
    if (whole.clause == none || run_.clause(whole.clause).verb == none) return {};
    const Verdict v = done_to(run_.clause(whole.clause), whole, static_cast<std::uint32_t>(run_.clause(whole.clause).verb));
    return v.modality == Modality::negated ? v : Verdict{};
}

/// «إذا تم التوصل إلى …»: the verb says no more than that it takes place.
bool Judge::only_happens(const syntax::NounPhrase& np) const {
    if (np.clause == none || run_.clause(np.clause).verb == none) return false;
    if (np.link != syntax::Link::subject && np.link != syntax::Link::object) return false;
    const auto verb = static_cast<std::uint32_t>(run_.clause(np.clause).verb);
    return run_.cue(verb, Cue::occurrence) || run_.cue(verb, Cue::passive_light);
}

/// «أعلنت نيتها الانسحاب», «عزمه زيارة دمشق»: what somebody means to do stands right behind his intent.
Verdict Judge::intended(const syntax::NounPhrase& whole) const {
    if (whole.preposition_word != none || whole.words.first == 0) return {};
    const std::uint32_t intent = whole.words.first - 1;
    if (run_.word(intent).sentence != e_.sentence || !run_.word(intent).is(Pos::noun)) return {};
    if (run_.word(intent).enclitic != morphology::Enclitic::pronoun || !run_.cue(intent, Cue::subject_control)) return {};
    // «قرارها الانسحاب»
    const Verdict v = run_.cue(intent, Cue::document) ? found(Modality::planned, intent) : governs(intent);
    return v.decided ? negated_outside(v, intent) : Verdict{};
}

/// «مطالبا بانسحاب فوري», «الإسراع في تزويد»: the participle or verbal noun right before it has the first say.
Verdict Judge::by_neighbour(const syntax::NounPhrase& whole, int depth) const {
    if (whole.governor != none && run_.event_of_phrase(whole.governor) == none) {
        const std::uint32_t head = run_.phrase(whole.governor).head;
        if (run_.word(head).features.form == Form::verbal_noun) return noun(whole.governor, head, depth + 1);
    }
    const std::uint32_t first = whole.begin();
    for (std::uint32_t i = first, steps = 0; i-- > 0 && steps < 4 && run_.word(i).sentence == e_.sentence && run_.clause_of(i) == whole.clause; ++steps) {
        const std::int32_t e = run_.event_at[i];
        if (run_.word(i).is(Pos::verb)) break;
        // «محذرا من هجمات»
        if (e == none && i + 1 == first && run_.word(i).features.form == Form::active_participle)
            if (const Verdict v = governs(i); v.decided) return v;
        if (e == none || e == static_cast<std::int32_t>(index_)) continue;
        const EventMention& other = run_.events[static_cast<std::size_t>(e)];
        // «التزامهما دعم المشروع»: a noun with its pronoun governs like a verb.
        if (other.nominal && run_.word(i).enclitic == morphology::Enclitic::pronoun && i + 1 == first) return made_by(run_.type_of(other), i);
        // «التزام بلاده تقديم مساعدات»
        if (takes_behind_its_doer(run_, other, whole)) return made_by(run_.type_of(other), i);
        if (other.nominal || other.trigger != i) break;
        return made_by(run_.type_of(other), i);
    }
    return {};
}

/// «تعرضت لهجوم»: the preposition is its light verb's.
bool Judge::asked_by_its_verb(const syntax::NounPhrase& whole) const {
    return std::any_of(run_.light.begin(), run_.light.end(), [&](const LightUse& use) {
        return use.event == static_cast<std::int32_t>(index_) && !whole.preposition.empty() && run_.frames.text(run_.frames.frame(use.frame).takes_at) == whole.preposition;
    });
}

/// «لتقديم الدعم»: a verbal noun of purpose tells what is meant to be.
Verdict Judge::purpose(const syntax::NounPhrase& whole, std::uint32_t word) const {
    const std::string_view type = run_.type_of(e_);
    if (type == "consult" || type == "statement" || type == "casualty" || type == "disaster" || e_.definite) return {};
    if (run_.word(word).features.form != Form::verbal_noun || whole.words.first != word || asked_by_its_verb(whole)) return {};
    return (run_.word(word).proclitics & morphology::proclitic::li) != 0 ? found(Modality::planned, word) : Verdict{};
}

/// Even a definite event lies ahead when the verb it is subject or object of does.
Verdict Judge::future_clause(const syntax::NounPhrase& whole, int depth) const {
    if (whole.clause == none || run_.clause(whole.clause).verb == none) return {};
    if (whole.link != syntax::Link::object && whole.link != syntax::Link::subject) return {};
    const syntax::Clause& clause = run_.clause(whole.clause);
    const auto word = static_cast<std::uint32_t>(clause.verb);
    // "agreed to end the war": it goes on.
    if (whole.link == syntax::Link::object && run_.cue(word, Cue::ends) && run_.type_of(e_) != "consult") return {};
    const Verdict v = verb(whole.clause, word, depth + 1);
    if (v.modality == Modality::hypothetical && done_to(clause, whole, word).decided) return v;
    if (v.decided) return v.modality == Modality::planned || (v.modality == Modality::negated && whole.link == syntax::Link::subject && takes_place(word)) ? v : Verdict{};
    return done_to(clause, whole, word);
}

/// «لم تعقد الاجتماعات»: the verb tells that they took place; «لم تؤد الاجتماعات إلى شيء» does not.
bool Judge::takes_place(std::uint32_t verb) const {
    return run_.cue(verb, Cue::occurrence) || run_.event_at[verb] == static_cast<std::int32_t>(index_);
}

/// «في حال التوصل إلى اتفاق»
bool Judge::condition(const syntax::NounPhrase& np) const { return np.preposition_word != none && np.head == np.words.first && run_.cue(np.head, Cue::conditional); }

/// Is the event of that index a journey?
bool Judge::sets_out(std::int32_t event) const { return std::string_view{run_.frame_of(run_.events[static_cast<std::size_t>(event)]).cameo, 3} == "042"; }

/// «تراجعت الحكومة عن فرض عقوبات», «امتنعوا عن التصويت»
bool Judge::refrained(const syntax::NounPhrase& whole, std::uint32_t verb) const {
    if (whole.preposition_word == none || verb > whole.words.first || !run_.cue(verb, Cue::failing) || !run_.cue(verb, Cue::subject_control)) return false;
    const auto from = static_cast<std::uint32_t>(whole.preposition_word);
    return run_.cue(from, Cue::genitive) && run_.word(whole.head).features.form == Form::verbal_noun && run_.event_at[verb] != static_cast<std::int32_t>(index_);
}

/// "military action remains possible"
Verdict Judge::called(const syntax::Clause& clause, const syntax::NounPhrase& whole) const {
    if (whole.link != syntax::Link::subject || clause.verb == none || e_.definite) return {};
    const auto next = static_cast<std::uint32_t>(clause.verb) + 1;
    if (next >= clause.words.last || !run_.word(next).is(Pos::adjective)) return {};
    return governs(next);
}

/// "talks are scheduled", «أرجئ اللقاء»: the verb whose object it is, in either voice, says what becomes of it.
Verdict Judge::done_to(const syntax::Clause& clause, const syntax::NounPhrase& whole, std::uint32_t verb) const {
    const bool undergoes = whole.link == syntax::Link::object || (clause.passive && whole.link == syntax::Link::subject);
    if (!undergoes) return {};
    const Verdict v = over_noun(verb);
    if (!v.decided || (v.modality != Modality::planned && v.modality != Modality::negated)) return {};
    // "may be delayed": nor is that sure.
    if (const Verdict group = verb_group(clause, verb); group.modality == Modality::hypothetical) return group;
    return negated_outside(v, verb);
}

/// «نافيا تقارير تحدثت عن هجوم»: what a report told of that somebody denies.
Verdict Judge::in_denied_report(const syntax::NounPhrase& whole) const {
    if (whole.clause == none || e_.definite) return {};
    const syntax::Clause& clause = run_.clause(whole.clause);
    if (clause.kind != syntax::ClauseKind::relative || clause.antecedent == none || clause.verb == none) return {};
    const syntax::NounPhrase& report = run_.phrase(run_.outermost(clause.antecedent));
    const auto tells = run_.frames.find(run_.word(static_cast<std::uint32_t>(clause.verb))->lemma_folded, Part::verb);
    if (std::none_of(tells.begin(), tells.end(), [&](std::uint32_t f) { return ontology::event_types()[run_.frames.frame(f).type].id == "statement"; })) return {};
    const std::uint32_t first = report.begin();
    if (first > 0 && run_.word(first - 1).sentence == e_.sentence && run_.cue(first - 1, Cue::denial)) return found(Modality::negated, first - 1);
    if (report.clause == none || run_.clause(report.clause).verb == none) return {};
    const auto verb = static_cast<std::uint32_t>(run_.clause(report.clause).verb);
    return run_.cue(verb, Cue::denial) ? found(Modality::negated, verb) : Verdict{};
}

/// «بضائع دون رخصة وتوقيف ثلاثة»: a thing was missing, and not the deed behind it.
bool Judge::thing_missing(const syntax::NounPhrase& np) const {
    const auto deed = [&](std::uint32_t head) { return run_.word(head).features.form == Form::verbal_noun; };
    return np.first_conjunct != none && np.preposition_word != none && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::negator) && deed(np.head) &&
           !deed(run_.phrase(np.first_conjunct).head);
}

Verdict Judge::by_preposition(const syntax::NounPhrase& np) const {
    const auto word = static_cast<std::uint32_t>(np.preposition_word);
    // «في حالة تأهب»: the state itself is what is told.
    if (run_.cue(word, Cue::conditional) && e_.trigger_words.size() > 1 && e_.trigger_words.contains(np.head)) return {};
    if (np.words.contains(word)) return {};  // a prefix
    if (thing_missing(np)) return {};
    if (const Verdict v = governs(word); v.decided) return v;
    // "ahead of a meeting": the first of the two words bears the cue.
    if (word > 0 && run_.word(word - 1).is(Pos::adverb) && run_.word(word - 1).sentence == e_.sentence)
        if (const Verdict v = governs(word - 1); v.decided) return v;
    if (run_.cue(word, Cue::negator)) return found(Modality::negated, word);
    if (run_.cue(word, Cue::conditional)) return found(Modality::hypothetical, word);
    return {};
}

/// «بعد اللقاء», "because of a strike": the preposition, or the first of two, tells when or why.
bool Judge::tells_when(const syntax::NounPhrase& whole) const {
    if (whole.preposition_word == none) return false;
    const auto word = static_cast<std::uint32_t>(whole.preposition_word);
    if (run_.cue(word, Cue::circumstance)) return true;
    // "called for sanctions on Chad over its raid"
    if (run_.cue(word, Cue::caused_by) && run_.cue(word, Cue::place_preposition) && !run_.cue(word, Cue::during) && !run_.cue(word, Cue::agent)) return true;
    return word > 0 && run_.word(word - 1).sentence == e_.sentence && run_.word(word - 1).is(Pos::subordinator) && run_.cue(word - 1, Cue::circumstance);
}

/// «نفى ذلك، متهما المعارضة بحرق المقار», «توقع تصعيدا، مستبعدا لجوءها إلى عملية عسكرية»: what goes with a participle told
/// meanwhile is what that makes of it, and not what the verb is about.
std::optional<Verdict> Judge::told_meanwhile(std::uint32_t verb, const syntax::NounPhrase& whole) const {
    constexpr std::uint32_t farthest = 30;
    for (std::uint32_t end = whole.begin(), i = end; i-- > verb + 1 && i + farthest > end;) {
        if (!run_.word(i).is(Pos::punctuation)) continue;
        if (i + 1 >= whole.begin() || run_.word(i + 1).is(Pos::verb) || run_.word(i + 1).features.definite) return {};
        if (run_.word(i + 1).features.form == Form::active_participle)
            if (const Verdict v = governs(i + 1); v.decided) return v;
        const std::int32_t told = run_.event_at[i + 1];
        if (told != none && !run_.events[static_cast<std::size_t>(told)].nominal) return Verdict{};
        return {};
    }
    return {};
}

/// The verb of its clause: future and negation reach its own subject and object; its meaning reaches all it governs.
Verdict Judge::by_clause(const syntax::NounPhrase& whole, std::uint32_t word, int depth) const {
    if (whole.clause == none) return {};
    const syntax::Clause& clause = run_.clause(whole.clause);
    if (const Verdict v = conditional(whole.clause, word); v.decided && !e_.definite) return v;
    if (clause.verb == none) {
        if (tells_when(whole)) return {};
        // Without a verb: what stands right before it («من المقرر عقد اجتماع»).
        for (std::uint32_t back = whole.preposition_word != none ? static_cast<std::uint32_t>(whole.preposition_word) : whole.words.first, steps = 0; back-- > clause.words.first && steps < 3; ++steps)
            if (const Verdict v = governs(back); v.decided) return negated_outside(v, back);
        return {};
    }
    const auto verb = static_cast<std::uint32_t>(clause.verb);
    if (const Verdict v = excepted(verb, whole); v.decided) return v.modality == Modality::asserted ? Verdict{} : v;
    if (const auto v = told_meanwhile(verb, whole)) return *v;
    // "insisted on its demand": the demand itself is made.
    if (run_.type_of(e_) == "request" && std::find(e_.more_triggers.begin(), e_.more_triggers.end(), verb) != e_.more_triggers.end() && clause.auxiliary == none) return {};
    if (const Verdict v = done_to(clause, whole, verb); v.decided && verb > word) return v;
    if (const Verdict v = called(clause, whole); v.decided) return v;
    // «تعهد عقب استقباله»: what tells when and where is not what was promised.
    if (tells_when(whole)) return {};
    if (verb < word || whole.link == syntax::Link::subject) {
        // «ألغيت الزيارة بطلب من أنقرة»: it is the visit that was cancelled.
        const bool befalls_subject = clause.passive && clause.subject != none && whole.link != syntax::Link::subject;
        const bool direct = whole.link == syntax::Link::object || whole.link == syntax::Link::subject;
        if (direct && governs(verb).modality == Modality::planned && decreed(clause)) return {};
        if (const Verdict v = direct ? over_noun(verb) : governs(verb); v.decided && verb < word && !befalls_subject) return negated_outside(v, verb);
        const std::int32_t e = run_.event_at[verb];
        if (e != none && e != static_cast<std::int32_t>(index_) && verb < word) {
            const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(e)]);
            const bool governed = whole.preposition_word != none || whole.link == syntax::Link::object;
            const bool definite = (run_.word(word).proclitics & morphology::proclitic::al) != 0;
            if (governed && type == "request" && !definite) return found(Modality::requested, verb);
            if (governed && type == "threaten" && !definite) return found(Modality::hypothetical, verb);
            const std::string_view own = run_.type_of(e_);
            if (governed && type == "agree" && !definite && own != "request" && own != "accuse") return found(Modality::planned, verb);
            // "rejected a call for a truce": the noun told with the verb governs it.
            const bool called_for = whole.governor != none && run_.events[static_cast<std::size_t>(e)].trigger_words.contains(run_.phrase(whole.governor).head);
            if ((whole.link == syntax::Link::object || called_for) && type == "reject" && !definite && !e_.definite && !made_though_rejected()) return found(Modality::negated, verb);
            if (whole.link == syntax::Link::object && type == "consult" && !definite && discussed(word)) return found(Modality::hypothetical, verb);
        }
        // «قد تقود إلى اعتقالات», «لم تفض إلى اتفاق»: a verb that tells nothing itself makes of its complement what it is.
        // «لم يسفر عن وقوع ضحايا»
        const bool occurs = whole.genitive == e_.phrase && e_.phrase != none && run_.type_of(e_) == "casualty" && run_.word(whole.head).features.form == Form::verbal_noun;
        const bool heads = whole.head == word || occurs || std::find(e_.more_triggers.begin(), e_.more_triggers.end(), whole.head) != e_.more_triggers.end();
        if (e == none && whole.preposition_word != none && verb < word && heads && !e_.definite) {
            if (const Verdict v = this->verb(whole.clause, verb, depth + 1); v.decided) return v;
        }
        if (refrained(whole, verb)) return found(Modality::negated, verb);
        // "is due to travel to Paris for talks": what one sets out for lies as far ahead.
        if (e != none && e != static_cast<std::int32_t>(index_) && run_.type_of(e_) == "consult" && run_.type_of(run_.events[static_cast<std::size_t>(e)]) == "consult" && verb < word && whole.head == word) {
            if (const Verdict v = this->verb(whole.clause, verb, depth + 1); v.modality == Modality::planned) return v;
            // «وصل إلى طرابلس لبحث الملف»
            if (sets_out(e) && (run_.word(whole.words.first).proclitics & morphology::proclitic::li) != 0 && run_.word(whole.head).features.form == Form::verbal_noun) return found(Modality::planned, whole.words.first);
        }
        if (whole.link == syntax::Link::object || whole.link == syntax::Link::subject) {
            const bool factual = (run_.word(word).proclitics & morphology::proclitic::al) != 0 || (e_.definite && whole.link == syntax::Link::object);
            const Verdict v = this->verb(whole.clause, verb, depth + 1);
            if (v.decided && (!factual || v.modality == Modality::planned) && (e == none || e == static_cast<std::int32_t>(index_))) return v;
        }
    }
    return {};
}

/// «لم يسفر إلا عن اعتقال ثلاثة» tells a fact, «لن ينتهي القتال إلا بانسحاب القوات» a condition.
Verdict Judge::excepted(std::uint32_t verb, const syntax::NounPhrase& whole) const {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = whole.words.first; i-- > verb + 1 && i + reach > whole.words.first;) {
        if (run_.event_at[i] != none) return {};
        if (!run_.cue(i, Cue::except)) continue;
        const bool ahead = verb > 0 && run_.cue(verb - 1, Cue::future) && run_.cue(verb - 1, Cue::negator);
        return found(ahead ? Modality::hypothetical : Modality::asserted, i);
    }
    return {};
}

/// «قررت المحكمة حبس الوزير»: what a court decides on is done by it.
bool Judge::decreed(const syntax::Clause& clause) const {
    const std::string_view type = run_.type_of(e_);
    if ((type != "judicial" && type != "coerce") || clause.subject == none || clause.passive) return false;
    const morphology::Features& f = run_.word(static_cast<std::uint32_t>(clause.verb)).features;
    return f.aspect == Aspect::perfect && run_.identity(clause.subject).role == "JUD";
}

/// «يبحثون عودة السفراء»: what is talked about is not done yet, unless it is what has befallen somebody.
bool Judge::discussed(std::uint32_t word) const {
    const std::string_view type = run_.type_of(e_);
    if (type == "consult" || type == "assault" || type == "casualty" || type == "disaster" || type == "damage" || type == "statement" || type == "protest") return false;
    return run_.word(word).features.form == Form::verbal_noun;
}

}  // namespace tarikh::events
