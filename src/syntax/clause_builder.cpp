#include "clause_builder.h"

#include <algorithm>

#include "clause_filler.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

void ClauseBuilder::run() {
    body_ = after_dateline();
    find_verbs();
    lay_out();
    first_clause_ = out_.clauses.size() - verbs_.size() - (lead_ ? 1 : 0);
    go_on_behind_asides();
    place_phrases();
    for (std::size_t c = first_clause_; c < out_.clauses.size(); ++c)
        if (out_.clauses[c].verb != none) fill(c);
    if (rules_.noun_compounds) {
        lend_to_opening();
        share_object();
    }
    share_forward();
    attach_obliques();
}

void ClauseBuilder::fill(std::size_t c) {
    if (rules_.verb_first) fill_verb_first(c);
    else fill_subject_first(c);
    Clause& here = clause(c);
    if (here.subject != none && !here.subject_shared && phrase(here.subject).link == Link::free) phrase(here.subject).link = Link::subject;
    if (here.object != none && here.object != here.antecedent && phrase(here.object).link == Link::free) phrase(here.object).link = Link::object;
}

/// «قتل وجرح ثمانية», «هاجم وأحرق متظاهرون مركزا»: of two verbs in a row what follows the second is the first one's as well.
void ClauseBuilder::share_forward() {
    for (std::size_t c = out_.clauses.size(); c-- > first_clause_ + 1;) {
        const Clause& next = out_.clauses[c];
        Clause& here = clause(c - 1);
        if (!rules_.verb_first || here.verb == none || next.verb == none || here.words.last != static_cast<std::uint32_t>(here.verb) + 1) continue;
        if (static_cast<std::uint32_t>(next.verb) != here.words.last || !conjoined_clause(next) || here.object != none || (here.subject != none && !here.subject_shared)) continue;
        const auto verb = static_cast<std::uint32_t>(here.verb);
        if (next.subject == none || next.subject_shared || phrase(next.subject).words.first < verb || !agree(verb, next.subject)) continue;
        here.subject = next.subject;
        here.object = next.object;
        here.subject_shared = true;
        here.passive = next.passive && (here.passive || passive_unseen(verb) || read_.word(verb).features.passive);
    }
}

void ClauseBuilder::set_antecedent(std::size_t c) {
    Clause& here = clause(c);
    const std::uint32_t start = here.words.first;
    const Features& f = read_.word(start).features;
    std::int32_t best = none;
    if ((here.verb == static_cast<std::int32_t>(start) || here.auxiliary == static_cast<std::int32_t>(start)) && rules_.verb_first && c > first_clause_) {
        here.antecedent = described_by(clause(c - 1).words.first, start);
        if (here.antecedent != none) {
            here.parent = phrase(here.antecedent).clause;
            return;
        }
    }
    for (std::size_t p = out_.phrases.size(); p-- > first_phrase_;) {
        const NounPhrase& np = out_.phrases[p];
        if (np.words.last > start) continue;
        if (start - np.words.last > 3) break;
        if (np.temporal) continue;
        // "migrants from Honduras who had fled": no state is somebody.
        if (read_.cue(start, Cue::personal) && read_.known_place(np.head) && ((np.words.last == start && np.preposition_word != none) || np.outer != none)) continue;
        // «والتي»: the second of two relative clauses belongs where the first one does.
        const Features& h = read_.word(np.head).features;
        const bool fits = f.gender == Gender::none || h.gender == Gender::none || h.gender == f.gender || (h.number == Number::plural && f.number != Number::plural);
        if (best == none || (fits && np.words.first < phrase(best).words.first && np.words.last >= phrase(best).words.last)) {
            if (fits || best == none) best = static_cast<std::int32_t>(p);
            if (fits && read_.is_name(np.head) && rules_.noun_compounds) break;
        }
    }
    if (best == none || (read_.conjoined(start) && c > first_clause_ && clause(c - 1).kind == ClauseKind::relative)) {
        if (c > first_clause_ && clause(c - 1).antecedent != none) best = clause(c - 1).antecedent;
    }
    if (best != none && rules_.verb_first) best = member_of(best, static_cast<std::uint32_t>(here.verb));
    // "in favour of the premier, who won"
    if (best != none && rules_.noun_compounds && read_.cue(start, Cue::personal) && !actor_like(best)) {
        const std::int32_t inner = phrase(best).genitive;
        if (inner != none && actor_like(inner) && phrase(inner).words.last == phrase(best).words.last) best = inner;
    }
    // "London and Cairo, which chaired the talks": a comma lets the clause belong to the whole row.
    if (best != none && phrase(best).first_conjunct != none && start > sentence_.first && comma(start - 1) && actor_like(phrase(best).first_conjunct)) best = phrase(best).first_conjunct;
    if (best != none && rules_.noun_compounds && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::causes)) best = cause_before(best);
    here.antecedent = best;
    if (best != none) here.parent = phrase(best).clause;
}

