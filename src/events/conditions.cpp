#include "conditions.h"

#include <algorithm>

#include <tarikh/text/letters.h>

namespace tarikh::events {
namespace {

constexpr std::uint32_t near_words = 6;    ///< reach of "needs_near"
constexpr std::uint32_t unless_words = 3;  ///< reach of "unless"

}  // namespace

using morphology::Pos;

bool Conditions::reads_as(std::uint32_t i, std::string_view key) const {
    const morphology::Word& w = run_.word(i);
    return w->lemma_folded == key || w.folded() == key || syntax::bare_of(w) == key || syntax::stem_of(w) == key;
}

void Conditions::read(base::WordRange sentence) {
    range_ = sentence;
    facts_.clear();
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
        const morphology::Word& w = run_.word(i);
        if (i + TriggerMemory::ahead < range_.last) run_.memory.expect(run_.word(i + TriggerMemory::ahead));
        facts_.push_back(run_.memory.of(w, [&](FramesOfWord& frames) { return facts_of(w, frames); }));
    }
}

TriggerFacts Conditions::facts_of(const morphology::Word& w, FramesOfWord& frames) const {
    TriggerFacts facts;
    facts.shapes = shape_of(w.folded()) | shape_of(w->lemma_folded);
    if (w->folded_stem != 0) facts.shapes |= shape_of(syntax::stem_of(w));
    if (w->folded_bare != w->folded_stem) facts.shapes |= shape_of(syntax::bare_of(w));
    frames.verbs = run_.frames.find(w->lemma_folded, Part::verb);
    frames.nouns = run_.frames.find(w->lemma_folded, Part::noun);
    frames.adjectives = run_.frames.find(w->lemma_folded, Part::adjective);
    frames.nouns_by_form = run_.frames.find(syntax::bare_of(w), Part::noun);
    facts.may_tell = !frames.verbs.empty() || !frames.nouns.empty() || !frames.adjectives.empty() || !frames.nouns_by_form.empty() ||
                     std::any_of(w.readings().begin(), w.readings().end(), [&](const morphology::Reading& r) { return !run_.frames.find(r.verb_folded, Part::verb).empty(); });
    return facts;
}

bool Conditions::is_one_of(Range keys, std::uint32_t i) const {
    for (const Key& key : run_.frames.keys(keys))
        if (key.is_somebody() ? somebody(i) : key.is_town() ? town(i) : matches_key(i, key)) return true;
    return false;
}

/// "seized Goma", "took the Donbas"
bool Conditions::town(std::uint32_t i) const {
    const std::int32_t name = run_.doc.input.name_of[i];
    if (name == none || run_.doc.input.names[static_cast<std::size_t>(name)].adjective || run_.word(i).enclitic != morphology::Enclitic::none) return false;
    const world::Kind kind = run_.world.entity(run_.doc.input.names[static_cast<std::size_t>(name)].entities.front()).kind;
    return kind == world::Kind::place || kind == world::Kind::region;
}

bool Conditions::somebody(std::uint32_t i) const {
    using mentions::HeadClass;
    const auto h = static_cast<HeadClass>(run_.doc.input.head_class[i]);
    // «أربعة لبنانيين»
    const std::int32_t name = run_.doc.input.name_of[i];
    if (name != none && run_.word(i).is(Pos::noun) && run_.doc.input.names[static_cast<std::size_t>(name)].adjective) return true;
    // "the release of two Americans", "of Ivo Kern"
    if (name != none && run_.word(i).is(Pos::proper)) {
        const mentions::NameMention& known = run_.doc.input.names[static_cast<std::size_t>(name)];
        if (known.citizen || run_.world.entity(known.entities.front()).kind == world::Kind::person) return true;
    }
    if (run_.word(i).is(Pos::proper) && h == HeadClass::person) return true;
    return run_.word(i).is(Pos::noun) && (h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces || h == HeadClass::group);
}

/// «أسقطت الدفاعات الجوية مسيرة»: the verb before the noun whose object it heads, or none.
std::int32_t Conditions::done_to(std::uint32_t noun) const {
    const std::int32_t p = run_.phrase_of(noun), c = run_.clause_of(noun);
    if (p == none || c == none || run_.phrase(p).head != noun) return none;
    const syntax::Clause& clause = run_.clause(c);
    const bool object = clause.verb != none && clause.object == run_.outermost(p) && clause.verb < static_cast<std::int32_t>(noun);
    return object && clause.verb >= static_cast<std::int32_t>(range_.first) ? clause.verb : none;
}

