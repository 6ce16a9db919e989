// EXPR: how it is read, what it answers, how it complains.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include <tarikh/merge/fuse.h>
#include <tarikh/query/query.h>

#include "../merge/made_up.h"

using namespace tarikh;
using made_up::article;

namespace {

merge::Timeline news() {
    auto accused = article("d", "2025-09-03", {"accuse UKR -> RUS on 2025-09-02 | Kyiv accused Moscow of war crimes"});
    accused.events[0].attribution = analysis::Attribution{"the Kremlin's spokesman", "RUS", "said"};
    return merge::fuse({
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25 | Missiles struck the capital; "
                                    "aid workers said so"}),
        article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31 | قال إن صواريخ ضربت العاصمة وباتريوت"},
                "ar"),
        article("c", "2025-07-18", {"consult person:macron=FRA -> UKR at paris.FRA on 2025-07-17 | They met in Paris",
                                    "aid/requested UKR -> org:NATO=NATO | Ukraine asked for Patriot systems"}),
        accused,
        article("e", "", {"protest LBN:farmers at beirut.LBN on 2025-06-01/2025-06-30 injured 10..99 | Farmers blocked roads"}),
    });
}

query::Names names() {
    static const std::map<std::string, std::vector<std::string>> known = {
        {"France", {"country:FRA"}}, {"فرنسا", {"country:FRA"}}, {"Macron", {"person:macron"}}, {"كييف", {"place:kyiv"}},
        {"Kyiv", {"place:kyiv"}},    {"Russia", {"country:RUS"}}, {"country:RUS", {"country:RUS"}}, {"ukraine", {"country:UKR"}},
    };
    query::Names names;
    names.entities = [](std::string_view name) {
        const auto found = known.find(std::string(name));
        return found == known.end() ? std::vector<std::string>() : found->second;
    };
    names.code = [](std::string_view entity) {
        return std::string(entity.starts_with("country:") ? entity.substr(8) : entity == "person:macron" ? "FRA" : "");
    };
    return names;
}

}  // namespace

TEST_CASE("how an expression is read") {
    struct Case { std::string expression, tree; };
    const Case cases[] = {
        {"", "(all)"},
        {"   ", "(all)"},
        {"type:assault", "type:assault"},
        {"type:assault source:RUS", "(and type:assault source:RUS)"},
        {"type:assault AND source:RUS", "(and type:assault source:RUS)"},
        {"type:assault,protest", "type:assault,protest"},
        {"type:consult OR type:agree lang:ar", "(or type:consult (and type:agree lang:ar))"},
        {"(type:consult OR type:agree) lang:ar", "(and (or type:consult type:agree) lang:ar)"},
        {"-type:statement", "(not type:statement)"},
        {"NOT (A OR B)", "(not (or \"A\" \"B\"))"},
        {"NOT -x", "(not (not \"x\"))"},
        {"\"two words\" one", "(and \"two words\" \"one\")"},
        {"«كلمتان هنا»", "\"كلمتان هنا\""},
        {"source:\"United States\"", "source:United States"},
        {"TYPE:ASSAULT", "type:assault"},        // PLOVER's name
        {"type:Meeting", "type:consult"},        // in words
        {"type:لقاء", "type:consult"},
        {"killed:>=10 date:2025-08..2025-09", "(and killed:>=10 date:2025-08..2025-09)"},
        {"or and not", "(and \"or\" \"and\" \"not\")"},   // small letters are words to search for
        {"ORDER", "\"ORDER\""},
        {"e:7k3f", "id:e:7k3f"},
        {"country:UKR", "\"country:UKR\""},
    };
    for (const auto& [expression, tree] : cases) {
        CAPTURE(expression);
        CHECK(query::parse(expression).to_string() == tree);
    }
}

