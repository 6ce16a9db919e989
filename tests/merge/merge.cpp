// Which reports are one happening, and what becomes of their values.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/error.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/snapshot.h>

#include "made_up.h"

using namespace tarikh;
using made_up::article;

namespace {

std::string told(const merge::Count& count) {
    return std::to_string(count.min) + (count.max == count.min ? "" : ".." + std::to_string(count.max));
}

/// "assault 2025-07-15 RUS -> UKR at kyiv killed 9 (2)": the number in brackets is that of witnesses, ! is disputed.
std::string told(const merge::Timeline& timeline, const merge::Event& event) {
    std::string line = event.type;
    if (event.modality != "asserted") line += "/" + event.modality;
    line += " " + (event.when.known() ? event.when.value() : std::string("undated"));
    if (event.when.basis == merge::Basis::published) line += "?";
    for (const merge::Participant& one : event.sources) line += " " + timeline.actors[one.actor].name;
    if (!event.targets.empty()) line += " ->";
    for (const merge::Participant& one : event.targets) line += " " + timeline.actors[one.actor].name;
    if (event.place != merge::none) line += " at " + timeline.places[event.place].name;
    if (event.killed) line += " killed " + told(*event.killed);
    if (event.injured) line += " injured " + told(*event.injured);
    return line + " (" + std::to_string(event.witnesses) + ")" + (event.disputed ? "!" : "");
}

std::string told(const merge::Timeline& timeline) {
    std::string all;
    for (const merge::Event& event : timeline.events) all += (all.empty() ? "" : "; ") + told(timeline, event);
    return all;
}

}  // namespace

