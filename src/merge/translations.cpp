#include "translations.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <tarikh/base/hash.h>
#include <tarikh/merge/timeline.h>

#include "happening.h"
#include "words.h"

namespace tarikh::merge {
namespace {

/// A wire story is translated within so many days.
constexpr std::int32_t soon = 3;
/// Fewer turns may be alike by chance.
constexpr std::size_t least_turns = 8;
/// In percent of the one that has fewer.
constexpr std::size_t turns_in_common = 45, names_in_common = 75;
/// Of those that share a turn, how many next to it by day a document is held against.
constexpr std::size_t reach = 24;

std::uint32_t token(std::string_view text) { return static_cast<std::uint32_t>(base::hash64(text)); }

void settle(Tokens& tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

bool known_everywhere(std::string_view entity) {
    constexpr std::array<std::string_view, 6> kinds = {"country:", "org:", "person:", "place:", "group:", "region:"};
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return entity.starts_with(kind); });
}

bool much_in_common(const Tokens& a, const Tokens& b, std::size_t percent) { return 100 * shared(a, b) >= percent * std::min(a.size(), b.size()); }

/// Sentence by sentence: the names in their order, then the figures.
Tokens in_order(const analysis::Analysis& analysis, std::span<const std::string> sentences) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> named;
    const auto gather = [&](const auto& mentions) {
        for (const auto& mention : mentions)
            if (known_everywhere(mention.entity)) named.push_back({mention.span.start, token(mention.entity)});
    };
    gather(analysis.actors);
    gather(analysis.places);
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    Tokens order;
    auto next = named.begin();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        for (; next != named.end() && next->first < analysis.sentences[i].span.end; ++next) order.push_back(next->second);
        for_each_word(sentences[i], [&](std::string_view word) {
            if (word.size() >= 2 && word.find_first_not_of("0123456789") == std::string_view::npos) order.push_back(token(word));
        });
    }
    return order;
}

}  // namespace

Naming naming_of(const analysis::Analysis& analysis, std::span<const std::string> sentences) {
    Naming naming{base::hash64(analysis.document.lang), day_of(analysis.document.date), in_order(analysis, sentences), {}};
    for (std::size_t i = 0; i + 1 < naming.names.size(); ++i)
        naming.turns.push_back(naming.names[i] * 0x9E3779B1u ^ naming.names[i + 1]);
    settle(naming.names);
    settle(naming.turns);
    return naming;
}

bool is_translation(const Naming& a, const Naming& b) {
    if (a.lang == b.lang || !a.published || !b.published || std::abs(*a.published - *b.published) > soon) return false;
    if (std::min(a.turns.size(), b.turns.size()) < least_turns) return false;
    return much_in_common(a.turns, b.turns, turns_in_common) && much_in_common(a.names, b.names, names_in_common);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> translations(const std::vector<Naming>& documents) {
    struct Slot {
        std::uint32_t turn;
        std::int32_t published;
        std::uint32_t document;
        auto operator<=>(const Slot&) const = default;
    };
    std::vector<Slot> slots;
    for (std::uint32_t i = 0; i < documents.size(); ++i)
        if (documents[i].published && documents[i].turns.size() >= least_turns)
            for (const std::uint32_t turn : documents[i].turns) slots.push_back({turn, *documents[i].published, i});
    std::sort(slots.begin(), slots.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> met;
    for (std::size_t i = 0; i < slots.size(); ++i)
        for (std::size_t k = i + 1; k < slots.size() && k <= i + reach && slots[k].turn == slots[i].turn && slots[k].published - slots[i].published <= soon; ++k)
            if (documents[slots[i].document].lang != documents[slots[k].document].lang) met.push_back(std::minmax(slots[i].document, slots[k].document));
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    std::erase_if(met, [&](const auto& pair) { return !is_translation(documents[pair.first], documents[pair.second]); });
    return met;
}

}  // namespace tarikh::merge
