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

bool unmatched_until(const Run& run, std::uint32_t since) {
    constexpr std::uint32_t farthest = 14;
    for (std::uint32_t i = since; i-- > 0 && i + farthest > since && run.word(i).sentence == run.word(since).sentence;) {
        if (run.word(i).kind == text::TokenKind::punctuation) break;
        if (run.cue(i, Cue::unmatched)) return true;
    }
    return false;
}

bool beside_somebody(const Run& run, const syntax::NounPhrase& np, const actors::Identity& id) {
    if (id.location || np.genitive == none || run.phrase(np.genitive).words.first < np.head) return false;
    return run.identity(np.genitive).head_class == mentions::HeadClass::person;
}

bool lies_beside_it(const Run& run, const syntax::NounPhrase& np) {
    if (np.clause == none) return false;
    const std::int32_t by = np.preposition_word;
    const bool near = by != none && run.cue(static_cast<std::uint32_t>(by), Cue::place_preposition) && !run.cue(static_cast<std::uint32_t>(by), Cue::during);
    if (!near && !run.cue(np.head, Cue::place_preposition) && side_of(run, np) == none) return false;
    const syntax::Clause& c = run.clause(np.clause);
    return c.kind == syntax::ClauseKind::relative && c.antecedent != none && c.verb != none && run.event_at[static_cast<std::size_t>(c.verb)] == none && run.identity(run.outermost(c.antecedent)).location && !run.cue(c.words.first, Cue::there_and_then);
}

void tell_state(Run& run, std::int32_t phrase, std::string_view code) {
    const auto [first, last] = run.events_in(run.word(run.phrase(phrase).head).sentence);
    for (std::size_t e = first; e < last; ++e)
        for (Argument& a : run.events[e].arguments)
            if (a.phrase == phrase && a.code.empty()) give_country(a, code, CodeFrom::place);
}

std::int32_t led_in_by(const Run& run, std::int32_t clause) {
    const auto next = static_cast<std::size_t>(clause) + 1;
    const std::int32_t opening = run.clause(clause).verb;
    if (next >= run.doc.parse->clauses.size() || run.clause(clause).subject == none || opening == none || run.word(static_cast<std::uint32_t>(opening)).features.form != morphology::Form::active_participle) return none;
    const syntax::Clause& main = run.clause(static_cast<std::int32_t>(next));
    const bool same = main.verb != none && main.subject == run.clause(clause).subject && run.phrase(main.subject).words.first > run.clause(clause).words.first;
    return same ? run.event_at[static_cast<std::size_t>(main.verb)] : none;
}

std::int32_t talked_of(const Run& run, std::int32_t e, base::WordRange words) {
    if (e == none) return none;
    const EventMention& matter = run.events[static_cast<std::size_t>(e)];
    const std::int32_t c = run.clause_of(words.first);
    if (!matter.nominal || matter.phrase == none || c == none || c != matter.clause || run.clause(c).verb == none || run.clause(c).object != run.outermost(matter.phrase)) return e;
    const std::int32_t talk = run.event_at[static_cast<std::size_t>(run.clause(c).verb)];
    if (talk == none || talk == e || run.type_of(run.events[static_cast<std::size_t>(talk)]) != "consult") return e;
    return run.phrase(run.outermost(matter.phrase)).words.last < words.first ? talk : e;
}

bool before_that(const Run& run, const syntax::NounPhrase& np) {
    if (np.governor == none || run.event_of_phrase(np.governor) != none || run.identity(np.governor).location) return false;
    const std::int32_t noun = run.outermost(np.governor);
    // "after its embassy in Lima granted him asylum"
    const auto acts = [&](std::int32_t c) { return c != none && static_cast<std::size_t>(c) < run.doc.parse->clauses.size() && run.clause(c).subject != none && run.outermost(run.clause(c).subject) == noun; };
    if (run.phrase(noun).temporal || run.doc.input.time_of[run.phrase(noun).head] != none || acts(np.clause) || acts(np.clause + 1)) return false;
    const std::int32_t when = run.phrase(noun).preposition_word;
    return when != none && run.doc.input.time_of[static_cast<std::size_t>(when)] == none && run.cue(static_cast<std::uint32_t>(when), Cue::came_first) && !run.cue(static_cast<std::uint32_t>(when), Cue::place_preposition) && run.phrase(noun).words.last == static_cast<std::uint32_t>(np.preposition_word);
}

std::int32_t side_of(const Run& run, const syntax::NounPhrase& np) {
    const std::int32_t of = np.preposition_word;
    if (of < 1 || !run.cue(static_cast<std::uint32_t>(of), Cue::genitive) || np.outer != none) return none;
    const auto side = static_cast<std::uint32_t>(of) - 1;
    const bool tells = run.cue(side, Cue::place_preposition) && (run.word(side).is(morphology::Pos::noun) || run.word(side).is(morphology::Pos::adverb)) && run.word(side).sentence == run.word(np.head).sentence;
    return tells ? static_cast<std::int32_t>(side) : none;
}

std::string_view part_of_town(const Run& run, std::int32_t place) {
    const syntax::NounPhrase& np = run.phrase(place);
    if (np.genitive == none || run.phrase(np.genitive).words.first <= np.head || run.identity(np.genitive).place == 0 || !run.identity(np.genitive).location) return {};
    return run.identity(np.genitive).code;
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
