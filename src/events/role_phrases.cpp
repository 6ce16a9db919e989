// Which words tell a participant once his phrase is found: the name behind his office, whose the thing is that is taken,
// each of two nationalities.
#include "role_seeker.h"

namespace tarikh::events {

using morphology::Pos;

namespace {
constexpr std::uint32_t reach_of_row = 6;  ///< words behind a thing that is taken in which stands from whom
}

/// "the agency's chief, Ivo Kern, visited Chad": an office, and who holds it.
void RoleSeeker::with_name(Argument& a) const {
    const syntax::NounPhrase& np = run_.phrase(a.phrase);
    const std::uint32_t next = np.words.last + 1;
    if (run_.identity(a.phrase).head_class != mentions::HeadClass::person || run_.word(np.head).is(Pos::proper) || run_.doc.input.name_of[np.head] != none) return;
    if (next >= run_.doc.input.words.size() || run_.word(next).sentence != e_.sentence || run_.word(np.words.last).kind != text::TokenKind::punctuation) return;
    const std::int32_t name = run_.phrase_of(next);
    if (name == none || run_.phrase(name).link != syntax::Link::apposition || run_.phrase(name).words.first != next || run_.identity(name).location) return;
    if (!run_.phrase(name).has_name || (!run_.word(run_.phrase(name).head).is(Pos::proper) && run_.doc.input.name_of[run_.phrase(name).head] == none)) return;
    a.words.last = run_.phrase(name).words.last;
    if (run_.identity(name).entity != 0) a.entity = run_.identity(name).entity;
    if (a.code.empty()) a.code = run_.identity(name).code;
}

/// "helped two dissidents from Egypt", "three engineers from Chad were killed"; but "expelled the refugees from Chad" is whence.
void RoleSeeker::from_state(Argument& a) const {
    const std::string_view type = run_.type_of(e_);
    const bool moved = type == "coerce" || type == "sanction" || type == "concede" || type == "retreat" || type == "mobilize" || type == "agree" || type == "cooperate";
    if (moved || !a.code.empty() || a.phrase == none || !run_.identity(a.phrase).actor || run_.phrase(a.phrase).has_name) return;
    const std::uint32_t from = run_.phrase(a.phrase).words.last;
    if (from + 1 >= run_.doc.input.words.size() || run_.word(from + 1).sentence != e_.sentence) return;
    if (!run_.cue(from, Cue::membership) || !run_.cue(from, Cue::done_to) || !run_.cue(from, Cue::caused_by) || run_.cue(from, Cue::partitive)) return;
    for (const Range slots : {f_.target, f_.place, f_.source})
        for (const Slot& slot : run_.frames.slots(slots))
            if (slot.kind == SlotKind::preposition && run_.frames.text(slot.preposition) == syntax::bare_of(run_.word(from))) return;
    const std::uint32_t name = run_.word(from + 1).is(Pos::determiner) && from + 2 < run_.doc.input.words.size() ? from + 2 : from + 1;
    const std::int32_t n = run_.doc.input.name_of[name];
    if (n == none || run_.doc.input.names[static_cast<std::size_t>(n)].adjective || run_.word(run_.doc.input.names[static_cast<std::size_t>(n)].words.last - 1).enclitic == morphology::Enclitic::possessive) return;
    const world::Entity state = run_.world.entity(run_.doc.input.names[static_cast<std::size_t>(n)].entities.front());
    if (state.kind == world::Kind::country) a.code = state.code;
}

/// "officials from Chad and Niger met": one noun in the plural, and each state they are from.
void RoleSeeker::each_from(Role role, std::size_t own) {
    const Argument a = e_.arguments[own];
    if (a.code.empty() || a.phrase == none || run_.word(run_.phrase(a.phrase).head).features.number != morphology::Number::plural) return;
    const std::uint32_t from = run_.phrase(a.phrase).words.last;
    const std::int32_t state = from + 1 < run_.doc.input.words.size() ? run_.phrase_of(from + 1) : none;
    if (state == none || run_.phrase(state).preposition_word != static_cast<std::int32_t>(from) || run_.identity(state).code != a.code || !run_.cue(from, Cue::membership)) return;
    for (std::int32_t q = run_.phrase(state).conjunct; q != none && run_.identity(q).location && !run_.identity(q).code.empty(); q = run_.phrase(q).conjunct)
        e_.arguments.push_back(run_.argument(role, q));
}

/// «اتحاد نقابي في تايلاند», "a union in Chad": a body without a name is of the state it is told to be in.
void RoleSeeker::seated_in(Argument& a) const {
    const std::uint32_t in = a.words.last;
    if (!a.code.empty() || a.phrase == none || in + 1 >= run_.doc.input.words.size() || run_.word(in + 1).sentence != e_.sentence) return;
    if (run_.identity(a.phrase).head_class != mentions::HeadClass::body || run_.phrase(a.phrase).has_name || !run_.cue(in, Cue::during) || !run_.cue(in, Cue::place_preposition)) return;
    const std::int32_t n = run_.doc.input.name_of[in + 1];
    if (n == none || run_.doc.input.names[static_cast<std::size_t>(n)].adjective) return;
    const world::Entity state = run_.world.entity(run_.doc.input.names[static_cast<std::size_t>(n)].entities.front());
    if (state.kind == world::Kind::country) a.code = state.code;
}

/// "froze the assets of the general", "funded the ministry's wells": whose the thing is.
std::int32_t RoleSeeker::owner_of_thing(std::int32_t p) const {
    const syntax::NounPhrase& thing = run_.phrase(p);
    // "denounced Serbia's suppression of the revolt"
    const std::int32_t before = run_.phrase_of(thing.words.first);
    const bool owned = before != none && before != p && run_.phrase(before).outer == p && run_.phrase(before).link == syntax::Link::genitive && run_.word(run_.phrase(before).words.last - 1).enclitic == morphology::Enclitic::possessive;
    if (owned && thing.genitive != before && run_.identity(before).actor && !run_.identity(p).actor && run_.event_of_phrase(p) == none) return before;
    const bool bare_thing = !run_.identity(p).actor && !run_.identity(p).location && run_.identity(p).head_class == mentions::HeadClass::none && !run_.word(thing.head).is(Pos::proper);
    // «صادرات الأسلحة»: nor are arms anybody.
    const bool arms = thing.genitive != none && run_.identity(thing.genitive).head_class == mentions::HeadClass::vehicle;
    if (!bare_thing || arms || thing.genitive == none || !run_.identity(thing.genitive).actor || run_.event_of_phrase(p) != none) return p;
    // «رحبت بقرار المحكمة», but «دعم تطبيق الدستور» is no doing of his.
    const bool deed = run_.word(thing.head).features.form == morphology::Form::verbal_noun;
    return deed && (run_.type_of(e_) == "sanction" || run_.type_of(e_) == "aid" || !run_.cue(thing.head, Cue::document)) ? p : thing.genitive;
}

void RoleSeeker::add(Role role, std::int32_t p) {
    const bool here = run_.word(run_.phrase(p).words.first).sentence == e_.sentence;
    if (!used(p)) e_.arguments.push_back(run_.argument(role, p, here ? Origin::sentence : Origin::discourse));
}

/// «هدد بوقف تزويد المدينة بالغاز»: of a deed the one it is done to.
std::int32_t RoleSeeker::told_by_deed(Role role, std::int32_t p) const {
    const std::string_view type = run_.type_of(e_);
    // «أودى بحياة سبعة»
    if (role == Role::target && type == "casualty")
        if (const std::int32_t dead = run_.phrase(p).genitive; dead != none && run_.identity(dead).actor && !run_.identity(p).actor && run_.phrase(p).words.first == run_.phrase(p).head) return dead;
    if (role == Role::target && (type == "sanction" || type == "aid" || type == "accuse" || type == "support" || type == "reject"))
        if (const std::int32_t owner = owner_of_thing(p); owner != p) return owner;
    if (role != Role::target || (type != "threaten" && type != "sanction" && type != "concede" && type != "assault" && type != "judicial")) return p;
    for (int depth = 0; depth < 3; ++depth) {
        const syntax::NounPhrase& np = run_.phrase(p);
        const bool told = run_.event_at[np.head] != none && type == "judicial";
        // «بسجن 15 شخصا»: a prison as a noun, but bound to those who go there.
        const bool punished = type == "judicial" && !run_.identity(p).actor && np.genitive != none && run_.identity(np.genitive).actor && !run_.identity(np.genitive).location && np.preposition_word == static_cast<std::int32_t>(np.words.first);
        if (punished && run_.phrase(np.genitive).words.first > np.head) return np.genitive;
        const bool deed = run_.word(np.head).features.form == morphology::Form::verbal_noun && (told || run_.identity(p).head_class == mentions::HeadClass::none) &&
                          run_.doc.input.name_of[np.head] == none;
        if (!deed || np.genitive == none || run_.phrase(np.genitive).words.first < np.head || (run_.identity(np.genitive).code.empty() && !run_.identity(np.genitive).actor)) return p;
        p = np.genitive;
    }
    return p;
}

/// "seized rifles from Chadian rebels", "a ban on exports to Laos": not the thing, but whom it is taken or kept from.
std::int32_t RoleSeeker::taken_from(std::int32_t p) const {
    const std::string_view type = run_.type_of(e_);
    const syntax::NounPhrase& thing = run_.phrase(p);
    if ((type != "coerce" && type != "sanction" && type != "concede") || !run_.identity(p).code.empty() || thing.has_name) return p;
    using mentions::HeadClass;
    const HeadClass h = run_.identity(p).head_class;
    if (h != HeadClass::none && h != HeadClass::vehicle && h != HeadClass::site && h != HeadClass::place) return p;
    for (const std::int32_t q : phrases_after(thing.words.last, thing.words.last + reach_of_row)) {
        const syntax::NounPhrase& np = run_.phrase(q);
        const bool of_row = np.governor != none && run_.phrase(np.governor).first_conjunct == p;
        if ((np.governor != run_.outermost(p) && !of_row) || np.preposition_word == none || np.link == syntax::Link::conjunct || !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::done_to)) continue;
        const actors::Identity& id = run_.identity(q);
        const bool side = (id.actor && id.head_class != mentions::HeadClass::none) || (id.location && id.place != 0 && run_.world.entity(id.place).kind == world::Kind::country);
        return side && !id.code.empty() && run_.event_of_phrase(q) == none && !used(q) ? q : p;
    }
    return p;
}

