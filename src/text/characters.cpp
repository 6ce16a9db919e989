#include "characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <tarikh/base/utf8.h>
#include <tarikh/text/letters.h>

namespace tarikh::text {
namespace {

CharKind kind_of(UChar32 c) {
    if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) return CharKind::line_break;
    if (u_isUWhiteSpace(c)) return CharKind::space;
    const uint32_t mask = U_GET_GC_MASK(c);
    if (mask & U_GC_L_MASK) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        return uscript_breaksBetweenLetters(script) || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HAN
                   ? CharKind::complex
                   : CharKind::letter;
    }
    // Joiners and the soft hyphen belong to the word; marks of direction do not begin one but may stand in it.
    if (mask & (U_GC_M_MASK | U_GC_CF_MASK)) return CharKind::mark;
    if (mask & U_GC_ND_MASK) return CharKind::digit;
    if (mask & U_GC_N_MASK) return CharKind::symbol;
    if (c == '%' || c == 0x066A || c == 0x2030) return CharKind::symbol;
    if (mask & U_GC_P_MASK) return CharKind::punctuation;
    if (mask & U_GC_S_MASK) return CharKind::symbol;
    if (mask & U_GC_CC_MASK) return CharKind::space;
    return CharKind::other;
}

Character describe(UChar32 c) {
    Character out;
    out.kind = kind_of(c);
    const uint32_t mask = U_GET_GC_MASK(c);
    out.caseless = (mask & U_GC_LO_MASK) != 0;
    out.upper = (mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
    out.lower = (mask & U_GC_LL_MASK) != 0;
    const int sentence = u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK);
    out.terminator = sentence == U_SB_ATERM || sentence == U_SB_STERM;
    out.decides = sentence == U_SB_OLETTER || sentence == U_SB_UPPER || sentence == U_SB_LOWER;
    out.opens = (mask & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
    out.closes = (mask & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0;
    return out;
}

}  // namespace

bool is_capital(char32_t letter) {
    constexpr char32_t first_caseless = 0x590, last_caseless = 0x8FF;  // Hebrew to Arabic Extended-A
    if (letter >= first_caseless && letter <= last_caseless) return false;
    return u_isupper(static_cast<UChar32>(letter)) || u_istitle(static_cast<UChar32>(letter));
}
bool begins_with_capital(std::string_view text) {
    std::size_t at = 0;
    return is_capital(base::next_code_point(text, at));
}
char32_t small_letter(char32_t letter) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))); }

void Characters::load(std::size_t page) {
    auto made = std::make_unique<Page>();
    for (std::size_t i = 0; i < made->size(); ++i) (*made)[i] = describe(static_cast<UChar32>(page * 256 + i));
    pages_[page] = made.get();
    owned_.push_back(std::move(made));
}

}  // namespace tarikh::text
