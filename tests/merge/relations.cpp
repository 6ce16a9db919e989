// How events hang together: told, or implied by days, places and those who take part.
#include <doctest/doctest.h>

#include <algorithm>

#include <tarikh/merge/fuse.h>

#include "made_up.h"

using namespace tarikh;
using made_up::article;

namespace {

std::string named(const merge::Event& event) {
    return event.type + (event.modality == "asserted" ? "" : "/" + event.modality) + " " + event.when.value();
}

/// "assault 2025-07-15 causes casualty 2025-07-15 (2)": the number is that of documents.
std::string told(const merge::Timeline& timeline) {
    std::vector<std::string> lines;
    for (const merge::Relation& relation : timeline.relations)
        lines.push_back(named(timeline.events[relation.from]) + " " + relation.type + " " + named(timeline.events[relation.to]) + " (" +
                        std::to_string(relation.support) + ")");
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
    return all;
}

}  // namespace

TEST_CASE("relations that one document implies") {
    struct Case { std::string name; std::vector<std::string> events; std::string relations; };
    const Case cases[] = {
        {"an attack and its dead",
         {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9", "casualty -> persons at kyiv.UKR on 2025-07-15 killed 9"},
         "assault 2025-07-15 causes casualty 2025-07-15 (1)"},
        {"the dead of another town and day",
         {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9", "casualty -> persons at odesa.UKR on 2025-07-18 killed 2"}, ""},
        {"the dead of the same day abroad",
         {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9", "casualty -> persons at tyre.LBN on 2025-07-15 killed 9"}, ""},
        {"an attack that did not take place",
         {"assault/negated RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> persons at kyiv.UKR on 2025-07-15 killed 9"}, ""},
        {"a round of the talks",
         {"consult IRN -> USA at muscat.OMN on 2025-04-12/2025-05-11", "consult USA -> IRN at muscat.OMN on 2025-04-26"},
         "consult 2025-04-26 part_of consult 2025-04-12/2025-05-11 (1)"},
        {"talks of others in those days",
         {"consult IRN -> USA at muscat.OMN on 2025-04-12/2025-05-11", "consult FRA -> DEU at paris.FRA on 2025-04-26"}, ""},
        {"a strike while the talks went on",
         {"consult ISR -> LBN on 2025-04-12/2025-05-11", "assault ISR -> LBN at tyre.LBN on 2025-04-26"},
         "assault 2025-04-26 during consult 2025-04-12/2025-05-11 (1)"},
        {"in a month we do not know the day: not for certain",
         {"consult ISR -> LBN on 2025-04-01/2025-04-30", "assault ISR -> LBN at tyre.LBN on 2025-04-26"}, ""},
        {"threatened and then done",
         {"threaten USA -> IRN on 2025-03-07", "assault USA -> IRN on 2025-03-20"},
         "assault 2025-03-20 follows_up threaten 2025-03-07 (1); threaten 2025-03-07 before assault 2025-03-20 (1)"},
        {"threatened by one and done by another",
         {"threaten USA -> IRN on 2025-03-07", "assault ISR -> IRN on 2025-03-20"}, "threaten 2025-03-07 before assault 2025-03-20 (1)"},
        {"done and then threatened",
         {"assault USA -> IRN on 2025-03-07", "threaten USA -> IRN on 2025-03-20"}, "assault 2025-03-07 before threaten 2025-03-20 (1)"},
        {"threatened and done a year later",
         {"threaten USA -> IRN on 2025-03-07", "assault USA -> IRN on 2026-03-20"}, "threaten 2025-03-07 before assault 2026-03-20 (1)"},
        {"asked for and given",
         {"request UKR -> FRA on 2025-03-07", "aid FRA -> UKR on 2025-03-20"},
         "aid 2025-03-20 follows_up request 2025-03-07 (1); request 2025-03-07 before aid 2025-03-20 (1)"},
        {"arrested and then tried",
         {"coerce TUN -> person:amel=TUN on 2025-03-07", "judicial TUN -> person:amel=TUN on 2025-06-20"},
         "coerce 2025-03-07 before judicial 2025-06-20 (1); judicial 2025-06-20 follows_up coerce 2025-03-07 (1)"},
        {"one arrested and another tried",
         {"coerce TUN -> person:amel=TUN on 2025-03-07", "judicial TUN -> person:sami=TUN on 2025-06-20"},
         "coerce 2025-03-07 before judicial 2025-06-20 (1)"},  // by the same court
        {"planned and held on another day",
         {"consult/planned FRA -> UKR on 2025-03-07", "consult FRA -> UKR on 2025-03-11"},
         "consult 2025-03-11 follows_up consult/planned 2025-03-07 (1)"},
        {"one after the other: each to the next",
         {"assault RUS -> UKR on 2025-03-01", "protest UKR on 2025-03-05", "consult UKR -> FRA on 2025-03-09", "protest ITA on 2025-03-06"},
         "assault 2025-03-01 before protest 2025-03-05 (1); protest 2025-03-05 before consult 2025-03-09 (1)"},
        {"days that overlap tell no order",
         {"assault RUS -> UKR on 2025-03-01/2025-03-31", "protest UKR on 2025-03-05"}, ""},
    };
    for (const auto& [name, events, relations] : cases) {
        CAPTURE(name);
        CHECK(told(merge::fuse({article("a", "2026-04-01", events)})) == relations);
    }
}

TEST_CASE("relations gather support, and reach from paper to paper") {
    const std::string attack = "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9", dead = "casualty -> persons at kyiv.UKR on 2025-07-15 killed 9";
    CHECK(told(merge::fuse({article("a", "2025-07-16", {attack, dead}), article("b", "2025-07-16", {attack, dead}, "ar"), article("c", "2025-07-16", {dead})})) ==
          "assault 2025-07-15 causes casualty 2025-07-15 (2)");
    CHECK(told(merge::fuse({article("a", "2025-03-08", {"threaten USA -> IRN on 2025-03-07"}), article("b", "2025-03-21", {"assault USA -> IRN on 2025-03-20"}, "ar")})) ==
          "assault 2025-03-20 follows_up threaten 2025-03-07 (1)");
    CHECK(told(merge::fuse({article("a", "2025-03-08", {"threaten USA -> IRN on 2025-03-07"}), article("b", "2025-03-21", {"assault USA -> SYR on 2025-03-20"}, "ar")})).empty());
    struct Case { std::string name, a, b, relations; };
    const Case cases[] = {
        {"the strike in one paper, the dead in another", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> persons at kyiv.UKR on 2025-07-15 killed 9",
         "assault 2025-07-15 causes casualty 2025-07-15 (1)"},
        {"the dead of the next week", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> persons at kyiv.UKR on 2025-07-22 killed 9", ""},
        {"the dead of another town", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> persons at odesa.UKR on 2025-07-15 killed 9", ""},
        {"a visit announced, and paid later", "consult/planned person:macron=FRA at beirut.LBN on 2025-01-14", "consult person:macron=FRA at beirut.LBN on 2025-01-17",
         "consult 2025-01-17 follows_up consult/planned 2025-01-14 (1)"},
        {"another's visit", "consult/planned person:macron=FRA at beirut.LBN on 2025-01-14", "consult person:barrot=FRA at beirut.LBN on 2025-01-17", ""},
    };
    for (const auto& [name, a, b, relations] : cases) {
        CAPTURE(name);
        CHECK(told(merge::fuse({article("a", "2025-07-16", {a}), article("b", "2025-07-24", {b}, "ar")})) == relations);
    }
    // Two strikes in the town on that day: whose dead they are nobody tells.
    CHECK(told(merge::fuse({article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9"}),
                            article("b", "2025-07-16", {"disaster UKR at kyiv.UKR on 2025-07-15 killed 2"}),
                            article("c", "2025-07-17", {"casualty -> persons at kyiv.UKR on 2025-07-15 killed 4"})})).empty());
}

TEST_CASE("what documents tell of relations stands beside what follows") {
    analysis::Analysis one = article("a", "2025-07-16", {"protest UKR on 2025-07-16", "assault RUS -> UKR at kyiv.UKR on 2025-07-16"});
    one.relations.push_back({"about", one.events[0].id, one.events[1].id});
    CHECK(told(merge::fuse({one})) == "protest 2025-07-16 about assault 2025-07-16 (1)");
}
