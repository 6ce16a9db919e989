#pragma once
// What one document tells of one happening, laid out for comparing.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <tarikh/merge/timeline.h>

#include "stories.h"

namespace tarikh::merge {

enum class Stance : std::uint8_t { asserted, planned, wished, negated };

/// A place that we know by its name alone: its words as they sound.
using Sounds = std::vector<std::string>;

/// Degrees.
struct Point {
    double lat = 0, lon = 0;
};

struct Happening {
    std::uint32_t document = 0;
    std::vector<std::uint32_t> reports;  ///< into the timeline, ascending
    std::uint64_t type = 0;
    Stance stance = Stance::asserted;
    bool symmetric = false;              ///< whoever meets is met
    bool mutual = false;                 ///< a clash: who is told as striking first depends on who tells
    bool harm = false;                   ///< people killed or hurt
    bool suffered = false;               ///< harm or damage: something caused it
    bool strikes = false;                ///< causes what is suffered
    bool spoken = false;                 ///< words, of which many are made each day
    bool personal = false;               ///< words and meetings: who has part in them is half of what they are
    bool marked = false;                 ///< of a kind that a story has few of
    bool wavers = false;                 ///< planned in one sentence, done in the next: its stance is that of most
    When when;                           ///< as told; unknown if it is not
    std::uint32_t turn = 0;              ///< of a series, which: the fourth round of talks; 0 if that is not told
    bool several = false;                ///< several turns of a series
    Tokens turns;                        ///< those that its reports tell
    bool of_nobody = true;               ///< told without saying who or whom
    bool lasts = false;                  ///< since that day, for weeks, until it was published: a war
    bool loose = false;                  ///< that day was told of another of its reports than the best, or around it
    std::optional<std::int32_t> published;
    Tokens sources, targets;             ///< codes
    Tokens bodies;                       ///< known persons and organisations taking part
    Tokens called;                       ///< others taking part that are called by several words
    Tokens source_names, target_names;   ///< of those who bear codes: who they are, and the words they are called by
    Tokens towns;                        ///< known places finer than a country
    std::vector<Point> points;           ///< where those lie, as far as known
    Tokens spots;                        ///< places that we know by their folded name alone
    std::vector<Sounds> spot_sounds, town_sounds;
    Tokens countries;                    ///< of the places
    std::optional<Count> killed, injured;
    std::uint64_t lang = 0;
    Tokens lemmas;
    Tokens context;                      ///< known actors and places in its sentences that take no part
    Tokens numbers;                      ///< figures in its sentences
    Tokens words;                        ///< of its best sentence, but for names
    Tokens sentences;                    ///< numbers of those it stands in
    std::uint64_t sentence = 0;          ///< of its best sentence and trigger; 0 if without text
    std::uint32_t first_of_document = 0, end_of_document = 0;  ///< the happenings of its document
    std::vector<std::uint32_t> causes;   ///< what it was suffered from: told in one sentence with it
};

/// How many stand in both.
std::size_t shared(const Tokens& a, const Tokens& b);
bool told(const Happening& h);
/// Told to within three days.
bool exact(const Happening& h);
/// A day well before the report: who recalls it means something many know.
bool recalled(const Happening& h);
/// Is there nothing to know it by?
bool bare(const Happening& h);

/// Wished for on a day to come, and told as done on that day: the march called for Friday.
bool comes_true(const Happening& a, const Happening& b);

/// Days between the two; 0 if they touch or overlap.
int days_between(const Happening& a, const Happening& b);
/// One turn of a series, of which one report told before it was held: since then it may have been put off or moved.
bool moved(const Happening& a, const Happening& b);
/// Two turns of a series, or one and several.
bool other_turn(const Happening& a, const Happening& b);

/// Do they contradict each other so that not even a third report may join them?
bool contradict(const Happening& a, const Happening& b);

/// Keys under which it must be looked for: two happenings that can be the same share one, or their documents tell one story.
void blocking_keys(const Happening& happening, std::vector<std::uint64_t>& keys);

}  // namespace tarikh::merge
