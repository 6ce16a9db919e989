#include "clause_voice.h"

#include <algorithm>

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Aspect;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

namespace {

constexpr std::uint32_t longest_aside = 9;  ///< words between two commas, these with them

}  // namespace

bool ClauseVoice::actor_like(std::int32_t p) const {
    const NounPhrase& np = phrase(p);
    const HeadClass h = read_.head_class(np.head);
    return (h != HeadClass::none && h != HeadClass::site && h != HeadClass::place) || np.has_name || read_.pronoun(np.head) || read_.quantity(np.words.first) || read_.citizen(np.head);
}

/// «الهجوم نفذه انتحاري»: a pronoun of the verb takes up what was told first, and who does it follows.
bool ClauseVoice::told_before_its_doer(std::uint32_t verb, const morphology::Reading& r) const {
    if (r.enclitic != Enclitic::pronoun || before_.empty() || after_.empty() || !adjacent(verb, after_.front())) return false;
    const std::int32_t what = before_.back(), who = after_.front();
    const Features& h = read_.word(phrase(what).head).features;
    const Features& mine = r.enclitic_features;
    const bool thing = read_.head_class(phrase(what).head) == HeadClass::none;
    const Gender gender = thing && h.number == Number::plural ? Gender::feminine : h.gender;
    const bool taken_up = gender == Gender::none || mine.gender == Gender::none || gender == mine.gender;
    return taken_up && actor_like(who) && agree(verb, who);
}

/// The word that opens a clause and bears a pronoun, in «أنها استنفرت», «إلا أنه رفض»; `verb` if there is none.
std::uint32_t ClauseVoice::pronoun_of_opening(std::uint32_t start, std::uint32_t verb) const {
    for (std::uint32_t i = start; i < std::min(verb, start + 2); ++i)
        if (read_.word(i).enclitic == Enclitic::pronoun && out_.phrase_of[i] == none && (read_.cue(i, Cue::complementizer) || read_.subordinates(i) || read_.word(i).is(Pos::subordinator))) return i;
    return verb;
}

/// «أنها استنفرت», but in «أنه شددت أوكرانيا» the pronoun stands for nobody.
bool ClauseVoice::stands_for_subject(std::uint32_t opening, std::uint32_t verb) const {
    const Gender told = read_.word(opening)->enclitic_features.gender, mine = read_.word(verb).features.gender;
    return told == Gender::none || mine == Gender::none || told == mine;
}

bool ClauseVoice::written_like_active(std::uint32_t verb) const {
    const morphology::Word& w = read_.word(verb);
    return std::any_of(w.readings().begin(), w.readings().end(), [&](const morphology::Reading& r) {
        return r.pos == Pos::verb && !r.features.passive && r.features.form == Form::finite && r.lemma_folded == w->lemma_folded && r.features.person == w.features.person && r.features.aspect == w.features.aspect;
    });
}

/// «وقتلت ثلاثة مهربين»: a feminine verb is not done by men who are counted, nor done to them by nobody.
bool ClauseVoice::done_to_men(std::uint32_t verb, std::int32_t only) const {
    const NounPhrase& np = phrase(only);
    const Features& f = read_.word(verb).features;
    const bool men = counted_people(only) && read_.word(np.words.last - 1).features.gender == Gender::masculine && read_.word(np.words.first).is(Pos::numeral);
    return men && f.gender == Gender::feminine && f.number == Number::singular && np.words.first == verb + 1;
}

