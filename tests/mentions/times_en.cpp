#include <doctest/doctest.h>

#include "reading.h"

using namespace tarikh;

namespace {

using morphology::Aspect;

testing::Language& english() {
    static testing::Language language = [] {
        testing::Language made{"en"};
        for (const char* verb : {"arrived", "met", "passed", "elected", "killed", "signed"}) made.verbs[verb] = Aspect::perfect;
        for (const char* verb : {"arrives", "starts", "meets", "opens"}) made.verbs[verb] = Aspect::imperfect;
        return made;
    }();
    return language;
}

std::string dated(const std::string& text, const std::string& published) {
    const auto read = english().read(text);
    std::string out;
    for (const auto& m : english().times(*read, published))
        out += (out.empty() ? "" : " ") + m.value + (m.modifier.empty() ? "" : ":" + m.modifier);
    return out;
}

struct Case { std::string text, published, value; };

template <std::size_t n>
void check(const Case (&cases)[n]) {
    for (const auto& [text, published, value] : cases) {
        CAPTURE(text);
        CAPTURE(published);
        CHECK(dated(text, published) == value);
    }
}

}  // namespace

TEST_CASE("English: dates") {
    const Case cases[] = {
        {"on 14 July 1958", "2001-02-03", "1958-07-14"},
        {"on July 14, 1958", "2001-02-03", "1958-07-14"},
        {"on July 14th", "2001-08-03", "2001-07-14"},
        {"the 14th of July, 1958", "2001-02-03", "1958-07-14"},
        {"on Sunday, July 13, 1958", "2001-02-03", "1958-07-13"},
        {"on 7/14/1958", "2001-02-03", "1958-07-14"},
        {"on 14/7/1958", "2001-02-03", "1958-07-14"},
        {"on 1958-07-14", "2001-02-03", "1958-07-14"},
        {"on Feb. 30, 2015", "2016-02-03", ""},
        {"in July 1958", "2001-02-03", "1958-07"},
        {"in 1958", "2001-02-03", "1958"},
        {"on 10 Muharram 1440 AH", "2024-02-03", "2018-09-20"},
    };
    check(cases);
}

TEST_CASE("English: days, weekdays, months from the day of publication") {
    const Case cases[] = {
        {"yesterday", "2024-03-01", "2024-02-29"},
        {"the day before yesterday", "2024-03-01", "2024-02-28"},
        {"three days ago", "2024-03-01", "2024-02-27"},
        {"two months ago", "2024-03-01", "2024-01"},
        {"last Sunday", "2024-03-03", "2024-02-25"},
        {"He arrived Friday", "2024-03-06", "2024-03-01"},
        {"He will arrive on Friday", "2024-03-06", "2024-03-08"},
        {"He arrives Friday", "2024-03-06", "2024-03-08"},
        {"It was signed in June", "2024-03-06", "2023-06"},
        {"They signed to meet before the end of June", "2024-05-06", "2024-06:END"},
        {"They signed before June", "2024-09-06", "2024-06"},
        {"last quarter", "2024-08-10", "2024-Q2"},
        {"in the last quarter of 2019", "2024-08-10", "2019-Q4"},
        {"It will be signed in June", "2024-03-06", "2024-06"},
        {"It was signed on December 25", "2024-03-06", "2023-12-25"},
        {"It is due to be signed on December 25", "2024-03-06", "2024-12-25"},
        {"last week", "2024-01-03", "2023-W52"},
        {"over the weekend", "2024-03-06", "2024-W09-WE"},
        {"early next month", "2024-12-06", "2025-01:START"},
        {"last August", "2024-03-06", "2023-08"},
        {"late last year", "2024-03-06", "2023:END"},
        {"the second half of 2019", "2024-03-06", "2019-H2"},
        {"in the third quarter", "2024-03-06", "2023-Q3"},
        {"the winter of 1978", "2024-03-06", "1978-WI"},
        {"in the early 1990s", "2024-03-06", "199:START"},
        {"the 18th century", "2024-03-06", "17"},
    };
    check(cases);
}

TEST_CASE("English: clocks, durations, sets, ranges") {
    const Case cases[] = {
        {"at 14:30 GMT on Monday", "2024-03-06", "2024-03-04T14:30Z"},
        {"at 9:15 p.m. on Monday", "2024-03-06", "2024-03-04T21:15"},
        {"on Monday evening", "2024-03-06", "2024-03-04TEV"},
        {"this morning", "2024-03-06", "2024-03-06TMO"},
        {"last night", "2024-03-06", "2024-03-05TNI"},
        {"for three weeks", "2024-03-06", "P3W"},
        {"a ten-year war", "2024-03-06", "P10Y"},
        {"a 45-year-old man", "2024-03-06", "P45Y"},
        {"more than a decade", "2024-03-06", "P10Y:MORE_THAN"},
        {"two and a half hours", "2024-03-06", "PT150M"},
        {"half an hour", "2024-03-06", "PT30M"},
        {"the past six months", "2024-03-06", "P6M"},
        {"every Tuesday", "2024-03-06", "XXXX-WXX-2"},
        {"every three months", "2024-03-06", "P3M"},
        {"twice a year", "2024-03-06", "P1Y"},
        {"from 1914 to 1918", "2024-03-06", "1914 1918"},
        {"from March 5 to March 8, 2011", "2024-03-06", "2011-03-05 2011-03-08"},
        {"5-8 March 2011", "2024-03-06", "2011-03-05 2011-03-08"},
        {"He was shot on March 5, 2011 and died two days later", "2024-03-06", "2011-03-05 2011-03-07"},
        {"He was shot on March 5, 2011 and died the next day", "2024-03-06", "2011-03-05 2011-03-06"},
        {"recently", "2024-03-06", "PAST_REF"},
        {"in the coming weeks", "2024-03-06", "FUTURE_REF"},
    };
    check(cases);
}

