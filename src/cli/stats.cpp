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

std::size_t count(const store::Store& store, const std::string& what) {
    return static_cast<std::size_t>(std::stoul(store.rows("SELECT count(*) FROM " + what).at(0).at(0)));
}

std::string period(const store::Store& store) {
    const auto ends = store.rows("SELECT date(min(first) * 86400, 'unixepoch'), date(max(last) * 86400, 'unixepoch') FROM event").at(0);
    return ends[0].empty() ? "none is dated" : ends[0] + " to " + ends[1];
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

Months months_of(const store::Store& store) {
    std::map<int, std::size_t> by_month;
    for (const auto& row : store.rows("SELECT first, count(*) FROM event WHERE first IS NOT NULL AND precision <> 'year' GROUP BY first")) {
        const calendar::Civil first = calendar::civil({std::stoi(row[0])});
        by_month[first.year * 12 + first.month - 1] += std::stoul(row[1]);
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

void add_types(TextTable& table, const store::Store& store) {
    std::map<std::string, std::size_t> counts;
    std::size_t most = 0;
    for (const auto& row : store.rows("SELECT type, count(*) FROM event GROUP BY type")) most = std::max(most, counts[row[0]] = std::stoul(row[1]));
    for (const ontology::EventType& type : ontology::event_types())
        if (const auto found = counts.find(type.id); found != counts.end())
            table.add({"  " + type.id, Cell::number(found->second), Cell{bar(found->second, most), type.color}});
}

Exit stats(const Options& options) {
    const store::Store store = open_store(options.db, open_knowledge(options.knowledge));
    TextTable table;
    const auto add = [&](const char* name, std::size_t number) { table.add({name, Cell::number(number)}); };
    add("documents", count(store, "article"));
    add("reports", count(store, "report"));
    add("events", count(store, "event"));
    add_types(table, store);
    add("  disputed", count(store, "event WHERE disputed = 1"));
    add("  undated", count(store, "event WHERE first IS NULL"));
    add("  witnessed twice", count(store, "event WHERE witnesses > 1"));
    add("actors", count(store, "actor"));
    add("places", count(store, "place"));
    add("relations", count(store, "relation"));
    add("judgements", store.judgements().size());
    add("builds", count(store, "builds"));
    Output out;
    out.write(table.text(Paper::of(out)) + "period           " + period(store) + "\n");
    out.write(told(months_of(store)));
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
