// English: what stands before and behind the noun that ends a phrase.
#include "phrase_shape.h"

#include <algorithm>

#include <tarikh/text/letters.h>

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Number;

/// "a missile and drone attack": two nouns that are parts of one compound.
bool PhraseShape::compounds_joined(std::uint32_t first, std::uint32_t i) const {
    if (!read_.word(i).is(Pos::conjunction) || i == first || i + 2 >= sentence_.last) return false;
    const auto part = [&](std::uint32_t j) {
        const HeadClass h = read_.head_class(j);
        return read_.word(j).is(Pos::noun) && !read_.in_name(j) && !read_.temporal(j) && !read_.quantity(j) && read_.word(j).features.number != Number::plural &&
               (h == HeadClass::none || h == HeadClass::vehicle);
    };
    for (std::uint32_t j = first; j + 1 < i; ++j)
        if (!read_.temporal(j) && !(read_.adjective(j) && read_.name_is_adjective(j)) && (read_.noun(j) || read_.number(j))) return false;  // "an overnight Russian missile and drone attack"
    return part(i - 1) && part(i + 1) && read_.word(i + 2).is(Pos::noun) && !read_.in_name(i + 2) && !read_.temporal(i + 2);
}

/// "gave the rebels missiles", "sent Kyiv generators": behind a verb with two objects, whom it is given to and what it is.
bool PhraseShape::recipient_ends(std::uint32_t first, std::uint32_t i) const {
    if (first == sentence_.first || i == first || !read_.verb(first - 1) || !read_.cue(first - 1, Cue::two_objects)) return false;
    if (!read_.noun(i - 1) || read_.word(i - 1).enclitic != Enclitic::none) return false;
    const bool same_name = read_.in_name(i) && read_.in_name(i - 1) && read_.input().name_of[i] == read_.input().name_of[i - 1];
    if (same_name || read_.name_is_adjective(i - 1) || read_.name_is_adjective(i)) return false;
    // "declared Ivo Kern the winner": two words of one name
    if (read_.word(i).is(Pos::proper) && read_.word(i - 1).is(Pos::proper) && !read_.in_name(i) && !read_.in_name(i - 1)) return false;
    // "bought 26 fighter jets": what is counted is not there yet.
    if (read_.number(first) && read_.word(i - 1).features.number == Number::singular && read_.word(i).features.number == Number::plural) return false;
    // "a PKK member": no name has that article.
    if (read_.in_name(i - 1) && read_.determiner(first) && !read_.word(first).features.definite) return false;
    const HeadClass h = read_.head_class(i - 1);
    // "elected Ivo Kern president"
    if (read_.is_name(i - 1) && !read_.is_name(i) && read_.word(i).is(Pos::noun) && read_.head_class(i) == HeadClass::person && !read_.known_place(i - 1)) return true;
    const bool people = h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces || h == HeadClass::group || h == HeadClass::body;
    if (!people && !read_.known_place(i - 1) && !read_.in_name(i - 1)) return false;
    // "granted the Hutu majority more seats"
    const HeadClass next = read_.head_class(i);
    if (read_.cue(i, Cue::quantifier) || read_.cue(i, Cue::person_noun) || (next != HeadClass::none && next != HeadClass::vehicle && next != HeadClass::site)) return false;
    std::uint32_t end = i;
    while (end < sentence_.last && read_.nominal(end) && !read_.temporal(end)) ++end;
    const HeadClass thing = end == i ? HeadClass::person : read_.head_class(end - 1);
    const bool acts = (thing != HeadClass::none && thing != HeadClass::vehicle) || read_.cue(end - 1, Cue::quantifier) || read_.cue(end - 1, Cue::person_noun);
    // "sent the army chief's letter", "sent Chad aid to Niger"
    return !acts && !read_.is_name(end - 1) && read_.word(end - 1).enclitic == Enclitic::none && !(end < sentence_.last && read_.preposition(end) && read_.cue(end, Cue::done_to) && !read_.cue(end, Cue::membership) && !read_.cue(end, Cue::opposed));
}

