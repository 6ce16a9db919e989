// query: the events an expression chooses, or how many there are of each kind.
#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/base/json.h>
#include <tarikh/exports/exports.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    ChoosingOptions choosing;
    std::string format = "table", since;
    std::vector<std::string> group_by;
    query::Asking asking;
};

std::string list(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

/// "last" or the number of a build.
std::int64_t build_of(const Options& options) {
    if (options.since.empty()) return 0;
    if (options.since == "last") {
        const auto last = store::Store::open(options.choosing.db, store::Store::Mode::read).numbers("SELECT max(number) FROM builds");
        return std::max<std::int64_t>(1, last.empty() ? 1 : last[0]);
    }
    std::int64_t number = 0;
    const char* const end = options.since.data() + options.since.size();
    if (std::from_chars(options.since.data(), end, number).ptr != end || number < 1)
        throw UsageError("--since-build takes the number of a build or \"last\", not \"" + options.since + "\"");
    return number;
}

// Counts -----------------------------------------------------------------------------------------------------------------

std::string counts_table(const std::vector<query::Group>& groups, const Paper& paper) {
    std::size_t most = 0;
    for (const query::Group& group : groups) most = std::max(most, group.events);
    TextTable table;
    for (const query::Group& group : groups) {
        std::vector<Cell> row;
        for (const std::string& key : group.keys) row.emplace_back(key.empty() ? std::string("-") : key);
        row.push_back(Cell::number(group.events));
        if (paper.terminal) row.emplace_back(bar(group.events, most));
        table.add(std::move(row));
    }
    return table.text(paper);
}

std::string counts_csv(const std::vector<query::Group>& groups, const std::vector<std::string>& keys) {
    std::string out;
    for (const std::string& key : keys) out += key + ",";
    out += "events\r\n";
    for (const query::Group& group : groups) {
        for (const std::string& key : group.keys) {
            std::string quoted = "\"";
            for (const char c : key) quoted += c == '"' ? "\"\"" : std::string(1, c);
            out += (key.find_first_of(",\"\n\r") == std::string::npos ? key : quoted + "\"") + ",";
        }
        out += std::to_string(group.events) + "\r\n";
    }
    return out;
}

std::string counts_json(const std::vector<query::Group>& groups, const std::vector<std::string>& keys, bool lines) {
    std::string out = lines ? "" : "[";
    for (const query::Group& group : groups) {
        base::JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            json.key(keys[i]);
            if (group.keys[i].empty()) json.null();
            else json.value(group.keys[i]);
        }
        json.key("events").value(static_cast<std::int64_t>(group.events)).end_object();
        out += (!lines && out.size() > 1 ? "," : "") + json.take() + (lines ? "\n" : "");
    }
    return lines ? out : out + "]\n";
}

std::vector<std::string> keys_of(const Options& options) {
    std::vector<std::string> keys;
    for (const std::string& word : options.group_by)
        for (std::size_t at = 0; at <= word.size();) {
            const std::size_t comma = std::min(word.find(',', at), word.size());
            const std::string key = word.substr(at, comma - at);
            const auto known = query::group_keys();
            if (std::find(known.begin(), known.end(), key) == known.end())
                throw UsageError("--group-by knows no \"" + key + "\"; it takes one or several of " + list(known) + ", with commas between");
            keys.push_back(key);
            at = comma + 1;
        }
    return keys;
}

Exit run_counts(const Options& options) {
    const std::vector<std::string> keys = keys_of(options);
    const query::Query query = parsed(options.choosing);
    const auto knowledge = open_knowledge(options.choosing.knowledge);
    query::Asking asking = options.asking;
    asking.since_build = build_of(options);
    const store::Store store = open_store(options.choosing.db, knowledge);
    const auto groups = query::groups(query, store, names_of(knowledge), keys, options.choosing.lang, asking);
    Output out;
    if (options.format == "table") out.write(counts_table(groups, Paper::of(out)));
    else if (options.format == "csv") out.write(counts_csv(groups, keys));
    else out.write(counts_json(groups, keys, options.format == "jsonl"));
    out.finish();
    return done;
}

