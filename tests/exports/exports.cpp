// Every format, on a small timeline and on one whose texts mean harm.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <numeric>

#include <tarikh/base/json.h>
#include <tarikh/exports/exports.h>
#include <tarikh/merge/fuse.h>

#include "../merge/made_up.h"

using namespace tarikh;

namespace {

std::string file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

merge::Timeline small() {
    return merge::fuse({
        made_up::article("a1", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | Nine died in Kyiv."}),
        made_up::article("a2", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 12 | Twelve died in Kyiv.", "consult FRA -> UKR on 2025-07-17 | They met, \"at last\"."}),
        made_up::article("a3", "2025-08-01", {"request UKR -> DEU | Kyiv asked for more."}),
    });
}

constexpr const char* hostile = "</script><script>alert(1)</script> \"quoted\" & <b>bold</b> \\ =1+1 \u202E turned \u0001 control";

merge::Timeline harmful() {
    return merge::fuse({made_up::article("x", "2025-07-15", {std::string{"protest mob -> FRA at ?square.FRA on 2025-07-14 | "} + hostile})});
}

std::vector<std::uint32_t> all(const merge::Timeline& t) {
    std::vector<std::uint32_t> events(t.events.size());
    std::iota(events.begin(), events.end(), 0u);
    return events;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

std::string written(std::string_view name, const merge::Timeline& t, const std::string& lang = "en") {
    const auto events = all(t);
    return exports::format(name)->write({t, events, lang, ""});
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

TEST_CASE("DOT escapes every label, and marks each line's direction") {
    const std::string dot = written("dot", harmful(), "ar");
    CHECK(dot.find("<b>bold</b>") == std::string::npos);
    CHECK(dot.find("&lt;b&gt;bold") != std::string::npos);
    CHECK(dot.find("\u202E") == std::string::npos);
    CHECK(count_of(dot, "\u2066") + count_of(dot, "\u2067") == count_of(dot, "\u2069"));
    const std::string cards = written("dot", small());
    CHECK(count_of(cards, "<TABLE ") == small().events.size());
}

TEST_CASE("more events than a picture holds are counted, not drawn") {
    std::vector<std::string> lines;
    for (int i = 0; i < 170; ++i) lines.push_back("assault actor" + std::to_string(i) + " -> UKR at town" + std::to_string(i) + ".UKR on 2025-07-15 | Event " + std::to_string(i) + ".");
    const merge::Timeline t = merge::fuse({made_up::article("many", "2025-07-15", lines)});
    REQUIRE(t.events.size() == 170);
    const std::string dot = written("dot", t);
    CHECK(count_of(dot, "<TABLE ") == 150);
    CHECK(dot.find("+20 more") != std::string::npos);
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
