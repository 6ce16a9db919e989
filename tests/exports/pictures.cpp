// Pictures: the DOT text is looked at, as where things land depends on fonts.
#include <doctest/doctest.h>

#include <algorithm>

#include <tarikh/exports/pictures.h>

#include "shared.h"

using namespace tarikh;
using namespace shared;

namespace {

merge::Timeline many(int events) {
    std::vector<std::string> lines;
    for (int i = 0; i < events; ++i)
        lines.push_back("assault actor" + std::to_string(i) + " -> UKR at town" + std::to_string(i) + ".UKR on 2025-07-15 | Event " + std::to_string(i) + ".");
    return merge::fuse({made_up::article("many", "2025-07-15", lines)});
}

/// Cause, effect, part and a meeting about it, and one event that has to do with none of them.
merge::Timeline chain() {
    analysis::Analysis a = made_up::article("c", "2025-07-20", {
        "assault RUS -> UKR on 2025-07-15 | The attack.", "protest mob -> RUS on 2025-07-16 | The protest.", "casualty -> UKR on 2025-07-15 | The dead.",
        "consult FRA -> DEU on 2025-07-18 | The talks.", "found USA -> CHN on 2025-07-19 | Something else."});
    a.relations = {{"causes", a.events[0].id, a.events[1].id}, {"part_of", a.events[2].id, a.events[0].id}, {"about", a.events[3].id, a.events[1].id}};
    return merge::fuse({a});
}

std::size_t cards(const std::string& dot) { return count_of(dot, "CELLPADDING=\"4\""); }

std::uint32_t event_with(const merge::Timeline& t, std::string_view title) {
    for (std::uint32_t i = 0; i < t.events.size(); ++i)
        if (t.events[i].title == title) return i;
    FAIL("no such event");
    return 0;
}

}  // namespace

TEST_CASE("every label is escaped, and each line has its direction") {
    const merge::Timeline t = harmful();
    const auto events = all(t);
    for (const char* lang : {"en", "ar"}) {
        const exports::Selection s{t, events, lang, hostile};
        for (const std::string& picture : {exports::draw_timeline(s), exports::draw_actors(s), exports::draw_causes(s, 0u)}) {
            CHECK(picture.find("\u202E") == std::string::npos);
            CHECK(picture.find('\x01') == std::string::npos);
            CHECK(count_of(picture, "\u2066") + count_of(picture, "\u2067") == count_of(picture, "\u2069"));
        }
        // In a label that is HTML there is no tag of a text's; what stands in quotes DOT does not read.
        const std::string dot = exports::draw_timeline(s);
        const std::size_t cards = dot.find("subgraph");
        CHECK(dot.find("&lt;b&gt;bold", cards) != std::string::npos);
        for (std::size_t at = dot.find("<b>", cards); at != std::string::npos; at = dot.find("<b>", at + 1)) CHECK(dot.rfind("tooltip=\"", at) > dot.rfind("label=<", at));
    }
}

TEST_CASE("long texts are wrapped, and words without end are cut") {
    const std::string dot = written("dot", harmful());
    CHECK(dot.find(std::string(33, 'w') + "…") != std::string::npos);
    CHECK(dot.find("<BR ALIGN") != std::string::npos);
}

TEST_CASE("more events than a picture holds are counted, not drawn; those told most often stay") {
    const merge::Timeline t = many(170);
    REQUIRE(t.events.size() == 170);
    const auto events = all(t);
    const std::string dot = exports::draw_timeline({t, events, "en", ""});
    CHECK(cards(dot) == 150);
    CHECK(dot.find("+20 more") != std::string::npos);
    CHECK(cards(exports::draw_timeline({t, events, "en", ""}, 12)) == 12);

    const merge::Timeline told = small();  // two articles tell of the attack in Kyiv
    const auto three = all(told);
    CHECK(exports::draw_timeline({told, three, "en", ""}, 1).find("died in Kyiv") != std::string::npos);
}

TEST_CASE("each day has one tick, and what is known to the month or year a tick and box that say so") {
    const std::string dot = written("dot", precisions());
    const std::pair<const char*, const char*> ticks[] = {{"2025-07-15", "2025-07-15"}, {"2025-07", "2025-07 (?)"}, {"2025", "2025 (?)"}, {"-0330-03-12", "-0330-03-12"}};
    for (const auto& [tick, label] : ticks) {
        CAPTURE(tick);
        CHECK(count_of(dot, "\"on " + std::string{tick} + "\" [") == 1);
        CHECK(count_of(dot, "label=\"" + std::string{label} + "\"]") == 1);
    }
    CHECK(dot.find("\"cluster_2025\"") != std::string::npos);
    // Before our era comes first.
    CHECK(dot.find("\"cluster_-330-3\"") < dot.find("\"cluster_2025-7\""));
}

TEST_CASE("what has the same date stands side by side, three in a row") {
    const merge::Timeline t = many(7);
    const auto events = all(t);
    const std::string dot = exports::draw_timeline({t, events, "en", ""});
    CHECK(count_of(dot, "{ rank=same; ") == 3);
    CHECK(count_of(dot, "\"on 2025-07-15\" [") == 1);
    CHECK(count_of(dot, " [style=invis];") == 4);
    const merge::Timeline five = precisions();
    const auto dates = all(five);
    CHECK(count_of(exports::draw_timeline({five, dates, "en", ""}), " [style=invis];") == 0);
}

TEST_CASE("the spine stands where reading begins") {
    CHECK(written("dot", small()).find("rank=same; \"on 2025-07-15\" -> ") != std::string::npos);
    CHECK(written("dot", small(), "ar").find(" -> \"on 2025-07-15\"; }") != std::string::npos);
}

TEST_CASE("actors: one arrow a pair, with the number of events; the rest is counted") {
    const merge::Timeline t = small();
    const auto events = all(t);
    const std::string dot = exports::draw_actors({t, events, "en", ""});
    CHECK(dot.find("\"country:RUS\" -> \"country:UKR\"") != std::string::npos);
    CHECK(dot.find("dir=both") != std::string::npos);  // the meeting has no direction
    CHECK(count_of(dot, " -> ") == 3);
    CHECK(dot.find("more") == std::string::npos);
    const merge::Timeline crowd = many(60);
    const auto sixty = all(crowd);
    const std::string some = exports::draw_actors({crowd, sixty, "en", ""}, 10);
    CHECK(count_of(some, " -> ") == 9);
    CHECK(some.find("+51 more") != std::string::npos);
}

TEST_CASE("causes: all that hangs together with an event, and nothing else") {
    const merge::Timeline t = chain();
    REQUIRE(std::count_if(t.relations.begin(), t.relations.end(), [](const merge::Relation& r) { return r.type != "before"; }) == 3);
    const auto events = all(t);
    const std::string of = exports::draw_causes({t, events, "en", ""}, event_with(t, "The protest."));
    for (const char* title : {"The attack.", "The protest.", "The dead.", "The talks."}) CHECK(of.find(title) != std::string::npos);
    CHECK(of.find("Something else.") == std::string::npos);
    CHECK(count_of(of, " -> ") == 3);
    CHECK(of.find("BORDER=\"3\"") != std::string::npos);
    CHECK(exports::draw_causes({t, events, "en", ""}, event_with(t, "The protest."), 2).find("+2 more") != std::string::npos);
    const std::string alone = exports::draw_causes({t, events, "en", ""}, event_with(t, "Something else."));
    CHECK(cards(alone) == 1);
    CHECK(cards(exports::draw_causes({t, events, "en", ""}, std::nullopt)) == 4);
}
