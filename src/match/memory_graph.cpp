#include <tarikh/match/memory_graph.h>

#include <algorithm>
#include <stdexcept>

namespace tarikh::match {
namespace {

// A property that is null is none.
Map without_nulls(const Map& map) {
    Map kept;
    for (const auto& [key, value] : map.members()) {
        if (!value.is_null()) kept.set(key, value);
    }
    return kept;
}

Value value_or_null(const Map& map, std::string_view name) {
    const Value* value = map.find(name);
    return value ? *value : Value{};
}

}  // namespace

bool PropertyGraph::is_named(Node node, std::string_view name) const { return equal(property(node, "name"), name) == true; }
Node PropertyGraph::create_node(std::vector<std::string>, Map) { throw std::logic_error("this graph can only be read"); }
Relationship PropertyGraph::create_relationship(Node, Node, std::string, Map) { throw std::logic_error("this graph can only be read"); }

std::vector<Node> MemoryGraph::nodes(std::string_view label) const {
    std::vector<Node> found;
    for (std::uint32_t id = 0; id < vertices_.size(); ++id) {
        if (label.empty() || has_label(Node{id}, label)) found.push_back(Node{id});
    }
    return found;
}

std::size_t MemoryGraph::count(std::string_view label) const { return nodes(label).size(); }

void MemoryGraph::hops(Node from, Direction direction, std::vector<Hop>& hops) const {
    const Vertex& vertex = vertices_[from.id];
    if (direction != Direction::in) {
        for (const std::uint32_t edge : vertex.out) hops.push_back({Relationship{edge}, edges_[edge].end});
    }
    if (direction == Direction::out) return;
    for (const std::uint32_t edge : vertex.in) {
        const bool loop = edges_[edge].start == edges_[edge].end;
        if (direction == Direction::in || !loop) hops.push_back({Relationship{edge}, edges_[edge].start});
    }
}

Node MemoryGraph::start(Relationship relationship) const { return edges_[relationship.id].start; }
Node MemoryGraph::end(Relationship relationship) const { return edges_[relationship.id].end; }
std::vector<std::string> MemoryGraph::labels(Node node) const { return vertices_[node.id].labels; }

bool MemoryGraph::has_label(Node node, std::string_view label) const {
    const auto& labels = vertices_[node.id].labels;
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

std::string_view MemoryGraph::type(Relationship relationship) const { return edges_[relationship.id].type; }
Value MemoryGraph::property(Node node, std::string_view name) const { return value_or_null(vertices_[node.id].properties, name); }
Value MemoryGraph::property(Relationship relationship, std::string_view name) const { return value_or_null(edges_[relationship.id].properties, name); }
Map MemoryGraph::properties(Node node) const { return vertices_[node.id].properties; }
Map MemoryGraph::properties(Relationship relationship) const { return edges_[relationship.id].properties; }
std::string MemoryGraph::id(Node node) const { return "n:" + std::to_string(node.id); }

Node MemoryGraph::create_node(std::vector<std::string> labels, Map properties) {
    Vertex vertex;
    for (std::string& label : labels) {
        if (std::find(vertex.labels.begin(), vertex.labels.end(), label) == vertex.labels.end()) vertex.labels.push_back(std::move(label));
    }
    vertex.properties = without_nulls(properties);
    vertices_.push_back(std::move(vertex));
    return Node{static_cast<std::uint32_t>(vertices_.size() - 1)};
}

Relationship MemoryGraph::create_relationship(Node start, Node end, std::string type, Map properties) {
    const auto id = static_cast<std::uint32_t>(edges_.size());
    edges_.push_back({start, end, std::move(type), without_nulls(properties)});
    vertices_[start.id].out.push_back(id);
    vertices_[end.id].in.push_back(id);
    return Relationship{id};
}

}  // namespace tarikh::match
