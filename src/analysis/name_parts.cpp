#include "name_parts.h"

#include <algorithm>

#include <tarikh/base/utf8.h>
#include <tarikh/text/letters.h>

namespace tarikh::analysis {
namespace {

using mentions::PersonWords;
using morphology::Pos;

constexpr std::size_t least_letters = 3;  ///< of a word that may be a name though nobody knows it

/// May it be a name, as it was read here? English names are verbs and what not ("Will", "Grant"), but have their capital.
bool nominal(const morphology::Word& word) {
    if (word.is(Pos::verb)) return text::begins_with_capital(word.token->text);
    return word.is(Pos::noun) || word.is(Pos::proper) || word.is(Pos::adjective) || word.guessed;
}

bool has_clitics(const morphology::Word& word) { return (word.proclitics & ~morphology::proclitic::al) != 0; }

}  // namespace

NameParts::NameParts(const Reading& reading, const lang::Language& language, const world::World& world) : r_{reading}, language_{language}, world_{world} {
    const auto size = static_cast<std::uint32_t>(reading.analysed.words.size());
    parts_.reserve(size);
    for (std::uint32_t w = 0; w < size; ++w) parts_.push_back(reading.facts[w].no_part ? Part::none : part_of(w));
}

bool NameParts::capital(std::uint32_t w) const { return text::begins_with_capital(word(w).token->text); }
bool NameParts::acronym(std::uint32_t w) const {
    const std::string_view text = word(w).token->text;
    return text.size() > 1 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool NameParts::known(std::uint32_t w) const {
    return r_.name_of[w] != syntax::none && !r_.names[static_cast<std::size_t>(r_.name_of[w])].adjective;
}

bool NameParts::known_place(std::uint32_t w) const {
    if (!known(w)) return false;
    const auto kind = static_cast<world::Kind>(r_.name_kinds[static_cast<std::size_t>(r_.name_of[w])]);
    return kind == world::Kind::place || kind == world::Kind::region;
}

/// «بريت كافانو»: read as if it had a clitic, or as a verb; but as it is written it is a first name, and what follows is no word.
bool NameParts::before_unknown(std::uint32_t w) const {
    const morphology::Word& here = word(w);
    if (!here.is(Pos::verb) && (!nominal(here) || !here.guessed)) return false;  // «بأن», «باسم»
    if (!here.is(Pos::verb) && here.proclitics == 0 && here.enclitic == morphology::Enclitic::none) return false;
    if (base::count_code_points(here.folded()) < least_letters || w + 1 >= r_.analysed.words.size() || word(w + 1).sentence != here.sentence) return false;
    constexpr std::uint32_t wanted = PersonWords::given | PersonWords::listed;
    if ((r_.facts[w].person_written & wanted) != wanted) return false;
    const morphology::Word& next = word(w + 1);
    return is_word(w + 1) && !known(w + 1) && next.is(Pos::proper) && next.guessed && next.proclitics == 0;
}

/// «علي بن أبي طالب»: read as a preposition, but a first name before such a link.
bool NameParts::before_father(std::uint32_t w) const {
    constexpr std::uint32_t wanted = PersonWords::given | PersonWords::listed;
    if (w + 1 >= r_.analysed.words.size() || word(w + 1).sentence != word(w).sentence || !is_word(w + 1)) return false;
    return r_.facts[w + 1].links_names && !ordinary(w + 1) && word(w + 1).proclitics == 0 && (r_.facts[w].person_written & wanted) == wanted;
}

Part NameParts::part_of(std::uint32_t w) const {
    const morphology::Word& here = word(w);
    if (!is_word(w) || r_.time_of[w] != syntax::none) return Part::none;
    if (r_.facts[w].no_name) return !known(w) && is_from_somewhere(here) ? Part::descent : Part::none;
    if (known(w) && !known_place(w)) return Part::none;
    if (!known(w) && (r_.facts[w].links_names || r_.facts[w].joined_link)) return Part::link;
    const bool plain = !has_clitics(here);
    if (cased(w)) {
        if (!capital(w)) return Part::none;
        const std::size_t letters = here.token->text.size();
        if (letters == 1 || (letters == 2 && here.token->text.back() == '.')) return Part::initial;
        if (acronym(w)) return Part::none;
    }
    std::uint32_t bits = r_.facts[w].person & ~(PersonWords::bearer | PersonWords::speech);
    if (!plain && !cased(w) && !here.guessed) bits &= r_.facts[w].person_bare;  // «باسم الحزب»
    if (!cased(w) && (before_unknown(w) || before_father(w))) return Part::given_word;
    if ((bits & PersonWords::second_half) != 0) return here.is(Pos::proper) && plain ? Part::second_half : Part::none;
    const bool more = ordinary(w);
    if (more && (bits & PersonWords::listed) == 0) bits = 0;  // «نظام», though somebody is called so
    if (!nominal(here)) bits = 0;
    if (here.enclitic == morphology::Enclitic::pronoun && bits == 0) return Part::none;
    const bool proper = here.is(Pos::proper) || (here.guessed && !here.is(Pos::verb));
    const bool name_here = proper && ((bits & PersonWords::only) != 0 || !more || cased(w));
    if ((bits & PersonWords::given) != 0) return name_here ? Part::given : Part::given_word;
    if ((bits & PersonWords::family) != 0) return proper && !more ? Part::family : Part::family_word;
    if (known(w)) return Part::none;
    if (!cased(w) && is_from_somewhere(here)) return Part::descent;
    if (cased(w)) return proper && !more ? (language_.people.ends_like_one(here.folded()) ? Part::foreign : Part::unknown) : Part::none;
    if (!proper || more || !here.guessed || base::count_code_points(here.folded()) < least_letters) return Part::none;
    return language_.people.ends_like_one(here.folded()) ? Part::foreign : Part::unknown;
}

}  // namespace tarikh::analysis