TEST_CASE("what an expression answers") {
    const merge::Timeline timeline = news();
    struct Case { std::string expression, types; };
    const Case cases[] = {
        {"", "protest assault consult aid accuse"},
        {"type:assault", "assault"},
        {"source:RUS", "assault"},
        {"source:rus", "assault"},
        {"source:Russia", "assault"},
        {"source:country:RUS", "assault"},
        {"target:RUS", "accuse"},
        {"actor:RUS", "assault accuse"},
        {"source:UKR target:FRA", "consult"},    // who meets is met
        {"actor:RUS -target:RUS", "assault"},
        {"actor:France", "consult"},             // Macron acts for France
        {"actor:فرنسا", "consult"},
        {"source:Macron", "consult"},
        {"source:farmers", "protest"},           // nobody known: by the words of the news
        {"source:farm", "protest"},
        {"source:armers", ""},
        {"source:Atlantis", ""},
        {"actor:NATO", "aid"},
        {"place:Kyiv", "assault"},
        {"place:كييف", "assault"},
        {"place:UKR", "assault"},                // a country includes its towns
        {"place:beirut", "protest"},
        {"place:FRA,LBN", "protest consult"},
        {"date:2025-07", "assault consult aid"},  // the aid by its day of publication
        {"date:2025-07-16..2025-08", "consult aid"},
        {"date:>2025-07-17", "aid accuse"},
        {"date:>=2025-07-17", "consult aid accuse"},
        {"date:<2025-06-02", "protest"},         // some day in June: possibly the first
        {"date:..2025-07-15", "protest assault"},
        {"within:2025-06", "protest"},
        {"within:2025-06-01..2025-06-15", ""},   // possibly, not certainly
        {"within:2025-07", "assault consult"},   // that it was printed in July does not date it
        {"killed:25", "assault"},
        {"killed:31", "assault"},                // what either says
        {"killed:>=32", ""},
        {"killed:<30", "assault"},
        {"injured:>50", "protest"},              // "dozens"
        {"injured:100..200", ""},
        {"sources:>=2", "assault"},
        {"sources:1", "protest consult aid accuse"},
        {"disputed:yes", "assault"},
        {"disputed:no type:consult", "consult"},
        {"modality:requested", "aid"},
        {"lang:ar", "assault"},
        {"outlet:outlet-d", "accuse"},
        {"by:RUS", "accuse"},
        {"by:kremlin", "accuse"},
        {"doc:c", "consult aid"},
        {"confidence:>0.9", "assault"},          // two witnesses
        {"باتريوت", "assault"},                  // with a particle before it
        {"patriot", "aid"},
        {"aid", "assault"},                      // not the end of "said"
        {"\"struck the capital\"", "assault"},
        {"Kyiv", "assault accuse"},              // the place in any language, and the word
        {"(type:consult OR type:accuse) -actor:FRA", "accuse"},
        {"-type:assault -type:consult -type:accuse", "protest aid"},
    };
    for (const auto& [expression, types] : cases) {
        CAPTURE(expression);
        std::string found;
        for (const std::uint32_t event : query::run(query::parse(expression), timeline, names()))
            found += (found.empty() ? "" : " ") + timeline.events[event].type;
        CHECK(found == types);
    }
}

TEST_CASE("an event is found by its id") {
    const merge::Timeline timeline = news();
    for (const merge::Event& event : timeline.events)
        for (const std::string& id : {event.id, event.id.substr(0, 10), event.id.substr(2)}) {
            const auto found = query::run(query::parse("id:" + id), timeline, names());
            REQUIRE(found.size() == 1);
            CHECK(timeline.events[found[0]].id == event.id);
        }
}

TEST_CASE("names that nobody here bears are told") {
    const merge::Timeline timeline = news();
    std::vector<std::string> unmet;
    query::run(query::parse("source:Atlantis place:Kyiv OR place:Gondor"), timeline, names(), &unmet);
    CHECK(unmet == std::vector<std::string>{"Atlantis", "Gondor"});
}

TEST_CASE("faults are told with their place and what was meant") {
    struct Case { std::string expression; std::size_t position; std::string words; };
    const Case cases[] = {
        {"typ:assault", 0, "no field \"typ\"; did you mean \"type\"?"},
        {"a type:asault", 7, "no event type \"asault\"; did you mean \"assault\"?"},
        {"modality:maybe", 9, "no modality \"maybe\"; it is one of asserted, planned, requested, hypothetical, negated"},
        {"date:2025-13", 5, "\"2025-13\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-02-29", 5, "\"2025-02-29\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-01..soon", 14, "\"soon\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-09..2025-08", 5, "the range ends before it begins"},
        {"date:..", 5, "a range needs at least one end"},
        {"killed:many", 7, "\"many\" is no number (10, >=10, 5..20)"},
        {"killed:-3", 7, "\"-3\" is no number (10, >=10, 5..20)"},
        {"disputed:perhaps", 9, "neither yes nor no: \"perhaps\"; it is one of yes, no"},
        {"source:", 7, "\"source:\" needs a value"},
        {"type:assault,", 13, "\"type:\" needs a value"},
        {"(type:assault", 0, "this bracket is not closed"},
        {"type:assault)", 12, "a closing bracket without an opening one"},
        {"()", 1, "a condition is missing here"},
        {"a OR", 4, "a condition is missing here"},
        {"OR a", 0, "a condition is missing here"},
        {"NOT", 0, "a condition is missing behind this"},
        {"- a", 0, "a condition is missing behind this"},
        {"\"open", 0, "this quotation is not closed"},
        {"\"\"", 0, "nothing to search for"},
        {"كلمة typ:x", 5, "no field \"typ\"; did you mean \"type\"?"},   // counted in letters, not bytes
    };
    for (const auto& [expression, position, words] : cases) {
        CAPTURE(expression);
        try {
            query::parse(expression);
            FAIL_CHECK("no complaint");
        } catch (const query::QueryError& error) {
            CHECK(error.what() == words);
            CHECK(error.position() == position);
            CHECK(error.shown() == expression + "\n" + std::string(position, ' ') + "^ " + words);
        }
    }
    CHECK_THROWS_AS(query::parse(std::string(100000, '(')), query::QueryError);
    CHECK_THROWS_AS(query::parse(std::string(100000, '-') + "a"), query::QueryError);
    CHECK_THROWS_AS(query::parse("\xFF"), query::QueryError);
}
