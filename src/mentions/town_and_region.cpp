#include "town_and_region.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

namespace tarikh::mentions {
namespace {

using world::Kind;

class Pair {
public:
    Pair(NameMention& town, NameMention& around, std::span<const morphology::Word> words, const world::World& world, const Gazetteer* gazetteer)
        : town_{town}, around_{around}, words_{words}, world_{world}, gazetteer_{gazetteer} {}

    void settle() {
        if (agree(town_.entities)) return;
        if (gazetteer_ == nullptr) return;
        const auto listed = gazetteer_->find(key()).entities;
        if (agree({listed.begin(), listed.end()})) return;
        // A town that no list has, and not its famous namesake: as good as known by its region.
        for (const std::uint32_t region : around_.entities)
            if (world_.entity(region).kind == Kind::region) {
                town_.entities = around_.entities = {region};
                return;
            }
    }

private:
    /// The town of these that lies in what is told behind it, next to its middle.
    bool agree(const std::vector<std::uint32_t>& towns) {
        for (const std::uint32_t around : around_.entities) {
            const world::Entity a = world_.entity(around);
            if (a.kind != Kind::region && a.kind != Kind::country) continue;
            std::uint32_t best = 0;
            double least = std::numeric_limits<double>::max();
            for (const std::uint32_t town : towns) {
                const world::Entity t = world_.entity(town);
                if (t.kind != Kind::place || t.country.empty() || t.country != (a.kind == Kind::country ? a.code : a.country)) continue;
                const double far = a.kind == Kind::country ? 0 : distance(a, t);
                if (best != 0 && far >= least) continue;
                best = town;
                least = far;
            }
            if (best == 0) continue;
            town_.entities = {best};
            around_.entities = {around};
            return true;
        }
        return false;
    }

    /// Good enough to tell which of several is nearest.
    static double distance(const world::Entity& a, const world::Entity& b) {
        return std::hypot(a.lat - b.lat, (a.lon - b.lon) * std::cos(a.lat * std::numbers::pi / 180));
    }

    std::string key() const {
        std::string key;
        for (std::uint32_t w = town_.words.first; w < town_.words.last; ++w) {
            if (words_[w].kind != text::TokenKind::word) continue;
            if (!key.empty()) key += ' ';
            key += words_[w].folded();
        }
        return key;
    }

    NameMention& town_;
    NameMention& around_;
    std::span<const morphology::Word> words_;
    const world::World& world_;
    const Gazetteer* gazetteer_;
};

bool is(const world::World& world, const NameMention& m, Kind kind) {
    return std::any_of(m.entities.begin(), m.entities.end(), [&](std::uint32_t e) { return world.entity(e).kind == kind; });
}

}  // namespace

void settle_by_region(std::vector<NameMention>& found, std::span<const morphology::Word> words, const world::World& world, const Gazetteer* gazetteer) {
    for (std::size_t k = 0; k + 1 < found.size(); ++k) {
        NameMention &town = found[k], &around = found[k + 1];
        const std::uint32_t comma = town.words.last;
        if (town.adjective || town.citizen || around.adjective || around.citizen || around.words.first != comma + 1) continue;
        if (words[comma].folded() != "," || words[comma].sentence != words[around.words.first].sentence || words[comma].sentence != words[town.words.first].sentence) continue;
        if (!is(world, town, Kind::place)) continue;
        const bool region = is(world, around, Kind::region);
        if (!region && !is(world, around, Kind::country)) continue;
        // "Paris, Spain and Chad" are a list.
        const std::uint32_t next = around.words.last;
        const bool goes_on = next < words.size() && words[next].sentence == words[comma].sentence &&
                             (words[next].is(morphology::Pos::conjunction) || (k + 2 < found.size() && found[k + 2].words.first == next + 1 && words[next].folded() == ","));
        if (goes_on && is(world, around, Kind::country)) continue;
        Pair{town, around, words, world, gazetteer}.settle();
    }
}

}  // namespace tarikh::mentions
