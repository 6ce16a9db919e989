// What patterns find in a small world, and what the clauses make of it.
#include <doctest/doctest.h>

#include "small_world.h"

using namespace small_world;

namespace {

void check_all(const std::vector<Case>& cases) {
    for (const auto& [query, rows] : cases) {
        CAPTURE(query);
        CHECK(told(query) == rows);
    }
}

}  // namespace

TEST_CASE("nodes and relationships") {
    check_all({
        {"MATCH (p:Place) RETURN p.name ORDER BY p.name", "'Istanbul'; 'Kyiv'"},
        {"MATCH (c:Actor:Country {code: 'TUR'}) RETURN c", "(:Actor:Country {name: 'Turkey', code: 'TUR'})"},
        {"MATCH (:Nothing) RETURN 1", ""},
        {"MATCH (e)-[:target]->(b {name: 'Ukraine'}) RETURN e.id ORDER BY e.id", "1; 4"},
        {"MATCH (b)<-[:target]-(e {id: 3}) RETURN b.name", "'Russia'"},
        {"MATCH (e {id: 2})-[r:source|target]-(a) RETURN a.name, r ORDER BY r.support", "'Ukraine', [:source {support: 2}]; 'Russia', [:source {support: 3}]"},
        {"MATCH (a)-[r]->(a) RETURN r", ""},
        {"MATCH (a {name: 'Russia'})<-[:source]-(e)-[:source]->(b) RETURN e.id, b.name", "2, 'Ukraine'"},  // never the same edge twice
        {"MATCH (a {name: 'Russia'})<-[:source]-(e), (e)-[:at]->(p) RETURN count(*), collect(DISTINCT p.name)", "3, ['Kyiv', 'Istanbul']"},
        {"MATCH (p:Place), (c:Country) RETURN count(*)", "6"},
        {"MATCH (n) WHERE n:Place OR n.code = 'TUR' RETURN n.name ORDER BY n.name", "'Istanbul'; 'Kyiv'; 'Turkey'"},
        {"MATCH (e:Event) WHERE e.killed > 10 RETURN e.id", "1"},  // the others do not tell
        {"MATCH (a {id: 1})-[r]->(b) WHERE type(r) = 'at' RETURN startNode(r).id, endNode(r) = b", "1, true"},
        {"MATCH (e {id: 2})-[r:source {support: 3}]->(a) RETURN a.code", "'RUS'"},
        {"MATCH (c) WHERE named(c, 'Turkey') RETURN c.code, named(c, null)", "'TUR', null"},
        {"MATCH (e:Event {id: $id}) RETURN e.type", "run: MissingParameter"},
    });
    match::Map parameters;
    parameters.set("id", 3);
    CHECK(told("MATCH (e:Event {id: $id}) RETURN e.type", parameters) == "'agree'");
}

