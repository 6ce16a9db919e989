#pragma once
// What the lists tell of a word by itself, remembered: news repeats its words.
#include <cstdint>
#include <vector>

#include <tarikh/lang/language.h>

namespace tarikh::analysis {

struct WordFacts {
    syntax::CueSet cues;              ///< syntax::Cues::alone
    std::uint32_t person = 0;         ///< mentions::PersonWords::find
    std::uint8_t head_class = 0;      ///< mentions::HeadClass of the word where it is no name
    bool head_if_named = false;       ///< mentions::HeadInfo::named
    bool links_names = false;         ///< mentions::ActorHeads::links_names
    bool known = false;
};

/// One thread's memory for one language. The same facts as without it.
class WordMemory {
public:
    explicit WordMemory(const lang::Language& language) : language_{language} {}

    /// Words of another era come: their keys mean other words.
    void enter(std::uint32_t era);
    WordFacts of(const morphology::Word& word);

private:
    WordFacts look_up(const morphology::Word& word) const;

    const lang::Language& language_;
    std::uint32_t era_ = 0;
    std::vector<WordFacts> by_key_;
};

}  // namespace tarikh::analysis
