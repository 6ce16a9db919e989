// Frames' slots -> participants. The clause's own arguments first, then the noun's, then what is shared.
#include "role_seeker.h"

namespace tarikh::events {
namespace {

using morphology::Enclitic;

constexpr std::uint32_t longest_count = 6;     ///< words of a number with what it counts

class RoleFiller : public NounRoles {
public:
    using NounRoles::NounRoles;

    void fill() {
        counted_victims();
        const bool as_noun = e_.nominal && f_.part == Part::verb;
        for (const LightUse& use : run_.light)
            if (use.event == static_cast<std::int32_t>(index_)) fill_from_light(use);
        if (e_.nominal) carried_by_verb();
        held_at();
        fill_transitive_noun();
        if (e_.nominal) given_by();
        if (e_.nominal) asked_to_that_end();
        fill_role(Role::source, as_noun ? f_.noun_source : f_.source);
        fill_role(Role::target, as_noun ? f_.noun_target : f_.target);
        fill_role(Role::topic, as_noun ? f_.noun_topic : f_.topic);
        fill_role(Role::instrument, as_noun ? f_.noun_instrument : f_.instrument);
        fill_role(Role::place, as_noun ? f_.noun_place : f_.place);
        if (e_.nominal) giver();
        if (e_.nominal && !has(Role::source)) noun_agent();
        if (e_.nominal && !has(Role::source)) subject_genitive();
        owner_acts();
        doer_before_noun();
        to_each_other();
        if (e_.nominal) gerund_object();
        if (e_.nominal) made_by();
        if (e_.nominal) told_with_relative();
        if (e_.nominal) carried_in_relative();
        if (e_.nominal) brought_together();
        if (e_.nominal) of_the_fallen();
        meet_the_subject();
        state_of_subject();
        killed_by_it();
        by_a_crowd();
        passive_casualty();
        host_and_guests();
        hosted_by_verb();
        beyond_border();
        count_as_target();
    }

private:
    /// "Chad and Sudan accused each other": each is the other's target.
    void to_each_other() {
        const syntax::Clause* c = verb_clause();
        if (c == nullptr || c->object == none || symmetric() || !run_.cue(run_.phrase(c->object).words.first, Cue::each_other) || run_.phrase(c->object).words.size() != 2) return;
        std::erase_if(e_.arguments, [&](const Argument& a) { return a.phrase == c->object; });
        std::vector<Argument> others;
        for (Argument a : e_.arguments) {
            if (a.role != Role::source) continue;
            a.role = Role::target;
            others.push_back(a);
        }
        e_.arguments.insert(e_.arguments.end(), others.begin(), others.end());
    }

    /// "accused Turkey of bombing villages": a noun in the plural right behind the deed's is what it is done to.
    void gerund_object() {
        const std::string_view type = run_.type_of(e_);
        const bool befalls = type == "assault" || type == "coerce" || type == "damage" || type == "aid" || type == "support" || type == "casualty";
        if (!befalls || e_.phrase == none || has(Role::target)) return;
        const syntax::NounPhrase& np = run_.phrase(e_.phrase);
        const morphology::Word& deed = run_.word(e_.trigger);
        const bool gerund = std::any_of(deed.readings().begin(), deed.readings().end(), [](const morphology::Reading& r) { return r.features.form == morphology::Form::active_participle; });
        if (!gerund || np.preposition_word == none || np.words.first != e_.trigger || np.head <= e_.trigger || np.words.last != np.head + 1 || run_.word(np.head).features.number != morphology::Number::plural) return;
        const mentions::HeadClass h = run_.identity(e_.phrase).head_class;
        if (h == mentions::HeadClass::none || h == mentions::HeadClass::vehicle) return;
        Argument a = run_.argument(Role::target, e_.phrase);
        a.words.first = e_.trigger + 1;
        e_.arguments.push_back(a);
    }

