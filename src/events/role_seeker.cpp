#include "role_seeker.h"

namespace tarikh::events {

using morphology::Pos;

bool RoleSeeker::has(Role role) const {
    return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

/// How many do it and are done to.
std::ptrdiff_t RoleSeeker::actors() const {
    return std::count_if(e_.arguments.begin(), e_.arguments.end(), [](const Argument& a) { return a.role == Role::source || a.role == Role::target; });
}

bool RoleSeeker::used(std::int32_t p) const {
    return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.phrase == p && p != none; });
}

const syntax::Clause* RoleSeeker::verb_clause() const {
    if (e_.nominal || e_.clause == none) return nullptr;
    const syntax::Clause& c = run_.clause(e_.clause);
    return c.verb == static_cast<std::int32_t>(e_.trigger) ? &c : nullptr;
}

bool RoleSeeker::takes_genitive(Range slots) const {
    const auto list = run_.frames.slots(slots);
    return std::any_of(list.begin(), list.end(), [](const Slot& s) { return s.kind == SlotKind::genitive; });
}

bool RoleSeeker::light_clause() const {
    return std::any_of(run_.light.begin(), run_.light.end(), [&](const LightUse& u) { return u.event == static_cast<std::int32_t>(index_); });
}

/// The nationality or name that the modifier `m` of a noun tells, as an argument.
std::optional<Argument> RoleSeeker::nationality(Role role, std::uint32_t m, std::uint32_t head) const {
    const std::int32_t n = run_.doc.input.name_of[m];
    if (n == none) return std::nullopt;
    const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
    const world::Entity entity = run_.world.entity(name.entities.front());
    // «هجوما روسيا»: written like the state's name, but an adjective in the accusative.
    const auto& readings = run_.word(m).readings();
    const bool like_adjective = m > head && std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) {
        return r.pos == Pos::adjective && r.features.grammatical_case == morphology::Case::accusative && r.features.gender == morphology::Gender::masculine;
    });
    if (!name.adjective && m > head && !(like_adjective && entity.kind == world::Kind::country)) return std::nullopt;
    Argument a;
    a.role = role;
    a.words = name.words;
    a.entity = name.entities.front();
    a.code = entity.code.empty() ? entity.country : entity.code;
    // «عقوبات أوروبية», but «هجوم أوروبي» is no union's
    const std::string_view type = run_.type_of(e_);
    const bool by_union = type == "sanction" || type == "support" || type == "aid" || type == "accuse" || type == "reject" || type == "request" || type == "agree";
    if (entity.kind == world::Kind::region && entity.within != 0 && a.code.empty() && by_union) a.code = run_.world.entity(entity.within).code;
    if (a.code.empty()) return std::nullopt;  // «جولة آسيوية», and towns
    return a;
}

bool RoleSeeker::held_there(std::uint32_t word) const {
    return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.role == Role::place && a.words.contains(word); });
}

/// «روسي وأوكراني», «عراقي - إيراني»
bool RoleSeeker::coordinated(std::uint32_t m) const {
    const std::uint16_t joins = morphology::proclitic::wa | morphology::proclitic::fa;
    return m > 0 && ((run_.word(m).proclitics & joins) != 0 || run_.word(m - 1).kind == text::TokenKind::punctuation || run_.cue(m - 1, Cue::coordinator));
}

/// A bound pronoun stands for somebody told before: show that mention, if the sentence has it.
/// «بعد لقائه نظيره توجه الوزير إلى روما»: before its verb, the pronoun of a time or place is who acts behind it.
std::int32_t RoleSeeker::subject_behind(const syntax::Clause& c, std::uint32_t at) const {
    if (c.verb == none || c.subject == none || c.subject_shared || static_cast<std::uint32_t>(c.verb) < at || run_.phrase(c.subject).words.first < static_cast<std::uint32_t>(c.verb)) return none;
    const std::int32_t own = run_.phrase_of(at);
    if (own == none || run_.phrase(run_.outermost(own)).preposition_word == none || !run_.cue(static_cast<std::uint32_t>(run_.phrase(run_.outermost(own)).preposition_word), Cue::circumstance)) return none;
    const morphology::Features &f = run_.word(at)->enclitic_features, &s = run_.word(run_.phrase(c.subject).head).features;
    const bool agree = (f.number == s.number || s.number == morphology::Number::none) && (f.gender == s.gender || f.gender == morphology::Gender::none || s.gender == morphology::Gender::none);
    return agree && run_.identity(c.subject).actor ? c.subject : none;
}

bool RoleSeeker::pronoun(Role role, std::uint32_t at) {
    const std::int32_t c = run_.clause_of(at);
    const bool of_verb = c != none && run_.clause(c).verb == static_cast<std::int32_t>(at);
    const std::int32_t behind = c == none ? none : subject_behind(run_.clause(c), at);
    const std::int32_t p = behind != none ? behind : antecedent(run_.word(at)->enclitic_features, at, of_verb ? run_.clause(c).subject : none);
    return p != none && put(role, p);
}

std::int32_t RoleSeeker::antecedent(const morphology::Features& f, std::uint32_t at, std::int32_t other_than) const {
    const std::size_t end = run_.phrases_in(e_.sentence).second;
    return actors::antecedent(run_.world, run_.doc.input, *run_.doc.parse, run_.doc.identities.first(end), {f, at, 0, false, other_than});
}

