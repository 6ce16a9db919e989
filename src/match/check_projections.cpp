// WITH and RETURN: what they name, what they group by, and what their sort keys may speak of.
#include <algorithm>

#include "check.h"

namespace tarikh::match {

void Checker::projection(Clause& clause, Scope& scope, const Scope& outer) {
    Projection& projection = clause.projection;
    const bool is_return = clause.kind == Clause::Kind::return_;
    if (projection.star) star(projection, scope, clause.at, is_return);
    projection.grouped = std::any_of(projection.items.begin(), projection.items.end(), [](const Item& each) { return has_aggregates(*each.value); });

    Scope out = outer;
    for (Item& each : projection.items) item(each, projection, scope, out);
    for (Item& each : projection.items) {
        if (each.aggregates) grouping(*each.value, projection, {});
    }
    // Behind a grouping or DISTINCT only what is told remains; else the old names are still there, behind the new ones.
    Scope visible = projection.grouped || projection.distinct ? out : scope;
    if (!projection.grouped && !projection.distinct) {
        for (const Variable& variable : out.variables()) visible.add(variable);
    }
    for (Sort& each : projection.order) sort(each, projection, scope, visible, out);
    for (const Item& each : projection.items) {
        if (!is_return && !each.named) fail(each.at, "NoExpressionAlias", "WITH needs a name for this: AS name");
    }
    amount(projection.skip);
    amount(projection.limit);
    if (projection.where) condition(*projection.where, visible);
    scope = out;
}

void Checker::star(Projection& projection, const Scope& scope, std::size_t at, bool is_return) {
    std::vector<Item> all;
    for (const Variable& variable : scope.variables()) {
        if (scope.find(variable.name) != &variable) continue;
        Item item;
        item.value = std::make_unique<Expr>();
        item.value->kind = Expr::Kind::variable;
        item.value->text = item.name = variable.name;
        item.value->at = item.at = at;
        item.named = true;
        all.push_back(std::move(item));
    }
    if (all.empty() && is_return) fail(at, "NoVariablesInScope", "there is nothing that * could mean");
    std::sort(all.begin(), all.end(), [](const Item& a, const Item& b) { return a.name < b.name; });
    for (Item& written : projection.items) all.push_back(std::move(written));
    projection.items = std::move(all);
}

void Checker::item(Item& item, Projection& projection, const Scope& scope, Scope& out) {
    const auto twice = std::count_if(projection.items.begin(), projection.items.end(), [&](const Item& other) { return other.name == item.name; });
    if (twice > 1) fail(item.at, "ColumnNameConflict", "two columns are called " + item.name);
    Place place;
    place.aggregate = true;
    const Type type = type_of(*item.value, scope, place);
    item.aggregates = has_aggregates(*item.value);
    collect_aggregates(*item.value, projection);
    item.slot = item.value->kind == Expr::Kind::variable ? item.value->slot : next_slot_++;
    out.add({item.name, item.slot, type});
}

void Checker::collect_aggregates(Expr& expr, Projection& projection) {
    if (is_aggregate(expr)) {
        expr.slot = next_slot_++;
        projection.aggregates.push_back(&expr);
        return;
    }
    for (const ExprPtr& child : expr.children) {
        if (child) collect_aggregates(*child, projection);
    }
}

// Beside an aggregate only what is the same in the whole group may stand: variables and properties told as keys.
void Checker::grouping(const Expr& expr, const Projection& projection, std::vector<std::string> locals) const {
    if (is_aggregate(expr)) return;
    const bool simple = expr.kind == Expr::Kind::variable || (expr.kind == Expr::Kind::property && expr.children[0]->kind == Expr::Kind::variable);
    const bool is_key = simple && std::any_of(projection.items.begin(), projection.items.end(),
                                              [&](const Item& item) { return !item.aggregates && shape(*item.value) == shape(expr); });
    if (is_key) return;
    if (expr.kind == Expr::Kind::variable && std::find(locals.begin(), locals.end(), expr.text) == locals.end())
        fail(expr.at, "AmbiguousAggregationExpression", expr.text + " differs within a group: return it as well, or aggregate it");
    if (!expr.local.name.empty()) locals.push_back(expr.local.name);
    if (!expr.accumulator.name.empty()) locals.push_back(expr.accumulator.name);
    for (const ExprPtr& child : expr.children) {
        if (child) grouping(*child, projection, locals);
    }
}

void Checker::sort(Sort& sort, Projection& projection, const Scope& incoming, const Scope& visible, const Scope& out) {
    const bool aggregates = has_aggregates(*sort.by);
    if (aggregates && !projection.grouped) fail(sort.by->at, "InvalidAggregation", "nothing is grouped here that could be aggregated");
    stand_in(sort.by, projection, out, aggregates);
    Place place;
    place.aggregate = aggregates;
    place.aggregated = &incoming;
    type_of(*sort.by, visible, place);
    collect_aggregates(*sort.by, projection);
}

// ORDER BY n.name means the column n.name, even where n itself is told no more.
void Checker::stand_in(ExprPtr& expr, const Projection& projection, const Scope& out, bool only_simple) {
    if (expr->kind == Expr::Kind::variable && out.find(expr->text)) return;
    const std::string wanted = shape(*expr);
    for (const Item& item : projection.items) {
        if (shape(*item.value) != wanted) continue;
        const bool simple = item.value->kind == Expr::Kind::property || item.value->kind == Expr::Kind::variable || is_aggregate(*item.value);
        if (only_simple && !simple && !item.aggregates) fail(expr->at, "AmbiguousAggregationExpression", "give this a name with AS, and sort by the name");
        auto column = std::make_unique<Expr>();
        column->kind = Expr::Kind::variable;
        column->at = expr->at;
        column->text = item.name;
        column->slot = item.slot;
        expr = std::move(column);
        return;
    }
    for (ExprPtr& child : expr->children) {
        if (child) stand_in(child, projection, out, only_simple);
    }
}

void Checker::amount(const ExprPtr& expr) {
    if (!expr) return;
    const auto constant = [](const auto& self, const Expr& part) -> bool {
        if (part.kind == Expr::Kind::variable || part.pattern || part.query) return false;
        return std::all_of(part.children.begin(), part.children.end(), [&](const ExprPtr& child) { return !child || self(self, *child); });
    };
    if (!constant(constant, *expr)) fail(expr->at, "NonConstantExpression", "SKIP and LIMIT are the same for all rows");
    const Type type = type_of(*expr, {}, {});
    if (!type.fits(may_be::integer)) fail(expr->at, "InvalidArgumentType", "SKIP and LIMIT take integers");
    const bool negative = expr->kind == Expr::Kind::literal && expr->value.is(Value::Kind::integer) && expr->value.integer() < 0;
    if (negative) fail(expr->at, "NegativeIntegerArgument", "SKIP and LIMIT cannot be negative");
}

}  // namespace tarikh::match
