#pragma once
// All readings of one written form, without its neighbours: clitics off, looked up, else guessed.
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/morphology/analyzer.h>

#include "clitics.h"
#include "context.h"

namespace tarikh::morphology {

/// A reading as it is made. The lemma of a guess is a part of the token, so it is told as bytes of its folded form.
struct KeptReading {
    Reading reading;
    std::uint16_t lemma_start = 0, lemma_length = 0;  ///< guesses only
    std::shared_ptr<const MadeLemma> made;            ///< where the lemma is no part of the token
};

inline constexpr std::size_t most_readings = 8;

class ReadingMaker {
public:
    ReadingMaker(const Lexicon& lexicon, const Clitics& clitics, const text::Spelling& spelling);

    /// The likeliest first, by weight alone. Never empty, at most most_readings.
    std::vector<KeptReading> read(const text::Token& token);

private:
    /// Where the code points of the written token are, and what each folds to.
    struct Layout {
        std::u32string written, folded;             ///< one to one, what folds to nothing left out
        std::vector<std::uint32_t> points_before;   ///< for each of them: code points of the token before it
        std::vector<std::uint32_t> bytes_before;    ///< and bytes of the folded form
        bool capital = false;
    };
    /// What a rule of guessing asks of a stem's length, and its letters.
    struct Guess {
        const GuessRule* rule = nullptr;
        std::string_view starts, ends;
        std::size_t least = 0, most = 0;  ///< code points of the stem
    };
    void lay_out(const text::Token& token);
    void look_up(const text::Token& token, std::vector<KeptReading>& out);
    void guess(const text::Token& token, std::vector<KeptReading>& out);
    void guess_stem(std::string_view stem, const ProcliticRow& row, const EncliticEntry* enclitic, std::vector<KeptReading>& out);
    void weigh_marks(const text::Token& token, std::vector<KeptReading>& readings) const;
    std::shared_ptr<const MadeLemma> lemma_by_shape(const GuessRule& rule, std::size_t first, std::size_t letters);
    int spelling_weight(std::size_t first, std::size_t last, std::string_view form, int marked);
    int last_letter_weight(char32_t typed, std::string_view form, Pos pos) const;
    KeptReading clitics_of(const ProcliticRow& row, const EncliticEntry* enclitic) const;
    std::size_t point_at(std::size_t folded_byte) const;
    bool fits(const ProcliticRow& row, std::string_view folded, std::string_view& stem) const;
    const std::vector<const ProcliticRow*>& rows_for(std::string_view folded) const { return folded.size() > 1 ? rows_[byte_of(folded[1])] : rows_.front(); }
    static std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }

    const Lexicon& lexicon_;
    const Clitics::Impl& clitics_;
    const text::Spelling& spelling_;
    std::vector<Guess> guesses_;
    std::array<std::vector<const ProcliticRow*>, 256> rows_;         ///< by the second byte of the word: it tells most Arabic letters
    std::array<std::vector<const EncliticEntry*>, 256> enclitics_;   ///< by its last byte
    Layout layout_;
    std::string buffer_;
};

}  // namespace tarikh::morphology