/// "accused the minister of fraud", "stripped Ivo Kern of his passport": the word of the first "of" that belongs to the verb;
/// 0 if none does. A number, an office and its state, a row of two keep theirs.
std::uint32_t PhraseShape::verbs_own_genitive(std::uint32_t first) const {
    if (!rules_.noun_compounds || first == sentence_.first || !read_.verb(first - 1) || !read_.cue(first - 1, Cue::of_something)) return 0;
    const auto is_of = [&](std::uint32_t i) { return read_.preposition(i) && read_.cue(i, Cue::genitive); };
    std::uint32_t one = 0, two = 0;
    for (std::uint32_t i = first; i < sentence_.last && two == 0; ++i) {
        if (is_of(i)) (one == 0 ? one : two) = i;
        else if (!read_.nominal(i) && !read_.determiner(i) && !read_.word(i).is(Pos::conjunction) && !hyphenated(i)) break;
    }
    if (one == 0 || one == first || one + 1 >= sentence_.last) return 0;
    const std::uint32_t head = one - 1;
    const HeadClass h = read_.head_class(head);
    const bool many = read_.number(head) || read_.quantity(head) || read_.cue(head, Cue::quantifier) || read_.cue(head, Cue::toll);
    const bool common = !read_.is_name(head) && (h == HeadClass::person || h == HeadClass::people || h == HeadClass::group || h == HeadClass::none);
    if (many) return two;
    if (two != 0 && common) return two;
    std::uint32_t behind = one + 1;
    while (behind + 1 < sentence_.last && read_.determiner(behind)) ++behind;
    return common && read_.in_name(behind) && !read_.name_is_adjective(behind) ? 0 : one;
}

/// "the UN human rights chief", "EU foreign ministers", "US special forces": a body or a place before an office, a body or a site with an adjective.
bool PhraseShape::office_of_name(std::uint32_t first, std::uint32_t i) const {
    if (read_.word(i - 1).enclitic != Enclitic::none || read_.name_is_adjective(i - 1)) return false;
    const HeadClass before = read_.head_class(i - 1);
    const bool name = read_.in_name(i - 1) && (kind_of_body(i - 1) || read_.known_place(i - 1));
    const bool body = !read_.in_name(i - 1) && (before == HeadClass::body || before == HeadClass::forces) && read_.word(i - 1).features.number != Number::plural;  // "coalition military forces"
    if (!name && !body) return false;
    for (std::uint32_t j = first; j + 1 < i; ++j)
        if (!read_.determiner(j) && !read_.in_name(j) && !read_.adjective(j) && !read_.number(j)) return false;
    std::uint32_t end = i + 1;
    while (end < sentence_.last && read_.word(end).is(Pos::noun) && !read_.verb(end) && !read_.in_name(end)) ++end;
    if (end == i + 1) return false;
    const HeadClass h = read_.head_class(end - 1);
    if (h == HeadClass::person) return true;
    // "the Zaporizhzhia nuclear plant"
    if (h == HeadClass::site && name && read_.known_place(i - 1) && read_.determiner(first) && i == first + 2) return true;
    // "in Chad armed groups attacked": the state is where.
    const bool where = name && read_.known_place(i - 1) && first > sentence_.first && read_.preposition(first - 1) && read_.in_name(first);
    return !where && (h == HeadClass::body || h == HeadClass::forces || h == HeadClass::group);
}

/// "a base east of Derna": where it lies is no part of it.
bool PhraseShape::tells_side(std::uint32_t i) const {
    if (!rules_.noun_compounds || i == sentence_.first || i + 2 >= sentence_.last || !read_.word(i).is(Pos::noun) || read_.in_name(i) || !read_.cue(i, Cue::place_preposition)) return false;
    return read_.noun(i - 1) && read_.cue(i + 1, Cue::genitive) && read_.preposition(i + 1) && read_.nominal(i + 2);
}

/// "two million euros in food aid": a sum, and what it is paid as.
bool PhraseShape::sum_in(std::uint32_t head, std::uint32_t i) const {
    if (!rules_.noun_compounds || !read_.cue(head, Cue::measure) || i != head + 1 || i + 1 >= sentence_.last || !read_.preposition(i) || !read_.cue(i, Cue::during)) return false;
    return (read_.noun(i + 1) || read_.adjective(i + 1)) && !read_.in_name(i + 1) && !read_.temporal(i + 1);
}

