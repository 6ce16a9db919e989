#pragma once
// Analysed words as CoNLL-U (https://universaldependencies.org/format.html): clitics as words of their own
// under a multiword token, LEMMA, UPOS, FEATS. The columns of syntax stay empty.
//
//     1-3  وسيلتقيه  _        _
//     1    و         و        CCONJ
//     2    س         س        PART
//     3    يلتقي     التقى    VERB   …|Person=3|Tense=Fut|…
//
// UD's treebanks label some words of a language in ways of their own: conllu.json says which.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/morphology/analyzer.h>
#include <tarikh/text/spelling.h>

namespace tarikh::morphology {

/// conllu.json (schemas/knowledge/conllu.schema.json) -> packed bytes. Throws base::DataError.
///
///     {"pronoun": "هو",
///      "labels": [{"lemmas": ["كان", "ليس"], "pos": ["VERB"], "upos": "AUX", "example": "كان الوزير غائبا."}, …],
///      "contractions": [{"ends": "n't", "lemma": "not", "upos": "PART"}, …]}
std::string compile_conllu(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

/// How one language's words are labelled where UD's name of their part of speech is another than ours.
class ConlluLabels {
public:
    ConlluLabels();
    explicit ConlluLabels(std::string_view packed);
    ~ConlluLabels();
    ConlluLabels(const ConlluLabels&);
    ConlluLabels& operator=(const ConlluLabels&);

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// A document's words, sentence by sentence, ending in an empty line each. `id` goes into "# newdoc id" and, with the
/// number of the sentence, into "# sent_id". `named` says of each word whether it is a part of a known name (it may be
/// empty). MISC tells SpaceAfter=No, and Guess=Yes of a word that no lexicon holds.
std::string to_conllu(std::string_view id, std::string_view document, const text::TokenizedText& text, const AnalysedText& analysed,
                      const std::vector<bool>& named, const Clitics& clitics, const ConlluLabels& labels);

}  // namespace tarikh::morphology
