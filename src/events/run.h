#pragma once
// One document on its way to events: what the steps share. Each step is a file beside this one.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <tarikh/events/extractor.h>
#include <tarikh/ontology/ontology.h>

namespace tarikh::events {

using syntax::Cue;
using syntax::none;

/// A light verb that carries an event noun: it brings roles of its own.
struct LightUse {
    std::int32_t event;
    std::uint32_t frame;
    std::uint32_t word;
};

struct Run {
    const Frames& frames;
    const world::World& world;
    const Context& doc;
    std::vector<std::string>* trace;
    TriggerMemory& memory;

    std::vector<EventMention> events;
    std::vector<Relation> relations;
    std::vector<LightUse> light;
    std::vector<std::int32_t> event_at;  ///< per word: event it triggers, or none
    const std::vector<ontology::EventType>& types = ontology::event_types();

    const morphology::Word& word(std::uint32_t i) const { return doc.input.words[i]; }
    bool cue(std::uint32_t i, Cue c) const { return doc.input.cues[i].has(c); }
    const syntax::NounPhrase& phrase(std::int32_t p) const { return doc.parse->phrase(p); }
    const syntax::Clause& clause(std::int32_t c) const { return doc.parse->clause(c); }
    const actors::Identity& identity(std::int32_t p) const { return doc.identities[static_cast<std::size_t>(p)]; }
    std::int32_t phrase_of(std::uint32_t word) const { return doc.parse->phrase_of[word]; }
    std::int32_t clause_of(std::uint32_t word) const { return doc.parse->clause_of[word]; }
    const Frame& frame_of(const EventMention& e) const { return frames.frame(e.frame); }
    std::string_view type_of(const EventMention& e) const { return types[e.type].id; }
    void refuse(std::uint32_t word, std::string_view lemma, std::string_view why) const;
    /// The event whose trigger is the head of this phrase, or none; of "Hurricane Melissa" that of the first word.
    std::int32_t event_of_phrase(std::int32_t p) const {
        if (p == none) return none;
        const std::uint32_t head = phrase(p).head;
        const bool named = event_at[head] == none && head > phrase(p).words.first && event_at[head - 1] != none && word(head).is(morphology::Pos::proper);
        return named && type_of(events[static_cast<std::size_t>(event_at[head - 1])]) == "disaster" ? event_at[head - 1] : event_at[head];
    }
    /// Half-open ranges of the phrases and of the events of a sentence.
    std::pair<std::size_t, std::size_t> phrases_in(std::uint32_t sentence) const {
        const auto& starts = doc.parse->sentence_starts;
        return {starts[sentence], sentence + 1 < starts.size() ? starts[sentence + 1] : doc.parse->phrases.size()};
    }
    std::pair<std::size_t, std::size_t> events_in(std::uint32_t sentence) const {
        const auto before = [](const EventMention& e, std::uint32_t s) { return e.sentence < s; };
        const auto first = std::lower_bound(events.begin(), events.end(), sentence, before);
        const auto last = std::lower_bound(first, events.end(), sentence + 1, before);
        return {static_cast<std::size_t>(first - events.begin()), static_cast<std::size_t>(last - events.begin())};
    }
    /// The phrase as an argument: its words, and who or what it is.
    Argument argument(Role role, std::int32_t p, Origin origin = Origin::clause) const {
        Argument a;
        a.role = role;
        a.words = phrase(p).words;
        a.phrase = p;
        a.entity = identity(p).entity;
        a.code = identity(p).code;
        a.origin = origin;
        return a;
    }
    /// The phrase's preposition is this letter, written with its first word.
    bool bound_with(const syntax::NounPhrase& np, std::uint16_t letter) const {
        return np.preposition_word == static_cast<std::int32_t>(np.words.first) && (word(np.words.first).proclitics & letter) != 0;
    }

    /// "speed up deliveries": no preposition, but half of the clause's verb.
    bool half_of_verb(const syntax::NounPhrase& np) const {
        if (np.preposition_word == none || np.clause == none || clause(np.clause).verb == none || np.preposition_word != clause(np.clause).verb + 1) return false;
        const auto particle = static_cast<std::uint32_t>(np.preposition_word);
        return cue(particle, Cue::particle) && !cue(particle, Cue::place_preposition);
    }

