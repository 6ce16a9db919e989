// Whose police, whose villagers: actors that belong to where they stand have the country of the event's place, else of
// what their sentence is set in, else of a sentence before. And who was hit by an attack, where its own words do not say.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t sentences_back = 3;  ///< how long a text stays where it is

class Countries {
public:
    explicit Countries(Run& run) : run_{run}, scenes_(run.doc.sentences.size()) {
        for (std::uint32_t s = 0; s < scenes_.size(); ++s) scenes_[s] = scene(s);
    }

    void run() {
        for (EventMention& e : run_.events)
            for (Argument& a : e.arguments)
                if ((a.role == Role::source || a.role == Role::target) && a.code.empty() && a.phrase != none && (run_.identity(a.phrase).local || demonstrates(e, a))) inherit(e, a);
                else if (is_town(e, a)) give(a, place_of(e), CodeFrom::place);
    }

private:
    /// "thousands marched in Lima": those who take to the street live there.
    bool demonstrates(const EventMention& e, const Argument& a) const {
        const actors::Identity& id = run_.identity(a.phrase);
        const bool people = id.head_class == mentions::HeadClass::people || (id.head_class == mentions::HeadClass::person && id.role == "CVL") ||
                            (id.head_class == mentions::HeadClass::none && !run_.phrase(a.phrase).has_name);
        return run_.type_of(e) == "protest" && a.role == Role::source && people && !place_of(e).empty();
    }

    /// "retook a village in Chad": a town without a name lies where it is hit.
    bool is_town(const EventMention& e, const Argument& a) const {
        if (a.role != Role::target || !a.code.empty() || a.phrase == none || run_.type_of(e) != "assault" || place_of(e).empty()) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        return id.head_class == mentions::HeadClass::place && run_.word(run_.phrase(a.phrase).head)->features.number != morphology::Number::plural;
    }

    void inherit(const EventMention& e, Argument& a) const {
        // Who meets or signs in a town may have come from far.
        const bool mutual = ontology::event_types()[e.type].symmetric;
        if (const std::string_view here = place_of(e); !mutual && !here.empty()) return give(a, here, CodeFrom::place);
        if (!mutual && !scenes_[e.sentence].empty()) return give(a, scenes_[e.sentence], CodeFrom::sentence);
        if (const std::string_view home = run_.identity(a.phrase).home; !home.empty()) return give(a, home, CodeFrom::document);
        for (std::uint32_t back = 1; !mutual && back <= std::min(sentences_back, e.sentence); ++back)
            if (const std::string_view there = scenes_[e.sentence - back]; !there.empty()) return give(a, there, CodeFrom::document);
    }

    static void give(Argument& a, std::string_view code, CodeFrom from) {
        a.code = code;
        a.code_from = from;
    }

    std::string_view country_of(std::uint32_t entity) const {
        if (entity == 0) return {};
        const world::Entity e = run_.world.entity(entity);
        const std::string_view code = e.country.empty() ? e.code : e.country;
        return run_.world.country(code) != 0 ? code : std::string_view{};
    }

    /// The one country that the event's places lie in.
    std::string_view place_of(const EventMention& e) const {
        std::string_view found;
        for (const Argument& a : e.arguments) {
            if (a.role != Role::place) continue;
            const std::string_view country = country_of(a.entity);
            if (country.empty()) continue;
            if (!found.empty() && found != country) return {};
            found = country;
        }
        return found;
    }

    /// The one country that the sentence's places lie in: «في بغداد», "near Kyiv". Who acts is no place.
    std::string_view scene(std::uint32_t sentence) const {
        std::string_view found;
        const auto [first, last] = run_.phrases_in(sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            const actors::Identity& id = run_.doc.identities[p];
            if (!id.location || id.place == 0 || np.preposition_word == none) continue;
            if (!run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition)) continue;
            const std::string_view country = country_of(id.place);
            if (country.empty()) continue;
            if (!found.empty() && found != country) return {};
            found = country;
        }
        return found;
    }

    Run& run_;
    std::vector<std::string_view> scenes_;  ///< per sentence; "" where it has none, or several
};

bool has_target(const EventMention& e) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [](const Argument& a) { return a.role == Role::target; });
}

