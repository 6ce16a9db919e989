// A pattern asked of as much of a store as it can touch, and of the whole: the same answer.
#include <doctest/doctest.h>

#include <algorithm>

#include <tarikh/graph/timeline_graph.h>
#include <tarikh/match/reach.h>
#include <tarikh/match/timeline_view.h>

#include "../merge/folder.h"
#include "../merge/made_up.h"
#include "small_world.h"

using namespace tarikh;

namespace {

query::Names names() {
    query::Names names;
    names.entities = [](std::string_view name) { return name == "Russia" ? std::vector<std::string>{"country:RUS"} : std::vector<std::string>{}; };
    return names;
}

std::vector<std::string> rows(const merge::Timeline& timeline, const std::string& query, const match::Map& parameters) {
    const graph::TimelineGraph graph{timeline};
    match::TimelineView view{graph, "en", names()};
    std::vector<std::string> told;
    for (const auto& row : match::Query::compile(query).run(view, parameters, {}).rows) {
        std::string line;
        for (const match::Value& value : row) line += match::query_text(value, view) + " ";
        told.push_back(line);
    }
    std::sort(told.begin(), told.end());
    return told;
}

struct News {
    test::Folder folder;
    store::Store store = store::Store::open(folder.file("news.tarikh"), store::Store::Mode::create);
    merge::Timeline whole;

    News() {
        std::vector<store::Entry> entries;
        for (const analysis::Analysis& article : made_up::Newsroom{7}.articles(120)) entries.push_back(store::entry_of(article));
        store.add(entries);
        whole = store.load({merge::plain_folding});
    }
};

}  // namespace

TEST_CASE("a pattern needs no more than it can touch") {
    News news;
    match::Map parameters;
    parameters.set("code", "UKR");
    parameters.set("id", news.whole.events[3].id);
    parameters.set("document", news.whole.documents[0].info.id);
    const char* const few[] = {
        "MATCH (e:Event {id: $id}) RETURN e, e.title, e.place, e.dates",
        "MATCH (a:Actor {code: $code})<-[:source]-(e:Event) RETURN a.name, e.type, e.begin, e.killed",
        "MATCH (a {id: 'country:FRA'})<-[:source]-(e)-[r:target]->(b) RETURN b.code, e.id, r.support",
        "MATCH (a:Actor)<-[:source|target]-(e:Event)-->(b:Actor) WHERE a.name = 'RUS' AND e.type IN ['assault', 'aid'] RETURN e.id, b.id",
        "MATCH (a:Actor)--(e:Event) WHERE named(a, 'Russia') RETURN e.id",
        "MATCH (e:Event)-[:at]->(p:Place {id: 'place:kyiv'}) WHERE e.type = 'assault' RETURN e.id, p.country",
        "MATCH (e:Event {type: 'casualty'})<-[:causes]-(c) RETURN e.id, c.id, c.type",
        "MATCH (e:Event {type: 'casualty'})-[:causes|before|about]-(c) RETURN e.id, c.id, c.type",
        "MATCH (e:Event)-[r:reported_by]->(d:Document {id: $document}) RETURN e.id, r.sentence, d.title",
        "MATCH (a:Actor {code: 'IRN'})<-[:target]-(e:Event) OPTIONAL MATCH (e)-[:at]->(p) RETURN e.id, p.id",
        "MATCH (a:Actor {code: 'IRN'})<-[:target]-(e:Event) WHERE NOT EXISTS { (e)-[:at]->(:Place) } RETURN e.id",
        "MATCH (a:Actor {code: 'IRN'})<-[:target]-(e:Event) RETURN e.id, COUNT { (e)-[:reported_by]->(:Document) } AS reports",
        "MATCH (a:Actor {code: 'EGY'})<-[:source]-(e) WITH a, count(e) AS n MATCH (a)<-[:target]-(f:Event) RETURN n, f.id",
        "MATCH (e:Event {type: 'protest'})-[:on]->(d) RETURN e.id, d.value",
        "MATCH (a:Actor {code: 'LBN'})<-[:source]-(e), (e)-[:target]->(b {code: 'ISR'}) RETURN e.id",
        "MATCH (e:Event {id: $id}) RETURN [(e)-[:source]->(a) | a.id] AS sources",
        "MATCH (e:Event)-[:source]->(a) WHERE within(e, '2025-03') RETURN e.id, a.code",
        "MATCH (e:Event)-[:source]->(a {code: 'RUS'}) WHERE possibly_during(e, '2025-03-10/2025-04-12') RETURN e.id",
        "MATCH (e:Event {type: 'assault'}) WHERE during(e, '2025') RETURN e.id, e.begin",
        "MATCH (a:Actor {code: 'nobody'})<-[:source]-(e:Event) RETURN e.id",
    };
    for (const std::string query : few) {
        CAPTURE(query);
        auto wanted = match::reach(match::Query::compile(query), parameters, news.store, names());
        REQUIRE(wanted);
        const merge::Excerpt part = news.store.excerpt(std::move(*wanted));
        CHECK(part.timeline.events.size() < news.whole.events.size());
        CHECK(rows(part.timeline, query, parameters) == rows(news.whole, query, parameters));
    }
    CHECK(rows(news.whole, few[1], parameters).size() > 1);  // that they are alike is no wonder if they are empty
    const char* const anything[] = {
        "MATCH (e:Event) RETURN count(e)",
        "MATCH (e:Event) WHERE e.killed > 3 RETURN e.id",
        "MATCH (a:Actor {code: 'UKR'}), (p:Place) RETURN count(*)",
        "MATCH (a:Actor {code: 'UKR'})-[*1..3]-(b) RETURN b",
        "MATCH (a:Actor {code: 'UKR'})-[:member_of]->(b) RETURN b.id",
        "MATCH p = shortestPath((a:Actor {code: 'UKR'})-[*]-(b:Actor {code: 'FRA'})) RETURN p",
        "MATCH (e:Event {id: $id}) RETURN [(x:Actor)-->(y) | y.id]",
        "MATCH (e:Event {id: $id}) MATCH (f:Event) WHERE f.id = e.id RETURN f.id",
        "MATCH (a:Actor {code: 'UKR'})<-[:source]-(e) OPTIONAL MATCH (d:Document) RETURN count(d)",
        "MATCH (e:Event {type: 'assault'}) WHERE e.id = $id OR EXISTS { (:Place) } RETURN e.id",
    };
    for (const std::string query : anything) {
        CAPTURE(query);
        CHECK(!match::reach(match::Query::compile(query), parameters, news.store, names()));
    }
}