/// «القيادي في الحركة الذي اغتالته إسرائيل»: whom a deed is done to is the member, not the body.
std::int32_t ClauseBuilder::member_of(std::int32_t p, std::uint32_t verb) const {
    const NounPhrase& body = phrase(p);
    const HeadClass h = read_.head_class(body.head);
    const bool whole = (h == HeadClass::body || h == HeadClass::group || read_.is_name(body.head)) && !read_.known_place(body.head);
    if (!whole || body.preposition_word == none || !read_.cue(static_cast<std::uint32_t>(body.preposition_word), Cue::membership) || !read_.cue(verb, Cue::needs_object)) return p;
    const auto preposition = static_cast<std::uint32_t>(body.preposition_word);
    const std::int32_t before = preposition == sentence_.first ? none : out_.phrase_of[preposition - 1];
    if (before == none) return p;
    for (std::int32_t q = out_.outermost(before); q != none; q = phrase(q).genitive) {
        const NounPhrase& who = phrase(q);
        const Features& f = read_.word(who.head).features;
        if (who.words.last == preposition && read_.head_class(who.head) == HeadClass::person && f.number != Number::plural && read_.definite(who.head)) return q;
    }
    return p;
}

/// "the blast at the port that killed ten": no place causes anything.
std::int32_t ClauseBuilder::cause_before(std::int32_t p) const {
    const auto place = [&](std::int32_t q) {
        const NounPhrase& np = phrase(q);
        const HeadClass h = read_.head_class(np.head);
        return np.preposition_word != none && (h == HeadClass::site || h == HeadClass::place || read_.known_place(np.head));
    };
    if (!place(p)) return p;
    // "overshadowed by the blast at a factory in Lyon that killed ten"
    std::int32_t cause = p;
    for (int steps = 0; steps < 3 && cause != none && place(cause); ++steps) {
        const auto preposition = static_cast<std::uint32_t>(phrase(cause).preposition_word);
        const std::int32_t before = preposition == sentence_.first ? none : out_.phrase_of[preposition - 1];
        cause = before == none ? none : out_.outermost(before);
    }
    return cause != none && !place(cause) && !phrase(cause).temporal ? cause : bare_before(p);
}

/// «هتفوا «ليستقل الوزير» قبل أن يبدأوا مسيرة»: a verb in the plural is not done by one man.
bool ClauseBuilder::one_for_many(std::uint32_t verb, std::int32_t subject) const {
    const NounPhrase& np = phrase(subject);
    const morphology::Features& f = read_.word(np.head).features;
    if (read_.word(verb).features.number != morphology::Number::plural || np.conjunct != none || np.first_conjunct != none || read_.quantity(np.words.first) || read_.number(np.words.first)) return false;
    const bool one = f.number == morphology::Number::singular || f.number == morphology::Number::none;
    return one && !read_.cue(np.words.first, Cue::quantifier) && (read_.head_class(np.head) == mentions::HeadClass::person || (read_.word(np.head).is(Pos::proper) && !read_.in_name(np.head)));
}

/// «25 منهم», «ثلاثة جنود»
bool ClauseBuilder::several_people(std::int32_t p) const {
    const base::WordRange words = phrase(p).words;
    const bool of_them = read_.number(words.first) && words.size() == 2 && read_.word(words.last - 1).enclitic == Enclitic::pronoun;
    return of_them || counted_people(p);
}

