#pragma once
// Words -> noun phrases and clauses. A shallow parse that knows who is whose subject, object and genitive:
// enough to say who did what to whom, and cheap enough for a million articles a day.
//
//     ناقش وزير الخارجية الفرنسي مع نظيره التركي الهدنة
//     clause(ناقش): subject = وزير الخارجية الفرنسي, مع = نظيره التركي, object = الهدنة
//
// Which language it is shows only in SyntaxRules (order of verb and subject, where adjectives stand).
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <tarikh/base/span.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/morphology/word.h>
#include <tarikh/syntax/cues.h>

namespace tarikh::syntax {

inline constexpr std::int32_t none = -1;

enum class Link : std::uint8_t {
    free,       ///< stands alone, or its governor was not found
    subject, object,
    oblique,    ///< with a preposition, to a verb or a noun
    genitive,   ///< of another noun: construct chain, of-phrase, possessive
    apposition,
    conjunct
};

/// A noun with all that belongs to it. Construct chains nest: in «وزير خارجية فرنسا» each noun heads a
/// phrase, the later ones being the genitive of the one before.
struct NounPhrase {
    base::WordRange words;          ///< with adjectives, genitives and names in apposition
    std::uint32_t head = 0;         ///< word index
    std::int32_t genitive = none;   ///< phrase index
    std::int32_t outer = none;      ///< the phrase this is the genitive of
    std::int32_t conjunct = none;   ///< next phrase coordinated with it
    std::int32_t first_conjunct = none;  ///< of a later conjunct: the first of the row
    std::string_view preposition;   ///< folded, "" if none; conjuncts inherit it
    std::int32_t preposition_word = none;
    std::int32_t clause = none;     ///< clause index
    std::int32_t governor = none;   ///< phrase index of the noun it is attached to, none if to the verb
    Link link = Link::free;
    bool temporal = false;          ///< part of an expression of time
    bool has_name = false;          ///< holds a proper name
    bool quoted = false;
    std::vector<std::uint32_t> modifiers;  ///< adjectives that agree with the head

    /// The first of its words and its preposition's.
    std::uint32_t begin() const { return preposition_word == none ? words.first : std::min(words.first, static_cast<std::uint32_t>(preposition_word)); }
};

enum class ClauseKind : std::uint8_t { main, relative, complement, adverbial, infinitive, participle, nominal };

/// A verb with its arguments. A stretch without any verb is a nominal clause (headlines).
struct Clause {
    ClauseKind kind = ClauseKind::main;
    base::WordRange words;
    base::WordRange tail;           ///< words that go on with it behind another clause between commas
    std::int32_t verb = none;       ///< word index of the main verb
    std::int32_t auxiliary = none;  ///< كان، تم؛ will, was: the first auxiliary
    std::int32_t subject = none;    ///< phrase index
    std::int32_t object = none;
    std::int32_t antecedent = none; ///< relative clauses: the phrase they belong to
    std::int32_t parent = none;     ///< clause that governs it
    bool subject_shared = false;    ///< taken over from the clause before (coordination, control)
    bool passive = false;
    CueSet cues;         ///< cues on its verb group and at its beginning
};

/// How the language orders its words.
struct SyntaxRules {
    bool verb_first = false;          ///< a verb's subject may follow it (Arabic)
    bool adjectives_follow = false;   ///< adjectives stand behind their noun
    bool construct = false;           ///< genitive by mere adjacency
    bool noun_compounds = false;      ///< noun before noun makes a compound (English)
    char feminine_plural[8] = {};     ///< folded ending of the feminine's sound plural; 0 = none
    char construct_drops[4] = {};     ///< folded letter that duals and plurals with a case lose before a genitive; 0 = none
};

struct Parse {
    std::vector<NounPhrase> phrases;   ///< in order of their first word; outer before inner
    std::vector<Clause> clauses;       ///< in text order
    std::vector<std::int32_t> phrase_of;  ///< for each word of the document: innermost phrase, or none
    std::vector<std::int32_t> clause_of;
    std::vector<std::uint32_t> sentence_starts;  ///< for each sentence, the first of its phrases

    NounPhrase& phrase(std::int32_t p) { return phrases[static_cast<std::size_t>(p)]; }
    const NounPhrase& phrase(std::int32_t p) const { return phrases[static_cast<std::size_t>(p)]; }
    Clause& clause(std::int32_t c) { return clauses[static_cast<std::size_t>(c)]; }
    const Clause& clause(std::int32_t c) const { return clauses[static_cast<std::size_t>(c)]; }
    /// The phrase with all that it is a genitive in; none of none.
    std::int32_t outermost(std::int32_t p) const {
        while (p != none && phrase(p).outer != none) p = phrase(p).outer;
        return p;
    }
};

/// What is known of the words before parsing; all cover the whole document.
struct ParseInput {
    std::span<const morphology::Word> words;
    std::span<const CueSet> cues;            ///< Cues::mark
    std::span<const std::int32_t> name_of;          ///< name mention a word belongs to, or none
    std::span<const mentions::NameMention> names;
    std::span<const std::uint8_t> name_kinds;       ///< per mention: world::Kind of its likeliest entity
    std::span<const std::int32_t> time_of;          ///< time mention a word belongs to, or none
    std::span<const std::int32_t> quantity_of;
    std::span<const std::uint8_t> head_class;       ///< per word: mentions::HeadClass as a number; 0 = none
    std::span<const std::string_view> name_states = {};  ///< per mention: the state its likeliest entity is or belongs to; "" unknown
    std::span<const std::uint32_t> heads = {};       ///< per word: mentions::ActorHeads::number; none where nobody kept them
};

/// Parses one sentence (`sentence` are its words) and appends to `parse`.
void parse_sentence(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse);

}  // namespace tarikh::syntax
