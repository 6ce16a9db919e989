// The participants of an event told by a noun: «زيارة الرئيس لباريس», "the Israeli raid on Tyre".
#include "role_seeker.h"

namespace tarikh::events {

using morphology::Enclitic;
using morphology::Pos;

bool NounRoles::noun_slot(Role role, const Slot& slot) {
    if (e_.phrase == none) return false;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const bool head = np.head == e_.trigger;
    switch (slot.kind) {
        case SlotKind::nisba: {
            // «قافلة مساعدات أردنية»: said of the second of the event's words.
            const std::int32_t inner = e_.trigger_words.size() > 1 ? run_.phrase_of(e_.trigger_words.last - 1) : none;
            const bool thing = inner != none && inner != e_.phrase && run_.identity(inner).head_class == mentions::HeadClass::none;
            if (nisba(role, np) || (thing && role == Role::source && nisba(role, run_.phrase(inner)))) return true;
            // «الجولة الثانية من المحادثات الروسية الأوكرانية»
            return role == Role::source && std::any_of(e_.more_triggers.begin(), e_.more_triggers.end(), [&](std::uint32_t m) {
                const std::int32_t p = run_.phrase_of(m);
                return p != none && p != e_.phrase && run_.phrase(p).head == m && run_.word(m).is(Pos::noun) && nisba(role, run_.phrase(p));
            });
        }
        case SlotKind::possessive:
            if (np.genitive != none && run_.phrase(np.genitive).words.first < e_.trigger) return put(role, np.genitive);
            if (const std::int32_t owner = possessor(np); owner != none) return put(role, owner);
            return own_pronoun(role, np);
        case SlotKind::genitive:
            // «إطلاق سراح الرهائن»: the genitive stands behind the last of the trigger's words.
            if (e_.trigger_words.size() > 1) {
                const std::int32_t last = run_.phrase_of(e_.trigger_words.last - 1);
                // «إطلاق صواريخ كاتيوشا»: of what make they are.
                if (role == Role::source && run_.cue(e_.trigger_words.last - 1, Cue::bomb)) return false;
                if (last != none && last != e_.phrase && run_.phrase(last).genitive != none) return put(role, run_.phrase(last).genitive);
            }
            if (role == Role::source && np.genitive != none && head && meant_for_genitive(np)) return put(Role::target, np.genitive);
            if (role == Role::target && np.genitive != none && head && told_by_genitive(np)) return put(Role::source, np.genitive);
            if (np.genitive != none && (head || run_.phrase(np.genitive).words.first > e_.trigger)) {
                if (run_.phrase(np.genitive).words.first > e_.trigger || np.words.last <= e_.trigger + 1) return put(role, np.genitive);
            }
            return run_.word(e_.trigger).enclitic == Enclitic::pronoun && own_pronoun(role, np);
        case SlotKind::preposition:
            if (role == Role::target && made_by_fighters(run_.frames.text(slot.preposition))) return false;
            return noun_oblique(role, run_.frames.text(slot.preposition));
        case SlotKind::subject:
            if (e_.clause != none && run_.clause(e_.clause).verb != none && light_clause() && run_.clause(e_.clause).subject != none) return put(role, run_.clause(e_.clause).subject);
            return false;
        case SlotKind::object: {
            for (const std::int32_t p : phrases_after(np.words.last, limit()))
                if (run_.phrase(p).preposition_word == none && run_.phrase(p).words.first == np.words.last) return put(role, p);
            return false;
        }
    }
    return false;
}

/// «غارة لقوات الحلف», «كمين لمسلحين»: behind an attack that none has made yet, who fights has.
bool NounRoles::made_by_fighters(std::string_view preposition) {
    if (run_.type_of(e_) != "assault" || e_.definite || e_.phrase == none || has(Role::source) || !takes_genitive(f_.part == Part::verb ? f_.noun_source : f_.source)) return false;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    for (const std::int32_t p : phrases_after(np.words.last, np.words.last + 1)) {
        const actors::Identity& id = run_.identity(p);
        const bool group = id.entity != 0 && run_.world.entity(id.entity).kind == world::Kind::group;
        const bool fights = group || id.head_class == mentions::HeadClass::forces || id.role == "MIL" || id.head_class == mentions::HeadClass::group || id.role == "REB";
        if (run_.phrase(p).preposition == preposition && run_.bound_with(run_.phrase(p), morphology::proclitic::li) && fights) return put(Role::source, p);
    }
    return false;
}

/// «لتأييد الجيش», «دعا إلى مساندة الحكومة»: of a deed that is meant the genitive is whom it is done to, where its verb takes
/// an object.
bool NounRoles::meant_for_genitive(const syntax::NounPhrase& np) const {
    const morphology::Reading& noun = *run_.word(e_.trigger).reading;
    // "marched in support of the king", but "with the support of the king"
    const bool in = np.preposition_word != none && np.words.first == e_.trigger && noun.proclitics == 0 && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::during);
    if (in && run_.type_of(e_) == "support") return true;
    if (e_.definite || noun.verb_folded.empty() || symmetric() || e_.clause == none) return false;
    const syntax::Clause& c = run_.clause(e_.clause);
    const bool aim = (noun.proclitics & morphology::proclitic::li) != 0 && np.words.first == e_.trigger;
    // «بتأييد ست دول» tells how, and they act.
    const bool wanted = np.preposition_word != none && (noun.proclitics & morphology::proclitic::bi) == 0 && (c.cues.has(Cue::requested) || c.cues.has(Cue::object_control) || c.cues.has(Cue::planned));
    if (!aim && !wanted) return false;
    return takes_object(noun.verb_folded);
}

