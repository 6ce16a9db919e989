// Faults in a query are told before it runs, with their name and their place; and no query runs away.
#include <doctest/doctest.h>

#include "small_world.h"

using namespace small_world;

TEST_CASE("a fault has a name") {
    const Case cases[] = {
        {"", "UnexpectedSyntax"},
        {"MATCH (n)", "UnexpectedSyntax"},
        {"MATCH (n RETURN n", "UnexpectedSyntax"},
        {"RETURN 1 RETURN 2", "InvalidClauseComposition"},
        {"MATCH (n) DELETE n", "InvalidClauseComposition"},
        {"RETURN 'war' AS state UNION RETURN 'truce' AS state UNION ALL RETURN 'war' AS state", "InvalidClauseComposition"},
        {"RETURN 'war' AS state UNION RETURN 'truce' AS mood", "DifferentColumnsInUnion"},
        {"RETURN 1 # 2", "UnexpectedSyntax"},
        {"MATCH (n) RETURN m", "UndefinedVariable"},
        {"MATCH (n) WITH n.name AS name RETURN n", "UndefinedVariable"},
        {"MATCH (n) RETURN DISTINCT n.name ORDER BY n.age", "UndefinedVariable"},
        {"MATCH (n) RETURN [x IN [1] | x], x", "UndefinedVariable"},
        {"MATCH (n) WHERE (n)-->(stranger) RETURN n", "UndefinedVariable"},
        {"MATCH (n)-[n]->() RETURN n", "VariableTypeConflict"},
        {"MATCH p = ()-->() MATCH (p) RETURN p", "VariableTypeConflict"},
        {"WITH 'text' AS n MATCH (n) RETURN n", "VariableTypeConflict"},
        {"MATCH ()-[r*2]->() MATCH ()-[r]->() RETURN r", "VariableTypeConflict"},
        {"MATCH (p), p = ()-->() RETURN p", "VariableAlreadyBound"},
        {"MATCH (x) UNWIND [1] AS x RETURN x", "VariableAlreadyBound"},
        {"MATCH ()-[r]->()-[r]->() RETURN r", "RelationshipUniquenessViolation"},
        {"RETURN 1 AND true", "InvalidArgumentType"},
        {"MATCH (n) WHERE n.name + 'x' = 1 AND size(n) > 1 RETURN n", "InvalidArgumentType"},
        {"MATCH (n) WHERE n RETURN n", "InvalidArgumentType"},
        {"RETURN all(x IN ['a', 'b'] WHERE x * 2 = 2)", "InvalidArgumentType"},
        {"MATCH (n) RETURN type(n)", "InvalidArgumentType"},
        {"RETURN 'text'.length", "InvalidArgumentType"},
        {"RETURN 1 IN 2", "InvalidArgumentType"},
        {"MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation"},
        {"MATCH (n) RETURN [x IN [1] | count(x)]", "InvalidAggregation"},
        {"RETURN sum(count(*))", "NestedAggregation"},
        {"MATCH (n) RETURN n.a + count(n)", "AmbiguousAggregationExpression"},
        {"MATCH (n) RETURN n.a + n.b, n.a + n.b + count(*)", "AmbiguousAggregationExpression"},
        {"MATCH (n) WITH n.name RETURN 1", "NoExpressionAlias"},
        {"MATCH () RETURN *", "NoVariablesInScope"},
        {"RETURN 1 AS a, 2 AS a", "ColumnNameConflict"},
        {"RETURN wrong(1)", "UnknownFunction"},
        {"RETURN size()", "InvalidNumberOfArguments"},
        {"MATCH (n) RETURN n LIMIT -1", "NegativeIntegerArgument"},
        {"MATCH (n) RETURN n SKIP 1.5", "InvalidArgumentType"},
        {"MATCH (n) RETURN n LIMIT n.x", "NonConstantExpression"},
        {"MATCH (n) RETURN (n)-->()", "UnexpectedSyntax"},
        {"MATCH (n $map) RETURN n", "InvalidParameterUse"},
        {"MATCH (a)-[:T..3]->(b) RETURN a", "InvalidRelationshipPattern"},
        {"MATCH (a)-[:T*-3]->(b) RETURN a", "InvalidRelationshipPattern"},
    };
    for (const auto& [query, fault] : cases) {
        CAPTURE(query);
        CHECK(told(query) == fault);
    }
}

TEST_CASE("parameters are written as literals") {
    match::MemoryGraph nothing;
    const auto value = [&](const std::string& text) -> std::string {
        try {
            return match::query_text(match::parse_value(text), nothing);
        } catch (const match::PatternError&) {
            return "none";
        }
    };
    CHECK(value("-1.5") == "-1.5");
    CHECK(value("[1, {a: 'x'}, null]") == "[1, {a: 'x'}, null]");
    CHECK(value("'it is'") == "'it is'");
    CHECK(value("2025-09") == "none");  // a month, and no subtraction
    CHECK(value("UKR") == "none");
    CHECK(value("1 AS x MATCH (n) RETURN n") == "none");
    CHECK(value("1, 2") == "none");
    CHECK(value("") == "none");
}

