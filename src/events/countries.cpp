// Whose police, whose villagers: actors that belong to where they stand have the country of the event's place, else of
// what their sentence is set in, else of a sentence before.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t sentences_back = 3;  ///< how long a text stays where it is
constexpr int clauses_back = 2;              ///< how long those who go on with a deed do

std::string_view country_of(const Run& run, std::uint32_t entity) {
    if (entity == 0) return {};
    const world::Entity e = run.world.entity(entity);
    const std::string_view code = e.country.empty() ? e.code : e.country;
    return run.world.country(code) != 0 ? code : std::string_view{};
}

/// A journalist, a student, a deputy: no envoy and no soldier, who may have come from far.
bool citizen(const actors::Identity& id) {
    return id.head_class == mentions::HeadClass::person && (id.role == "CVL" || id.role == "OPP" || id.role == "MED" || id.role == "LEG");
}

bool named(const Run& run, std::int32_t p) {
    const std::uint32_t head = run.phrase(p).head;
    return run.word(head).is(morphology::Pos::proper) || run.doc.input.name_of[head] != none;
}

bool target_without_state(const Argument& a) { return a.role == Role::target && a.code.empty() && a.phrase != none; }

class Countries {
public:
    explicit Countries(Run& run) : run_{run}, scenes_(run.doc.sentences.size()) {
        for (std::uint32_t s = 0; s < scenes_.size(); ++s) scenes_[s] = scene(s);
    }

    void run() {
        for (EventMention& e : run_.events)
            for (Argument& a : e.arguments)
                if (commands(e, a)) give_country(a, doer(e), CodeFrom::sentence);
                else if (known_before(e, a)) continue;
                else if ((a.role == Role::source || a.role == Role::target) && a.code.empty() && a.phrase != none && (local(a) || demonstrates(e, a)) && inherit(e, a)) continue;
                else if (serves(e, a)) give_country(a, doer(e), CodeFrom::sentence);
                else if (is_town(e, a)) give_country(a, country_of_places(run_, e), CodeFrom::place);
                else if (lives_there(e, a)) give_country(a, where(e, a), CodeFrom::place);
                else if (gathers(e, a)) give_country(a, doer_of(run_.event_of_phrase(a.phrase)), CodeFrom::sentence);
                else if (is_seat(e, a)) give_country(a, country_of_places(run_, e), CodeFrom::place);
                else if (more_of_them(e, a)) give_country(a, those_before(e, a), CodeFrom::sentence);
                else if (of_speaker(a)) give_country(a, speaker(e, a), CodeFrom::sentence);
    }

private:
    /// «تجمع متظاهرون في سيدني داعين …»: whose they are was told by where they did the first.
    bool known_before(const EventMention& e, Argument& a) const {
        if (a.phrase == none || !a.code.empty() || (a.role != Role::source && a.role != Role::target)) return false;
        for (std::size_t i = run_.events_in(e.sentence).first; &run_.events[i] != &e; ++i)
            for (const Argument& b : run_.events[i].arguments)
                if (b.phrase == a.phrase && b.role != Role::place && !b.code.empty()) return give_country(a, b.code, b.code_from);
        return false;
    }

    /// "ordered the military to strike Gaza": who gives orders to forces is of their state.
    bool commands(const EventMention& e, const Argument& a) const {
        if (!target_without_state(a) || run_.type_of(e) != "request" || e.nominal || doer(e).empty()) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        return id.head_class == mentions::HeadClass::forces && id.code.empty() && !run_.phrase(a.phrase).has_name && run_.cue(e.trigger, Cue::object_control) && run_.cue(e.trigger, Cue::subject_control);
    }

    /// «الشرطة», «مركزا للشرطة»
    bool local(const Argument& a) const { return run_.identity(a.phrase).local || (a.owner != none && run_.identity(a.owner).local) || of_the_state(a.phrase); }

    /// «القوات الحكومية»
    bool of_the_state(std::int32_t p) const {
        const auto& modifiers = run_.phrase(p).modifiers;
        const mentions::HeadClass h = run_.identity(p).head_class;
        // "state television", "local media"
        return (h == mentions::HeadClass::forces || h == mentions::HeadClass::outlet) && !run_.phrase(p).has_name && std::any_of(modifiers.begin(), modifiers.end(), [&](std::uint32_t m) { return run_.cue(m, Cue::own_forces); });
    }