/// Is what this verb tells of done to its object?
bool NounRoles::takes_object(std::string_view verb) const {
    const auto frames = run_.frames.find(verb, Part::verb);
    return std::any_of(frames.begin(), frames.end(), [&](std::uint32_t f) {
        const auto targets = run_.frames.slots(run_.frames.frame(f).target);
        return run_.frames.frame(f).type == e_.type && std::any_of(targets.begin(), targets.end(), [](const Slot& t) { return t.kind == SlotKind::object; });
    });
}

/// «اتهامات واشنطن», «انتقادات المعارضة»: words of several are whose genitive follows, where they may be somebody's.
bool NounRoles::told_by_genitive(const syntax::NounPhrase& np) const {
    const std::string_view type = run_.type_of(e_);
    const bool words = type == "accuse" || type == "request" || type == "threaten" || type == "reject" || type == "support";
    const morphology::Reading& noun = *run_.word(e_.trigger).reading;
    return words && noun.features.number == morphology::Number::plural && noun.features.form == morphology::Form::verbal_noun && run_.phrase(np.genitive).words.first > e_.trigger &&
           run_.identity(np.genitive).actor;
}

/// "Chad's invasion of Niger": whose name stands before the noun, though another genitive follows.
std::int32_t NounRoles::possessor(const syntax::NounPhrase& np) const {
    if (np.genitive == none || np.words.first >= e_.trigger) return none;
    const auto [first, last] = run_.phrases_in(e_.sentence);
    for (std::size_t p = first; p < last; ++p) {
        const syntax::NounPhrase& owner = run_.doc.parse->phrases[p];
        if (owner.outer == e_.phrase && owner.words.first == np.words.first && owner.link == syntax::Link::genitive && owner.words.last <= np.head) return static_cast<std::int32_t>(p);
    }
    return none;
}

/// «قمة لاهاي», "the Muscat talks": a meeting named by one town is held there; «مفاوضات واشنطن وطهران» are theirs.
void NounRoles::held_at() {
    if (named_by_town()) return held_at(e_.trigger);
    if (struck_town()) return before_noun(run_.phrase(e_.phrase));
    if (run_.type_of(e_) != "consult") return;
    if (e_.nominal) held_at(e_.trigger);
    for (const std::uint32_t more : e_.more_triggers)
        if (!run_.word(more).is(Pos::verb)) held_at(more);
}

/// «هجمات باريس», but «هجوم موسكو على كييف» is Moscow's.
bool NounRoles::named_by_town() const {
    if (run_.type_of(e_) != "assault" || !e_.nominal || e_.phrase == none || run_.phrase(e_.phrase).head != e_.trigger) return false;
    const std::int32_t g = run_.phrase(e_.phrase).genitive;
    const Range sources = f_.part == Part::verb ? f_.noun_source : f_.source;
    if (g == none || !town(g) || run_.phrase(g).words.first < e_.trigger || !takes_genitive(sources)) return false;
    for (const Slot& slot : run_.frames.slots(f_.part == Part::verb ? f_.noun_target : f_.target)) {
        if (slot.kind != SlotKind::preposition) continue;
        for (const std::int32_t p : phrases_after(e_.trigger + 1, limit()))
            if (complement(p, run_.frames.text(slot.preposition)) != none) return false;
    }
    return true;
}

void NounRoles::held_at(std::uint32_t meeting) {
    const std::int32_t p = run_.phrase_of(meeting);
    if (p == none) return;
    const syntax::NounPhrase& np = run_.phrase(p);
    const std::int32_t g = np.genitive;
    const bool alone = run_.phrase(g == none ? p : g).conjunct == none || run_.type_of(e_) == "assault";
    if (g != none && run_.phrase(g).preposition_word == none && run_.phrase(g).words.first > meeting && alone && town(g)) {
        Argument a = run_.argument(Role::place, g);
        a.entity = run_.identity(g).place;
        e_.arguments.push_back(a);
    }
    before_noun(np);
}

/// "the Muscat talks", "the Kabul bombing", "the Ukraine war"
void NounRoles::before_noun(const syntax::NounPhrase& np) {
    for (const std::uint32_t m : np.modifiers) {
        const std::optional<Argument> name = nationality(Role::place, m, np.head);
        if (!name || m > np.head || held_there(m) || run_.doc.input.names[static_cast<std::size_t>(run_.doc.input.name_of[m])].adjective) continue;
        const world::Kind kind = run_.world.entity(name->entity).kind;
        if (kind == world::Kind::place || (kind == world::Kind::country && lies_there(np, m))) e_.arguments.push_back(*name);
    }
}