/// "soldiers loyal to the king", "groups active in Mali": an adjective between a noun and its own preposition is no phrase.
bool PhraseShape::described_behind_noun(std::uint32_t i) const {
    if (!rules_.noun_compounds || i == sentence_.first || i + 1 >= sentence_.last || !read_.word(i).is(Pos::adjective) || read_.noun(i) || read_.in_name(i)) return false;
    return read_.noun(i - 1) && read_.word(i - 1).is(Pos::noun) && !read_.in_name(i - 1) && read_.preposition(i + 1) && !read_.cue(i, Cue::quantifier);
}

/// "shot dead three men", "set free a reporter": said of what follows, by the verb before.
bool PhraseShape::outcome_of_verb(std::uint32_t i) const {
    if (!rules_.noun_compounds || i == sentence_.first || i + 1 >= sentence_.last || !read_.cue(i, Cue::outcome) || read_.in_name(i)) return false;
    if (!read_.verb(i - 1) || read_.word(i - 1).is(Pos::auxiliary)) return false;
    const bool quality = read_.adjective(i) && (read_.noun(i + 1) || read_.adjective(i + 1)) && !read_.cue(i - 1, Cue::outcome);
    return quality || read_.determiner(i + 1) || read_.number(i + 1) || (read_.pronoun(i + 1) && read_.nominal(i + 2 < sentence_.last ? i + 2 : i + 1));
}

/// "took ten workers hostage", "held Ivo Kern captive"
bool PhraseShape::ends_as_outcome(std::uint32_t first, std::uint32_t i) const {
    if (i <= first || first == sentence_.first || !read_.cue(i, Cue::outcome) || !read_.word(i).is(Pos::noun) || !read_.verb(first - 1)) return false;
    if (read_.word(i).features.number == Number::plural) return false;  // "freed 40 rebel prisoners"
    if (i + 1 < sentence_.last && (read_.nominal(i + 1) || hyphenated(i + 1))) return false;
    const HeadClass h = read_.head_class(i - 1);
    const bool name = read_.in_name(i - 1) && !read_.name_is_adjective(i - 1);
    return name || h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces;
}

/// "the High Commissioner for Refugees", "the Committee on Public Safety": a name in capitals goes on behind its preposition.
bool PhraseShape::name_goes_on(std::int32_t phrase, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    if (i + 1 >= sentence_.last || i != p.head + 1 || !read_.preposition(i) || !read_.cue(i, Cue::within_name) || p.genitive != none) return false;
    const HeadClass h = read_.head_class(p.head);
    if (h != HeadClass::person && h != HeadClass::body && h != HeadClass::group && h != HeadClass::forces && h != HeadClass::outlet) return false;
    std::uint32_t next = i + 1;
    while (next + 1 < sentence_.last && read_.determiner(next)) ++next;
    const auto capital = [&](std::uint32_t j) { return text::begins_with_capital(read_.word(j).token->text); };
    return capital(p.head) && p.head > sentence_.first && capital(next) && read_.nominal(next) && !read_.temporal(next) && !read_.in_name(next);
}

/// "the Ministry of Health and Population", "the Department for Environment, Food and Rural Affairs": one past the row that
/// a name in capitals ends with; 0 if none stands at `i`.
std::uint32_t PhraseShape::name_row_end(std::int32_t phrase, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    const auto capital = [&](std::uint32_t j) { return j < sentence_.last && text::begins_with_capital(read_.word(j).token->text); };
    const auto of_name = [&](std::uint32_t j) { return capital(j) && read_.nominal(j) && !read_.in_name(j) && !read_.temporal(j); };
    if (p.genitive == none || read_.head_class(p.head) != HeadClass::body || !capital(p.head) || p.head == sentence_.first) return 0;
    const NounPhrase& field = out_.phrase(p.genitive);
    if (field.words.first <= p.head || !of_name(field.head)) return 0;
    for (std::uint32_t j = i; j + 1 < sentence_.last && of_name(j + 1);) {
        const bool last = read_.word(j).is(Pos::conjunction);
        if (!last && read_.word(j).token->text != ",") return 0;
        std::uint32_t end = j + 1;
        while (of_name(end)) ++end;
        const HeadClass h = read_.head_class(end - 1);
        const bool field_word = h == HeadClass::none || h == HeadClass::people || read_.cue(end - 1, Cue::field) || (h == HeadClass::body && read_.word(end - 1).features.number == Number::plural);
        if (!field_word || (read_.head_class(j + 1) == HeadClass::person && !read_.cue(j + 1, Cue::field))) return 0;
        if (last && !(end + 1 < sentence_.last && read_.word(end).is(Pos::conjunction) && of_name(end + 1))) return end;
        j = end;
    }
    return 0;
}

