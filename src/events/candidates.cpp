// Words -> triggers. A word is a trigger if a frame knows its lemma and the frame's conditions hold here.
#include <algorithm>
#include <iterator>
#include <tuple>

#include "conditions.h"
#include "event_joiner.h"

namespace tarikh::events {
namespace {

using morphology::Form;
using morphology::Pos;

constexpr std::uint32_t most_between = 2;  ///< words that may part those of a frame
constexpr std::uint32_t far_words = 8;     ///< length of a subject between a verb and the rest of its frame

struct Candidate {
    std::uint32_t frame = 0;
    base::WordRange words;
    bool nominal = false;
    bool participle = false;
    std::vector<std::uint32_t> others;  ///< frames that hold too, the next best first
};

class TriggerFinder : Conditions {
public:
    explicit TriggerFinder(Run& run) : Conditions{run}, joiner_{run} {}

    void sentence(base::WordRange range) {
        read(range);
        light_.clear();
        const std::size_t first_event = run_.events.size();
        std::uint32_t i = range.first;
        while (i < range.last) {
            Candidate found;
            // "brought the men to trial": told with the verb already.
            if (run_.event_at[i] != none || !look(i, found)) {
                ++i;
                continue;
            }
            if (run_.frames.frame(found.frame).light) carry_or_tell(found, i);
            else add(found);
            i = std::max(found.words.last, i + 1);
        }
        joiner_.weapons(first_event);
        join_light();
        joiner_.join_from(first_event);
    }

    const EventJoiner& joined() const { return joiner_; }

private:
    struct Ranked {
        std::uint32_t frame;
        base::WordRange words;
        std::uint32_t length;
        bool nominal, participle;
    };

    struct Light {
        Candidate candidate;
        std::uint32_t word;
        std::int32_t alone;  ///< the event it tells where it carries none, or none
    };

    /// «قدم مساعدات», «قدم ضمانات»: what may carry an event noun may also tell something by itself.
    void carry_or_tell(const Candidate& found, std::uint32_t i) {
        Candidate alone = found;
        std::erase_if(alone.others, [&](std::uint32_t f) { return run_.frames.frame(f).light; });
        light_.push_back({found, i, alone.others.empty() ? none : static_cast<std::int32_t>(run_.events.size())});
        if (alone.others.empty()) return;
        alone.frame = alone.others.front();
        alone.others.erase(alone.others.begin());
        add(alone);
    }

    /// End of the frame's words if they stand from `i` on; 0 if not. A few words of other kinds may stand between.
    std::uint32_t match_words(const Frame& f, std::uint32_t i) const {
        std::uint32_t at = i + 1;
        if (f.part == Part::verb && f.more_words.first != f.more_words.last && matches_after_subject(f, i)) return i + 1;
        for (const Key& key : run_.frames.keys(f.more_words)) {
            std::uint32_t here = at;
            while (here < range_.last && here < at + most_between && !matches_key(here, key) && only_between(here)) ++here;
            if (here >= range_.last || !matches_key(here, key) || bare_behind_article(f, here) || acts(f, here)) return (f.part == Part::verb ? matches_after_object(f, i) : matches_behind_agent(f, i)) ? i + 1 : 0;
            at = here + 1;
        }
        return at;
    }

    /// «إطلاق الجيش سراح الأسرى», «إلقاء الشرطة القبض على الرجل»: who does it may stand between a verbal noun and the rest.
    bool matches_behind_agent(const Frame& f, std::uint32_t i) const {
        const std::int32_t p = run_.phrase_of(i), agent = p == none ? none : run_.phrase(p).genitive;
        if (f.part != Part::noun || run_.word(i).features.form != Form::verbal_noun || agent == none || run_.phrase(p).head != i) return false;
        const syntax::NounPhrase& who = run_.phrase(agent);
        if (who.words.first != i + 1 || !run_.identity(agent).actor || !matches_all(f, who.words.last)) return false;
        return (run_.word(who.words.last).proclitics & (morphology::proclitic::wa | morphology::proclitic::fa)) == 0;  // «سقوط عدد من القتلى والجرحى»
    }

