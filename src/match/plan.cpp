#include "plan.h"

#include <algorithm>
#include <limits>
#include <set>

#include "functions.h"

namespace tarikh::match {
namespace {

/// A condition that waits until all it speaks of is known.
struct Waiting {
    Step step;
    std::vector<int> needs;
    bool unclear = false;  ///< holds a query of its own: wait for everything
};

bool chooses_few(const Expr* condition) {
    if (!condition) return false;
    const bool equality = condition->kind == Expr::Kind::chain && condition->names[0] == "=";
    return equality || (condition->kind == Expr::Kind::call && condition->function->name == "named");
}

class Planner {
public:
    Planner(const Pattern& pattern, const PropertyGraph& graph) : pattern_{pattern}, graph_{graph} {
        for (const PathPattern& path : pattern.paths) gather(path);
        if (pattern.where) split(*pattern.where);
    }

    Plan plan() {
        for (const NodePattern* node : nodes_) {
            if (node->variable.bound) known_.insert(node->variable.slot);
        }
        for (const NodePattern* node : nodes_) {
            if (node->variable.bound) check(*node);
        }
        release();
        while (follow_best() || scan_best()) {}
        complete_ = true;
        release();
        return std::move(plan_);
    }

private:
    struct Edge {
        const PathPattern* path;
        std::size_t at;
        bool done = false;
        const RelationshipPattern& relationship() const { return path->relationships[at]; }
        const NodePattern& left() const { return path->nodes[at]; }
        const NodePattern& right() const { return path->nodes[at + 1]; }
    };

    void gather(const PathPattern& path) {
        for (std::size_t i = 0; i < path.nodes.size(); ++i) {
            nodes_.push_back(&path.nodes[i]);
            own(path.nodes[i].variable);
            wait_for_properties(path.nodes[i].variable, path.nodes[i].properties.get());
            wait_for_conditions(path.nodes[i]);
            if (i == path.relationships.size()) break;
            const RelationshipPattern& relationship = path.relationships[i];
            edges_.push_back({&path, i});
            own(relationship.variable);
            const bool each = relationship.variable_length || path.wanted != PathPattern::Wanted::all;  // looked at on the way
            if (!each) wait_for_properties(relationship.variable, relationship.properties.get());
            wait_for_conditions(relationship);
        }
        if (path.variable.name.empty()) return;
        own(path.variable);
        Waiting named{{Step::Kind::name_path}, {}, false};
        named.step.path = &path;
        for (const NodePattern& node : path.nodes) named.needs.push_back(node.variable.slot);
        for (const RelationshipPattern& relationship : path.relationships) named.needs.push_back(relationship.variable.slot);
        waiting_.push_back(std::move(named));
    }

    void own(const Binding& binding) {
        if (!binding.bound) own_.insert(binding.slot);
    }

    void wait_for_properties(const Binding& of, const Expr* properties) {
        if (!properties) return;
        Waiting filter{{Step::Kind::filter}, {of.slot}, false};
        filter.step.predicate = properties;
        filter.step.property_of = of.slot;
        slots_of(*properties, filter.needs, filter.unclear);
        waiting_.push_back(std::move(filter));
    }

    template <typename Part>
    void wait_for_conditions(const Part& part) {
        if (part.labelled) split(*part.labelled);
        if (part.where) split(*part.where);
    }

    void split(const Expr& condition) {
        if (condition.kind == Expr::Kind::and_) {
            for (const ExprPtr& part : condition.children) split(*part);
            return;
        }
        Waiting filter{{Step::Kind::filter}, {}, false};
        filter.step.predicate = &condition;
        slots_of(condition, filter.needs, filter.unclear);
        waiting_.push_back(std::move(filter));
    }

    bool known(int slot) const { return !own_.contains(slot) || known_.contains(slot); }

    // Paths get their names before conditions can speak of them.
    void release() {
        for (bool again = true; again;) {
            again = false;
            for (auto waiting = waiting_.begin(); waiting != waiting_.end();) {
                const bool ready =
                    complete_ || (!waiting->unclear && std::all_of(waiting->needs.begin(), waiting->needs.end(), [&](int slot) { return known(slot); }));
                if (!ready) {
                    ++waiting;
                    continue;
                }
                if (waiting->step.kind == Step::Kind::name_path) {
                    known_.insert(waiting->step.path->variable.slot);
                    again = true;
                }
                plan_.steps.push_back(waiting->step);
                waiting = waiting_.erase(waiting);
            }
        }
    }

    void check(const NodePattern& node) {
        Step step{Step::Kind::check_node};
        step.node = &node;
        plan_.steps.push_back(step);
    }

    /// A node may stand in several places of the pattern: all its labels are looked at once it is known.
    void now_known(int slot) {
        if (!known_.insert(slot).second) return;
        for (const NodePattern* node : nodes_) {
            if (node->variable.slot == slot && !node->labels.empty()) check(*node);
        }
    }

