#pragma once
// What a pattern query is asked of: nodes with labels, relationships with a type, both with properties. Behind it stands a
// small graph in memory, or the timeline of a store.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/match/value.h>

namespace tarikh::match {

/// A relationship seen from one of its ends.
struct Hop {
    Relationship relationship;
    Node to;
};
enum class Direction : std::uint8_t { out, in, both };

class PropertyGraph {
public:
    virtual ~PropertyGraph() = default;

    /// All nodes, ascending; with a label (not empty), those that bear it.
    virtual std::vector<Node> nodes(std::string_view label) const = 0;
    /// How many those are, or a guess: only for choosing where to begin.
    virtual std::size_t count(std::string_view label) const = 0;
    /// Adds to `hops`. With Direction::both, a loop comes once.
    virtual void hops(Node from, Direction direction, std::vector<Hop>& hops) const = 0;
    virtual Node start(Relationship relationship) const = 0;
    virtual Node end(Relationship relationship) const = 0;

    virtual std::vector<std::string> labels(Node node) const = 0;
    virtual bool has_label(Node node, std::string_view label) const = 0;
    virtual std::string_view type(Relationship relationship) const = 0;
    /// Null if there is none of that name.
    virtual Value property(Node node, std::string_view name) const = 0;
    virtual Value property(Relationship relationship, std::string_view name) const = 0;
    virtual Map properties(Node node) const = 0;
    virtual Map properties(Relationship relationship) const = 0;
    /// The name a node goes by outside ("country:UKR").
    virtual std::string id(Node node) const = 0;

    /// Does the news call it so? Here: is that its property `name`?
    virtual bool is_named(Node node, std::string_view name) const;

    /// Only a graph in memory can grow; the others throw std::logic_error.
    virtual Node create_node(std::vector<std::string> labels, Map properties);
    virtual Relationship create_relationship(Node start, Node end, std::string type, Map properties);
};

}  // namespace tarikh::match
