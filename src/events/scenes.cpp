// One scene, said once: when and where the summit was is when and where the promise was made at it; what happened
// "when" happened there and then; the wounded told beside the dead were hurt with them.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

bool plays(const EventMention& e, Role role) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

class Scenes {
public:
    explicit Scenes(Run& run) : run_{run} {}

    void run() {
        for (std::uint32_t s = 0; s < run_.doc.sentences.size(); ++s) {
            const auto [first, last] = run_.events_in(s);
            if (last - first > most_events) continue;
            for (std::size_t a = first; a < last; ++a)
                for (std::size_t b = first; b < last; ++b)
                    if (a != b) pair(a, b);
        }
    }

private:
    static constexpr std::size_t most_events = 64;  ///< a sentence of more is a table, no scene

    EventMention& event(std::size_t e) { return run_.events[e]; }

    void pair(std::size_t a, std::size_t b) {
        const EventMention& x = event(a);
        const EventMention& y = event(b);
        if (tells(x) || tells(y)) {
            if (announces(x, y)) lend(a, b, Role::time);
            return;
        }
        if (takes_place_in(x, y) || part_of(x, y) || leads_to(x, y) || in_clause_of_time(x, y) || fell_together(x, y) || repelled(x, y) || against_vote(x, y)) {
            for (const Role role : {Role::time, Role::place}) {
                lend(a, b, role);
                lend(b, a, role);
            }
        } else if (goes_on_with(x, y)) {
            lend(a, b, Role::time);
            lend(a, b, Role::place);
        } else if (accompanies(x, y)) {
            lend(a, b, Role::time);
        } else if (set_out_to(x, y)) {
            lend(a, b, Role::place);
        }
    }

    bool tells(const EventMention& e) const { return run_.type_of(e) == "statement"; }

    bool is_verb(const EventMention& e) const {
        return !e.nominal && e.clause != none && run_.clause(e.clause).verb == static_cast<std::int32_t>(e.trigger);
    }

    /// Does the verb of this clause tell the event, or help to tell it?
    bool told_by_verb(const EventMention& e, std::int32_t c) const {
        if (c == none || run_.clause(c).verb == none) return false;
        const auto verb = static_cast<std::uint32_t>(run_.clause(c).verb);
        return verb == e.trigger || std::find(e.more_triggers.begin(), e.more_triggers.end(), verb) != e.more_triggers.end();
    }

