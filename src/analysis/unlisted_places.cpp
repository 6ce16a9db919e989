#include "unlisted_places.h"

#include <algorithm>

#include <tarikh/text/letters.h>

namespace tarikh::analysis {
namespace {

using mentions::HeadClass;
using mentions::NameTable;
using morphology::Pos;
using syntax::none;

constexpr std::size_t least_bytes = 4;
constexpr std::uint32_t longest = 4;  ///< words of such a name

class Run {
public:
    Run(const Reading& r, const lang::Language& language, const std::vector<base::WordRange>& persons) : r_{r}, names_{language.names}, persons_{persons} {}

    std::vector<base::WordRange> run() {
        for (std::uint32_t w = 1; w < size();) {
            const base::WordRange name{w, end_of(w)};
            if (name.last == w || name.size() > longest || is_person(name) || !spoken_for(name)) {
                w = std::max(w + 1, name.last);
                continue;
            }
            found_.push_back(name);
            w = name.last;
        }
        return std::move(found_);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(r_.analysed.words.size()); }
    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }
    bool starts(std::uint32_t w) const { return w == 0 || !within(w - 1, w); }
    bool is_word(std::uint32_t w) const { return word(w).kind == text::TokenKind::word; }
    bool within(std::uint32_t w, std::uint32_t other) const { return w < size() && word(w).sentence == word(other).sentence; }
    bool capital(std::uint32_t w) const { return text::begins_with_capital(word(w).token->text); }

    /// A word in no list: in capitals, behind another one of its sentence.
    bool unknown(std::uint32_t w) const {
        if (!is_word(w) || !capital(w) || r_.name_of[w] != none || r_.time_of[w] != none || r_.head_class[w] != 0) return false;
        const bool shouted = std::none_of(word(w).token->text.begin(), word(w).token->text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        return word(w).is(Pos::proper) && word(w).guessed && !shouted;
    }

    /// "Tel Tamer", "Ash-Shaykh": a part of the name may be known, if it is short or unknown words follow.
    std::uint32_t end_of(std::uint32_t first) const {
        if (!is_word(first) || !capital(first) || r_.name_of[first] != none || !within(first - 1, first) || (capital(first - 1) && !(starts(first - 1) && word(first - 1).is(Pos::preposition)))) return first;
        std::uint32_t last = first;
        bool any = false;
        const bool called = of_place(first - 1);  // "the town of Tel Tamer"
        for (std::uint32_t w = first; within(w, first); ++w) {
            const bool dash = !is_word(w) && !word(w).token->space_before && word(w).folded() == "-";
            if (dash) continue;
            if (!is_word(w) || !capital(w)) break;
            if (r_.name_of[w] != none || r_.time_of[w] != none || (r_.head_class[w] != 0 && !(called && word(w).is(Pos::proper)))) return first;
            any |= (unknown(w) && word(w).token->text.size() >= least_bytes) || (called && word(w).is(Pos::proper));
            last = w + 1;
        }
        return any ? last : first;
    }

    bool is_person(base::WordRange name) const {
        return std::any_of(persons_.begin(), persons_.end(), [&](base::WordRange p) { return p.first < name.last && name.first < p.last; });
    }

    bool spoken_for(base::WordRange name) const {
        const std::uint32_t before = name.first - 1;
        if (!is_word(before)) return goes_on(name);
        if (word(before).is(Pos::conjunction)) return goes_on(name);
        const std::uint32_t cue = names_.cue(word(before).folded());
        if ((cue & NameTable::names_place) != 0 && (cue & NameTable::in_place) == 0) return true;
        if ((cue & NameTable::in_place) != 0) return (cue & NameTable::names_place) != 0 || inside_known(name.last);
        return of_place(before) || (word(before).is(Pos::preposition) && inside_known(name.last));
    }

    /// "the village of"
    bool of_place(std::uint32_t before) const {
        if (!word(before).is(Pos::preposition) || before == 0 || !within(before - 1, before)) return false;
        return static_cast<HeadClass>(r_.head_class[before - 1]) == HeadClass::place;
    }

    /// ", Syria"
    bool inside_known(std::uint32_t last) const {
        if (!within(last + 1, last - 1) || word(last).folded() != ",") return false;
        const std::int32_t n = r_.name_of[last + 1];
        if (n == none || r_.names[static_cast<std::size_t>(n)].adjective) return false;
        const auto kind = static_cast<world::Kind>(r_.name_kinds[static_cast<std::size_t>(n)]);
        return kind == world::Kind::country || kind == world::Kind::region || kind == world::Kind::place;
    }

    /// "in Qamenas, Sarmin": behind a comma or "and" one goes on with another.
    bool goes_on(base::WordRange name) const {
        return !found_.empty() && found_.back().last + 1 == name.first && (word(name.first - 1).folded() == "," || word(name.first - 1).is(Pos::conjunction));
    }

    const Reading& r_;
    const mentions::NameTable& names_;
    const std::vector<base::WordRange>& persons_;
    std::vector<base::WordRange> found_;
};

}  // namespace

std::vector<base::WordRange> unlisted_places(const Reading& reading, const lang::Language& language, const std::vector<base::WordRange>& persons) {
    return Run{reading, language, persons}.run();
}

}  // namespace tarikh::analysis
