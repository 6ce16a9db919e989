#pragma once
// Capital and small letters, for those who must tell them apart.
#include <string_view>

namespace tarikh::text {

bool is_capital(char32_t letter);
/// The text must be valid UTF-8 and not empty.
bool begins_with_capital(std::string_view text);
char32_t small_letter(char32_t letter);

}  // namespace tarikh::text
