// CSV files for `neo4j-admin database import`, in one tar: `tar xf FILE.tar && sh import.sh`. One stream of bytes can go down a pipe and
// appears under its name whole or not at all, which a folder cannot.
#include <cstdio>

#include "network.h"
#include "plain_text.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

std::string_view type_name_of(FieldType type) {
    switch (type) {
        case FieldType::date: return ":date";
        case FieldType::integer: return ":long";
        case FieldType::real: return ":double";
        case FieldType::flag: return ":boolean";
        case FieldType::text: return ":string";
    }
    return {};
}

/// No line ends within a cell: then no reader needs to be told of them.
std::string cell(std::string_view text) {
    std::string out = "\"";
    for (const char c : one_line(text)) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

std::string heading(NodeKind kind) {
    std::string out = "id:ID,:LABEL";
    for (const Field& field : fields_of(kind)) out.append(",").append(field.name).append(type_name_of(field.type));
    return out + "\n";
}

/// A member of a POSIX tar: nobody's, of no time, so that the same timeline gives the same bytes.
void add_file(std::string& tar, std::string_view name, std::string_view bytes) {
    constexpr std::size_t block = 512;
    char header[block] = {};
    const auto put = [&](std::size_t at, std::string_view text) { text.copy(header + at, text.size()); };
    char octal[16];
    std::snprintf(octal, sizeof octal, "%011llo", static_cast<unsigned long long>(bytes.size()));
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, octal);
    put(136, "00000000000");
    put(148, "        ");
    put(156, "0");
    put(257, std::string_view{"ustar\0" "00", 8});
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    std::snprintf(octal, sizeof octal, "%06o", sum);
    put(148, std::string_view{octal, 7});
    tar.append(header, block).append(bytes);
    tar.append((block - bytes.size() % block) % block, '\0');
}

constexpr std::string_view script =
    "#!/bin/sh\n"
    "# Into an empty database, with the server stopped: sh import.sh [DATABASE]\n"
    "exec neo4j-admin database import full --nodes=events.csv --nodes=actors.csv --nodes=places.csv --nodes=documents.csv \\\n"
    "  --relationships=relationships.csv \"${1:-neo4j}\"\n";

}  // namespace

std::string write_neo4j(const Selection& s) {
    constexpr std::string_view files[] = {"events.csv", "actors.csv", "places.csv", "documents.csv"};
    std::string nodes[std::size(node_kinds)];
    for (const NodeKind kind : node_kinds) nodes[static_cast<std::size_t>(kind)] = heading(kind);
    for_each_node(s, [&](const Node& node) {
        std::string& out = nodes[static_cast<std::size_t>(node.kind)];
        out.append(node.id).append(",").append(name_of(node.kind));
        for (const Field& field : fields_of(node.kind)) {
            const std::string value = field.value(s, node.index);
            out += ',';
            if (!value.empty()) out += field.type == FieldType::text ? cell(value) : value;
        }
        out += '\n';
    });
    std::string edges = ":START_ID,:END_ID,:TYPE,support:long,sentence:string,trigger:string\n";
    for_each_edge(s, [&](const Edge& edge) {
        edges.append(edge.from).append(",").append(edge.to).append(",").append(edge.kind).append(",").append(std::to_string(edge.support));
        edges += edge.report == nullptr ? ",,\n" : "," + cell(s.timeline.sentence_of(*edge.report)) + "," + cell(edge.report->trigger_text) + "\n";
    });
    std::string tar;
    for (const NodeKind kind : node_kinds) add_file(tar, files[static_cast<std::size_t>(kind)], nodes[static_cast<std::size_t>(kind)]);
    add_file(tar, "relationships.csv", edges);
    add_file(tar, "import.sh", script);
    return tar + std::string(1024, '\0');
}

}  // namespace tarikh::exports