/// «القوات خطفت خمسة», «خطف مسلحون طبيبا»: with somebody who does it and somebody it is done to, a verb whose active is
/// written like its passive is active.
bool ClauseVoice::active_after_all(std::size_t c, std::uint32_t verb) {
    const morphology::Word& w = read_.word(verb);
    if (w.features.passive && rules_.verb_first && conjoined_clause(clause(c)) && before_.empty() && after_.size() == 1 && written_like_active(verb) && done_to_men(verb, after_.front())) return true;
    if (!w.features.passive || !read_.cue(verb, Cue::needs_object) || w.enclitic == Enclitic::pronoun || !written_like_active(verb)) return false;
    // «اقتحموا المبنى وخطفوا ثلاثة»: no subject follows a verb in the plural.
    if (rules_.verb_first && w.features.number == Number::plural && before_.empty() && !after_.empty() && adjacent(verb, after_.front()) && actor_like(after_.front())) return true;
    // «تعلن الجماعة أنها قتلت ثلاثة»: the pronoun at the clause's beginning does it.
    const std::uint32_t start = clause(c).words.first;
    const bool opened = clause(c).kind == ClauseKind::complement && start < verb && read_.word(start).enclitic == Enclitic::pronoun && before_.empty();
    if (opened) return !after_.empty() && done_to(after_.front(), verb + 1) && (gender_apart(verb, after_.front()) || announced_by_forces(c, start));
    // «المجموعة التي قتلت عشرة جنود»
    const std::int32_t told = clause(c).kind == ClauseKind::relative ? clause(c).antecedent : none;
    if (told != none && agree(verb, told) && in_number(verb, told)) return !after_.empty() && done_to(after_.front(), verb + 1);
    for (const std::int32_t p : before_)
        if (agree(verb, p) && in_number(verb, p)) return !after_.empty() && done_to(after_.front(), verb + 1);
    return after_.size() >= 2 && actor_like(after_[0]) && !read_.quantity(phrase(after_[0]).words.first) && done_to(after_[1], phrase(after_[0]).words.last);
}

/// «أعلن الجيش أنه قتل ثلاثة»: the pronoun stands for forces who tell of their own deeds.
bool ClauseVoice::announced_by_forces(std::size_t c, std::uint32_t opening) const {
    const std::int32_t parent = out_.clauses[c].parent;
    if (parent == none || out_.clause(parent).subject == none) return false;
    const NounPhrase& speaker = phrase(out_.clause(parent).subject);
    const HeadClass h = read_.head_class(speaker.head);
    const Gender told = read_.word(opening)->enclitic_features.gender, theirs = read_.word(speaker.head).features.gender;
    // «أكد الحلف أنه قتل ثلاثة»
    const bool fights = h == HeadClass::forces || h == HeadClass::group || (h != HeadClass::person && read_.cue(speaker.head, Cue::warring));
    return fights && (told == Gender::none || theirs == Gender::none || told == theirs);
}

/// Does a verb behind its subject agree with it in number, where it names people?
bool ClauseVoice::in_number(std::uint32_t verb, std::int32_t p) const {
    const Features& v = read_.word(verb).features;
    const Features& n = read_.word(phrase(p).head).features;
    return n.number != Number::plural || v.number != Number::singular || v.gender == Gender::feminine;
}

/// «أنها قتلت ثلاثة جنود»: a verb that does not agree with what follows it.
bool ClauseVoice::gender_apart(std::uint32_t verb, std::int32_t p) const {
    const Features& v = read_.word(verb).features;
    const Features& n = read_.word(phrase(p).head).features;
    return accusative(p) || n.gender == Gender::none || v.gender != n.gender || v.number == Number::plural;
}

/// A phrase that can be an object, with nothing between `from` and it but complements: «قتل عشرة بينهم طفل» has none.
bool ClauseVoice::done_to(std::int32_t p, std::uint32_t from) const {
    const NounPhrase& np = phrase(p);
    const Features& h = read_.word(np.head).features;
    if (read_.word(np.words.first).enclitic == Enclitic::pronoun || h.grammatical_case == morphology::Case::nominative) return false;
    for (std::uint32_t i = from; i < np.words.first; ++i)
        if (strong(i) || (read_.preposition(i) && read_.word(i).enclitic == Enclitic::pronoun)) return false;
    // «اقتحم مستوطنون بحماية الجيش قرية»
    const HeadClass c = read_.head_class(np.head);
    const bool stormed = rules_.verb_first && (c == HeadClass::site || c == HeadClass::place) && !read_.in_name(np.head) && !read_.cue(np.head, Cue::place_preposition) && np.preposition_word == none;
    return stormed || actor_like(p) || read_.quantity(np.words.first) || h.grammatical_case == morphology::Case::accusative || adjacent(from - 1, p);
}

