#pragma once
// How English spells a stem before a suffix: plan + ed -> planned, carry + s -> carries.
#include <string>
#include <string_view>
#include <vector>

namespace tarikh::lang {

/// travelled, traveled: both are written.
enum class Doubling { no, yes, either };

/// Whether the last letter is doubled before a vowel, so far as the spelling tells: in words of one
/// syllable (plan), never for w, x, y; a final l of longer words either way. Stress (refer) it cannot see.
Doubling doubling(std::string_view base);

std::string with_s(std::string_view base, bool es_after_o);
/// The suffix begins with e (ed, er, est) or i (ing). The usual spelling first.
std::vector<std::string> with_e(std::string_view base, std::string_view suffix, Doubling doubled);
std::vector<std::string> with_ing(std::string_view base, Doubling doubled);

}  // namespace tarikh::lang