TEST_CASE("labels joined by signs, and conditions within the pattern") {
    check_all({
        {"MATCH (n:Place|Country) RETURN count(n)", "5"},
        {"MATCH (n:Actor&!Country) RETURN n.name", "'Zelensky'"},
        {"MATCH (n:!Event) RETURN count(*)", "6"},
        {"MATCH (n:(Actor|Place)&!Country) RETURN n.name ORDER BY n.name", "'Istanbul'; 'Kyiv'; 'Zelensky'"},
        {"MATCH (n:Actor:Country&!Place) RETURN count(n)", "3"},
        {"MATCH (:Event {id: 2})-[r:!at]->(:Actor|Place) RETURN count(r)", "2"},
        {"MATCH (:Event {id: 2})-[r:source|at]->(:!Place) RETURN count(r)", "2"},
        {"MATCH (n) WHERE n:Place|Country RETURN count(n)", "5"},
        {"MATCH (n) WHERE NOT n:!Event AND n.id < 3 RETURN n.id ORDER BY n.id", "1; 2"},
        {"MATCH (p:Place) WITH collect(p) AS places RETURN [x IN places WHERE x:Place | x.name]", "['Istanbul', 'Kyiv']"},
        {"MATCH (p:Place) WITH collect(p) AS places RETURN size([x IN places WHERE (x:Event|Place) | x.name])", "2"},
        {"MATCH (e:Event WHERE e.killed > 10)-[:at]->(p) RETURN e.id, p.name", "1, 'Kyiv'"},
        {"MATCH (a:Country {code: 'UKR'} WHERE a.name STARTS WITH 'U')<-[:target]-(e WHERE e.id > 1) RETURN e.id", "4"},
        {"MATCH (e)-[r:source WHERE r.support > 2]->(a) RETURN a.code", "'RUS'"},
        {"MATCH (e:Event {id: 1})-[:at]->(p)<-[:at]-(f WHERE f.id > e.id) RETURN f.id", "4"},
        {"OPTIONAL MATCH (e:Event WHERE e.killed > 99) RETURN e", "null"},
        {"MATCH (p:Place) WHERE EXISTS { (p)<-[:at]-(e WHERE e.type = 'consult') } RETURN p.name", "'Istanbul'"},
        {"MATCH (p:Place) RETURN [(p)<-[:at]-(e:Event WHERE e.killed > 10) | e.id] AS found ORDER BY p.name", "[]; [1]"},
        {"MATCH ()-[r:source*1..2 WHERE r.support > 1]->() RETURN r", "InvalidRelationshipPattern"},
        {"MATCH (n:) RETURN n", "UnexpectedSyntax"},
        {"MATCH (n:Place|) RETURN n", "UnexpectedSyntax"},
    });
}

TEST_CASE("relationships that are known already") {
    check_all({
        {"MATCH (:Event {id: 3})-[r:target]->() MATCH (a)-[r]->(b) RETURN a.id, b.name", "3, 'Russia'"},
        {"MATCH (:Event {id: 3})-[r:target]->() MATCH (a)-[r]-(b) RETURN a.id, b.name ORDER BY a.id", "3, 'Russia'; null, null"},
        {"MATCH (e {id: 1})-[r:at]->(p) MATCH (p)-[r]->(x) RETURN x", ""},
        {"OPTIONAL MATCH (:Nothing)-[r]->() WITH r MATCH (a)-[r]->(b) RETURN a", ""},
    });
}

TEST_CASE("ways of many steps, and their names") {
    check_all({
        {"MATCH (a {id: 1})-[:before|causes*]->(b) RETURN b.id ORDER BY b.id", "2; 3; 4"},
        {"MATCH (a {id: 1})-[r:before|causes*2]->(b) RETURN [x IN r | type(x)], b.id", "['before', 'causes'], 3"},
        {"MATCH (a {id: 1})-[*0..1]->(b:Event) RETURN b.id ORDER BY b.id", "1; 2"},
        {"MATCH (b {id: 4})<-[r:before|causes*..2]-(a) RETURN a.id, size(r) ORDER BY a.id", "2, 2; 3, 1"},
        {"MATCH p = (a {id: 2})-[:causes]->(b) RETURN length(p), [n IN nodes(p) | n.id]", "1, [2, 3]"},
        {"MATCH p = (:Country {name: 'Ukraine'})<-[:member_of]-() RETURN p",
         "<(:Actor:Country {name: 'Ukraine', code: 'UKR'})<-[:member_of]-(:Actor {name: 'Zelensky', code: 'UKR'})>"},
        {"MATCH p = (p1:Place {name: 'Kyiv'}) RETURN length(p)", "0"},
        {"MATCH (:Event {id: 1})-[rs:before|causes*2]->() WITH rs MATCH (a)-[rs*]->(b) RETURN a.id, b.id", "1, 3"},
        {"MATCH (e {id: 2})-[:source* {support: 3}]->(a) RETURN a.name", "'Russia'"},
        {"MATCH p = (a {id: 1})-[*3]->(b {id: 4}) WHERE all(r IN relationships(p) WHERE type(r) <> 'at') RETURN length(p)", "3"},
    });
}

