#include "suffixes.h"

#include <algorithm>

namespace tarikh::lang {
namespace {

bool vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

char last(std::string_view base, std::size_t back = 1) { return back <= base.size() ? base[base.size() - back] : ' '; }

bool consonant_y(std::string_view base) { return last(base) == 'y' && base.size() > 1 && !vowel(last(base, 2)); }

// Runs of vowels, the u of qu left out: about the number of syllables.
int vowel_runs(std::string_view base) {
    int runs = 0;
    bool inside = false;
    for (std::size_t i = 0; i < base.size(); ++i) {
        const bool here = (vowel(base[i]) || (base[i] == 'y' && i > 0)) && !(base[i] == 'u' && i > 0 && base[i - 1] == 'q');
        if (here && !inside) ++runs;
        inside = here;
    }
    return runs;
}

std::vector<std::string> joined(std::string_view base, std::string_view suffix, Doubling doubled) {
    const std::string plain = std::string{base} + std::string{suffix};
    const std::string twice = std::string{base} + last(base) + std::string{suffix};
    switch (doubled) {
        case Doubling::no: return {plain};
        case Doubling::yes: return {twice};
        case Doubling::either: return {twice, plain};
    }
    return {plain};
}

}  // namespace

Doubling doubling(std::string_view base) {
    const char end = last(base);
    if (base.size() < 3 || vowel(end) || end == 'w' || end == 'x' || end == 'y' || end == 'h') return Doubling::no;
    const char before = last(base, 2);
    const bool single = vowel(before) && (!vowel(last(base, 3)) || (last(base, 3) == 'u' && last(base, 4) == 'q'));
    if (base.ends_with("uel")) return Doubling::either;  // fuelled, dueling
    if (!single) return Doubling::no;
    if (vowel_runs(base) == 1) return Doubling::yes;
    return end == 'l' ? Doubling::either : Doubling::no;
}

std::string with_s(std::string_view base, bool es_after_o) {
    const std::string text{base};
    if (consonant_y(base)) return text.substr(0, text.size() - 1) + "ies";
    const char end = last(base);
    if (end == 's' || end == 'x' || end == 'z' || base.ends_with("ch") || base.ends_with("sh")) return text + "es";
    if (es_after_o && end == 'o' && !vowel(last(base, 2))) return text + "es";
    return text + "s";
}

std::vector<std::string> with_e(std::string_view base, std::string_view suffix, Doubling doubled) {
    if (last(base) == 'e') return {std::string{base} + std::string{suffix.substr(1)}};
    if (consonant_y(base)) return {std::string{base.substr(0, base.size() - 1)} + "i" + std::string{suffix}};
    if (base.ends_with("ic")) return {std::string{base} + "k" + std::string{suffix}};
    return joined(base, suffix, doubled);
}

std::vector<std::string> with_ing(std::string_view base, Doubling doubled) {
    if (base.ends_with("ie")) return {std::string{base.substr(0, base.size() - 2)} + "ying"};
    const bool silent = last(base) == 'e' && base.size() > 2 && last(base, 2) != 'e' && last(base, 2) != 'o' && last(base, 2) != 'y';
    if (silent) return {std::string{base.substr(0, base.size() - 1)} + "ing"};
    if (base.ends_with("ic")) return {std::string{base} + "king"};
    return joined(base, "ing", doubled);
}

}  // namespace tarikh::lang