    /// "thousands marched in Lima": those who take to the street live there.
    bool demonstrates(const EventMention& e, const Argument& a) const {
        const actors::Identity& id = run_.identity(a.phrase);
        // «سارت حشود في كركوك»
        const bool folk = ((id.head_class == mentions::HeadClass::body && id.role == "NGO") || run_.cue(run_.phrase(a.phrase).head, Cue::gathering)) && !run_.phrase(a.phrase).has_name;
        const bool people = folk || id.head_class == mentions::HeadClass::people || (id.head_class == mentions::HeadClass::person && id.role != "GOV" && id.role != "MIL" && id.role != "REB") ||
                            (id.head_class == mentions::HeadClass::none && !run_.phrase(a.phrase).has_name);
        return run_.type_of(e) == "protest" && a.role == Role::source && people && !country_of_places(run_, e).empty();
    }

    /// «أقال الرئيس التونسي رئيس الحكومة», "Nepal's king fired the prime minister": those whom a state's own put in or out of
    /// office, or question, are of that state, where nothing else is told.
    bool serves(const EventMention& e, const Argument& a) const {
        const std::string_view type = run_.type_of(e);
        if (!target_without_state(a) || (type != "leadership" && type != "investigate")) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        const bool office = id.head_class == mentions::HeadClass::person && (id.role == "GOV" || id.role == "LEG" || id.role == "MIL") && !run_.phrase(a.phrase).has_name;
        return (office || (type == "leadership" && id.local)) && !doer(e).empty();
    }

    /// The one state that those who do it act for.
    std::string_view doer(const EventMention& e) const {
        std::string_view found;
        for (const Argument& a : e.arguments) {
            if (a.role != Role::source || a.code.empty()) continue;
            if (run_.world.country(a.code) == 0 || (!found.empty() && found != a.code)) return {};
            found = a.code;
        }
        return found;
    }

    /// "retook a village in Chad", "brought food to a town in Mali": a town without a name lies where it is hit or helped.
    bool is_town(const EventMention& e, const Argument& a) const {
        const std::string_view type = run_.type_of(e);
        if (!target_without_state(a) || (type != "assault" && type != "aid") || country_of_places(run_, e).empty()) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        return id.head_class == mentions::HeadClass::place && (type == "aid" || run_.word(run_.phrase(a.phrase).head).features.number != morphology::Number::plural);
    }

    /// "killed five people in Lima", "jailed a journalist in Gao", "evacuated the wounded from Aleppo": those who are attacked,
    /// held or helped where nothing else is told of them live there.
    bool lives_there(const EventMention& e, const Argument& a) const {
        const std::string_view type = run_.type_of(e);
        if (!target_without_state(a) || (type != "assault" && type != "coerce" && type != "aid")) return false;
        if (run_.word(run_.phrase(a.phrase).head).is(morphology::Pos::pronoun)) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        for (std::uint32_t i = a.words.first; i < a.words.last; ++i)
            if (run_.cue(i, Cue::outsider)) return false;
        if (type == "coerce" && run_.cue(run_.phrase(a.phrase).head, Cue::anybody)) return false;
        // "closed the opposition paper La Voz": whatever its name.
        if (type == "coerce" && (id.head_class == mentions::HeadClass::outlet || id.role == "OPP") && id.entity == 0) return true;
        const bool folk = id.head_class == mentions::HeadClass::people || (citizen(id) && (type != "aid" || id.role == "CVL"));
        return folk && !named(run_, a.phrase);
    }

    /// «انفجرت قرب مقر مجلس للصحوة», "bombed a party office": a seat without a name is of where it is hit.
    bool is_seat(const EventMention& e, const Argument& a) const {
        if (!target_without_state(a) || run_.type_of(e) != "assault" || run_.identity(a.phrase).head_class != mentions::HeadClass::site || run_.phrase(a.phrase).has_name) return false;
        const std::int32_t owner = run_.phrase(a.phrase).genitive;
        if (owner == none || named(run_, owner) || run_.identity(owner).head_class != mentions::HeadClass::body) return false;
        const std::string_view role = run_.identity(owner).role;
        return role == "GOV" || role == "LEG" || role == "OPP" || role == "COP" || role == "JUD";
    }

