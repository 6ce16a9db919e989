#include "numbering.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

namespace tarikh::store {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// Room between two numbers, where all fit in with it.
constexpr std::uint64_t room = 64;
/// Beyond it no number goes: that of a vertex is an event's, or an actor's behind all events.
constexpr std::uint64_t last_number = std::numeric_limits<std::uint32_t>::max() / 4;

Numbers spread(std::size_t count) {
    const std::uint64_t step = std::clamp<std::uint64_t>(last_number / (count + 1), 1, room);
    Numbers numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<std::uint32_t>((i + 1) * step);
    return numbers;
}

/// What was there, ascending by number, and by what it is known again.
struct Known {
    Numbers numbers;
    std::unordered_map<std::string, std::uint32_t> number_of;
};

Known known(const Database& database, const char* sql) {
    Known all;
    Statement rows = database.prepare(sql);
    while (rows.step()) {
        all.numbers.push_back(static_cast<std::uint32_t>(rows.number(0)));
        all.number_of.emplace(rows.text(1), all.numbers.back());
    }
    return all;
}

/// Gives the places [begin, end) numbers between `below` and `above`, none of which is known.
bool fill(Numbers& numbers, std::size_t begin, std::size_t end, std::uint64_t below, std::uint64_t above, const Numbers& known) {
    const std::uint64_t count = end - begin;
    std::uint64_t last = below;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint64_t even = below + (above - below) * (i - begin + 1) / (count + 1);
        std::uint64_t number = std::max(even, last + 1);
        while (std::binary_search(known.begin(), known.end(), static_cast<std::uint32_t>(number))) ++number;
        if (number >= above) return false;
        numbers[i] = static_cast<std::uint32_t>(last = number);
    }
    return true;
}

template <class KeyOf>
std::optional<Numbers> like_before(const Known& before, std::size_t count, KeyOf key_of) {
    constexpr std::uint32_t open = 0;
    Numbers numbers(count, open);
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = before.number_of.find(key_of(i));
        if (found == before.number_of.end()) continue;
        if (found->second <= last) return std::nullopt;  // another program ordered them
        numbers[i] = last = found->second;
    }
    std::uint64_t below = 0;
    for (std::size_t begin = 0; begin < count;) {
        if (numbers[begin] != open) {
            below = numbers[begin++];
            continue;
        }
        std::size_t end = begin;
        while (end < count && numbers[end] == open) ++end;
        const std::uint64_t beyond = std::max<std::uint64_t>(below, before.numbers.empty() ? 0 : before.numbers.back()) + room * (end - begin + 1);
        const std::uint64_t above = end < count ? numbers[end] : std::min(beyond, last_number);
        if (!fill(numbers, begin, end, end < count ? below : std::max<std::uint64_t>(below, before.numbers.empty() ? 0 : before.numbers.back()), above, before.numbers))
            return std::nullopt;
        begin = end;
    }
    return numbers;
}

}  // namespace

merge::Numbering numbered_anew(const merge::Timeline& timeline) {
    return {spread(timeline.events.size()), spread(timeline.actors.size()), spread(timeline.places.size()), spread(timeline.documents.size())};
}

std::optional<merge::Numbering> numbered_as_before(const Database& database, const merge::Timeline& timeline) {
    const auto days = [](const merge::When& when) { return when.known() ? std::to_string(when.first) + ' ' + std::to_string(when.last) : std::string(); };
    auto events = like_before(known(database, "SELECT number, id || ' ' || ifnull(first || ' ' || last, '') FROM event ORDER BY number"), timeline.events.size(),
                              [&](std::size_t i) { return timeline.events[i].id + ' ' + days(timeline.events[i].when); });
    auto actors = like_before(known(database, "SELECT number, id FROM actor ORDER BY number"), timeline.actors.size(),
                              [&](std::size_t i) -> const std::string& { return timeline.actors[i].id; });
    auto places = like_before(known(database, "SELECT number, id FROM place ORDER BY number"), timeline.places.size(),
                              [&](std::size_t i) -> const std::string& { return timeline.places[i].id; });
    auto documents = like_before(known(database, "SELECT number, key FROM article ORDER BY number"), timeline.documents.size(),
                                 [&](std::size_t i) -> const std::string& { return timeline.documents[i].key; });
    if (!events || !actors || !places || !documents) return std::nullopt;
    return merge::Numbering{std::move(*events), std::move(*actors), std::move(*places), std::move(*documents)};
}

}  // namespace tarikh::store