TEST_CASE("shortest ways") {
    check_all({
        {"MATCH p = shortestPath((a {name: 'Zelensky'})-[*..8]-(b {name: 'Istanbul'})) RETURN length(p), [n IN nodes(p) | coalesce(n.name, n.id)]",
         "3, ['Zelensky', 'Ukraine', 2, 'Istanbul']"},
        {"MATCH p = shortestPath((a {id: 1})-[:before|causes*]->(b {id: 4})) RETURN length(p)", "3"},
        {"MATCH p = shortestPath((a {id: 1})-[:before|causes*..2]->(b {id: 4})) RETURN length(p)", ""},
        {"MATCH p = shortestPath((a {name: 'Turkey'})-[*]-(b {name: 'Kyiv'})) RETURN p", ""},
        {"MATCH p = allShortestPaths((a {name: 'Russia'})-[:source|target*]-(b {name: 'Ukraine'})) RETURN count(p), min(length(p))", "4, 2"},
        {"MATCH (a {name: 'Zelensky'}), (b:Place) RETURN b.name, length(shortestPath((a)-[*]-(b))) AS n ORDER BY n", "'Istanbul', 3; 'Kyiv', 3"},
        {"MATCH (a {name: 'Turkey'}), (b:Place {name: 'Kyiv'}) RETURN shortestPath((a)-[*]-(b)), allShortestPaths((a)-[*]-(b))", "null, []"},
        {"MATCH p = shortestPath((a {id: 1})-[:before]->(b)-[:causes]->(c)) RETURN p", "InvalidRelationshipPattern"},
    });
}

TEST_CASE("what may be missing") {
    check_all({
        {"MATCH (c:Country) OPTIONAL MATCH (c)<-[:target]-(e) RETURN c.code, count(e) ORDER BY c.code", "'RUS', 1; 'TUR', 0; 'UKR', 2"},
        {"OPTIONAL MATCH (x:Nothing) RETURN x, x.name", "null, null"},
        {"MATCH (e {id: 3}) OPTIONAL MATCH (e)-[:at]->(p) OPTIONAL MATCH (p)<-[:at]-(f) RETURN p, f", "null, null"},
        {"MATCH (e:Event) OPTIONAL MATCH (e)-[:at]->(p) WHERE p.name = 'Kyiv' RETURN e.id, p.name ORDER BY e.id", "1, 'Kyiv'; 2, null; 3, null; 4, 'Kyiv'"},
        {"OPTIONAL MATCH p = (:Nothing)-->() RETURN p, nodes(p)", "null, null"},
    });
}

TEST_CASE("patterns as conditions") {
    check_all({
        {"MATCH (c:Country) WHERE NOT (c)<-[:source]-() RETURN c.code", "'TUR'"},
        {"MATCH (e:Event) WHERE (e)-[:at]->() AND (e)-[:target]->({code: 'UKR'}) RETURN e.id ORDER BY e.id", "1; 4"},
        {"MATCH (c:Country) RETURN c.code, exists((c)<-[:target]-()) AS hit ORDER BY c.code", "'RUS', true; 'TUR', false; 'UKR', true"},
        {"MATCH (c:Country) WHERE EXISTS { (c)<-[:target]-(e) WHERE e.killed > 20 } RETURN c.code", "'UKR'"},
        {"MATCH (c:Country) WHERE EXISTS { MATCH (c)<-[:source]-(e) WITH count(e) AS n WHERE n > 2 RETURN n } RETURN c.code", "'RUS'"},
        {"MATCH (c:Country) RETURN c.code, COUNT { (c)<-[:source]-() } AS n ORDER BY n DESC", "'RUS', 3; 'UKR', 2; 'TUR', 0"},
        {"MATCH (c:Country {code: 'UKR'}) RETURN [(c)<-[:target]-(e) WHERE e.killed < 10 | e.id] AS ids", "[4]"},
        {"MATCH (e {id: 1}) RETURN [p = (e)-[:before|causes*]->(f) | length(p)] AS lengths", "[1, 2, 3]"},
        {"MATCH (e:Event) WHERE any(k IN [10, 20] WHERE e.killed > k) RETURN e.id", "1"},
    });
}

