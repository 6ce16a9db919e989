#pragma once
// Does a phrase name a body, or only speak of one?
//
//     «وزارة الخارجية», «الجيش العراقي», "the Syrian Computer Society"   names
//     «الوزارة», «شركات أجنبية», "a company"                             descriptions
#include "reading.h"

namespace tarikh::analysis {

/// The phrase is headed by a noun for a body, forces, a group or an outlet, and names a certain one.
bool names_body(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity);

/// The words of a place or building that has a name, though no list knows it: «قرية أم الشوف», "Tabqa Dam". Empty if it has none.
base::WordRange named_site(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase);

/// One person who is described, in a language that calls him a person: "a police officer", but not "their ally", who may be a state.
bool one_person(const Reading& reading, const lang::Language& language, const world::World& world, const syntax::NounPhrase& phrase, const actors::Identity& identity);

/// A body, forces or a group that is only described, but speaks of a certain one or of several, in a language that calls such a
/// one a body: "the coalition", "government forces"; not "the country", nor people who only stand together: "the crowd".
bool describes_body(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity);

/// Of several persons described, in such a language: "organization" if they act for a state, a force or a side ("officials",
/// "militants", "allies"), else "group" ("witnesses"). "" for one.
std::string kind_of_several(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity);

/// "U.S. forces": a state in one word of capitals before a noun, in a language where that is an adjective.
bool like_adjective(const Reading& reading, const lang::Language& language, const mentions::NameMention& name);

/// "Niger state": behind a place's name the word for a body is one for a region.
void mark_regions(Reading& reading);

/// "a 15-year-old": where no noun follows the age, its last word is a person in the singular, if nothing else is told, and no time.
void mark_ages(Reading& reading);

}  // namespace tarikh::analysis