    /// «قتل جنديان أميركيان وأصيب ثالث»: one or some more of those told before.
    bool more_of_them(const EventMention& e, const Argument& a) const {
        if (!target_without_state(a) || run_.type_of(e) != "casualty" || e.nominal || run_.phrase(a.phrase).has_name) return false;
        const syntax::NounPhrase& np = run_.phrase(a.phrase);
        const bool alone = run_.cue(np.words.last - 1, Cue::rest) || run_.cue(np.head, Cue::rest);
        return alone && np.genitive == none && run_.identity(a.phrase).head_class != mentions::HeadClass::people && run_.identity(a.phrase).head_class != mentions::HeadClass::forces;
    }

    /// Of whose the last one hurt before is, where all of them are of one state.
    std::string_view those_before(const EventMention& e, const Argument& more) const {
        std::string_view found;
        const auto [first, last] = run_.events_in(e.sentence);
        for (std::size_t i = first; i < last && run_.events[i].trigger < e.trigger; ++i) {
            if (run_.events[i].type != e.type) continue;
            for (const Argument& a : run_.events[i].arguments) {
                if (a.role != Role::target || a.phrase == more.phrase) continue;
                if (a.code.empty() || (!found.empty() && found != a.code)) return {};
                found = a.code;
            }
        }
        return found;
    }

    /// «جنودنا», "our troops": theirs who say so.
    bool of_speaker(const Argument& a) const {
        if ((a.role != Role::source && a.role != Role::target) || !a.code.empty() || a.phrase == none) return false;
        const auto ours = [](const morphology::Features& f) { return f.person == 1 && f.number == morphology::Number::plural; };
        for (std::uint32_t i = a.words.first; i < a.words.last; ++i) {
            const morphology::Reading& r = *run_.word(i).reading;
            if ((r.enclitic == morphology::Enclitic::pronoun && ours(r.enclitic_features)) || (r.pos == morphology::Pos::pronoun && ours(r.features))) return true;
        }
        return false;
    }

    /// Whom the sentence tells to say what `e` is told in: who spoke last before, or else behind it.
    std::string_view speaker(const EventMention& e, const Argument& whom) const {
        std::string_view found;
        const auto [first, last] = run_.events_in(e.sentence);
        for (std::size_t i = first; i < last; ++i) {
            const EventMention& said = run_.events[i];
            const std::string_view type = run_.type_of(said);
            const bool speech = type == "statement" || type == "threaten" || type == "accuse" || type == "request" || type == "support" || type == "reject";
            if (&said == &e || !speech || said.nominal) continue;
            if (said.trigger > whom.words.first && !found.empty()) break;
            if (const std::string_view who = doer(said); !who.empty()) found = who;
        }
        return found;
    }

    /// Police, courts and governments lay hands on their own.
    bool rules(const EventMention& e, const Argument& a) const {
        if (a.role != Role::source || a.phrase == none || run_.world.country(a.code) == 0) return false;
        const actors::Identity& id = run_.identity(a.phrase);
        return id.role == "COP" || (run_.type_of(e) == "coerce" && (id.role == "JUD" || id.role == "GOV"));
    }

    /// Where it takes place; of "shelled Juba, killing ten" where the clause before it does; what the police do, at home.
    std::string_view where(const EventMention& e, const Argument& whom) const {
        if (const std::string_view here = country_of_places(run_, e); !here.empty()) return here;
        if (e.nominal || e.clause == none) return {};
        if (run_.clause(e.clause).subject_shared)
            for (std::int32_t c = run_.clause(e.clause).parent, steps = 0; c != none && steps < clauses_back; c = run_.clause(c).parent, ++steps) {
                const std::int32_t before = run_.clause(c).verb == none ? none : run_.event_at[static_cast<std::size_t>(run_.clause(c).verb)];
                if (before == none) continue;
                if (const std::string_view there = country_of_places(run_, run_.events[static_cast<std::size_t>(before)]); !there.empty()) return there;
            }
        if (run_.cue(run_.phrase(whom.phrase).head, Cue::newcomer)) return {};
        for (const Argument& a : e.arguments)
            if (rules(e, a)) return a.code;
        return {};
    }

