#pragma once
// What the operations on times share: their arguments, and what those are if they are not there.
#include "time_reader.h"

namespace tarikh::mentions {

inline const Value& argument(Arguments arguments, std::size_t index) {
    static const Value nothing;
    return index < arguments.size() ? arguments[index] : nothing;
}

inline calendar::Unit unit_of(const Value& value) {
    const int i = value.integer();
    return i >= 0 && i <= static_cast<int>(calendar::Unit::millennium) ? static_cast<calendar::Unit>(i) : calendar::Unit::day;
}

inline calendar::Moment as_moment(const Value& value) { return value.is_moment() ? value.moment : calendar::Moment{}; }

/// Those that lean on the day of publication or on a date told before (time_anchors.cpp).
std::span<const Operation> anchored_operations();

}  // namespace tarikh::mentions