// Events -----------------------------------------------------------------------------------------------------------------

/// What is new since a build is marked: the event itself, or only some of its reports.
std::string marked_table(const Chosen& chosen, std::int64_t since, const Options& options) {
    const auto new_ones = store::Store::open(options.choosing.db, store::Store::Mode::read)
                              .numbers("SELECT number FROM event WHERE build >= " + std::to_string(since) + " ORDER BY number");
    std::string out;
    for (std::size_t i = 0; i < chosen.events.size(); ++i) {
        std::string line = table_line(chosen.timeline, chosen.timeline.events[chosen.events[i]], options.choosing.lang);
        const bool is_new = std::binary_search(new_ones.begin(), new_ones.end(), chosen.numbers[i]);
        line.insert(line.size() - 1, is_new ? " [new]" : " [more reports]");
        out += line;
    }
    return out;
}

void tell_what_is_left_out(const Chosen& chosen) {
    const query::Found& found = chosen.found;
    if (found.total > chosen.events.size()) tell(fmt::format("showing the first {} of {}", chosen.events.size(), counted(found.total, "event", "events")));
    if (found.possible > 0) tell(fmt::format("{} possibly then as well: ask with date~:", counted(found.possible, "event is", "events are")));
}

Exit run_query(const Options& options) {
    if (!options.group_by.empty()) return run_counts(options);
    query::Asking asking = options.asking;
    asking.since_build = build_of(options);
    const bool as_table = options.format == "table";
    const Chosen chosen = choose(options.choosing, asking, !as_table);
    tell_what_is_left_out(chosen);
    Output out;
    if (!as_table) out.write(exports::format(options.format)->write({chosen.timeline, chosen.events, options.choosing.lang}));
    else if (asking.since_build > 0) out.write(marked_table(chosen, asking.since_build, options));
    else out.write(table(chosen.timeline, chosen.events, options.choosing.lang, Paper::of(out)));
    out.finish();
    return done;
}

std::string help_on_expressions() {
    std::string out = "EXPR: conditions side by side must all hold; OR, NOT (or -) and brackets as usual.\n"
                      "  word         in the sentences that tell it, in any form and spelling; missil* its beginning;\n"
                      "               \"two words\" in this order, just so\n";
    for (const query::Field& field : query::fields()) out += fmt::format("  {:<12} {:<44} {}\n", field.name, field.values, field.meaning);
    return out;
}

}  // namespace

Action add_query(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_choosing_options(app, options->choosing);
    app.add_option("--format", options->format, "table, json, jsonl or csv")->check(CLI::IsMember({"table", "json", "jsonl", "csv"}))->default_val("table");
    app.add_option("--sort", options->asking.sort, "By " + list(query::orders()))
        ->check([](const std::string& word) {
            const auto known = query::orders();
            return std::find(known.begin(), known.end(), word) != known.end() ? "" : "one of " + list(known);
        })
        ->default_val("date")->type_name("ORDER");
    app.add_option("--limit", options->asking.limit, "Only the first N")->type_name("N");
    app.add_option("--group-by", options->group_by, "Counts instead: by one or several of " + list(query::group_keys()))->type_name("KEY,KEY");
    app.add_option("--since-build", options->since, "Only what the build of this number, or the last one, and later ones told")->type_name("N|last");
    app.footer(help_on_expressions() +
               "\n  tarikh query war.tarikh 'type:assault target:UKR date:2025-08..2025-09 killed:>=10'\n"
               "  tarikh query war.tarikh '(type:consult OR type:agree) source:France' --format csv\n"
               "  tarikh query war.tarikh 'near:Kyiv,50km missil*' --sort killed --limit 10\n"
               "  tarikh query war.tarikh 'type:consult date:2025' --group-by pair --limit 10");
    return [options] { return run_query(*options); };
}

}  // namespace tarikh::cli
