// Durations. A fraction of a larger unit goes down to the smaller ones: half a month is 15 days and some hours.
#include <charconv>
#include <cmath>

#include <tarikh/match/error.h>

#include "dates.h"

namespace tarikh::match {
namespace {

constexpr long double seconds_of_month = 2629746.0L;  // a 4800th of 400 years
constexpr std::int64_t seconds_of_day = 86400, nanos_of_second = 1000000000;

std::int64_t whole(long double number) {
    if (!(std::fabs(number) < 9.2e18L)) throw PatternError{"ArithmeticError", "NumberOutOfRange", "the duration is too long"};
    return static_cast<std::int64_t>(number);
}

/// Adds up amounts that may have fractions.
class Sum {
public:
    void months(long double count) {
        const std::int64_t full = whole(std::trunc(count));
        total_.months += full;
        const long double rest = (count - static_cast<long double>(full)) * seconds_of_month;
        const std::int64_t days_in = whole(std::trunc(rest / static_cast<long double>(seconds_of_day)));
        total_.days += days_in;
        seconds(rest - static_cast<long double>(days_in * seconds_of_day));
    }
    void days(long double count) {
        const std::int64_t full = whole(std::trunc(count));
        total_.days += full;
        seconds((count - static_cast<long double>(full)) * static_cast<long double>(seconds_of_day));
    }
    void seconds(long double count) {
        const std::int64_t full = whole(std::trunc(count));
        total_.seconds += full;
        nanos(std::round((count - static_cast<long double>(full)) * static_cast<long double>(nanos_of_second)));
    }
    void nanos(long double count) {
        const long double all = static_cast<long double>(total_.nanos) + std::trunc(count);
        const long double full = std::floor(all / static_cast<long double>(nanos_of_second));
        total_.seconds += whole(full);
        total_.nanos = whole(all - full * static_cast<long double>(nanos_of_second));
    }
    const Duration& total() const { return total_; }

private:
    Duration total_;
};

std::optional<long double> number_before(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && (text[end] == '-' || text[end] == '+' || text[end] == '.' || text[end] == ',' || (text[end] >= '0' && text[end] <= '9'))) ++end;
    std::string digits{text.substr(0, end)};
    for (char& c : digits) {
        if (c == ',') c = '.';
    }
    if (digits.starts_with('+')) digits.erase(0, 1);
    double value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
    text.remove_prefix(end);
    return static_cast<long double>(value);
}

bool add_unit(Sum& sum, char unit, bool of_day, long double count) {
    switch (unit) {
        case 'Y': return !of_day && (sum.months(count * 12), true);
        case 'W': return !of_day && (sum.days(count * 7), true);
        case 'D': return !of_day && (sum.days(count), true);
        case 'M': return of_day ? (sum.seconds(count * 60), true) : (sum.months(count), true);
        case 'H': return of_day && (sum.seconds(count * 3600), true);
        case 'S': return of_day && (sum.seconds(count), true);
        default: return false;
    }
}

// "2012-02-02T14:37:21.5" behind the P.
std::optional<Duration> like_a_date(std::string_view text) {
    Sum sum;
    const auto part = [&](std::size_t width) -> std::optional<long double> {
        std::string_view digits = text.substr(0, width);
        const auto number = number_before(digits);
        text.remove_prefix(std::min(width, text.size()));
        return digits.empty() ? number : std::nullopt;
    };
    const auto skip = [&](char mark) { return !text.empty() && text.front() == mark && (text.remove_prefix(1), true); };
    const auto years = part(4);
    if (!years || !skip('-')) return std::nullopt;
    const auto months = part(2);
    if (!months || !skip('-')) return std::nullopt;
    const auto days = part(2);
    if (!days) return std::nullopt;
    sum.months(*years * 12 + *months);
    sum.days(*days);
    if (text.empty()) return sum.total();
    if (!skip('T')) return std::nullopt;
    const auto hours = part(2);
    if (!hours || !skip(':')) return std::nullopt;
    const auto minutes = part(2);
    if (!minutes) return std::nullopt;
    const auto seconds = skip(':') ? part(text.size()) : std::optional<long double>{0};
    if (!seconds || !text.empty()) return std::nullopt;
    sum.seconds(*hours * 3600 + *minutes * 60 + *seconds);
    return sum.total();
}

std::string fraction(std::int64_t nanos) {
    if (nanos == 0) return {};
    std::string digits = std::to_string(nanos);
    digits.insert(0, 9 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    return "." + digits;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    const bool minus = text.starts_with('-');
    if (minus) text.remove_prefix(1);
    if (!text.starts_with('P') || text.size() < 2) return std::nullopt;
    text.remove_prefix(1);
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-') return like_a_date(text);
    Sum sum;
    bool of_day = false;
    while (!text.empty()) {
        if (!of_day && text.front() == 'T') {
            of_day = true;
            text.remove_prefix(1);
            if (text.empty()) return std::nullopt;
        }
        const auto count = number_before(text);
        if (!count || text.empty() || !add_unit(sum, text.front(), of_day, *count)) return std::nullopt;
        text.remove_prefix(1);
    }
    return minus ? -sum.total() : sum.total();
}

std::string to_iso(const Duration& duration) {
    std::string out = "P";
    const auto part = [&](std::int64_t count, char unit) {
        if (count != 0) out += std::to_string(count) + unit;
    };
    part(duration.months / 12, 'Y');
    part(duration.months % 12, 'M');
    part(duration.days, 'D');
    std::int64_t seconds = duration.seconds, nanos = duration.nanos;
    if (seconds < 0 && nanos > 0) {  // -59.999 is kept as -60 and 0.001
        ++seconds;
        nanos -= nanos_of_second;
    }
    if (seconds == 0 && nanos == 0) return out == "P" ? "PT0S" : out;
    out += 'T';
    part(seconds / 3600, 'H');
    part(seconds / 60 % 60, 'M');
    if (seconds % 60 != 0 || nanos != 0) {
        const bool minus = seconds % 60 < 0 || nanos < 0;
        out += (minus ? "-" : "") + std::to_string(std::abs(seconds % 60)) + fraction(std::abs(nanos)) + "S";
    }
    return out;
}

Value field_of(const Duration& d, std::string_view name) {
    const auto of_second = [&](std::int64_t each) { return d.seconds * (nanos_of_second / each) + d.nanos / each; };
    if (name == "years") return d.months / 12;
    if (name == "quarters") return d.months / 3;
    if (name == "months") return d.months;
    if (name == "weeks") return d.days / 7;
    if (name == "days") return d.days;
    if (name == "hours") return d.seconds / 3600;
    if (name == "minutes") return d.seconds / 60;
    if (name == "seconds") return d.seconds;
    if (name == "milliseconds") return of_second(1000000);
    if (name == "microseconds") return of_second(1000);
    if (name == "nanoseconds") return of_second(1);
    if (name == "quartersOfYear") return d.months % 12 / 3;
    if (name == "monthsOfQuarter") return d.months % 3;
    if (name == "monthsOfYear") return d.months % 12;
    if (name == "daysOfWeek") return d.days % 7;
    if (name == "minutesOfHour") return d.seconds / 60 % 60;
    if (name == "secondsOfMinute") return d.seconds % 60;
    if (name == "millisecondsOfSecond") return d.nanos / 1000000;
    if (name == "microsecondsOfSecond") return d.nanos / 1000;
    if (name == "nanosecondsOfSecond") return d.nanos;
    return {};
}

Duration duration_from(const Map& fields) {
    Sum sum;
    for (const auto& [name, value] : fields.members()) {
        if (!value.is_number()) throw PatternError{"ArgumentError", "InvalidArgumentType", "the field " + name + " takes a number"};
        const auto count = static_cast<long double>(value.number());
        if (name == "years") sum.months(count * 12);
        else if (name == "quarters") sum.months(count * 3);
        else if (name == "months") sum.months(count);
        else if (name == "weeks") sum.days(count * 7);
        else if (name == "days") sum.days(count);
        else if (name == "hours") sum.seconds(count * 3600);
        else if (name == "minutes") sum.seconds(count * 60);
        else if (name == "seconds") sum.seconds(count);
        else if (name == "milliseconds") sum.nanos(count * 1000000);
        else if (name == "microseconds") sum.nanos(count * 1000);
        else if (name == "nanoseconds") sum.nanos(count);
        else throw PatternError{"ArgumentError", "InvalidArgumentValue", "a duration has no field " + name};
    }
    return sum.total();
}

Date operator+(Date date, const Duration& duration) {
    const Date moved = add_months(date, duration.months);
    return {moved.day + duration.days + duration.seconds / seconds_of_day};
}

Duration operator+(const Duration& a, const Duration& b) {
    Duration sum{a.months + b.months, a.days + b.days, a.seconds + b.seconds, a.nanos + b.nanos};
    if (sum.nanos >= nanos_of_second) {
        ++sum.seconds;
        sum.nanos -= nanos_of_second;
    }
    return sum;
}

Duration operator-(const Duration& d) {
    const bool borrow = d.nanos > 0;
    return {-d.months, -d.days, -d.seconds - (borrow ? 1 : 0), borrow ? nanos_of_second - d.nanos : 0};
}

Duration scaled(const Duration& duration, double factor) {
    const auto by = static_cast<long double>(factor);
    Sum sum;
    sum.months(static_cast<long double>(duration.months) * by);
    sum.days(static_cast<long double>(duration.days) * by);
    sum.seconds(static_cast<long double>(duration.seconds) * by);
    sum.nanos(static_cast<long double>(duration.nanos) * by);
    return sum.total();
}

Duration between(Date from, Date to) {
    const Civil a = civil(from), b = civil(to);
    std::int64_t months = (b.year - a.year) * 12 + b.month - a.month;
    if (to >= from && add_months(from, months) > to) --months;
    if (to < from && add_months(from, months) < to) ++months;
    return {months, to.day - add_months(from, months).day, 0, 0};
}

}  // namespace tarikh::match