    void fill_role(Role role, Range slots) {
        if (has(role)) return;
        if (const std::int32_t agent = parts_its_words(run_, e_); agent != none) {
            if (role == Role::source) return void(put(role, agent));
            if (const std::int32_t p = behind_words(agent); role == Role::target && p != none && put(role, p)) return;
        }
        for (const Slot& slot : run_.frames.slots(slots)) {
            // «قصف محطة للكهرباء»: a genitive that cannot act is what is hit; «قصف القوات للمدينة» it is not.
            if (role == Role::target && e_.nominal && slot.kind == SlotKind::preposition && hit_by_genitive(slots)) continue;
            if (e_.nominal ? noun_slot(role, slot) : verb_slot(role, slot)) return;
        }
    }

    /// What stands right behind the words of a deed that parts them like that, and has no preposition.
    std::int32_t behind_words(std::int32_t agent) const {
        const std::uint32_t end = run_.phrase(agent).words.last + (f_.more_words.last - f_.more_words.first);
        const std::int32_t own = run_.phrase_of(end - 1), next = end < run_.doc.input.words.size() ? run_.phrase_of(end) : none;
        if (own != none && run_.phrase(own).head == end - 1 && run_.phrase(own).genitive != none) return run_.phrase(own).genitive;
        const bool right_behind = next != none && run_.phrase(next).words.first == end && run_.phrase(next).preposition_word == none && run_.word(end).sentence == e_.sentence;
        return right_behind && !run_.phrase(next).temporal ? next : none;
    }

    /// «تظاهروا لمطالبة الحكومة بالإصلاح»: of a demand told as a purpose the genitive is who is asked.
    void asked_to_that_end() {
        if (run_.type_of(e_) != "request" || e_.phrase == none || run_.phrase(e_.phrase).head != e_.trigger || (run_.word(e_.trigger).proclitics & morphology::proclitic::li) == 0) return;
        // «أوفد مبعوثا إلى الخرطوم لحثها على الحوار»
        if (run_.word(e_.trigger).enclitic == Enclitic::pronoun) return void(takes_object(run_.word(e_.trigger).reading->verb_folded) && pronoun(Role::target, e_.trigger));
        const auto [first, last] = run_.events_in(e_.sentence);
        bool protested = false;
        for (std::size_t i = first; i < last; ++i) protested = protested || (run_.events[i].trigger < e_.trigger && run_.type_of(run_.events[i]) == "protest");
        if (!protested) return;
        const std::int32_t whom = run_.phrase(e_.phrase).genitive;
        if (!e_.definite && whom != none && run_.word(e_.trigger).features.form == morphology::Form::verbal_noun && run_.identity(whom).actor) put(Role::target, whom);
    }

    bool hit_by_genitive(Range slots) const {
        const std::string_view type = run_.type_of(e_);
        if (type != "assault" && type != "damage" && type != "coerce" && type != "casualty") return false;
        if (e_.phrase == none || run_.phrase(e_.phrase).genitive == none || run_.identity(run_.phrase(e_.phrase).genitive).actor) return false;
        // «إلقاء القبض على رجلين»: a word of the event itself.
        if (e_.trigger_words.contains(run_.phrase(run_.phrase(e_.phrase).genitive).head)) return false;
        return takes_genitive(slots);
    }

    bool verb_slot(Role role, const Slot& slot) {
        const syntax::Clause* c = verb_clause();
        if (c == nullptr) return participle_slot(role, slot);
        const std::uint32_t verb = e_.trigger;
        switch (slot.kind) {
            case SlotKind::subject:
                if (c->passive) return agent(role, c->words, verb) || agent_of_both(role, *c);
                if (judged(*c)) return false;
                if (role == Role::source && c->subject != none && run_.cue(run_.phrase(c->subject).head, Cue::bomb) && run_.identity(c->subject).code.empty()) return put(Role::instrument, c->subject) && set_by(c->subject);
                // «قطع طريق المطار»: what the verb needs for its object does nothing.
                if (role == Role::source && c->subject != none && c->object == none && needed_object(c->subject)) return false;
                return c->subject != none && (put(role, doer_of_infinitive(*c)) || by_author(role, *c));
            case SlotKind::object:
                // «أطلق سراح الرهائن»: their freedom looks like the subject.
                if (c->subject != none && c->object == none && in_trigger(c->subject) && run_.phrase(c->subject).genitive != none) return put(role, run_.phrase(c->subject).genitive);
                if (c->passive) return c->subject != none && put(role, c->subject);
                if (named_behind_office(*c)) return false;
                if (role == Role::target && run_.type_of(e_) == "aid" && c->object != none && handed_over(c->object)) return false;
                // «أخلى سبيله»
                if (c->object != none && in_trigger(c->object) && run_.phrase(c->object).genitive == none && run_.word(run_.phrase(c->object).head).enclitic == Enclitic::pronoun) return pronoun(role, run_.phrase(c->object).head);
                // «أطلقت سراح الرهائن»: the genitive of the noun that belongs to the verb.
                if (c->object != none) return put(role, in_trigger(c->object) && run_.phrase(c->object).genitive != none ? run_.phrase(c->object).genitive : first_of_two(*c));
                // «ورفضه الحزب»: what is rejected is mostly a thing.
                if (run_.word(verb).enclitic == Enclitic::pronoun) return run_.type_of(e_) != "reject" && pronoun(role, verb);
                return false;
            case SlotKind::preposition:
                if (role == Role::target && judged(*c)) return put(role, c->subject);
                return oblique(role, run_.frames.text(slot.preposition), c->words, verb);
            case SlotKind::genitive:
            case SlotKind::possessive:
            case SlotKind::nisba: return false;
        }
        return false;
    }

