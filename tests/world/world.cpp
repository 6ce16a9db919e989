#include <doctest/doctest.h>

#include <set>

#include <tarikh/base/json.h>
#include <tarikh/world/world.h>

namespace {

using namespace tarikh;

knowledge::Sources shipped() {
    knowledge::Sources sources;
    for (auto& [path, source] : knowledge::read_sources(std::string{TARIKH_SOURCE_ROOT} + "/src/world")) sources["world/" + path] = source;
    return sources;
}

/// Packed bytes on an 8-byte border, as they lie in the pack.
struct Packed {
    explicit Packed(const std::string& bytes) : words((bytes.size() + 7) / 8), size{bytes.size()} {
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(words.data()));
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(words.data()), size}; }
    std::vector<std::uint64_t> words;
    std::size_t size;
};

const world::World& the_world() {
    static const Packed packed{world::compile_world(shipped())};
    static const world::World world{packed.view()};
    return world;
}

std::string told(const world::Entity& e) {
    return std::string{e.id} + " code " + std::string{e.code} + " country " + std::string{e.country} + " role " + std::string{e.role};
}

TEST_CASE("entities are found by id and know whom they act for") {
    struct Case { const char *id, *told; };
    const Case cases[] = {
        {"country:UKR", "country:UKR code UKR country UKR role "},
        {"org:NATO", "org:NATO code NATO country  role IGO"},
        {"org:KREMLIN", "org:KREMLIN code RUS country RUS role GOV"},
        {"org:UNIFIL", "org:UNIFIL code UN country  role MIL"},
        {"group:HAMAS", "group:HAMAS code HAMAS country PSE role REB"},
        {"group:HEZBOLLAH", "group:HEZBOLLAH code HEZBOLLAH country LBN role REB"},
        {"person:emmanuel-macron", "person:emmanuel-macron code FRA country FRA role GOV"},
        {"person:antonio-guterres", "person:antonio-guterres code UN country  role IGO"},
        {"place:kyiv", "place:kyiv code  country UKR role "},
        {"region:west-bank", "region:west-bank code  country PSE role "},
    };
    for (const auto& [id, expected] : cases) {
        CAPTURE(id);
        CHECK(told(the_world().entity(the_world().find(id))) == expected);
    }
    CHECK(the_world().find("place:nowhere") == 0);
    CHECK(the_world().find("") == 0);
    CHECK(the_world().find("region:zzz") == 0);
    CHECK(world::World{}.find("place:kyiv") == 0);
    CHECK(the_world().entity(0).id.empty());
    CHECK(the_world().entity(the_world().country("FRA")).name == "France");
}

TEST_CASE("every country but the uninhabited ones has a capital; every place lies on the globe, in its country") {
    std::set<std::string_view> with_capital, countries;
    for (std::uint32_t i = 1; i < the_world().size(); ++i) {
        const world::Entity e = the_world().entity(i);
        CAPTURE(e.id);
        if (e.kind == world::Kind::country) countries.insert(e.code);
        if (e.kind == world::Kind::place) {
            CHECK(e.has_point);
            CHECK(!e.country.empty());
            CHECK(the_world().entity(e.within).id.substr(0, 8) != "");
            if (e.capital) with_capital.insert(e.country);
        }
        if (e.kind == world::Kind::person && e.from_day != 0 && e.to_day != 0) CHECK(e.from_day <= e.to_day);
    }
    CHECK(countries.size() == 250);
    for (const std::string_view uninhabited : {"ATA", "BVT", "HMD", "UMI"}) countries.erase(uninhabited);
    CHECK(with_capital == countries);
}

TEST_CASE("terms of office are days") {
    const world::Entity obama = the_world().entity(the_world().find("person:barack-obama"));
    CHECK(obama.from_day == 14264);  // 2009-01-20
    CHECK(obama.to_day == 17186);    // 2017-01-20
    const world::Entity annan = the_world().entity(the_world().find("person:terje-roed-larsen"));
    CHECK(annan.from_day == 0);
    CHECK(annan.to_day == 0);
}

