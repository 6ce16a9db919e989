#pragma once
// What the phrases of times.json mean: the operations that their readings are made of.
#include <optional>
#include <span>

#include <tarikh/calendar/moment.h>

#include "time_grammar.h"

namespace tarikh::mentions {

/// What a part of an expression reads as: nothing (it is not there), a number, or a time.
struct Value {
    enum class Kind : std::uint8_t { nothing, number, moment };
    Kind kind = Kind::nothing;
    double number = 0;
    calendar::Moment moment;

    bool is_number() const { return kind == Kind::number; }
    bool is_moment() const { return kind == Kind::moment; }
    int integer() const { return number > 2e9 || number < -2e9 ? 0 : static_cast<int>(number); }
};
Value value_of(double number);
Value value_of(const calendar::Moment& moment);

/// What an expression is read against.
struct Setting {
    std::optional<calendar::Day> published;
    std::optional<int> published_at;          ///< minutes of that day, if the hour is known
    std::optional<calendar::Day> told;        ///< the last day the text told before this
    std::optional<calendar::Day> told_here;   ///< the last day this sentence told
    int told_year = calendar::unknown_year;
    int told_month = 0;                       ///< of told_year; 0 = none
    bool follow_told = false;                 ///< the text tells of other years: bare dates follow those told before
    int direction = 0;                        ///< of the nearest verb: -1 past, +1 future, 0 not known
};

/// Applies one operation to its arguments.
Value apply(Op op, std::span<const Value> arguments, const Setting& setting);

/// Fills in what the expression leaves to the reader (the year of "8 March", the week of "Monday"), and
/// turns Hijri days into ours.
calendar::Moment resolve(calendar::Moment moment, const Setting& setting);

}  // namespace tarikh::mentions