/// "a camp for Congolese refugees": those it is there for are hit with it.
std::string_view RoleSeeker::set_up_for(const Argument& a) const {
    using mentions::HeadClass;
    const HeadClass h = run_.identity(a.phrase).head_class;
    if (h != HeadClass::site && h != HeadClass::place) return {};
    const syntax::NounPhrase& place = run_.phrase(a.phrase);
    for (const std::int32_t p : phrases_after(place.words.last, place.words.last + 3)) {
        const syntax::NounPhrase& np = run_.phrase(p);
        if (np.preposition_word != static_cast<std::int32_t>(place.words.last) || run_.word(place.words.last).proclitics != 0) continue;
        const auto word = static_cast<std::uint32_t>(np.preposition_word);
        const HeadClass who = run_.identity(p).head_class;
        if (!run_.cue(word, Cue::membership) || !run_.cue(word, Cue::done_to) || run_.cue(word, Cue::partitive) || run_.cue(word, Cue::place_preposition)) return {};
        return who == HeadClass::people || who == HeadClass::person || who == HeadClass::forces ? run_.identity(p).code : std::string_view{};
    }
    return {};
}

/// «قصف قاعدة للجيش الإسرائيلي», «نقطة للتفتيش»: a thing with whose it is, or what it is for.
void RoleSeeker::belonging(std::size_t own) {
    Argument& a = e_.arguments[own];
    const std::string_view type = run_.type_of(e_);
    if (a.phrase == none || (type != "assault" && type != "damage" && type != "coerce" && type != "protest")) return;
    if (const std::string_view inhabitants = set_up_for(a); a.code.empty() && !inhabitants.empty()) a.code = inhabitants;
    with_owner(a);
    if (a.code.empty() && run_.identity(a.phrase).head_class == mentions::HeadClass::vehicle) a.code = carried(a.phrase);
}

