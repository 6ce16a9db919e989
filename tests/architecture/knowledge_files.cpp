// Every knowledge file has a schema, keeps it, and would not keep it with a misspelt key.
#include <doctest/doctest.h>

#include <tarikh/base/error.h>
#include <tarikh/base/json.h>
#include <tarikh/lang/language.h>

using namespace tarikh;

namespace {

knowledge::Sources all_sources() { return lang::sources_of(knowledge::Pack{lang::built_in_pack()}); }

bool is_schema(std::string_view path) { return path.starts_with("schemas/"); }

/// Whether knowc finds fault with this very file, when it gets no other but the schemas and the world. (It then misses
/// the other files, and says so; but each file is held against its schema first.)
bool refused(knowledge::Sources sources, const std::string& path, const std::string& shown, const std::string& text) {
    sources[path] = {shown, text};
    try {
        lang::compile(sources);
    } catch (const base::DataError& fault) {
        return fault.where().file == shown;
    }
    return false;
}

/// The text with a key that no schema knows at the beginning of the object that starts at `at`.
std::string misspelt(std::string text, std::size_t at) {
    const bool empty = text.find_first_not_of(" \n", at + 1) == text.find('}', at + 1);
    return text.insert(at + 1, empty ? "\"misspelt\": 0" : "\"misspelt\": 0, ");
}

std::size_t first_entry(const std::string& text) {
    const std::size_t list = text.find('[');
    return list == std::string::npos ? list : text.find_first_not_of(" \n", list + 1);
}

}  // namespace

TEST_CASE("every knowledge file keeps its schema, and a misspelt key does not") {
    const knowledge::Sources sources = all_sources();
    knowledge::Sources common;
    for (const auto& [path, source] : sources)
        if (is_schema(path) || (path.starts_with("world/") && !path.starts_with("world/gazetteer/"))) common.emplace(path, source);
    std::size_t files = 0;
    for (const auto& [path, source] : sources) {
        if (is_schema(path)) continue;
        CAPTURE(path);
        ++files;
        CHECK_FALSE(refused(common, path, source.shown, source.text));
        CHECK(refused(common, path, source.shown, misspelt(source.text, source.text.find('{'))));
        const std::size_t entry = first_entry(source.text);
        if (entry != std::string::npos && source.text[entry] == '{')
            CHECK(refused(common, path, source.shown, misspelt(source.text, entry)));
    }
    CHECK(files > 50);
}

TEST_CASE("every schema is somebody's") {
    const knowledge::Sources sources = all_sources();
    for (const auto& [path, source] : sources) {
        if (!is_schema(path)) continue;
        CAPTURE(path);
        knowledge::Sources others = sources;
        others.erase(path);
        // Some file then has no schema, which stops knowc before it reads any further.
        try {
            lang::compile(others);
            FAIL_CHECK("nothing misses this schema");
        } catch (const base::DataError& fault) {
            CHECK(std::string{fault.what()}.find(path) != std::string::npos);
        }
    }
}
