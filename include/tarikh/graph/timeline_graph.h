#pragma once
// The merged timeline as a graph: events, actors, places, dates and documents, joined by roles. An event is
// always a vertex with role edges, never an edge between two actors. The only door to Boost.Graph.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/merge/timeline.h>

namespace tarikh::graph {

enum class VertexKind : std::uint8_t { event, actor, place, date, document };
enum class EdgeKind : std::uint8_t {
    source, target, participant,      // event -> actor
    at,                               // event -> place
    on,                               // event -> date (and date -> date: day -> month -> year, as `within`)
    reported_by,                      // event -> document
    about, causes, part_of, before, during, follows_up,  // event -> event
    member_of,                        // actor -> actor
    within,                           // place -> place, date -> date
};
std::string_view name_of(VertexKind kind);
std::string_view name_of(EdgeKind kind);

using Vertex = std::uint32_t;

/// A step along an edge, seen from one of its ends.
struct Step {
    Vertex to = 0;
    EdgeKind kind = EdgeKind::source;
    bool forward = true;      ///< false: walked from head to tail
    std::uint32_t edge = 0;   ///< number of the edge, the same from both ends
};

/// A day, a month or a year ("2025-09-02", "2025-09", "2025").
struct Date {
    std::string value;
    std::int32_t first = 0, last = 0;
};

class TimelineGraph {
public:
    /// The timeline must outlive the graph.
    explicit TimelineGraph(const merge::Timeline& timeline);
    ~TimelineGraph();
    TimelineGraph(TimelineGraph&&) noexcept;

    const merge::Timeline& timeline() const;
    /// Dates that are vertices, ascending.
    std::span<const Date> dates() const;

    std::uint32_t vertex_count() const;
    std::uint32_t edge_count() const;
    VertexKind kind(Vertex vertex) const;
    /// Index into the timeline's events, actors, places, documents, or into dates().
    std::uint32_t index(Vertex vertex) const;
    Vertex vertex(VertexKind kind, std::uint32_t index) const;
    /// The stable id: "e:…", "country:UKR", "date:2025-09", "doc:…".
    std::string id(Vertex vertex) const;

    /// Edges that leave `vertex`, or that arrive (forward = false); replaces what is in `steps`.
    void out(Vertex vertex, std::vector<Step>& steps) const;
    void in(Vertex vertex, std::vector<Step>& steps) const;

    /// A shortest way between two vertices through events, actors and places (dates, documents and bodies' membership
    /// connect nobody); of several always the same one. Empty if there is none within `limit` steps.
    /// The first step stands at `from` (its edge means nothing), each further one tells how it was reached.
    std::vector<Step> path(Vertex from, Vertex to, unsigned limit = 12) const;

    /// Actors that share events with `actor`, most shared events first, then by id.
    struct Neighbour {
        std::uint32_t actor = 0;   ///< index into timeline().actors
        std::uint32_t shared = 0;
    };
    std::vector<Neighbour> neighbours(std::uint32_t actor) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::graph
