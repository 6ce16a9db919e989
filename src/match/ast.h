#pragma once
// A query as a tree. The parser fills in what was written; the check gives every variable its slot: its place in the row,
// one for each declaration, never used twice, so that a row need not be emptied when a WITH closes one scope and opens
// the next.
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <tarikh/match/property_graph.h>
#include <tarikh/match/value.h>

namespace tarikh::match {

struct Expr;
struct Function;
struct QueryTree;
using ExprPtr = std::unique_ptr<Expr>;

inline constexpr int no_slot = -1;

/// A name that stands for something in the row.
struct Binding {
    std::string name;  ///< empty: anonymous
    int slot = no_slot;
    bool bound = false;  ///< known before this pattern is matched
    std::size_t at = 0;
};

struct NodePattern {
    Binding variable;
    std::vector<std::string> labels;  ///< all of them
    ExprPtr properties;               ///< a map
    ExprPtr labelled, where;          ///< a label expression of more than AND; a condition
};

struct RelationshipPattern {
    Binding variable;
    std::vector<std::string> types;  ///< any of them
    ExprPtr properties;
    ExprPtr labelled, where;
    Direction direction = Direction::both;
    bool variable_length = false;
    std::size_t least = 1, most = 1;
};

struct PathPattern {
    enum class Wanted { all, shortest, all_shortest };
    Binding variable;
    Wanted wanted = Wanted::all;
    std::vector<NodePattern> nodes;  ///< one more than relationships
    std::vector<RelationshipPattern> relationships;
    std::size_t at = 0;
};

struct Pattern {
    std::vector<PathPattern> paths;
    ExprPtr where;
};

struct Expr {
    enum class Kind {
        literal,
        parameter,
        variable,
        list,
        map,
        property,  ///< children[0].text
        index,
        slice,       ///< children: of, from, to (either may be null)
        has_labels,  ///< children[0]:names, where "|", "&" and "!" follow what they join, and other names begin with ":"
        negate,
        plus,
        not_,
        is_null,
        is_not_null,
        add,
        subtract,
        multiply,
        divide,
        modulo,
        power,
        and_,
        or_,
        xor_,
        chain,  ///< a < b <= c: names are the signs
        in,
        starts_with,
        ends_with,
        contains,
        call,
        count_star,
        case_,               ///< children: subject (or null), when, then, when, then, …, else (or null); a when of several is a `distinct` list
        list_comprehension,  ///< local in children[0] where children[1] | children[2]
        all,
        any,
        none,
        single,                 ///< local in children[0] where children[1]
        reduce,                 ///< children: start, list, step; local, and accumulator
        pattern_comprehension,  ///< [pattern | children[0]]
        exists_pattern,
        count_pattern,
        exists_query,
        count_query,
        collect_query,
    };

    Kind kind = Kind::literal;
    std::size_t at = 0;   ///< byte of the query
    unsigned height = 1;  ///< of the tree below
    std::vector<ExprPtr> children;
    std::string text;                ///< name of a variable, parameter, property or function
    std::vector<std::string> names;  ///< labels, keys of a map, signs of a chain
    Value value;                     ///< of a literal
    int slot = no_slot;              ///< of a variable; where the value of an aggregate waits
    Binding local, accumulator;
    bool distinct = false;  ///< count(DISTINCT x)
    const Function* function = nullptr;
    std::unique_ptr<Pattern> pattern;
    std::unique_ptr<QueryTree> query;
};

struct Item {
    ExprPtr value;
    std::string name;
    bool named = false;  ///< with AS, or a mere variable
    bool aggregates = false;
    int slot = no_slot;
    std::size_t at = 0;
};
struct Sort {
    ExprPtr by;
    bool descending = false;
};

/// What WITH and RETURN have in common.
struct Projection {
    bool distinct = false, star = false;
    std::vector<Item> items;
    std::vector<Sort> order;
    ExprPtr skip, limit, where;
    bool grouped = false;           ///< some item or sort key aggregates
    std::vector<Expr*> aggregates;  ///< all of them, within items and sort keys
};

struct Clause {
    enum class Kind { match, optional_match, unwind, with, return_, create };
    Kind kind = Kind::match;
    std::size_t at = 0;
    Pattern pattern;        ///< match, create
    Projection projection;  ///< with, return
    ExprPtr list;           ///< unwind
    Binding variable;       ///< unwind
};

struct SingleQuery {
    std::vector<Clause> clauses;
};

struct QueryTree {
    std::vector<SingleQuery> parts;  ///< joined by UNION
    bool keep_doubles = false;       ///< UNION ALL
    std::vector<std::string> columns;
    int slots = 0;  ///< width of a row; the outermost query counts for all
};

}  // namespace tarikh::match