    /// Do the further words of the frame stand one behind the other from `at` on?
    bool matches_all(const Frame& f, std::uint32_t at) const {
        const auto keys = run_.frames.keys(f.more_words);
        if (at + keys.size() > range_.last) return false;
        for (std::uint32_t k = 0; k < keys.size(); ++k)
            if (!matches_key(at + k, keys[k])) return false;
        return true;
    }

    /// "Drones struck the depot" is no drone strike.
    bool acts(const Frame& f, std::uint32_t i) const {
        const std::int32_t c = run_.clause_of(i);
        if (f.part != Part::noun || !run_.word(i).is(Pos::verb) || run_.word(i).features.form != Form::finite || c == none) return false;
        const auto& readings = run_.word(i).readings();
        if (std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) { return r.pos == Pos::noun; })) return false;
        const syntax::Clause& clause = run_.clause(c);
        return clause.verb == static_cast<std::int32_t>(i) && clause.subject != none && run_.phrase(clause.subject).words.last == i;
    }

    /// «نفذ الهجوم انتحاري»: no adjective of a noun that has the article.
    bool bare_behind_article(const Frame& f, std::uint32_t i) const {
        if (f.part != Part::noun || (run_.word(i - 1).proclitics & morphology::proclitic::al) == 0) return false;
        return run_.word(i).proclitics == 0 && !run_.word(i).features.definite && run_.word(i).is(Pos::adjective) && run_.word(i).features.grammatical_case != morphology::Case::accusative;
    }

    /// "walked off the job", "issued an arrest warrant", "voted unanimously to": what may stand between the words of a frame.
    bool only_between(std::uint32_t i) const {
        const morphology::Word& w = run_.word(i);
        return w.is(Pos::adjective) || w.is(Pos::adverb) || w.is(Pos::determiner) || (w.is(Pos::pronoun) && w.features.person != 0);
    }