/// "the 7th Air Refueling Wing", "the Joint Monitoring Commission": a participle in capitals between others, before a body.
bool PhraseShape::within_name(std::uint32_t first, std::uint32_t i) const {
    if (!read_.verb(i) || i + 1 >= sentence_.last || i < first + 1 || !read_.determiner(first) || read_.word(i).features.form == Form::finite) return false;
    const auto capital = [&](std::uint32_t j) { return text::begins_with_capital(read_.word(j).token->text); };
    const HeadClass h = read_.head_class(i + 1);
    const bool body = h == HeadClass::body || h == HeadClass::forces || h == HeadClass::group || h == HeadClass::site;
    return body && capital(i) && capital(i + 1) && !read_.determiner(i - 1) && capital(i - 1) && !read_.in_name(i - 1);
}

bool PhraseShape::hyphenated(std::uint32_t i) const {
    return read_.word(i).token->text == "-" && !read_.word(i).token->space_before && i + 1 < sentence_.last &&
           !read_.word(i + 1).token->space_before;
}

/// "complained to the council over two raids", but "in Gaza over two hundred died", "killed over two hundred".
bool PhraseShape::governs_number(std::uint32_t i) const {
    if (!rules_.noun_compounds || i == sentence_.first || read_.in_name(i) || !read_.word(i).is(Pos::preposition) || !read_.quantity(i) || !read_.noun(i - 1) || read_.quantity(i - 1)) return false;
    std::uint32_t next = i + 1;
    while (next < sentence_.last && read_.nominal(next)) ++next;
    return next > i + 2 && (next == sentence_.last || !read_.verb(next));
}

/// "a charge Chad denies": a state behind a thing, with a verb of its own.
bool PhraseShape::opens_bare_relative(std::uint32_t i) const {
    if (!read_.known_place(i) || read_.name_is_adjective(i) || i == sentence_.first || read_.in_name(i - 1) || !read_.word(i - 1).is(Pos::noun) || read_.head_class(i - 1) != HeadClass::none) return false;
    if (i >= sentence_.first + 2 && read_.punctuation(i - 2)) return false;
    const std::uint32_t end = name_end(i);
    return end < sentence_.last && read_.verb(end) && read_.word(end).enclitic == Enclitic::none && read_.word(end - 1).enclitic == Enclitic::none &&
           (read_.word(end).is(Pos::auxiliary) || read_.word(end).features.form == Form::finite);
}

/// "nuclear and ballistic missiles": a conjunction between adjectives of one noun.
bool PhraseShape::adjectives_joined(std::uint32_t i) const {
    if (!read_.word(i).is(Pos::conjunction) || i + 2 >= sentence_.last) return false;
    // "French and Egyptian warships", "Turkish and Greek ministers"
    const bool nations = read_.name_is_adjective(i - 1) && read_.name_is_adjective(i + 1) && read_.word(i - 1).is(Pos::adjective) && read_.word(i + 1).is(Pos::adjective);
    // "British, French and German ministers" are a list.
    if (nations && i >= sentence_.first + 2 && read_.punctuation(i - 2)) return false;
    if (nations) {
        std::uint32_t last = i + 2;
        while (last + 1 < sentence_.last && read_.word(last + 1).is(Pos::noun) && !read_.in_name(last + 1)) ++last;
        return read_.word(i + 2).is(Pos::noun) && !read_.in_name(i + 2) && !read_.temporal(i + 2) && read_.word(last).features.number == Number::plural;
    }
    if (read_.in_name(i - 1) || read_.in_name(i + 1)) return false;
    return read_.word(i - 1).is(Pos::adjective) && read_.word(i + 1).is(Pos::adjective) && (read_.noun(i + 2) || read_.adjective(i + 2)) && !read_.temporal(i + 2);
}

