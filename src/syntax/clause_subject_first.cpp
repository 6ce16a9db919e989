// English: subject, verb, object.
#include <algorithm>

#include "clause_filler.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Aspect;
using morphology::Number;

void ClauseBuilder::fill_subject_first(std::size_t c) {
    const auto verb = static_cast<std::uint32_t>(clause(c).verb);
    const std::uint32_t start = clause(c).words.first;
    const std::uint32_t group = clause(c).auxiliary != none ? std::min(static_cast<std::uint32_t>(clause(c).auxiliary), verb) : verb;
    const morphology::Reading& r = *read_.word(verb).reading;
    if (clause(c).kind == ClauseKind::relative && told_as_subject(c)) clause(c).kind = ClauseKind::complement;
    if (clause(c).kind == ClauseKind::relative) set_antecedent(c);
    bare_between(start, group, before_);
    bare_between(verb + 1, clause(c).words.last, after_);
    trim_after(verb);
    Clause& here = clause(c);
    if (ends_description(c)) {
        here.kind = ClauseKind::main;
        here.passive = done_by(verb);  // "Ivo Kern, jailed in Chad, pardoned by the king"
        here.subject = clause(c - 1).subject;
        here.subject_shared = true;
        if (!after_.empty() && near_object(verb, after_.front())) here.object = after_.front();
        return;
    }
    if (said_of_antecedent(c)) return;
    if (goes_on_behind_passive(c, group)) {
        here.kind = ClauseKind::main;
        here.subject = out_.outermost(clause(c - 1).antecedent);
        here.subject_shared = false;
        here.passive = here.passive && here.auxiliary != none;
        if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
        return;
    }
    if (goes_on_behind_deed(c, group)) return;
    if (goes_on_behind_participle(c, group)) {
        here.kind = ClauseKind::main;
        here.subject = clause(c - 1).subject;
        here.subject_shared = true;
        if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
        return;
    }
    // A reduced relative: the participle right behind a phrase.
    const bool past_by_agent = r.features.aspect == Aspect::perfect && may_be_passive(verb) && !read_.cue(verb, Cue::own_by) && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent) && read_.preposition(verb + 1);
    if (here.kind != ClauseKind::relative && here.auxiliary == none && verb > sentence_.first &&
        ((r.features.form == Form::passive_participle && before_.empty()) || past_by_agent || charged_of(verb) || left_behind(verb) || said_of_oblique(c, verb) || (here.kind == ClauseKind::participle && may_be_passive(verb) && r.features.aspect == Aspect::perfect))) {
        if (const std::int32_t p = set_off_before(verb); p != none) {
            here.kind = ClauseKind::relative;
            here.antecedent = described_by_participle(p);
            here.subject = one_among(c);
            here.subject_shared = true;
            here.passive = true;
            return;
        }
    }
    if (set_off_by_commas(c)) {
        here.kind = ClauseKind::relative;
        here.antecedent = out_.outermost(out_.phrase_of[verb - 2]);
        here.subject = here.antecedent;
        here.subject_shared = true;
        here.passive = true;
        return;
    }
    if (waits_for_verb(c)) {
        here.kind = ClauseKind::relative;
        here.antecedent = described_by_participle(out_.phrase_of[verb - 1]);
        here.subject = here.antecedent;
        here.subject_shared = true;
        here.passive = true;
        return;
    }
    if (!before_.empty()) here.subject = skip_apposition(before_, group);
    if (const std::int32_t planner = told_with_plan(c); planner != none) {
        here.subject = planner;
        here.subject_shared = true;
    }
    if (joined_to_active(c)) here.passive = false;
    if (!after_.empty() && !here.passive && near_object(verb, after_.front())) here.object = after_.front();
    if (here.object != none && here.subject != none && verb + 1 == phrase(here.object).words.first && phrase(here.object).words.size() == 1 && read_.cue(verb + 1, Cue::outcome) && read_.word(verb + 1).features.number != Number::plural) here.object = none;
    here.passive |= here.object == none && (gapped(c) || headline_passive(c) || goes_on_passive(c) || done_far_by(c) || left_so(c));
    if (here.subject == none && group != verb && here.kind != ClauseKind::infinitive) {
        // Inversion: "did the talks fail".
        bare_between(group + 1, verb, before_);
        if (!before_.empty()) here.subject = before_.back();
    }
    if (here.kind == ClauseKind::relative && here.antecedent != none) {
        if (here.subject == none) {
            here.subject = here.antecedent;
            here.subject_shared = true;
        } else if (here.object == none && !here.passive && !(here.words.first > sentence_.first && read_.preposition(here.words.first - 1))) {
            here.object = here.antecedent;  // but "the raid in which ten died"
        }
        return;
    }
    if (here.subject == none && speaks_behind(verb)) {
        here.subject = after_.front();
        here.object = none;
        return;
    }
    if (here.subject == none && (describes_object(c) || in_company(c) || told_as_subject(c))) return;
    if (here.subject == none) control(c);
    if (told_behind_be(c)) return;
    // "…", said the minister.
    if (here.subject == none && !after_.empty() && read_.cue(verb, Cue::end_quote_verb)) {
        here.subject = after_.front();
        here.object = none;
    }
}

