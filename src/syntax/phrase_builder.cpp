#include "phrase_builder.h"

#include <algorithm>

#include "coordination.h"
#include "reading.h"

namespace tarikh::syntax {
namespace {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Gender;
using morphology::Number;

constexpr std::uint32_t longest_quotation = 8;  ///< words; a longer one is speech, not a name

class PhraseBuilder {
public:
    PhraseBuilder(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse)
        : read_{input, rules}, rules_{rules}, sentence_{sentence}, out_{parse} {}

    void run() {
        std::uint32_t i = sentence_.first;
        std::int32_t preposition = none;
        std::uint32_t after_preposition = i;
        while (i < sentence_.last) {
            if (read_.preposition(i) && rules_.construct && read_.word(i)->enclitic == Enclitic::pronoun) {
                // «أصيب خلالها ثلاثة»: it governs its pronoun, and not what follows.
                preposition = none;
                ++i;
                continue;
            }
            if (read_.preposition(i)) {
                // Of several in a row («من خلال») the first governs; an agent's is two words (من قبل).
                const bool agent = read_.cue(i, Cue::agent) && rules_.construct;
                if (preposition == none || after_preposition != i) preposition = static_cast<std::int32_t>(i);
                i += agent && i + 1 < sentence_.last ? 2 : 1;
                after_preposition = i;
                continue;
            }
            if (const std::uint32_t end = opens_name_in_quotes(i); end != 0) {
                ++i;
                if (after_preposition + 1 == i) after_preposition = i;
                continue;
            }
            if (!starts_phrase(i)) {
                ++i;
                continue;
            }
            const std::int32_t phrase = parse_phrase(i, 0);
            if (after_preposition == i && preposition != none) set_preposition(phrase, static_cast<std::uint32_t>(preposition));
            else if (read_.bound_preposition(i)) set_bound_preposition(phrase, i);
            preposition = none;
            i = std::max(at(phrase).words.last, i + 1);
            if (last_outer_ != none) Coordination{read_, sentence_, out_}.join(last_outer_, phrase);
            last_outer_ = phrase;
        }
    }

private:
    NounPhrase& at(std::int32_t phrase) { return out_.phrases[static_cast<std::size_t>(phrase)]; }

    bool starts_phrase(std::uint32_t i) const { return read_.nominal(i); }

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

