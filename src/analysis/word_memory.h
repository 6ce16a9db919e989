#pragma once
// What the lists tell of a word by itself, remembered: news repeats its words.
#include <cstdint>

#include <tarikh/lang/language.h>
#include <tarikh/morphology/memory.h>

namespace tarikh::analysis {

struct WordFacts {
    syntax::CueSet cues;              ///< syntax::Cues::alone
    std::uint32_t person = 0;         ///< mentions::PersonWords::find
    std::uint32_t person_written = 0; ///< the same of the word as it is written,
    std::uint32_t person_bare = 0;    ///< and of what is left of it without its clitics
    std::uint32_t head = 0;           ///< mentions::ActorHeads::number
    std::uint8_t head_class = 0;      ///< mentions::HeadClass of the word where it is no name
    bool head_if_named = false;       ///< mentions::HeadInfo::named
    bool links_names = false;         ///< mentions::ActorHeads::links_names
    bool joined_link = false;         ///< a link of names behind "and": «وأبو بكر», «وابن سلمان»
    bool cased = false;               ///< of letters that have capitals
    bool ordinary = false;            ///< known as more than a name, whatever it was read as here
    bool no_name = false;         ///< nothing tells that it may be a part of a person's name, but that it may tell where he is from
    bool no_part = false;         ///< nor that
    bool known = false;
};

/// المصري: of a place, as surnames are.
bool is_from_somewhere(const morphology::Word& word);

/// One thread's memory for one language. The same facts as without it.
class WordMemory {
public:
    explicit WordMemory(const lang::Language& language) : language_{language} {}

    void enter(std::uint32_t era) { memory_.enter(era); }
    void expect(const morphology::Word& word) const { memory_.expect(word.key); }
    static constexpr std::size_t ahead = morphology::Memory<WordFacts>::ahead;
    const WordFacts& of(const morphology::Word& word) {
        return memory_.of(word.key, [&] { return look_up(word); });
    }

private:
    WordFacts look_up(const morphology::Word& word) const;

    const lang::Language& language_;
    morphology::Memory<WordFacts> memory_;
};

}  // namespace tarikh::analysis