/// "Killed in the blast were three soldiers", "Also arrested was the mayor": whom a participle that opens the sentence is about.
bool ClauseBuilder::told_behind_be(std::size_t c) {
    if (c != first_clause_ + (lead_ ? 2 : 1) || after_.empty() || !read_.word(static_cast<std::uint32_t>(clause(c).verb)).is(Pos::auxiliary)) return false;
    Clause& told = clause(c - 1);
    // "Among those killed was a priest"
    const bool among = read_.cue(sentence_.first, Cue::among);
    const bool opens = static_cast<std::uint32_t>(told.verb) <= sentence_.first + (among ? 2 : 1);
    if (told.verb == none || told.auxiliary != none || told.object != none || !opens || !may_be_passive(static_cast<std::uint32_t>(told.verb)) || (told.subject != none && !among)) return false;
    told.passive = true;
    told.subject = after_.front();
    phrase(after_.front()).link = Link::subject;
    clause(c).object = none;
    return true;
}

/// "The minister, accused of fraud, resigned", "The king, speaking in Rome, called for calm": of two participles set off by commas the second is the clause's verb.
bool ClauseBuilder::ends_description(std::size_t c) {
    const Clause& here = clause(c);
    const auto alone = [&](const Clause& x, Form form) { return x.verb != none && x.auxiliary == none && read_.word(static_cast<std::uint32_t>(x.verb)).features.form == form; };
    const auto described_as = [&](const Clause& x) { return alone(x, Form::passive_participle) || alone(x, Form::active_participle); };
    if (c == first_clause_ || !alone(here, Form::passive_participle) || !described_as(clause(c - 1)) || !before_.empty() || !comma(static_cast<std::uint32_t>(here.verb) - 1)) return false;
    const auto described = static_cast<std::uint32_t>(clause(c - 1).verb);
    std::int32_t last = clause(c - 1).subject;
    // "Turkey, Russia and Iran, meeting in Astana, agreed"
    while (last != none && phrase(last).conjunct != none) last = phrase(last).conjunct;
    return last != none && described > sentence_.first && comma(described - 1) && phrase(last).words.last + 1 == described;
}

/// The phrase right before a participle, or behind the comma before it: "hospitals, damaged by the quake, were full".
std::int32_t ClauseBuilder::set_off_before(std::uint32_t verb) const {
    std::int32_t p = out_.phrase_of[verb - 1];
    if (p == none && comma(verb - 1) && verb > sentence_.first + 1 && read_.word(verb).features.form == Form::passive_participle && verb + 1 < sentence_.last && read_.preposition(verb + 1)) {
        p = out_.phrase_of[verb - 2];
        // "for talks, hosted by Oman", but "in Oman, hosted by the king"
        const bool thing = p != none && read_.cue(verb + 1, Cue::agent) && read_.head_class(phrase(out_.outermost(p)).head) == HeadClass::none && !phrase(out_.outermost(p)).has_name;
        if (p != none && !thing && !bare(phrase(out_.outermost(p)))) return none;
    }
    return p != none && !phrase(p).temporal ? p : none;
}

/// "the town attacked by rebels"; "spoke by telephone" is no such form.
bool ClauseBuilder::may_be_passive(std::uint32_t verb) const {
    const auto& readings = read_.word(verb).readings();
    return std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& x) { return x.features.form == Form::passive_participle; });
}

/// "It means peace," said Rosa Lind: right behind a quotation the speaker follows the verb.
bool ClauseBuilder::speaks_behind(std::uint32_t verb) const {
    if (after_.empty() || verb == sentence_.first || !read_.cue(verb, Cue::end_quote_verb) || !read_.punctuation(verb - 1)) return false;
    return phrase(after_.front()).words.first == verb + 1 && actor_like(after_.front()) && read_.word(verb).features.form == Form::finite;
}

