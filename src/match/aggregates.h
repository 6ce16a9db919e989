#pragma once
// count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc: many values into one.
#include <memory>

#include "functions.h"

namespace tarikh::match {

class Aggregate {
public:
    virtual ~Aggregate() = default;
    /// `second` is the percentile, null otherwise. Never called with a null `value`, but for count(*).
    virtual void take(const Value& value, const Value& second) = 0;
    virtual Value result() const = 0;
};

/// For a call of an aggregate function or a count(*).
std::unique_ptr<Aggregate> aggregate_for(const Expr& expr, Runtime& runtime);

}  // namespace tarikh::match
