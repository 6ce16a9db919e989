#include "phrase_builder.h"

#include <algorithm>

#include "coordination.h"
#include "phrase_shape.h"

namespace tarikh::syntax {
namespace {

using mentions::HeadClass;
using morphology::Enclitic;

class PhraseBuilder : public PhraseShape {
public:
    using PhraseShape::PhraseShape;

    void run() {
        std::uint32_t i = sentence_.first;
        std::int32_t preposition = none;
        std::uint32_t after_preposition = i;
        while (i < sentence_.last) {
            if (read_.preposition(i) && rules_.construct && read_.word(i).enclitic == Enclitic::pronoun) {
                // «أصيب خلالها ثلاثة»: it governs its pronoun, and not what follows.
                preposition = none;
                ++i;
                continue;
            }
            if (read_.preposition(i) || governs_number(i)) {
                // Of several in a row («من خلال») the first governs; an agent's is two words (من قبل).
                const bool agent = read_.cue(i, Cue::agent) && rules_.construct;
                // English: a particle gives way, "rose up against the king".
                const bool gives_way = preposition != none && after_preposition == i && rules_.noun_compounds && !read_.cue(i, Cue::genitive) &&
                                       read_.cue(static_cast<std::uint32_t>(preposition), Cue::particle);
                if (preposition == none || after_preposition != i || gives_way) preposition = static_cast<std::int32_t>(i);
                i += agent && i + 1 < sentence_.last ? 2 : 1;
                after_preposition = i;
                continue;
            }
            if (const std::uint32_t end = opens_name_in_quotes(i); end != 0) {
                ++i;
                if (after_preposition + 1 == i) after_preposition = i;
                continue;
            }
            const std::uint32_t called = so_called(i);
            if (called == 0 && !starts_phrase(i) && !half_of_adjective(i)) {
                // "in mostly Kurdish towns"
                if (after_preposition == i && preposition != none && grades(i)) after_preposition = i + 1;
                ++i;
                continue;
            }
            const std::int32_t phrase = called != 0 ? parse_called(i, 0) : parse_phrase(i, 0);
            if (after_preposition == i && preposition != none && opens_clause(static_cast<std::uint32_t>(preposition), phrase)) preposition = none;
            if (after_preposition == i && preposition != none) set_preposition(phrase, static_cast<std::uint32_t>(preposition));
            else if (called == 0 && read_.bound_preposition(i)) set_bound_preposition(phrase, i);
            preposition = none;
            i = std::max(at(phrase).words.last, i + 1);
            if (last_outer_ != none) join(phrase);
            // What follows "the president, Masoud Pezeshkian," goes on behind the president.
            gap_ = at(phrase).words.last;
            const bool apposed = at(phrase).link == Link::apposition;
            if (apposed) apposed_ = phrase;
            // But "Ivo Kern, a lawyer and ally of the king" is both.
            const bool goes_on = rules_.noun_compounds && i < sentence_.last && read_.word(i).is(Pos::conjunction) && read_.head_class(at(phrase).head) == HeadClass::person;
            if (last_outer_ == none || goes_on || !(apposed || seat_of_apposed(phrase))) last_outer_ = phrase;
        }
    }

private:
    NounPhrase& at(std::int32_t phrase) const { return out_.phrase(phrase); }

    /// «نجيب الحداد، مدير المركز بجامعة القاهرة، وزوجته»: where he holds the office that is told between commas.
    bool seat_of_apposed(std::int32_t phrase) const {
        const NounPhrase& np = at(phrase);
        return rules_.construct && apposed_ != none && np.preposition_word != none && at(apposed_).words.last == static_cast<std::uint32_t>(np.preposition_word);
    }

    void join(std::int32_t phrase) {
        Coordination coordination{read_, sentence_, out_};
        const bool behind_office = rules_.construct && apposed_ != none && apposed_ > last_outer_ && at(apposed_).words.last == gap_;
        if (behind_office) coordination.join_behind_office(last_outer_, apposed_, phrase, gap_);
        else coordination.join(last_outer_, phrase, gap_);
    }

