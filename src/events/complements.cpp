// To whom a demand, a threat or a promise is made, where only its complement tells: "demanded that Israel open the road",
// "threatened to shell Iraqi towns", "agreed to lift the embargo on Syria", "rejected an offer from Qatar".
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t adverbs_between = 5;  ///< words that may part a verb from its clause: "demanded on Friday that"
constexpr int deepest = 3;                    ///< "refused to agree to lift"

class Complements {
public:
    explicit Complements(Run& run) : run_{run} {}

    void run() {
        // The inner ones stand behind and are told first.
        for (std::size_t e = run_.events.size(); e-- > 0;) {
            EventMention& event = run_.events[e];
            if (event.clause == none || addressed(event)) continue;
            const std::string_view type = run_.type_of(event);
            if (type == "request" && (asked_to_do(event) || asked_to_be_done(event) || made_to_do(event))) continue;
            if ((type == "request" || type == "threaten") && spoken_to(event)) continue;
            if (type == "request" || type == "reject") by_object(event, type);
            if (type == "agree" && by_matter(event)) continue;
            if (type == "cooperate") by_make(event);
            if (type == "concede" && by_what_ends(event)) continue;
            if (type == "concede" || type == "sanction") done_abroad(event);
            if (type == "mobilize") for_war(event);
            if (type == "assault") to_disperse(event);
            if (type == "threaten" && by_what_is_threatened(event)) continue;
            if (type == "threaten" || type == "agree" || type == "reject") by_infinitive(event);
        }
    }

private:
    /// Somebody is told whom it is directed at; a thing («إلى اتفاق») is none.
    bool addressed(const EventMention& e) const {
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::target && (a.phrase == none || !a.code.empty() || run_.identity(a.phrase).actor); });
    }

    /// "its ambassador"
    bool own(std::int32_t p) const { return run_.identity(p).how == actors::How::pronoun && run_.identity(p).stands_for == none; }

    bool tells_state(std::int32_t p) const { return !run_.identity(p).code.empty() && !own(p) && !run_.phrase(p).temporal; }

    /// "Kenya said Kenya must …"; the officials of a state may well ask its parliament for something.
    bool of_source(const EventMention& e, std::int32_t p) const {
        const bool state = run_.identity(p).location || run_.cue(e.trigger, Cue::end_quote_verb);
        const std::string_view code = state ? run_.identity(p).code : std::string_view{};
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::source && (a.phrase == p || (!code.empty() && a.code == code)); });
    }

    bool put(EventMention& e, std::int32_t p) const {
        bool any = false;
        for (std::int32_t q = p, row = 0; q != none && row < 12; q = run_.phrase(q).conjunct, ++row) {
            if (!tells_state(q) || of_source(e, q)) continue;
            e.arguments.push_back(run_.argument(Role::target, q, Origin::sentence));
            any = true;
        }
        return any;
    }

    bool take(EventMention& e, const EventMention& inner, Role role) const {
        std::vector<Argument> taken;
        for (Argument a : inner.arguments) {
            if (a.role != role || a.code.empty() || (a.phrase != none && (own(a.phrase) || run_.phrase(a.phrase).temporal || of_source(e, a.phrase)))) continue;
            a.role = Role::target;
            a.origin = Origin::sentence;
            taken.push_back(a);
        }
        e.arguments.insert(e.arguments.end(), taken.begin(), taken.end());
        return !taken.empty();
    }

    /// The first clause behind the event's words, if nothing but adverbs and times stands between; or none.
    std::int32_t clause_behind(const EventMention& e) const {
        std::uint32_t last = e.trigger_words.last;
        for (const std::uint32_t more : e.more_triggers) last = std::max(last, more + 1);
        const auto& clauses = run_.doc.parse->clauses;
        for (auto c = static_cast<std::size_t>(e.clause); c < clauses.size(); ++c) {
            const syntax::Clause& clause = clauses[c];
            if (clause.verb == none) continue;
            if (run_.word(static_cast<std::uint32_t>(clause.verb)).sentence != e.sentence) return none;
            if (static_cast<std::uint32_t>(clause.verb) < last) continue;
            const std::uint32_t first = clause.kind == syntax::ClauseKind::infinitive ? static_cast<std::uint32_t>(clause.verb) : clause.words.first;
            if (first > last + adverbs_between) return none;
            for (std::uint32_t i = last; i < first; ++i)
                if (const std::int32_t p = run_.phrase_of(i); p != none && !run_.phrase(p).temporal && run_.phrase(p).preposition_word == none &&
                                                             !(clause.kind == syntax::ClauseKind::infinitive && run_.outermost(p) == run_.clause(e.clause).object && run_.event_of_phrase(run_.outermost(p)) == none)) return none;
            return static_cast<std::int32_t>(c);
        }
        return none;
    }

    /// "demanded that the Peruvian government raise wages", «طالب بأن تفرج بغداد عن الأسرى»
    bool asked_to_do(EventMention& e) const {
        const std::int32_t c = clause_behind(e);
        if (c == none) return false;
        const syntax::Clause& clause = run_.clause(c);
        if (clause.kind != syntax::ClauseKind::complement || clause.passive || clause.subject_shared || clause.subject == none) return false;
        // "said that Chad must leave": only what must be done is asked for.
        const bool must = clause.cues.has(Cue::requested);
        if (!must && run_.cue(e.trigger, Cue::end_quote_verb)) return false;
        return (must || run_.cue(clause.words.first, Cue::complementizer)) && (run_.identity(clause.subject).actor || run_.identity(clause.subject).location) && (put(e, clause.subject) || put_unknown(e, clause.subject));
    }

    /// "demanded that the militia leave": somebody whose state is not known.
    bool put_unknown(EventMention& e, std::int32_t p) const {
        const actors::Identity& id = run_.identity(p);
        if (!id.actor || !id.code.empty() || run_.word(run_.phrase(p).head).is(morphology::Pos::pronoun) || id.head_class == mentions::HeadClass::none || id.head_class == mentions::HeadClass::vehicle || run_.phrase(p).temporal || of_source(e, p)) return false;
        e.arguments.push_back(run_.argument(Role::target, p, Origin::sentence));
        return true;
    }

    /// "demanded the militia to leave": who is to do it, though he stands where the thing demanded would.
    bool made_to_do(EventMention& e) const {
        const std::int32_t c = clause_behind(e), whom = run_.clause(e.clause).object;
        if (e.nominal || c == none || c == e.clause || whom == none || run_.clause(c).kind != syntax::ClauseKind::infinitive || !run_.identity(whom).actor || run_.event_of_phrase(whom) != none) return false;
        bool any = false;
        for (Argument& a : e.arguments) {
            if (a.role != Role::topic || a.phrase == none || (a.phrase != whom && run_.phrase(a.phrase).first_conjunct != whom)) continue;
            a.role = Role::target;
            any = true;
        }
        return any;
    }

    /// "bought American arms", "imports Russian oil": with whom one trades is told by whose it was.
    bool by_make(EventMention& e) const {
        if (e.nominal || run_.clause(e.clause).verb != static_cast<std::int32_t>(e.trigger)) return false;
        const std::int32_t bought = run_.clause(e.clause).object;
        const bool told = std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::topic && a.phrase == bought && bought != none; });
        return told && run_.identity(bought).how == actors::How::nationality && put(e, bought);
    }

    /// "agreed to French mediation", "accepted a Saudi proposal": whose deed it is that is agreed to.
    bool by_matter(EventMention& e) const {
        for (const Argument& a : e.arguments) {
            const std::int32_t deed = a.role == Role::topic ? run_.event_of_phrase(a.phrase) : none;
            if (deed == none || &run_.events[static_cast<std::size_t>(deed)] == &e) continue;
            EventMention inner = run_.events[static_cast<std::size_t>(deed)];
            // "Moscow accepted a meeting between Mr Putin and the king": with the king.
            std::erase_if(inner.arguments, [&](const Argument& x) { return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& s) { return s.role == Role::source && !s.code.empty() && s.code == x.code; }); });
            return take(e, inner, Role::source) || take(e, inner, Role::target);
        }
        return false;
    }

    /// "wrote to the Kenyan president proposing talks and threatening sanctions"
    bool spoken_to(EventMention& e) const {
        std::int32_t c = e.clause;
        if (e.nominal || run_.clause(c).verb != static_cast<std::int32_t>(e.trigger)) return false;
        while (c > 0 && in_sentence(e, c - 1) && run_.clause(c).kind != syntax::ClauseKind::participle && follows_participle(c)) --c;
        if (run_.clause(c).kind != syntax::ClauseKind::participle || !run_.clause(c).subject_shared || run_.clause(c).parent == none) return false;
        const syntax::Clause& told = run_.clause(run_.clause(c).parent);
        if (told.verb == none || told.subject != run_.clause(c).subject) return false;
        const std::int32_t verb = run_.event_at[static_cast<std::size_t>(told.verb)];
        if (verb != none && take(e, run_.events[static_cast<std::size_t>(verb)], Role::target)) return true;
        return verb == none ? put_addressee(e, told, run_.clause(c).words.first) : run_.type_of(run_.events[static_cast<std::size_t>(verb)]) == "statement" && put_addressee(e, told, run_.clause(c).words.first);
    }

    bool follows_participle(std::int32_t c) const {
        const std::int32_t verb = run_.clause(c).verb;
        return verb != none && run_.word(static_cast<std::uint32_t>(verb)).features.form == morphology::Form::active_participle;
    }

    bool put_addressee(EventMention& e, const syntax::Clause& told, std::uint32_t end) const {
        if (told.object != none && run_.identity(told.object).actor && put(e, told.object)) return true;
        const auto [first, last] = run_.phrases_in(e.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= end) return false;
            if (np.words.first <= static_cast<std::uint32_t>(told.verb) || np.preposition_word == none || np.outer != none || !run_.doc.identities[p].actor) continue;
            if (run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::done_to) && put(e, static_cast<std::int32_t>(p))) return true;
        }
        return false;
    }

    /// "demanded that Israel ease restrictions": where no verb was seen, the noun behind the word that opens the clause.
    bool asked_to_be_done(EventMention& e) const {
        if (run_.cue(e.trigger, Cue::end_quote_verb)) return false;
        const std::uint32_t end = std::min(run_.doc.sentences[e.sentence].tokens.last, e.trigger_words.last + adverbs_between);
        for (std::uint32_t i = e.trigger_words.last; i + 1 < end; ++i) {
            if (run_.word(i).kind == text::TokenKind::punctuation || run_.word(i).is(morphology::Pos::verb)) return false;
            if (!run_.cue(i, Cue::complementizer) || !run_.word(i).is(morphology::Pos::subordinator)) continue;
            const std::int32_t p = run_.phrase_of(i + 1);
            if (p == none || run_.phrase(p).words.first != i + 1 || run_.phrase(p).preposition_word != none) return false;
            const std::int32_t c = run_.clause_of(i + 1);
            if (c != none && run_.clause(c).subject == p) return false;
            return (run_.phrase(p).has_name || run_.word(i + 1).is(morphology::Pos::determiner)) && put(e, p);
        }
        return false;
    }

    /// "demanded the resignation of the king", "rejected an offer from Qatar", "rejected Egypt's demand": whose deed it is.
    bool by_object(EventMention& e, std::string_view type) const {
        const std::int32_t verb = run_.clause(e.clause).verb;
        if (e.nominal || verb == none || (verb != static_cast<std::int32_t>(e.trigger) && !e.trigger_words.contains(static_cast<std::uint32_t>(verb)))) return false;
        const syntax::Clause& told = run_.clause(e.clause);
        // "An Israeli proposal was rejected by Hamas"
        const bool undergoes = told.passive && run_.event_of_phrase(told.subject) != none;
        const std::int32_t object = undergoes ? told.subject : told.object != none || type != "reject" ? told.object : governed_by_trigger(e);
        if (object == none) return false;
        const std::int32_t deed = run_.event_of_phrase(object);
        if (deed == none) return type == "request" && official_behind(e, object);
        const EventMention& inner = run_.events[static_cast<std::size_t>(deed)];
        const std::string_view what = run_.type_of(inner);
        if (type == "request" && (what == "leadership" || what == "consult")) return take(e, inner, Role::source) || take(e, inner, Role::target);
        if (type == "request") return what == "support" && take(e, inner, Role::source);
        // "reneged on his promise to the union": his own was made to them.
        if (type == "reject" && what == "agree" && take(e, inner, Role::target)) return true;
        const bool said = what == "request" || what == "agree" || what == "accuse" || what == "threaten" || what == "consult";
        return said && (take(e, inner, Role::source) || (what == "consult" && take(e, inner, Role::target)));
    }

    /// "is opposed to French mediation", "reneged on his promise": behind the last word of the trigger.
    std::int32_t governed_by_trigger(const EventMention& e) const {
        const std::uint32_t next = e.trigger_words.last;
        if (e.trigger_words.size() < 2 || next >= run_.doc.input.words.size() || run_.word(next).sentence != e.sentence) return none;
        const std::int32_t p = run_.phrase_of(next);
        return p != none && run_.phrase(run_.outermost(p)).preposition_word == static_cast<std::int32_t>(next) - 1 ? run_.outermost(p) : none;
    }

    /// «رفع العقوبات المفروضة على العراق», "ended the siege of Gao": what ends weighed on somebody.
    bool by_what_ends(EventMention& e) const {
        const syntax::Clause& told = run_.clause(e.clause);
        const std::int32_t what = e.nominal ? (e.phrase == none ? none : run_.phrase(e.phrase).genitive) : told.passive ? told.subject : told.object;
        const std::int32_t ended = run_.event_of_phrase(what);
        if (ended == none || &run_.events[static_cast<std::size_t>(ended)] == &e) return false;
        const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(ended)]);
        return (type == "sanction" || type == "coerce") && take(e, run_.events[static_cast<std::size_t>(ended)], Role::target);
    }

    /// "Israel eased the curfew in Gaza": what a state cuts off or eases abroad weighs on those who live there.
    bool done_abroad(EventMention& e) const {
        if (e.nominal || run_.clause(e.clause).verb != static_cast<std::int32_t>(e.trigger) || run_.clause(e.clause).object == none) return false;
        for (const Argument& a : e.arguments) {
            if (a.role != Role::place || a.phrase == none || run_.identity(a.phrase).place == 0) continue;
            const std::string_view there = run_.identity(a.phrase).code;
            const bool stranger = std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& s) { return s.role == Role::source && run_.world.country(s.code) != 0 && s.code != there; });
            return stranger && run_.world.country(there) != 0 && put(e, a.phrase);
        }
        return false;
    }

    /// "demanded the removal of President Hale": whose office it is about.
    bool official_behind(EventMention& e, std::int32_t object) const {
        const std::int32_t who = run_.phrase(object).genitive;
        if (who == none || run_.identity(object).actor || run_.phrase(who).words.first < run_.phrase(object).head) return false;
        const actors::Identity& id = run_.identity(who);
        return (id.head_class == mentions::HeadClass::person || id.head_class == mentions::HeadClass::body) && id.role == "GOV" && put(e, who);
    }

    /// "called up reservists for a war against Chad"
    void for_war(EventMention& e) const {
        const auto [first, last] = run_.events_in(e.sentence);
        for (std::size_t i = first; i < last; ++i) {
            const EventMention& war = run_.events[i];
            if (war.nominal && war.trigger > e.trigger && war.clause == e.clause && run_.type_of(war) == "assault" && take(e, war, Role::target)) return;
        }
    }

    /// "fired tear gas to disperse the protesters": what for tells whom it is fired at.
    void to_disperse(EventMention& e) const {
        if (e.nominal || run_.clause(e.clause).verb != static_cast<std::int32_t>(e.trigger)) return;
        const std::int32_t c = e.clause + 1;
        if (static_cast<std::size_t>(c) >= run_.doc.parse->clauses.size() || !in_sentence(e, c)) return;
        const syntax::Clause& purpose = run_.clause(c);
        if (purpose.kind != syntax::ClauseKind::infinitive || purpose.subject != run_.clause(e.clause).subject || purpose.verb == none) return;
        const std::int32_t deed = run_.event_at[static_cast<std::size_t>(purpose.verb)];
        if (deed == none || run_.type_of(run_.events[static_cast<std::size_t>(deed)]) != "coerce") return;
        std::vector<Argument> hit;
        for (Argument a : run_.events[static_cast<std::size_t>(deed)].arguments) {
            if (a.role != Role::target) continue;
            a.origin = Origin::sentence;
            hit.push_back(a);
        }
        e.arguments.insert(e.arguments.end(), hit.begin(), hit.end());
    }

    /// "threatened to bomb Maltese ports", "agreed to lift the ban on trade with Laos", "refused to recognise Israel"
    bool by_infinitive(EventMention& e) const {
        std::int32_t c = clause_behind(e);
        for (int depth = 0; c != none && depth < deepest; ++depth) {
            const syntax::Clause& clause = run_.clause(c);
            // "is willing to withdraw" is one clause.
            if ((clause.kind != syntax::ClauseKind::infinitive && (c != e.clause || e.nominal || e.trigger_words.size() < 2)) || clause.passive) return false;
            if (done_to(e, clause)) return true;
            ++c;
            if (static_cast<std::size_t>(c) >= run_.doc.parse->clauses.size() || run_.clause(c).parent != c - 1 || !in_sentence(e, c)) return false;
        }
        return false;
    }

    /// «هدد بفرض رسوم على كندا»: whom what is threatened would weigh on.
    bool by_what_is_threatened(EventMention& e) const {
        for (const Argument& topic : e.arguments) {
            if (topic.role != Role::topic || topic.phrase == none) continue;
            const auto [first, last] = run_.phrases_in(e.sentence);
            for (std::size_t p = first; p < last; ++p) {
                const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
                if (np.preposition_word == none || np.governor != run_.outermost(topic.phrase) || np.words.first < run_.phrase(topic.phrase).words.last || np.link == syntax::Link::conjunct) continue;
                if (run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::done_to)) return put(e, static_cast<std::int32_t>(p));
            }
        }
        return false;
    }

    bool in_sentence(const EventMention& e, std::int32_t c) const { return run_.word(run_.clause(c).words.first).sentence == e.sentence; }

    bool done_to(EventMention& e, const syntax::Clause& clause) const {
        const std::int32_t verb = run_.event_at[static_cast<std::size_t>(clause.verb)];
        if (verb != none && &run_.events[static_cast<std::size_t>(verb)] != &e && take(e, run_.events[static_cast<std::size_t>(verb)], Role::target)) return true;
        if (verb != none && left(e, run_.events[static_cast<std::size_t>(verb)])) return true;
        if (clause.object != none) {
            const std::int32_t deed = run_.event_of_phrase(clause.object);
            if (deed != none && take(e, run_.events[static_cast<std::size_t>(deed)], Role::target)) return true;
            if (deed == none && put(e, clause.object)) return true;
        }
        return by_preposition(e, clause);
    }

    /// "agreed to withdraw its troops from Lebanon": who is promised it is where they are.
    bool left(EventMention& e, const EventMention& retreat) const {
        if (run_.type_of(retreat) != "retreat") return false;
        for (const Argument& a : retreat.arguments)
            if (a.role == Role::place && a.phrase != none && run_.identity(a.phrase).location && put(e, a.phrase)) return true;
        return false;
    }

    /// "offered to travel to Paris"
    bool only_place(const EventMention& inner, std::int32_t p) const {
        return std::any_of(inner.arguments.begin(), inner.arguments.end(), [&](const Argument& a) { return a.role == Role::place && a.phrase == p; });
    }

    bool by_preposition(EventMention& e, const syntax::Clause& clause) const {
        const std::int32_t verb = run_.event_at[static_cast<std::size_t>(clause.verb)];
        const auto [first, last] = run_.phrases_in(e.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= clause.words.last) return false;
            if (np.words.first <= static_cast<std::uint32_t>(clause.verb) || np.preposition_word == none || np.outer != none || np.link == syntax::Link::conjunct) continue;
            if (verb != none && only_place(run_.events[static_cast<std::size_t>(verb)], static_cast<std::int32_t>(p))) return false;
            if (run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::done_to) && put(e, static_cast<std::int32_t>(p))) return true;
        }
        return false;
    }

    Run& run_;
};

}  // namespace

void address_by_complement(Run& run) { Complements{run}.run(); }

}  // namespace tarikh::events
