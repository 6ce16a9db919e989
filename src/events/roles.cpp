// Frames' slots -> participants. The clause's own arguments first, then the noun's, then what is shared.
#include <algorithm>
#include <optional>

#include "run.h"

namespace tarikh::events {
namespace {

using morphology::Enclitic;
using morphology::Pos;

class RoleFiller {
public:
    RoleFiller(Run& run, std::size_t event) : run_{run}, index_{event}, e_{run.events[event]}, f_{run.frame_of(e_)} {}

    void fill() {
        const bool as_noun = e_.nominal && f_.part == Part::verb;
        for (const LightUse& use : run_.light)
            if (use.event == static_cast<std::int32_t>(index_)) fill_from_light(use);
        held_at();
        fill_transitive_noun();
        fill_role(Role::source, as_noun ? f_.noun_source : f_.source);
        fill_role(Role::target, as_noun ? f_.noun_target : f_.target);
        fill_role(Role::topic, as_noun ? f_.noun_topic : f_.topic);
        fill_role(Role::instrument, as_noun ? f_.noun_instrument : f_.instrument);
        fill_role(Role::place, as_noun ? f_.noun_place : f_.place);
        if (e_.nominal && !has(Role::source)) noun_agent();
        meet_the_subject();
        passive_casualty();
        count_as_target();
    }

private:
    bool symmetric() const { return ontology::event_types()[e_.type].symmetric; }
    bool has(Role role) const {
        return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.role == role; });
    }
    bool used(std::int32_t p) const {
        return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.phrase == p && p != none; });
    }

    const syntax::Clause* verb_clause() const {
        if (e_.nominal || e_.clause == none) return nullptr;
        const syntax::Clause& c = run_.clause(e_.clause);
        return c.verb == static_cast<std::int32_t>(e_.trigger) ? &c : nullptr;
    }

    // --- slots -----------------------------------------------------------------------------------

    void fill_role(Role role, Range slots) {
        if (has(role)) return;
        for (const Slot& slot : run_.frames.slots(slots)) {
            // «قصف محطة للكهرباء»: a genitive that cannot act is what is hit; «قصف القوات للمدينة» it is not.
            if (role == Role::target && e_.nominal && slot.kind == SlotKind::preposition && hit_by_genitive(slots)) continue;
            if (e_.nominal ? noun_slot(role, slot) : verb_slot(role, slot)) return;
        }
    }

    bool hit_by_genitive(Range slots) const {
        const std::string_view type = run_.type_of(e_);
        if (type != "assault" && type != "damage" && type != "coerce" && type != "casualty") return false;
        if (e_.phrase == none || run_.phrase(e_.phrase).genitive == none || run_.identity(run_.phrase(e_.phrase).genitive).actor) return false;
        return takes_genitive(slots);
    }

    bool takes_genitive(Range slots) const {
        const auto list = run_.frames.slots(slots);
        return std::any_of(list.begin(), list.end(), [](const Slot& s) { return s.kind == SlotKind::genitive; });
    }

    bool verb_slot(Role role, const Slot& slot) {
        const syntax::Clause* c = verb_clause();
        if (c == nullptr) return participle_slot(role, slot);
        const std::uint32_t verb = e_.trigger;
        switch (slot.kind) {
            case SlotKind::subject:
                if (c->passive) return agent(role, c->words, verb);
                if (c->subject != none) return put(role, c->subject);
                return false;
            case SlotKind::object:
                if (c->passive) return c->subject != none && put(role, c->subject);
                if (c->object != none) return put(role, c->object);
                if (run_.word(verb)->enclitic == Enclitic::pronoun) return pronoun(role, verb);
                return false;
            case SlotKind::preposition:
                return oblique(role, run_.frames.text(slot.preposition), c->words, verb);
            case SlotKind::genitive:
            case SlotKind::possessive:
            case SlotKind::nisba: return false;
        }
        return false;
    }

    /// «مطالبا الحكومة ب…», «موقف موسكو الرافض»: the one who does it is the clause's subject, or the noun it describes.
    bool participle_slot(Role role, const Slot& slot) {
        if (e_.clause == none) return false;
        const syntax::Clause& c = run_.clause(e_.clause);
        switch (slot.kind) {
            case SlotKind::subject: {
                const std::int32_t own = run_.phrase_of(e_.trigger);
                if (own != none && run_.phrase(own).head != e_.trigger) {
                    if (run_.identity(own).actor) return put(role, own);
                    if (run_.phrase(own).genitive != none) return put(role, run_.phrase(own).genitive);
                }
                const std::int32_t who = described(e_.clause);
                return who != none && put(role, who);
            }
            case SlotKind::object:
                for (const std::int32_t p : phrases_after(e_.trigger + 1, c.words.last))
                    if (run_.phrase(p).preposition_word == none) return put(role, p);
                if (e_.phrase != none && run_.phrase(e_.phrase).head == e_.trigger && run_.phrase(e_.phrase).genitive != none) return put(role, run_.phrase(e_.phrase).genitive);
                return false;
            case SlotKind::preposition: return oblique(role, run_.frames.text(slot.preposition), c.words, e_.trigger);
            default: return false;
        }
    }

    /// «قال الوزير إن بلاده رفضت، داعيا …»: the last subject that agrees with the participle; of a speaker and those he
    /// speaks of, the speaker.
    std::int32_t described(std::int32_t from) const {
        std::int32_t found = none;
        for (std::int32_t b = from; b >= 0 && in_sentence(b) && found == none; --b)
            if (run_.clause(b).kind != syntax::ClauseKind::relative && describes(run_.clause(b).subject)) found = b;
        if (found == none) return none;
        for (std::int32_t c = found, steps = 0; steps < 8 && run_.clause(c).kind == syntax::ClauseKind::complement && run_.clause(c).parent != none; ++steps) {
            c = run_.clause(c).parent;
            if (describes(run_.clause(c).subject)) found = c;
        }
        return run_.clause(found).subject;
    }

    bool describes(std::int32_t subject) const {
        using morphology::Gender;
        if (subject == none || !run_.identity(subject).actor) return false;
        const std::uint32_t head = run_.phrase(subject).head;
        const Gender mine = run_.word(e_.trigger)->features.gender;
        if (mine == Gender::none || run_.word(head)->features.number == morphology::Number::plural) return true;
        if (run_.doc.input.name_of[head] != none) return !run_.identity(subject).location || mine == Gender::feminine;
        const Gender other = run_.word(head)->features.gender;
        return other == Gender::none || other == mine;
    }

    bool in_sentence(std::int32_t c) const { return run_.word(run_.clause(c).words.first).sentence == e_.sentence; }

    bool noun_slot(Role role, const Slot& slot) {
        if (e_.phrase == none) return false;
        const syntax::NounPhrase& np = run_.phrase(e_.phrase);
        const bool head = np.head == e_.trigger;
        switch (slot.kind) {
            case SlotKind::nisba: return nisba(role, np);
            case SlotKind::possessive:
                if (np.genitive != none && run_.phrase(np.genitive).words.first < e_.trigger) return put(role, np.genitive);
                return own_pronoun(role, np);
            case SlotKind::genitive:
                // «إطلاق سراح الرهائن»: the genitive stands behind the last of the trigger's words.
                if (e_.trigger_words.size() > 1) {
                    const std::int32_t last = run_.phrase_of(e_.trigger_words.last - 1);
                    if (last != none && last != e_.phrase && run_.phrase(last).genitive != none) return put(role, run_.phrase(last).genitive);
                }
                if (np.genitive != none && (head || run_.phrase(np.genitive).words.first > e_.trigger)) {
                    if (run_.phrase(np.genitive).words.first > e_.trigger || np.words.last <= e_.trigger + 1) return put(role, np.genitive);
                }
                return run_.word(e_.trigger)->enclitic == Enclitic::pronoun && own_pronoun(role, np);
            case SlotKind::preposition: return noun_oblique(role, run_.frames.text(slot.preposition));
            case SlotKind::subject:
                if (e_.clause != none && run_.clause(e_.clause).verb != none && light_clause() && run_.clause(e_.clause).subject != none) return put(role, run_.clause(e_.clause).subject);
                return false;
            case SlotKind::object: {
                for (const std::int32_t p : phrases_after(np.words.last, limit()))
                    if (run_.phrase(p).preposition_word == none && run_.phrase(p).words.first == np.words.last) return put(role, p);
                return false;
            }
        }
        return false;
    }

    /// «قمة لاهاي», "the Muscat talks": a meeting named by one town is held there; «مفاوضات واشنطن وطهران» are theirs.
    void held_at() {
        if (run_.type_of(e_) != "consult" || !e_.nominal || e_.phrase == none) return;
        const syntax::NounPhrase& np = run_.phrase(e_.phrase);
        const std::int32_t g = np.genitive;
        if (g != none && run_.phrase(g).preposition_word == none && run_.phrase(g).words.first > e_.trigger && run_.phrase(g).conjunct == none && town(g)) {
            Argument a;
            a.role = Role::place;
            a.words = run_.phrase(g).words;
            a.phrase = g;
            a.entity = run_.identity(g).place;
            a.code = run_.identity(g).code;
            e_.arguments.push_back(a);
        }
        for (const std::uint32_t m : np.modifiers) {
            const std::optional<Argument> name = nationality(Role::place, m, np.head);
            if (!name || m > np.head || run_.doc.input.names[static_cast<std::size_t>(run_.doc.input.name_of[m])].adjective) continue;
            if (run_.world.entity(name->entity).kind == world::Kind::place) e_.arguments.push_back(*name);
        }
    }

    bool town(std::int32_t p) const {
        const actors::Identity& id = run_.identity(p);
        return id.location && id.place != 0 && run_.world.entity(id.place).kind == world::Kind::place;
    }

    /// «إدانته الهجوم», «اتهام كييف موسكو»: a verbal noun whose doer is its genitive takes an object as its verb does.
    void fill_transitive_noun() {
        if (!e_.nominal || e_.phrase == none || run_.word(e_.trigger)->features.form != morphology::Form::verbal_noun) return;
        const syntax::NounPhrase& np = run_.phrase(e_.phrase);
        const Range targets = f_.part == Part::verb ? f_.noun_target : f_.target;
        if (np.head != e_.trigger || targets.first == targets.last) return;
        const bool pronoun_acts = run_.word(e_.trigger)->enclitic == Enclitic::pronoun;
        if (!pronoun_acts && (np.genitive == none || !run_.identity(np.genitive).actor || takes_genitive(targets))) return;
        const std::int32_t object = bare_phrase_at(np.words.last);
        if (object == none || needed_by_verb(object)) return;
        const std::int32_t doer = pronoun_acts ? antecedent(run_.word(e_.trigger)->enclitic_features, e_.trigger) : np.genitive;
        if (!put(Role::target, object) && run_.event_of_phrase(object) == none) return;
        if (doer != none) put(Role::source, doer);
    }

    std::int32_t bare_phrase_at(std::uint32_t word) const {
        for (const std::int32_t p : phrases_after(word, word + 1)) {
            const syntax::NounPhrase& np = run_.phrase(p);
            const bool bare = np.preposition_word == none && !np.temporal && np.outer == none && np.link != syntax::Link::conjunct &&
                              (!run_.word(np.head).is(Pos::adjective) || run_.doc.input.name_of[np.head] != none);
            if (np.words.first == word && bare) return p;
        }
        return none;
    }

    /// «أغضب اعتقال الصحفي السلطات»: the object is the verb's, whose subject the noun is.
    bool needed_by_verb(std::int32_t object) const {
        if (e_.clause == none) return false;
        const syntax::Clause& c = run_.clause(e_.clause);
        return (c.subject == e_.phrase && c.object == object) || c.subject == object;
    }

    /// «توقيف خمسة على يد الشرطة»
    void noun_agent() {
        const std::uint32_t end = limit();
        for (const std::int32_t p : phrases_after(e_.trigger_words.last, end)) {
            const std::int32_t word = run_.phrase(p).preposition_word;
            if (word == none || !run_.cue(static_cast<std::uint32_t>(word), Cue::agent) || run_.phrase(p).link == syntax::Link::conjunct) continue;
            if (run_.identity(p).actor && put(Role::source, p)) return;
        }
    }

    /// «في ختام اجتماع مع الحلف شددت أوكرانيا»: of two who meet one is told with the noun, the other is who acts.
    void meet_the_subject() {
        if (run_.type_of(e_) != "consult" || !e_.nominal || has(Role::source) || !has(Role::target) || e_.clause == none || e_.phrase == none) return;
        const syntax::Clause& c = run_.clause(e_.clause);
        const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e_.phrase));
        if (c.subject == none || c.kind == syntax::ClauseKind::relative || (whole.preposition_word == none && whole.link != syntax::Link::object) || !run_.identity(c.subject).actor) return;
        put(Role::source, c.subject);
        if (run_.phrase(c.subject).clause == e_.clause) return;
        for (Argument& a : e_.arguments)
            if (a.role == Role::source) a.origin = Origin::sentence;
    }

    bool light_clause() const {
        return std::any_of(run_.light.begin(), run_.light.end(), [&](const LightUse& u) { return u.event == static_cast<std::int32_t>(index_); });
    }

    /// «الهجمات الروسية», "Russian attacks", "the Moscow attack".
    bool nisba(Role role, const syntax::NounPhrase& np) {
        bool found = false;
        for (const std::uint32_t m : np.modifiers) {
            if (found && !coordinated(m)) break;
            if (held_there(m)) continue;
            if (const std::optional<Argument> a = nationality(role_of_next(role, found), m, np.head)) {
                e_.arguments.push_back(*a);
                found = true;
            }
        }
        return found;
    }

    /// The nationality or name that the modifier `m` of a noun tells, as an argument.
    std::optional<Argument> nationality(Role role, std::uint32_t m, std::uint32_t head) const {
        const std::int32_t n = run_.doc.input.name_of[m];
        if (n == none) return std::nullopt;
        const mentions::NameMention& name = run_.doc.input.names[static_cast<std::size_t>(n)];
        const world::Entity entity = run_.world.entity(name.entities.front());
        if (!name.adjective && m > head) return std::nullopt;
        Argument a;
        a.role = role;
        a.words = name.words;
        a.entity = name.entities.front();
        a.code = entity.code.empty() ? entity.country : entity.code;
        if (a.code.empty() && entity.kind == world::Kind::place) return std::nullopt;
        return a;
    }

    bool held_there(std::uint32_t word) const {
        return std::any_of(e_.arguments.begin(), e_.arguments.end(), [&](const Argument& a) { return a.role == Role::place && a.words.contains(word); });
    }

    /// «روسي وأوكراني», «عراقي - إيراني»
    bool coordinated(std::uint32_t m) const {
        const std::uint16_t joins = morphology::proclitic::wa | morphology::proclitic::fa;
        return m > 0 && ((run_.word(m)->proclitics & joins) != 0 || run_.word(m - 1).token->kind == text::TokenKind::punctuation);
    }

    /// «الحرب بين إسرائيل ولبنان»: of two told in a row the second is the one it is done to.
    Role role_of_next(Role role, bool is_second) const { return is_second && role == Role::source && !symmetric() ? Role::target : role; }

    bool own_pronoun(Role role, const syntax::NounPhrase& np) {
        if (run_.word(e_.trigger)->enclitic == Enclitic::pronoun) return pronoun(role, e_.trigger);
        if (np.words.first < e_.trigger && run_.word(np.words.first).is(Pos::pronoun)) {
            const std::int32_t p = antecedent(run_.word(np.words.first)->features, np.words.first);
            return p != none && put(role, p);
        }
        return false;
    }

    /// A bound pronoun stands for somebody told before: show that mention, if the sentence has it.
    bool pronoun(Role role, std::uint32_t at) {
        const std::int32_t c = run_.clause_of(at);
        const bool of_verb = c != none && run_.clause(c).verb == static_cast<std::int32_t>(at);
        const std::int32_t p = antecedent(run_.word(at)->enclitic_features, at, of_verb ? run_.clause(c).subject : none);
        return p != none && put(role, p);
    }

    std::int32_t antecedent(const morphology::Features& f, std::uint32_t at, std::int32_t other_than = none) const {
        const std::size_t end = run_.phrases_in(e_.sentence).second;
        return actors::antecedent(run_.world, run_.doc.input, *run_.doc.parse, run_.doc.identities.first(end), {f, at, 0, false, other_than});
    }

    /// «من قبل», «على يد», "by" in the passive.
    bool agent(Role role, base::WordRange clause, std::uint32_t verb) {
        const auto [first_phrase, last_phrase] = run_.phrases_in(e_.sentence);
        for (std::size_t p = first_phrase; p < last_phrase; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= clause.last) break;
            if (np.words.first <= verb || np.preposition_word == none || np.link == syntax::Link::conjunct) continue;
            if (run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::agent) && run_.identity(static_cast<std::int32_t>(p)).actor) return put(role, static_cast<std::int32_t>(p));
        }
        return false;
    }

    /// A preposition of one word, or of two («من قبل», "because of").
    bool governed_by(const syntax::NounPhrase& np, std::string_view preposition) const {
        if (np.preposition == preposition) return true;
        const std::size_t space = preposition.find(' ');
        if (space == std::string_view::npos || np.preposition_word == none || np.preposition != preposition.substr(0, space)) return false;
        return syntax::bare_of(run_.word(static_cast<std::uint32_t>(np.preposition_word) + 1)) == preposition.substr(space + 1);
    }

    /// What the preposition governs: the phrase itself, or of a noun that serves as one («باتجاه القاعدة») its genitive.
    std::int32_t complement(std::int32_t p, std::string_view preposition) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        if (governed_by(np, preposition)) return p;
        return np.genitive != none && np.head == np.words.first && run_.word(np.head).folded() == preposition ? np.genitive : none;
    }

    bool oblique(Role role, std::string_view preposition, base::WordRange clause, std::uint32_t after) {
        const std::int32_t stop = next_trigger(after, clause.last);
        std::int32_t beyond = none;
        const auto [first_phrase, last_phrase] = run_.phrases_in(e_.sentence);
        for (std::size_t p = first_phrase; p < last_phrase; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= clause.last) break;
            if (np.words.first <= after || np.temporal) continue;
            const std::int32_t governed = complement(static_cast<std::int32_t>(p), preposition);
            if (governed == none || np.link == syntax::Link::conjunct || np.outer != none) continue;
            if (stop != none && np.words.first > static_cast<std::uint32_t>(stop)) { if (beyond == none) beyond = governed; continue; }
            if (put(role, governed)) return true;
        }
        return beyond != none && run_.phrase(beyond).governor == none && put(role, beyond);
    }

    /// Word of the next other event between `after` and `end`, or none.
    std::int32_t next_trigger(std::uint32_t after, std::uint32_t end) const {
        for (std::uint32_t i = after + 1; i < end; ++i)
            if (run_.event_at[i] != none && run_.event_at[i] != static_cast<std::int32_t>(index_)) return static_cast<std::int32_t>(i);
        return none;
    }

    /// Phrases with prepositions that follow the noun without a verb or another event between.
    bool noun_oblique(Role role, std::string_view preposition) {
        const std::uint32_t end = limit();
        for (const std::int32_t p : phrases_after(e_.trigger + 1, end)) {
            const std::int32_t governed = complement(p, preposition);
            if (governed == none || run_.phrase(p).link == syntax::Link::conjunct || run_.phrase(p).temporal) continue;
            if (put(role, governed)) return true;
        }
        return false;
    }

    /// How far a noun's own complements may reach.
    std::uint32_t limit() const {
        if (e_.clause == none) return e_.trigger_words.last;
        const syntax::Clause& c = run_.clause(e_.clause);
        std::uint32_t end = c.words.last;
        if (c.verb != none && static_cast<std::uint32_t>(c.verb) > e_.trigger && !light_clause()) end = static_cast<std::uint32_t>(c.verb);
        for (std::uint32_t i = e_.trigger_words.last; i < end; ++i) {
            if (run_.word(i).token->kind == text::TokenKind::punctuation) {
                const std::string_view mark = run_.word(i).token->text;
                if (mark == "," || mark == "\u060C" || mark == ";" || mark == "\u061B" || mark == ":") return i;
            }
            if (run_.event_at[i] != none && run_.event_at[i] != static_cast<std::int32_t>(index_)) {
                const EventMention& other = run_.events[static_cast<std::size_t>(run_.event_at[i])];
                if (other.nominal && i > e_.trigger_words.last) return i;
            }
        }
        return end;
    }

    std::vector<std::int32_t> phrases_after(std::uint32_t from, std::uint32_t to) const {
        std::vector<std::int32_t> found;
        const auto [first_phrase, last_phrase] = run_.phrases_in(e_.sentence);
        for (std::size_t p = first_phrase; p < last_phrase; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first >= to) break;
            if (np.words.first >= from) found.push_back(static_cast<std::int32_t>(p));
        }
        return found;
    }

    // --- light verbs and sharing -----------------------------------------------------------------

    void fill_from_light(const LightUse& use) {
        const Frame& light = run_.frames.frame(use.frame);
        const std::int32_t c = run_.clause_of(use.word);
        if (c == none) return;
        const syntax::Clause& clause = run_.clause(c);
        const bool verbal = clause.verb == static_cast<std::int32_t>(use.word);
        for (const auto& [role, slots] : {std::pair{Role::source, light.source}, std::pair{Role::target, light.target}}) {
            if (has(role)) continue;
            for (const Slot& slot : run_.frames.slots(slots)) {
                bool done = false;
                if (slot.kind == SlotKind::subject) {
                    if (!verbal) continue;
                    if (clause.passive) done = agent(role, clause.words, use.word);
                    else if (clause.subject != none && run_.event_of_phrase(clause.subject) != static_cast<std::int32_t>(index_)) done = put(role, clause.subject);
                } else if (slot.kind == SlotKind::object) {
                    if (verbal && clause.object != none && run_.event_of_phrase(clause.object) != static_cast<std::int32_t>(index_)) done = put(role, clause.object);
                } else if (slot.kind == SlotKind::preposition) {
                    done = oblique(role, run_.frames.text(slot.preposition), clause.words, use.word);
                }
                if (done) break;
            }
        }
    }

    /// «15 قتيلا», "three dead": the noun names the victims itself.
    void count_as_target() {
        if (!e_.nominal || e_.phrase == none || has(Role::target) || run_.type_of(e_) != "casualty" || !run_.cue(e_.trigger, Cue::person_noun)) return;
        std::int32_t p = e_.phrase;
        while (run_.phrase(p).outer != none && run_.doc.input.quantity_of[run_.phrase(run_.phrase(p).outer).words.first] != none) p = run_.phrase(p).outer;
        Argument a;
        a.role = Role::target;
        a.words = run_.phrase(p).words;
        a.phrase = p;
        a.code = run_.identity(p).code;
        e_.arguments.push_back(a);
    }

    void passive_casualty() {
        if (f_.passive_type == 255 || has(Role::source)) return;
        const syntax::Clause* c = verb_clause();
        const bool participle = c == nullptr && !e_.nominal;
        // «قتلت غارة خمسة», "a strike killed five": the attack is told by its own word.
        const bool by_event = c != nullptr && run_.event_of_phrase(c->subject) != none;
        if ((c != nullptr && (c->passive || c->subject == none)) || by_event || participle || e_.nominal) e_.type = f_.passive_type;
    }

    // --- putting ---------------------------------------------------------------------------------

    /// May this phrase play this role?
    bool fits(Role role, std::int32_t p) const {
        const actors::Identity& id = run_.identity(p);
        const syntax::NounPhrase& np = run_.phrase(p);
        if (np.temporal || np.words.contains(e_.trigger) || run_.event_of_phrase(p) == static_cast<std::int32_t>(index_)) return false;
        if (role == Role::place) return id.place != 0 && (id.location || id.head_class == mentions::HeadClass::none);
        if (role == Role::topic || role == Role::instrument) return true;
        const std::string_view type = run_.type_of(e_);
        const bool event = run_.event_of_phrase(p) != none && !id.actor;
        if (role == Role::source) return (id.actor || (id.location && !id.code.empty())) && !event;
        const bool anything = type == "assault" || type == "casualty" || type == "damage" || type == "coerce" || type == "disaster" ||
                              type == "leadership" || type == "judicial" || type == "found" || type == "concede" || type == "investigate" || type == "retreat";
        if (event && type != "investigate") return false;
        if (anything || id.actor) return true;
        if (symmetric() || run_.word(np.head)->features.form == morphology::Form::verbal_noun) return id.location && np.has_name && !symmetric();
        return !id.code.empty();
    }

    /// "Egypt said it …": what a pronoun stands for, if the sentence tells it.
    std::int32_t said_in_full(std::int32_t p) const {
        const std::int32_t other = run_.identity(p).stands_for;
        return other != none && run_.word(run_.phrase(other).head).sentence == e_.sentence ? other : p;
    }

    /// «بين إسرائيل ولبنان»: stands behind the noun with a preposition that is no agent's.
    bool is_between(std::int32_t p) const {
        const std::int32_t word = run_.phrase(p).preposition_word;
        return run_.type_of(e_) == "assault" && word != none && run_.phrase(p).words.first > e_.trigger && !run_.cue(static_cast<std::uint32_t>(word), Cue::agent);
    }

    /// Adds the phrase and those coordinated with it.
    bool put(Role role, std::int32_t p) {
        const bool row_of_its_own = run_.word(run_.phrase(p).head)->features.number == morphology::Number::singular && said_in_full(p) != p;
        p = said_in_full(p);
        if (!fits(role, p) || used(p)) return false;
        const bool between = e_.nominal && is_between(p);
        int row = 0;
        for (std::int32_t q = p; q != none && row < (row_of_its_own ? 1 : 12); q = run_.phrase(q).conjunct, ++row) {
            if (q != p && !fits(role, q)) continue;
            const actors::Identity& id = run_.identity(q);
            Argument a;
            a.role = between ? role_of_next(role, q != p) : role;
            a.words = run_.phrase(q).words;
            a.phrase = q;
            a.entity = role == Role::place ? id.place : id.entity;
            a.code = id.code;
            if (run_.word(a.words.first).sentence != e_.sentence) a.origin = Origin::discourse;
            const std::size_t own = e_.arguments.size();
            e_.arguments.push_back(a);
            each_nationality(role, own);
        }
        return true;
    }

    /// «وفدان روسي وأوكراني»: two parties told by one noun.
    void each_nationality(Role role, std::size_t own) {
        const syntax::NounPhrase& np = run_.phrase(e_.arguments[own].phrase);
        for (const std::uint32_t m : np.modifiers) {
            if (!coordinated(m)) continue;
            const std::optional<Argument> other = nationality(role, m, np.head);
            if (!other || other->code == e_.arguments[own].code) continue;
            if (e_.arguments[own].words.last > m) e_.arguments[own].words.last = run_.word(m - 1).token->kind == text::TokenKind::punctuation ? m - 1 : m;
            e_.arguments.push_back(*other);
        }
    }

    Run& run_;
    std::size_t index_;
    EventMention& e_;
    const Frame& f_;
};

