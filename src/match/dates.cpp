#include "dates.h"

#include <algorithm>
#include <charconv>

#include <tarikh/match/error.h>

namespace tarikh::match {
namespace {

std::int64_t floored(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0)); }

bool leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Years begin in March here, so that the leap day is their last: then 30.6 days a month count right.
std::int64_t day_number(std::int64_t year, std::int64_t month, std::int64_t day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = floored(y, 400), of_era = y - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::int64_t weekday(Date date) { return (date.day + 3) - floored(date.day + 3, 7) * 7 + 1; }
Date first_monday(std::int64_t year) {
    const Date fourth{day_number(year, 1, 4)};
    return {fourth.day - (weekday(fourth) - 1)};
}
Date monday_of(Date date) { return {date.day - (weekday(date) - 1)}; }

constexpr std::int64_t farthest = 999999999;

std::string padded(std::int64_t number, int width) {
    std::string text = std::to_string(number < 0 ? -number : number);
    if (text.size() < static_cast<std::size_t>(width)) text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
    return (number < 0 ? "-" : "") + text;
}

/// Reads digits from the front of a text.
class Digits {
public:
    explicit Digits(std::string_view text) : text_{text} {}
    bool done() const { return text_.empty(); }
    bool take(char mark) {
        if (text_.empty() || text_.front() != mark) return false;
        text_.remove_prefix(1);
        return true;
    }
    std::size_t run() const {
        return static_cast<std::size_t>(std::find_if(text_.begin(), text_.end(), [](char c) { return c < '0' || c > '9'; }) - text_.begin());
    }
    std::optional<std::int64_t> number(std::size_t width) {
        std::int64_t value = 0;
        if (width == 0 || run() < width) return std::nullopt;
        std::from_chars(text_.data(), text_.data() + width, value);
        text_.remove_prefix(width);
        return value;
    }

private:
    std::string_view text_;
};

std::optional<Date> date_of_ordinal(std::int64_t year, std::int64_t day) {
    if (day < 1 || day > (leap(year) ? 366 : 365)) return std::nullopt;
    return Date{day_number(year, 1, 1) + day - 1};
}

std::optional<Date> date_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) {
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const std::int64_t first = day_number(year, quarter * 3 - 2, 1);
    const std::int64_t next = quarter == 4 ? day_number(year + 1, 1, 1) : day_number(year, quarter * 3 + 1, 1);
    if (day < 1 || day > next - first) return std::nullopt;
    return Date{first + day - 1};
}

// What stands behind the year, with dashes or without.
std::optional<Date> rest_of_date(Digits digits, std::int64_t year) {
    if (digits.done()) return date_of(year, 1, 1);
    const bool dashed = digits.take('-');
    const auto then = [&](std::size_t width, std::int64_t otherwise) -> std::optional<std::int64_t> {
        if (digits.done()) return otherwise;
        if (dashed && !digits.take('-')) return std::nullopt;
        const auto number = digits.number(width);
        return digits.done() ? number : std::nullopt;
    };
    if (digits.take('W')) {
        const auto week = digits.number(2);
        const auto day = week ? then(1, 1) : std::nullopt;
        return day ? date_of_week({year, *week, *day}) : std::nullopt;
    }
    if (digits.take('Q')) {
        const auto quarter = digits.number(1);
        const auto day = quarter ? then(2, 1) : std::nullopt;
        return day ? date_of_quarter(year, *quarter, *day) : std::nullopt;
    }
    if (digits.run() == 3) {
        const auto day = digits.number(3);
        return digits.done() ? date_of_ordinal(year, *day) : std::nullopt;
    }
    const auto month = digits.number(2);
    const auto day = month ? then(2, 1) : std::nullopt;
    return day ? date_of(year, *month, *day) : std::nullopt;
}

}  // namespace

Civil civil(Date date) {
    const std::int64_t z = date.day + 719468, era = floored(z, 146097), of_era = z - era * 146097;
    const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100), mp = (5 * of_year + 2) / 153;
    const std::int64_t month = mp < 10 ? mp + 3 : mp - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, of_year - (153 * mp + 2) / 5 + 1};
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
    if (month == 2) return leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < -farthest || year > farthest || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date{day_number(year, month, day)};
}

WeekDate week_date(Date date) {
    std::int64_t year = civil({monday_of(date).day + 3}).year;  // a week belongs to the year of its Thursday
    return {year, (monday_of(date).day - first_monday(year).day) / 7 + 1, weekday(date)};
}

std::optional<Date> date_of_week(WeekDate week) {
    if (week.week < 1 || week.week > 53 || week.weekday < 1 || week.weekday > 7 || week.year < -farthest || week.year > farthest) return std::nullopt;
    const Date date{first_monday(week.year).day + (week.week - 1) * 7 + week.weekday - 1};
    return week_date(date).year == week.year ? std::optional{date} : std::nullopt;
}

Date add_months(Date date, std::int64_t months) {
    const Civil from = civil(date);
    const std::int64_t count = from.year * 12 + from.month - 1 + months, year = floored(count, 12), month = count - year * 12 + 1;
    if (year < -farthest || year > farthest) throw PatternError{"ArithmeticError", "NumberOutOfRange", "the date lies beyond the calendar"};
    return {day_number(year, month, std::min(from.day, days_in_month(year, month)))};
}

