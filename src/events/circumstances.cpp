// Times and places -> the events they belong to: each to the nearest event of its own stretch of the sentence.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

class Attacher {
public:
    explicit Attacher(Run& run) : run_{run} {}

    void run() {
        by_sentence_.assign(run_.doc.sentences.size(), {});
        for (std::size_t e = 0; e < run_.events.size(); ++e) by_sentence_[run_.events[e].sentence].push_back(e);
        for (std::size_t t = 0; t < run_.doc.times.size(); ++t) time(t);
        for (std::size_t p = 0; p < run_.doc.parse->phrases.size(); ++p) place(static_cast<std::int32_t>(p));
        for (EventMention& e : run_.events) {
            struck_place(e);
            lies_ahead(e);
        }
    }

private:
    /// The event a circumstance at `words` belongs to: the nearest one before it in its clause; else the first after
    /// it there; else the clause's verb event.
    std::int32_t owner(base::WordRange words) const {
        const std::uint32_t sentence = run_.word(words.first).sentence;
        const std::int32_t clause = run_.clause_of(words.first);
        std::int32_t before = none, after = none, verb_event = none;
        for (const std::size_t index : by_sentence_[sentence]) {
            const EventMention& e = run_.events[index];
            const auto i = static_cast<std::int32_t>(index);
            std::uint32_t last = e.trigger;
            std::uint32_t first = e.trigger;
            for (const std::uint32_t more : e.more_triggers) {
                if (more < words.first) last = std::max(last, more);
                first = std::min(first, more);
            }
            const bool same = run_.clause_of(e.trigger) == clause || std::any_of(e.more_triggers.begin(), e.more_triggers.end(), [&](std::uint32_t m) { return run_.clause_of(m) == clause; });
            if (!same) continue;
            if (std::min(last, e.trigger) < words.first || first < words.first) {
                if (before == none || position(before, words) <= position(i, words)) before = i;
            } else if (after == none) {
                after = i;
            }
            if (clause != none && run_.clause(clause).verb == static_cast<std::int32_t>(e.trigger)) verb_event = i;
        }
        if (before != none) return before;
        if (verb_event != none) return verb_event;
        if (after != none) return after;
        return neighbour_clause(sentence, words, clause);
    }

    /// Last trigger word of the event before `words`.
    std::uint32_t position(std::int32_t event, base::WordRange words) const {
        const EventMention& e = run_.events[static_cast<std::size_t>(event)];
        std::uint32_t at = e.trigger < words.first ? e.trigger : 0;
        for (const std::uint32_t more : e.more_triggers)
            if (more < words.first) at = std::max(at, more);
        return at;
    }

    /// A clause without events of its own («الذي بدأ في فبراير»): the event it tells more of.
    std::int32_t neighbour_clause(std::uint32_t sentence, base::WordRange words, std::int32_t clause) const {
        if (clause == none) return none;
        const syntax::Clause& c = run_.clause(clause);
        if (c.antecedent != none) {
            for (std::int32_t p = c.antecedent; p != none; p = run_.phrase(p).genitive)
                if (const std::int32_t e = run_.event_of_phrase(p); e != none) return e;
        }
        if (c.subject != none)
            if (const std::int32_t e = run_.event_of_phrase(c.subject); e != none) return e;
        // «وفي السودان، حيث أدت المعارك …»: a lead without a verb sets the scene of what follows.
        if (c.kind == syntax::ClauseKind::nominal)
            for (const std::size_t index : by_sentence_[sentence])
                if (run_.events[index].clause == clause + 1) return static_cast<std::int32_t>(index);
        std::int32_t best = none;
        for (const std::size_t index : by_sentence_[sentence]) {
            const EventMention& e = run_.events[index];
            if (e.trigger < words.first && run_.clause_of(e.trigger) == c.parent && c.parent != none) best = static_cast<std::int32_t>(index);
        }
        return c.kind == syntax::ClauseKind::relative || c.kind == syntax::ClauseKind::participle || c.kind == syntax::ClauseKind::nominal ? best : none;
    }

    void time(std::size_t t) {
        const mentions::TimeMention& m = run_.doc.times[t];
        if (m.type == mentions::TimexType::duration || m.type == mentions::TimexType::set) return;
        if (m.value.empty() || m.value == "PRESENT_REF") return;
        const std::int32_t e = owner(m.words);
        if (e == none) return;
        EventMention& event = run_.events[static_cast<std::size_t>(e)];
        Argument a;
        a.role = Role::time;
        a.words = m.words;
        a.time = static_cast<std::int32_t>(t);
        for (const Argument& b : event.arguments)
            if (b.role == Role::time && run_.clause_of(b.words.first) == run_.clause_of(m.words.first)) return;
        event.arguments.push_back(a);
    }

    bool place_slot(const EventMention& e, std::int32_t p) const {
        const Frame& f = run_.frame_of(e);
        for (const Range slots : {f.place, f.noun_place})
            for (const Slot& s : run_.frames.slots(slots))
                if (s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == run_.phrase(p).preposition) return true;
        return false;
    }

