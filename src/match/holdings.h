#pragma once
// What a store holds of those that a pattern speaks of, as ascending numbers: always all that it might find there, and
// perhaps more.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/match/value.h>
#include <tarikh/query/query.h>
#include <tarikh/store/store.h>

namespace tarikh::match {

using Numbers = std::vector<std::uint32_t>;

/// What a pattern asks of the node in a slot: that a property has one of some values, or that it is called so.
struct Condition {
    int slot = -1;
    std::string property;  ///< "named": the function of that name; "days": those it may have been on
    std::vector<Value> values;
};

class Holdings {
public:
    Holdings(const store::Store& store, const query::Names& names) : store_{store}, names_{names} {}

    /// All of a kind that meet the conditions, as far as an index can tell; nullopt if none of them is indexed.
    std::optional<Numbers> meeting(graph::VertexKind kind, const std::vector<const Condition*>& conditions) const;
    /// Of those, which may meet them.
    Numbers kept(Numbers all, graph::VertexKind kind, const std::vector<const Condition*>& conditions) const;
    /// At the other end of edges of these kinds, all of which join an event to a vertex of kind `there` (or come from one).
    /// `forward`: along the edges.
    Numbers beside(const Numbers& from, graph::VertexKind kind, graph::VertexKind there, const std::vector<graph::EdgeKind>& edges, bool forward) const;
    /// Whom the knowledge or the news calls so; nullopt if the name has no letters to look for.
    std::optional<Numbers> called(graph::VertexKind kind, const std::string& name) const;

private:
    std::optional<Numbers> meeting(graph::VertexKind kind, const Condition& condition) const;
    std::optional<Numbers> in_days(const std::string& text) const;
    Numbers asked_in_parts(const std::string& before, const Numbers& all, const std::string& after) const;

    const store::Store& store_;
    const query::Names& names_;
};

}  // namespace tarikh::match
