#pragma once
// The happenings that a document tells of, from its reports.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

#include "happening.h"

namespace tarikh::merge {

/// What a document names.
Topic topic_of(const analysis::Analysis& analysis);

class Happenings {
public:
    /// `told`: of this document alone, with its reports, actors and places. `sentences`: those of the analysis, folded.
    Happenings(const Timeline& told, const analysis::Analysis& analysis, std::span<const std::string> sentences, const Folding& fold);

    /// Reports of one cluster (or told to be `same`) are one happening unless a person said otherwise.
    std::vector<Happening> gathered(const std::vector<Judgement>& judgements) &&;

private:
    /// What a sentence holds that may be compared.
    struct Sentence {
        std::string_view text;
        std::uint32_t start = 0;  ///< in the document
        std::string_view folded;
        Tokens words, numbers, context;
        std::uint64_t hash = 0;
    };
    struct Votes {
        int asserted = 0, planned = 0, wished = 0, negated = 0;
    };

    std::vector<bool> taken_out(const std::vector<std::uint32_t>& cluster, const std::vector<Judgement>& judgements) const;
    void describe(Happening& happening) const;
    void describe_report(Happening& happening, Votes& votes, const Report& report) const;
    void describe_turn(Happening& happening, const Report& report) const;
    void describe_part(Happening& happening, const Part& part) const;
    void name_within(Happening& happening, const Part& part) const;
    void describe_side(const Part& part, Tokens& codes, Tokens& names) const;
    void describe_place(Happening& happening, const Part& part) const;
    void leave_out_participants(Happening& happening) const;
    static void settle_turn(Happening& happening);
    void find_causes();

    const Timeline& told_;
    const analysis::Analysis& analysis_;
    const Folding& fold_;
    std::vector<Sentence> sentences_;
    std::vector<Happening> happenings_;
};

}  // namespace tarikh::merge
