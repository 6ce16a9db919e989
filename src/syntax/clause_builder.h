#pragma once
// Verbs and phrases -> clauses: who is whose subject and object, what belongs to what.
#include <cstddef>

#include <tarikh/syntax/parse.h>

namespace tarikh::syntax {

void build_clauses(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse);

}  // namespace tarikh::syntax