    /// "A bomb planted by rebels killed two men": whose the bomb is.
    bool set_by(std::int32_t bomb) {
        const auto& clauses = run_.doc.parse->clauses;
        for (auto c = static_cast<std::size_t>(e_.clause); c-- > 0 && run_.word(clauses[c].words.first).sentence == e_.sentence;)
            if (clauses[c].kind == syntax::ClauseKind::relative && clauses[c].passive && clauses[c].antecedent == bomb && clauses[c].verb != none) return agent(Role::source, clauses[c].words, static_cast<std::uint32_t>(clauses[c].verb));
        return true;
    }

    /// «اعتقل الناشط وحكم عليه»: nobody judges himself.
    bool judged(const syntax::Clause& c) const {
        const std::uint32_t next = static_cast<std::uint32_t>(c.verb) + 1;
        return c.subject_shared && run_.type_of(e_) == "judicial" && next < c.words.last && run_.word(next).is(morphology::Pos::preposition) && run_.word(next).enclitic == Enclitic::pronoun && run_.cue(next, Cue::done_to);
    }

    /// «انتخب البرلمان قائد الجيش رئيسا»: of two behind the subject the first is whom it is done to.
    std::int32_t first_of_two(const syntax::Clause& c) const {
        const morphology::Features& office = run_.word(run_.phrase(c.object).head).features;
        if (run_.type_of(e_) != "leadership" || c.subject == none || c.subject_shared || office.grammatical_case != morphology::Case::accusative) return c.object;
        const std::uint32_t next = run_.phrase(c.subject).words.last;
        for (const std::int32_t p : phrases_after(next, next + 1)) {
            const syntax::NounPhrase& np = run_.phrase(p);
            if (np.outer == none && np.preposition_word == none && np.words.last == run_.phrase(c.object).words.first && run_.identity(p).actor) return p;
        }
        return c.object;
    }

    bool needed_object(std::int32_t p) const {
        const auto keys = run_.frames.keys(f_.needs_object);
        const auto needed = [&](std::uint32_t i) {
            const morphology::Word& w = run_.word(i);
            return std::any_of(keys.begin(), keys.end(), [&](const Key& k) { return !k.is_somebody() && !k.is_town() && (w->lemma_folded == run_.frames.text(k) || w.folded() == run_.frames.text(k)); });
        };
        // «نقل المصابون», «نقل عدد من الجرحى»: but of a leader who names a leader, the object was not found.
        const base::WordRange words = run_.phrase(p).words;
        for (std::uint32_t i = words.first; i < words.last; ++i)
            if (run_.cue(i, Cue::count_injured) && needed(i)) return true;
        return !run_.identity(p).actor && needed(run_.phrase(p).head);
    }

    /// "sent a team of doctors": what help consists of gets none.
    bool handed_over(std::int32_t p) const {
        const auto keys = run_.frames.keys(f_.needs_object);
        const morphology::Word& head = run_.word(run_.phrase(p).head);
        return run_.cue(e_.trigger, Cue::two_objects) && std::any_of(keys.begin(), keys.end(), [&](const Key& k) { return !k.is_somebody() && !k.is_town() && head->lemma_folded == run_.frames.text(k); });
    }

