// The analysis as JSON: what goes out comes back, and what others wrote is read kindly.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/error.h>
#include <tarikh/base/json.h>

#include "made_up.h"

using namespace tarikh;

TEST_CASE("an analysis comes back from JSON as it went") {
    analysis::Analysis one = made_up::article(
        "x", "2025-07-15", {"assault person:a=RUS -> UKR at kyiv.UKR on 2025-07-15 killed 10..99 injured 3 | \"Quoted\" \\ text\n\tنص"});
    one.places[0].lat = 50.45;
    one.places[0].lon = -0.5;
    one.events[0].attribution = analysis::Attribution{"the mayor", "UKR", "said"};
    one.events[0].confidence = 0.123456789;
    one.events[0].rule = "en:hit/verb";
    one.events[0].arguments[0].inherited = "sentence";
    one.relations.push_back({"causes", one.events[0].id, one.events[0].id});
    const std::string json = analysis::to_json(one);
    std::string why;
    const auto back = analysis::from_json(json, why);
    REQUIRE_MESSAGE(back, why);
    CHECK(analysis::to_json(*back) == json);
    CHECK(back->sentences[0].text == one.sentences[0].text);
    CHECK(back->events[0].killed == analysis::Count{10, 99});
    CHECK(back->places[0].lat == 50.45);
    CHECK(json.find('\n') == std::string::npos);
    CHECK(json.find("\"confidence\":0.123457") != std::string::npos);
    CHECK(json.find("\"source\":\"outlet-x\",\"url\":null") != std::string::npos);
}

TEST_CASE("others' analyses: unknown members pass, what is missing is empty, what is none is refused") {
    struct Case { std::string json, why; };
    const Case cases[] = {
        {R"({"document":{"id":"d"}})", ""},
        {R"({"document":{"id":"d","extra":[1,2]},"more":null,"events":[{"type":"aid","trigger":{"start":3,"end":5}}]})", ""},
        {R"({"document":{"id":"d"},"events":[{"type":"aid","trigger":{"start":3,"end":5},"killed":7,"attribution":null}]})", ""},
        {R"({"document":{}})", "no document.id"},
        {R"({"events":[]})", "no document.id"},
        {R"([1])", "no document.id"},
        {R"({"document":{"id":"d"},"events":[{"trigger":{"start":3,"end":5}}]})", "an event without type"},
        {R"({"document":{"id":"d"},"events":[{"type":"aid"}]})", "an event without trigger"},
        {"{\"document\":{\"id\":\"\xFF\"}}", "not UTF-8"},
    };
    for (const auto& [json, expected] : cases) {
        CAPTURE(json);
        std::string why;
        const auto analysis = analysis::from_json(json, why);
        CHECK(analysis.has_value() == expected.empty());
        CHECK(why == expected);
    }
    std::string why;
    CHECK(!analysis::from_json("{\"document\":", why));
    CHECK(!why.empty());
}

TEST_CASE("an event without id gets one from its place, a sentence from its trigger") {
    std::string why;
    const auto analysis = analysis::from_json(
        R"({"document":{"id":"d"},"sentences":[{"start":0,"end":10},{"start":11,"end":20}],
            "events":[{"type":"aid","trigger":{"start":13,"end":15}},{"type":"aid","trigger":{"start":2,"end":4}}]})", why);
    REQUIRE(analysis);
    CHECK(analysis->events[0].sentence == 1);
    CHECK(analysis->events[1].sentence == 0);
    CHECK(!analysis->events[0].id.empty());
    CHECK(analysis->events[0].id != analysis->events[1].id);
}

TEST_CASE("what we write obeys the schema; what breaks it is told") {
    std::ifstream file(ANALYSIS_SCHEMA);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const base::JsonSchema schema(text, ANALYSIS_SCHEMA);
    for (analysis::Analysis& one : made_up::Newsroom(11).articles(40)) {
        one.relations.push_back({"causes", one.events[0].id, one.events[0].id});
        one.events[0].attribution = analysis::Attribution{"", "UKR", ""};
        one.events[0].rule = "en:hit/verb";
        CHECK_NOTHROW(schema.check(analysis::to_json(one), one.document.id));
    }
    const std::string good = analysis::to_json(made_up::article("x", "2025-07-15", {"assault RUS at kyiv.UKR killed 3"}));
    const std::pair<std::string, std::string> changes[] = {
        {"\"type\":\"assault\"", "\"type\":\"attack\""}, {"\"modality\":\"asserted\"", "\"modality\":\"sure\""},
        {"\"country\":\"UKR\"", "\"country\":\"Ukraine\""}, {"\"min\":3", "\"min\":-3"},
        {"\"date\":\"2025-07-15\"", "\"date\":\"15.7.2025\""}, {"\"tarikh\":\"1\"", "\"tarikh\":\"0\""},
        {"\"relations\":[]", "\"relation\":[]"},
    };
    for (const auto& [from, to] : changes) {
        CAPTURE(to);
        std::string broken = good;
        REQUIRE(broken.find(from) != std::string::npos);
        broken.replace(broken.find(from), from.size(), to);
        CHECK_THROWS_AS(schema.check(broken, "x"), base::DataError);
    }
}
