#include "clause_builder.h"

#include <algorithm>

#include "clause_voice.h"

namespace tarikh::syntax {
namespace {

using mentions::HeadClass;
using morphology::Aspect;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

/// Who is whose subject and object.
class ClauseBuilder : public ClauseVoice {
public:
    using ClauseVoice::ClauseVoice;

    void run() {
        body_ = after_dateline();
        find_verbs();
        lay_out();
        first_clause_ = out_.clauses.size() - verbs_.size() - (lead_ ? 1 : 0);
        place_phrases();
        for (std::size_t c = first_clause_; c < out_.clauses.size(); ++c)
            if (out_.clauses[c].verb != none) fill(c);
        if (rules_.noun_compounds) lend_to_opening();
        share_forward();
        attach_obliques();
    }

private:
    void fill(std::size_t c) {
        if (rules_.verb_first) fill_verb_first(c);
        else fill_subject_first(c);
        Clause& here = clause(c);
        if (here.subject != none && !here.subject_shared && phrase(here.subject).link == Link::free) phrase(here.subject).link = Link::subject;
        if (here.object != none && here.object != here.antecedent && phrase(here.object).link == Link::free) phrase(here.object).link = Link::object;
    }

    /// «قتل وجرح ثمانية», «هاجم وأحرق متظاهرون مركزا»: of two verbs in a row what follows the second is the first one's as well.
    void share_forward() {
        for (std::size_t c = out_.clauses.size(); c-- > first_clause_ + 1;) {
            const Clause& next = out_.clauses[c];
            Clause& here = clause(c - 1);
            if (!rules_.verb_first || here.verb == none || next.verb == none || here.words.last != static_cast<std::uint32_t>(here.verb) + 1) continue;
            if (static_cast<std::uint32_t>(next.verb) != here.words.last || !conjoined_clause(next) || here.object != none || (here.subject != none && !here.subject_shared)) continue;
            const auto verb = static_cast<std::uint32_t>(here.verb);
            if (next.subject == none || next.subject_shared || phrase(next.subject).words.first < verb || !agree(verb, next.subject)) continue;
            here.subject = next.subject;
            here.object = next.object;
            here.subject_shared = true;
            here.passive = next.passive && (here.passive || passive_unseen(verb) || read_.word(verb)->features.passive);
        }
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
            // "migrants from Honduras who had fled": no state is somebody.
            if (read_.cue(start, Cue::personal) && read_.known_place(np.head) && np.words.last == start && np.preposition_word != none) continue;
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
        // "London and Cairo, which chaired the talks": a comma lets the clause belong to the whole row.
        if (best != none && phrase(best).first_conjunct != none && start > sentence_.first && comma(start - 1) && actor_like(phrase(best).first_conjunct)) best = phrase(best).first_conjunct;
        if (best != none && rules_.noun_compounds && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::causes)) best = cause_before(best);
        here.antecedent = best;
        if (best != none) here.parent = phrase(best).clause;
    }

    /// "the blast at the port that killed ten": no place causes anything.
    std::int32_t cause_before(std::int32_t p) const {
        const NounPhrase& np = out_.phrases[static_cast<std::size_t>(p)];
        const HeadClass h = read_.head_class(np.head);
        if (np.preposition_word == none || (h != HeadClass::site && h != HeadClass::place && !read_.known_place(np.head))) return p;
        return bare_before(p);
    }