std::int32_t ClauseBuilder::shared_subject(std::size_t c) {
    const Clause& here = clause(c);
    // «اتهم الوزير الحركة بأنها تتعمد القتل»: of whom something is said, he does it.
    const morphology::Reading& opening = *read_.word(here.words.first).reading;
    if (here.kind == ClauseKind::complement && c > first_clause_ && opening.enclitic == Enclitic::pronoun && (opening.proclitics & morphology::proclitic::bi) != 0) {
        const std::int32_t whom = clause(c - 1).object;
        if (whom != none && actor_like(whom) && agree(static_cast<std::uint32_t>(here.verb), whom)) return whom;
    }
    for (std::size_t b = c; b-- > first_clause_;) {
        const Clause& before = clause(b);
        // «إن الدبابات التي ترافقها الطائرات توغلت»: what was told more of has waited for its verb.
        const std::int32_t told = before.antecedent != none && !rules_.verb_first ? out_.outermost(before.antecedent) : before.antecedent;  // "the wife of a man (jailed in May) fled"
        if (before.kind == ClauseKind::relative && here.kind != ClauseKind::relative && !conjoined_clause(here) && told != none && phrase(told).link == Link::free && bare(phrase(told)) &&
            agree(static_cast<std::uint32_t>(here.verb), told))
            return told;
        // «إن المنطقة الخضراء في بغداد التي تضم مقار، تعرضت لهجوم»
        if (before.kind == ClauseKind::relative && here.kind != ClauseKind::relative && !conjoined_clause(here))
            if (const std::int32_t waiting = waits_behind_that(before.words.first, static_cast<std::uint32_t>(here.verb)); waiting != none) return waiting;
        if (before.subject == none) continue;
        if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative && !goes_on_telling(c, b)) continue;
        // «رفعت الوزارة حصيلة الغارة التي استهدفت المبنى، بعدما أحصت …»
        if (rules_.verb_first && here.kind == ClauseKind::adverbial && before.kind == ClauseKind::relative && here.words.first > sentence_.first && comma(here.words.first - 1)) continue;
        // «أحيل 25 منهم إلى القضاء قبل أن تطلق سراح سبعة»: so many would take the plural.
        if (rules_.verb_first && several_people(before.subject) && read_.word(static_cast<std::uint32_t>(here.verb)).features.number == morphology::Number::singular) continue;
        if (rules_.verb_first && (!agree(static_cast<std::uint32_t>(here.verb), before.subject) || one_for_many(static_cast<std::uint32_t>(here.verb), before.subject))) continue;
        return before.subject;
    }
    // «القضاء الذي وجه إليه تهمة وأخلى سبيل رفاقه»: with nobody else to do it, the clause before is gone on with.
    const bool goes_on = c > first_clause_ && clause(c - 1).kind == ClauseKind::relative && clause(c - 1).subject != none && conjoined_clause(here);
    return goes_on && agree(static_cast<std::uint32_t>(here.verb), clause(c - 1).subject) ? clause(c - 1).subject : none;
}

void ClauseBuilder::share(std::size_t c) {
    const std::int32_t s = shared_subject(c);
    if (s == none) return;
    clause(c).subject = s;
    clause(c).subject_shared = true;
}

/// "…, and the president, who visited the town, ordered an inquiry": what waits for its verb while more of it is told.
std::int32_t ClauseBuilder::told_more_of(std::size_t c) const {
    if (out_.clauses[c].kind != ClauseKind::main) return none;
    std::int32_t found = none;
    for (std::size_t b = c; b-- > first_clause_;) {
        const ClauseKind kind = out_.clauses[b].kind;
        if (out_.clauses[b].antecedent != none) found = bare_before(out_.outermost(out_.clauses[b].antecedent));
        else if (found != none || (kind != ClauseKind::complement && kind != ClauseKind::infinitive && kind != ClauseKind::participle)) break;
    }
    return found != none && phrase(found).link == Link::free && bare(phrase(found)) ? found : none;
}

/// "Inspectors from the agency, whose chief visited Iran, have left": no phrase with a preposition is a subject.
std::int32_t ClauseBuilder::bare_before(std::int32_t p) const {
    for (std::int32_t q = p; q >= static_cast<std::int32_t>(first_phrase_); --q)
        if (bare(phrase(q))) return q;
    return p;
}

/// A phrase with a preposition right behind another phrase may belong to that noun; else to the verb.
void ClauseBuilder::attach_obliques() {
    for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
        NounPhrase& np = out_.phrases[p];
        if (np.preposition_word == none || np.link == Link::genitive) continue;
        const auto start = std::min(static_cast<std::uint32_t>(np.preposition_word), np.words.first);
        if (start == sentence_.first) continue;
        std::uint32_t before = start - 1;
        while (before > sentence_.first && is_quote(before)) --before;
        const std::int32_t neighbour = out_.phrase_of[before];
        if (neighbour != none && out_.clause_of[before] == np.clause) np.governor = out_.outermost(neighbour);
    }
}

void build_clauses(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse) {
    ClauseBuilder{input, sentence, rules, first_phrase, parse}.run();
}

}  // namespace tarikh::syntax
