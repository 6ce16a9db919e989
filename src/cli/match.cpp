// match: a pattern query (openCypher-style) over the timeline.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/match/match.h>
#include <tarikh/match/print.h>
#include <tarikh/match/reach.h>
#include <tarikh/match/timeline_view.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, pattern, knowledge, lang;
    std::vector<std::string> parameters;
    bool json = false;
    match::Limits limits;
};

// Numbers, lists and texts in quotes as they stand in a query; anything else is text.
match::Value parameter_value(const std::string& text) {
    try {
        return match::parse_value(text);
    } catch (const match::PatternError&) { return text; }
}

match::Map parameters_of(const std::vector<std::string>& given) {
    match::Map parameters;
    for (const std::string& one : given) {
        const std::size_t sign = one.find('=');
        if (sign == 0 || sign == std::string::npos) throw UsageError("--param takes NAME=VALUE, not \"" + one + "\"");
        parameters.set(one.substr(0, sign), parameter_value(one.substr(sign + 1)));
    }
    return parameters;
}

match::Query compiled(const std::string& pattern) {
    try {
        return match::Query::compile(pattern);
    } catch (const match::PatternError& error) { throw UsageError("the pattern cannot be understood: " + error.shown()); }
}

std::string table_text(const match::Table& table, const match::PropertyGraph& graph, const Paper& paper) {
    TextTable out{table.columns};
    for (const auto& row : table.rows) {
        std::vector<Cell> cells;
        for (const match::Value& value : row) cells.emplace_back(match::plain_text(value, graph));
        out.add(std::move(cells));
    }
    return out.text(paper);
}

std::string json_lines(const match::Table& table, const match::PropertyGraph& graph) {
    std::string out;
    for (const auto& row : table.rows) {
        base::JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(table.columns[i]);
            match::write_json(row[i], graph, json);
        }
        json.end_object();
        out += json.take() + "\n";
    }
    return out;
}

/// What the pattern can touch; all, if that may be anything.
merge::Timeline touched(const Options& options, const match::Query& query, const match::Map& parameters, const std::shared_ptr<const analysis::Knowledge>& knowledge) {
    store::Store store = open_store(options.db, knowledge);
    if (auto wanted = match::reach(query, parameters, store, names_of(knowledge))) return store.excerpt(std::move(*wanted)).timeline;
    store.release();
    return store.load(lore_of(knowledge));
}

Exit run_match(const Options& options) {
    const match::Query query = compiled(options.pattern);
    const match::Map parameters = parameters_of(options.parameters);
    const auto knowledge = open_knowledge(options.knowledge);
    const merge::Timeline timeline = touched(options, query, parameters, knowledge);
    const graph::TimelineGraph graph{timeline};
    match::TimelineView view{graph, options.lang, names_of(knowledge)};
    const match::Table table = query.run(view, parameters, options.limits);
    Output out;
    out.write(options.json ? json_lines(table, view) : table_text(table, view, Paper::of(out)));
    out.finish();
    if (table.cut) tell(fmt::format("only the first {} are told; --rows N for more", counted(table.rows.size(), "row", "rows")));
    else if (!options.json && out.is_terminal()) tell(counted(table.rows.size(), "row", "rows"));
    return done;
}

constexpr const char* examples =
    "\n"
    "  tarikh match war.tarikh \"MATCH (a:Actor)<-[:source]-(e:Event)-[:target]->(b:Actor {code: 'UKR'})\n"
    "      WHERE within(e, '2025-09') RETURN a.name, count(e) AS events ORDER BY events DESC LIMIT 10\"\n"
    "  tarikh match war.tarikh 'MATCH p = shortestPath((a:Actor)-[:source|target*..6]-(b:Actor))\n"
    "      WHERE named(a, $from) AND named(b, $to) RETURN p' --param from=France --param to=Hamas";

std::string help_on_functions() {
    std::string out = "Functions, and all(x IN list WHERE …), any, none, single, reduce, EXISTS { }, COUNT { }, COLLECT { }:", line;
    for (const std::string_view name : match::function_names()) {
        if (line.empty() || line.size() + name.size() > 116) {
            out += line + "\n";
            line = " ";
        }
        line += " " + std::string{name};
    }
    return out + line + "\n";
}

constexpr const char* help_on_patterns =
    "PATTERN: MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT and UNION in openCypher's syntax.\n"
    "  (:Event)     type mode modality date begin end precision killed injured confidence disputed witnesses place title\n"
    "               where reports differ, what each says: dates killed_claims injured_claims\n"
    "  (:Actor)     name names code kind mentions      (:Place)  name names country lat lon mentions\n"
    "  (:Document)  title lang date source url         (:Date)   value begin end          all of them: id\n"
    "  (:Event)-[:source|target|participant]->(:Actor)   -[:at]->(:Place)   -[:on]->(:Date)\n"
    "  (:Event)-[:reported_by {sentence, trigger}]->(:Document)   (:Event)-[:causes|about|part_of|before|during|follows_up]->(:Event)\n"
    "  (:Actor)-[:member_of]->(:Actor)   (:Place)-[:within]->(:Place)   (:Date)-[:within]->(:Date)\n"
    "Labels and types: (:Actor|Place), (:!Event), [:source|target]; conditions also within: (e:Event WHERE e.killed > 10)\n"
    "Names, in any language or by code: named(a, 'France')\n"
    "Times: within(e, '2025-09'), certainly_before(a, b), possibly_before, certainly_during, possibly_during, and the\n"
    "relations of Allen (before, meets, overlaps, starts, during, finishes, same_time, and each from the other side).\n";

}  // namespace

Action add_match(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->db, "The store")->required()->type_name("");
    app.add_option("PATTERN", options->pattern, "What to look for, and what to tell of it")->required()->type_name("");
    app.add_option("--param", options->parameters, "Value of $NAME in the pattern")->type_name("NAME=VALUE");
    app.add_flag("--json", options->json, "A line of JSON a row");
    app.add_option("--rows", options->limits.rows, "Tell so many rows at most")->check(CLI::PositiveNumber)->default_val("100000")->type_name("N");
    app.add_option("--seconds", options->limits.seconds, "Give up after so long")->check(CLI::PositiveNumber)->default_val("60")->type_name("N");
    add_knowledge_option(app, options->knowledge);
    add_lang_option(app, options->lang);
    app.footer(help_on_patterns + help_on_functions() + examples);
    return [options] { return run_match(*options); };
}

}  // namespace tarikh::cli