TEST_CASE("an office has a holder on a day") {
    using world::Office;
    struct Case { Office office; const char* of; std::int32_t day; const char* person; };
    const Case cases[] = {
        {Office::president, "country:FRA", 12094, "person:jacques-chirac"},   // 2003-02-11
        {Office::president, "country:FRA", 20250, "person:emmanuel-macron"},  // 2025-06-11
        {Office::president, "country:USA", 17186, "person:donald-trump"},     // 2017-01-20: the successor
        {Office::president, "country:USA", 17185, "person:barack-obama"},
        {Office::premier, "country:ISR", 14000, "person:ehud-olmert"},        // between two terms of another
        {Office::foreign, "country:RUS", 12094, "person:igor-ivanov"},
        {Office::head, "org:UN", 12094, "person:kofi-annan"},
        {Office::head, "group:HEZBOLLAH", 12094, "person:hassan-nasrallah"},
        {Office::president, "country:FRA", -20000, ""},                       // before all we know
        {Office::president, "country:SAU", 12094, ""},                        // a kingdom
        {Office::none, "country:FRA", 12094, ""},
    };
    for (const auto& [office, of, day, person] : cases) {
        CAPTURE(of);
        CAPTURE(day);
        CHECK(the_world().entity(the_world().holder(office, the_world().find(of), day)).id == person);
    }
    CHECK(world::office_named("foreign") == Office::foreign);
    CHECK(world::office_named("tsar") == Office::none);
    CHECK(world::office_named("") == Office::none);
}

TEST_CASE("a fault in the data is told with its place") {
    struct Case { const char *entry, *what; };
    const Case cases[] = {
        {R"({"id": "place:x", "name": "X", "country": "XYZ"})", "world/x.json:2:1: no country has the code \"XYZ\""},
        {R"({"id": "planet:x", "name": "X"})", "world/x.json:2:1: no id"},
        {R"({"id": "org:X", "name": "X", "role": "KING"})", "world/x.json:2:1: no role is called \"KING\""},
        {R"({"id": "org:X", "name": "X", "within": "org:Y"})", "world/x.json:2:1: \"org:Y\" is not in the world"},
        {R"({"id": "person:x", "name": "X", "from": "2001-02-30"})", "world/x.json:2:1: no day"},
        {R"({"id": "person:x", "name": "X", "offices": [{"office": "tsar", "from": "1990"}]})", "world/x.json:2:45: no office is called \"tsar\""},
        {R"({"id": "person:x", "name": "X", "offices": [{"office": "head", "from": "1990"}]})", "world/x.json:2:45: an office of \"country:\""},
        {R"({"id": "person:x", "name": "X", "offices": [{"office": "head", "of": "person:x"}]})", "world/x.json:2:45: an office without"},
        {"{\"id\": \"org:X\", \"name\": \"X\"},\n{\"id\": \"org:X\", \"name\": \"X\"}", "world/x.json:3:1: \"org:X\" is told twice"},
    };
    for (const auto& [entry, what] : cases) {
        CAPTURE(entry);
        const knowledge::Sources sources{{"world/x.json", {"world/x.json", "{\"entities\": [\n" + std::string{entry} + "\n]}"}}};
        std::string message;
        try {
            world::compile_world(sources);
        } catch (const base::DataError& e) {
            message = e.what();
        }
        CHECK(message.substr(0, std::string{what}.size()) == what);
    }
}

TEST_CASE("the shipped files keep to their schema") {
    const auto schemas = knowledge::read_sources(std::string{TARIKH_SOURCE_ROOT} + "/schemas/knowledge");
    const base::JsonSchema schema{schemas.at("world.schema.json").text, "world.schema.json"};
    for (const auto& [path, source] : shipped()) CHECK_NOTHROW_MESSAGE(schema.check(source.text, source.shown), path);
}

}  // namespace

TEST_CASE("a point comes back as it was written, north and south, east and west") {
    knowledge::Sources sources;
    sources["world/all.json"] = {"all", R"({"entities": [{"id": "country:CHL", "name": "Chile"},
        {"id": "place:1", "name": "A", "country": "CHL", "lat": -33.4489, "lon": -70.6693, "seat": true},
        {"id": "place:2", "name": "B", "country": "CHL", "lat": 48.85, "lon": 179.999999}]})"};
    const Packed packed{world::compile_world(sources)};
    const world::World world{packed.view()};
    const world::Entity a = world.entity(world.find("place:1")), b = world.entity(world.find("place:2"));
    CHECK(a.lat == -33.4489);
    CHECK(a.lon == -70.6693);
    CHECK(a.seat);
    CHECK(b.lat == 48.85);
    CHECK(b.lon == 179.999999);
    CHECK_FALSE(b.seat);
    CHECK_FALSE(world.entity(world.find("country:CHL")).has_point);
}
