// Nodes, relationships and paths.
#include "functions.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

Value labels(const Arguments& a) {
    List list;
    for (std::string& label : a.runtime.graph.labels(a[0].node())) list.emplace_back(std::move(label));
    return list;
}

Value type(const Arguments& a) { return a.runtime.graph.type(a[0].relationship()); }

Value id(const Arguments& a) { return static_cast<std::int64_t>(a[0].is(Kind::node) ? a[0].node().id : a[0].relationship().id); }

Value element_id(const Arguments& a) {
    if (a[0].is(Kind::node)) return a.runtime.graph.id(a[0].node());
    return "r:" + std::to_string(a[0].relationship().id);
}

Value properties(const Arguments& a) {
    if (a[0].is(Kind::map)) return a[0];
    if (a[0].is(Kind::node)) return a.runtime.graph.properties(a[0].node());
    return a.runtime.graph.properties(a[0].relationship());
}

Value nodes(const Arguments& a) {
    const Path& path = a[0].path();
    return List(path.nodes.begin(), path.nodes.end());
}

Value relationships(const Arguments& a) {
    const Path& path = a[0].path();
    return List(path.relationships.begin(), path.relationships.end());
}

Value length(const Arguments& a) { return static_cast<std::int64_t>(a[0].path().relationships.size()); }
Value start_node(const Arguments& a) { return a.runtime.graph.start(a[0].relationship()); }
Value end_node(const Arguments& a) { return a.runtime.graph.end(a[0].relationship()); }

Value named(const Arguments& a) { return a.runtime.graph.is_named(a[0].node(), a[1].string()); }

constexpr Kinds node = may_be::node, relationship = may_be::relationship, path = may_be::path, any = may_be::anything;

}  // namespace

std::span<const Function> graph_functions() {
    static const Function all[] = {
        {"labels", 1, 1, node, any, gives_list<may_be::string>, labels},
        {"type", 1, 1, relationship, any, gives<may_be::string>, type},
        {"id", 1, 1, node | relationship, any, gives<may_be::integer>, id},
        {"elementId", 1, 1, node | relationship, any, gives<may_be::string>, element_id},
        {"properties", 1, 1, node | relationship | may_be::map, any, gives<may_be::map>, properties},
        {"nodes", 1, 1, path, any, gives_list<node>, nodes},
        {"relationships", 1, 1, path, any, gives_list<relationship>, relationships},
        {"length", 1, 1, path, any, gives<may_be::integer>, length},
        {"startNode", 1, 1, relationship, any, gives<node>, start_node},
        {"named", 2, 2, node, may_be::string, gives<may_be::boolean>, named},
        {"endNode", 1, 1, relationship, any, gives<node>, end_node},
    };
    return all;
}

}  // namespace tarikh::match
