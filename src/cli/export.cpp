// export: the timeline, or a part of it, in a format that others read.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/exports/exports.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    ChoosingOptions choosing;
    std::string format, output, title;
};

std::string known_formats() {
    std::string out;
    for (const exports::Format& format : exports::formats()) out.append(out.empty() ? "" : ", ").append(format.name);
    return out;
}

/// By --to, or else by the name of the file.
const exports::Format& format_of(const Options& options) {
    if (const exports::Format* format = exports::format(options.format)) return *format;
    if (!options.format.empty()) throw UsageError("there is no format \"" + options.format + "\"; known are " + known_formats());
    if (const exports::Format* format = exports::format_of_file(options.output)) return *format;
    throw UsageError("which format? Give --to with one of " + known_formats());
}

/// Some formats have no room for an event without a date.
std::size_t written(const exports::Format& format, const Chosen& chosen) {
    if (format.holds == nullptr) return chosen.events.size();
    return static_cast<std::size_t>(
        std::count_if(chosen.events.begin(), chosen.events.end(), [&](std::uint32_t e) { return format.holds(chosen.timeline.events[e]); }));
}

Exit run_export(const Options& options) {
    const exports::Format& format = format_of(options);
    const Chosen chosen = choose(options.choosing);
    Output out{options.output};
    out.write(format.write({chosen.timeline, chosen.events, options.choosing.lang, options.title}));
    out.finish();
    if (const std::size_t left_out = chosen.events.size() - written(format, chosen); left_out > 0)
        tell(counted(left_out, "event", "events") + " left out: without a date there is no room for them in " + std::string{format.name});
    if (!options.output.empty() && options.output != "-") tell(options.output + ": " + counted(written(format, chosen), "event", "events"));
    return done;
}

}  // namespace

Action add_export(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_choosing_options(app, options->choosing);
    app.add_option("--to", options->format, "Format; by the name of FILE if it is left out")->type_name("FORMAT");
    app.add_option("-o,--output", options->output, "File to write instead of standard output")->type_name("FILE");
    app.add_option("--title", options->title, "Title of the page or picture")->type_name("TITLE");
    std::string formats = "FORMAT is one of\n";
    for (const exports::Format& format : exports::formats()) formats += fmt::format("  {:<12} {}\n", format.name, format.meaning);
    app.footer(formats + "\n  tarikh export war.tarikh --to html -o war.html\n"
                         "  tarikh export war.tarikh 'type:assault date:2025' --to csv > attacks.csv");
    return [options] { return run_export(*options); };
}

}  // namespace tarikh::cli