    /// "dispersed a rally by Kenyan students": those who have come together are whose rally it is.
    bool gathers(const EventMention& e, const Argument& a) const {
        if (!target_without_state(a) || run_.type_of(e) != "coerce") return false;
        const std::int32_t rally = run_.event_of_phrase(a.phrase);
        return rally != none && run_.type_of(run_.events[static_cast<std::size_t>(rally)]) == "protest" && !doer_of(rally).empty();
    }

    std::string_view doer_of(std::int32_t event) const {
        for (const Argument& a : run_.events[static_cast<std::size_t>(event)].arguments)
            if (a.role == Role::source && !a.code.empty()) return a.code;
        return country_of_places(run_, run_.events[static_cast<std::size_t>(event)]);
    }

    bool inherit(const EventMention& e, Argument& a) const {
        // Who meets or signs in a town may have come from far.
        const bool mutual = ontology::event_types()[e.type].symmetric;
        if (const std::string_view here = country_of_places(run_, e); !mutual && !here.empty()) return give_country(a, here, CodeFrom::place);
        // An officer or a school elsewhere in the news may be anybody's.
        const actors::Identity& id = run_.identity(a.phrase);
        if (const std::string_view theirs = run_.type_of(e) == "statement" && speaks_for_forces(a) ? forces_told(e.sentence) : std::string_view{}; !theirs.empty()) return give_country(a, theirs, CodeFrom::sentence);
        const bool soldier = id.head_class == mentions::HeadClass::person && id.role == "MIL";
        if (soldier || id.head_class == mentions::HeadClass::site) return false;
        if (!mutual && !scenes_[e.sentence].empty()) return give_country(a, scenes_[e.sentence], CodeFrom::sentence);
        if (const std::string_view home = run_.identity(a.phrase).home; !home.empty()) return give_country(a, home, CodeFrom::document);
        for (std::uint32_t back = 1; !mutual && back <= std::min(sentences_back, e.sentence); ++back)
            if (const std::string_view there = scenes_[e.sentence - back]; !there.empty()) return give_country(a, there, CodeFrom::document);
        const std::string_view state = mutual ? std::string_view{} : sole_state(e.sentence);
        return !state.empty() && !across_from(e, a, state) && give_country(a, state, CodeFrom::sentence);
    }

    /// "Colombian rebels freed ten men, the police said": the one state the sentence tells of; but "Russian jets struck, the
    /// mayor said".
    std::string_view sole_state(std::uint32_t sentence) const {
        std::string_view found;
        const auto [first, last] = run_.phrases_in(sentence);
        for (std::size_t p = first; p < last; ++p) {
            const std::string_view code = run_.doc.identities[p].code;
            const bool abroad = run_.doc.identities[p].head_class == mentions::HeadClass::site || comes_from(run_.doc.parse->phrases[p]) || stands_outside(run_.doc.parse->phrases[p]);
            if (run_.world.country(code) == 0 || run_.doc.parse->phrases[p].temporal || abroad) continue;
            if (!found.empty() && found != code) return {};
            found = code;
        }
        const auto [one, end] = run_.events_in(sentence);
        for (std::size_t i = one; i < end && !found.empty(); ++i) {
            const std::string_view type = run_.type_of(run_.events[i]);
            if (type != "assault" && type != "mobilize" && type != "sanction") continue;
            for (const Argument& a : run_.events[i].arguments)
                if (a.role == Role::source && a.code == found && (a.phrase == none || run_.identity(a.phrase).role != "REB")) return {};
        }
        return found;
    }

    /// "outside the Kenyan embassy"; «رجلا وهو كيني», "a man who is Kenyan"
    bool stands_outside(const syntax::NounPhrase& np) const {
        const std::int32_t by = np.preposition_word, name = run_.doc.input.name_of[np.head];
        const bool beside = by != none && run_.cue(static_cast<std::uint32_t>(by), Cue::place_preposition) && !run_.cue(static_cast<std::uint32_t>(by), Cue::during);
        return beside || (name != none && run_.doc.input.names[static_cast<std::size_t>(name)].adjective);
    }

    /// "a trader from Mali"
    bool comes_from(const syntax::NounPhrase& np) const {
        const std::int32_t from = np.preposition_word;
        return from != none && run_.cue(static_cast<std::uint32_t>(from), Cue::membership) && !run_.cue(static_cast<std::uint32_t>(from), Cue::place_preposition);
    }

