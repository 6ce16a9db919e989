// Queries and their clauses.
#include "check.h"

#include <algorithm>

namespace tarikh::match {

void check(QueryTree& tree, std::string_view query) {
    Checker checker{query};
    checker.query(tree, {});
    tree.slots = checker.slots();
}

void Checker::query(QueryTree& tree, const Scope& outer) {
    for (SingleQuery& single : tree.parts) {
        part(single, outer);
        std::vector<std::string> columns;
        if (single.clauses.back().kind == Clause::Kind::return_) {
            for (const Item& item : single.clauses.back().projection.items) columns.push_back(item.name);
        }
        if (&single == &tree.parts.front()) {
            tree.columns = columns;
            continue;
        }
        auto first = tree.columns;
        std::sort(first.begin(), first.end());
        std::sort(columns.begin(), columns.end());
        if (first != columns) fail(single.clauses.back().at, "DifferentColumnsInUnion", "the parts of a UNION return the same columns");
    }
}

Scope Checker::part(SingleQuery& part, const Scope& outer) {
    Scope scope = outer;
    for (Clause& next : part.clauses) clause(next, scope, outer);
    return scope;
}

void Checker::clause(Clause& clause, Scope& scope, const Scope& outer) {
    switch (clause.kind) {
        case Clause::Kind::match:
        case Clause::Kind::optional_match:
            pattern(clause.pattern, scope, Use::find, clause.kind == Clause::Kind::optional_match);
            if (clause.pattern.where) condition(*clause.pattern.where, scope);
            return;
        case Clause::Kind::create: pattern(clause.pattern, scope, Use::create); return;
        case Clause::Kind::unwind: {
            const Type list = type_of(*clause.list, scope, {});
            if (scope.find(clause.variable.name)) fail(clause.variable.at, "VariableAlreadyBound", clause.variable.name + " is declared already");
            const bool certain = list.kinds == may_be::list;
            declare(clause.variable, scope, certain ? list.items() : Type{}, Use::find);
            return;
        }
        case Clause::Kind::with:
        case Clause::Kind::return_: projection(clause, scope, outer); return;
    }
}

}  // namespace tarikh::match
