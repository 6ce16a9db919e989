#pragma once
// What the phrases of times.json mean: the operations that their readings are made of.
#include <span>
#include <string_view>

#include <tarikh/calendar/moment.h>

#include "time_arithmetic.h"

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

using Arguments = std::span<const Value>;

/// What a reading may call by name: last(weekday), shift(#week, -1).
struct Operation {
    std::string_view name;
    Value (*read)(Arguments, const Setting&) = nullptr;
};

/// All operations; compiled programs keep their places in this table.
std::span<const Operation> operations();

}  // namespace tarikh::mentions
