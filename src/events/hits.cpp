// Who was hit by an attack, where its own words do not say: what the bomb went off beside, who escaped, who fell.
#include <algorithm>

#include "role_seeker.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t reach = 14;  ///< words behind a blast in which stands what it hit

/// «انفجرت عبوة لدى مرور قافلة», «قرب دورية للجيش», «أمام مقر الحزب», «وسط تجمع للعمال»: what a bomb went off beside was meant.
class Bomb : public RoleSeeker {
public:
    using RoleSeeker::RoleSeeker;

    void look() {
        if (run_.type_of(e_) != "assault" || std::string_view{f_.cameo} != "183" || has(Role::target)) return;
        const auto [first, last] = run_.phrases_in(e_.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first < e_.trigger_words.last || np.preposition_word == none) continue;
            if (np.words.first > e_.trigger + reach) return;
            const std::int32_t hit = hit_at(static_cast<std::int32_t>(p));
            if (hit == none || run_.event_of_phrase(hit) == static_cast<std::int32_t>(index_)) continue;
            const std::size_t own = e_.arguments.size();
            e_.arguments.push_back(run_.argument(Role::target, hit, Origin::sentence));
            belonging(own);
            return;
        }
    }

private:
    std::int32_t hit_at(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const auto preposition = static_cast<std::uint32_t>(np.preposition_word);
        // «على مقربة من السفارة»
        const bool beside = preposition > e_.trigger + 1 && run_.cue(preposition, Cue::partitive) && (run_.cue(preposition - 1, Cue::place_preposition) || run_.cue(preposition - 2, Cue::negator));
        const bool during = run_.cue(preposition, Cue::during), near = beside || run_.cue(preposition, Cue::place_preposition);
        if (during || near)
            if (const std::int32_t who = who_passes(np); who != none) return who;
        if (moves(p) && (near || (!e_.nominal && run_.bound_with(np, morphology::proclitic::bi) && !takes_instrument(np)))) return p;
        if (near && (beside || !run_.cue(preposition, Cue::membership)) && premises(p)) return p;
        return during || near ? gathered(p) : none;
    }

    bool moves(std::int32_t p) const {
        const mentions::HeadClass h = run_.identity(p).head_class;
        return h == mentions::HeadClass::vehicle || h == mentions::HeadClass::forces;
    }

    /// «لدى مرور قافلة», «أثناء مروره»
    std::int32_t who_passes(const syntax::NounPhrase& np) const {
        if (run_.word(np.head).features.form != morphology::Form::verbal_noun || run_.event_at[np.head] != none) return none;
        const std::int32_t who = run_.word(np.head).enclitic == morphology::Enclitic::pronoun ? antecedent(run_.word(np.head)->enclitic_features, np.head) : np.genitive;
        return who != none && moves(who) ? who : none;
    }

    /// «فجر سيارة بحافلة»: what the frame takes for its tool.
    bool takes_instrument(const syntax::NounPhrase& np) const {
        const auto slots = run_.frames.slots(f_.instrument);
        return std::any_of(slots.begin(), slots.end(), [&](const Slot& s) { return s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == np.preposition; });
    }

    /// «قرب السفارة», «أمام مقر الحزب»: where a state, a body or somebody sits.
    bool premises(std::int32_t p) const {
        using mentions::HeadClass;
        const actors::Identity& id = run_.identity(p);
        if (id.head_class == HeadClass::body && (id.role == "GOV" || id.role == "LEG") && !id.code.empty()) return true;
        // «خارج منزله»
        const bool site = id.head_class == HeadClass::site || (id.head_class == HeadClass::body && run_.phrase(p).modifiers.empty());
        if (site && !id.code.empty() && run_.word(run_.phrase(p).head).enclitic == morphology::Enclitic::pronoun) return true;
        std::int32_t owner = run_.phrase(p).genitive;
        if ((id.head_class != HeadClass::site && id.head_class != HeadClass::body) || owner == none || run_.phrase(owner).words.first < run_.phrase(p).head) return false;
        // «قرب مقر إقامة الوزير»
        if (run_.identity(owner).head_class == HeadClass::none && run_.doc.input.name_of[run_.phrase(owner).head] == none && run_.phrase(owner).genitive != none) owner = run_.phrase(owner).genitive;
        const actors::Identity& of = run_.identity(owner);
        const bool somebody = of.head_class != HeadClass::none && of.head_class != HeadClass::vehicle && of.head_class != HeadClass::people;
        return of.actor && !of.location && (somebody || of.entity != 0);
    }

    /// «خلال اجتماع لزعماء القبائل»: those who have come together.
    std::int32_t gathered(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const std::int32_t event = run_.event_of_phrase(p);
        const bool people = event != none ? gathering(p) : run_.cue(np.head, Cue::gathering);
        if (!people || np.words.last >= run_.doc.input.words.size()) return none;
        const std::int32_t of = np.genitive != none ? np.genitive : run_.phrase_of(np.words.last);
        if (of == none || !run_.identity(of).actor || run_.word(run_.phrase(of).head).sentence != e_.sentence || run_.identity(of).location) return none;
        if (of == np.genitive) return of;
        const syntax::NounPhrase& owner = run_.phrase(of);
        return owner.words.first == np.words.last && run_.bound_with(owner, morphology::proclitic::li) ? of : none;
    }
};