/// «من قبل», «على يد», "by" in the passive.
bool RoleSeeker::agent(Role role, base::WordRange clause, std::uint32_t verb) {
    const auto [first_phrase, last_phrase] = run_.phrases_in(e_.sentence);
    for (std::size_t p = first_phrase; p < last_phrase; ++p) {
        const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
        if (np.words.first >= clause.last) break;
        if (np.words.first <= verb || np.preposition_word == none || np.link == syntax::Link::conjunct) continue;
        if (!run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::agent)) continue;
        // «قتل برصاص الجيش»
        const bool weapon = static_cast<std::uint32_t>(np.preposition_word) == np.head;
        const std::int32_t who = weapon ? np.genitive : static_cast<std::int32_t>(p);
        if (who != none && run_.identity(who).actor) return put(role, who);
    }
    return false;
}

/// "Aid to Chad was cut off", "Sanctions on Mali were lifted": on whom what the subject tells weighed.
bool RoleSeeker::of_subject_cut(Role role, std::string_view preposition) {
    const syntax::Clause* c = verb_clause();
    const std::string_view type = run_.type_of(e_);
    if (c == nullptr || !c->passive || c->subject == none || c->subject_shared || role != Role::target || (type != "sanction" && type != "concede" && type != "aid")) return false;
    for (const std::int32_t p : phrases_after(run_.phrase(c->subject).words.last, e_.trigger))
        if (governed_by(run_.phrase(p), preposition) && run_.phrase(p).governor == c->subject && run_.phrase(p).link != syntax::Link::conjunct) return put(role, p);
    return false;
}

/// A preposition of one word, or of two («من قبل», "because of").
bool RoleSeeker::governed_by(const syntax::NounPhrase& np, std::string_view preposition) const {
    if (np.preposition == preposition) return true;
    const std::size_t space = preposition.find(' ');
    if (space == std::string_view::npos || np.preposition_word == none || np.preposition != preposition.substr(0, space)) return false;
    return syntax::bare_of(run_.word(static_cast<std::uint32_t>(np.preposition_word) + 1)) == preposition.substr(space + 1);
}

/// What the preposition governs: the phrase itself, or of a noun that serves as one («باتجاه القاعدة») its genitive.
std::int32_t RoleSeeker::complement(std::int32_t p, std::string_view preposition) const {
    const syntax::NounPhrase& np = run_.phrase(p);
    // «في حق ثلاثة متهمين»
    const bool two_words = np.genitive != none && preposition.find(' ') != std::string_view::npos && static_cast<std::int32_t>(np.head) == np.preposition_word + 1;
    if (governed_by(np, preposition)) return two_words ? np.genitive : p;
    return np.genitive != none && np.head == np.words.first && run_.word(np.head).folded() == preposition ? np.genitive : none;
}

/// «رفعت واشنطن العقوبات عن سوريا», "halted aid to Chad": what is lifted or cut off weighs on whom it is lifted from.
bool RoleSeeker::lifted(std::int32_t event_word, const syntax::NounPhrase& np) const {
    const syntax::Clause* c = verb_clause();
    const std::int32_t p = run_.phrase_of(static_cast<std::uint32_t>(event_word));
    const std::string_view type = run_.type_of(e_);
    const bool loosens = type == "concede" || type == "sanction" || type == "support" || type == "aid" || type == "request" || type == "cooperate" || type == "consult";
    // «نسبت أنقرة الهجوم إلى الحزب»
    const bool laid = type == "accuse" && np.preposition_word != none && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::done_to) && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::circumstance);
    if (c == nullptr || (!loosens && !laid) || p == none || np.governor != run_.outermost(p)) return false;
    // "cut off aid to Chad": behind a particle the object looks governed.
    const syntax::NounPhrase& object = run_.phrase(np.governor);
    return c->object == np.governor || (object.preposition_word == static_cast<std::int32_t>(e_.trigger) + 1 && run_.cue(e_.trigger + 1, Cue::particle));
}

bool RoleSeeker::oblique(Role role, std::string_view preposition, base::WordRange clause, std::uint32_t after) {
    std::int32_t stop = next_trigger(after, clause.last);
    // «أودت الفيضانات بحياة 40 شخصا»: an event told by the verb's own subject parts nothing.
    if (const syntax::Clause* c = verb_clause(); c != nullptr && stop != none && c->subject != none && run_.phrase(c->subject).words.first == after + 1 && run_.phrase(c->subject).head == static_cast<std::uint32_t>(stop))
        stop = next_trigger(run_.phrase(c->subject).words.last - 1, clause.last);
    // «أرسلت طائرة محملة بالمساعدات إلى تركيا»: what is sent is told as the same deed.
    if (stop != none && run_.type_of(e_) == "aid" && run_.events[static_cast<std::size_t>(run_.event_at[static_cast<std::size_t>(stop)])].type == e_.type)
        stop = next_trigger(static_cast<std::uint32_t>(stop), clause.last);
    // «حكمت المحكمة بالسجن على معارض»: the sentence is no deed of another.
    if (stop != none && run_.type_of(e_) == "judicial" && run_.type_of(run_.events[static_cast<std::size_t>(run_.event_at[static_cast<std::size_t>(stop)])]) == "coerce" && run_.events[static_cast<std::size_t>(run_.event_at[static_cast<std::size_t>(stop)])].nominal)
        stop = next_trigger(static_cast<std::uint32_t>(stop), clause.last);
    std::int32_t beyond = none;
    const auto [first_phrase, last_phrase] = run_.phrases_in(e_.sentence);
    for (std::size_t p = first_phrase; p < last_phrase; ++p) {
        const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
        if (np.words.first >= clause.last) break;
        if (np.words.first <= after || np.temporal) continue;
        const std::int32_t governed = complement(static_cast<std::int32_t>(p), preposition);
        if (governed == none || np.link == syntax::Link::conjunct || np.outer != none) continue;
        // «طردت دبلوماسيين ردا على قرار موسكو»
        const std::int32_t by = np.preposition_word;
        if (by > static_cast<std::int32_t>(after) + 1 && (run_.cue(static_cast<std::uint32_t>(by) - 1, Cue::adverbial) || run_.cue(static_cast<std::uint32_t>(by) - 1, Cue::opposed)) && run_.word(static_cast<std::uint32_t>(by) - 1).features.grammatical_case == morphology::Case::accusative) continue;
        if (role == Role::target && run_.type_of(e_) == "request" && left_by_request(np, after)) continue;
        if (stop != none && np.words.first > static_cast<std::uint32_t>(stop) && !lifted(stop, np)) { if (beyond == none) beyond = governed; continue; }
        if (put(role, governed)) return true;
    }
    if (beyond != none && run_.phrase(beyond).governor == none && put(role, beyond)) return true;
    if (of_subject_cut(role, preposition)) return true;
    if (behind_aside(role, preposition, clause)) return true;
    return by_pronoun(role, preposition, {after + 1, stop == none ? clause.last : static_cast<std::uint32_t>(stop)});
}

