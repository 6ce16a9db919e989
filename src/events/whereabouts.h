#pragma once
// What stands like a place or a time of an event and is none, and what is one though it stands like none.
#include "run.h"

namespace tarikh::events {

/// "took to the streets of Belgrade": the event whose verb has the noun that governs `np` for its own; or none.
std::int32_t idiom_with(const Run& run, const syntax::NounPhrase& np);

/// «أول زيارة منذ 2013», "the deadliest attack since March": that day it was not.
bool unmatched_until(const Run& run, std::uint32_t since);

/// "in the presence of the Kenyan president"
bool beside_somebody(const Run& run, const syntax::NounPhrase& np, const actors::Identity& id);

/// "seized Rubaya, which lies west of Goma": where a place lies is told, not where something happened.
bool lies_beside_it(const Run& run, const syntax::NounPhrase& np);

/// The place that `phrase` names is of this state, in all events of its sentence.
void tell_state(Run& run, std::int32_t phrase, std::string_view code);

/// "Speaking in Oslo on Friday, the king warned": what the subject of an opening participle did there and then; or none.
std::int32_t led_in_by(const Run& run, std::int32_t clause);

/// "discussed elections with the envoy on Tuesday": the day is that of the talk, not of the event `e` they spoke of. Whose it is.
std::int32_t talked_of(const Run& run, std::int32_t e, base::WordRange words);

/// "Hours after the ceremony in Oslo, fighting resumed": of a noun that tells when.
bool before_that(const Run& run, const syntax::NounPhrase& np);

/// "50 miles southwest of the port": the word for the side, where "of" governs the place; or none.
std::int32_t side_of(const Run& run, const syntax::NounPhrase& np);

/// "the Salam district of Tripoli": the state of the town, whatever else the district's name may mean; "" if none is told.
std::string_view part_of_town(const Run& run, std::int32_t place);

/// "summoned the envoy over Greenland": that is what it is about; but "shot down over Odesa".
bool over_matter(const Run& run, const EventMention& e, std::uint32_t preposition);

/// "The Gaza talks resumed in Cairo": what a meeting is named by is where it is held only if nothing else is.
void apart_from_its_name(const Run& run, EventMention& e);

}  // namespace tarikh::events
