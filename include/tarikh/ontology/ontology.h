#pragma once
// What may be said: event types with their PLOVER and CAMEO counterparts, roles, modalities.
// The list itself is schemas/ontology/events.json, compiled into the pack (section "ontology").
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarikh::ontology {

struct EventType {
    std::string id;      ///< "assault"
    std::string plover;  ///< "ASSAULT"; empty where PLOVER has none
    std::string cameo;   ///< root code where a frame tells none: "190"
    std::vector<std::pair<std::string, std::string>> names;  ///< for people: language, name
    std::string color;   ///< of its cards: "#b02a2a"
    bool symmetric = false;  ///< source and target are on a level (consult, agree, cooperate)

    /// Its name in a language; where there is none, the first.
    std::string_view name(std::string_view lang) const;
};

/// All types, in the order of the guidelines.
const std::vector<EventType>& event_types();
/// nullptr if unknown.
const EventType* event_type(std::string_view id);

inline constexpr std::string_view modalities[] = {"asserted", "planned", "requested", "hypothetical", "negated"};

}  // namespace tarikh::ontology
