// What an expression is worth, given a row.
#include "evaluate.h"

#include <limits>

#include "functions.h"
#include "operators.h"

namespace tarikh::match {
namespace {

using Kind = Expr::Kind;
using Truth = std::optional<bool>;

class Evaluator {
public:
    Evaluator(Row& row, Runtime& runtime) : row_{row}, runtime_{runtime} {}

    Value value(const Expr& e) {
        switch (e.kind) {
            case Kind::literal: return e.value;
            case Kind::parameter: return parameter(e);
            case Kind::variable: return row_[slot(e)];
            case Kind::list: return list(e);
            case Kind::map: return map(e);
            case Kind::property: return property_of(child(e, 0), e.text, runtime_.graph);
            case Kind::index: return indexed(child(e, 0), child(e, 1), runtime_.graph);
            case Kind::slice:
                return sliced(child(e, 0), e.children[1] ? child(e, 1) : Value{0},
                              e.children[2] ? child(e, 2) : Value{std::numeric_limits<std::int64_t>::max()});
            case Kind::has_labels: return has_labels(e);
            case Kind::negate: return negated(child(e, 0));
            case Kind::plus: return child(e, 0);
            case Kind::is_null: return child(e, 0).is_null();
            case Kind::is_not_null: return !child(e, 0).is_null();
            case Kind::add: return add(child(e, 0), child(e, 1));
            case Kind::subtract: return subtract(child(e, 0), child(e, 1));
            case Kind::multiply: return multiply(child(e, 0), child(e, 1));
            case Kind::divide: return divide(child(e, 0), child(e, 1));
            case Kind::modulo: return modulo(child(e, 0), child(e, 1));
            case Kind::power: return power(child(e, 0), child(e, 1));
            case Kind::not_:
            case Kind::and_:
            case Kind::or_:
            case Kind::xor_: return from(logic(e));
            case Kind::chain: return chain(e);
            case Kind::in: return contained(child(e, 0), child(e, 1));
            case Kind::starts_with:
            case Kind::ends_with:
            case Kind::contains: return within_text(e);
            case Kind::call: return e.function->call ? called(e) : row_[slot(e)];
            case Kind::count_star: return row_[slot(e)];
            case Kind::case_: return chosen(e);
            case Kind::list_comprehension: return list_comprehension(e);
            case Kind::all:
            case Kind::any:
            case Kind::none:
            case Kind::single: return quantified(e);
            case Kind::reduce: return reduced(e);
            default: return of_pattern(e);
        }
    }

    Truth truth(const Expr& e) {
        const Value result = value(e);
        if (result.is_null()) return std::nullopt;
        if (!result.is(Value::Kind::boolean))
            throw PatternError{"TypeError", "InvalidArgumentType", std::string{name_of(result.kind())} + " where a truth value should stand"};
        return result.boolean();
    }

private:
    static std::size_t slot(const Expr& e) { return static_cast<std::size_t>(e.slot); }
    static Value from(Truth truth) { return truth ? Value{*truth} : Value{}; }
    Value child(const Expr& e, std::size_t i) { return value(*e.children[i]); }

    Value parameter(const Expr& e) const {
        const Value* found = runtime_.parameters.find(e.text);
        if (!found) throw PatternError{"ParameterMissing", "MissingParameter", "no value was given for $" + e.text};
        return *found;
    }

    Value list(const Expr& e) {
        List items;
        for (const ExprPtr& item : e.children) items.push_back(value(*item));
        return items;
    }

    Value map(const Expr& e) {
        Map members;
        for (std::size_t i = 0; i < e.names.size(); ++i) members.set(e.names[i], child(e, i));
        return members;
    }

    Value has_labels(const Expr& e) {
        const Value of = child(e, 0);
        if (of.is_null()) return {};
        const auto bears = [&](std::string_view name) {
            return of.is(Value::Kind::node) ? runtime_.graph.has_label(of.node(), name) : runtime_.graph.type(relationship(of)) == name;
        };
        std::vector<bool> held;
        for (const std::string_view name : e.names) {
            if (name == "!") {
                held.back() = !held.back();
            } else if (name == "&" || name == "|") {
                const bool right = held.back();
                held.pop_back();
                held.back() = name == "&" ? held.back() && right : held.back() || right;
            } else {
                held.push_back(bears(name.substr(1)));
            }
        }
        return held.back() == true;
    }

    static Relationship relationship(const Value& value) {
        if (!value.is(Value::Kind::relationship)) wrong_value(std::string{name_of(value.kind())} + " has no labels");
        return value.relationship();
    }

    Truth logic(const Expr& e) {
        const Truth left = truth(*e.children[0]);
        if (e.kind == Kind::not_) return left ? Truth{!*left} : std::nullopt;
        if (e.kind == Kind::and_ && left == false) return false;
        if (e.kind == Kind::or_ && left == true) return true;
        const Truth right = truth(*e.children[1]);
        if (e.kind == Kind::and_) return right == false ? Truth{false} : left && right ? Truth{true} : std::nullopt;
        if (e.kind == Kind::or_) return right == true ? Truth{true} : left && right ? Truth{false} : std::nullopt;
        return left && right ? Truth{*left != *right} : std::nullopt;
    }

    static Truth compared(const std::string& sign, const Value& a, const Value& b) {
        if (sign == "=" || sign == "<>") {
            const Truth same = equal(a, b);
            return same ? Truth{*same == (sign == "=")} : std::nullopt;
        }
        const auto ordering = compare(a, b);
        if (!ordering) return a.is_number() && b.is_number() ? Truth{false} : std::nullopt;  // a NaN
        if (sign == "<") return *ordering < 0;
        if (sign == "<=") return *ordering <= 0;
        return sign == ">" ? *ordering > 0 : *ordering >= 0;
    }