/// "the Teachers' Union": the apostrophe alone, where no quotation is open.
bool PhraseShape::owns_in_plural(std::uint32_t i) const {
    const auto apostrophe = [&](std::uint32_t j) { return read_.word(j).token->text == "'" || read_.word(j).token->text == "\u2019"; };
    if (!apostrophe(i) || read_.word(i).token->space_before || i + 1 >= sentence_.last || !read_.word(i + 1).token->space_before || !read_.nominal(i + 1)) return false;
    // "the Netherlands' minister"
    const bool sibilant = read_.word(i - 1).is(Pos::proper) && read_.word(i - 1).token->text.ends_with('s');
    if (read_.word(i - 1).features.number != Number::plural && !sibilant) return false;
    for (std::uint32_t j = sentence_.first; j < i; ++j)
        if (apostrophe(j) || read_.word(j).token->text == "\u2018") return false;
    return true;
}

/// "a cease-fire", "the fragile stand-off": behind an article, a verb with a hyphen is half of a noun.
bool PhraseShape::opens_compound(std::uint32_t first, std::uint32_t i) const {
    if (!rules_.noun_compounds || !read_.determiner(first) || !read_.verb(i) || i + 2 >= sentence_.last || !read_.punctuation(i + 1) || !hyphenated(i + 1)) return false;
    return read_.determiner(i - 1) || read_.word(i - 1).is(Pos::adjective);
}

/// "the jailed Kenyan activists", "three advancing columns": a participle inside a phrase that tells more of its noun.
bool PhraseShape::describes_noun(std::uint32_t i) const {
    if (!rules_.noun_compounds || !read_.verb(i) || !read_.word(i).is(Pos::verb) || i + 1 >= sentence_.last || read_.cue(i, Cue::end_quote_verb)) return false;
    const auto& readings = read_.word(i).readings();
    const bool participle = std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) {
        return r.features.form == Form::passive_participle || r.features.form == Form::active_participle;
    });
    if (!participle || read_.temporal(i + 1) || read_.preposition(i + 1) || read_.determiner(i + 1)) return false;
    // "Thousands joined demonstrations": a number in the plural counts with "of" alone.
    if (i > sentence_.first && read_.word(i).features.form == Form::finite && read_.number(i - 1) && read_.word(i - 1).features.number == Number::plural) return false;
    // "a suspected PKK member": a name that is no more than half of a noun
    const std::uint32_t behind = name_end(i + 1);
    // "the outlawed PKK"
    if (i > sentence_.first && read_.cue(i, Cue::attributive) && read_.determiner(i - 1) && read_.word(i - 1).features.definite && read_.is_name(i + 1)) return true;
    const bool compound = i > sentence_.first && (read_.determiner(i - 1) || read_.number(i - 1) || (read_.cue(i, Cue::attributive) && (read_.preposition(i - 1) || read_.verb(i - 1)))) && behind < sentence_.last && read_.word(behind).is(Pos::noun);
    return (read_.noun(i + 1) && (compound || !(read_.is_name(i + 1) && !read_.name_is_adjective(i + 1)))) || read_.adjective(i + 1);
}

/// "freed jailed activists", "attacks on besieged towns", "Mali's ousted president": the participle begins the phrase.
bool PhraseShape::opens_with_participle(std::uint32_t i) const {
    if (!describes_noun(i) || read_.word(i).features.form == Form::active_participle) return false;
    if (i == sentence_.first) return read_.cue(i, Cue::attributive) && verb_behind_nouns(i + 1);
    if (read_.preposition(i - 1) || read_.word(i - 1).enclitic == Enclitic::possessive) return read_.word(i).features.form != Form::infinitive;
    return read_.word(i - 1).is(Pos::verb) && read_.verb(i - 1) && read_.cue(i, Cue::attributive);
}

/// "Jailed editor Ivo Kern urged", but "Elected president in May, Kern urged": nothing stands between the noun and its verb.
bool PhraseShape::verb_behind_nouns(std::uint32_t i) const {
    while (i < sentence_.last && (read_.noun(i) || read_.adjective(i)) && (!read_.verb(i) || read_.in_name(i))) ++i;
    return i < sentence_.last && read_.verb(i);
}

/// "Chad test-fired a missile": half of a verb.
bool PhraseShape::prefixes_verb(std::uint32_t i) const {
    return rules_.noun_compounds && i + 2 < sentence_.last && read_.noun(i) && !read_.in_name(i) && read_.punctuation(i + 1) && hyphenated(i + 1) && read_.verb(i + 2) && !behind_hyphen(i + 2);
}

