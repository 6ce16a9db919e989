#include <tarikh/syntax/parse.h>

#include <algorithm>

#include "clause_builder.h"
#include "phrase_builder.h"

namespace tarikh::syntax {

void parse_sentence(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse) {
    parse.phrase_of.resize(std::max<std::size_t>(parse.phrase_of.size(), sentence.last), none);
    parse.clause_of.resize(std::max<std::size_t>(parse.clause_of.size(), sentence.last), none);
    const std::size_t first_phrase = parse.phrases.size();
    parse.sentence_starts.push_back(static_cast<std::uint32_t>(first_phrase));
    build_phrases(input, sentence, rules, parse);
    build_clauses(input, sentence, rules, first_phrase, parse);
}

}  // namespace tarikh::syntax
