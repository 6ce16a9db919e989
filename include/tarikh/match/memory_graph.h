#pragma once
// A small graph in memory, filled by CREATE: what the tests of the language are asked of.
#include <string>
#include <vector>

#include <tarikh/match/property_graph.h>

namespace tarikh::match {

class MemoryGraph : public PropertyGraph {
public:
    std::vector<Node> nodes(std::string_view label) const override;
    std::size_t count(std::string_view label) const override;
    void hops(Node from, Direction direction, std::vector<Hop>& hops) const override;
    Node start(Relationship relationship) const override;
    Node end(Relationship relationship) const override;
    std::vector<std::string> labels(Node node) const override;
    bool has_label(Node node, std::string_view label) const override;
    std::string_view type(Relationship relationship) const override;
    Value property(Node node, std::string_view name) const override;
    Value property(Relationship relationship, std::string_view name) const override;
    Map properties(Node node) const override;
    Map properties(Relationship relationship) const override;
    std::string id(Node node) const override;
    Node create_node(std::vector<std::string> labels, Map properties) override;
    Relationship create_relationship(Node start, Node end, std::string type, Map properties) override;

private:
    struct Vertex {
        std::vector<std::string> labels;
        Map properties;
        std::vector<std::uint32_t> out, in;
    };
    struct Edge {
        Node start, end;
        std::string type;
        Map properties;
    };
    std::vector<Vertex> vertices_;
    std::vector<Edge> edges_;
};

}  // namespace tarikh::match