    /// "far-right leaders", "long-range missiles"
    bool half_of_adjective(std::uint32_t i) const {
        return rules_.noun_compounds && i + 2 < sentence_.last && read_.word(i).is(Pos::adverb) && read_.punctuation(i + 1) && hyphenated(i + 1) && (read_.adjective(i + 2) || read_.noun(i + 2)) && !read_.in_name(i + 2) && !read_.temporal(i + 2);
    }

    /// "mostly (Kurdish towns)", "nearly (200 men)": an adverb of the adjective or number behind it.
    bool grades(std::uint32_t i) const {
        return rules_.noun_compounds && i + 1 < sentence_.last && read_.word(i).is(Pos::adverb) && (read_.adjective(i + 1) || read_.number(i + 1) || read_.quantity(i + 1)) && starts_phrase(i + 1);
    }

    /// "since Russia invaded": a word that governs nouns and clauses, before a noun that has a verb.
    bool opens_clause(std::uint32_t preposition, std::int32_t phrase) const {
        std::uint32_t verb = at(phrase).words.last;
        if (!rules_.noun_compounds || !read_.cue(preposition, Cue::subordinator)) return false;
        // "as the leaders of Chad and Niger met"
        if (verb + 1 < sentence_.last && read_.word(verb).is(Pos::conjunction))
            for (++verb; verb < sentence_.last && read_.nominal(verb);) ++verb;
        const bool direct = verb == at(phrase).words.last;
        // "after an attack in Kashmir killed ten tourists"
        for (int complements = 0; complements < 2 && verb + 1 < sentence_.last && read_.preposition(verb) && !read_.cue(verb, Cue::subordinator); ++complements)
            for (++verb; verb < sentence_.last && (read_.nominal(verb) || read_.determiner(verb));) ++verb;
        if (verb >= sentence_.last || !read_.verb(verb)) return false;
        const morphology::Features& f = read_.word(verb).features;
        if (direct && verb != at(phrase).words.last)
            return read_.word(verb).is(Pos::verb) && f.form == Form::finite && f.aspect == morphology::Aspect::perfect && verb + 1 < sentence_.last && (read_.number(verb + 1) || read_.determiner(verb + 1) || read_.pronoun(verb + 1) || (read_.noun(verb + 1) && !read_.temporal(verb + 1)));
        return read_.word(verb).is(Pos::auxiliary) || f.form == Form::finite;
    }

    /// «قصف ما يسمى بالمنطقة الآمنة»: the noun behind the words that disown it is what is meant.
    std::int32_t parse_called(std::uint32_t i, int depth) {
        const std::int32_t phrase = parse_phrase(so_called(i), depth);
        out_.phrase_of[i] = out_.phrase_of[i + 1] = phrase;
        return phrase;
    }

    bool starts_phrase(std::uint32_t i) const { return (read_.nominal(i) || opens_with_participle(i)) && !prefixes_verb(i) && !outcome_of_verb(i) && !described_behind_noun(i); }

    // --- one phrase ------------------------------------------------------------------------------

    std::int32_t open(std::uint32_t first) {
        out_.phrases.push_back({});
        const auto phrase = static_cast<std::int32_t>(out_.phrases.size() - 1);
        at(phrase).words = {first, first};
        at(phrase).head = first;
        return phrase;
    }

    void close(std::int32_t phrase, std::uint32_t end) {
        NounPhrase& p = at(phrase);
        p.words.last = std::max(end, p.words.first + 1);
        for (std::uint32_t i = p.words.first; i < p.words.last; ++i) {
            if (out_.phrase_of[i] == none) out_.phrase_of[i] = phrase;
            if (read_.is_name(i)) p.has_name = true;
        }
        p.temporal = read_.temporal(p.head);
    }

    std::int32_t parse_phrase(std::uint32_t first, int depth) {
        return rules_.adjectives_follow ? parse_head_first(first, depth) : parse_head_last(first, depth);
    }

    /// A day's name, or a year; but of «1000 متظاهر» the number counts, whatever year it may look like.
    bool ends_time(std::uint32_t i) const {
        if (!read_.temporal(i)) return false;
        const bool named = read_.word(i).kind != text::TokenKind::number || (i > sentence_.first && read_.input().time_of[i - 1] == read_.input().time_of[i]);
        return named || (i + 1 < sentence_.last && (read_.definite(i + 1) || read_.is_name(i + 1)));
    }

