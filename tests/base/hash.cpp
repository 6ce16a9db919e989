#include <tarikh/base/hash.h>

#include <doctest/doctest.h>

#include <set>

using namespace tarikh::base;

TEST_CASE("content ids are the same on every machine") {
    // Stores and exports carry these: a change here is a new version of the store.
    // XXH3-128 of nothing is 99aa06d3014798d86001c324468d497f, here in base32.
    CHECK(content_id({}) == "4sn83d60a7k3c600e34h38tjbz");
    CHECK(content_id({"doc", "كييف"}).size() == 26);
    CHECK(content_id({"doc", "كييف"}) == content_id({"doc", "كييف"}));
    CHECK(content_id({"doc"}).find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
}

TEST_CASE("long contents have their ids too") {
    std::set<std::string> ids;
    for (std::size_t size = 490; size < 520; ++size) ids.insert(content_id({"doc", std::string(size, 'x')}));
    CHECK(ids.size() == 30);
}

TEST_CASE("the border between two fields counts") {
    const std::set<std::string> ids = {content_id({"ab", "c"}), content_id({"a", "bc"}), content_id({"abc"}),
                                       content_id({"abc", ""}), content_id({"", "abc"}), content_id({"", ""}),
                                       content_id({""}), content_id({})};
    CHECK(ids.size() == 8);
}

TEST_CASE("hash64 is XXH3") {
    CHECK(hash64("") == 0x2d06800538d394c2ULL);  // from the definition of XXH3
    CHECK(hash64("a") != hash64("b"));
}
