#include "alike.h"

#include <algorithm>
#include <cstdlib>

#include "where.h"

namespace tarikh::merge {
namespace {

bool between(const Happening& a, const Happening& b, Stance x, Stance y) {
    return (a.stance == x && b.stance == y) || (a.stance == y && b.stance == x);
}

/// What was announced is what took place; what is wished for may be planned by others, and come true; what is planned may be
/// called off, and what one asks for the other refuses.
bool of_one_kind(const Happening& a, const Happening& b) {
    if (a.type != b.type) return false;
    return a.wavers || b.wavers || moved(a, b) || a.stance == b.stance || between(a, b, Stance::asserted, Stance::planned) || between(a, b, Stance::planned, Stance::wished) ||
           between(a, b, Stance::planned, Stance::negated) || between(a, b, Stance::wished, Stance::negated) || comes_true(a, b);
}

struct Dated {
    When when;
    std::optional<std::int32_t> published;
    Stance stance;
};
bool told(const Dated& d) { return d.when.known(); }
bool exact(const Dated& d) { return told(d) && d.when.last - d.when.first <= 2; }

int points_for_time(const Dated& a, const Dated& b) {
    if (told(a) && told(b)) {
        const int apart = std::max({0, b.when.first - a.when.last, a.when.first - b.when.last});
        const bool both_exact = exact(a) && exact(b);
        if (apart > 1) return never;
        if (apart == 1) return both_exact ? -40 : never;  // 20 or 21 February: one of the two is mistaken
        if (a.when == b.when && both_exact) return 90;
        if (both_exact) return 70;
        return exact(a) || exact(b) ? 35 : 25;  // "in June" and "on 24 June"
    }
    if (!a.published || !b.published) return 0;
    if (told(a) != told(b)) {
        const Dated& dated = told(a) ? a : b;
        const Dated& bare = told(a) ? b : a;
        const int since = *bare.published - dated.when.last;
        if (bare.stance == Stance::asserted) {
            if (dated.when.first > *bare.published + 1) return never;  // told as done before it was
            return dated.when.first > *bare.published ? 0 : since <= 2 ? 45 : since <= 7 ? 15 : since <= 30 ? -20 : -80;
        }
        if (bare.stance != Stance::negated && dated.when.last < *bare.published - 1) return never;  // it is yet to come
        const int ahead = dated.when.first - *bare.published;
        return std::abs(ahead) <= 3 ? 25 : std::abs(ahead) <= 21 ? 0 : -60;
    }
    const int apart = std::abs(*a.published - *b.published);
    return apart <= 1 ? 30 : apart <= 3 ? 5 : apart <= 10 ? -20 : apart <= 30 ? -50 : -100;
}

/// In one story a loose day that another contradicts is as none.
int points_for_time(const Happening& a, const Happening& b, Story story) {
    if (moved(a, b) && told(a) && told(b) && days_between(a, b) > 1) return 0;
    // A war, and the day it broke out, or a strike in it.
    if ((a.lasts && exact(b)) || (b.lasts && exact(a))) return std::abs(a.when.first - b.when.first) <= 1 ? 60 : never;
    Dated x{a.when, a.published, a.stance}, y{b.when, b.published, b.stance};
    const bool doubtful = told(a) && told(b) && (a.loose || b.loose) && days_between(a, b) > 0;
    if (!doubtful || story < Story::likely) return points_for_time(x, y);
    if (a.loose) x.when = {};
    if (b.loose) y.when = {};
    return std::min(0, points_for_time(x, y));
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

int points_for_parties(const Happening& a, const Happening& b) {
    const Tokens x = all_of(a.sources, a.targets), y = all_of(b.sources, b.targets);
    const std::size_t both = shared(x, y);
    if (both == 0) return x.empty() || y.empty() ? 0 : -100;
    const bool one_more_each = both < x.size() && both < y.size();  // France with Germany, France with Italy
    return (both == 1 ? 40 : 95) - (one_more_each ? 60 : 0);
}

int points_for_sides(const Happening& a, const Happening& b) {
    if (a.symmetric) return points_for_parties(a, b);
    const int points = points_for_side(a.sources, b.sources) + points_for_side(a.targets, b.targets);
    const bool crossed = a.mutual && (shared(a.sources, b.targets) || shared(a.targets, b.sources));
    return crossed && points < 0 ? -40 : points;  // they shelled each other
}

int points_for_bodies(const Happening& a, const Happening& b) {
    const std::size_t bodies = shared(a.bodies, b.bodies);
    if (bodies || shared(a.called, b.called)) return bodies > 1 ? 70 : 25;  // one is in the news every day
    return a.bodies.empty() || b.bodies.empty() ? 0 : a.bodies.size() == 1 && b.bodies.size() == 1 ? -50 : -40;
}

constexpr int same_count = 35, same_words = 60;
/// That two took place on one day is not enough.
constexpr int least_in_common = 40;

/// `later`: the day of b less that of a. Tolls rise as the dead are counted; that they fall is a sign of another happening.
int points_for_count(const std::optional<Count>& a, const std::optional<Count>& b, int later) {
    if (!a || !b) return 0;
    if (later < 0) return points_for_count(b, a, -later);
    const auto known = [](const Count& count) { return count.min == count.max; };
    const bool touch = a->min <= b->max && b->min <= a->max;
    if (touch) return known(*a) && known(*b) ? (a->min >= 5 ? 70 : a->min >= 3 ? same_count : 10) : 25;  // one dead: in every second report
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
        if (both >= 3) points += static_cast<int>(std::min<std::size_t>(120, 260 * both / any));
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

/// Announced for a day, and told as done right after it; or for a week, and told as done on a day of that.
bool as_announced(const Happening& announced, const Happening& done) {
    if (announced.stance != Stance::planned || done.stance != Stance::asserted || !told(announced) || !done.published) return false;
    if (told(done)) return exact(done) && announced.when.last - announced.when.first <= 7 && days_between(announced, done) == 0;
    const int since = *done.published - announced.when.last;
    return exact(announced) && since >= 0 && since <= 2;
}

bool long_ago(const Happening& h) { return told(h) && h.published && *h.published - h.when.last > 20; }

/// Points for the one being told as planned, say, and the other as done. Where the days are not told, only one story
/// makes it likely, and nothing is announced after it is done.
int points_for_stance(const Happening& a, const Happening& b, Story story) {
    if (a.stance == b.stance || (exact(a) && exact(b)) || as_announced(a, b) || as_announced(b, a)) return 0;
    if (story < Story::likely) return never;
    if (between(a, b, Stance::planned, Stance::asserted)) {
        const Happening &planned = a.stance == Stance::planned ? a : b, &done = a.stance == Stance::planned ? b : a;
        if (planned.published && done.published && *planned.published > *done.published) return never;
    }
    return -25;
}

/// What holds the two together beyond their kind, their day, whose states they are and how they are told.
int marks(const Happening& a, const Happening& b, int place, int killed, int injured, int causes) {
    return (place >= same_place) + (shared(a.bodies, b.bodies) + shared(a.called, b.called) > 1) +
           (killed >= same_count || injured >= same_count) + (causes > 0);
}

/// Told in one language, of people called by other words: the judges' union that demands is not the teachers'.
bool of_others(const Happening& a, const Happening& b) {
    if (!a.personal || a.lang != b.lang) return false;
    const Tokens x = a.symmetric ? all_of(a.source_names, a.target_names) : a.source_names;
    const Tokens y = b.symmetric ? all_of(b.source_names, b.target_names) : b.source_names;
    return !x.empty() && !y.empty() && !shared(x, y);
}

/// Taken off where no story holds the two together: much of one kind takes place on one day in one country.
int points_for_chance(const Happening& a, const Happening& b, Story story, int marked, bool alike_words) {
    const bool both_exact = exact(a) && exact(b);
    int points = 0;
    if (of_others(a, b)) points -= 70;
    const bool other_word = a.lang == b.lang && !shared(a.lemmas, b.lemmas) && !alike_words;
    if (story < Story::likely && other_word && !a.harm && !both_exact) points -= 20;
    if (story < Story::likely && a.symmetric && !marked) points -= 25;
    if (story == Story::unlike && !marked && !alike_words && !both_exact) points -= 20;
    return points;
}

int of(Story story, int perhaps, int likely, int surely) {
    const int points[] = {0, perhaps, likely, surely};
    return points[static_cast<std::size_t>(story)];
}

}  // namespace

bool Likeness::has_rival(const Happening& a, const Happening& b) const {
    const bool one_word = a.lang == b.lang && shared(a.lemmas, b.lemmas) > 0;
    for (std::uint32_t i = a.first_of_document; i < a.end_of_document; ++i) {
        const Happening& other = all_[i];
        if (&other == &a || !of_one_kind(other, b) || contradict(other, b) || other_harm(other, b)) continue;
        if (a.of_nobody && b.of_nobody && !other.of_nobody) continue;
        if (!one_word || shared(other.lemmas, b.lemmas)) return true;  // what is called by the same word is rather meant
    }
    return false;
}

bool Likeness::speaks_once(const Happening& a, const Happening& b) const {
    for (std::uint32_t i = a.first_of_document; i < a.end_of_document; ++i)
        if (&all_[i] != &a && all_[i].spoken && shared(all_[i].source_names, b.source_names)) return false;
    return shared(a.source_names, b.source_names) > 0;
}

int Likeness::points_for_causes(const Happening& a, const Happening& b, Story story) const {
    for (const std::uint32_t x : a.causes)
        for (const std::uint32_t y : b.causes)
            if (points(all_[x], all_[y], story, false) >= same_from) return 50;
    return 0;
}

int Likeness::points(const Happening& a, const Happening& b, Story told_in, bool with_causes) const {
    if (!of_one_kind(a, b) || contradict(a, b) || other_harm(a, b)) return never;
    constexpr int copied = 200;
    const int words = points_for_words(a, b);
    const bool some_bare = bare(a) || bare(b), both_told = told(a) && told(b);
    if (words < copied && some_bare && told_in < Story::likely) return never;
    int time = points_for_time(a, b, told_in);
    const bool same_turn = a.turn != 0 && a.turn == b.turn, put_off = moved(a, b);
    const int stance = words < copied && !put_off ? points_for_stance(a, b, told_in) : 0;
    if (time == never || stance == never) return never;

    // Who speaks in a story speaks again and again.
    const Story story = a.spoken ? Story::unlike : told_in;
    const int later = a.published && b.published ? *b.published - *a.published : 0;
    const int killed = points_for_count(a.killed, b.killed, later), injured = points_for_count(a.injured, b.injured, later);
    const int place = put_off ? std::max(0, points_for_place(a, b)) : points_for_place(a, b), causes = with_causes ? points_for_causes(a, b, told_in) : 0;
    const int marked = marks(a, b, place, killed, injured, causes) + same_turn, held = marked + (words >= same_words);
    // A story is told for weeks: that one report has no day then says less.
    if (time < 0 && held > 0 && !both_told && story >= Story::likely) time = of(story, 0, time / 3, 0);

    int points = time + words + stance + place + points_for_sides(a, b) + points_for_bodies(a, b) + killed + injured + causes;
    if (same_turn) points += told_in >= Story::likely ? 60 : 30;
    const bool firm = held > 0 || (exact(a) && exact(b));
    points += firm ? of(story, 12, 30, 35) : of(story, 0, 5, 15);
    if (long_ago(a) && long_ago(b)) points += 30;
    // In one language the words tell whether it is one speech.
    const bool says_once = a.lang != b.lang && told_in >= Story::likely && time >= 30 && shared(a.bodies, b.bodies) && speaks_once(a, b) && speaks_once(b, a);
    if (a.spoken && !says_once) points -= 60 + (words >= same_words || (exact(a) && exact(b) && shared(a.bodies, b.bodies)) ? 0 : 60);
    if (told_in < Story::likely && a.stance == Stance::wished && !told(a) && !told(b)) points -= 25;  // much is wished for every day
    if (some_bare && !both_told) points -= 30;
    if (words < copied) points += points_for_chance(a, b, told_in, marked, words >= same_words);
    if (!long_ago(a) && points - time < least_in_common) points = std::min(points, shy_from - 10);
    if (story < Story::likely) return points;

    if (a.lang != b.lang) points += of(story, 0, 15, 25);  // between languages no words can speak for it
    const bool rare = a.marked && std::abs(later) <= 10, alone = !has_rival(a, b) && !has_rival(b, a);
    const bool airy = alone && some_bare && a.stance >= Stance::wished && b.stance >= Stance::wished;  // the truce all speak of
    if (alone && (firm || rare || both_told)) points += of(story, 0, 35, 50);
    if (airy) points += both_told ? 40 : 70;
    const bool shy = points < same_from && !firm && !rare && !airy;
    return shy ? std::min(points, shy_from - clear_lead - 1) : points;
}

}  // namespace tarikh::merge
