#pragma once
// Words -> noun phrases, with their genitives, names in apposition, prepositions and coordination.
#include <tarikh/syntax/parse.h>

namespace tarikh::syntax {

void build_phrases(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse);

}  // namespace tarikh::syntax
