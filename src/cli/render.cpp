// render: the timeline as a picture, drawn by GraphViz.
#include <CLI/CLI.hpp>

#include <tarikh/base/error.h>
#include <tarikh/exports/pictures.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    ChoosingOptions choosing;
    std::string output, title, view = "timeline", of;
    std::size_t most = 0;  ///< 0: the view's own
};

std::string type_of(const std::string& path) {
    for (const char* type : {"dot", "svg", "png", "pdf"})
        if (path.ends_with(std::string{"."} + type)) return type;
    throw UsageError("the name of the picture must end in .dot, .svg, .png or .pdf: " + path);
}

std::optional<std::uint32_t> event_of(const Options& options, const Chosen& chosen) {
    if (options.of.empty()) return std::nullopt;
    const merge::Found found = merge::find(chosen.timeline, options.of);
    if (found.kind == merge::Found::Kind::several) refuse_several(options.of, found.candidates);
    if (found.kind == merge::Found::Kind::nothing) throw NotFound("no event that was chosen bears the id \"" + options.of + "\"");
    if (found.kind != merge::Found::Kind::event) throw UsageError("--of takes the id of an event, not \"" + options.of + "\"");
    return found.index;
}

std::string drawn(const Options& options, const Chosen& chosen) {
    const exports::Selection selection{chosen.timeline, chosen.events, options.choosing.lang, options.title};
    if (options.view == "actors") return exports::draw_actors(selection, options.most == 0 ? exports::usual_actors : options.most);
    const std::size_t cards = options.most == 0 ? exports::usual_cards : options.most;
    if (options.view == "causes") return exports::draw_causes(selection, event_of(options, chosen), cards);
    return exports::draw_timeline(selection, cards);
}

Exit run_render(const Options& options) {
    const std::string type = type_of(options.output);
    if (!options.of.empty() && options.view != "causes") throw UsageError("--of goes with --view causes");
    const Chosen chosen = choose(options.choosing);
    if (chosen.events.empty()) tell("no event fits the expression; the picture is empty");
    exports::render(drawn(options, chosen), type, options.output);
    tell(options.output + ": " + counted(chosen.events.size(), "event", "events"));
    return done;
}

}  // namespace

Action add_render(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_choosing_options(app, options->choosing);
    app.add_option("-o,--output", options->output, "Picture to write: .dot .svg .png .pdf")->required()->type_name("FILE");
    app.add_option("--view", options->view, "timeline, actors (who has to do with whom) or causes (what led to what)")
        ->check(CLI::IsMember({"timeline", "actors", "causes"}))->default_val("timeline");
    app.add_option("--of", options->of, "With causes: only what hangs together with this event")->type_name("ID");
    app.add_option("--most", options->most, "Draw so many events or actors at most, the weightiest (default: 150 events, 40 actors)")
        ->check(CLI::PositiveNumber)->type_name("N");
    app.add_option("--title", options->title, "Title of the picture")->type_name("TITLE");
    app.footer("Needs the program dot of GraphViz, but for .dot itself. Choose some dozen events: of more no picture is read.\n\n"
               "  tarikh render war.tarikh 'place:Kyiv date:2025-08' -o kyiv.svg\n"
               "  tarikh render war.tarikh --view actors date:2025 -o who.pdf\n"
               "  tarikh render war.tarikh --view causes --of e:7k3f -o why.png");
    return [options] { return run_render(*options); };
}

}  // namespace tarikh::cli
