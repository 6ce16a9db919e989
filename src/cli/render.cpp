// render: the timeline as a picture, drawn by GraphViz.
#include <CLI/CLI.hpp>

#include <tarikh/base/error.h>
#include <tarikh/exports/exports.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    ChoosingOptions choosing;
    std::string output, title;
};

std::string type_of(const std::string& path) {
    for (const char* type : {"dot", "svg", "png", "pdf"})
        if (path.ends_with(std::string{"."} + type)) return type;
    throw UsageError("the name of the picture must end in .dot, .svg, .png or .pdf: " + path);
}

Exit run_render(const Options& options) {
    const std::string type = type_of(options.output);
    const Chosen chosen = choose(options.choosing);
    if (chosen.events.empty()) tell("no event fits the expression; the picture is empty");
    const std::string dot = exports::format("dot")->write({chosen.timeline, chosen.events, options.choosing.lang, options.title});
    exports::render(dot, type, options.output);
    tell(options.output + ": " + counted(chosen.events.size(), "event", "events"));
    return done;
}

}  // namespace

Action add_render(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_choosing_options(app, options->choosing);
    app.add_option("-o,--output", options->output, "Picture to write: .dot .svg .png .pdf")->required()->type_name("FILE");
    app.add_option("--title", options->title, "Title of the picture")->type_name("TITLE");
    app.footer("Needs the program dot of GraphViz, but for .dot itself. Choose some dozen events: of more no picture is read.\n\n"
               "  tarikh render war.tarikh 'place:Kyiv date:2025-08' -o kyiv.svg");
    return [options] { return run_render(*options); };
}

}  // namespace tarikh::cli
