#include "clause_builder.h"

#include <algorithm>

#include "reading.h"

namespace tarikh::syntax {
namespace {

using mentions::HeadClass;
using morphology::Aspect;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

constexpr std::uint32_t longest_dateline = 14;  ///< words
constexpr std::uint32_t auxiliary_reach = 7;  ///< words between كان and the verb it goes with

class ClauseBuilder {
public:
    ClauseBuilder(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse)
        : read_{input, rules}, rules_{rules}, sentence_{sentence}, first_phrase_{first_phrase}, out_{parse} {}

    void run() {
        body_ = after_dateline();
        find_verbs();
        lay_out();
        first_clause_ = out_.clauses.size() - verbs_.size() - (lead_ ? 1 : 0);
        place_phrases();
        for (std::size_t c = first_clause_; c < out_.clauses.size(); ++c)
            if (out_.clauses[c].verb != none) fill(c);
        attach_obliques();
    }

private:
    struct Verb {
        std::uint32_t word;
        std::int32_t auxiliary;
    };

    NounPhrase& phrase(std::int32_t p) { return out_.phrases[static_cast<std::size_t>(p)]; }
    Clause& clause(std::size_t c) { return out_.clauses[c]; }

    /// «القدس 15-7 (اف ب)- », "KYIV (Agency) - ": where the sentence itself begins.
    std::uint32_t after_dateline() const {
        const std::uint32_t end = std::min(sentence_.last, sentence_.first + longest_dateline);
        if (sentence_.first >= end || !read_.is_name(sentence_.first)) return sentence_.first;
        for (std::uint32_t i = sentence_.first + 1; i < end; ++i) {
            const std::string_view mark = read_.word(i).token->text;
            const bool dash = mark == "-" || mark == "\u2013" || mark == "\u2014";
            const bool spaced = read_.word(i).token->space_before || (i + 1 < sentence_.last && read_.word(i + 1).token->space_before);
            if (dash && spaced && i + 1 < sentence_.last) return i + 1;
            if (read_.verb(i) || read_.preposition(i)) break;
        }
        return sentence_.first;
    }

    // --- verbs and the stretches they rule -------------------------------------------------------

    void find_verbs() {
        std::int32_t auxiliary = none;
        for (std::uint32_t i = body_; i < sentence_.last; ++i) {
            if (read_.punctuation(i) && !is_quote(i)) { if (!rules_.noun_compounds) flush(auxiliary); continue; }
            if (!read_.verb(i)) continue;
            if (out_.phrase_of[i] != none) continue;
            if (read_.word(i).is(Pos::auxiliary)) {
                if (auxiliary == none) auxiliary = static_cast<std::int32_t>(i);
                else if (!rules_.noun_compounds) { flush(auxiliary); auxiliary = static_cast<std::int32_t>(i); }
                continue;
            }
            const bool near = auxiliary != none && i - static_cast<std::uint32_t>(auxiliary) <= auxiliary_reach && no_border(static_cast<std::uint32_t>(auxiliary), i);
            if (auxiliary != none && !near) flush(auxiliary);
            verbs_.push_back({i, near ? auxiliary : none});
            auxiliary = none;
        }
        flush(auxiliary);
        std::sort(verbs_.begin(), verbs_.end(), [](const Verb& a, const Verb& b) { return a.word < b.word; });
    }

    void flush(std::int32_t& auxiliary) {
        if (auxiliary != none) verbs_.push_back({static_cast<std::uint32_t>(auxiliary), none});
        auxiliary = none;
    }

    bool is_quote(std::uint32_t i) const {
        const std::string_view mark = read_.word(i).token->text;
        return mark == "\"" || mark == "\u00AB" || mark == "\u00BB" || mark == "\u201C" || mark == "\u201D";
    }

    bool no_border(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from + 1; i < to; ++i)
            if (read_.cue(i, Cue::relative) || read_.cue(i, Cue::complementizer) || read_.cue(i, Cue::subordinator)) return false;
        return true;
    }

    struct Border {
        std::uint32_t at;
        ClauseKind kind;
    };

