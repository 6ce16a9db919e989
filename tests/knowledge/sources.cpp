#include <tarikh/knowledge/sources.h>

#include <doctest/doctest.h>

#include <fstream>

#include <unistd.h>

using namespace tarikh::knowledge;

TEST_CASE("a user's file is laid over ours") {
    struct Case { const char *what, *ours, *theirs, *result; };
    const Case cases[] = {
        {"entries are appended", R"({"list":[{"id":"a"}]})", R"({"list":[{"id":"b"}]})", R"({"list":[{"id":"a"},{"id":"b"}]})"},
        {"the same id replaces", R"({"list":[{"id":"a","n":1},{"id":"b"}]})", R"({"list":[{"id":"a","n":2}]})",
         R"({"list":[{"id":"b"},{"id":"a","n":2}]})"},
        {"remove takes out", R"({"list":[{"id":"a"},{"id":"b"}]})", R"({"list":[{"id":"a","remove":true}]})", R"({"list":[{"id":"b"}]})"},
        {"a lemma needs its part of speech too", R"({"list":[{"lemma":"قصف","pos":"NOUN"},{"lemma":"قصف","pos":"VERB"}]})",
         R"({"list":[{"lemma":"قصف","pos":"VERB","x":1}]})", R"({"list":[{"lemma":"قصف","pos":"NOUN"},{"lemma":"قصف","pos":"VERB","x":1}]})"},
        {"entities are known by themselves", R"({"list":[{"entity":"country:FRA"}]})", R"({"list":[{"entity":"country:FRA","n":1}]})",
         R"({"list":[{"entity":"country:FRA","n":1}]})"},
        {"plain words are added", R"({"list":["a"]})", R"({"list":["b"]})", R"({"list":["a","b"]})"},
        {"objects are merged", R"({"o":{"a":1,"b":2}})", R"({"o":{"b":3,"c":0.5}})", R"({"o":{"a":1,"b":3,"c":0.5}})"},
        {"values are replaced", R"({"lang":"ar"})", R"({"lang":"en"})", R"({"lang":"en"})"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        const Sources out = overlay({{"ar/x.json", {"ours.json", c.ours}}}, {{"ar/x.json", {"theirs.json", c.theirs}}});
        CHECK(out.at("ar/x.json").text == c.result);
    }
    const Sources added = overlay({}, {{"ar/frames/mine.json", {"mine.json", "{}"}}});
    CHECK(added.at("ar/frames/mine.json").shown == "mine.json");
}

TEST_CASE("a fault in a user's file names that file and the place") {
    const auto fault_of = [](const char* text) -> std::string {
        try {
            overlay({{"ar/x.json", {"ours.json", "{}"}}}, {{"ar/x.json", {"theirs.json", text}}});
            return "none";
        } catch (const tarikh::base::DataError& error) {
            return error.what();
        }
    };
    CHECK(fault_of("{\"a\":\n tru}") == "theirs.json:2:5: invalid value");
    CHECK(fault_of("[]").substr(0, 17) == "theirs.json:1:1: ");
}

TEST_CASE("files are read from a folder, packed and unpacked") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / ("tarikh-sources-" + std::to_string(getpid()));
    fs::create_directories(root / "ar/frames");
    std::ofstream{root / "ar/frames/war.json"} << R"({"lemma":"قصف"})";
    std::ofstream{root / "top.json"} << "{}";
    std::ofstream{root / "notes.md"} << "not ours";
    const Sources sources = read_sources(root);
    fs::remove_all(root);
    REQUIRE(sources.size() == 2);
    CHECK(sources.at("ar/frames/war.json").text == R"({"lemma":"قصف"})");

    const Sources again = unpack_sources(pack_sources(sources));
    REQUIRE(again.size() == 2);
    CHECK(again.at("ar/frames/war.json").text == R"({"lemma":"قصف"})");
    CHECK(again.at("top.json").shown == sources.at("top.json").shown);
    CHECK_THROWS_AS(unpack_sources("nonsense"), tarikh::base::IoError);
    CHECK_THROWS_AS(read_sources(root), tarikh::base::IoError);
}
