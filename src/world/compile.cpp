#include <tarikh/world/world.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

#include <tarikh/base/json.h>

namespace tarikh::world {
namespace {

using base::Json;

constexpr std::array<std::string_view, 6> kinds = {"country", "org", "group", "person", "place", "region"};
constexpr std::array<std::string_view, 13> roles = {"", "GOV", "MIL", "REB", "OPP", "CVL", "IGO", "NGO", "MED", "JUD", "LEG", "COP", "BUS"};

/// An entry and the file it stands in, for messages.
struct Entry {
    const Json* json;
    std::string_view shown;
};

[[noreturn]] void fail(const Entry& e, const std::string& what) {
    throw base::DataError({std::string{e.shown}, e.json->line, e.json->column}, what);
}

/// Days since 1970 of "2000", "2000-05" or "2000-05-17"; the last day of the year or month where `last`.
std::int32_t day_of(const Entry& e, std::string_view text, bool last) {
    using namespace std::chrono;
    if (text.empty()) return 0;
    std::array<int, 3> parts{0, 0, 0};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (std::size_t i = 0; i < parts.size() && at < end; ++i) {
        const auto [stop, error] = std::from_chars(at, end, parts[i]);
        if (error != std::errc{} || (stop != end && *stop != '-')) fail(e, "no day: \"" + std::string{text} + "\"; expected 2000, 2000-05 or 2000-05-17");
        at = stop == end ? stop : stop + 1;
    }
    const unsigned m = parts[1] != 0 ? static_cast<unsigned>(parts[1]) : last ? 12U : 1U;
    year_month_day day = year{parts[0]} / month{m} / std::chrono::day{parts[2] != 0 ? static_cast<unsigned>(parts[2]) : 1U};
    if (parts[2] == 0 && last) day = year_month_day{year{parts[0]} / month{m} / std::chrono::last};
    if (!day.ok() || at != end) fail(e, "no day: \"" + std::string{text} + "\"; expected 2000, 2000-05 or 2000-05-17");
    return static_cast<std::int32_t>(sys_days{day}.time_since_epoch().count());
}

std::map<std::string, Entry, std::less<>> entries_by_id(const std::vector<std::pair<std::string_view, Json>>& files) {
    std::map<std::string, Entry, std::less<>> by_id;
    for (const auto& [shown, file] : files) {
        const Json* list = file.find("entities");
        if (list == nullptr || !list->is_array()) throw base::DataError({std::string{shown}, 0, 0}, "no \"entities\"; expected a list of them");
        for (const Json& json : list->items) {
            const Entry entry{&json, shown};
            const std::string id{json.string_or("id")};
            const auto known = std::find(kinds.begin(), kinds.end(), std::string_view{id}.substr(0, id.find(':')));
            if (known == kinds.end() || id.find(':') + 1 >= id.size())
                fail(entry, "no id: \"" + id + "\"; expected country:, org:, group:, person:, place: or region: and a name");
            if (!by_id.emplace(id, entry).second) fail(entry, "\"" + id + "\" is told twice");
        }
    }
    return by_id;
}

using Index = std::map<std::string_view, std::uint32_t>;

/// The offices one person held; of the own country where nothing else is told.
void add_terms(const Entry& e, std::uint32_t person, const Index& index, std::vector<World::Term>& terms) {
    const Json* offices = e.json->find("offices");
    if (offices == nullptr || !offices->is_array()) return;
    for (const Json& json : offices->items) {
        const Entry entry{&json, e.shown};
        const Office office = office_named(json.string_or("office"));
        if (office == Office::none) fail(entry, "no office is called \"" + std::string{json.string_or("office")} + "\"");
        std::string of{json.string_or("of")};
        if (of.empty()) of = "country:" + std::string{e.json->string_or("country")};
        const auto found = index.find(of);
        if (found == index.end()) fail(entry, "an office of \"" + of + "\", which is not in the world");
        if (json.string_or("from").empty()) fail(entry, "an office without its first day");
        terms.push_back({found->second, static_cast<std::uint32_t>(office), day_of(entry, json.string_or("from"), false),
                         day_of(entry, json.string_or("to"), true), person});
    }
}

}  // namespace

std::string compile_world(const knowledge::Sources& sources) {
    std::vector<std::pair<std::string_view, Json>> files;
    for (const auto& [path, source] : sources)
        if (path.starts_with("world/")) files.emplace_back(source.shown, base::parse_json(source.text, source.shown));
    const auto by_id = entries_by_id(files);

    Index index;
    for (const auto& [id, entry] : by_id) index.emplace(id, static_cast<std::uint32_t>(index.size() + 1));

    knowledge::StringPool pool;
    std::vector<World::Record> records(1);
    std::vector<World::Term> terms;
    for (const auto& [id, entry] : by_id) {
        const Json& json = *entry.json;
        World::Record r;
        const std::string_view kind = std::string_view{id}.substr(0, id.find(':'));
        r.kind = static_cast<std::uint8_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
        const std::string_view own = std::string_view{id}.substr(kind.size() + 1);
        const bool is_country = kind == "country";
        const std::string_view country = is_country ? own : json.string_or("country");
        if (!country.empty() && !by_id.contains("country:" + std::string{country})) fail(entry, "no country has the code \"" + std::string{country} + "\"");
        const std::string_view role = json.string_or("role");
        if (std::find(roles.begin(), roles.end(), role) == roles.end()) fail(entry, "no role is called \"" + std::string{role} + "\"");
        if (const std::string_view within = json.string_or("within"); !within.empty()) {
            const auto found = index.find(within);
            if (found == index.end()) fail(entry, "\"" + std::string{within} + "\" is not in the world");
            r.within = found->second;
        } else if (!is_country && !country.empty()) {
            r.within = index.at("country:" + std::string{country});
        }
        const auto put = [&](std::string_view text, std::uint32_t& offset, std::uint8_t& length) {
            if (text.size() > 255) fail(entry, "longer than 255 bytes: \"" + std::string{text} + "\"");
            offset = pool.add(text).offset;
            length = static_cast<std::uint8_t>(text.size());
        };
        put(id, r.id, r.id_length);
        put(is_country ? own : json.string_or("code"), r.code, r.code_length);
        put(country, r.country, r.country_length);
        put(role, r.role, r.role_length);
        put(json.string_or("name"), r.name, r.name_length);
        r.population = static_cast<std::uint32_t>(json.int_or("population"));
        r.from_day = day_of(entry, json.string_or("from"), false);
        r.to_day = day_of(entry, json.string_or("to"), true);
        if (json.find("lat") != nullptr && json.find("lon") != nullptr) {
            r.lat = static_cast<std::int32_t>(std::lround(json.real_or("lat") * 1e6));
            r.lon = static_cast<std::int32_t>(std::lround(json.real_or("lon") * 1e6));
            r.flags |= 1U;
        }
        if (json.bool_or("capital")) r.flags |= 2U;
        add_terms(entry, static_cast<std::uint32_t>(records.size()), index, terms);
        if (json.bool_or("seat")) r.flags |= 4U;
        records.push_back(r);
    }
    std::sort(terms.begin(), terms.end());
    knowledge::BlobWriter blob;
    blob.add(records);
    blob.add(pool.bytes());
    blob.add(terms);
    return blob.take();
}

}  // namespace tarikh::world