    /// «شددت أوكرانيا على أهمية …»: the subject may stand between a verb and the rest of its frame.
    bool matches_after_subject(const Frame& f, std::uint32_t i) const {
        const std::int32_t c = run_.clause_of(i);
        if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(i) || run_.clause(c).subject == none) return false;
        if (run_.phrase(run_.clause(c).subject).words.first < i) return false;
        const auto keys = run_.frames.keys(f.more_words);
        // «ما لا يقل عن عشرين شخصا»: a verb within the subject is none of the clause.
        const std::uint32_t subject_end = std::max(i + 2, run_.phrase(run_.clause(c).subject).words.last);
        for (std::uint32_t start = i + 2; start + keys.size() <= std::min(range_.last, std::max(i + 2 + far_words, subject_end + static_cast<std::uint32_t>(keys.size()))); ++start) {
            if (start > subject_end && run_.word(start - 1).is(Pos::verb)) return false;
            if (matches_all(f, start)) return true;
        }
        return false;
    }

    /// "brought the king and the rebel leader together"
    std::int32_t last_of_row(std::int32_t p) const {
        while (run_.phrase(p).conjunct != none && run_.phrase(p).conjunct > p) p = run_.phrase(p).conjunct;
        return p;
    }

    /// "handed the suspects over", "drove the militia out": the object may stand between a verb and the rest of its frame.
    bool matches_after_object(const Frame& f, std::uint32_t i) const {
        const std::int32_t c = run_.clause_of(i);
        if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(i) || run_.clause(c).object == none) return false;
        const auto keys = run_.frames.keys(f.more_words);
        const syntax::NounPhrase& object = run_.phrase(last_of_row(run_.clause(c).object));
        if (run_.phrase(run_.clause(c).object).words.first != i + 1 || !matches_all(f, object.words.last)) return false;
        // "engaged the rebels in a battle": there it governs a noun.
        const auto behind = static_cast<std::uint32_t>(object.words.last + keys.size());
        // "handed over", "took hostage", "granted the exile asylum"
        const bool belongs = run_.cue(object.words.last, Cue::particle) || run_.cue(object.words.last, Cue::outcome) || run_.cue(i, Cue::two_objects);
        return (belongs || keys.size() > 1) && (behind >= range_.last || run_.phrase_of(behind) == none || (keys.size() > 1 && run_.cue(behind, Cue::genitive)) || (run_.doc.input.time_of[behind] != none && !before_time(object.words.last)));
    }

    /// "fired the police chief on Friday": the preposition of a time is none of the frame's words.
    bool before_time(std::uint32_t i) const { return run_.cue(i, Cue::during) || (run_.cue(i, Cue::in_state) && run_.cue(i, Cue::place_preposition)); }

    bool look(std::uint32_t i, Candidate& found) {
        const morphology::Word& w = run_.word(i);
        if (w.kind != text::TokenKind::word || !may_tell(i)) return false;
        if (run_.doc.input.name_of[i] != none) {
            const auto& m = run_.doc.input.names[static_cast<std::size_t>(run_.doc.input.name_of[i])];
            if (m.words.size() > 1 || !m.adjective) return false;
        }
        if (run_.doc.input.time_of[i] != none) return false;
        const morphology::Reading& r = *w.reading;
        std::vector<Ranked>& held = held_;
        held.clear();
        const auto consider = [&](std::span<const std::uint32_t> list, bool nominal, bool participle) {
            for (const std::uint32_t index : list) {
                const Frame& f = run_.frames.frame(index);
                const std::uint32_t end = match_words(f, i);
                if (end == 0) continue;
                if (nominal && f.part == Part::verb && !f.has_noun && !participle) continue;
                // «باعتباره», «رؤيته»; «قائلا», «مضيفا» go on with what was said already.
                if ((nominal || participle) && !f.light && f.part == Part::verb && ontology::event_types()[f.type].id == "statement") continue;
                if (const std::string_view reason = disqualified(f, i, end, nominal); !reason.empty()) {
                    run_.refuse(i, run_.frames.text(f.lemma), reason);
                    continue;
                }
                held.push_back({index, {i, end}, std::max(end - i, 1 + f.more_words.last - f.more_words.first), nominal, participle});
            }
        };
        const bool verb = r.pos == Pos::verb || r.pos == Pos::auxiliary;
        if (verb && r.features.form != Form::verbal_noun) consider(frames_of(i).verbs, false, false);
        else if (r.pos == Pos::noun || r.pos == Pos::adjective || r.pos == Pos::proper || r.features.form == Form::verbal_noun) {
            const auto nouns = frames_of(i).nouns;
            // "left ten people dead": an adjective alone, behind those it is said of.
            const bool said_of = r.pos == Pos::adjective && says_outcome(i);
            if (said_of) consider(frames_of(i).adjectives, false, true);
            consider(nouns, true, false);
            if (r.pos == Pos::adjective && !said_of) consider(frames_of(i).adjectives, false, true);
            if (nouns.empty()) by_verb(i, r, consider);
        }
        if (held.empty()) consider(nouns_by_form(i), true, false);
        return best_of(held, found);
    }

    bool says_outcome(std::uint32_t i) const {
        const std::int32_t c = run_.clause_of(i);
        if (c == none || !run_.cue(i, Cue::outcome)) return false;
        const std::int32_t own = run_.phrase_of(i);
        // "are feared dead"
        const bool feared = run_.clause(c).passive && run_.clause(c).verb + 1 == static_cast<std::int32_t>(i) && own != none && run_.phrase(own).words.size() == 1;
        if (feared || run_.clause(c).object == none) return feared;
        return run_.phrase(run_.clause(c).object).words.last == i && (own == none || run_.phrase(own).words.first == i);
    }

    /// The frame that asks for more words is the more telling one; of two as long, the light one, which gives way where it carries
    /// nothing, and then the one its file prefers: «السكان الذين يحتجون على الغلاء».
    bool best_of(std::vector<Ranked>& held, Candidate& found) const {
        if (held.empty()) return false;
        const auto rank = [&](const Ranked& r) {
            const Frame& f = run_.frames.frame(r.frame);
            return std::tuple{r.length, f.light, f.preferred};
        };
        if (held.size() > 1) std::stable_sort(held.begin(), held.end(), [&](const Ranked& a, const Ranked& b) { return rank(a) > rank(b); });
        const Ranked& best = held.front();
        found = {best.frame, best.words, best.nominal, best.participle, {}};
        for (std::size_t k = 1; k < held.size(); ++k)
            if (held[k].nominal == best.nominal && held[k].participle == best.participle) found.others.push_back(held[k].frame);
        return true;
    }

    /// A phrase like "fire at" may begin with a word whose reading here is another than the frame's; "ordered troops to fire"
    /// tells of no blaze.
    std::span<const std::uint32_t> nouns_by_form(std::uint32_t i) {
        const auto all = frames_of(i).nouns_by_form;
        const auto of_several = [&](std::uint32_t f) { return run_.frames.frame(f).more_words.first != run_.frames.frame(f).more_words.last; };
        if (std::none_of(all.begin(), all.end(), of_several)) return {};
        if (run_.word(i).features.form != Form::infinitive) return all;
        several_.clear();
        std::copy_if(all.begin(), all.end(), std::back_inserter(several_), of_several);
        return several_;
    }

    /// Verbal nouns and participles that have no frame of their own serve their verb's.
    template <class Consider>
    void by_verb(std::uint32_t i, const morphology::Reading& r, const Consider& consider) const {
        if (r.features.form == Form::verbal_noun) {
            // «مقاتلات»: what heads an actor tells of no act.
            if (!r.verb_folded.empty() && run_.doc.input.head_class[i] == 0) consider(run_.frames.find(r.verb_folded, Part::verb), true, false);
            return;
        }
        if (!predicative(i) || (run_.doc.input.head_class[i] != 0 && !circumstantial(i))) return;
        // Unvowelled, «مهددة» is who threatens as well as who is threatened: any reading will do.
        for (const morphology::Reading& other : run_.word(i).readings()) {
            if (other.features.form != Form::active_participle || other.verb_folded.empty()) continue;
            if (attitude(i, other.verb_folded) || !governs_next(i, other.verb_folded)) continue;
            consider(run_.frames.find(other.verb_folded, Part::verb), false, true);
            return;
        }
    }

    /// A participle that tells of an act and names nobody: «مطالبا», «، مهددة ب», «الرافض ل».
    bool predicative(std::uint32_t i) const {
        const morphology::Features& f = run_.word(i).features;
        if (f.grammatical_case == morphology::Case::accusative && !f.definite && f.number == morphology::Number::singular) return true;
        const bool article = f.definite || (run_.word(i).proclitics & morphology::proclitic::al) != 0;
        if (!article && circumstantial(i)) return true;
        const std::int32_t p = run_.phrase_of(i);
        if (p == none || run_.phrase(p).head == i) return false;
        return article && i + 1 < range_.last && (run_.word(i + 1).is(Pos::preposition) || (run_.word(i + 1).proclitics & (morphology::proclitic::li | morphology::proclitic::bi)) != 0);
    }

    /// «الموقف الرافض للتفاوض» tells what is rejected, «الفريق الزائر» nothing: with the article, a participle must govern
    /// what its verb governs.
    bool governs_next(std::uint32_t i, std::string_view verb) const {
        if ((run_.word(i).proclitics & morphology::proclitic::al) == 0) return true;
        const std::uint32_t noun = i + 1 < range_.last && run_.word(i + 1).is(Pos::preposition) ? i + 2 : i + 1;
        const std::int32_t next = noun < range_.last ? run_.phrase_of(noun) : none;
        if (next == none || run_.phrase(next).preposition_word == none) return false;
        for (const std::uint32_t index : run_.frames.find(verb, Part::verb))
            for (const Range slots : {run_.frames.frame(index).target, run_.frames.frame(index).noun_target, run_.frames.frame(index).topic})
                for (const Slot& slot : run_.frames.slots(slots))
                    if (slot.kind == SlotKind::preposition && run_.frames.text(slot.preposition) == run_.phrase(next).preposition) return true;
        return false;
    }

    /// «الأحزاب المعارضة للقانون»: said of an actor himself it tells what he is for or against, no happening.
    bool attitude(std::uint32_t i, std::string_view verb) const {
        const std::int32_t p = run_.phrase_of(i);
        if ((run_.word(i).proclitics & morphology::proclitic::al) == 0 || p == none) return false;
        const std::uint32_t head = run_.phrase(p).head;
        if (head == i || (run_.doc.input.head_class[head] == 0 && run_.doc.input.name_of[head] == none)) return false;
        for (const std::uint32_t index : run_.frames.find(verb, Part::verb)) {
            const std::string_view type = ontology::event_types()[run_.frames.frame(index).type].id;
            if (type == "support" || type == "reject" || type == "request" || type == "accuse" || type == "statement") return true;
        }
        return false;
    }

    /// «رفضت موسكو المقترح، مهددة بقصف المدينة», «قطعت العلاقات أمس متهمة الدوحة»: behind a comma or a time, with something of its own to govern, after a verb.
    bool circumstantial(std::uint32_t i) const {
        if (i <= range_.first + 1 || i + 1 >= range_.last || run_.word(i).proclitics != 0) return false;
        const std::string_view mark = run_.word(i - 1).token->text;
        // «تظاهروا في الساحة متهمين الشرطة»: nor does it describe what has the article.
        if (mark != "," && mark != "\u060C" && run_.doc.input.time_of[i - 1] == none && !tells_how(i)) return false;
        const std::int32_t c = run_.clause_of(i - 1);
        if (c == none || run_.clause(c).verb == none || static_cast<std::uint32_t>(run_.clause(c).verb) > i) return false;
        const morphology::Word& next = run_.word(i + 1);
        return next.kind == text::TokenKind::word && !next.is(Pos::verb) && (next.proclitics & (morphology::proclitic::wa | morphology::proclitic::fa)) == 0;
    }

    /// Indefinite behind a definite noun, with a noun of its own right behind.
    bool tells_how(std::uint32_t i) const {
        const morphology::Word& before = run_.word(i - 1);
        if (!run_.word(i).is(Pos::adjective) || run_.word(i).guessed) return false;
        // «تظاهروا في لندن مطالبين بالإصلاح»
        const bool called = before.is(Pos::proper) || (run_.doc.input.name_of[i - 1] != none && before.is(Pos::noun));
        if (!called && !before.is(Pos::noun) && !before.is(Pos::adjective) && !before.is(Pos::determiner)) return false;
        const bool definite = called || (before.proclitics & morphology::proclitic::al) != 0 || before.enclitic == morphology::Enclitic::pronoun;
        const bool agent = std::any_of(run_.word(i).readings().begin(), run_.word(i).readings().end(), [](const morphology::Reading& r) { return r.features.form == Form::active_participle && !r.features.definite; });
        // «أمام البرلمان داعين إلى الإصلاح»
        const bool governed = i + 2 < range_.last && run_.word(i + 1).is(Pos::preposition) && run_.word(i + 1).enclitic == morphology::Enclitic::none;
        const std::uint32_t noun = governed ? i + 2 : i + 1;
        const std::int32_t next = noun < range_.last ? run_.phrase_of(noun) : none;
        if (!definite || !agent || next == none || run_.phrase(next).words.first != noun || run_.phrase_of(i - 1) == run_.phrase_of(i) || run_.phrase(next).temporal) return false;
        // «الوكالة طالبي الشغل»: what has a genitive names somebody.
        const morphology::Features& f = run_.word(i).features;
        const bool construct = run_.phrase(next).outer != none && run_.phrase(next).outer == run_.phrase_of(i);
        if (f.number == morphology::Number::plural) return !construct;
        return f.gender == morphology::Gender::feminine && (!construct || !run_.word(run_.phrase(next).head).features.definite);
    }

    void add(const Candidate& c) {
        EventMention e;
        e.frame = c.frame;
        e.type = run_.frames.frame(c.frame).type;
        e.sentence = run_.word(c.words.first).sentence;
        e.trigger = c.words.first;
        e.trigger_words = c.words;
        e.nominal = c.nominal;
        e.other_frames = c.others;
        e.clause = run_.clause_of(e.trigger);
        e.phrase = run_.phrase_of(e.trigger);
        if (e.nominal && e.phrase != none) {
            // A compound's head may be a later word: "a drone attack" is found at its own word already.
            e.definite = is_definite(e);
        }
        const auto index = static_cast<std::int32_t>(run_.events.size());
        for (std::uint32_t i = c.words.first; i < c.words.last; ++i) run_.event_at[i] = index;
        const Frame& f = run_.frames.frame(c.frame);
        if (!c.nominal && c.words.size() == 1 && f.part == Part::verb && f.more_words.first != f.more_words.last && matches_after_object(f, c.words.first)) {
            const std::uint32_t rest = run_.phrase(last_of_row(run_.clause(run_.clause_of(c.words.first)).object)).words.last;
            for (std::uint32_t i = rest; i < rest + (f.more_words.last - f.more_words.first); ++i) run_.event_at[i] = index;
        }
        run_.events.push_back(std::move(e));
    }

    bool is_definite(const EventMention& e) const {
        const morphology::Word& w = run_.word(e.trigger);
        if ((w.proclitics & morphology::proclitic::al) != 0) return true;
        const syntax::NounPhrase& p = run_.phrase(e.phrase);
        return p.words.first < e.trigger && run_.word(p.words.first).is(Pos::determiner) && run_.word(p.words.first).features.definite;
    }

    std::int32_t find_event_noun(const Light& light) const {
        const Frame& f = run_.frames.frame(light.candidate.frame);
        const auto takes = [&](std::int32_t p) -> std::int32_t {
            for (int depth = 0; p != none && depth < 4; ++depth) {
                const std::int32_t e = run_.event_of_phrase(p);
                if (e != none && run_.events[static_cast<std::size_t>(e)].nominal && (f.takes & (1u << run_.events[static_cast<std::size_t>(e)].type)) != 0) return e;
                p = run_.phrase(p).genitive;
            }
            return none;
        };
        const std::int32_t c = run_.clause_of(light.word);
        const std::string_view at = run_.frames.text(f.takes_at);
        if (light.candidate.nominal) {
            const std::int32_t p = run_.phrase_of(light.word);
            if (p == none) return none;
            if (!at.empty()) return behind(light.word, at, takes);
            // «تنفيذ هجوم», «شن الطائرات غارات», «شنها غارات»
            const std::int32_t e = takes(run_.phrase(p).genitive);
            const bool doer = run_.phrase(p).genitive != none || run_.word(light.word).enclitic == morphology::Enclitic::pronoun;
            return e != none || !doer ? e : next_to(run_.phrase(p).words.last, takes);
        }
        if (c == none || run_.clause(c).verb != static_cast<std::int32_t>(light.word)) return after(light, f);
        const syntax::Clause& clause = run_.clause(c);
        if (at.empty()) {
            // "a quake struck the town": a verb that nobody does says of its subject that it happens.
            const bool happens = clause.object == none || f.source.first == f.source.last;
            for (const std::int32_t p : {clause.object, clause.passive ? clause.subject : none, clause.antecedent, happens ? clause.subject : none})
                if (const std::int32_t e = takes(p); e != none) return e;
            return after(light, f);
        }
        return behind(light.word, at, takes);
    }

    /// «تعرضت القافلة لهجوم», «تعرض القافلة لهجوم»: the event noun behind this preposition, in the same clause.
    template <class Takes>
    std::int32_t behind(std::uint32_t word, std::string_view preposition, const Takes& takes) const {
        const std::uint32_t end = end_of_clause(run_.clause_of(word), word);
        const auto [first_phrase, last_phrase] = run_.phrases_in(run_.word(word).sentence);
        for (std::size_t p = first_phrase; p < last_phrase; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= end) break;
            if (np.words.first <= word || np.preposition != preposition) continue;
            if (const std::int32_t e = takes(static_cast<std::int32_t>(p)); e != none) return e;
        }
        return none;
    }

    /// «تعرضت قافلة تقل جنودا لهجوم»: past what is told more of its subject.
    std::uint32_t end_of_clause(std::int32_t c, std::uint32_t word) const {
        if (c == none) return range_.last;
        std::uint32_t end = run_.clause(c).words.last;
        const auto& clauses = run_.doc.parse->clauses;
        for (auto more = static_cast<std::size_t>(c) + 1; more < clauses.size() && clauses[more].words.first < range_.last; ++more) {
            const std::int32_t who = clauses[more].antecedent;
            if (clauses[more].kind != syntax::ClauseKind::relative || who == none || (who != run_.clause(c).subject && run_.phrase(who).words.first <= word)) break;
            end = clauses[more].words.last;
        }
        return end;
    }

    /// The event noun that heads the phrase beginning here.
    template <class Takes>
    std::int32_t next_to(std::uint32_t word, const Takes& takes) const {
        const std::int32_t p = word < range_.last ? run_.phrase_of(word) : none;
        if (p == none || run_.phrase(p).words.first != word) return none;
        // «تنفيذ متشددين لهجمات»: behind its doer a verbal noun has its object with a prefix.
        const bool prefixed = run_.phrase(p).preposition_word == static_cast<std::int32_t>(word) && (run_.word(word).proclitics & morphology::proclitic::li) != 0;
        return run_.phrase(p).preposition_word == none || prefixed ? takes(p) : none;
    }

    /// The nearest event noun of the right type behind the verb, before any other verb.
    std::int32_t after(const Light& light, const Frame& f) const {
        for (std::uint32_t j = light.candidate.words.last; j < std::min(range_.last, light.word + 8); ++j) {
            if (run_.word(j).is(Pos::verb) || run_.cue(j, Cue::complementizer)) break;
            const std::int32_t e = run_.event_at[j];
            if (e != none && only_then(run_.events[static_cast<std::size_t>(e)])) break;
            if (e != none && run_.events[static_cast<std::size_t>(e)].nominal && (f.takes & (1u << run_.events[static_cast<std::size_t>(e)].type)) != 0) return e;
        }
        return none;
    }

    /// «قدم استقالته بعد احتجاجات»: tells when or why the verb's deed was done.
    bool only_then(const EventMention& e) const {
        if (e.phrase == none) return false;
        const syntax::NounPhrase& np = run_.phrase(run_.outermost(e.phrase));
        const std::int32_t word = np.preposition_word;
        // «لم تقدم بعد طلبا»: no preposition governs an accusative.
        const auto& readings = run_.word(np.head).readings();
        const bool accusative = std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) {
            return r.pos == Pos::noun && r.features.grammatical_case == morphology::Case::accusative && r.features.number == morphology::Number::singular && !r.features.definite;
        });
        if (np.head != e.trigger || accusative) return false;
        return word != none && run_.cue(static_cast<std::uint32_t>(word), Cue::circumstance) && !run_.cue(static_cast<std::uint32_t>(word), Cue::during);
    }

    void join_light() {
        for (Light& light : light_) {
            std::int32_t e = find_event_noun(light);
            // "struck a deal", "an earthquake struck the town": one verb carries several sorts.
            for (std::size_t o = 0; e == none && o < light.candidate.others.size(); ++o) {
                if (!run_.frames.frame(light.candidate.others[o]).light) continue;
                std::swap(light.candidate.frame, light.candidate.others[o]);
                e = find_event_noun(light);
            }
            const Frame& f = run_.frames.frame(light.candidate.frame);
            if (e == none) {
                run_.refuse(light.word, run_.frames.text(f.lemma), "a light verb without an event noun it takes");
                continue;
            }
            if (light.alone != none) joiner_.drop(static_cast<std::size_t>(light.alone));
            joiner_.carry(static_cast<std::size_t>(e), light.word, light.candidate.frame);
        }
    }

    std::vector<Light> light_;
    std::vector<std::uint32_t> several_;
    std::vector<Ranked> held_;  ///< frames whose conditions hold at the word looked at
    EventJoiner joiner_;
};

}  // namespace

void find_triggers(Run& run) {
    run.event_at.assign(run.doc.input.words.size(), none);
    TriggerFinder finder{run};
    for (const text::Sentence& s : run.doc.sentences) finder.sentence(s.tokens);
    // Drop the joined ones and renumber.
    std::vector<std::int32_t> moved(run.events.size(), none);
    std::vector<EventMention> kept;
    for (std::size_t e = 0; e < run.events.size(); ++e) {
        if (finder.joined().gone(e)) continue;
        moved[e] = static_cast<std::int32_t>(kept.size());
        kept.push_back(std::move(run.events[e]));
    }
    for (std::int32_t& e : run.event_at)
        if (e != none) e = moved[static_cast<std::size_t>(e)];
    run.events = std::move(kept);
    for (const auto& use : finder.joined().light_uses())
        if (moved[static_cast<std::size_t>(use.event)] != none)
            run.light.push_back({moved[static_cast<std::size_t>(use.event)], use.frame, use.word});
}

}  // namespace tarikh::events
