#include "happening.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace tarikh::merge {
namespace {

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

/// Days between two intervals; 0 if they touch or overlap.
int gap(const When& a, const When& b) { return std::max({0, b.first - a.last, a.first - b.last}); }

bool of_one_kind(const Happening& a, const Happening& b) {
    if (a.type != b.type) return false;
    if (a.stance == b.stance) return true;
    // What was announced for a day is what took place that day; what is wished for may be planned by others,
    const auto between = [&](Stance x, Stance y) {
        return (a.stance == x && b.stance == y) || (a.stance == y && b.stance == x);
    };
    // and a meeting that is called off was planned.
    return between(Stance::asserted, Stance::planned) || between(Stance::planned, Stance::wished) ||
           between(Stance::planned, Stance::negated);
}

int points_for_time(const Happening& a, const Happening& b) {
    if (told(a) && told(b)) {
        const int apart = gap(a.when, b.when);
        const bool both_exact = exact(a) && exact(b);
        if (apart > 1) return never;
        if (apart == 1) return both_exact ? -40 : never;  // 20 or 21 February: one of the two is mistaken
        if (a.when == b.when && both_exact) return 90;
        if (both_exact) return 70;
        return exact(a) || exact(b) ? 35 : 25;  // "in June" and "on 24 June"
    }
    if (!a.published || !b.published) return 0;
    if (told(a) != told(b)) {
        const Happening& dated = told(a) ? a : b;
        const Happening& bare = told(a) ? b : a;
        const int since = *bare.published - dated.when.last;
        if (bare.stance == Stance::asserted) {
            if (dated.when.first > *bare.published + 1) return never;  // told as done before it was
            return since <= 2 ? 45 : since <= 7 ? 15 : since <= 30 ? -20 : -80;
        }
        if (bare.stance != Stance::negated && dated.when.last < *bare.published - 1) return never;  // it is yet to come
        const int ahead = dated.when.first - *bare.published;
        return std::abs(ahead) <= 3 ? 25 : std::abs(ahead) <= 21 ? 0 : -60;
    }
    const int apart = std::abs(*a.published - *b.published);
    return apart <= 1 ? 30 : apart <= 3 ? 5 : apart <= 10 ? -20 : apart <= 30 ? -50 : -100;
}

int points_for_place(const Happening& a, const Happening& b) {
    if (shared(a.towns, b.towns) || shared(a.spots, b.spots)) return 80;
    const bool countries_known = !a.countries.empty() && !b.countries.empty();
    const bool one_country = shared(a.countries, b.countries) > 0;
    if (countries_known && !one_country) return -150;
    if (!a.towns.empty() && !b.towns.empty()) return -130;
    const bool both_finer = (!a.towns.empty() || !a.spots.empty()) && (!b.towns.empty() || !b.spots.empty());
    if (both_finer) return one_country ? -20 : -50;  // a quarter and its town, or two places
    if (!one_country) return 0;
    // That Lebanese march in Lebanon says the same thing twice.
    const auto takes_part = [](const Happening& h, std::uint32_t country) {
        return std::binary_search(h.sources.begin(), h.sources.end(), country) ||
               std::binary_search(h.targets.begin(), h.targets.end(), country);
    };
    for (const std::uint32_t country : a.countries)
        if (std::binary_search(b.countries.begin(), b.countries.end(), country) && !takes_part(a, country) && !takes_part(b, country))
            return 30;
    return 10;
}

int points_for_side(const Tokens& a, const Tokens& b) {
    if (a.empty() || b.empty()) return 0;
    const std::size_t both = shared(a, b);
    if (both == 0) return -120;
    const bool one_more_each = both < a.size() && both < b.size();
    return 45 - (one_more_each ? 30 : 0);
}

Tokens all_of(const Tokens& a, const Tokens& b) {
    Tokens all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

int points_for_people(const Happening& a, const Happening& b) {
    int points = 0;
    if (a.symmetric) {
        const Tokens x = all_of(a.sources, a.targets), y = all_of(b.sources, b.targets);
        const std::size_t both = shared(x, y);
        if (both == 0) points = x.empty() || y.empty() ? 0 : -120;
        else points = both == 1 ? 40 : 95;
        if (both < x.size() && both < y.size()) points -= 60;  // France with Germany, France with Italy
    } else {
        points = points_for_side(a.sources, b.sources) + points_for_side(a.targets, b.targets);
    }
    const std::size_t bodies = shared(a.bodies, b.bodies);
    if (bodies) points += bodies == 1 ? 45 : 70;
    else if (a.bodies.size() == 1 && b.bodies.size() == 1) points -= 10;
    return points;
}

/// `later`: the day of b less that of a. Tolls rise as the dead are counted; that they fall is a sign of another happening.
int points_for_count(const std::optional<Count>& a, const std::optional<Count>& b, int later) {
    if (!a || !b) return 0;
    if (later < 0) return points_for_count(b, a, -later);
    const auto known = [](const Count& count) { return count.min == count.max; };
    const bool touch = a->min <= b->max && b->min <= a->max;
    if (touch) return known(*a) && known(*b) ? (a->min >= 5 ? 70 : 35) : 25;
    const std::int64_t less = std::max<std::int64_t>(1, std::min(a->max, b->max));
    const std::int64_t more = std::max(a->min, b->min);
    if (later > 0 && a->max < b->min) return more <= 3 * less ? 15 : -10;
    return more <= 2 * less ? 15 : more <= 4 * less ? -30 : -80;
}

int points_for_words(const Happening& a, const Happening& b) {
    int points = 0;
    if (a.sentence != 0 && a.sentence == b.sentence) return 200;  // a wire copy
    if (a.lang == b.lang) {
        if (shared(a.lemmas, b.lemmas)) points += 25;
        const std::size_t both = shared(a.words, b.words);
        const std::size_t any = a.words.size() + b.words.size() - both;
        if (both >= 4) points += static_cast<int>(std::min<std::size_t>(120, 220 * both / any));
    }
    points += static_cast<int>(20 * std::min<std::size_t>(3, shared(a.context, b.context)));
    points += static_cast<int>(35 * std::min<std::size_t>(2, shared(a.numbers, b.numbers)));
    return points;
}

/// The dead and the hurt of one attack are two casualties.
bool other_harm(const Happening& a, const Happening& b) {
    if (!a.harm || !b.harm) return false;
    return (a.killed && !a.injured && b.injured && !b.killed) || (b.killed && !b.injured && a.injured && !a.killed);
}

/// A day well before the report: who recalls it means something many know.
bool recalled(const Happening& h) { return exact(h) && h.published && *h.published - h.when.last > 20; }

/// Announced for a day, and told as done right after it.
bool just_done(const Happening& announced, const Happening& done) {
    if (announced.stance != Stance::planned || !exact(announced)) return false;
    if (done.stance != Stance::asserted || told(done) || !done.published) return false;
    const int since = *done.published - announced.when.last;
    return since >= 0 && since <= 2;
}

/// Is there anything to know it by?
bool bare(const Happening& h) {
    if (recalled(h)) return false;
    return h.sources.empty() && h.targets.empty() && h.bodies.empty() && h.towns.empty() && h.spots.empty() && h.countries.empty() &&
           !h.killed && !h.injured;
}

}  // namespace

bool contradict(const Happening& a, const Happening& b) {
    if (told(a) && told(b) && gap(a.when, b.when) > (exact(a) && exact(b) ? 1 : 0)) return true;
    const bool countries = !a.countries.empty() && !b.countries.empty() && !shared(a.countries, b.countries);
    if (countries && !shared(a.towns, b.towns) && !shared(a.spots, b.spots)) return true;
    return a.type == b.type && ((a.stance == Stance::asserted && b.stance > Stance::planned) ||
                                (b.stance == Stance::asserted && a.stance > Stance::planned));
}

int points_for_topic(const Tokens& a, const Tokens& b) {
    const std::size_t both = shared(a, b), least = std::min(a.size(), b.size());
    if (both < 3) return 0;
    return 10 * both >= 5 * least ? 25 : 10 * both >= 3 * least ? 12 : 0;
}

int likeness(const Happening& a, const Happening& b, int topic) {
    if (!of_one_kind(a, b) || contradict(a, b) || other_harm(a, b)) return never;
    const int words = points_for_words(a, b);
    if (words < 200 && (bare(a) || bare(b))) return never;
    const int time = points_for_time(a, b);
    if (time == never) return never;
    if (a.stance != b.stance && words < 200 && !(exact(a) && exact(b)) && !just_done(a, b) && !just_done(b, a)) return never;
    const int later = a.published && b.published ? *b.published - *a.published : 0;
    int points = time + words + points_for_place(a, b) + points_for_people(a, b) +
                 points_for_count(a.killed, b.killed, later) + points_for_count(a.injured, b.injured, later);
    points += topic;
    if (recalled(a) && recalled(b)) points += 30;
    if (a.spoken) points -= 60;
    if (a.stance == Stance::wished && !told(a) && !told(b)) points -= 25;  // much is wished for every day
    return points;
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
