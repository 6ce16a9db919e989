#pragma once
// Analyses -> which actors are one, which happenings are one. A pure function of the set of analyses: their
// order, the shards they came in and doubles among them change nothing.
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// Rises with every change of the rules that decide what is one: a store merged by other rules is merged anew.
inline constexpr int rules_version = 1;

/// Makes the spellings of a name or text alike (Knowledge::folded). Must not throw.
using Folding = std::function<std::string(std::string_view)>;
/// Lower case for ASCII, everything else as it is: enough where there is no knowledge.
std::string plain_folding(std::string_view text);

/// What a person says of two reports: that they are the same happening, or that they are not.
struct Judgement {
    bool same = false;
    std::string a, b;  ///< report ids, with or without "e:"
    friend auto operator<=>(const Judgement&, const Judgement&) = default;
};

/// An analysis and its identity in a store.
struct Witness {
    std::string key;   ///< content id of the analysis as JSON
    analysis::Analysis analysis;
};

/// Witnesses with the same key count once. Of several versions of one document (same id, nearly the same text)
/// only the newest counts; different documents that bear the same id count each.
Timeline fuse(std::vector<Witness> witnesses, const Folding& fold = plain_folding,
              const std::vector<Judgement>& judgements = {});

/// The same for analyses straight from the analyser.
Timeline fuse(std::vector<analysis::Analysis> analyses, const Folding& fold = plain_folding);

}  // namespace tarikh::merge