/// "denounced as a crime Serbia's raid": behind a thing with an article, whose the next one is begins a phrase.
bool PhraseShape::owner_begins(std::uint32_t first, std::uint32_t i) const {
    if (!rules_.noun_compounds || !read_.determiner(first) || i < first + 2 || !read_.known_place(i) || read_.name_is_adjective(i)) return false;
    if (!read_.word(i - 1).is(Pos::noun) || read_.in_name(i - 1) || read_.head_class(i - 1) != HeadClass::none || read_.word(i - 1).enclitic != Enclitic::none) return false;
    return read_.word(name_end(i) - 1).enclitic == Enclitic::possessive;
}

/// "President Prosper Avril": between an office and a name, a capital makes a name of what is otherwise a verb.
bool PhraseShape::named_like_verb(std::uint32_t i) const {
    if (!rules_.noun_compounds || i + 1 >= sentence_.last || !read_.verb(i) || !read_.word(i).is(Pos::verb) || read_.head_class(i - 1) != HeadClass::person) return false;
    const morphology::Features& f = read_.word(i).features;
    const bool base = f.form == morphology::Form::infinitive || (f.form == morphology::Form::finite && f.aspect == morphology::Aspect::imperfect && f.person != 3);
    const std::string_view text = read_.word(i).token->text;
    const bool capital = !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
    return base && capital && read_.word(i - 1).features.number != Number::plural && read_.word(i + 1).is(Pos::proper);
}

/// "Sen. Mary Hale": the full stop of a shortened word, with a name behind it.
bool PhraseShape::abbreviates(std::uint32_t i) const {
    if (read_.word(i).token->text != "." || read_.word(i).token->space_before || i == sentence_.first || i + 1 >= sentence_.last) return false;
    return read_.head_class(i - 1) == HeadClass::person && read_.is_name(i + 1);
}

/// One past the time that `i` belongs to.
std::uint32_t PhraseShape::time_end(std::uint32_t i) const {
    const auto& time_of = read_.input().time_of;
    std::uint32_t end = i + 1;
    while (end < sentence_.last && time_of[end] == time_of[i]) ++end;
    return end;
}

/// "a 20-year-old man", "a 30-day truce": one past the age or span that stands before a noun; 0 if none stands at `i`.
std::uint32_t PhraseShape::age_end(std::uint32_t i) const {
    if (!read_.temporal(i) || !read_.number(i)) return 0;
    const std::uint32_t end = time_end(i);
    const bool age = end >= i + 5 && hyphenated(i + 1) && hyphenated(i + 3) && read_.word(end - 1).is(Pos::adjective);
    const bool span = end == i + 3 && hyphenated(i + 1) && read_.word(i + 2).is(Pos::noun);
    return (age || span) && end < sentence_.last && !read_.temporal(end) && (read_.noun(end) || read_.adjective(end)) ? end : 0;
}

/// "a 20-year-old was held": one past the age that names a person; 0 if none stands at `i`.
std::uint32_t PhraseShape::person_by_age(std::uint32_t i) const {
    if (!read_.temporal(i) || !read_.number(i)) return 0;
    const std::uint32_t end = time_end(i);
    return end < sentence_.last && read_.cue(end, Cue::of_age) && read_.head_class(end) == HeadClass::person ? end + 1 : 0;
}

/// "Cuban-led troops", "President-elect Laura Holm": a verb that makes one word with the noun before, and tells more of a
/// noun behind.
bool PhraseShape::behind_hyphen(std::uint32_t i) const {
    if (i < sentence_.first + 2 || i + 1 >= sentence_.last || !read_.punctuation(i - 1) || !hyphenated(i - 1)) return false;
    // "was re-elected president"
    if (i > sentence_.first + 2 && read_.verb(i) && read_.word(i - 3).is(Pos::auxiliary) && read_.cue(i, Cue::two_objects)) return false;
    // "two short-range ballistic missiles"
    const bool measure = read_.word(i).is(Pos::noun) && read_.word(i).features.number != Number::plural && read_.adjective(i - 2) && read_.adjective(i + 1) && !read_.in_name(i + 1);
    return (read_.verb(i) || measure || read_.word(i).is(Pos::adjective)) && !read_.in_name(i) && !read_.temporal(i) && (read_.noun(i - 2) || read_.adjective(i - 2)) && (read_.noun(i + 1) || read_.adjective(i + 1)) && read_.word(i + 1).token->space_before;
}

}  // namespace tarikh::syntax