/// «دعت الوزارة، في بيان نشرته أمس، المانحين إلى …»: the complement with which the clause goes on.
bool RoleSeeker::behind_aside(Role role, std::string_view preposition, base::WordRange clause) {
    const syntax::Clause* c = verb_clause();
    if (c == nullptr || c->words != clause || c->tail.empty()) return false;
    for (const std::int32_t p : phrases_after(c->tail.first, c->tail.first + 2)) {
        const std::int32_t by = run_.phrase(p).preposition_word;
        const std::int32_t governed = by == static_cast<std::int32_t>(c->tail.first) ? complement(p, preposition) : none;
        if (governed != none && run_.phrase(p).outer == none && !run_.phrase(p).temporal && put(role, governed)) return true;
    }
    return false;
}

/// «طالب بسحب القوات من العراق»: from where somebody should go is not whom it is asked of.
bool RoleSeeker::left_by_request(const syntax::NounPhrase& np, std::uint32_t after) const {
    const std::int32_t from = np.preposition_word;
    if (from == none || !run_.cue(static_cast<std::uint32_t>(from), Cue::partitive) || !run_.identity(run_.phrase_of(np.head)).location) return false;
    for (auto i = static_cast<std::uint32_t>(from); i-- > after + 1;)
        if (run_.cue(i, Cue::ends)) return true;
    return false;
}

/// «أطلقوا عليه النار», «طلب منهم الرحيل»: the preposition bears a pronoun.
bool RoleSeeker::by_pronoun(Role role, std::string_view preposition, base::WordRange near) {
    constexpr std::uint32_t reach = 4;
    // «انسحب منها الجيش»: what is left is a place.
    if (run_.type_of(e_) == "retreat") return false;
    for (std::uint32_t i = near.first; i < std::min(near.last, near.first + reach); ++i) {
        const morphology::Word& w = run_.word(i);
        if (w.kind == text::TokenKind::punctuation || w.is(Pos::verb)) return false;
        if (!w.is(Pos::preposition) || w.enclitic != morphology::Enclitic::pronoun || w->lemma_folded != preposition) continue;
        const std::int32_t c = run_.clause_of(i);
        const std::int32_t p = antecedent(w->enclitic_features, i, c == none ? none : run_.clause(c).subject);
        if (p != none && put(role, p)) return true;
    }
    return false;
}

/// Word of the next other event between `after` and `end`, or none.
std::int32_t RoleSeeker::next_trigger(std::uint32_t after, std::uint32_t end) const {
    for (std::uint32_t i = after + 1; i < end; ++i)
        if (run_.event_at[i] != none && run_.event_at[i] != static_cast<std::int32_t>(index_)) return static_cast<std::int32_t>(i);
    return none;
}

/// "a protest against the seizure of land by the army": the army did what the protest is against.
bool RoleSeeker::by_another(const syntax::NounPhrase& np) const {
    if (np.governor == none || np.preposition_word == none || e_.phrase == none || !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::agent)) return false;
    const syntax::NounPhrase& other = run_.phrase(np.governor);
    if (np.governor == run_.outermost(e_.phrase) || other.preposition_word == none || other.words.first < e_.trigger) return false;
    if (run_.cue(static_cast<std::uint32_t>(other.preposition_word), Cue::place_preposition) || other.temporal) return false;
    return run_.identity(np.governor).head_class == mentions::HeadClass::none && run_.doc.input.name_of[other.head] == none;
}

/// «دمر القصف محطة لتوليد الكهرباء», «أضر القصف بالبنية التحتية للكهرباء»: what something told behind the verb is for.
bool RoleSeeker::meant_by_other(const syntax::NounPhrase& np) const {
    if (np.governor == none || e_.phrase == none || np.governor == run_.outermost(e_.phrase)) return false;
    return run_.bound_with(np, morphology::proclitic::li) && run_.phrase(np.governor).words.first > e_.trigger && (run_.phrase(np.governor).link == syntax::Link::object || run_.bound_with(run_.phrase(np.governor), morphology::proclitic::bi));
}

