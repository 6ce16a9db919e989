#include <doctest/doctest.h>

#include "arabic_text.h"

using namespace tarikh;

namespace {

/// The tokens, with | between; numbers in [ ], marks in ( ), symbols in { }.
std::string tokens(test::LanguageText& language, const std::string& text) {
    std::string out;
    const text::TokenizedText cut = language.tokenizer.tokenize(text);
    for (const text::Token& token : cut.tokens) {
        if (!out.empty()) out += '|';
        const char* const brackets[] = {"", "[]", "()", "{}"};
        const char* const pair = brackets[static_cast<int>(token.kind)];
        if (*pair != 0) out += pair[0];
        out += token.text;
        if (*pair != 0) out += pair[1];
    }
    return out;
}

}  // namespace

TEST_CASE("text is cut into words, numbers and marks") {
    struct Case { const char *text, *cut; };
    const Case cases[] = {
        {"وصل الوزير، أمس", "وصل|الوزير|(،)|أمس"},
        {"مُحَمَّد الـــسادس", "مُحَمَّد|الـــسادس"},               // marks and tatweel stay in the word
        {"ـ11 شخصا انتهىـ", "(ـ)|[11]|شخصا|انتهى|(ـ)"},            // at a word's edge the stroke is a dash
        {"لـ 20 دولة والـ«هدنة»", "لـ|[20]|دولة|والـ|(«)|هدنة|(»)"},  // behind a prefix it joins
        {"1,300.5 طن", "[1,300.5]|طن"},
        {"١٢ قتيلا", "[١٢]|قتيلا"},
        {"١٬٣٠٠٫٥", "[١٬٣٠٠٫٥]"},
        {"في 15/7/2001", "في|[15]|(/)|[7]|(/)|[2001]"},
        {"القدس 15-7 (اف ب)-", "القدس|[15]|(-)|[7]|(()|اف|ب|())|(-)"},
        {"(أ.ف.ب)", "(()|أ.ف.ب|())"},
        {"د.محمد", "د|(.)|محمد"},                                  // a title, no acronym
        {"قال.وأضاف", "قال|(.)|وأضاف"},
        {"و15 جريحا", "و|[15]|جريحا"},                             // a clitic before a number
        {"20% و٢٠٪", "[20]|{%}|و|[٢٠]|{٪}"},
        {"«الهدنة»", "(«)|الهدنة|(»)"},
        {"\u200fبغداد\u200f.", "بغداد|(.)"},                       // marks of direction are no tokens
        {"U.S. forces", "U.S.|forces"},
        {"Ukraine's army didn't", "Ukraine's|army|didn't"},
        {"Ukraine’s", "Ukraine’s"},
        {"the states' rights", "the|states|(')|rights"},
        {"F-16 and MiG29, 5G, 19th", "F|(-)|[16]|and|MiG29|(,)|5G|(,)|19th"},
        {"see example.com now.The end", "see|example.com|now|(.)|The|end"},
        {"$5.2bn", "{$}|5.2bn"},
        {"10:30", "[10]|(:)|[30]"},
        {"a_b #tag @user", "a_b|(#)|tag|(@)|user"},
        {"...", "(.)|(.)|(.)"},
        {"北京欢迎你", "北京|欢迎|你"},                              // ICU's dictionary
        {"😀👍🏽", "{😀}|{👍}|{🏽}"},
        {"  ", ""},
    };
    test::LanguageText arabic{"ar"};
    for (const auto& [text, cut] : cases) {
        CAPTURE(text);
        CHECK(tokens(arabic, text) == cut);
    }
}

TEST_CASE("a token knows its place in code points and in bytes") {
    struct Case { const char* text; std::size_t token; std::uint32_t start, end, first_byte, last_byte; bool space; };
    const Case cases[] = {
        {"وصل أمس", 0, 0, 3, 0, 6, true},
        {"وصل أمس", 1, 4, 7, 7, 13, true},
        {"😀 وصل", 1, 2, 5, 5, 11, true},          // beyond the basic plane: one code point, four bytes
        {"a\r\n\r\nوصل", 1, 5, 8, 5, 11, true},
        {"«أمس»", 1, 1, 4, 2, 8, false},
        {"\u200fأمس", 0, 1, 4, 3, 9, true},
        {"أُمس", 0, 0, 4, 0, 8, true},
    };
    test::LanguageText arabic{"ar"};
    for (const Case& row : cases) {
        CAPTURE(row.text);
        const std::string text = row.text;
        const text::TokenizedText cut = arabic.tokenizer.tokenize(text);
        REQUIRE(cut.tokens.size() > row.token);
        const text::Token& token = cut.tokens[row.token];
        CHECK(token.span.start == row.start);
        CHECK(token.span.end == row.end);
        CHECK(token.bytes.start == row.first_byte);
        CHECK(token.bytes.end == row.last_byte);
        CHECK(token.space_before == row.space);
        CHECK(token.text == text.substr(row.first_byte, row.last_byte - row.first_byte));
    }
}

TEST_CASE("folded forms outlive the tokenizer's next text") {
    test::LanguageText arabic{"ar"};
    const std::string first = "أكدت إيران", second = "أعلنت ألمانيا";
    const text::TokenizedText one = arabic.tokenizer.tokenize(first);
    text::TokenizedText two = arabic.tokenizer.tokenize(second);
    const text::TokenizedText moved = std::move(two);
    CHECK(one.tokens[1].folded == "ايران");
    CHECK(moved.tokens[0].folded == "اعلنت");
}

TEST_CASE("a long line without a stop is cut in linear time and in sentences of bearable length") {
    test::LanguageText arabic{"ar"};
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "كلمة أخرى ";
    const text::TokenizedText cut = arabic.tokenizer.tokenize(text);
    CHECK(cut.tokens.size() == 200000);
    CHECK(cut.sentences.size() > 100);
    CHECK(cut.tokens.back().span.end == 999999);
    CHECK(cut.sentences.back().tokens.last == 200000);
}
