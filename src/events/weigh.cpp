// Drops mentions with nothing to show for themselves.
#include <algorithm>
#include <cstddef>

#include "run.h"

namespace tarikh::events {
namespace {

bool has_actor(const EventMention& e) { return has(e, Role::source) || has(e, Role::target); }

std::ptrdiff_t actors(const EventMention& e) {
    return std::count_if(e.arguments.begin(), e.arguments.end(), [](const Argument& a) { return a.role == Role::source || a.role == Role::target; });
}

/// «أغلق مطار بيروت», unlike «أغلقت عدة طرق»: of a spot one wants to know whose it is.
bool done_to_whom(const Run& run, const EventMention& e) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) {
        return a.role == Role::target && (a.phrase == none || !run.identity(a.phrase).location || !run.identity(a.phrase).code.empty());
    });
}

/// «أُجليت الفرق», "were not allowed": who is said to undergo it; who does it need not be.
bool undergone(const Run& run, const EventMention& e) {
    const std::string_view type = run.type_of(e);
    if (type == "agree" || type == "statement") return false;
    // "Seven envoys were ordered to leave", "he was asked about it"
    if (type == "request" && (e.clause == none || static_cast<std::size_t>(e.clause) + 1 >= run.doc.parse->clauses.size() || run.clause(e.clause + 1).kind != syntax::ClauseKind::infinitive)) return false;
    if (e.nominal || e.clause == none || !run.clause(e.clause).passive || run.clause(e.clause).verb != static_cast<std::int32_t>(e.trigger)) return false;
    return type == "coerce" ? done_to_whom(run, e) : has(e, Role::target);
}

/// «بعد التوصل إلى هدنة», "condemned the assault", "any attack": what the sentence says something of, or calls wished or
/// feared, is meant as one happening. A noun that hangs on nothing is a topic.
bool anchored(const Run& run, const EventMention& e) {
    if (!e.nominal || e.phrase == none) return false;
    if (e.definite || !e.modality_cue.empty() || e.trigger_words.size() > 1) return true;
    if (run.phrase(e.phrase).outer != none || run.word(e.trigger).enclitic == morphology::Enclitic::pronoun) return true;
    const syntax::NounPhrase& whole = run.phrase(run.outermost(e.phrase));
    return whole.preposition_word != none || whole.link == syntax::Link::object || whole.link == syntax::Link::subject;
}

/// «وصل ماكرون إلى بيروت»: one who speaks for a state or a body, at a place that is told.
bool visits(const Run& run, const EventMention& e) {
    if (!has(e, Role::place)) return false;
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) {
        if (a.role != Role::source || a.phrase == none || a.code.empty()) return false;
        const actors::Identity& id = run.identity(a.phrase);
        const bool known = id.entity != 0 && run.world.entity(id.entity).kind == world::Kind::person;
        return !id.location && (known || id.role == "GOV");
    });
}

/// What the frame asks for and the sentence does not give; empty if nothing is wanting.
std::string_view wanting(const Run& run, const EventMention& e) {
    const Frame& f = run.frame_of(e);
    // «كما حض المجتمع الدولي على التحرك»: who speaks was told before.
    const bool addressed = !e.nominal && run.cue(e.trigger, Cue::needs_object) && done_to_whom(run, e);
    // "resisted calls for reform": who turns them down is told.
    const bool turned_down = e.nominal && run.type_of(e) == "request" && std::any_of(e.arguments.begin(), e.arguments.end(), [](const Argument& a) { return a.role == Role::target && a.origin == Origin::sentence; });
    if (f.requirement == Requires::source && !has(e, Role::source) && !addressed && !turned_down && !undergone(run, e)) return "nobody who does it is told";
    if (f.requirement == Requires::target && !has(e, Role::target)) return "nobody it is done to is told";
    if (f.requirement == Requires::argument && !has_actor(e)) return "no participant is told";
    // A verbal noun that no frame names itself must say of whom it speaks: «التواصل مجاني».
    if (e.nominal && f.part == Part::verb && (!has_actor(e) || (ontology::event_types()[e.type].symmetric && actors(e) < 2))) return "no participant is told";
    if (run.type_of(e) == "statement" && !has(e, Role::source)) return "nobody who says it is told";
    return {};
}

/// "the suspected militants", "the proposed sale": said of somebody or something in passing.
bool only_describes(const Run& run, const EventMention& e) {
    const std::int32_t p = run.phrase_of(e.trigger);
    if (e.nominal || p == none || !run.word(e.trigger).is(morphology::Pos::verb) || run.phrase(p).head <= e.trigger) return false;
    const std::string_view type = run.type_of(e);
    return type != "assault" && type != "coerce" && type != "judicial" && type != "casualty" && type != "damage";
}

/// "charged with murder", "jailed for fraud": the name of a crime in a trial, with nobody and nothing of its own.
bool names_charge(const Run& run, const EventMention& e) {
    if (!e.nominal || e.definite || e.phrase == none || run.phrase(e.phrase).words.size() != 1 || has_actor(e) || e.killed || e.injured || has(e, Role::place)) return false;
    const auto [first, last] = run.events_in(e.sentence);
    for (std::size_t o = first; o < last; ++o) {
        if (&run.events[o] == &e || run.type_of(run.events[o]) != "judicial") continue;
        for (const Argument& a : run.events[o].arguments)
            if (a.role == Role::topic && a.phrase == e.phrase) return true;
    }
    return false;
}

