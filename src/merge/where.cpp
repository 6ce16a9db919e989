#include "where.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace tarikh::merge {
namespace {

/// An article or a preposition may be written onto a word: it sounds longer by one at its front.
bool one_word(std::string_view a, std::string_view b) {
    return a == b || (a.size() >= 3 && a.substr(1) == b) || (b.size() >= 3 && b.substr(1) == a);
}

std::string joined(const Sounds& name) {
    std::string whole;
    for (const std::string& word : name) whole += word;
    return whole;
}

bool any_alike(const std::vector<Sounds>& a, const std::vector<Sounds>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Sounds& x) {
        return std::any_of(b.begin(), b.end(), [&](const Sounds& y) { return sound_alike(x, y); });
    });
}

/// Along a great circle.
double kilometres(const Point& a, const Point& b) {
    constexpr double radian = std::numbers::pi / 180, across = 12742;
    const double up = std::sin((a.lat - b.lat) * radian / 2), aside = std::sin((a.lon - b.lon) * radian / 2);
    const double h = up * up + std::cos(a.lat * radian) * std::cos(b.lat * radian) * aside * aside;
    return across * std::asin(std::sqrt(std::min(1.0, h)));
}

/// A quarter and its town lie side by side; two towns lie apart.
int points_for_distance(const Happening& a, const Happening& b) {
    constexpr int apart = -130;
    if (a.points.empty() || b.points.empty()) return apart;
    double least = 1e9;
    for (const Point& x : a.points)
        for (const Point& y : b.points) least = std::min(least, kilometres(x, y));
    return least < 8 ? 50 : least < 20 ? -20 : least < 50 ? -110 : apart;
}

bool in_one_place(const Happening& a, const Happening& b) {
    if (shared(a.towns, b.towns) || shared(a.spots, b.spots)) return true;
    return any_alike(a.spot_sounds, b.spot_sounds) || any_alike(a.spot_sounds, b.town_sounds) || any_alike(a.town_sounds, b.spot_sounds);
}

/// That Lebanese march in Lebanon says the same thing twice.
bool takes_part(const Happening& h, std::uint32_t country) {
    return std::binary_search(h.sources.begin(), h.sources.end(), country) || std::binary_search(h.targets.begin(), h.targets.end(), country);
}

}  // namespace

bool sound_alike(const Sounds& a, const Sounds& b) {
    const std::string whole_a = joined(a), whole_b = joined(b);
    const std::size_t least = std::min(whole_a.size(), whole_b.size());
    if (least >= 3 && one_word(whole_a, whole_b)) return true;
    std::size_t common = 0;
    std::vector<bool> taken(b.size(), false);
    for (const std::string& word : a)
        for (std::size_t k = 0; k < b.size(); ++k) {
            if (taken[k] || !one_word(word, b[k])) continue;
            taken[k] = true;
            common += std::min(word.size(), b[k].size());
            break;
        }
    return common >= 4 && 10 * common >= 6 * least;
}

int points_for_place(const Happening& a, const Happening& b) {
    const bool countries_known = !a.countries.empty() && !b.countries.empty();
    const bool one_country = shared(a.countries, b.countries) > 0;
    if (shared(a.towns, b.towns) || shared(a.spots, b.spots)) return same_place;
    if (countries_known && !one_country) return -150;
    if (in_one_place(a, b)) return same_place;
    if (!a.towns.empty() && !b.towns.empty()) return points_for_distance(a, b);
    if (!a.spots.empty() && !b.spots.empty()) return a.lang == b.lang ? -60 : -40;
    const bool both_finer = (!a.towns.empty() || !a.spots.empty()) && (!b.towns.empty() || !b.spots.empty());
    if (both_finer) return one_country ? 0 : -40;  // a quarter and its town, or two places
    if (!one_country) return 0;
    for (const std::uint32_t country : a.countries)
        if (std::binary_search(b.countries.begin(), b.countries.end(), country) && !takes_part(a, country) && !takes_part(b, country)) return 30;
    return 10;
}

}  // namespace tarikh::merge
