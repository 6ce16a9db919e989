// Every rule of times.json brings examples; here the whole pipeline reads each of them, in every language.
#include <doctest/doctest.h>

#include <iostream>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/base/json.h>
#include <tarikh/lang/language.h>

using namespace tarikh;

namespace {

/// The values of the times in a text, in text order: "2024-03-03 P3D".
std::string values(analysis::Analyzer& analyzer, std::string_view lang, std::string_view published, std::string_view text) {
    document::Document document;
    document.id = "example";
    document.lang = lang;
    document.date = published;
    document.text = text;
    std::string out;
    for (const analysis::Time& time : analyzer.analyze(document).times) out.append(out.empty() ? "" : " ").append(time.value);
    return out;
}

}  // namespace

TEST_CASE("every rule of times reads its own examples") {
    const knowledge::Sources sources = lang::sources_of(knowledge::Pack{lang::built_in_pack()});
    analysis::Analyzer analyzer{analysis::Knowledge::built_in()};
    for (const std::string_view code : lang::language_codes()) {
        CAPTURE(code);
        const auto source = sources.find(std::string{code} + "/times.json");
        REQUIRE(source != sources.end());
        const base::Json file = base::parse_json(source->second.text, source->second.shown);
        const std::string_view usual = file.string_or("examples read on");
        std::size_t examples = 0;
        for (const base::Json& rule : file.find("rules")->items)
            for (const base::Json& example : rule.find("examples")->items) {
                const std::string name{rule.string_or("rule")}, text{example.string_or("text")};
                CAPTURE(name);
                CAPTURE(text);
                CHECK(values(analyzer, code, example.string_or("published", usual), text) == example.string_or("value"));
                ++examples;
            }
        CHECK(examples > 0);
        std::cout << code << ": times " << examples << " examples\n";
    }
}