/// "the Ukraine war", "the Chad church attack", "the Turkey quake"; "the US-Iran war" is theirs.
bool NounRoles::lies_there(const syntax::NounPhrase& np, std::uint32_t state) const {
    const std::string_view type = run_.type_of(e_);
    if (type == "disaster") return true;
    if (type != "assault") return false;
    if (np.genitive != none && run_.phrase(np.genitive).words.first > e_.trigger && run_.word(np.words.first).features.definite) return false;  // "the US bombing of the plant"
    const auto another = [&](std::uint32_t m) { return m != state && run_.doc.input.name_of[m] != none && run_.doc.input.name_of[m] != run_.doc.input.name_of[state]; };
    if (std::any_of(np.modifiers.begin(), np.modifiers.end(), another)) return false;
    const bool at_site = std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) {
        return m > state && static_cast<mentions::HeadClass>(run_.doc.input.head_class[m]) == mentions::HeadClass::site;
    });
    return at_site || run_.cue(e_.trigger, Cue::scene) || told_by_others(np);
}

/// "Jihadists kill ten in Chad raid": others have done it, and it was there.
bool NounRoles::told_by_others(const syntax::NounPhrase& np) const {
    if (np.preposition_word == none || !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::during) || np.outer != none || e_.clause == none || run_.clause(e_.clause).verb == none) return false;
    const syntax::Clause& c = run_.clause(e_.clause);
    const std::int32_t deed = run_.event_at[static_cast<std::size_t>(c.verb)];
    return deed != none && c.subject != none && !c.passive && static_cast<std::uint32_t>(c.verb) < e_.trigger && run_.identity(c.subject).actor && run_.type_of(run_.events[static_cast<std::size_t>(deed)]) == "assault";
}

/// "Israel's assassination of a commander": whose deed it is, where behind it stands whom it was done to.
void NounRoles::owner_acts() {
    if (!e_.nominal || e_.phrase == none || has(Role::source) || !has(Role::target) || run_.type_of(e_) == "casualty") return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    if (np.head != e_.trigger || np.genitive == none || run_.phrase(np.genitive).words.first < e_.trigger) return;
    const std::int32_t owner = possessor(np);
    if (owner != none && run_.identity(owner).actor) put(Role::source, owner);
}

/// "a rebel attack on the town", "a police raid", "the student protests": right before the noun, who does such things.
void NounRoles::doer_before_noun() {
    if (!e_.nominal || e_.phrase == none || has(Role::source) || f_.part == Part::verb) return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    if (!e_.trigger_words.contains(np.head) || e_.trigger_words.first <= np.words.first) return;
    const std::uint32_t who = e_.trigger_words.first - 1;
    if (!does_such(who) || run_.event_at[who] != none || run_.doc.input.name_of[who] != none || run_.word(who).enclitic != Enclitic::none) return;
    Argument a;
    a.role = Role::source;
    a.words = {who, who + 1};
    while (a.words.first > np.words.first && run_.word(a.words.first - 1).is(Pos::adjective) && run_.doc.input.time_of[a.words.first - 1] == none) --a.words.first;
    e_.arguments.push_back(a);
}

/// Fighters and forces attack, police raid, workers and students protest; a state's own are of the state where it is.
bool NounRoles::does_such(std::uint32_t word) const {
    using mentions::HeadClass;
    const std::string_view type = run_.type_of(e_);
    const auto who = static_cast<HeadClass>(run_.doc.input.head_class[word]);
    const morphology::Word& w = run_.word(word);
    if (!w.is(Pos::noun) && !(w.is(Pos::adjective) && who == HeadClass::person)) return false;
    const bool fights = who == HeadClass::forces || who == HeadClass::group || run_.cue(word, Cue::fighter);
    if (type == "protest") return fights || ((who == HeadClass::person || who == HeadClass::people) && !run_.cue(word, Cue::adversary));
    if (type == "assault" || type == "mobilize" || type == "retreat") return fights || run_.cue(word, Cue::own_forces) || run_.cue(word, Cue::warring);
    return (type == "coerce" || type == "investigate") && (who == HeadClass::forces || run_.cue(word, Cue::own_forces));
}

/// "two killed in Belgorod shelling"; "the Moscow raid on Kyiv" is Moscow's.
bool NounRoles::struck_town() const {
    const std::string_view type = run_.type_of(e_);
    if ((type != "assault" && type != "disaster") || !e_.nominal || e_.phrase == none || !e_.trigger_words.contains(run_.phrase(e_.phrase).head)) return false;
    const auto targets = run_.frames.slots(f_.part == Part::verb ? f_.noun_target : f_.target);
    auto after = phrases_after(e_.trigger + 1, limit());
    return std::none_of(targets.begin(), targets.end(), [&](const Slot& slot) {
        return slot.kind == SlotKind::preposition && std::ranges::any_of(after, [&](std::int32_t p) { return complement(p, run_.frames.text(slot.preposition)) != none; });
    });
}

