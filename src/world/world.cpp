#include <tarikh/world/world.h>

namespace tarikh::world {

World::World(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    records_ = parts.next_array<Record>();
    pool_ = parts.next();
    ids_ = knowledge::FlatMap{parts.next()};
}

std::size_t World::size() const { return records_.size(); }

Entity World::entity(std::uint32_t index) const {
    if (index >= records_.size()) return {};
    const Record& r = records_[index];
    const auto text = [&](knowledge::PooledString s) { return pool_.substr(s.offset, s.length); };
    Entity e;
    e.id = text(r.id);
    e.kind = static_cast<Kind>(r.kind);
    e.code = text(r.code);
    e.country = text(r.country);
    e.role = text(r.role);
    e.name = text(r.name);
    e.within = r.within;
    e.lat = r.lat;
    e.lon = r.lon;
    e.has_point = (r.flags & 1U) != 0;
    e.capital = (r.flags & 2U) != 0;
    e.population = r.population;
    e.from_day = r.from_day;
    e.to_day = r.to_day;
    return e;
}

std::uint32_t World::find(std::string_view id) const {
    const auto found = ids_.find(id);
    return found.empty() ? 0 : found.front();
}

std::uint32_t World::country(std::string_view alpha3) const {
    std::string id{"country:"};  // short enough to need no allocation
    id += alpha3;
    return find(id);
}

}  // namespace tarikh::world