    /// "was shot and wounded by a gunman": told behind the second of two.
    bool agent_of_both(Role role, const syntax::Clause& c) {
        const auto next = static_cast<std::size_t>(e_.clause) + 1;
        const auto verb = static_cast<std::uint32_t>(c.verb);
        if (next >= run_.doc.parse->clauses.size() || !run_.cue(verb + 1, Cue::coordinator)) return false;
        const syntax::Clause& other = run_.clause(static_cast<std::int32_t>(next));
        return other.verb == static_cast<std::int32_t>(verb) + 2 && other.passive && agent(role, other.words, static_cast<std::uint32_t>(other.verb));
    }

    /// "Turkey's refusal to ratify": whose refusal it is, he does not ratify.
    std::int32_t doer_of_infinitive(const syntax::Clause& c) const {
        const std::int32_t owner = run_.phrase(c.subject).genitive;
        const bool deed = owner != none && run_.identity(c.subject).head_class == mentions::HeadClass::none && run_.doc.input.name_of[run_.phrase(c.subject).head] == none;
        // "Kern's remarks on annexing the valley"
        const auto verb = static_cast<std::uint32_t>(c.verb);
        const bool about = c.kind == syntax::ClauseKind::participle && run_.phrase(c.subject).words.last + 1 == verb && run_.word(verb - 1).is(morphology::Pos::preposition);
        return (c.kind == syntax::ClauseKind::infinitive || about) && deed && run_.identity(owner).actor ? owner : c.subject;
    }

    /// «تبنى المجلس قرارا يدين القصف», «رسالة من الوزير تطالب بالحوار»: what a text says, says who issued it.
    bool by_author(Role role, const syntax::Clause& c) {
        const std::string_view type = run_.type_of(e_);
        const bool speech = type == "request" || type == "accuse" || type == "support" || type == "reject" || type == "threaten";
        if (!speech || c.kind != syntax::ClauseKind::relative || c.subject != c.antecedent || run_.identity(c.subject).actor) return false;
        const syntax::NounPhrase& text = run_.phrase(run_.outermost(c.subject));
        if (text.genitive != none && run_.identity(text.genitive).actor) return put(role, text.genitive);
        if (text.clause == none || text.clause == e_.clause) return false;
        const std::int32_t told = run_.event_of_phrase(c.subject);
        if (told != none && run_.type_of(run_.events[static_cast<std::size_t>(told)]) != "statement") return false;
        const syntax::Clause& outer = run_.clause(text.clause);
        // «صوت البرلمان لصالح قرار يدين القصف»
        const std::int32_t voted = outer.verb == none ? none : run_.event_at[static_cast<std::size_t>(outer.verb)];
        if (voted != none && run_.type_of(run_.events[static_cast<std::size_t>(voted)]) == "support" && text.preposition_word != none && outer.subject != none && !outer.passive && run_.identity(outer.subject).actor)
            return put(role, outer.subject);
        // "vetoed a resolution demanding a truce": others wrote it.
        const std::int32_t refused = outer.verb == none ? none : run_.event_at[static_cast<std::size_t>(outer.verb)];
        if (refused != none && run_.type_of(run_.events[static_cast<std::size_t>(refused)]) == "reject") return false;
        const bool issued = text.link == syntax::Link::object || (text.preposition_word != none && (run_.word(static_cast<std::uint32_t>(text.preposition_word)).proclitics & morphology::proclitic::bi) != 0);
        return issued && outer.subject != none && !outer.passive && run_.identity(outer.subject).actor && put(role, outer.subject);
    }

    /// Does the phrase begin with one of the words that make up the verb («أطلق سراح»)?
    bool in_trigger(std::int32_t p) const {
        const auto keys = run_.frames.keys(f_.more_words);
        const morphology::Word& head = run_.word(run_.phrase(p).head);
        return std::any_of(keys.begin(), keys.end(), [&](knowledge::PooledString k) {
            const std::string_view key = run_.frames.text(k);
            return head->lemma_folded == key || head.folded() == key;
        });
    }

