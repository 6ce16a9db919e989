// Every format, on a small timeline and on one whose texts mean harm.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include <tarikh/base/json.h>
#include <tarikh/exports/exports.h>

#include "shared.h"

using namespace tarikh;
using namespace shared;

namespace {

std::string file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("JSON keeps its schema, with every event and every report") {
    const base::JsonSchema schema{file(std::string{SCHEMAS} + "/export.schema.json"), "export.schema.json"};
    for (const merge::Timeline& t : {small(), harmful()}) {
        const std::string json = written("json", t);
        CHECK_NOTHROW(schema.check(json, "export.json"));
        const base::Json parsed = base::parse_json(json, "export.json");
        REQUIRE(parsed.find("events")->items.size() == t.events.size());
        std::size_t reports = 0;
        for (const base::Json& e : parsed.find("events")->items) reports += e.find("reports")->items.size();
        CHECK(reports == t.reports.size());
        CHECK(count_of(written("jsonl", t), "\n") == t.events.size());
    }
}

TEST_CASE("two tolls are told side by side") {
    const merge::Timeline t = small();
    const std::string json = written("json", t);
    CHECK(json.find("\"disputed\":true") != std::string::npos);
    CHECK(json.find("\"killed_claims\":[{\"min\":") != std::string::npos);
}

TEST_CASE("CSV has a row an event, quotes what must be quoted and begins with no formula") {
    const merge::Timeline t = small();
    const std::string csv = written("csv", t);
    CHECK(csv.starts_with("\xEF\xBB\xBFid,begin,end,"));
    CHECK(count_of(csv, "\r\n") == t.events.size() + 1);
    CHECK(csv.find("\"They met, \"\"at last\"\".\"") != std::string::npos);
    const merge::Timeline formula = merge::fuse({made_up::article("f", "2025-07-15", {"protest mob -> FRA on 2025-07-14 | =HYPERLINK(1)"})});
    CHECK(written("csv", formula).find(",=HYPERLINK") == std::string::npos);
}

TEST_CASE("TimelineJS gets the dated events, with start and end of the same parts") {
    const base::Json json = base::parse_json(written("timelinejs", small()), "timeline.json");
    REQUIRE(json.find("events")->items.size() == 3);
    for (const base::Json& e : json.find("events")->items) {
        REQUIRE(e.find("start_date") != nullptr);
        CHECK(e.find("start_date")->int_or("month") >= 1);
        CHECK(e.find("start_date")->int_or("month") <= 12);
        if (const base::Json* end = e.find("end_date")) CHECK(end->members.size() == e.find("start_date")->members.size());
        CHECK_FALSE(e.bool_or("autolink", true));
    }
}

TEST_CASE("the page runs nothing that a text brings, and asks no host") {
    const std::string page = written("html", harmful(), "ar");
    CHECK(page.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    CHECK(count_of(page, "<script") == 2);
    CHECK(count_of(page, "</script>") == 2);
    CHECK(page.find("alert(1)</script>") == std::string::npos);
    for (const char* request : {"src=\"http", "href=\"http", "@import", "url(http", "fetch("}) CHECK(page.find(request) == std::string::npos);
    CHECK(written("html", small()).find("dir=\"ltr\"") != std::string::npos);
}

TEST_CASE("dates are shown as people write them") {
    struct Case {
        const char *begin, *end, *lang, *shown;
    };
    const Case cases[] = {
        {"2025-08-28", "2025-08-28", "en", "28 August 2025"},
        {"2025-08-01", "2025-08-31", "en", "August 2025"},
        {"2025-01-01", "2025-12-31", "en", "2025"},
        {"2025-08-28", "2025-09-02", "en", "28 August 2025 – 2 September 2025"},
        {"2025-08-28", "2025-08-28", "ar", "28 آب / أغسطس 2025"},
    };
    for (const auto& [begin, end, lang, shown] : cases) {
        CAPTURE(begin);
        CHECK(exports::shown_date(merge::days_between(begin, end, merge::Basis::stated), lang) == shown);
    }
}