    /// «في قصر الإليزيه», "at the White House": a body known by name, where one may meet.
    bool seat(std::int32_t p) const {
        const std::uint32_t entity = run_.identity(p).entity;
        return entity != 0 && run_.world.entity(entity).kind == world::Kind::organisation && run_.doc.input.name_of[run_.phrase(p).head] != none;
    }

    void place(std::int32_t p) {
        const syntax::NounPhrase& np = run_.phrase(p);
        const actors::Identity& id = run_.identity(p);
        if (np.preposition_word == none || np.temporal || np.outer != none) return;
        const auto preposition = static_cast<std::uint32_t>(np.preposition_word);
        const bool spatial = run_.cue(preposition, Cue::place_preposition);
        if (!id.location && id.place == 0 && !seat(p)) return;
        // «في فرنسا», "in Kyiv", «في مدينة خاركيف»; a body or person is no place though a country stands in its name.
        if (!id.location && id.actor && id.head_class != mentions::HeadClass::none && !seat(p)) return;
        if (run_.event_of_phrase(p) != none) return;
        const std::int32_t e = owner(np.words);
        if (e == none) return;
        EventMention& event = run_.events[static_cast<std::size_t>(e)];
        if (!spatial && !place_slot(event, p)) return;
        if (seat(p) && !id.location && (run_.type_of(event) != "consult" || (np.governor != none && !spatial))) return;
        const bool used = std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& a) { return a.phrase == p && (a.role == Role::place || id.place == 0); });
        if (used) return;
        Argument a;
        a.role = Role::place;
        a.words = place_words(p);
        a.phrase = p;
        a.entity = id.place != 0 ? id.place : id.entity;
        a.code = id.code;
        event.arguments.push_back(a);
    }

    /// «يصل غدا», "the talks open on Friday": what is dated after the news is meant to come, whatever its tense.
    void lies_ahead(EventMention& e) const {
        if (e.modality != Modality::asserted || run_.doc.published.empty()) return;
        // «اتفقتا على جولة السبت المقبل»: they did agree; and nobody plans an accident.
        const morphology::Features& f = run_.word(e.trigger)->features;
        if (!e.nominal && f.form == morphology::Form::finite && f.aspect == morphology::Aspect::perfect) return;
        const std::string_view type = run_.type_of(e);
        if (type == "disaster" || type == "casualty" || type == "damage") return;
        for (const Argument& a : e.arguments) {
            if (a.role != Role::time || a.time == none) continue;
            const mentions::TimeMention& m = run_.doc.times[static_cast<std::size_t>(a.time)];
            if (m.value != "FUTURE_REF" && (m.begin.size() != run_.doc.published.size() || m.begin <= run_.doc.published)) continue;
            e.modality = Modality::planned;
            e.modality_cue = run_.word(a.words.first).folded();
            return;
        }
    }

    /// An attack on Kyiv is in Kyiv.
    void struck_place(EventMention& e) const {
        const std::string_view type = run_.type_of(e);
        if (type != "assault" && type != "damage" && type != "casualty" && type != "coerce") return;
        const Argument* target = nullptr;
        for (const Argument& a : e.arguments) {
            if (a.role == Role::place) return;
            if (a.role == Role::target && target == nullptr) target = &a;
        }
        if (target == nullptr || target->phrase == none) return;
        const actors::Identity& id = run_.identity(target->phrase);
        // «العاصمة الأوكرانية»: a place, though its name is not told.
        const bool unnamed = id.place == 0 && id.location && id.head_class == mentions::HeadClass::place && !id.code.empty() &&
                             run_.word(run_.phrase(target->phrase).head)->features.number == morphology::Number::singular;
        if (!unnamed && (id.place == 0 || run_.world.entity(id.place).kind == world::Kind::country)) return;
        // «قصف سوق نيالا» is in Nyala; «قصف قوات كييف» need not be in Kyiv.
        if (!id.location && id.head_class != mentions::HeadClass::none) return;
        Argument a = *target;
        a.role = Role::place;
        a.words = id.location ? place_words(target->phrase) : name_words(target->phrase);
        a.entity = id.place;
        e.arguments.push_back(a);
    }

    /// The name of the phrase's place alone.
    base::WordRange name_words(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const std::int32_t n = run_.doc.input.name_of[i];
            if (n == none) continue;
            const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
            if (!name.adjective && name.entities.front() == run_.identity(p).place) return name.words;
        }
        return np.words;
    }

    /// «العاصمة كييف», "the village of Tayr Debba": the name alone; «مدينة نيالا» is one name.
    base::WordRange place_words(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const bool of = np.genitive != none && run_.phrase(np.genitive).preposition_word != none;
        if (!of && !run_.word(np.head)->features.definite && (run_.word(np.head)->proclitics & morphology::proclitic::al) == 0) return np.words;
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const std::int32_t n = run_.doc.input.name_of[i];
            if (n == none || i == np.head) continue;
            const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
            if (!name.adjective && name.entities.front() == run_.identity(p).place) return name.words;
        }
        return np.words;
    }

    Run& run_;
    std::vector<std::vector<std::size_t>> by_sentence_;
};

}  // namespace

void attach_circumstances(Run& run) { Attacher{run}.run(); }

}  // namespace tarikh::events