    /// «مطالبا الحكومة ب…», «موقف موسكو الرافض»: the one who does it is the clause's subject, or the noun it describes.
    bool participle_slot(Role role, const Slot& slot) {
        if (e_.clause == none) return false;
        const syntax::Clause& c = run_.clause(e_.clause);
        if (run_.word(e_.trigger).is(morphology::Pos::verb) && run_.phrase_of(e_.trigger) != none) return described_noun(role, slot);
        switch (slot.kind) {
            case SlotKind::subject: {
                const std::int32_t own = run_.phrase_of(e_.trigger);
                if (own != none && run_.phrase(own).head != e_.trigger) {
                    if (run_.identity(own).head_class != mentions::HeadClass::none && run_.identity(own).actor && put(role, own)) return true;
                    if (run_.phrase(own).genitive != none) return put(role, run_.phrase(own).genitive);
                }
                const std::int32_t who = described(e_.clause);
                return who != none && put(role, who);
            }
            case SlotKind::object:
                // "left ten people dead"
                if (c.object != none && run_.phrase(c.object).words.last == e_.trigger && run_.cue(e_.trigger, Cue::outcome)) return put(role, c.object);
                if (c.passive && c.verb + 1 == static_cast<std::int32_t>(e_.trigger) && c.subject != none && run_.cue(e_.trigger, Cue::outcome)) return put(role, c.subject);
                for (const std::int32_t p : phrases_after(e_.trigger + 1, c.words.last))
                    if (run_.phrase(p).preposition_word == none) return put(role, p);
                if (e_.phrase != none && run_.phrase(e_.phrase).head == e_.trigger && run_.phrase(e_.phrase).genitive != none) return put(role, run_.phrase(e_.phrase).genitive);
                return false;
            case SlotKind::preposition: return oblique(role, run_.frames.text(slot.preposition), c.words, e_.trigger);
            default: return false;
        }
    }

    /// "the jailed activists", "the advancing army": the noun a participle stands before.
    bool described_noun(Role role, const Slot& slot) {
        const bool acts = run_.word(e_.trigger).features.form == morphology::Form::active_participle;
        if (slot.kind != (acts ? SlotKind::subject : SlotKind::object)) return false;
        const std::int32_t own = run_.phrase_of(e_.trigger);
        const syntax::NounPhrase& np = run_.phrase(own);
        const std::string_view type = run_.type_of(e_);
        const bool anything = !acts && (type == "damage" || type == "assault" || type == "coerce");
        if (np.head <= e_.trigger || (!run_.identity(own).actor && !anything)) return false;
        Argument a = run_.argument(role, own);
        a.words = {e_.trigger + 1, np.words.last};
        e_.arguments.push_back(a);
        return true;
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
        if (subject == none) return false;
        // «تظاهر الآلاف مطالبين بالإصلاح»
        if (!run_.identity(subject).actor && !(run_.word(run_.phrase(subject).head).is(morphology::Pos::numeral) && !run_.phrase(subject).temporal)) return false;
        const std::uint32_t head = run_.phrase(subject).head;
        const Gender mine = run_.word(e_.trigger).features.gender;
        if (mine == Gender::none || run_.word(head).features.number == morphology::Number::plural) return true;
        if (run_.doc.input.name_of[head] != none) return !run_.identity(subject).location || mine == Gender::feminine;
        const Gender other = run_.word(head).features.gender;
        return other == Gender::none || other == mine;
    }

    void fill_from_light(const LightUse& use) {
        const Frame& light = run_.frames.frame(use.frame);
        const std::int32_t c = run_.clause_of(use.word);
        if (c == none) return;
        syntax::Clause clause = run_.clause(c);
        // "were engaged in a battle": they did it themselves.
        const bool state = clause.auxiliary == static_cast<std::int32_t>(use.word) && clause.verb != clause.auxiliary;
        if (state) clause.passive = false;
        const bool verbal = state || clause.verb == static_cast<std::int32_t>(use.word);
        const bool as_noun = !verbal && light.part == Part::verb;
        for (const auto& [role, slots] : {std::pair{Role::source, as_noun ? light.noun_source : light.source}, std::pair{Role::target, as_noun ? light.noun_target : light.target},
                                           std::pair{Role::place, as_noun ? light.noun_place : light.place}}) {
            // «قدم شكوى إلى المجلس ضد إسرائيل»
            const auto given = run_.frames.slots(slots);
            if (role == Role::target && e_.nominal && run_.type_of(e_) == "accuse" && !given.empty() && given.front().kind == SlotKind::preposition) against();
            if (has(role)) continue;
            for (const Slot& slot : given)
                if (from_light_slot(role, slot, use.word, verbal ? &clause : nullptr, clause.words)) break;
        }
    }

