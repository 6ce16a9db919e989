#pragma once
// Days of a billion years, and durations in months, days and seconds: how they are written, taken apart and added.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tarikh/match/value.h>

namespace tarikh::match {

struct Civil {
    std::int64_t year = 1970;
    std::int64_t month = 1, day = 1;
};
struct WeekDate {
    std::int64_t year = 1970, week = 1, weekday = 1;  ///< Monday is 1
};

Civil civil(Date date);
/// nullopt if there is no such day.
std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day);
WeekDate week_date(Date date);
std::optional<Date> date_of_week(WeekDate week);
std::int64_t days_in_month(std::int64_t year, std::int64_t month);
/// The same day so many months on; the 31st becomes the month's last day.
Date add_months(Date date, std::int64_t months);

/// "2015-07-21", "20150721", "2015-07", "2015-W30-2", "2015-Q2-60", "2015-202", "2015".
std::optional<Date> parse_date(std::string_view text);

struct Interval {
    Date first, last;
};
/// The days of a text as precise as it is: "2025-09", "2025", "2025-09-03", and from one to another: "2025-09/2025-10-03".
std::optional<Interval> parse_interval(std::string_view text);
std::string to_iso(Date date);
/// Fields by name: year, quarter, month, week, day, ordinalDay, dayOfQuarter, dayOfWeek and weekYear, and some older names.
Value field_of(Date date, std::string_view name);
/// date({…}): the fields a map gives, over those of its member `date` or of `base`. Throws PatternError.
Date date_from(const Map& fields, std::optional<Date> base = std::nullopt);
/// First day of the unit in which the date lies; nullopt for a unit that does not exist.
std::optional<Date> truncated(std::string_view unit, Date date);

/// "P1Y2M10DT2H30M", with fractions and signs; "P2012-02-02T14:37:21.5".
std::optional<Duration> parse_duration(std::string_view text);
std::string to_iso(const Duration& duration);
Value field_of(const Duration& duration, std::string_view name);
/// duration({…}). Throws PatternError.
Duration duration_from(const Map& fields);

Date operator+(Date date, const Duration& duration);
Duration operator+(const Duration& a, const Duration& b);
Duration operator-(const Duration& duration);
/// Fractions of months become days of a mean year, fractions of days seconds.
Duration scaled(const Duration& duration, double factor);
/// Whole months, and the days that remain.
Duration between(Date from, Date to);

}  // namespace tarikh::match