    /// Where the clause of verb `v` begins, looking back no further than `from`.
    Border border(std::uint32_t from, std::size_t v) const {
        const std::uint32_t verb = verbs_[v].auxiliary != none ? static_cast<std::uint32_t>(verbs_[v].auxiliary) : verbs_[v].word;
        const bool finite = verbs_[v].auxiliary != none && !starts_infinitive(v);
        const morphology::Reading& r = *read_.word(verbs_[v].word).reading;
        if (read_.conjoined(verb) && v > 0) return {verb, ClauseKind::main};
        const std::int32_t opened = unfilled_opening(from, verb);
        for (std::uint32_t i = verb; i-- > from;) {
            if (read_.cue(i, Cue::relative) && !read_.preposition(i)) return {i, ClauseKind::relative};
            if (read_.cue(i, Cue::complementizer) && !read_.in_name(i)) return {i, ClauseKind::complement};
            if (read_.cue(i, Cue::conditional) || read_.cue(i, Cue::subordinator)) return {i, ClauseKind::adverbial};
            if (v == 0) continue;
            if (read_.word(i).is(Pos::conjunction) && (i + 1 == verb || !phrase_spans(i))) return {i, ClauseKind::main};
            if (comma(i) && opened != none && static_cast<std::uint32_t>(opened) < i) continue;
            if (read_.punctuation(i) && (strong(i) || comma(i)) && out_.phrase_of[i] == none) return {i + 1, finite ? ClauseKind::main : kind_by_form(r, i + 1 == verb)};
            if (!rules_.noun_compounds && read_.conjoined(i) && i > from && out_.phrase_of[i] != none &&
                phrase_ends_before_verb(i, verb))
                return {i, ClauseKind::main};
        }
        if (v == 0) return {from, !finite && rules_.noun_compounds && r.features.form == Form::infinitive ? ClauseKind::infinitive : ClauseKind::main};
        if (rules_.noun_compounds) {
            const ClauseKind kind = finite ? ClauseKind::main : kind_by_form(r, true);
            if (kind == ClauseKind::infinitive || kind == ClauseKind::participle) return {verb, kind};
            return {phrase_before(from, verb), ClauseKind::complement};
        }
        // «قمة استضافتها لندن»: a verb right behind an indefinite noun tells more of it.
        if (described_by(from, verb) != none) return {verb, ClauseKind::relative};
        return {verb, ClauseKind::complement};
    }

    /// The indefinite noun that a verb right behind it tells more of, though its own complements may stand between:
    /// «هجوم بالصواريخ والطائرات استهدف المدينة».
    std::int32_t described_by(std::uint32_t from, std::uint32_t verb) const {
        if (verb == from || out_.phrase_of[verb - 1] == none) return none;
        std::uint32_t end = verb;
        std::int32_t nearest = none;
        for (int complements = 0; complements < 5 && end > from && out_.phrase_of[end - 1] != none; ++complements) {
            const std::int32_t p = outermost_of(out_.phrase_of[end - 1]);
            const NounPhrase& np = out_.phrases[static_cast<std::size_t>(p)];
            if (np.temporal || np.words.first < from) return nearest;
            if (!read_.definite(np.head) && !np.has_name) {
                // «هجمات نفذها متشددون»: a pronoun takes the noun up, and the verb agrees with another.
                if (describes(verb, p) || (end == verb && read_.word(verb)->enclitic == Enclitic::pronoun)) return p;
                if (end == verb) nearest = p;
            }
            const bool complement = np.preposition_word != none || np.link == Link::conjunct || np.link == Link::apposition || read_.adjective(np.head) || apposed(np);
            if (!complement) return nearest;
            end = np.preposition_word != none && np.link != Link::conjunct ? std::min(np.words.first, static_cast<std::uint32_t>(np.preposition_word)) : np.words.first;
        }
        return nearest;
    }

    /// «الطائرات المسيّرة»: a second noun with the article, read as a phrase of its own.
    bool apposed(const NounPhrase& np) const {
        using morphology::proclitic::al;
        return np.words.size() == 1 && np.words.first > sentence_.first && (read_.word(np.head)->proclitics & al) != 0 &&
               (read_.word(np.words.first - 1)->proclitics & al) != 0 && out_.phrase_of[np.words.first - 1] != none;
    }

    /// Agreement, with things in the plural as feminine: «صواريخ استهدفت».
    bool describes(std::uint32_t verb, std::int32_t p) const {
        const std::uint32_t head = out_.phrases[static_cast<std::size_t>(p)].head;
        const HeadClass h = read_.head_class(head);
        const bool thing = h == HeadClass::none || h == HeadClass::vehicle || h == HeadClass::site;
        const Features& v = read_.word(verb)->features;
        const Features& n = read_.word(head)->features;
        // Behind its noun a verb agrees in number too, where the noun names people.
        const bool people = !thing || n.grammatical_case == morphology::Case::nominative;
        if (people && n.number == Number::plural && v.number == Number::singular) return false;
        if (thing && read_.word(head)->features.number == Number::plural && v.gender == Gender::masculine && v.number == Number::singular) return false;
        return agree(verb, p);
    }

