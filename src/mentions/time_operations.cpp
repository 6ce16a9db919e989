#include <tarikh/calendar/hijri.h>

#include <vector>

#include "time_values.h"

namespace tarikh::mentions {
namespace {

using calendar::Day;
using calendar::Modifier;
using calendar::Moment;
using calendar::Part;
using calendar::Range;
using calendar::Reference;
using calendar::Unit;
using calendar::unknown_year;

const Value nothing{};

Moment date_parts(Arguments a) {
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
        if (month.moment.year != unknown_year && m.year == unknown_year) m.year = month.moment.year;
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
    if (m.kind != Moment::Kind::date || m.month == 0) return true;
    if (m.month < 1 || m.month > 12) return false;
    if (m.unit != Unit::day || m.day == 0) return true;
    if (m.hijri) return m.day <= 30;
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
            const int near_year = calendar::hijri(calendar::year_range(where.year).first, m.reckoning).year;
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

// --- dates ------------------------------------------------------------------------------------------

Value checked(const Moment& m) { return real(m) ? value_of(m) : nothing; }

// A built-in date: year * 10000 + month * 100 + day
Moment unpacked(double number) {
    const auto packed = static_cast<std::int64_t>(number);
    Moment m = date_of(Unit::day);
    m.day = static_cast<int>(packed % 100);
    m.month = static_cast<int>(packed / 100 % 100);
    m.year = static_cast<int>(packed / 10000);
    return m;
}

Value date(Arguments a, const Setting&) { return checked(date_parts(a)); }

Value hijri_date(Arguments a, const Setting& setting) {
    Moment m = a.size() == 1 && a[0].is_number() && a[0].number > 10'000 ? unpacked(a[0].number) : date_parts(a);
    m.hijri = true;
    m.reckoning = setting.reckoning;
    return checked(m);
}

Value numeric(Arguments a, const Setting& setting) {
    Moment m = unpacked(argument(a, 0).number);
    if (m.year < 100) m.year = full_year(m.year, setting);
    return checked(m);
}

// '82; or the end of 1939-45
Value year2(Arguments a, const Setting& setting) {
    const Value &two_digits = argument(a, 0), &first_year = argument(a, 1);
    return value_of(first_year.is_number() ? first_year.integer() / 100 * 100 + two_digits.integer()
                                           : full_year(two_digits.integer(), setting));
}

Value year_number(Arguments a, const Setting&) {
    const Value& number = argument(a, 0);
    return number.number >= 1000 && number.number < 2200 ? value_of(calendar::year_moment(number.integer())) : nothing;
}

Value school_year(Arguments a, const Setting&) {
    const Value &first = argument(a, 0), &second = argument(a, 1);
    const int last = second.is_number() ? second.integer() : first.integer() + 1;
    if (last <= first.integer()) return nothing;
    Moment m = calendar::span_moment({calendar::month_range(first.integer(), 9).first, calendar::month_range(last, 6).last});
    m.range_unit = Unit::year;
    return value_of(m);
}

Value weekday(Arguments a, const Setting&) {
    Moment m = date_of(Unit::day);
    m.weekday = argument(a, 0).integer();
    return value_of(m);
}

// month * 100 + day; a month alone if the day is 0
Moment feast_moment(int code, bool hijri) {
    Moment m = date_of(code % 100 == 0 ? Unit::month : Unit::day);
    m.month = code / 100;
    m.day = code % 100;
    m.hijri = hijri;
    return m;
}
Value feast(Arguments a, const Setting&) { return value_of(feast_moment(argument(a, 0).integer(), false)); }
Value hijri_feast(Arguments a, const Setting& setting) {
    Moment m = feast_moment(argument(a, 0).integer(), true);
    m.reckoning = setting.reckoning;
    return value_of(m);
}

Value in(Arguments a, const Setting&) { return value_of(inside(argument(a, 0), as_moment(argument(a, 1)))); }

Value eve(Arguments a, const Setting& setting) {
    const Moment m = resolve(as_moment(argument(a, 0)), setting);
    const auto day = m.known_day() ? calendar::day_of(m.year, m.month, m.day) : std::nullopt;
    return value_of(day ? calendar::moment_of(*day - 1) : m);
}

// "the third day of Eid"
Value nth_day(Arguments a, const Setting& setting) {
    const Moment m = resolve(as_moment(argument(a, 1)), setting);
    const auto range = calendar::days(m);
    return value_of(range ? calendar::moment_of(range->first + (argument(a, 0).integer() - 1)) : m);
}

// which (-1: the last), weekday (none: any day), month
Value nth_weekday(Arguments a, const Setting& setting) {
    const Moment where = as_moment(argument(a, 2));
    const auto month = calendar::days(resolve(where, setting));
    if (!month) return value_of(where);
    const int n = argument(a, 0).integer();
    if (n == 0 || n < -1 || n > 31) return nothing;
    const Value& wanted = argument(a, 1);
    if (!wanted.is_number()) return value_of(calendar::moment_of(n < 0 ? month->last : month->first + (n - 1)));
    const Day day = n < 0 ? calendar::last_weekday(wanted.integer(), month->last + 1)
                          : calendar::next_weekday(wanted.integer(), month->first - 1) + 7 * (n - 1);
    return day > month->last ? nothing : value_of(calendar::moment_of(day));
}

// --- parts of the year, and longer than it ------------------------------------------------------------

Value part_of_year(Arguments a, Unit unit, int most) {
    Moment m = date_of(unit);
    m.index = argument(a, 0).integer();
    if (m.index < 1 || m.index > most) return nothing;
    const Value& year = argument(a, 1);
    if (year.is_moment()) m.year = year.moment.year;
    if (year.is_number()) m.year = year.integer();
    return value_of(m);
}
Value quarter(Arguments a, const Setting&) { return part_of_year(a, Unit::quarter, 4); }
Value half(Arguments a, const Setting&) { return part_of_year(a, Unit::half, 2); }
Value season(Arguments a, const Setting&) { return part_of_year(a, Unit::season, 4); }

// 80 is the 1980s, 1980 likewise
Value decade(Arguments a, const Setting&) {
    Moment m = date_of(Unit::decade);
    const int n = argument(a, 0).integer();
    m.index = n >= 100 ? n / 10 : 190 + n / 10;
    return value_of(m);
}

// the nineties of the last century
Value decade_in(Arguments a, const Setting&) {
    const Moment century = as_moment(argument(a, 1));
    if (century.unit != Unit::century) return value_of(century);
    Moment m = date_of(Unit::decade);
    m.index = century.index * 10 + argument(a, 0).integer() / 10;
    return value_of(m);
}

// the first decade of this century
Value nth_decade(Arguments a, const Setting&) {
    const Moment century = as_moment(argument(a, 1));
    const int n = argument(a, 0).integer();
    if (century.unit != Unit::century || n < 1 || n > 10) return value_of(century);
    Moment m = date_of(Unit::decade);
    m.index = century.index * 10 + n - 1;
    return value_of(m);
}

Value century(Arguments a, const Setting&) {
    Moment m = date_of(Unit::century);
    m.index = argument(a, 0).integer() - 1;
    return m.index >= 0 && m.index < 30 ? value_of(m) : nothing;
}

Value hijri_century(Arguments a, const Setting& setting) {
    const int n = argument(a, 0).integer();
    if (n < 1 || n > 15) return nothing;
    const auto begin = calendar::hijri_year_range(n * 100 - 99, setting.reckoning);
    const auto end = calendar::hijri_year_range(n * 100, setting.reckoning);
    return begin && end ? value_of(calendar::span_moment({begin->first, end->last})) : nothing;
}

Value bc(Arguments a, const Setting&) {
    Moment m = as_moment(argument(a, 0));
    m.before_christ = true;
    return value_of(m);
}

// --- parts of the day, clocks ------------------------------------------------------------------------

Moment day_or_bare(const Value& value, const Setting& setting) {
    return value.is_moment() ? resolve(value.moment, setting) : date_of(Unit::day);
}

// The day of a clock that names none.
Moment resolve_bare_clock(Moment m, const Setting& setting) {
    m.hour = 0;
    return resolve(m, setting);
}

Value at(Arguments a, const Setting& setting) {
    Moment m = day_or_bare(argument(a, 0), setting);
    if (m.kind == Moment::Kind::reference) return value_of(m);
    if (m.kind != Moment::Kind::date || m.unit != Unit::day) return nothing;
    m.part = static_cast<Part>(argument(a, 1).integer());
    return value_of(m);
}

// hours, minutes -> minutes of the day
Value hm(Arguments a, const Setting&) {
    if (!argument(a, 0).is_number()) return nothing;
    const int hours = argument(a, 0).integer(), minutes = argument(a, 1).integer();
    if (hours < 0 || hours > 24 || minutes < -59 || minutes > 59) return nothing;
    return value_of(hours * 60 + minutes);
}

// minutes of the clock as it is said, part of the day -> minutes of the day
Value pm(Arguments a, const Setting&) {
    if (!argument(a, 0).is_number()) return nothing;
    int minutes = argument(a, 0).integer();
    const auto part = static_cast<Part>(argument(a, 1).integer());
    const int hours = minutes / 60;
    const bool late = part == Part::afternoon || part == Part::evening || (part == Part::midday && hours < 10) ||
                      (part == Part::night && hours >= 5);
    if (late && hours < 12) minutes += 12 * 60;
    if (part == Part::morning && hours == 12) minutes -= 12 * 60;
    if (part == Part::night && hours == 12) minutes += 12 * 60;
    return minutes >= 0 && minutes <= 24 * 60 + 59 ? value_of(minutes) : nothing;
}

Value at_clock(Arguments a, const Setting& setting) {
    Moment m = day_or_bare(argument(a, 0), setting);
    const int minutes = argument(a, 1).integer();
    if (m.kind == Moment::Kind::reference) return value_of(m);
    if (m.kind != Moment::Kind::date || m.unit != Unit::day || !argument(a, 1).is_number() || minutes < 0) return nothing;
    m.hour = minutes / 60;
    m.minute = minutes % 60;
    m.part = Part::none;
    return value_of(m);
}

// from an hour to an hour: day before both, hour, part, hour, part, day behind the second
Value hours(Arguments a, const Setting& setting) {
    const Value &before = argument(a, 0), &behind = argument(a, 5);
    const auto clock = [&](std::size_t hour, std::size_t part) {
        const Value both[] = {argument(a, hour), argument(a, part)};
        const Value read = pm(both, setting);
        return read.is_number() ? read.integer() : -1;
    };
    const bool first_part = argument(a, 2).is_number(), second_part = argument(a, 4).is_number();
    int from = clock(1, first_part || !second_part ? 2 : 4), to = clock(3, second_part || !first_part ? 4 : 2);
    if (from > to && !first_part) from = clock(1, 2);  // "from 11 to 3 in the afternoon"
    if (from > to && !second_part) to = clock(3, 4);
    if (from < 0 || to < 0 || from >= 24 * 60 || to > 24 * 60) return nothing;
    const Moment last = day_or_bare(before.is_moment() ? before : behind, setting);
    const Moment told = last.known_day() ? last : resolve_bare_clock(last, setting);
    auto day = told.known_day() ? calendar::day_of(told.year, told.month, told.day) : std::nullopt;
    if (!day) return nothing;
    Day first = *day;
    const bool overnight = from >= to;
    if (behind.is_moment() && !before.is_moment() && setting.published && *setting.published < *day && (overnight || first_part)) first = *setting.published;
    else if (overnight) day = *day + 1;
    Moment m = calendar::span_moment({first, *day});
    m.first_minute = from;
    m.last_minute = to;
    return value_of(m);
}

Value utc(Arguments a, const Setting&) {
    Moment m = as_moment(argument(a, 0));
    m.utc = true;
    return value_of(m);
}

// --- durations and sets ------------------------------------------------------------------------------

Value span(Arguments a, const Setting&) {
    const Value& count = argument(a, 0);
    return count.is_number() ? value_of(calendar::duration_moment(count.number, unit_of(argument(a, 1)))) : nothing;
}

// so many hundredths of a unit: half an hour
Value share(Arguments a, const Setting&) {
    return value_of(calendar::duration_moment(argument(a, 0).number / 100, unit_of(argument(a, 1))));
}

Value vague(Arguments a, const Setting&) { return value_of(calendar::vague_moment(unit_of(argument(a, 0)))); }

Value join(Arguments a, const Setting&) {
    Moment m = as_moment(argument(a, 0));
    const Moment more = as_moment(argument(a, 1));
    if (more.kind != Moment::Kind::duration || m.amount_count == 0 || m.amount_count >= m.amounts.size()) return nothing;
    if (more.amounts[0].unit >= m.amounts[m.amount_count - 1].unit) return nothing;
    m.amounts[m.amount_count++] = more.amounts[0];
    return value_of(m);
}

// "an hour and a half", "two and a quarter hours": hundredths, or a half
Value half_more(Arguments a, const Setting&) {
    Moment m = as_moment(argument(a, 0));
    if (m.amount_count == 0) return nothing;
    m.amounts[m.amount_count - 1].count += argument(a, 1).is_number() ? argument(a, 1).number / 100 : 0.5;
    return value_of(m);
}

Value every(Arguments a, const Setting&) {
    const Value& what = argument(a, 0);
    if (what.is_number()) return value_of(set_of(calendar::duration_moment(1, unit_of(what))));
    return what.is_moment() ? value_of(set_of(what.moment)) : nothing;
}

Value often(Arguments a, const Setting&) {
    Moment m = set_of(calendar::duration_moment(1, unit_of(argument(a, 1))));
    m.frequency = argument(a, 0).integer();
    return value_of(m);
}

// --- what puts others together -----------------------------------------------------------------------

Value mod(Arguments a, const Setting&) {
    Moment m = as_moment(argument(a, 0));
    m.modifier = static_cast<Modifier>(argument(a, 1).integer());
    return value_of(m);
}

// Two mentions; the tagger reads the first against the second.
Value pair(Arguments a, const Setting&) { return argument(a, 1); }

// One mention from the first to the second, which lends it its month and year.
Value from_to(Arguments a, const Setting& setting) {
    const Moment to = resolve(as_moment(argument(a, 1)), setting);
    Moment from = to;
    if (argument(a, 0).is_number()) {
        from.day = argument(a, 0).integer();
    } else {
        from = as_moment(argument(a, 0));
        if (from.kind == Moment::Kind::date && from.weekday == 0 && lacks_year(from)) from.year = to.year;
        from = resolve(from, setting);
    }
    const auto begin = calendar::days(from), end = calendar::days(to);
    if (!begin || !end || begin->first > end->last) return value_of(to);
    Moment m = calendar::span_moment({begin->first, end->last});
    if (from.unit == Unit::year && to.unit == Unit::year) m.range_unit = Unit::year;
    return value_of(m);
}

Value either(Arguments a, const Setting&) {
    for (const Value& value : a)
        if (value.kind != Value::Kind::nothing) return value;
    return nothing;
}

Value add(Arguments a, const Setting&) { return value_of(argument(a, 0).number + argument(a, 1).number); }
Value less(Arguments a, const Setting&) { return value_of(argument(a, 0).number - argument(a, 1).number); }

constexpr Operation table[] = {
    {"date", date}, {"hijri", hijri_date}, {"numeric", numeric}, {"year2", year2}, {"year_number", year_number},
    {"school_year", school_year}, {"weekday", weekday}, {"feast", feast}, {"hijri_feast", hijri_feast}, {"in", in},
    {"eve", eve}, {"nth_day", nth_day}, {"nth_weekday", nth_weekday},
    {"quarter", quarter}, {"half", half}, {"season", season}, {"decade", decade}, {"decade_in", decade_in},
    {"nth_decade", nth_decade}, {"century", century}, {"hijri_century", hijri_century}, {"bc", bc},
    {"at", at}, {"hm", hm}, {"pm", pm}, {"at_clock", at_clock}, {"hours", hours}, {"utc", utc},
    {"span", span}, {"share", share}, {"vague", vague}, {"join", join}, {"half_more", half_more}, {"every", every},
    {"often", often},
    {"mod", mod}, {"pair", pair}, {"from_to", from_to}, {"either", either}, {"add", add}, {"less", less}};

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

std::span<const Operation> operations() {
    static const std::vector<Operation> all = [] {
        std::vector<Operation> both{std::begin(table), std::end(table)};
        const auto anchored = anchored_operations();
        both.insert(both.end(), anchored.begin(), anchored.end());
        return both;
    }();
    return all;
}

}  // namespace tarikh::mentions