    // Arabic: [this] [all] [number] noun (noun …) adjective …
    std::int32_t parse_head_first(std::uint32_t first, int depth) {
        const std::int32_t phrase = open(first);
        std::uint32_t i = first;
        while (i < sentence_.last && (read_.determiner(i) || (read_.number(i) && !read_.noun(i))) && (i == first || read_.starts_bare(i))) {
            ++i;
            while (i < sentence_.last && i > first && read_.quantity(i) && read_.quantity(i - 1) && same_quantity(i - 1, i)) ++i;
            if (i < sentence_.last && partitive(i)) ++i;
        }
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
            if (const std::uint32_t closing = parenthesis_end(end); closing != 0) {
                end = closing;
                continue;
            }
            if (const std::uint32_t adjective = coordinated_adjective(phrase, i, end); adjective != 0) {
                at(phrase).modifiers.push_back(adjective);
                end = read_.name_is_adjective(adjective) ? name_end(adjective) : adjective + 1;
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
                if (const std::uint32_t name = name_behind_seat(phrase, i, end); name != 0 && depth < 6) {
                    take_seat(phrase, end, name, depth);
                    end = name_end(name);
                    at(phrase).has_name = true;
                    open_construct = false;
                    continue;
                }
                // «عدد قليل من النواب»
                const bool counted = partitive_follows(i, end) || (first != i && read_.adjective(i) && partitive_follows(first, end));
                if (!read_.punctuation(end) && !read_.verb(end) && counted) {
                    end = take_partitive(phrase, end, depth);
                    open_construct = false;
                    continue;
                }
                break;
            }
            if (read_.temporal(end) != read_.temporal(i)) break;
            if (read_.adjective(end) && !(open_construct && heads_genitive(i, end))) {
                if (!agrees(i, end, phrase)) break;
                at(phrase).modifiers.push_back(end);
                end = read_.name_is_adjective(end) ? name_end(end) : end + 1;
                if (end < sentence_.last && read_.word(end - 1)->features.definite == false) open_construct = false;
                continue;
            }
            if (!(read_.noun(end) || read_.adjective(end) || read_.number(end) || (open_construct && read_.determiner(end)))) break;
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
        const std::int32_t phrase = open(first);
        std::uint32_t i = first;
        std::uint32_t head = first;
        bool have_noun = false;
        if (read_.pronoun(i)) {
            // "his attack": a possessive pronoun is the genitive of what follows.
            if (i + 1 >= sentence_.last || read_.word(i)->features.grammatical_case != morphology::Case::genitive) {
                close(phrase, i + 1);
                return phrase;
            }
            ++i;
        }
        while (i < sentence_.last) {
            if (read_.punctuation(i)) {
                if (const std::uint32_t closing = opens_name_in_quotes(i); closing != 0 && i > first && !have_noun) { i = closing; continue; }
                if (hyphenated(i)) { ++i; continue; }
                break;
            }
            if (read_.preposition(i) || (i > first && (read_.verb(i) && !read_.in_name(i)))) break;
            if (i > first && have_noun && (read_.determiner(i) || read_.pronoun(i))) break;
            if (have_noun && read_.temporal(i) != read_.temporal(head)) break;
            if (read_.noun(i) || read_.number(i) || read_.adjective(i)) {
                const std::uint32_t end = name_end(i);
                const std::uint32_t last = end - 1;
                // "the French foreign minister": the nationality is no noun here.
                const bool attribute = read_.name_is_adjective(i) && end < sentence_.last && !read_.verb(end) && (read_.noun(end) || read_.adjective(end));
                if (attribute && !have_noun) {
                    head = last;
                    i = end;
                    continue;
                }
                if (have_noun && read_.adjective(i) && !read_.noun(i) && !read_.name_is_adjective(i)) break;
                if (read_.noun(i) || read_.number(i) || !have_noun) {
                    head = read_.noun(i) || !have_noun ? last : head;
                    have_noun |= read_.noun(i) || read_.number(i);
                }
                i = end;
                if (read_.word(last)->enclitic == Enclitic::possessive) {
                    if (i >= sentence_.last || !read_.nominal(i) || depth > 5) break;
                    return close_possessor(phrase, head, i, depth);
                }
                continue;
            }
            if (read_.determiner(i) || read_.word(i).is(Pos::adverb) || read_.word(i)->features.form == Form::passive_participle) {
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
        while (end + 1 < sentence_.last && read_.cue(end, Cue::genitive) && read_.preposition(end) && read_.nominal(end + 1) && depth < 6) {
            const std::int32_t inner = parse_phrase(end + 1, depth + 1);
            const bool quantity = read_.number(at(phrase).head) || read_.cue(at(phrase).head, Cue::quantifier) || read_.determiner(at(phrase).head);
            set_preposition(inner, end);
            nest(phrase, inner);
            end = at(inner).words.last;
            if (quantity) at(phrase).head = at(inner).head;
        }
        if (const std::uint32_t closing = parenthesis_end(end); closing != 0) end = closing;
        close(phrase, end);
        return phrase;
    }

    // "Ukraine's foreign minister": what was read so far is the genitive of what follows.
    std::int32_t close_possessor(std::int32_t possessor, std::uint32_t head, std::uint32_t next, int depth) {
        at(possessor).head = head;
        close(possessor, next);
        const std::uint32_t first = at(possessor).words.first;
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

    bool same_quantity(std::uint32_t a, std::uint32_t b) const { return read_.input().quantity_of[a] == read_.input().quantity_of[b]; }

    /// One past the last word of the name that begins or goes on at `i`; i + 1 for a common word.
    std::uint32_t name_end(std::uint32_t i) const {
        std::uint32_t end = i + 1;
        if (read_.in_name(i)) {
            end = std::max(end, read_.input().names[static_cast<std::size_t>(read_.input().name_of[i])].words.last);
            if (read_.name_is_adjective(i)) return std::min(end, sentence_.last);
        } else if (read_.quantity(i)) {
            while (end < sentence_.last && read_.quantity(end) && same_quantity(i, end)) ++end;
            return end;
        } else if (!read_.word(i).is(Pos::proper)) {
            return end;
        }
        // A name goes on over unknown proper words: first names before a known surname and the like.
        if (!rules_.noun_compounds)
            while (end < sentence_.last && !read_.in_name(end) && read_.word(end).is(Pos::proper) && read_.starts_bare(end) && !read_.punctuation(end) &&
                   !title(end)) ++end;
        return std::min(end, sentence_.last);
    }

    /// «… إيمانويل ماكرون العماد جوزيف عون»: a title begins the next person.
    bool title(std::uint32_t i) const { return read_.head_class(i) == HeadClass::person && read_.definite(i); }

    bool can_take_genitive(std::uint32_t i) const {
        if (!rules_.construct || read_.is_name(i)) return false;
        const morphology::Reading& r = *read_.word(i).reading;
        const bool article = (r.proclitics & morphology::proclitic::al) != 0;
        if (article || r.enclitic == Enclitic::pronoun) return false;
        if (!read_.noun(i) && !read_.adjective(i) && !read_.number(i)) return false;
        return !tanwin(i) && !closed(i) && !tells_how(i);
    }

    /// «مسلحون», «جنديين»: a dual or plural that kept the letter it drops before a genitive.
    bool closed(std::uint32_t i) const {
        const morphology::Features& f = read_.word(i)->features;
        const bool with_case = f.grammatical_case != morphology::Case::none && (f.number == Number::plural || f.number == Number::dual);
        return with_case && !read_.number(i) && rules_.construct_drops[0] != 0 && read_.word(i).folded().ends_with(rules_.construct_drops);
    }

    /// «تتهم روما بانتظام أنقرة»
    bool tells_how(std::uint32_t i) const { return read_.bound_preposition(i) && read_.cue(i, Cue::manner); }

    /// Written with the indefinite accusative ending (اجتماعًا): nothing can be its genitive.
    bool tanwin(std::uint32_t i) const {
        const morphology::Features& f = read_.word(i)->features;
        return f.grammatical_case == morphology::Case::accusative && !f.definite && f.number == Number::singular;
    }

    void nest(std::int32_t outer, std::int32_t inner) {
        if (at(outer).genitive == none) at(outer).genitive = inner;
        at(inner).outer = outer;
        at(inner).link = Link::genitive;
        at(outer).has_name |= at(inner).has_name;
    }

    bool agrees(std::uint32_t head, std::uint32_t adjective, std::int32_t phrase) const {
        const morphology::Features& h = read_.word(head)->features;
        const morphology::Features& a = read_.word(adjective)->features;
        const bool adjective_definite = (read_.word(adjective)->proclitics & morphology::proclitic::al) != 0;
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(phrase)];
        const bool head_definite = read_.definite(head) || (p.genitive != none && innermost_definite(p.genitive));
        if (adjective_definite != head_definite && !(read_.is_name(head))) return false;
        // «طردت إسرائيل فلسطينيين»: a name is nobody in the plural.
        if (read_.is_name(head) && read_.in_name(head) && read_.name_is_adjective(adjective) && (a.number == Number::plural || a.number == Number::dual)) return false;
        // «رفض روسيا المستمر»: places are mostly feminine, and few names bear adjectives but of nationality.
        if (read_.known_place(head) && a.gender == Gender::masculine && p.outer == none && head != sentence_.first && !read_.name_is_adjective(adjective) &&
            read_.noun(head - 1)) return false;
        // «أبلغ الوزير الصحافيين»
        if (a.grammatical_case != morphology::Case::none && a.number == Number::plural && h.number == Number::singular && !read_.word(head)->guessed && !read_.is_name(head)) return false;
        if (h.gender == Gender::none || a.gender == Gender::none) return true;
        if (h.number == Number::plural || read_.word(head)->guessed) return true;
        return h.gender == a.gender;
    }

    /// «وفدان روسي وأوكراني», «اتفاق عراقي - إيراني»: the second of two adjectives of one sort; 0 if there is none at `i`.
    std::uint32_t coordinated_adjective(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(phrase)];
        if (p.modifiers.empty()) return 0;
        const bool dash = read_.punctuation(i) && read_.word(i).token->text == "-" && i + 1 < sentence_.last && read_.starts_bare(i + 1);
        const std::uint32_t next = dash ? i + 1 : i;
        if (!dash && (!read_.conjoined(i) || read_.bound_preposition(i))) return 0;
        const bool nationality = read_.name_is_adjective(next);
        if (!read_.adjective(next) || read_.verb(next) || nationality != read_.name_is_adjective(p.modifiers.back()) || (dash && !nationality)) return 0;
        return agrees(head, next, phrase) ? next : 0;
    }

    /// «وزارة الخارجية»: a definite adjective behind an indefinite noun stands for a noun of its own.
    bool heads_genitive(std::uint32_t head, std::uint32_t adjective) const {
        return !read_.definite(head) && (read_.word(adjective)->proclitics & morphology::proclitic::al) != 0;
    }

    bool innermost_definite(std::int32_t phrase) const {
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(phrase)];
        return p.genitive != none ? innermost_definite(p.genitive) : read_.definite(p.head);
    }

