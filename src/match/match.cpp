// Compiling and running, from end to end.
#include <tarikh/match/match.h>

#include <algorithm>
#include <chrono>
#include <set>

#include <tarikh/match/memory_graph.h>

#include "check.h"
#include "parser.h"
#include "stages.h"

namespace tarikh::match {
namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// A chain of stages; the last one is given.
class Chain {
public:
    Chain(const SingleQuery& part, const Row& seed, Runtime& runtime, Stage& last) : first_{&last} {
        for (auto clause = part.clauses.rbegin(); clause != part.clauses.rend(); ++clause) {
            stages_.push_back(stage(*clause, seed, runtime, *first_));
            first_ = stages_.back().get();
        }
    }
    void run(Row row) {
        first_->take(row);
        first_->finish();
    }

private:
    static std::unique_ptr<Stage> stage(const Clause& clause, const Row& seed, Runtime& runtime, Stage& next) {
        switch (clause.kind) {
            case Clause::Kind::match:
            case Clause::Kind::optional_match: return match_stage(clause, runtime, next);
            case Clause::Kind::unwind: return unwind_stage(clause, runtime, next);
            case Clause::Kind::create: return create_stage(clause, runtime, next);
            case Clause::Kind::with:
            case Clause::Kind::return_: break;
        }
        return projection_stage(clause.projection, seed, runtime, next);
    }

    Stage* first_;
    std::vector<std::unique_ptr<Stage>> stages_;
};

/// The values of the named columns, in the order of the whole query's columns.
std::vector<Value> told(const Row& row, const SingleQuery& part, const std::vector<std::string>& columns) {
    std::vector<Value> values;
    if (part.clauses.back().kind != Clause::Kind::return_) return values;
    const std::vector<Item>& items = part.clauses.back().projection.items;
    for (const std::string& column : columns) {
        const auto item = std::find_if(items.begin(), items.end(), [&](const Item& candidate) { return candidate.name == column; });
        values.push_back(row[static_cast<std::size_t>(item->slot)]);
    }
    return values;
}

struct Less {
    bool operator()(const std::vector<Value>& a, const std::vector<Value>& b) const {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](const Value& x, const Value& y) { return order(x, y) < 0; });
    }
};

/// Rows of all parts, doubles left out unless they are wanted; stops when `visit` says so.
void for_each_row(const QueryTree& tree, const Row& seed, Runtime& runtime, const std::function<bool(std::vector<Value>)>& visit) {
    const bool once = tree.parts.size() > 1 && !tree.keep_doubles;
    std::set<std::vector<Value>, Less> seen;
    bool more = true;
    for (const SingleQuery& part : tree.parts) {
        if (!more) return;
        run_part(part, seed, runtime, [&](Row& row) {
            std::vector<Value> values = told(row, part, tree.columns);
            if (once && !seen.insert(values).second) return true;
            return more = visit(std::move(values));
        });
    }
}

bool is_literal(const Expr& expr) {
    using Kind = Expr::Kind;
    if (expr.kind != Kind::literal && expr.kind != Kind::list && expr.kind != Kind::map) return false;
    return std::all_of(expr.children.begin(), expr.children.end(), [](const ExprPtr& child) { return is_literal(*child); });
}

}  // namespace

Budget::Budget(const Limits& limits) : seconds_{limits.seconds}, values_{0}, most_{limits.values}, begun_{now()} {}

void Budget::step() {
    if (++until_look_ < 4096) return;
    until_look_ = 0;
    if (now() - begun_ > seconds_) throw PatternError{"LimitError", "TimeLimit", "the query takes too long: name labels or types, or add a LIMIT"};
}

void Budget::keep(const std::vector<Value>& values) {
    for (const Value& value : values) keep(value);
}

void Budget::keep(const Value& value) {
    step();
    values_ += 1 + (value.is(Value::Kind::list) ? value.list().size() : value.is(Value::Kind::string) ? value.string().size() / sizeof(Value) : 0);
    if (values_ > most_)
        throw PatternError{"LimitError", "MemoryLimit", "the query keeps too many values: choose fewer rows before they are sorted or grouped"};
}

void run_part(const SingleQuery& part, const Row& seed, Runtime& runtime, const std::function<bool(Row&)>& visit) {
    Collector last{visit};
    Chain{part, seed, runtime, last}.run(seed);
}

void collect_rows(const QueryTree& query, const Row& row, Runtime& runtime, const std::function<void(const Value&)>& visit) {
    for_each_row(query, row, runtime, [&](const std::vector<Value>& values) {
        visit(values.front());
        return true;
    });
}

std::size_t count_rows(const QueryTree& query, const Row& row, Runtime& runtime, std::size_t most) {
    std::size_t count = 0;
    for_each_row(query, row, runtime, [&](const std::vector<Value>&) { return ++count < most; });
    return count;
}

Query::Query(std::unique_ptr<QueryTree> tree) : tree_{std::move(tree)} {}
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;

Query Query::compile(std::string_view text, Allowed allowed) {
    auto tree = std::make_unique<QueryTree>(Parser{text, allowed == Allowed::creating}.parse());
    check(*tree, text);
    return Query{std::move(tree)};
}

Table Query::run(PropertyGraph& graph, const Map& parameters, const Limits& limits) const {
    Runtime runtime{graph, parameters, Budget{limits}, std::mt19937_64{std::random_device{}()}, {}};
    Table table{tree_->columns, {}, false};
    const Row seed(static_cast<std::size_t>(tree_->slots));
    for_each_row(*tree_, seed, runtime, [&](std::vector<Value> values) {
        if (values.empty()) return true;  // a CREATE tells nothing
        table.cut = table.rows.size() == limits.rows;
        if (table.cut) return false;
        runtime.budget.keep(values);
        table.rows.push_back(std::move(values));
        return true;
    });
    return table;
}

// 2025-09 is a text, though it could be read as a subtraction.
Value parse_value(std::string_view text) {
    const std::string query = "RETURN " + std::string{text} + " AS value";
    QueryTree tree = Parser{query, false}.parse();
    const Projection& told = tree.parts[0].clauses[0].projection;
    const bool alone = tree.parts.size() == 1 && tree.parts[0].clauses.size() == 1 && told.items.size() == 1;
    if (!alone || !is_literal(*told.items[0].value)) throw PatternError{query, 7, "SyntaxError", "UnexpectedSyntax", "no value is written so"};
    check(tree, query);
    MemoryGraph nothing;
    Runtime runtime{nothing, {}, Budget{{}}, std::mt19937_64{}, {}};
    Row row;
    return evaluate(*told.items[0].value, row, runtime);
}

}  // namespace tarikh::match