std::string_view Conditions::disqualified(const Frame& f, std::uint32_t first, std::uint32_t end, bool nominal) const {
    if (!nominal && (run_.word(first).proclitics & morphology::proclitic::li) != 0 && run_.cue(first, Cue::curse)) return "opens a slogan";
    if (f.unless.first != f.unless.last) {
        for (std::uint32_t j = end; j < std::min(range_.last, end + unless_words); ++j)
            if (any_of(f.unless, j)) return "stands beside a word of its «unless» list";
        // «أسقطت 43 مسيرة», "live-fire exercises": a number or a hyphen between them parts nothing.
        std::uint32_t before = first;
        while (before > range_.first && (run_.word(before - 1).is(Pos::numeral) || run_.word(before - 1).kind == text::TokenKind::number || (run_.word(before - 1).token->text == "-" && nominal))) --before;
        // «إدانته الشديدة للهجوم»: what stands before a bound word describes another.
        const std::int32_t described = before > range_.first && run_.word(before - 1).is(Pos::adjective) ? run_.phrase_of(before - 1) : none;
        const std::uint16_t bound = morphology::proclitic::li | morphology::proclitic::bi;
        const bool others = described != none && run_.phrase(described).head != before - 1 && (run_.word(first).proclitics & bound) != 0;
        if (before > range_.first && !others && any_of(f.unless, before - 1)) return "stands beside a word of its «unless» list";
        const std::int32_t verb = nominal ? done_to(first) : none;
        if (verb != none && any_of(f.unless, static_cast<std::uint32_t>(verb))) return "is the object of a verb of its «unless» list";
    }
    if (f.needs_object.first != f.needs_object.last && !has_object(f, first, end, nominal)) return "its object is none of those it needs";
    if (f.needs_near.first != f.needs_near.last) {
        const std::uint32_t from = first > range_.first + near_words ? first - near_words : range_.first;
        bool near = false;
        for (std::uint32_t j = from; j < std::min(range_.last, end + near_words) && !near; ++j)
            near = (j < first || j >= end) && any_of(f.needs_near, j);
        if (!near && !nominal && (asked_far_off(f, first) || near_in_clause(f, first))) near = true;
        if (!near) return "none of the words it needs nearby is there";
    }
    if (f.infinitive && !told_to(first)) return "nobody is told what to do";
    if (nominal && named_again(f, first)) return "who fell is told of as known";
    if (nominal && (in_name(first) || names_body(first, end) || tells_office(f, first, end))) return "part of a name";
    return {};
}

/// "told the villagers to leave", "were told to leave", "voted on Monday to leave"
bool Conditions::told_to(std::uint32_t verb) const {
    const std::int32_t c = run_.clause_of(verb);
    if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(verb)) return false;
    const syntax::Clause& clause = run_.clause(c);
    const std::int32_t told = clause.passive ? none : clause.object;
    const std::uint32_t end = told != none && run_.phrase(told).words.first > verb ? run_.phrase(told).words.last : verb + 1;
    const auto& clauses = run_.doc.parse->clauses;
    const std::size_t next = static_cast<std::size_t>(c) + 1;
    return next < clauses.size() && clauses[next].kind == syntax::ClauseKind::infinitive && clauses[next].words.first >= end && clauses[next].words.first < std::min(range_.last, end + near_words);
}

/// «حكم على الرئيس الفرنسي الأسبق نيكولا ساركوزي بالسجن»: the word needed heads a complement of the verb, behind a long one.
bool Conditions::near_in_clause(const Frame& f, std::uint32_t verb) const {
    constexpr std::uint32_t farthest = 14;
    const std::int32_t c = run_.clause_of(verb);
    if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(verb)) return false;
    // "Thousands of supporters of the jailed minister Ivo Kern marched": at the head of a long subject.
    const std::int32_t who = run_.clause(c).subject;
    if (who != none && run_.phrase(who).words.last <= verb && any_of(f.needs_near, run_.phrase(who).head)) return true;
    // «فرقت الشرطة بالغاز المسيل للدموع متظاهرين»
    const std::int32_t whom = run_.clause(c).object;
    if (whom != none && run_.phrase(whom).words.first > verb && any_of(f.needs_near, run_.phrase(whom).head)) return true;
    for (std::uint32_t i = verb + 1; i < std::min(range_.last, verb + farthest); ++i) {
        const std::int32_t p = run_.phrase_of(i);
        if (p == none || run_.phrase(p).head != i || run_.phrase(p).clause != c) continue;
        const bool complement = run_.phrase(p).preposition_word != none && run_.phrase(p).outer == none;
        if (complement && any_of(f.needs_near, i)) return true;
    }
    return false;
}

