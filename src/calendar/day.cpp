#include <tarikh/calendar/day.h>

#include <date/date.h>
#include <date/iso_week.h>

#include "digits.h"

namespace tarikh::calendar {
namespace {

date::sys_days sys(Day day) { return date::sys_days{date::days{day.number}}; }

Day from_sys(date::sys_days day) { return {static_cast<std::int32_t>(day.time_since_epoch().count())}; }

int floor_div(int a, int b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

}  // namespace

std::optional<Day> day_of(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                   date::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return from_sys(date::sys_days{ymd});
}

Civil civil(Day day) {
    const date::year_month_day ymd{sys(day)};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int days_in_month(int year, int month) {
    if (month < 1 || month > 12 || year < first_year || year > last_year) return 0;
    const date::year_month_day_last last{date::year{year},
                                         date::month_day_last{date::month{static_cast<unsigned>(month)}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weekday(Day day) { return static_cast<int>(date::weekday{sys(day)}.iso_encoding()); }

IsoWeek iso_week(Day day) {
    const iso_week::year_weeknum_weekday week{sys(day)};
    return {static_cast<int>(week.year()), static_cast<int>(static_cast<unsigned>(week.weeknum()))};
}

Day monday_of(IsoWeek week) {
    const iso_week::year_weeknum_weekday monday{iso_week::year{week.year},
                                                iso_week::weeknum{static_cast<unsigned>(week.week)}, iso_week::mon};
    return from_sys(date::sys_days{monday});
}

std::optional<Day> add_months(Day day, int months) {
    const Civil from = civil(day);
    const int count = from.year * 12 + (from.month - 1) + months;
    const int year = floor_div(count, 12), month = count - year * 12 + 1;
    const int last = days_in_month(year, month);
    return day_of(year, month, from.day < last ? from.day : last);
}

Range month_range(int year, int month) {
    const Day first = day_of(year, month, 1).value_or(Day{});
    return {first, first + (days_in_month(year, month) - 1)};
}

Range year_range(int year) { return {month_range(year, 1).first, month_range(year, 12).last}; }

Day last_weekday(int wanted, Day from) {
    const Day eve = from - 1;
    return eve - (weekday(eve) - wanted + 7) % 7;
}

Day next_weekday(int wanted, Day from) {
    const Day morrow = from + 1;
    return morrow + (wanted - weekday(morrow) + 7) % 7;
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(at, length)) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0) return std::nullopt;
    return day_of(year, month, day);
}

std::optional<int> parse_clock(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
    if (text.size() < 5 || text[2] != ':') return std::nullopt;
    const int hours = digit(0) * 10 + digit(1), minutes = digit(3) * 10 + digit(4);
    if (hours > 23 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

std::string to_iso(Day day) {
    const Civil c = civil(day);
    std::string out{c.year < 0 ? "-" : ""};
    append_padded(out, c.year < 0 ? -c.year : c.year, 4);
    out += '-';
    append_padded(out, c.month, 2);
    out += '-';
    append_padded(out, c.day, 2);
    return out;
}

}  // namespace tarikh::calendar
