#pragma once
// What is known of a word by itself, remembered by its key or its form: news repeats its words.
#include <cstdint>
#include <vector>

#include <tarikh/morphology/word.h>

namespace tarikh::morphology {

/// `Facts` are made of nothing but the word, and tell by `known` that they were made. One a thread.
template <class Facts>
class Memory {
public:
    /// Words of another era come: their numbers mean other words. True if all was forgotten.
    bool enter(std::uint32_t era) {
        if (era == era_) return false;
        era_ = era;
        by_number_.clear();
        return true;
    }
    /// What `look_up` tells of the word with that key or form; asked once. 0 is no word's number.
    template <class LookUp>
    const Facts& of(std::uint32_t number, const LookUp& look_up) {
        if (number >= by_number_.size()) by_number_.resize(std::size_t{number} + number / 2 + 1);
        Facts& facts = by_number_[number];
        if (number == 0 || !facts.known) {
            facts = look_up();
            facts.known = true;
        }
        return facts;
    }

    /// Calls for what is known of a word that will be asked for soon: what is remembered lies far apart.
    void expect(std::uint32_t number) const {
        if (number < by_number_.size()) __builtin_prefetch(&by_number_[number]);
    }
    static constexpr std::size_t ahead = 8;  ///< words to look ahead

private:
    std::uint32_t era_ = 0;
    std::vector<Facts> by_number_;
};

}  // namespace tarikh::morphology