/// Phrases with prepositions that follow the noun without a verb or another event between.
bool RoleSeeker::noun_oblique(Role role, std::string_view preposition) {
    const std::uint32_t end = limit(role == Role::source);
    for (const std::int32_t p : phrases_after(e_.trigger + 1, end)) {
        const std::int32_t governed = complement(p, preposition);
        if (governed == none || run_.phrase(p).link == syntax::Link::conjunct || run_.phrase(p).temporal || governed_by_adjective(run_.phrase(p))) continue;
        if (role == Role::source && by_another(run_.phrase(p))) continue;
        if (role == Role::target && meant_by_other(run_.phrase(p))) continue;
        // «إحراق سيارات تابعة للشرطة»: whose the cars are.
        const std::int32_t outer = run_.phrase(p).outer;
        if (outer != none && outer != e_.phrase && run_.phrase(p).link == syntax::Link::genitive) continue;
        if (put(role, governed)) return true;
    }
    // «سيطرة القوات عليها»
    if (role != Role::target || e_.phrase == none || run_.phrase(e_.phrase).head != e_.trigger) return false;
    const std::uint32_t last = run_.phrase(e_.phrase).words.last;
    return last < end && taken_up(role, preposition, last);
}

/// «الرجل الذي تم القبض عليه», «دون التفاوض معهم»: the preposition right behind the noun bears a pronoun that stands for
/// somebody; but who tells of it tells of others.
bool RoleSeeker::taken_up(Role role, std::string_view preposition, std::uint32_t at) {
    using mentions::HeadClass;
    const morphology::Word& w = run_.word(at);
    // «جريحا بينهم طفل»: who is among them is told behind it.
    if (run_.type_of(e_) == "retreat" || run_.type_of(e_) == "casualty" || !w.is(Pos::preposition) || w.enclitic != morphology::Enclitic::pronoun || w->lemma_folded != preposition) return false;
    std::int32_t found = none;
    for (std::int32_t c = run_.clause_of(at); c != none && found == none; c = run_.clause(c).parent) {
        const std::int32_t told = run_.clause(c).kind == syntax::ClauseKind::relative ? run_.clause(c).antecedent : none;
        if (told == none || run_.word(run_.phrase(told).head).sentence != e_.sentence) continue;
        const morphology::Features &f = w->enclitic_features, &h = run_.word(run_.phrase(told).head).features;
        if (f.gender == h.gender && (f.number == h.number || h.number == morphology::Number::none)) found = told;
    }
    if (found == none) {
        const std::int32_t c = run_.clause_of(at);
        found = antecedent(w->enclitic_features, at, c == none ? none : run_.clause(c).subject);
    }
    if (found == none || found == run_.phrase(e_.phrase).genitive) return false;
    const HeadClass h = run_.identity(found).head_class;
    const bool somebody = run_.identity(found).actor && (h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces || h == HeadClass::group);
    const auto [first, last] = run_.events_in(e_.sentence);
    for (std::size_t i = first; i < last; ++i) {
        const EventMention& other = run_.events[i];
        if (!other.nominal && other.clause != none && run_.type_of(other) == "statement" && run_.clause(other.clause).subject == found) return false;
    }
    return somebody && put(role, found);
}

/// "the suspension of trade with Chad": what is cut off is told by an event of its own.
bool RoleSeeker::cuts_off(const EventMention& other) const {
    return run_.type_of(e_) == "sanction" && e_.phrase != none && other.phrase != none && run_.phrase(e_.phrase).genitive == other.phrase;
}

/// "the breach of the truce by the militia": the doer stands behind what his deed was done to.
bool RoleSeeker::own_genitive(const EventMention& other) const {
    return e_.phrase != none && other.phrase != none && run_.phrase(e_.phrase).genitive == other.phrase && run_.phrase(e_.phrase).head == e_.trigger;
}

/// How far a noun's own complements may reach; with `past_own`, past an event told by its own genitive.
std::uint32_t RoleSeeker::limit(bool past_own) const {
    if (e_.clause == none) return e_.trigger_words.last;
    const syntax::Clause& c = run_.clause(e_.clause);
    std::uint32_t end = c.tail.contains(e_.trigger) ? c.tail.last : c.words.last;
    if (c.verb != none && static_cast<std::uint32_t>(c.verb) > e_.trigger && !light_clause()) end = static_cast<std::uint32_t>(c.verb);
    for (std::uint32_t i = e_.trigger_words.last; i < end; ++i) {
        if (run_.word(i).kind == text::TokenKind::punctuation) {
            const std::string_view mark = run_.word(i).token->text;
            if (mark == "," || mark == "\u060C" || mark == ";" || mark == "\u061B" || mark == ":") return i;
        }
        if (run_.event_at[i] != none && run_.event_at[i] != static_cast<std::int32_t>(index_)) {
            const EventMention& other = run_.events[static_cast<std::size_t>(run_.event_at[i])];
            if (other.nominal && i > e_.trigger_words.last && !cuts_off(other) && !(past_own && (own_genitive(other) || run_.type_of(other) == "disaster"))) return i;
        }
    }
    return end;
}