/// «كان الوزير اعتقل في بيروت»: without the object it needs, a verb whose passive is written alike is one.
bool ClauseVoice::passive_unseen(std::uint32_t verb) const {
    const morphology::Word& w = read_.word(verb);
    if (read_.cue(verb, Cue::meeting_verb)) return false;  // «القادة يلتقون»: each other
    if (!read_.cue(verb, Cue::needs_object) || w.enclitic == Enclitic::pronoun || w.features.person == 1 || w.features.person == 2) return false;
    return std::any_of(w.readings().begin(), w.readings().end(),
                       [&](const morphology::Reading& r) { return r.pos == Pos::verb && r.features.passive && r.lemma_folded == w->lemma_folded; });
}

/// «قصف الجيش شمال غزة»: behind forces or a state whose verb needs an object, the side of a place is one, though the word for
/// it may be a preposition.
void ClauseVoice::take_side_as_object(std::uint32_t verb, std::uint32_t end) {
    if (!rules_.verb_first || after_.size() != 1 || !passive_unseen(verb) || !adjacent(verb, after_.front()) || !agree(verb, after_.front())) return;
    const NounPhrase& doer = phrase(after_.front());
    const HeadClass h = read_.head_class(doer.head);
    const std::uint32_t side = doer.words.last;
    if ((h != HeadClass::forces && h != HeadClass::vehicle) || side + 1 >= end || !read_.cue(side, Cue::place_preposition) || read_.word(side).proclitics != 0) return;
    const auto& readings = read_.word(side).readings();
    if (std::none_of(readings.begin(), readings.end(), [](const morphology::Reading& r) { return r.pos == Pos::noun; })) return;
    const std::int32_t p = out_.phrase_of[side + 1];
    if (p != none && phrase(out_.outermost(p)).preposition_word == static_cast<std::int32_t>(side) && read_.known_place(phrase(p).head)) after_.push_back(out_.outermost(p));
}

/// «وطالب الحلفاء الغربيين»: an ending that no subject bears.
bool ClauseVoice::accusative(std::int32_t p) const {
    using morphology::Case;
    const auto shows = [&](std::uint32_t i) {
        const Features& f = read_.word(i).features;
        return (f.number == Number::plural || f.number == Number::dual) && (f.grammatical_case == Case::accusative || f.grammatical_case == Case::genitive);
    };
    const NounPhrase& np = phrase(p);
    if (read_.quantity(np.words.first) || read_.number(np.words.first) || read_.cue(np.words.first, Cue::quantifier)) return false;
    if (tanwin(np.head)) return true;
    // «ودعا طرفي النزاع», «ناشد مسؤولي البلدين»
    if (np.genitive != none) return shows(np.head) && !read_.word(np.head).guessed && !read_.is_name(np.head);
    return shows(np.head) || std::any_of(np.modifiers.begin(), np.modifiers.end(), shows);
}

/// «نفذ بنجاح اختبارا جديدا»
bool ClauseVoice::tanwin(std::uint32_t i) const {
    const Features& f = read_.word(i).features;
    return !read_.in_name(i) && read_.word(i).is(Pos::noun) && f.number == Number::singular && !f.definite && f.grammatical_case == morphology::Case::accusative &&
           !read_.word(i).guessed && read_.word(i).enclitic != Enclitic::pronoun;
}

bool ClauseVoice::adjacent(std::uint32_t verb, std::int32_t p) const {
    return phrase(p).words.first == verb + 1;
}

/// «مشروع قرار يدين القصف ويطالب بوقفه»: both verbs tell of what is not over, so both tell more of the noun.
bool ClauseVoice::goes_on_telling(std::size_t c, std::size_t relative) const {
    if (!rules_.verb_first || relative + 1 != c || !conjoined_clause(out_.clauses[c])) return false;
    const auto aspect = [&](std::size_t k) { return read_.word(static_cast<std::uint32_t>(out_.clauses[k].verb)).features.aspect; };
    return out_.clauses[relative].verb != none && aspect(relative) == Aspect::imperfect && aspect(c) == Aspect::imperfect;
}

