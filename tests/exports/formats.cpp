// What validators let through and readers then choke on: asked for here, format by format. That other programs read the formats as
// we mean them is asked in tests/consumers.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>

#include "shared.h"

using namespace tarikh;
using namespace shared;

namespace {

std::vector<std::string> lines_of(const std::string& text, const std::string& end) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find(end, at), text.size());
        lines.push_back(text.substr(at, stop - at));
        at = stop + end.size();
    }
    return lines;
}

std::string file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("every format is valid UTF-8, without what XML and terminals forbid, and the same each time") {
    for (const exports::Format& format : exports::formats()) {
        CAPTURE(format.name);
        for (const merge::Timeline& t : {small(), precisions(), harmful()})
            for (const char* lang : {"en", "ar"}) {
                const std::string out = written(format.name, t, lang);
                CHECK(out == written(format.name, t, lang));
                if (format.name == "neo4j") continue;  // a tar holds NUL
                CHECK(base::is_valid_utf8(out));
                for (const char c : out) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'));
            }
    }
}

TEST_CASE("no event gives an empty export that is still one") {
    const merge::Timeline none;
    for (const exports::Format& format : exports::formats()) {
        CAPTURE(format.name);
        if (format.name != "jsonl") CHECK_FALSE(written(format.name, none).empty());
    }
}

TEST_CASE("what is exported is what was chosen, and nothing beside it") {
    const merge::Timeline t = small();
    for (std::uint32_t chosen = 0; chosen < t.events.size(); ++chosen) {
        const std::vector<std::uint32_t> one{chosen};
        for (const exports::Format& format : exports::formats()) {
            CAPTURE(format.name);
            const std::string out = format.write({t, one, "en", ""});
            for (std::uint32_t i = 0; i < t.events.size(); ++i)
                if (i != chosen) CHECK(out.find(t.events[i].id.substr(2)) == std::string::npos);
        }
    }
}

TEST_CASE("a format goes by the longest ending of a file's name") {
    struct Case {
        const char *file, *format;
    };
    const Case cases[] = {{"a.json", "json"}, {"a.vis.json", "vis"}, {"a.timelinejs.json", "timelinejs"}, {"a.geojson", "geojson"}, {"a.jsonld", "jsonld"}, {"a.ics", "icalendar"}};
    for (const auto& [name, format] : cases) {
        CAPTURE(name);
        REQUIRE(exports::format_of_file(name) != nullptr);
        CHECK(exports::format_of_file(name)->name == format);
    }
    CHECK(exports::format_of_file("a.docx") == nullptr);
}

TEST_CASE("others' JSON keeps the schema we hold it to") {
    for (const char* name : {"timelinejs", "vis", "geojson"}) {
        CAPTURE(name);
        const base::JsonSchema schema{file(std::string{SCHEMAS} + "/exports/" + name + ".schema.json"), name};
        for (const merge::Timeline& t : {small(), precisions(), harmful(), merge::Timeline{}})
            CHECK_NOTHROW(schema.check(written(name, t, "ar"), name));
    }
    const base::JsonSchema schema{file(std::string{SCHEMAS} + "/exports/timelinejs.schema.json"), "timelinejs"};
    CHECK_THROWS(schema.check(R"({"title":{"text":{"headline":"x"}},"events":[{"start_date":{"year":2024,"month":13},"unique_id":"e:1","group":"g","autolink":false,"text":{"headline":"h","text":"t"}}]})", "bad"));
}

TEST_CASE("TimelineJS: an end stands only where it says more than the start, in the same parts") {
    const base::Json json = base::parse_json(written("timelinejs", precisions()), "timeline.json");
    std::size_t ends = 0;
    for (const base::Json& e : json.find("events")->items)
        if (const base::Json* end = e.find("end_date")) {
            ++ends;
            const base::Json* start = e.find("start_date");
            REQUIRE(end->members.size() == start->members.size());
            CHECK(std::tuple{start->int_or("year"), start->int_or("month"), start->int_or("day")} < std::tuple{end->int_or("year"), end->int_or("month"), end->int_or("day")});
        }
    CHECK(ends == 1);
}

