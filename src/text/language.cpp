#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <tarikh/base/utf8.h>
#include <tarikh/text/tokenizer.h>

namespace tarikh::text {

std::string_view guess_language(std::string_view text) {
    // The beginning decides; who mixes scripts after that much text is not helped by counting on.
    constexpr std::size_t enough = 64 * 1024;
    std::size_t latin = 0, arabic = 0, other = 0;
    for (std::size_t at = 0; at < text.size() && at < enough;) {
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x80) {
            latin += static_cast<std::size_t>((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
            continue;
        }
        const auto point = static_cast<UChar32>(c);
        if (!u_isalpha(point)) continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(point, &status);
        ++(script == USCRIPT_ARABIC ? arabic : script == USCRIPT_LATIN ? latin : other);
    }
    if (latin + arabic + other == 0 || other > std::max(latin, arabic)) return "";
    return arabic >= latin ? "ar" : "en";
}

}  // namespace tarikh::text
