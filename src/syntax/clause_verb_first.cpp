// Arabic: verb, subject, object; or subject, verb, object.
#include <algorithm>

#include "clause_filler.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Number;

void ClauseBuilder::fill_verb_first(std::size_t c) {
    const auto verb = static_cast<std::uint32_t>(clause(c).verb);
    const std::uint32_t start = clause(c).words.first;
    const std::uint32_t end = clause(c).words.last;
    const morphology::Reading& r = *read_.word(verb).reading;
    if (clause(c).kind == ClauseKind::relative) set_antecedent(c);
    bare_between(start, verb, before_);
    bare_between(verb + 1, end, after_);
    drop_speaker(verb);
    drop_predicate(c, verb);
    drop_objects_of_nouns(verb);
    drop_what_waits(verb);
    trim_after(verb);
    take_behind_aside(clause(c).tail);
    take_side_as_object(verb, end);
    Clause& here = clause(c);
    here.passive = here.passive && !active_after_all(c, verb);
    if (here.kind == ClauseKind::relative && here.antecedent != none) {
        fill_relative(here, verb, r);
        return;
    }
    if (told_before_its_doer(verb, r)) {
        here.object = before_.back();
        here.subject = after_.front();
        return;
    }
    for (const std::int32_t p : before_)
        if (agree(verb, p) && !read_.cue(phrase(p).head, Cue::attribution)) { here.subject = p; break; }
    if (here.subject != none) {
        // «الجنود قتلوا في انفجارين ضربا للموكب»: what stands far off and is nobody is no object.
        const bool far = !after_.empty() && !adjacent(verb, after_.front()) && !actor_like(after_.front()) && passive_unseen(verb);
        // «قتلوا وجرح آخرون»: what "and" begins is no object.
        const bool joined = !after_.empty() && adjacent(verb, after_.front()) && read_.conjoined(phrase(after_.front()).words.first);
        if (!after_.empty() && r.enclitic != Enclitic::pronoun && !far && !joined) here.object = after_.front();
        here.passive |= here.object == none && passive_unseen(verb);
        return;
    }
    if (r.features.person == 1 || r.features.person == 2) {
        if (!after_.empty()) here.object = after_.front();
        return;
    }
    if (here.passive) {
        if (!after_.empty()) here.subject = after_.front();
        else share(c);
        return;
    }
    // «أعلنت القيادة أنها استنفرت مقاتلاتها»: the pronoun at the clause's beginning is its subject.
    const std::uint32_t opening = pronoun_of_opening(start, verb);
    if (after_.size() == 1 && here.kind != ClauseKind::main && opening < verb && stands_for_subject(opening, verb) && shared_subject(c) != none) {
        share(c);
        here.object = after_.front();
        return;
    }
    // «الوزير الذي استقبله الرئيس غادر بيروت»: what was told more of has waited for its verb.
    const bool bound = here.kind == ClauseKind::complement && start == verb && c > first_clause_ && clause(c - 1).kind == ClauseKind::relative;
    const bool own = after_.size() > 1 || (!after_.empty() && !read_.known_place(phrase(after_.front()).head));
    if (bound && !own && clause(c - 1).antecedent != none && shared_subject(c) == clause(c - 1).antecedent) {
        share(c);
        if (!after_.empty() && r.enclitic != Enclitic::pronoun) here.object = after_.front();
        // «الرجل الذي هاجم الحارس اعتقل»
        here.passive |= here.object == none && here.subject != none && passive_unseen(verb);
        return;
    }
    const bool plural_verb = r.features.number == Number::plural || r.features.number == Number::dual;
    if (after_.empty() || (plural_verb && before_.empty())) {
        share(c);
        if (!after_.empty()) here.object = after_.front();
        // «قال الصحفي إنه اعتقل في المطار»
        here.passive |= after_.empty() && here.kind == ClauseKind::complement && opening < verb && here.subject != none && stands_for_subject(opening, verb) && passive_unseen(verb);
        return;
    }
    if (r.enclitic != Enclitic::pronoun && after_.size() >= 2 && accusative(after_.front()) && can_share(c)) {
        share(c);
        here.object = after_.front();
        return;
    }
    if (r.enclitic != Enclitic::pronoun && after_.size() == 2 && can_share(c) && made_something()) {
        share(c);
        here.object = after_.front();
        return;
    }
    if (r.enclitic == Enclitic::pronoun || after_.size() >= 2) {
        const bool second = after_.size() >= 2 && done_by_second();
        const bool first_acts = after_.size() < 2 || !actor_like(after_[1]) || (!second && (actor_like(after_[0]) || adjacent(verb, after_[0])));
        here.subject = first_acts ? after_[0] : after_[1];
        if (after_.size() >= 2 && r.enclitic != Enclitic::pronoun) here.object = first_acts ? after_[1] : after_[0];
        if (!agree(verb, here.subject) && here.object != none && agree(verb, here.object) && actor_like(here.object)) std::swap(here.subject, here.object);
        return;
    }
    const std::int32_t only = after_.front();
    // «إن انتحارية فجرت نفسها»
    if (read_.cue(phrase(only).head, Cue::reflexive) && read_.word(phrase(only).head).enclitic == Enclitic::pronoun && can_share(c)) {
        share(c);
        here.object = only;
        return;
    }
    if (r.enclitic != Enclitic::pronoun && read_.cue(verb, Cue::needs_object) && take_only_object(c, verb, only)) return;
    if (r.enclitic != Enclitic::pronoun && (speaks_on(c, verb) || (done_to_men(verb, only) && can_share(c)))) {
        here.object = only;
        share(c);
        return;
    }
    if (!agree(verb, only)) {
        here.object = only;
        share(c);
    } else if ((actor_like(only) && !accusative(only)) || !can_share(c)) {
        here.subject = only;
    } else {
        here.object = only;
        share(c);
    }
}

