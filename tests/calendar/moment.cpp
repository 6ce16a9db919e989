#include <doctest/doctest.h>

#include <tarikh/calendar/moment.h>

using namespace tarikh::calendar;

namespace {

Moment dated(Unit unit, int year, int month, int day, int index = 0) {
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = unit;
    m.year = year;
    m.month = month;
    m.day = day;
    m.index = index;
    return m;
}

std::string covered(const Moment& m) {
    const auto range = days(m);
    return range ? to_iso(range->first) + " " + to_iso(range->last) : "";
}

}  // namespace

TEST_CASE("a stretch of hours is told with its days") {
    Moment m = span_moment({parse_day("2024-03-06").value(), parse_day("2024-03-07").value()});
    CHECK(timex_value(m) == "2024-03-06/2024-03-07");
    CHECK(timex_type(m) == 0);
    m.first_minute = 19 * 60;
    m.last_minute = 5 * 60 + 20;
    CHECK(timex_value(m) == "2024-03-06T19:00/2024-03-07T05:20");
    CHECK(timex_type(m) == 1);
}

TEST_CASE("moments print as TIMEX3 and as the days they cover") {
    Moment evening = dated(Unit::day, 2000, 11, 14);
    evening.part = Part::evening;
    Moment clock = dated(Unit::day, 2001, 3, 2);
    clock.hour = 14;
    clock.minute = 5;
    clock.utc = true;
    Moment thursday;
    thursday.kind = Moment::Kind::date;
    thursday.weekday = 4;
    Moment ancient = dated(Unit::year, 480, 0, 0);
    ancient.before_christ = true;
    Moment mixed = duration_moment(8, Unit::year);
    mixed.amounts[1] = {4, Unit::month, false};
    mixed.amount_count = 2;
    struct Case { Moment moment; std::string value, days; int type; };
    const Case cases[] = {
        {dated(Unit::day, 2000, 11, 14), "2000-11-14", "2000-11-14 2000-11-14", 0},
        {dated(Unit::day, 2001, 2, 31), "2001-02-31", "", 0},
        {evening, "2000-11-14TEV", "2000-11-14 2000-11-14", 1},
        {clock, "2001-03-02T14:05Z", "2001-03-02 2001-03-02", 1},
        {thursday, "XXXX-WXX-4", "", 0},
        {dated(Unit::day, unknown_year, 8, 9), "XXXX-08-09", "", 0},
        {dated(Unit::week, 2004, 0, 0, 53), "2004-W53", "2004-12-27 2005-01-02", 0},
        {dated(Unit::weekend, 2004, 0, 0, 10), "2004-W10-WE", "2004-03-06 2004-03-07", 0},
        {dated(Unit::month, 2004, 2, 0), "2004-02", "2004-02-01 2004-02-29", 0},
        {dated(Unit::month, unknown_year, 2, 0), "XXXX-02", "", 0},
        {dated(Unit::quarter, 2004, 0, 0, 3), "2004-Q3", "2004-07-01 2004-09-30", 0},
        {dated(Unit::half, 2004, 0, 0, 2), "2004-H2", "2004-07-01 2004-12-31", 0},
        {dated(Unit::season, 2004, 0, 0, 4), "2004-WI", "2004-12-01 2005-02-28", 0},
        {dated(Unit::year, 1967, 0, 0), "1967", "1967-01-01 1967-12-31", 0},
        {dated(Unit::decade, unknown_year, 0, 0, 197), "197", "1970-01-01 1979-12-31", 0},
        {dated(Unit::century, unknown_year, 0, 0, 18), "18", "1800-01-01 1899-12-31", 0},
        {ancient, "BC0480", "", 0},
        {duration_moment(3, Unit::day), "P3D", "", 2},
        {duration_moment(1.5, Unit::hour), "PT90M", "", 2},
        {duration_moment(2.5, Unit::year), "P2.5Y", "", 2},
        {duration_moment(3, Unit::decade), "P30Y", "", 2},
        {vague_moment(Unit::month), "PXM", "", 2},
        {mixed, "P8Y4M", "", 2},
        {reference_moment(Reference::past), "PAST_REF", "", 0},
        {span_moment({day_of(2000, 11, 1).value(), day_of(2000, 11, 14).value()}), "2000-11-01/2000-11-14",
         "2000-11-01 2000-11-14", 0},
    };
    for (const auto& [moment, value, range, type] : cases) {
        CAPTURE(value);
        CHECK(timex_value(moment) == value);
        CHECK(covered(moment) == range);
        CHECK(timex_type(moment) == type);
    }
}
