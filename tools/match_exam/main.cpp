// Reads questions, one JSON object a line, {"setup": ["CREATE …"], "params": {"name": "'text'"}, "query": "MATCH …"},
// asks each of a graph of its own, and prints {"header", "rows"} or {"error"} or {"not_run"}, one a line. tools/score_match
// compares.
#include <iostream>
#include <string>

#include <tarikh/base/json.h>
#include <tarikh/match/match.h>
#include <tarikh/match/memory_graph.h>
#include <tarikh/match/print.h>

using namespace tarikh;

namespace {

match::Map parameters_of(const base::Json& question) {
    match::Map parameters;
    const base::Json* given = question.find("params");
    if (!given) return parameters;
    for (const auto& [name, value] : given->members) parameters.set(name, match::parse_value(value.text));
    return parameters;
}

const match::Limits limits{20, 5'000'000, 1'000'000};

void set_up(const base::Json& question, match::MemoryGraph& graph) {
    for (const std::string& statement : question.strings("setup")) match::Query::compile(statement, match::Query::Allowed::creating).run(graph, {}, limits);
}

void write_table(const match::Table& table, const match::PropertyGraph& graph, base::JsonWriter& out) {
    out.key("header").begin_array();
    for (const std::string& column : table.columns) out.value(column);
    out.end_array().key("rows").begin_array();
    for (const auto& row : table.rows) {
        out.begin_array();
        for (const match::Value& value : row) out.value(match::query_text(value, graph));
        out.end_array();
    }
    out.end_array();
}

void write_error(const match::PatternError& error, base::JsonWriter& out) {
    out.key("error").begin_object().key("type").value(error.kind()).key("detail").value(error.detail());
    out.key("when").value(error.phase() == match::PatternError::Phase::compile ? "compile time" : "runtime");
    out.key("message").value(error.shown()).end_object();
}

std::string answer(const std::string& line) {
    const base::Json question = base::parse_json(line, "question");
    match::MemoryGraph graph;
    base::JsonWriter out;
    out.begin_object();
    try {
        set_up(question, graph);
    } catch (const match::PatternError& error) { return out.key("not_run").value(error.shown()).end_object().take(); }
    try {
        const match::Query query = match::Query::compile(question.string_or("query"));
        write_table(query.run(graph, parameters_of(question), limits), graph, out);
    } catch (const match::PatternError& error) { write_error(error, out); }
    return out.end_object().take();
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) std::cout << answer(line) << '\n' << std::flush;
}