/// "said on Friday that the Sudanese government and the rebels must agree": the word needed is the verb's of what is said.
bool Conditions::asked_far_off(const Frame& f, std::uint32_t verb) const {
    const std::int32_t c = run_.clause_of(verb);
    const auto& clauses = run_.doc.parse->clauses;
    if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(verb) || static_cast<std::size_t>(c) + 1 >= clauses.size()) return false;
    const syntax::Clause& said = clauses[static_cast<std::size_t>(c) + 1];
    if (said.kind != syntax::ClauseKind::complement || said.parent != c || said.verb == none || said.auxiliary == none || !run_.cue(said.words.first, Cue::complementizer)) return false;
    return any_of(f.needs_near, static_cast<std::uint32_t>(said.auxiliary));
}

/// «وزارة الدفاع», "the Ministry of Defence": a word that makes names governs the noun directly.
bool Conditions::in_name(std::uint32_t first) const {
    if (first == range_.first) return false;
    if (field_of_body(first) || in_capitals(first)) return true;
    const std::uint32_t before = first - 1;
    const bool article = (run_.word(before).proclitics & morphology::proclitic::al) != 0;
    using mentions::HeadClass;
    const auto head = static_cast<HeadClass>(run_.doc.input.head_class[before]);
    // «لجان البحث», «فرق الإنقاذ»: what a body is for.
    const bool body = (head == HeadClass::body || head == HeadClass::forces || head == HeadClass::group) && run_.word(before).is(Pos::noun) &&
                      run_.phrase_of(before) != none && run_.phrase_of(first) != none && run_.phrase(run_.phrase_of(first)).outer == run_.phrase_of(before);
    if ((body || run_.cue(before, Cue::name_maker)) && !article && !run_.word(before).is(Pos::verb) && (run_.word(first).proclitics & morphology::proclitic::al) != 0) return true;
    // "three days of war games": no Day of Something.
    if (first > range_.first + 1 && run_.doc.input.time_of[before - 1] != none) return false;
    return first > range_.first + 1 && run_.cue(before, Cue::genitive) && run_.word(before).is(Pos::preposition) && run_.cue(before - 1, Cue::name_maker);
}

/// "the Organisation for the Release of Prisoners", "the 7th Attack Squadron": a word in capitals of a body's name in capitals.
bool Conditions::in_capitals(std::uint32_t word) const {
    using mentions::HeadClass;
    const auto capital = [&](std::uint32_t i) { return i > range_.first && text::begins_with_capital(run_.word(i).token->text); };
    const auto heads_name = [&](std::uint32_t i) {
        const auto c = static_cast<HeadClass>(run_.doc.input.head_class[i]);
        return capital(i) && (c == HeadClass::body || c == HeadClass::forces || c == HeadClass::group || c == HeadClass::outlet);
    };
    std::int32_t p = run_.phrase_of(word);
    if (!capital(word) || p == none) return false;
    if (run_.phrase(p).head != word && heads_name(run_.phrase(p).head) && run_.word(word).enclitic == morphology::Enclitic::none) return true;
    for (; p != none; p = run_.phrase(p).outer) {
        const std::int32_t by = run_.phrase(p).preposition_word;
        const std::int32_t outer = run_.phrase(p).outer;
        if (by == none || outer == none || run_.phrase(outer).head + 1 != static_cast<std::uint32_t>(by)) return false;
        if (heads_name(run_.phrase(outer).head)) return true;
    }
    return false;
}

/// "the appeals court", "a ceasefire violations committee": what a body before whose noun it stands is for.
bool Conditions::names_body(std::uint32_t first, std::uint32_t end) const {
    const std::int32_t p = run_.phrase_of(first);
    if (p == none || run_.phrase(p).head < end) return false;
    const std::uint32_t head = run_.phrase(p).head;
    if (static_cast<mentions::HeadClass>(run_.doc.input.head_class[head]) != mentions::HeadClass::body || !run_.cue(head, Cue::name_maker)) return false;
    for (std::uint32_t i = first; i < head; ++i)
        if (run_.word(i).enclitic != morphology::Enclitic::none || !run_.word(i).is(Pos::noun)) return false;
    return true;
}

