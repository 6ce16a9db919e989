#include <tarikh/match/reach.h>

#include <algorithm>
#include <map>

#include "functions.h"
#include "holdings.h"

namespace tarikh::match {
namespace {

using graph::EdgeKind;
using graph::VertexKind;

/// Beyond so many of a kind the whole is as good.
constexpr std::size_t most = 150'000;

constexpr EdgeKind of_actors[] = {EdgeKind::source, EdgeKind::target, EdgeKind::participant};
constexpr EdgeKind of_events[] = {EdgeKind::about, EdgeKind::causes, EdgeKind::part_of, EdgeKind::before, EdgeKind::during, EdgeKind::follows_up};

std::optional<VertexKind> kind_labelled(std::string_view label) {
    constexpr std::string_view labels[] = {"Event", "Actor", "Place", "Date", "Document"};
    for (std::size_t i = 0; i < std::size(labels); ++i)
        if (labels[i] == label) return static_cast<VertexKind>(i);
    return std::nullopt;
}

/// What stands at the far end of an event's edges of a kind; nullopt for edges that join no event.
std::optional<VertexKind> far_end(EdgeKind kind) {
    if (std::find(std::begin(of_actors), std::end(of_actors), kind) != std::end(of_actors)) return VertexKind::actor;
    if (std::find(std::begin(of_events), std::end(of_events), kind) != std::end(of_events)) return VertexKind::event;
    if (kind == EdgeKind::at) return VertexKind::place;
    if (kind == EdgeKind::on) return VertexKind::date;
    if (kind == EdgeKind::reported_by) return VertexKind::document;
    return std::nullopt;
}

constexpr EdgeKind all_edges[] = {EdgeKind::source, EdgeKind::target, EdgeKind::participant, EdgeKind::at,     EdgeKind::on,         EdgeKind::reported_by, EdgeKind::about,
                                  EdgeKind::causes, EdgeKind::part_of, EdgeKind::before,     EdgeKind::during, EdgeKind::follows_up, EdgeKind::member_of,   EdgeKind::within};

class Reach {
public:
    Reach(const Map& parameters, const store::Store& store, const query::Names& names) : parameters_{parameters}, holdings_{store, names} {}

    /// False: it may touch anything.
    bool of(const QueryTree& tree) {
        return std::all_of(tree.parts.begin(), tree.parts.end(), [&](const SingleQuery& part) {
            return std::all_of(part.clauses.begin(), part.clauses.end(), [&](const Clause& clause) { return of(clause); });
        });
    }

    merge::Wanted wanted() const {
        merge::Wanted wanted;
        wanted.sentences = sentences_;
        for (const auto& [slot, known] : known_) {
            if (known.kind == VertexKind::date) continue;
            Numbers& all = known.kind == VertexKind::event    ? wanted.events
                           : known.kind == VertexKind::actor  ? wanted.actors
                           : known.kind == VertexKind::place  ? wanted.places
                                                              : wanted.documents;
            all.insert(all.end(), known.numbers.begin(), known.numbers.end());
        }
        wanted.actors.insert(wanted.actors.end(), named_actors_.begin(), named_actors_.end());
        wanted.places.insert(wanted.places.end(), named_places_.begin(), named_places_.end());
        for (Numbers* all : {&wanted.events, &wanted.actors, &wanted.places, &wanted.documents}) {
            std::sort(all->begin(), all->end());
            all->erase(std::unique(all->begin(), all->end()), all->end());
        }
        return wanted;
    }

private:
    struct Known {
        VertexKind kind;
        Numbers numbers;  ///< of dates none: they come with their events
    };
    struct Edge {
        const RelationshipPattern* relationship;
        const NodePattern *left, *right;
        std::vector<EdgeKind> kinds;
        bool done = false;
    };

    bool of(const Clause& clause) {
        if (clause.kind == Clause::Kind::create) return false;
        if (!of(clause.pattern) || !of(clause.list.get())) return false;
        const Projection& told = clause.projection;
        const auto items = std::all_of(told.items.begin(), told.items.end(), [&](const Item& item) { return of(item.value.get()); });
        const auto order = std::all_of(told.order.begin(), told.order.end(), [&](const Sort& sort) { return of(sort.by.get()); });
        return items && order && of(told.where.get());
    }

    bool of(const Expr* expr) {
        if (!expr) return true;
        if (expr->pattern && !of(*expr->pattern)) return false;
        if (expr->query && !of(*expr->query)) return false;
        if (expr->kind == Expr::Kind::call && expr->function && expr->function->name == "named" && !know_names(*expr)) return false;
        return std::all_of(expr->children.begin(), expr->children.end(), [&](const ExprPtr& child) { return of(child.get()); });
    }

    /// Who is meant by a name depends on who of those the knowledge knows by it is there at all.
    bool know_names(const Expr& call) {
        const std::optional<Value> name = constant(*call.children[1]);
        if (!name || !name->is(Value::Kind::string)) return false;
        const auto actors = holdings_.called(VertexKind::actor, name->string()), places = holdings_.called(VertexKind::place, name->string());
        if (!actors || !places) return false;
        named_actors_.insert(named_actors_.end(), actors->begin(), actors->end());
        named_places_.insert(named_places_.end(), places->begin(), places->end());
        return true;
    }