    std::int32_t shared_subject(std::size_t c) {
        const Clause& here = clause(c);
        // «اتهم الوزير الحركة بأنها تتعمد القتل»: of whom something is said, he does it.
        const morphology::Reading& opening = *read_.word(here.words.first).reading;
        if (here.kind == ClauseKind::complement && c > first_clause_ && opening.enclitic == Enclitic::pronoun && (opening.proclitics & morphology::proclitic::bi) != 0) {
            const std::int32_t whom = clause(c - 1).object;
            if (whom != none && actor_like(whom) && agree(static_cast<std::uint32_t>(here.verb), whom)) return whom;
        }
        for (std::size_t b = c; b-- > first_clause_;) {
            const Clause& before = clause(b);
            // «إن الدبابات التي ترافقها الطائرات توغلت»: what was told more of has waited for its verb.
            if (before.kind == ClauseKind::relative && here.kind != ClauseKind::relative && !conjoined_clause(here) && before.antecedent != none && phrase(before.antecedent).link == Link::free &&
                bare(phrase(before.antecedent)) && agree(static_cast<std::uint32_t>(here.verb), before.antecedent))
                return before.antecedent;
            // «إن المنطقة الخضراء في بغداد التي تضم مقار، تعرضت لهجوم»
            if (before.kind == ClauseKind::relative && here.kind != ClauseKind::relative && !conjoined_clause(here))
                if (const std::int32_t waiting = waits_behind_that(before.words.first, static_cast<std::uint32_t>(here.verb)); waiting != none) return waiting;
            if (before.subject == none) continue;
            if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative && !goes_on_telling(c, b)) continue;
            if (!agree(static_cast<std::uint32_t>(here.verb), before.subject) && rules_.verb_first) continue;
            return before.subject;
        }
        // «القضاء الذي وجه إليه تهمة وأخلى سبيل رفاقه»: with nobody else to do it, the clause before is gone on with.
        const bool goes_on = c > first_clause_ && clause(c - 1).kind == ClauseKind::relative && clause(c - 1).subject != none && conjoined_clause(here);
        return goes_on && agree(static_cast<std::uint32_t>(here.verb), clause(c - 1).subject) ? clause(c - 1).subject : none;
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
        drop_objects_of_nouns();
        drop_what_waits(verb);
        trim_after(verb);
        Clause& here = clause(c);
        here.passive = here.passive && !active_after_all(c, verb);
        if (here.kind == ClauseKind::relative && here.antecedent != none) {
            fill_relative(here, verb, r);
            return;
        }
        if (told_before_its_doer(verb, r)) {
            here.object = before_.back();
            here.subject = after_.front();
            return;
        }
        for (const std::int32_t p : before_)
            if (agree(verb, p) && !read_.cue(phrase(p).head, Cue::attribution)) { here.subject = p; break; }
        if (here.subject != none) {
            // «الجنود قتلوا في انفجارين ضربا للموكب»: what stands far off and is nobody is no object.
            const bool far = !after_.empty() && !adjacent(verb, after_.front()) && !actor_like(after_.front()) && passive_unseen(verb);
            if (!after_.empty() && r.enclitic != Enclitic::pronoun && !far) here.object = after_.front();
            here.passive |= here.object == none && passive_unseen(verb);
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
        // «أعلنت القيادة أنها استنفرت مقاتلاتها»: the pronoun at the clause's beginning is its subject.
        const std::uint32_t opening = pronoun_of_opening(start, verb);
        if (after_.size() == 1 && here.kind != ClauseKind::main && opening < verb && stands_for_subject(opening, verb) && shared_subject(c) != none) {
            share(c);
            here.object = after_.front();
            return;
        }
        // «الوزير الذي استقبله الرئيس غادر بيروت»: what was told more of has waited for its verb.
        const bool bound = here.kind == ClauseKind::complement && start == verb && c > first_clause_ && clause(c - 1).kind == ClauseKind::relative;
        const bool own = after_.size() > 1 || (!after_.empty() && !read_.known_place(phrase(after_.front()).head));
        if (bound && !own && clause(c - 1).antecedent != none && shared_subject(c) == clause(c - 1).antecedent) {
            share(c);
            if (!after_.empty() && r.enclitic != Enclitic::pronoun) here.object = after_.front();
            return;
        }
        const bool plural_verb = r.features.number == Number::plural || r.features.number == Number::dual;
        if (after_.empty() || (plural_verb && before_.empty())) {
            share(c);
            if (!after_.empty()) here.object = after_.front();
            return;
        }
        if (r.enclitic != Enclitic::pronoun && after_.size() >= 2 && accusative(after_.front()) && can_share(c)) {
            share(c);
            here.object = after_.front();
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
        if (r.enclitic != Enclitic::pronoun && read_.cue(verb, Cue::needs_object) && take_only_object(c, verb, only)) return;
        if (!agree(verb, only)) {
            here.object = only;
            share(c);
        } else if ((actor_like(only) && !accusative(only)) || !can_share(c)) {
            here.subject = only;
        } else {
            here.object = only;
            share(c);
        }
    }

    /// «وحض المجتمع الدولي على التحرك», «اتهم الوزير بالفساد»: the one noun of a verb that needs an object is done to.
    bool take_only_object(std::size_t c, std::uint32_t verb, std::int32_t only) {
        Clause& here = clause(c);
        if (passive_unseen(verb) && !can_share(c) && !accusative(only) && agree(verb, only)) {
            here.passive = true;
            here.subject = only;
            return true;
        }
        here.object = only;
        share(c);
        return true;
    }

    bool can_share(std::size_t c) { return c > first_clause_ && (conjoined_clause(clause(c)) || clause(c).kind != ClauseKind::main) && shared_subject(c) != none; }

    /// Arguments end where a comma is followed by something else than a list, and at another clause's words.
    void trim_after(std::uint32_t verb) {
        std::size_t keep = 0;
        std::uint32_t last = verb + 1;
        for (; keep < after_.size(); ++keep) {
            const NounPhrase& p = phrase(after_[keep]);
            bool border = false;
            for (std::uint32_t i = last; i < p.words.first; ++i) border |= strong(i) || (keep > 0 && comma(i));
            if (border && keep > 0 && only_time_between(last, p.words.first)) border = false;
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
        if (r.enclitic == Enclitic::pronoun) {
            // «اتصال أجراه مع نظيره»: what the pronoun takes up is not who does it.
            here.object = here.antecedent;
            share(static_cast<std::size_t>(&here - out_.clauses.data()));
            return;
        }
        if (agree(verb, here.antecedent)) {
            here.subject = here.antecedent;
            here.subject_shared = true;
            if (!after_.empty() && !here.passive) here.object = after_.front();
            here.passive |= here.object == none && passive_unseen(verb);
            give_back_object(here);
            return;
        }
        here.object = here.antecedent;
        if (!after_.empty()) here.subject = after_.front();
    }

    /// «خطف مسلحون يرتدون زي الشرطة أربعة مهندسين»: the second noun behind the relative clause's verb is the main verb's.
    void give_back_object(const Clause& relative) {
        const std::int32_t c = phrase(relative.antecedent).clause;
        if (c == none || after_.size() < 2 || relative.object != after_.front()) return;
        Clause& main = clause(static_cast<std::size_t>(c));
        if (&main == &relative || main.verb == none || main.subject != relative.antecedent || main.object != none) return;
        const auto verb = static_cast<std::uint32_t>(main.verb);
        if (!read_.cue(verb, Cue::needs_object) || read_.word(verb)->enclitic == Enclitic::pronoun || !done_to(after_[1], phrase(after_[0]).words.last)) return;
        if (main.passive && !written_like_active(verb)) return;
        main.passive = false;
        main.object = after_[1];
        phrase(main.object).link = Link::object;
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
        if (ends_description(c)) {
            here.kind = ClauseKind::main;
            here.passive = false;
            here.subject = clause(c - 1).subject;
            here.subject_shared = true;
            if (!after_.empty() && near_object(verb, after_.front())) here.object = after_.front();
            return;
        }
        if (said_of_antecedent(c)) return;
        // A reduced relative: the participle right behind a phrase.
        const bool past_by_agent = r.features.aspect == Aspect::perfect && may_be_passive(verb) && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent) && read_.preposition(verb + 1);
        if (here.kind != ClauseKind::relative && here.auxiliary == none && verb > sentence_.first &&
            ((r.features.form == Form::passive_participle && before_.empty()) || past_by_agent || left_behind(verb) || said_of_oblique(c, verb) || (here.kind == ClauseKind::participle && may_be_passive(verb) && r.features.aspect == Aspect::perfect))) {
            if (const std::int32_t p = set_off_before(verb); p != none) {
                here.kind = ClauseKind::relative;
                here.antecedent = outermost_of(p);
                here.subject = here.antecedent;
                here.subject_shared = true;
                here.passive = true;
                return;
            }
        }
        if (!before_.empty()) here.subject = skip_apposition(before_, group);
        if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
        here.passive |= here.object == none && gapped(c);
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
        if (here.subject == none && speaks_behind(verb)) {
            here.subject = after_.front();
            here.object = none;
            return;
        }
        if (here.subject == none && describes_object(c)) return;
        if (here.subject == none) control(c);
        // "…", said the minister.
        if (here.subject == none && !after_.empty() && read_.cue(verb, Cue::end_quote_verb)) {
            here.subject = after_.front();
            here.object = none;
        }
    }

    /// "The minister, accused of fraud, resigned": of two participles set off by commas the second is the clause's verb.
    bool ends_description(std::size_t c) {
        const Clause& here = clause(c);
        const auto alone = [&](const Clause& x) { return x.verb != none && x.auxiliary == none && read_.word(static_cast<std::uint32_t>(x.verb))->features.form == Form::passive_participle; };
        if (c == first_clause_ || !alone(here) || !alone(clause(c - 1)) || !before_.empty() || !comma(static_cast<std::uint32_t>(here.verb) - 1)) return false;
        const auto described = static_cast<std::uint32_t>(clause(c - 1).verb);
        return clause(c - 1).subject != none && described > sentence_.first && comma(described - 1) && phrase(clause(c - 1).subject).words.last + 1 == described;
    }

    /// The phrase right before a participle, or behind the comma before it: "hospitals, damaged by the quake, were full".
    std::int32_t set_off_before(std::uint32_t verb) const {
        std::int32_t p = out_.phrase_of[verb - 1];
        if (p == none && comma(verb - 1) && verb > sentence_.first + 1 && read_.word(verb)->features.form == Form::passive_participle && verb + 1 < sentence_.last && read_.preposition(verb + 1)) {
            p = out_.phrase_of[verb - 2];
            if (p != none && !bare(out_.phrases[static_cast<std::size_t>(outermost_of(p))])) return none;
        }
        return p != none && !out_.phrases[static_cast<std::size_t>(p)].temporal ? p : none;
    }

    /// "the town attacked by rebels"; "spoke by telephone" is no such form.
    bool may_be_passive(std::uint32_t verb) const {
        const auto& readings = read_.word(verb).readings;
        return std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& x) { return x.features.form == Form::passive_participle; });
    }

