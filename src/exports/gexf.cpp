// GEXF for Gephi: the network along time. Version 1.2, which Gephi, NetworkX and graphology all read. Intervals have both
// ends, the last day included: Gephi shows nothing of what is open.
#include <set>

#include "labels.h"
#include "network.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

void attribute(std::string& out, std::string_view id, FieldType type) {
    out.append("        <attribute id=\"").append(id).append("\" title=\"").append(id).append("\" type=\"").append(network_type_of(type)).append("\"/>\n");
}

void value(std::string& out, std::string_view id, std::string_view text) {
    if (text.empty()) return;
    out.append("<attvalue for=\"").append(id).append("\" value=\"").append(escaped(one_line(text))).append("\"/>");
}

std::string interval(const merge::When& when) {
    return when.known() ? " start=\"" + when.begin() + "\" end=\"" + when.end() + "\"" : std::string{};
}

unsigned hex(std::string_view digits) { return static_cast<unsigned>(std::stoul(std::string{digits}, nullptr, 16)); }

/// "#b02a2a" as Gephi wants it.
std::string color(std::string_view c) {
    return "<viz:color r=\"" + std::to_string(hex(c.substr(1, 2))) + "\" g=\"" + std::to_string(hex(c.substr(3, 2))) + "\" b=\"" +
           std::to_string(hex(c.substr(5, 2))) + "\"/>";
}

void attributes(std::string& out) {
    out += "      <attributes class=\"node\" mode=\"static\">\n";
    attribute(out, "node_kind", FieldType::text);
    std::set<std::string_view> told;
    for (const NodeKind kind : node_kinds)
        for (const Field& field : fields_of(kind))
            if (told.insert(field.name).second) attribute(out, field.name, field.type);
    out += "      </attributes>\n      <attributes class=\"edge\" mode=\"static\">\n";
    attribute(out, "role", FieldType::text);
    attribute(out, "sentence", FieldType::text);
    attribute(out, "trigger", FieldType::text);
    out += "      </attributes>\n";
}

void node(std::string& out, const Selection& s, const Node& n) {
    const merge::Event* e = n.kind == NodeKind::event ? &s.timeline.events[n.index] : nullptr;
    out.append("        <node id=\"").append(n.id).append("\" label=\"").append(escaped(one_line(n.label))).append("\"");
    if (e != nullptr) out += interval(e->when);
    out += "><attvalues>";
    value(out, "node_kind", name_of(n.kind));
    for (const Field& field : fields_of(n.kind)) value(out, field.name, field.value(s, n.index));
    out += "</attvalues>";
    if (e != nullptr) out += color(type_color(e->type));
    out += "</node>\n";
}

void edge(std::string& out, const Selection& s, const Edge& e) {
    out.append("        <edge id=\"").append(e.id).append("\" source=\"").append(e.from).append("\" target=\"").append(e.to);
    out.append("\" label=\"").append(e.kind).append("\" weight=\"").append(std::to_string(e.support)).append(".0\"");
    out += interval(s.timeline.events[e.event].when) + "><attvalues>";
    value(out, "role", e.kind);
    if (e.report != nullptr) {
        value(out, "sentence", s.timeline.sentence_of(*e.report));
        value(out, "trigger", e.report->trigger_text);
    }
    out += "</attvalues></edge>\n";
}

}  // namespace

std::string write_gexf(const Selection& s) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
        "  <meta><creator>Tarikh</creator><description>";
    out += escaped(one_line(s.title.empty() ? word("timeline", s.lang) : std::string_view{s.title}));
    out += "</description></meta>\n  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n";
    attributes(out);
    out += "      <nodes>\n";
    for_each_node(s, [&](const Node& n) { node(out, s, n); });
    out += "      </nodes>\n      <edges>\n";
    for_each_edge(s, [&](const Edge& e) { edge(out, s, e); });
    return out + "      </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace tarikh::exports