    /// "The minister accused Chad", "The police held two Kenyans": whom he deals with may be of another state; and whoever speaks
    /// is of the state only if that has done something itself.
    bool across_from(const EventMention& e, const Argument& who, std::string_view state) const {
        const std::string_view own = run_.type_of(e);
        const bool at_home = own == "coerce" || own == "judicial" || own == "leadership" || own == "investigate" || own == "concede" || own == "casualty";
        const bool speaks = own == "statement" || own == "accuse" || own == "request" || own == "reject" || own == "threaten" || own == "support" || own == "agree";
        const auto [first, last] = run_.events_in(e.sentence);
        bool acts = false;
        for (std::size_t i = first; i < last; ++i) {
            const auto& list = run_.events[i].arguments;
            const auto is_he = [&](const Argument& a) { return a.phrase == who.phrase && a.role != Role::place; };
            const bool this_one = at_home && &run_.events[i] == &e;
            const auto of_state = [&](const Argument& a) { return a.phrase != who.phrase && a.code == state && !(this_one && a.role == Role::source); };
            if (std::any_of(list.begin(), list.end(), is_he) && std::any_of(list.begin(), list.end(), of_state)) return true;
            acts = acts || (run_.events[i].modality == Modality::asserted && std::any_of(list.begin(), list.end(), [&](const Argument& a) { return (a.role == Role::source && (a.code == state || owned_by(a, state))) || (own == "statement" && a.role == Role::place && a.code == state); }));
        }
        return speaks && !acts;
    }

    /// "Sudan's paramilitary force"
    bool owned_by(const Argument& a, std::string_view state) const {
        return a.phrase != none && run_.phrase(a.phrase).genitive != none && run_.identity(run_.phrase(a.phrase).genitive).code == state;
    }

    /// "the army", "the defence ministry"
    bool speaks_for_forces(const Argument& a) const {
        if (run_.identity(a.phrase).head_class == mentions::HeadClass::forces && run_.identity(a.phrase).role == "MIL") return true;
        for (std::uint32_t i = a.words.first; i < a.words.last; ++i)
            if (run_.cue(i, Cue::warring)) return true;
        return false;
    }

    /// "Israeli troops shot two men in Jenin, the army said": the one state whose forces the sentence tells of.
    std::string_view forces_told(std::uint32_t sentence) const {
        std::string_view found;
        const auto [first, last] = run_.events_in(sentence);
        for (std::size_t i = first; i < last; ++i)
            for (const Argument& a : run_.events[i].arguments) {
                if (a.role != Role::source || a.phrase == none || run_.identity(a.phrase).head_class != mentions::HeadClass::forces || run_.identity(a.phrase).how != actors::How::nationality) continue;
                if (run_.world.country(a.code) == 0 || (!found.empty() && found != a.code)) return {};
                found = a.code;
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
            const std::string_view country = country_of(run_, id.place);
            if (country.empty()) continue;
            if (!found.empty() && found != country) return {};
            found = country;
        }
        return found;
    }

    Run& run_;
    std::vector<std::string_view> scenes_;  ///< per sentence; "" where it has none, or several
};

}  // namespace

std::string_view country_of_places(const Run& run, const EventMention& e) {
    std::string_view found;
    for (const Argument& a : e.arguments) {
        if (a.role != Role::place) continue;
        std::string_view country = country_of(run, a.entity);
        // "the Bosnian town of Brod": a name that no list has.
        const bool town = a.phrase != none && run.identity(a.phrase).head_class == mentions::HeadClass::place;
        if (country.empty() && town && run.world.country(a.code) != 0) country = a.code;
        if (country.empty()) continue;
        if (!found.empty() && found != country) return {};
        found = country;
    }
    return found;
}

void inherit_countries(Run& run) {
    Countries{run}.run();
}

void inherit_country(const Run& run, const EventMention& attack, Argument& fallen) {
    const bool known = fallen.phrase != none && citizen(run.identity(fallen.phrase)) && !named(run, fallen.phrase) && !run.cue(run.phrase(fallen.phrase).head, Cue::anybody) && !run.cue(run.phrase(fallen.phrase).head, Cue::newcomer);
    if (known) give_country(fallen, country_of_places(run, attack), CodeFrom::place);
}

bool give_country(Argument& a, std::string_view code, CodeFrom from) {
    a.code = code;
    if (!code.empty()) a.code_from = from;
    return !code.empty();
}

}  // namespace tarikh::events
