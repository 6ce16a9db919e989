#include "coordination.h"

#include <algorithm>

namespace tarikh::syntax {

using mentions::HeadClass;

namespace {

bool human(HeadClass c) { return c == HeadClass::person || c == HeadClass::people || c == HeadClass::forces; }

}  // namespace

void Coordination::join(std::int32_t before, std::int32_t phrase, std::uint32_t gap_first) {
    const NounPhrase& next = at(phrase);
    const std::uint32_t gap_last = next.begin();
    if (next.temporal || at(before).temporal || gap_last < gap_first || gap_last - gap_first > 3) return;
    bool joined = read_.conjoined(gap_last) && !rules_.noun_compounds;
    bool comma = false;
    for (std::uint32_t i = gap_first; i < gap_last; ++i) {
        // «في بودابست لكن اللقاء ألغي»: but what "but" begins is a clause.
        const bool but = rules_.verb_first && read_.cue(i, Cue::subordinator);
        if ((read_.word(i).is(Pos::conjunction) && !but) || read_.cue(i, Cue::coordinator)) joined = true;
        else if (read_.punctuation(i) && read_.input().words[i].token->text.size() <= 2 && is_comma(i)) comma = true;
        else if (joined && i + 1 == gap_last && read_.punctuation(i) && Reader::opening(read_.word(i).token->text)) continue;
        else return;
    }
    if (!joined && comma && (names(before, phrase) || described(before, phrase) || lies_in(before, phrase) || (describes(before, phrase) && list_goes_on(phrase, false)))) {
        at(phrase).link = Link::apposition;
        return;
    }
    // "forty people, most of them women and children": no list
    if (comma && !joined && rules_.noun_compounds && next.words.size() > 2 && read_.pronoun(next.words.last - 1)) return;
    if (!joined && !(comma && list_goes_on(phrase, unlike(before, phrase)))) return;
    if (comma && !joined && opens_with_thing(before, phrase)) return;
    // «المروحية، وهي من طراز قديم», «رجلا وهو سوري»: the pronoun begins a clause.
    if (!rules_.noun_compounds && read_.pronoun(next.head) && read_.word(next.head).features.person == 3 && next.words.size() == 1) return;
    // «المنظمة، ومقرها لندن، …»
    if (comma && rules_.construct && read_.head_class(next.head) == HeadClass::site && next.head == next.words.first && read_.word(next.head).enclitic == morphology::Enclitic::pronoun) return;
    if (next.preposition_word != none && next.preposition != at(before).preposition) return;
    if (joined && (comma ? begins_clause(before, phrase) : begins_clause_unmarked(before, phrase) || begins_headline(before, phrase))) return;
    const std::int32_t partner = like(before, phrase);
    if (partner == none) return;
    NounPhrase& p = at(partner);
    NounPhrase& q = at(phrase);
    p.conjunct = phrase;
    q.first_conjunct = p.first_conjunct != none ? p.first_conjunct : partner;
    q.link = Link::conjunct;
    if (q.preposition.empty()) {
        q.preposition = p.preposition;
        q.preposition_word = p.preposition_word;
    }
    // «بين فرنسا وبريطانيا»: whoever governs the first governs the second.
    q.outer = p.outer;
}

/// "Washington punished the firm, and the president repeated …": behind a verb's object, a noun with a verb of its own.
bool Coordination::begins_clause(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase& first = at(before);
    const std::uint32_t next = at(phrase).words.last;
    if (!rules_.noun_compounds || next >= sentence_.last || !read_.verb(next)) return false;
    if (!read_.word(next).is(Pos::auxiliary) && read_.word(next).features.form != Form::finite) return false;
    std::uint32_t from = first.words.first;
    if (first.first_conjunct != none) from = at(first.first_conjunct).words.first;
    if (first.preposition_word != none) return true;
    while (from > sentence_.first && (read_.determiner(from - 1) || read_.word(from - 1).is(Pos::adverb))) --from;
    return from > sentence_.first && (read_.verb(from - 1) || read_.word(from - 1).is(Pos::auxiliary)) && !read_.cue(from - 1, Cue::end_quote_verb);
}

/// "Poland sent tanks and Germany promised jets": without a comma, where the first verb has its object and the second its own.
bool Coordination::begins_clause_unmarked(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase& first = at(before);
    const std::uint32_t verb = at(phrase).words.last;
    if (first.preposition_word != none || first.first_conjunct != none || verb + 1 >= sentence_.last || !begins_clause(before, phrase)) return false;
    std::uint32_t from = first.words.first;
    while (from > sentence_.first && !read_.verb(from - 1)) --from;
    if (from == sentence_.first || read_.cue(from - 1, Cue::holds_true)) return false;
    // "The envoy who visited Mali and Niger met the king"
    for (std::uint32_t i = from - 1; i-- > sentence_.first && !read_.punctuation(i);)
        if (read_.cue(i, Cue::relative) || read_.opens_relative(i)) return false;
    const morphology::Form governing = read_.word(from - 1).features.form;
    if (governing == morphology::Form::active_participle || governing == morphology::Form::infinitive) return false;
    // "killed soldiers and police trained in Mali" tells more of them.
    return read_.word(verb).is(Pos::auxiliary) || (read_.nominal(verb + 1) && !read_.preposition(verb + 1)) || read_.determiner(verb + 1) || read_.pronoun(verb + 1);
}

/// «موسكو تقصف خاركيف وكييف تتوعد بالرد»: in a headline the second who acts stands before his verb like the first.
bool Coordination::begins_headline(std::int32_t before, std::int32_t phrase) const {
    using morphology::Number;
    const NounPhrase &first = at(before), &next = at(phrase);
    const auto tells_now = [&](std::uint32_t i) {
        return read_.verb(i) && read_.word(i).features.form == morphology::Form::finite && read_.word(i).features.aspect == morphology::Aspect::imperfect && read_.word(i).features.person == 3;
    };
    const std::uint32_t verb = next.words.last;
    if (!rules_.construct || verb >= sentence_.last || !tells_now(verb) || read_.word(verb).proclitics != 0 || read_.word(verb).enclitic == morphology::Enclitic::pronoun) return false;
    if (!read_.definite(next.head) && !next.has_name) return false;
    // «مدارس في حلب وحمص تستوعب ألف طالب» tells more of the schools.
    if (first.preposition_word != none && read_.known_place(first.head) == read_.known_place(next.head)) return false;
    const morphology::Features &v = read_.word(verb).features, &s = read_.word(next.head).features;
    const bool guessed = read_.word(next.head).guessed || read_.in_name(next.head);
    const bool many = s.number == Number::plural || s.number == Number::dual;
    if (!guessed && !many && (v.gender != s.gender || v.number == Number::plural)) return false;
    const std::int32_t opening = out_.phrase_of[sentence_.first];
    if (opening == none || opening == before) return false;
    const std::uint32_t told = at(opening).words.last;
    if (told >= first.words.first || !tells_now(told)) return false;
    for (std::uint32_t i = told + 1; i < next.words.first; ++i)
        if (read_.verb(i) || read_.punctuation(i) || read_.subordinates(i) || read_.cue(i, Cue::relative) || read_.cue(i, Cue::complementizer)) return false;
    return true;
}

/// "in Odessa, Texas": a town, and behind a comma the region or state it lies in.
bool Coordination::lies_in(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase& town = at(before);
    const NounPhrase& around = at(phrase);
    if (!rules_.noun_compounds || around.preposition_word != none || !read_.is_name(around.words.first) || !read_.in_name(around.words.first)) return false;
    const std::uint32_t last = town.words.last - 1;
    if (!read_.known_place(last) || read_.name_is_adjective(last) || !read_.known_place(around.words.first) || read_.name_is_adjective(around.words.first)) return false;
    const auto of = [&](std::uint32_t i) { return static_cast<std::size_t>(read_.input().name_of[i]); };
    const auto kind = [&](std::uint32_t i) { return static_cast<world::Kind>(read_.input().name_kinds[of(i)]); };
    if (kind(last) != world::Kind::place || kind(around.words.first) == world::Kind::place) return false;
    const std::string_view state = read_.input().name_states[of(last)];
    const bool whole = read_.input().names[of(around.words.first)].words.last == around.words.last;
    return whole && !state.empty() && state == read_.input().name_states[of(around.words.first)] && read_.word(around.words.last - 1).enclitic == morphology::Enclitic::none;
}

/// "Iran's president, Masoud Pezeshkian, and …": an office, and who holds it.
bool Coordination::names(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase& office = at(before);
    const NounPhrase& name = at(phrase);
    // «ما أكده لمراسل الإذاعة، فلان، القيادي في الحزب»
    if (rules_.construct && (read_.word(office.words.first).proclitics & morphology::proclitic::li) != 0) return false;
    if (read_.head_class(office.head) != HeadClass::person || read_.is_name(office.head) || read_.word(office.head).features.number == morphology::Number::plural) return false;
    if (name.words.last >= sentence_.last || !is_comma(name.words.last) || (rules_.noun_compounds && name.words.first != name.head - (name.words.size() - 1))) return false;
    for (std::uint32_t i = name.words.first; i < name.words.last; ++i)
        if (!read_.is_name(i)) return false;
    return !read_.known_place(name.head);
}

/// «نجيب الحداد، وزير النفط، وزوجته», «سعاد منصور، عميدة الكلية بجامعة القاهرة، وطلابها»: a name, and behind a comma what he is.
bool Coordination::described(std::int32_t before, std::int32_t phrase) const {
    // «اغتيال نجيب الحداد، وزير النفط»
    std::int32_t n = before;
    while (at(n).genitive != none && at(at(n).genitive).words.last == at(before).words.last) n = at(n).genitive;
    const NounPhrase& name = at(n);
    const NounPhrase& office = at(phrase);
    if (!rules_.construct || name.first_conjunct != none || office.preposition_word != none) return false;
    const bool somebody = read_.head_class(name.head) == HeadClass::person || (read_.word(name.head).is(Pos::proper) && !read_.in_name(name.head));
    if (!name.has_name || !somebody || read_.known_place(name.head)) return false;
    return tells_office(office) && read_.word(office.head).enclitic != morphology::Enclitic::pronoun;
}

/// «وزير النفط العراقي», «القيادي», but not «وزير النفط علي حسن»
bool Coordination::tells_office(const NounPhrase& np) const {
    const bool known = read_.definite(np.head) || np.genitive != none;
    if (!known || read_.head_class(np.head) != HeadClass::person || read_.is_name(np.head) || read_.word(np.head).features.number == morphology::Number::plural) return false;
    const std::uint32_t last = np.words.last - 1;
    return !np.has_name || read_.known_place(last) || !read_.is_name(last) || (read_.in_name(last) && !read_.known_person(last));
}

void Coordination::join_behind_office(std::int32_t name, std::int32_t office, std::int32_t phrase, std::uint32_t gap) {
    const NounPhrase& next = at(phrase);
    const bool adjacent = next.words.first == gap && next.preposition_word == none && read_.conjoined(gap);
    const bool his = read_.word(next.head).enclitic == morphology::Enclitic::pronoun;
    if (!adjacent || his) return join(name, phrase, gap);
    // «عضو المكتب السياسي ورئيس اللجنة المركزية»
    if (tells_office(next)) {
        at(phrase).link = Link::apposition;
        return;
    }
    // «ابنة الزعيم والنقابي فلان»
    join(like(office, phrase) == office ? name : office, phrase, gap);
}

/// "Ivo Kern, a lawyer and ally of the king, …": a name, and who he is.
bool Coordination::describes(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase &name = at(before), &who = at(phrase);
    if (!rules_.noun_compounds || !read_.is_name(name.head) || read_.known_place(name.head) || name.first_conjunct != none || read_.word(name.head).features.number == morphology::Number::plural) return false;
    const bool one = read_.determiner(who.words.first) && !read_.word(who.words.first).features.definite && !read_.quantity(who.words.first) && !read_.is_name(who.head);
    return one && read_.head_class(who.head) == HeadClass::person && read_.word(who.head).features.number != morphology::Number::plural;
}

bool Coordination::is_comma(std::uint32_t i) const {
    const std::string_view mark = read_.word(i).token->text;
    return mark == "," || mark == "\u060C";
}

/// "…, Chinese and Swiss experts have said", "near Aden, residents and a doctor told Reuters": who speaks behind what was
/// said goes on no list; `unlike`: what stands before the comma is of another kind.
bool Coordination::speaks_behind(std::uint32_t i, bool unlike) const {
    if (!rules_.noun_compounds) return false;
    while (i < sentence_.last && read_.nominal(i)) ++i;
    while (i < sentence_.last && (read_.word(i).is(Pos::auxiliary) || read_.word(i).is(Pos::adverb))) ++i;
    return i < sentence_.last && read_.verb(i) && read_.cue(i, Cue::end_quote_verb) && (unlike || i + 2 >= sentence_.last);
}

/// After a comma: an and-joined phrase must follow, or this is an apposition and no list.
bool Coordination::list_goes_on(std::int32_t phrase, bool unlike) const {
    const NounPhrase& p = at(phrase);
    std::uint32_t i = p.words.last;
    for (int commas = 0; i < sentence_.last && commas < 6; ++i) {
        if (read_.word(i).is(Pos::conjunction) || read_.cue(i, Cue::coordinator)) return i + 1 < sentence_.last && read_.nominal(i + 1) && !speaks_behind(i + 1, unlike);
        if (!rules_.noun_compounds && read_.conjoined(i)) return read_.nominal(i);
        if (read_.punctuation(i)) {
            if (!is_comma(i)) return false;
            ++commas;
        } else if (!read_.nominal(i)) {
            return false;
        }
    }
    return false;
}

/// «مقتل جندي وشرطي وإصابة ثلاثة»: behind a row of people stands another deed beside theirs.
bool Coordination::beside_governor(const NounPhrase& last, const NounPhrase& next) const {
    if (rules_.noun_compounds || last.first_conjunct == none || last.outer == none) return false;
    const NounPhrase& governor = at(last.outer);
    const auto deed = [&](const NounPhrase& np) { return read_.head_class(np.head) == HeadClass::none && !read_.is_name(np.head) && !read_.quantity(np.words.first) && np.genitive != none; };
    return governor.conjunct == none && human(read_.head_class(last.head)) && deed(governor) && deed(next);
}

/// "In a joint statement, France, Germany and Britain …": a thing that opens the sentence is on no list with names.
bool Coordination::opens_with_thing(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase &thing = at(before), &name = at(phrase);
    if (!rules_.noun_compounds || thing.preposition_word == none || thing.first_conjunct != none || static_cast<std::uint32_t>(thing.preposition_word) > sentence_.first + 1) return false;
    return !read_.is_name(thing.head) && read_.head_class(thing.head) == HeadClass::none && read_.is_name(name.head) && name.preposition_word == none;
}

/// A name or a thing, and behind it people who are not named.
bool Coordination::unlike(std::int32_t before, std::int32_t phrase) const {
    const std::uint32_t a = at(before).head, b = at(phrase).head;
    const HeadClass who = read_.head_class(b);
    const bool people = who == HeadClass::person || who == HeadClass::people || who == HeadClass::body || who == HeadClass::forces;
    return rules_.noun_compounds && people && !read_.is_name(b) && read_.head_class(a) != who;
}

/// «إلى وقف الحرب في السودان وفتح ممرات», «من القبض على المتهم واستعادة المسروقات»: the deed before the place where it is done or
/// him whom it is done to, behind which a second one is told; or none.
std::int32_t Coordination::deed_there(std::int32_t before, std::int32_t phrase) const {
    const NounPhrase &place = at(before), &next = at(phrase);
    const auto thing = [&](const NounPhrase& np) { return read_.head_class(np.head) == HeadClass::none && !read_.is_name(np.head) && !read_.quantity(np.words.first); };
    if (rules_.noun_compounds || place.preposition_word <= 0) return none;
    const bool there = read_.is_name(place.head) && read_.known_place(place.head) && read_.cue(static_cast<std::uint32_t>(place.preposition_word), Cue::place_preposition);
    const bool done_to = human(read_.head_class(place.head)) && static_cast<std::uint32_t>(place.preposition_word) != place.words.first;
    if (!there && !done_to) return none;
    const morphology::Features& f = read_.word(next.head).features;
    if (!thing(next) || next.head != next.words.first || f.form != morphology::Form::verbal_noun || f.grammatical_case == morphology::Case::accusative) return none;
    const std::int32_t deed = out_.outermost(out_.phrase_of[static_cast<std::size_t>(place.preposition_word) - 1]);
    const bool governed = deed != none && at(deed).preposition_word != none && at(deed).conjunct == none;
    if (!governed || !thing(at(deed)) || (done_to && read_.word(at(deed).head).features.form != morphology::Form::verbal_noun)) return none;
    // «خرق لاتفاق في الجولان وقيام»: the letter says what for.
    const auto by = static_cast<std::uint32_t>(at(deed).preposition_word);
    return (read_.word(by).proclitics & morphology::proclitic::li) != 0 ? none : deed;
}

/// Of the phrase before and its inner genitives, the one most like the new phrase.
std::int32_t Coordination::like(std::int32_t before, std::int32_t phrase) const {
    if (beside_governor(at(before), at(phrase))) return at(before).outer;
    if (const std::int32_t deed = deed_there(before, phrase); deed != none) return deed;
    std::int32_t best = none;
    int best_score = -1;
    for (std::int32_t p = before; p != none; p = at(p).genitive) {
        if (at(p).words.last != at(before).words.last) break;
        const int score = likeness(at(p), at(phrase));
        if (score > best_score) { best = p; best_score = score; }
    }
    return best;
}

int Coordination::likeness(const NounPhrase& a, const NounPhrase& b) const {
    int score = 0;
    const bool name_a = read_.is_name(a.head), name_b = read_.is_name(b.head);
    if (name_a == name_b) score += 2;
    if (name_a && name_b && read_.known_place(a.head) == read_.known_place(b.head)) score += 1;
    const HeadClass class_a = read_.head_class(a.head), class_b = read_.head_class(b.head);
    if (class_a == class_b && class_a != HeadClass::none) score += 3;
    else if (human(class_a) && human(class_b)) score += 2;  // «مقتل امرأتين ورجل»
    if (read_.name_is_adjective(a.head) && read_.name_is_adjective(b.head)) score += 2;
    if (read_.definite(a.head) == read_.definite(b.head)) score += 1;
    if (read_.quantity(a.words.first) && read_.quantity(b.words.first)) score += 2;
    return score;
}

}  // namespace tarikh::syntax
