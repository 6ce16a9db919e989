// path: how two actors are connected, through which events.
#include <CLI/CLI.hpp>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, from, to, knowledge, lang;
};

store::Waypoint end_called(const store::Store& store, const analysis::Knowledge& knowledge, const std::string& text) {
    const Resolved found = resolve(store, knowledge, text);
    if (found.kind == graph::VertexKind::document) throw UsageError("\"" + text + "\" is a document; a way leads between actors, places and events");
    return {found.kind, found.number};
}

/// All that lies on the way, with the sentences.
merge::Excerpt along(store::Store& store, const std::vector<store::Waypoint>& way) {
    merge::Wanted wanted;
    for (const store::Waypoint& point : way)
        (point.kind == graph::VertexKind::event ? wanted.events : point.kind == graph::VertexKind::actor ? wanted.actors : wanted.places).push_back(point.number);
    return store.excerpt(std::move(wanted));
}

/// An event with the sentence that tells it; an actor or a place with its id.
std::string shown(const merge::Excerpt& excerpt, const store::Waypoint& point, const std::string& lang) {
    const merge::Timeline& timeline = excerpt.timeline;
    if (point.kind == graph::VertexKind::event) {
        const merge::Event& event = timeline.events[merge::Excerpt::index(excerpt.events, point.number)];
        const std::string_view sentence = timeline.sentence_of(timeline.best_report(event, lang));
        return table_line(timeline, event, lang) + (sentence.empty() ? "" : "            \"" + cli::shown(sentence) + "\"\n");
    }
    if (point.kind == graph::VertexKind::actor) {
        const std::uint32_t index = merge::Excerpt::index(excerpt.actors, point.number);
        return cli::shown(timeline.actor_name(index, lang)) + "  " + timeline.actors[index].id + "\n";
    }
    const std::uint32_t index = merge::Excerpt::index(excerpt.places, point.number);
    return cli::shown(timeline.place_name(index, lang)) + "  " + timeline.places[index].id + "\n";
}

Exit path(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    store::Store store = open_store(options.db, knowledge);
    const store::Waypoint from = end_called(store, *knowledge, options.from), to = end_called(store, *knowledge, options.to);
    const std::vector<store::Waypoint> way = store.path(from, to);
    const merge::Excerpt excerpt = along(store, way);
    Output out;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (i > 0) out.write("    " + std::string{way[i].forward ? "-" : "<-"} + std::string{name_of(way[i].by)} + (way[i].forward ? "->" : "-") + "\n");
        out.write(shown(excerpt, way[i], options.lang));
    }
    out.finish();
    if (!way.empty()) return done;
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