/// "After meeting his counterpart, the minister flew home": who does it stands behind the comma.
void ClauseBuilder::lend_to_opening() {
    for (std::size_t c = first_clause_; c + 1 < out_.clauses.size(); ++c) {
        Clause& opening = clause(c);
        if (opening.verb == none) continue;
        // "Accusing Iran of arming the rebels, Yemen cut ties"
        std::size_t main = c + 1;
        while (main + 1 < out_.clauses.size() && (clause(main).kind == ClauseKind::participle || clause(main).kind == ClauseKind::infinitive)) ++main;
        const Clause& next = clause(main);
        // "Having seized the town, …", "To end the siege, …"
        const std::uint32_t first = static_cast<std::uint32_t>(opening.auxiliary != none ? opening.auxiliary : opening.verb);
        const bool gerund = read_.word(first).features.form == Form::active_participle || (opening.kind == ClauseKind::infinitive && opening.auxiliary == none);
        if (!gerund || opening.subject != none || next.kind != ClauseKind::main || next.subject == none || next.subject_shared || next.words.first == 0 || !comma(next.words.first - 1)) return;
        opening.subject = next.subject;
        opening.subject_shared = true;
        return;
    }
}

/// "Two were killed and five others wounded": the second has its auxiliary from the first.
bool ClauseBuilder::gapped(std::size_t c) const {
    if (c == first_clause_ || before_.empty()) return false;
    const Clause& here = out_.clauses[c];
    const Clause& first = out_.clauses[c - 1];
    return here.kind == ClauseKind::main && here.auxiliary == none && first.passive && first.auxiliary != none && conjoined_clause(here) && may_be_passive(static_cast<std::uint32_t>(here.verb));
}

/// "was arrested in March and later charged with murder": the second has its subject and its auxiliary from the first.
bool ClauseBuilder::goes_on_passive(std::size_t c) const {
    if (c == first_clause_ || !before_.empty()) return false;
    const Clause& here = out_.clauses[c];
    const Clause& first = out_.clauses[c - 1];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    return here.kind == ClauseKind::main && here.auxiliary == none && first.passive && first.auxiliary != none && conjoined_clause(here) && may_be_passive(verb) && read_.cue(verb, Cue::transitive);
}

bool ClauseBuilder::done_by(std::uint32_t verb) const { return !read_.cue(verb, Cue::own_by) && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent) && read_.preposition(verb + 1); }

/// Does another verb follow that would need the subject this one may only describe?
bool ClauseBuilder::verb_to_come(std::size_t c) const {
    for (std::size_t d = c + 1; d < out_.clauses.size(); ++d) {
        const Clause& next = out_.clauses[d];
        if (next.kind == ClauseKind::participle || next.kind == ClauseKind::infinitive || next.verb == none) continue;
        if (next.kind == ClauseKind::relative || next.kind == ClauseKind::adverbial || conjoined_clause(next)) return false;
        const std::uint32_t first = next.auxiliary != none ? std::min(static_cast<std::uint32_t>(next.auxiliary), static_cast<std::uint32_t>(next.verb)) : static_cast<std::uint32_t>(next.verb);
        for (std::uint32_t i = static_cast<std::uint32_t>(out_.clauses[c].verb) + 1; i < first; ++i)
            if (read_.punctuation(i) || read_.word(i).is(Pos::conjunction) || read_.word(i).is(Pos::subordinator)) return false;
        return true;
    }
    return false;
}

/// "A delegation led by the minister arrived", "the town held by rebels fell": behind what tells more of it the noun has its verb.
bool ClauseBuilder::goes_on_behind_passive(std::size_t c, std::uint32_t group) {
    if (c == first_clause_ || group == 0) return false;
    const Clause& told = clause(c - 1);
    if (told.kind != ClauseKind::relative || !told.passive || told.auxiliary != none || told.antecedent == none || told.subject != told.antecedent) return false;
    const std::uint32_t verb = static_cast<std::uint32_t>(clause(c).verb);
    const morphology::Features& f = read_.word(verb).features;
    if (clause(c).auxiliary == none && (f.form != Form::finite || done_by(verb) || charged_of(verb) || verb_to_come(c))) return false;
    const NounPhrase& described = phrase(out_.outermost(told.antecedent));  // "the leader of a gang (held in May) fled"
    const std::int32_t last = out_.phrase_of[static_cast<std::uint32_t>(told.verb) - 1];
    const bool behind_name = last != none && before_name(out_.outermost(last)) != none && out_.outermost(before_name(out_.outermost(last))) == out_.outermost(told.antecedent);
    if ((described.words.last != static_cast<std::uint32_t>(told.verb) && !behind_name) || !bare(described)) return false;
    const std::int32_t before = out_.phrase_of[group - 1];
    return before != none && phrase(out_.outermost(before)).preposition_word != none && phrase(out_.outermost(before)).words.first > static_cast<std::uint32_t>(told.verb);
}

