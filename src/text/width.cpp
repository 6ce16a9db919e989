#include <tarikh/text/width.h>

#include <unicode/uchar.h>

#include <tarikh/base/utf8.h>

namespace tarikh::text {
namespace {

constexpr char32_t joiner = 0x200D, emoji_style = 0xFE0F;

std::size_t columns_of(char32_t letter) {
    if (letter < 0x300) return letter == 0xAD ? 0 : 1;
    const auto c = static_cast<UChar32>(letter);
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR: return 0;
        default: break;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    const bool skin_tone = u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) != 0;
    if (skin_tone) return 0;
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Calls visit(where the next letter begins, columns up to there) between letters.
template <class Visit>
std::size_t walk(std::string_view text, Visit visit) {
    std::size_t total = 0;
    bool joined = false, flag = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(text, at);
        const std::size_t own = columns_of(c);
        const bool half_flag = c >= 0x1F1E6 && c <= 0x1F1FF;  // two of these are one flag
        if (own > 0 && !joined && !(flag && half_flag) && !visit(start, total)) return total;
        if (half_flag) {
            if (!flag) total += 2;
            flag = !flag;
        } else {
            flag = false;
            if (!joined) total += own;
            // A sign that would be a letter in the text becomes a picture two columns wide.
            if (c == emoji_style && start > 0 && total > 0) {
                std::size_t before = start - 1;
                while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
                if (columns_of(base::next_code_point(text, before)) == 1) ++total;
            }
        }
        joined = c == joiner;
    }
    return total;
}

}  // namespace

std::size_t columns(std::string_view text) {
    return walk(text, [](std::size_t, std::size_t) { return true; });
}

std::size_t fitting(std::string_view text, std::size_t most) {
    std::size_t end = 0;
    const std::size_t total = walk(text, [&](std::size_t start, std::size_t before) {
        if (before <= most) end = start;
        return before <= most;
    });
    return total <= most ? text.size() : end;
}

bool has_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x590) continue;
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

}  // namespace tarikh::text
