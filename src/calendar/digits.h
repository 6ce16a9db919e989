#pragma once
// A number with zeros before it, as printf's %0*d writes it; dates are written by the thousand.
#include <charconv>
#include <string>

namespace tarikh::calendar {

inline void append_padded(std::string& out, int value, std::size_t width) {
    char digits[16];
    const char* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    const char* const first = digits + (value < 0 ? 1 : 0);
    const auto written = static_cast<std::size_t>(end - digits);
    if (value < 0) out += '-';
    if (written < width) out.append(width - written, '0');
    out.append(first, end);
}

}  // namespace tarikh::calendar
