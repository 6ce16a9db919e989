#pragma once
// Who a phrase stands for: the state or body acted for, by name, by nationality, by genitive, by what was
// told before.
//
//     وزير الخارجية الفرنسي -> FRA     نظيره التركي -> TUR     الوزارة -> the ministry told before
//     الرئيس الفرنسي, in news of 2003 -> Jacques Chirac
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <tarikh/mentions/actor_heads.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/syntax/parse.h>
#include <tarikh/world/world.h>

namespace tarikh::actors {

/// How the code of a phrase was found; for explaining and for confidence.
enum class How : std::uint8_t { unknown, name, nationality, genitive, beside, pronoun, memory, setting };

struct Identity {
    std::uint32_t entity = 0;      ///< world index of what the phrase itself names; 0 = no known entity
    std::string_view code;         ///< of the state or body acted for; "" unknown
    std::string_view role;         ///< GOV MIL REB …; "" unknown
    mentions::HeadClass head_class = mentions::HeadClass::none;
    How how = How::unknown;
    std::uint32_t place = 0;       ///< world index of the place named in it; 0 = none
    std::int32_t stands_for = syntax::none;  ///< of a pronoun: the phrase told before, as index into Parse::phrases
    std::int32_t told_as = syntax::none;     ///< of "the minister": the phrase that told this one by his name, or none
    bool local = false;            ///< without more said it belongs to the country it stands in: «الشرطة», "villagers"
    std::string_view home;         ///< of what is local: the state that the text as a whole speaks of; "" where it speaks of several
    bool actor = false;            ///< it may act: person, body, people, weapon, a name
    bool place_again = false;      ///< «المدينة»: the place in `place` was told before by its name
    bool location = false;         ///< it may be where something happens
};

/// Resolves all phrases of one document, in text order, each by what stands before it.
class Resolver {
public:
    Resolver(const world::World& world, const mentions::ActorHeads& heads) : world_{world}, heads_{heads} {}
    /// One identity a phrase, in the same order. `published` (days since 1970, 0 = unknown) tells who held an office.
    std::vector<Identity> resolve(const syntax::ParseInput& input, const syntax::Parse& parse, std::int32_t published = 0) const;

private:
    const world::World& world_;
    const mentions::ActorHeads& heads_;
};

/// A pronoun to be resolved: what it agrees with, and where it stands.
struct Pronoun {
    const morphology::Features& features;
    std::uint32_t word = 0;
    std::uint32_t sentences_back = 0;  ///< how many sentences before its own it may look into
    bool known = false;                ///< it must stand for somebody whose code is known
    std::int32_t other_than = syntax::none;  ///< phrase it cannot stand for: "he met him" are two
};

/// The phrase told before that a pronoun stands for, or none: what a relative clause belongs to, else the last
/// subject that agrees, else the last actor. `identities` may be filled up to the pronoun only.
std::int32_t antecedent(const world::World& world, const syntax::ParseInput& input, const syntax::Parse& parse,
                        std::span<const Identity> identities, const Pronoun& pronoun);

/// The code points of a phrase: without clitics before it.
base::Span span_of(const syntax::ParseInput& input, base::WordRange words);

}  // namespace tarikh::actors
