#include "command.h"

namespace tarikh::cli {

std::span<const Command> commands() {
    static constexpr Command all[] = {
        {"extract", "Documents to analyses: JSON Lines, one a document", add_extract},
        {"build", "Documents or analyses into a store (made, or added to)", add_build},
        {"merge", "Several stores into one", add_merge},
        {"query", "The events an expression chooses, oldest first", add_query},
        {"match", "What a picture of events and actors finds: a pattern query (openCypher-style)", add_match},
        {"show", "One event, actor, place or document with all its evidence", add_show},
        {"judge", "Two reports are the same happening, or are not: a person's word, and taking it back", add_judge},
        {"path", "How two actors are connected, through which events", add_path},
        {"export", "The timeline, or a part of it, for other programs and for people", add_export},
        {"render", "The timeline, or a part of it, as a picture", add_render},
        {"stats", "What a store holds, in numbers", add_stats},
        {"words", "The words as CoNLL-U: clitics cut off, lemma, part of speech, features", add_words},
        {"explain", "Why a text gave these events and no others", add_explain},
    };
    return all;
}

}  // namespace tarikh::cli
