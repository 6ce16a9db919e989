// How many were killed and injured: the number that stands with the casualty, carried over to its cause.
#include <algorithm>
#include <iterator>

#include "run.h"

namespace tarikh::events {
namespace {

using morphology::Number;

class Counter {
public:
    explicit Counter(Run& run) : run_{run} {}

    void run() {
        for (std::size_t e = 0; e < run_.events.size(); ++e) count(run_.events[e]);
        for (std::size_t e = 0; e < run_.events.size(); ++e) carry(e);
        for (std::size_t e = 0; e < run_.events.size(); ++e) hand_back(e);
        for (std::size_t e = 0; e < run_.events.size(); ++e) inherit(e);
    }

private:
    bool is(const EventMention& e, Cue c) const {
        // "shot dead", "shot and killed"
        for (std::uint32_t i = e.trigger_words.first; i < e.trigger_words.last; ++i)
            if (run_.cue(i, c)) return true;
        return std::any_of(e.more_triggers.begin(), e.more_triggers.end(), [&](std::uint32_t m) { return run_.cue(m, c); });
    }

    /// "claimed 40 lives"
    bool of_lives(const EventMention& e) const {
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::target && a.phrase != none && run_.cue(run_.phrase(a.phrase).head, Cue::count_killed); });
    }

    /// "A doctor and his wife were among 14 people killed": how many those were.
    std::optional<Count> among_how_many(const EventMention& e) const {
        if (e.nominal || e.clause == none) return std::nullopt;
        const syntax::Clause& c = run_.clause(e.clause);
        if (c.kind != syntax::ClauseKind::relative || c.antecedent == none || c.subject == c.antecedent) return std::nullopt;
        const std::int32_t word = run_.phrase(c.antecedent).preposition_word;
        return word != none && run_.cue(static_cast<std::uint32_t>(word), Cue::among) ? number_of(c.antecedent) : std::nullopt;
    }

    void count(EventMention& e) {
        const std::string_view type = run_.type_of(e);
        if (type != "casualty" && type != "assault" && type != "disaster") return;
        // «محاولة قتل», «محاولتي قتل»
        if (e.modality == Modality::hypothetical && type != "casualty") return;
        // «حاول مسلح اغتيال الوزير»
        if (run_.cue(e.trigger, Cue::hypothetical) || std::any_of(e.more_triggers.begin(), e.more_triggers.end(), [&](std::uint32_t m) { return run_.cue(m, Cue::hypothetical); })) return;
        const std::uint32_t from = e.trigger_words.first > 0 && run_.word(e.trigger_words.first - 1).sentence == e.sentence ? e.trigger_words.first - 1 : e.trigger_words.first;
        for (std::uint32_t i = from; i < e.trigger_words.last; ++i)
            if (run_.word(i).is(morphology::Pos::noun) && run_.cue(i, Cue::hypothetical)) return;
        const bool injured = is(e, Cue::count_injured), killed = is(e, Cue::count_killed) || (type == "casualty" && !injured && of_lives(e));
        if (!killed && !injured) return;
        std::optional<Count> n = among_how_many(e);
        for (const Argument& a : e.arguments) {
            if (a.role != Role::target || a.phrase == none || n) continue;
            n = number_in_row(e, a.phrase);
            if (!n && run_.phrase(a.phrase).conjunct != none) return;
        }
        if (!n && e.phrase != none) n = number_of(e.phrase);
        if (!n && e.phrase != none && run_.phrase(e.phrase).genitive != none) n = number_of(run_.phrase(e.phrase).genitive);
        if (!n && !e.nominal && e.clause != none && run_.clause(e.clause).subject != none && type == "casualty") n = number_of(run_.clause(e.clause).subject);
        if (!n) n = number_of_row(e);
        if (!n) n = toll_number(e);
        if (!n) return;
        if (killed) e.killed = n;
        else e.injured = n;
    }

