#pragma once
// Forces that are sent and withdrawn: who they are, and whose.
#include "run.h"

namespace tarikh::events {

/// The forces that a noun of sending tells to go, or none.
std::int32_t forces_of(const Run& run, const EventMention& inner);

/// Gives forces that are withdrawn or sent the state of whoever says so.
void state_of_forces(Run& run, EventMention& inner);

/// Of "its forces" that are withdrawn or sent, makes whose they are who does it.
void own_forces_act(Run& run, EventMention& e);

}  // namespace tarikh::events
