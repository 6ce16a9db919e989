#include <tarikh/match/print.h>

#include <charconv>
#include <cmath>

#include "dates.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

/// The shortest digits that read back as the same number; a float always shows that it is one.
std::string number_text(double number) {
    if (std::isnan(number)) return "NaN";
    if (number == 0) return "0.0";  // nobody asks after the sign of nothing
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    char digits[64];
    const double size = std::fabs(number);
    const bool plain = size >= 1e-3 && size < 1e7;
    const auto [end, error] = plain ? std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed)
                                    : std::to_chars(digits, digits + sizeof digits, number, std::chars_format::scientific);
    std::string text(digits, end);
    const std::size_t exponent = text.find('e');
    std::string mantissa = text.substr(0, exponent);
    if (mantissa.find('.') == std::string::npos) mantissa += ".0";
    if (exponent == std::string::npos) return mantissa;
    const int power = std::stoi(text.substr(exponent + 1));
    return mantissa + "E" + std::to_string(power);
}

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

/// Walks a value; how strings, nodes and relationships look is the caller's.
class Writer {
public:
    Writer(const PropertyGraph& graph, bool for_people) : graph_{graph}, for_people_{for_people} {}

    std::string text(const Value& value, bool inner = true) const {
        switch (value.kind()) {
            case Kind::null: return for_people_ && !inner ? "" : "null";
            case Kind::boolean: return value.boolean() ? "true" : "false";
            case Kind::integer: return std::to_string(value.integer());
            case Kind::real: return number_text(value.real());
            case Kind::string: return for_people_ && !inner ? value.string() : quoted(value.string());
            case Kind::list: return list(value.list());
            case Kind::map: return map(value.map());
            case Kind::node: return node(value.node());
            case Kind::relationship: return relationship(value.relationship());
            case Kind::path: return path(value.path());
            case Kind::date: return for_people_ ? to_iso(value.date()) : quoted(to_iso(value.date()));
            case Kind::duration: return for_people_ ? to_iso(value.duration()) : quoted(to_iso(value.duration()));
        }
        return {};
    }

private:
    std::string list(const List& list) const {
        std::string out = "[";
        for (const Value& item : list) out += (&item == list.data() ? "" : ", ") + text(item);
        return out + "]";
    }
    std::string map(const Map& map) const {
        std::string out = "{";
        for (const auto& member : map.members()) out += (&member == map.members().data() ? "" : ", ") + member.first + ": " + text(member.second);
        return out + "}";
    }
    std::string node(Node node) const {
        if (for_people_) return graph_.id(node);
        std::string inside;
        for (const std::string& label : graph_.labels(node)) inside += ":" + label;
        const Map properties = graph_.properties(node);
        if (!properties.members().empty()) inside += (inside.empty() ? "" : " ") + map(properties);
        return "(" + inside + ")";
    }
    std::string relationship(Relationship relationship) const {
        const Map properties = graph_.properties(relationship);
        const bool bare = for_people_ || properties.members().empty();
        return "[:" + std::string{graph_.type(relationship)} + (bare ? "" : " " + map(properties)) + "]";
    }
    std::string path(const Path& path) const {
        const auto ends = [&](Node at) { return for_people_ ? "(" + node(at) + ")" : node(at); };
        std::string out = ends(path.nodes[0]);
        for (std::size_t i = 0; i < path.relationships.size(); ++i) {
            const bool forward = graph_.start(path.relationships[i]) == path.nodes[i] && graph_.end(path.relationships[i]) == path.nodes[i + 1];
            out += (forward ? "-" : "<-") + relationship(path.relationships[i]) + (forward ? "->" : "-") + ends(path.nodes[i + 1]);
        }
        return for_people_ ? out : "<" + out + ">";
    }

    const PropertyGraph& graph_;
    bool for_people_;
};

void write_map(const Map& map, const PropertyGraph& graph, base::JsonWriter& json) {
    json.begin_object();
    for (const auto& [key, value] : map.members()) {
        json.key(key);
        write_json(value, graph, json);
    }
    json.end_object();
}

void write_node(Node node, const PropertyGraph& graph, base::JsonWriter& json) {
    json.begin_object().key("id").value(graph.id(node)).key("labels").begin_array();
    for (const std::string& label : graph.labels(node)) json.value(label);
    json.end_array().key("properties");
    write_map(graph.properties(node), graph, json);
    json.end_object();
}

void write_relationship(Relationship relationship, const PropertyGraph& graph, base::JsonWriter& json) {
    json.begin_object().key("type").value(graph.type(relationship));
    json.key("start").value(graph.id(graph.start(relationship))).key("end").value(graph.id(graph.end(relationship))).key("properties");
    write_map(graph.properties(relationship), graph, json);
    json.end_object();
}

}  // namespace

std::string query_text(const Value& value, const PropertyGraph& graph) { return Writer{graph, false}.text(value); }
std::string plain_text(const Value& value, const PropertyGraph& graph) { return Writer{graph, true}.text(value, false); }

void write_json(const Value& value, const PropertyGraph& graph, base::JsonWriter& json) {
    switch (value.kind()) {
        case Kind::null: json.null(); break;
        case Kind::boolean: json.value(value.boolean()); break;
        case Kind::integer: json.value(value.integer()); break;
        case Kind::real:
            if (std::isfinite(value.real())) json.value(value.real(), 15);
            else json.null();  // JSON has no name for these
            break;
        case Kind::list:
            json.begin_array();
            for (const Value& item : value.list()) write_json(item, graph, json);
            json.end_array();
            break;
        case Kind::map: write_map(value.map(), graph, json); break;
        case Kind::node: write_node(value.node(), graph, json); break;
        case Kind::relationship: write_relationship(value.relationship(), graph, json); break;
        case Kind::path:
            json.begin_object().key("nodes").begin_array();
            for (const Node node : value.path().nodes) write_node(node, graph, json);
            json.end_array().key("relationships").begin_array();
            for (const Relationship relationship : value.path().relationships) write_relationship(relationship, graph, json);
            json.end_array().end_object();
            break;
        default: json.value(plain_text(value, graph));
    }
}

}  // namespace tarikh::match
