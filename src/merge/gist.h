#pragma once
// What merging takes from one analysis: who and where it tells of, its reports, the happenings they are of, and what tells
// copies, translations and stories. A pure function of the analysis, the folding and what people said of its reports, so that
// it is worked out once, whatever is merged with it later.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/merge/fuse.h>

#include "cast.h"
#include "copies.h"
#include "happening.h"
#include "translations.h"

namespace tarikh::merge {

struct Gist {
    std::string key;
    analysis::DocumentInfo info;
    std::vector<analysis::Sentence> sentences;
    Sketch sketch;
    Naming naming;
    Topic topic;
    Cast cast;
    std::vector<Report> reports;        ///< their ids as the analysis gives them; their parts by their places in `cast`
    std::vector<Happening> happenings;  ///< as if there were this document alone
    std::vector<Relation> relations;    ///< between reports; their support says nothing
    std::string weights;                ///< from an earlier merge; no part of what is put away with it
};

Gist gist_of(Witness witness, const Folding& fold, const std::vector<Judgement>& judgements);

std::string to_bytes(const Gist& gist);
/// Nothing if the bytes are damaged.
std::optional<Gist> gist_from_bytes(std::string_view bytes);

}  // namespace tarikh::merge
