#include "home.h"

#include <algorithm>
#include <map>

namespace tarikh::actors {
namespace {

constexpr std::size_t fewest_towns = 2, share_of_ten = 7;

// A town that governs nothing is where something happens; a capital may be a government far away.
constexpr std::size_t town_weight = 2, other_weight = 1, first_sentence = 2;
constexpr std::size_t fewest_names = 3, share_of_five = 2;  ///< so many names must be its own, and weigh so much of all,
constexpr std::size_t lead_of_five = 3;                     ///< and the next state at most three fifths of it

bool is_place(world::Kind kind) { return kind == world::Kind::place || kind == world::Kind::region; }

/// The state an entity belongs to; "" of a body that is no state's.
std::string_view state_of(const world::Entity& e) {
    return e.kind == world::Kind::country ? e.code : e.country;
}

}  // namespace

std::string_view state_of_towns(const world::World& world, const syntax::ParseInput& input) {
    std::map<std::string_view, std::size_t> towns;
    std::size_t all = 0;
    for (const mentions::NameMention& m : input.names) {
        const world::Entity e = world.entity(m.entities.front());
        if (m.adjective || !is_place(e.kind) || e.country.empty()) continue;
        ++towns[e.country];
        ++all;
    }
    for (const auto& [country, count] : towns)
        if (count >= fewest_towns && count * 10 >= all * share_of_ten) return country;
    return {};
}

std::string_view state_of_names(const world::World& world, const syntax::ParseInput& input) {
    struct Told {
        std::size_t weight = 0, names = 0;
    };
    std::map<std::string_view, Told> told;
    std::size_t all = 0;
    for (const mentions::NameMention& m : input.names) {
        const world::Entity e = world.entity(m.entities.front());
        const std::string_view state = state_of(e);
        if (state.empty()) continue;
        const bool town = is_place(e.kind) && !e.capital && !m.adjective;
        const std::size_t weight = (town ? town_weight : other_weight) * (input.words[m.words.first].sentence == 0 ? first_sentence : 1);
        told[state].weight += weight;
        ++told[state].names;
        all += weight;
    }
    std::string_view most;
    Told best;
    std::size_t second = 0;
    for (const auto& [state, here] : told) {
        if (here.weight > best.weight) {
            second = best.weight;
            best = here;
            most = state;
        } else {
            second = std::max(second, here.weight);
        }
    }
    const bool stands_out = best.names >= fewest_names && best.weight * 5 >= all * share_of_five && second * 5 <= best.weight * lead_of_five;
    return stands_out ? most : std::string_view{};
}

}  // namespace tarikh::actors
