#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <tarikh/base/utf8.h>
#include <tarikh/text/tokenizer.h>

namespace tarikh::text {

std::string_view main_script(std::string_view text) {
    // The beginning decides; who mixes scripts after that much text is not helped by counting on.
    constexpr std::size_t enough = 64 * 1024;
    std::array<std::uint32_t, USCRIPT_CODE_LIMIT> letters{};
    for (std::size_t at = 0; at < text.size() && at < enough;) {
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x80) {
            letters[USCRIPT_LATIN] += static_cast<std::uint32_t>((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
            continue;
        }
        const auto point = static_cast<UChar32>(c);
        if (!u_isalpha(point)) continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(point, &status);
        if (U_SUCCESS(status) && script >= 0 && script < USCRIPT_CODE_LIMIT) ++letters[static_cast<std::size_t>(script)];
    }
    const auto most = std::max_element(letters.begin(), letters.end());
    if (*most == 0) return "";
    return uscript_getShortName(static_cast<UScriptCode>(most - letters.begin()));
}

}  // namespace tarikh::text
