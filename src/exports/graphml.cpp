// GraphML: the network for NetworkX, igraph, yEd, Gephi. Ids are ours (Boost's own writer would number the nodes anew).
#include <set>

#include "network.h"
#include "plain_text.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

void key(std::string& out, std::string_view id, std::string_view of, std::string_view name, FieldType type) {
    out.append("  <key id=\"").append(id).append("\" for=\"").append(of).append("\" attr.name=\"").append(name).append("\" attr.type=\"");
    out.append(network_type_of(type)).append("\"/>\n");
}

void data(std::string& out, std::string_view id, std::string_view text) {
    if (text.empty()) return;
    out.append("<data key=\"").append(id).append("\">").append(escaped(text)).append("</data>");
}

void keys(std::string& out) {
    key(out, "node_kind", "node", "node_kind", FieldType::text);
    key(out, "label", "node", "label", FieldType::text);
    std::set<std::string_view> told;
    for (const NodeKind kind : node_kinds)
        for (const Field& field : fields_of(kind))
            if (told.insert(field.name).second) key(out, field.name, "node", field.name, field.type);
    key(out, "role", "edge", "role", FieldType::text);
    key(out, "support", "edge", "support", FieldType::integer);
    key(out, "sentence", "edge", "sentence", FieldType::text);
    key(out, "trigger", "edge", "trigger", FieldType::text);
}

}  // namespace

std::string write_graphml(const Selection& s) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    keys(out);
    out += "  <graph id=\"timeline\" edgedefault=\"directed\">\n";
    for_each_node(s, [&](const Node& node) {
        out.append("    <node id=\"").append(node.id).append("\">");
        data(out, "node_kind", name_of(node.kind));
        data(out, "label", node.label);
        for (const Field& field : fields_of(node.kind)) data(out, field.name, field.value(s, node.index));
        out += "</node>\n";
    });
    for_each_edge(s, [&](const Edge& edge) {
        out.append("    <edge id=\"").append(edge.id).append("\" source=\"").append(edge.from).append("\" target=\"").append(edge.to).append("\">");
        data(out, "role", edge.kind);
        data(out, "support", std::to_string(edge.support));
        if (edge.report != nullptr) {
            data(out, "sentence", s.timeline.sentence_of(*edge.report));
            data(out, "trigger", edge.report->trigger_text);
        }
        out += "</edge>\n";
    });
    return out + "  </graph>\n</graphml>\n";
}

}  // namespace tarikh::exports