/// «قصف اجتماعا», "police dispersed the rally": people who have come together are hit as others are.
bool RoleSeeker::gathering(std::int32_t p) const {
    const std::string_view mine = run_.type_of(e_);
    const std::string_view theirs = run_.type_of(run_.events[static_cast<std::size_t>(run_.event_of_phrase(p))]);
    return (mine == "assault" || mine == "coerce" || mine == "damage") && (theirs == "consult" || theirs == "protest");
}

bool RoleSeeker::of_source(std::string_view code) const {
    return !code.empty() && std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.role == Role::source && a.code == code; });
}

/// «دعم جماعات مسلحة مناوئة لإسرائيل»: the adjective of another noun governs the preposition.
bool RoleSeeker::governed_by_adjective(const syntax::NounPhrase& np) const {
    if (np.preposition_word == none) return false;
    const std::uint32_t first = std::min(np.words.first, static_cast<std::uint32_t>(np.preposition_word));
    if (first == 0 || !run_.word(first - 1).is(Pos::adjective) || run_.word(first - 1).features.nisba) return false;
    const std::int32_t other = run_.phrase_of(first - 1);
    // «هجوم بسيارة ملغومة على الفندق», «بحزام ناسف على حاجز»
    const bool tool = other != none && run_.phrase(other).preposition_word == static_cast<std::int32_t>(run_.phrase(other).words.first) && run_.type_of(e_) == "assault";
    if (tool || (other != none && run_.identity(other).head_class == mentions::HeadClass::vehicle)) return false;
    return other != none && other != e_.phrase && run_.phrase(other).head + 1 < first && !run_.word(first - 1).features.definite;
}

/// «القمة العربية بالمنامة», «قصفت البلدة بريف إدلب»: a place bound to that letter is where it happens, and no tool or guest.
bool RoleSeeker::bound_in(std::int32_t p) const {
    const syntax::NounPhrase& np = run_.phrase(p);
    const actors::Identity& id = run_.identity(p);
    if (!id.location || !run_.bound_with(np, morphology::proclitic::bi)) return false;
    const std::string_view type = run_.type_of(e_);
    const bool befalls = type == "damage" || type == "disaster" || type == "casualty";
    const bool named = id.place != 0 && run_.world.entity(id.place).kind != world::Kind::country;
    // «نددت بواشنطن»: a capital stands for its state where it is spoken of.
    const bool speaks = type == "accuse" || type == "support" || type == "statement" || type == "threaten" || type == "request" || type == "reject";
    return !befalls && (named || id.head_class == mentions::HeadClass::place) && !(speaks && id.place != 0 && run_.world.entity(id.place).capital);
}

bool RoleSeeker::needed(std::uint32_t word) const {
    const auto keys = run_.frames.keys(f_.needs_object);
    return std::any_of(keys.begin(), keys.end(), [&](const Key& k) { return !k.is_somebody() && !k.is_town() && run_.word(word)->lemma_folded == run_.frames.text(k); });
}

