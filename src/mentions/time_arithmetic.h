#pragma once
// Arithmetic on what a text tells: the unit before or after, the nearest year, so long ago.
#include <optional>

#include <tarikh/calendar/moment.h>

namespace tarikh::mentions {

/// What an expression is read against.
struct Setting {
    std::optional<calendar::Day> published;
    std::optional<int> published_at;          ///< minutes of that day, if the hour is known
    std::optional<calendar::Day> told;        ///< the last day the text told before this
    std::optional<calendar::Day> told_here;   ///< the last day this sentence told
    std::optional<calendar::Range> told_period;  ///< the last date the text told, be it a day or a century
    int told_year = calendar::unknown_year;
    int told_month = 0;                       ///< of told_year; 0 = none
    bool follow_told = false;                 ///< the text tells of other years: bare dates follow those told before
    calendar::Reckoning reckoning = calendar::Reckoning::umm_al_qura;
    int direction = 0;                        ///< of the nearest verb: -1 past, +1 future, 0 not known
};

/// A date of that fineness of which nothing else is known.
calendar::Moment date_of(calendar::Unit unit);
/// PAST_REF, PRESENT_REF or FUTURE_REF by the sign.
calendar::Moment reference(int sign);
/// The unit that lies `n` units away from the one around `from`: around(week, -1, today) is last week.
calendar::Moment around(calendar::Unit unit, int n, calendar::Day from);
/// The minute so far from the hour of publication; without that hour only the direction is known.
calendar::Moment minutes_away(double minutes, int sign, const Setting& setting);
double in_minutes(const calendar::Amount& amount);
/// Forward or back by a duration, as fine as the duration is told: two months ago is a month.
calendar::Moment moved(const calendar::Moment& duration, int sign, std::optional<calendar::Day> from, const Setting& setting);
/// The last (or next) one that lies wholly before (or after) the day; told twice for "the one before last".
calendar::Moment beside(calendar::Moment moment, int sign, int times, calendar::Day published);

bool lacks_year(const calendar::Moment& moment);
/// First and last day if the moment lay in that year (a Hijri year for a Hijri moment).
std::optional<calendar::Range> in_year(calendar::Moment moment, int year);
/// The year of the day, in the calendar of the moment.
int year_around(const calendar::Moment& moment, calendar::Day day);

/// Fills in what the expression leaves to the reader (the year of "8 March", the week of "Monday"), and
/// turns Hijri days into ours.
calendar::Moment resolve(calendar::Moment moment, const Setting& setting);

}  // namespace tarikh::mentions
