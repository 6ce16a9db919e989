#include "check.h"

#include <algorithm>

#include "functions.h"

namespace tarikh::match {
namespace {

std::string shape_of(const Value& value) {
    switch (value.kind()) {
        case Value::Kind::string: return "'" + value.string() + "'";
        case Value::Kind::integer: return std::to_string(value.integer());
        case Value::Kind::real: return std::to_string(value.real());
        case Value::Kind::boolean: return value.boolean() ? "true" : "false";
        default: return "null";
    }
}

}  // namespace

bool is_aggregate(const Expr& expr) { return expr.kind == Expr::Kind::count_star || (expr.kind == Expr::Kind::call && expr.function && !expr.function->call); }

// Before the check has named the functions, by name.
bool has_aggregates(const Expr& expr) {
    if (expr.kind == Expr::Kind::count_star) return true;
    if (expr.kind == Expr::Kind::call) {
        const Function* function = expr.function ? expr.function : function_named(expr.text);
        if (function && !function->call) return true;
    }
    return std::any_of(expr.children.begin(), expr.children.end(), [](const ExprPtr& child) { return child && has_aggregates(*child); });
}

std::string shape(const Expr& expr) {
    if (expr.kind == Expr::Kind::variable) return expr.text;
    if (expr.kind == Expr::Kind::literal) return shape_of(expr.value);
    if (expr.pattern || expr.query) return "@" + std::to_string(expr.at);  // never alike
    std::string out = "(" + std::to_string(static_cast<int>(expr.kind)) + " ";
    for (const char c : expr.text) out += expr.kind == Expr::Kind::call && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (expr.distinct) out += " distinct";
    for (const std::string& name : expr.names) out += " " + name;
    out += " " + expr.local.name + " " + expr.accumulator.name;
    for (const ExprPtr& child : expr.children) out += " " + (child ? shape(*child) : std::string{"-"});
    return out + ")";
}

}  // namespace tarikh::match
