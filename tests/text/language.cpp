#include <doctest/doctest.h>

#include <tarikh/text/tokenizer.h>

TEST_CASE("the script is that of most letters") {
    struct Case { const char *text, *script; };
    const Case cases[] = {
        {"وصل الوزير إلى بيروت", "Arab"},
        {"The minister arrived in Beirut", "Latn"},
        {"قال متحدث باسم NATO إن القوات انسحبت", "Arab"},
        {"The group known as داعش withdrew", "Latn"},
        {"Министр прибыл в Бейрут", "Cyrl"},
        {"12:30 - 15/7", ""},
        {"", ""},
    };
    for (const auto& [text, script] : cases) {
        CAPTURE(text);
        CHECK(tarikh::text::main_script(text) == script);
    }
}
