#pragma once
// Analyses -> which actors are one, which happenings are one. A pure function of the set of analyses: their
// order, the shards they came in and doubles among them change nothing.
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// Rises with every change of the rules that decide what is one: a store merged by other rules is merged anew.
inline constexpr int rules_version = 6;

/// Which of a series words tell of: the fourth round of talks.
struct Turn {
    std::uint32_t number = 0;  ///< 0 if none is told
    bool several = false;
};

/// Makes the spellings of a name or text alike (Knowledge::folded), and of names the scripts (Knowledge::sounds); finds the
/// turns of series (Knowledge::turn). None may throw. A plain function folds; names then sound as they are folded.
class Folding {
public:
    using Function = std::function<std::string(std::string_view)>;
    /// Of the folded words of a sentence, what those from first to last tell.
    using TurnOf = std::function<Turn(std::span<const std::string_view>, std::size_t first, std::size_t last)>;

    Folding() = default;
    template <class F>
        requires(!std::is_same_v<F, Folding> && std::is_invocable_r_v<std::string, const F&, std::string_view>)
    Folding(F fold) : fold_{std::move(fold)} {}
    Folding(Function fold, Function sounds, TurnOf turn = {}) : fold_{std::move(fold)}, sounds_{std::move(sounds)}, turn_{std::move(turn)} {}

    std::string operator()(std::string_view text) const { return fold_(text); }
    /// The words of a name as they sound in any script.
    std::string sounds(std::string_view name) const { return sounds_ ? sounds_(name) : fold_(name); }
    Turn turn(std::span<const std::string_view> words, std::size_t first, std::size_t last) const { return turn_ ? turn_(words, first, last) : Turn{}; }
    explicit operator bool() const { return static_cast<bool>(fold_); }

private:
    Function fold_, sounds_;
    TurnOf turn_;
};
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

/// Witnesses, one after the other, and the timeline that they give together. Those with the same key count once. Of several
/// versions of one document (same id, nearly the same text) only the newest counts; different documents that bear the same id
/// count each.
///
/// What an analysis gives to merging is worked out when it is added: its gist. It depends on that analysis, the folding and
/// the judgements on its own reports, so that it may be put away, and added again in place of the analysis. So may the weights:
/// how likely its reports are one with those of others, which is weighed again only where a document came or went.
class Merging {
public:
    explicit Merging(Folding fold = plain_folding, std::vector<Judgement> judgements = {});
    ~Merging();

    void add(Witness witness);
    /// The gist of the witness added last, as bytes.
    std::string gist() const;
    /// False, and nothing is added, if the bytes are not what gist() gave in this version. `weights`: what kept() gave of the
    /// document, if that was given of all that were merged then, and the judgements are the same; else nothing.
    bool add_gist(std::string_view bytes, std::string_view weights = {});

    Timeline told();

    /// What told() weighed.
    struct Kept {
        bool anew = true;  ///< nothing that was kept before holds
        std::vector<std::pair<std::string, std::string>> weights;  ///< of documents that have others than before: key and bytes
        std::size_t reports = 0, weighed = 0;  ///< reports of one happening count once: how many there are, and were weighed
    };
    const Kept& kept() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

Timeline fuse(std::vector<Witness> witnesses, const Folding& fold = plain_folding, const std::vector<Judgement>& judgements = {});

/// The same for analyses straight from the analyser.
Timeline fuse(std::vector<analysis::Analysis> analyses, const Folding& fold = plain_folding);

}  // namespace tarikh::merge
