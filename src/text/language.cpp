#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <tarikh/base/utf8.h>
#include <tarikh/text/tokenizer.h>

namespace tarikh::text {

std::string_view main_script(std::string_view text) {
    // The beginning decides; who mixes scripts after that much text is not helped by counting on.
    constexpr std::size_t enough = 64 * 1024;
    // A word or a text has few scripts: those met so far, and how often.
    std::array<std::pair<UScriptCode, std::uint32_t>, 8> met{};
    std::size_t scripts = 0;
    const auto count = [&](UScriptCode script) {
        const auto found = std::find_if(met.begin(), met.begin() + scripts, [&](const auto& one) { return one.first == script; });
        if (found != met.begin() + scripts) ++found->second;
        else if (scripts < met.size()) met[scripts++] = {script, 1};
    };
    for (std::size_t at = 0; at < text.size() && at < enough;) {
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x80) {
            if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') count(USCRIPT_LATIN);
            continue;
        }
        const auto point = static_cast<UChar32>(c);
        if (!u_isalpha(point)) continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(point, &status);
        if (U_SUCCESS(status) && script >= 0) count(script);
    }
    if (scripts == 0) return "";
    // Of equals the one of the smaller code.
    const auto most = std::min_element(met.begin(), met.begin() + scripts, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return uscript_getShortName(most->first);
}

}  // namespace tarikh::text