    // Arabic: [this] [all] [number] noun (noun …) adjective …
    std::int32_t parse_head_first(std::uint32_t first, int depth) {
        const std::int32_t phrase = open(first);
        std::uint32_t i = first;
        while (i < sentence_.last && (read_.determiner(i) || (read_.number(i) && !read_.noun(i))) && (i == first || read_.starts_bare(i))) {
            if (names_itself(i) || reflexive(i)) break;
            if (points_elsewhere(i)) {
                close(phrase, i + 1);
                return phrase;
            }
            ++i;
            // «بدأت المحكمة الاثنين محاكمة الوزير»: a day is no number of what follows.
            if (ends_time(i - 1) && i < sentence_.last && !read_.temporal(i)) {
                close(phrase, i);
                at(phrase).head = i - 1;
                return phrase;
            }
            while (i < sentence_.last && i > first && read_.quantity(i) && read_.quantity(i - 1) && same_quantity(i - 1, i)) ++i;
            if (i < sentence_.last && (partitive(i) || counts_more(i - 1))) ++i;
        }
        // «مجموعة أخرى»: with nothing to count, the word itself is the noun.
        if (i == first + 1 && i < sentence_.last && read_.adjective(i) && !read_.noun(i) && read_.starts_bare(i) && read_.word(first).is(Pos::noun)) i = first;
        if (i > first && (i >= sentence_.last || !read_.starts_bare(i) || !(read_.noun(i) || read_.adjective(i)))) {
            close(phrase, i);
            at(phrase).head = i - 1;
            return phrase;
        }
        at(phrase).head = i;
        if (read_.pronoun(i) && !read_.in_name(i)) {
            close(phrase, i + 1);
            return phrase;
        }
        std::uint32_t end = name_end(i);
        bool open_construct = can_take_genitive(i);
        std::uint32_t apposed = 0;
        while (end < sentence_.last) {
            if (const std::uint32_t closing = opens_name_in_quotes(end); closing != 0 && !read_.temporal(end)) {
                at(phrase).quoted = true;
                if (open_construct && depth < 6) {
                    const std::int32_t inner = parse_phrase(end + 1, depth + 1);
                    nest(phrase, inner);
                }
                end = closing;
                open_construct = false;
                continue;
            }
            if (const std::uint32_t closing = parenthesis_end(end); closing != 0 && !state_in_brackets(i, end, closing)) {
                end = closing;
                continue;
            }
            if (const std::uint32_t behind = unmanned(i, end); behind != 0) {
                end = behind;
                open_construct = false;
                continue;
            }
            if (const std::uint32_t behind = in_charge(i, end); behind != 0) {
                open_construct = !read_.definite(end);
                end = behind;
                continue;
            }
            if (const std::uint32_t adjective = coordinated_adjective(phrase, i, end); adjective != 0) {
                at(phrase).modifiers.push_back(adjective);
                end = read_.name_is_adjective(adjective) ? name_end(adjective) : adjective + 1;
                open_construct = false;
                continue;
            }
            if (open_construct && depth < 6 && so_called(end) != 0) {
                const std::int32_t inner = parse_called(end, depth + 1);
                nest(phrase, inner);
                end = at(inner).words.last;
                open_construct = false;
                continue;
            }
            if (read_.punctuation(end) || read_.verb(end) || read_.preposition(end) || !read_.starts_bare(end)) {
                if (!read_.punctuation(end) && !read_.verb(end) && office_of(phrase, i, end)) {
                    const std::int32_t inner = parse_phrase(end, depth + 1);
                    set_bound_preposition(inner, end);
                    nest(phrase, inner);
                    at(inner).link = Link::genitive;
                    end = at(inner).words.last;
                    open_construct = false;
                    continue;
                }
                if (depth < 6 && second_field(phrase, i, end)) {
                    const std::int32_t inner = parse_phrase(end, depth + 1);
                    nest(phrase, inner);
                    // «وزارة الموارد المائية والري المصرية»
                    for (const std::uint32_t m : at(inner).modifiers)
                        if (read_.name_is_adjective(m)) at(phrase).modifiers.push_back(m);
                    end = at(inner).words.last;
                    continue;
                }
                if (depth < 6 && belongs_to(phrase, end)) {
                    end = take_owner(phrase, end, depth);
                    open_construct = false;
                    continue;
                }
                if (const std::uint32_t name = name_behind_seat(phrase, i, end); name != 0 && depth < 6) {
                    take_seat(phrase, end, name, depth);
                    end = name_end(name);
                    at(phrase).has_name = true;
                    open_construct = false;
                    continue;
                }
                if (depth < 6 && member_of(phrase, i, end)) {
                    end = take_member(phrase, end, depth);
                    open_construct = false;
                    continue;
                }
                // «عدد قليل من النواب»
                const bool counted = partitive_follows(i, end) || (first != i && read_.adjective(i) && !read_.citizen(i) && partitive_follows(first, end));
                if (!read_.punctuation(end) && !read_.verb(end) && counted) {
                    end = take_partitive(phrase, end, depth);
                    open_construct = false;
                    continue;
                }
                break;
            }
            if (read_.temporal(end) != read_.temporal(i)) break;
            if (read_.adjective(end) && !(open_construct && (heads_genitive(i, end) || counts_more(end) || noun_after_all(i, end)))) {
                // «جماعة مسلحة أكثر من 300 تلميذ»
                if (!agrees(i, end, phrase) || counts_more(end)) break;
                at(phrase).modifiers.push_back(end);
                end = read_.name_is_adjective(end) ? name_end(end) : end + 1;
                if (end < sentence_.last && read_.word(end - 1).features.definite == false) open_construct = false;
                continue;
            }
            if (const std::uint32_t name = construct_title(phrase, i, end); name != 0) {
                end = name;
                open_construct = false;
                continue;
            }
            if (people_behind(i, end, phrase) || nation_in_accusative(i, end)) {
                at(phrase).modifiers.push_back(end);
                end = name_end(end);
                open_construct = false;
                continue;
            }
            if (!at(phrase).modifiers.empty() && at(phrase).modifiers.back() + 1 == end && measures(end - 1, end) && !several_behind_title(i, end)) {
                ++end;
                continue;
            }
            // «إجراءات أكثر فاعلية»
            if (!at(phrase).modifiers.empty() && at(phrase).modifiers.back() + 1 == end && read_.cue(end - 1, Cue::quantifier) && read_.noun(end) && !read_.definite(end)) {
                ++end;
                continue;
            }
            if (number_behind(i, end)) {
                ++end;
                continue;
            }
            if (!(read_.noun(end) || read_.adjective(end) || read_.number(end) || (open_construct && read_.determiner(end)))) break;
            if (open_construct && no_genitive(i, end)) break;
            if (open_construct && machine_described(i, end)) {
                at(phrase).modifiers.push_back(end);
                ++end;
                open_construct = false;
                continue;
            }
            if (open_construct && depth < 6) {
                const std::int32_t inner = parse_phrase(end, depth + 1);
                nest(phrase, inner);
                end = at(inner).words.last;
                open_construct = false;
                continue;
            }
            if (!continues_as_apposition(phrase, i, end)) break;
            if (++apposed > 6) break;
            at(phrase).has_name |= read_.is_name(end);
            end = name_end(end);
        }
        close(phrase, end);
        return phrase;
    }

