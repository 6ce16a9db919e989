#include "sounds.h"

#include <array>
#include <utility>

namespace tarikh::lang {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 28> letters{{
    {'b', "ب"}, {'t', "ت"}, {'v', "ث"}, {'j', "ج"}, {'H', "ح"}, {'x', "خ"}, {'d', "د"}, {'*', "ذ"}, {'r', "ر"}, {'z', "ز"},
    {'s', "س"}, {'$', "ش"}, {'S', "ص"}, {'D', "ض"}, {'T', "ط"}, {'Z', "ظ"}, {'E', "ع"}, {'g', "غ"}, {'f', "ف"}, {'q', "ق"},
    {'k', "ك"}, {'l', "ل"}, {'m', "م"}, {'n', "ن"}, {'h', "ه"}, {'w', "و"}, {'y', "ي"}, {'\'', "ء"},
}};

std::string_view letter_of(char sound) {
    for (const auto& [name, letter] : letters)
        if (name == sound) return letter;
    return {};
}

bool is_short(char c) { return c == 'a' || c == 'i' || c == 'u'; }
bool is_consonant(char c) { return !is_vowel(c) && c != '@' && c != '#' && c != '\0'; }

}  // namespace

bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'u' || c == 'A' || c == 'I' || c == 'U' || c == 'Y'; }

std::optional<std::string> root_sounds(std::string_view root) {
    std::string out;
    for (std::size_t at = 0; at + 2 <= root.size(); at += 2) {
        const std::string_view letter = root.substr(at, 2);
        if (letter == "أ" || letter == "إ" || letter == "ؤ" || letter == "ئ") { out += '\''; continue; }
        char found = 0;
        for (const auto& [name, arabic] : letters)
            if (arabic == letter) found = name;
        if (found == 0) return std::nullopt;
        out += found;
    }
    if (out.size() < 3 || out.size() > 4 || root.size() % 2 != 0) return std::nullopt;
    return out;
}

std::string contracted(std::string s) {
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        const char next = i + 1 < s.size() ? s[i + 1] : '\0';
        const char after = i + 2 < s.size() ? s[i + 2] : '\0';
        // 'a'man -> 'Aman, 'i'mAn -> 'ImAn
        if (is_short(c) && i > 0 && s[i - 1] == '\'' && next == '\'' && is_consonant(after)) {
            out += c == 'a' ? 'A' : c == 'i' ? 'I' : 'U';
            ++i;
            continue;
        }
        // iwSAl -> ISAl, yuwSil -> yUSil, yuyqiZ -> yUqiZ
        if ((c == 'i' || c == 'u') && (next == 'w' || next == 'y') && is_consonant(after) && after != next) {
            out += c == 'i' ? 'I' : 'U';
            ++i;
            continue;
        }
        out += c;
    }
    return out;
}

std::string_view hamza_seat(char before, char after, bool word_final, bool after_y) {
    if (word_final) return before == 'a' ? "أ" : before == 'i' ? "ئ" : before == 'u' ? "ؤ" : "ء";
    if (after == 'i' || after == 'I' || before == 'i' || before == 'I' || after_y) return "ئ";
    if (before == 'U') return after == 'u' || after == 'U' ? "ؤ" : "ء";
    if (after == 'u' || after == 'U' || before == 'u') return "ؤ";
    if (before == 'A') return "ء";
    return "أ";
}

std::string written(std::string_view s, Position position, bool plain_hamza) {
    const bool joined = position == Position::before_pronoun;
    // Short vowels at the end are heard only; before a pronoun they still seat a hamza.
    std::size_t end = s.size();
    char last_vowel = 0;
    if (end > 0 && is_short(s[end - 1])) last_vowel = s[--end];
    std::string out;
    char vowel = 0;  // the vowel before the sound at hand; 0 after a consonant
    for (std::size_t i = 0; i < end; ++i) {
        const char c = s[i];
        const bool last = i + 1 == end;
        char next = last ? last_vowel : s[i + 1];
        const char previous = i > 0 ? s[i - 1] : '\0';
        switch (c) {
            case '@': out += "ا"; break;
            case 'a': case 'i': case 'u': break;
            case 'A': out += "ا"; break;
            case 'I': out += "ي"; break;
            case 'U': out += "و"; break;
            case 'Y': out += last && !joined && previous != 'y' ? "ى" : "ا"; break;
            case '#': if (!joined) out += "ا"; break;
            case 'p': out += last && !joined ? "ة" : "ت"; break;
            case '\'': {
                const bool doubled = next == '\'' && i + 1 < end;
                if (doubled) {  // yura''is: one seat for both
                    ++i;
                    next = i + 1 == end ? last_vowel : s[i + 1];
                }
                const bool long_a = next == 'A' || (next == 'Y' && joined);
                if (out.empty()) {
                    out += long_a ? "آ" : next == 'i' || next == 'I' ? "إ" : "أ";
                    if (long_a) ++i;
                } else {
                    const bool after_y = vowel == 0 && previous == 'y';
                    const bool after_w = vowel == 0 && previous == 'w';
                    const bool word_final = i + 1 == end && !joined;
                    const char follows = next == 'Y' ? 'a' : is_vowel(next) ? next : '\0';
                    const char before = after_w ? 'U' : vowel;
                    const bool plain = plain_hamza && (follows == 'U' || follows == 'u') && (before == 'a' || before == 'A');
                    if (long_a && (before == 'a' || before == 0) && !after_y) {
                        out += "آ";
                        ++i;
                    } else {
                        out += plain ? (before == 'a' ? "أ" : "ء") : hamza_seat(before, follows, word_final, after_y);
                    }
                }
                if (i < end && s[i] == 'A') { vowel = 'A'; continue; }
                break;
            }
            default:
                // A doubled consonant bears a shadda and is written once.
                if (previous == c) break;
                out += letter_of(c);
        }
        vowel = is_vowel(c) ? (c == 'Y' ? 'A' : c) : '\0';
    }
    return out;
}

}  // namespace tarikh::lang
