#include <tarikh/graph/timeline_graph.h>

#include <tarikh/graph/shortest_path.h>

#include <algorithm>
#include <map>
#include <string>

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace tarikh::graph {
namespace {

using merge::none;
using merge::Timeline;

struct EdgeData {
    EdgeKind kind = EdgeKind::source;
};

// 32 bits for vertices and edges: 18 bytes an edge where an adjacency_list takes 108.
using Csr = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgeData, boost::no_property,
                                               std::uint32_t, std::uint32_t>;

struct Arc {
    Vertex from, to;
    EdgeKind kind;
    friend auto operator<=>(const Arc&, const Arc&) = default;
};

constexpr std::string_view vertex_names[] = {"event", "actor", "place", "date", "document"};
constexpr std::string_view edge_names[] = {"source", "target", "participant", "at", "on", "reported_by",
                                           "about", "causes", "part_of", "before", "during", "follows_up", "member_of", "within"};

std::optional<EdgeKind> relation_kind(std::string_view type) {
    for (const EdgeKind kind : {EdgeKind::about, EdgeKind::causes, EdgeKind::part_of, EdgeKind::before, EdgeKind::during, EdgeKind::follows_up})
        if (name_of(kind) == type) return kind;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(VertexKind kind) { return vertex_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(EdgeKind kind) { return edge_names[static_cast<std::size_t>(kind)]; }

struct TimelineGraph::Impl {
    explicit Impl(const Timeline& from) : timeline{from} {
        gather_dates();
        lay_out_vertices();
        gather_arcs();
    }

    const Timeline& timeline;
    std::vector<Date> dates;
    std::uint32_t first_of[6] = {};  ///< number of the first vertex of each kind, and one past the last
    Csr graph;

    Vertex vertex(VertexKind kind, std::uint32_t index) const { return first_of[static_cast<std::size_t>(kind)] + index; }

private:
    std::map<std::string, std::uint32_t> date_number_;

    /// "2025-09-02" and the month and year it lies in; a span is the days of its two ends.
    static std::vector<std::string> dates_of(const merge::When& when) {
        if (!when.known()) return {};
        if (when.precision == merge::Precision::span) return {when.begin(), when.end()};
        return {when.value()};
    }
    static std::string within(const std::string& date) {
        const std::size_t dash = date.rfind('-');
        return dash == std::string::npos || dash == 0 ? std::string() : date.substr(0, dash);
    }

    void gather_dates() {
        for (const merge::Event& event : timeline.events)
            for (std::string date : dates_of(event.when))
                for (; !date.empty(); date = within(date))
                    if (!date_number_.emplace(date, 0).second) break;
        for (auto& [date, number] : date_number_) {
            number = static_cast<std::uint32_t>(dates.size());
            const merge::When days = merge::days_between(first_day(date), last_day(date), merge::Basis::stated);
            dates.push_back({date, days.first, days.last});
        }
    }
    static std::string first_day(const std::string& date) {
        return date.size() >= 10 ? date : date.size() >= 7 ? date + "-01" : date + "-01-01";
    }
    static std::string last_day(const std::string& date) {
        if (date.size() >= 10) return date;
        if (date.size() < 7) return date + "-12-31";
        for (const char* day : {"-31", "-30", "-29", "-28"})
            if (merge::day_of(date + day)) return date + day;
        return {};
    }

    void lay_out_vertices() {
        const std::size_t sizes[] = {timeline.events.size(), timeline.actors.size(), timeline.places.size(),
                                     dates.size(), timeline.documents.size()};
        for (std::size_t kind = 0; kind < 5; ++kind)
            first_of[kind + 1] = first_of[kind] + static_cast<std::uint32_t>(sizes[kind]);
    }

    void gather_arcs() {
        std::vector<Arc> arcs;
        for (std::uint32_t e = 0; e < timeline.events.size(); ++e) event_arcs(e, arcs);
        for (const merge::Relation& relation : timeline.relations)
            if (const std::optional<EdgeKind> kind = relation_kind(relation.type))
                arcs.push_back({vertex(VertexKind::event, relation.from), vertex(VertexKind::event, relation.to), *kind});
        belonging(arcs);
        for (const auto& [date, number] : date_number_)
            if (const std::string month = within(date); !month.empty())
                arcs.push_back({vertex(VertexKind::date, number), vertex(VertexKind::date, date_number_.at(month)),
                                EdgeKind::within});
        std::sort(arcs.begin(), arcs.end());
        arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());

        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        std::vector<EdgeData> data;
        ends.reserve(arcs.size());
        data.reserve(arcs.size());
        for (const Arc& arc : arcs) {
            ends.push_back({arc.from, arc.to});
            data.push_back({arc.kind});
        }
        graph = Csr(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), data.begin(), first_of[5]);
    }

    void event_arcs(std::uint32_t e, std::vector<Arc>& arcs) const {
        const merge::Event& event = timeline.events[e];
        const Vertex from = vertex(VertexKind::event, e);
        for (const merge::Participant& one : event.sources)
            arcs.push_back({from, vertex(VertexKind::actor, one.actor), EdgeKind::source});
        for (const merge::Participant& one : event.targets)
            arcs.push_back({from, vertex(VertexKind::actor, one.actor), EdgeKind::target});
        for (const merge::PlaceClaim& claim : event.places)
            arcs.push_back({from, vertex(VertexKind::place, claim.place), EdgeKind::at});
        for (const std::string& date : dates_of(event.when))
            arcs.push_back({from, vertex(VertexKind::date, date_number_.at(date)), EdgeKind::on});
        for (const std::uint32_t report : event.reports) {
            arcs.push_back({from, vertex(VertexKind::document, timeline.reports[report].document), EdgeKind::reported_by});
            for (const merge::Part& part : timeline.reports[report].parts)
                if (part.actor != none && part.role != "source" && part.role != "target")
                    arcs.push_back({from, vertex(VertexKind::actor, part.actor), EdgeKind::participant});
        }
    }

    /// Whoever acts for a state is tied to it, a town to its country, where those are known here.
    void belonging(std::vector<Arc>& arcs) const {
        std::map<std::string_view, std::uint32_t> bodies, countries;
        for (std::uint32_t i = 0; i < timeline.actors.size(); ++i) {
            const merge::Actor& actor = timeline.actors[i];
            const bool state_or_body = actor.id == "country:" + actor.code || actor.id == "org:" + actor.code;
            if (state_or_body && !actor.code.empty()) bodies.emplace(actor.code, i);
        }
        for (std::uint32_t i = 0; i < timeline.places.size(); ++i)
            if (timeline.places[i].id.starts_with("country:")) countries.emplace(timeline.places[i].country, i);
        for (std::uint32_t i = 0; i < timeline.actors.size(); ++i)
            if (const auto body = bodies.find(timeline.actors[i].code); body != bodies.end() && body->second != i)
                arcs.push_back({vertex(VertexKind::actor, i), vertex(VertexKind::actor, body->second), EdgeKind::member_of});
        for (std::uint32_t i = 0; i < timeline.places.size(); ++i)
            if (const auto in = countries.find(timeline.places[i].country); in != countries.end() && in->second != i)
                arcs.push_back({vertex(VertexKind::place, i), vertex(VertexKind::place, in->second), EdgeKind::within});
    }
};

TimelineGraph::TimelineGraph(const Timeline& timeline) : impl_{std::make_unique<Impl>(timeline)} {}
TimelineGraph::~TimelineGraph() = default;
TimelineGraph::TimelineGraph(TimelineGraph&&) noexcept = default;

const Timeline& TimelineGraph::timeline() const { return impl_->timeline; }
std::span<const Date> TimelineGraph::dates() const { return impl_->dates; }
std::uint32_t TimelineGraph::vertex_count() const { return impl_->first_of[5]; }
std::uint32_t TimelineGraph::edge_count() const { return static_cast<std::uint32_t>(num_edges(impl_->graph)); }

VertexKind TimelineGraph::kind(Vertex vertex) const {
    std::size_t kind = 0;
    while (vertex >= impl_->first_of[kind + 1]) ++kind;
    return static_cast<VertexKind>(kind);
}

std::uint32_t TimelineGraph::index(Vertex vertex) const {
    return vertex - impl_->first_of[static_cast<std::size_t>(kind(vertex))];
}

Vertex TimelineGraph::vertex(VertexKind kind, std::uint32_t index) const { return impl_->vertex(kind, index); }

std::string TimelineGraph::id(Vertex vertex) const {
    const std::uint32_t i = index(vertex);
    switch (kind(vertex)) {
        case VertexKind::event: return impl_->timeline.events[i].id;
        case VertexKind::actor: return impl_->timeline.actors[i].id;
        case VertexKind::place: return impl_->timeline.places[i].id;
        case VertexKind::date: return "date:" + impl_->dates[i].value;
        case VertexKind::document: return "doc:" + impl_->timeline.documents[i].info.id;
    }
    return {};
}

void TimelineGraph::out(Vertex vertex, std::vector<Step>& steps) const {
    steps.clear();
    const Csr& graph = impl_->graph;
    for (auto [edge, end] = out_edges(vertex, graph); edge != end; ++edge)
        steps.push_back({target(*edge, graph), graph[*edge].kind, true, get(boost::edge_index, graph, *edge)});
}

void TimelineGraph::in(Vertex vertex, std::vector<Step>& steps) const {
    steps.clear();
    const Csr& graph = impl_->graph;
    for (auto [edge, end] = in_edges(vertex, graph); edge != end; ++edge)
        steps.push_back({source(*edge, graph), graph[*edge].kind, false, get(boost::edge_index, graph, *edge)});
}

namespace {

/// Dates, documents and membership connect nobody.
bool connects(EdgeKind kind) {
    return kind != EdgeKind::on && kind != EdgeKind::reported_by && kind != EdgeKind::within && kind != EdgeKind::member_of;
}

class RoadsOfGraph : public Roads {
public:
    explicit RoadsOfGraph(const TimelineGraph& graph) : graph_{graph} {}
    void from(Vertex vertex, std::vector<Step>& steps, Vertex = everywhere) const override {
        graph_.out(vertex, steps);
        graph_.in(vertex, arriving_);
        steps.insert(steps.end(), arriving_.begin(), arriving_.end());
        std::erase_if(steps, [](const Step& step) { return !connects(step.kind); });
    }
    std::uint32_t cost(Vertex vertex) const override {
        if (graph_.kind(vertex) == VertexKind::event) return some;
        from(vertex, counted_);
        return static_cast<std::uint32_t>(counted_.size());
    }
    bool only_an_end(Vertex vertex) const override {
        return graph_.kind(vertex) == VertexKind::place && graph_.timeline().places[graph_.index(vertex)].id.starts_with("country:");
    }

private:
    const TimelineGraph& graph_;
    mutable std::vector<Step> arriving_, counted_;
};

}  // namespace

std::vector<Step> TimelineGraph::path(Vertex from, Vertex to, unsigned limit) const {
    return shortest_path(RoadsOfGraph(*this), from, to, limit);
}

std::vector<TimelineGraph::Neighbour> TimelineGraph::neighbours(std::uint32_t actor) const {
    const auto takes_part = [](EdgeKind kind) {
        return kind == EdgeKind::source || kind == EdgeKind::target || kind == EdgeKind::participant;
    };
    std::map<std::uint32_t, std::uint32_t> shared;
    std::vector<Step> events, others;
    in(vertex(VertexKind::actor, actor), events);
    std::vector<Vertex> seen;  // an event once, though somebody has two parts in it
    for (const Step& event : events)
        if (takes_part(event.kind)) seen.push_back(event.to);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const Vertex event : seen) {
        out(event, others);
        std::vector<std::uint32_t> there;
        for (const Step& other : others)
            if (takes_part(other.kind) && index(other.to) != actor) there.push_back(index(other.to));
        std::sort(there.begin(), there.end());
        there.erase(std::unique(there.begin(), there.end()), there.end());
        for (const std::uint32_t one : there) ++shared[one];
    }
    std::vector<Neighbour> all;
    for (const auto& [one, count] : shared) all.push_back({one, count});
    std::stable_sort(all.begin(), all.end(), [](const Neighbour& a, const Neighbour& b) { return a.shared > b.shared; });
    return all;
}

}  // namespace tarikh::graph