TEST_CASE("iCalendar: what RFC 5545 asks of every entry is there") {
    for (const merge::Timeline& t : {small(), precisions(), harmful()}) {
        const std::vector<std::string> lines = lines_of(written("icalendar", t, "ar"), "\r\n");
        std::multiset<std::string> seen, ids;
        for (const std::string& line : lines) {
            CHECK(line.size() <= 75);
            CHECK(base::is_valid_utf8(line));
            const std::string name = line.substr(0, line.find_first_of(":;"));
            seen.insert(name);
            if (name == "UID") ids.insert(line);
        }
        const std::size_t events = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT"));
        for (const char* name : {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"}) CHECK(seen.count(name) == events);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == events);
        CHECK(events > 0);
    }
    const std::string out = written("icalendar", precisions());
    CHECK(out.find("DTSTART;VALUE=DATE:20250715\r\nDTEND;VALUE=DATE:20250716\r\n") != std::string::npos);
    CHECK(out.find("DTSTART;VALUE=DATE:20250701\r\nDTEND;VALUE=DATE:20250801\r\n") != std::string::npos);
    CHECK(out.find("0330") == std::string::npos);  // a calendar knows no years before our era
    CHECK(count_of(out, "BEGIN:VEVENT") == 4);
}

TEST_CASE("GeoJSON and KML: coordinates lie on the globe, longitude first") {
    merge::Timeline t = small();
    REQUIRE(t.events[0].place != merge::none);
    struct Case {
        double lat, lon;
        const char* shown;
    };
    const Case cases[] = {{50.45, 30.5234, "30.5234,50.45"}, {131, 30, nullptr}, {50, 200, nullptr}, {-89.5, -179.25, "-179.25,-89.5"}};
    for (const auto& [lat, lon, shown_as] : cases) {
        CAPTURE(lat);
        t.places[t.events[0].place].lat = lat;
        t.places[t.events[0].place].lon = lon;
        const std::string json = written("geojson", t), kml = written("kml", t);
        CHECK((json.find("\"coordinates\"") != std::string::npos) == (shown_as != nullptr));
        CHECK((kml.find("<coordinates>") != std::string::npos) == (shown_as != nullptr));
        if (shown_as != nullptr) CHECK(json.find(std::string{"["} + shown_as + "]") != std::string::npos);
    }
}

TEST_CASE("KML: a month is a month, a run of days a span, a year a year") {
    const std::string kml = written("kml", precisions());
    for (const char* time : {"<when>2025-07-15</when>", "<when>2025-07</when>", "<when>2025</when>", "<begin>2025-07-03</begin><end>2025-07-09</end>"})
        CHECK(kml.find(time) != std::string::npos);
}

TEST_CASE("networks: each edge ends in nodes that are there, ids are unlike each other") {
    for (const char* name : {"graphml", "gexf"})
        for (const merge::Timeline& t : {small(), harmful()}) {
            CAPTURE(name);
            const std::string out = written(name, t);
            std::set<std::string> ids;
            std::size_t nodes = 0, edges = 0;
            for (std::size_t at = out.find("<node id=\""); at != std::string::npos; at = out.find("<node id=\"", at + 1), ++nodes)
                ids.insert(out.substr(at + 10, out.find('"', at + 10) - at - 10));
            CHECK(ids.size() == nodes);
            for (const char* end : {"source=\"", "target=\""})
                for (std::size_t at = out.find(end); at != std::string::npos; at = out.find(end, at + 1), ++edges)
                    CHECK(ids.contains(out.substr(at + 8, out.find('"', at + 8) - at - 8)));
            CHECK(edges > 2 * t.events.size());
        }
}

TEST_CASE("GEXF: an interval has both ends, and they stand in order") {
    const std::string out = written("gexf", precisions());
    CHECK(count_of(out, " start=\"") == count_of(out, " end=\""));
    CHECK(out.find("start=\"2025-07-03\" end=\"2025-07-09\"") != std::string::npos);
}

TEST_CASE("Neo4j: a tar of six files, each as long as it says") {
    const std::string tar = written("neo4j", harmful());
    REQUIRE(tar.size() % 512 == 0);
    std::vector<std::string> names;
    for (std::size_t at = 0; tar[at] != '\0';) {
        names.push_back(tar.c_str() + at);
        unsigned sum = 0;
        for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? 32u : static_cast<unsigned char>(tar[at + i]);
        CHECK(std::stoul(tar.substr(at + 148, 6), nullptr, 8) == sum);
        at += 512 + (std::stoul(tar.substr(at + 124, 11), nullptr, 8) + 511) / 512 * 512;
    }
    CHECK(names == std::vector<std::string>{"events.csv", "actors.csv", "places.csv", "documents.csv", "relationships.csv", "import.sh"});
}

TEST_CASE("Turtle: an uncertain day has bounds, and each report leads to its sentence") {
    const std::string out = written("turtle", precisions());
    CHECK(out.find("sem:hasEarliestBeginTimeStamp \"2025-07-01\"^^xsd:date ;\n  sem:hasLatestBeginTimeStamp \"2025-07-31\"^^xsd:date") != std::string::npos);
    CHECK(count_of(out, " a prov:Entity, nif:Phrase, sem:View") == precisions().reports.size());
    CHECK(count_of(out, "nif:sentence <") == precisions().reports.size());
    CHECK(out.find("nif:anchorOf \"A month.\"@en") != std::string::npos);
}

TEST_CASE("SQL: quotes are doubled, what is unknown is NULL") {
    const merge::Timeline t = merge::fuse({made_up::article("q", "2025-07-15", {"protest mob -> FRA | It's Robert'); DROP TABLE events;--"})});
    const std::string out = written("sql", t);
    CHECK(out.find("'It''s Robert''); DROP TABLE events;--'") != std::string::npos);
    CHECK(out.find("NULL") != std::string::npos);
    CHECK(out.find("BEGIN;") < out.find("CREATE TABLE"));
    CHECK(out.ends_with("COMMIT;\n"));
}

TEST_CASE("Markdown: nothing in a text is markup") {
    const merge::Timeline t = merge::fuse({made_up::article("m", "2025-07-15", {"protest mob -> FRA on 2025-07-14 | *bold* [x](javascript:y) <b> `code` # no"})});
    const std::string out = written("markdown", t);
    CHECK(out.find("\\*bold\\* \\[x\\](javascript:y) \\<b\\> \\`code\\` \\# no") != std::string::npos);
    CHECK(written("markdown", t, "ar").starts_with("<div dir=\"rtl\">\n\n"));
}

TEST_CASE("CSV: no cell is a formula, whatever it begins with") {
    for (const char* start : {"=1", "+1", "-1", "@x", "\t=1", "\n=1"}) {
        merge::Timeline t = merge::fuse({made_up::article("f", "2025-07-15", {"protest mob -> FRA on 2025-07-14 | x"})});
        REQUIRE(t.events.size() == 1);
        t.events[0].title = start;
        CHECK(written("csv", t).find("'" + std::string{start}) != std::string::npos);
    }
}