void RoleSeeker::with_owner(Argument& a) const {
    using mentions::HeadClass;
    if (a.words.last >= run_.doc.input.words.size()) return;
    const syntax::NounPhrase& np = run_.phrase(a.phrase);
    const morphology::Word& next = run_.word(a.words.last);
    const std::int32_t p = run_.phrase_of(a.words.last);
    const HeadClass h = run_.identity(a.phrase).head_class;
    if (p == none || next.sentence != e_.sentence || (next.proclitics & morphology::proclitic::li) == 0 || (next.proclitics & morphology::proclitic::wa) != 0 || run_.phrase(p).words.first != a.words.last || run_.phrase(p).temporal) return;
    if (run_.doc.input.name_of[np.head] != none || run_.word(np.head).is(Pos::proper) || np.has_name || run_.word(np.head).features.definite || (run_.word(np.head).proclitics & morphology::proclitic::al) != 0) return;
    if (run_.event_of_phrase(a.phrase) != none && !gathering(a.phrase) && h != HeadClass::forces) return;
    // «نقطة تفتيش للجيش»: what tells of what sort it is owns nothing.
    if (np.genitive != none && (run_.identity(np.genitive).actor || run_.identity(np.genitive).location || run_.word(run_.phrase(np.genitive).head).features.definite)) return;
    // «دورية للجيش الأميركي» in news from Mosul is no Iraqi one.
    const bool by_setting = run_.identity(a.phrase).how == actors::How::setting;
    if (run_.identity(a.phrase).actor && !run_.identity(a.phrase).code.empty() && !by_setting) return;
    std::int32_t owner = p;
    const bool deed = run_.event_of_phrase(p) != none || (run_.word(run_.phrase(p).head).features.form == morphology::Form::verbal_noun && !run_.identity(p).actor);
    if (deed) {
        if (h != HeadClass::site && h != HeadClass::place && h != HeadClass::body) return;
        owner = run_.phrase(p).genitive;
    }
    a.words.last = run_.phrase(p).words.last;
    if (owner == none) return;
    if (a.code.empty() || (by_setting && !run_.identity(owner).code.empty())) a.code = run_.identity(owner).code;
    if (a.code.empty()) a.owner = owner;
}