TEST_CASE("two documents, one event each: the same happening or not") {
    struct Case { std::string day_a, a, day_b, b; bool same; };
    const Case cases[] = {
        // the plain cases
        {"2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9",
         "2025-07-16", "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 14", true},
        {"2025-07-15", "consult FRA -> UKR at paris.FRA on 2025-07-17",
         "2025-07-18", "consult UKR -> FRA on 2025-07-17", true},                          // a meeting has no direction
        {"2025-07-15", "consult/planned FRA -> UKR at paris.FRA on 2025-07-17",
         "2025-07-18", "consult FRA -> UKR at paris.FRA on 2025-07-17", true},             // announced, then held
        {"2025-06-30", "consult org:NATO=NATO at hague.NLD on 2025-06-01/2025-06-30",
         "2025-07-24", "consult org:NATO=NATO at hague.NLD on 2025-06-24/2025-06-25", true},
        {"2025-07-15", "casualty -> persons at kyiv.UKR on 2025-07-15 killed 9",
         "2025-07-16", "casualty -> people at kyiv.UKR killed 12", true},                  // undated in the second
        {"2025-02-21", "assault ISR -> LBN at tyre.LBN on 2025-02-20 killed 4",
         "2025-02-22", "assault ISR -> LBN at tyre.LBN on 2025-02-21 killed 4", true},     // 20 or 21: disputed
        {"2025-07-15", "protest/requested LBN at saida.LBN on 2025-07-18",
         "2025-07-18", "protest LBN at saida.LBN on 2025-07-18", true},                    // called for, then held
        {"2025-05-12", "consult person:araghchi=IRN -> person:witkoff=USA at muscat.OMN",
         "2025-05-12", "consult person:witkoff=USA -> person:araghchi=IRN on 2025-05-11", true},

        // what must stay apart
        {"2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9",
         "2025-07-18", "assault RUS -> UKR at kyiv.UKR on 2025-07-18 killed 9", false},    // another day
        {"2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15",
         "2025-07-15", "assault RUS -> UKR at odesa.UKR on 2025-07-15 killed 2", false},   // another town
        {"2025-07-15", "assault RUS -> UKR on 2025-07-15",
         "2025-07-15", "assault ISR -> LBN on 2025-07-15", false},
        {"2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15",
         "2025-07-15", "assault/negated RUS -> UKR at kyiv.UKR on 2025-07-15", false},     // denied
        {"2025-07-15", "aid/requested UKR -> FRA on 2025-07-15",
         "2025-07-15", "aid UKR -> FRA on 2025-07-15", false},                             // asked for is not given
        {"2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15",
         "2025-07-15", "casualty RUS -> UKR at kyiv.UKR on 2025-07-15", false},            // the attack and its dead
        {"2025-07-15", "statement FRA", "2025-07-15", "statement FRA", false},             // somebody speaks every hour
        {"2025-07-15", "consult", "2025-07-15", "consult", false},                         // nothing to know it by
        {"2025-07-15", "assault RUS -> UKR", "2025-09-01", "assault RUS -> UKR", false},   // weeks apart, undated
        {"2025-07-10", "assault RUS -> UKR at kyiv.UKR",
         "2025-07-16", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", false},             // printed before it happened
        {"2025-07-15", "consult FRA -> DEU on 2025-07-15", "2025-07-15", "consult FRA -> ITA on 2025-07-15", false},
        {"", "assault RUS -> UKR", "", "assault RUS -> UKR", false},                       // no day at all to hold on to

        // who strikes first in a clash depends on who tells; who arrests whom does not
        {"2025-07-15", "assault SDN -> ETH at ?fashaga.SDN on 2025-07-14",
         "2025-07-16", "assault ETH -> SDN at ?fashaga.SDN on 2025-07-14", true},
        {"2025-07-15", "coerce SDN -> ETH at ?fashaga.SDN on 2025-07-14",
         "2025-07-16", "coerce ETH -> SDN at ?fashaga.SDN on 2025-07-14", false},
    };
    for (const auto& [day_a, a, day_b, b, same] : cases) {
        CAPTURE(a);
        CAPTURE(b);
        const merge::Timeline timeline = merge::fuse({article("a", day_a, {a}), article("b", day_b, {b}, "ar")});
        CHECK(timeline.events.size() == (same ? 1 : 2));
    }
}

TEST_CASE("much of one kind takes place on one day in one country") {
    struct Case { std::string name, a, b; bool same; };
    const Case cases[] = {
        {"two that died on one day", "casualty -> girl on 2025-07-15 killed 1 | A girl died under a bus.",
         "casualty -> writer on 2025-07-15 killed 1 | The old writer died at home.", false},
        {"that both sentences name him is no likeness of what they say",
         "statement person:president-gharbi-mansouri-trabelsi=TUN | President Gharbi Mansouri Trabelsi promised cheaper bread.",
         "statement person:president-gharbi-mansouri-trabelsi=TUN | President Gharbi Mansouri Trabelsi mourned drowned sailors.", false},
        {"the judges' union is not the teachers'", "request TUN:judges on 2025-07-15 | They called for a strike.",
         "request TUN:teachers on 2025-07-15 | A walkout was demanded today.", false},
        {"the one union told twice", "request TUN:judges on 2025-07-15 | They called for a strike.",
         "request TUN:judges on 2025-07-15 | A walkout was demanded today.", true},
        {"two meetings of the country's many", "consult TUN:party -> TUN:cabinet | The party saw the cabinet.",
         "consult TUN:party -> TUN:governors | The governors received the party.", false},
        {"who is in the news every day", "leadership -> person:macron=FRA on 2025-07-15 | His inauguration.",
         "leadership person:macron=FRA | Macron got most votes there.", false},
        {"two who are, together", "leadership person:macron=FRA -> person:bayrou=FRA on 2025-07-15 | He appoints him.",
         "leadership person:macron=FRA -> person:bayrou=FRA | The new premier was named.", true},
        {"two arrests", "coerce -> TUN:student | He was arrested.", "coerce -> TUN:burglar | The man was arrested.", false},
    };
    for (const auto& [name, a, b, same] : cases) {
        CAPTURE(name);
        CHECK(merge::fuse({article("a", "2025-07-15", {a}), article("b", "2025-07-15", {b})}).events.size() == (same ? 1 : 2));
    }
}

TEST_CASE("what a document's other sentences say of the day or the plan binds less than what the best says") {
    struct Case { std::string name; std::vector<std::string> a, b; bool same; };
    const Case cases[] = {
        {"the day of a war taken for that of a shelling", {"assault#c RUS -> UKR at kyiv.UKR killed 9", "assault#c on 2022-02-24"},
         {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9"}, true},
        {"its own day", {"assault#c RUS -> UKR at kyiv.UKR on 2025-05-05 killed 9", "assault#c UKR"},
         {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9"}, false},
        {"asked for here, held there", {"consult/requested#c person:aoun=LBN -> person:macron=FRA at paris.FRA", "consult/requested#c LBN", "consult#c FRA"},
         {"consult person:macron=FRA -> person:aoun=LBN at paris.FRA"}, true},
        {"asked for", {"consult/requested#c person:aoun=LBN -> person:macron=FRA at paris.FRA", "consult/requested#c LBN"},
         {"consult person:macron=FRA -> person:aoun=LBN at paris.FRA"}, false},
    };
    // Whom both name makes them one story.
    const std::string setting = "statement person:berri=LBN person:mikati=LBN -> person:salam=LBN at saida.LBN | They spoke of it.";
    for (auto [name, a, b, same] : cases) {
        CAPTURE(name);
        a.push_back(setting);
        b.push_back(setting);
        const merge::Timeline timeline = merge::fuse({article("a", "2025-07-15", a), article("b", "2025-07-16", b, "ar")});
        const std::string type = b[0].substr(0, b[0].find(' '));
        CHECK(std::count_if(timeline.events.begin(), timeline.events.end(), [&](const merge::Event& event) { return event.type == type; }) == (same ? 1 : 2));
    }
    const auto apart = merge::fuse({article("a", "2025-07-15", cases[0].a), article("b", "2025-07-16", cases[0].b, "ar")});
    CHECK(apart.events.size() == 2);  // in two stories the day holds
}

TEST_CASE("two documents of one story: what the one leaves unsaid the other may tell") {
    // Whom both name makes them one story: persons and a town.
    const std::string setting = "statement person:berri=LBN person:mikati=LBN -> person:salam=LBN at saida.LBN | They spoke of it.";
    const std::string elsewhere = "statement person:modi=IND -> person:sharif=PAK at delhi.IND | Both spoke of it.";
    struct Case { std::string name, a, b; bool same; };
    const Case cases[] = {
        {"an inquiry: there is but one", "investigate LBN | An inquiry is on.", "investigate LBN | The inquiry goes on.", true},
        {"demands on two", "request LBN -> USA | They ask for it.", "request LBN -> FRA | They demanded it.", false},
        {"a truce that all speak of", "retreat/requested | A truce was called for.", "retreat/negated | There is no truce.", true},
        {"planned, and held by the next", "consult/planned person:aoun=LBN -> person:macron=FRA", "consult person:macron=FRA -> person:aoun=LBN", true},
        {"asked for is not done", "retreat/requested ISR | A truce was called for.", "retreat ISR | The truce holds.", false},
    };
    for (const auto& [name, a, b, same] : cases) {
        CAPTURE(name);
        const auto of_type = [&](const merge::Timeline& timeline) {
            const std::string type = a.substr(0, a.find_first_of(" /"));
            return std::count_if(timeline.events.begin(), timeline.events.end(), [&](const merge::Event& event) { return event.type == type; });
        };
        CHECK(of_type(merge::fuse({article("a", "2025-07-15", {a, setting}), article("b", "2025-07-16", {b, setting}, "ar")})) == (same ? 1 : 2));
        if (same && a.find("person:") == std::string::npos)
            CHECK(of_type(merge::fuse({article("a", "2025-07-15", {a, setting}), article("b", "2025-07-16", {b, elsewhere}, "ar")})) == 2);
    }
}

TEST_CASE("of several in one story, which is meant: the word, the week and the length tell") {
    const std::string setting = "statement person:berri=LBN person:mikati=LBN -> person:salam=LBN at saida.LBN | They spoke of it.";
    struct Case { std::string name; std::vector<std::string> a; std::string b, lang, day_b; std::ptrdiff_t events; };
    const Case cases[] = {
        {"what is called by another word is not meant", {"retreat=truce LBN | It holds.", "retreat=pullout LBN | They left."}, "retreat=truce LBN | All is calm.", "en", "2025-07-21", 2},
        {"two called by one word", {"retreat=truce LBN | It holds.", "retreat=truce LBN | Another one."}, "retreat=truce LBN | All is calm.", "en", "2025-07-21", 3},
        {"a deal that nobody is told of, and one that somebody refused", {"agree/negated | There is no deal.", "agree/negated mob | They would not commit."}, "agree/requested | A deal was called for.", "ar", "2025-07-16", 2},
        {"two deals that nobody is told of", {"agree/negated | There is no deal.", "agree/negated | Nor a pact."}, "agree/requested | A deal was called for.", "ar", "2025-07-16", 3},
        {"announced for a week, held on a day of it, and another planned", {"consult/planned LBN on 2025-07-14/2025-07-20 | They will meet.", "consult/planned LBN -> FRA | Others."}, "consult LBN on 2025-07-17 | They met.", "ar", "2025-07-18", 2},
        {"announced for another week", {"consult/planned LBN on 2025-07-07/2025-07-13 | They will meet."}, "consult LBN on 2025-07-17 | They met.", "ar", "2025-07-18", 2},
        {"what goes on since a month, and its outbreak", {"assault#c LBN -> ISR on 2025-06-01/2025-07-15 | They fight.", "assault#c on 2025-06-01/2025-06-30 | War broke out."}, "assault LBN -> ISR | They fought on.", "en", "2025-08-02", 1},
        {"in another language", {"assault#c LBN -> ISR on 2025-06-01/2025-07-15 | They fight.", "assault#c on 2025-06-01/2025-06-30 | War broke out."}, "assault LBN | They fought on.", "ar", "2025-07-18", 1},
        {"a war, and a strike in it", {"assault LBN -> ISR on 2025-06-01/2025-07-15 | They fight."}, "assault LBN -> ISR on 2025-07-10 | They struck.", "ar", "2025-07-18", 2},
        {"a war, and the day it broke out", {"assault LBN -> ISR on 2025-06-01/2025-07-15 | They fight."}, "assault LBN -> ISR on 2025-06-01 | They struck.", "ar", "2025-07-18", 1},
        {"an outbreak alone is over", {"assault#c LBN -> ISR on 2025-06-01/2025-06-30 | They fought."}, "assault LBN -> ISR on 2025-07-10/2025-07-16 | They fought on.", "ar", "2025-07-18", 2},
    };
    for (const auto& [name, a, b, lang, day_b, events] : cases) {
        CAPTURE(name);
        std::vector<std::string> lines = a;
        lines.push_back(setting);
        const merge::Timeline timeline = merge::fuse({article("a", "2025-07-15", lines), article("b", day_b, {b, setting}, lang)});
        const std::string type = b.substr(0, b.find_first_of("=/ "));
        CHECK(std::count_if(timeline.events.begin(), timeline.events.end(), [&](const merge::Event& event) { return event.type == type; }) == events);
    }
}

TEST_CASE("who says one thing in each of two documents of one story says it once") {
    const std::string setting = "consult person:berri=LBN person:mikati=LBN -> person:aoun=LBN at saida.LBN | They met.";
    const std::string word = "statement org:UNIFIL=UN | The patrol goes on, it said.", other = "statement org:UNIFIL=UN | It will not leave, it said.";
    struct Case { std::string name; std::vector<std::string> a, b; std::size_t statements; };
    const Case cases[] = {
        {"one thing each", {word, setting}, {other, setting}, 1},
        {"two things here", {word, "statement org:UNIFIL=UN | Nobody was hurt, it said.", setting}, {other, setting}, 3},
        {"others speak", {word, setting}, {"statement org:WFP=UN | Bread is short, it said.", setting}, 2},
    };
    for (const auto& [name, a, b, statements] : cases) {
        CAPTURE(name);
        const merge::Timeline timeline = merge::fuse({article("a", "2025-07-15", a), article("b", "2025-07-16", b, "ar")});
        CHECK(static_cast<std::size_t>(std::count_if(timeline.events.begin(), timeline.events.end(), [](const merge::Event& event) { return event.type == "statement"; })) == statements);
    }
}

TEST_CASE("a story that is told for weeks is known by what a quarter of either names") {
    const std::string story = "agree person:berri=LBN person:mikati=LBN -> person:salam=LBN at saida.LBN | They are at one.";
    const auto others = [](const std::string& kind, std::size_t how_many) {
        std::string line = "request";
        for (std::size_t i = 0; i < how_many; ++i) line += " person:" + kind + std::to_string(i) + "=IND";
        return line + " | They asked for more.";
    };
    const std::string dated = "leadership LBN -> LBN on 2025-07-20 | A new head was named.", undated = "leadership LBN -> LBN | Since they have a new head.";
    const auto changes = [&](std::size_t how_many) {
        const merge::Timeline timeline = merge::fuse({article("a", "2025-07-25", {dated, story, others("x", how_many)}),
                                                      article("b", "2025-08-08", {undated, story, others("y", how_many)}, "ar")});
        return std::count_if(timeline.events.begin(), timeline.events.end(), [](const merge::Event& event) { return event.type == "leadership"; });
    };
    CHECK(changes(10) == 1);
    CHECK(changes(20) == 2);
}

TEST_CASE("told as done is not what is yet to come") {
    // An arrest told today without a day is likelier that of yesterday than that of tomorrow.
    const auto events = [](const std::string& day) {
        return merge::fuse({article("a", "2025-07-16", {"coerce LBN -> SYR"}), article("b", "2025-07-16", {"coerce LBN -> SYR on " + day}, "ar")}).events.size();
    };
    CHECK(events("2025-07-15") == 1);
    CHECK(events("2025-07-17") == 2);
}

TEST_CASE("a turn of a series is one, put off or moved; another turn is another") {
    const auto turn = [](std::span<const std::string_view> words, std::size_t first, std::size_t last) -> merge::Turn {
        if (first >= last || last > words.size()) return {};
        if (words[first] == "three") return {0, true};
        return {static_cast<std::uint32_t>(words[first][0] >= '1' && words[first][0] <= '9' ? words[first][0] - '0' : 0), false};
    };
    const merge::Folding folding{merge::plain_folding, merge::plain_folding, turn};
    struct Case { std::string day_a, a, day_b, b; bool same; };
    const Case cases[] = {
        {"2025-04-28", "consult/planned IRN -> USA on 2025-05-03 | 4th round", "2025-05-12", "consult IRN -> USA on 2025-05-11 | 4th round", true},   // put off
        {"2025-04-28", "consult/planned IRN -> USA at rome.ITA | 4th round", "2025-05-12", "consult IRN -> USA at muscat.OMN | 4th round", true},    // moved
        {"2025-05-02", "consult/negated IRN -> USA on 2025-05-03 | 4th round", "2025-05-12", "consult IRN -> USA on 2025-05-11 | 4th round", true},  // not on that day, then
        {"2025-04-28", "consult/planned IRN -> USA on 2025-05-03 | That round", "2025-05-12", "consult IRN -> USA on 2025-05-11 | That round", false},
        {"2025-04-28", "consult IRN -> USA on 2025-04-26 | 4th round", "2025-05-12", "consult IRN -> USA on 2025-05-11 | 4th round", false},         // both were held
        {"2025-04-28", "consult/planned IRN -> USA at rome.ITA on 2025-05-03 | 4th round", "2025-05-01", "consult/planned IRN -> USA at rome.ITA on 2025-05-03 | 5th round", false},
        {"2025-04-28", "consult IRN -> USA at muscat.OMN on 2025-04-26 | 3rd round", "2025-05-12", "consult IRN -> USA at muscat.OMN on 2025-04-01/2025-04-30 | three rounds", false},
    };
    for (const auto& [day_a, a, day_b, b, same] : cases) {
        CAPTURE(a);
        CAPTURE(b);
        const merge::Timeline timeline = merge::fuse({article("a", day_a, {a, "coerce person:araghchi=IRN at natanz.IRN"}), article("b", day_b, {b, "aid person:araghchi=IRN at natanz.IRN"})}, folding);
        CHECK(timeline.events.size() == (same ? 3 : 4));
    }
}

TEST_CASE("of several in one story the likest are one") {
    const std::string setting = "statement person:berri=LBN -> person:salam=LBN at saida.LBN | Both spoke of it.";
    // Two arrests in each document, of which only one pair has a day and a town.
    const merge::Timeline timeline =
        merge::fuse({article("a", "2025-07-15", {"coerce#c1 LBN -> LBN at saida.LBN on 2025-07-14", "coerce#c2 LBN -> SYR", setting}),
                     article("b", "2025-07-16", {"coerce#c3 LBN -> LBN at saida.LBN on 2025-07-14", "coerce#c4 LBN -> IRQ", setting}, "ar")});
    CHECK(std::count_if(timeline.events.begin(), timeline.events.end(), [](const merge::Event& event) { return event.type == "coerce"; }) == 3);
}

TEST_CASE("places that no list knows are one if they sound alike") {
    const std::map<std::string, std::string> heard = {{"برج النخل", "brk lnkl"}, {"Burj al-Nakhl", "brk l-nkl"}, {"تل القمح", "tl lkm"},
                                                      {"Tell Kamh", "tl km"}, {"عين الدير", "n ldr"}};
    const merge::Folding folding{[](std::string_view text) { return std::string(text); },
                                 [&](std::string_view name) { const auto found = heard.find(std::string(name)); return found == heard.end() ? std::string(name) : found->second; }};
    struct Case { std::string a, b; bool same; };
    const Case cases[] = {
        {"برج النخل", "Burj al-Nakhl", true}, {"تل القمح", "Tell Kamh", true}, {"برج النخل", "Tell Kamh", false}, {"عين الدير", "Burj al-Nakhl", false},
    };
    for (const auto& [a, b, same] : cases) {
        CAPTURE(a);
        CAPTURE(b);
        const auto report = [](const std::string& day, const std::string& place, const std::string& lang) {
            analysis::Analysis one = article(lang, day, {"assault ISR at ?x.LBN on " + day}, lang);
            one.events[0].arguments[1].text = one.places[0].text = place;
            return merge::Witness{lang, one};
        };
        CHECK(merge::fuse({report("2025-07-15", a, "ar"), report("2025-07-15", b, "en")}, folding).events.size() == (same ? 1 : 2));
    }
}

TEST_CASE("places of a list are one place if they lie side by side") {
    struct Case { double lat, lon; bool same; };
    const Case cases[] = {{33.57, 35.38, true}, {33.27, 35.20, false}, {34.44, 35.85, false}};  // Saida, Tyre, Tripoli; from near Saida
    for (const auto& [lat, lon, same] : cases) {
        CAPTURE(lat);
        analysis::Analysis a = article("a", "2025-07-15", {"assault ISR -> LBN at one.LBN on 2025-07-15"});
        analysis::Analysis b = article("b", "2025-07-15", {"assault ISR -> LBN at other.LBN on 2025-07-15"});
        a.places[0].lat = 33.55, a.places[0].lon = 35.37;
        b.places[0].lat = lat, b.places[0].lon = lon;
        CHECK(merge::fuse({a, b}).events.size() == (same ? 1 : 2));
    }
}

TEST_CASE("the dead are where and when the attack was that is told with them") {
    const auto told_in_one = [](const std::string& id, const std::string& day, const std::string& attack, const std::string& dead, const std::string& lang) {
        analysis::Analysis one = article(id, day, {attack, dead}, lang);
        one.events[1].sentence = 0;
        return one;
    };
    const merge::Timeline timeline = merge::fuse(
        {told_in_one("a", "2025-07-15", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> people killed 9", "en"),
         told_in_one("b", "2025-07-21", "assault RUS -> UKR at kyiv.UKR on 2025-07-15", "casualty -> persons killed 14", "ar"),
         told_in_one("c", "2025-07-21", "assault RUS -> UKR at odesa.UKR on 2025-07-20", "casualty -> persons killed 9", "ar")});
    CHECK(timeline.events.size() == 4);
}

TEST_CASE("many reports: values with their support, what disagrees side by side") {
    struct Case { std::string name; std::vector<analysis::Analysis> news; std::string events; };
    const Case cases[] = {
        {"the majority's toll, and disputed",
         {article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25"}),
          article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31"}),
          article("c", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25"})},
         "assault 2025-07-15 RUS -> UKR at kyiv killed 25 (3)!"},
        {"dozens and 31 do not contradict each other",
         {article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 10..99"}),
          article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31"})},
         "assault 2025-07-15 RUS -> UKR at kyiv killed 31 (2)"},
        {"one document that tells how the toll rose disputes nothing",
         {article("a", "2025-07-16", {"casualty#c1 -> UKR at kyiv.UKR on 2025-07-15 killed 9",
                                      "casualty#c1 -> UKR at kyiv.UKR on 2025-07-15 killed 14"})},
         "casualty 2025-07-15 -> UKR at kyiv killed 14 (1)"},
        {"a month speaks for its day",
         {article("a", "2025-07-24", {"consult org:NATO=NATO at hague.NLD on 2025-06-01/2025-06-30"}),
          article("b", "2025-07-24", {"consult org:NATO=NATO at hague.NLD on 2025-06-24/2025-06-25"})},
         "consult 2025-06-24/2025-06-25 NATO at hague (2)"},
        {"two dates, disputed",
         {article("a", "2025-02-21", {"assault ISR -> LBN at tyre.LBN on 2025-02-20 killed 4"}),
          article("b", "2025-02-22", {"assault ISR -> LBN at tyre.LBN on 2025-02-21 killed 4"})},
         "assault 2025-02-20 ISR -> LBN at tyre killed 4 (2)!"},
        {"the town is finer than its country",
         {article("a", "2025-07-16", {"assault RUS -> UKR at .UKR on 2025-07-15 killed 9"}),
          article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9"})},
         "assault 2025-07-15 RUS -> UKR at kyiv killed 9 (2)"},
        {"without a time, the day of publication and told as such",
         {article("a", "2025-07-16", {"protest FRA at paris.FRA"})},
         "protest 2025-07-16? FRA at paris (1)"},
        {"who meets whom: as the best report has it",
         {article("a", "2025-07-18", {"consult FRA -> UKR at paris.FRA on 2025-07-17"}),
          article("b", "2025-07-18", {"consult UKR -> FRA on 2025-07-17"})},
         "consult 2025-07-17 FRA -> UKR at paris (2)"},
        {"called off",
         {article("a", "2025-07-15", {"consult/planned FRA -> UKR at paris.FRA on 2025-07-17"}),
          article("b", "2025-07-16", {"consult/negated FRA -> UKR at paris.FRA on 2025-07-17"})},
         "consult/negated 2025-07-17 FRA -> UKR at paris (2)"},
        {"planned by one, done by the next",
         {article("a", "2025-07-15", {"consult/planned FRA -> UKR at paris.FRA on 2025-07-17"}),
          article("b", "2025-07-18", {"consult FRA -> UKR at paris.FRA on 2025-07-17"})},
         "consult 2025-07-17 FRA -> UKR at paris (2)"},
        {"an undated report between two attacks must not make them one",
         {article("a", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-14"}),
          article("b", "2025-07-17", {"assault RUS -> UKR at kyiv.UKR"}),
          article("c", "2025-07-17", {"assault RUS -> UKR at kyiv.UKR on 2025-07-17"})},
         "assault 2025-07-14 RUS -> UKR at kyiv (1); assault 2025-07-17 RUS -> UKR at kyiv (2)"},
        {"two attacks of one document stay two, whatever others say",
         {article("a", "2025-07-15", {"assault#c1 RUS -> UKR at kyiv.UKR on 2025-07-15",
                                      "assault#c2 RUS -> UKR at kyiv.UKR on 2025-07-15"}),
          article("b", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"})},
         "assault 2025-07-15 RUS -> UKR at kyiv (2); assault 2025-07-15 RUS -> UKR at kyiv (1)"},
    };
    for (const auto& [name, news, events] : cases) {
        CAPTURE(name);
        merge::Timeline timeline = merge::fuse(std::vector<analysis::Analysis>(news));
        // the order among equals is that of hashes: not what is asked here
        std::stable_sort(timeline.events.begin(), timeline.events.end(), [](const merge::Event& x, const merge::Event& y) {
            return std::make_tuple(x.when.first, -int(x.witnesses)) < std::make_tuple(y.when.first, -int(y.witnesses));
        });
        CHECK(told(timeline) == events);
    }
}

TEST_CASE("wire copies count as one witness") {
    const std::string text = "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | Nine people were killed and "
                             "thirty seven wounded early on Tuesday when missiles and drones hit the capital, its "
                             "mayor said, the third such strike within one week.";
    const std::string other = "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | The death toll of the attack has "
                              "risen, rescuers who searched the rubble of the apartment block all night long told us.";
    const std::string head = "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | ";
    const std::string lead = "At least nine people died and dozens were hurt when a volley of missiles struck a row of flats near the river ";
    const std::string middle = "before dawn on Tuesday, the governor said, while fire crews were still digging through the ruins for a family of four that had not "
                               "been heard of since the roof came down; ";
    const std::string tail = "power was cut in three districts, schools stayed shut, and buses were sent to take the old and the sick to a sports hall.";
    const std::string wire = head + lead + middle + tail, shortened = head + lead + middle;
    const std::string edited = head + "Night of terror in the capital: " + lead + "before dawn on Tuesday, the mayor said, while fire crews were still digging through the "
                               "ruins for a family of four that had not been heard of since the roof came down; power was cut in many districts, schools stayed shut, "
                               "and buses were sent to take the old and the sick to a sports hall.";
    const std::string quoting = head + "The council meets today to speak of what is to be done for those who lost their homes, after fire crews were still digging through the "
                                "ruins for a family of four on Wednesday, a spokesman for the town hall told us by telephone from his office late at night.";
    struct Case { std::string name, a, b, c; unsigned witnesses; };
    const Case cases[] = {
        {"the same text thrice", text, text, text, 1},
        {"a copy with another end", text, text + " More soon.", other, 2},
        {"two texts of their own", text, other, other + " He gave no details.", 2},
        {"cut by a third", wire, shortened, wire, 1},
        {"a new beginning, and words changed", wire, edited, wire, 1},
        {"who quotes a sentence copies nothing", wire, quoting, quoting + " No more was said.", 2},
    };
    for (const auto& [name, a, b, c, witnesses] : cases) {
        CAPTURE(name);
        const merge::Timeline timeline =
            merge::fuse({article("a", "2025-07-15", {a}), article("b", "2025-07-16", {b}), article("c", "2025-07-17", {c})});
        REQUIRE(timeline.events.size() == 1);
        CHECK(timeline.events[0].witnesses == witnesses);
        CHECK(timeline.events[0].reports.size() == 3);
    }
}

TEST_CASE("a translation is no witness of its own") {
    // Whom, where and what figures the wire names, one after the other; and the same told by somebody who was there himself.
    const std::vector<std::string> wire = {
        "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | Nine of the 37 hit died.", "consult person:macron=FRA -> person:zelensky=UKR at paris.FRA | They met at 10 in a hall of 200.",
        "statement person:rutte=NATO -> person:trump=USA | Some 5000 are to come.", "accuse org:NATO=NATO -> RUS at brussels.BEL | In 48 hours."};
    const std::vector<std::string> own = {
        "statement person:trump=USA -> person:rutte=NATO | Within 48 hours, said he.", "accuse RUS -> org:NATO=NATO | With 5000 men.",
        "assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | A night of 12 alarms.", "consult person:zelensky=UKR -> person:macron=FRA at paris.FRA | At 10 they met."};
    std::vector<std::string> translated;
    for (const std::string& line : wire) {
        std::string figures;
        for (const char c : line.substr(line.find(" | "))) figures += (c >= '0' && c <= '9') || c == ' ' ? std::string{c} : std::string{"ن"};
        translated.push_back(line.substr(0, line.find(" | ")) + " | " + figures);
    }
    struct Case { std::string name, day, lang; std::vector<std::string> events; unsigned witnesses; };
    const Case cases[] = {
        {"the wire in another language", "2025-07-16", "ar", translated, 1},
        {"two weeks later", "2025-07-29", "ar", translated, 2},
        {"not in another language", "2025-07-16", "en", translated, 2},
        {"in an order of his own", "2025-07-16", "ar", own, 2},
        {"a part of it, too short to tell", "2025-07-16", "ar", {translated[0]}, 2},
    };
    for (const auto& [name, day, lang, events, witnesses] : cases) {
        CAPTURE(name);
        const merge::Timeline timeline = merge::fuse({article("a", "2025-07-15", wire), article("b", day, events, lang)});
        const auto strike = std::find_if(timeline.events.begin(), timeline.events.end(), [](const merge::Event& event) { return event.killed.has_value(); });
        REQUIRE(strike != timeline.events.end());
        CHECK(strike->reports.size() == 2);
        CHECK(strike->witnesses == witnesses);
    }
}

TEST_CASE("versions of a document, and strangers that bear one id") {
    const auto old_version = article("a", "2025-07-15", {"protest FRA at paris.FRA | One two three four five six seven"});
    const auto new_version = article("a", "2025-07-16", {"protest FRA at lyon.FRA | One two three four five six seven"});
    const auto stranger = article("a", "2025-07-15", {"protest ITA at rome.ITA | Quite another text of another outlet"});
    CHECK(told(merge::fuse({old_version, new_version})) == "protest 2025-07-16? FRA at lyon (1)");
    CHECK(told(merge::fuse({new_version, old_version})) == "protest 2025-07-16? FRA at lyon (1)");
    CHECK(merge::fuse({old_version, stranger}).events.size() == 2);
}

TEST_CASE("actors and places are one by their id, unknown ones by their folded name and code") {
    const merge::Timeline timeline =
        merge::fuse({article("a", "2025-07-15", {"protest LBN:Farmers -> LBN at ?Bridge.LBN", "protest FRA:Farmers"}),
                     article("b", "2025-08-15", {"coerce LBN -> LBN:farmers at ?bridge.LBN"})});
    std::string actors, places;
    for (const merge::Actor& actor : timeline.actors) actors += actor.name + "/" + actor.code + " ";
    for (const merge::Place& place : timeline.places) places += place.name + "/" + place.country + " ";
    CHECK(timeline.actors.size() == 3);  // LBN's farmers, FRA's farmers, LBN
    CAPTURE(actors);
    CHECK(places == "Bridge/LBN ");
}

TEST_CASE("of a phrase with title and name a known person is called by the name") {
    analysis::Analysis a = article("n1", "2025-07-15", {"consult person:macron=FRA -> DEU on 2025-07-15"});
    analysis::Argument& source = a.events[0].arguments[0];
    source.text = "the French president Emmanuel Macron";
    source.span = {0, 36};
    analysis::Actor name;
    name.span = {21, 36};
    name.text = "Emmanuel Macron";
    name.entity = "person:macron";
    name.name = "Emmanuel Macron";
    name.kind = "person";
    a.actors = {name};
    const merge::Timeline timeline = merge::fuse({a});
    const auto macron = std::find_if(timeline.actors.begin(), timeline.actors.end(), [](const merge::Actor& one) { return one.id == "person:macron"; });
    REQUIRE(macron != timeline.actors.end());
    REQUIRE(macron->names.size() == 1);
    CHECK(macron->names[0].text == "Emmanuel Macron");
}

TEST_CASE("a person's judgement goes before ours and can be taken back") {
    const auto a = article("a", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const auto b = article("b", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const auto c = article("c", "2025-07-15", {"assault RUS -> UKR at odesa.UKR on 2025-07-15"});
    const auto events = [&](const std::vector<merge::Judgement>& judgements) {
        std::vector<merge::Witness> witnesses;
        for (const auto& one : {a, b, c}) witnesses.push_back({one.document.id, one});
        return merge::fuse(witnesses, merge::plain_folding, judgements).events.size();
    };
    CHECK(events({}) == 2);
    CHECK(events({{false, a.events[0].id, b.events[0].id}}) == 3);
    CHECK(events({{true, "e:" + a.events[0].id, c.events[0].id}}) == 1);
}

TEST_CASE("a judgement takes a report out of the cluster its document put it in, and no other") {
    const auto a = article("a", "2025-07-15", {"assault#c1 RUS -> UKR at kyiv.UKR on 2025-07-15", "assault#c1 RUS -> UKR",
                                               "assault#c1 RUS -> UKR"});
    const auto b = article("b", "2025-08-15", {"protest FRA"});
    const auto reports = [&](std::size_t one, std::size_t other) {
        std::vector<merge::Witness> witnesses{{"a", a}, {"b", b}};
        const merge::Judgement different{false, a.events[one].id, other < 3 ? a.events[other].id : b.events[0].id};
        std::string sizes;
        for (const merge::Event& event : merge::fuse(witnesses, merge::plain_folding, {different}).events)
            sizes += std::to_string(event.reports.size());
        std::sort(sizes.begin(), sizes.end());
        return sizes;
    };
    CHECK(reports(0, 1) == "112");
    CHECK(reports(2, 1) == "112");
    CHECK(reports(2, 0) == "112");
    CHECK(reports(0, 9) == "13");  // of another document: nothing to take out
}

TEST_CASE("an event is found by any of its ids and by their beginnings") {
    const merge::Timeline timeline =
        merge::fuse({article("a", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"}),
                     article("b", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"})});
    REQUIRE(timeline.events.size() == 1);
    const merge::Event& event = timeline.events[0];
    REQUIRE(event.aliases.size() == 1);
    using Kind = merge::Found::Kind;
    const std::pair<std::string, Kind> cases[] = {
        {event.id, Kind::event},          {event.aliases[0], Kind::event}, {event.id.substr(0, 8), Kind::event},
        {event.id.substr(2), Kind::event}, {"country:RUS", Kind::actor},   {"place:ky", Kind::place},
        {"a", Kind::document},            {"country:", Kind::several},     {"e:zzz", Kind::nothing}, {"", Kind::nothing},
    };
    for (const auto& [id, kind] : cases) {
        CAPTURE(id);
        CHECK(merge::find(timeline, id).kind == kind);
    }
}

TEST_CASE("days and their precision") {
    struct Case { const char *begin, *end, *value; };
    const Case cases[] = {
        {"2025-09-02", "2025-09-02", "2025-09-02"}, {"2025-09-02", "", "2025-09-02"},
        {"2025-09-01", "2025-09-30", "2025-09"},    {"2024-02-01", "2024-02-29", "2024-02"},
        {"2025-01-01", "2025-12-31", "2025"},       {"2025-09-01", "2025-09-14", "2025-09-01/2025-09-14"},
        {"2025-02-30", "", ""},                     {"", "", ""},
        {"2025-09-02T20:00", "", "2025-09-02"},
    };
    for (const auto& [begin, end, value] : cases) CHECK(merge::days_between(begin, end, merge::Basis::stated).value() == value);
}

TEST_CASE("a timeline survives the way to bytes and back; damaged bytes are refused") {
    const merge::Timeline timeline = merge::fuse(made_up::Newsroom(7).articles(60));
    const std::string bytes = merge::to_bytes(timeline);
    CHECK(merge::to_bytes(merge::from_bytes(bytes)) == bytes);
    CHECK_THROWS_AS(merge::from_bytes(bytes.substr(0, bytes.size() / 2)), base::IoError);
    CHECK_THROWS_AS(merge::from_bytes("something else"), base::IoError);
}
