#pragma once
// Atoms: words cut finer for numbers and times. "1446هـ" is a number and a letter, "four-day" two words
// and a mark, "14:30" two numbers and a mark; "وبالعام" can be the word "عام" behind و, ب and the article.
// So the tagger does not depend on where the tokenizer cuts, nor on what morphology made of a word.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/base/span.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/memory.h>
#include <tarikh/text/spelling.h>

namespace tarikh::mentions {

/// What may be written onto the front of a word, as bits.
namespace front {
inline constexpr std::uint8_t and_ = 1, by = 2, to = 4, like = 8, article = 16;
inline constexpr std::uint8_t any_clitic = 15;
}  // namespace front

struct Atom {
    enum class Kind : std::uint8_t { letters, digits, mark };
    std::string_view folded;
    std::uint32_t word = 0;
    base::Span span;           ///< code points, with what is written onto its front
    Kind kind = Kind::letters;
    bool space_before = false;
    bool upper = false;        ///< begins with a capital
    bool other_first = false;  ///< begins with a letter that folding made another one
    std::uint8_t front = 0;    ///< digits: what was written before them (و2012)
    std::uint8_t front_length = 0;  ///< its length in code points
    std::int64_t number = -1;  ///< digits
};

/// One way to take an atom apart: what is on its front, and the rest.
struct Variant {
    std::string_view rest;
    std::uint8_t front = 0;
    std::uint8_t letters = 0;  ///< code points of the clitics (the article is not counted)
};

/// A word of a list: which list, which value, and the words that must follow it.
struct Sense {
    std::int64_t value = 0;
    std::uint32_t symbol = 0;
    std::uint32_t tail = 0;  ///< index into the tails; 0 = none
};

/// The word lists of one file, compiled.
class VocabularyBuilder {
public:
    /// `form` is folded here and cut into atoms; the first is the key.
    void add(const text::Spelling& spelling, std::string_view form, std::uint32_t symbol, std::int64_t value);
    /// Three blocks: map, senses, tails with their letters.
    std::string build() const;

private:
    knowledge::FlatMapBuilder map_;
    std::vector<Sense> senses_;
    std::vector<std::uint32_t> tails_{0};
    std::string letters_;
};

class Vocabulary {
public:
    Vocabulary() = default;
    explicit Vocabulary(std::string_view packed);
    std::span<const std::uint32_t> find(std::string_view form) const { return map_.find(form); }
    const Sense& sense(std::uint32_t index) const { return senses_[index]; }
    /// Number of atoms the sense covers from `at` on; 0 if its tail does not follow there.
    std::uint32_t covers(const Sense& sense, std::span<const Atom> atoms, std::uint32_t at) const {
        return sense.tail == 0 ? 1 : covers_tail(sense, atoms, at);
    }

private:
    std::uint32_t covers_tail(const Sense& sense, std::span<const Atom> atoms, std::uint32_t at) const;

    knowledge::FlatMap map_;
    std::span<const Sense> senses_;
    std::span<const std::uint32_t> tails_;
    std::string_view letters_;
};

/// The clitics of a language as they are written: "و" = and, "لل" = to + article.
class Fronts {
public:
    Fronts() = default;
    explicit Fronts(std::string_view packed);
    /// Adds all ways to take `folded` apart, the whole word first.
    void variants(std::string_view folded, std::vector<Variant>& out) const;
    /// The bits of a clitic written alone; 0 if it is none.
    std::uint8_t alone(std::string_view folded, std::uint8_t& letters) const;

    struct Entry {
        char text[20] = {};
        std::uint8_t bytes = 0, letters = 0, front = 0, spare = 0;
    };

private:
    std::vector<Entry> entries_;
    std::array<std::vector<Entry>, 256> by_second_byte_;  ///< most words begin with no clitic, and are told by that alone
};
std::string compile_fronts(const base::Json& list, const text::Spelling& spelling, std::string_view shown);

/// Cuts a folded word into atoms: runs of letters, runs of digits, single marks.
void cut(std::string_view folded, std::vector<std::string_view>& out);

/// Code points of a word that hold its first `letters` (vowel marks between them count); for digits `letters` is
/// that already.
std::uint32_t clitic_length(const Atom& atom, const text::Token& token, std::uint8_t letters);

/// A sense that an atom may have, and how it must be taken apart for it.
struct AtomSense {
    std::uint32_t sense = 0;
    std::uint16_t length = 1;  ///< atoms that its words cover from here on
    std::uint8_t front = 0;
    std::uint8_t letters = 0;
};

/// A sense that a form may have by itself: whether its tail follows is another matter.
struct FormSense {
    std::uint32_t sense = 0;
    std::uint8_t front = 0, letters = 0;
};

/// What the two vocabularies tell of a written form, remembered.
class AtomMemory {
public:
    struct Form {
        std::uint32_t first = 0;                     ///< of its senses
        std::array<std::uint16_t, 2> counts{};       ///< senses of the one vocabulary, and behind them of the other
        bool one = false;                            ///< one atom of letters, which is all that is remembered
        bool upper = false, other_first = false;     ///< as Atom has them
        bool known = false;
    };

    /// All outlive it.
    AtomMemory(const Fronts& fronts, const Vocabulary& first, const Vocabulary& second) : fronts_{fronts}, vocabularies_{&first, &second} {}
    void enter(std::uint32_t era) {
        if (forms_.enter(era)) senses_.clear();
    }
    void expect(const morphology::Word& word) const { forms_.expect(word.form); }
    static constexpr std::size_t ahead = morphology::Memory<Form>::ahead;
    const Form& of(const morphology::Word& word) {
        return forms_.of(word.form, [&] { return look_up(*word.token); });
    }
    std::span<const FormSense> senses(std::size_t which, const Form& form) const {
        return {senses_.data() + form.first + (which == 0 ? 0 : form.counts[0]), form.counts[which]};
    }

private:
    Form look_up(const text::Token& token);

    const Fronts& fronts_;
    std::array<const Vocabulary*, 2> vocabularies_;
    morphology::Memory<Form> forms_;
    std::vector<FormSense> senses_;
    std::vector<Variant> variants_;
};

/// The atoms of one sentence with all senses of one or two vocabularies. Reused from sentence to sentence.
class Atoms {
public:
    explicit Atoms(AtomMemory* memory = nullptr) : memory_{memory} {}
    void cut_sentence(std::span<const morphology::Word> words, base::WordRange range, const Fronts& fronts);
    void look_up(std::size_t which, const Vocabulary& vocabulary);

    std::span<const Atom> all() const { return atoms_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(atoms_.size()); }
    const Atom& operator[](std::uint32_t at) const { return atoms_[at]; }
    std::span<const AtomSense> senses(std::size_t which, std::uint32_t at) const {
        const auto& list = lists_[which];
        return {list.senses.data() + list.start[at], list.start[at + 1] - list.start[at]};
    }

private:
    struct List {
        std::vector<AtomSense> senses;
        std::vector<std::uint32_t> start;
    };
    void take_apart(const Fronts& fronts);
    void cut_word(const text::Token& token, Atom atom, const Fronts& fronts);
    void add(List& list, std::uint32_t at, const Vocabulary& vocabulary, const FormSense& found) const;

    AtomMemory* memory_;
    std::vector<AtomMemory::Form> forms_;       ///< of each atom, as far as remembered
    std::vector<Atom> atoms_;
    List lists_[2];
    std::vector<std::string_view> pieces_;
    std::vector<Variant> variants_;             ///< of all atoms, one behind the other
    std::vector<std::uint32_t> variant_start_;  ///< where those of an atom begin
};

}  // namespace tarikh::mentions
