#pragma once
// What the grammar cannot see: undeclared variables, a path where a node should stand, an aggregate in a WHERE. Gives each
// variable its slot, and each call its function.
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/match/error.h>

#include "ast.h"
#include "types.h"

namespace tarikh::match {

/// Throws PatternError. `query` is the text the tree was read from.
void check(QueryTree& tree, std::string_view query);

/// An expression as text in one form: equal for what was written alike, whatever the blanks.
std::string shape(const Expr& expr);
bool has_aggregates(const Expr& expr);
bool is_aggregate(const Expr& expr);

struct Variable {
    std::string name;
    int slot = no_slot;
    Type type;
};

/// The variables one can speak of at some place; later ones hide earlier ones of the same name.
class Scope {
public:
    const Variable* find(std::string_view name) const {
        for (auto variable = variables_.rbegin(); variable != variables_.rend(); ++variable) {
            if (variable->name == name) return &*variable;
        }
        return nullptr;
    }
    void add(Variable variable) { variables_.push_back(std::move(variable)); }
    const std::vector<Variable>& variables() const { return variables_; }

private:
    std::vector<Variable> variables_;
};

/// What may stand where an expression stands.
struct Place {
    bool aggregate = false;  ///< count(x)
    bool inside_aggregate = false;
    bool pattern = false;               ///< (a)-->(b) as a condition
    const Scope* aggregated = nullptr;  ///< sort keys: what aggregates speak of, if it is not what the key itself does
};

class Checker {
public:
    explicit Checker(std::string_view query) : query_{query} {}
    int slots() const { return next_slot_; }

    // Clauses (check.cpp)
    void query(QueryTree& tree, const Scope& outer);

    // Expressions (check_expressions.cpp)
    Type type_of(Expr& expr, const Scope& scope, Place place);
    void condition(Expr& expr, const Scope& scope);

private:
    Scope part(SingleQuery& part, const Scope& outer);
    void clause(Clause& clause, Scope& scope, const Scope& outer);

    // Patterns (check_patterns.cpp)
    enum class Use { find, create, test };  ///< test: no new variables
    void pattern(Pattern& pattern, Scope& scope, Use use, bool may_be_null = false);
    void path(PathPattern& path, Scope& scope, std::size_t before, Use use, Kinds null);
    void node(NodePattern& node, Scope& scope, std::size_t before, Use use, Kinds null, bool alone);
    void relationship(RelationshipPattern& relationship, Scope& scope, std::size_t before, Use use, Kinds null);
    template <typename Part>
    void conditions(Part& part, Scope& scope, Use use);
    void declare(Binding& binding, Scope& scope, Type type, Use use);

    // WITH and RETURN (check_projections.cpp)
    void projection(Clause& clause, Scope& scope, const Scope& outer);
    void star(Projection& projection, const Scope& scope, std::size_t at, bool is_return);
    void item(Item& item, Projection& projection, const Scope& scope, Scope& out);
    void grouping(const Expr& expr, const Projection& projection, std::vector<std::string> locals) const;
    void sort(Sort& sort, Projection& projection, const Scope& incoming, const Scope& visible, const Scope& out);
    void stand_in(ExprPtr& expr, const Projection& projection, const Scope& out, bool only_simple);
    void amount(const ExprPtr& expr);
    void collect_aggregates(Expr& expr, Projection& projection);

    Type variable(Expr& expr, const Scope& scope) const;
    Type list(Expr& expr, const Scope& scope, Place place);
    Type property(Expr& expr, const Scope& scope, Place place);
    Type arithmetic(Expr& expr, const Scope& scope, Place place);
    Type call(Expr& expr, const Scope& scope, Place place);
    Type case_(Expr& expr, const Scope& scope, Place place);
    Type over_list(Expr& expr, const Scope& scope, Place place);
    Type reduce(Expr& expr, const Scope& scope, Place place);
    Type of_pattern(Expr& expr, const Scope& scope, Place place);
    void truths(Expr& expr, const Scope& scope, Place place);
    Type wants(Expr& expr, Kinds wanted, const Scope& scope, Place place, std::string_view what);

    [[noreturn]] void fail(std::size_t at, const char* detail, std::string_view message, const char* kind = "SyntaxError") const {
        throw PatternError{query_, at, kind, detail, message};
    }

    std::string_view query_;
    int next_slot_ = 0;
};

}  // namespace tarikh::match
