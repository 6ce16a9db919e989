#pragma once
// The office that a phrase speaks of.
#include "phrases.h"

namespace tarikh::actors {

/// An office, and of what.
struct Held {
    world::Office office = world::Office::none;
    std::uint32_t of = 0;  ///< index of a state or body; 0 for none
};

/// «وزير الخارجية الروسي», "the president of France": a title, and at most one state or body. One word more, and
/// somebody else may be meant: a former one, a deputy, a candidate.
Held held_by(const Phrases& phrases, const syntax::NounPhrase& np);

}  // namespace tarikh::actors
