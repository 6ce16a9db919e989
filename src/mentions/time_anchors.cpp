// Operations that lean on the day of publication, or on a date the text told before: last week, two years later.
#include <tarikh/calendar/hijri.h>

#include <algorithm>
#include <cmath>

#include "time_values.h"

namespace tarikh::mentions {
namespace {

using calendar::Day;
using calendar::Moment;
using calendar::Range;
using calendar::Reference;
using calendar::Unit;
using calendar::unknown_year;

const Value nothing{};

Value shift(Arguments a, const Setting& setting) {
    const Unit unit = unit_of(argument(a, 0));
    const int n = argument(a, 1).integer();
    if (!setting.published) return value_of(reference(n));
    if (unit < Unit::day) return value_of(minutes_away(in_minutes({static_cast<double>(n), unit, false}), n, setting));
    return value_of(around(unit, n, *setting.published));
}

Value beside_published(Arguments a, int sign, int times, const Setting& setting) {
    const Moment m = as_moment(argument(a, 0));
    return value_of(setting.published ? beside(m, sign, times, *setting.published) : m);
}
Value last(Arguments a, const Setting& setting) { return beside_published(a, -1, 1, setting); }
Value next(Arguments a, const Setting& setting) { return beside_published(a, 1, 1, setting); }
Value before_last(Arguments a, const Setting& setting) { return beside_published(a, -1, 2, setting); }
Value after_next(Arguments a, const Setting& setting) { return beside_published(a, 1, 2, setting); }

Value this_one(Arguments a, const Setting& setting) {
    Moment m = as_moment(argument(a, 0));
    if (!setting.published || m.kind != Moment::Kind::date) return value_of(m);
    if (m.weekday != 0 && m.month == 0 && m.unit == Unit::day) {
        Moment out = calendar::moment_of(calendar::monday_of(calendar::iso_week(*setting.published)) + (m.weekday - 1));
        out.part = m.part;
        return value_of(out);
    }
    if (lacks_year(m)) m.year = year_around(m, *setting.published);
    return value_of(m);
}

Value ago(Arguments a, const Setting& setting) {
    return value_of(moved(as_moment(argument(a, 0)), -1, setting.published, setting));
}

// "starts in three days" is a day, "was built in three days" a duration
Value later_only(Arguments a, const Setting& setting) {
    return setting.direction > 0 ? value_of(moved(as_moment(argument(a, 0)), 1, setting.published, setting)) : nothing;
}

// "will go within days" looks ahead, "fell within days" is a duration
Value soon(Arguments a, const Setting& setting) {
    return value_of(setting.direction > 0 ? reference(1) : calendar::vague_moment(unit_of(argument(a, 0))));
}

// Over the weekend: the one that ended, unless the verb looks ahead or it is the weekend.
Value bare_weekend(Arguments, const Setting& setting) {
    if (!setting.published) return value_of(date_of(Unit::weekend));
    const bool this_week = setting.direction > 0 || calendar::weekday(*setting.published) >= 6;
    return value_of(around(Unit::weekend, this_week ? 0 : -1, *setting.published));
}

int length(const Range& range) { return range.last - range.first + 1; }

// "In 1848 … two years later": from the date told last, if it is as fine as the span; else from the last day told.
Value from_told(Arguments a, int sign, const Setting& setting) {
    const Moment span = as_moment(argument(a, 0));
    if (setting.told_period && span.kind == Moment::Kind::duration && span.amount_count > 0) {
        const Unit finest = span.amounts[span.amount_count - 1].unit;
        const int finest_days = finest >= Unit::year ? 366 : finest >= Unit::month ? 31 : finest >= Unit::week ? 7 : 1;
        if (length(*setting.told_period) <= finest_days) return value_of(moved(span, sign, setting.told_period->first, setting));
        if (!setting.told || setting.follow_told) return value_of(reference(sign));
    }
    // "He said to me 45 years later": nobody told from when
    if (sign > 0 && !setting.told && setting.direction <= 0) return value_of(reference(sign));
    return value_of(moved(span, sign, setting.told ? setting.told : setting.published, setting));
}
// "after three days" in a sentence about the past counts from the date told before; if none was told, it is only a span
Value ahead(Arguments a, const Setting& setting) {
    const Moment span = as_moment(argument(a, 0));
    if (setting.direction >= 0) return value_of(moved(span, 1, setting.published, setting));
    return setting.told_period ? from_told(a, 1, setting) : value_of(span);
}

// "after two Hijri years": the same day of a later Hijri year; ours have no name for that year
Value hijri_ahead(Arguments a, int sign, const Setting& setting) {
    const Moment span = as_moment(argument(a, 0));
    if (!setting.published || span.amount_count != 1 || span.amounts[0].vague || span.amounts[0].count > 1000) return value_of(reference(sign));
    calendar::Hijri day = calendar::hijri(*setting.published, setting.reckoning);
    const int months = span.amounts[0].unit == Unit::month ? 1 : span.amounts[0].unit == Unit::year ? 12 : 0;
    const int there = day.year * 12 + day.month - 1 + sign * months * static_cast<int>(span.amounts[0].count);
    const auto found = calendar::day_of_hijri(there / 12, there % 12 + 1, std::min(day.day, 29), setting.reckoning);
    return months != 0 && found ? value_of(calendar::moment_of(*found)) : value_of(reference(sign));
}
Value ahead_hijri(Arguments a, const Setting& setting) { return hijri_ahead(a, 1, setting); }
Value ago_hijri(Arguments a, const Setting& setting) { return hijri_ahead(a, -1, setting); }

// "the Hijri year before": so many years from the one of the news
Value hijri_shift(Arguments a, const Setting& setting) {
    if (!setting.published) return value_of(reference(argument(a, 0).integer()));
    Moment m = date_of(Unit::year);
    m.hijri = true;
    m.reckoning = setting.reckoning;
    m.year = calendar::hijri(*setting.published, setting.reckoning).year + argument(a, 0).integer();
    return value_of(m);
}

// so long behind or before a date that is told with it: "39 days after the first of Rajab"
Value after_date(Arguments a, const Setting& setting) {
    const auto from = calendar::days(resolve(as_moment(argument(a, 1)), setting));
    return from ? value_of(moved(as_moment(argument(a, 0)), 1, from->first, setting)) : nothing;
}

// "Thursday in two weeks", "in two months, on a Thursday": that weekday of the week so far away
Value weekday_ahead(Arguments a, const Setting& setting) {
    const Moment span = as_moment(argument(a, 0)), wanted = as_moment(argument(a, 1));
    if (!setting.published || span.kind != Moment::Kind::duration || span.amount_count != 1 || span.amounts[0].vague) return nothing;
    auto day = std::optional{*setting.published};
    const calendar::Amount& a0 = span.amounts[0];
    if (std::abs(a0.count) > 10'000) return nothing;
    if (a0.unit == Unit::week) day = *day + static_cast<int>(a0.count * 7);
    else if (a0.unit == Unit::month) day = calendar::add_months(*day, static_cast<int>(a0.count));
    else return nothing;
    if (!day) return nothing;
    Moment out = calendar::moment_of(calendar::next_weekday(wanted.weekday, *day - 1));
    out.part = wanted.part;
    return value_of(out);
}

Value after_told(Arguments a, const Setting& setting) { return from_told(a, 1, setting); }
Value before_told(Arguments a, const Setting& setting) { return from_told(a, -1, setting); }

// "the same year", "the next day"
Value told(Arguments a, const Setting& setting) {
    const Unit unit = unit_of(argument(a, 0));
    const int n = argument(a, 1).integer();
    if (unit == Unit::year && setting.told_year != unknown_year) return value_of(calendar::year_moment(setting.told_year + n));
    if (unit == Unit::month && setting.told_year != unknown_year && setting.told_month != 0)
        if (const auto day = calendar::day_of(setting.told_year, setting.told_month, 1)) return value_of(around(unit, n, *day));
    if (unit == Unit::day && setting.follow_told && setting.told_period && length(*setting.told_period) > 1 &&
        (!setting.told || *setting.told < setting.told_period->first || *setting.told > setting.told_period->last)) {
        // "In September 1944 they crossed; the next day …": some day of that month
        Moment m = date_of(unit);
        m.year = setting.told_year;
        m.month = setting.told_month;
        return value_of(m);
    }
    if (const auto from = setting.told ? setting.told : setting.published) return value_of(around(unit, n, *from));
    return value_of(date_of(unit));
}

// "the following spring", "the previous Friday": beside the date told last
Value beside_told(Arguments a, int sign, const Setting& setting) {
    if (!setting.told_period) return beside_published(a, sign, 1, setting);
    return value_of(beside(as_moment(argument(a, 0)), sign, 1, sign < 0 ? setting.told_period->first : setting.told_period->last));
}
Value next_told(Arguments a, const Setting& setting) { return beside_told(a, 1, setting); }
Value last_told(Arguments a, const Setting& setting) { return beside_told(a, -1, setting); }

// "the end of the decade": in a story of long ago the decade of the story
Value the_unit(Arguments a, const Setting& setting) {
    const Unit unit = unit_of(argument(a, 0));
    if (setting.follow_told && setting.told_period) return value_of(around(unit, 0, setting.told_period->first));
    return value_of(setting.published ? around(unit, 0, *setting.published) : reference(0));
}

Value ref(Arguments a, const Setting&) {
    return value_of(calendar::reference_moment(static_cast<Reference>(argument(a, 0).integer())));
}

// units, unit of two, how many, which reference if nobody told how many
Value last_units(Arguments a, const Setting& setting) {
    const Value &units = argument(a, 0), &dual = argument(a, 1), &many = argument(a, 2);
    if (dual.is_number()) return value_of(calendar::duration_moment(2, unit_of(dual)));
    if (many.is_number()) return value_of(calendar::duration_moment(many.number, unit_of(units)));
    return ref(a.subspan(a.size() - 1), setting);
}

constexpr Operation table[] = {
    {"shift", shift}, {"last", last}, {"next", next}, {"before_last", before_last}, {"after_next", after_next}, {"this", this_one},
    {"ago", ago}, {"ahead", ahead}, {"later_only", later_only}, {"soon", soon}, {"bare_weekend", bare_weekend}, {"after_told", after_told},
    {"before_told", before_told}, {"told", told}, {"ahead_hijri", ahead_hijri}, {"ago_hijri", ago_hijri}, {"hijri_shift", hijri_shift}, {"after_date", after_date},
    {"weekday_ahead", weekday_ahead}, {"next_told", next_told}, {"last_told", last_told}, {"the_unit", the_unit}, {"ref", ref}, {"last_units", last_units}};

}  // namespace

std::span<const Operation> anchored_operations() { return table; }

}  // namespace tarikh::mentions