TEST_CASE("a fault shows its place, under a letter and not a byte") {
    try {
        match::Query::compile("MATCH (n)\nWHERE n.name = 'كييف' AND m.x = 1 RETURN n");
        FAIL("m was declared nowhere");
    } catch (const match::PatternError& error) {
        CHECK(error.shown() == "nothing is called m here\n  WHERE n.name = 'كييف' AND m.x = 1 RETURN n\n                            ^");
    }
}

TEST_CASE("values that do not fit are told while it runs") {
    const Case cases[] = {
        {"MATCH (e {id: 1})-[r:at]->() WITH [r, 7] AS both RETURN [x IN both | type(x)]", "run: InvalidArgumentValue"},
        {"RETURN [x IN [1, []] | toInteger(x)]", "run: InvalidArgumentValue"},
        {"WITH [1, {a: 2}] AS list RETURN list[1][0]", "run: MapElementAccessByNonString"},
        {"WITH [1, {a: 2}] AS list UNWIND list AS x RETURN x.a", "run: InvalidArgumentType"},
    };
    for (const auto& [query, fault] : cases) {
        CAPTURE(query);
        CHECK(told(query) == fault);
    }
}

TEST_CASE("limits stop a query that runs away") {
    match::MemoryGraph graph = world();
    const auto fault = [&](const std::string& query, const match::Limits& limits) -> std::string {
        try {
            match::Query::compile(query).run(graph, {}, limits);
        } catch (const match::PatternError& error) {
            return error.detail();
        }
        return "none";
    };
    CHECK(fault("MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*)", {0.05, 1'000'000, 1'000'000}) == "TimeLimit");
    CHECK(fault("RETURN all(x IN range(1, 900000) WHERE all(y IN range(1, 900000) WHERE x + y > 0))", {0.05, 10'000'000, 1'000'000}) == "TimeLimit");
    CHECK(fault("MATCH (a), (b), (c) RETURN a, b, c", {10, 1000, 1'000'000}) == "MemoryLimit");
    CHECK(fault("RETURN range(1, 1000000000000)", {10, 1000, 1'000'000}) == "MemoryLimit");
    CHECK(fault("MATCH (a), (b), (c) RETURN a LIMIT 5", {10, 1000, 1'000'000}) == "none");

    const match::Table table = match::Query::compile("MATCH (a) RETURN a").run(graph, {}, {10, 1000, 3});
    CHECK(table.rows.size() == 3);
    CHECK(table.cut);
    CHECK_FALSE(match::Query::compile("MATCH (p:Place) RETURN p").run(graph, {}, {10, 1000, 2}).cut);
}

TEST_CASE("a way may be long, but not without end") {
    match::MemoryGraph chain;
    match::Node last = chain.create_node({"First"}, {});
    for (int i = 0; i < 3000; ++i) {
        const match::Node next = chain.create_node({}, {});
        chain.create_relationship(last, next, "then", {});
        last = next;
    }
    CHECK(told(chain, "MATCH (:First)-[r:then*..1000]->(b) RETURN max(size(r))") == "1000");
    CHECK(told(chain, "MATCH (:First)-[r:then*]->(b) RETURN max(size(r))") == "run: LengthLimit");
    CHECK(told(chain, "MATCH (a:First), (b) WHERE NOT (b)-->() RETURN length(shortestPath((a)-[*]->(b)))") == "3000");
}

TEST_CASE("no number of brackets or parts overflows the stack, and no list grows without end") {
    const std::string open(5000, '(');
    CHECK(told("RETURN " + open + "1") == "UnexpectedSyntax");
    std::string nots = "RETURN ";
    for (int i = 0; i < 5000; ++i) nots += "NOT ";
    CHECK(told(nots + "true") == "UnexpectedSyntax");
    std::string sum = "RETURN 0";
    for (int i = 0; i < 50000; ++i) sum += " + 1";
    CHECK(told(sum) == "UnexpectedSyntax");
    std::string nested = "[1]", conditions, pattern = "MATCH (a)", clauses;
    for (int i = 0; i < 100; ++i) nested = "[size(" + nested + ") + 1 + 1 + 1 + 1 + 1 + 1]";
    for (int i = 0; i < 400; ++i) conditions += " AND " + std::to_string(i) + " < 400";
    for (int i = 0; i < 2000; ++i) pattern += ", (b" + std::to_string(i) + ")";
    for (int i = 0; i < 1000; ++i) clauses += "UNWIND [1] AS x" + std::to_string(i) + " ";
    CHECK(told("RETURN " + nested) == "UnexpectedSyntax");  // neither brackets nor parts alone are too many
    CHECK(told("RETURN true" + conditions) == "true");
    CHECK(told(pattern + " RETURN a") == "UnexpectedSyntax");
    CHECK(told(clauses + "RETURN 1") == "UnexpectedSyntax");
    CHECK(told("RETURN reduce(l = [], x IN range(1, 100000) | [l])") == "run: MemoryLimit");
    CHECK(told("RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))") == "run: MemoryLimit");
    CHECK(told("RETURN size(reduce(t = 'ab', x IN range(1, 60) | replace(t, 'a', t)))") == "run: MemoryLimit");
}