std::optional<Date> parse_date(std::string_view text) {
    Digits digits{text};
    const bool minus = digits.take('-'), signed_year = minus || digits.take('+');
    const std::size_t run = digits.run();
    if (run < 4 || (signed_year && run > 9)) return std::nullopt;
    const auto year = digits.number(signed_year ? run : 4);
    return rest_of_date(digits, minus ? -*year : *year);
}

// "2025-09" ends where the next month begins, "2025" where the next year does.
std::optional<Interval> parse_interval(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto from = parse_interval(text.substr(0, slash)), to = parse_interval(text.substr(slash + 1));
        return from && to ? std::optional{Interval{from->first, to->last}} : std::nullopt;
    }
    const auto first = parse_date(text);
    if (!first) return std::nullopt;
    if (text.size() == 4) return Interval{*first, {add_months(*first, 12).day - 1}};
    const bool month = text.size() == 7 && text[4] == '-' && text[5] <= '1';
    return Interval{*first, month ? Date{add_months(*first, 1).day - 1} : *first};
}

std::string to_iso(Date date) {
    const Civil parts = civil(date);
    return (parts.year > 9999 ? "+" : "") + padded(parts.year, 4) + "-" + padded(parts.month, 2) + "-" + padded(parts.day, 2);
}

Value field_of(Date date, std::string_view name) {
    const Civil parts = civil(date);
    const WeekDate week = week_date(date);
    const std::int64_t quarter = (parts.month + 2) / 3;
    if (name == "year") return parts.year;
    if (name == "month") return parts.month;
    if (name == "day") return parts.day;
    if (name == "quarter") return quarter;
    if (name == "week") return week.week;
    if (name == "weekYear") return week.year;
    if (name == "weekDay" || name == "dayOfWeek") return week.weekday;
    if (name == "ordinalDay") return date.day - day_number(parts.year, 1, 1) + 1;
    if (name == "dayOfQuarter" || name == "quarterDay") return date.day - day_number(parts.year, quarter * 3 - 2, 1) + 1;
    return {};
}

std::optional<Date> truncated(std::string_view unit, Date date) {
    const Civil parts = civil(date);
    const auto begin_of = [&](std::int64_t years) { return date_of(floored(parts.year, years) * years, 1, 1); };
    if (unit == "millennium") return begin_of(1000);
    if (unit == "century") return begin_of(100);
    if (unit == "decade") return begin_of(10);
    if (unit == "year") return begin_of(1);
    if (unit == "weekYear") return first_monday(week_date(date).year);
    if (unit == "quarter") return date_of(parts.year, (parts.month - 1) / 3 * 3 + 1, 1);
    if (unit == "month") return date_of(parts.year, parts.month, 1);
    if (unit == "week") return monday_of(date);
    if (unit == "day") return date;
    return std::nullopt;
}

// The fields of a map, each with what stands in its place if it is not given.
Date date_from(const Map& fields, std::optional<Date> base) {
    const auto wrong = [](const char* detail, const std::string& message) { return PatternError{"ArgumentError", detail, message}; };
    const auto has = [&](std::string_view name) { return fields.find(name) != nullptr; };
    const auto field = [&](std::string_view name, std::int64_t otherwise) {
        const Value* value = fields.find(name);
        if (!value) return otherwise;
        if (!value->is(Value::Kind::integer)) throw wrong("InvalidArgumentType", std::string{name} + " takes an integer");
        return value->integer();
    };
    if (const Value* from = fields.find("date")) {
        if (!from->is(Value::Kind::date)) throw wrong("InvalidArgumentType", "the field date takes a date");
        base = from->date();
    }
    if (!base && !has("year")) throw wrong("InvalidArgumentValue", "a date needs a year");
    const Date like = base.value_or(Date{day_number(field("year", 1970), 1, 1)});
    const Civil parts = civil(like);
    const WeekDate week = week_date(like);
    std::optional<Date> found;
    if (has("week") || has("dayOfWeek")) {
        found = date_of_week({field("year", week.year), field("week", base ? week.week : 1), field("dayOfWeek", base ? week.weekday : 1)});
    } else if (has("ordinalDay")) {
        found = date_of_ordinal(field("year", parts.year), field("ordinalDay", 1));
    } else if (has("dayOfQuarter")) {
        found = date_of_quarter(field("year", parts.year), field("quarter", (parts.month + 2) / 3), field("dayOfQuarter", 1));
    } else {
        const std::int64_t year = field("year", parts.year);
        const std::int64_t by_quarter = has("quarter") ? field("quarter", 1) * 3 - 2 + (parts.month - 1) % 3 : parts.month;
        const std::int64_t month = field("month", by_quarter);
        const bool real_month = month >= 1 && month <= 12;
        found = date_of(year, month, field("day", real_month ? std::min(parts.day, days_in_month(year, month)) : 1));
    }
    if (!found) throw wrong("InvalidArgumentValue", "no day of the calendar");
    return *found;
}

}  // namespace tarikh::match
