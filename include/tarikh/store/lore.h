#pragma once
// What the store must know of languages and of the world to write its indexes; what is left empty is done without.
#include <concepts>
#include <functional>
#include <string>
#include <string_view>

#include <tarikh/merge/fuse.h>

namespace tarikh::store {

/// The words of a text as they are searched for, divided by spaces, one for one: their spellings made alike; what is joined
/// to them (particles, pronouns) off; their dictionary forms.
struct SearchWords {
    std::string words, stems, lemmas;
};

struct Lore {
    /// Spellings alone, where nothing else is known: `store.finish(merge::plain_folding)`.
    template <class Fold>
        requires std::is_invocable_r_v<std::string, Fold, std::string_view>
    Lore(Fold folding) : fold{std::move(folding)} {}

    merge::Folding fold;
    /// Of what they know: rows that were written by another lore are all written again.
    std::string version;
    std::function<SearchWords(std::string_view text)> search_words;
    /// The id of the entity that a place lies in ("place:kharkiv-oblast"); empty if none is known.
    std::function<std::string(std::string_view entity)> encloser;
};

}  // namespace tarikh::store