bool plays(const EventMention& e, Role role) {
    return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
}

/// Gives `inner` in the role `to` whatever plays `from` in `outer`.
void take_over(EventMention& inner, const EventMention& outer, Role from, Role to) {
    std::vector<Argument> shared;
    for (const Argument& a : outer.arguments) {
        if (a.role != from) continue;
        const bool already = std::any_of(inner.arguments.begin(), inner.arguments.end(), [&](const Argument& x) { return x.phrase == a.phrase && a.phrase != none; });
        if (already) continue;
        shared.push_back(a);
        shared.back().role = to;
        shared.back().origin = Origin::sentence;
    }
    inner.arguments.insert(inner.arguments.end(), shared.begin(), shared.end());
}

/// The event that the object or the prepositional complement of `outer` tells, or none.
std::int32_t complement_event(const Run& run, std::size_t outer) {
    const auto [first, last] = run.events_in(run.events[outer].sentence);
    const EventMention& o = run.events[outer];
    for (std::size_t i = first; i < last; ++i) {
        const EventMention& e = run.events[i];
        if (i == outer || !e.nominal || e.phrase == none || e.trigger < o.trigger) continue;
        const std::int32_t whole = run.outermost(e.phrase);
        const bool object = o.clause != none && !o.nominal && run.clause(o.clause).object == whole;
        const std::int32_t governor = run.phrase(whole).governor;
        const bool governed = run.phrase(whole).preposition_word != none && o.clause == e.clause && (governor == none || governor == o.phrase);
        const bool beside = o.nominal && o.phrase != none && run.phrase(o.phrase).words.last == run.phrase(whole).words.first;
        if (object || governed || beside) return static_cast<std::int32_t>(i);
    }
    return none;
}