TEST_CASE("English: history keeps to its own years, news to the day of publication") {
    const Case cases[] = {
        {"They landed on 6 June 1944. On 25 August Paris was free.", "2010-03-04", "1944-06-06 1944-08-25"},
        {"They landed on 6 December 1941. In February they advanced.", "2010-03-04", "1941-12-06 1942-02"},
        {"They landed on 6 June 1944. The following morning they advanced.", "2010-03-04", "1944-06-06 1944-06-07TMO"},
        {"Yesterday he arrived. The treaty was signed on 6 June 1944. On 25 February he met the king.", "2010-03-04",
         "2010-03-03 1944-06-06 2010-02-25"},
        {"He was held on 6 May 1998 and freed on 2 June.", "2010-03-04", "1998-05-06 1998-06-02"},
        {"It was founded in 1848. Two years later it burned, and the following spring it was rebuilt.", "2010-03-04", "1848 1850 1851-SP"},
        {"In September 1944 they crossed. The next day they were surrounded.", "2010-03-04", "1944-09 1944-09-XX"},
        {"It was signed in October 1814 and ratified the following February.", "2010-03-04", "1814-10 1815-02"},
        {"He ruled from 1974 until the end of the decade.", "2010-03-04", "1974 197:END"},
        {"It rose in 2009. By the end of the decade it had fallen.", "2010-03-04", "2009 201:END"},
        {"In 1944 they met. Three weeks later they parted.", "2010-03-04", "1944 FUTURE_REF"},  // no day to count from
    };
    check(cases);
}

TEST_CASE("English: the day of the news is no day of a history") {
    const Case cases[] = {
        {"KYIV, July 15, 2003 (AP) - Talks opened. They may go on until 2005.", "", "2003-07-15"},
        {"The fort was built on 3 May 1820. It fell in 1911. In 1914 it was razed.", "", ""},
    };
    for (const auto& [text, published, value] : cases) {
        CAPTURE(text);
        const auto read = english().read(text);
        const auto day = mentions::TimeTagger{english().rules, english().numbers}.dateline(read->words, read->text.sentences);
        CHECK((day ? calendar::to_iso(*day) : "") == value);
    }
}

TEST_CASE("English: minutes and hours count from the hour of publication, if it is known") {
    struct Hour { std::string text; int minutes; std::string value; };
    const Hour cases[] = {
        {"It fell two hours ago", 14 * 60 + 30, "2024-03-06T12:30"}, {"It fell 20 minutes ago", 10, "2024-03-05T23:50"},
        {"It will end in three hours", 22 * 60, "2024-03-07T01:00"}, {"It fell two hours ago", -1, "PAST_REF"},
    };
    for (const auto& [text, minutes, value] : cases) {
        CAPTURE(text);
        CAPTURE(minutes);
        const auto read = english().read(text);
        const auto hour = minutes < 0 ? std::nullopt : std::optional{minutes};
        const auto times = mentions::TimeTagger{english().rules, english().numbers}.tag(
            read->words, read->text.sentences, calendar::parse_day("2024-03-06"), hour);
        REQUIRE(times.size() == 1);
        CHECK(times[0].value == value);
    }
}

TEST_CASE("English: what only looks like a time") {
    const char* const cases[] = {
        "They may come", "Soldiers march on", "the second man", "Theresa May spoke", "some 2000 people",
        "on 17 July Street", "the Hundred Years' War", "after the Six-Day War", "on the 15th floor", "shortly after he left", "the ad 30 men saw", "a quarter of the vote", "the 2.36 percent fall", "a second attack",
    };
    for (const std::string text : cases) {
        CAPTURE(text);
        CHECK(dated(text, "2024-03-06") == "");
    }
}

TEST_CASE("English: no day of publication, no invented day") {
    const Case cases[] = {
        {"on Thursday", "", "XXXX-WXX-4"}, {"on May 3", "", "XXXX-05-03"}, {"yesterday", "", "PAST_REF"},
        {"next week", "", "FUTURE_REF"},   {"today", "", "PRESENT_REF"},   {"in May 2011", "", "2011-05"},
    };
    check(cases);
}