    // Patterns ---------------------------------------------------------------------------------------------------

    bool of(const Pattern& pattern) {
        nodes_.clear();
        edges_.clear();
        conditions_.clear();
        for (const PathPattern& path : pattern.paths)
            if (!gather(path)) return false;
        if (pattern.where) gather(*pattern.where);
        for (bool more = true; more;) {
            more = false;
            for (const NodePattern* node : nodes_) more = note_kind(*node) || more;
            for (const Edge& edge : edges_) more = note_kinds(edge) || more;
        }
        while (follow() || begin()) {}
        const bool all_known = std::all_of(nodes_.begin(), nodes_.end(), [&](const NodePattern* node) { return known_.contains(node->variable.slot); });
        if (!all_known) return false;
        // What is asked within the pattern may be a pattern itself.
        const std::vector<const NodePattern*> nodes = nodes_;
        const std::vector<Edge> edges = edges_;
        for (const NodePattern* node : nodes)
            if (!of(node->properties.get()) || !of(node->where.get())) return false;
        for (const Edge& edge : edges)
            if (!of(edge.relationship->properties.get()) || !of(edge.relationship->where.get())) return false;
        return of(pattern.where.get());
    }

    bool gather(const PathPattern& path) {
        if (path.wanted != PathPattern::Wanted::all) return false;
        for (const NodePattern& node : path.nodes) {
            nodes_.push_back(&node);
            if (node.where) gather(*node.where);
            if (!node.properties) continue;
            for (std::size_t i = 0; i < node.properties->names.size(); ++i)
                if (const auto value = constant(*node.properties->children[i])) conditions_.push_back({node.variable.slot, node.properties->names[i], {*value}});
        }
        for (std::size_t i = 0; i < path.relationships.size(); ++i) {
            const RelationshipPattern& relationship = path.relationships[i];
            if (relationship.variable_length || relationship.labelled) return false;
            Edge edge{&relationship, &path.nodes[i], &path.nodes[i + 1], {}};
            for (const EdgeKind kind : all_edges)
                if (relationship.types.empty() || std::find(relationship.types.begin(), relationship.types.end(), name_of(kind)) != relationship.types.end())
                    edge.kinds.push_back(kind);
            edges_.push_back(std::move(edge));
        }
        return true;
    }

    /// What must hold, of which some can be looked up.
    void gather(const Expr& condition) {
        using Kind = Expr::Kind;
        if (condition.kind == Kind::and_)
            for (const ExprPtr& part : condition.children) gather(*part);
        const auto is_property = [](const Expr& expr) { return expr.kind == Kind::property && expr.children[0]->kind == Kind::variable; };
        if (condition.kind == Kind::chain && condition.names.size() == 1 && condition.names[0] == "=") {
            const bool swapped = !is_property(*condition.children[0]);
            const Expr &of = *condition.children[swapped], &to = *condition.children[!swapped];
            if (const auto value = constant(to); value && is_property(of)) conditions_.push_back({of.children[0]->slot, of.text, {*value}});
        }
        if (condition.kind == Kind::in && is_property(*condition.children[0])) {
            const auto values = constant(*condition.children[1]);
            if (values && values->is(Value::Kind::list))
                conditions_.push_back({condition.children[0]->children[0]->slot, condition.children[0]->text, {values->list().begin(), values->list().end()}});
        }
        if (condition.kind == Kind::call && condition.function && condition.children.size() == 2 && condition.children[0]->kind == Kind::variable) {
            constexpr std::string_view in_time[] = {"within", "during", "certainly_during", "possibly_during"};
            const std::string_view name = condition.function->name;
            const bool days = std::find(std::begin(in_time), std::end(in_time), name) != std::end(in_time);
            if (const auto value = constant(*condition.children[1]); value && (days || name == "named"))
                conditions_.push_back({condition.children[0]->slot, days ? "days" : "named", {*value}});
        }
    }

    std::optional<Value> constant(const Expr& expr) const {
        if (expr.kind == Expr::Kind::literal) return expr.value;
        if (expr.kind == Expr::Kind::parameter) {
            const Value* given = parameters_.find(expr.text);
            return given ? std::optional{*given} : std::nullopt;
        }
        if (expr.kind != Expr::Kind::list) return std::nullopt;
        List list;
        for (const ExprPtr& child : expr.children) {
            const auto item = constant(*child);
            if (!item) return std::nullopt;
            list.push_back(*item);
        }
        return Value{std::move(list)};
    }

    std::vector<const Condition*> conditions_of(int slot) const {
        std::vector<const Condition*> found;
        for (const Condition& condition : conditions_)
            if (condition.slot == slot) found.push_back(&condition);
        return found;
    }

    // Kinds ------------------------------------------------------------------------------------------------------

    std::optional<VertexKind> kind_of(const NodePattern& node) const {
        const auto found = kinds_.find(node.variable.slot);
        return found == kinds_.end() ? std::nullopt : std::optional{found->second};
    }
    bool is(const NodePattern& node, VertexKind kind) { return kinds_.try_emplace(node.variable.slot, kind).second; }