/// "A boat carrying migrants sank", "Students protesting in Rome clashed": what the participle before governs is not what the
/// verb is about.
bool ClauseBuilder::goes_on_behind_participle(std::size_t c, std::uint32_t group) {
    if (c == first_clause_ || before_.size() > 1 || group == 0 || out_.phrase_of[group - 1] == none) return false;
    const std::int32_t carried = out_.outermost(out_.phrase_of[group - 1]);
    Clause& carries = clause(c - 1);
    if (carries.verb == none || carries.auxiliary != none || carries.subject == none || carries.subject_shared || carries.kind == ClauseKind::relative) return false;
    const auto participle = static_cast<std::uint32_t>(carries.verb);
    const morphology::Features& f = read_.word(static_cast<std::uint32_t>(clause(c).verb)).features;
    if (read_.word(participle).features.form != Form::active_participle || phrase(carries.subject).words.last != participle) return false;
    const bool governed = phrase(carried).preposition_word == carries.verb + 1;
    if (!governed && (phrase(carried).words.first != participle + 1 || !bare(phrase(carried)))) return false;
    if (phrase(carried).words.last != group || (clause(c).auxiliary == none && f.form != Form::finite && !governed)) return false;
    if (before_.empty() && clause(c).auxiliary == none && (done_by(static_cast<std::uint32_t>(clause(c).verb)) || verb_to_come(c))) return false;
    // What stands before the verb is told by the participle.
    for (std::uint32_t i = clause(c).words.first; i < group; ++i) {
        out_.clause_of[i] = static_cast<std::int32_t>(c) - 1;
        if (out_.phrase_of[i] != none) phrase(out_.phrase_of[i]).clause = static_cast<std::int32_t>(c) - 1;
    }
    carries.words.last = group;
    clause(c).words.first = group;
    if (!governed) {
        phrase(carried).link = Link::object;
        carries.object = carried;
    }
    if (governed && clause(c).auxiliary == none) clause(c).passive = false;
    carries.kind = ClauseKind::relative;
    carries.antecedent = carries.subject;
    carries.subject_shared = true;
    return true;
}

/// "Three men accused of fraud were arrested", "a nun held hostage in Mali was freed": a past form without an object, with
/// another verb to come that nothing parts from it, tells more of the noun before it.
bool ClauseBuilder::waits_for_verb(std::size_t c) {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.kind == ClauseKind::relative || here.kind == ClauseKind::infinitive || here.auxiliary != none || before_.empty() || before_.back() == none) return false;
    const morphology::Features& own_form = read_.word(verb).features;
    if ((own_form.aspect != Aspect::perfect && own_form.form != Form::passive_participle) || !may_be_passive(verb) || read_.cue(verb, Cue::end_quote_verb)) return false;
    if (!after_.empty() && near_object(verb, after_.front()) && !read_.cue(phrase(after_.front()).head, Cue::outcome)) return false;
    if (phrase(before_.back()).words.last != verb) return false;
    // "shot down a helicopter"
    for (const NounPhrase& np : out_.phrases)
        if (np.preposition_word == here.verb + 1 && read_.cue(verb + 1, Cue::particle) && !read_.cue(verb + 1, Cue::during) && np.words.first == verb + 2) return false;
    std::size_t d = c + 1;
    while (d < out_.clauses.size() && (out_.clauses[d].kind == ClauseKind::participle || out_.clauses[d].kind == ClauseKind::infinitive)) ++d;
    if (d >= out_.clauses.size() || out_.clauses[d].verb == none) return false;
    const Clause& next = out_.clauses[d];
    const std::uint32_t own = next.auxiliary != none ? std::min(static_cast<std::uint32_t>(next.auxiliary), static_cast<std::uint32_t>(next.verb)) : static_cast<std::uint32_t>(next.verb);
    const morphology::Features& f = read_.word(static_cast<std::uint32_t>(next.verb)).features;
    if (next.kind == ClauseKind::relative || next.kind == ClauseKind::adverbial || (next.auxiliary == none && (f.form != Form::finite || (may_be_passive(own) && !governs_behind(own) && !(read_.cue(verb, Cue::transitive) && !read_.cue(own, Cue::transitive) && !done_by(own)))))) return false;
    for (std::uint32_t i = verb + 1; i < own; ++i)
        if (read_.punctuation(i) || read_.word(i).is(Pos::conjunction) || read_.word(i).is(Pos::subordinator) || read_.cue(i, Cue::relative) || read_.cue(i, Cue::complementizer)) return false;
    std::vector<std::int32_t> between;
    bare_between(verb + 1, own, between);
    for (const std::int32_t p : between) {
        const NounPhrase& np = phrase(p);
        const bool governed = np.words.first > verb + 1 && (read_.verb(np.words.first - 1) || read_.preposition(np.words.first - 1));
        if (!np.temporal && !governed && !read_.cue(np.head, Cue::outcome)) return false;
    }
    return true;
}

