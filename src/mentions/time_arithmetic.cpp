#include "time_arithmetic.h"

#include <tarikh/calendar/hijri.h>

#include <algorithm>
#include <cmath>

namespace tarikh::mentions {
namespace {

using calendar::Amount;
using calendar::Day;
using calendar::Moment;
using calendar::Part;
using calendar::Range;
using calendar::Reference;
using calendar::Unit;
using calendar::unknown_year;

int floor_div(int a, int b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

int months_in(Unit unit) {
    switch (unit) {
        case Unit::month: return 1;
        case Unit::quarter: return 3;
        case Unit::half: return 6;
        case Unit::year: return 12;
        case Unit::decade: return 120;
        case Unit::century: return 1200;
        default: return 0;
    }
}

Moment on_day(Moment m, Day day) {
    const calendar::Civil c = calendar::civil(day);
    m.year = c.year;
    m.month = c.month;
    m.day = c.day;
    return m;
}

int distance(const Range& range, Day day) {
    if (day < range.first) return range.first - day;
    if (day > range.last) return day - range.last;
    return 0;
}

// The year that a bare date means: the nearest one, unless the verb says otherwise and the other
// is not much further off than news usually looks.
Moment with_year(Moment m, const Setting& setting) {
    const Day published = *setting.published;
    const int year = year_around(m, published);
    int best = unknown_year, best_cost = 1'000'000;
    for (int candidate = year - 4; candidate <= year + 4; ++candidate) {
        const auto range = in_year(m, candidate);
        if (!range) continue;
        const int away = distance(*range, published);
        const bool ahead = range->first > published, behind = range->last < published;
        int cost = away;
        // "agreed to meet on 24 June" is past in form and ahead in sense: near dates stand against the verb.
        if (ahead && setting.direction < 0) cost += away <= 45 && m.unit == Unit::day ? 120 : 400;
        if (behind && setting.direction > 0) cost += away <= 30 && m.unit == Unit::day ? 150 : 400;
        if (setting.direction == 0 && m.unit == Unit::day && candidate != year) cost += 100;  // most lie in the year itself
        if (ahead && setting.direction == 0 && m.unit != Unit::day) cost += 230;  // months lie behind, mostly
        if (cost < best_cost) {
            best_cost = cost;
            best = candidate;
        }
    }
    m.year = best;
    return m;
}

Moment turned_from_hijri(Moment m) {
    if (!m.hijri || m.year == unknown_year) return m;
    Moment out;
    if (m.month != 0 && m.day != 0) {
        const auto day = calendar::day_of_hijri(m.year, m.month, m.day, m.reckoning);
        if (!day) return m;
        out = calendar::moment_of(*day);
    } else {
        const auto range = m.month != 0 ? calendar::hijri_month_range(m.year, m.month, m.reckoning)
                                        : calendar::hijri_year_range(m.year, m.reckoning);
        if (!range) return m;
        out = calendar::span_moment(*range);
    }
    out.modifier = m.modifier;
    out.part = m.part;
    out.hour = m.hour;
    out.minute = m.minute;
    out.utc = m.utc;
    return out;
}

}  // namespace

Moment date_of(Unit unit) {
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = unit;
    return m;
}

Moment around(Unit unit, int n, Day from) {
    const calendar::Civil c = calendar::civil(from);
    switch (unit) {
        case Unit::day: return calendar::moment_of(from + n);
        case Unit::week: return calendar::week_moment(from + 7 * n);
        case Unit::weekend: {
            Moment m = calendar::week_moment(from + 7 * n);
            m.unit = Unit::weekend;
            return m;
        }
        case Unit::month: {
            const int count = c.year * 12 + c.month - 1 + n;
            const int year = floor_div(count, 12);
            return calendar::month_moment(year, count - year * 12 + 1);
        }
        case Unit::quarter: case Unit::half: {
            const int per_year = unit == Unit::quarter ? 4 : 2;
            const int count = c.year * per_year + (c.month - 1) / (12 / per_year) + n;
            Moment m = date_of(unit);
            m.year = floor_div(count, per_year);
            m.index = count - m.year * per_year + 1;
            return m;
        }
        case Unit::season: {
            Moment m = date_of(unit);
            const int count = c.year * 4 + (c.month % 12) / 3 - 1 + (c.month == 12 ? 4 : 0) + n;
            m.year = floor_div(count, 4);
            m.index = count - m.year * 4 + 1;
            return m;
        }
        case Unit::decade: {
            Moment m = date_of(unit);
            m.index = floor_div(c.year, 10) + n;
            return m;
        }
        case Unit::century: {
            Moment m = date_of(unit);
            m.index = floor_div(c.year, 100) + n;
            return m;
        }
        case Unit::year: return calendar::year_moment(c.year + n);
        default: break;
    }
    Moment m = calendar::moment_of(from);
    return m;
}

Moment reference(int sign) {
    return calendar::reference_moment(sign < 0 ? Reference::past : sign > 0 ? Reference::future : Reference::present);
}

Moment minutes_away(double minutes, int sign, const Setting& setting) {
    if (!setting.published || !setting.published_at || std::abs(minutes) > 1e6) return reference(sign);
    const int total = *setting.published_at + static_cast<int>(std::lround(minutes));
    const int days = floor_div(total, 24 * 60);
    Moment m = calendar::moment_of(*setting.published + days);
    m.hour = (total - days * 24 * 60) / 60;
    m.minute = (total - days * 24 * 60) % 60;
    return m;
}

double in_minutes(const Amount& amount) {
    switch (amount.unit) {
        case Unit::second: return amount.count / 60;
        case Unit::minute: return amount.count;
        case Unit::hour: return amount.count * 60;
        default: return amount.count * 24 * 60;
    }
}

Moment moved(const Moment& duration, int sign, std::optional<Day> from, const Setting& setting) {
    if (duration.kind != Moment::Kind::duration || duration.amount_count == 0) return reference(sign);
    Unit finest = Unit::century;
    for (std::size_t i = 0; i < duration.amount_count; ++i) finest = std::min(finest, duration.amounts[i].unit);
    if (finest < Unit::day && !duration.amounts[0].vague && from == setting.published && duration.amounts[0].unit <= Unit::day) {
        double minutes = 0;
        for (std::size_t i = 0; i < duration.amount_count; ++i) minutes += in_minutes(duration.amounts[i]);
        return minutes_away(minutes * sign, sign, setting);
    }
    if (!from || duration.amounts[0].vague || finest < Unit::day) return reference(sign);
    Day day = *from;
    for (std::size_t i = 0; i < duration.amount_count; ++i) {
        const Amount& a = duration.amounts[i];
        if (std::abs(a.count) > 100'000) return reference(sign);
        const double count = a.count * sign;
        if (const int months = months_in(a.unit)) {
            const auto there = calendar::add_months(day, static_cast<int>(std::lround(count * months)));
            if (!there) return reference(sign);
            day = *there;
        } else {
            day = day + static_cast<int>(std::lround(count * (a.unit == Unit::week ? 7 : 1)));
        }
    }
    const bool whole = std::floor(duration.amounts[0].count) == duration.amounts[0].count;
    const Unit unit = months_in(finest) == 0 ? Unit::day : months_in(finest) >= 12 && whole ? Unit::year : Unit::month;
    Moment there = around(unit, 0, day);
    there.modifier = duration.modifier;
    return there;
}

bool lacks_year(const Moment& m) {
    return m.kind == Moment::Kind::date && m.year == unknown_year && m.unit != Unit::decade && m.unit != Unit::century;
}

std::optional<Range> in_year(Moment m, int year) {
    m.year = year;
    if (m.hijri) {
        if (m.month == 0) return calendar::hijri_year_range(year, m.reckoning);
        if (m.day == 0) return calendar::hijri_month_range(year, m.month, m.reckoning);
        const auto day = calendar::day_of_hijri(year, m.month, m.day);
        return day ? std::optional{Range{*day, *day}} : std::nullopt;
    }
    return calendar::days(m);
}

int year_around(const Moment& m, Day published) {
    return m.hijri ? calendar::hijri(published, m.reckoning).year : calendar::civil(published).year;
}

Moment beside(Moment m, int sign, int times, Day published) {
    if (m.weekday != 0 && m.month == 0 && m.unit == Unit::day) {
        Day day = sign < 0 ? calendar::last_weekday(m.weekday, published) : calendar::next_weekday(m.weekday, published);
        Moment out = calendar::moment_of(day + 7 * sign * (times - 1));
        out.part = m.part;
        out.hour = m.hour;
        out.minute = m.minute;
        return out;
    }
    if (!lacks_year(m)) return m;
    const int year = year_around(m, published);
    int left = times;
    for (int step = 0; step < 10; ++step) {
        // A season that began last year may still be the last one to end.
        const int candidate = year + sign * (step - 1);
        const auto range = in_year(m, candidate);
        if (!range || (sign < 0 ? range->last >= published : range->first <= published)) continue;
        if (--left == 0) {
            m.year = candidate;
            return m;
        }
    }
    return m;
}

Moment resolve(Moment m, const Setting& setting) {
    if (m.kind != Moment::Kind::date) return m;
    if (setting.follow_told && !m.hijri && lacks_year(m) && setting.told_year != unknown_year) {
        if (m.weekday != 0 && m.month == 0 && m.unit == Unit::day) {
            if (setting.told) return on_day(m, calendar::next_weekday(m.weekday, *setting.told - 1));
        } else if (m.month != 0 || m.index != 0) {
            // "in December 1941 … in February": the story goes on into the next year
            m.year = setting.told_year + (m.month != 0 && setting.told_month - m.month >= 8 ? 1 : 0);
            return m;
        }
    }
    if (setting.published) {
        const Day published = *setting.published;
        const bool bare_clock = m.unit == Unit::day && m.year == unknown_year && m.month == 0 && m.day == 0 && m.weekday == 0;
        if (bare_clock && (m.hour >= 0 || m.part != Part::none)) {
            m = on_day(m, setting.told_here ? *setting.told_here
                                            : setting.follow_told && setting.told ? *setting.told : published);
        } else if (m.weekday != 0 && m.unit == Unit::day && m.month == 0 && m.year == unknown_year) {
            const bool same = calendar::weekday(published) == m.weekday;
            const Day day = same ? published
                                 : setting.direction > 0 ? calendar::next_weekday(m.weekday, published)
                                                         : calendar::last_weekday(m.weekday, published);
            m = on_day(m, day);
        } else if (lacks_year(m) && (m.month != 0 || m.index != 0)) {
            m = with_year(m, setting);
        }
    }
    return turned_from_hijri(m);
}

}  // namespace tarikh::mentions