    /// «إن سبعة من الجنود، بينهم ضابط، أصيبوا»: behind a word that opens a clause, commas set the subject apart and end
    /// nothing, as long as no verb was told. English: "that the minister, an ally of his, resigned".
    std::int32_t unfilled_opening(std::uint32_t from, std::uint32_t verb) const {
        for (std::uint32_t i = verb; i-- > from;) {
            if (read_.punctuation(i) && strong(i)) return none;
            if (comma(i) && i + 1 < verb && (read_.conjoined(i + 1) || read_.word(i + 1).is(Pos::conjunction))) return none;
            if (read_.cue(i, Cue::subordinator) || read_.cue(i, Cue::conditional)) return none;
            const bool opens = (read_.cue(i, Cue::complementizer) && !read_.in_name(i)) || (read_.cue(i, Cue::relative) && !read_.preposition(i));
            if (opens) return static_cast<std::int32_t>(i);
        }
        return none;
    }

    /// "to be held": the auxiliary itself is an infinitive.
    bool starts_infinitive(std::size_t v) const {
        return read_.word(static_cast<std::uint32_t>(verbs_[v].auxiliary))->features.form == Form::infinitive;
    }

    /// The phrase right before the verb is its subject when no "that" was said: "officials said Russia attacked".
    std::uint32_t phrase_before(std::uint32_t from, std::uint32_t verb) const {
        if (verb == 0 || verb - 1 < from) return verb;
        std::int32_t p = out_.phrase_of[verb - 1];
        if (p == none) return verb;
        while (out_.phrases[static_cast<std::size_t>(p)].outer != none) p = out_.phrases[static_cast<std::size_t>(p)].outer;
        const NounPhrase& np = out_.phrases[static_cast<std::size_t>(p)];
        if (np.preposition_word != none || np.words.first < from) return verb;
        return np.words.first;
    }

    ClauseKind kind_by_form(const morphology::Reading& r, bool at_border) const {
        if (r.features.form == Form::infinitive && rules_.noun_compounds) return ClauseKind::infinitive;
        if (r.features.form == Form::active_participle || (at_border && r.features.form == Form::passive_participle)) return ClauseKind::participle;
        return ClauseKind::main;
    }

    bool strong(std::uint32_t i) const {
        const std::string_view mark = read_.word(i).token->text;
        return mark == ";" || mark == ":" || mark == "\u061B" || mark == "." || mark == "\u2013" || mark == "\u2014";
    }
    bool comma(std::uint32_t i) const {
        const std::string_view mark = read_.word(i).token->text;
        return mark == "," || mark == "\u060C";
    }
    bool phrase_spans(std::uint32_t i) const {
        return i > sentence_.first && i + 1 < sentence_.last && out_.phrase_of[i - 1] != none && out_.phrase_of[i + 1] != none &&
               out_.phrases[static_cast<std::size_t>(out_.phrase_of[i + 1])].link == Link::conjunct;
    }
    /// A conjoined phrase that reaches to the verb begins a clause of its own («والرئيس أكد»).
    bool phrase_ends_before_verb(std::uint32_t i, std::uint32_t verb) const {
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(out_.phrase_of[i])];
        return p.words.first == i && p.words.last == verb && p.link != Link::conjunct;
    }

