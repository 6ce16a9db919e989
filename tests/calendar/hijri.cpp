#include <doctest/doctest.h>

#include <tarikh/calendar/hijri.h>

using namespace tarikh::calendar;

TEST_CASE("Hijri days fall where Umm al-Qura puts them") {
    struct Case { int year, month, day; std::string iso; };
    const Case cases[] = {
        {1445, 9, 1, "2024-03-11"},  {1445, 10, 1, "2024-04-10"}, {1446, 1, 1, "2024-07-07"},
        {1444, 12, 10, "2023-06-28"}, {1420, 1, 1, "1999-04-17"}, {1300, 1, 1, "1882-11-12"},
        {1443, 9, 30, "2022-05-01"}, {1445, 13, 1, ""},           {1445, 0, 1, ""},
        {1445, 1, 31, ""},           {0, 1, 1, ""},               {99999, 1, 1, ""},
    };
    for (const auto& [year, month, day, iso] : cases) {
        CAPTURE(year);
        CAPTURE(month);
        CAPTURE(day);
        const auto found = day_of_hijri(year, month, day);
        CHECK((found ? to_iso(*found) : "") == iso);
        if (found) CHECK(hijri(*found) == Hijri{year, month, day});
    }
}

TEST_CASE("the tabular calendar counts thirty and twenty-nine in turn") {
    struct Case { int year, month, day; std::string iso; };
    const Case cases[] = {
        {1445, 9, 1, "2024-03-11"},  {1446, 1, 1, "2024-07-08"},  // a day behind Umm al-Qura
        {1400, 1, 1, "1979-11-21"},  {1, 1, 1, "0622-07-19"},     {1445, 2, 30, ""}, {1445, 1, 30, "2023-08-17"},
    };
    for (const auto& [year, month, day, iso] : cases) {
        CAPTURE(year);
        CAPTURE(month);
        CAPTURE(day);
        const auto found = day_of_hijri(year, month, day, Reckoning::tabular);
        CHECK((found ? to_iso(*found) : "") == iso);
        if (found) CHECK(hijri(*found, Reckoning::tabular) == Hijri{year, month, day});
    }
}

TEST_CASE("a thirtieth in a short month is no day") {
    int short_months = 0;
    for (int month = 1; month <= 12; ++month) {
        const auto range = hijri_month_range(1445, month);
        REQUIRE(range);
        const int length = range->last - range->first + 1;
        CHECK((length == 29 || length == 30));
        CHECK(day_of_hijri(1445, month, 30).has_value() == (length == 30));
        short_months += length == 29;
    }
    CHECK(short_months > 0);
    const auto year = hijri_year_range(1445);
    REQUIRE(year);
    CHECK(to_iso(year->first) == "2023-07-19");
    CHECK(to_iso(year->last) == "2024-07-06");
}
