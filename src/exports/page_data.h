#pragma once
// What the page knows, as the JSON that stands in it; page/data.js reads it.
//
//     languages, types, actors, places, documents   what events point at, by index; names in the order of `languages`
//     events      with their reports; a member that has nothing to say is left out
//     relations   [type, from, to] between events, by index
//
// A time is [first day, last day, precision, basis], days since 1970-01-01, precision and basis as in merge::When.
// Places in a sentence count UTF-16 units, as scripts do.
#include <string>

#include <tarikh/exports/exports.h>

namespace tarikh::exports {

std::string page_data(const Selection& selection, std::string_view title);

}  // namespace tarikh::exports
