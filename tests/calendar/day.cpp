#include <doctest/doctest.h>

#include <tarikh/calendar/day.h>

using namespace tarikh::calendar;

namespace {
Day d(const std::string& iso) { return parse_day(iso).value(); }
}  // namespace

TEST_CASE("a day is read only if it exists") {
    struct Case { std::string text, day; };
    const Case cases[] = {
        {"2024-02-29", "2024-02-29"}, {"2023-02-29", ""},          {"2024-13-01", ""},
        {"2024-00-10", ""},           {"2024-06-31", ""},          {"2024-06-30T23:59", "2024-06-30"},
        {"12-06-2024", ""},           {"2024-6-30", ""},           {"", ""},
        {"abcd-ef-gh", ""},           {"1948-05-15", "1948-05-15"}, {"0001-01-01", "0001-01-01"},
    };
    for (const auto& [text, day] : cases) {
        CAPTURE(text);
        const auto read = parse_day(text);
        CHECK((read ? to_iso(*read) : "") == day);
    }
}

TEST_CASE("odd years give no day") {
    CHECK_FALSE(day_of(1'000'000, 1, 1));
    CHECK_FALSE(day_of(-1'000'000, 1, 1));
    CHECK(to_iso(day_of(-330, 6, 1).value()) == "-0330-06-01");
}

TEST_CASE("weekdays and ISO weeks") {
    struct Case { std::string day; int weekday; int year; int week; };
    const Case cases[] = {
        {"2024-03-06", 3, 2024, 10}, {"2024-12-30", 1, 2025, 1}, {"2021-01-03", 7, 2020, 53},
        {"2000-11-14", 2, 2000, 46}, {"1970-01-01", 4, 1970, 1},
    };
    for (const auto& [day, wanted, year, week] : cases) {
        CAPTURE(day);
        CHECK(weekday(d(day)) == wanted);
        CHECK(iso_week(d(day)) == IsoWeek{year, week});
        CHECK(iso_week(monday_of({year, week})) == IsoWeek{year, week});
        CHECK(weekday(monday_of({year, week})) == 1);
    }
}

TEST_CASE("last and next weekday never mean the day itself") {
    struct Case { std::string from; int wanted; std::string last, next; };
    const Case cases[] = {
        {"2024-03-03", 7, "2024-02-25", "2024-03-10"},
        {"2024-03-06", 7, "2024-03-03", "2024-03-10"},
        {"2024-03-01", 4, "2024-02-29", "2024-03-07"},
    };
    for (const auto& [from, wanted, last, next] : cases) {
        CAPTURE(from);
        CHECK(to_iso(last_weekday(wanted, d(from))) == last);
        CHECK(to_iso(next_weekday(wanted, d(from))) == next);
    }
}

TEST_CASE("a clock is read with whatever follows it") {
    struct Case { std::string text; int minutes; };
    const Case cases[] = {
        {"14:30", 870}, {"00:00", 0}, {"23:59:59+03:00", 1439}, {"07:05Z", 425},
        {"24:00", -1}, {"12:60", -1}, {"7:05", -1}, {"07-05", -1}, {"", -1}, {"ab:cd", -1},
    };
    for (const auto& [text, minutes] : cases) {
        CAPTURE(text);
        CHECK(parse_clock(text).value_or(-1) == minutes);
    }
}

TEST_CASE("months are added within the month's length") {
    struct Case { std::string from; int months; std::string to; };
    const Case cases[] = {
        {"2024-01-31", 1, "2024-02-29"}, {"2024-03-31", -1, "2024-02-29"}, {"2024-03-10", -3, "2023-12-10"},
        {"2024-12-10", 1, "2025-01-10"}, {"2024-02-29", -12, "2023-02-28"},
    };
    for (const auto& [from, months, to] : cases) {
        CAPTURE(from);
        CAPTURE(months);
        CHECK(to_iso(add_months(d(from), months).value()) == to);
    }
}