    void lay_out() {
        lead_ = verbs_.empty();
        if (lead_) {
            Clause c;
            c.kind = ClauseKind::nominal;
            c.words = sentence_;
            out_.clauses.push_back(c);
            return;
        }
        std::uint32_t from = body_;
        for (std::size_t v = 0; v < verbs_.size(); ++v) {
            Border b = border(from, v);
            if (v == 0 && b.at > body_ && b.kind != ClauseKind::main && b.kind != ClauseKind::infinitive) {
                // What stands before the first "that" or "who" is a stretch of its own, without a verb.
                Clause before;
                before.kind = ClauseKind::nominal;
                before.words = {body_, b.at};
                out_.clauses.push_back(before);
                lead_ = true;
            } else if (v == 0) {
                b.at = body_;
            }
            Clause c;
            c.kind = b.kind;
            c.words = {b.at, sentence_.last};
            c.verb = static_cast<std::int32_t>(verbs_[v].word);
            c.auxiliary = verbs_[v].auxiliary;
            if (!out_.clauses.empty() && v > 0) out_.clauses.back().words.last = b.at;
            out_.clauses.push_back(c);
            from = verbs_[v].word + 1;
        }
        const std::size_t first = out_.clauses.size() - verbs_.size() - (lead_ ? 1 : 0);
        for (std::size_t c = first; c < out_.clauses.size(); ++c) {
            Clause& here = out_.clauses[c];
            for (std::uint32_t i = here.words.first; i < here.words.last; ++i) out_.clause_of[i] = static_cast<std::int32_t>(c);
            if (here.verb != none) {
                const auto verb = static_cast<std::uint32_t>(here.verb);
                for (std::uint32_t i = here.words.first; i <= verb; ++i)
                    if (out_.phrase_of[i] == none || i == verb) here.cues |= read_.input().cues[i];
                if (here.auxiliary != none) here.cues |= read_.input().cues[static_cast<std::size_t>(here.auxiliary)];
                here.passive = passive(verb, here.auxiliary);
            }
            here.parent = c > first ? static_cast<std::int32_t>(c - 1) : none;
            if (here.kind == ClauseKind::main && c > first) {
                // A coordinated clause hangs where the clause it is coordinated with hangs.
                here.parent = out_.clauses[c - 1].kind == ClauseKind::complement && c > first + 1 ? out_.clauses[c - 1].parent : none;
                if (!conjoined_clause(here)) here.parent = none;
            }
        }
    }

    bool conjoined_clause(const Clause& c) const {
        return read_.conjoined(c.words.first) || read_.word(c.words.first).is(Pos::conjunction);
    }

    bool passive(std::uint32_t verb, std::int32_t auxiliary) const {
        const Features& f = read_.word(verb)->features;
        if (f.passive) return true;
        if (f.form != Form::passive_participle) return false;
        if (auxiliary == none) return true;  // reduced relative: "the attacks launched by …"
        for (std::uint32_t i = static_cast<std::uint32_t>(auxiliary); i < verb; ++i)
            if (read_.cue(i, Cue::passive_light)) return true;
        return false;
    }