    bool note_kind(const NodePattern& node) {
        for (const std::string& label : node.labels)
            if (const auto kind = kind_labelled(label)) return is(node, *kind);
        return false;
    }

    /// (a)<-[:source]-(e): an actor and an event.
    bool note_kinds(const Edge& edge) {
        if (edge.relationship->types.empty() || edge.kinds.empty()) return false;
        const auto far = far_end(edge.kinds.front());
        const bool alike = std::all_of(edge.kinds.begin(), edge.kinds.end(), [&](EdgeKind kind) { return far_end(kind) == far; });
        if (!far || !alike) return false;
        const Direction direction = edge.relationship->direction;
        if (*far == VertexKind::event) {
            const bool left = is(*edge.left, VertexKind::event);
            return is(*edge.right, VertexKind::event) || left;
        }
        bool forward = direction == Direction::out;
        if (direction == Direction::both) {
            if (kind_of(*edge.left) == VertexKind::event || kind_of(*edge.right) == *far) forward = true;
            else if (kind_of(*edge.right) != VertexKind::event && kind_of(*edge.left) != *far) return false;
        }
        const bool left = is(*edge.left, forward ? VertexKind::event : *far);
        return is(*edge.right, forward ? *far : VertexKind::event) || left;
    }

    // Sets -------------------------------------------------------------------------------------------------------

    /// From an end that is known to one that is not.
    bool follow() {
        for (Edge& edge : edges_) {
            const bool left = known_.contains(edge.left->variable.slot), right = known_.contains(edge.right->variable.slot);
            if (edge.done || (!left && !right)) continue;
            edge.done = true;
            note_sentences(edge);
            if (left && right) return true;
            const NodePattern &from = left ? *edge.left : *edge.right, &to = left ? *edge.right : *edge.left;
            const Known& start = known_.at(from.variable.slot);
            const auto there = kind_of(to);
            if (!there || start.kind == VertexKind::date) return false;
            if (start.kind != VertexKind::event && *there != VertexKind::event) return false;  // member_of, within
            add(to, *there, neighbours(edge, start, *there, left));
            return known_.contains(to.variable.slot);
        }
        return false;
    }

    Numbers neighbours(const Edge& edge, const Known& start, VertexKind there, bool from_left) const {
        const VertexKind far = start.kind == VertexKind::event ? there : start.kind;
        std::vector<EdgeKind> kinds;
        for (const EdgeKind kind : edge.kinds)
            if (far_end(kind) == far) kinds.push_back(kind);
        if (far != VertexKind::event || edge.relationship->direction != Direction::both) {
            const bool forward = (edge.relationship->direction == Direction::out) == from_left;
            return holdings_.beside(start.numbers, start.kind, there, kinds, forward);
        }
        Numbers either = holdings_.beside(start.numbers, start.kind, there, kinds, true);
        const Numbers back = holdings_.beside(start.numbers, start.kind, there, kinds, false);
        either.insert(either.end(), back.begin(), back.end());
        std::sort(either.begin(), either.end());
        either.erase(std::unique(either.begin(), either.end()), either.end());
        return either;
    }

    void note_sentences(const Edge& edge) {
        sentences_ = sentences_ || std::find(edge.kinds.begin(), edge.kinds.end(), EdgeKind::reported_by) != edge.kinds.end();
    }

    /// Where a pattern names somebody or something: the fewest first.
    bool begin() {
        const NodePattern* best = nullptr;
        std::optional<Numbers> fewest;
        for (const NodePattern* node : nodes_) {
            const auto kind = kind_of(*node);
            if (known_.contains(node->variable.slot) || !kind) continue;
            auto found = holdings_.meeting(*kind, conditions_of(node->variable.slot));
            if (!found || (fewest && fewest->size() <= found->size())) continue;
            fewest = std::move(found);
            best = node;
        }
        if (!best) return false;
        add(*best, *kind_of(*best), std::move(*fewest));
        return known_.contains(best->variable.slot);
    }

    void add(const NodePattern& node, VertexKind kind, Numbers numbers) {
        if (numbers.size() > most) return;
        numbers = holdings_.kept(std::move(numbers), kind, conditions_of(node.variable.slot));
        known_.insert_or_assign(node.variable.slot, Known{kind, std::move(numbers)});
    }

    const Map& parameters_;
    Holdings holdings_;
    std::map<int, Known> known_;  ///< by slot
    std::map<int, VertexKind> kinds_;
    Numbers named_actors_, named_places_;
    bool sentences_ = false;

    // Of the pattern at hand
    std::vector<const NodePattern*> nodes_;
    std::vector<Edge> edges_;
    std::vector<Condition> conditions_;
};

}  // namespace

std::optional<merge::Wanted> reach(const Query& query, const Map& parameters, const store::Store& store, const query::Names& names) {
    Reach found{parameters, store, names};
    if (!found.of(query.tree())) return std::nullopt;
    return found.wanted();
}

}  // namespace tarikh::match
