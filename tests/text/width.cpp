#include <doctest/doctest.h>

#include <string>

#include <tarikh/text/width.h>

using namespace tarikh::text;

TEST_CASE("columns are those that a terminal shows") {
    struct Case {
        const char* text;
        std::size_t columns;
    };
    const Case cases[] = {
        {"", 0}, {"Kyiv", 4}, {"كييف", 4}, {"وَقَّعَ", 3},           // marks stand on their letters
        {"é", 1}, {"e\u0301", 1}, {"\u200Eكييف\u200F", 4}, {"a\u00ADb", 2},  // marks of direction and soft hyphens take no room
        {"北京", 4}, {"ﾃｽﾄ", 3}, {"Ａ", 2},
        {"👍", 2}, {"👍🏽", 2}, {"👩‍👩‍👧‍👦", 2}, {"🇺🇦", 2}, {"🇺🇦🇫🇷", 4}, {"❤️", 2}, {"❤", 1},
        {"كييف 👍 北", 10},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(columns(text) == expected);
    }
}

TEST_CASE("a text is cut where a letter with its marks ends") {
    struct Case {
        const char* text;
        std::size_t most;
        const char* kept;
    };
    const Case cases[] = {
        {"Kyiv", 2, "Ky"}, {"Kyiv", 4, "Kyiv"}, {"Kyiv", 9, "Kyiv"}, {"Kyiv", 0, ""}, {"وَقَّعَ", 2, "وَقَّ"},
        {"北京", 3, "北"}, {"👩‍👩‍👧‍👦x", 2, "👩‍👩‍👧‍👦"}, {"👩‍👩‍👧‍👦x", 1, ""},
    };
    for (const auto& [text, most, kept] : cases) {
        CAPTURE(text);
        CAPTURE(most);
        CHECK(std::string{text}.substr(0, fitting(text, most)) == kept);
    }
}

TEST_CASE("letters from right to left are told from others") {
    for (const char* text : {"كييف", "a ب", "שלום"}) CHECK(has_right_to_left(text));
    for (const char* text : {"", "Kyiv", "2025-07-15", "北京", "٣"}) CHECK_FALSE(has_right_to_left(text));
}