bool NounRoles::town(std::int32_t p) const {
    const actors::Identity& id = run_.identity(p);
    if (!id.location || id.place == 0) return false;
    const world::Kind kind = run_.world.entity(id.place).kind;
    return kind == world::Kind::place || kind == world::Kind::region;
}

/// «إدانته الهجوم», «اتهام كييف موسكو»: a verbal noun whose doer is its genitive takes an object as its verb does.
void NounRoles::fill_transitive_noun() {
    if (!e_.nominal || e_.phrase == none) return;
    // «رفضها القرار»: with a pronoun, whatever the word lists call the noun.
    if (run_.word(e_.trigger).features.form != morphology::Form::verbal_noun && run_.word(e_.trigger).enclitic != Enclitic::pronoun) return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const Range targets = f_.part == Part::verb ? f_.noun_target : f_.target;
    if (np.head != e_.trigger || targets.first == targets.last) return;
    const bool pronoun_acts = run_.word(e_.trigger).enclitic == Enclitic::pronoun;
    const std::int32_t bare = bare_phrase_at(np.words.last), object = bare == none && pronoun_acts ? meant_by_li(np.words.last) : bare;
    if (object == none) return;
    if (hands_over(run_, f_)) return;
    const bool acts = np.genitive != none && (authority(np.genitive) || does_it_to(np.genitive, object));
    if (!pronoun_acts && (np.genitive == none || !run_.identity(np.genitive).actor || (takes_genitive(targets) && !acts))) return;
    // «أغضب اعتقال الصحفي السلطات», but «أثار اعتقال الشرطة ثلاثة غضبا».
    const bool another = acts && bare_phrase_at(run_.phrase(object).words.last) != none;
    if (needed_by_verb(object) && !another) return;
    const std::int32_t doer = pronoun_acts ? antecedent(run_.word(e_.trigger)->enclitic_features, e_.trigger) : np.genitive;
    const bool done = put(Role::target, object);
    if (!done && run_.event_of_phrase(object) == none && !pronoun_acts && !acts) return;
    // «طالبتها بوقف دعمها لجماعات»: of whom it is asked, he would do it.
    if (bare == none && e_.clause != none && (run_.clause(e_.clause).cues.has(Cue::requested) || run_.clause(e_.clause).cues.has(Cue::object_control))) return;
    if (doer != none) put(Role::source, doer);
}

/// «اغتياله لقائد ميداني»: where a pronoun does it, li brings in whom it is done to.
std::int32_t NounRoles::meant_by_li(std::uint32_t at) const {
    const std::int32_t p = at < run_.doc.input.words.size() && run_.word(at).sentence == e_.sentence && !symmetric() ? run_.phrase_of(at) : none;
    if (p == none || run_.phrase(p).words.first != at || run_.phrase(p).temporal || !run_.bound_with(run_.phrase(p), morphology::proclitic::li)) return none;
    return run_.word(run_.phrase(p).head).features.form != morphology::Form::verbal_noun ? p : none;
}

/// «اعتقال الشرطة ثلاثة», «قصف الجيش المدينة»: of two nouns behind a deed, who can do it does it.
bool NounRoles::authority(std::int32_t p) const {
    const std::string_view type = run_.type_of(e_);
    if (type != "assault" && type != "coerce" && type != "investigate" && type != "judicial" && type != "damage") return false;
    const mentions::HeadClass h = run_.identity(p).head_class;
    return h == mentions::HeadClass::body || h == mentions::HeadClass::forces;
}

/// «اقتحام مستوطنين المسجد», «بيع واشنطن أسلحة»: some people and a thing behind them, or a state, which takes no genitive, and
/// any noun.
bool NounRoles::does_it_to(std::int32_t doer, std::int32_t object) const {
    using mentions::HeadClass;
    const std::string_view type = run_.type_of(e_);
    const std::uint32_t head = run_.phrase(doer).head;
    const bool by_strength = type == "assault" || type == "coerce";
    if (type != "found" && (names_state(head) || (!by_strength && names_capital(head))))
        return run_.doc.input.names[static_cast<std::size_t>(run_.doc.input.name_of[head])].words.last == run_.phrase(object).words.first;
    if (!by_strength) return false;
    const HeadClass h = run_.identity(doer).head_class;
    const bool people = h == HeadClass::person || h == HeadClass::people || h == HeadClass::group || h == HeadClass::vehicle;
    const bool known = run_.word(head).features.definite || run_.doc.input.name_of[head] != none;
    const morphology::Features& o = run_.word(run_.phrase(object).head).features;
    const bool thing = o.definite || (run_.word(run_.phrase(object).head).proclitics & morphology::proclitic::al) != 0 || o.grammatical_case == morphology::Case::accusative || run_.phrase(object).genitive != none;
    // «استهداف الحوثيين السفينة», unlike «اعتقال الناشط الصحفي»: a man may be described by what another man would be.
    return thing && people && (!known || (run_.word(run_.phrase(object).head).is(Pos::noun) && cannot_act(object)));
}