/// Of the noun that a relative clause tells more of, or whatever that clause's verb carries: «حافلة تقل جنودا أتراكا».
std::string_view RoleSeeker::carried(std::int32_t vehicle) const {
    for (const syntax::Clause& c : run_.doc.parse->clauses)
        if (c.kind == syntax::ClauseKind::relative && c.antecedent == vehicle && c.object != none && c.object != vehicle && !c.passive) return run_.identity(c.object).code;
    return {};
}

/// «وفدان روسي وأوكراني»: two parties told by one noun.
void RoleSeeker::each_nationality(Role role, std::size_t own) {
    const syntax::NounPhrase& np = run_.phrase(e_.arguments[own].phrase);
    const syntax::NounPhrase* with = &np;
    // «مسؤولو اللجنتين الإيرانية والعراقية»
    while (with->modifiers.empty() && with->genitive != none && run_.phrase(with->genitive).words.first > with->head) with = &run_.phrase(with->genitive);
    for (const std::uint32_t m : with->modifiers) {
        // "an anti-Syrian paper": with no nationality before it, it is no second one.
        if (!coordinated(m) || e_.arguments[own].code.empty()) continue;
        // "a British-Iranian nurse" is one.
        const bool one = run_.word(m - 1).kind == text::TokenKind::punctuation && run_.identity(e_.arguments[own].phrase).head_class == mentions::HeadClass::person &&
                         run_.word(np.head).features.number == morphology::Number::singular && (run_.word(m).proclitics & morphology::proclitic::al) == 0;
        // "a pro-European party": half of a word
        const bool prefixed = run_.word(m - 1).kind == text::TokenKind::punctuation && m >= 2 && run_.doc.input.name_of[m - 2] == none;
        if (one || prefixed) continue;
        const std::optional<Argument> other = nationality(role, m, with->head);
        if (!other || other->code == e_.arguments[own].code) continue;
        if (m <= e_.arguments[own].words.first) continue;
        if (e_.arguments[own].words.last > m) e_.arguments[own].words.last = run_.word(m - 1).kind == text::TokenKind::punctuation || run_.word(m - 1).is(Pos::conjunction) ? m - 1 : m;
        e_.arguments.push_back(*other);
    }
}

