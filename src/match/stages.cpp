// MATCH, UNWIND, CREATE.
#include "stages.h"

#include <set>

namespace tarikh::match {
namespace {

Value& at(Row& row, const Binding& binding) { return row[static_cast<std::size_t>(binding.slot)]; }

void own_slots(const Pattern& pattern, std::vector<const Binding*>& own) {
    const auto add = [&](const Binding& binding) {
        if (!binding.bound && binding.slot != no_slot) own.push_back(&binding);
    };
    for (const PathPattern& path : pattern.paths) {
        add(path.variable);
        for (const NodePattern& node : path.nodes) add(node.variable);
        for (const RelationshipPattern& relationship : path.relationships) add(relationship.variable);
    }
}

class MatchStage : public Stage {
public:
    MatchStage(const Clause& clause, Runtime& runtime, Stage& next) : clause_{clause}, runtime_{runtime}, next_{next} { own_slots(clause.pattern, own_); }

    bool take(Row& row) override {
        bool found = false, more = true;
        for_each_match(clause_.pattern, row, runtime_, [&](Row& matched) {
            found = true;
            return more = next_.take(matched);
        });
        if (found || clause_.kind != Clause::Kind::optional_match) return more;
        for (const Binding* binding : own_) at(row, *binding) = {};
        return next_.take(row);
    }
    void finish() override { next_.finish(); }

private:
    const Clause& clause_;
    Runtime& runtime_;
    Stage& next_;
    std::vector<const Binding*> own_;
};

class UnwindStage : public Stage {
public:
    UnwindStage(const Clause& clause, Runtime& runtime, Stage& next) : clause_{clause}, runtime_{runtime}, next_{next} {}

    bool take(Row& row) override {
        const Value list = evaluate(*clause_.list, row, runtime_);
        if (list.is_null()) return true;
        if (!list.is(Value::Kind::list)) return hand_on(row, list);
        for (const Value& item : list.list()) {
            if (!hand_on(row, item)) return false;
        }
        return true;
    }
    void finish() override { next_.finish(); }

private:
    bool hand_on(Row& row, const Value& item) {
        runtime_.budget.step();
        at(row, clause_.variable) = item;
        return next_.take(row);
    }

    const Clause& clause_;
    Runtime& runtime_;
    Stage& next_;
};

// Waits for all rows: what is made must not be found by the MATCH that asked for it.
class CreateStage : public Stage {
public:
    CreateStage(const Clause& clause, Runtime& runtime, Stage& next) : clause_{clause}, runtime_{runtime}, next_{next} {}

    bool take(Row& row) override {
        runtime_.budget.keep(row);
        rows_.push_back(row);
        return true;
    }

    void finish() override {
        for (Row& row : rows_) {
            for (const PathPattern& path : clause_.pattern.paths) create(path, row);
        }
        for (Row& row : rows_) {
            if (!next_.take(row)) break;
        }
        next_.finish();
    }

private:
    Map properties(const ExprPtr& map, Row& row) { return map ? evaluate(*map, row, runtime_).map() : Map{}; }

    Node node(const NodePattern& pattern, Row& row) {
        Value& held = at(row, pattern.variable);
        const bool known = pattern.variable.bound || made_.contains(&held);
        if (known && held.is(Value::Kind::node)) return held.node();
        if (known) throw PatternError{"TypeError", "InvalidArgumentValue", "a relationship needs two nodes"};
        const Node made = runtime_.graph.create_node(pattern.labels, properties(pattern.properties, row));
        held = made;
        made_.insert(&held);
        return made;
    }

    void create(const PathPattern& path, Row& row) {
        Node left = node(path.nodes[0], row);
        Path whole{{left}, {}};
        for (std::size_t i = 0; i < path.relationships.size(); ++i) {
            const RelationshipPattern& pattern = path.relationships[i];
            const Node right = node(path.nodes[i + 1], row);
            const bool forward = pattern.direction == Direction::out;
            const Relationship made =
                runtime_.graph.create_relationship(forward ? left : right, forward ? right : left, pattern.types[0], properties(pattern.properties, row));
            at(row, pattern.variable) = made;
            whole.relationships.push_back(made);
            whole.nodes.push_back(right);
            left = right;
        }
        if (!path.variable.name.empty()) at(row, path.variable) = std::move(whole);
    }

    const Clause& clause_;
    Runtime& runtime_;
    Stage& next_;
    std::vector<Row> rows_;
    std::set<const Value*> made_;  ///< places in the rows that hold a node made here
};

}  // namespace

std::unique_ptr<Stage> match_stage(const Clause& clause, Runtime& runtime, Stage& next) { return std::make_unique<MatchStage>(clause, runtime, next); }
std::unique_ptr<Stage> unwind_stage(const Clause& clause, Runtime& runtime, Stage& next) { return std::make_unique<UnwindStage>(clause, runtime, next); }
std::unique_ptr<Stage> create_stage(const Clause& clause, Runtime& runtime, Stage& next) { return std::make_unique<CreateStage>(clause, runtime, next); }

}  // namespace tarikh::match
