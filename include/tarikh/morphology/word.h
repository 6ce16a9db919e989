#pragma once
// What a written word is: clitics off, lemma, part of speech and features (Universal Dependencies' names).
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/text/token.h>

namespace tarikh::morphology {

enum class Pos : std::uint8_t {
    noun, proper, adjective, verb, auxiliary, pronoun, determiner, numeral, preposition, adverb,
    conjunction, subordinator, particle, interjection, punctuation, symbol, other
};
/// UD's name: NOUN PROPN ADJ VERB AUX PRON DET NUM ADP ADV CCONJ SCONJ PART INTJ PUNCT SYM X.
std::string_view upos(Pos pos);
Pos pos_of(std::string_view upos_name);  ///< Pos::other for an unknown name

enum class Aspect : std::uint8_t { none, perfect, imperfect, imperative };  ///< English: past = perfect, present = imperfect
enum class Mood : std::uint8_t { none, indicative, subjunctive, jussive };
enum class Form : std::uint8_t { none, finite, infinitive, verbal_noun, active_participle, passive_participle };
enum class Number : std::uint8_t { none, singular, dual, plural };
enum class Gender : std::uint8_t { none, masculine, feminine };
enum class Case : std::uint8_t { none, nominative, accusative, genitive };

struct Features {
    Aspect aspect = Aspect::none;
    Mood mood = Mood::none;
    Form form = Form::none;
    Number number = Number::none;
    Gender gender = Gender::none;
    Case grammatical_case = Case::none;
    std::uint8_t person = 0;   ///< 1 to 3; 0 = none
    bool passive = false;
    bool definite = false;     ///< bears the article, or a possessive pronoun
    bool nisba = false;        ///< relational adjective (روسي), English demonym
    bool negative = false;     ///< a word that denies (English "didn't", "never"; Arabic لم)
    friend bool operator==(const Features&, const Features&) = default;
};

/// Proclitics, as bits. English uses none.
namespace proclitic {
inline constexpr std::uint16_t wa = 1, fa = 2, bi = 4, li = 8, ka = 16, sa = 32, al = 64, question = 128, la = 256;
}
/// Bound pronoun, possessive 's, or none.
enum class Enclitic : std::uint8_t { none, pronoun, possessive, negation };

/// One way to read a written word.
struct Reading {
    std::string_view lemma;        ///< in the language's own spelling, no vowel marks; in the pack
    std::string_view lemma_folded; ///< what frames and lists are looked up by
    std::string_view verb_folded;  ///< participles and verbal nouns: folded lemma of their verb; else empty
    std::uint32_t lexeme = 0;      ///< index into the lexicon; 0 = guessed
    Pos pos = Pos::other;
    Features features;
    std::uint16_t proclitics = 0;
    Enclitic enclitic = Enclitic::none;
    Features enclitic_features;    ///< person, gender, number of a bound pronoun
    std::uint8_t stem_start = 0;   ///< code points of the token before the stem (without the article's)
    std::uint8_t stem_length = 0;  ///< code points of the stem with its inflection and its article, without enclitics
    std::uint8_t folded_stem = 0;  ///< bytes of the folded token before the stem (conjunctions and prepositions)
    std::uint8_t folded_bare = 0;  ///< the same with the article
    bool guessed = false;
    std::int16_t weight = 0;       ///< from the lexicon; higher is likelier
};

/// A token with its chosen reading. What is asked for most stands here once more, for tokens and readings lie far apart:
/// a word is a line of the processor's cache.
struct alignas(64) Word {
    const text::Token* token = nullptr;
    const Reading* reading = nullptr;  ///< the choice; never null
    std::uint32_t sentence = 0;
    std::uint32_t key = 0;             ///< words of one era with the same key are written and read alike; 0 = unknown
    std::uint32_t form = 0;            ///< words of one era with the same form are written alike; 0 = unknown
    text::TokenKind kind = text::TokenKind::word;

    // Of the choice.
    Pos pos = Pos::other;
    std::uint16_t proclitics = 0;
    Features features;
    Enclitic enclitic = Enclitic::none;
    bool guessed = false;

    Word() = default;
    /// The readings outlive it; the first is the choice.
    Word(const text::Token& written, std::uint32_t its_sentence, std::span<const Reading> all)
        : Word{written, its_sentence, all, all.front(), all.front().features} {}
    /// The same without a look at the choice, which is read as `like` but for those features.
    Word(const text::Token& written, std::uint32_t its_sentence, std::span<const Reading> all, const Reading& like, const Features& its_features)
        : token{&written}, reading{all.data()}, sentence{its_sentence}, kind{written.kind}, pos{like.pos}, proclitics{like.proclitics},
          features{its_features}, enclitic{like.enclitic}, guessed{like.guessed}, count_{static_cast<std::uint8_t>(all.size())}, folded_{written.folded} {}

    const Reading& operator*() const { return *reading; }
    const Reading* operator->() const { return reading; }
    std::span<const Reading> readings() const { return {reading, count_}; }  ///< all, the choice first
    std::string_view folded() const { return folded_; }                      ///< the token's
    bool is(Pos p) const { return pos == p; }
    /// Code points of the word without proclitic conjunctions and prepositions (the article stays).
    base::Span stem_span() const {
        return {token->span.start + reading->stem_start, token->span.end};
    }

private:
    std::uint8_t count_ = 0;
    std::string_view folded_;
};
static_assert(sizeof(Word) == 64);

/// A lemma that stands nowhere in the text: a guess from the shape of a word.
struct MadeLemma {
    std::string written, folded;
};

/// One word a token, in the same order. Words that are written and read alike share their readings.
struct AnalysedText {
    std::uint32_t era = 0;  ///< how often the analyser has forgotten its forms; keys and forms hold within one era
    std::vector<Word> words;
    std::shared_ptr<const void> readings;  ///< where they live: with the analyser, and as long as anybody has them
};

}  // namespace tarikh::morphology