    /// Does the verb of this clause tell no more than that somebody says so? "Two bombs went off, (officials said), killing ten"
    bool says(std::int32_t c) const {
        const std::int32_t verb = clause(c).verb;
        const std::int32_t e = verb == none ? none : event_at[static_cast<std::size_t>(verb)];
        return e != none && type_of(events[static_cast<std::size_t>(e)]) == "statement";
    }

    std::int32_t outermost(std::int32_t p) const { return doc.parse->outermost(p); }
};

/// «التزام بلاده تقديم مساعدات»: behind its doer a verbal noun takes another, as its verb does an object.
inline bool takes_behind_its_doer(const Run& run, const EventMention& outer, const syntax::NounPhrase& inner) {
    if (!outer.nominal || outer.phrase == none || inner.preposition_word != none) return false;
    const std::string_view type = run.type_of(outer);
    if (type != "agree" && type != "request" && type != "threaten" && type != "reject" && type != "statement") return false;
    const syntax::NounPhrase& np = run.phrase(outer.phrase);
    const auto deed = [&](std::uint32_t w) { return run.word(w).features.form == morphology::Form::verbal_noun; };
    const bool told = np.genitive != none || run.word(np.head).enclitic == morphology::Enclitic::pronoun;
    return np.head == outer.trigger && told && np.words.last == inner.words.first && deed(np.head) && deed(inner.head);
}

inline bool has(const EventMention& e, Role role) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

/// «إطلاق الجيش سراح الأسرى»: who stands between the words of the deed, or none.
inline std::int32_t parts_its_words(const Run& run, const EventMention& deed) {
    const Frame& f = run.frame_of(deed);
    const bool parted = deed.nominal && deed.phrase != none && f.part == Part::noun && f.more_words.first != f.more_words.last && deed.trigger_words.size() == 1;
    return parted ? run.phrase(deed.phrase).genitive : none;
}

bool stands_near(const Run& run, const syntax::NounPhrase& np);  ///< distance.cpp
bool far_from(const Run& run, const syntax::NounPhrase& np);
bool hands_over(const Run& run, const Frame& f);  ///< gifts.cpp: does it tell what is given, as the object of a noun?

void find_triggers(Run& run);     ///< candidates.cpp: words whose frames' conditions hold; light verbs joined to their nouns
void fill_roles(Run& run);        ///< roles.cpp: source, target, topic
void fill_roles(Run& run, std::size_t event);  ///< of one event
void tell_envoy(Run& run, std::size_t event);  ///< envoys.cpp: whose envoy is called back, summoned or sent home
void share_roles(Run& run);       ///< sharing.cpp: what the events of a sentence have from each other
void charge(Run& run);            ///< charged.cpp: who has done what somebody is accused of
void address_by_complement(Run& run);  ///< complements.cpp: whom a demand or a threat is directed at
void decide_modality(Run& run);   ///< modality.cpp
void decide_modality(Run& run, std::size_t event);
void attach_circumstances(Run& run);  ///< circumstances.cpp: times, places
void share_scenes(Run& run);      ///< scenes.cpp: times and places that several events have together
void count_casualties(Run& run);  ///< counts.cpp
void oppose(Run& run);            ///< opposed.cpp: whom a protest is against
void find_hit(Run& run);          ///< hits.cpp: what a bomb went off beside, who escaped an attack
void inherit_countries(Run& run);  ///< countries.cpp: whose state no phrase tells
std::string_view country_of_places(const Run& run, const EventMention& e);  ///< countries.cpp: the one country that the event's places lie in; "" where there is none, or several
void inherit_country(const Run& run, const EventMention& attack, Argument& fallen);  ///< of one whom an attack has killed
bool give_country(Argument& a, std::string_view code, CodeFrom from);  ///< false, and none known, where `code` is ""
void hit_the_fallen(Run& run);    ///< hits.cpp: whom an attack has killed, it was made on
void weigh(Run& run);             ///< weigh.cpp: drops what has nothing to show for itself
void be_sure_of(const Run& run, EventMention& e);  ///< confidence.cpp: its confidence, and by which signs
bool stands(const Run& run, const EventMention& e);  ///< weigh.cpp: has `e`, one of the run's events, what its frame asks for, as far as its roles go?
void link_discourse(Run& run);    ///< discourse.cpp: same happening, cause and result, attribution

}  // namespace tarikh::events
