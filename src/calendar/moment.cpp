#include <tarikh/calendar/moment.h>

#include <cmath>
#include <cstdio>

#include "digits.h"

namespace tarikh::calendar {
namespace {

constexpr std::string_view modifier_names[] = {"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER",
                                               "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
constexpr std::string_view part_names[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::string_view season_names[] = {"SP", "SU", "FA", "WI"};

std::string padded(int value, std::size_t width) {
    std::string out;
    append_padded(out, value, width);
    return out;
}

std::string year_text(const Moment& m) {
    if (m.year == unknown_year) return "XXXX";
    if (m.before_christ) return "BC" + padded(m.year, 4);
    if (m.year < 0) return "-" + padded(-m.year, 4);
    return padded(m.year, 4);
}

std::string clock_text(const Moment& m) {
    std::string out;
    if (m.hour >= 0) {
        out = "T" + padded(m.hour, 2);
        out += ":" + padded(m.minute < 0 ? 0 : m.minute, 2);
        if (m.utc) out += "Z";
    } else if (m.part != Part::none) {
        out = "T" + std::string{part_names[static_cast<std::size_t>(m.part)]};
    }
    return out;
}

std::string day_text(const Moment& m) {
    if (m.year == unknown_year && m.month == 0 && m.weekday != 0) return "XXXX-WXX-" + std::to_string(m.weekday);
    return year_text(m) + "-" + (m.month ? padded(m.month, 2) : "XX") + "-" + (m.day ? padded(m.day, 2) : "XX");
}

std::string date_text(const Moment& m) {
    switch (m.unit) {
        case Unit::week: return year_text(m) + "-W" + (m.index ? padded(m.index, 2) : "XX");
        case Unit::weekend: return year_text(m) + "-W" + (m.index ? padded(m.index, 2) : "XX") + "-WE";
        case Unit::month: return year_text(m) + "-" + (m.month ? padded(m.month, 2) : "XX");
        case Unit::quarter: return year_text(m) + "-Q" + (m.index ? std::to_string(m.index) : "X");
        case Unit::half: return year_text(m) + "-H" + (m.index ? std::to_string(m.index) : "X");
        case Unit::season:
            return year_text(m) + "-" +
                   std::string{m.index >= 1 && m.index <= 4 ? season_names[m.index - 1] : std::string_view{"XX"}};
        case Unit::year: return year_text(m);
        case Unit::decade: return m.before_christ ? "BC" + padded(m.index, 3) : padded(m.index, 3);
        case Unit::century: return (m.before_christ ? "BC" : "") + padded(m.index, 2);
        case Unit::millennium: return (m.before_christ ? "BC" : "") + std::to_string(m.index);
        case Unit::second: case Unit::minute: case Unit::hour: case Unit::day: break;
    }
    return day_text(m) + clock_text(m);
}

std::string amount_number(double count) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.3f", count);
    std::string out = buffer;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

// Decades and centuries have no letter that every reader of TIMEX3 knows: they are told in years.
std::string amount_text(Amount a) {
    switch (a.unit) {
        case Unit::decade: if (!a.vague) a = {a.count * 10, Unit::year, false}; break;
        case Unit::century: if (!a.vague) a = {a.count * 100, Unit::year, false}; break;
        case Unit::millennium: if (!a.vague) a = {a.count * 1000, Unit::year, false}; break;
        case Unit::half: if (!a.vague) a = {a.count * 6, Unit::month, false}; break;
        case Unit::year:  // half a year is six months
            if (!a.vague && a.count < 1 && a.count * 12 == std::floor(a.count * 12)) a = {a.count * 12, Unit::month, false};
            break;
        // An hour and a half is 90 minutes; a year and a half stays 1.5 years.
        case Unit::hour: if (!a.vague && std::floor(a.count) != a.count) a = {a.count * 60, Unit::minute, false}; break;
        default: break;
    }
    std::string_view letter = "D";
    switch (a.unit) {
        case Unit::second: letter = "S"; break;
        case Unit::minute: letter = "M"; break;
        case Unit::hour: letter = "H"; break;
        case Unit::day: letter = "D"; break;
        case Unit::week: letter = "W"; break;
        case Unit::weekend: letter = "WE"; break;
        case Unit::month: case Unit::half: letter = "M"; break;
        case Unit::quarter: letter = "Q"; break;
        case Unit::season: letter = "S"; break;
        case Unit::year: letter = "Y"; break;
        case Unit::decade: letter = "DE"; break;
        case Unit::century: letter = "CE"; break;
        case Unit::millennium: letter = "ML"; break;
    }
    return (a.vague ? std::string{"X"} : amount_number(a.count)) + std::string{letter};
}

std::string duration_text(const Moment& m) {
    std::string dates, clock;
    for (std::size_t i = 0; i < m.amount_count && i < m.amounts.size(); ++i)
        (m.amounts[i].unit <= Unit::hour ? clock : dates) += amount_text(m.amounts[i]);
    return "P" + dates + (clock.empty() ? "" : "T" + clock);
}

std::string minutes_text(int minutes) { return "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2); }

Range years(int first, int last) { return {year_range(first).first, year_range(last).last}; }

}  // namespace

std::string_view name(Modifier modifier) { return modifier_names[static_cast<std::size_t>(modifier)]; }

Moment moment_of(Day day) {
    const Civil c = civil(day);
    Moment m;
    m.kind = Moment::Kind::date;
    m.year = c.year;
    m.month = c.month;
    m.day = c.day;
    return m;
}

Moment month_moment(int year, int month) {
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = Unit::month;
    m.year = year;
    m.month = month;
    return m;
}

Moment year_moment(int year) {
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = Unit::year;
    m.year = year;
    return m;
}

Moment week_moment(Day within) {
    const IsoWeek week = iso_week(within);
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = Unit::week;
    m.year = week.year;
    m.index = week.week;
    return m;
}

Moment span_moment(Range range) {
    Moment m;
    m.kind = Moment::Kind::span;
    m.range = range;
    return m;
}

Moment reference_moment(Reference reference) {
    Moment m;
    m.kind = Moment::Kind::reference;
    m.reference = reference;
    return m;
}

Moment duration_moment(double count, Unit unit) {
    Moment m;
    m.kind = Moment::Kind::duration;
    m.amounts[0] = {count, unit, false};
    m.amount_count = 1;
    return m;
}

Moment vague_moment(Unit unit) {
    Moment m = duration_moment(0, unit);
    m.amounts[0].vague = true;
    return m;
}

std::optional<Range> days(const Moment& m) {
    if (m.kind == Moment::Kind::span) return m.range;
    if (m.kind != Moment::Kind::date) return std::nullopt;
    if (m.unit == Unit::decade && !m.before_christ && m.index >= 0 && m.index < 1000)
        return years(m.index * 10, m.index * 10 + 9);
    if (m.unit == Unit::century && !m.before_christ && m.index >= 0 && m.index < 100)
        return years(m.index * 100, m.index * 100 + 99);
    if (m.year == unknown_year || m.before_christ || m.year < first_year || m.year >= last_year) return std::nullopt;
    switch (m.unit) {
        case Unit::week: case Unit::weekend: {
            if (m.index < 1 || m.index > 53) return std::nullopt;
            const Day monday = monday_of({m.year, m.index});
            return m.unit == Unit::week ? Range{monday, monday + 6} : Range{monday + 5, monday + 6};
        }
        case Unit::month: return m.month >= 1 && m.month <= 12 ? std::optional{month_range(m.year, m.month)} : std::nullopt;
        case Unit::quarter:
            if (m.index < 1 || m.index > 4) return std::nullopt;
            return Range{month_range(m.year, m.index * 3 - 2).first, month_range(m.year, m.index * 3).last};
        case Unit::half:
            if (m.index < 1 || m.index > 2) return std::nullopt;
            return Range{month_range(m.year, m.index * 6 - 5).first, month_range(m.year, m.index * 6).last};
        case Unit::season:  // spring is March to May; a winter ends in the next year
            if (m.index < 1 || m.index > 4) return std::nullopt;
            if (m.index == 4) return Range{month_range(m.year, 12).first, month_range(m.year + 1, 2).last};
            return Range{month_range(m.year, m.index * 3).first, month_range(m.year, m.index * 3 + 2).last};
        case Unit::year: return year_range(m.year);
        default: break;
    }
    const auto day = day_of(m.year, m.month, m.day);
    return day ? std::optional{Range{*day, *day}} : std::nullopt;
}

std::string timex_value(const Moment& m) {
    switch (m.kind) {
        case Moment::Kind::nothing: return {};
        case Moment::Kind::date: return date_text(m);
        case Moment::Kind::span:
            if (m.range_unit == Unit::year)
                return padded(civil(m.range.first).year, 4) + "/" + padded(civil(m.range.last).year, 4);
            if (m.first_minute >= 0)
                return to_iso(m.range.first) + minutes_text(m.first_minute) + "/" + to_iso(m.range.last) + minutes_text(m.last_minute);
            return to_iso(m.range.first) + "/" + to_iso(m.range.last);
        case Moment::Kind::duration: return duration_text(m);
        case Moment::Kind::set:
            if (m.amount_count) return duration_text(m);
            return date_text(m);
        case Moment::Kind::reference:
            return m.reference == Reference::past ? "PAST_REF" : m.reference == Reference::future ? "FUTURE_REF" : "PRESENT_REF";
    }
    return {};
}

int timex_type(const Moment& m) {
    if (m.kind == Moment::Kind::duration) return 2;
    if (m.kind == Moment::Kind::set) return 3;
    if (m.kind == Moment::Kind::span && m.first_minute >= 0) return 1;
    if (m.kind == Moment::Kind::date && m.unit <= Unit::day && (m.hour >= 0 || m.part != Part::none)) return 1;
    return 0;
}

}  // namespace tarikh::calendar
