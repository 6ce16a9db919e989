#include <tarikh/world/world.h>

#include <algorithm>
#include <array>
#include <limits>

namespace tarikh::world {

Office office_named(std::string_view name) {
    constexpr std::array<std::string_view, 10> names = {"", "president", "monarch", "heir", "premier", "foreign", "defence", "interior", "leader", "head"};
    const auto found = std::find(names.begin() + 1, names.end(), name);
    return found == names.end() ? Office::none : static_cast<Office>(found - names.begin());
}

World::World(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    records_ = parts.next_array<Record>();
    pool_ = parts.next();
    terms_ = parts.next_array<Term>();
}

std::size_t World::size() const { return records_.size(); }

std::uint32_t World::find(std::string_view id) const {
    if (records_.empty()) return 0;
    const auto known = records_.subspan(1);
    const auto found = std::lower_bound(known.begin(), known.end(), id, [&](const Record& r, std::string_view wanted) { return text(r.id, r.id_length) < wanted; });
    if (found == known.end() || text(found->id, found->id_length) != id) return 0;
    return static_cast<std::uint32_t>(found - known.begin()) + 1;
}

std::uint32_t World::country(std::string_view alpha3) const {
    std::string id{"country:"};  // short enough to need no allocation
    id += alpha3;
    return find(id);
}

std::uint32_t World::holder(Office office, std::uint32_t of, std::int32_t day) const {
    if (office == Office::none || of == 0) return 0;
    std::uint32_t person = 0;
    Term from;
    from.of = of;
    from.office = static_cast<std::uint32_t>(office);
    from.from_day = std::numeric_limits<std::int32_t>::min();
    for (auto t = std::lower_bound(terms_.begin(), terms_.end(), from); t != terms_.end(); ++t) {
        if (t->of != from.of || t->office != from.office || t->from_day > day) break;
        if (t->to_day == 0 || t->to_day >= day) person = t->person;
    }
    return person;
}

}  // namespace tarikh::world