/// Somebody, or a thing whose it is; «سوقا», «حافلة» are neither.
bool has_known_target(const Run& run, const EventMention& e) {
    using mentions::HeadClass;
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) {
        const HeadClass h = a.phrase == none ? HeadClass::none : run.identity(a.phrase).head_class;
        // «قرب دوريتهم»: whose, those who fell will tell.
        const bool theirs = h == HeadClass::forces && run.word(run.phrase(a.phrase).head).enclitic == morphology::Enclitic::pronoun;
        return a.role == Role::target && (!a.code.empty() || h == HeadClass::person || h == HeadClass::people || (h == HeadClass::forces && !theirs) || h == HeadClass::group);
    });
}

/// «60 شخصا», «ثلاثة مدنيين», "at least nine": nothing is told of whose they are.
bool unnamed_people(const Run& run, const Argument& a) {
    if (a.phrase == none || run.phrase(a.phrase).has_name || run.phrase(a.phrase).temporal) return false;
    const actors::Identity& id = run.identity(a.phrase);
    const std::uint32_t head = run.phrase(a.phrase).head;
    // «جنديان» may be sent from elsewhere.
    const bool folk = id.head_class == mentions::HeadClass::people || (id.head_class == mentions::HeadClass::person && id.role == "CVL") ||
                      (run.cue(head, Cue::person_noun) && id.role.empty() && id.head_class != mentions::HeadClass::forces);
    const bool number = id.head_class == mentions::HeadClass::none && run.doc.input.quantity_of[run.phrase(a.phrase).words.first] != none;
    const base::WordRange words = run.phrase(a.phrase).words;
    for (std::uint32_t i = words.first; i < words.last; ++i)
        if (run.cue(i, Cue::outsider)) return false;
    return (folk || number) && !run.word(head).is(morphology::Pos::pronoun);
}

/// «قتل 60 شخصا في هجوم في كابول»: they live where they are hit, as others do who are attacked there.
void of_where_they_fell(const Run& run, const EventMention& attack, const EventMention& casualty, Argument& a) {
    const std::string_view there = country_of_places(run, attack);
    give_country(a, there.empty() ? country_of_places(run, casualty) : there, CodeFrom::place);
}

