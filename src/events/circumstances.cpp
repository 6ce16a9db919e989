// Times and places -> the events they belong to: each to the nearest event of its own stretch of the sentence.
#include <algorithm>

#include "whereabouts.h"

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
            apart_from_its_name(run_, e);
            hosting_place(e);
            left_place(e);
            lies_ahead(e);
            elsewhere(e);
        }
    }

private:
    /// The event a circumstance at `words` belongs to: the nearest one before it in its clause; else the first after
    /// it there; else the clause's verb event.
    template <class Fits>
    std::int32_t owner(base::WordRange words, const Fits& fits) const {
        const std::uint32_t sentence = run_.word(words.first).sentence;
        const std::int32_t clause = run_.clause_of(words.first);
        std::int32_t before = none, after = none, verb_event = none;
        for (const std::size_t index : by_sentence_[sentence]) {
            const EventMention& e = run_.events[index];
            if (!fits(e) || !stands(run_, e) || beside_the_verb(e, words) || describes_noun(e)) continue;
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
        if (before != none) return put_off_to(before, words) ? none : before;
        if (verb_event != none) return verb_event;
        if (const std::int32_t told = after == none || clause == none ? none : told_before(run_.clause(clause), words); told != none) return told;
        if (after != none) return after;
        return neighbour_clause(sentence, words, clause);
    }

    /// «مقتل الطالب وتأجيل القضية إلى الأحد»: to when something else was put off.
    bool put_off_to(std::int32_t event, base::WordRange words) const {
        if (words.first == 0 || !run_.word(words.first - 1).is(morphology::Pos::preposition) || run_.cue(words.first - 1, Cue::place_preposition) || run_.cue(words.first - 1, Cue::circumstance)) return false;
        for (std::uint32_t i = position(event, words) + 1; i + 1 < words.first; ++i)
            if (run_.cue(i, Cue::negated) && run_.event_at[i] == none && (run_.word(i).proclitics & morphology::proclitic::wa) != 0) return true;
        return false;
    }

    /// "freed the jailed men on Monday": a participle before its noun tells nothing of when or where.
    bool describes_noun(const EventMention& e) const {
        const std::int32_t p = run_.phrase_of(e.trigger);
        return !e.nominal && p != none && run_.word(e.trigger).is(morphology::Pos::verb) && run_.phrase(p).head > e.trigger;
    }

    /// "the path to the talks opened in March": behind a verb that tells no event, a circumstance speaks of the verb's
    /// subject, not of what its subject has to do with.
    bool beside_the_verb(const EventMention& e, base::WordRange words) const {
        const std::int32_t c = run_.clause_of(words.first);
        if (!e.nominal || e.phrase == none || e.clause != c || c == none || run_.clause(c).verb == none || run_.clause(c).subject_shared) return false;
        const auto verb = static_cast<std::uint32_t>(run_.clause(c).verb);
        if (verb < e.trigger || verb > words.first || run_.event_at[verb] != none || !e.more_triggers.empty()) return false;
        return run_.clause(c).subject != none && run_.outermost(e.phrase) != run_.clause(c).subject;
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
        if (const std::int32_t e = told_more_of(c.antecedent); e != none) return e;
        if (c.subject != none)
            if (const std::int32_t e = run_.event_of_phrase(c.subject); e != none) return e;
        // «وفي السودان، حيث أدت المعارك …»: a lead without a verb sets the scene of what follows.
        if (c.kind == syntax::ClauseKind::nominal)
            for (const std::size_t index : by_sentence_[sentence])
                if (run_.events[index].clause == clause + 1) return static_cast<std::int32_t>(index);
        if (c.kind == syntax::ClauseKind::relative) return at_antecedent(c);
        std::int32_t best = none;
        for (const std::size_t index : by_sentence_[sentence]) {
            const EventMention& e = run_.events[index];
            if (e.trigger < words.first && run_.clause_of(e.trigger) == c.parent && c.parent != none) best = static_cast<std::int32_t>(index);
        }
        if (const std::int32_t led = best == none ? led_in_by(run_, clause) : none; led != none) return led;
        if (c.kind == syntax::ClauseKind::participle || c.kind == syntax::ClauseKind::nominal) return best;
        // "kept up the pressure last week by blacklisting a banker"
        if (c.verb == none) return none;
        const std::vector<std::int32_t> participles = with_participle(clause);
        return participles.empty() ? none : participles.front();
    }

    /// The event named by the phrase a relative clause belongs to, by a genitive of it, or by what it is part of: «المحادثات
    /// بين طهران وواشنطن التي كانت مقررة أمس».
    std::int32_t told_more_of(std::int32_t antecedent) const {
        for (std::int32_t p = antecedent; p != none; p = run_.phrase(p).genitive)
            if (const std::int32_t e = run_.event_of_phrase(p); e != none) return e;
        for (int steps = 0; antecedent != none && steps < 4; ++steps) {
            const syntax::NounPhrase& np = run_.phrase(antecedent);
            antecedent = np.outer != none ? np.outer : np.governor != none ? np.governor : np.first_conjunct;
            for (std::int32_t p = antecedent; p != none; p = run_.phrase(p).genitive) {
                const std::int32_t e = run_.event_of_phrase(p);
                if (e != none && run_.events[static_cast<std::size_t>(e)].nominal) return e;
            }
        }
        return none;
    }

    /// «أدى انفجار وقع مساء الأحد في مصنع إلى مقتل ستة»: when and where what the relative clause tells more of took place.
    std::int32_t told_before(const syntax::Clause& c, base::WordRange words) const {
        const bool behind = c.kind == syntax::ClauseKind::relative && c.verb != none && static_cast<std::uint32_t>(c.verb) < words.first;
        const std::int32_t e = behind ? told_more_of(c.antecedent) : none;
        return e != none && stands(run_, run_.events[static_cast<std::size_t>(e)]) ? e : none;
    }

    /// «رفضه في خطاب ألقاه أمس»: what is told of the occasion holds for what was done at it.
    std::int32_t at_antecedent(const syntax::Clause& c) const {
        if (c.antecedent == none) return none;
        const std::int32_t p = run_.outermost(c.antecedent);
        const syntax::NounPhrase& whole = run_.phrase(p);
        if (whole.clause == none || run_.clause(whole.clause).verb == none) return none;
        const syntax::Clause& told = run_.clause(whole.clause);
        // «غرق قارب يقل مهاجرين قبالة الجزيرة»: what its subject or object did or carried tells where it was.
        const bool takes_part = told.subject == p || told.object == p;
        const bool holds = whole.preposition_word == none ? takes_part : run_.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::during);
        return holds ? run_.event_at[static_cast<std::size_t>(told.verb)] : none;
    }

    void time(std::size_t t) {
        const mentions::TimeMention& m = run_.doc.times[t];
        if (m.type == mentions::TimexType::duration || m.type == mentions::TimexType::set) return;
        if (m.value.empty() || m.value == "PRESENT_REF") return;
        const std::int32_t inside = modified(m.words);
        if (inside != none && run_.event_of_phrase(inside) == none) return;
        std::int32_t e = inside != none ? run_.event_of_phrase(inside) : owner(m.words, [&](const EventMention& x) { return agrees(x, m); });
        if (e == none) e = owner(m.words, [](const EventMention&) { return true; });
        if (inside == none) e = talked_of(run_, e, m.words);
        bool opened = false;
        for (const std::int32_t next : opened_by(m.words)) {
            if (next == e) continue;
            add_time(next, t);
            opened = true;
        }
        // "the path to the talks opened in March, when …"
        // "the biggest protests in a decade" look back, whatever the tense
        const bool span = run_.word(m.words.first).is(morphology::Pos::preposition) && run_.cue(m.words.first, Cue::during);
        const bool ahead = span && !run_.doc.published.empty() && !m.begin.empty() && m.begin > run_.doc.published;
        if ((opened && !of_verb(m.words)) || ((m.since || ahead) && unmatched_until(run_, m.words.first))) return;
        if (e != none) add_time(e, t);
    }

    /// Does the verb of the clause these words stand in tell an event?
    bool of_verb(base::WordRange words) const {
        const std::int32_t c = run_.clause_of(words.first);
        return c != none && run_.clause(c).verb != none && run_.event_at[static_cast<std::size_t>(run_.clause(c).verb)] != none;
    }

    /// "the 2015 accord", "Saturday's blast": the phrase that a time stands inside of, before its head.
    std::int32_t modified(base::WordRange words) const {
        const std::int32_t p = run_.phrase_of(words.first);
        if (p == none || run_.doc.input.time_of[run_.phrase(p).head] != none) return none;
        return words.last <= run_.phrase(p).head ? p : none;
    }

    /// What lies ahead was not done, what lies behind is not planned.
    bool agrees(const EventMention& e, const mentions::TimeMention& m) const {
        const std::string_view today = run_.doc.published;
        if (today.empty() || m.begin.size() != today.size() || m.end_date.size() != today.size()) return true;
        const morphology::Features& f = run_.word(e.trigger).features;
        const bool done = !e.nominal && f.form == morphology::Form::finite && f.aspect == morphology::Aspect::perfect && e.modality == Modality::asserted;
        if (m.begin > today && done) return false;
        return !(m.end_date < today && (e.modality == Modality::planned || e.modality == Modality::requested));
    }

    /// "on Monday, when he threatened Russia", "in March, when he wrote proposing talks": what the clause of time right behind
    /// the words tells, by its verb or by the participles that go with it.
    std::vector<std::int32_t> opened_by(base::WordRange words) const {
        std::uint32_t i = words.last;
        if (i < run_.doc.input.words.size() && run_.word(i).kind == text::TokenKind::punctuation) ++i;
        if (i >= run_.doc.input.words.size() || !run_.cue(i, Cue::there_and_then) || run_.word(i).sentence != run_.word(words.first).sentence) return {};
        const std::int32_t c = run_.clause_of(i);
        if (c == none || c == run_.clause_of(words.first) || run_.clause(c).verb == none) return {};
        if (const std::int32_t e = run_.event_at[static_cast<std::size_t>(run_.clause(c).verb)]; e != none) return {e};
        return with_participle(c, true);
    }

    /// Events told by the participles that go with a clause, one behind the other.
    std::vector<std::int32_t> with_participle(std::int32_t c, bool with_infinitives = false) const {
        std::vector<std::int32_t> found;
        for (std::size_t next = static_cast<std::size_t>(c) + 1; next < run_.doc.parse->clauses.size(); ++next) {
            const syntax::Clause& p = run_.doc.parse->clauses[next];
            if (p.kind != syntax::ClauseKind::participle && !(with_infinitives && p.kind == syntax::ClauseKind::infinitive) && !(p.verb != none && run_.word(static_cast<std::uint32_t>(p.verb)).features.form == morphology::Form::active_participle)) break;
            if (p.verb == none || run_.word(static_cast<std::uint32_t>(p.verb)).sentence != run_.word(static_cast<std::uint32_t>(run_.clause(c).verb)).sentence) break;
            if (const std::int32_t e = run_.event_at[static_cast<std::size_t>(p.verb)]; e != none) found.push_back(e);
        }
        return found;
    }

    /// One time a clause; of a noun the one behind it: «بعد شهر على انتخابه في التاسع من آذار».
    void add_time(std::int32_t e, std::size_t t) {
        const mentions::TimeMention& m = run_.doc.times[t];
        EventMention& event = run_.events[static_cast<std::size_t>(e)];
        Argument a;
        a.role = Role::time;
        a.words = m.words;
        a.time = static_cast<std::int32_t>(t);
        for (Argument& b : event.arguments) {
            if (b.role != Role::time || run_.clause_of(b.words.first) != run_.clause_of(m.words.first)) continue;
            if (event.nominal && b.words.first < event.trigger && m.words.first > event.trigger) b = a;
            return;
        }
        event.arguments.push_back(a);
    }

    bool place_slot(const EventMention& e, std::int32_t p) const {
        const Frame& f = run_.frame_of(e);
        // «أرسلت شحنة إلى بورتسودان»: where help goes is where it is given.
        const bool aid = run_.type_of(e) == "aid";
        for (const Range slots : {f.place, f.noun_place, aid ? f.target : f.place, aid ? f.noun_target : f.place})
            for (const Slot& s : run_.frames.slots(slots))
                if (s.kind == SlotKind::preposition && run_.frames.text(s.preposition) == run_.phrase(p).preposition) return true;
        return false;
    }

    /// «قتل جنديان بالصومال»: behind what happens to somebody a state with that letter is no participant either.
    bool befalls(const EventMention& e) const {
        const std::string_view type = run_.type_of(e);
        return type == "assault" || type == "casualty" || type == "disaster" || type == "protest";
    }

    /// «زار المصابين بالمستشفى»: where the victims are by now.
    bool treated(const EventMention& e) const { return e.nominal && e.definite && run_.cue(e.trigger, Cue::person_noun); }

    /// «انفجار بمدينة حمص»: what is no participant with that letter, and a place, is where it happens.
    bool bound_in(const EventMention& e, std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const actors::Identity& id = run_.identity(p);
        if (!run_.bound_with(np, morphology::proclitic::bi) || !id.location || run_.type_of(e) == "statement") return false;
        if (!within_country(id) && id.head_class != mentions::HeadClass::place && !(befalls(e) && !treated(e))) return false;
        // «أصيب جندي في انفجار، حيث نقل إلى المستشفى بتونس»: what another clause tells is elsewhere.
        const bool here = e.clause == np.clause || std::any_of(e.more_triggers.begin(), e.more_triggers.end(), [&](std::uint32_t m) { return run_.clause_of(m) == np.clause; });
        const bool described = np.clause != none && run_.clause(np.clause).kind == syntax::ClauseKind::relative;
        if ((!here && !described) || (e.nominal && np.words.first < e.trigger && np.governor != none)) return false;
        // «المكتب الجهوي للاتحاد بسوسة»: where he sits, not where it happens.
        const bool sits = np.governor != none && run_.identity(np.governor).actor;
        if (sits && (e.phrase == none || run_.outermost(e.phrase) != run_.outermost(np.governor))) return false;
        return std::none_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.phrase == p; });
    }

    /// «في قصر الإليزيه», "at the White House": a body known by name, where one may meet.
    bool seat(std::int32_t p) const {
        const std::uint32_t entity = run_.identity(p).entity;
        return entity != 0 && run_.world.entity(entity).kind == world::Kind::organisation && run_.doc.input.name_of[run_.phrase(p).head] != none;
    }

    /// "the force in southern Lebanon urged both sides": where the one who acts belongs, not where he acts.
    bool of_subject(const EventMention& e, const syntax::NounPhrase& np) const {
        if (e.nominal || e.clause == none || np.governor == none || np.words.first > e.trigger) return false;
        // "Teachers in Ghana went on strike", "Police in Lima fired tear gas": what is done by hand is done where one is.
        const std::string_view type = run_.type_of(e);
        if (type == "protest" || type == "assault" || type == "coerce") return false;
        return run_.outermost(np.governor) == run_.clause(e.clause).subject && run_.identity(np.governor).actor && run_.identity(np.governor).head_class != mentions::HeadClass::body;
    }

    /// «جلسة لبحث الوضع في السودان»: where what they speak of is, not where they meet.
    bool of_matter(const EventMention& e, const syntax::NounPhrase& np) const {
        if (run_.type_of(e) != "consult" || np.governor == none || (e.phrase != none && run_.outermost(e.phrase) == run_.outermost(np.governor))) return false;
        const syntax::NounPhrase& matter = run_.phrase(np.governor);
        const bool told = run_.identity(np.governor).head_class == mentions::HeadClass::none && !run_.identity(np.governor).actor && !run_.identity(np.governor).location && run_.event_of_phrase(np.governor) == none;
        const bool definite = run_.word(matter.head).features.definite || (run_.word(matter.head).proclitics & morphology::proclitic::al) != 0 || matter.genitive != none;
        return told && definite && !matter.temporal && matter.words.first > e.trigger && run_.doc.input.name_of[matter.head] == none;
    }

    /// «في حي الزمالك غرب القاهرة»: the place is told; what follows tells where that is.
    bool beside_place(const EventMention& e, const syntax::NounPhrase& np) const {
        if (np.governor == none || run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::during)) return false;
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::place && a.phrase == np.governor && !a.code.empty(); });
    }

    /// The preposition; «كمين شمال مالي», «اشتباكات شمالي حلب»: else the word that tells on which side of a place it is.
    std::int32_t side_word(const syntax::NounPhrase& np) const {
        if (const std::int32_t side = side_of(run_, np); side != none) return side;
        if (np.preposition_word != none) return stands_near(run_, np) ? np.preposition_word - 1 : np.preposition_word;
        const auto tells = [&](std::uint32_t i) { return run_.cue(i, Cue::place_preposition) && run_.word(i).proclitics == 0 && run_.word(i).sentence == run_.word(np.head).sentence; };
        if (tells(np.head)) return static_cast<std::int32_t>(np.head);
        const bool before = np.words.first > 0 && run_.doc.input.name_of[np.head] != none && run_.word(np.words.first - 1).is(morphology::Pos::adjective) && tells(np.words.first - 1);
        return before ? static_cast<std::int32_t>(np.words.first) - 1 : none;
    }

    /// «في بعقوبة (60 كم شمال بغداد)»: no second place where the first is known.
    bool told_by_distance(std::uint32_t side) const {
        constexpr std::uint32_t most = 3;
        for (std::uint32_t i = side; i > 0 && side - i < most; --i)
            if (run_.word(i - 1).token->text == "(") return i < side && run_.word(i).is(morphology::Pos::numeral);
        return false;
    }

    /// Which side of what, and of no place told right before: «بمأرب شرق اليمن».
    bool tells_where(const EventMention& e, std::int32_t p, std::uint32_t side) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        std::uint32_t first = std::min(side, np.words.first);
        // «جنوب غربي البلاد»
        while (first > 0 && run_.cue(first - 1, Cue::place_preposition) && run_.word(first - 1).proclitics == 0 && !run_.word(first - 1).is(morphology::Pos::preposition)) --first;
        if (run_.identity(p).place == 0 && run_.identity(p).code.empty()) return false;
        if (std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.phrase == p || (a.role == Role::place && a.words.last == first); })) return false;
        if (first == 0 || run_.doc.input.words[first - 1].kind != text::TokenKind::word || run_.word(first - 1).sentence != run_.word(first).sentence) return true;
        const std::int32_t before = run_.phrase_of(first - 1);
        if (before == none) return true;
        if (run_.doc.input.quantity_of[first - 1] != none) return false;
        // «بلدة استراتيجية شرقي الكونغو»: of a place without a name it is all that tells where.
        const actors::Identity& known = run_.identity(before);
        return run_.event_of_phrase(before) != none || !known.location || (known.place == 0 && (known.code.empty() || run_.world.country(known.code) == 0));
    }

    /// "the withdrawal of invasion forces from Panama": of all in this phrase the first event asks for the place.
    bool governs(const EventMention& e, const syntax::NounPhrase& np) const {
        return e.nominal && e.phrase != none && run_.phrase(np.governor).words.last == static_cast<std::uint32_t>(np.preposition_word) && run_.outermost(np.governor) == run_.outermost(e.phrase) && run_.phrase(run_.outermost(e.phrase)).head == e.trigger;
    }

    void place(std::int32_t p) {
        const syntax::NounPhrase& np = run_.phrase(p);
        const actors::Identity& id = run_.identity(p);
        if (const std::int32_t e = idiom_with(run_, np); e != none && id.location && id.place != 0) return add_place(run_.events[static_cast<std::size_t>(e)], p);
        const std::int32_t side = side_word(np);
        const std::int32_t named = np.outer != none && np.preposition_word == none && side != none ? run_.event_of_phrase(np.outer) : none;
        if (side == none || np.temporal || (np.outer != none && named == none)) return;
        const auto preposition = static_cast<std::uint32_t>(side);
        const bool far = far_from(run_, np);
        const bool spatial = far || run_.cue(preposition, Cue::place_preposition);
        if (!id.location && id.place == 0 && !seat(p)) return;
        // «في فرنسا», "in Kyiv", «في مدينة خاركيف»; a body or person is no place though a country stands in its name.
        if (!id.location && id.actor && id.head_class != mentions::HeadClass::none && !seat(p)) return;
        if (run_.event_of_phrase(p) != none || beside_somebody(run_, np, id) || before_that(run_, np)) return;
        if (lies_beside_it(run_, np)) return tell_state(run_, run_.outermost(run_.clause(np.clause).antecedent), id.code);
        // «في حق ثلاثة ليبيين»
        if (!id.location && run_.cue(np.head, Cue::measure) && run_.doc.input.name_of[np.head] == none) return;
        // "sentenced to ten years in prison": no place of its own.
        const bool bare = np.words.size() == 1 && !np.has_name && id.place == 0;
        std::int32_t e = named != none ? named : owner(np.words, [](const EventMention&) { return true; });
        if (!spatial && named == none && np.governor != none && e != none && !place_slot(run_.events[static_cast<std::size_t>(e)], p)) {
            const auto asks = [&](const EventMention& x) { return governs(x, np) && place_slot(x, p); };
            if (const std::int32_t other = owner(np.words, asks); other != none && asks(run_.events[static_cast<std::size_t>(other)])) e = other;
        }
        if (e == none) return;
        // «فاز بولاية ثامنة»: a term.
        const bool term = run_.type_of(run_.events[static_cast<std::size_t>(e)]) == "leadership" && id.place == 0 && !np.has_name && np.genitive == none && run_.bound_with(np, morphology::proclitic::bi) && !run_.word(np.head).features.definite && (run_.word(np.head).proclitics & morphology::proclitic::al) == 0;
        if (term) return;
        EventMention& event = run_.events[static_cast<std::size_t>(e)];
        if (over_matter(run_, event, preposition)) return;
        if (np.preposition_word == none && !tells_where(event, p, preposition)) return;
        const bool known = std::any_of(event.arguments.begin(), event.arguments.end(), [](const Argument& a) { return a.role == Role::place && (a.entity != 0 || !a.code.empty()); });
        if ((known && told_by_distance(preposition)) || (far && has(event, Role::place)) || (stands_near(run_, np) && run_.type_of(event) == "statement")) return;
        if (!spatial && !place_slot(event, p) && !bound_in(event, p)) return;
        if (bare && run_.type_of(event) == "judicial") return;
        // «قال إن الدواء لا يباع في الأسواق»
        if (run_.type_of(event) == "statement" && id.place == 0 && !np.has_name && id.head_class == mentions::HeadClass::site) return;
        if (of_subject(event, np) || beside_place(event, np) || of_matter(event, np) || of_topic(event, np, id)) return;
        // "called on Islamabad"
        if (event.trigger_words.contains(preposition) && event.trigger_words.size() > 1 && run_.type_of(event) == "request") return;
        if (seat(p) && !id.location && (!held_at_seat(event, preposition) || (np.governor != none && !spatial))) return;
        // «دعم واشنطن لكييف»: a capital stands for its state.
        if (!spatial && run_.type_of(event) == "aid" && ((!within_country(id) && id.head_class != mentions::HeadClass::place) || (id.place != 0 && run_.world.entity(id.place).capital))) return;
        const bool used = std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& a) { return a.phrase == p && (a.role == Role::place || (a.role == Role::topic && run_.type_of(event) == "consult") || id.place == 0 || (addressed(event) && !run_.cue(preposition, Cue::during))); });
        if (!used) add_place(event, p);
    }

    /// "met at the White House", "a shooting near the White House"
    bool held_at_seat(const EventMention& e, std::uint32_t preposition) const {
        const std::string_view type = run_.type_of(e);
        const bool beside = run_.cue(preposition, Cue::place_preposition) && !run_.cue(preposition, Cue::during) && !run_.cue(preposition, Cue::done_to);
        return type == "consult" || type == "agree" || (beside && (type == "assault" || type == "disaster"));
    }

    void add_place(EventMention& event, std::int32_t p) {
        const actors::Identity& id = run_.identity(p);
        Argument a = run_.argument(Role::place, p);
        a.words = place_words(p);
        if (id.place != 0) a.entity = id.place;
        if (const std::string_view state = lies_in(run_.phrase(p)); id.place == 0 && !state.empty()) a.code = state;
        event.arguments.push_back(a);
    }

    /// «قاعدة تركية في قطر», «بلدة المنصوري جنوب لبنان»: whoever owns it, it lies where it is told to.
    std::string_view lies_in(const syntax::NounPhrase& np) const {
        constexpr int farthest = 3;  // «قرية في قضاء المقدادية بمحافظة ديالى»
        const std::size_t end = run_.doc.input.words.size();
        for (std::uint32_t at = np.words.last, steps = 0; at < end && steps < farthest && run_.word(at).sentence == run_.word(np.head).sentence; ++steps) {
            std::int32_t p = run_.phrase_of(at);
            if (p == none && at + 1 < end) p = run_.phrase_of(at + 1);
            if (p == none) return {};
            p = run_.outermost(p);
            const syntax::NounPhrase& next = run_.phrase(p);
            const bool behind = next.preposition_word == static_cast<std::int32_t>(at) || next.words.first == at;
            const bool in = next.preposition_word != none && run_.cue(static_cast<std::uint32_t>(next.preposition_word), Cue::during) && !run_.cue(static_cast<std::uint32_t>(next.preposition_word), Cue::done_to);  // "in Gaza at the University of Texas"
            const bool inside = next.preposition_word != none && (in || run_.bound_with(next, morphology::proclitic::bi));
            const bool side = next.preposition_word == none && run_.cue(next.words.first, Cue::place_preposition);
            if (!behind || next.temporal || (!inside && !side)) return {};
            if (run_.identity(p).location && run_.identity(p).place != 0) return run_.identity(p).code;
            at = next.words.last;
        }
        return {};
    }

    /// «قرية البيضاء في ريف بانياس»: of two towns of one name it is not the one that is listed.
    void elsewhere(EventMention& e) const {
        for (Argument& a : e.arguments) {
            if (a.phrase == none || !run_.identity(a.phrase).location) continue;
            const std::uint32_t place = run_.identity(a.phrase).place;
            if (place == 0 || run_.world.entity(place).kind != world::Kind::place || run_.world.entity(place).capital) continue;
            const std::string_view beside = lies_in(run_.phrase(run_.outermost(a.phrase))), state = beside.empty() ? part_of_town(run_, a.phrase) : beside;
            if (state.empty() || state == a.code || run_.world.country(state) == 0 || run_.world.entity(place).country == state) continue;
            a.entity = 0;
            a.code = state;
        }
    }

    /// "a summit on the crisis in Sudan", "discussed the war in Mali": the state belongs to what is talked about.
    bool of_topic(const EventMention& e, const syntax::NounPhrase& np, const actors::Identity& id) const {
        if (run_.type_of(e) != "consult" || np.governor == none || (within_country(id) && !run_.cue(run_.phrase(np.governor).head, Cue::located))) return false;
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == Role::topic && a.phrase != none && run_.outermost(a.phrase) == run_.outermost(np.governor); });
    }

    /// "imposed sanctions on Chad": those it is addressed to are no place.
    bool addressed(const EventMention& e) const {
        const std::string_view type = run_.type_of(e);
        return type == "sanction" || type == "accuse" || type == "request" || type == "reject" || type == "threaten" || type == "support" || type == "statement";
    }

    /// «يصل غدا», "the talks open on Friday": what is dated after the news is meant to come, whatever its tense.
    void lies_ahead(EventMention& e) const {
        if (e.modality != Modality::asserted || run_.doc.published.empty()) return;
        // «اتفقتا على جولة السبت المقبل»: they did agree; and nobody plans an accident.
        const morphology::Features& f = run_.word(e.trigger).features;
        if (!e.nominal && f.form == morphology::Form::finite && f.aspect == morphology::Aspect::perfect) return;
        // "was sworn in hours later"
        const std::int32_t auxiliary = e.nominal || e.clause == none ? none : run_.clause(e.clause).auxiliary;
        if (auxiliary != none && run_.word(static_cast<std::uint32_t>(auxiliary)).features.aspect == morphology::Aspect::perfect && run_.clause(e.clause).passive) return;
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
        if (type != "assault" && type != "damage" && type != "casualty" && type != "coerce" && type != "disaster") return;
        const Argument* target = nullptr;
        for (const Argument& a : e.arguments) {
            if (a.role == Role::place) return;
            if (a.role == Role::target && target == nullptr) target = &a;
        }
        if (target == nullptr || target->phrase == none) return;
        const actors::Identity& id = run_.identity(target->phrase);
        // «العاصمة الأوكرانية»: a place, though its name is not told.
        const bool unnamed = id.place == 0 && id.location && id.head_class == mentions::HeadClass::place && !id.code.empty() &&
                             run_.word(run_.phrase(target->phrase).head).features.number == morphology::Number::singular;
        // «ضرب زلزال المغرب»: a disaster may befall a whole country.
        const bool befallen = type == "disaster" && id.location && id.place != 0;
        if (!unnamed && !befallen && !within_country(id)) return;
        // «قصف سوق نيالا» is in Nyala; «قصف قوات كييف» need not be in Kyiv.
        if (!id.location && id.head_class != mentions::HeadClass::none && id.head_class != mentions::HeadClass::body) return;
        Argument a = *target;
        a.role = Role::place;
        a.words = id.location ? place_words(target->phrase) : name_words(target->phrase);
        a.entity = id.place;
        // "bombed a Hezbollah post in Tyre": it lies in a state, whoever holds it.
        if (id.place != 0) a.code = run_.world.entity(id.place).country.empty() ? run_.world.entity(id.place).code : run_.world.entity(id.place).country;
        e.arguments.push_back(a);
    }

    /// A town or a region, but no whole country.
    bool within_country(const actors::Identity& id) const { return id.place != 0 && run_.world.entity(id.place).kind != world::Kind::country; }

    /// «قمة استضافتها لندن»: the town that hosts is where it is.
    void hosting_place(EventMention& e) const {
        if (run_.type_of(e) != "consult") return;
        const auto hosts = [&](const Frame& f) { return std::string_view{f.cameo, 3} == "043"; };
        const bool hosted = hosts(run_.frame_of(e)) || std::any_of(run_.light.begin(), run_.light.end(), [&](const LightUse& u) {
                                return &run_.events[static_cast<std::size_t>(u.event)] == &e && hosts(run_.frames.frame(u.frame));
                            });
        if (!hosted) return;
        take_as_place(e, Role::source, false);
    }

    /// «انسحبت القوات من بيروت»: what is left is where it happens, and nobody it is done to.
    void left_place(EventMention& e) const {
        if (run_.type_of(e) == "retreat") take_as_place(e, Role::target, true);
    }

    void take_as_place(EventMention& e, Role role, bool instead) const {
        if (has(e, Role::place) && !instead) return;
        for (Argument& a : e.arguments) {
            if (a.role != role || a.phrase == none) continue;
            const actors::Identity& id = run_.identity(a.phrase);
            if (!id.location || (!instead && !within_country(id))) continue;
            // «هدنة مع باكستان»: with whom, and not what is left.
            const std::int32_t with = run_.phrase(a.phrase).preposition_word;
            if (instead && with != none && run_.cue(static_cast<std::uint32_t>(with), Cue::circumstance) && !run_.cue(static_cast<std::uint32_t>(with), Cue::place_preposition)) continue;
            Argument place = a;
            place.role = Role::place;
            place.words = place_words(a.phrase);
            place.entity = id.place != 0 ? id.place : id.entity;
            if (instead) a = place;
            else e.arguments.push_back(place);
            return;
        }
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
        if (const std::int32_t name = apposed_name(p); name != none) return run_.phrase(name).words;
        const bool of = np.genitive != none && run_.phrase(np.genitive).preposition_word != none;
        if (!of && !run_.word(np.head).features.definite && (run_.word(np.head).proclitics & morphology::proclitic::al) == 0) return np.words;
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const std::int32_t n = run_.doc.input.name_of[i];
            if (n == none || i == np.head) continue;
            const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
            if (!name.adjective && name.entities.front() == run_.identity(p).place) return name.words;
        }
        return of && run_.phrase(np.genitive).has_name ? run_.phrase(np.genitive).words : np.words;
    }

    /// "in the Omani capital, Muscat": the name behind the comma, or none.
    std::int32_t apposed_name(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        if (np.has_name && run_.doc.input.name_of[np.head] != none) return none;
        if (np.words.last + 1 >= run_.doc.input.words.size() || run_.word(np.words.last).kind != text::TokenKind::punctuation) return none;
        const std::int32_t next = run_.phrase_of(np.words.last + 1);
        if (next == none || run_.word(np.words.last + 1).sentence != run_.word(np.head).sentence) return none;
        const syntax::NounPhrase& name = run_.phrase(next);
        if (name.words.first != np.words.last + 1 || name.preposition_word != none || name.link != syntax::Link::apposition) return none;
        const actors::Identity& id = run_.identity(next);
        return id.location && id.place != 0 && run_.doc.input.name_of[name.head] != none ? next : none;
    }

    Run& run_;
    std::vector<std::vector<std::size_t>> by_sentence_;
};

}  // namespace

void attach_circumstances(Run& run) { Attacher{run}.run(); }

}  // namespace tarikh::events
