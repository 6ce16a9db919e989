#include <tarikh/world/world.h>

#include <algorithm>
#include <array>
#include <limits>

namespace tarikh::world {
namespace {

constexpr std::size_t letters = 26;
constexpr std::size_t no_place = static_cast<std::size_t>(-1);

}  // namespace

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
    countries_.resize(letters * letters * letters);
    constexpr std::string_view mark = "country:";
    const auto first = std::lower_bound(records_.begin() + (records_.empty() ? 0 : 1), records_.end(), mark, [&](const Record& r, std::string_view wanted) { return text(r.id, r.id_length) < wanted; });
    for (auto r = first; r != records_.end() && text(r->id, r->id_length).starts_with(mark); ++r)
        if (const std::size_t place = place_of_code(text(r->id, r->id_length).substr(mark.size())); place != no_place) countries_[place] = static_cast<std::uint32_t>(r - records_.begin());
}

/// Of a country's three capital letters; no_place if it is no such code.
std::size_t World::place_of_code(std::string_view alpha3) const {
    if (alpha3.size() != 3 || countries_.empty()) return no_place;
    std::size_t place = 0;
    for (const char c : alpha3) {
        if (c < 'A' || c > 'Z') return no_place;
        place = place * letters + static_cast<std::size_t>(c - 'A');
    }
    return place;
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
    const std::size_t place = place_of_code(alpha3);
    return place == no_place ? 0 : countries_[place];
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
