#include <tarikh/base/utf8.h>

#include <doctest/doctest.h>

using namespace tarikh::base;

TEST_CASE("ill-formed bytes become U+FFFD, once for each maximal part, and nothing else changes") {
    struct Case { const char *name; std::string_view text, mended; std::size_t replaced; };
    const Case cases[] = {
        {"ASCII",            "Cairo",                 "Cairo",                 0},
        {"Arabic",           "القاهرة",               "القاهرة",               0},
        {"four bytes",       "😀",                    "😀",                    0},
        {"Latin-1",          "caf\xE9",               "caf\xEF\xBF\xBD",       1},
        {"Windows-1256",     "\xE3\xD5\xD1 now",      "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD now", 3},
        {"cut at the end",   "\xD9",                  "\xEF\xBF\xBD",          1},
        {"three of four",    "\xF0\x9F\x98",          "\xEF\xBF\xBD",          1},
        {"cut before ASCII", "\xE2\x82" "a",          "\xEF\xBF\xBD" "a",      1},
        {"overlong",         "\xC0\xAF",              "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
        {"overlong of 3",    "\xE0\x80\xAF",          "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
        {"surrogate",        "\xED\xA0\x80",          "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
        {"past U+10FFFF",    "\xF4\x90\x80\x80",      "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
        {"stray tail",       "a\x80z",                "a\xEF\xBF\xBDz",        1},
        {"after nine ASCII", "123456789\xFF",         "123456789\xEF\xBF\xBD", 1},
        {"empty",            "",                      "",                      0},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        std::size_t replaced = 99;
        CHECK(mend_utf8(c.text, &replaced) == c.mended);
        CHECK(replaced == c.replaced);
        CHECK(is_valid_utf8(c.text) == (c.replaced == 0));
        CHECK(is_valid_utf8(c.mended));
    }
}

TEST_CASE("code points are counted, written and read back") {
    struct Case { std::string_view text; std::size_t points; };
    const Case cases[] = {{"", 0}, {"abc", 3}, {"كييف", 4}, {"é", 1}, {"😀!", 2}, {"e\xCC\x81", 2}};
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(count_code_points(c.text) == c.points);
        std::string again;
        for (std::size_t at = 0; at < c.text.size();) append_utf8(again, next_code_point(c.text, at));
        CHECK(again == c.text);
    }
    std::string out;
    append_utf8(out, 0xD800);
    CHECK(out == "\xEF\xBF\xBD");
}
