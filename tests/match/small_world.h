#pragma once
// A graph of a few talks and strikes, made with CREATE, and answers told as one line: "cell, cell; cell, cell".
#include <string>

#include <tarikh/match/match.h>
#include <tarikh/match/memory_graph.h>
#include <tarikh/match/print.h>

namespace small_world {

using namespace tarikh;

inline match::MemoryGraph graph_of(const std::string& creating) {
    match::MemoryGraph graph;
    match::Query::compile(creating, match::Query::Allowed::creating).run(graph, {}, {});
    return graph;
}

inline match::MemoryGraph world() {
    return graph_of(
        "CREATE (ukr:Actor:Country {name: 'Ukraine', code: 'UKR'}), (rus:Actor:Country {name: 'Russia', code: 'RUS'}),"
        " (tur:Actor:Country {name: 'Turkey', code: 'TUR'}), (ze:Actor {name: 'Zelensky', code: 'UKR'}),"
        " (ist:Place {name: 'Istanbul'}), (kyiv:Place {name: 'Kyiv'}),"
        " (ze)-[:member_of]->(ukr),"
        " (strike:Event {id: 1, type: 'assault', killed: 25, begin: date('2025-07-15')}),"
        " (talks:Event {id: 2, type: 'consult', begin: date('2025-07-23')}),"
        " (swap:Event {id: 3, type: 'agree', begin: date('2025-07-24')}),"
        " (drones:Event {id: 4, type: 'assault', killed: 4, begin: date('2025-08-18')}),"
        " (strike)-[:source]->(rus), (strike)-[:target]->(ukr), (strike)-[:at]->(kyiv),"
        " (drones)-[:source]->(rus), (drones)-[:target]->(ukr), (drones)-[:at]->(kyiv),"
        " (talks)-[:source {support: 3}]->(rus), (talks)-[:source {support: 2}]->(ukr), (talks)-[:at]->(ist),"
        " (swap)-[:source]->(ukr), (swap)-[:target]->(rus), (strike)-[:before]->(talks), (talks)-[:causes]->(swap),"
        " (swap)-[:before]->(drones)");
}

inline std::string told(match::PropertyGraph& graph, const std::string& query, const match::Map& parameters = {}) {
    std::string out;
    try {
        const match::Table table = match::Query::compile(query).run(graph, parameters, {10, 1'000'000, 10'000});
        for (const auto& row : table.rows) {
            if (!out.empty()) out += "; ";
            for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ", ") + match::query_text(row[i], graph);
        }
    } catch (const match::PatternError& error) {
        return (error.phase() == match::PatternError::Phase::compile ? "" : "run: ") + error.detail();
    }
    return out;
}

inline std::string told(const std::string& query, const match::Map& parameters = {}) {
    match::MemoryGraph graph = world();
    return told(graph, query, parameters);
}

struct Case {
    std::string query, rows;
};

}  // namespace small_world