    // English: [the] adjectives and nouns, the last of which is the head, then of-phrases.
    std::int32_t parse_head_last(std::uint32_t first, int depth) {
        if (depth == 0) verbs_own_ = verbs_own_genitive(first);
        const std::int32_t phrase = open(first);
        std::uint32_t i = first;
        std::uint32_t head = first;
        bool have_noun = false, only_number = true;
        const auto possessive = [&](std::uint32_t j) { return read_.pronoun(j) && read_.word(j).features.grammatical_case == morphology::Case::genitive; };
        if (read_.pronoun(i)) {
            // "his attack": a possessive pronoun is the genitive of what follows.
            if (i + 1 >= sentence_.last || !possessive(i)) {
                close(phrase, i + 1);
                return phrase;
            }
            ++i;
        }
        while (i < sentence_.last) {
            if (read_.punctuation(i)) {
                if (const std::uint32_t closing = opens_name_in_quotes(i); closing != 0 && i > first && !have_noun) { i = closing; continue; }
                if (hyphenated(i) || abbreviates(i)) { ++i; continue; }
                // "the Teachers' Union"
                if (have_noun && owns_in_plural(i) && depth < 6) return close_possessor(phrase, head, i + 1, depth);
                // "the Umma (Nation) party"
                if (const std::uint32_t behind = parenthesis_end(i); behind != 0 && have_noun && behind < sentence_.last && read_.noun(behind) && !read_.verb(behind)) {
                    i = behind;
                    continue;
                }
                break;
            }
            if (i > first && (behind_hyphen(i) || opens_compound(first, i))) { ++i; continue; }
            if ((!have_noun || only_number) && (i > first ? describes_noun(i) : opens_with_participle(i))) { ++i; continue; }
            if (i > first && (named_like_verb(i) || within_name(first, i))) { ++i; continue; }
            if (read_.preposition(i) || (i > first && governs_number(i)) || (i > first && (read_.verb(i) && !read_.in_name(i)))) break;
            // "four gang members", but "gave the gang half of it"
            const bool counts_nothing = have_noun && !only_number && read_.word(i).is(Pos::noun) && (read_.word(i - 1).is(Pos::noun) || (read_.in_name(i - 1) && !read_.name_is_adjective(i - 1))) && read_.word(i - 1).enclitic == Enclitic::none &&
                                      ((read_.number(first) && read_.word(i - 1).features.number != morphology::Number::plural) || !(i + 1 < sentence_.last && read_.cue(i + 1, Cue::genitive)));
            // "all its fighters"
            if (i > first && !have_noun && possessive(i) && read_.cue(i - 1, Cue::quantifier)) { ++i; continue; }
            // "500 more soldiers"
            if (only_number && have_noun && read_.quantity(i - 1) && read_.cue(i, Cue::quantifier) && i + 1 < sentence_.last && read_.noun(i + 1)) { ++i; continue; }
            // "dozens of its supporters"
            const bool of_them = only_number && i > first + 1 && read_.cue(i - 1, Cue::genitive) && read_.word(i - 1).is(Pos::preposition);
            if (of_them && i + 1 < sentence_.last && (read_.determiner(i) || read_.pronoun(i)) && read_.nominal(i + 1)) { ++i; continue; }
            const bool counted = only_number && have_noun && read_.word(i).is(Pos::noun);  // "14 members of a gang"
            if (i > first && have_noun && !counts_nothing && !counted && (read_.determiner(i) || read_.pronoun(i))) break;
            if (const std::uint32_t end = person_by_age(i); end != 0 && (!have_noun || only_number)) {
                head = end - 1;
                have_noun = true;
                only_number = false;
                i = end;
                continue;
            }
            if (const std::uint32_t noun = age_end(i); noun != 0 && !have_noun) { i = noun; continue; }
            if (have_noun && read_.temporal(i) != read_.temporal(head)) break;
            // "visited Chad three times"; "a charge Chad denies"
            if (have_noun && read_.in_name(i - 1) && !read_.in_name(i) && read_.number(i) && i + 1 < sentence_.last && (read_.noun(i + 1) || read_.number(i + 1) || read_.cue(i + 1, Cue::genitive))) break;
            // "violated the truce 40 times"
            if (have_noun && !only_number && read_.word(i - 1).is(Pos::noun) && !read_.in_name(i - 1) && !read_.number(i - 1) && read_.number(i) && i + 1 < sentence_.last && read_.word(i + 1).is(Pos::noun) && !read_.in_name(i + 1) && read_.word(i + 1).features.number == morphology::Number::plural) break;
            if (have_noun && tells_side(i)) break;
            if (have_noun && (opens_bare_relative(i) || ends_as_outcome(first, i) || owner_begins(first, i))) break;
            if (have_noun && depth == 0 && recipient_ends(first, i)) break;
            // "arrived in Oslo hours after the raid"
            if (have_noun && rules_.noun_compounds && read_.cue(i, Cue::subordinator) && read_.word(i).is(Pos::noun)) break;
            // "Chad test-fired a missile"
            if (have_noun && prefixes_verb(i)) break;
            // "nuclear and ballistic missiles"
            if ((!have_noun || name_end(first) == i) && i > first && adjectives_joined(i)) { ++i; have_noun = false; continue; }
            // "according to the authorities almost 300 people"
            if (have_noun && read_.quantity(i) && !read_.quantity(i - 1) && read_.word(head).features.number == morphology::Number::plural) break;
            if (read_.noun(i) || read_.number(i) || read_.adjective(i)) {
                const std::uint32_t end = name_end(i);
                const std::uint32_t last = end - 1;
                // "the French foreign minister": the nationality is no noun here.
                const bool attribute = read_.name_is_adjective(i) && end < sentence_.last && !read_.verb(end) && (read_.noun(end) || read_.adjective(end));
                if (attribute && (!have_noun || only_number)) {
                    head = last;
                    i = end;
                    continue;
                }
                // "three armed men": a number alone is counted on.
                // "Secretary General Ivo Kern": an adjective may be part of a title.
                const bool of_title = i > first && read_.head_class(i - 1) == HeadClass::person && end < sentence_.last && read_.is_name(end);
                if (have_noun && !only_number && read_.adjective(i) && !read_.noun(i) && !read_.name_is_adjective(i) && !of_title && !office_of_name(first, i)) break;
                only_number = only_number && (read_.number(i) || !read_.noun(i));
                if (read_.noun(i) || read_.number(i) || !have_noun) {
                    head = read_.noun(i) || !have_noun ? last : head;
                    have_noun |= read_.noun(i) || read_.number(i);
                }
                i = end;
                if (read_.word(last).enclitic == Enclitic::possessive) {
                    // "Yemen's internationally recognised government"
                    if (i >= sentence_.last || !(read_.nominal(i) || opens_with_participle(i) || grades(i)) || depth > 5) break;
                    return close_possessor(phrase, head, i, depth);
                }
                continue;
            }
            if (have_noun && compounds_joined(first, i)) {
                ++i;
                continue;
            }
            if (read_.determiner(i) || read_.word(i).is(Pos::adverb) || read_.word(i).features.form == Form::passive_participle) {
                if (i > first && have_noun) break;
                ++i;
                continue;
            }
            break;
        }
        at(phrase).head = head;
        for (std::uint32_t m = first; m < head; ++m)
            if (read_.adjective(m) || read_.noun(m)) add_modifier(phrase, m);
        std::uint32_t end = std::max(i, first + 1);
        while (end + 1 < sentence_.last && end != verbs_own_ && (read_.cue(end, Cue::genitive) || sum_in(at(phrase).head, end)) && read_.preposition(end) && (read_.nominal(end + 1) || grades(end + 1) || opens_with_participle(end + 1)) && depth < 6) {
            const std::int32_t inner = parse_phrase(end + 1, depth + 1);
            const bool quantity = read_.number(at(phrase).head) || sum_in(at(phrase).head, end) || read_.cue(at(phrase).head, Cue::quantifier) || read_.determiner(at(phrase).head);
            set_preposition(inner, end);
            nest(phrase, inner);
            end = at(inner).words.last;
            if (quantity) at(phrase).head = at(inner).head;
        }
        if (depth < 6 && (member_of(phrase, at(phrase).head, end) || name_goes_on(phrase, end))) end = take_member(phrase, end, depth);
        if (const std::uint32_t row = name_row_end(phrase, end); row != 0) end = row;
        if (const std::uint32_t closing = parenthesis_end(end); closing != 0) end = closing;
        close(phrase, end);
        return phrase;
    }

