// path: how two actors are connected, through which events.
#include <CLI/CLI.hpp>

#include <tarikh/graph/timeline_graph.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, from, to, knowledge, lang;
};

graph::Vertex vertex_of(const graph::TimelineGraph& graph, const merge::Found& found) {
    using Kind = merge::Found::Kind;
    const graph::VertexKind kind = found.kind == Kind::event      ? graph::VertexKind::event
                                   : found.kind == Kind::actor    ? graph::VertexKind::actor
                                   : found.kind == Kind::place    ? graph::VertexKind::place
                                                                  : graph::VertexKind::document;
    return graph.vertex(kind, found.index);
}

std::string shown(const graph::TimelineGraph& graph, graph::Vertex vertex, const std::string& lang) {
    const merge::Timeline& timeline = graph.timeline();
    const std::uint32_t index = graph.index(vertex);
    switch (graph.kind(vertex)) {
    case graph::VertexKind::event: return table_line(timeline, timeline.events[index], lang);
    case graph::VertexKind::actor: return cli::shown(timeline.actor_name(index, lang)) + "  " + graph.id(vertex) + "\n";
    case graph::VertexKind::place: return cli::shown(timeline.place_name(index, lang)) + "  " + graph.id(vertex) + "\n";
    default: return cli::shown(graph.id(vertex)) + "\n";
    }
}

Exit path(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    const merge::Timeline timeline = load(options.db, *knowledge);
    const graph::TimelineGraph graph{timeline};
    const auto from = vertex_of(graph, resolve(timeline, *knowledge, options.from));
    const auto to = vertex_of(graph, resolve(timeline, *knowledge, options.to));
    const auto steps = graph.path(from, to);
    Output out;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0) out.write("    " + std::string{steps[i].forward ? "-" : "<-"} + std::string{name_of(steps[i].kind)} + (steps[i].forward ? "->" : "-") + "\n");
        out.write(shown(graph, steps[i].to, options.lang));
    }
    out.finish();
    if (!steps.empty()) return done;
    tell("no events connect " + options.from + " and " + options.to);
    return failed;
}

}  // namespace

Action add_path(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->db, "The store")->required()->type_name("");
    app.add_option("FROM", options->from, "Name or id")->required()->type_name("");
    app.add_option("TO", options->to, "Name or id")->required()->type_name("");
    add_knowledge_option(app, options->knowledge);
    add_lang_option(app, options->lang);
    app.footer("Exit code 1 if nothing connects them.\n\n  tarikh path war.tarikh France 'Hamas'\n  tarikh path war.tarikh country:FRA org:HAMAS");
    return [options] { return path(*options); };
}

}  // namespace tarikh::cli
