// Drops mentions with nothing to show for themselves, and says how sure we are of the rest.
#include <algorithm>
#include <cstddef>

#include "run.h"

namespace tarikh::events {
namespace {

bool has(const EventMention& e, Role role) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

bool has_actor(const EventMention& e) { return has(e, Role::source) || has(e, Role::target); }

std::ptrdiff_t actors(const EventMention& e) {
    return std::count_if(e.arguments.begin(), e.arguments.end(), [](const Argument& a) { return a.role == Role::source || a.role == Role::target; });
}

/// Why the mention is no event; empty if it is one.
std::string_view refusal(const Run& run, const EventMention& e, bool told_before) {
    const Frame& f = run.frame_of(e);
    if (e.nominal && run.cue(e.trigger, Cue::historical)) return "told as memory";
    // «الهجوم», "the attack": what was told before needs nobody named again.
    if (e.nominal && e.definite && told_before && run.type_of(e) != "statement") return {};
    // «كما حض المجتمع الدولي على التحرك»: who speaks was told before.
    const bool addressed = !e.nominal && has(e, Role::target) && run.cue(e.trigger, Cue::needs_object);
    if (f.requirement == Requires::source && !has(e, Role::source) && !addressed) return "nobody who does it is told";
    if (f.requirement == Requires::target && !has(e, Role::target)) return "nobody it is done to is told";
    if (f.requirement == Requires::argument && !has_actor(e)) return "no participant is told";
    // A verbal noun that no frame names itself must say of whom it speaks: «التواصل مجاني».
    if (e.nominal && f.part == Part::verb && (!has_actor(e) || (ontology::event_types()[e.type].symmetric && actors(e) < 2))) return "no participant is told";
    if (run.type_of(e) == "statement" && !has(e, Role::source)) return "nobody who says it is told";
    if (e.nominal && e.arguments.empty() && !e.killed && !e.injured && e.more_triggers.empty())
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
            if (a.role == Role::target && a.words.contains(e.trigger)) return true;
    }
    return false;
}

double confidence(const EventMention& e) {
    double c = e.nominal ? 0.45 : 0.55;
    if (has(e, Role::source)) c += 0.12;
    if (has(e, Role::target)) c += 0.08;
    if (has(e, Role::time) || has(e, Role::place)) c += 0.08;
    if (!e.more_triggers.empty()) c += 0.07;
    if (e.killed || e.injured) c += 0.07;
    return std::min(c, 0.95);
}

}  // namespace

void weigh(Run& run) {
    std::vector<std::string_view> why(run.events.size());
    std::vector<bool> told(ontology::event_types().size(), false);
    for (std::size_t i = 0; i < run.events.size(); ++i) {
        EventMention& e = run.events[i];
        why[i] = names_victims(run, i) ? "names the victims of another event" : refusal(run, e, told[e.type]);
        if (!why[i].empty()) continue;
        told[e.type] = true;
        e.confidence = confidence(e);
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