    // "Ukraine's foreign minister": what was read so far is the genitive of what follows.
    std::int32_t close_possessor(std::int32_t possessor, std::uint32_t head, std::uint32_t next, int depth) {
        at(possessor).head = head;
        const std::uint32_t first = at(possessor).words.first;
        for (std::uint32_t m = first; m < head; ++m)
            if (read_.adjective(m) || read_.noun(m)) add_modifier(possessor, m);
        close(possessor, next);
        const std::int32_t owned = parse_phrase(next, depth + 1);
        at(owned).words.first = first;
        if (at(owned).genitive == none) at(owned).genitive = possessor;
        at(possessor).outer = owned;
        at(possessor).link = Link::genitive;
        at(owned).has_name |= at(possessor).has_name;
        return owned;
    }

    void add_modifier(std::int32_t phrase, std::uint32_t word) {
        auto& list = at(phrase).modifiers;
        if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
    }

    // --- pieces ----------------------------------------------------------------------------------

    void nest(std::int32_t outer, std::int32_t inner) {
        if (at(outer).genitive == none) at(outer).genitive = inner;
        at(inner).outer = outer;
        at(inner).link = Link::genitive;
        at(outer).has_name |= at(inner).has_name;
    }

    void take_seat(std::int32_t phrase, std::uint32_t preposition, std::uint32_t end, int depth) {
        const std::uint32_t last = sentence_.last;
        sentence_.last = end;
        const bool bound = !read_.preposition(preposition);
        const std::int32_t inner = parse_phrase(bound ? preposition : preposition + 1, depth + 1);
        sentence_.last = last;
        if (bound) set_bound_preposition(inner, preposition);
        else set_preposition(inner, preposition);
        at(inner).outer = phrase;
        at(inner).link = Link::genitive;
    }

