#include <doctest/doctest.h>

#include <tarikh/text/tokenizer.h>

TEST_CASE("the language is guessed by the script of most letters") {
    struct Case { const char *text, *language; };
    const Case cases[] = {
        {"وصل الوزير إلى بيروت", "ar"},
        {"The minister arrived in Beirut", "en"},
        {"قال متحدث باسم NATO إن القوات انسحبت", "ar"},
        {"The group known as داعش withdrew", "en"},
        {"Министр прибыл в Бейрут", ""},
        {"12:30 - 15/7", ""},
        {"", ""},
    };
    for (const auto& [text, language] : cases) {
        CAPTURE(text);
        CHECK(tarikh::text::guess_language(text) == language);
    }
}
