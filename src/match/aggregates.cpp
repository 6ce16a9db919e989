#include "aggregates.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "operators.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

class Count : public Aggregate {
public:
    void take(const Value&, const Value&) override { ++count_; }
    Value result() const override { return count_; }

private:
    std::int64_t count_ = 0;
};

class Sum : public Aggregate {
public:
    void take(const Value& value, const Value&) override { sum_ = value.is(Kind::duration) && sum_.is(Kind::integer) ? value : add(sum_, value); }
    Value result() const override { return sum_; }

private:
    Value sum_ = 0;
};

class Mean : public Aggregate {
public:
    void take(const Value& value, const Value&) override {
        sum_ = count_ == 0 ? value : add(sum_, value);
        ++count_;
    }
    Value result() const override {
        if (count_ == 0) return {};
        return sum_.is(Kind::duration) ? divide(sum_, count_) : Value{sum_.number() / static_cast<double>(count_)};
    }

private:
    Value sum_;
    std::int64_t count_ = 0;
};

template <int sign>
class Extreme : public Aggregate {
public:
    void take(const Value& value, const Value&) override {
        if (best_.is_null() || order(value, best_) * sign > 0) best_ = value;
    }
    Value result() const override { return best_; }

private:
    Value best_;
};

class Collect : public Aggregate {
public:
    explicit Collect(Runtime& runtime) : runtime_{runtime} {}
    void take(const Value& value, const Value&) override {
        runtime_.budget.keep(value);
        items_.push_back(value);
    }
    Value result() const override { return items_; }

private:
    Runtime& runtime_;
    List items_;
};

template <bool of_all>
class Deviation : public Aggregate {
public:
    // Welford's way: one pass, and no small difference of large sums.
    void take(const Value& value, const Value&) override {
        const double x = value.number(), away = x - mean_;
        mean_ += away / ++count_;
        squares_ += away * (x - mean_);
    }
    Value result() const override {
        const double others = of_all ? count_ : count_ - 1;
        return others > 0 ? std::sqrt(squares_ / others) : 0.0;
    }

private:
    double count_ = 0, mean_ = 0, squares_ = 0;
};

template <bool continuous>
class Percentile : public Aggregate {
public:
    explicit Percentile(Runtime& runtime) : runtime_{runtime} {}
    void take(const Value& value, const Value& second) override {
        if (!second.is_number()) wrong_value("a percentile is a number");
        share_ = second.number();
        if (!(share_ >= 0 && share_ <= 1)) throw PatternError{"ArgumentError", "NumberOutOfRange", "a percentile lies between 0 and 1"};
        runtime_.budget.keep(value);
        values_.push_back(value);
    }
    Value result() const override {
        if (values_.empty()) return {};
        std::vector<Value> sorted = values_;
        std::stable_sort(sorted.begin(), sorted.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
        return continuous ? between(sorted) : nearest(sorted);
    }

private:
    Value between(const std::vector<Value>& sorted) const {
        const double place = share_ * static_cast<double>(sorted.size() - 1), below = std::floor(place);
        const auto at = static_cast<std::size_t>(below);
        const double low = sorted[at].number(), high = sorted[std::min(at + 1, sorted.size() - 1)].number();
        return low + (high - low) * (place - below);
    }
    Value nearest(const std::vector<Value>& sorted) const {
        const double place = std::ceil(share_ * static_cast<double>(sorted.size())) - 1;
        return sorted[static_cast<std::size_t>(std::max(place, 0.0))];
    }

    Runtime& runtime_;
    double share_ = 0;
    std::vector<Value> values_;
};

struct Less {
    bool operator()(const Value& a, const Value& b) const { return order(a, b) < 0; }
};

/// Each value once: count(DISTINCT x).
class Distinct : public Aggregate {
public:
    Distinct(std::unique_ptr<Aggregate> inner, Runtime& runtime) : inner_{std::move(inner)}, runtime_{runtime} {}
    void take(const Value& value, const Value& second) override {
        if (!seen_.insert(value).second) return;
        runtime_.budget.keep(value);
        inner_->take(value, second);
    }
    Value result() const override { return inner_->result(); }

private:
    std::unique_ptr<Aggregate> inner_;
    Runtime& runtime_;
    std::set<Value, Less> seen_;
};

std::unique_ptr<Aggregate> plain(std::string_view name, Runtime& runtime) {
    if (name == "count") return std::make_unique<Count>();
    if (name == "sum") return std::make_unique<Sum>();
    if (name == "avg") return std::make_unique<Mean>();
    if (name == "min") return std::make_unique<Extreme<-1>>();
    if (name == "max") return std::make_unique<Extreme<1>>();
    if (name == "stDev") return std::make_unique<Deviation<false>>();
    if (name == "stDevP") return std::make_unique<Deviation<true>>();
    if (name == "percentileCont") return std::make_unique<Percentile<true>>(runtime);
    if (name == "percentileDisc") return std::make_unique<Percentile<false>>(runtime);
    return std::make_unique<Collect>(runtime);
}

constexpr Kinds any = may_be::anything, number = may_be::number;

}  // namespace

std::unique_ptr<Aggregate> aggregate_for(const Expr& expr, Runtime& runtime) {
    if (expr.kind == Expr::Kind::count_star) return std::make_unique<Count>();
    auto made = plain(expr.function->name, runtime);
    if (!expr.distinct) return made;
    return std::make_unique<Distinct>(std::move(made), runtime);
}

std::span<const Function> aggregate_functions() {
    static const Function all[] = {
        {"count", 1, 1, any, any, gives<may_be::integer>, nullptr},
        {"sum", 1, 1, number | may_be::duration, any, gives<number | may_be::duration>, nullptr},
        {"avg", 1, 1, number | may_be::duration, any, gives<may_be::real | may_be::duration>, nullptr},
        {"min", 1, 1, any, any, gives<any>, nullptr},
        {"max", 1, 1, any, any, gives<any>, nullptr},
        {"collect", 1, 1, any, any, gives<may_be::list>, nullptr},
        {"stDev", 1, 1, number, any, gives<may_be::real>, nullptr},
        {"stDevP", 1, 1, number, any, gives<may_be::real>, nullptr},
        {"percentileCont", 2, 2, number, number, gives<may_be::real>, nullptr},
        {"percentileDisc", 2, 2, number, number, gives<number>, nullptr},
    };
    return all;
}

}  // namespace tarikh::match