/// "the protest leader", "election observers", "summit organisers": what they are there for.
bool Conditions::tells_office(const Frame& f, std::uint32_t first, std::uint32_t end) const {
    using mentions::HeadClass;
    const std::string_view type = ontology::event_types()[f.type].id;
    const std::int32_t p = run_.phrase_of(first);
    if ((type != "protest" && type != "leadership" && type != "consult") || p == none || !run_.phrase(p).words.contains(end) || run_.word(first).features.number == morphology::Number::plural) return false;
    const auto who = static_cast<HeadClass>(run_.doc.input.head_class[end]);
    const bool named = run_.phrase(p).head > end && run_.word(run_.phrase(p).head).is(Pos::proper);
    return who == HeadClass::person && (run_.phrase(p).head == end || named) && run_.word(end).is(Pos::noun) && run_.word(first).enclitic == morphology::Enclitic::none;
}

/// Do the first words of a phrase hold one that the frame needs?
bool Conditions::needed_in(const Frame& f, std::int32_t p) const {
    if (p == none) return false;
    // "welcomed the president's statement": what belongs to him, not him.
    const std::int32_t owner = run_.phrase(p).genitive;
    const bool owned = owner != none && run_.phrase(owner).words.first == run_.phrase(p).words.first && run_.phrase(owner).words.last <= run_.phrase(p).head && run_.word(run_.phrase(owner).words.last - 1).enclitic == morphology::Enclitic::possessive;
    for (std::uint32_t j = owned ? run_.phrase(owner).words.last : run_.phrase(p).words.first; j < std::min(run_.phrase(p).words.last, std::max({run_.phrase(p).words.first + 5, run_.phrase(p).head + 1, counted_head(p) + 1})); ++j)
        if (any_of(f.needs_object, j)) return true;
    return of_part(f, run_.phrase(p));
}

/// «سحبت جزءا من قواتها»: a part, and behind it the whole.
bool Conditions::of_part(const Frame& f, const syntax::NounPhrase& part) const {
    const std::uint32_t from = part.words.last;
    if (part.genitive != none || part.words.size() > 2 || from + 1 >= range_.last || !run_.cue(from, Cue::partitive) || run_.word(from).enclitic != morphology::Enclitic::none) return false;
    const std::int32_t whole = run_.phrase_of(from + 1);
    const morphology::Reading& r = *run_.word(part.head).reading;
    const bool indefinite = !r.features.definite && (r.proclitics & morphology::proclitic::al) == 0 && r.enclitic == morphology::Enclitic::none;
    return indefinite && whole != none && any_of(f.needs_object, run_.phrase(whole).head);
}

/// "the first of 31 tanks": what is counted.
std::uint32_t Conditions::counted_head(std::int32_t p) const {
    const syntax::NounPhrase& np = run_.phrase(p);
    const bool counts = run_.cue(np.head, Cue::quantifier) || run_.word(np.head).is(Pos::numeral) || (run_.word(np.head).is(Pos::adjective) && np.head != np.words.first);
    return counts && np.genitive != none ? run_.phrase(np.genitive).head : np.head;
}

/// «الشهيد», «القتيل»: one who is known to have fallen, not that somebody fell.
bool Conditions::named_again(const Frame& f, std::uint32_t word) const {
    const morphology::Word& w = run_.word(word);
    const bool one = w.features.number == morphology::Number::singular && (w.proclitics & morphology::proclitic::al) != 0;
    return one && run_.cue(word, Cue::person_noun) && ontology::event_types()[f.type].id == "casualty";
}

/// «فرقة الأبحاث والتفتيش», «المرصد السوري لحقوق الإنسان»
bool Conditions::field_of_body(std::uint32_t word) const {
    using namespace morphology::proclitic;
    const bool second = (run_.word(word).proclitics & wa) != 0;
    if ((!second && !((run_.word(word).proclitics & li) != 0 && run_.cue(word, Cue::field))) || run_.phrase_of(word) == none) return false;
    const syntax::NounPhrase& np = run_.phrase(run_.phrase_of(word));
    return np.head == word && np.link == syntax::Link::genitive && np.outer != none && run_.cue(run_.phrase(np.outer).head, Cue::name_maker);
}