    void against() {
        for (const Slot& slot : run_.frames.slots(f_.part == Part::verb ? f_.noun_target : f_.target))
            if (slot.kind == SlotKind::preposition && noun_slot(Role::target, slot)) return;
    }

    /// `clause`: the light verb's own; null where a noun stands for it.
    bool from_light_slot(Role role, const Slot& slot, std::uint32_t word, const syntax::Clause* clause, base::WordRange around) {
        const auto another = [&](std::int32_t p) { return p != none && run_.event_of_phrase(p) != static_cast<std::int32_t>(index_); };
        switch (slot.kind) {
            case SlotKind::subject:
                if (clause == nullptr) return false;
                if (role == Role::target && named_speaker(*clause, word) && another(clause->object)) return put(role, clause->object);
                return clause->passive ? agent(role, clause->words, word) : another(clause->subject) && put(role, clause->subject);
            case SlotKind::object: {
                // "The town was shaken by a quake"
                const bool undergoes = clause != nullptr && clause->passive && role == Role::place;
                return clause != nullptr && another(undergoes ? clause->subject : clause->object) && put(role, undergoes ? clause->subject : clause->object);
            }
            case SlotKind::preposition: return oblique(role, run_.frames.text(slot.preposition), around, word);
            // «شن الطائرات غارات», «تعرضه لهجوم»
            case SlotKind::genitive: {
                const std::int32_t own = run_.phrase_of(word);
                const std::int32_t whose = own == none || clause != nullptr ? none : run_.phrase(own).genitive;
                return another(whose) && run_.identity(whose).actor && put(role, whose);
            }
            case SlotKind::possessive: return clause == nullptr && run_.word(word).enclitic == Enclitic::pronoun && pronoun(role, word);
            case SlotKind::nisba: return false;
        }
        return false;
    }

    /// «أكد الناطق، العقيد فلان، تعرض قافلة لهجوم»: who was taken for the subject is the speaker, by his name, and behind the
    /// word that takes no object stands who undergoes it.
    bool named_speaker(const syntax::Clause& clause, std::uint32_t word) const {
        if (clause.object == none || clause.subject == none || run_.phrase(clause.object).words.first != word + 1) return false;
        const std::uint32_t first = run_.phrase(clause.subject).words.first;
        const bool apart = word > 0 && run_.word(word - 1).kind == text::TokenKind::punctuation && (run_.word(word).proclitics & morphology::proclitic::wa) == 0;
        if (clause.subject_shared) return apart && run_.identity(clause.subject).head_class == mentions::HeadClass::person;
        if (first < 2 || first > word || run_.word(first - 1).kind != text::TokenKind::punctuation || run_.phrase_of(first - 2) == none) return false;
        const std::int32_t speaker = run_.outermost(run_.phrase_of(first - 2));
        const std::int32_t c = run_.phrase(speaker).clause;
        return c != none && c != e_.clause && run_.clause(c).subject == speaker && run_.identity(speaker).head_class == mentions::HeadClass::person;
    }

    /// «تعرضت الدورية إلى إطلاق نار»: of several prepositions of one light verb the other.
    void carried_by_verb() {
        if (e_.phrase == none || e_.clause == none || has(Role::target)) return;
        const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e_.phrase));
        const syntax::Clause& c = run_.clause(e_.clause);
        if (whole.preposition_word == none || c.verb == none || c.subject == none || c.passive || whole.clause != e_.clause || run_.event_at[static_cast<std::size_t>(c.verb)] != none) return;
        for (const std::uint32_t f : run_.frames.find(run_.word(static_cast<std::uint32_t>(c.verb))->lemma_folded, Part::verb)) {
            const Frame& light = run_.frames.frame(f);
            if (!light.light || (light.takes & (1u << e_.type)) == 0 || run_.frames.text(light.takes_at) != whole.preposition) continue;
            for (const Slot& slot : run_.frames.slots(light.target))
                if (slot.kind == SlotKind::subject && put(Role::target, c.subject)) return;
        }
    }

