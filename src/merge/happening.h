#pragma once
// What one document tells of one happening, laid out for comparing, and the one question of this room: do two documents
// speak of the same happening? The answer depends on the two alone.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// Hashes of words, codes or ids, ascending, each once.
using Tokens = std::vector<std::uint32_t>;

enum class Stance : std::uint8_t { asserted, planned, wished, negated };

struct Happening {
    std::uint32_t document = 0;
    std::vector<std::uint32_t> reports;  ///< into the timeline, ascending
    std::uint64_t type = 0;
    Stance stance = Stance::asserted;
    bool symmetric = false;              ///< whoever meets is met
    bool harm = false;                   ///< people killed or hurt
    bool spoken = false;                 ///< words, of which many are made each day
    When when;                           ///< as told; unknown if it is not
    std::optional<std::int32_t> published;
    Tokens sources, targets;             ///< codes
    Tokens bodies;                       ///< known persons and organisations taking part
    Tokens towns;                        ///< known places finer than a country
    Tokens spots;                        ///< places that we know by their folded name alone
    Tokens countries;                    ///< of the places
    std::optional<Count> killed, injured;
    std::uint64_t lang = 0;
    Tokens lemmas;
    Tokens context;                      ///< known actors and places in its sentences that take no part
    Tokens numbers;                      ///< figures in its sentences
    Tokens words;                        ///< of its best sentence
    std::uint32_t first_of_document = 0; ///< the first happening of its document: bears the document's topic
    Tokens topic;                        ///< known actors and places of the document; empty but in the first
    std::uint64_t sentence = 0;          ///< of its best sentence and trigger; 0 if without text
};

/// Points for the two being one; `same_from` and above are the same.
/// `never`: they contradict each other.
inline constexpr int same_from = 100, never = -100000;
/// `topic`: points for their documents' speaking of the same.
int likeness(const Happening& a, const Happening& b, int topic);
int points_for_topic(const Tokens& a, const Tokens& b);

/// Do they contradict each other so that not even a third report may join them?
bool contradict(const Happening& a, const Happening& b);

/// Keys under which it must be looked for: two happenings that can be the same share one.
void blocking_keys(const Happening& happening, std::vector<std::uint64_t>& keys);

}  // namespace tarikh::merge