    std::uint32_t take_partitive(std::int32_t phrase, std::uint32_t preposition, int depth) {
        if (depth > 5) return preposition + 1;
        const bool quantity = partitive(preposition) && !read_.cue(at(phrase).head, Cue::counterpart);
        const std::uint32_t closing = opens_name_in_quotes(preposition + 1);
        const std::int32_t inner = parse_phrase(preposition + (closing != 0 ? 2 : 1), depth + 1);
        set_preposition(inner, preposition);
        nest(phrase, inner);
        if (quantity) at(phrase).head = at(inner).head;
        return std::max(closing, at(inner).words.last);
    }

    std::uint32_t take_owner(std::int32_t phrase, std::uint32_t preposition, int depth) {
        const bool bound = !read_.preposition(preposition);
        const std::int32_t inner = parse_phrase(bound ? preposition : preposition + 1, depth + 1);
        if (bound) set_bound_preposition(inner, preposition);
        else set_preposition(inner, preposition);
        // «فريق الحماية التابع للرئيس»: behind a genitive the owner is the whole's.
        std::int32_t last = phrase;
        while (at(last).genitive != none) last = at(last).genitive;
        nest(last, inner);
        at(inner).outer = phrase;
        at(phrase).has_name |= at(inner).has_name;
        return at(inner).words.last;
    }