    /// "It means peace," said Rosa Lind: right behind a quotation the speaker follows the verb.
    bool speaks_behind(std::uint32_t verb) const {
        if (after_.empty() || verb == sentence_.first || !read_.cue(verb, Cue::end_quote_verb) || !read_.punctuation(verb - 1)) return false;
        return out_.phrases[static_cast<std::size_t>(after_.front())].words.first == verb + 1 && actor_like(after_.front()) && read_.word(verb)->features.form == Form::finite;
    }

    /// "After meeting his counterpart, the minister flew home": who does it stands behind the comma.
    void lend_to_opening() {
        for (std::size_t c = first_clause_; c + 1 < out_.clauses.size(); ++c) {
            Clause& opening = clause(c);
            if (opening.verb == none) continue;
            const Clause& next = clause(c + 1);
            const bool gerund = read_.word(static_cast<std::uint32_t>(opening.verb))->features.form == Form::active_participle && opening.auxiliary == none;
            if (!gerund || opening.subject != none || next.kind != ClauseKind::main || next.subject == none || next.subject_shared || next.words.first == 0 || !comma(next.words.first - 1)) return;
            opening.subject = next.subject;
            opening.subject_shared = true;
            return;
        }
    }

    /// "Two were killed and five others wounded": the second has its auxiliary from the first.
    bool gapped(std::size_t c) const {
        if (c == first_clause_ || before_.empty()) return false;
        const Clause& here = out_.clauses[c];
        const Clause& first = out_.clauses[c - 1];
        return here.kind == ClauseKind::main && here.auxiliary == none && first.passive && first.auxiliary != none && conjoined_clause(here) && may_be_passive(static_cast<std::uint32_t>(here.verb));
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
    std::int32_t skip_apposition(const std::vector<std::int32_t>& row, std::uint32_t verb) {
        std::size_t k = row.size() - 1;
        if (k > 0 && verb > 0 && !comma(verb - 1) && read_.cue(verb, Cue::end_quote_verb)) return row[k];
        while (k > 0) {
            const NounPhrase& a = phrase(row[k - 1]);
            const NounPhrase& b = phrase(row[k]);
            if ((b.words.first != a.words.last + 1 || !comma(a.words.last)) && !described_further(a, b, verb)) break;
            const bool joined = side_by_side(a, b, verb);
            phrase(row[k]).link = joined ? Link::conjunct : Link::apposition;
            if (joined) {
                phrase(row[k - 1]).conjunct = row[k];
                phrase(row[k]).first_conjunct = row[k - 1];
            }
            --k;
        }
        return row[k];
    }

    /// "Ivo Kern, a professor of law at the college, told": a description between commas, with what belongs to it.
    bool described_further(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const {
        if (verb == 0 || !comma(verb - 1) || !comma(b.words.first - 1) || read_.is_name(b.head)) return false;
        for (std::uint32_t i = a.words.last; i + 1 < b.words.first; ++i) {
            const std::int32_t p = out_.phrase_of[i];
            const bool attached = p != none && out_.phrases[static_cast<std::size_t>(outermost_of(p))].preposition_word != none;
            if (!attached && !read_.preposition(i)) return false;
        }
        return true;
    }

    /// "a strike which officials said killed ten": the verb right behind the one of saying tells of what the clause is about.
    bool said_of_antecedent(std::size_t c) {
        if (c == first_clause_) return false;
        Clause& here = clause(c);
        const Clause& said = clause(c - 1);
        const auto verb = static_cast<std::uint32_t>(here.verb);
        const std::uint32_t group = here.auxiliary != none ? static_cast<std::uint32_t>(here.auxiliary) : verb;
        if (said.kind != ClauseKind::relative || said.verb == none || said.antecedent == none || static_cast<std::uint32_t>(said.verb) + 1 != group) return false;
        if (!read_.cue(static_cast<std::uint32_t>(said.verb), Cue::end_quote_verb) || said.subject == said.antecedent || here.kind == ClauseKind::infinitive) return false;
        here.kind = ClauseKind::relative;
        here.antecedent = said.antecedent;
        here.subject = said.antecedent;
        here.subject_shared = true;
        here.passive = here.passive && here.auxiliary != none;
        if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
        return true;
    }

    /// "Oman, Yemen reopen border": a headline's comma joins two states.
    bool side_by_side(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const {
        return b.words.last == verb && a.words.size() <= 2 && b.words.size() <= 2 && read_.known_place(a.head) && read_.known_place(b.head) && a.conjunct == none;
    }

    void control(std::size_t c) {
        Clause& here = clause(c);
        if (c == first_clause_) return;
        if (const std::int32_t apart = set_apart(c); apart != none) {
            here.subject = apart;
            phrase(apart).link = Link::subject;
            return;
        }
        if (const std::int32_t waiting = told_more_of(c); waiting != none) {
            here.subject = waiting;
            here.subject_shared = true;
            return;
        }
        for (std::size_t b = c; b-- > first_clause_;) {
            const Clause& before = clause(b);
            if (before.verb == none) continue;
            if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative) continue;
            // "urged Tehran to release", "accused Moscow of shelling"
            const bool governed = here.kind == ClauseKind::infinitive ||
                                  (here.kind == ClauseKind::participle && here.verb > 0 && read_.preposition(static_cast<std::uint32_t>(here.verb) - 1));
            const bool object_control = governed && before.object != none && b + 1 == c && actor_like(before.object) && before.cues.has(Cue::object_control);
            here.subject = object_control ? before.object : interrupted(before) != none ? interrupted(before) : before.subject;
            here.subject_shared = here.subject != none;
            if (here.subject != none) return;
        }
        // "…, who visited Ankara, said": what stood before the relative clause, the first of a chain of them.
        for (std::size_t b = c; b-- > first_clause_ && clause(b).antecedent != none;) {
            here.subject = bare_before(clause(b).antecedent);
            here.subject_shared = true;
        }
    }

    /// "police dispersed students protesting over fees": a participle right behind people tells what they do.
    bool describes_object(std::size_t c) {
        Clause& here = clause(c);
        const auto verb = static_cast<std::uint32_t>(here.verb);
        if (here.kind != ClauseKind::participle || c == first_clause_ || verb == sentence_.first || read_.word(verb)->features.form != Form::active_participle || read_.cue(verb, Cue::resultative)) return false;
        const std::int32_t p = out_.phrase_of[verb - 1];
        const std::int32_t people = p == none ? none : outermost_of(p);
        if (people == none || (people != clause(c - 1).object && phrase(people).preposition_word == none)) return false;
        const HeadClass h = read_.head_class(phrase(people).head);
        // "wrote to the president proposing talks" tells more of who wrote.
        if (people != clause(c - 1).object && read_.word(phrase(people).head)->features.number != Number::plural) return false;
        if (phrase(people).temporal || read_.is_name(phrase(people).head) || (h != HeadClass::person && h != HeadClass::people && h != HeadClass::forces && h != HeadClass::group)) return false;
        here.kind = ClauseKind::relative;
        here.antecedent = people;
        here.subject = people;
        here.subject_shared = true;
        return true;
    }

    /// "…, and the president, who visited the town, ordered an inquiry": what waits for its verb while more of it is told.
    std::int32_t told_more_of(std::size_t c) const {
        if (out_.clauses[c].kind != ClauseKind::main) return none;
        std::int32_t found = none;
        for (std::size_t b = c; b-- > first_clause_;) {
            const ClauseKind kind = out_.clauses[b].kind;
            if (out_.clauses[b].antecedent != none) found = bare_before(out_.clauses[b].antecedent);
            else if (found != none || (kind != ClauseKind::complement && kind != ClauseKind::infinitive && kind != ClauseKind::participle)) break;
        }
        return found != none && out_.phrases[static_cast<std::size_t>(found)].link == Link::free && bare(out_.phrases[static_cast<std::size_t>(found)]) ? found : none;
    }

    /// "After the report was out, Ronaldo, 33, dismissed it": a name between commas behind the clause before.
    std::int32_t set_apart(std::size_t c) const {
        const Clause& here = out_.clauses[c];
        const Clause& before = out_.clauses[c - 1];
        if (here.kind != ClauseKind::main || before.verb == none || here.words.first == 0 || !comma(here.words.first - 1)) return none;
        for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
            const NounPhrase& np = out_.phrases[p];
            if (np.words.first >= here.words.first) break;
            if (np.words.first <= static_cast<std::uint32_t>(before.verb) + 1 || np.words.last >= here.words.first || !bare(np) || np.link != Link::free) continue;
            if (comma(np.words.first - 1) && comma(np.words.last) && read_.is_name(np.head) && !read_.known_place(np.head)) return static_cast<std::int32_t>(p);
        }
        return none;
    }

    /// "Iran, the minister said, would attack": what stood before the speaker goes on behind him.
    std::int32_t interrupted(const Clause& said) const {
        const auto verb = static_cast<std::uint32_t>(said.verb);
        if (said.subject == none || said.subject_shared || !read_.cue(verb, Cue::end_quote_verb) || verb + 1 >= sentence_.last || !comma(verb + 1)) return none;
        const std::uint32_t speaker = out_.phrases[static_cast<std::size_t>(said.subject)].words.first;
        if (speaker < sentence_.first + 2 || speaker > verb || !comma(speaker - 1)) return none;
        const std::int32_t p = out_.phrase_of[speaker - 2];
        const std::int32_t whole = p == none ? none : outermost_of(p);
        if (whole == none) return none;
        const NounPhrase& np = out_.phrases[static_cast<std::size_t>(whole)];
        return bare(np) && np.link == Link::free && np.clause == out_.phrases[static_cast<std::size_t>(said.subject)].clause ? whole : none;
    }

    /// "…, with ten people injured": a past form behind a phrase with a preposition, without subject or object.
    bool left_behind(std::uint32_t verb) const {
        if (read_.word(verb)->features.aspect != Aspect::perfect || !before_.empty() || !after_.empty() || read_.cue(verb, Cue::end_quote_verb)) return false;
        const std::int32_t p = out_.phrase_of[verb - 1];
        return p != none && read_.quantity(out_.phrases[static_cast<std::size_t>(outermost_of(p))].words.first) &&
               out_.phrases[static_cast<std::size_t>(outermost_of(p))].preposition_word != none;
    }

    /// "curbs on officials accused of fraud": a past form behind a phrase with a preposition, with nothing but another behind.
    bool said_of_oblique(std::size_t c, std::uint32_t verb) const {
        if (read_.word(verb)->features.aspect != Aspect::perfect || !before_.empty() || !after_.empty() || !may_be_passive(verb) || read_.cue(verb, Cue::end_quote_verb)) return false;
        const std::int32_t p = out_.phrase_of[verb - 1];
        if (p == none || out_.phrases[static_cast<std::size_t>(outermost_of(p))].preposition_word == none || !actor_like(outermost_of(p))) return false;
        return verb + 1 < sentence_.last && read_.preposition(verb + 1) && read_.cue(verb + 1, Cue::genitive) && told_more_of(c) == none;
    }

    /// "Inspectors from the agency, whose chief visited Iran, have left": no phrase with a preposition is a subject.
    std::int32_t bare_before(std::int32_t p) const {
        for (std::int32_t q = p; q >= static_cast<std::int32_t>(first_phrase_); --q)
            if (bare(out_.phrases[static_cast<std::size_t>(q)])) return q;
        return p;
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

};

}  // namespace

void build_clauses(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, std::size_t first_phrase, Parse& parse) {
    ClauseBuilder{input, sentence, rules, first_phrase, parse}.run();
}

}  // namespace tarikh::syntax