/// May this phrase play this role?
bool RoleSeeker::fits(Role role, std::int32_t p) const {
    const actors::Identity& id = run_.identity(p);
    const syntax::NounPhrase& np = run_.phrase(p);
    if (np.temporal || np.words.contains(e_.trigger)) return false;
    // «طرد دبلوماسيين روس»: a word of the trigger may name those it is done to.
    if (run_.event_of_phrase(p) == static_cast<std::int32_t>(index_) && (role != Role::target || (id.head_class != mentions::HeadClass::person && id.head_class != mentions::HeadClass::people))) return false;
    if ((role == Role::target || role == Role::instrument) && bound_in(p)) return false;
    // «القضاء على ستة مسلحين والقضاء على مهرب»: the next deed, and no body of that name.
    if (const std::int32_t deed = run_.event_at[np.head]; role == Role::target && deed != none && deed != static_cast<std::int32_t>(index_) && !np.has_name && id.head_class == mentions::HeadClass::body && run_.events[static_cast<std::size_t>(deed)].type == e_.type) return false;
    // «أعدموا بالرصاص خمسة»
    if (role == Role::target && np.preposition_word == static_cast<std::int32_t>(np.words.first) && run_.cue(np.head, Cue::fired)) return false;
    // "hit the Turkish province of Izmar"
    if (role == Role::place && run_.type_of(e_) == "disaster" && id.place == 0 && id.head_class == mentions::HeadClass::place && id.location && !id.code.empty()) return true;
    if (role == Role::place) return id.place != 0 && (id.location || id.head_class == mentions::HeadClass::none);
    // «قوات بقيادة فرنسا»
    if (role == Role::instrument && run_.cue(np.head, Cue::leads) && np.preposition_word != none) return false;
    if (role == Role::topic || role == Role::instrument) return true;
    const std::string_view type = run_.type_of(e_);
    // «تسليم جثة الأسير»: what a deed is done to, by its frame, does not do it.
    if (role == Role::source && e_.nominal && np.outer == e_.phrase && np.outer != none && (!id.actor || type == "concede") && needed(np.head)) return false;
    // «حذرت من الكوليرا شرقي تشاد»: where, and nobody who is told.
    if (role == Role::target && type == "statement" && run_.cue(np.head, Cue::place_preposition)) return false;
    // «استدعت مقديشو سفيرها لدى نيروبي»: nobody punishes his own.
    if (role == Role::target && type == "sanction" && run_.word(np.head).enclitic == morphology::Enclitic::pronoun && of_source(id.code)) return false;
    if (role == Role::target && type == "retreat" && of_source(id.code)) return false;
    if (role == Role::target && type == "judicial" && !id.actor && run_.word(np.head).features.form == morphology::Form::verbal_noun) return false;
    // «أطلقوا النار للسماح بإجلاء الجرحى»: what for is nobody it is done to.
    const bool physical = type == "assault" || type == "coerce" || type == "aid" || type == "consult" || type == "protest";
    if (role == Role::target && physical && !id.actor && run_.event_at[np.head] == none && run_.bound_with(np, morphology::proclitic::li) && run_.word(np.head).features.form == morphology::Form::verbal_noun) return false;
    // «لليلة الرابعة على التوالي»
    const bool told_how_often = std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) { return run_.cue(m, Cue::unmatched); });
    if (role == Role::target && told_how_often && !id.actor && run_.bound_with(np, morphology::proclitic::li)) return false;
    // "charges of treason"
    if (role == Role::target && type == "judicial" && e_.nominal && !id.actor && id.head_class == mentions::HeadClass::none && np.outer != none && np.outer == e_.phrase && np.preposition_word != none && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::genitive) && !np.has_name) return false;
    // «حكم المحكمة», but «محاكمة الوزير»: courts judge, others are judged.
    const bool court = id.role == "JUD" || (type == "judicial" && id.head_class == mentions::HeadClass::body && id.role == "GOV");
    const bool of_trigger = np.outer != none && (np.outer == e_.phrase || np.outer == run_.phrase_of(e_.trigger_words.last - 1));
    if (type == "judicial" && e_.nominal && of_trigger && (role == Role::source ? !court : role == Role::target && court)) return false;
    // «إعصار دانيال» is what the storm is called.
    if (role == Role::target && type == "disaster" && np.outer != none && np.outer == e_.phrase && run_.word(np.head).is(Pos::proper) && id.place == 0 && !id.actor) return false;
    // «فجر نفسه», «وذلك لتورطه»
    const bool reflexive = run_.cue(np.head, Cue::reflexive) && run_.word(np.head).enclitic == morphology::Enclitic::pronoun;
    const bool points = np.words.size() == 1 && run_.cue(np.head, Cue::demonstrative) && !run_.word(np.head).features.definite;
    if ((role == Role::source || role == Role::target) && (reflexive || points)) return false;
    // "pledged two patrol boats to Hanoi": nor is anything promised or given to it.
    const bool vehicle = static_cast<mentions::HeadClass>(run_.doc.input.head_class[np.head]) == mentions::HeadClass::vehicle;
    if (role == Role::target && vehicle && (type == "aid" || type == "agree" || type == "request" || type == "cooperate" || type == "consult" || (type == "sanction" && id.code.empty()))) return false;
    // «بيع مقاتلات»: what is sold sells nothing; «بيع أسلحة أمريكية» tells whose it was.
    if (role == Role::source && vehicle && id.code.empty() && (type == "cooperate" || (type == "aid" && (e_.nominal || np.preposition_word != none)))) return false;
    // "the first of 31 tanks arrived in Kyiv": a machine meets nobody.
    const bool machine = id.head_class == mentions::HeadClass::vehicle || (np.genitive != none && run_.identity(np.genitive).head_class == mentions::HeadClass::vehicle && np.words.first <= run_.phrase(np.genitive).words.first);
    if (role == Role::source && type == "consult" && machine && !np.has_name) return false;
    // «استهدفت عبوة ناسفة دورية»: what goes off is somebody's tool.
    if (role == Role::source && id.code.empty() && run_.cue(np.head, Cue::bomb)) return false;
    // «تفجير عبوة ناسفة»
    if (role == Role::target && type == "assault" && std::string_view{f_.cameo} == "183" && id.code.empty() && run_.cue(np.head, Cue::bomb)) return false;
    // «هجوم غرب العاصمة»: a side of a place is nobody.
    if (role == Role::source && np.genitive != none && run_.cue(np.head, Cue::place_preposition)) return false;
    // «الواقعة إلى الشرق من المخيم»
    if (role == Role::target && np.genitive == none && np.words.size() == 1 && np.preposition_word != none && run_.cue(np.head, Cue::place_preposition)) return false;
    // «مجموعة معارضة للحصار»: an adjective with what it takes.
    const bool takes_more = np.words.size() == 1 && np.preposition_word == none && np.words.first > 0 && np.words.last < run_.doc.input.words.size() && run_.word(np.words.first - 1).features.gender == run_.word(np.head).features.gender &&
                            (run_.word(np.words.last).proclitics & morphology::proclitic::li) != 0 && !run_.word(np.head).features.definite && (run_.word(np.head).proclitics & morphology::proclitic::al) == 0;
    if (role == Role::target && type == "consult" && takes_more) return false;
    const bool nobody = !id.actor || id.head_class == mentions::HeadClass::vehicle || (id.head_class == mentions::HeadClass::none && run_.doc.input.name_of[np.head] == none);
    const bool event = run_.event_of_phrase(p) != none && nobody;
    // «زار باريس» is a place, «زار الرئيس» a host.
    const auto places = run_.frames.slots(e_.nominal && f_.part == Part::verb ? f_.noun_place : f_.place);
    const bool visited = std::any_of(places.begin(), places.end(), [](const Slot& s) { return s.kind == SlotKind::object; });
    if (role == Role::target && visited && (id.location || !id.actor)) return false;
    // «زيارة لباريس» goes there, «زيارة للرئيس» is his.
    const bool led_there = std::any_of(places.begin(), places.end(), [&](const Slot& s) { return s.kind == SlotKind::preposition && !np.preposition.empty() && run_.frames.text(s.preposition) == np.preposition; });
    const bool of_place = std::any_of(places.begin(), places.end(), [&](const Slot& s) { return s.kind == SlotKind::genitive; }) && np.outer != none && np.outer == e_.phrase && e_.nominal;
    if (role == Role::source && (led_there || of_place) && id.location) return false;
    // «قام بزيارة إلى كابول»: its light verb takes that preposition for somebody.
    if (role == Role::target && led_there && type == "consult" && id.location) return false;
    // «أرسلت طائرة محملة بالمساعدات»: what carries help gets none.
    if (role == Role::target && type == "aid" && id.head_class == mentions::HeadClass::vehicle && id.code.empty()) return false;
    // «تظاهر الآلاف»: a number alone counts people.
    const bool number = run_.word(np.head).is(Pos::numeral) || run_.doc.input.quantity_of[np.words.first] != none || run_.cue(np.words.first, Cue::quantifier);
    const bool alone = np.words.size() == 1 && (type == "request" || type == "accuse" || type == "reject");
    // «مظاهرات عدة مؤيدة للحزب»: what describes the protest counts nobody.
    const bool quality_only = run_.word(np.head).is(Pos::adjective) || (np.head == np.words.first && np.words.last > np.head + 1 && np.genitive == none && run_.word(np.head + 1).is(Pos::adjective));
    const bool described = quality_only && np.outer != none && np.outer == e_.phrase;
    if (role == Role::source && described && run_.cue(np.words.first, Cue::quantifier)) return false;
    const bool counted = number && !described && (type == "protest" || alone);
    const morphology::Features& h = run_.word(np.head).features;
    // «تسليم أنظمة باتريوت»: what is given is nobody; «تحت وابل كثيف»: nor is an adjective.
    const bool unnamed = id.head_class == mentions::HeadClass::none && run_.doc.input.name_of[np.head] == none && id.code.empty() && !number;
    const bool thing = type == "aid" && !run_.word(np.head).is(Pos::proper) && !run_.word(np.head).is(Pos::pronoun);
    const bool quality = role == Role::target && run_.word(np.head).is(Pos::adjective) && !run_.word(np.head).features.definite && np.words.size() == 1 && np.link != syntax::Link::subject;
    if ((role == Role::source || role == Role::target) && unnamed && (thing || quality)) return false;
    // "stole two million dollars from a bank"
    if (role == Role::target && type == "coerce" && np.preposition_word == none && run_.cue(np.head, Cue::measure)) return false;
    // «على متن طائرة», «لمدة عامين», «بالإضافة إلى»
    if (role == Role::target && np.preposition_word != none && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::genitive) && (run_.cue(np.head, Cue::measure) || run_.cue(np.head, Cue::manner))) return false;
    const bool somebody = run_.word(np.head).is(Pos::pronoun) && run_.word(np.head).proclitics == 0 && h.person == 3 && (h.gender != morphology::Gender::none || run_.cue(np.head, Cue::personal));
    // «ثمن البيان الجهود», "the resolution demands": who wrote it speaks by it.
    const bool writing = run_.cue(np.head, Cue::document) || (np.genitive != none && run_.cue(run_.phrase(np.genitive).head, Cue::document));
    const bool by_writing = writing && np.link == syntax::Link::subject && (type == "request" || type == "support" || type == "accuse" || type == "threaten" || type == "reject");
    if (role == Role::source && by_writing) return true;
    // «شاركت محجبات مصريات في المظاهرة»
    const bool nationals = type == "protest" && id.how == actors::How::nationality && h.number == morphology::Number::plural && !id.location;
    if (role == Role::source && nationals && !event) return true;
    if (role == Role::source) return (id.actor || counted || somebody || (id.location && !id.code.empty())) && !event;
    // «احتجاجا على استمرار الحرب على العراق»: what is protested against is a thing; whose it is is asked elsewhere.
    if (role == Role::target && type == "protest" && !id.actor && !id.location && id.how == actors::How::genitive) return false;
    const bool anything = type == "assault" || type == "casualty" || type == "damage" || type == "coerce" || type == "disaster" ||
                          type == "leadership" || type == "judicial" || type == "found" || type == "concede" || type == "investigate" || type == "retreat";
    if (event && type != "investigate" && !gathering(p)) return false;
    // "supplied the besieged town", "sent doctors to a camp"
    const bool helped = type == "aid" && role == Role::target && (id.head_class == mentions::HeadClass::place || id.head_class == mentions::HeadClass::site) &&
                        (np.preposition_word == none || !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::membership));
    if (anything || helped || id.actor || somebody) return true;
    if (symmetric() || run_.word(np.head).features.form == morphology::Form::verbal_noun) return id.location && np.has_name && !symmetric();
    return !id.code.empty();
}