    /// A noun or name standing beside a finished phrase: does it name the same thing?
    bool continues_as_apposition(std::int32_t phrase, std::uint32_t head, std::uint32_t next) const {
        const HeadClass before = read_.head_class(head);
        const bool named = out_.phrases[static_cast<std::size_t>(phrase)].has_name || read_.is_name(head);
        if (named && title(next) && read_.is_name(next - 1)) return false;
        if (read_.is_name(next)) {
            const bool is_place = read_.known_place(next);
            if (named) return !is_place && read_.is_name(next - 1) && (!known_entity(next) || !known_entity(next - 1));
            if (before == HeadClass::place || before == HeadClass::site) return is_place || !read_.in_name(next);
            if (is_place) return false;
            return before != HeadClass::none || read_.definite(head);
        }
        // «قائد الجيش العماد جوزيف عون»: a title before the name.
        if (named || before != HeadClass::person) return false;
        return read_.head_class(next) == HeadClass::person && read_.definite(next) && next + 1 < sentence_.last && read_.is_name(next + 1);
    }

    bool known_entity(std::uint32_t i) const { return read_.in_name(i); }

    bool partitive(std::uint32_t i) const { return read_.preposition(i) && read_.cue(i, Cue::partitive); }

    /// «الأمين العام للأمم المتحدة»: an office with an adjective of rank takes what it is of with a preposition.
    bool office_of(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(phrase)];
        if (read_.head_class(head) != HeadClass::person || p.genitive != none || p.modifiers.empty() || read_.name_is_adjective(p.modifiers.back())) return false;
        return (read_.word(i)->proclitics & morphology::proclitic::li) != 0 && !read_.conjoined(i) && read_.noun(i) && !read_.temporal(i) &&
               !read_.cue(i, Cue::counterpart) && p.modifiers.back() + 1 == i;
    }