/// «أدان الرئيس، الذي يزور القاهرة، بشدة الهجوم»: of what the clause goes on with, the first bare noun, if only how stands before it.
void ClauseBuilder::take_behind_aside(base::WordRange tail) {
    if (tail.empty() || after_.size() != 1) return;
    std::vector<std::int32_t> bare;
    bare_between(tail.first, tail.last, bare);
    if (bare.empty() || phrase(bare.front()).words.first > tail.first + 1) return;
    const bool how = phrase(bare.front()).words.first == tail.first || read_.cue(tail.first, Cue::manner);
    if (how) after_.push_back(bare.front());
}

/// «الوزارة: الرئيس يرجئ زيارته»: before a colon stands who says it.
void ClauseBuilder::drop_speaker(std::uint32_t verb) {
    std::uint32_t from = sentence_.first;
    for (std::uint32_t i = from; i < verb; ++i)
        if (read_.word(i).token->text == ":") from = i;
    if (std::any_of(before_.begin(), before_.end(), [&](std::int32_t p) { return phrase(p).words.first > from; }))
        std::erase_if(before_, [&](std::int32_t p) { return phrase(p).words.first < from; });
}

/// «وعين توفيق الربيعة خلفا له»: a man's name, and right behind it what he becomes.
bool ClauseBuilder::made_something() const {
    const NounPhrase& who = phrase(after_[0]);
    const NounPhrase& what = phrase(after_[1]);
    const bool name = read_.is_name(who.head) && !read_.known_place(who.head) && who.words.first == who.head;
    return name && what.words.first == who.words.last && tanwin(what.head) && read_.head_class(what.head) == HeadClass::person;
}

/// «نفذ الهجوم انتحاري»: an indefinite man behind a definite thing would show it, were he the object.
bool ClauseBuilder::done_by_second() const {
    const NounPhrase& thing = phrase(after_[0]);
    const NounPhrase& man = phrase(after_[1]);
    const morphology::Features& f = read_.word(man.head).features;
    const HeadClass h = read_.head_class(man.head);
    const HeadClass t = read_.head_class(thing.head);
    const bool somebody = read_.is_name(thing.head) || (t != HeadClass::none && t != HeadClass::site && t != HeadClass::place && t != HeadClass::vehicle);
    if (!(read_.definite(thing.head) || thing.has_name) || somebody || read_.definite(man.head) || man.has_name || man.genitive != none || accusative(after_[1])) return false;
    const bool shows = f.number == Number::singular && f.gender == morphology::Gender::masculine && man.words.first == man.head;
    const bool nominative = f.grammatical_case == morphology::Case::nominative && f.number == Number::plural;
    return (h == HeadClass::person || h == HeadClass::group) && (shows || nominative) && !read_.quantity(man.words.first);
}

