#include <tarikh/knowledge/flat_map.h>

#include <doctest/doctest.h>

#include <string>

using namespace tarikh::knowledge;

namespace {

std::string values_of(const FlatMap& map, std::string_view key) {
    std::string out;
    for (const std::uint32_t value : map.find(key)) out += (out.empty() ? "" : " ") + std::to_string(value);
    return out;
}

}  // namespace

TEST_CASE("a key gives its values in ascending order, each once") {
    FlatMapBuilder builder;
    const std::pair<const char*, std::uint32_t> pairs[] = {
        {"كييف", 7}, {"قصف", 2}, {"كييف", 3}, {"كييف", 7}, {"", 9}, {"kyiv", 1}, {"kyi", 4}};
    for (const auto& [key, value] : pairs) builder.add(key, value);
    const std::string bytes = builder.build();
    const FlatMap map{bytes};
    struct Case { const char *key, *values; };
    const Case cases[] = {{"كييف", "3 7"}, {"قصف", "2"}, {"kyiv", "1"}, {"kyi", "4"}, {"", "9"},
                          {"kyivv", ""},   {"ky", ""},   {"كي", ""},    {"\xD9", ""}};
    for (const Case& c : cases) {
        CAPTURE(c.key);
        CHECK(values_of(map, c.key) == c.values);
    }
    CHECK(map.size() == 5);
    CHECK(map.keys() == std::vector<std::string_view>{"", "kyi", "kyiv", "قصف", "كييف"});
    CHECK(bytes.size() % 8 == 0);
}

TEST_CASE("the same pairs give the same bytes in any order") {
    FlatMapBuilder forth, back;
    for (std::uint32_t i = 0; i < 2000; ++i) forth.add("k" + std::to_string(i % 700), i);
    for (std::uint32_t i = 2000; i-- > 0;) back.add("k" + std::to_string(i % 700), i);
    const std::string bytes = forth.build();
    CHECK(bytes == back.build());
    const FlatMap map{bytes};
    CHECK(map.size() == 700);
    for (std::uint32_t i = 0; i < 700; ++i) REQUIRE(map.find("k" + std::to_string(i))[0] == i);
    CHECK(map.find("k700").empty());
}

TEST_CASE("keys of any length are found in small maps and in large ones") {
    for (const std::uint32_t count : {3U, 40U, 3000U, 20000U}) {
        FlatMapBuilder builder;
        const auto key = [](std::uint32_t i) { return std::string(i % 23, 'x') + std::to_string(i); };
        for (std::uint32_t i = 0; i < count; ++i) builder.add(key(i), i);
        const std::string bytes = builder.build();
        const FlatMap map{bytes};
        CAPTURE(count);
        for (std::uint32_t i = 0; i < count; ++i) REQUIRE(values_of(map, key(i)) == std::to_string(i));
        for (std::uint32_t i = count; i < count + 1000; ++i) REQUIRE(map.find(key(i)).empty());
    }
}

TEST_CASE("a map of nothing knows nothing") {
    CHECK(FlatMap{}.find("x").empty());
    const std::string bytes = FlatMapBuilder{}.build();
    CHECK(FlatMap{bytes}.find("x").empty());
    CHECK(FlatMap{bytes}.find("").empty());
    CHECK(FlatMap{bytes}.keys().empty());
}