TEST_CASE("groups") {
    check_all({
        {"MATCH (e:Event) RETURN e.type, count(*) AS n, sum(e.killed) AS dead ORDER BY n DESC, e.type", "'assault', 2, 29; 'agree', 1, 0; 'consult', 1, 0"},
        {"MATCH (e:Event) RETURN avg(e.killed), min(e.begin), max(e.id), count(e.killed)", "14.5, '2025-07-15', 4, 2"},
        {"MATCH (e:Nothing) RETURN count(*), collect(e), sum(e.x), avg(e.x), max(e.x)", "0, [], 0, null, null"},
        {"MATCH (e:Nothing) RETURN e.type, count(*)", ""},
        {"MATCH (e:Event) RETURN count(DISTINCT e.type), collect(DISTINCT e.type)[0]", "3, 'assault'"},
        {"UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.5), percentileDisc(x, 0.5), stDevP(x)", "2.5, 2, 1.118033988749895"},
        {"UNWIND [1, 2] AS x RETURN percentileDisc(x, 1.5)", "run: NumberOutOfRange"},
        {"MATCH (e:Event) WITH e.type AS type, count(*) AS n WHERE n > 1 RETURN type, n + 1", "'assault', 3"},
        {"MATCH (e:Event) RETURN e.type AS type, size(collect(e)) * 10 AS tens ORDER BY tens DESC, type LIMIT 1", "'assault', 20"},
        {"MATCH (e:Event) RETURN e.type ORDER BY count(*)", "InvalidAggregation"},
        {"MATCH (e:Event) RETURN e.type, count(*) ORDER BY max(e.begin) DESC", "'assault', 2; 'agree', 1; 'consult', 1"},
        {"UNWIND ['b', 2, null, 1.5] AS x RETURN min(x), max(x)", "'b', 2"},
    });
}

TEST_CASE("rows in order, and a part of them") {
    check_all({
        {"MATCH (e:Event) RETURN e.id AS id ORDER BY id DESC SKIP 1 LIMIT 2", "3; 2"},
        {"MATCH (e:Event) RETURN e.id LIMIT 0", ""},
        {"MATCH (e:Event) WITH e ORDER BY e.killed DESC LIMIT 3 RETURN e.id ORDER BY e.id", "1; 2; 3"},  // null is last, so first from behind
        {"MATCH (e:Event) RETURN DISTINCT e.type AS type ORDER BY type", "'agree'; 'assault'; 'consult'"},
        {"MATCH (e:Event) RETURN e.id % 2 AS odd, e.id ORDER BY odd, e.id DESC", "0, 4; 0, 2; 1, 3; 1, 1"},
        {"MATCH (e:Event) WITH e.type AS t, e.id AS i ORDER BY e.begin DESC RETURN collect(i)", "[4, 3, 2, 1]"},
        {"UNWIND range(1, 100) AS x WITH x LIMIT 3 RETURN sum(x)", "6"},
        {"RETURN 1 AS x LIMIT toInteger('1')", "1"},
    });
}