/// "Egypt said it …": what a pronoun stands for, if the sentence tells it.
std::int32_t RoleSeeker::said_in_full(std::int32_t p) const {
    if (run_.phrase(p).words.size() > 1 && run_.doc.input.quantity_of[run_.phrase(p).words.first] != none) return p;  // "killing three of them"
    const std::int32_t other = run_.identity(p).stands_for;
    return other != none && run_.word(run_.phrase(other).head).sentence == e_.sentence ? other : p;
}

/// «بين إسرائيل ولبنان»: stands behind the noun with a preposition that is no agent's.
bool RoleSeeker::is_between(std::int32_t p) const {
    const std::int32_t word = run_.phrase(p).preposition_word;
    return run_.type_of(e_) == "assault" && word != none && run_.phrase(p).words.first > e_.trigger && !run_.cue(static_cast<std::uint32_t>(word), Cue::agent);
}

/// «الحرب بين البلدين»: a dual with the article stands for the last two told together.
std::pair<std::int32_t, std::int32_t> RoleSeeker::the_two(std::int32_t p) const {
    const syntax::NounPhrase& np = run_.phrase(p);
    const morphology::Word& head = run_.word(np.head);
    const bool both = head.features.number == morphology::Number::dual && (head.proclitics & morphology::proclitic::al) != 0 && run_.cue(np.head, Cue::the_two);
    if (!both || np.genitive != none || !np.modifiers.empty() || !run_.identity(p).code.empty()) return {none, none};
    for (std::int32_t q = p; q-- > 0;) {
        const syntax::NounPhrase& first = run_.phrase(q);
        if (run_.word(first.head).sentence + 1 < e_.sentence) break;
        const std::int32_t second = first.conjunct;
        if (second == none || second >= p || first.first_conjunct != none || run_.phrase(second).conjunct != none) continue;
        const std::string_view a = run_.identity(q).code, b = run_.identity(second).code;
        if (!a.empty() && !b.empty() && a != b) return {q, second};
    }
    return {none, none};
}