/// A place or thing that is nobody's name.
bool NounRoles::cannot_act(std::int32_t p) const {
    const std::uint32_t head = run_.phrase(p).head;
    using mentions::HeadClass;
    const auto h = static_cast<HeadClass>(run_.doc.input.head_class[head]);
    return (h == HeadClass::none || h == HeadClass::site || h == HeadClass::vehicle) && !run_.phrase(p).has_name;
}

bool NounRoles::names_state(std::uint32_t word) const {
    const std::int32_t n = run_.doc.input.name_of[word];
    if (n == none) return false;
    const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
    return !name.adjective && run_.world.entity(name.entities.front()).kind == world::Kind::country;
}

bool NounRoles::names_capital(std::uint32_t word) const {
    const std::int32_t n = run_.doc.input.name_of[word];
    return n != none && run_.world.entity(run_.doc.input.names[static_cast<std::size_t>(n)].entities.front()).capital;
}

std::int32_t NounRoles::bare_phrase_at(std::uint32_t word) const {
    for (const std::int32_t p : phrases_after(word, word + 1)) {
        const syntax::NounPhrase& np = run_.phrase(p);
        if (run_.cue(np.words.first, Cue::endowed)) return none;
        // «دعم الحزب الحاكم»: what may be an adjective of the noun before is no second noun.
        const auto& readings = run_.word(np.head).readings();
        // «المدينة» is next to never "the indebted".
        constexpr int rarer = 12;
        const bool described = np.words.size() == 1 && std::any_of(readings.begin(), readings.end(), [&](const morphology::Reading& r) {
            return r.pos == Pos::adjective && (r.proclitics & morphology::proclitic::al) != 0 && r.weight + rarer > readings.front().weight;
        });
        // «اغتيال إسرائيل القيادي», «قصف إسرائيل المدينة»: no state is described as a man, nor by what is read as a noun.
        const bool apart = word != 0 && names_state(word - 1) && (run_.identity(p).head_class == mentions::HeadClass::person || run_.word(np.head).is(Pos::noun));
        if (described && !apart && run_.doc.input.name_of[np.head] == none) return none;
        // «منذ اعتقاله، مشيرا إلى»
        const morphology::Features& f = run_.word(np.head).features;
        if (f.form == morphology::Form::active_participle && f.grammatical_case == morphology::Case::accusative && np.words.size() == 1) return none;
        const bool bare = np.preposition_word == none && !np.temporal && np.outer == none && np.link != syntax::Link::conjunct &&
                          (apart || !run_.word(np.head).is(Pos::adjective) || run_.doc.input.name_of[np.head] != none);
        if (np.words.first == word && bare) return p;
    }
    return none;
}

/// «أغضب اعتقال الصحفي السلطات»: the object is the verb's, whose subject the noun is.
bool NounRoles::needed_by_verb(std::int32_t object) const {
    if (e_.clause == none) return false;
    const syntax::Clause& c = run_.clause(e_.clause);
    return (c.subject == e_.phrase && c.object == object) || c.subject == object;
}

/// «توقيف خمسة على يد الشرطة»
void NounRoles::noun_agent() {
    if (run_.type_of(e_) == "disaster") return;  // "an inquiry into the crash by investigators"
    const std::uint32_t end = limit(true);
    for (const std::int32_t p : phrases_after(e_.trigger_words.last, end)) {
        const std::int32_t word = run_.phrase(p).preposition_word;
        if (word == none || !run_.cue(static_cast<std::uint32_t>(word), Cue::agent) || run_.phrase(p).link == syntax::Link::conjunct || by_another(run_.phrase(p))) continue;
        const bool weapon = static_cast<std::uint32_t>(word) == run_.phrase(p).head;
        const std::int32_t who = weapon ? run_.phrase(p).genitive : p;
        if (who != none && run_.identity(who).actor && put(Role::source, who)) return;
    }
}

/// «بطلب من تل أبيب», "an offer from Qatar": right behind an indefinite noun stands who it is from.
void NounRoles::given_by() {
    const std::string_view type = run_.type_of(e_);
    if (has(Role::source) || e_.phrase == none || type == "retreat" || type == "casualty" || type == "damage" || type == "disaster" || type == "coerce" || type == "leadership") return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    if (np.genitive != none || e_.definite || np.head != e_.trigger) return;
    for (const std::int32_t p : phrases_after(np.words.last, np.words.last + 2)) {
        const syntax::NounPhrase& from = run_.phrase(p);
        if (from.preposition_word == none || from.link == syntax::Link::conjunct || static_cast<std::uint32_t>(from.preposition_word) != np.words.last) continue;
        const auto word = static_cast<std::uint32_t>(from.preposition_word);
        if (!run_.cue(word, Cue::partitive) || !run_.cue(word, Cue::membership) || !run_.identity(p).actor) continue;
        put(Role::source, p);
        return;
    }
}

/// «دعم واشنطن لكييف», «قصف القوات للمدينة»: the genitive does what a preposition tells to whom.
void NounRoles::subject_genitive() {
    const std::string_view type = run_.type_of(e_);
    if (e_.phrase == none || type == "casualty" || type == "damage" || type == "disaster" || type == "leadership" || symmetric()) return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    if (np.head != e_.trigger || np.genitive == none || run_.phrase(np.genitive).words.first < e_.trigger || !run_.identity(np.genitive).actor) return;
    const bool to_other = std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) {
        return a.role == Role::target && a.phrase != none && run_.phrase(a.phrase).preposition_word != none && a.words.first >= np.words.last;
    });
    if (to_other) put(Role::source, np.genitive);
}