TEST_CASE("one clause after the other") {
    check_all({
        {"UNWIND [1, 2] AS x UNWIND ['a', 'b'] AS y RETURN x, y", "1, 'a'; 1, 'b'; 2, 'a'; 2, 'b'"},
        {"UNWIND [] AS x RETURN x", ""},
        {"UNWIND null AS x RETURN x", ""},
        {"WITH 1 AS a, 2 AS b WITH b AS a, a AS b RETURN a, b", "2, 1"},
        {"WITH [1, 2, 3] AS list WITH *, size(list) AS n RETURN n, list", "3, [1, 2, 3]"},
        {"MATCH (e:Event) WITH e.type AS type WHERE e.id = 3 RETURN type", "'agree'"},
        {"MATCH (e {id: 1}) WITH e MATCH (e)-[:before]->(f) RETURN f.id", "2"},
        {"RETURN 'war' AS state UNION RETURN 'truce' AS state UNION RETURN 'war' AS state", "'war'; 'truce'"},
        {"RETURN 'war' AS state UNION ALL RETURN 'war' AS state", "'war'; 'war'"},
        {"RETURN 1 AS a, 2 AS b UNION RETURN 4 AS b, 3 AS a", "1, 2; 3, 4"},
        {"MATCH (c:Country {code: 'UKR'}) RETURN * UNION MATCH (c:Country {code: 'TUR'}) RETURN c",
         "(:Actor:Country {name: 'Ukraine', code: 'UKR'}); (:Actor:Country {name: 'Turkey', code: 'TUR'})"},
        {"match (e:Event) where e.id = 1 return labels(e), keys(e), properties(e).type;", "['Event'], ['id', 'type', 'killed', 'begin'], 'assault'"},
        {"MATCH (e:Event) WHERE within(e, '2025-07') AND after(e.begin, '2025-07-15') RETURN e.id ORDER BY e.id", "2; 3"},
    });
}

TEST_CASE("a picture drawn from the other side finds the same") {
    struct Pair { std::string one, other; };
    const Pair pairs[] = {
        {"MATCH (a:Country)<-[:source]-(e)-[:at]->(p) RETURN a.code, e.id, p.name ORDER BY a.code, e.id",
         "MATCH (p)<-[:at]-(e)-[:source]->(a:Country) RETURN a.code, e.id, p.name ORDER BY a.code, e.id"},
        {"MATCH (a)-[:source|target]-(e)-[:source|target]-(b) RETURN a.name, b.name, e.id ORDER BY a.name, b.name, e.id",
         "MATCH (e)-[:target|source]-(b), (a)-[:target|source]-(e) RETURN a.name, b.name, e.id ORDER BY a.name, b.name, e.id"},
        {"MATCH (a {id: 1})-[r*1..3]-(b:Place) RETURN size(r) AS n, b.name ORDER BY n, b.name",
         "MATCH (b:Place)-[r*1..3]-(a) WHERE a.id = 1 RETURN size(r) AS n, b.name ORDER BY n, b.name"},
        {"MATCH p = (a:Event)-[:before|causes*]->(b {id: 4}) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids",
         "MATCH p = (b {id: 4})<-[:before|causes*]-(a:Event) RETURN reverse([n IN nodes(p) | n.id]) AS ids ORDER BY ids"},
        {"MATCH (a)--(b)--(c) RETURN count(*)", "MATCH (c)--(b), (b)--(a) RETURN count(*)"},
    };
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CHECK(told(one) == told(other));
        CHECK(told(one) != "");
        CHECK(told(one) != "0");
    }
}

TEST_CASE("CREATE fills a graph, once for each row") {
    match::MemoryGraph graph = graph_of("UNWIND range(1, 3) AS i CREATE (a:A {n: i})-[:next]->(b:B {n: a.n + 10, nothing: null}) WITH a CREATE (a)<-[:of]-(:C)");
    CHECK(told(graph, "MATCH (c:C)-[:of]->(a)-[:next]->(b) RETURN a.n, b.n, keys(b) ORDER BY a.n") == "1, 11, ['n']; 2, 12, ['n']; 3, 13, ['n']");
    CHECK(told(graph, "CREATE (:D)") == "InvalidClauseComposition");  // only where it is allowed
    CHECK(told(graph, "MATCH (n) RETURN count(n)") == "9");
}
