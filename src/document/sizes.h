#pragma once
// How much one document may be. More is no news article but an archive; it is left out, and told.
#include <cstddef>

namespace tarikh::document {

inline constexpr std::size_t largest_text = std::size_t{64} << 20;   ///< bytes of UTF-8 of one document
inline constexpr std::size_t largest_file = std::size_t{128} << 20;  ///< of a text or HTML file, unpacked
inline constexpr std::size_t largest_line = std::size_t{256} << 20;  ///< of a line of JSON: escapes make it longer

}  // namespace tarikh::document