/// «اللقاء الذي كان مقررا في جنيف بين الرئيسين»: who meets may be told behind a clause that tells more of the meeting.
void NounRoles::told_with_relative() {
    if (!symmetric() || e_.phrase == none || e_.clause == none || has(Role::source) || has(Role::target)) return;
    const Range slots[] = {f_.part == Part::verb ? f_.noun_source : f_.source, f_.part == Part::verb ? f_.noun_target : f_.target};
    const auto& clauses = run_.doc.parse->clauses;
    for (auto c = static_cast<std::size_t>(e_.clause); c < clauses.size() && in_sentence(static_cast<std::int32_t>(c)); ++c) {
        const syntax::Clause& clause = clauses[c];
        if (clause.kind != syntax::ClauseKind::relative || clause.antecedent != e_.phrase || clause.verb == none) continue;
        const std::int32_t verb = run_.event_at[static_cast<std::size_t>(clause.verb)];
        if (verb != none && verb != static_cast<std::int32_t>(index_)) continue;
        for (std::size_t s = 0; s < 2; ++s)
            for (const Slot& slot : run_.frames.slots(slots[s]))
                if (slot.kind == SlotKind::preposition && oblique(s == 0 ? Role::source : Role::target, run_.frames.text(slot.preposition), clause.words, static_cast<std::uint32_t>(clause.verb))) break;
        return;
    }
}

/// «لقاء جمع المرشح بممثلين عن الحزب», «قمة حضرها القادة»: who was there is told by a verb that brings together.
void NounRoles::brought_together() {
    if (run_.type_of(e_) != "consult" || e_.phrase == none || e_.clause == none || actors() > 1) return;
    const auto& clauses = run_.doc.parse->clauses;
    const std::int32_t mine = run_.outermost(e_.phrase);
    for (std::size_t c = static_cast<std::size_t>(e_.clause); c < clauses.size() && run_.word(clauses[c].words.first).sentence == e_.sentence; ++c) {
        const syntax::Clause& clause = clauses[c];
        if (clause.verb == none || clause.passive || !run_.cue(static_cast<std::uint32_t>(clause.verb), Cue::meeting_verb)) continue;
        const bool tells_more = clause.antecedent != none && run_.outermost(clause.antecedent) == mine;
        if (!tells_more && (clause.subject == none || run_.outermost(clause.subject) != mine)) continue;
        const std::int32_t attends = clause.subject != none && run_.outermost(clause.subject) != mine ? clause.subject : clause.object;
        if (attends != none && attends != clause.antecedent) put(Role::source, attends);
        for (const std::int32_t p : phrases_after(static_cast<std::uint32_t>(clause.verb) + 1, clause.words.last)) {
            const syntax::NounPhrase& np = run_.phrase(p);
            if (np.preposition_word == none || np.outer != none || np.link == syntax::Link::conjunct || np.temporal) continue;
            const auto word = static_cast<std::uint32_t>(np.preposition_word);
            for (const Slot& slot : run_.frames.slots(f_.part == Part::verb ? f_.noun_source : f_.source))
                if (slot.kind == SlotKind::preposition && governed_by(np, run_.frames.text(slot.preposition)) && put(Role::source, p)) break;
            if ((run_.word(word).proclitics & morphology::proclitic::bi) != 0 && run_.identity(p).actor && !run_.identity(p).location) put(Role::target, p);
        }
        return;
    }
}

/// «طلب تقدمت به روسيا إلى المجلس», «الدعم الذي تقدمه ألمانيا»: who carries it out is told by a light verb of its own
/// clause, that a pronoun ties to the noun.
void NounRoles::carried_in_relative() {
    if (e_.phrase == none || e_.clause == none || has(Role::source) || run_.phrase(e_.phrase).head != e_.trigger) return;
    const auto& clauses = run_.doc.parse->clauses;
    const std::uint32_t sentence = e_.sentence;
    for (std::size_t c = static_cast<std::size_t>(e_.clause); c < clauses.size() && run_.word(clauses[c].words.first).sentence == sentence; ++c) {
        const syntax::Clause& clause = clauses[c];
        if (clause.kind != syntax::ClauseKind::relative || clause.antecedent == none || clause.verb == none || clause.subject == none) continue;
        if (run_.outermost(clause.antecedent) != run_.outermost(e_.phrase)) continue;
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        // «رفع العقوبات التي فرضت على السودان»
        if (clause.subject == clause.antecedent && clause.object == none && !has(Role::target) && (clause.passive || lays_on(verb))) weighs_on(clause, verb);
        if (clause.passive || clause.subject == clause.antecedent) continue;
        if (run_.event_at[verb] != none && run_.event_at[verb] != static_cast<std::int32_t>(index_)) continue;
        const Frame* light = light_frame(verb);
        if (light == nullptr || !put(Role::source, clause.subject)) continue;
        if (has(Role::target)) return;
        for (const Slot& slot : run_.frames.slots(light->target))
            if (slot.kind == SlotKind::preposition && oblique(Role::target, run_.frames.text(slot.preposition), clause.words, verb)) return;
        return;
    }
}

