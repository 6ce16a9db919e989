#pragma once
// What a running query has at hand: the graph, the parameters, what it may still spend, and the row.
#include <map>
#include <random>
#include <vector>

#include <tarikh/match/match.h>

#include "ast.h"
#include "plan.h"

namespace tarikh::match {

using Row = std::vector<Value>;

/// Counts work and stops a query that runs away, with PatternError.
class Budget {
public:
    explicit Budget(const Limits& limits);
    /// One candidate looked at.
    void step();
    /// These values stay in memory until the end, and what is in their lists.
    void keep(const std::vector<Value>& values);
    void keep(const Value& value);

private:
    double seconds_;
    std::size_t values_, most_;
    double begun_;
    unsigned until_look_ = 0;
};

struct Runtime {
    PropertyGraph& graph;
    const Map& parameters;
    Budget budget;
    std::mt19937_64 random;
    std::map<const Pattern*, Plan> plans;  ///< made when a pattern is first matched

    const Plan& plan_of(const Pattern& pattern);
};

Value evaluate(const Expr& expr, Row& row, Runtime& runtime);
/// True; not false and not null. Throws if it is no truth.
bool holds(const Expr& expr, Row& row, Runtime& runtime);

}  // namespace tarikh::match
