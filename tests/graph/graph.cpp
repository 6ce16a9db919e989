// The timeline as a graph: its edges told as words, ways between two actors.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/merge/fuse.h>

#include "../merge/made_up.h"

using namespace tarikh;
using graph::TimelineGraph;
using graph::VertexKind;
using made_up::article;

namespace {

std::string told(const TimelineGraph& graph, graph::Vertex vertex) {
    if (graph.kind(vertex) == VertexKind::event) return graph.timeline().events[graph.index(vertex)].type;
    return graph.id(vertex);
}

std::vector<std::string> edges(const TimelineGraph& graph) {
    std::vector<std::string> all;
    std::vector<graph::Step> steps;
    for (graph::Vertex v = 0; v < graph.vertex_count(); ++v) {
        graph.out(v, steps);
        for (const graph::Step& step : steps)
            all.push_back(told(graph, v) + " " + std::string(name_of(step.kind)) + " " + told(graph, step.to));
    }
    std::sort(all.begin(), all.end());
    return all;
}

graph::Vertex actor(const TimelineGraph& graph, const std::string& id) {
    for (std::uint32_t i = 0; i < graph.timeline().actors.size(); ++i)
        if (graph.timeline().actors[i].id == id) return graph.vertex(VertexKind::actor, i);
    FAIL("no such actor: " << id);
    return 0;
}

}  // namespace

TEST_CASE("an event is a vertex with its roles around it") {
    auto one = article("d", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15",
                                           "consult person:ze=UKR at .UKR on 2025-06-01/2025-06-30"});
    one.relations.push_back({"about", one.events[1].id, one.events[0].id});
    const merge::Timeline timeline = merge::fuse({one});
    const TimelineGraph graph(timeline);
    const std::vector<std::string> expected = {
        "assault at place:kyiv", "assault on date:2025-07-15", "assault reported_by doc:d",
        "assault source country:RUS", "assault target country:UKR",
        "consult about assault", "consult at country:UKR", "consult on date:2025-06", "consult reported_by doc:d",
        "consult source person:ze",
        "date:2025-06 within date:2025", "date:2025-07 within date:2025", "date:2025-07-15 within date:2025-07",
        "person:ze member_of country:UKR", "place:kyiv within country:UKR",
    };
    CHECK(edges(graph) == expected);
    CHECK(graph.edge_count() == expected.size());
}

TEST_CASE("each edge is seen from both ends under one number") {
    const merge::Timeline timeline = merge::fuse(made_up::Newsroom(5).articles(80));
    const TimelineGraph graph(timeline);
    std::vector<graph::Step> steps;
    std::vector<std::string> out(graph.edge_count()), in(graph.edge_count());
    const auto name = [](graph::Vertex from, graph::Vertex to, graph::EdgeKind kind) {
        return std::to_string(from) + ">" + std::to_string(to) + std::string(name_of(kind));
    };
    for (graph::Vertex v = 0; v < graph.vertex_count(); ++v) {
        graph.out(v, steps);
        for (const graph::Step& step : steps) out[step.edge] = name(v, step.to, step.kind);
        graph.in(v, steps);
        for (const graph::Step& step : steps) in[step.edge] = name(step.to, v, step.kind);
        CHECK(graph.vertex(graph.kind(v), graph.index(v)) == v);
    }
    CHECK(out == in);
    CHECK(std::find(out.begin(), out.end(), "") == out.end());
}

TEST_CASE("how two are connected") {
    const merge::Timeline timeline = merge::fuse({
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"}),
        article("b", "2025-07-18", {"consult FRA -> UKR at paris.FRA on 2025-07-17"}),
        article("c", "2025-07-20", {"protest LBN at beirut.LBN on 2025-07-17"}),  // the same day connects nobody
        article("d", "2025-07-20", {"protest ITA at .FRA on 2025-07-01"}),
        article("e", "2025-07-20", {"protest ESP at .FRA on 2025-07-03"}),        // nor does the same country
    });
    const TimelineGraph graph(timeline);
    struct Case { std::string from, to, way; };
    const Case cases[] = {
        {"country:RUS", "country:FRA", "country:RUS assault country:UKR consult country:FRA"},
        {"country:FRA", "country:RUS", "country:FRA consult country:UKR assault country:RUS"},
        {"country:RUS", "country:RUS", "country:RUS"},
        {"country:RUS", "country:LBN", ""},
        {"country:ITA", "country:ESP", ""},
    };
    for (const auto& [from, to, way] : cases) {
        CAPTURE(from);
        CAPTURE(to);
        std::string found;
        for (const graph::Step& step : graph.path(actor(graph, from), actor(graph, to)))
            found += (found.empty() ? "" : " ") + told(graph, step.to);
        CHECK(found == way);
    }
    CHECK(graph.path(actor(graph, "country:RUS"), actor(graph, "country:FRA"), 3).empty());
}

TEST_CASE("who shares events with whom, most first") {
    const merge::Timeline timeline = merge::fuse({
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15", "consult FRA -> UKR on 2025-07-10"}),
        article("b", "2025-08-16", {"assault RUS -> UKR at odesa.UKR on 2025-08-15"}),
    });
    const TimelineGraph graph(timeline);
    std::string found;
    for (const auto& [index, shared] : graph.neighbours(graph.index(actor(graph, "country:UKR"))))
        found += timeline.actors[index].id + ":" + std::to_string(shared) + " ";
    CHECK(found == "country:RUS:2 country:FRA:1 ");
}

TEST_CASE("an empty timeline is an empty graph") {
    const merge::Timeline timeline;
    const TimelineGraph graph(timeline);
    CHECK(graph.vertex_count() == 0);
    CHECK(graph.edge_count() == 0);
}
