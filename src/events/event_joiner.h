#pragma once
// One happening told by words of one construction is one event: «شنت غارات», «خرجت مظاهرة», "held a meeting".
#include <vector>

#include "run.h"

namespace tarikh::events {

/// Joins events that words of one construction told apart. A joined event keeps its number until all sentences are read.
class EventJoiner {
public:
    explicit EventJoiner(Run& run) : run_{run} {}

    /// Of the events of one sentence, the first of which has this number: weapons before light verbs look for what they carry.
    void weapons(std::size_t first_event);
    /// The rest, behind that.
    void join_from(std::size_t first_event);
    /// The verb `word` carries the event or tells more of it, with the roles of its own frame.
    void carry(std::size_t event, std::uint32_t word, std::uint32_t frame);
    /// This event is told by another one.
    void drop(std::size_t event);

    /// Was this event joined to another?
    bool gone(std::size_t event) const { return event < joined_.size() && joined_[event]; }
    const std::vector<LightUse>& light_uses() const { return light_uses_; }

private:
    void relatives(std::size_t first_event);
    void genitives(std::size_t first_event);
    void compounds(std::size_t first_event);
    void purposes(std::size_t first_event);
    void parted(std::size_t first_event);
    void given(std::size_t first_event);
    bool gives_sum(const EventMention& deed) const;
    void cognates(std::size_t first_event);
    void protest_alone(std::size_t first_event);
    void announced(std::size_t first_event);
    void goes_on(std::size_t first_event);
    void means(std::size_t first_event);
    bool own_stand(const EventMention& said, const EventMention& stand) const;
    /// `words`, of which `trigger` is the telling one, tell of the event too.
    void tell(std::size_t event, std::uint32_t trigger, base::WordRange words);
    /// Joins the noun's event to that of the word which governs it.
    void swallow(std::size_t event, std::size_t noun);
    std::int32_t done_by_doer(const syntax::NounPhrase& np) const;
    std::int32_t part_of(const syntax::NounPhrase& np) const;
    bool carries(const EventMention& attack, std::int32_t weapon) const;
    bool in_reach(const EventMention& attack, std::int32_t weapon) const;
    bool happens(const EventMention& verb, const EventMention& noun) const;
    bool goes_off(const EventMention& verb, const EventMention& noun) const;
    bool hosts(const Frame& f) const;
    bool governs_cognate(const EventMention& verb, const EventMention& noun) const;

    Run& run_;
    std::vector<LightUse> light_uses_;
    std::vector<bool> joined_;  ///< per event
};

}  // namespace tarikh::events