/// «وحض المجتمع الدولي على التحرك», «اتهم الوزير بالفساد»: the one noun of a verb that needs an object is done to.
bool ClauseBuilder::take_only_object(std::size_t c, std::uint32_t verb, std::int32_t only) {
    Clause& here = clause(c);
    // «أن تلتقي الوفود», «التقى الوزير ونظيره»: of several each meets the other; and without another subject he meets.
    const Number number = read_.word(phrase(only).head).features.number;
    if (read_.cue(verb, Cue::meeting_verb) && (number == Number::dual || number == Number::plural || phrase(only).conjunct != none || !can_share(c))) return false;
    // «وقتلت امرأتان»: what shows the subject's ending is no object.
    const bool nominative = read_.word(phrase(only).head).features.grammatical_case == morphology::Case::nominative && (number == Number::dual || number == Number::plural);
    // «وشن ضربات مؤكدا أنها استهدفت عناصر الحركة»: the pronoun stands for what does it.
    const std::uint32_t start = here.words.first;
    const std::uint32_t opening = pronoun_of_opening(start, verb);
    if (here.kind == ClauseKind::complement && opening < verb && stands_for_subject(opening, verb) && gender_apart(verb, only) && !nominative) {
        here.object = only;
        share(c);
        return true;
    }
    if (passive_unseen(verb) && (nominative || !can_share(c)) && !accusative(only) && agree(verb, only)) {
        here.passive = true;
        here.subject = only;
        return true;
    }
    if (nominative) return false;
    here.object = only;
    share(c);
    return true;
}

/// «الجيش يوسع عملياته ويدعو السكان إلى الرحيل»: where who acts was told before his verb, he calls on those behind the next.
bool ClauseBuilder::speaks_on(std::size_t c, std::uint32_t verb) {
    const bool to_somebody = read_.cue(verb, Cue::requested) || read_.cue(verb, Cue::hypothetical);
    if (!to_somebody || !can_share(c) || !conjoined_clause(clause(c)) || read_.word(verb).features.aspect != morphology::Aspect::imperfect) return false;
    const Clause& before = clause(c - 1);
    if (before.verb == none || before.subject == none || before.subject_shared || before.subject != shared_subject(c)) return false;
    return read_.word(static_cast<std::uint32_t>(before.verb)).features.aspect == morphology::Aspect::imperfect && phrase(before.subject).words.last <= static_cast<std::uint32_t>(before.verb);
}

bool ClauseBuilder::can_share(std::size_t c) { return c > first_clause_ && (conjoined_clause(clause(c)) || clause(c).kind != ClauseKind::main) && shared_subject(c) != none; }

/// Arguments end where a comma is followed by something else than a list, and at another clause's words.
void ClauseBuilder::trim_after(std::uint32_t verb) {
    std::size_t keep = 0;
    std::uint32_t last = verb + 1;
    for (; keep < after_.size(); ++keep) {
        const NounPhrase& p = phrase(after_[keep]);
        bool border = false;
        for (std::uint32_t i = last; i < p.words.first; ++i) border |= strong(i) || (keep > 0 && comma(i));
        if (border && keep > 0 && (only_aside_between(last, p.words.first) || (actor_like(after_[keep]) && only_name_between(phrase(after_[keep - 1]), p.words.first)))) border = false;
        if (border && keep > 0) break;
        last = p.words.last;
    }
    after_.resize(keep);
    if (after_.size() > 1 && tells_his_office(phrase(after_[0]), phrase(after_[1]))) {
        // «قتل سالم العولقي القيادي في التنظيم»: an adjective tells more of the one before it, a noun may be somebody else.
        const bool another = after_.size() > 2 && only_seat_between(phrase(after_[1]).words.last, phrase(after_[2]).words.first);
        if (another || read_.adjective(phrase(after_[1]).head)) after_.erase(after_.begin() + 1);
    }
    after_.resize(std::min<std::size_t>(after_.size(), 2));
}

/// «التقى تميم بن حمد أمير الدولة رئيسة المفوضية»: right behind a name, a noun for an office tells who he is.
bool ClauseBuilder::tells_his_office(const NounPhrase& named, const NounPhrase& office) const {
    if (read_.in_name(named.head) && !read_.known_person(named.head)) return false;
    return named.has_name && office.words.first == named.words.last && (office.genitive != none || read_.definite(office.head)) && office.head == office.words.first &&
           read_.head_class(office.head) == mentions::HeadClass::person && !read_.is_name(office.head);
}

