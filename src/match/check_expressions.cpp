// Expressions: their variables, functions and possible types.
#include <algorithm>

#include "check.h"
#include "functions.h"

namespace tarikh::match {
namespace {

using Kind = Expr::Kind;

const Type truth{may_be::boolean, nullptr};
const Type integer{may_be::integer, nullptr};

bool only(Kinds found, Kinds allowed) { return (found & ~(allowed | may_be::null)) == 0 && (found & allowed) != 0; }

Type either(const Type& a, const Type& b) {
    Type both{static_cast<Kinds>(a.kinds | b.kinds), nullptr};
    const bool list_in_a = (a.kinds & may_be::list) != 0, list_in_b = (b.kinds & may_be::list) != 0;
    if (list_in_a && list_in_b && a.item && b.item) both.item = std::make_shared<const Type>(either(*a.item, *b.item));
    else if (list_in_a && !list_in_b) both.item = a.item;
    else if (list_in_b && !list_in_a) both.item = b.item;
    return both;
}

Type type_of_literal(const Value& value) { return {kinds(value.kind()), nullptr}; }

Type type_of_sum(const Type& a, const Type& b) {
    if (only(a.kinds, may_be::integer) && only(b.kinds, may_be::integer)) return integer;
    if (only(a.kinds, may_be::number) && only(b.kinds, may_be::number)) return {may_be::number, nullptr};
    if (only(a.kinds, may_be::string) && only(b.kinds, may_be::string)) return {may_be::string, nullptr};
    if (only(a.kinds, may_be::list) || only(b.kinds, may_be::list)) return {may_be::list, nullptr};
    return {};
}

Type type_of_product(const Type& a, const Type& b) {
    if (only(a.kinds, may_be::integer) && only(b.kinds, may_be::integer)) return integer;
    if (only(a.kinds, may_be::number) && only(b.kinds, may_be::number)) return {may_be::number, nullptr};
    return {may_be::number | may_be::date | may_be::duration, nullptr};
}

}  // namespace

void Checker::condition(Expr& expr, const Scope& scope) {
    Place place;
    place.pattern = true;
    wants(expr, may_be::boolean, scope, place, "a condition is true or false");
}

Type Checker::wants(Expr& expr, Kinds wanted, const Scope& scope, Place place, std::string_view what) {
    Type type = type_of(expr, scope, place);
    if (!type.fits(wanted)) fail(expr.at, "InvalidArgumentType", what);
    return type;
}

Type Checker::type_of(Expr& expr, const Scope& scope, Place place) {
    Place inner = place;
    inner.pattern = false;
    const auto all = [&](Type type) {
        for (const ExprPtr& child : expr.children) {
            if (child) type_of(*child, scope, inner);
        }
        return type;
    };
    switch (expr.kind) {
        case Kind::literal: return type_of_literal(expr.value);
        case Kind::parameter: return {};
        case Kind::variable: return variable(expr, scope);
        case Kind::list: return list(expr, scope, inner);
        case Kind::map: return all({may_be::map, nullptr});
        case Kind::property: return property(expr, scope, inner);
        case Kind::index: {
            const Type of =
                wants(*expr.children[0], may_be::list | may_be::map | may_be::node | may_be::relationship, scope, inner, "nothing can be looked up in this");
            type_of(*expr.children[1], scope, inner);
            return only(of.kinds, may_be::list) ? of.items() : Type{};
        }
        case Kind::slice: {
            for (std::size_t i = 1; i < 3; ++i) {
                if (expr.children[i]) type_of(*expr.children[i], scope, inner);
            }
            return wants(*expr.children[0], may_be::list, scope, inner, "only a list can be cut");
        }
        case Kind::has_labels: wants(*expr.children[0], may_be::node | may_be::relationship, scope, inner, "only nodes have labels"); return truth;
        case Kind::add:
        case Kind::subtract:
        case Kind::multiply:
        case Kind::divide:
        case Kind::modulo:
        case Kind::power:
        case Kind::negate:
        case Kind::plus: return arithmetic(expr, scope, inner);
        case Kind::not_:
        case Kind::and_:
        case Kind::or_:
        case Kind::xor_: truths(expr, scope, place); return truth;
        case Kind::in:
            type_of(*expr.children[0], scope, inner);
            wants(*expr.children[1], may_be::list, scope, inner, "IN takes a list");
            return truth;
        case Kind::is_null:
        case Kind::is_not_null:
        case Kind::chain:
        case Kind::starts_with:
        case Kind::ends_with:
        case Kind::contains: return all(truth);
        case Kind::call:
        case Kind::count_star: return call(expr, scope, inner);
        case Kind::case_: return case_(expr, scope, place);
        case Kind::list_comprehension:
        case Kind::all:
        case Kind::any:
        case Kind::none:
        case Kind::single: return over_list(expr, scope, inner);
        case Kind::reduce: return reduce(expr, scope, inner);
        default: return of_pattern(expr, scope, place);
    }
}

Type Checker::variable(Expr& expr, const Scope& scope) const {
    if (expr.slot != no_slot) return {};  // a column that stands in for what it holds
    const Variable* found = scope.find(expr.text);
    if (!found) fail(expr.at, "UndefinedVariable", "nothing is called " + expr.text + " here");
    expr.slot = found->slot;
    return found->type;
}

Type Checker::list(Expr& expr, const Scope& scope, Place place) {
    std::optional<Type> items;
    for (const ExprPtr& child : expr.children) {
        const Type item = type_of(*child, scope, place);
        items = items ? either(*items, item) : item;
    }
    return items ? Type::list_of(*items) : Type{may_be::list, nullptr};
}

Type Checker::property(Expr& expr, const Scope& scope, Place place) {
    const Type of = type_of(*expr.children[0], scope, place);
    constexpr Kinds holders = may_be::node | may_be::relationship | may_be::map | may_be::date | may_be::duration;
    if (!of.fits(holders)) fail(expr.at, "InvalidArgumentType", "this has no properties", of.fits(may_be::path) ? "SyntaxError" : "TypeError");
    return {};
}

Type Checker::arithmetic(Expr& expr, const Scope& scope, Place place) {
    if (expr.kind == Kind::add) {
        const Type left = type_of(*expr.children[0], scope, place);
        return type_of_sum(left, type_of(*expr.children[1], scope, place));
    }
    constexpr Kinds counted = may_be::number | may_be::duration | may_be::date;
    const Kinds wanted = expr.kind == Kind::power || expr.kind == Kind::modulo ? may_be::number : counted;
    const Type left = wants(*expr.children[0], wanted, scope, place, "arithmetic takes numbers");
    if (expr.children.size() == 1) return left;
    const Type right = wants(*expr.children[1], wanted, scope, place, "arithmetic takes numbers");
    return expr.kind == Kind::power ? Type{may_be::real, nullptr} : type_of_product(left, right);
}

void Checker::truths(Expr& expr, const Scope& scope, Place place) {
    for (const ExprPtr& child : expr.children) wants(*child, may_be::boolean, scope, place, "AND, OR, XOR and NOT take truth values");
}

Type Checker::call(Expr& expr, const Scope& scope, Place place) {
    if (expr.kind == Kind::call) expr.function = function_named(expr.text);
    if (expr.kind == Kind::call && !expr.function) fail(expr.at, "UnknownFunction", "no function is called " + expr.text);
    const bool aggregate = is_aggregate(expr);
    if (aggregate && place.inside_aggregate) fail(expr.at, "NestedAggregation", "an aggregate within an aggregate");
    if (aggregate && !place.aggregate) fail(expr.at, "InvalidAggregation", "nothing is aggregated here");
    if (place.inside_aggregate && expr.function && expr.function->changes) fail(expr.at, "NonConstantExpression", "an aggregate of what changes each time");
    if (expr.kind == Kind::count_star) return integer;
    const Function& function = *expr.function;
    if (expr.children.size() < function.least || expr.children.size() > function.most)
        fail(expr.at, "InvalidNumberOfArguments", std::string{function.name} + "() takes another number of arguments");
    Place inner = place;
    if (aggregate) inner.inside_aggregate = true;
    const Scope& speaks_of = aggregate && place.aggregated ? *place.aggregated : scope;
    Type gives = function.gives();
    for (std::size_t i = 0; i < expr.children.size(); ++i) {
        const Type type =
            wants(*expr.children[i], i == 0 ? function.first : function.others, speaks_of, inner, std::string{function.name} + "() does not take this");
        if (i == 0 && gives.kinds == may_be::list && only(type.kinds, may_be::list) && !aggregate) gives = type;  // tail(list) has its items
        if (function.name == "collect") gives = Type::list_of(type);
    }
    return gives;
}

Type Checker::case_(Expr& expr, const Scope& scope, Place place) {
    Place inner = place;
    inner.pattern = false;
    std::optional<Type> result;
    if (expr.children[0]) type_of(*expr.children[0], scope, inner);
    for (std::size_t i = 1; i + 1 < expr.children.size(); i += 2) {
        Place condition = place;
        condition.pattern = !expr.children[0];
        if (expr.children[0]) type_of(*expr.children[i], scope, inner);
        else wants(*expr.children[i], may_be::boolean, scope, condition, "WHEN takes a condition");
        const Type then = type_of(*expr.children[i + 1], scope, inner);
        result = result ? either(*result, then) : then;
    }
    if (expr.children.back()) return either(*result, type_of(*expr.children.back(), scope, inner));
    return *result;
}

Type Checker::over_list(Expr& expr, const Scope& scope, Place place) {
    const Type list = wants(*expr.children[0], may_be::list, scope, place, "this runs over a list");
    Scope local = scope;
    const Type item = only(list.kinds, may_be::list) ? list.items() : Type{};
    declare(expr.local, local, item, Use::find);
    Place inner = place;
    inner.aggregate = false;
    inner.pattern = true;
    if (expr.kind != Kind::list_comprehension) {
        wants(*expr.children[1], may_be::boolean, local, inner, "WHERE takes a condition");
        return truth;
    }
    if (expr.children[1]) wants(*expr.children[1], may_be::boolean, local, inner, "WHERE takes a condition");
    inner.pattern = false;
    return Type::list_of(expr.children[2] ? type_of(*expr.children[2], local, inner) : item);
}

Type Checker::reduce(Expr& expr, const Scope& scope, Place place) {
    type_of(*expr.children[0], scope, place);
    const Type list = wants(*expr.children[1], may_be::list, scope, place, "reduce runs over a list");
    Scope local = scope;
    declare(expr.accumulator, local, {}, Use::find);
    declare(expr.local, local, only(list.kinds, may_be::list) ? list.items() : Type{}, Use::find);
    place.aggregate = false;
    type_of(*expr.children[2], local, place);
    return {};
}

Type Checker::of_pattern(Expr& expr, const Scope& scope, Place place) {
    Scope local = scope;
    if (expr.query) {
        query(*expr.query, scope);
        if (expr.kind == Kind::collect_query && expr.query->columns.size() != 1)
            fail(expr.at, "InvalidSubqueryReturn", "COLLECT takes a query that returns one column");
        return expr.kind == Kind::collect_query ? Type{may_be::list, nullptr} : expr.kind == Kind::count_query ? integer : truth;
    }
    const bool test = expr.kind == Kind::exists_pattern && (expr.names.empty() || expr.names[0] == "exists");
    if (expr.kind == Kind::exists_pattern && expr.names.empty() && !place.pattern)
        fail(expr.at, "UnexpectedSyntax", "a pattern is a condition: it stands in WHERE, or within exists( )");
    pattern(*expr.pattern, local, test ? Use::test : Use::find);
    if (expr.pattern->where) condition(*expr.pattern->where, local);
    if (expr.kind != Kind::pattern_comprehension) return expr.kind == Kind::count_pattern ? integer : truth;
    Place inner = place;
    inner.aggregate = inner.pattern = false;
    return Type::list_of(type_of(*expr.children[0], local, inner));
}

}  // namespace tarikh::match
