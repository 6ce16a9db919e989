// The pattern query asked of the project's own timeline.
#include <doctest/doctest.h>

#include <tarikh/base/json.h>
#include <tarikh/graph/timeline_graph.h>
#include <tarikh/match/timeline_view.h>
#include <tarikh/merge/fuse.h>

#include "../merge/made_up.h"
#include "small_world.h"

using namespace small_world;
using made_up::article;

namespace {

merge::Timeline news() {
    return merge::fuse({
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25 | Missiles struck the capital.",
                                    "consult FRA -> UKR at paris.FRA on 2025-06-01/2025-06-30 | They met in Paris."}),
        article("b", "2025-07-17", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31 | Thirty-one died in Kyiv."}),
        article("c", "2025-07-30", {"agree person:ze=UKR -> FRA at .UKR on 2025-07-20/2025-07-28 | They signed."}),
    });
}

query::Names names() {
    query::Names names;
    names.entities = [](std::string_view name) {
        return name == "الروس" || name == "Russia" ? std::vector<std::string>{"country:RUS", "place:nowhere"} : std::vector<std::string>{};
    };
    return names;
}

struct Asked {
    merge::Timeline timeline = news();
    graph::TimelineGraph graph{timeline};
    match::TimelineView view{graph, "en", names()};
    std::string operator()(const std::string& query) { return told(view, query); }
};

}  // namespace

TEST_CASE("events, actors and places of the timeline") {
    Asked ask;
    const Case cases[] = {
        {"MATCH (a:Actor)<-[:source]-(e:Event)-[:target]->(b:Actor) RETURN a.code, e.type, b.code ORDER BY e.type",
         "'UKR', 'agree', 'FRA'; 'RUS', 'assault', 'UKR'; 'FRA', 'consult', 'UKR'"},
        {"MATCH (e:Event {type: 'assault'}) RETURN e.killed, e.killed_max, e.disputed, e.witnesses, e.date, e.place", "31, 31, true, 2, '2025-07-15', 'kyiv'"},
        {"MATCH (e:Event) WHERE e.disputed UNWIND e.killed_claims AS claim RETURN claim.most, claim.support, e.dates ORDER BY claim.most",
         "25, 1, null; 31, 1, null"},
        {"MATCH (e:Event {type: 'consult'}) RETURN e.begin, e.end, e.precision, e.killed", "'2025-06-01', '2025-06-30', 'month', null"},
        {"MATCH (:Event {type: 'assault'})-[r:reported_by]->(d:Document) RETURN d.id, d.date, r.sentence ORDER BY d.id",
         "'a', '2025-07-16', 'Missiles struck the capital.'; 'b', '2025-07-17', 'Thirty-one died in Kyiv.'"},
        {"MATCH (:Event {type: 'assault'})-[r:source]->(a) RETURN r.support, a.id", "2, 'country:RUS'"},
        {"MATCH (e:Event)-[:at]->(p:Place)-[:within]->(c) RETURN e.type, p.id, c.id", "'assault', 'place:kyiv', 'country:UKR'"},
        {"MATCH (e:Event)-[:on]->(:Date)-[:within*0..]->(m:Date {value: '2025-06'}) RETURN e.type", "'consult'"},
        {"MATCH (a {id: 'person:ze'})-[:member_of]->(b) RETURN b.id", "'country:UKR'"},
        {"MATCH (e:Event), (f:Event) WHERE certainly_before(e, f) RETURN e.type, f.type ORDER BY e.type, f.type",
         "'assault', 'agree'; 'consult', 'agree'; 'consult', 'assault'"},
        {"MATCH (e:Event) WHERE possibly_during(e, '2025-07-28/2025-08-03') RETURN e.type", "'agree'"},
        {"MATCH (e:Event) WHERE within(e, '2025-07') RETURN e.type ORDER BY e.type", "'agree'; 'assault'"},
        {"MATCH (n) RETURN labels(n)[0] AS label, count(*) ORDER BY label", "'Actor', 4; 'Date', 6; 'Document', 3; 'Event', 3; 'Place', 3"},
        {"MATCH (n) WHERE n.nothing IS NOT NULL OR n:Stranger RETURN n", ""},
        {"MATCH (e:Event)<-[r]-(x) RETURN type(r), r.support, x.type, e.type", "'before', 1, 'consult', 'assault'"},
        {"MATCH (a)<-[:source]-(e) WHERE named(a, 'الروس') RETURN a.code, e.type", "'RUS', 'assault'"},
        {"MATCH (p) WHERE named(p, 'KYIV') RETURN p.id", "'place:kyiv'"},  // the knowledge does not know it: by its spelling
        {"MATCH (p) WHERE named(p, 'nobody') RETURN p.id", ""},
        {"MATCH (e:Event) WHERE named(e, 'Russia') RETURN e", ""},
        {"MATCH p = shortestPath((a:Actor {code: 'RUS'})-[:source|target*..6]-(b:Actor {code: 'FRA'})) RETURN [n IN nodes(p) | coalesce(n.type, n.code)]",
         "['RUS', 'assault', 'UKR', 'consult', 'FRA']"},
    };
    for (const auto& [query, rows] : cases) {
        CAPTURE(query);
        CHECK(ask(query) == rows);
    }
}

TEST_CASE("a node tells all that is known of it, and of the rest nothing") {
    Asked ask;
    CHECK(ask("MATCH (a {id: 'country:RUS'}) RETURN keys(a)") == "['id', 'name', 'names', 'code', 'kind', 'mentions']");
    CHECK(ask("MATCH (d:Document {id: 'c'}) RETURN keys(d)") == "['id', 'title', 'lang', 'date', 'source']");
    CHECK(ask("MATCH (:Event {type: 'agree'})-[r:at]->() RETURN properties(r)") == "{support: 1}");
}

TEST_CASE("nothing can be written into a timeline") {
    Asked ask;
    CHECK(ask("CREATE (:Event)") == "InvalidClauseComposition");
    CHECK_THROWS_AS(ask.view.create_node({"Event"}, {}), std::logic_error);
}

TEST_CASE("things of the graph as JSON") {
    Asked ask;
    const auto json = [&](const std::string& query) {
        base::JsonWriter writer;
        match::write_json(match::Query::compile(query).run(ask.view, {}, {}).rows.at(0).at(0), ask.view, writer);
        return writer.take();
    };
    CHECK(json("MATCH (d:Date {value: '2025-06'}) RETURN d") ==
          R"({"id":"date:2025-06","labels":["Date"],"properties":{"id":"date:2025-06","value":"2025-06","begin":"2025-06-01","end":"2025-06-30"}})");
    CHECK(json("MATCH (:Event {type: 'consult'})-[r:on]->() RETURN [type(r), 1.5, null, r]").starts_with(R"(["on",1.5,null,{"type":"on","start":"e:)"));
    CHECK(json("RETURN {a: 0.0 / 0.0, b: duration('P1D')}") == R"({"a":null,"b":"P1D"})");
    CHECK(match::plain_text(match::Value{match::List{"x", 1}}, ask.view) == "['x', 1]");
}