/// «اتهم سعيد منصور القيادي في الحركة الحكومة»: nothing stands there, or where he is in office.
bool ClauseBuilder::only_seat_between(std::uint32_t from, std::uint32_t to) const {
    if (from == to) return true;
    const std::uint32_t first = read_.preposition(from) ? from + 1 : from;
    const std::int32_t p = first < to ? out_.phrase_of[first] : none;
    if (p == none) return false;
    const NounPhrase& seat = phrase(out_.outermost(p));
    return seat.preposition_word == static_cast<std::int32_t>(from) && seat.words.last == to;
}

void ClauseBuilder::fill_relative(Clause& here, std::uint32_t verb, const morphology::Reading& r) {
    const bool resumed = r.enclitic == Enclitic::pronoun || resumed_by_preposition(verb, here.words.last);
    if (resumed && !after_.empty()) {
        here.subject = after_.front();
        if (r.enclitic == Enclitic::pronoun) here.object = here.antecedent;
        give_back_object(here);
        return;
    }
    // «محتجين رشقوها بالحجارة», «رجل طعنها»: a pronoun that is not theirs stands for somebody else.
    const morphology::Features &who = read_.word(phrase(here.antecedent).head).features, &pronoun = r.enclitic_features;
    const bool many = who.number == Number::plural && r.features.number == Number::plural && pronoun.number == Number::singular;
    const bool one = who.number == Number::singular && pronoun.number == Number::singular && who.gender != pronoun.gender && who.gender != morphology::Gender::none && pronoun.gender != morphology::Gender::none;
    if (r.enclitic == Enclitic::pronoun && (many || one) && actor_like(here.antecedent) && agree(verb, here.antecedent)) {
        here.subject = who_is(here.antecedent);
        here.subject_shared = true;
        return;
    }
    if (r.enclitic == Enclitic::pronoun) {
        // «اتصال أجراه مع نظيره»: what the pronoun takes up is not who does it.
        here.object = here.antecedent;
        share(static_cast<std::size_t>(&here - out_.clauses.data()));
        return;
    }
    if (agree(verb, here.antecedent)) {
        here.subject = who_is(here.antecedent);
        here.subject_shared = true;
        if (!after_.empty() && !here.passive) here.object = after_.front();
        here.passive |= here.object == none && passive_unseen(verb);
        give_back_object(here);
        return;
    }
    here.object = here.antecedent;
    // «بدأ التحالف حملة يقول إنها …»
    if (after_.empty()) share(static_cast<std::size_t>(&here - out_.clauses.data()));
    else here.subject = after_.front();
}

/// «أصبحت ماي أول زعيمة تزور واشنطن»: of whom it is said that he is somebody, he does what that one does.
std::int32_t ClauseBuilder::who_is(std::int32_t antecedent) {
    const std::int32_t whole = out_.outermost(antecedent), c = phrase(whole).clause;
    if (c == none) return antecedent;
    const Clause& main = out_.clause(c);
    const bool says_so = main.verb != none && main.object == whole && main.subject != none && read_.word(static_cast<std::uint32_t>(main.verb)).is(Pos::auxiliary);
    return says_so ? main.subject : antecedent;
}

/// «خطف مسلحون يرتدون زي الشرطة أربعة مهندسين», «قتل الحلف الذي تقوده الدولة ثلاثة»: the second noun behind the relative
/// clause's verb is the main verb's.
void ClauseBuilder::give_back_object(Clause& relative) {
    const std::int32_t c = phrase(relative.antecedent).clause;
    // «قتل مسلحون ينتمون إلى الحركة ستين مدنيا»: whoever belongs to somebody does nothing to anybody by that.
    const auto described = static_cast<std::uint32_t>(relative.verb);
    const bool belongs = after_.size() == 1 && relative.object == after_.front() && read_.cue(described, Cue::belongs) && !adjacent(described, after_.front());
    if (belongs) relative.object = none;
    const std::size_t last = belongs ? 0 : 1;
    if (c == none || after_.size() <= last || (!belongs && relative.object != after_.front() && relative.subject != after_.front())) return;
    Clause& main = clause(static_cast<std::size_t>(c));
    if (&main == &relative || main.verb == none || main.subject != relative.antecedent || main.object != none) return;
    const auto verb = static_cast<std::uint32_t>(main.verb);
    if (!read_.cue(verb, Cue::needs_object) || read_.word(verb).enclitic == Enclitic::pronoun || (!belongs && !done_to(after_[last], phrase(after_[0]).words.last))) return;
    if (main.passive && !written_like_active(verb)) return;
    main.passive = false;
    main.object = after_[last];
    phrase(main.object).link = Link::object;
}

}  // namespace tarikh::syntax