    /// «عشرات القتلى والجرحى»: one number for both.
    std::optional<Count> number_of_row(const EventMention& e) const {
        if (!e.nominal || e.phrase == none || !e.definite) return std::nullopt;
        const syntax::NounPhrase& np = run_.phrase(e.phrase);
        if (np.first_conjunct == none || np.words.size() != 1) return std::nullopt;
        const std::int32_t both = np.outer != none ? np.outer : np.first_conjunct;
        const std::uint32_t first = run_.phrase(both).genitive != none ? run_.phrase(run_.phrase(both).genitive).head : run_.phrase(both).head;
        const bool shares = run_.word(first).features.number == Number::plural && (run_.word(first).proclitics & morphology::proclitic::al) != 0 && run_.doc.input.quantity_of[run_.phrase(both).words.first] != none;
        return shares ? number_of(both, true) : std::nullopt;
    }

    /// «بلغ عدد القتلى سبعين», "put the number of dead at five", "the death toll rose to 46": the number behind a word of toll.
    std::optional<Count> toll_number(const EventMention& e) const {
        if (!e.nominal || e.phrase == none || !of_toll(e)) return std::nullopt;
        std::optional<Count> n;
        for (std::uint32_t i = e.trigger + 1; i < run_.doc.input.words.size() && run_.word(i).sentence == e.sentence; ++i) {
            // "rose to 46, with 1,000 injured": what follows the comma is another's.
            const std::string_view mark = run_.word(i).token->text;
            if (n && (mark == "," || mark == "\u060C")) break;
            if (run_.event_at[i] != none && run_.events[static_cast<std::size_t>(run_.event_at[i])].sentence == e.sentence && is(run_.events[static_cast<std::size_t>(run_.event_at[i])], Cue::count_injured)) break;
            const std::int32_t q = run_.doc.input.quantity_of[i];
            if (q == none || run_.doc.input.time_of[i] != none) continue;
            const mentions::QuantityMention& m = run_.doc.quantities[static_cast<std::size_t>(q)];
            // «إلى خمسة قتلى فضلا عن أربعين جريحا»
            const std::uint32_t counted = m.words.last;
            if (n && counted < run_.doc.input.words.size() && run_.cue(counted, Cue::count_injured)) break;
            n = Count{m.min, m.max};
        }
        return n;
    }

    bool of_toll(const EventMention& e) const {
        for (std::uint32_t i = run_.phrase(run_.outermost(e.phrase)).words.first; i < e.trigger_words.last; ++i)
            if (run_.cue(i, Cue::toll)) return true;
        const std::int32_t governor = run_.phrase(run_.outermost(e.phrase)).governor;
        return governor != none && run_.cue(run_.phrase(governor).head, Cue::toll);
    }