/// The phrase right behind the last "that" before `end`, if it has no verb yet and agrees with this one.
std::int32_t ClauseVoice::waits_behind_that(std::uint32_t end, std::uint32_t verb) const {
    for (std::size_t p = out_.phrases.size(); rules_.verb_first && p-- > first_phrase_;) {
        const NounPhrase& np = out_.phrases[p];
        if (np.words.last > end || np.words.first == sentence_.first || !read_.cue(np.words.first - 1, Cue::complementizer) || read_.in_name(np.words.first - 1)) continue;
        return bare(np) && np.link == Link::free && agree(verb, static_cast<std::int32_t>(p)) ? static_cast<std::int32_t>(p) : none;
    }
    return none;
}

/// «انتخب المجلس، الخميس 9 كانون الثاني، قائد الجيش»: a date between commas parts nothing.
bool ClauseVoice::only_aside_between(std::uint32_t from, std::uint32_t to) const {
    // «استهدف هجوم بسيارة، أمس، موكبا»: the verb's other complements may stand before the first comma.
    while (from < to && !comma(from) && !strong(from)) ++from;
    if (to < from + 3 || !comma(from)) return false;
    const bool closed = comma(to - 1);
    bool time = true, aside = closed;
    for (std::uint32_t i = from + 1; i + (closed ? 1 : 0) < to; ++i) {
        time = time && (read_.temporal(i) || read_.number(i) || (closed && read_.punctuation(i)));
        aside = aside && !read_.punctuation(i) && !read_.verb(i) && !read_.subordinates(i) && !read_.cue(i, Cue::relative);
    }
    // «دعا الأمين العام، في تقريره أمس، الأطراف»: what a preposition opens between two commas.
    return time || (aside && to <= from + longest_aside && (read_.preposition(from + 1) || (read_.bound_preposition(from + 1) && read_.nominal(from + 1))));
}

/// «دعا الأمين العام، فلان بن فلان، الأطراف»: between an office and the object may stand who holds it, and the other way round.
bool ClauseVoice::only_name_between(const NounPhrase& office, std::uint32_t to) const {
    const std::uint32_t from = office.words.last;
    const bool somebody = read_.head_class(office.head) == HeadClass::person || (read_.word(office.head).is(Pos::proper) && !read_.in_name(office.head));
    if (from + 2 >= to || !comma(from) || !comma(to - 1) || !somebody) return false;
    const std::int32_t p = out_.phrase_of[from + 1];
    if (p == none) return false;
    const NounPhrase& aside = phrase(out_.outermost(p));
    // «عضو المكتب السياسي ورئيس اللجنة»: he may hold two offices.
    const std::int32_t end = out_.phrase_of[to - 2];
    const bool closed = end != none && phrase(out_.outermost(end)).link == Link::apposition && phrase(out_.outermost(end)).words.last + 1 == to;
    const bool whole = aside.words.first == from + 1 && closed && aside.link == Link::apposition;
    return whole && !read_.known_place(aside.head) && (read_.is_name(aside.head) || read_.head_class(aside.head) == HeadClass::person);
}

/// «الذي قتل فيه ثلاثة جنود»
bool ClauseVoice::resumed_by_preposition(std::uint32_t verb, std::uint32_t end) const {
    for (std::uint32_t i = verb + 1; i < std::min(end, verb + 3); ++i)
        if (read_.preposition(i) && read_.word(i).enclitic == Enclitic::pronoun) return true;
    return false;
}

