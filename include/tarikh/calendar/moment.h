#pragma once
// A time as a text tells it: one value inside (how fine, which fields are known, which days it covers),
// printed as TIMEX3 or as its first and last day.
//
//     {month, 2025, 8}              ->  "2025-08"     2025-08-01 to 2025-08-31
//     {day, weekday 4, no year}     ->  "XXXX-WXX-4"  no days
//     {day, 2000-11-14, evening}    ->  "2000-11-14TEV"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tarikh/calendar/day.h>
#include <tarikh/calendar/hijri.h>

namespace tarikh::calendar {

enum class Unit : std::uint8_t {
    second, minute, hour, day, week, weekend, month, quarter, half, season, year, decade, century, millennium
};
enum class Part : std::uint8_t { none, morning, midday, afternoon, evening, night, daytime };
enum class Reference : std::uint8_t { past, present, future };
enum class Modifier : std::uint8_t {
    none, start, middle, end, approx, before, after, less_than, more_than, equal_or_less, equal_or_more
};

/// TIMEX3's name: START MID END APPROX …; empty for none.
std::string_view name(Modifier modifier);

inline constexpr int unknown_year = -1'000'000;

/// So much of a unit; `vague` is "some days", PXD.
struct Amount {
    double count = 0;
    Unit unit = Unit::day;
    bool vague = false;
};

struct Moment {
    enum class Kind : std::uint8_t { nothing, date, span, duration, set, reference };

    Kind kind = Kind::nothing;
    Unit unit = Unit::day;         ///< how fine a date is
    int year = unknown_year;       ///< of the week for weeks and weekends
    int month = 0;                 ///< 0 = not known
    int day = 0;
    int index = 0;                 ///< week 1–53, quarter 1–4, half 1–2, season 1–4 (spring first), decade 198, century 19
    int weekday = 0;               ///< told with the date, or alone
    bool before_christ = false;    ///< years and centuries
    Part part = Part::none;
    int hour = -1, minute = -1;    ///< -1 = not told; hour 24 is the midnight that ends the day
    bool utc = false;
    bool hijri = false;            ///< year, month and day are of the Hijri calendar, not yet turned
    Reckoning reckoning = Reckoning::umm_al_qura;  ///< of Hijri dates
    Range range{};                 ///< Kind::span: first and last day, of a Hijri month or from–to
    Unit range_unit = Unit::day;   ///< Kind::span: how its ends are printed: day or year
    int first_minute = -1, last_minute = -1;  ///< Kind::span: from the hour to the hour, in minutes of those days
    std::array<Amount, 3> amounts{};  ///< Kind::duration, and the period of a set
    std::uint8_t amount_count = 0;
    int frequency = 0;             ///< sets: times a period
    Reference reference = Reference::present;
    Modifier modifier = Modifier::none;

    bool known_day() const { return kind == Kind::date && unit == Unit::day && year != unknown_year && month && day; }
};

Moment moment_of(Day day);
Moment month_moment(int year, int month);
Moment year_moment(int year);
Moment week_moment(Day within);
Moment span_moment(Range range);
Moment reference_moment(Reference reference);
Moment duration_moment(double count, Unit unit);
Moment vague_moment(Unit unit);

/// The days a date covers; nullopt if it names none (durations, sets, references, missing years).
std::optional<Range> days(const Moment& moment);

/// The TIMEX3 value; empty for Kind::nothing.
std::string timex_value(const Moment& moment);
/// DATE TIME DURATION SET as 0 to 3.
int timex_type(const Moment& moment);

}  // namespace tarikh::calendar
