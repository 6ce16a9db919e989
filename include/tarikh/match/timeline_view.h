#pragma once
// The timeline of a store as a graph with properties. Nothing is copied: properties are read when they are asked for.
//
//     (:Event)     id type mode plover cameo modality date begin end precision killed killed_max injured injured_max
//                  confidence disputed witnesses place title
//                  dates killed_claims injured_claims   where reports differ: {date, support}, {least, most, support}
//     (:Actor)     id name names code kind mentions
//     (:Place)     id name names country lat lon mentions
//     (:Date)      id value begin end                      a day, a month or a year
//     (:Document)  id title lang date source url
//
//     (Event)-[:source | :target | :participant]->(Actor)   source and target: support, the documents that say so
//     (Event)-[:at]->(Place)   support     (Event)-[:on]->(Date)
//     (Event)-[:reported_by]->(Document)   sentence trigger modality confidence, of the best report there
//     (Event)-[:about | :causes | :part_of | :before]->(Event)
//     (Actor)-[:member_of]->(Actor)   (Place)-[:within]->(Place)   (Date)-[:within]->(Date)
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/match/property_graph.h>
#include <tarikh/query/query.h>

namespace tarikh::match {

class TimelineView : public PropertyGraph {
public:
    /// The graph must outlive the view. `lang`: of the names it tells; `names`: how names that are asked for are understood.
    TimelineView(const graph::TimelineGraph& graph, std::string lang, query::Names names = {});

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
    /// In any language and spelling, or by a code: "France", "فرنسا", "FRA".
    bool is_named(Node node, std::string_view name) const override;

private:
    struct Edge {
        graph::Vertex start = 0, end = 0;
        graph::EdgeKind kind = graph::EdgeKind::source;
    };
    const merge::Timeline& timeline() const { return graph_.timeline(); }
    Value of_event(std::uint32_t index, std::string_view name) const;
    Value of_actor(std::uint32_t index, std::string_view name) const;
    Value of_place(std::uint32_t index, std::string_view name) const;
    Value of_date(std::uint32_t index, std::string_view name) const;
    Value of_document(std::uint32_t index, std::string_view name) const;
    const merge::Report* report(const Edge& edge) const;
    Value support(const Edge& edge) const;
    Value support_of_relation(const Edge& edge) const;

    std::set<std::uint32_t> named(std::string_view name) const;
    std::set<std::uint32_t> spelt_like(std::string_view name) const;

    const graph::TimelineGraph& graph_;
    std::string lang_;
    query::Names names_;
    mutable std::map<std::string, std::set<std::uint32_t>, std::less<>> asked_;  ///< the vertices of each name that was asked for
    std::vector<Edge> edges_;                                                    ///< by their number
};

}  // namespace tarikh::match
