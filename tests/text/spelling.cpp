#include <doctest/doctest.h>

#include "arabic_text.h"

using namespace tarikh;

TEST_CASE("the ways one word is typed fold into one form") {
    struct Case { const char *written, *folded; };
    const Case cases[] = {
        {"إسرائيل", "اسراييل"},   {"اسرائيل", "اسراييل"},  // agencies leave the hamza out
        {"أكد", "اكد"},           {"آخر", "اخر"},
        {"على", "علي"},           {"علي", "علي"},          // Egyptian typing: no dots under the final ya
        {"مدرسة", "مدرسه"},       {"مسؤول", "مسوول"},
        {"رئيس", "رييس"},         {"جزء", "جزء"},          // the hamza alone stays
        {"الـــرئيس", "الرييس"},   {"مُحَمَّد", "محمد"},
        {"١٢٣", "123"},           {"۱۲۳", "123"},
        {"ﻻ", "لا"},              {"ﺍﻟﻘﺎﻫﺮﺓ", "القاهره"},  // presentation forms, as old PDF files give them
        {"کیف", "كيف"},           {"گوگل", "گوگل"},
        {"Élysée", "elysee"},     {"NATO", "nato"},        {"Straße", "strasse"},
        {"Ukraine’s", "ukraine's"}, {"\u200fبغداد\u200f", "بغداد"},
        {"", ""},                 {"😀", "😀"},             {"ﷺ", "صلي الله عليه وسلم"},
    };
    const test::LanguageText arabic{"ar"};
    for (const auto& [written, folded] : cases) {
        CAPTURE(written);
        CHECK(arabic.spelling.folded(written) == folded);
    }
}

TEST_CASE("folding appends, and folding twice changes nothing") {
    const test::LanguageText arabic{"ar"};
    std::string out = "x";
    arabic.spelling.fold("أمة", out);
    CHECK(out == "xامه");
    for (const char* word : {"إسرائيلية", "Škoda", "ﻻ", "مؤتمر"}) {
        const std::string once = arabic.spelling.folded(word);
        CHECK(arabic.spelling.folded(once) == once);
    }
}

TEST_CASE("a faulty table of letters is told with its line") {
    const auto fault = [](const char* json) {
        try {
            text::compile_spelling(base::parse_json(json, "spelling.json"), "spelling.json");
        } catch (const base::DataError& error) {
            return error.where().line;
        }
        return 0U;
    };
    CHECK(fault("{\"letters\": [\n{\"from\": \"أ\", \"to\": \"ا\"},\n{\"from\": \"أ\", \"to\": \"ا\"}]}") == 3);
    CHECK(fault("{\"letters\": [],\n\"drop\": [\"0640\"]}") == 2);
    CHECK(fault("{\"letters\": [],\n\"drop\": [\"U+0652-U+064B\"]}") == 2);
    CHECK(fault("{\"letters\": []}") == 0);
}