/// «العقوبات التي فرضت»: unvowelled, a verb that carries sanctions and has nothing of its own to carry.
bool NounRoles::lays_on(std::uint32_t verb) const {
    const auto& types = ontology::event_types();
    const auto frames = run_.frames.find(run_.word(verb)->lemma_folded, Part::verb);
    return std::any_of(frames.begin(), frames.end(), [&](std::uint32_t f) {
        const Frame& frame = run_.frames.frame(f);
        if (!frame.light || frame.more_words.first != frame.more_words.last) return false;
        for (std::size_t t = 0; t < types.size(); ++t)
            if ((frame.takes & (1u << t)) != 0 && types[t].id == "sanction") return true;
        return false;
    });
}

/// Whom a passive light verb of a relative clause tells that it was laid upon.
void NounRoles::weighs_on(const syntax::Clause& clause, std::uint32_t verb) {
    const std::string_view type = run_.type_of(e_);
    if (type != "sanction" && type != "concede" && type != "coerce") return;
    for (const std::int32_t p : phrases_after(verb + 1, clause.words.last)) {
        const std::int32_t word = run_.phrase(p).preposition_word;
        if (word != none && run_.cue(static_cast<std::uint32_t>(word), Cue::done_to) && run_.phrase(p).outer == none && put(Role::target, p)) return;
    }
}

/// The frame by which this verb carries a noun of the event's type, or nothing.
const Frame* NounRoles::light_frame(std::uint32_t verb) const {
    for (const std::uint32_t f : run_.frames.find(run_.word(verb)->lemma_folded, Part::verb)) {
        const Frame& frame = run_.frames.frame(f);
        const auto source = run_.frames.slots(frame.source);
        const bool does = std::any_of(source.begin(), source.end(), [](const Slot& s) { return s.kind == SlotKind::subject; });
        if (frame.light && does && (frame.takes & (1u << e_.type)) != 0 && frame.more_words.first == frame.more_words.last) return &frame;
    }
    return nullptr;
}

/// «سقط ثمانية جنود بين قتيل وجريح»: the words for the fallen tell what became of the subject.
void NounRoles::of_the_fallen() {
    if (run_.type_of(e_) != "casualty" || e_.phrase == none || e_.clause == none || has(Role::target)) return;
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const syntax::NounPhrase& first = np.first_conjunct == none ? np : run_.phrase(np.first_conjunct);
    const std::int32_t word = first.preposition_word;
    const syntax::Clause& c = run_.clause(e_.clause);
    if (word == none || run_.cue(static_cast<std::uint32_t>(word), Cue::circumstance) || run_.cue(static_cast<std::uint32_t>(word), Cue::partitive) || run_.word(np.head).features.number != morphology::Number::singular) return;
    if (c.verb == none || c.subject == none || run_.word(np.head).features.definite || static_cast<std::uint32_t>(c.verb) > e_.trigger) return;
    if (first.conjunct != none) put(Role::target, c.subject);
}

/// «في ختام اجتماع مع الحلف شددت أوكرانيا»: of two who meet one is told with the noun, the other is who acts.
void NounRoles::meet_the_subject() {
    if (run_.type_of(e_) != "consult" || !e_.nominal || (has(Role::source) && has(Role::target)) || e_.clause == none || e_.phrase == none) return;
    if (has(Role::source) && met_by_genitive()) return;
    const syntax::Clause& c = run_.clause(e_.clause);
    const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e_.phrase));
    if (!has(Role::source) && !has(Role::target)) return spoke_there(c, whole);
    // «وصل إلى أنقرة للقاء نظيره»: who is told with a deed that is meant is the other.
    const bool meant = whole.head == e_.trigger && !e_.definite && whole.words.first == e_.trigger && (run_.word(e_.trigger).proclitics & morphology::proclitic::li) != 0 && actors() == 1;
    if (has(Role::source) && !meant) return;
    const Role mine = has(Role::source) ? Role::target : Role::source;
    if (c.subject == none || c.passive || c.kind == syntax::ClauseKind::relative || (whole.preposition_word == none && whole.link != syntax::Link::object) || !run_.identity(c.subject).actor) return;
    put(mine, c.subject);
    if (run_.phrase(c.subject).clause == e_.clause) return;
    for (Argument& a : e_.arguments)
        if (a.role == mine) a.origin = Origin::sentence;
}

/// "The premier flew to Berlin for talks": what one sets out for.
bool NounRoles::travels_for(const syntax::Clause& c, const syntax::NounPhrase& whole) const {
    if (whole.preposition_word == none || whole.head != e_.trigger || c.verb == none || c.subject == none || c.passive || static_cast<std::uint32_t>(c.verb) > e_.trigger || !run_.identity(c.subject).actor) return false;
    const auto word = static_cast<std::uint32_t>(whole.preposition_word);
    const std::int32_t journey = run_.event_at[static_cast<std::size_t>(c.verb)];
    if (!run_.cue(word, Cue::membership) || !run_.cue(word, Cue::done_to) || run_.cue(word, Cue::caused_by)) return false;
    return journey != none && journey != static_cast<std::int32_t>(index_) && run_.type_of(run_.events[static_cast<std::size_t>(journey)]) == "consult";
}

