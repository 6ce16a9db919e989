// Carries out the plan of a pattern: depth first, binding in the row, never the same relationship twice.
#include <algorithm>

#include "evaluate.h"
#include "shortest.h"

namespace tarikh::match {
namespace {

class Matcher {
public:
    Matcher(const Plan& plan, Row& row, Runtime& runtime, const std::function<bool(Row&)>& found)
        : plan_{plan}, row_{row}, runtime_{runtime}, graph_{runtime.graph}, found_{found} {}

    /// False: enough was found.
    bool run(std::size_t at) {
        if (at == plan_.steps.size()) return found_(row_);
        runtime_.budget.step();
        const Step& step = plan_.steps[at];
        switch (step.kind) {
            case Step::Kind::check_node: return !is_node(*step.node) || run(at + 1);
            case Step::Kind::scan: return scan(step, at);
            case Step::Kind::ends_of_relationship: return ends(step, at);
            case Step::Kind::expand: return expand(step, at);
            case Step::Kind::walk: return walk(step, at);
            case Step::Kind::shortest: return shortest(step, at);
            case Step::Kind::name_path: value_of(step.path->variable) = path_of(*step.path); return run(at + 1);
            case Step::Kind::filter: return !passes(step) || run(at + 1);
        }
        return true;
    }

private:
    Value& value_of(const Binding& binding) { return row_[static_cast<std::size_t>(binding.slot)]; }
    Node node_of(const NodePattern& pattern) { return value_of(pattern.variable).node(); }

    bool is_node(const NodePattern& pattern) {
        const Value& value = value_of(pattern.variable);
        return value.is(Value::Kind::node) && bears(value.node(), pattern);
    }

    bool bears(Node node, const NodePattern& pattern) const {
        return std::all_of(pattern.labels.begin(), pattern.labels.end(), [&](const std::string& label) { return graph_.has_label(node, label); });
    }

    bool is_of_type(Relationship relationship, const RelationshipPattern& pattern) const {
        return pattern.types.empty() || std::find(pattern.types.begin(), pattern.types.end(), graph_.type(relationship)) != pattern.types.end();
    }

    template <typename Thing>
    bool has_properties(Thing thing, const Expr& properties) {
        for (std::size_t i = 0; i < properties.names.size(); ++i) {
            if (equal(graph_.property(thing, properties.names[i]), evaluate(*properties.children[i], row_, runtime_)) != true) return false;
        }
        return true;
    }

    bool passes(const Step& step) {
        if (step.property_of == no_slot) return holds(*step.predicate, row_, runtime_);
        const Value of = row_[static_cast<std::size_t>(step.property_of)];
        if (of.is(Value::Kind::node)) return has_properties(of.node(), *step.predicate);
        return of.is(Value::Kind::relationship) && has_properties(of.relationship(), *step.predicate);
    }

    bool is_used(Relationship relationship) const { return std::find(used_.begin(), used_.end(), relationship) != used_.end(); }

    bool scan(const Step& step, std::size_t at) {
        const std::string label = step.node->labels.empty() ? std::string() : rarest(step.node->labels);
        for (const Node node : graph_.nodes(label)) {
            value_of(step.node->variable) = node;
            if (!run(at + 1)) return false;
        }
        return true;
    }

    const std::string& rarest(const std::vector<std::string>& labels) const {
        return *std::min_element(labels.begin(), labels.end(), [&](const std::string& a, const std::string& b) { return graph_.count(a) < graph_.count(b); });
    }

    // A relationship from an earlier clause: which nodes does it join?
    bool ends(const Step& step, std::size_t at) {
        const Value held = value_of(step.relationship->variable);
        if (!held.is(Value::Kind::relationship)) return true;
        const Relationship relationship = held.relationship();
        if (!is_of_type(relationship, *step.relationship) || is_used(relationship)) return true;
        const Node start = graph_.start(relationship), end = graph_.end(relationship);
        const Direction direction = step.relationship->direction;
        if (direction != Direction::in && !between(step, at, relationship, start, end)) return false;
        const bool loop_seen = direction == Direction::both && start == end;
        return direction == Direction::out || loop_seen || between(step, at, relationship, end, start);
    }

    bool between(const Step& step, std::size_t at, Relationship relationship, Node left, Node right) {
        const Value before_left = value_of(step.from->variable), before_right = value_of(step.node->variable);
        const auto fits = [&](const NodePattern& pattern, Node node) {
            const bool fixed = is_known_before(at, pattern.variable.slot);
            return !fixed || (value_of(pattern.variable).is(Value::Kind::node) && node_of(pattern) == node);
        };
        bool more = true;
        const bool same = step.from->variable.slot != step.node->variable.slot || left == right;
        if (same && fits(*step.from, left) && fits(*step.node, right)) {
            value_of(step.from->variable) = left;
            value_of(step.node->variable) = right;
            used_.push_back(relationship);
            more = run(at + 1);
            used_.pop_back();
        }
        value_of(step.from->variable) = before_left;
        value_of(step.node->variable) = before_right;
        return more;
    }

    /// Was that slot filled by this row's past, or by an earlier step?
    bool is_known_before(std::size_t at, int slot) const {
        const auto fills = [&](const NodePattern* node) { return node && node->variable.slot == slot; };
        const auto end = plan_.steps.begin() + static_cast<std::ptrdiff_t>(at);
        const bool earlier = std::any_of(plan_.steps.begin(), end, [&](const Step& step) { return fills(step.node) || fills(step.from); });
        const Step& step = plan_.steps[at];
        return earlier || (fills(step.node) && step.node->variable.bound) || (fills(step.from) && step.from->variable.bound);
    }

