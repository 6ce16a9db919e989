// WITH and RETURN: group, tell doubles, sort, cut; then hand on.
#include <algorithm>
#include <map>
#include <set>

#include "aggregates.h"
#include "stages.h"

namespace tarikh::match {
namespace {

struct Less {
    bool operator()(const std::vector<Value>& a, const std::vector<Value>& b) const {
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (const int first = order(a[i], b[i])) return first < 0;
        }
        return false;
    }
};

std::optional<std::size_t> amount(const ExprPtr& expr, Row row, Runtime& runtime) {
    if (!expr) return std::nullopt;
    const Value value = evaluate(*expr, row, runtime);
    if (!value.is(Value::Kind::integer)) throw PatternError{"SyntaxError", "InvalidArgumentType", "SKIP and LIMIT take integers"};
    if (value.integer() < 0) throw PatternError{"SyntaxError", "NegativeIntegerArgument", "SKIP and LIMIT cannot be negative"};
    return static_cast<std::size_t>(value.integer());
}

class ProjectionStage : public Stage {
public:
    ProjectionStage(const Projection& projection, const Row& seed, Runtime& runtime, Stage& next)
        : projection_{projection},
          seed_(seed),
          runtime_{runtime},
          next_{next},
          skip_{amount(projection.skip, seed, runtime).value_or(0)},
          limit_{amount(projection.limit, seed, runtime)} {}

    bool take(Row& row) override {
        if (projection_.grouped) return group(row);
        if (limit_ && passed_ >= skip_ + *limit_ && projection_.order.empty()) return false;
        fill(row);
        return after_projection(row);
    }

    void finish() override {
        if (projection_.grouped) hand_on_groups();
        if (!projection_.order.empty()) hand_on_sorted();
        next_.finish();
    }

private:
    struct Group {
        Row first;  ///< the keys are alike in every row of a group: so the first speaks for all
        std::vector<std::unique_ptr<Aggregate>> aggregates;
    };
    struct Sorted {
        std::vector<Value> keys;
        Row row;
    };

    void fill(Row& row) {
        for (const Item& item : projection_.items) {
            const bool in_place = item.value->kind == Expr::Kind::variable && item.value->slot == item.slot;
            if (!in_place) row[static_cast<std::size_t>(item.slot)] = evaluate(*item.value, row, runtime_);
        }
    }

    Group& group_of(Row& row) {
        std::vector<Value> keys;
        for (const Item& item : projection_.items) {
            if (!item.aggregates) keys.push_back(evaluate(*item.value, row, runtime_));
        }
        const auto [place, is_new] = places_.emplace(std::move(keys), groups_.size());
        if (is_new) add_group(row);
        return groups_[place->second];
    }

    void add_group(const Row& row) {
        runtime_.budget.keep(row);
        Group group{row, {}};
        for (const Expr* expr : projection_.aggregates) group.aggregates.push_back(aggregate_for(*expr, runtime_));
        groups_.push_back(std::move(group));
    }

    bool group(Row& row) {
        Group& group = group_of(row);
        for (std::size_t i = 0; i < projection_.aggregates.size(); ++i) {
            const Expr& expr = *projection_.aggregates[i];
            if (expr.kind == Expr::Kind::count_star) {
                group.aggregates[i]->take({}, {});
                continue;
            }
            const Value value = evaluate(*expr.children[0], row, runtime_);
            if (value.is_null()) continue;
            if ((kinds(value.kind()) & expr.function->first) == 0)
                wrong_value(std::string{expr.function->name} + "() does not take " + std::string{name_of(value.kind())});
            group.aggregates[i]->take(value, expr.children.size() > 1 ? evaluate(*expr.children[1], row, runtime_) : Value{});
        }
        return true;
    }

    void hand_on_groups() {
        const bool keyless = std::all_of(projection_.items.begin(), projection_.items.end(), [](const Item& item) { return item.aggregates; });
        if (groups_.empty() && keyless) add_group(seed_);  // the count of nothing is 0
        for (Group& group : groups_) {
            for (std::size_t i = 0; i < group.aggregates.size(); ++i)
                group.first[static_cast<std::size_t>(projection_.aggregates[i]->slot)] = group.aggregates[i]->result();
            fill(group.first);
            if (!after_projection(group.first)) return;
        }
    }

    bool after_projection(Row& row) {
        if (projection_.distinct && !is_new(row)) return true;
        if (projection_.order.empty()) return cut(row);
        Sorted sorted{{}, row};
        for (const Sort& sort : projection_.order) sorted.keys.push_back(evaluate(*sort.by, row, runtime_));
        runtime_.budget.keep(row);
        runtime_.budget.keep(sorted.keys);
        sorted_.push_back(std::move(sorted));
        return true;
    }

    bool is_new(const Row& row) {
        std::vector<Value> values;
        for (const Item& item : projection_.items) values.push_back(row[static_cast<std::size_t>(item.slot)]);
        runtime_.budget.keep(values);
        return seen_.insert(std::move(values)).second;
    }

    void hand_on_sorted() {
        std::stable_sort(sorted_.begin(), sorted_.end(), [&](const Sorted& a, const Sorted& b) {
            for (std::size_t i = 0; i < a.keys.size(); ++i) {
                const int first = order(a.keys[i], b.keys[i]);
                if (first != 0) return projection_.order[i].descending ? first > 0 : first < 0;
            }
            return false;
        });
        for (Sorted& sorted : sorted_) {
            if (!cut(sorted.row)) return;
        }
    }

    // WHERE stands behind LIMIT and is asked after it.
    bool cut(Row& row) {
        const std::size_t place = passed_++;
        if (place < skip_) return true;
        if (limit_ && place >= skip_ + *limit_) return false;
        if (projection_.where && !holds(*projection_.where, row, runtime_)) return true;
        return next_.take(row);
    }

    const Projection& projection_;
    const Row seed_;  // copied with ( ): with { } it would be a row of one list
    Runtime& runtime_;
    Stage& next_;
    std::size_t skip_;
    std::optional<std::size_t> limit_;
    std::size_t passed_ = 0;
    std::map<std::vector<Value>, std::size_t, Less> places_;
    std::vector<Group> groups_;
    std::set<std::vector<Value>, Less> seen_;
    std::vector<Sorted> sorted_;
};

}  // namespace

std::unique_ptr<Stage> projection_stage(const Projection& projection, const Row& seed, Runtime& runtime, Stage& next) {
    return std::make_unique<ProjectionStage>(projection, seed, runtime, next);
}

}  // namespace tarikh::match
