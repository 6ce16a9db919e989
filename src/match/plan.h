#pragma once
// In which order the parts of a pattern are looked for: from what is known, or rarest, along the relationships.
#include <vector>

#include "ast.h"

namespace tarikh::match {

struct Step {
    enum class Kind {
        check_node,            ///< known already: labels and nulls
        scan,                  ///< all nodes that bear the label
        ends_of_relationship,  ///< a relationship known already gives its two nodes
        expand,                ///< from a known node along a relationship
        walk,                  ///< the same for a variable length
        shortest,              ///< between two known nodes
        name_path,             ///< all parts of a named path are known
        filter,
    };
    Kind kind = Kind::scan;
    const NodePattern* node = nullptr;  ///< scanned or checked; for steps, the node arrived at
    const NodePattern* from = nullptr;
    const RelationshipPattern* relationship = nullptr;
    const PathPattern* path = nullptr;  ///< shortest
    bool backwards = false;             ///< from the right end of the relationship to the left
    bool arrives_at_known = false;
    const Expr* predicate = nullptr;  ///< filter: an expression, or …
    int property_of = no_slot;        ///< … a property map of what is in that slot
};

struct Plan {
    std::vector<Step> steps;
};

Plan plan(const Pattern& pattern, const PropertyGraph& graph);

/// All slots that an expression reads. `unclear`: it holds a query of its own.
void slots_of(const Expr& expr, std::vector<int>& slots, bool& unclear);

}  // namespace tarikh::match