    std::uint32_t take_member(std::int32_t phrase, std::uint32_t preposition, int depth) {
        const std::uint32_t closing = opens_name_in_quotes(preposition + 1);
        const std::int32_t inner = parse_phrase(preposition + (closing != 0 ? 2 : 1), depth + 1);
        set_preposition(inner, preposition);
        nest(phrase, inner);
        return std::max(closing, at(inner).words.last);
    }

    // --- prepositions and coordination -----------------------------------------------------------

    void set_preposition(std::int32_t phrase, std::uint32_t word) {
        NounPhrase& p = at(phrase);
        p.preposition = stem_of(read_.word(word));
        p.preposition_word = static_cast<std::int32_t>(word);
        if (p.link == Link::free) p.link = Link::oblique;
    }

    void set_bound_preposition(std::int32_t phrase, std::uint32_t word) {
        using namespace morphology;
        const Word& w = read_.word(word);
        // The letter itself, where it stands in the folded word: behind a conjunction, if there is one.
        std::size_t start = 0;
        if (read_.conjoined(word)) base_next(w.folded(), start);
        std::size_t end = start;
        base_next(w.folded(), end);
        NounPhrase& p = at(phrase);
        p.preposition = w.folded().substr(start, end - start);
        p.preposition_word = static_cast<std::int32_t>(word);
        p.link = Link::oblique;
    }

    static void base_next(std::string_view text, std::size_t& at) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    }

    std::int32_t last_outer_ = none;
    std::int32_t apposed_ = none;  ///< what was told last behind a name, or the name behind an office
    std::uint32_t gap_ = 0;  ///< first word behind the last phrase
    std::uint32_t verbs_own_ = 0;  ///< the "of" that is the verb's before the phrase, not its noun's; 0 if none is
};

}  // namespace

void build_phrases(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse) {
    PhraseBuilder{input, sentence, rules, parse}.run();
}

}  // namespace tarikh::syntax
