// stats: what a store holds, in numbers.
#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/ontology/ontology.h>

#include "common.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, knowledge;
};

std::string line(std::string_view name, std::size_t number) { return fmt::format("{:<16}{:>10}\n", name, number); }

std::string period(const merge::Timeline& timeline) {
    std::string first, last;
    for (const merge::Event& event : timeline.events) {
        if (!event.when.known()) continue;
        if (first.empty() || event.when.begin() < first) first = event.when.begin();
        last = std::max(last, event.when.end());
    }
    return first.empty() ? "none is dated" : first + " to " + last;
}

std::string types(const merge::Timeline& timeline) {
    std::map<std::string_view, std::size_t> counts;
    for (const merge::Event& event : timeline.events) ++counts[event.type];
    std::string out;
    for (const ontology::EventType& type : ontology::event_types())
        if (const auto found = counts.find(type.id); found != counts.end()) out += line("  " + type.id, found->second);
    return out;
}

Exit stats(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    const merge::Timeline timeline = load(options.db, *knowledge);
    const auto count = [&](auto holds) {
        return static_cast<std::size_t>(std::count_if(timeline.events.begin(), timeline.events.end(), holds));
    };
    Output out;
    out.write(line("documents", timeline.documents.size()) + line("reports", timeline.reports.size()) +
              line("events", timeline.events.size()) + types(timeline) +
              line("  disputed", count([](const merge::Event& e) { return e.disputed; })) +
              line("  undated", count([](const merge::Event& e) { return !e.when.known(); })) +
              line("  witnessed twice", count([](const merge::Event& e) { return e.witnesses > 1; })) +
              line("actors", timeline.actors.size()) + line("places", timeline.places.size()) +
              line("relations", timeline.relations.size()) + "period          " + period(timeline) + "\n");
    out.finish();
    return done;
}

}  // namespace

Action add_stats(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->db, "The store")->required()->type_name("");
    add_knowledge_option(app, options->knowledge);
    app.footer("  tarikh stats war.tarikh");
    return [options] { return stats(*options); };
}

}  // namespace tarikh::cli
