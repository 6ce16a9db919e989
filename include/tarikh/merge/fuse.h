#pragma once
// Analyses -> which actors are one, which happenings are one. A pure function of the set of analyses: their
// order, the shards they came in and doubles among them change nothing.
#include <cstdint>
#include <functional>
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
inline constexpr int rules_version = 5;

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

/// Witnesses with the same key count once. Of several versions of one document (same id, nearly the same text)
/// only the newest counts; different documents that bear the same id count each.
Timeline fuse(std::vector<Witness> witnesses, const Folding& fold = plain_folding,
              const std::vector<Judgement>& judgements = {});

/// The same for analyses straight from the analyser.
Timeline fuse(std::vector<analysis::Analysis> analyses, const Folding& fold = plain_folding);

}  // namespace tarikh::merge
