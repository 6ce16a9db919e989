#pragma once
// How much room a text takes on a terminal.
#include <cstddef>
#include <string_view>

namespace tarikh::text {

/// Columns of a terminal of fixed width: marks on a letter and invisible characters take none, Chinese letters and most emoji two.
/// The text must be valid UTF-8 without control characters.
std::size_t columns(std::string_view text);
/// The longest beginning that fits into `most` columns, in bytes; no letter is parted from its marks.
std::size_t fitting(std::string_view text, std::size_t most);
/// Does it hold letters that are read from right to left?
bool has_right_to_left(std::string_view text);

}  // namespace tarikh::text