/// «وزراء خارجية مصر والسودان»: one noun in the plural, and a row of those whose they are.
void RoleSeeker::each_inside(Role role, std::size_t own) {
    using morphology::Number;
    const syntax::NounPhrase& np = run_.phrase(e_.arguments[own].phrase);
    const Number number = run_.word(np.head).features.number;
    // «وزيرا خارجية السعودية وإيران»: before a genitive two are written like one man in the accusative.
    const auto& readings = run_.word(np.head).readings();
    const bool two = np.genitive != none && std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) { return r.features.number == Number::dual; });
    if (number != Number::plural && number != Number::dual && !two) return;
    std::int32_t inner = np.genitive;
    while (inner != none && run_.phrase(inner).conjunct == none) inner = run_.phrase(inner).genitive;
    if (inner == none || run_.phrase(inner).words.first < np.head) return;
    const auto country = [&](std::int32_t p) {
        const std::int32_t n = run_.doc.input.name_of[run_.phrase(p).head];
        return n != none && run_.world.entity(run_.doc.input.names[static_cast<std::size_t>(n)].entities.front()).kind == world::Kind::country;
    };
    // «ممثلون عن الحكومة الأفغانية وطالبان»
    const auto side = [&](std::int32_t p) { return country(p) || (run_.identity(p).actor && !run_.identity(p).code.empty() && run_.identity(p).code != run_.identity(inner).code); };
    if (!country(inner) && (!run_.identity(inner).actor || run_.identity(inner).code.empty() || !side(run_.phrase(inner).conjunct))) return;
    e_.arguments[own].words.last = std::min(e_.arguments[own].words.last, run_.phrase(inner).words.last);
    for (std::int32_t q = run_.phrase(inner).conjunct; q != none && side(q); q = run_.phrase(q).conjunct)
        e_.arguments.push_back(run_.argument(role, q));
}

/// «التقى رئيس اللجنة الدكتور سعيد منصور مع الوزير»: where whom he met is told with a preposition, the object is himself.
bool RoleSeeker::named_behind_office(const syntax::Clause& c) const {
    if (run_.type_of(e_) != "consult" || c.object == none || c.subject == none || c.subject_shared) return false;
    const syntax::NounPhrase& object = run_.phrase(c.object);
    if (object.words.first != run_.phrase(c.subject).words.last || object.words.last >= c.words.last || !run_.word(object.words.last).is(morphology::Pos::preposition)) return false;
    const auto targets = run_.frames.slots(f_.target);
    return std::any_of(targets.begin(), targets.end(), [&](const Slot& s) { return s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == run_.word(object.words.last)->lemma_folded; });
}

}  // namespace tarikh::events
