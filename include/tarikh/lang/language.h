#pragma once
// A language as the program knows it: every view over its compiled knowledge in one place. This room is
// where names of languages are known; no other asks which one it is reading.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/events/frames.h>
#include <tarikh/knowledge/pack.h>
#include <tarikh/knowledge/sources.h>
#include <tarikh/lang/series.h>
#include <tarikh/mentions/actor_heads.h>
#include <tarikh/mentions/names.h>
#include <tarikh/mentions/numbers.h>
#include <tarikh/mentions/person_words.h>
#include <tarikh/mentions/times.h>
#include <tarikh/morphology/analyzer.h>
#include <tarikh/morphology/conllu.h>
#include <tarikh/syntax/cues.h>
#include <tarikh/syntax/parse.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/tokenizer.h>
#include <tarikh/world/world.h>

namespace tarikh::lang {

/// Read-only; shared by all threads. The pack outlives it.
struct Language {
    Language(std::string_view code, const knowledge::Pack& pack);

    std::string code;
    text::Spelling spelling;
    text::Spelling sounds;  ///< of folded words: the consonants that other scripts tell apart as well
    text::SentenceRules sentences;
    morphology::Lexicon lexicon;
    morphology::Clitics clitics;
    morphology::Context context;
    morphology::ConlluLabels conllu;
    mentions::Numbers numbers;
    Series series;
    mentions::TimeRules times;
    mentions::NameTable names;
    mentions::Gazetteer gazetteer;
    mentions::ActorHeads heads;
    mentions::PersonWords people;
    syntax::Cues cues;
    syntax::SyntaxRules syntax;
    events::Frames frames;
};

/// Codes of all languages, as ISO 639-1: the one table a new language is added to.
std::vector<std::string_view> language_codes();

/// The first of them whose script most letters of the text are in; "" if there is none.
std::string_view guess_language(std::string_view text);

/// Checks every file against its schema ("schemas/<kind>.schema.json" among the sources), then compiles all of
/// them into one pack. Throws base::DataError at the first fault.
std::string compile(const knowledge::Sources& sources);

/// The pack that is built into the binary.
std::string_view built_in_pack();

/// The sources that a pack was made from.
knowledge::Sources sources_of(const knowledge::Pack& pack);

}  // namespace tarikh::lang
