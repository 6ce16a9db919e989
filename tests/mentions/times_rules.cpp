// The rules of times.json: every example is run, and a broken rule is an error that says where it stands.
#include <doctest/doctest.h>

#include <set>
#include <tarikh/base/error.h>

#include "reading.h"

using namespace tarikh;

namespace {

testing::Language& arabic() {
    static testing::Language language{"ar"};
    return language;
}
testing::Language& english() {
    static testing::Language language{"en"};
    return language;
}

/// Runs all examples of the language's rules; a failure names the rule and the text.
void run_examples(testing::Language& language) {
    const base::Json* rules = language.times_json.find("rules");
    REQUIRE(rules != nullptr);
    const std::string usual{language.times_json.string_or("examples read on")};
    std::size_t examples = 0;
    for (const base::Json& rule : rules->items) {
        const base::Json* list = rule.find("examples");
        REQUIRE(list != nullptr);
        for (const base::Json& example : list->items) {
            const std::string name{rule.string_or("rule")}, text{example.string_or("text")};
            CAPTURE(name);
            CAPTURE(text);
            const auto read = language.read(text);
            std::string values, modifier, read_by;
            for (const mentions::TimeMention& mention : language.times(*read, example.string_or("published", usual))) {
                values += (values.empty() ? "" : " ") + mention.value;
                modifier = mention.modifier;
                if (mention.rule == name) read_by = name;
            }
            // A rule of its own that only passes on what a phrase reads is not told by name.
            const std::string reads{rule.string_or("reads")};
            if (rule.find("of") == nullptr && reads.find('(') != std::string::npos && !values.empty()) CHECK(read_by == name);
            CHECK(values == example.string_or("value"));
            CHECK(modifier == example.string_or("modifier"));
            ++examples;
        }
    }
    CHECK(examples >= rules->items.size());
}

std::string fault(const std::string& json) {
    try {
        const base::Json file = base::parse_json(json, "times.json");
        mentions::compile_times(file, arabic().spelling, "times.json");
    } catch (const base::DataError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("every example of the Arabic rules reads as it says") { run_examples(arabic()); }
TEST_CASE("every example of the English rules reads as it says") { run_examples(english()); }

TEST_CASE("the schema accepts the files as they are and no misspelt key") {
    const std::string root = TARIKH_SOURCE_ROOT;
    struct Case { std::string kind, misspelt; };
    const Case cases[] = {{"times", "\"patern\""}, {"numbers", "\"vlaue\""}};
    for (const auto& [kind, misspelt] : cases) {
        CAPTURE(kind);
        const std::string schema_file = root + "/schemas/knowledge/" + kind + ".schema.json";
        const base::JsonSchema schema{testing::file_text(schema_file), schema_file};
        for (const char* code : {"ar", "en"}) {
            const std::string file = root + "/src/lang/" + code + "/" + kind + ".json";
            std::string text = testing::file_text(file);
            CHECK_NOTHROW(schema.check(text, file));
            const std::string right = kind == "times" ? "\"pattern\"" : "\"value\"";
            text.replace(text.find(right), right.size(), misspelt);
            CHECK_THROWS_AS(schema.check(text, file), base::DataError);
        }
    }
}

TEST_CASE("a rule that is wrong is refused, and told where") {
    const auto with = [](const std::string& rule) {
        return "{\"lists\": {\"thing\": [\"x\"]},\n\"rules\": [\n" + rule + "]}";
    };
    const std::string example = "\"examples\": [{\"text\": \"x\", \"value\": \"1\"}]";
    struct Case { std::string rule, says; };
    const Case cases[] = {
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"ref(#past)\", " + example + "}", ""},
        {"{\"rule\": \"r\", \"pattern\": \"{thinng}\", \"reads\": \"ref(#past)\", " + example + "}", "no list and no phrase \"thinng\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"reff(#past)\", " + example + "}", "no operation \"reff\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"ref(#passt)\", " + example + "}", "no value \"#passt\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"span(number, 1)\", " + example + "}", "the pattern has no \"number\""},
        {"{\"rule\": \"r\", \"pattern\": \"[{thing}]\", \"reads\": \"ref(#past)\", " + example + "}", "can match nothing"},
        {"{\"rule\": \"r\", \"pattern\": \"( {thing}\", \"reads\": \"ref(#past)\", " + example + "}", "lacks a \")\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"ref(#past)\"}", "brings no example"},
        {"{\"rule\": \"r\", \"of\": \"p\", \"pattern\": \"{p} x\", \"reads\": \"p\", " + example + "}", "begins with itself"},
        {"{\"rule\": \"r\", \"pattern\": \"y\", \"reads\": \"ref(#past)\", " + example + "}", "nothing uses the list \"thing\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"reads\": \"ref(#past)\", " + example + "}, {\"rule\": \"s\", \"of\": \"p\", \"pattern\": \"x\", \"reads\": \"1\", " + example + "}", "nothing uses the phrase \"p\""},
        {"{\"rule\": \"r\", \"pattern\": \"{thing}\", \"after\": \"nobody\", \"reads\": \"ref(#past)\", " + example + "}", "no list \"nobody\""},
    };
    for (const auto& [rule, says] : cases) {
        CAPTURE(rule);
        const std::string what = fault(with(rule));
        CAPTURE(what);
        if (says.empty()) {
            CHECK(what.empty());
        } else {
            CHECK(what.find(says) != std::string::npos);
            CHECK(what.find("times.json:") == 0);
        }
    }
}

TEST_CASE("a language may reckon Hijri days by the tabular calendar") {
    base::Json file = arabic().times_json;
    const auto read = arabic().read("في 1 محرم 1446");
    struct Case { std::string calendar, value; };
    const Case cases[] = {{"umm al-qura", "2024-07-07"}, {"tabular", "2024-07-08"}};
    for (const auto& [calendar, value] : cases) {
        CAPTURE(calendar);
        for (auto& [name, member] : file.members)
            if (name == "hijri calendar") member.text = calendar;
        const testing::Aligned bytes{mentions::compile_times(file, arabic().spelling, "times.json")};
        const mentions::TimeRules rules{bytes.view()};
        const auto times = mentions::TimeTagger{rules, arabic().numbers}.tag(read->words, read->text.sentences, calendar::parse_day("2024-03-06"));
        REQUIRE(times.size() == 1);
        CHECK(times[0].value == value);
    }
}
