// Patterns: which of their names are known already, and whether they can be what they stand for.
#include "check.h"

namespace tarikh::match {
namespace {

// Was the variable known before the pattern began?
bool known_before(const Scope& scope, const Variable* variable, std::size_t before) {
    return static_cast<std::size_t>(variable - scope.variables().data()) < before;
}

}  // namespace

void Checker::pattern(Pattern& pattern, Scope& scope, Use use, bool may_be_null) {
    const std::size_t before = scope.variables().size();
    for (PathPattern& each : pattern.paths) path(each, scope, before, use, may_be_null ? may_be::null : Kinds{0});
    for (PathPattern& each : pattern.paths) {
        for (NodePattern& node : each.nodes) {
            if (node.properties) type_of(*node.properties, scope, {});
            conditions(node, scope, use);
        }
        for (RelationshipPattern& relationship : each.relationships) {
            if (relationship.properties) type_of(*relationship.properties, scope, {});
            if (relationship.variable_length && (relationship.where || relationship.labelled))
                fail(relationship.variable.at, "InvalidRelationshipPattern", "a condition within a pattern speaks of one relationship, not of a way");
            conditions(relationship, scope, use);
        }
    }
}

// What a pattern says of the node or relationship it stands for itself.
template <typename Part>
void Checker::conditions(Part& part, Scope& scope, Use use) {
    if (use == Use::create && (part.labelled || part.where)) fail(part.variable.at, "UnexpectedSyntax", "what is created has no conditions");
    if (part.labelled) part.labelled->children[0]->slot = part.variable.slot;
    if (part.where) condition(*part.where, scope);
}

void Checker::path(PathPattern& path, Scope& scope, std::size_t before, Use use, Kinds null) {
    const bool alone = path.relationships.empty();
    if (path.wanted != PathPattern::Wanted::all) path.relationships[0].variable_length = true;  // its relationships are a list
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
        node(path.nodes[i], scope, before, use, null, alone);
        if (i < path.relationships.size()) relationship(path.relationships[i], scope, before, use, null);
    }
    if (path.wanted != PathPattern::Wanted::all) {
        if (use == Use::create) fail(path.at, "InvalidRelationshipPattern", "a shortest path can only be looked for");
    }
    if (path.variable.name.empty()) return;
    if (scope.find(path.variable.name)) fail(path.variable.at, "VariableAlreadyBound", path.variable.name + " is declared already");
    declare(path.variable, scope, {static_cast<Kinds>(may_be::path | null), nullptr}, use);
}

void Checker::node(NodePattern& node, Scope& scope, std::size_t before, Use use, Kinds null, bool alone) {
    Binding& binding = node.variable;
    const Variable* known = binding.name.empty() ? nullptr : scope.find(binding.name);
    if (!known) return declare(binding, scope, {static_cast<Kinds>(may_be::node | null), nullptr}, use);
    if (!known->type.fits(may_be::node)) fail(binding.at, "VariableTypeConflict", binding.name + " is no node");
    if (use == Use::create && (alone || !node.labels.empty() || node.properties))
        fail(binding.at, "VariableAlreadyBound", binding.name + " is declared already");
    binding.slot = known->slot;
    binding.bound = known_before(scope, known, before);
}

void Checker::relationship(RelationshipPattern& relationship, Scope& scope, std::size_t before, Use use, Kinds null) {
    Binding& binding = relationship.variable;
    if (use == Use::create) {
        if (relationship.types.size() != 1) fail(binding.at, "NoSingleRelationshipType", "a new relationship has one type");
        if (relationship.variable_length) fail(binding.at, "CreatingVarLength", "a new relationship is one step long");
        if (relationship.direction == Direction::both) fail(binding.at, "RequiresDirectedRelationship", "a new relationship has a direction");
    }
    const Kinds wanted = relationship.variable_length ? may_be::list : may_be::relationship;
    const Variable* known = binding.name.empty() ? nullptr : scope.find(binding.name);
    if (!known) {
        Type type{static_cast<Kinds>(wanted | null), nullptr};
        if (relationship.variable_length) type.item = std::make_shared<const Type>(Type{may_be::relationship, nullptr});
        return declare(binding, scope, std::move(type), use);
    }
    if (use == Use::create) fail(binding.at, "VariableAlreadyBound", binding.name + " is declared already");
    if (!known->type.fits(wanted))
        fail(binding.at, "VariableTypeConflict", binding.name + (wanted == may_be::list ? " is no list of relationships" : " is no relationship"));
    const bool listed = (known->type.kinds & may_be::list) != 0 && wanted == may_be::list;
    if (listed && !known->type.items().fits(may_be::relationship)) fail(binding.at, "VariableTypeConflict", binding.name + " is no list of relationships");
    if (!known_before(scope, known, before))
        fail(binding.at, "RelationshipUniquenessViolation", "a pattern meets each relationship once: two cannot have one name");
    binding.slot = known->slot;
    binding.bound = true;
}

void Checker::declare(Binding& binding, Scope& scope, Type type, Use use) {
    if (use == Use::test && !binding.name.empty()) fail(binding.at, "UndefinedVariable", "nothing is called " + binding.name + " here");
    binding.slot = next_slot_++;
    if (!binding.name.empty()) scope.add({binding.name, binding.slot, std::move(type)});
}

}  // namespace tarikh::match
