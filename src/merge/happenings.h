#pragma once
// The happenings that each document tells of, from its reports.
#include <cstdint>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

#include "happening.h"
#include "linking.h"

namespace tarikh::merge {

class Happenings {
public:
    /// The timeline holds all reports, actors and places.
    Happenings(const Timeline& timeline, const Folding& fold, const std::vector<Judgement>& judgements)
        : timeline_{timeline}, fold_{fold}, judgements_{judgements}, happening_of_report_(timeline.reports.size(), none) {
        happenings_.reserve(timeline.reports.size());
    }

    /// Those of the next document, whose reports begin at `first_report`: reports of one cluster (or told to be `same`) are
    /// one happening, unless a person said otherwise.
    void gather(std::uint32_t document, const analysis::Analysis& analysis, std::uint32_t first_report);

    const std::vector<Happening>& all() const { return happenings_; }
    /// Of each document, by its number.
    const std::vector<Topic>& topics() const { return topics_; }
    /// The judgements as pairs of happenings.
    Forced forced() const;

private:
    /// What a sentence holds that may be compared.
    struct Sentence {
        std::string_view text;
        std::uint32_t start = 0;  ///< in the document
        std::string folded;
        Tokens words, numbers, context;
        std::uint64_t hash = 0;
    };
    struct Votes {
        int asserted = 0, planned = 0, wished = 0, negated = 0;
    };

    void read_sentences(const analysis::Analysis& analysis);
    void read_topic(std::uint32_t document, const analysis::Analysis& analysis);
    std::vector<bool> taken_out(const std::vector<std::uint32_t>& cluster, std::uint32_t first_report) const;
    void describe(Happening& happening, const analysis::DocumentInfo& info) const;
    void describe_report(Happening& happening, Votes& votes, const Report& report) const;
    void describe_turn(Happening& happening, const Report& report) const;
    void describe_part(Happening& happening, const Part& part) const;
    void name_within(Happening& happening, const Part& part) const;
    void describe_side(const Part& part, Tokens& codes, Tokens& names) const;
    void describe_place(Happening& happening, const Part& part) const;
    void leave_out_participants(Happening& happening) const;
    static void settle_turn(Happening& happening);
    void find_causes(std::size_t first);

    const Timeline& timeline_;
    const Folding& fold_;
    const std::vector<Judgement>& judgements_;
    std::vector<Happening> happenings_;
    std::vector<std::uint32_t> happening_of_report_;
    std::vector<Topic> topics_;
    const analysis::Analysis* analysis_ = nullptr;  ///< of the document at hand
    std::vector<Sentence> sentences_;               ///< of that
};

}  // namespace tarikh::merge
