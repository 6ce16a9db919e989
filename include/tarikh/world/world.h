#pragma once
// Who and where there is in the world: states, bodies, groups, persons in office, places. Identity, codes,
// coordinates, membership; names are each language's own (src/lang/<code>/names.json).
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/knowledge/blob.h>
#include <tarikh/knowledge/sources.h>

namespace tarikh::world {

enum class Kind : std::uint8_t { country, organisation, group, person, place, region };

/// What somebody holds for a while. `head` heads whatever it is told of: a body, an armed group, a state without a
/// better title (Gaddafi's Libya).
enum class Office : std::uint8_t { none, president, monarch, heir, premier, foreign, defence, interior, leader, head };
/// "president", "foreign" …; none for any other word.
Office office_named(std::string_view name);

/// A known entity. Strings live in the pack.
struct Entity {
    std::string_view id;        ///< "country:UKR", "org:NATO", "person:emmanuel-macron", "place:kyiv"
    Kind kind = Kind::place;
    std::string_view code;      ///< ISO 3166 alpha-3 of the state acted for, or the body's acronym; may be empty
    std::string_view country;   ///< places, persons, bodies of a state: ISO alpha-3; may be empty
    std::string_view role;      ///< CAMEO-style: GOV MIL REB OPP CVL IGO NGO MED JUD LEG COP BUS; may be empty
    std::string_view name;      ///< English display name
    std::uint32_t within = 0;   ///< entity index of the enclosing place, or the body it is part of; 0 = none
    double lat = 0, lon = 0;    ///< degrees; both 0 where there are none
    bool has_point = false;
    bool capital = false;       ///< seat of the country's government: may stand for it
    bool seat = false;          ///< seat of a region's or a district's government
    std::uint32_t population = 0;
    std::int32_t from_day = 0;  ///< persons: first day in office, days since 1970; 0 = unknown
    std::int32_t to_day = 0;    ///< persons: last day in office; 0 = open
};

/// A view over the compiled section "world"; entity 0 is "nobody".
class World {
public:
    World() = default;
    explicit World(std::string_view packed);
    std::size_t size() const;
    /// In the header, so that who wants one of its facts pays for that one.
    Entity entity(std::uint32_t index) const {
        if (index >= records_.size()) return {};
        const Record& r = records_[index];
        Entity e;
        e.id = text(r.id, r.id_length);
        e.kind = static_cast<Kind>(r.kind);
        e.code = text(r.code, r.code_length);
        e.country = text(r.country, r.country_length);
        e.role = text(r.role, r.role_length);
        e.name = text(r.name, r.name_length);
        e.within = r.within;
        e.lat = r.lat / 1e6;
        e.lon = r.lon / 1e6;
        e.has_point = (r.flags & 1U) != 0;
        e.capital = (r.flags & 2U) != 0;
        e.seat = (r.flags & 4U) != 0;
        e.population = r.population;
        e.from_day = r.from_day;
        e.to_day = r.to_day;
        return e;
    }
    /// Index by id; 0 if unknown.
    std::uint32_t find(std::string_view id) const;
    /// The country entity of an ISO alpha-3 code; 0 if unknown.
    std::uint32_t country(std::string_view alpha3) const;
    /// Who held an office of a state or body on a day (since 1970); 0 if nobody is known to. On the day of a
    /// handover the successor.
    std::uint32_t holder(Office office, std::uint32_t of, std::int32_t day) const;

    /// How an entity lies in the pack, ordered by id. Strings are offsets into the pool, lengths beside them.
    struct Record {
        std::uint32_t id = 0, code = 0, country = 0, role = 0, name = 0;
        std::uint32_t within = 0;
        std::uint32_t population = 0;
        std::int32_t from_day = 0, to_day = 0;
        std::int32_t lat = 0, lon = 0;  ///< millionths of a degree
        std::uint8_t id_length = 0, code_length = 0, country_length = 0, role_length = 0, name_length = 0;
        std::uint8_t kind = 0;
        std::uint8_t flags = 0;
        std::uint8_t unused = 0;
    };
    /// How a term of office lies in the pack; sorted, so that the terms of one office stand together, oldest first.
    struct Term {
        std::uint32_t of = 0;
        std::uint32_t office = 0;
        std::int32_t from_day = 0;
        std::int32_t to_day = 0;  ///< 0 = open
        std::uint32_t person = 0;
        auto operator<=>(const Term&) const = default;
    };

private:
    std::string_view text(std::uint32_t offset, std::uint8_t length) const { return {pool_.data() + offset, length}; }
    std::size_t place_of_code(std::string_view alpha3) const;
    std::span<const Record> records_;
    std::span<const Term> terms_;
    std::string_view pool_;
    std::vector<std::uint32_t> countries_;  ///< by place_of_code
};

/// Compiles all files below "world/" of the sources. Throws base::DataError for an unknown kind, country, role or
/// enclosing entity, an id told twice or not of its kind, an office of
/// nobody, or a day that is none.
std::string compile_world(const knowledge::Sources& sources);

}  // namespace tarikh::world
