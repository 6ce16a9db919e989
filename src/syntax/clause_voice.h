#pragma once
// Active or passive, subject or object: what the words themselves show where nothing is vocalised.
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
    bool in_number(std::uint32_t verb, std::int32_t p) const;
    bool gender_apart(std::uint32_t verb, std::int32_t p) const;
    bool done_to(std::int32_t p, std::uint32_t from) const;
    bool passive_unseen(std::uint32_t verb) const;
    bool accusative(std::int32_t p) const;
    bool tanwin(std::uint32_t i) const;
    bool adjacent(std::uint32_t verb, std::int32_t p) const;

    std::vector<std::int32_t> before_, after_;  ///< bare phrases of the clause before and behind its verb
};

}  // namespace tarikh::syntax