    void place_phrases() {
        for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
            out_.phrases[p].clause = out_.clause_of[out_.phrases[p].head];
            if (between_commas(out_.phrases[p])) out_.phrases[p].link = Link::apposition;
        }
    }

    /// "Nyala, the capital of South Darfur, …": tells more of the phrase before it.
    bool between_commas(const NounPhrase& p) const {
        if (p.link != Link::free || p.outer != none || p.temporal || p.words.first < sentence_.first + 2 || p.words.last >= sentence_.last) return false;
        if (!comma(p.words.first - 1) || !comma(p.words.last)) return false;
        const std::int32_t before = out_.phrase_of[p.words.first - 2];
        return before != none && !out_.phrases[static_cast<std::size_t>(before)].temporal &&
               (p.has_name || out_.phrases[static_cast<std::size_t>(before)].has_name);
    }

    // --- arguments -------------------------------------------------------------------------------

    bool outermost(const NounPhrase& p) const { return p.outer == none && p.link != Link::genitive; }
    bool bare(const NounPhrase& p) const {
        return outermost(p) && p.preposition_word == none && !p.temporal && p.link != Link::conjunct && p.link != Link::apposition;
    }

    /// Bare phrases of the words in [from, to), in order.
    void bare_between(std::uint32_t from, std::uint32_t to, std::vector<std::int32_t>& found) const {
        found.clear();
        for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
            const NounPhrase& np = out_.phrases[p];
            if (np.words.first >= to) break;
            if (np.words.first >= from && np.words.last <= to && bare(np)) found.push_back(static_cast<std::int32_t>(p));
        }
    }

    void fill(std::size_t c) {
        if (rules_.verb_first) fill_verb_first(c);
        else fill_subject_first(c);
        Clause& here = clause(c);
        if (here.subject != none && !here.subject_shared && phrase(here.subject).link == Link::free) phrase(here.subject).link = Link::subject;
        if (here.object != none && phrase(here.object).link == Link::free) phrase(here.object).link = Link::object;
    }

    bool agree(std::uint32_t verb, std::int32_t subject) const {
        const Features& v = read_.word(verb)->features;
        const NounPhrase& p = out_.phrases[static_cast<std::size_t>(subject)];
        const Features& s = read_.word(p.head)->features;
        if (v.person == 1 || v.person == 2) return false;
        if (v.gender == Gender::none || s.gender == Gender::none || read_.word(p.head)->guessed || read_.in_name(p.head)) return true;
        if (s.number == Number::plural || s.number == Number::dual) return true;
        return v.gender == s.gender;
    }

    bool actor_like(std::int32_t p) const {
        const NounPhrase& np = out_.phrases[static_cast<std::size_t>(p)];
        const HeadClass h = read_.head_class(np.head);
        return (h != HeadClass::none && h != HeadClass::site && h != HeadClass::place) || np.has_name || read_.pronoun(np.head) || read_.quantity(np.words.first);
    }

    void set_antecedent(std::size_t c) {
        Clause& here = clause(c);
        const std::uint32_t start = here.words.first;
        const Features& f = read_.word(start)->features;
        std::int32_t best = none;
        if (here.verb == static_cast<std::int32_t>(start) && rules_.verb_first && c > first_clause_) {
            here.antecedent = described_by(clause(c - 1).words.first, start);
            if (here.antecedent != none) {
                here.parent = phrase(here.antecedent).clause;
                return;
            }
        }
        for (std::size_t p = out_.phrases.size(); p-- > first_phrase_;) {
            const NounPhrase& np = out_.phrases[p];
            if (np.words.last > start) continue;
            if (start - np.words.last > 3) break;
            if (np.temporal) continue;
            // «والتي»: the second of two relative clauses belongs where the first one does.
            const Features& h = read_.word(np.head)->features;
            const bool fits = f.gender == Gender::none || h.gender == Gender::none || h.gender == f.gender || (h.number == Number::plural && f.number != Number::plural);
            if (best == none || (fits && np.words.first < phrase(best).words.first && np.words.last == phrase(best).words.last)) {
                if (fits || best == none) best = static_cast<std::int32_t>(p);
                if (fits && read_.is_name(np.head) && rules_.noun_compounds) break;
            }
        }
        if (best == none || (read_.conjoined(start) && c > first_clause_ && clause(c - 1).kind == ClauseKind::relative)) {
            if (c > first_clause_ && clause(c - 1).antecedent != none) best = clause(c - 1).antecedent;
        }
        here.antecedent = best;
        if (best != none) here.parent = phrase(best).clause;
    }

    std::int32_t shared_subject(std::size_t c) {
        const Clause& here = clause(c);
        for (std::size_t b = c; b-- > first_clause_;) {
            const Clause& before = clause(b);
            if (before.subject == none) continue;
            if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative) continue;
            if (!agree(static_cast<std::uint32_t>(here.verb), before.subject) && rules_.verb_first) continue;
            return before.subject;
        }
        return none;
    }

    void share(std::size_t c) {
        const std::int32_t s = shared_subject(c);
        if (s == none) return;
        clause(c).subject = s;
        clause(c).subject_shared = true;
    }

    // Arabic: verb, subject, object; or subject, verb, object.
    void fill_verb_first(std::size_t c) {
        const auto verb = static_cast<std::uint32_t>(clause(c).verb);
        const std::uint32_t start = clause(c).words.first;
        const std::uint32_t end = clause(c).words.last;
        const morphology::Reading& r = *read_.word(verb).reading;
        if (clause(c).kind == ClauseKind::relative) set_antecedent(c);
        bare_between(start, verb, before_);
        bare_between(verb + 1, end, after_);
        trim_after(verb);
        Clause& here = clause(c);
        if (here.kind == ClauseKind::relative && here.antecedent != none) {
            fill_relative(here, verb, r);
            return;
        }
        for (const std::int32_t p : before_)
            if (agree(verb, p) && !read_.cue(phrase(p).head, Cue::attribution)) { here.subject = p; break; }
        if (here.subject != none) {
            if (!after_.empty() && r.enclitic != Enclitic::pronoun) here.object = after_.front();
            return;
        }
        if (r.features.person == 1 || r.features.person == 2) {
            if (!after_.empty()) here.object = after_.front();
            return;
        }
        if (here.passive) {
            if (!after_.empty()) here.subject = after_.front();
            else share(c);
            return;
        }
        const bool plural_verb = r.features.number == Number::plural || r.features.number == Number::dual;
        if (after_.empty() || (plural_verb && before_.empty())) {
            share(c);
            if (!after_.empty()) here.object = after_.front();
            return;
        }
        if (r.enclitic == Enclitic::pronoun || after_.size() >= 2) {
            const bool first_acts = actor_like(after_[0]) || after_.size() < 2 || !actor_like(after_[1]) || adjacent(verb, after_[0]);
            here.subject = first_acts ? after_[0] : after_[1];
            if (after_.size() >= 2 && r.enclitic != Enclitic::pronoun) here.object = first_acts ? after_[1] : after_[0];
            if (!agree(verb, here.subject) && here.object != none && agree(verb, here.object) && actor_like(here.object)) std::swap(here.subject, here.object);
            return;
        }
        const std::int32_t only = after_.front();
        if (!agree(verb, only)) {
            here.object = only;
            share(c);
        } else if (actor_like(only) || !can_share(c)) {
            here.subject = only;
        } else {
            here.object = only;
            share(c);
        }
    }

    bool adjacent(std::uint32_t verb, std::int32_t p) const { return out_.phrases[static_cast<std::size_t>(p)].words.first == verb + 1; }

    bool can_share(std::size_t c) { return c > first_clause_ && (conjoined_clause(clause(c)) || clause(c).kind != ClauseKind::main) && shared_subject(c) != none; }

    /// Arguments end where a comma is followed by something else than a list, and at another clause's words.
    void trim_after(std::uint32_t verb) {
        std::size_t keep = 0;
        std::uint32_t last = verb + 1;
        for (; keep < after_.size(); ++keep) {
            const NounPhrase& p = phrase(after_[keep]);
            bool border = false;
            for (std::uint32_t i = last; i < p.words.first; ++i) border |= strong(i) || (keep > 0 && comma(i));
            if (border && keep > 0) break;
            last = p.words.last;
        }
        after_.resize(std::min<std::size_t>(keep, 2));
    }

    void fill_relative(Clause& here, std::uint32_t verb, const morphology::Reading& r) {
        const bool resumed = r.enclitic == Enclitic::pronoun || resumed_by_preposition(verb, here.words.last);
        if (resumed && !after_.empty()) {
            here.subject = after_.front();
            if (r.enclitic == Enclitic::pronoun) here.object = here.antecedent;
            return;
        }
        if (agree(verb, here.antecedent)) {
            here.subject = here.antecedent;
            here.subject_shared = true;
            if (!after_.empty() && !here.passive) here.object = after_.front();
            return;
        }
        here.object = here.antecedent;
        if (!after_.empty()) here.subject = after_.front();
    }

    /// «الذي قتل فيه ثلاثة جنود»
    bool resumed_by_preposition(std::uint32_t verb, std::uint32_t end) const {
        for (std::uint32_t i = verb + 1; i < std::min(end, verb + 3); ++i)
            if (read_.preposition(i) && read_.word(i)->enclitic == Enclitic::pronoun) return true;
        return false;
    }

    // English: subject, verb, object.
    void fill_subject_first(std::size_t c) {
        const auto verb = static_cast<std::uint32_t>(clause(c).verb);
        const std::uint32_t start = clause(c).words.first;
        const std::uint32_t group = clause(c).auxiliary != none ? std::min(static_cast<std::uint32_t>(clause(c).auxiliary), verb) : verb;
        const morphology::Reading& r = *read_.word(verb).reading;
        if (clause(c).kind == ClauseKind::relative) set_antecedent(c);
        bare_between(start, group, before_);
        bare_between(verb + 1, clause(c).words.last, after_);
        trim_after(verb);
        Clause& here = clause(c);
        // A reduced relative: the participle right behind a phrase.
        const bool past_by_agent = r.features.aspect == Aspect::perfect && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent) && read_.preposition(verb + 1);
        if (here.kind != ClauseKind::relative && here.auxiliary == none && verb > sentence_.first &&
            ((r.features.form == Form::passive_participle && before_.empty()) || past_by_agent)) {
            if (const std::int32_t p = out_.phrase_of[verb - 1]; p != none && !phrase(p).temporal) {
                here.kind = ClauseKind::relative;
                here.antecedent = outermost_of(p);
                here.subject = here.antecedent;
                here.subject_shared = true;
                here.passive = true;
                return;
            }
        }
        if (!before_.empty()) here.subject = skip_apposition(before_);
        if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
        if (here.subject == none && group != verb && here.kind != ClauseKind::infinitive) {
            // Inversion: "did the talks fail".
            bare_between(group + 1, verb, before_);
            if (!before_.empty()) here.subject = before_.back();
        }
        if (here.kind == ClauseKind::relative && here.antecedent != none) {
            if (here.subject == none) {
                here.subject = here.antecedent;
                here.subject_shared = true;
            } else if (here.object == none) {
                here.object = here.antecedent;
            }
            return;
        }
        if (here.subject == none) control(c);
        // "…", said the minister.
        if (here.subject == none && !after_.empty() && read_.cue(verb, Cue::end_quote_verb)) {
            here.subject = after_.front();
            here.object = none;
        }
    }

    std::int32_t outermost_of(std::int32_t p) const {
        while (out_.phrases[static_cast<std::size_t>(p)].outer != none) p = out_.phrases[static_cast<std::size_t>(p)].outer;
        return p;
    }

    /// The object stands right behind its verb; only adverbs and particles may come between.
    bool near_object(std::uint32_t verb, std::int32_t p) const {
        for (std::uint32_t i = verb + 1; i < out_.phrases[static_cast<std::size_t>(p)].words.first; ++i) {
            if (read_.preposition(i) || read_.punctuation(i)) { if (!is_quote(i)) return false; }
            if (out_.phrase_of[i] != none && !read_.temporal(i)) return false;
        }
        return true;
    }

    /// "Lavrov, the foreign minister, said": the first of phrases that only commas part.
    std::int32_t skip_apposition(const std::vector<std::int32_t>& row) {
        std::size_t k = row.size() - 1;
        while (k > 0) {
            const NounPhrase& a = phrase(row[k - 1]);
            const NounPhrase& b = phrase(row[k]);
            if (b.words.first != a.words.last + 1 || !comma(a.words.last)) break;
            phrase(row[k]).link = Link::apposition;
            --k;
        }
        return row[k];
    }

    void control(std::size_t c) {
        Clause& here = clause(c);
        if (c == first_clause_) return;
        for (std::size_t b = c; b-- > first_clause_;) {
            const Clause& before = clause(b);
            if (before.verb == none) continue;
            if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative) continue;
            // "urged Tehran to release", "accused Moscow of shelling"
            const bool governed = here.kind == ClauseKind::infinitive ||
                                  (here.kind == ClauseKind::participle && here.verb > 0 && read_.preposition(static_cast<std::uint32_t>(here.verb) - 1));
            const bool object_control = governed && before.object != none && b + 1 == c && actor_like(before.object) &&
                                        (before.cues & bit(Cue::subject_control)) == 0;
            here.subject = object_control ? before.object : before.subject;
            here.subject_shared = here.subject != none;
            if (here.subject != none) return;
        }
        // "…, who visited Ankara, said": what stood before the relative clause.
        for (std::size_t b = c; b-- > first_clause_;)
            if (clause(b).antecedent != none) {
                here.subject = clause(b).antecedent;
                here.subject_shared = true;
                return;
            }
    }

    /// A phrase with a preposition right behind another phrase may belong to that noun; else to the verb.
    void attach_obliques() {
        for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
            NounPhrase& np = out_.phrases[p];
            if (np.preposition_word == none || np.link == Link::genitive) continue;
            const auto start = std::min(static_cast<std::uint32_t>(np.preposition_word), np.words.first);
            if (start == sentence_.first) continue;
            std::uint32_t before = start - 1;
            while (before > sentence_.first && is_quote(before)) --before;
            const std::int32_t neighbour = out_.phrase_of[before];
            if (neighbour != none && out_.clause_of[before] == np.clause) np.governor = outermost_of(neighbour);
        }
    }

    Reader read_;
    const SyntaxRules& rules_;
    base::WordRange sentence_;
    std::uint32_t body_ = 0;         ///< first word behind the dateline
    std::size_t first_phrase_;
    std::size_t first_clause_ = 0;
    Parse& out_;
    std::vector<Verb> verbs_;
    bool lead_ = false;
    std::vector<std::int32_t> before_, after_;
};

}  // namespace

void build_clauses(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse) {
    ClauseBuilder{input, sentence, rules, first_phrase, parse}.run();
}

}  // namespace tarikh::syntax
