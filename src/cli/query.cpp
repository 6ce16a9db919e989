// query: the events an expression chooses.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/exports/exports.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    ChoosingOptions choosing;
    std::string format = "table";
    std::size_t limit = 0;
};

Exit run_query(const Options& options) {
    Chosen chosen = choose(options.choosing);
    if (options.limit > 0 && chosen.events.size() > options.limit) {
        tell(fmt::format("showing the first {} of {} events", options.limit, chosen.events.size()));
        chosen.events.resize(options.limit);
    }
    Output out;
    if (options.format == "table") out.write(table(chosen.timeline, chosen.events, options.choosing.lang, Paper::of(out)));
    else out.write(exports::format(options.format)->write({chosen.timeline, chosen.events, options.choosing.lang}));
    out.finish();
    return done;
}

std::string help_on_expressions() {
    std::string out = "EXPR: conditions side by side must all hold; OR, NOT (or -) and brackets as usual.\n";
    for (const query::Field& field : query::fields()) out += fmt::format("  {:<12} {:<28} {}\n", field.name, field.values, field.meaning);
    return out;
}

}  // namespace

Action add_query(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_choosing_options(app, options->choosing);
    app.add_option("--format", options->format, "table, json, jsonl or csv")->check(CLI::IsMember({"table", "json", "jsonl", "csv"}))->default_val("table");
    app.add_option("--limit", options->limit, "Only the first N events")->type_name("N");
    app.footer(help_on_expressions() +
               "\n  tarikh query war.tarikh 'type:assault target:UKR date:2025-08..2025-09 killed:>=10'\n"
               "  tarikh query war.tarikh '(type:consult OR type:agree) source:France' --format csv");
    return [options] { return run_query(*options); };
}

}  // namespace tarikh::cli
