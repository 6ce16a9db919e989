#pragma once
// Values as text.
#include <string>

#include <tarikh/base/json.h>
#include <tarikh/match/property_graph.h>
#include <tarikh/match/value.h>

namespace tarikh::match {

/// As it is written in a query: 'text', [1, 2.0], (:Actor {name: 'Kyiv'}), <(:A)-[:T]->(:B)>, '2025-09-02' for a date.
std::string query_text(const Value& value, const PropertyGraph& graph);
/// For people: strings without quotes, nodes by their id.
std::string plain_text(const Value& value, const PropertyGraph& graph);
/// Nodes are {"id", "labels", "properties"}, relationships {"type", "start", "end", "properties"}, paths
/// {"nodes", "relationships"}; dates and durations are strings.
void write_json(const Value& value, const PropertyGraph& graph, base::JsonWriter& json);

}  // namespace tarikh::match
