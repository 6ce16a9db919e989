#pragma once
// The chosen events as a network: they themselves, who takes part, where, who reported it, and how they hang together.
// Nothing else of the timeline is in it.
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/exports/exports.h>

namespace tarikh::exports {

/// What the chosen events touch: indices into the timeline, each once, ascending.
struct Surroundings {
    std::vector<std::uint32_t> actors, places, documents;
    std::vector<std::uint32_t> relations;  ///< both ends chosen
};
Surroundings surroundings(const Selection& selection);

enum class NodeKind : std::uint8_t { event, actor, place, document };
inline constexpr NodeKind node_kinds[] = {NodeKind::event, NodeKind::actor, NodeKind::place, NodeKind::document};
/// "Event", "Actor" …: the labels of the pattern query.
std::string_view name_of(NodeKind kind);

/// A property of a kind of node. Properties of one name have one type, whatever bears them.
enum class FieldType : std::uint8_t { text, date, integer, real, flag };
/// What GraphML and GEXF call it: "long", "double", "boolean", "string".
std::string_view network_type_of(FieldType type);
struct Field {
    std::string_view name;
    FieldType type;
    /// As text ("true", "0.75", "2025-07-15"); empty where there is none.
    std::string (*value)(const Selection& selection, std::uint32_t index);
};
std::span<const Field> fields_of(NodeKind kind);

struct Node {
    NodeKind kind;
    std::uint32_t index;  ///< into the timeline
    std::string id;       ///< name_token(): unlike any other node's
    std::string label;    ///< for people, in the language of the selection
};
void for_each_node(const Selection& selection, const std::function<void(const Node&)>& visit);

/// From an event to whatever it has to do with.
struct Edge {
    std::string id;
    std::string from, to;      ///< ids of nodes
    std::string_view kind;     ///< source target at reported_by causes part_of before about
    std::uint32_t event;       ///< the event it leaves
    std::uint32_t support = 0;  ///< documents that say so
    const merge::Report* report = nullptr;  ///< of reported_by: the evidence
};
void for_each_edge(const Selection& selection, const std::function<void(const Edge&)>& visit);

std::string event_node(const Selection& selection, std::uint32_t event);
std::string actor_node(const Selection& selection, std::uint32_t actor);
std::string place_node(const Selection& selection, std::uint32_t place);
std::string document_node(const Selection& selection, std::uint32_t document);

/// Where on earth an event was; nullptr without coordinates, or with some that lie on no globe.
const merge::Place* position(const Selection& selection, const merge::Event& event);

}  // namespace tarikh::exports