    Value chain(const Expr& e) {
        bool unknown = false;
        Value left = child(e, 0);
        for (std::size_t i = 0; i < e.names.size(); ++i) {
            Value right = child(e, i + 1);
            const Truth holds = compared(e.names[i], left, right);
            if (holds == false) return false;
            if (!holds) unknown = true;
            left = std::move(right);
        }
        return unknown ? Value{} : Value{true};
    }

    Value within_text(const Expr& e) {
        const Value whole = child(e, 0), part = child(e, 1);
        if (!whole.is(Value::Kind::string) || !part.is(Value::Kind::string)) return {};
        if (e.kind == Kind::starts_with) return whole.string().starts_with(part.string());
        if (e.kind == Kind::ends_with) return whole.string().ends_with(part.string());
        return whole.string().find(part.string()) != std::string::npos;
    }

    Value called(const Expr& e) {
        std::vector<Value> arguments;
        for (const ExprPtr& argument : e.children) arguments.push_back(value(*argument));
        return call(*e.function, std::move(arguments), runtime_);
    }

    bool is_one_of(const Value& subject, const Expr& when) {
        if (when.kind != Kind::list || !when.distinct) return equal(subject, value(when)) == true;
        return std::any_of(when.children.begin(), when.children.end(), [&](const ExprPtr& one) { return equal(subject, value(*one)) == true; });
    }

    Value chosen(const Expr& e) {
        const Value subject = e.children[0] ? child(e, 0) : Value{};
        for (std::size_t i = 1; i + 1 < e.children.size(); i += 2) {
            const bool fits = e.children[0] ? is_one_of(subject, *e.children[i]) : truth(*e.children[i]) == true;
            if (fits) return child(e, i + 1);
        }
        return e.children.back() ? value(*e.children.back()) : Value{};
    }

    /// Calls `visit` with each item in the local's slot, until it returns false; null if there is no list.
    template <typename Visit>
    bool each(const Expr& e, const Expr& list, Visit visit) {
        const Value items = value(list);
        if (items.is_null()) return false;
        if (!items.is(Value::Kind::list))
            throw PatternError{"TypeError", "InvalidArgumentType", std::string{name_of(items.kind())} + " where a list should stand"};
        for (const Value& item : items.list()) {
            runtime_.budget.step();
            row_[static_cast<std::size_t>(e.local.slot)] = item;
            if (!visit(item)) break;
        }
        return true;
    }

    Value list_comprehension(const Expr& e) {
        List kept;
        const bool list = each(e, *e.children[0], [&](const Value& item) {
            if (!e.children[1] || truth(*e.children[1]) == true) kept.push_back(e.children[2] ? value(*e.children[2]) : item);
            return true;
        });
        return list ? Value{std::move(kept)} : Value{};
    }

    Value quantified(const Expr& e) {
        std::size_t yes = 0, no = 0, unknown = 0;
        const bool list = each(e, *e.children[0], [&](const Value&) {
            const Truth holds = truth(*e.children[1]);
            ++(holds ? *holds ? yes : no : unknown);
            return true;
        });
        if (!list) return {};
        switch (e.kind) {
            case Kind::all: return no > 0 ? Value{false} : unknown > 0 ? Value{} : Value{true};
            case Kind::any: return yes > 0 ? Value{true} : unknown > 0 ? Value{} : Value{false};
            case Kind::none: return yes > 0 ? Value{false} : unknown > 0 ? Value{} : Value{true};
            default: return yes > 1 ? Value{false} : unknown > 0 ? Value{} : Value{yes == 1};
        }
    }

    Value reduced(const Expr& e) {
        const auto total = static_cast<std::size_t>(e.accumulator.slot);
        row_[total] = child(e, 0);
        const bool list = each(e, *e.children[1], [&](const Value&) {
            Value next = child(e, 2);
            row_[total] = std::move(next);
            return true;
        });
        return list ? row_[total] : Value{};
    }

    Value collected(const Expr& e) {
        List list;
        collect_rows(*e.query, row_, runtime_, [&](const Value& told) {
            list.push_back(told);
            check_length(list.size());
        });
        return list;
    }

    Value of_pattern(const Expr& e) {
        if (e.kind == Kind::exists_query) return count_rows(*e.query, row_, runtime_, 1) > 0;
        if (e.kind == Kind::collect_query) return collected(e);
        if (e.kind == Kind::count_query) return static_cast<std::int64_t>(count_rows(*e.query, row_, runtime_, std::numeric_limits<std::size_t>::max()));
        List collected;
        std::int64_t count = 0;
        for_each_match(*e.pattern, row_, runtime_, [&](Row&) {
            ++count;
            if (e.kind == Kind::pattern_comprehension) {
                collected.push_back(child(e, 0));
                check_length(collected.size());
            }
            return e.kind != Kind::exists_pattern;
        });
        if (e.kind == Kind::pattern_comprehension) return collected;
        return e.kind == Kind::exists_pattern ? Value{count > 0} : Value{count};
    }

    Row& row_;
    Runtime& runtime_;
};

}  // namespace

Value evaluate(const Expr& expr, Row& row, Runtime& runtime) { return Evaluator{row, runtime}.value(expr); }
bool holds(const Expr& expr, Row& row, Runtime& runtime) { return Evaluator{row, runtime}.truth(expr) == true; }

}  // namespace tarikh::match
