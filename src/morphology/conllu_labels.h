#pragma once
// What conllu.json was compiled to.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/conllu.h>
#include <tarikh/morphology/feature_names.h>
#include <tarikh/text/letters.h>

#include "clitics.h"

namespace tarikh::morphology {

/// A word of the lexicon, or a class of them, and the part of speech UD gives it. Flags are 0 or 1.
struct Label {
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint32_t before = 0xFFFFFFFF, after = 0xFFFFFFFF, not_after = 0;  ///< neighbours' parts of speech
    std::uint8_t upos = 0;
    std::uint8_t grammatical_case = 0;  ///< 0: any
    std::uint8_t alone = 0;             ///< only without article and bound pronoun
    std::uint8_t definite = 0;          ///< only with the article
    std::uint8_t named = 0;             ///< only inside a known name
    std::uint8_t initial = 0;           ///< only at the sentence's beginning
    std::uint8_t no_noun = 0;           ///< only where no noun stands before it for which it could be an adjective
    std::uint8_t before_lemmas = 0;     ///< only before one of the lemmas that list it
    std::uint8_t after_lemmas = 0;      ///< only behind one of them
    std::uint8_t capital = 0;           ///< only with a capital that is not the sentence's first
    std::uint8_t no_nisba = 0;          ///< no relational adjective
    std::uint8_t unused = 0;
};

inline constexpr std::string_view tenses[] = {"Past", "Pres", "Fut"};

/// A word that is a clitic and a word, though the lexicon has it whole: بسبب.
struct Part {
    PooledText form, lemma;
    std::uint8_t upos = 0, points = 0, unused[6] = {};
};
struct Compound {
    std::uint32_t first = 0, count = 0;
};

/// What is written joined to the end of a word without being a pronoun: 'll, n't.
struct Contraction {
    PooledText ends, lemma;
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint8_t upos = 0, points = 0, unused[2] = {};
};

/// A word among its neighbours (nullptr at the sentence's borders).
struct Neighbourhood {
    const Word *word, *before, *after;
    bool named;
};

struct ConlluLabels::Impl {
    std::span<const Label> labels;
    knowledge::FlatMap lemmas;          ///< lemma -> labels
    knowledge::FlatMap next_lemmas;     ///< lemma -> labels of a word before it
    knowledge::FlatMap last_lemmas;     ///< lemma -> labels of a word behind it
    std::span<const std::uint32_t> any; ///< labels of any lemma
    std::span<const Contraction> contractions;
    knowledge::FlatMap compounds;       ///< lemma -> compound
    std::span<const Compound> compound_parts;
    std::span<const Part> parts;
    knowledge::FlatMap tense_rules;     ///< lemma -> index into tenses
    std::string_view strings;
    std::string_view pronoun;           ///< lemma of the bound pronouns
    bool aspect = false;                ///< finite verbs bear Aspect and Voice; else participles bear Tense

    static bool joined_to(const Word& w) { return (w->proclitics & (proclitic::bi | proclitic::li | proclitic::ka)) != 0; }
    // A word with a preposition joined to it begins with that preposition.
    static std::uint32_t seen_from_before(const Word* w) {
        if (w == nullptr) return pos_bit(Pos::punctuation);
        if ((w->reading->proclitics & (proclitic::wa | proclitic::fa)) != 0) return pos_bit(Pos::conjunction);
        return pos_bit(joined_to(*w) ? Pos::preposition : w->reading->pos);
    }
    static std::uint32_t seen_from_behind(const Word* w) { return pos_bit(w == nullptr ? Pos::punctuation : w->reading->pos); }

    bool has_noun(const Neighbourhood& n) const {
        if (n.before == nullptr || joined_to(*n.word)) return false;
        const Reading& noun = **n.before;
        const bool nominal = noun.pos == Pos::noun || noun.pos == Pos::proper || noun.pos == Pos::adjective || noun.pos == Pos::numeral;
        if (!nominal) return false;
        const bool proper = label({n.before, nullptr, nullptr, false}) == Pos::proper;
        return (noun.features.definite || proper) == (*n.word)->features.definite;
    }
    bool fits(std::uint32_t number, const Neighbourhood& n) const {
        const Label& label = labels[number];
        const Reading& r = **n.word;
        if ((label.pos_mask & pos_bit(r.pos)) == 0) return false;
        if (label.grammatical_case != 0 && label.grammatical_case != static_cast<std::uint8_t>(r.features.grammatical_case)) return false;
        if (label.named != 0 && !n.named) return false;
        if (label.initial != 0 && n.before != nullptr) return false;
        if (label.alone != 0 && ((r.proclitics & proclitic::al) != 0 || r.enclitic != Enclitic::none)) return false;
        if (label.definite != 0 && !r.features.definite) return false;
        if ((label.before & seen_from_before(n.after)) == 0) return false;
        const std::uint32_t behind = joined_to(*n.word) ? pos_bit(Pos::preposition) : seen_from_behind(n.before);
        if ((label.after & behind) == 0 || (label.not_after & behind) != 0) return false;
        if (label.no_noun != 0 && has_noun(n)) return false;
        if (label.no_nisba != 0 && r.features.nisba) return false;
        if (label.capital != 0 && (n.before == nullptr || !text::begins_with_capital(n.word->token->text))) return false;
        return (label.before_lemmas == 0 || listed(next_lemmas, n.after, number)) && (label.after_lemmas == 0 || listed(last_lemmas, n.before, number));
    }
    static bool listed(const knowledge::FlatMap& lemmas, const Word* neighbour, std::uint32_t number) {
        if (neighbour == nullptr) return false;
        const auto labels = lemmas.find((*neighbour)->lemma);
        return std::find(labels.begin(), labels.end(), number) != labels.end();
    }
    Pos label(const Neighbourhood& n) const {
        for (const std::uint32_t l : lemmas.find((*n.word)->lemma))
            if (fits(l, n)) return static_cast<Pos>(labels[l].upos);
        for (const std::uint32_t l : any)
            if (fits(l, n)) return static_cast<Pos>(labels[l].upos);
        return (*n.word)->pos;
    }
    Pos label_of_clitic(std::string_view lemma, Pos pos, bool initial) const {
        for (const std::uint32_t l : lemmas.find(lemma))
            if ((labels[l].pos_mask & pos_bit(pos)) != 0 && (labels[l].initial == 0 || initial)) return static_cast<Pos>(labels[l].upos);
        return pos;
    }
    /// The compound that a word is, or nullptr.
    const Compound* compound(std::string_view lemma) const {
        const auto found = compounds.find(lemma);
        return found.empty() ? nullptr : &compound_parts[found.front()];
    }
    std::string_view tense_after(const Word* particle) const {
        if (particle == nullptr) return {};
        const auto found = tense_rules.find((*particle)->lemma);
        return found.empty() ? std::string_view{} : tenses[found.front()];
    }
    std::string_view text(PooledText t) const { return strings.substr(t.offset, t.length); }
    const Contraction* contraction(const Word& word) const {
        for (const Contraction& c : contractions) {
            const std::string_view ends = text(c.ends);
            if (word.folded().size() > ends.size() && word.folded().ends_with(ends) && (c.pos_mask & pos_bit(word->pos)) != 0) return &c;
        }
        return nullptr;
    }
};

}  // namespace tarikh::morphology