/// «سيطر على مدينة غوما شرقي الكونغو»: it tells where the place right before it is, and takes no part.
bool RoleSeeker::lies_beside(std::int32_t p) const {
    const syntax::NounPhrase& np = run_.phrase(p);
    if (np.preposition_word != none || np.words.first == 0 || !run_.cue(np.words.first, Cue::place_preposition) || run_.word(np.words.first - 1).sentence != run_.word(np.words.first).sentence) return false;
    const std::int32_t before = run_.phrase_of(np.words.first - 1);
    if (before == none || !run_.identity(before).location) return false;
    const std::int32_t whole = run_.outermost(before), c = run_.phrase(whole).clause;
    return c == none || run_.clause(c).subject != whole;
}

/// Adds the phrase and those coordinated with it.
bool RoleSeeker::put(Role role, std::int32_t p) {
    if (role == Role::source || role == Role::target)
        if (const auto [one, other] = the_two(p); one != none) {
            const bool parted = e_.nominal && is_between(p);
            add(role, one);
            add(parted ? role_of_next(role, true) : role, other);
            return true;
        }
    const bool row_of_its_own = run_.word(run_.phrase(p).head).features.number == morphology::Number::singular && said_in_full(p) != p;
    p = told_by_deed(role, said_in_full(p));
    if (role == Role::target) p = taken_from(p);
    if (!fits(role, p) || used(p)) return false;
    // «انفجار وسط بغداد», «اصطدم قطاران بالهند»
    if (role == Role::instrument && (run_.cue(run_.phrase(p).head, Cue::place_preposition) || run_.cue(run_.phrase(p).head, Cue::manner) || (run_.identity(p).location && run_.identity(p).place != 0))) return false;
    if (role != Role::place && lies_beside(p)) return false;
    const bool between = e_.nominal && is_between(p);
    int row = 0;
    for (std::int32_t q = p; q != none && row < (row_of_its_own ? 1 : 12); q = run_.phrase(q).conjunct, ++row) {
        if (q != p && !fits(role, q)) continue;
        const actors::Identity& id = run_.identity(q);
        Argument a = run_.argument(between ? role_of_next(role, q != p) : role, q);
        if (role == Role::place) a.entity = id.place;
        if (role == Role::source || role == Role::target) with_name(a);
        if (role == Role::source || role == Role::target) from_state(a);
        if (role == Role::source) seated_in(a);
        if (run_.word(a.words.first).sentence != e_.sentence) a.origin = Origin::discourse;
        const std::size_t own = e_.arguments.size();
        e_.arguments.push_back(a);
        each_nationality(role, own);
        each_inside(role, own);
        if (role == Role::source || role == Role::target) each_from(role, own);
        if (role == Role::target) belonging(own);
    }
    if (role == Role::target) behind_relative(p);
    return true;
}

/// «خطفوا أربعة أجانب يعملون في الإغاثة وطيارين كينيين»: people joined to what is told of people are more of those.
void RoleSeeker::behind_relative(std::int32_t p) {
    using mentions::HeadClass;
    const auto people = [&](std::int32_t q) {
        const HeadClass h = run_.identity(q).head_class;
        return h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces;
    };
    if (symmetric() || !people(p) || run_.phrase(p).conjunct != none) return;
    for (const std::int32_t q : phrases_after(run_.phrase(p).words.last, run_.doc.sentences[e_.sentence].tokens.last)) {
        const syntax::NounPhrase& np = run_.phrase(q);
        if (np.first_conjunct == none || np.clause == none || !people(q) || run_.word(np.head).is(Pos::pronoun) || people(np.first_conjunct) || run_.event_of_phrase(q) != none) continue;
        const syntax::Clause& c = run_.clause(np.clause);
        if ((run_.word(np.words.first).proclitics & morphology::proclitic::wa) == 0 || c.subject != p || !c.subject_shared) continue;
        if (fits(Role::target, q) && !used(q)) e_.arguments.push_back(run_.argument(Role::target, q));
    }
}
}  // namespace tarikh::events