/// «نجا الوزير من محاولة اغتيال»: who escaped an attack is whom it was made on.
void hit_the_spared(Run& run) {
    for (EventMention& attack : run.events) {
        if (!attack.nominal || attack.phrase == none || attack.clause == none || run.type_of(attack) != "assault" || has(attack, Role::target)) continue;
        const syntax::NounPhrase& whole = run.phrase(run.outermost(attack.phrase));
        const std::int32_t verb = run.clause(attack.clause).verb;
        if (verb == none || whole.preposition_word == none || !run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::partitive)) continue;
        const std::int32_t spared = run.event_at[static_cast<std::size_t>(verb)];
        const bool told = spared != none && run.type_of(run.events[static_cast<std::size_t>(spared)]) == "casualty";
        if (!told && !run.cue(static_cast<std::uint32_t>(verb), Cue::escaping)) continue;
        const std::int32_t who = run.clause(attack.clause).subject;
        if (who != none && !run.phrase(who).temporal) attack.arguments.push_back(run.argument(Role::target, who, Origin::sentence));
    }
}

/// The one state whose forces or whose seats are hit; "" where several are, or people.
std::string_view army_hit(const Run& run, const EventMention& attack) {
    using mentions::HeadClass;
    std::string_view found;
    for (const Argument& a : attack.arguments) {
        if (a.role != Role::target || a.phrase == none) continue;
        const actors::Identity& id = run.identity(a.phrase);
        const bool forces = id.head_class == HeadClass::forces || id.head_class == HeadClass::vehicle || id.head_class == HeadClass::site || id.role == "MIL" || id.role == "COP";
        if (!forces || run.world.country(a.code) == 0 || (!found.empty() && found != a.code)) return {};
        found = a.code;
    }
    return found;
}

/// «هاجموا ثكنة للجيش ما أسفر عن مقتل عشرين جنديا»: soldiers who fall in an attack on an army are its own.
void fallen_soldiers(Run& run) {
    for (const Relation& r : run.relations) {
        if (r.type != Relation::Type::causes || run.type_of(run.events[r.from]) != "assault") continue;
        const std::string_view state = army_hit(run, run.events[r.from]);
        for (Argument& a : run.events[r.to].arguments) {
            if (state.empty() || a.role != Role::target || !a.code.empty() || a.phrase == none || run.phrase(a.phrase).has_name) continue;
            const std::string_view role = run.identity(a.phrase).role;
            if (run.identity(a.phrase).head_class == mentions::HeadClass::person && (role == "MIL" || role == "COP")) give_country(a, state, CodeFrom::sentence);
        }
    }
}

}  // namespace

void find_hit(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) Bomb{run, e}.look();
    hit_the_spared(run);
}

/// «قتل جنديان عراقيان في هجوم»: of those an attack has killed, who stand for somebody are whom it was made on.
void hit_the_fallen(Run& run) {
    fallen_soldiers(run);
    std::vector<bool> told(run.events.size()), others(run.events.size());
    for (std::size_t e = 0; e < run.events.size(); ++e) told[e] = has_known_target(run, run.events[e]);
    for (const Relation& r : run.relations) {
        if (r.type != Relation::Type::causes) continue;
        EventMention& attack = run.events[r.from];
        if (run.type_of(attack) != "assault" || told[r.from]) continue;
        for (Argument a : run.events[r.to].arguments) {
            const bool twice = std::any_of(attack.arguments.begin(), attack.arguments.end(), [&](const Argument& x) { return x.role == Role::target && x.phrase == a.phrase; });
            if (a.role != Role::target || twice) continue;
            // «مقتل ثلاثة جنود وإصابة خمسة»: the number counts more of those before.
            const bool unnamed = a.code.empty() && unnamed_people(run, a) && !others[r.from];
            others[r.from] = others[r.from] || !unnamed;
            if (unnamed && !has_known_target(run, attack)) of_where_they_fell(run, attack, run.events[r.to], a);
            else if (a.words.contains(run.events[r.to].trigger)) continue;
            if (a.code.empty()) inherit_country(run, attack, a);
            if (a.code.empty()) continue;
            a.origin = Origin::sentence;
            attack.arguments.push_back(a);
        }
    }
}

}  // namespace tarikh::events
