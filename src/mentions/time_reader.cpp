#include "time_reader.h"

#include <tarikh/calendar/hijri.h>

#include <cmath>

namespace tarikh::mentions {
namespace {

using calendar::Amount;
using calendar::Day;
using calendar::Modifier;
using calendar::Moment;
using calendar::Part;
using calendar::Range;
using calendar::Reference;
using calendar::Unit;
using calendar::unknown_year;
using Arguments = std::span<const Value>;

constexpr Value nothing{};

const Value& argument(Arguments arguments, std::size_t index) {
    return index < arguments.size() ? arguments[index] : nothing;
}

Unit unit_of(const Value& value) {
    const int i = value.integer();
    return i >= 0 && i <= static_cast<int>(Unit::millennium) ? static_cast<Unit>(i) : Unit::day;
}

Moment date_of(Unit unit) {
    Moment m;
    m.kind = Moment::Kind::date;
    m.unit = unit;
    return m;
}

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

// The unit that lies `n` units away from the one around `from`: shift(week, -1) is last week.
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

// The minute so far from the hour of publication; without that hour only the direction is known.
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

// Forward or back by a duration, as fine as the duration is told: two months ago is a month.
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

// First and last day if the moment lay in that year.
std::optional<Range> in_year(Moment m, int year) {
    m.year = year;
    if (m.hijri) {
        if (m.month == 0) return calendar::hijri_year_range(year);
        if (m.day == 0) return calendar::hijri_month_range(year, m.month);
        const auto day = calendar::day_of_hijri(year, m.month, m.day);
        return day ? std::optional{Range{*day, *day}} : std::nullopt;
    }
    return calendar::days(m);
}

int year_around(const Moment& m, Day published) {
    return m.hijri ? calendar::hijri(published).year : calendar::civil(published).year;
}

// The last (or next) one that lies wholly before (or after) the day; told once more for "the one before last".
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
        const auto day = calendar::day_of_hijri(m.year, m.month, m.day);
        if (!day) return m;
        out = calendar::moment_of(*day);
    } else {
        const auto range = m.month != 0 ? calendar::hijri_month_range(m.year, m.month) : calendar::hijri_year_range(m.year);
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

Moment as_moment(const Value& value) { return value.is_moment() ? value.moment : Moment{}; }

Moment date(Arguments a) {
    const Value &year = argument(a, 0), &month = argument(a, 1), &day = argument(a, 2);
    Moment m = date_of(Unit::year);
    if (year.is_number()) m.year = year.integer();
    if (year.is_moment()) {
        m.year = year.moment.year;
        m.hijri = year.moment.hijri;
        m.before_christ = year.moment.before_christ;
        m.modifier = year.moment.modifier;
    }
    if (month.is_moment()) {
        m.month = month.moment.month;
        m.hijri |= month.moment.hijri;
        if (month.moment.year != unknown_year) m.year = month.moment.year;
        m.unit = Unit::month;
    } else if (month.is_number()) {
        m.month = month.integer();
        m.unit = Unit::month;
    }
    if (day.is_number()) {
        m.day = day.integer();
        m.unit = Unit::day;
    }
    return m;
}

bool real(const Moment& m) {
    if (m.kind != Moment::Kind::date || m.unit != Unit::day || m.month == 0 || m.day == 0) return true;
    if (m.hijri) return m.day <= 30 && m.month <= 12;
    return m.day <= calendar::days_in_month(m.year == unknown_year ? 2000 : m.year, m.month);
}

int full_year(int two_digits, const Setting& setting) {
    const int now = setting.published ? calendar::civil(*setting.published).year : 2000;
    const int century = now / 100 * 100;
    return century + two_digits <= now + 20 ? century + two_digits : century - 100 + two_digits;
}

Moment set_of(Moment m) {
    m.kind = Moment::Kind::set;
    return m;
}

// "the 5th of last month", "Monday of next week", "the first quarter of 2025"
Moment inside(const Value& what, const Moment& where) {
    if (what.is_number()) {
        Moment m = where;
        m.day = what.integer();
        m.unit = Unit::day;
        return m;
    }
    Moment m = as_moment(what);
    if (m.kind != Moment::Kind::date) return m;
    if (m.weekday != 0 && m.month == 0 && m.unit == Unit::day) {
        if (where.unit == Unit::week && where.year != unknown_year && where.index != 0) {
            Moment out = calendar::moment_of(calendar::monday_of({where.year, where.index}) + (m.weekday - 1));
            out.part = m.part;
            out.hour = m.hour;
            out.minute = m.minute;
            return out;
        }
        return m;
    }
    if (m.year == unknown_year) {
        // "Eid al-Fitr this year": a Hijri feast in a year of ours
        if (m.hijri && !where.hijri && where.year != unknown_year) {
            const int near_year = calendar::hijri(calendar::year_range(where.year).first).year;
            for (int year = near_year; year <= near_year + 1; ++year) {
                const auto range = in_year(m, year);
                if (range && calendar::civil(range->first).year == where.year) {
                    m.year = year;
                    return m;
                }
            }
        }
        m.year = where.year;
        if (m.month == 0 && where.month != 0) m.month = where.month;
    }
    return m;
}

}  // namespace

Value value_of(double number) {
    Value v;
    v.kind = Value::Kind::number;
    v.number = number;
    return v;
}

Value value_of(const Moment& moment) {
    Value v;
    v.kind = Value::Kind::moment;
    v.moment = moment;
    return v;
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

Value apply(Op op, Arguments a, const Setting& setting) {
    const Value &first = argument(a, 0), &second = argument(a, 1);
    switch (op) {
        case Op::date: {
            const Moment m = date(a);
            return real(m) ? value_of(m) : nothing;
        }
        case Op::weekday: {
            Moment m = date_of(Unit::day);
            m.weekday = first.integer();
            return value_of(m);
        }
        case Op::shift: {
            const int n = second.integer();
            if (!setting.published) {
                if (n == 0 && unit_of(first) == Unit::day) return value_of(reference(0));
                return value_of(reference(n));
            }
            if (unit_of(first) < Unit::day)
                return value_of(minutes_away(in_minutes({static_cast<double>(n), unit_of(first), false}), n, setting));
            return value_of(around(unit_of(first), n, *setting.published));
        }
        case Op::last: case Op::next: case Op::before_last: case Op::after_next: {
            const int sign = op == Op::last || op == Op::before_last ? -1 : 1;
            Moment m = as_moment(first);
            if (!setting.published) return value_of(m);
            return value_of(beside(m, sign, op == Op::before_last || op == Op::after_next ? 2 : 1, *setting.published));
        }
        case Op::this_: {
            Moment m = as_moment(first);
            if (!setting.published || m.kind != Moment::Kind::date) return value_of(m);
            if (m.weekday != 0 && m.month == 0 && m.unit == Unit::day) {
                const auto week = calendar::iso_week(*setting.published);
                Moment out = calendar::moment_of(calendar::monday_of(week) + (m.weekday - 1));
                out.part = m.part;
                return value_of(out);
            }
            if (lacks_year(m)) m.year = year_around(m, *setting.published);
            return value_of(m);
        }
        case Op::ago: return value_of(moved(as_moment(first), -1, setting.published, setting));
        case Op::ahead:  // "three days later" in a sentence about the past counts from the day told before
            return value_of(moved(as_moment(first), 1, setting.direction < 0 && setting.told ? setting.told : setting.published, setting));
        case Op::after_told: return value_of(moved(as_moment(first), 1, setting.told ? setting.told : setting.published, setting));
        case Op::before_told: return value_of(moved(as_moment(first), -1, setting.told ? setting.told : setting.published, setting));
        case Op::told: {
            const Unit unit = unit_of(first);
            const int n = second.integer();
            if (unit == Unit::year && setting.told_year != unknown_year) return value_of(calendar::year_moment(setting.told_year + n));
            if (unit == Unit::month && setting.told_year != unknown_year && setting.told_month != 0) {
                const auto day = calendar::day_of(setting.told_year, setting.told_month, 1);
                if (day) return value_of(around(unit, n, *day));
            }
            if (const auto from = setting.told ? setting.told : setting.published) return value_of(around(unit, n, *from));
            Moment m = date_of(unit);
            return value_of(m);
        }
        case Op::at: {
            Moment m = first.is_moment() ? resolve(first.moment, setting) : date_of(Unit::day);
            if (m.kind == Moment::Kind::reference && !setting.published) return value_of(m);
            if (m.kind != Moment::Kind::date || m.unit != Unit::day) return nothing;
            m.part = static_cast<Part>(second.integer());
            return value_of(m);
        }
        case Op::hm: {  // hours, minutes -> minutes of the day
            if (!first.is_number()) return nothing;
            const int hours = first.integer(), minutes = second.integer();
            if (hours < 0 || hours > 24 || minutes < -59 || minutes > 59) return nothing;
            return value_of(hours * 60 + minutes);
        }
        case Op::at_clock: {
            Moment m = first.is_moment() ? resolve(first.moment, setting) : date_of(Unit::day);
            if (m.kind == Moment::Kind::reference) return value_of(m);
            if (m.kind != Moment::Kind::date || m.unit != Unit::day || second.integer() < 0) return nothing;
            m.hour = second.integer() / 60;
            m.minute = second.integer() % 60;
            m.part = Part::none;
            return value_of(m);
        }
        case Op::utc: {
            Moment m = as_moment(first);
            m.utc = true;
            return value_of(m);
        }
        case Op::mod: {
            Moment m = as_moment(first);
            m.modifier = static_cast<Modifier>(second.integer());
            return value_of(m);
        }
        case Op::span: {
            if (!first.is_number()) return nothing;
            const Unit unit = unit_of(second);
            return value_of(calendar::duration_moment(first.number, unit));
        }
        case Op::vague: return value_of(calendar::vague_moment(unit_of(first)));
        case Op::join: {
            Moment m = as_moment(first);
            const Moment more = as_moment(second);
            if (more.kind != Moment::Kind::duration || m.amount_count == 0 || m.amount_count >= m.amounts.size()) return nothing;
            if (more.amounts[0].unit >= m.amounts[m.amount_count - 1].unit) return nothing;
            m.amounts[m.amount_count++] = more.amounts[0];
            return value_of(m);
        }
        case Op::half_more: {  // "an hour and a half", "two and a half years"
            Moment m = as_moment(first);
            if (m.amount_count == 0) return nothing;
            m.amounts[m.amount_count - 1].count += second.is_number() ? second.number / 100 : 0.5;
            return value_of(m);
        }
        case Op::every: {
            if (first.is_number()) return value_of(set_of(calendar::duration_moment(1, unit_of(first))));
            return first.is_moment() ? value_of(set_of(first.moment)) : nothing;
        }
        case Op::often: {
            Moment m = set_of(calendar::duration_moment(1, unit_of(second)));
            m.frequency = first.integer();
            return value_of(m);
        }
        case Op::ref: return value_of(calendar::reference_moment(static_cast<Reference>(first.integer())));
        case Op::quarter: case Op::half: case Op::season: {
            Moment m = date_of(op == Op::quarter ? Unit::quarter : op == Op::half ? Unit::half : Unit::season);
            m.index = first.integer();
            const int most = op == Op::half ? 2 : 4;
            if (m.index < 1 || m.index > most) return nothing;
            if (second.is_moment()) m.year = second.moment.year;
            if (second.is_number()) m.year = second.integer();
            return value_of(m);
        }
        case Op::decade: {  // 80 -> the 1980s, 1980 likewise
            Moment m = date_of(Unit::decade);
            const int n = first.integer();
            m.index = n >= 100 ? n / 10 : (n >= 30 || !second.is_number() ? 190 : 200) + n / 10;
            return value_of(m);
        }
        case Op::decade_in: {  // the nineties of the last century
            Moment m = date_of(Unit::decade);
            const Moment century = as_moment(second);
            if (century.unit != Unit::century) return value_of(century);
            m.index = century.index * 10 + first.integer() / 10;
            return value_of(m);
        }
        case Op::nth_decade: {  // the first decade of this century
            Moment m = date_of(Unit::decade);
            const Moment century = as_moment(second);
            if (century.unit != Unit::century || first.integer() < 1 || first.integer() > 10) return value_of(century);
            m.index = century.index * 10 + first.integer() - 1;
            return value_of(m);
        }
        case Op::century: {
            Moment m = date_of(Unit::century);
            m.index = first.integer() - 1;
            return m.index >= 0 && m.index < 30 ? value_of(m) : nothing;
        }
        case Op::bc: {
            Moment m = as_moment(first);
            m.before_christ = true;
            return value_of(m);
        }
        case Op::hijri: {
            Moment m = date(a);
            if (a.size() == 1 && first.is_number() && first.number > 10'000) {  // a built-in date: year, month, day
                const int packed = first.integer();
                m = date_of(Unit::day);
                m.year = packed / 10'000;
                m.month = packed / 100 % 100;
                m.day = packed % 100;
            }
            m.hijri = true;
            return real(m) ? value_of(m) : nothing;
        }
        case Op::feast: case Op::hijri_feast: {  // month * 100 + day
            Moment m = date_of(Unit::day);
            m.month = first.integer() / 100;
            m.day = first.integer() % 100;
            m.hijri = op == Op::hijri_feast;
            if (m.day == 0) m.unit = Unit::month;
            return value_of(m);
        }
        case Op::in: return value_of(inside(first, as_moment(second)));
        case Op::pair: return second;
        case Op::from_to: {
            const Moment to = resolve(as_moment(second), setting);
            Moment from = to;
            if (first.is_number()) {
                from.day = first.integer();
            } else {
                from = as_moment(first);
                if (from.kind == Moment::Kind::date && from.weekday == 0 && lacks_year(from)) from.year = to.year;
                from = resolve(from, setting);
            }
            const auto begin = calendar::days(from), end = calendar::days(to);
            if (!begin || !end || begin->first > end->last) return value_of(to);
            Moment m = calendar::span_moment({begin->first, end->last});
            if (from.unit == Unit::year && to.unit == Unit::year) m.range_unit = Unit::year;
            return value_of(m);
        }
        case Op::eve: {
            const Moment m = resolve(as_moment(first), setting);
            if (!m.known_day()) return value_of(m);
            const auto day = calendar::day_of(m.year, m.month, m.day);
            if (!day) return value_of(m);
            return value_of(calendar::moment_of(*day - 1));
        }
        case Op::numeric: {  // built-in: year * 10000 + month * 100 + day
            const auto packed = static_cast<std::int64_t>(first.number);
            Moment m = date_of(Unit::day);
            m.day = static_cast<int>(packed % 100);
            m.month = static_cast<int>(packed / 100 % 100);
            m.year = static_cast<int>(packed / 10000);
            if (m.year == 0) m.year = unknown_year;
            else if (m.year < 100) m.year = full_year(m.year, setting);
            return real(m) ? value_of(m) : nothing;
        }
        case Op::year2:  // '82; or the end of 1939-45
            return value_of(second.is_number() ? second.integer() / 100 * 100 + first.integer() : full_year(first.integer(), setting));
        case Op::school_year: {
            Moment m = calendar::span_moment({calendar::month_range(first.integer(), 9).first,
                                              calendar::month_range(second.is_number() ? second.integer() : first.integer() + 1, 6).last});
            m.range_unit = Unit::year;
            return value_of(m);
        }
        case Op::nth_day: {  // "the third day of Eid"
            const Moment m = resolve(as_moment(second), setting);
            const auto range = calendar::days(m);
            if (!range) return value_of(m);
            return value_of(calendar::moment_of(range->first + (first.integer() - 1)));
        }
        case Op::add: return value_of(first.number + second.number);
        case Op::less: return value_of(first.number - second.number);
        case Op::pm: {  // minutes of the clock as it is said, part of the day -> minutes of the day
            if (!first.is_number()) return nothing;
            int minutes = first.integer();
            const auto part = static_cast<Part>(second.integer());
            const int hours = minutes / 60;
            const bool late = part == Part::afternoon || part == Part::evening || (part == Part::midday && hours < 10) ||
                              (part == Part::night && hours >= 5);
            if (late && hours < 12) minutes += 12 * 60;
            if (part == Part::morning && hours == 12) minutes -= 12 * 60;
            if (part == Part::night && hours == 12) minutes += 12 * 60;
            return minutes >= 0 && minutes <= 24 * 60 + 59 ? value_of(minutes) : nothing;
        }
        case Op::share: return value_of(calendar::duration_moment(first.number / 100, unit_of(second)));
        case Op::either: {
            for (const Value& value : a)
                if (value.kind != Value::Kind::nothing) return value;
            return nothing;
        }
        case Op::last_units: {  // units, unit of two, how many, which reference
            const Value& many = argument(a, 2);
            if (second.is_number()) return value_of(calendar::duration_moment(2, unit_of(second)));
            if (many.is_number()) return value_of(calendar::duration_moment(many.number, unit_of(first)));
            return value_of(calendar::reference_moment(static_cast<Reference>(argument(a, 3).integer())));
        }
        case Op::later_only:  // "starts in three days" is a day, "was built in three days" a duration
            return setting.direction > 0 ? value_of(moved(as_moment(first), 1, setting.published, setting)) : nothing;
        case Op::nth_weekday: {  // which (-1: the last), weekday (none: any day), month
            const auto month = calendar::days(resolve(as_moment(argument(a, 2)), setting));
            if (!month) return value_of(as_moment(argument(a, 2)));
            const int n = first.integer();
            if (!second.is_number()) return value_of(calendar::moment_of(n < 0 ? month->last : month->first + (n - 1)));
            const Day day = n < 0 ? calendar::last_weekday(second.integer(), month->last + 1)
                                  : calendar::next_weekday(second.integer(), month->first - 1) + 7 * (n - 1);
            return day > month->last ? nothing : value_of(calendar::moment_of(day));
        }
        case Op::year_number:
            return first.number >= 1000 && first.number < 2200 ? value_of(calendar::year_moment(first.integer())) : nothing;
        case Op::soon:  // "will go within days" looks ahead, "fell within days" is a duration
            return value_of(setting.direction > 0 ? reference(1) : calendar::vague_moment(unit_of(first)));
        case Op::bare_weekend:
            if (!setting.published) return value_of(date_of(Unit::weekend));
            // Over the weekend: the one that ended, unless the verb looks ahead or it is the weekend.
            return value_of(around(Unit::weekend, setting.direction > 0 || calendar::weekday(*setting.published) >= 6 ? 0 : -1,
                                   *setting.published));
        case Op::capture: case Op::constant: case Op::count_: break;
    }
    return nothing;
}

}  // namespace tarikh::mentions
