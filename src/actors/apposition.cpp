#include "apposition.h"

namespace tarikh::actors {

using mentions::HeadClass;
using syntax::none;
using syntax::NounPhrase;

std::int32_t Appositions::beside(std::size_t p) const {
    const NounPhrase& np = parse_.phrases[p];
    const std::uint32_t first = np.words.first;
    if (first < 2 || word(first - 1).sentence != word(first).sentence || word(first - 2).sentence != word(first).sentence) return none;
    const std::uint32_t end = comma(first - 1) ? first - 1 : first;
    if (np.outer != none || np.preposition_word != none || !could_be_one(np)) return none;
    const std::int32_t whole = whole_at(end - 1);
    if (whole == none || static_cast<std::size_t>(whole) >= p) return none;
    if (one(static_cast<std::size_t>(whole), p, end)) return whole;
    // «اغتيال علي العامري، وزير النفط»: the name may be the last part of a longer phrase.
    const std::int32_t inner = parse_.phrase_of[end - 1];
    const bool name_inside = inner != whole && static_cast<std::size_t>(inner) < p && by_name_alone(static_cast<std::size_t>(inner)) && found_[static_cast<std::size_t>(whole)].head_class == HeadClass::none;
    return name_inside && one(static_cast<std::size_t>(inner), p, end) ? inner : none;
}

bool Appositions::one(std::size_t before, std::size_t p, std::uint32_t end) const {
    const NounPhrase &np = parse_.phrases[p], &first = parse_.phrases[before];
    // «علي العامري، وزير النفط، وزوجته»
    const bool told_between = np.link == syntax::Link::apposition && first.first_conjunct == none && is_one(first);
    if (first.words.last != end || !(told_between || could_be_one(first)) || by_name_alone(p) == by_name_alone(before)) return false;
    if (end == np.words.first && !right_behind(before, p)) return false;
    const std::size_t described = by_name_alone(p) ? before : p;
    return name(parse_.phrases[described].head) == nullptr && found_[described].head_class == HeadClass::person;
}

/// «علي العامري عمدة العاصمة»: without a comma only what he is, told behind his name.
bool Appositions::right_behind(std::size_t before, std::size_t p) const {
    const NounPhrase& np = parse_.phrases[p];
    const bool somebody = found_[p].head_class == HeadClass::person || !word(np.head).is(morphology::Pos::adjective);
    return by_name_alone(before) && somebody && (np.genitive != none || is_definite(np)) && !takes_object(np);
}

/// «نجا فلان عمدة العاصمة», «أعلن فلان المتحدث باسم الجيش أن»: what is not done to anybody leaves no object.
bool Appositions::takes_object(const NounPhrase& np) const {
    const std::int32_t verb = np.clause == none ? none : parse_.clause(np.clause).verb;
    if (np.link != syntax::Link::object || verb == none) return false;
    const syntax::CueSet& cues = in_.cues[static_cast<std::size_t>(verb)];
    if (cues.has(syntax::Cue::escaping) || cues.has(syntax::Cue::end_quote_verb)) return false;
    const std::uint32_t next = np.words.last;
    return cues.has(syntax::Cue::needs_object) || next >= in_.words.size() || !in_.cues[next].has(syntax::Cue::complementizer);
}

bool Appositions::by_name_alone(std::size_t p) const {
    const NounPhrase& np = parse_.phrases[p];
    const Identity& id = found_[p];
    if (!np.has_name || is_person(id.entity)) return np.has_name;
    // «علي العامري»: a second name may be any word.
    const morphology::Word& first = word(np.words.first);
    const bool known = np.head == np.words.first && first.is(morphology::Pos::proper) && !first.guessed && name(np.head) == nullptr;
    if (known) return id.head_class == HeadClass::person || id.head_class == HeadClass::none;
    return id.head_class == HeadClass::person && ends_proper(np) && !ends_with_place(np);
}

/// «رئيس بلدية صيدا»
bool Appositions::ends_with_place(const NounPhrase& np) const {
    const mentions::NameMention* last = name(np.words.last - 1);
    return last != nullptr && is_place(world_.entity(last->entities.front()).kind);
}

bool Appositions::comma(std::uint32_t i) const {
    const text::Token& token = *word(i).token;
    return token.kind != text::TokenKind::word && (token.folded == "," || token.folded == "\u060C");
}

}  // namespace tarikh::actors
