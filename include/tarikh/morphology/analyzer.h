#pragma once
// Tokens -> words: what each may be read as (clitics off, looked up, else guessed), and which
// reading holds here.
//
//     "وسيلتقيه"  ->  wa+ sa+ يلتقي +pronoun, VERB التقى
//
// Three kinds of data, all in src/lang/<code>: the lexicon; clitics.json, what is written
// joined to a word and how unknown words look; context.json, what follows what.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>
#include <tarikh/morphology/lexicon.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/token.h>

namespace tarikh::morphology {

/// clitics.json (schemas/knowledge/clitics.schema.json) -> packed bytes. Throws base::DataError.
///
///     {"proclitics": [{"form": "و", "clitics": ["wa"], "slot": 1}, …],
///      "enclitics":  [{"form": "ها", "kind": "pronoun", "person": 3, …}, …],
///      "guesses":    [{"ends": "ية", "pos": "ADJ", "gender": "f", "weight": -40}, …],
///      "nominal_marks": ["ٌ", …],
///      "last_letters": [{"typed": "ي", "meant": "ى", "pos": ["VERB"], "weight": -10}],
///      "verb_guesses": [{"aspect": "imperfect", "affixes": [{"starts": "ي", …}, …],
///                        "stems": [{"shape": "ست123", "lemma": "است123"}, …]}]}
std::string compile_clitics(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

/// context.json (schemas/knowledge/context.schema.json) -> packed bytes. Throws base::DataError.
///
///     {"classes": [{"name": "preposition", "pos": ["ADP"]}, {"name": "finite", "pos": ["VERB"], "form": ["finite"]}, …],
///      "rules":   [{"left": "preposition", "right": "finite", "score": -60}, …]}
///
/// A class is a set of readings; a rule scores a reading of the left class directly before one of the
/// right class; a rule with only "right" scores the reading itself. "start" and "end" are classes of
/// the sentence's borders. Scores add up; the sequence with the highest sum is taken.
std::string compile_context(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

/// What clitics.json says of one proclitic or enclitic, for printing words as multiword tokens.
struct CliticInfo {
    std::string_view form;
    std::string_view lemma;
    Pos pos = Pos::other;
};

class Clitics {
public:
    Clitics();
    explicit Clitics(std::string_view packed);
    ~Clitics();
    Clitics(const Clitics&);
    Clitics& operator=(const Clitics&);
    /// By one bit of Reading::proclitics; an empty form if the language has none such.
    CliticInfo proclitic(std::uint16_t bit) const;

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

class Context {
public:
    Context();
    explicit Context(std::string_view packed);
    ~Context();
    Context(const Context&);
    Context& operator=(const Context&);

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// Reads words. Make one a thread: it remembers the readings of each written form it met (the readings
/// of a form depend on nothing else, so memory changes the speed and never the answer).
class Analyzer {
public:
    /// All outlive the analyser.
    Analyzer(const Lexicon& lexicon, const Clitics& clitics, const Context& context, const text::Spelling& spelling);
    ~Analyzer();
    /// One word a token. `text` must outlive the answer; so must the lexicon.
    /// What is in `reused` goes; its memory is used again.
    AnalysedText analyse(const text::TokenizedText& text, AnalysedText reused = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::morphology
