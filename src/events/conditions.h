#pragma once
// What a frame asks of the words around: those it needs as its object or near by, those it may not stand beside.
#include <cstdint>
#include <string_view>
#include <vector>

#include "run.h"

namespace tarikh::events {

class Conditions {
public:
    explicit Conditions(Run& run) : run_{run} {}

protected:
    /// Of this sentence all that follows is asked.
    void read(base::WordRange sentence);
    /// False where no frame begins with the word `i`, whatever stands beside it.
    bool may_tell(std::uint32_t i) const { return facts_[i - range_.first].may_tell; }
    /// Of a word that may tell something.
    const FramesOfWord& frames_of(std::uint32_t i) const { return run_.memory.frames(facts_[i - range_.first]); }
    /// Is the word `i` written or read as the folded `key`?
    bool matches_key(std::uint32_t i, const Key& key) const { return (facts_[i - range_.first].shapes & key.shape) != 0 && reads_as(i, run_.frames.text(key)); }
    /// Why a frame whose words are [first, end) does not hold there; empty if it does.
    std::string_view disqualified(const Frame& f, std::uint32_t first, std::uint32_t end, bool nominal) const;

    Run& run_;
    base::WordRange range_;  ///< the sentence

private:
    bool reads_as(std::uint32_t i, std::string_view key) const;
    bool any_of(const KeyRange& keys, std::uint32_t i) const { return (keys.shapes & facts_[i - range_.first].shapes) != 0 && is_one_of(keys, i); }
    bool is_one_of(Range keys, std::uint32_t i) const;
    bool town(std::uint32_t i) const;
    bool somebody(std::uint32_t i) const;
    bool near_in_clause(const Frame& f, std::uint32_t verb) const;
    bool asked_far_off(const Frame& f, std::uint32_t verb) const;
    bool in_name(std::uint32_t first) const;
    bool told_to(std::uint32_t verb) const;
    bool in_capitals(std::uint32_t word) const;
    bool named_again(const Frame& f, std::uint32_t word) const;
    bool field_of_body(std::uint32_t word) const;
    bool needed_in(const Frame& f, std::int32_t p) const;
    bool of_part(const Frame& f, const syntax::NounPhrase& part) const;
    std::uint32_t counted_head(std::int32_t p) const;
    bool tells_office(const Frame& f, std::uint32_t first, std::uint32_t end) const;
    bool names_body(std::uint32_t first, std::uint32_t end) const;
    bool has_object(const Frame& f, std::uint32_t first, std::uint32_t end, bool nominal) const;
    bool given_object(const Frame& f, const syntax::Clause& clause) const;
    bool far_object(const Frame& f, const syntax::Clause& clause) const;

    std::int32_t done_to(std::uint32_t noun) const;
    TriggerFacts facts_of(const morphology::Word& w, FramesOfWord& frames) const;

    std::vector<TriggerFacts> facts_;  ///< per word of the sentence
};

}  // namespace tarikh::events
