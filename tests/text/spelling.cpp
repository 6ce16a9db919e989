#include <doctest/doctest.h>

#include <algorithm>

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
        if (arabic.spelling.is_folded(written)) CHECK(std::string{written} == folded);
    }
    CHECK(arabic.spelling.is_folded("علي"));
    CHECK_FALSE(arabic.spelling.is_folded("على"));
    CHECK_FALSE(arabic.spelling.is_folded("NATO"));
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

TEST_CASE("a name sounds alike in whatever script it is written") {
    struct Case { const char *arabic, *latin, *sound; };
    const Case cases[] = {
        {"سلام", "Salam", "slm"},          {"طيردبا", "Tayrdebba", "trdb"},   {"قلابات", "Gallabat", "klbt"},
        {"فشقة", "Fashaga", "fsk"},        {"مرزوقي", "Marzouki", "mrzk"},    {"جورجيفا", "Georgieva", "krkf"},
        {"كريستالينا", "Kristalina", "krstln"}, {"باتريوت", "Patriot", "btrt"},
    };
    const test::LanguageText arabic{"ar"}, english{"en"};
    const test::Packed arabic_bytes{text::compile_spelling(test::read_json("src/lang/ar/sounds.json"), "sounds.json")};
    const test::Packed english_bytes{text::compile_spelling(test::read_json("src/lang/en/sounds.json"), "sounds.json")};
    const text::Spelling arabic_sounds{arabic_bytes.view()}, english_sounds{english_bytes.view()};
    const auto heard = [](const text::Spelling& spelling, const text::Spelling& sounds, const char* name) {
        std::string sound = sounds.folded(spelling.folded(name));
        sound.erase(std::unique(sound.begin(), sound.end()), sound.end());
        return sound;
    };
    for (const auto& [in_arabic, latin, sound] : cases) {
        CAPTURE(latin);
        CHECK(heard(arabic.spelling, arabic_sounds, in_arabic) == sound);
        CHECK(heard(english.spelling, english_sounds, latin) == sound);
    }
}
