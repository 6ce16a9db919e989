#pragma once
// Questions that phrases and clauses both ask of a word.
#include <bit>

#include <tarikh/mentions/actor_heads.h>
#include <tarikh/syntax/parse.h>
#include <tarikh/world/world.h>

namespace tarikh::syntax {

using morphology::Form;
using morphology::Pos;
using morphology::Word;

/// What the parser sees of one word, with the names found in it taken into account.
class Reader {
public:
    Reader(const ParseInput& input, const SyntaxRules& rules) : in_{input}, rules_{rules} {}

    const Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool cue(std::uint32_t i, Cue c) const { return in_.cues[i].has(c); }
    bool in_name(std::uint32_t i) const { return in_.name_of[i] != none; }
    bool name_is_adjective(std::uint32_t i) const {
        return in_name(i) && in_.names[static_cast<std::size_t>(in_.name_of[i])].adjective;
    }
    /// «أميركيا»: a nationality that may stand for somebody who has it.
    bool citizen(std::uint32_t i) const { return in_name(i) && in_.names[static_cast<std::size_t>(in_.name_of[i])].citizen; }
    /// A proper name of somebody or something (no nisba).
    bool is_name(std::uint32_t i) const {
        return (in_name(i) && !name_is_adjective(i)) || (!in_name(i) && word(i).is(Pos::proper));
    }
    bool temporal(std::uint32_t i) const { return in_.time_of[i] != none; }
    bool quantity(std::uint32_t i) const { return in_.quantity_of[i] != none; }

    bool conjoined(std::uint32_t i) const {
        return (word(i).proclitics & (morphology::proclitic::wa | morphology::proclitic::fa)) != 0;
    }
    bool bound_preposition(std::uint32_t i) const {
        return (word(i).proclitics & (morphology::proclitic::bi | morphology::proclitic::li | morphology::proclitic::ka)) != 0 && !letter_of_name(i);
    }
    /// «وبيونغ يانغ»: a letter that might be a preposition belongs to the name.
    bool letter_of_name(std::uint32_t i) const {
        if (!in_name(i)) return false;
        const mentions::NameMention& name = in_.names[static_cast<std::size_t>(in_.name_of[i])];
        const std::uint16_t clitics = word(i).proclitics & static_cast<std::uint16_t>(~morphology::proclitic::al);
        return name.words.first == i && name.span.start < word(i).token->span.start + static_cast<std::uint32_t>(std::popcount(clitics));
    }
    /// No preposition or conjunction is written in one with the word.
    bool starts_bare(std::uint32_t i) const { return !conjoined(i) && !bound_preposition(i); }

    bool punctuation(std::uint32_t i) const {
        return word(i).kind == text::TokenKind::punctuation || word(i).is(Pos::punctuation);
    }
    bool verb(std::uint32_t i) const {
        return !in_name(i) && !temporal(i) && (word(i).is(Pos::verb) || word(i).is(Pos::auxiliary)) &&
               !(rules_.noun_compounds && word(i).features.form == Form::verbal_noun);
    }
    /// «نحو ألفي شخص», "up to ten": what belongs to a number governs nothing.
    bool preposition(std::uint32_t i) const { return !in_name(i) && word(i).is(Pos::preposition) && !quantity(i); }
    bool noun(std::uint32_t i) const {
        if (in_name(i)) return !name_is_adjective(i) || in_.names[static_cast<std::size_t>(in_.name_of[i])].citizen;
        return word(i).is(Pos::noun) || word(i).is(Pos::proper);
    }
    bool adjective(std::uint32_t i) const { return name_is_adjective(i) || (!in_name(i) && word(i).is(Pos::adjective)); }
    bool number(std::uint32_t i) const {
        return word(i).is(Pos::numeral) || word(i).kind == text::TokenKind::number || quantity(i);
    }
    /// «خاصة»، "while"; but in «القوات الخاصة» the word is an adjective, and "as many as ten" is a number.
    bool subordinates(std::uint32_t i) const {
        const bool article = (word(i).proclitics & morphology::proclitic::al) != 0;
        return !article && !word(i).is(Pos::determiner) && !quantity(i) && (cue(i, Cue::subordinator) || cue(i, Cue::conditional));  // «على أي هجوم يستهدف»
    }
    /// A personal pronoun; «ما», "what" stand for nobody told before.
    bool pronoun(std::uint32_t i) const { return word(i).is(Pos::pronoun) && word(i).features.person != 0 && !cue(i, Cue::relative); }
    bool determiner(std::uint32_t i) const {
        return !in_name(i) && !word(i).is(Pos::subordinator) && !cue(i, Cue::relative) && !opens_relative(i) &&
               (word(i).is(Pos::determiner) || cue(i, Cue::demonstrative) || cue(i, Cue::quantifier));
    }
    bool nominal(std::uint32_t i) const {
        return !verb(i) && !punctuation(i) && (noun(i) || adjective(i) || number(i) || pronoun(i) || determiner(i));
    }
    /// "the truce that took effect": a word that points or joins, between a noun and its verb.
    bool opens_relative(std::uint32_t i) const {
        if (!rules_.noun_compounds || i == 0 || i + 1 >= in_.words.size() || !cue(i, Cue::complementizer) || !cue(i, Cue::demonstrative)) return false;
        if (punctuation(i - 1) || verb(i - 1) || !(noun(i - 1) || adjective(i - 1))) return false;
        std::uint32_t next = i + 1;
        if (word(next).token->text == "," && word(next).sentence == word(i).sentence) return true;  // "the blast that, they said, killed five"
        while (next + 1 < in_.words.size() && (word(next).is(Pos::adverb) || word(next).is(Pos::particle))) ++next;
        return word(next).sentence == word(i).sentence && verb(next);
    }
    bool definite(std::uint32_t i) const {
        return word(i).features.definite || (word(i).proclitics & morphology::proclitic::al) != 0 ||
               word(i).enclitic == morphology::Enclitic::pronoun || is_name(i);
    }
    bool known_place(std::uint32_t i) const { return names_a(world::Kind::place, i) || names_a(world::Kind::region, i) || names_a(world::Kind::country, i); }
    bool known_person(std::uint32_t i) const { return names_a(world::Kind::person, i); }
    bool names_a(world::Kind kind, std::uint32_t i) const { return in_name(i) && static_cast<world::Kind>(in_.name_kinds[static_cast<std::size_t>(in_.name_of[i])]) == kind; }
    static bool opening(std::string_view mark) { return mark == "\u00AB" || mark == "\"" || mark == "\u201C" || mark == "'" || mark == "\u2018"; }
    mentions::HeadClass head_class(std::uint32_t i) const { return static_cast<mentions::HeadClass>(in_.head_class[i]); }

    const ParseInput& input() const { return in_; }
    const SyntaxRules& rules() const { return rules_; }

private:
    const ParseInput& in_;
    const SyntaxRules& rules_;
};

}  // namespace tarikh::syntax
