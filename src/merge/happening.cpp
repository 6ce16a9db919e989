#include "happening.h"

#include <algorithm>
#include <initializer_list>

namespace tarikh::merge {

std::size_t shared(const Tokens& a, const Tokens& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) ++count, ++i, ++k;
        else if (a[i] < b[k]) ++i;
        else ++k;
    }
    return count;
}

bool told(const Happening& h) { return h.when.known(); }
bool exact(const Happening& h) { return told(h) && h.when.last - h.when.first <= 2; }
bool recalled(const Happening& h) { return exact(h) && h.published && *h.published - h.when.last > 20; }

bool bare(const Happening& h) {
    if (recalled(h)) return false;
    return h.sources.empty() && h.targets.empty() && h.bodies.empty() && h.towns.empty() && h.spots.empty() && h.countries.empty() &&
           !h.killed && !h.injured;
}

int days_between(const Happening& a, const Happening& b) {
    return std::max({0, b.when.first - a.when.last, a.when.first - b.when.last});
}

bool moved(const Happening& a, const Happening& b) {
    constexpr int longest = 60;
    if (a.turn == 0 || a.turn != b.turn || (a.stance == Stance::asserted && b.stance == Stance::asserted)) return false;
    return !told(a) || !told(b) || days_between(a, b) <= longest;
}

bool other_turn(const Happening& a, const Happening& b) {
    return (a.turn != 0 && b.turn != 0 && a.turn != b.turn) || (a.turn != 0 && b.several) || (b.turn != 0 && a.several);
}

bool contradict(const Happening& a, const Happening& b) {
    if (other_turn(a, b)) return true;
    if (moved(a, b)) return false;
    if (told(a) && told(b) && !a.loose && !b.loose && days_between(a, b) > (exact(a) && exact(b) ? 1 : 0)) return true;
    const bool countries = !a.countries.empty() && !b.countries.empty() && !shared(a.countries, b.countries);
    if (countries && !shared(a.towns, b.towns) && !shared(a.spots, b.spots)) return true;
    return a.type == b.type && !a.wavers && !b.wavers && !comes_true(a, b) && ((a.stance == Stance::asserted && b.stance > Stance::planned) ||
                                (b.stance == Stance::asserted && a.stance > Stance::planned));
}

bool comes_true(const Happening& a, const Happening& b) {
    const Happening &wished = a.stance == Stance::wished ? a : b, &done = a.stance == Stance::wished ? b : a;
    if (wished.stance != Stance::wished || done.stance != Stance::asserted || !exact(wished) || !exact(done)) return false;
    return wished.when == done.when && wished.published && *wished.published < wished.when.first;
}

void blocking_keys(const Happening& happening, std::vector<std::uint64_t>& keys) {
    const auto mix = [](std::initializer_list<std::uint64_t> parts) {
        std::uint64_t key = 0x9E3779B97F4A7C15u;
        for (const std::uint64_t part : parts) {
            key ^= part;
            key *= 0xD6E8FEB86659FD93u;
            key ^= key >> 32;
        }
        return key;
    };
    keys.clear();
    if (happening.sentence != 0) keys.push_back(mix({0, happening.type, happening.sentence}));
    if (bare(happening)) return;

    // The days it may have been, in pieces of four with one day of play at either end.
    constexpr std::int32_t piece = 4, longest = 62;
    std::int32_t first = 0, last = -1;
    if (told(happening)) {
        first = happening.when.first - 1;
        last = happening.when.last + 1;
    } else if (happening.published) {
        first = *happening.published - 10;
        last = *happening.published + (happening.stance == Stance::asserted ? 1 : 10);
    }
    const auto piece_of = [](std::int32_t day) { return (day >= 0 ? day : day - piece + 1) / piece; };

    std::vector<std::uint64_t> places_in_time;
    if (last - first > longest) {
        places_in_time.push_back(mix({1, static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last)}));
    } else {
        for (std::int32_t p = piece_of(first); last >= first && p <= piece_of(last); ++p)
            places_in_time.push_back(mix({2, static_cast<std::uint64_t>(p)}));
    }
    if (places_in_time.empty()) places_in_time.push_back(mix({3}));

    std::vector<std::uint64_t> features;
    const auto add = [&](std::uint64_t kind, const Tokens& tokens) {
        for (const std::uint32_t token : tokens) features.push_back(mix({kind, token}));
    };
    add(1, happening.sources);
    add(1, happening.targets);
    add(2, happening.bodies);
    add(3, happening.towns);
    add(3, happening.spots);
    add(4, happening.countries);
    if (happening.killed) features.push_back(mix({5, static_cast<std::uint64_t>(happening.killed->min)}));
    if (happening.injured) features.push_back(mix({6, static_cast<std::uint64_t>(happening.injured->min)}));
    if (recalled(happening)) features.push_back(mix({7}));
    for (const std::uint64_t feature : features)
        for (const std::uint64_t when : places_in_time) keys.push_back(mix({happening.type, feature, when}));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace tarikh::merge