    /// «15 قتيلا», "three dead": the noun names the victims itself.
    void count_as_target() {
        if (!e_.nominal || e_.phrase == none || has(Role::target) || run_.type_of(e_) != "casualty" || !run_.cue(e_.trigger, Cue::person_noun)) return;
        std::int32_t p = e_.phrase;
        while (run_.phrase(p).outer != none && run_.phrase(p).first_conjunct == none && run_.doc.input.quantity_of[run_.phrase(run_.phrase(p).outer).words.first] != none) p = run_.phrase(p).outer;
        Argument a;
        a.role = Role::target;
        a.words = run_.phrase(p).words;
        // «الجنود القتلى»: an adjective tells what befell its noun.
        if (run_.phrase(p).head < e_.trigger && e_.trigger_words.size() == 1) a.words.last = e_.trigger;
        a.phrase = p;
        a.code = run_.identity(p).code;
        // «الجنود العراقيين القتلى»: read as a noun of its own.
        if (const std::int32_t who = those_before(p); who != none) {
            a.words = run_.phrase(who).words;
            a.phrase = who;
            a.code = run_.identity(who).code;
        }
        e_.arguments.push_back(a);
    }

    std::int32_t those_before(std::int32_t p) const {
        const syntax::NounPhrase& np = run_.phrase(p);
        const morphology::Word& head = run_.word(np.head);
        // «عشرات القتلى والجرحى»: the second of two names none of the first.
        if (np.first_conjunct != none) return none;
        if (np.words.size() != 1 || np.words.first == 0 || (head.proclitics & morphology::proclitic::al) == 0 || np.preposition_word != none || head.features.number != morphology::Number::plural) return none;
        const std::int32_t who = run_.phrase_of(np.words.first - 1);
        if (who == none || run_.phrase(who).words.last != np.words.first) return none;
        const mentions::HeadClass h = run_.identity(who).head_class;
        const bool people = h == mentions::HeadClass::person || h == mentions::HeadClass::people || h == mentions::HeadClass::forces;
        return people && run_.word(run_.phrase(who).head).features.number == morphology::Number::plural ? who : none;
    }

    /// "as many as 30 dead": the number and the word name the victims.
    void counted_victims() {
        if (e_.nominal || run_.type_of(e_) != "casualty" || e_.trigger == 0 || verb_clause() != nullptr) return;
        const std::int32_t q = run_.doc.input.quantity_of[e_.trigger - 1];
        if (q == none || run_.word(e_.trigger - 1).sentence != e_.sentence) return;
        Argument a;
        a.role = Role::target;
        a.words = {run_.doc.quantities[static_cast<std::size_t>(q)].words.first, e_.trigger + 1};
        while (a.words.first + 1 < e_.trigger && !run_.word(a.words.first).is(morphology::Pos::numeral)) ++a.words.first;
        e_.arguments.push_back(a);
    }

