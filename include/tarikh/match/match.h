#pragma once
// The pattern query (openCypher-style): pictures of what one looks for, and what to tell of it.
//
//     MATCH (a:Actor)<-[:source]-(e:Event)-[:target]->(b:Actor {code: 'UKR'})
//     WHERE during(e, '2025-09')
//     RETURN a.name, count(e) AS events ORDER BY events DESC LIMIT 10
//
//     const Query query = Query::compile(text);
//     const Table table = query.run(graph, {}, {});
//
// Reads only: CREATE is there for graphs in memory. No times of day.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/match/error.h>
#include <tarikh/match/property_graph.h>
#include <tarikh/match/value.h>

namespace tarikh::match {

/// Where a query stops that asks for too much: with a PatternError, but for the rows.
struct Limits {
    double seconds = 60;
    std::size_t values = 20'000'000;  ///< kept to sort, to group and to tell, in rows and lists
    std::size_t rows = 1'000'000;     ///< told; the table says whether there were more
};

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    bool cut = false;  ///< there were more rows than the limit
};

struct QueryTree;

class Query {
public:
    enum class Allowed { reading, creating };

    /// Throws PatternError: wrong syntax, a variable nobody declared, an aggregate where none may stand, …
    static Query compile(std::string_view text, Allowed allowed = Allowed::reading);
    ~Query();
    Query(Query&&) noexcept;
    Query& operator=(Query&&) noexcept;

    /// Throws PatternError for values that do not fit and limits that are reached.
    /// For others of this room.
    const QueryTree& tree() const { return *tree_; }
    Table run(PropertyGraph& graph, const Map& parameters, const Limits& limits) const;

private:
    explicit Query(std::unique_ptr<QueryTree> tree);
    std::unique_ptr<QueryTree> tree_;
};

/// A literal written as in a query, for parameters: "'text'", "[1, 2]", "{a: -1.5}". Throws PatternError.
Value parse_value(std::string_view text);

/// For help texts; sorted.
std::vector<std::string_view> function_names();

}  // namespace tarikh::match
