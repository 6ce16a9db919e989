#pragma once
// Days, ISO weeks and ranges of days: arithmetic on time, no words. Odd values (a 31 June, a month 14)
// give nullopt, never an exception.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tarikh::calendar {

/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
struct Day {
    std::int32_t number = 0;
    friend auto operator<=>(const Day&, const Day&) = default;
};
inline Day operator+(Day day, int days) { return {day.number + days}; }
inline Day operator-(Day day, int days) { return {day.number - days}; }
inline int operator-(Day a, Day b) { return a.number - b.number; }

struct Civil {
    int year = 0;
    int month = 1;  ///< 1 to 12
    int day = 1;
    friend bool operator==(const Civil&, const Civil&) = default;
};

struct IsoWeek {
    int year = 0;
    int week = 1;  ///< 1 to 53
    friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};

/// First and last day, both within.
struct Range {
    Day first, last;
    friend bool operator==(const Range&, const Range&) = default;
};

/// Years the arithmetic is asked about; beyond them there is no day.
inline constexpr int first_year = -9999, last_year = 9999;

std::optional<Day> day_of(int year, int month, int day);
Civil civil(Day day);
int days_in_month(int year, int month);  ///< 0 for a month that is none
int weekday(Day day);                    ///< 1 = Monday to 7 = Sunday
IsoWeek iso_week(Day day);
Day monday_of(IsoWeek week);

/// The same day so many months on; the 31st becomes the month's last day.
std::optional<Day> add_months(Day day, int months);

Range month_range(int year, int month);  ///< the month must be one
Range year_range(int year);

/// Strictly before or after `from`: "last Sunday" said on a Sunday is a week ago.
Day last_weekday(int wanted, Day from);
Day next_weekday(int wanted, Day from);

/// "2025-03-12", with whatever follows it ("T10:00"); nullopt if it does not begin with a real day.
std::optional<Day> parse_day(std::string_view text);
std::string to_iso(Day day);  ///< 2025-03-12; -0330-03-12 before our era

/// Minutes of the day in "14:30", with whatever follows it (":59+03:00"); nullopt if it begins with no hour.
std::optional<int> parse_clock(std::string_view text);

}  // namespace tarikh::calendar
