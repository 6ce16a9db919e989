#pragma once
// The one question of this room: do two documents speak of the same happening? The answer depends on the two alone: on the
// two reports, and on what their documents tell beside them.
#include <vector>

#include "happening.h"

namespace tarikh::merge {

/// Points for the two being one; `same_from` and above are the same.
/// `never`: they contradict each other.
inline constexpr int same_from = 100, never = -100000;
/// In documents that likely tell one story, this suffices for two of which each is by `clear_lead` the likest in the other's.
inline constexpr int shy_from = 80, clear_lead = 25;

class Likeness {
public:
    explicit Likeness(const std::vector<Happening>& happenings) : all_{happenings} {}
    int points(std::uint32_t a, std::uint32_t b, Story story) const { return points(all_[a], all_[b], story, true); }

private:
    int points(const Happening& a, const Happening& b, Story story, bool with_causes) const;
    int points_for_causes(const Happening& a, const Happening& b, Story story) const;
    /// Might something else in a's document be meant by b?
    bool has_rival(const Happening& a, const Happening& b) const;

    /// Of all that a's document lets b's speaker say, is this the only thing?
    bool speaks_once(const Happening& a, const Happening& b) const;

    const std::vector<Happening>& all_;
};

}  // namespace tarikh::merge