/// «أدانت باريس هجوم روسيا»: who is condemned is who did it; «تهدد بقصف المدينة»: the threat is to whom the blow would fall on.
void share_targets(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& outer = run.events[n];
        if (plays(outer, Role::target)) continue;
        const std::string_view type = run.type_of(outer);
        const bool at_doer = type == "accuse", at_victim = type == "threaten";
        if (!at_doer && !at_victim) continue;
        const std::int32_t inner = complement_event(run, n);
        if (inner == none) continue;
        take_over(outer, run.events[static_cast<std::size_t>(inner)], at_doer ? Role::source : Role::target, Role::target);
    }
}

/// «دعا إلى تقديم دعم», «تعهد بتزويد كييف», «تستعد القاهرة لإرسال مساعدات»: the one who does the inner act is told
/// by the verb that governs it.
void share_sources(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& inner = run.events[n];
        if (!inner.nominal || plays(inner, Role::source) || inner.clause == none || inner.phrase == none) continue;
        const std::string_view type = run.type_of(inner);
        if (type == "casualty" || type == "damage" || type == "disaster" || type == "statement" || type == "leadership") continue;
        const syntax::Clause& clause = run.clause(inner.clause);
        if (clause.verb == none || clause.verb >= static_cast<std::int32_t>(inner.trigger)) continue;
        const syntax::NounPhrase& whole = run.phrase(run.outermost(inner.phrase));
        if (whole.preposition_word == none && whole.link != syntax::Link::object) continue;
        const std::int32_t outer = run.event_at[static_cast<std::size_t>(clause.verb)];
        if (outer == static_cast<std::int32_t>(n)) continue;
        const std::string_view governor = outer == none ? std::string_view{} : run.type_of(run.events[static_cast<std::size_t>(outer)]);
        if (governor == "request") {
            if (!inner.definite) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::target, Role::source);
            // «دعت أوكرانيا الحلف إلى تقديم دعم»: who asks for help would get it.
            if (type == "aid" && !plays(inner, Role::target)) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::source, Role::target);
        } else if (governor == "accuse") {
            if (!inner.definite) take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::target, Role::source);
        } else if (governor == "agree" || governor == "threaten" || governor == "reject") {
            take_over(inner, run.events[static_cast<std::size_t>(outer)], Role::source, Role::source);
        } else if (run.word(inner.trigger)->features.form == morphology::Form::verbal_noun && clause.subject != none && run.identity(clause.subject).actor &&
                   ((clause.cues & (bit(Cue::planned) | bit(Cue::subject_control))) != 0 || (governor == "statement" && whole.link == syntax::Link::object))) {
            Argument a;
            a.role = Role::source;
            a.words = run.phrase(clause.subject).words;
            a.phrase = clause.subject;
            a.entity = run.identity(clause.subject).entity;
            a.code = run.identity(clause.subject).code;
            a.origin = Origin::sentence;
            inner.arguments.push_back(a);
        }
    }
}

}  // namespace

void fill_roles(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) RoleFiller{run, e}.fill();
    share_sources(run);
    share_targets(run);
}

}  // namespace tarikh::events