    const syntax::NounPhrase* oblique(const EventMention& e) const {
        if (!e.nominal || e.phrase == none) return nullptr;
        const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e.phrase));
        return whole.preposition_word == none ? nullptr : &whole;
    }

    bool set_off(const syntax::NounPhrase& np) const {
        const std::uint32_t start = std::min(np.words.first, static_cast<std::uint32_t>(np.preposition_word));
        return start > 0 && run_.word(start - 1).kind == text::TokenKind::punctuation;
    }

    /// «اتفقا في اجتماع», "won in a second round of voting"; not «تعهد، في اتصال أمس،».
    bool takes_place_in(const EventMention& x, const EventMention& y) const {
        const syntax::NounPhrase* in = oblique(y);
        if (in == nullptr || y.trigger < x.trigger) return false;
        if (at_margin(x, y, *in)) return true;
        if (in->head != y.trigger || !(told_by_verb(x, in->clause) || occurred(x, in->clause)) || set_off(*in)) return false;
        // "condemns the raid in Goma, and the attacks in Gao": those are in no town.
        if (in->link == syntax::Link::conjunct && in->first_conjunct != none && run_.identity(in->first_conjunct).location) return false;
        // "ratified the ban in protest at the war"
        if (in->preposition_word > 0 && run_.cue(static_cast<std::uint32_t>(in->preposition_word) - 1, Cue::opposed)) return false;
        return run_.cue(static_cast<std::uint32_t>(in->preposition_word), Cue::during) && run_.type_of(y) != "casualty";
    }

    /// «اشتباكات وقعت أثناء عملية»
    bool occurred(const EventMention& x, std::int32_t c) const {
        if (c == none || !x.nominal || x.phrase == none || run_.clause(c).kind != syntax::ClauseKind::relative || run_.clause(c).antecedent != x.phrase || run_.clause(c).verb == none) return false;
        return run_.cue(static_cast<std::uint32_t>(run_.clause(c).verb), Cue::occurrence);
    }

    /// «التقى نظيره على هامش القمة»
    bool at_margin(const EventMention& x, const EventMention& y, const syntax::NounPhrase& whole) const {
        if (run_.type_of(x) != "consult" || run_.type_of(y) != "consult" || whole.head == y.trigger || !run_.cue(whole.head, Cue::margin)) return false;
        return told_by_verb(x, whole.clause) || (x.nominal && x.clause == whole.clause);
    }

    /// «الجولة الثالثة من المحادثات»
    bool part_of(const EventMention& x, const EventMention& y) const {
        if (!x.nominal || !y.nominal || x.type != y.type || x.phrase == none) return false;
        const std::uint32_t next = run_.phrase(x.phrase).words.last;
        return next + 1 < run_.doc.input.words.size() && run_.cue(next, Cue::partitive) && run_.word(next).is(morphology::Pos::preposition) && run_.event_at[next + 1] == run_.event_at[y.trigger];
    }

    bool moves(const EventMention& e) const {
        const Frame& f = run_.frame_of(e);
        return run_.type_of(e) == "consult" && f.part == Part::verb && f.place.first != f.place.last;
    }

    /// "travels to Paris on Thursday for talks", «وصل إلى طرابلس لبحث الملف»
    bool leads_to(const EventMention& x, const EventMention& y) const {
        if (!moves(x) || !is_verb(x) || run_.type_of(y) != "consult" || y.trigger < x.trigger || y.clause != x.clause) return false;
        const syntax::NounPhrase* to = oblique(y);
        return to != nullptr && !run_.cue(static_cast<std::uint32_t>(to->preposition_word), Cue::circumstance);
    }

    /// "arrived in Tehran to discuss inspections"
    bool set_out_to(const EventMention& x, const EventMention& y) const {
        if (!moves(x) || !is_verb(x) || y.clause == none || y.clause == x.clause) return false;
        const syntax::Clause& c = run_.clause(y.clause);
        return c.kind == syntax::ClauseKind::infinitive && c.parent == x.clause && told_by_verb(y, y.clause);
    }

    /// «أصيب أربعة عندما اعترض أهال دوريتهم»: y stands in the clause that tells when, x right before it.
    bool in_clause_of_time(const EventMention& x, const EventMention& y) const {
        if (!is_verb(x) || !is_verb(y) || y.clause <= x.clause) return false;
        const syntax::Clause& when = run_.clause(y.clause);
        if (when.kind != syntax::ClauseKind::adverbial || !run_.cue(when.words.first, Cue::there_and_then)) return false;
        std::int32_t before = y.clause - 1;
        while (before > x.clause && run_.clause(before).kind == syntax::ClauseKind::relative) --before;
        return before == x.clause;
    }

    static bool violent(std::string_view type) { return type == "assault" || type == "damage" || type == "casualty"; }

    /// «قتل ثلاثة وأصيب خمسة»
    bool fell_together(const EventMention& x, const EventMention& y) const {
        if (run_.type_of(x) != "casualty" || run_.type_of(y) != "casualty" || x.trigger > y.trigger) return false;
        if (x.clause != y.clause) return is_verb(y) && follows(x, y);
        if (!x.nominal || !y.nominal || x.phrase == none || y.phrase == none) return false;
        const std::int32_t row = run_.phrase(run_.outermost(y.phrase)).first_conjunct;
        return row != none && row == run_.outermost(x.phrase);
    }

    /// «تصدي المقاتلين للتوغل في المدينة»: where the attack is, it is answered.
    bool repelled(const EventMention& x, const EventMention& y) const {
        if (run_.type_of(x) != "assault" || run_.type_of(y) != "assault" || !run_.cue(x.trigger, Cue::repels)) return false;
        const syntax::NounPhrase* what = oblique(y);
        if (what == nullptr || what->head != y.trigger || y.trigger < x.trigger || y.clause != x.clause) return false;
        return run_.event_at[x.trigger] != run_.event_at[y.trigger] && !run_.cue(static_cast<std::uint32_t>(what->preposition_word), Cue::circumstance);
    }

    /// «احتجاجات على نتائج الانتخابات في تشاد»
    bool against_vote(const EventMention& x, const EventMention& y) const {
        if (run_.type_of(x) != "protest" || run_.type_of(y) != "leadership" || x.phrase == none) return false;
        const syntax::NounPhrase* what = oblique(y);
        return what != nullptr && what->governor == run_.outermost(x.phrase) && run_.cue(static_cast<std::uint32_t>(what->preposition_word), Cue::done_to);
    }

    /// «هاجموا المركز فجر أمس وقتلوا شرطيا»: the same people go on.
    bool goes_on_with(const EventMention& x, const EventMention& y) const {
        return violent(run_.type_of(y)) && (violent(run_.type_of(x)) || run_.type_of(x) == "protest") && is_verb(x) && is_verb(y) && follows(x, y) && run_.clause(y.clause).subject_shared;
    }

    /// The clause of `y` is coordinated with that of `x`, right before it.
    bool follows(const EventMention& x, const EventMention& y) const {
        if (x.clause == none || y.clause != x.clause + 1) return false;
        const syntax::Clause& c = run_.clause(y.clause);
        const morphology::Word& w = run_.word(c.words.first);
        return (w.proclitics & morphology::proclitic::wa) != 0 || w.is(morphology::Pos::conjunction);
    }

    /// «قطعت العلاقات يوم الاثنين متهمة الدوحة»: a participle tells of the same time.
    bool accompanies(const EventMention& x, const EventMention& y) const {
        if (!is_verb(x) || y.nominal || y.clause == none || y.trigger < x.trigger) return false;
        if (y.clause == x.clause) return run_.word(y.trigger).features.form == morphology::Form::active_participle;
        const syntax::Clause& c = run_.clause(y.clause);
        return c.kind == syntax::ClauseKind::participle && c.parent == x.clause && c.subject_shared && told_by_verb(y, y.clause);
    }

    /// «أكد النائب مساء الأربعاء رفض كتلته»: to announce it is to do it.
    bool announces(const EventMention& x, const EventMention& y) const {
        if (!tells(x) || !is_verb(x) || !y.nominal || y.phrase == none || run_.clause(x.clause).object != run_.outermost(y.phrase)) return false;
        const std::string_view type = run_.type_of(y);
        return type == "reject" || type == "support" || type == "agree" || type == "accuse" || type == "threaten" || type == "request";
    }

    void lend(std::size_t from, std::size_t to, Role role) {
        if (!plays(event(from), role) || plays(event(to), role)) return;
        std::vector<Argument> shared;
        for (const Argument& a : event(from).arguments)
            if (a.role == role) {
                shared.push_back(a);
                shared.back().origin = Origin::sentence;
            }
        event(to).arguments.insert(event(to).arguments.end(), shared.begin(), shared.end());
    }

    Run& run_;
};

}  // namespace

void share_scenes(Run& run) { Scenes{run}.run(); }

}  // namespace tarikh::events