/// «أكد أن إيران تعتبر الهجوم مبررا», «لأن الحكومة ترى»: what somebody thinks, told by another.
bool only_thinks(const Run& run, const EventMention& e) {
    if (e.nominal || e.clause == none || !run.cue(e.trigger, Cue::opinion) || run.type_of(e) != "statement") return false;
    const syntax::Clause& c = run.clause(e.clause);
    const bool told = c.kind == syntax::ClauseKind::complement || c.kind == syntax::ClauseKind::adverbial;
    return told && c.verb == static_cast<std::int32_t>(e.trigger) && run.word(e.trigger).features.aspect == morphology::Aspect::imperfect;
}

/// Why the mention is no event; empty if it is one.
std::string_view refusal(const Run& run, const EventMention& e, bool told_before) {
    if (e.nominal && run.cue(e.trigger, Cue::historical)) return "told as memory";
    if (only_describes(run, e)) return "describes a noun in passing";
    if (names_charge(run, e)) return "names what a trial is about";
    if (only_thinks(run, e)) return "thought, not said";
    // «الهجوم», "the attack": what was told before needs nobody named again.
    if (e.nominal && e.definite && told_before && run.type_of(e) != "statement") return {};
    if (run.frame_of(e).requirement == Requires::envoy && !visits(run, e)) return "no envoy and no place he goes to are told";
    if (const std::string_view why = wanting(run, e); !why.empty()) return why;
    if (e.nominal && e.arguments.empty() && !e.killed && !e.injured && e.more_triggers.empty() && !anchored(run, e))
        return "no participant, place, time or count, and nothing told before that it points to";
    return {};
}

/// «وفاة جريحين»: the noun names the victims of another casualty.
bool names_victims(const Run& run, std::size_t index) {
    const EventMention& e = run.events[index];
    if (!e.nominal || run.type_of(e) != "casualty" || !run.cue(e.trigger, Cue::person_noun)) return false;
    const auto [first, last] = run.events_in(e.sentence);
    for (std::size_t o = first; o < last; ++o) {
        if (o == index) continue;
        for (const Argument& a : run.events[o].arguments)
            if (a.role == Role::target && a.origin == Origin::clause && a.words.contains(e.trigger)) return true;
    }
    return false;
}

/// Reads the event by another frame of its word.
void take_frame(Run& run, std::size_t index, std::uint32_t frame) {
    EventMention& e = run.events[index];
    e.frame = frame;
    e.type = run.frames.frame(frame).type;
    std::erase_if(e.arguments, [](const Argument& a) { return a.role != Role::time && a.role != Role::place; });
    e.modality = Modality::asserted;
    e.modality_cue = {};
    e.threatened = false;
    fill_roles(run, index);
    decide_modality(run, index);
}

/// Why no frame of its word makes the mention an event; empty if one does, and then the event is read by it.
std::string_view weigh_frames(Run& run, std::size_t index, const std::vector<bool>& told) {
    const std::string_view why = refusal(run, run.events[index], told[run.events[index].type]);
    if (why.empty() || run.events[index].other_frames.empty()) return why;
    const EventMention first = run.events[index];
    for (const std::uint32_t frame : first.other_frames) {
        take_frame(run, index, frame);
        const EventMention& e = run.events[index];
        if (refusal(run, e, told[e.type]).empty()) return {};
    }
    run.events[index] = first;
    return why;
}

}  // namespace

bool stands(const Run& run, const EventMention& e) {
    if (names_victims(run, static_cast<std::size_t>(&e - run.events.data()))) return false;
    if (!e.other_frames.empty() || wanting(run, e).empty()) return true;
    if (!e.nominal || !e.definite) return false;
    return std::any_of(run.events.data(), &e, [&](const EventMention& before) { return before.type == e.type; });
}

void weigh(Run& run) {
    std::vector<std::string_view> why(run.events.size());
    std::vector<bool> told(ontology::event_types().size(), false);
    for (std::size_t i = 0; i < run.events.size(); ++i) {
        why[i] = names_victims(run, i) ? "names the victims of another event" : weigh_frames(run, i, told);
        if (!why[i].empty()) continue;
        EventMention& e = run.events[i];
        told[e.type] = true;
        be_sure_of(run, e);
    }
    std::vector<std::int32_t> moved(run.events.size(), none);
    std::vector<EventMention> kept;
    for (std::size_t i = 0; i < run.events.size(); ++i) {
        EventMention& e = run.events[i];
        if (!why[i].empty()) {
            run.refuse(e.trigger, run.frames.text(run.frame_of(e).lemma), why[i]);
            continue;
        }
        moved[i] = static_cast<std::int32_t>(kept.size());
        kept.push_back(std::move(e));
    }
    run.events = std::move(kept);
    for (std::int32_t& e : run.event_at)
        if (e != none) e = moved[static_cast<std::size_t>(e)];
    std::vector<Relation> relations;
    for (Relation r : run.relations) {
        if (moved[r.from] == none || moved[r.to] == none) continue;
        relations.push_back({r.type, static_cast<std::uint32_t>(moved[r.from]), static_cast<std::uint32_t>(moved[r.to])});
    }
    run.relations = std::move(relations);
}

}  // namespace tarikh::events
