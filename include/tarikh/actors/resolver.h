#pragma once
// Who a phrase stands for: the state or body acted for, by name, by nationality, by genitive, by what was
// told before.
//
//     وزير الخارجية الفرنسي -> FRA     نظيره التركي -> TUR     الوزارة -> the ministry told before
//     الرئيس الفرنسي, in news of 2003 -> Jacques Chirac
#include <cstdint>
#include <string_view>
#include <vector>

#include <tarikh/mentions/actor_heads.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/syntax/parse.h>
#include <tarikh/world/world.h>

namespace tarikh::actors {

/// How the code of a phrase was found; for explaining and for confidence.
enum class How : std::uint8_t { unknown, name, nationality, genitive, pronoun, memory };

struct Identity {
    std::uint32_t entity = 0;      ///< world index of what the phrase itself names; 0 = no known entity
    std::string_view code;         ///< of the state or body acted for; "" unknown
    std::string_view role;         ///< GOV MIL REB …; "" unknown
    mentions::HeadClass head_class = mentions::HeadClass::none;
    How how = How::unknown;
    std::uint32_t place = 0;       ///< world index of the place named in it; 0 = none
    bool actor = false;            ///< it may act: person, body, people, weapon, a name
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

/// The code points of a phrase: without clitics before it.
base::Span span_of(const syntax::ParseInput& input, base::WordRange words);

}  // namespace tarikh::actors
