#pragma once
// Active or passive, subject or object, and what waits for another verb: what the words themselves show where nothing is
// vocalised.
#include "clause_layout.h"

namespace tarikh::syntax {

class ClauseVoice : public ClauseLayout {
public:
    using ClauseLayout::ClauseLayout;

protected:
    bool actor_like(std::int32_t p) const;
    bool told_before_its_doer(std::uint32_t verb, const morphology::Reading& r) const;
    std::uint32_t pronoun_of_opening(std::uint32_t start, std::uint32_t verb) const;
    bool stands_for_subject(std::uint32_t opening, std::uint32_t verb) const;
    bool written_like_active(std::uint32_t verb) const;
    bool active_after_all(std::size_t c, std::uint32_t verb);
    bool announced_by_forces(std::size_t c, std::uint32_t opening) const;
    bool done_to_men(std::uint32_t verb, std::int32_t only) const;
    bool in_number(std::uint32_t verb, std::int32_t p) const;
    bool gender_apart(std::uint32_t verb, std::int32_t p) const;
    bool done_to(std::int32_t p, std::uint32_t from) const;
    bool passive_unseen(std::uint32_t verb) const;
    bool accusative(std::int32_t p) const;
    bool tanwin(std::uint32_t i) const;
    bool adjacent(std::uint32_t verb, std::int32_t p) const;
    bool goes_on_telling(std::size_t c, std::size_t relative) const;
    std::int32_t waits_behind_that(std::uint32_t end, std::uint32_t verb) const;
    bool only_name_between(const NounPhrase& office, std::uint32_t to) const;
    bool only_aside_between(std::uint32_t from, std::uint32_t to) const;
    bool resumed_by_preposition(std::uint32_t verb, std::uint32_t end) const;
    void drop_objects_of_nouns(std::uint32_t verb);
    void drop_predicate(std::size_t c, std::uint32_t verb);
    void take_side_as_object(std::uint32_t verb, std::uint32_t end);
    void drop_what_waits(std::uint32_t verb);

    std::vector<std::int32_t> before_, after_;  ///< bare phrases of the clause before and behind its verb
};

}  // namespace tarikh::syntax
