// stats: what a store holds, in numbers.
#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/calendar/day.h>
#include <tarikh/ontology/ontology.h>

#include "common.h"
#include "terminal.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, knowledge;
};

std::string period(const merge::Timeline& timeline) {
    std::string first, last;
    for (const merge::Event& event : timeline.events) {
        if (!event.when.known()) continue;
        if (first.empty() || event.when.begin() < first) first = event.when.begin();
        last = std::max(last, event.when.end());
    }
    return first.empty() ? "none is dated" : first + " to " + last;
}

/// How many events began in each month from the first to the last; of a long time, in each run of months that makes it fit.
struct Months {
    static constexpr std::size_t most = 60;  ///< columns
    std::vector<std::size_t> counts;
    std::size_t each = 1;    ///< months that a column stands for
    std::string first, last; ///< "2025-07"
    std::string busiest;     ///< "2025-08"
    std::size_t busiest_count = 0;
};

/// "2025-08" for so many months since the year 0.
std::string month_text(int month) {
    const int year = month >= 0 ? month / 12 : (month - 11) / 12;
    std::string iso = calendar::to_iso(*calendar::day_of(year, month - year * 12 + 1, 1));
    iso.resize(iso.size() - 3);  // the day
    return iso;
}

Months months_of(const merge::Timeline& timeline) {
    std::map<int, std::size_t> by_month;
    for (const merge::Event& event : timeline.events) {
        if (!event.when.known() || event.when.precision == merge::Precision::year) continue;
        const calendar::Civil first = calendar::civil({event.when.first});
        ++by_month[first.year * 12 + first.month - 1];
    }
    Months out;
    if (by_month.empty()) return out;
    const int first = by_month.begin()->first, last = by_month.rbegin()->first;
    const auto length = static_cast<std::size_t>(last - first) + 1;
    out.first = month_text(first);
    out.last = month_text(last);
    out.each = (length + Months::most - 1) / Months::most;
    out.counts.resize((length + out.each - 1) / out.each);
    for (const auto& [month, count] : by_month) {
        out.counts[static_cast<std::size_t>(month - first) / out.each] += count;
        if (count <= out.busiest_count) continue;
        out.busiest_count = count;
        out.busiest = month_text(month);
    }
    return out;
}

/// "by month         2025-07 ▃█▆ 2025-09, 66 of them in 2025-08".
std::string told(const Months& months) {
    if (months.counts.size() < 2) return {};
    return fmt::format("by month         {} {} {}, {} of them in {}{}\n", months.first, sparkline(months.counts), months.last, months.busiest_count, months.busiest,
                       months.each == 1 ? "" : fmt::format(" ({} months a column)", months.each));
}

void add_types(TextTable& table, const merge::Timeline& timeline) {
    std::map<std::string_view, std::size_t> counts;
    std::size_t most = 0;
    for (const merge::Event& event : timeline.events) most = std::max(most, ++counts[event.type]);
    for (const ontology::EventType& type : ontology::event_types())
        if (const auto found = counts.find(type.id); found != counts.end())
            table.add({"  " + type.id, Cell::number(found->second), Cell{bar(found->second, most), type.color}});
}

Exit stats(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    const merge::Timeline timeline = load(options.db, *knowledge);
    const auto count = [&](auto holds) {
        return static_cast<std::size_t>(std::count_if(timeline.events.begin(), timeline.events.end(), holds));
    };
    TextTable table;
    const auto add = [&](const char* name, std::size_t number) { table.add({name, Cell::number(number)}); };
    add("documents", timeline.documents.size());
    add("reports", timeline.reports.size());
    add("events", timeline.events.size());
    add_types(table, timeline);
    add("  disputed", count([](const merge::Event& e) { return e.disputed; }));
    add("  undated", count([](const merge::Event& e) { return !e.when.known(); }));
    add("  witnessed twice", count([](const merge::Event& e) { return e.witnesses > 1; }));
    add("actors", timeline.actors.size());
    add("places", timeline.places.size());
    add("relations", timeline.relations.size());
    Output out;
    out.write(table.text(Paper::of(out)) + "period           " + period(timeline) + "\n");
    out.write(told(months_of(timeline)));
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
