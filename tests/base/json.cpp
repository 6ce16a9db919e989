#include <tarikh/base/json.h>
#include <tarikh/base/json_members.h>

#include <doctest/doctest.h>

using namespace tarikh::base;

namespace {

std::string fault_of(std::string_view text) {
    try {
        parse_json(text, "x.json");
        return "none";
    } catch (const DataError& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a value knows its line and its column in code points") {
    const Json root = parse_json("{\"كييف\": 12,\n  \"b\": [true, \"x\\n\",\n  {\"c\" : -1.5e1}]}", "x.json");
    struct Case { const Json* value; unsigned line, column; };
    const Json& list = *root.find("b");
    const Case cases[] = {
        {&root, 1, 1}, {root.find("كييف"), 1, 10}, {&list, 2, 8}, {&list.items[0], 2, 9}, {&list.items[1], 2, 15},
        {&list.items[2], 3, 3}, {list.items[2].find("c"), 3, 10},
    };
    for (const Case& c : cases) {
        CAPTURE(c.line);
        CHECK(c.value->line == c.line);
        CHECK(c.value->column == c.column);
    }
    CHECK(root.int_or("كييف") == 12);
    CHECK(root.real_or("كييف") == 12.0);
    CHECK(list.items[1].text == "x\n");
    CHECK(list.items[2].int_or("c") == -15);
}

TEST_CASE("faults are told where they stand") {
    struct Case { std::string text, fault; };
    const Case cases[] = {
        {R"({"a": 1,})",            "x.json:1:9: missing a name for object member"},
        {"{\n \"a\": [1 2]}",       "x.json:2:10: missing a comma or ']' after an array element"},
        {R"({"كييف": tru})",        "x.json:1:13: invalid value"},  // columns are code points
        {"",                        "x.json:1:1: the document is empty"},
        {R"({"a": 1} x)",           "x.json:1:10: the document root must not be followed by other values"},
        {R"({"a": 1, "b": 2, "a": 3})", "x.json:1:23: the member \"a\" stands twice in this object"},
        {"[\"a\xFF\"]",             "x.json:1:4: invalid encoding in string"},
        {R"(["\ud800"])",           "x.json:1:3: the surrogate pair in string is invalid"},
        {"\xEF\xBB\xBF{}",          "none"},  // a byte order mark is no fault
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(fault_of(c.text) == c.fault);
    }
    CHECK(fault_of({"[1]\0[2]", 7}) == "x.json:1:4: a NUL byte stands in the file");
    CHECK(fault_of(std::string(100000, '[')) == "x.json:1:129: nested too deep");
}

TEST_CASE("news is parsed without exceptions") {
    std::string why;
    CHECK(try_parse_json("[1, 2]", why)->items.size() == 2);
    CHECK_FALSE(try_parse_json(R"({"id": "a", "te)", why));
    CHECK(why == "missing a closing quotation mark in string (column 16)");
}

TEST_CASE("what is missing has a default") {
    const Json v = parse_json(R"({"s": "x", "n": 3, "f": true, "l": ["a", 1, "b"], "r": 1e300, "big": 18446744073709551615})", "");
    CHECK(v.string_or("n", "none") == "none");
    CHECK(v.int_or("s", 7) == 7);
    CHECK(v.bool_or("f"));
    CHECK(v.strings("l") == std::vector<std::string>{"a", "b"});
    CHECK(v.strings("s") == std::vector<std::string>{"x"});
    CHECK(v.strings("none").empty());
    CHECK(v.int_or("r") == 0);
    CHECK(v.find("big")->kind == Json::Kind::real);
    CHECK(Json{}.find("x") == nullptr);
}

TEST_CASE("the writer gives the same bytes for the same values") {
    struct Case { double number; int decimals; const char* written; };
    const Case cases[] = {
        {0.5, 6, "0.5"}, {1.0, 6, "1"}, {50.4501, 2, "50.45"}, {-0.0, 6, "0"}, {-0.0000001, 6, "0"}, {100, 0, "100"},
        {1.0 / 3, 6, "0.333333"}, {1e21, 6, "1000000000000000000000"}, {0.0 / 0.0, 6, "null"}, {1.0 / 0.0, 6, "null"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.written);
        CHECK(JsonWriter{}.value(c.number, c.decimals).take() == c.written);
    }
    JsonWriter writer;
    for (int round = 0; round < 2; ++round) {  // it can be used again
        writer.begin_object().key("نص").value("قال \"لا\"\n\x01").key("n").value(std::int64_t{-5}).key("list").begin_array();
        writer.value(true).null().raw("{\"a\":1}").value(std::string_view{}).end_array().end_object();
        CHECK(writer.take() == "{\"نص\":\"قال \\\"لا\\\"\\n\\u0001\",\"n\":-5,\"list\":[true,null,{\"a\":1},\"\"]}");
    }
    CHECK(JsonWriter{true}.begin_object().key("a").value(1).end_object().take() == "{\n  \"a\": 1\n}");
}

TEST_CASE("the light reader takes the members asked for and passes over the rest") {
    constexpr std::string_view names[] = {"id", "text", "date"};
    struct Case { std::string json, read; };
    const Case cases[] = {
        {R"({"text":"a\nب","x":{"text":"no","id":[{}]},"id":"7"})", "id=7 text=a\nب date -"},
        {R"({"text":null,"id":12,"date":["d"]})", "id number 12 text null date other"},
        {R"({"text":"first","text":"second"})", "id - text=first date -"},
        {R"({"id":-1.5e3,"n":[1,2.5],"text":"t"})", "id number -1.5e3 text=t date -"},
        {R"({"id":01})", "missing a comma or '}' after an object member (byte 8)"},
        {R"( {} )", "id - text - date -"},
        {R"({"text":"a)", "missing a closing quotation mark in string (byte 11)"},
        {R"(["text"])", "this is no JSON object"},
        {R"("text")", "this is no JSON object"},
        {R"({"text":"a"}{})", "the document root must not be followed by other values (byte 13)"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.json);
        std::string text = c.json, why, read;
        JsonMember found[3];
        if (read_json_members(text.data(), text.size(), names, found, why)) {
            const char* kinds[] = {" -", " null", "=", " number ", " other"};
            for (std::size_t i = 0; i < 3; ++i) {
                if (i) read += ' ';
                read.append(names[i]).append(kinds[static_cast<int>(found[i].kind)]).append(found[i].text);
            }
        } else {
            read = why;
        }
        CHECK(read == c.read);
    }
}
