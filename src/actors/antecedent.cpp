// Whom a pronoun stands for.
#include <tarikh/actors/resolver.h>

namespace tarikh::actors {
namespace {

using mentions::HeadClass;
using syntax::none;
using syntax::NounPhrase;

/// Does a pronoun with these features agree with the phrase?
bool agrees(const world::World& world, const syntax::ParseInput& in, const morphology::Features& f, const NounPhrase& np) {
    using morphology::Gender;
    using morphology::Number;
    const morphology::Features& h = in.words[np.head].features;
    // «ثلاثة من العناصر … دوريتهم»
    const bool counted = in.quantity_of[np.words.first] != none || in.cues[np.words.first].has(syntax::Cue::quantifier);
    const bool several = counted || np.conjunct != none || np.first_conjunct != none;
    if (f.number == Number::plural && h.number == Number::singular && !several) return false;
    if (f.number == Number::singular && h.number == Number::plural && f.gender == Gender::masculine) return false;
    // "after rebels seized its boats"
    if (f.number == Number::singular && f.gender == Gender::none && h.number == Number::plural && h.gender == Gender::none && in.words[np.head].is(morphology::Pos::noun) && in.name_of[np.head] == none) return false;
    if (const std::int32_t n = in.name_of[np.head]; n != none) {
        const world::Kind k = world.entity(in.names[static_cast<std::size_t>(n)].entities.front()).kind;
        if ((k == world::Kind::country || k == world::Kind::place) && f.number == Number::plural && !several) return false;  // "the United States, where they are held"
        if (k == world::Kind::country || k == world::Kind::place) return f.gender != (in.cues[np.head].has(syntax::Cue::masculine_name) ? Gender::feminine : Gender::masculine);
    }
    return f.gender == Gender::none || h.gender == Gender::none || f.gender == h.gender;
}

/// "he", "her": one person, by a title, by a name that is known as somebody's or not known at all.
bool one_person(const world::World& world, const syntax::ParseInput& in, const Identity& id, const NounPhrase& np, bool of_several) {
    if (of_several || in.words[np.head].features.number == morphology::Number::plural) return false;
    // "it" was a body, and nobody who speaks.
    if (in.words[np.head].is(morphology::Pos::pronoun) && id.stands_for != none && id.head_class != HeadClass::person && !in.cues[np.head].has(syntax::Cue::personal)) return false;
    if (id.entity != 0 && world.entity(id.entity).kind != world::Kind::person) return id.head_class == HeadClass::person && in.name_of[np.head] == none;
    if (id.head_class == HeadClass::none && in.name_of[np.head] == none && !in.words[np.head].is(morphology::Pos::proper)) return false;
    return !id.location && (id.head_class == HeadClass::person || id.head_class == HeadClass::none || id.stands_for != none);
}

/// «التحالف الذي تم تأسيسه»: a pronoun that a relative clause takes up its noun with.
std::int32_t resumed(const syntax::Parse& parse, std::uint32_t at) {
    const std::int32_t c = parse.clause_of[at];
    if (c == none) return none;
    const syntax::Clause& clause = parse.clause(c);
    if (clause.kind != syntax::ClauseKind::relative || clause.subject == clause.antecedent) return none;
    // «الشاحنة التي تم تفجيرها»: taken up by the subject, it is no object.
    const bool by_subject = clause.subject != none && parse.phrase(clause.subject).words.contains(at);
    return clause.object == clause.antecedent && !by_subject ? none : clause.antecedent;
}

/// "urged Chad to end its blockade": who is to do what an infinitive tells, it is his; but "to free its citizens".
std::int32_t told_to(const syntax::ParseInput& in, const syntax::Parse& parse, std::span<const Identity> identities, std::uint32_t at) {
    const std::int32_t c = parse.clause_of[at];
    if (c <= 0 || !in.words[at].is(morphology::Pos::pronoun) || in.words[at].features.grammatical_case != morphology::Case::genitive) return none;
    const syntax::Clause& clause = parse.clause(c);
    const bool joined = clause.kind == syntax::ClauseKind::main && clause.subject_shared && parse.clauses[static_cast<std::size_t>(c) - 1].kind == syntax::ClauseKind::infinitive;
    if ((clause.kind != syntax::ClauseKind::infinitive && !joined) || clause.subject == none || clause.verb == none || static_cast<std::uint32_t>(clause.verb) > at) return none;
    const std::int32_t p = parse.phrase_of[at];
    const bool people = p != none && static_cast<std::size_t>(p) < identities.size() && (identities[static_cast<std::size_t>(p)].head_class == HeadClass::people || identities[static_cast<std::size_t>(p)].head_class == HeadClass::person);
    return people ? none : clause.subject;
}

/// What a relative clause tells more of, where that does what it tells.
std::int32_t told_more_of(const syntax::Parse& parse, std::uint32_t at) {
    const std::int32_t c = parse.clause_of[at];
    if (c == none) return none;
    const syntax::Clause& clause = parse.clause(c);
    return clause.kind == syntax::ClauseKind::relative && clause.subject == clause.antecedent && clause.verb != none && static_cast<std::uint32_t>(clause.verb) < at ? clause.antecedent : none;
}

/// "sued Chad at a court in Rome, accusing it of fraud": by a participle, what the verb before has for its object.
std::int32_t done_to(const syntax::ParseInput& in, const syntax::Parse& parse, std::uint32_t at) {
    const std::int32_t c = parse.clause_of[at];
    if (c <= 0 || !in.words[at].is(morphology::Pos::pronoun) || in.words[at].features.grammatical_case == morphology::Case::genitive) return none;
    const syntax::Clause& here = parse.clause(c);
    std::size_t told = static_cast<std::size_t>(c) - 1;
    // "urged Chad to withdraw, accusing it"
    while (told > 0 && parse.clauses[told].kind == syntax::ClauseKind::infinitive && parse.clauses[told].subject != here.subject) --told;
    const syntax::Clause& before = parse.clauses[told];
    if (here.kind != syntax::ClauseKind::participle || !here.subject_shared || here.subject == none || before.subject != here.subject || before.verb == none) return none;
    return static_cast<std::uint32_t>(here.verb) < at && in.words[static_cast<std::uint32_t>(before.verb)].sentence == in.words[at].sentence ? before.object : none;
}

/// "condemned Chad for its raid", "held talks with Iran over its plans": whose the deed is that somebody is blamed, thanked or
/// talked to for, right before it.
std::int32_t answerable(const syntax::ParseInput& in, const syntax::Parse& parse, std::uint32_t at) {
    using syntax::Cue;
    if (at < 2 || !in.words[at].is(morphology::Pos::pronoun) || in.words[at].features.grammatical_case != morphology::Case::genitive || !in.words[at - 1].is(morphology::Pos::preposition)) return none;
    const syntax::CueSet& why = in.cues[at - 1];
    const bool over = why.has(Cue::caused_by) && why.has(Cue::place_preposition) && !why.has(Cue::during) && !why.has(Cue::done_to) && !why.has(Cue::agent);
    const bool in_return = why.has(Cue::membership) && why.has(Cue::done_to) && !why.has(Cue::caused_by);
    const std::int32_t who = parse.outermost(parse.phrase_of[at - 2]);
    if ((!over && !in_return) || who == none || parse.clause_of[at - 1] == none) return none;
    const syntax::Clause& clause = parse.clause(parse.clause_of[at - 1]);
    const NounPhrase& np = parse.phrase(who);
    if (np.words.last + 1 != at || clause.verb == none || static_cast<std::uint32_t>(clause.verb) > np.words.first) return none;
    const bool object = who == clause.object && !clause.passive && (over || clause.cues.has(Cue::object_control));
    const bool complement = np.preposition_word > 0 && parse.phrase_of[static_cast<std::size_t>(np.preposition_word) - 1] != none && in.cues[static_cast<std::size_t>(np.preposition_word)].has(Cue::done_to);
    return object || complement ? who : none;
}

/// «لـ(قناة الأخبار)», and «لقناة (الأخبار)»
bool behind_preposition(const syntax::Parse& parse, std::size_t p) {
    return parse.phrase(parse.outermost(static_cast<std::int32_t>(p))).preposition_word != none;
}

/// «، وهو مطلب رفضته طهران», «، وهو ما يثير القلق»: what was said, and nobody.
bool points_at_what_was_said(const syntax::ParseInput& in, std::uint32_t at) {
    using morphology::Pos;
    const morphology::Word& pronoun = in.words[at];
    if (!pronoun.is(Pos::pronoun) || (pronoun.proclitics & morphology::proclitic::wa) == 0 || at + 1 >= in.words.size() || in.words[at + 1].sentence != pronoun.sentence) return false;
    const morphology::Word& next = in.words[at + 1];
    if (in.cues[at + 1].has(syntax::Cue::relative)) return true;
    const bool bare = next.proclitics == 0 && !next.features.definite && next.enclitic == morphology::Enclitic::none;
    return next.is(Pos::noun) && bare && in.head_class[at + 1] == 0 && in.name_of[at + 1] == none;
}

}  // namespace

std::int32_t antecedent(const world::World& world, const syntax::ParseInput& input, const syntax::Parse& parse,
                        std::span<const Identity> identities, const Pronoun& pronoun) {
    if (pronoun.features.person == 1 || pronoun.features.person == 2 || points_at_what_was_said(input, pronoun.word)) return none;
    const std::uint32_t sentence = input.words[pronoun.word].sentence;
    const bool personal = input.cues[pronoun.word].has(syntax::Cue::personal);
    const morphology::Features& f = pronoun.features;
    const bool thing = !personal && input.words[pronoun.word].is(morphology::Pos::pronoun) && f.person == 3 && f.number == morphology::Number::singular && f.gender == morphology::Gender::none;
    const auto fits = [&](std::size_t q) {
        const Identity& id = identities[q];
        const NounPhrase& np = parse.phrases[q];
        const bool of_several = np.conjunct != none && parse.phrase(np.conjunct).words.last <= pronoun.word;
        if (personal && !one_person(world, input, id, np, of_several)) return false;
        // "Maduro said oil would not flow if it invaded": "it" and "its" are nobody's.
        if (thing && id.head_class == HeadClass::person && input.words[np.head].features.number != morphology::Number::plural) return false;
        return id.actor && !np.temporal && (!pronoun.known || !id.code.empty()) && agrees(world, input, pronoun.features, np);
    };
    const auto known = [&](std::int32_t r) { return r != none && static_cast<std::size_t>(r) < identities.size(); };
    const auto may_be = [&](std::int32_t r) { return known(r) && fits(static_cast<std::size_t>(r)); };
    if (const std::int32_t r = resumed(parse, pronoun.word); known(r)) {
        // «ربان السفينة التي تم حجزها»: a thing, and none of those who act.
        const bool written_on = input.words[pronoun.word].enclitic == morphology::Enclitic::pronoun && !pronoun.known;
        if (may_be(r) || (written_on && agrees(world, input, pronoun.features, parse.phrase(r)))) return r;
    }
    // "from Chad, which renewed its offer"
    if (const std::int32_t r = told_more_of(parse, pronoun.word); r != pronoun.other_than && may_be(r)) return r;
    if (const std::int32_t r = told_to(input, parse, identities, pronoun.word); r != pronoun.other_than && may_be(r)) return r;
    if (const std::int32_t r = done_to(input, parse, pronoun.word); may_be(r)) return r;
    if (const std::int32_t r = answerable(input, parse, pronoun.word); may_be(r)) return r;
    std::int32_t fallback = none;
    for (std::size_t q = identities.size(); q-- > 0;) {
        const NounPhrase& np = parse.phrases[q];
        if (static_cast<std::int32_t>(q) == pronoun.other_than || np.words.first >= pronoun.word || np.words.contains(pronoun.word)) continue;
        if (input.words[np.head].sentence + pronoun.sentences_back < sentence) break;
        if (personal && fallback != none && input.words[np.head].sentence < input.words[parse.phrase(fallback).head].sentence) break;
        if (!fits(q)) continue;
        // «قال الوزير لوكالة الأنباء إن بلاده»: to whom it is told is not he.
        if (identities[q].role == "MED" && behind_preposition(parse, q) && f.gender != morphology::Gender::none) continue;
        if (np.link == syntax::Link::subject) return static_cast<std::int32_t>(q);
        // «من جانبه»: who speaks of somebody else by a pronoun is no one to point back to.
        // "was near Jammu when gunmen opened fire on it": where it was is not what is meant.
        const bool where = input.words[pronoun.word].is(morphology::Pos::pronoun) && pronoun.features.gender == morphology::Gender::none && identities[q].location && np.preposition_word != none &&
                           input.cues[static_cast<std::size_t>(np.preposition_word)].has(syntax::Cue::during) && input.words[static_cast<std::size_t>(np.preposition_word)].is(morphology::Pos::preposition);
        if (fallback == none && !where && identities[q].how != How::pronoun) fallback = static_cast<std::int32_t>(q);
    }
    return fallback;
}

}  // namespace tarikh::actors