bool Conditions::has_object(const Frame& f, std::uint32_t first, std::uint32_t end, bool nominal) const {
    // «استنفرت مقاتلاتها قبل إعادتها», «القوات وإرسالها»: the pronoun takes up what was named before.
    if (run_.word(first).enclitic == morphology::Enclitic::pronoun)
        for (std::uint32_t j = range_.first; j < first; ++j)
            if (any_of(f.needs_object, j)) return true;
    if (nominal) {
        if (const std::int32_t p = run_.phrase_of(first); p != none && needed_in(f, run_.phrase(p).genitive)) return true;
    } else if (const std::int32_t c = run_.clause_of(first); c != none && run_.clause(c).verb == static_cast<std::int32_t>(first)) {
        const syntax::Clause& clause = run_.clause(c);
        if (needed_in(f, clause.object) || (clause.passive && needed_in(f, clause.subject))) return true;
        if (clause.object == none && needed_in(f, clause.subject)) return true;
        if (clause.antecedent != none && needed_in(f, clause.antecedent)) return true;
        if (clause.object == none && far_object(f, clause)) return true;
        if (clause.object != none && given_object(f, clause)) return true;
    }
    // "set up a joint naval force": behind a particle it looks governed.
    if (!nominal && end > first + 1 && end < range_.last && run_.phrase_of(end) != none && run_.phrase(run_.phrase_of(end)).preposition_word == static_cast<std::int32_t>(end) - 1 && needed_in(f, run_.phrase_of(end))) return true;
    // "welcomed the president's statement": near by, but not the owner of what is told.
    std::uint32_t from = end;
    if (const std::int32_t next = nominal || end >= range_.last ? none : run_.phrase_of(end); next != none) {
        const std::int32_t whole = run_.outermost(next);
        const std::int32_t owner = run_.phrase(whole).genitive;
        if (owner != none && run_.phrase(owner).words.first == end && run_.phrase(owner).words.last <= run_.phrase(whole).head) from = run_.phrase(owner).words.last;
    }
    const bool undergone = !nominal && run_.clause_of(first) != none && run_.clause(run_.clause_of(first)).passive;
    for (std::uint32_t j = from; j < std::min(range_.last, end + 3); ++j) {
        if (undergone && run_.cue(j, Cue::agent)) return false;  // "was welcomed by the president"
        if (any_of(f.needs_object, j)) return true;
        if (run_.word(j).kind == text::TokenKind::punctuation && run_.word(j).token->text == ",") return false;
        // "suspended Peru after the president …"
        if (j > end && run_.cue(j, Cue::came_first) && run_.word(j).is(Pos::preposition)) return false;
    }
    return false;
}

/// "sent Kyiv two generators", "provided the town with water": behind whom it is given to, or with the preposition of what is given.
bool Conditions::given_object(const Frame& f, const syntax::Clause& clause) const {
    const auto verb = static_cast<std::uint32_t>(clause.verb);
    const auto [first, last] = run_.phrases_in(run_.word(verb).sentence);
    const auto topics = run_.frames.slots(f.topic);
    for (std::size_t p = first; p < last; ++p) {
        const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
        if (np.words.first <= verb || np.words.first >= clause.words.last || np.outer != none || np.temporal) continue;
        // "gave Chad $20 million"
        const std::uint32_t next = run_.phrase(clause.object).words.last;
        bool beside = np.words.first == next || (np.words.first == next + 1 && run_.word(next).is(Pos::symbol));
        // "handed the editor a ten-year term"
        for (std::uint32_t i = next; i < np.words.first && !beside; ++i)
            if (i + 1 == np.words.first) beside = run_.doc.input.time_of[i] != none;
            else if (!run_.word(i).is(Pos::determiner) && run_.doc.input.time_of[i] == none) break;
        const bool second = np.preposition_word == none && beside && run_.cue(verb, Cue::two_objects);
        const bool with = np.preposition_word != none && std::any_of(topics.begin(), topics.end(), [&](const Slot& s) { return s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == np.preposition; });
        if ((second || with) && needed_in(f, static_cast<std::int32_t>(p))) return true;
    }
    return false;
}

/// «أطلقت على المدينة منذ الفجر أكثر من مئة صاروخ»: the object may stand behind the rest of its clause.
bool Conditions::far_object(const Frame& f, const syntax::Clause& clause) const {
    const auto verb = static_cast<std::uint32_t>(clause.verb);
    const auto [first, last] = run_.phrases_in(run_.word(verb).sentence);
    for (std::size_t p = first; p < last; ++p) {
        const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
        if (np.words.first <= verb || np.words.first >= clause.words.last || np.outer != none || np.preposition_word != none || np.temporal) continue;
        if (static_cast<std::int32_t>(p) != clause.subject && needed_in(f, static_cast<std::int32_t>(p))) return true;
    }
    return false;
}

}  // namespace tarikh::events
