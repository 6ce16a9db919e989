#pragma once
// What stands like a place and is none, and what is one though it stands like none.
#include "run.h"

namespace tarikh::events {

/// "took to the streets of Belgrade": the event whose verb has the noun that governs `np` for its own; or none.
std::int32_t idiom_with(const Run& run, const syntax::NounPhrase& np);

/// "in the presence of the Kenyan president"
bool beside_somebody(const Run& run, const syntax::NounPhrase& np, const actors::Identity& id);

/// "summoned the envoy over Greenland": that is what it is about; but "shot down over Odesa".
bool over_matter(const Run& run, const EventMention& e, std::uint32_t preposition);

/// "The Gaza talks resumed in Cairo": what a meeting is named by is where it is held only if nothing else is.
void apart_from_its_name(const Run& run, EventMention& e);

}  // namespace tarikh::events