/// The object stands right behind its verb; only adverbs and particles may come between.
bool ClauseBuilder::near_object(std::uint32_t verb, std::int32_t p) const {
    // "denounced as a crime Serbia's raid"
    const std::int32_t as = verb + 2 < sentence_.last && read_.preposition(verb + 1) && read_.cue(verb + 1, Cue::subordinator) ? out_.phrase_of[verb + 2] : none;
    if (as != none && phrase(out_.outermost(as)).preposition_word == static_cast<std::int32_t>(verb) + 1 && phrase(out_.outermost(as)).words.last == phrase(p).words.first) return true;
    // "hacked to death 60 villagers"
    const bool to_death = verb + 2 < sentence_.last && read_.preposition(verb + 1) && read_.cue(verb + 2, Cue::count_killed) && out_.phrase_of[verb + 2] != none && phrase(out_.phrase_of[verb + 2]).words.size() == 1;
    for (std::uint32_t i = verb + (to_death ? 3 : 1); i < phrase(p).words.first; ++i) {
        if (read_.preposition(i) || read_.punctuation(i)) { if (!is_quote(i)) return false; }
        if (out_.phrase_of[i] != none && !read_.temporal(i)) return false;
    }
    return true;
}

/// "Lavrov, the foreign minister, said": the first of phrases that only commas part.
std::int32_t ClauseBuilder::skip_apposition(const std::vector<std::int32_t>& row, std::uint32_t verb) {
    std::size_t k = row.size() - 1;
    if (k > 0 && verb > 0 && !comma(verb - 1) && read_.cue(verb, Cue::end_quote_verb)) return row[k];
    // "Two dead, dozens hurt": another number is no apposition.
    const auto counts = [&](std::int32_t p) { return read_.number(phrase(p).words.first) || read_.quantity(phrase(p).words.first); };
    if (k > 0 && verb > 0 && !comma(verb - 1) && counts(row[k]) && counts(row[k - 1])) return row[k];
    while (k > 0) {
        const NounPhrase& a = phrase(row[k - 1]);
        const NounPhrase& b = phrase(row[k]);
        // "ten people, most of them women, drowned"
        if (b.words.first == a.words.last && read_.pronoun(a.words.last - 1) && a.words.size() > 2 && (counts(row[k - 1]) || read_.cue(a.words.first, Cue::quantifier))) {
            phrase(row[k]).link = Link::apposition;
            --k;
            continue;
        }
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
bool ClauseBuilder::described_further(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const {
    if (verb == 0 || !comma(verb - 1) || !comma(b.words.first - 1) || read_.is_name(b.head)) return false;
    for (std::uint32_t i = a.words.last; i + 1 < b.words.first; ++i) {
        const std::int32_t p = out_.phrase_of[i];
        const bool attached = p != none && phrase(out_.outermost(p)).preposition_word != none;
        if (!attached && !read_.preposition(i)) return false;
    }
    return true;
}

/// "a strike which officials said killed ten": the verb right behind the one of saying tells of what the clause is about.
bool ClauseBuilder::said_of_antecedent(std::size_t c) {
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

/// "Oman, Yemen reopen border", "Army, rebels clash in Mopti": a headline's comma joins two who act, and neither has an article.
bool ClauseBuilder::side_by_side(const NounPhrase& a, const NounPhrase& b, std::uint32_t verb) const {
    if (b.words.last != verb || a.conjunct != none) return false;
    if (a.words.size() <= 2 && b.words.size() <= 2 && read_.known_place(a.head) && read_.known_place(b.head)) return true;
    const morphology::Features& f = read_.word(verb).features;
    const bool many = f.form == Form::infinitive || (f.aspect == Aspect::imperfect && f.person != 3);
    constexpr std::uint32_t longest = 3;
    const auto names_a_side = [&](const NounPhrase& np) {
        const HeadClass h = read_.head_class(np.head);
        return np.words.size() <= longest && !read_.determiner(np.words.first) && !read_.pronoun(np.words.first) && (read_.is_name(np.head) || h == HeadClass::body || h == HeadClass::forces || h == HeadClass::group || h == HeadClass::people || h == HeadClass::person);
    };
    return many && a.words.first == sentence_.first && names_a_side(a) && names_a_side(b);
}

void ClauseBuilder::control(std::size_t c) {
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
    if (const std::int32_t owner = owner_of_plan(c); owner != none) {
        here.subject = owner;
        here.subject_shared = true;
        return;
    }
    if (const std::int32_t apart = said_with_insertion(c); apart != none) {
        here.subject = apart;
        phrase(apart).link = Link::subject;
        return;
    }
    for (std::size_t b = c; b-- > first_clause_;) {
        const Clause& before = clause(b);
        if (before.verb == none) continue;
        if (here.kind == ClauseKind::main && before.kind == ClauseKind::relative) continue;
        if (goes_past(before, here) || past_behind_gerund(c, b) || said_between(b, here)) continue;
        // "hit a bus carrying pilgrims, killing nine"
        const bool held_by = before.passive && before.auxiliary == none && here.verb != none && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::resultative);  // "shelled a post held by rebels, killing nine"
        const bool aside = before.kind == ClauseKind::relative && (held_by || read_.word(static_cast<std::uint32_t>(before.verb)).features.form == Form::active_participle);
        if (aside && here.kind == ClauseKind::participle && here.words.first > 0 && comma(here.words.first - 1)) continue;
        // "urged Tehran to release", "accused Moscow of shelling"
        const bool governed = here.kind == ClauseKind::infinitive ||
                              (here.kind == ClauseKind::participle && here.verb > 0 && read_.preposition(static_cast<std::uint32_t>(here.verb) - 1));
        const std::int32_t told = before.object != none ? before.object : called_on(before, here);
        const bool object_control = governed && told != none && b + 1 == c && actor_like(told) && before.cues.has(Cue::object_control);
        if (b + 1 == c && here.kind == ClauseKind::participle)
            if (const std::int32_t blamed = done_for(c); blamed != none) {
                here.subject = blamed;
                here.subject_shared = true;
                return;
            }
        // "the wife of a man (jailed in May) fled"
        const bool resumed = before.kind == ClauseKind::relative && before.passive && here.kind == ClauseKind::complement && before.subject != none;
        here.subject = object_control ? told : interrupted(before) != none ? interrupted(before) : resumed ? out_.outermost(before.subject) : before.subject;
        here.subject_shared = here.subject != none;
        if (here.subject != none) return;
    }
    // "…, who visited Ankara, said": what stood before the relative clause, the first of a chain of them.
    for (std::size_t b = c; b-- > first_clause_ && clause(b).antecedent != none;) {
        here.subject = bare_before(out_.outermost(clause(b).antecedent));
        here.subject_shared = true;
    }
}

/// "Two bombs went off, officials said, killing ten": those who say so between commas have not done it.
bool ClauseBuilder::said_between(std::size_t b, const Clause& here) const {
    const Clause& said = out_.clauses[b];
    if (b == first_clause_ || here.kind != ClauseKind::participle || here.words.first == 0 || said.subject == none || said.object != none) return false;
    const auto verb = static_cast<std::uint32_t>(said.verb), start = phrase(said.subject).words.first;
    const bool aside = read_.cue(verb, Cue::end_quote_verb) && comma(here.words.first - 1) && verb + 2 >= here.words.first && start > sentence_.first && comma(start - 1);
    return aside && out_.clauses[b - 1].verb != none && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::resultative);
}

/// "urged Chad to withdraw, accusing it of …", "ordered troops to strike after accusing them": behind a comma or a word of time a
/// participle is not theirs who are told to do something.
bool ClauseBuilder::goes_past(const Clause& before, const Clause& here) const {
    // "The bomb went off as employees left, killing ten"
    if (here.kind == ClauseKind::participle && before.kind == ClauseKind::adverbial && before.subject != none && here.words.first > 0 && comma(here.words.first - 1) && read_.cue(static_cast<std::uint32_t>(here.verb), Cue::resultative)) {
        const HeadClass h = read_.head_class(phrase(before.subject).head);
        return h == HeadClass::people || h == HeadClass::person;
    }
    // "banned women from working, drawing protests"
    const bool gerund = before.kind == ClauseKind::participle && before.verb > 0 && read_.preposition(static_cast<std::uint32_t>(before.verb) - 1) && here.kind == ClauseKind::participle;
    if ((here.kind != ClauseKind::participle && here.kind != ClauseKind::adverbial) || (before.kind != ClauseKind::infinitive && !gerund) || here.words.first == 0 || before.subject == none) return false;
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (read_.word(verb).features.form != Form::active_participle || read_.cue(verb, Cue::resultative)) return false;
    return comma(here.words.first - 1) || (verb > 0 && read_.cue(verb - 1, Cue::circumstance) && !read_.cue(verb - 1, Cue::during));
}

/// "rejected the deal and called on the king to resign": right behind a conjunction a past form is active where the verb before is.
bool ClauseBuilder::joined_to_active(std::size_t c) const {
    if (c == first_clause_ || !before_.empty()) return false;
    const Clause& here = out_.clauses[c];
    std::size_t before = c - 1;
    // "rejected the plan to disarm the militia and warned of war"
    while (before > first_clause_ && out_.clauses[before].kind == ClauseKind::infinitive && !out_.clauses[before].passive) --before;
    const Clause& first = out_.clauses[before];
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.kind != ClauseKind::main || here.auxiliary != none || !conjoined_clause(here) || first.verb == none || first.passive || done_by(verb)) return false;
    const morphology::Features& f = read_.word(static_cast<std::uint32_t>(first.verb)).features;
    const bool past = (f.form == Form::finite && f.aspect == Aspect::perfect) || (f.form == Form::passive_participle && first.auxiliary != none);
    return past && (first.kind == ClauseKind::main || first.kind == ClauseKind::complement || first.kind == ClauseKind::relative || first.kind == ClauseKind::adverbial);
}

/// "called on the king to resign", "appealed to Chad to withdraw": whom the verb's own preposition tells, right before the infinitive.
std::int32_t ClauseBuilder::called_on(const Clause& before, const Clause& infinitive) const {
    if (infinitive.kind != ClauseKind::infinitive || before.passive) return none;
    const auto group = static_cast<std::uint32_t>(infinitive.auxiliary != none ? infinitive.auxiliary : infinitive.verb);
    const std::int32_t last = group < 2 ? none : out_.phrase_of[group - 2];
    const std::int32_t whom = last == none ? none : out_.outermost(last);
    if (whom == none || phrase(whom).words.last + 1 != group) return none;
    return phrase(whom).preposition_word == before.verb + 1 ? whom : none;
}

/// "rejected a request by Ivo Kern to be freed": right behind the noun, who asks or plans.
bool ClauseBuilder::asked_by(const NounPhrase& who) const {
    if (who.preposition_word == none || !read_.cue(static_cast<std::uint32_t>(who.preposition_word), Cue::agent)) return false;
    const auto by = static_cast<std::uint32_t>(who.preposition_word);
    const std::int32_t what = by > sentence_.first ? out_.phrase_of[by - 1] : none;
    return what != none && read_.word(by - 1).is(Pos::noun) && (read_.cue(by - 1, Cue::intent) || read_.cue(by - 1, Cue::requested));
}

/// "protested at the government's decision to send troops": whose the decision is, he would do it.
std::int32_t ClauseBuilder::owner_of_plan(std::size_t c) const {
    const Clause& here = out_.clauses[c];
    const auto verb = static_cast<std::uint32_t>(here.auxiliary != none ? std::min(here.auxiliary, here.verb) : here.verb);
    if (here.kind != ClauseKind::infinitive || verb < sentence_.first + 2) return none;
    const std::int32_t noun = out_.phrase_of[verb - 2];
    if (noun == none) return none;
    const NounPhrase& whole = phrase(out_.outermost(noun));
    if (whole.words.last + 1 == verb && asked_by(whole)) return out_.outermost(noun);
    if (!read_.word(verb - 2).is(Pos::noun)) return none;
    if (whole.words.last + 1 != verb || whole.head + 2 != verb || whole.genitive == none) return none;
    if (actor_like(out_.outermost(noun)) && !read_.cue(whole.head, Cue::intent)) return none;
    const NounPhrase& owner = phrase(whole.genitive);
    return owner.words.first == whole.words.first && owner.words.last <= whole.head && actor_like(whole.genitive) ? whole.genitive : none;
}

/// "police dispersed students protesting over fees": a participle right behind people tells what they do.
bool ClauseBuilder::describes_object(std::size_t c) {
    Clause& here = clause(c);
    const auto verb = static_cast<std::uint32_t>(here.verb);
    if (here.kind != ClauseKind::participle || c == first_clause_ || verb == sentence_.first || read_.word(verb).features.form != Form::active_participle || read_.cue(verb, Cue::resultative)) return false;
    const std::int32_t p = out_.phrase_of[verb - 1];
    const std::int32_t people = p == none ? none : out_.outermost(p);
    if (people == none || (people != clause(c - 1).object && phrase(people).preposition_word == none)) return false;
    const HeadClass h = read_.head_class(phrase(people).head);
    // "vetoed a resolution condemning the raid": what is written speaks for itself.
    if (people == clause(c - 1).object && read_.cue(phrase(people).head, Cue::document)) {
        here.kind = ClauseKind::relative;
        here.antecedent = people;
        here.subject = people;
        here.subject_shared = true;
        return true;
    }
    // "wrote to the president proposing talks" tells more of who wrote.
    if (people != clause(c - 1).object && read_.word(phrase(people).head).features.number != Number::plural) return false;
    // "struck a school sheltering families", "attacked a bus carrying pilgrims"
    const bool holds = (h == HeadClass::site || h == HeadClass::vehicle || h == HeadClass::none) && read_.cue(verb, Cue::contains);
    if (phrase(people).temporal || read_.is_name(phrase(people).head) || (h != HeadClass::person && h != HeadClass::people && h != HeadClass::forces && h != HeadClass::group && !holds)) return false;
    here.kind = ClauseKind::relative;
    here.antecedent = people;
    here.subject = people;
    here.subject_shared = true;
    return true;
}

/// "After the report was out, Ronaldo, 33, dismissed it": a name between commas behind the clause before.
std::int32_t ClauseBuilder::set_apart(std::size_t c) const {
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
std::int32_t ClauseBuilder::interrupted(const Clause& said) const {
    const auto verb = static_cast<std::uint32_t>(said.verb);
    if (said.subject == none || said.subject_shared || !read_.cue(verb, Cue::end_quote_verb) || verb + 1 >= sentence_.last || !comma(verb + 1)) return none;
    const std::uint32_t speaker = phrase(said.subject).words.first;
    if (speaker < sentence_.first + 2 || speaker > verb || !comma(speaker - 1)) return none;
    const std::int32_t p = out_.phrase_of[speaker - 2];
    const std::int32_t whole = p == none ? none : out_.outermost(p);
    if (whole == none) return none;
    const NounPhrase& np = phrase(whole);
    return bare(np) && np.link == Link::free && np.clause == phrase(said.subject).clause ? whole : none;
}

/// "…, with ten people injured": a past form behind a phrase with a preposition, without subject or object.
bool ClauseBuilder::left_behind(std::uint32_t verb) const {
    if (read_.word(verb).features.aspect != Aspect::perfect || !before_.empty() || !after_.empty() || read_.cue(verb, Cue::end_quote_verb)) return false;
    const std::int32_t p = out_.phrase_of[verb - 1];
    return p != none && read_.quantity(phrase(out_.outermost(p)).words.first) &&
           phrase(out_.outermost(p)).preposition_word != none;
}

/// "curbs on officials accused of fraud": a past form behind a phrase with a preposition, with nothing but another behind.
bool ClauseBuilder::said_of_oblique(std::size_t c, std::uint32_t verb) const {
    if (read_.word(verb).features.aspect != Aspect::perfect || !before_.empty() || !after_.empty() || !may_be_passive(verb) || read_.cue(verb, Cue::end_quote_verb)) return false;
    const std::int32_t p = out_.phrase_of[verb - 1];
    if (p == none || phrase(out_.outermost(p)).preposition_word == none || !actor_like(out_.outermost(p))) return false;
    return verb + 1 < sentence_.last && read_.preposition(verb + 1) && read_.cue(verb + 1, Cue::genitive) && told_more_of(c) == none;
}

}  // namespace tarikh::syntax