    /// «المبعوث الخاص إلى القرن الأفريقي مايك هامر»: between a title and its name may stand where he is sent or sits.
    /// The first word of the name, or 0.
    std::uint32_t name_behind_seat(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
        constexpr std::uint32_t longest_seat = 5;
        if (!read_.preposition(i) || read_.head_class(head) != HeadClass::person || !read_.definite(head)) return 0;
        if (out_.phrases[static_cast<std::size_t>(phrase)].has_name && read_.is_name(i - 1)) return 0;
        for (std::uint32_t j = i + 1; j < std::min(sentence_.last, i + 1 + longest_seat); ++j) {
            if (!read_.nominal(j) || !read_.starts_bare(j) || read_.temporal(j) || read_.number(j) || read_.pronoun(j)) return 0;
            if (j > i + 1 && person_name(j)) return j;
            if (read_.head_class(j) == HeadClass::person) return 0;
        }
        return 0;
    }

    bool person_name(std::uint32_t i) const {
        if (!read_.in_name(i)) return read_.word(i).is(Pos::proper) && !(read_.in_name(i - 1) && !read_.known_place(i - 1));
        return static_cast<world::Kind>(read_.input().name_kinds[static_cast<std::size_t>(read_.input().name_of[i])]) == world::Kind::person &&
               read_.input().name_of[i] != read_.input().name_of[i - 1];
    }