/// «قتل جنديان عراقيان في هجوم»: of those an attack has killed, who stand for somebody are whom it was made on.
void hit_the_victims(Run& run) {
    std::vector<bool> told(run.events.size());
    for (std::size_t e = 0; e < run.events.size(); ++e) told[e] = has_target(run.events[e]);
    for (const Relation& r : run.relations) {
        if (r.type != Relation::Type::causes) continue;
        EventMention& attack = run.events[r.from];
        const EventMention& casualty = run.events[r.to];
        if (run.type_of(attack) != "assault" || told[r.from]) continue;
        for (Argument a : casualty.arguments) {
            const bool twice = std::any_of(attack.arguments.begin(), attack.arguments.end(), [&](const Argument& x) { return x.role == Role::target && x.phrase == a.phrase; });
            if (a.role != Role::target || a.code.empty() || a.words.contains(casualty.trigger) || twice) continue;
            a.origin = Origin::sentence;
            attack.arguments.push_back(a);
        }
    }
}

/// Of the noun that a relative clause tells more of, or whatever that clause's verb carries: «حافلة تقل جنودا أتراكا».
std::string_view carried(const Run& run, std::int32_t vehicle) {
    for (const syntax::Clause& c : run.doc.parse->clauses)
        if (c.kind == syntax::ClauseKind::relative && c.antecedent == vehicle && c.object != none && c.object != vehicle && !c.passive) return run.identity(c.object).code;
    return {};
}

/// «انفجرت عبوة لدى مرور قافلة», «قرب دورية للجيش»: what a bomb went off beside was meant.
void hit_by_bomb(Run& run) {
    constexpr std::uint32_t reach = 14;
    for (EventMention& attack : run.events) {
        if (run.type_of(attack) != "assault" || std::string_view{run.frame_of(attack).cameo} != "183" || has_target(attack)) continue;
        const auto [first, last] = run.phrases_in(attack.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run.doc.parse->phrases[p];
            if (np.words.first < attack.trigger_words.last || np.preposition_word == none) continue;
            if (np.words.first > attack.trigger + reach) break;
            const bool passing = run.word(np.head)->features.form == morphology::Form::verbal_noun && run.event_at[np.head] == none &&
                                 (run.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::during) || run.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition));
            std::int32_t hit = passing ? np.genitive : static_cast<std::int32_t>(p);
            if (passing && run.word(np.head)->enclitic == morphology::Enclitic::pronoun)
                hit = actors::antecedent(run.world, run.doc.input, *run.doc.parse, run.doc.identities.first(last), {run.word(np.head)->enclitic_features, np.head, 0, false, none});
            if (hit == none || run.event_of_phrase(hit) == static_cast<std::int32_t>(&attack - run.events.data())) continue;
            const mentions::HeadClass h = run.identity(hit).head_class;
            const bool moves = h == mentions::HeadClass::vehicle || h == mentions::HeadClass::forces;
            const bool beside = moves && run.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition);
            if (passing ? !moves : !beside) continue;
            Argument a = run.argument(Role::target, hit, Origin::sentence);
            if (a.code.empty() && h == mentions::HeadClass::vehicle) a.code = carried(run, hit);
            attack.arguments.push_back(a);
            break;
        }
    }
}

/// «نجا الوزير من محاولة اغتيال»: who escaped an attack is whom it was made on.
void hit_the_spared(Run& run) {
    for (EventMention& attack : run.events) {
        if (!attack.nominal || attack.phrase == none || attack.clause == none || run.type_of(attack) != "assault" || has_target(attack)) continue;
        const syntax::NounPhrase& whole = run.phrase(run.outermost(attack.phrase));
        const std::int32_t verb = run.clause(attack.clause).verb;
        const std::int32_t spared = verb == none ? none : run.event_at[static_cast<std::size_t>(verb)];
        if (spared == none || whole.preposition_word == none || run.type_of(run.events[static_cast<std::size_t>(spared)]) != "casualty") continue;
        if (!run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::partitive)) continue;
        const std::int32_t who = run.clause(attack.clause).subject;
        if (who == none || run.phrase(who).temporal) continue;
        Argument a = run.argument(Role::target, who, Origin::sentence);
        for (const Argument& told : run.events[static_cast<std::size_t>(spared)].arguments)
            if (told.phrase == who) a.code = told.code;
        attack.arguments.push_back(a);
    }
}

}  // namespace

void inherit_countries(Run& run) {
    hit_by_bomb(run);
    Countries{run}.run();
    hit_the_spared(run);
    hit_the_victims(run);
}

}  // namespace tarikh::events
