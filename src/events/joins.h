#pragma once
// «شن هجوما», «الضربات طالت المدينة», «انفجار عبوة ناسفة»: several words, one event.
#include <vector>

#include "run.h"

namespace tarikh::events {

class Joins {
public:
    explicit Joins(Run& run) : run_{run} {}

    /// Of the events of one sentence, which are the run's last from `first_event` on. Weapons before light verbs look for
    /// what they carry, the rest behind that.
    void weapons(std::size_t first_event);
    void of_one_construction(std::size_t first_event);

    /// The event is told by another one's words; it goes.
    void join(std::size_t event);
    /// `word`, read by `frame`, tells more of `event`.
    void carry(std::int32_t event, std::uint32_t frame, std::uint32_t word);
    bool gone(std::size_t event) const { return event < joined_.size() && joined_[event]; }
    const std::vector<LightUse>& light() const { return light_; }

private:
    void relatives(std::size_t first_event);
    void subjects(std::size_t first_event);
    void genitives(std::size_t first_event);
    void cognates(std::size_t first_event);
    bool carries(const EventMention& attack, std::int32_t weapon) const;
    bool in_reach(const EventMention& attack, std::int32_t weapon) const;
    bool bound_with(const syntax::NounPhrase& np, std::uint16_t letter) const;

    Run& run_;
    std::vector<bool> joined_;  ///< per event
    std::vector<LightUse> light_;
};

}  // namespace tarikh::events