/// «حظرت الحركة وصنفتها إرهابية»: behind a pronoun an adjective that agrees with it tells what it is held to be.
void ClauseVoice::drop_predicate(std::size_t c, std::uint32_t verb) {
    // «إلى أجل غير مسمى»
    std::erase_if(after_, [&](std::int32_t p) {
        const std::uint32_t first = phrase(p).words.first;
        const bool alone = phrase(p).words.size() == 1 && !read_.definite(first) && read_.word(first).features.number == Number::singular && !read_.is_name(first);
        return rules_.verb_first && alone && first > verb + 1 && read_.cue(first - 1, Cue::negator) && read_.word(first - 1).is(Pos::particle);
    });
    if (!rules_.verb_first || after_.empty() || !conjoined_clause(clause(c)) || read_.word(verb).enclitic != Enclitic::pronoun) return;
    const NounPhrase& np = phrase(after_.front());
    const Features &held = read_.word(np.head).features, &pronoun = read_.word(verb)->enclitic_features;
    const bool bare = np.words.size() == 1 && np.words.first == verb + 1 && read_.adjective(np.head) && !read_.definite(np.head) && !read_.is_name(np.head);
    if (bare && held.number == Number::singular && held.gender != Gender::none && held.gender == pronoun.gender) after_.erase(after_.begin());
}

/// «منذ غزوه الكويت»: behind a verbal noun with a preposition and a pronoun stands what the noun is done to.
void ClauseVoice::drop_objects_of_nouns(std::uint32_t verb) {
    const auto of_noun = [&](std::int32_t p) {
        const std::uint32_t first = phrase(p).words.first;
        const std::int32_t before = first == sentence_.first ? none : out_.phrase_of[first - 1];
        return before != none && read_.word(first - 1).features.form == Form::verbal_noun && read_.word(first - 1).enclitic == Enclitic::pronoun &&
               phrase(out_.outermost(before)).preposition_word != none && read_.cue(static_cast<std::uint32_t>(phrase(out_.outermost(before)).preposition_word), Cue::circumstance);
    };
    // «نددت قطر باقتحام وزير إسرائيلي المسجد»: so does what stands behind whoever does it.
    const auto of_doer = [&](std::int32_t p) {
        const std::uint32_t first = phrase(p).words.first;
        const std::int32_t before = first == sentence_.first ? none : out_.phrase_of[first - 1];
        if (p == after_.front() || before == none) return false;
        const NounPhrase& deed = phrase(out_.outermost(before));
        if (deed.preposition_word == none || deed.words.last != first || deed.genitive == none || read_.cue(static_cast<std::uint32_t>(deed.preposition_word), Cue::circumstance)) return false;
        const bool does = read_.word(deed.head).features.form == Form::verbal_noun && read_.head_class(deed.head) == HeadClass::none && !read_.definite(deed.head);
        return does && phrase(deed.genitive).words.first == deed.head + 1 && actor_like(deed.genitive);
    };
    std::erase_if(after_, of_noun);
    std::erase_if(before_, of_noun);
    // «اقتحم مستوطنون بحماية الجيش قرية»: but it is the object of a verb that has no other and needs one.
    const bool needed = after_.size() == 2 && adjacent(verb, after_.front()) && actor_like(after_.front()) && passive_unseen(verb);
    if (after_.size() > 1 && !needed) after_.erase(std::remove_if(after_.begin() + 1, after_.end(), of_doer), after_.end());
}

/// «قال الشهود إن الدبابات التي ترافقها الطائرات توغلت»: what stands behind "that" waits for a verb of its own.
void ClauseVoice::drop_what_waits(std::uint32_t verb) {
    std::uint32_t i = verb + 1;
    for (std::size_t k = 0; k < after_.size(); ++k) {
        for (; i < phrase(after_[k]).words.first; ++i) {
            if (!read_.cue(i, Cue::complementizer) || read_.in_name(i) || out_.phrase_of[i] != none) continue;
            // «هاجم مسلحون يعتقد أنهم من الحركة ثكنة»
            if (read_.cue(verb, Cue::belongs) && read_.word(i).enclitic == Enclitic::pronoun) continue;
            after_.resize(k);
            return;
        }
    }
}

}  // namespace tarikh::syntax