    /// "A ferry sank, killing ten", "jets struck a school, killing ten": what came of it, told by a word of its own.
    void killed_by_it() {
        const syntax::Clause* c = verb_clause();
        const bool told = f_.passive_type == 255 && run_.type_of(e_) == "casualty";
        if ((f_.passive_type == 255 && !told) || c == nullptr || !c->subject_shared || e_.clause == 0 || run_.word(e_.trigger).features.form != morphology::Form::active_participle) return;
        std::int32_t b = e_.clause - 1;
        // "went off as people left, killing ten"
        const auto aside = [&](std::int32_t other) { return run_.clause(other).kind == syntax::ClauseKind::adverbial || run_.clause(other).kind == syntax::ClauseKind::relative || run_.says(other); };
        while (b > 0 && aside(b) && run_.clause(b).subject != c->subject && in_sentence(b - 1)) --b;
        const syntax::Clause& before = run_.clause(b);
        std::int32_t cause = before.verb == none ? none : run_.event_at[static_cast<std::size_t>(before.verb)];
        // "Hurricane Melissa hit Jamaica, killing ten"
        const std::int32_t storm = run_.event_of_phrase(c->subject);
        if (storm != none && run_.type_of(run_.events[static_cast<std::size_t>(storm)]) == "disaster") cause = storm;
        if (cause == none || before.subject != c->subject) return;
        const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(cause)]);
        if (type != "disaster" && type != "assault" && type != "casualty" && type != "damage") return;
        std::erase_if(e_.arguments, [](const Argument& a) { return a.role == Role::source; });
        if (!told) e_.type = f_.passive_type;
    }

    /// «ندد 125 ألف متظاهر بالمشروع»: so many protesters do not speak, they march.
    void by_a_crowd() {
        const std::string_view type = run_.type_of(e_);
        const syntax::Clause* c = verb_clause();
        if (c == nullptr || c->passive || c->subject == none || c->subject_shared || (type != "accuse" && type != "request" && type != "reject" && type != "support")) return;
        const syntax::NounPhrase& who = run_.phrase(c->subject);
        const bool counted = run_.doc.input.quantity_of[who.words.first] != none || run_.cue(who.words.first, Cue::quantifier);
        bool protesters = false;
        for (std::uint32_t i = who.words.first; i < std::min(who.words.last, who.words.first + longest_count); ++i) protesters = protesters || run_.cue(i, Cue::protester);
        if (!counted || !protesters) return;
        const auto& types = ontology::event_types();
        e_.type = static_cast<std::uint8_t>(std::find_if(types.begin(), types.end(), [](const auto& t) { return t.id == "protest"; }) - types.begin());
    }

    /// «أدى الهجوم إلى قتل أربعة»: what came of the attack is told, and no other.
    bool led_to() const {
        if (e_.phrase == none || e_.clause == none || run_.clause(e_.clause).verb == none) return false;
        const syntax::NounPhrase& whole = run_.phrase(run_.outermost(e_.phrase));
        return whole.preposition_word != none && run_.clause(e_.clause).verb < static_cast<std::int32_t>(e_.trigger) && run_.cue(static_cast<std::uint32_t>(run_.clause(e_.clause).verb), Cue::causes);
    }

    /// "Chad closed its border with Libya": whose the border is as well, it is done to him.
    void beyond_border() {
        const syntax::Clause* c = verb_clause();
        if (c == nullptr || (run_.type_of(e_) != "coerce" && run_.type_of(e_) != "concede")) return;
        const std::int32_t border = c->passive ? c->subject : c->object;
        if (border == none || run_.identity(border).head_class != mentions::HeadClass::place) return;
        const std::uint32_t next = run_.phrase(border).words.last;
        for (const std::int32_t p : phrases_after(next, next + 2)) {
            const std::int32_t with = run_.phrase(p).preposition_word;
            const bool beside = with == static_cast<std::int32_t>(next) && run_.cue(next, Cue::done_to) && !run_.cue(next, Cue::place_preposition) && !run_.cue(next, Cue::membership);
            if (!beside || !run_.identity(p).location || run_.identity(p).code.empty()) continue;
            std::erase_if(e_.arguments, [&](const Argument& a) { return a.role == Role::target && a.phrase == border; });
            return add(Role::target, p);
        }
    }

    void passive_casualty() {
        if (f_.passive_type == 255 || has(Role::source)) return;
        if (e_.nominal && f_.part == Part::noun && !led_to()) return;
        const syntax::Clause* c = verb_clause();
        const bool participle = c == nullptr && !e_.nominal;
        // «قتلت غارة خمسة», "a strike killed five": the attack is told by its own word.
        const bool by_event = c != nullptr && run_.event_of_phrase(c->subject) != none;
        if ((c != nullptr && (c->passive || c->subject == none)) || by_event || participle || e_.nominal) e_.type = f_.passive_type;
    }
};

}  // namespace

void fill_roles(Run& run) {
    for (std::size_t e = 0; e < run.events.size(); ++e) fill_roles(run, e);
}

void fill_roles(Run& run, std::size_t event) {
    RoleFiller{run, event}.fill();
    tell_envoy(run, event);
}

}  // namespace tarikh::events