/// «هنأ الرئيس نظيره في اتصال هاتفي», «قال الملك خلال مأدبة»: of a meeting nothing more is told, those who act at it are there.
void NounRoles::spoke_there(const syntax::Clause& c, const syntax::NounPhrase& whole) {
    if (travels_for(c, whole)) return void(put(Role::source, c.subject));
    if (whole.preposition_word == none || !e_.trigger_words.contains(whole.head) || c.subject == none || c.passive || c.kind == syntax::ClauseKind::relative) return;
    if (!run_.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::during) || whole.clause != e_.clause || run_.identity(c.subject).location) return;
    // «خلال مأدبة عشاء»
    const std::int32_t of = run_.phrase(e_.phrase).genitive;
    if (!run_.identity(c.subject).actor || (of != none && !e_.trigger_words.contains(run_.phrase(of).head))) return;
    put(Role::source, c.subject);
    const std::int32_t verb = c.verb == none ? none : run_.event_at[static_cast<std::size_t>(c.verb)];
    if (verb == none || c.object == none || run_.identity(c.object).code.empty() || run_.identity(c.object).location) return;
    const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(verb)]);
    if (type == "support" || type == "request" || type == "agree" || type == "statement") put(Role::target, c.object);
}

/// «الهجمات الروسية», "Russian attacks", "the Moscow attack".
bool NounRoles::nisba(Role role, const syntax::NounPhrase& np) {
    bool found = false;
    for (const std::uint32_t m : np.modifiers) {
        if (found && !coordinated(m) && !(mutual() && another_nation(m))) break;
        if (held_there(m)) continue;
        if (const std::optional<Argument> a = nationality(mutual() ? role_of_next(role, found) : role, m, np.head)) {
            e_.arguments.push_back(*a);
            found = true;
        }
    }
    return found;
}

/// «المحادثات الروسية الأميركية»: of two nationalities side by side each is a party, where the deed has two of them.
bool NounRoles::mutual() const {
    const auto slots = run_.frames.slots(f_.part == Part::verb ? f_.noun_source : f_.source);
    return symmetric() || (!slots.empty() && slots.front().kind == SlotKind::preposition);
}

bool NounRoles::another_nation(std::uint32_t m) const {
    const std::int32_t n = run_.doc.input.name_of[m];
    if (n == none || !run_.doc.input.names[static_cast<std::size_t>(n)].adjective) return false;
    const std::uint32_t entity = run_.doc.input.names[static_cast<std::size_t>(n)].entities.front();
    return std::none_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.entity == entity; });
}

/// "In his first visit to Rome, the king met the pope", "Before its invasion, Chad …": a pronoun that opens its sentence with
/// a preposition is whose the clause behind the comma is.
std::int32_t NounRoles::named_behind(std::uint32_t pronoun) const {
    const std::uint32_t first = run_.doc.sentences[e_.sentence].tokens.first;
    if (pronoun != first + 1 || !run_.word(first).is(Pos::preposition)) return none;
    const auto& clauses = run_.doc.parse->clauses;
    for (auto c = static_cast<std::size_t>(run_.clause_of(pronoun) == none ? 0 : run_.clause_of(pronoun)); c < clauses.size() && run_.word(clauses[c].words.first).sentence == e_.sentence; ++c) {
        const std::int32_t who = clauses[c].subject;
        if (clauses[c].kind != syntax::ClauseKind::main || who == none || clauses[c].subject_shared || run_.phrase(who).words.first < pronoun) continue;
        const syntax::NounPhrase& np = run_.phrase(who);
        const bool several = np.conjunct != none || run_.word(np.head).features.number == morphology::Number::plural;
        const bool one = run_.word(pronoun).features.number == morphology::Number::singular;
        const actors::Identity& id = run_.identity(who);
        if (!id.actor || (one && several)) return none;
        const bool person = !id.location && (id.head_class == mentions::HeadClass::person || run_.word(np.head).is(Pos::proper) || (id.entity != 0 && run_.world.entity(id.entity).kind == world::Kind::person));
        return run_.cue(pronoun, Cue::personal) == person ? who : none;
    }
    return none;
}

bool NounRoles::own_pronoun(Role role, const syntax::NounPhrase& np) {
    if (run_.word(e_.trigger).enclitic == Enclitic::pronoun) return pronoun(role, e_.trigger);
    if (np.words.first < e_.trigger && run_.word(np.words.first).is(Pos::pronoun)) {
        const std::int32_t behind = named_behind(np.words.first);
        const std::int32_t p = behind != none ? behind : antecedent(run_.word(np.words.first).features, np.words.first);
        return p != none && put(role, p);
    }
    return false;
}
}  // namespace tarikh::events
