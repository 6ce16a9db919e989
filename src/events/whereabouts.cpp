#include "whereabouts.h"

namespace tarikh::events {

std::int32_t idiom_with(const Run& run, const syntax::NounPhrase& np) {
    if (np.outer == none || np.link != syntax::Link::genitive || np.preposition_word == none) return none;
    const std::uint32_t noun = run.phrase(np.outer).head;
    const std::int32_t e = run.event_at[noun];
    if (e == none) return none;
    const EventMention& idiom = run.events[static_cast<std::size_t>(e)];
    return !idiom.nominal && idiom.trigger < noun ? e : none;
}

bool beside_somebody(const Run& run, const syntax::NounPhrase& np, const actors::Identity& id) {
    if (id.location || np.genitive == none || run.phrase(np.genitive).words.first < np.head) return false;
    return run.identity(np.genitive).head_class == mentions::HeadClass::person;
}

bool over_matter(const Run& run, const EventMention& e, std::uint32_t preposition) {
    const bool over = run.cue(preposition, Cue::caused_by) && run.cue(preposition, Cue::place_preposition) && !run.cue(preposition, Cue::during) && !run.cue(preposition, Cue::agent);
    const std::string_view type = run.type_of(e);
    return over && type != "assault" && type != "mobilize" && type != "disaster" && type != "casualty" && type != "damage";
}

void apart_from_its_name(const Run& run, EventMention& e) {
    if (run.type_of(e) != "consult" || !e.nominal || e.phrase == none) return;
    const base::WordRange own{run.phrase(e.phrase).words.first, e.trigger};
    const auto by_name = [&](const Argument& a) { return a.role == Role::place && own.contains(a.words.first); };
    const auto held = [&](const Argument& a) { return a.role == Role::place && a.entity != 0 && !own.contains(a.words.first); };
    if (std::any_of(e.arguments.begin(), e.arguments.end(), held)) std::erase_if(e.arguments, by_name);
}

}  // namespace tarikh::events
