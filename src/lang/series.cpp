#include <tarikh/lang/series.h>

#include <algorithm>
#include <charconv>

#include <tarikh/knowledge/blob.h>

namespace tarikh::lang {
namespace {

/// How far from its noun an ordinal stands: "the third such round", «القمة العربية الإسلامية الثانية».
constexpr std::size_t before = 2, behind = 3;
/// Words between a link and what the turn is of: "of the indirect nuclear talks".
constexpr std::size_t within = 4;
constexpr std::uint32_t kinds = 16;
/// What goes beyond is a year or a crowd.
constexpr std::uint32_t most = 200;

}  // namespace

std::string compile_series(const base::Json& file, const text::Spelling& spelling) {
    using Kind = Series::Kind;
    knowledge::FlatMapBuilder map;
    const auto add = [&](std::string_view word, Kind kind, std::uint32_t value = 0) {
        map.add(spelling.folded(word), value * kinds + static_cast<std::uint32_t>(kind));
    };
    const auto add_all = [&](std::string_view list, Kind kind) {
        for (const std::string& word : file.strings(list)) add(word, kind);
    };
    for (const base::Json& turn : file.find("turns")->items) {
        for (const std::string& word : turn.strings("one")) add(word, Kind::one);
        for (const std::string& word : turn.strings("many")) add(word, Kind::many);
    }
    for (const base::Json& ordinal : file.find("ordinals")->items)
        for (const std::string& word : ordinal.strings("forms"))
            add(word, ordinal.bool_or("adds") ? Kind::adds : Kind::ordinal, static_cast<std::uint32_t>(ordinal.int_or("value")));
    add_all("links", Kind::link);
    add_all("ends", Kind::end);
    add_all("fronts", Kind::front);
    add_all("suffixes", Kind::suffix);
    knowledge::BlobWriter blob;
    blob.add(map.build());
    blob.add(std::string_view{file.bool_or("ordinal_follows") ? "1" : "0"});
    return blob.take();
}

Series::Series(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    words_ = knowledge::FlatMap{parts.next()};
    ordinal_follows_ = parts.next() == "1";
}

bool Series::is_bare(std::string_view word, Kind kind, std::uint32_t* value) const {
    for (const std::uint32_t entry : words_.find(word)) {
        if (entry % kinds != static_cast<std::uint32_t>(kind)) continue;
        if (value != nullptr) *value = entry / kinds;
        return true;
    }
    return false;
}

/// With or without what is written onto its front.
bool Series::is(std::string_view word, Kind kind, std::uint32_t* value) const {
    if (is_bare(word, kind, value)) return true;
    constexpr std::size_t longest = 8;  // bytes of a front
    for (std::size_t cut = 1; cut < word.size() && cut <= longest; ++cut)
        if (is_bare(word.substr(0, cut), Kind::front, nullptr) && is_bare(word.substr(cut), kind, value)) return true;
    return false;
}

/// A word or figures: 4th, الـ34.
std::uint32_t Series::ordinal(std::string_view word) const {
    std::uint32_t value = 0;
    if (is(word, Kind::ordinal, &value)) return value;
    const std::size_t figures = std::min(word.find_first_of("0123456789"), word.size());
    if (figures > 0 && !is_bare(word.substr(0, figures), Kind::front, nullptr)) return 0;
    const auto [rest, fault] = std::from_chars(word.data() + figures, word.data() + word.size(), value);
    if (fault != std::errc{} || value > most) return 0;
    const std::string_view behind_it{rest, static_cast<std::size_t>(word.data() + word.size() - rest)};
    return behind_it.empty() ? (ordinal_follows_ ? value : 0) : is_bare(behind_it, Kind::suffix, nullptr) ? value : 0;
}

std::uint32_t Series::ordinal_at(std::span<const std::string_view> words, std::size_t at) const {
    const std::uint32_t value = ordinal(words[at]);
    std::uint32_t more = 0;
    if (value == 0) return 0;
    if (at + 1 < words.size() && is(words[at + 1], Kind::adds, &more)) return value + more;
    if (at > 0 && is(words[at - 1], Kind::adds, &more)) return value + more;
    return value;
}

/// Reads the phrase around the noun of a turn; tells where it ends.
std::size_t Series::number(std::span<const std::string_view> words, std::size_t noun, Turn& turn) const {
    std::size_t end = noun + 1;
    for (std::size_t k = 1; k <= before && k <= noun; ++k) {
        const std::string_view word = words[noun - k];
        if (is_bare(word, Kind::end, nullptr) || is(word, Kind::one) || is(word, Kind::many)) break;
        if (const std::uint32_t value = ordinal_at(words, noun - k); value != 0 && (k == 1 || !ordinal_follows_)) {
            turn.number = value;
            return end;
        }
    }
    for (std::size_t k = 1; ordinal_follows_ && k <= behind && noun + k < words.size(); ++k) {
        const std::string_view word = words[noun + k];
        if (is_bare(word, Kind::end, nullptr)) break;
        const std::uint32_t value = ordinal_at(words, noun + k);
        if (value == 0 || (k > 1 && word.find_first_of("0123456789") != std::string_view::npos)) continue;
        turn.number = value;
        end = noun + k + 1;
        if (end < words.size() && is(words[end], Kind::adds)) ++end;
        return end;
    }
    return end;
}

bool Series::of_turn(std::span<const std::string_view> words, std::size_t end, std::size_t first) const {
    if (first == end) return true;
    if (end >= words.size() || first < end || first > end + within || !is_bare(words[end], Kind::link, nullptr)) return false;
    for (std::size_t i = end + 1; i < first; ++i)
        if (is_bare(words[i], Kind::link, nullptr)) return false;
    return true;
}

Turn Series::turn(std::span<const std::string_view> words, std::size_t first, std::size_t last) const {
    for (std::size_t noun = 0; noun < words.size(); ++noun) {
        const bool many = is(words[noun], Kind::many);
        if (!many && !is(words[noun], Kind::one)) continue;
        Turn turn;
        const std::size_t end = number(words, noun, turn);
        const bool meant = (noun < last && first < end) || of_turn(words, end, first);
        if (!meant) continue;
        if (many) return {0, true};
        if (turn.number != 0) return turn;
    }
    return {};
}

}  // namespace tarikh::lang
