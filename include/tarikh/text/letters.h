#pragma once
// Capital and small letters, for those who must tell them apart.
namespace tarikh::text {

bool is_capital(char32_t letter);
char32_t small_letter(char32_t letter);

}  // namespace tarikh::text
