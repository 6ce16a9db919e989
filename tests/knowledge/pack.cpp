#include <tarikh/knowledge/pack.h>

#include <doctest/doctest.h>

#include <stdexcept>

#include <tarikh/base/error.h>

using namespace tarikh::knowledge;

TEST_CASE("sections come back as they were put in, and the version is that of the content") {
    PackBuilder one, two, other;
    one.add("ar/times", "abc");
    one.add("world", std::string(1000, 'w'));
    two.add("world", std::string(1000, 'w'));
    two.add("ar/times", "abc");
    other.add("ar/times", "abd");
    other.add("world", std::string(1000, 'w'));
    const std::string bytes = one.build();
    CHECK(bytes == two.build());

    const Pack pack{bytes};
    CHECK(pack.section("ar/times") == "abc");
    CHECK(pack.section("world") == std::string(1000, 'w'));
    CHECK(pack.section("en/times").empty());
    CHECK((pack.section("world").data() - bytes.data()) % 16 == 0);
    CHECK(pack.version().size() == 26);
    const std::string changed = other.build();
    CHECK(Pack{changed}.version() != pack.version());
    CHECK(Pack{}.section("world").empty());
}

TEST_CASE("what is no pack is refused") {
    CHECK_THROWS_AS(Pack{"SQLite format 3"}, tarikh::base::IoError);
    CHECK_THROWS_AS(Pack{std::string_view{}}, tarikh::base::IoError);
    PackBuilder twice;
    twice.add("a", "1");
    CHECK_THROWS_AS(twice.add("a", "2"), std::logic_error);
}