    void take_seat(std::int32_t phrase, std::uint32_t preposition, std::uint32_t end, int depth) {
        const std::uint32_t last = sentence_.last;
        sentence_.last = end;
        const std::int32_t inner = parse_phrase(preposition + 1, depth + 1);
        sentence_.last = last;
        set_preposition(inner, preposition);
        at(inner).outer = phrase;
        at(inner).link = Link::genitive;
    }

    /// «العشرات من الجنود», «عدد من النواب», «نظرائهم من الناتو»
    bool partitive_follows(std::uint32_t head, std::uint32_t i) const {
        // «المتحدثة باسم الوزارة»
        if (read_.bound_preposition(i) && read_.cue(i, Cue::genitive) && read_.head_class(head) == HeadClass::person)
            return i + 1 < sentence_.last && read_.nominal(i + 1) && read_.starts_bare(i + 1);
        if (!read_.preposition(i) || i + 1 >= sentence_.last) return false;
        if (read_.cue(head, Cue::counterpart) && read_.cue(i, Cue::genitive) && opens_name_in_quotes(i + 1) != 0) return true;
        if (!read_.nominal(i + 1) || !read_.starts_bare(i + 1) || read_.temporal(i + 1)) return false;
        if (read_.cue(head, Cue::counterpart)) return partitive(i) || read_.cue(i, Cue::genitive);
        return partitive(i) && (read_.quantity(head) || read_.cue(head, Cue::quantifier));
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

    static bool closing(std::string_view mark) { return mark == "\u00BB" || mark == "\"" || mark == "\u201D" || mark == "'" || mark == "\u2019"; }

    /// If a short quotation without a verb opens at `i`: one past its closing mark; else 0.
    std::uint32_t opens_name_in_quotes(std::uint32_t i) const {
        if (!read_.punctuation(i) || !Reader::opening(read_.word(i).token->text)) return 0;
        if (i + 1 >= sentence_.last || !read_.nominal(i + 1)) return 0;
        for (std::uint32_t j = i + 1; j < std::min(sentence_.last, i + 2 + longest_quotation); ++j) {
            if (read_.punctuation(j)) return closing(read_.word(j).token->text) ? j + 1 : 0;
            if (read_.verb(j)) return 0;
        }
        return 0;
    }

    /// "(الناتو)", "(NATO)" behind a name: one past the closing mark; else 0.
    std::uint32_t parenthesis_end(std::uint32_t i) const {
        if (i >= sentence_.last || !read_.punctuation(i) || read_.word(i).token->text != "(") return 0;
        for (std::uint32_t j = i + 1; j < std::min(sentence_.last, i + 6); ++j) {
            if (read_.word(j).token->text == ")") return j + 1;
            if (read_.verb(j) || read_.temporal(j) || read_.number(j)) return 0;
        }
        return 0;
    }

    bool hyphenated(std::uint32_t i) const {
        return read_.word(i).token->text == "-" && !read_.word(i).token->space_before && i + 1 < sentence_.last &&
               !read_.word(i + 1).token->space_before;
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

    Reader read_;
    const SyntaxRules& rules_;
    base::WordRange sentence_;
    Parse& out_;
    std::int32_t last_outer_ = none;
};

}  // namespace

void build_phrases(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse) {
    PhraseBuilder{input, sentence, rules, parse}.run();
}

}  // namespace tarikh::syntax
