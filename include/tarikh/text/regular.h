#pragma once
// Regular expressions over Unicode text, in the syntax of ICU (which is nearly that of Java and Perl).
#include <string_view>

namespace tarikh::text {

/// Does the whole text match? Throws std::invalid_argument for a faulty pattern, and for one that would take too long on
/// this text.
bool matches(std::string_view text, std::string_view pattern);

}  // namespace tarikh::text
