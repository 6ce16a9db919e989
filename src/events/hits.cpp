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
        const bool during = run_.cue(preposition, Cue::during), near = run_.cue(preposition, Cue::place_preposition);
        if (during || near)
            if (const std::int32_t who = who_passes(np); who != none) return who;
        if (moves(p) && (near || (!e_.nominal && run_.bound_with(np, morphology::proclitic::bi) && !takes_instrument(np)))) return p;
        if (near && !run_.cue(preposition, Cue::membership) && premises(p)) return p;
        return during || near ? gathered(p) : none;
    }

    bool moves(std::int32_t p) const {
        const mentions::HeadClass h = run_.identity(p).head_class;
        return h == mentions::HeadClass::vehicle || h == mentions::HeadClass::forces;
    }

    /// «لدى مرور قافلة», «أثناء مروره»
    std::int32_t who_passes(const syntax::NounPhrase& np) const {
        if (run_.word(np.head)->features.form != morphology::Form::verbal_noun || run_.event_at[np.head] != none) return none;
        const std::int32_t who = run_.word(np.head)->enclitic == morphology::Enclitic::pronoun ? antecedent(run_.word(np.head)->enclitic_features, np.head) : np.genitive;
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
        const std::int32_t owner = run_.phrase(p).genitive;
        if ((id.head_class != HeadClass::site && id.head_class != HeadClass::body) || owner == none || run_.phrase(owner).words.first < run_.phrase(p).head) return false;
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

bool has_target(const EventMention& e) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [](const Argument& a) { return a.role == Role::target; });
}

/// «نجا الوزير من محاولة اغتيال»: who escaped an attack is whom it was made on.
void hit_the_spared(Run& run) {
    for (EventMention& attack : run.events) {
        if (!attack.nominal || attack.phrase == none || attack.clause == none || run.type_of(attack) != "assault" || has_target(attack)) continue;
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

}  // namespace

void find_hit(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) Bomb{run, e}.look();
    hit_the_spared(run);
}

/// «قتل جنديان عراقيان في هجوم»: of those an attack has killed, who stand for somebody are whom it was made on.
void hit_the_fallen(Run& run) {
    std::vector<bool> told(run.events.size());
    for (std::size_t e = 0; e < run.events.size(); ++e) told[e] = has_target(run.events[e]);
    for (const Relation& r : run.relations) {
        if (r.type != Relation::Type::causes) continue;
        EventMention& attack = run.events[r.from];
        const EventMention& casualty = run.events[r.to];
        if (run.type_of(attack) != "assault" || told[r.from]) continue;
        for (Argument a : casualty.arguments) {
            const bool twice = std::any_of(attack.arguments.begin(), attack.arguments.end(), [&](const Argument& x) { return x.role == Role::target && x.phrase == a.phrase; });
            if (a.role != Role::target || a.words.contains(casualty.trigger) || twice) continue;
            if (a.code.empty()) inherit_country(run, attack, a);
            if (a.code.empty()) continue;
            a.origin = Origin::sentence;
            attack.arguments.push_back(a);
        }
    }
}

}  // namespace tarikh::events