    /// Smaller is sooner; 9 is not yet.
    int rank(const Edge& edge) const {
        const bool left = known(edge.left().variable.slot), right = known(edge.right().variable.slot);
        if (edge.path->wanted != PathPattern::Wanted::all) return left && right ? 5 : 9;
        if (edge.relationship().variable_length) return left && right ? 3 : left || right ? 4 : 9;
        if (edge.relationship().variable.bound) return 0;
        return left && right ? 1 : left || right ? 2 : 9;
    }

    bool follow_best() {
        Edge* best = nullptr;
        for (Edge& edge : edges_) {
            if (!edge.done && rank(edge) < 9 && (!best || rank(edge) < rank(*best))) best = &edge;
        }
        if (!best) return false;
        best->done = true;
        follow(*best);
        return true;
    }

    void follow(const Edge& edge) {
        Step step;
        const RelationshipPattern& relationship = edge.relationship();
        step.relationship = &relationship;
        step.path = edge.path;
        step.backwards = !known(edge.left().variable.slot);
        step.from = step.backwards ? &edge.right() : &edge.left();
        step.node = step.backwards ? &edge.left() : &edge.right();
        step.arrives_at_known = known(step.node->variable.slot);
        step.kind = edge.path->wanted != PathPattern::Wanted::all ? Step::Kind::shortest
                    : relationship.variable_length                ? Step::Kind::walk
                    : relationship.variable.bound                 ? Step::Kind::ends_of_relationship
                                                                  : Step::Kind::expand;
        if (step.kind == Step::Kind::ends_of_relationship) {
            step.backwards = false;
            step.from = &edge.left();
            step.node = &edge.right();
        }
        // (n)-->(n): both ends are one, and become known together.
        if (step.from->variable.slot == step.node->variable.slot) step.arrives_at_known = known(step.from->variable.slot);
        plan_.steps.push_back(step);
        known_.insert(relationship.variable.slot);
        now_known(step.from->variable.slot);
        now_known(step.node->variable.slot);
        release();
    }

    double cost(const NodePattern& node) const {
        std::size_t fewest = graph_.count({});
        for (const std::string& label : node.labels) fewest = std::min(fewest, graph_.count(label));
        return static_cast<double>(fewest) / (picked_out(node) ? 100.0 : 1.0);
    }

    bool picked_out(const NodePattern& node) const {
        if (node.properties) return true;
        return std::any_of(waiting_.begin(), waiting_.end(), [&](const Waiting& waiting) {
            return chooses_few(waiting.step.predicate) &&
                   std::all_of(waiting.needs.begin(), waiting.needs.end(), [&](int slot) { return slot == node.variable.slot || known(slot); }) &&
                   std::find(waiting.needs.begin(), waiting.needs.end(), node.variable.slot) != waiting.needs.end();
        });
    }

    bool scan_best() {
        const NodePattern* best = nullptr;
        double least = std::numeric_limits<double>::max();
        for (const NodePattern* node : nodes_) {
            if (known(node->variable.slot)) continue;
            const double price = cost(*node);
            if (price < least) {
                least = price;
                best = node;
            }
        }
        if (!best) return false;
        Step step{Step::Kind::scan};
        step.node = best;
        plan_.steps.push_back(step);
        now_known(best->variable.slot);
        release();
        return true;
    }

    const Pattern& pattern_;
    const PropertyGraph& graph_;
    std::vector<const NodePattern*> nodes_;
    std::vector<Edge> edges_;
    std::vector<Waiting> waiting_;
    std::set<int> own_, known_;
    bool complete_ = false;
    Plan plan_;
};

void slots_of_pattern(const Pattern& pattern, std::vector<int>& slots, bool& unclear) {
    const auto part = [&](const auto& of) {
        slots.push_back(of.variable.slot);
        for (const Expr* expr : {of.properties.get(), of.labelled.get(), of.where.get()})
            if (expr) slots_of(*expr, slots, unclear);
    };
    for (const PathPattern& path : pattern.paths) {
        for (const NodePattern& node : path.nodes) part(node);
        for (const RelationshipPattern& relationship : path.relationships) part(relationship);
    }
    if (pattern.where) slots_of(*pattern.where, slots, unclear);
}

}  // namespace

Plan plan(const Pattern& pattern, const PropertyGraph& graph) { return Planner{pattern, graph}.plan(); }

void slots_of(const Expr& expr, std::vector<int>& slots, bool& unclear) {
    if (expr.slot != no_slot) slots.push_back(expr.slot);
    if (expr.query) unclear = true;
    if (expr.pattern) slots_of_pattern(*expr.pattern, slots, unclear);
    for (const ExprPtr& child : expr.children) {
        if (child) slots_of(*child, slots, unclear);
    }
}

}  // namespace tarikh::match