    /// «امرأة وطفلاها», "two soldiers and a nurse": all of a row, where of each is known how many; else as many as a number tells.
    std::optional<Count> number_in_row(const EventMention& e, std::int32_t first) const {
        const syntax::NounPhrase& np = run_.phrase(first);
        const std::optional<Count> alone = number_of(first);
        // «الشهيدين فلان وفلان»: two already, and their names.
        if (np.conjunct == none || np.first_conjunct != none || (np.has_name && run_.word(np.head).features.number == Number::dual)) return alone;
        // «سميرة حشاد، ابنة الزعيم»: one, and who she is.
        if (run_.phrase(np.conjunct).conjunct == none && !joined(np.conjunct)) return number_of(first, true);
        Count all{0, 0};
        std::int32_t last = first;
        for (std::int32_t p = first; p != none; last = p, p = run_.phrase(p).conjunct) {
            // «اغتيال الزعيم وذلك»: nobody more.
            if (p != first && !somebody(p)) return number_of(first, true);
            const bool hit = std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::target && a.phrase == p; });
            const std::optional<Count> n = hit ? number_of(p, true) : std::nullopt;
            // «عشرون جنديا ومدنيا»: one number for both.
            const bool same_number = p != first && counted(first) && !counted(p) && run_.word(counted_head(first)).features.number == Number::singular;
            // «وفاة ستة و33 جريحا»
            if (p != first && (run_.cue(run_.phrase(p).head, Cue::count_injured) || run_.cue(run_.phrase(p).head, Cue::count_killed))) {
                // «سقوط شهيد وجريحين», but «بين قتيل وجريح»
                const bool one_of_each = np.preposition_word != none && run_.word(run_.phrase(p).head).features.number == Number::singular;
                return alone || one_of_each ? alone : number_of(first, true);
            }
            if (!n || same_number) return counted(first) || !joined(run_.phrase(first).conjunct) ? alone : std::nullopt;
            all.min += n->min;
            all.max += n->max;
        }
        return joined(last) ? all : alone;
    }

    bool joined(std::int32_t p) const {
        const std::uint32_t first = run_.phrase(p).words.first;
        return (run_.word(first).proclitics & morphology::proclitic::wa) != 0 || (first > 0 && run_.cue(first - 1, Cue::coordinator));
    }

    bool somebody(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const auto c = static_cast<mentions::HeadClass>(run_.doc.input.head_class[np.head]);
        const bool person = c == mentions::HeadClass::person || c == mentions::HeadClass::people || c == mentions::HeadClass::forces || run_.cue(np.head, Cue::person_noun);
        return person || another(np) || run_.word(np.head).is(morphology::Pos::numeral) || run_.word(np.head).is(morphology::Pos::proper) || run_.doc.input.quantity_of[np.words.first] != none || run_.cue(np.words.first, Cue::quantifier);
    }

    /// The noun that a number counts: «عشرون (جنديا)».
    std::uint32_t counted_head(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        return run_.word(np.head).is(morphology::Pos::numeral) && np.genitive != none ? run_.phrase(np.genitive).head : np.head;
    }

    bool counted(std::int32_t p) const {
        const base::WordRange words = run_.phrase(p).words;
        for (std::uint32_t i = words.first; i < words.last; ++i)
            if (run_.doc.input.quantity_of[i] != none) return true;
        return false;
    }

    /// "25 شخصا", "at least 30 people", «العشرات», «جنديين», «مدني».
    std::optional<Count> number_of(std::int32_t p, bool in_row = false) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        if (run_.cue(np.words.first, Cue::negator) && np.words.size() > 1) return std::nullopt;  // "no one was killed"
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const std::int32_t q = run_.doc.input.quantity_of[i];
            if (q == none || run_.doc.input.time_of[i] != none) continue;
            const mentions::QuantityMention& m = run_.doc.quantities[static_cast<std::size_t>(q)];
            return Count{m.min, m.max};
        }
        // A number may stand right before the phrase: "at least 12".
        if (np.words.first > 0 && (run_.word(np.words.first).proclitics & morphology::proclitic::wa) == 0) {
            const std::int32_t q = run_.doc.input.quantity_of[np.words.first - 1];
            if (q != none && run_.word(np.words.first - 1).sentence == run_.word(np.head).sentence) {
                const mentions::QuantityMention& m = run_.doc.quantities[static_cast<std::size_t>(q)];
                return Count{m.min, m.max};
            }
        }
        const morphology::Word& head = run_.word(np.head);
        if (two_of_them(np)) return Count{2, 2};
        // «مقتل بائع السمك محسن فكري»: one who is named.
        const bool one = head.features.number != Number::plural && head.features.number != Number::dual && (in_row || np.conjunct == none);
        if (np.has_name && one && !run_.identity(p).location && run_.identity(p).actor && run_.word(np.words.last - 1).is(morphology::Pos::proper)) return Count{1, 1};
        if (another(np)) return Count{1, 1};
        // «وأصيب آخران»
        if (np.words.size() == 1 && head.is(morphology::Pos::adjective) && head.features.number == Number::dual && !head.features.definite && (head.proclitics & morphology::proclitic::al) == 0) return Count{2, 2};
        const auto c = static_cast<mentions::HeadClass>(run_.doc.input.head_class[np.head]);
        const bool person = c == mentions::HeadClass::person || c == mentions::HeadClass::people || run_.cue(np.head, Cue::person_noun) || c == mentions::HeadClass::forces;
        if (!person) return std::nullopt;
        if (head.features.number == Number::dual) return Count{2, 2};
        if (head.features.number == Number::singular && (c == mentions::HeadClass::person || run_.cue(np.head, Cue::person_noun)) && (in_row || np.conjunct == none) && !one_or_the_other(np)) return Count{1, 1};
        return std::nullopt;
    }

    /// «مقتل ضابطين»: read as an adjective it might be several, but as a noun it is two; «مدنيين اثنين» says so.
    bool two_of_them(const syntax::NounPhrase& np) const {
        const morphology::Word& head = run_.word(np.head);
        const std::int32_t next = np.words.last < run_.doc.input.words.size() ? run_.doc.input.quantity_of[np.words.last] : none;
        const bool plural = head.features.number == Number::plural || head.features.number == Number::dual;
        if (plural && next != none && run_.word(np.words.last).is(morphology::Pos::numeral) && run_.word(np.words.last).sentence == run_.word(np.head).sentence) {
            const mentions::QuantityMention& m = run_.doc.quantities[static_cast<std::size_t>(next)];
            if (m.min == 2 && m.max == 2 && run_.word(np.words.last).proclitics == 0) return true;
        }
        if (!head.is(morphology::Pos::adjective) || head.features.number == Number::singular) return false;
        bool dual = false;
        for (const morphology::Reading& r : head.readings()) {
            if (r.pos != morphology::Pos::noun) continue;
            if (r.features.number == Number::plural) return false;
            dual = dual || r.features.number == Number::dual;
        }
        return dual;
    }

    /// «أصيب آخر», «وجرح رابع», "another was wounded": an adjective that stands for one more of those told before.
    bool another(const syntax::NounPhrase& np) const {
        const morphology::Word& head = run_.word(np.head);
        const bool alone = np.words.size() == 1 || (np.words.size() == 2 && run_.word(np.words.first).is(morphology::Pos::determiner));
        return alone && !run_.cue(np.head, Cue::person_noun) && (head.is(morphology::Pos::adjective) || head.is(morphology::Pos::numeral)) && head.features.number != Number::plural &&
               head.features.number != Number::dual && !head.features.definite && (head.proclitics & morphology::proclitic::al) == 0;
    }

    /// «سقطوا بين قتيل وجريح»: how each of them ended, not how many.
    bool one_or_the_other(const syntax::NounPhrase& np) const {
        if (np.first_conjunct == none) return false;
        const syntax::NounPhrase& first = run_.phrase(np.first_conjunct);
        return run_.cue(first.head, Cue::person_noun) && run_.word(first.head).features.number == Number::singular && first.preposition_word != none;
    }

    /// «أسفر الهجوم عن مقتل 25», "the raid left 25 dead": the attack bears the count as well.
    void carry(std::size_t index) {
        const EventMention& casualty = run_.events[index];
        if (run_.type_of(casualty) != "casualty") return;
        if (casualty.modality == Modality::negated) return;
        const std::int32_t cause = cause_of(index);
        if (cause == none) return;
        EventMention& e = run_.events[static_cast<std::size_t>(cause)];
        if (!e.killed) e.killed = casualty.killed;
        if (!e.injured) e.injured = casualty.injured;
        run_.relations.push_back({Relation::Type::causes, static_cast<std::uint32_t>(cause), static_cast<std::uint32_t>(index)});
    }

    /// The dead and the damage are where and when the attack was.
    void inherit(std::size_t index) {
        if (const std::int32_t cause = suffered_from(index); cause != none) share(run_.events[static_cast<std::size_t>(cause)], run_.events[index]);
    }

    /// «قتل عشرة أمس في قصف»: and the attack was when they died.
    void hand_back(std::size_t index) {
        const std::int32_t cause = suffered_from(index);
        if (cause == none) return;
        EventMention& e = run_.events[static_cast<std::size_t>(cause)];
        if (e.clause == run_.events[index].clause || is_subject(static_cast<std::size_t>(cause), run_.events[index])) share(run_.events[index], e);
    }

    std::int32_t suffered_from(std::size_t index) const {
        const std::string_view type = run_.type_of(run_.events[index]);
        return type == "casualty" || type == "damage" ? cause_of(index) : none;
    }

    /// Times and places of `from`, where `to` has none of its own.
    static void share(const EventMention& from, EventMention& to) {
        for (const Role role : {Role::time, Role::place}) {
            const auto plays = [&](const Argument& a) { return a.role == role; };
            if (std::any_of(to.arguments.begin(), to.arguments.end(), plays)) continue;
            std::vector<Argument> shared;
            std::copy_if(from.arguments.begin(), from.arguments.end(), std::back_inserter(shared), plays);
            for (Argument& a : shared) a.origin = Origin::sentence;
            to.arguments.insert(to.arguments.end(), shared.begin(), shared.end());
        }
    }

    /// The attack or accident of the same sentence that a word of cause ties to this casualty.
    std::int32_t cause_of(std::size_t index) const {
        const EventMention& casualty = run_.events[index];
        std::int32_t best = none;
        std::uint32_t best_distance = 0;
        bool best_acts = false;
        const auto [first, last] = run_.events_in(casualty.sentence);
        for (std::size_t i = first; i < last; ++i) {
            const EventMention& e = run_.events[i];
            if (i == index) continue;
            const std::string_view type = run_.type_of(e);
            if (type != "assault" && type != "disaster") continue;
            const std::uint32_t from = std::min(e.trigger, casualty.trigger), to = std::max(e.trigger, casualty.trigger);
            if (told_by_another(e, casualty)) continue;
            if (!is_subject(i, casualty) && !died_by(e, casualty) && !tied(from, to, e.trigger < casualty.trigger) && !led_to(e, casualty) && !toll_of(e, casualty) && !told_of(i, casualty) && !fallen_of(e, casualty) &&
                !beside(e, casualty) && !when(e, casualty) && !so_that(e, casualty) && !came_of(e, casualty)) continue;
            // «أسفر هجوم في السوق عن مقتل ثلاثة في أحدث هجوم من نوعه»
            const bool acts = led_to(e, casualty);
            if (best == none || acts > best_acts || (acts == best_acts && to - from < best_distance)) {
                best = static_cast<std::int32_t>(i);
                best_distance = to - from;
                best_acts = acts;
            }
        }
        return best != none ? best : cause_of_next(index);
    }

    /// «قتل ثلاثة وأصيب خمسة بانفجار», "two died and six were hurt when a bus crashed": what the wounded behind them suffered
    /// from killed the dead.
    std::int32_t cause_of_next(std::size_t index) const {
        const EventMention& casualty = run_.events[index];
        const std::size_t next = index + 1;
        if (casualty.nominal || casualty.clause == none || next >= run_.events.size() || run_.type_of(casualty) != "casualty") return none;
        const EventMention& other = run_.events[next];
        if (other.sentence != casualty.sentence || other.nominal || other.clause != casualty.clause + 1 || run_.type_of(other) != "casualty") return none;
        if ((run_.word(other.trigger).proclitics & morphology::proclitic::wa) == 0 && !run_.cue(run_.clause(other.clause).words.first, Cue::coordinator)) return none;
        const std::int32_t cause = cause_of(next);
        return cause != none && run_.events[static_cast<std::size_t>(cause)].trigger > other.trigger ? cause : none;
    }

    /// «سقط عشرة قتلى بانفجار سيارة»: what it was done with, told by the attack's noun.
    bool died_by(const EventMention& cause, const EventMention& casualty) const {
        if (!cause.nominal || cause.phrase == none || cause.clause == none || cause.clause != casualty.clause || cause.trigger < casualty.trigger) return false;
        const syntax::NounPhrase& whole = run_.phrase(run_.outermost(cause.phrase));
        return whole.preposition_word != none && (run_.word(static_cast<std::uint32_t>(whole.preposition_word)).proclitics & morphology::proclitic::bi) != 0;
    }

    /// "the strike killed five"
    bool is_subject(std::size_t event, const EventMention& casualty) const {
        if (casualty.nominal || casualty.clause == none || run_.clause(casualty.clause).verb != static_cast<std::int32_t>(casualty.trigger)) return false;
        return run_.event_of_phrase(run_.clause(casualty.clause).subject) == static_cast<std::int32_t>(event);
    }

    /// «حصيلة الغارة التي استهدفت السوق إلى …»: only what is told more of the attack stands between.
    bool only_told_more_between(const EventMention& cause, const EventMention& casualty) const {
        for (std::int32_t c = cause.clause + 1; c <= casualty.clause; ++c)
            if (run_.clause(c).kind != syntax::ClauseKind::relative) return false;
        return casualty.clause >= cause.clause;
    }

    /// «أدت المعارك إلى مقتل المئات»: the word of cause stands before both.
    bool led_to(const EventMention& cause, const EventMention& casualty) const {
        if (cause.clause == none || !cause.nominal || cause.trigger > casualty.trigger || !only_told_more_between(cause, casualty)) return false;
        const syntax::Clause& c = run_.clause(cause.clause);
        return c.verb != none && run_.cue(static_cast<std::uint32_t>(c.verb), Cue::causes) && c.subject != none && run_.phrase(c.subject).words.contains(cause.trigger);
    }

    /// «ارتفعت حصيلة القصف إلى 27 قتيلا»
    bool toll_of(const EventMention& cause, const EventMention& casualty) const {
        if (!cause.nominal || cause.phrase == none || cause.trigger > casualty.trigger || cause.clause == none) return false;
        if (!only_told_more_between(cause, casualty)) return false;
        for (std::int32_t p = cause.phrase; p != none; p = run_.phrase(p).outer)
            if (run_.cue(run_.phrase(p).head, Cue::toll)) return true;
        const std::int32_t governor = run_.phrase(run_.outermost(cause.phrase)).governor;
        return governor != none && run_.cue(run_.phrase(governor).head, Cue::toll);
    }

    /// «عدد قتلى حريق المجمع»
    bool fallen_of(const EventMention& cause, const EventMention& casualty) const {
        if (!cause.nominal || !casualty.nominal || cause.phrase == none || casualty.phrase == none || run_.phrase(casualty.phrase).genitive != cause.phrase) return false;
        // «أحد ضحايا الهجوم»
        return !run_.cue(run_.phrase(run_.outermost(casualty.phrase)).head, Cue::indefinite);
    }

    /// «مواجهات أصيب خلالها شرطيان»: the casualty stands in what is told more of the attack.
    bool told_of(std::size_t cause, const EventMention& casualty) const {
        if (casualty.clause == none || run_.clause(casualty.clause).verb != static_cast<std::int32_t>(casualty.trigger)) return false;
        for (std::int32_t p = run_.clause(casualty.clause).antecedent; p != none; p = run_.phrase(p).genitive)
            if (run_.event_of_phrase(p) == static_cast<std::int32_t>(cause)) return true;
        return false;
    }

    /// «تحطم طائرة في المغرب ومقتل ركابها»: two nouns of one headline.
    bool beside(const EventMention& cause, const EventMention& casualty) const {
        if (!casualty.nominal || cause.clause == none || cause.clause != casualty.clause) return false;
        // A headline's verbal noun may be read as its verb: «تحطم طائرة».
        const std::int32_t verb = run_.clause(cause.clause).verb;
        if (cause.nominal ? verb != none : verb != static_cast<std::int32_t>(cause.trigger)) return false;
        return cause.trigger < casualty.trigger && (run_.word(casualty.trigger).proclitics & morphology::proclitic::wa) != 0;
    }

    /// «سقط صاروخ على مبنى فقتل ستة», «انفجر لغم بسيارة وقتل أربعة»
    bool so_that(const EventMention& cause, const EventMention& casualty) const {
        if (casualty.nominal || casualty.clause == none || cause.clause == none || cause.clause + 1 != casualty.clause || cause.trigger > casualty.trigger || cause.modality != Modality::asserted) return false;
        const syntax::Clause& c = run_.clause(casualty.clause);
        const std::uint16_t joins = run_.word(casualty.trigger).proclitics;
        const auto weapons = run_.frames.slots(run_.frame_of(cause).instrument);
        const bool went_off = !cause.nominal && (run_.type_of(cause) == "disaster" || std::any_of(weapons.begin(), weapons.end(), [](const Slot& s) { return s.kind == SlotKind::subject; }));
        const bool and_then = went_off && (joins & morphology::proclitic::wa) != 0 && c.passive;
        return ((joins & morphology::proclitic::fa) != 0 || and_then) && c.verb == static_cast<std::int32_t>(casualty.trigger);
    }

    /// "jets struck a school, killing ten and wounding five": participles that go on with the deed.
    bool came_of(const EventMention& cause, const EventMention& casualty) const {
        if (cause.clause == none || casualty.nominal || casualty.clause == none || casualty.clause <= cause.clause || cause.modality != Modality::asserted || (cause.nominal && !carried(cause))) return false;
        for (std::int32_t c = cause.clause + 1; c <= casualty.clause; ++c) {
            // "shelled a post held by rebels, wounding ten"
            if (c < casualty.clause && (run_.says(c) || run_.clause(c).kind == syntax::ClauseKind::relative)) continue;
            const std::int32_t verb = run_.clause(c).verb;
            const std::int32_t told = verb == none || !run_.clause(c).subject_shared ? none : run_.event_at[static_cast<std::size_t>(verb)];
            const bool participle = told != none && run_.word(static_cast<std::uint32_t>(verb)).features.form == morphology::Form::active_participle;
            if (!participle || run_.type_of(run_.events[static_cast<std::size_t>(told)]) != "casualty") return false;
        }
        return true;
    }

    /// "launched strikes on Iran", "came under attack": told with its clause's verb.
    bool carried(const EventMention& cause) const {
        const std::int32_t verb = run_.clause(cause.clause).verb;
        return verb != none && std::find(cause.more_triggers.begin(), cause.more_triggers.end(), static_cast<std::uint32_t>(verb)) != cause.more_triggers.end();
    }

    /// «قتل ثلاثة عندما سقطت طائرتهم», "killed when a convoy came under attack"
    bool when(const EventMention& cause, const EventMention& casualty) const {
        if (cause.clause == none || casualty.clause == none || cause.clause <= casualty.clause || (cause.nominal && !carried(cause))) return false;
        const syntax::Clause& c = run_.clause(cause.clause);
        return (cause.nominal || c.verb == static_cast<std::int32_t>(cause.trigger)) && c.kind == syntax::ClauseKind::adverbial && run_.cue(c.words.first, Cue::there_and_then) && cause.clause == casualty.clause + 1;
    }

    /// "a strike killed 22, while residents spoke of 30 dead": what somebody else tells is a count of his own.
    bool told_by_another(const EventMention& cause, const EventMention& casualty) const {
        if (cause.clause == none || casualty.clause == none || cause.clause == casualty.clause) return false;
        const syntax::Clause& c = run_.clause(casualty.clause);
        if (c.verb == none || c.subject == none || c.subject_shared || is_verb_of(c, casualty) || !run_.identity(c.subject).actor) return false;
        // «أسفر هجوم نفذته امرأة في السوق عن مقتل ثلاثة»
        if (c.kind == syntax::ClauseKind::relative && c.antecedent != none && cause.phrase != none && run_.outermost(c.antecedent) == run_.outermost(cause.phrase)) return false;
        return !run_.cue(static_cast<std::uint32_t>(c.verb), Cue::causes) && run_.event_of_phrase(c.subject) == none;
    }

    static bool is_verb_of(const syntax::Clause& c, const EventMention& e) { return c.verb == static_cast<std::int32_t>(e.trigger); }

    bool tied(std::uint32_t from, std::uint32_t to, bool cause_first) const {
        for (std::uint32_t w = from + 1; w < to; ++w) {
            if (cause_first && (run_.cue(w, Cue::causes) || run_.cue(w, Cue::resultative))) return true;
            if (!cause_first && (run_.cue(w, Cue::caused_by) || run_.cue(w, Cue::place_preposition))) return true;
        }
        return false;
    }

    Run& run_;
};

}  // namespace

void count_casualties(Run& run) { Counter{run}.run(); }

}  // namespace tarikh::events