    static Direction direction_of(const Step& step) {
        const Direction direction = step.relationship->direction;
        if (!step.backwards || direction == Direction::both) return direction;
        return direction == Direction::out ? Direction::in : Direction::out;
    }

    bool expand(const Step& step, std::size_t at) {
        std::vector<Hop> hops;
        graph_.hops(node_of(*step.from), direction_of(step), hops);
        for (const Hop& hop : hops) {
            runtime_.budget.step();
            if (!is_of_type(hop.relationship, *step.relationship) || is_used(hop.relationship)) continue;
            if (step.arrives_at_known && node_of(*step.node) != hop.to) continue;
            value_of(step.node->variable) = hop.to;
            value_of(step.relationship->variable) = hop.relationship;
            used_.push_back(hop.relationship);
            const bool more = run(at + 1);
            used_.pop_back();
            if (!more) return false;
        }
        return true;
    }

    struct Walk {
        const Step& step;
        std::size_t at;
        std::vector<Relationship> way;
        std::optional<List> given;  ///< relationships that an earlier clause bound
    };

    bool walk(const Step& step, std::size_t at) {
        Walk walk{step, at, {}, std::nullopt};
        if (step.relationship->variable.bound) {
            const Value held = value_of(step.relationship->variable);
            if (!held.is(Value::Kind::list)) return true;
            walk.given = held.list();
            if (step.backwards) std::reverse(walk.given->begin(), walk.given->end());
        }
        return walk_on(walk, node_of(*step.from));
    }

    bool walk_on(Walk& walk, Node here) {
        constexpr std::size_t longest = 2000;
        if (walk.way.size() > longest) throw PatternError{"LimitError", "LengthLimit", "a way of more than 2000 steps: give it an end, as in *..10"};
        const RelationshipPattern& pattern = *walk.step.relationship;
        const bool whole = !walk.given || walk.way.size() == walk.given->size();
        if (walk.way.size() >= pattern.least && whole && !arrive(walk, here)) return false;
        if (walk.way.size() >= pattern.most || (walk.given && whole)) return true;
        std::vector<Hop> hops;
        graph_.hops(here, direction_of(walk.step), hops);
        for (const Hop& hop : hops) {
            runtime_.budget.step();
            if (!is_of_type(hop.relationship, pattern) || is_used(hop.relationship)) continue;
            if (walk.given && equal((*walk.given)[walk.way.size()], hop.relationship) != true) continue;
            if (pattern.properties && !has_properties(hop.relationship, *pattern.properties)) continue;
            used_.push_back(hop.relationship);
            walk.way.push_back(hop.relationship);
            const bool more = walk_on(walk, hop.to);
            walk.way.pop_back();
            used_.pop_back();
            if (!more) return false;
        }
        return true;
    }

    bool arrive(const Walk& walk, Node here) {
        if (walk.step.arrives_at_known && node_of(*walk.step.node) != here) return true;
        value_of(walk.step.node->variable) = here;
        List way(walk.way.begin(), walk.way.end());
        if (walk.step.backwards) std::reverse(way.begin(), way.end());
        value_of(walk.step.relationship->variable) = std::move(way);
        return run(walk.at + 1);
    }

    bool shortest(const Step& step, std::size_t at) {
        const RelationshipPattern& pattern = *step.relationship;
        const Node from = node_of(*step.from), to = node_of(*step.node);
        const bool all = step.path->wanted == PathPattern::Wanted::all_shortest;
        const auto allowed = [&](Relationship relationship) {
            runtime_.budget.step();
            return is_of_type(relationship, pattern) && (!pattern.properties || has_properties(relationship, *pattern.properties));
        };
        for (const auto& way : shortest_ways(graph_, from, to, {pattern.direction, pattern.least, pattern.most}, all, allowed)) {
            value_of(pattern.variable) = List(way.begin(), way.end());
            if (!run(at + 1)) return false;
        }
        return true;
    }

    Path path_of(const PathPattern& pattern) {
        Path path;
        path.nodes.push_back(node_of(pattern.nodes[0]));
        const auto go = [&](Relationship relationship) {
            const Node here = path.nodes.back();
            path.relationships.push_back(relationship);
            path.nodes.push_back(graph_.start(relationship) == here ? graph_.end(relationship) : graph_.start(relationship));
        };
        for (const RelationshipPattern& relationship : pattern.relationships) {
            const Value& held = value_of(relationship.variable);
            if (held.is(Value::Kind::relationship)) go(held.relationship());
            else
                for (const Value& one : held.list()) go(one.relationship());
        }
        return path;
    }

    const Plan& plan_;
    Row& row_;
    Runtime& runtime_;
    const PropertyGraph& graph_;
    const std::function<bool(Row&)>& found_;
    std::vector<Relationship> used_;
};

}  // namespace

const Plan& Runtime::plan_of(const Pattern& pattern) {
    const auto known = plans.find(&pattern);
    return known != plans.end() ? known->second : plans.emplace(&pattern, plan(pattern, graph)).first->second;
}

void for_each_match(const Pattern& pattern, Row& row, Runtime& runtime, const std::function<bool(Row&)>& found) {
    Matcher{runtime.plan_of(pattern), row, runtime, found}.run(0);
}

}  // namespace tarikh::match
