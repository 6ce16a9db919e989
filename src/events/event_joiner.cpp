#include "event_joiner.h"

#include <algorithm>

namespace tarikh::events {

void EventJoiner::join_from(std::size_t first_event) {
    relatives(first_event);
    genitives(first_event);
    compounds(first_event);
    parted(first_event);
    given(first_event);
    cognates(first_event);
    purposes(first_event);
    means(first_event);
    announced(first_event);
    goes_on(first_event);
    protest_alone(first_event);
}

void EventJoiner::carry(std::size_t event, std::uint32_t word, std::uint32_t frame) {
    tell(event, word, {word, word + 1});
    light_uses_.push_back({static_cast<std::int32_t>(event), frame, word});
}

void EventJoiner::swallow(std::size_t event, std::size_t noun) {
    tell(event, run_.events[noun].trigger, run_.events[noun].trigger_words);
    drop(noun);
}

void EventJoiner::tell(std::size_t event, std::uint32_t trigger, base::WordRange words) {
    run_.events[event].more_triggers.push_back(trigger);
    for (std::uint32_t i = words.first; i < words.last; ++i) run_.event_at[i] = static_cast<std::int32_t>(event);
}

void EventJoiner::drop(std::size_t event) {
    joined_.resize(run_.events.size(), false);
    joined_[event] = true;
}

/// «الغارة التي استهدفت», «هجوم استهدف»: the verb tells more of the same event.
void EventJoiner::relatives(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        EventMention& verb = run_.events[v];
        if (verb.nominal || verb.clause == none || gone(v)) continue;
        const syntax::Clause& clause = run_.clause(verb.clause);
        if (clause.verb != static_cast<std::int32_t>(verb.trigger) || clause.antecedent == none) continue;
        // "the raids in which ten people were killed"
        if (clause.passive && clause.subject != none && clause.subject != clause.antecedent && !clause.subject_shared && clause.object == none) continue;
        // «انفجار سيارة استهدفت الموكب»: what went off and that it went off are one.
        const std::int32_t outer = run_.phrase(clause.antecedent).outer;
        const bool weapon = outer != none && static_cast<mentions::HeadClass>(run_.doc.input.head_class[run_.phrase(clause.antecedent).head]) == mentions::HeadClass::vehicle;
        for (std::int32_t p = weapon ? outer : clause.antecedent; p != none; p = run_.phrase(p).genitive) {
            const std::int32_t n = run_.event_of_phrase(p);
            if (n == none || n == static_cast<std::int32_t>(v)) continue;
            EventMention& noun = run_.events[static_cast<std::size_t>(n)];
            if (!noun.nominal || noun.type != verb.type) continue;
            // «تحرير تلميذات خطفهن مسلحون»: several are taken up, and not the deed.
            const morphology::Word& w = run_.word(verb.trigger);
            if (w.enclitic == morphology::Enclitic::pronoun && w->enclitic_features.number == morphology::Number::plural && run_.word(noun.trigger).features.number == morphology::Number::singular) continue;
            carry(static_cast<std::size_t>(n), verb.trigger, verb.frame);
            drop(v);
            break;
        }
    }
}

/// The deed that has its doer between itself and this object: «توقيع إثيوبيا مذكرة تفاهم»; or none.
std::int32_t EventJoiner::done_by_doer(const syntax::NounPhrase& np) const {
    const std::uint32_t first = np.words.first;
    if (np.preposition_word != none || first == 0 || run_.word(first - 1).sentence != run_.word(first).sentence || run_.word(first).proclitics != 0) return none;
    const std::int32_t deed = run_.doc.parse->outermost(run_.phrase_of(first - 1));
    if (deed == none || run_.phrase(deed).words.last != first || run_.phrase(deed).genitive == none || !run_.identity(run_.phrase(deed).genitive).actor) return none;
    return run_.word(run_.phrase(deed).head).features.form == morphology::Form::verbal_noun ? run_.event_of_phrase(deed) : none;
}

/// The event whose noun governs this one: «جولة المحادثات», «جولة ثانية من المحادثات»; or none.
std::int32_t EventJoiner::part_of(const syntax::NounPhrase& np) const {
    if (np.outer != none) return run_.event_of_phrase(np.outer);
    if (const std::int32_t deed = done_by_doer(np); deed != none) return deed;
    if (np.preposition_word == none || !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::partitive) || np.preposition_word == 0) return none;
    const std::int32_t before = run_.phrase_of(static_cast<std::uint32_t>(np.preposition_word) - 1);
    return before == none ? none : run_.event_of_phrase(before);
}

/// «انفجار عبوة ناسفة»: two nouns of one construction and one type.
void EventJoiner::genitives(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        EventMention& inner = run_.events[n];
        if (!inner.nominal || gone(n) || inner.phrase == none) continue;
        const std::uint32_t head = run_.phrase(inner.phrase).head;
        if (head != inner.trigger && !inner.trigger_words.contains(head)) continue;  // "a round of trade talks"
        const std::int32_t o = part_of(run_.phrase(inner.phrase));
        if (o == none || static_cast<std::size_t>(o) == n) continue;
        EventMention& outer = run_.events[static_cast<std::size_t>(o)];
        if (!outer.nominal || gone(static_cast<std::size_t>(o)) || outer.type != inner.type) continue;
        // «صد هجوم روسي»: one's own deed against another's.
        if (run_.cue(outer.trigger, Cue::repels)) continue;
        swallow(static_cast<std::size_t>(o), n);
    }
}

/// "a car bomb attack", "a cholera outbreak": two words of one type side by side in one compound.
void EventJoiner::compounds(std::size_t first_event) {
    for (std::size_t n = first_event; n + 1 < run_.events.size(); ++n) {
        const EventMention &first = run_.events[n], &second = run_.events[n + 1];
        const bool beside = first.nominal && second.nominal && first.type == second.type && first.phrase != none && first.phrase == second.phrase && first.trigger_words.last == second.trigger_words.first;
        if (!beside || gone(n) || gone(n + 1) || run_.word(second.trigger_words.first).is(morphology::Pos::adjective) || run_.word(first.trigger_words.last - 1).enclitic != morphology::Enclitic::none) continue;
        if (second.trigger_words.contains(run_.phrase(second.phrase).head)) swallow(n + 1, n);
    }
}

/// "met in Doha to discuss trade with Qatar": to that end they met, and it is one meeting.
void EventJoiner::purposes(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        const EventMention& talk = run_.events[v];
        if (talk.nominal || run_.type_of(talk) != "consult" || talk.clause == none || talk.clause == 0 || gone(v)) continue;
        const syntax::Clause& aim = run_.clause(talk.clause);
        const syntax::Clause& main = run_.clause(talk.clause - 1);
        if (aim.kind != syntax::ClauseKind::infinitive || aim.verb != static_cast<std::int32_t>(talk.trigger) || !aim.subject_shared || aim.subject != main.subject || main.verb == none) continue;
        const std::int32_t met = run_.event_at[static_cast<std::size_t>(main.verb)];
        if (met == none || gone(static_cast<std::size_t>(met)) || run_.events[static_cast<std::size_t>(met)].sentence != talk.sentence || run_.events[static_cast<std::size_t>(met)].type != talk.type) continue;
        carry(static_cast<std::size_t>(met), talk.trigger, talk.frame);
        drop(v);
    }
}

/// «إلقاء الشرطة القبض على الرجل»: the second word of a deed that its doer parts is no deed of its own.
void EventJoiner::parted(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        const EventMention& deed = run_.events[n];
        const std::int32_t agent = gone(n) ? none : parts_its_words(run_, deed);
        for (std::size_t o = first_event; o < run_.events.size() && agent != none; ++o)
            if (o != n && !gone(o) && run_.events[o].trigger == run_.phrase(agent).words.last) swallow(n, o);
    }
}

/// «ناقشوا في اجتماع», «وقعا اتفاقا», «خرجت تظاهرة»: verb and noun of one construction and one type are one event.
void EventJoiner::cognates(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        if (run_.events[v].nominal || run_.events[v].clause == none || gone(v)) continue;
        // «قتل عشرة في هجوم»: the dead and the attack are two.
        if (run_.frames.frame(run_.events[v].frame).passive_type != 255) continue;
        for (std::size_t n = first_event; n < run_.events.size(); ++n) {
            EventMention& verb = run_.events[v];
            EventMention& noun = run_.events[n];
            if (!noun.nominal || noun.type != verb.type || noun.clause != verb.clause || noun.phrase == none) continue;
            if (gone(n) || run_.clause(verb.clause).verb != static_cast<std::int32_t>(verb.trigger)) continue;
            if (happens(verb, noun)) {
                // «القمة ستبحث الملف»: whoever met is told by the noun.
                if (run_.type_of(verb) == "assault" || run_.type_of(verb) == "disaster") carry(n, verb.trigger, verb.frame);
                else tell(n, verb.trigger, {verb.trigger, verb.trigger + 1});
                drop(v);
                break;
            }
            if (!goes_off(verb, noun) && (noun.trigger < verb.trigger || !governs_cognate(verb, noun))) continue;
            swallow(v, n);
            break;
        }
    }
}

/// «اعتدوا بالضرب على الحارس», «الاعتداء بالعنف»: by what means it is done is told by another word for it.
void EventJoiner::means(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        const EventMention& blow = run_.events[n];
        if (!blow.nominal || run_.type_of(blow) != "assault" || blow.phrase == none || blow.clause == none || gone(n) || run_.phrase(blow.phrase).head != blow.trigger) continue;
        const syntax::NounPhrase& np = run_.phrase(blow.phrase);
        if (np.outer != none || np.genitive != none || !run_.bound_with(np, morphology::proclitic::bi)) continue;
        for (std::size_t o = first_event; o < run_.events.size(); ++o) {
            const EventMention& attack = run_.events[o];
            const bool before = o != n && attack.type == blow.type && attack.clause == blow.clause && attack.trigger < blow.trigger && !gone(o);
            // «قتل قيادي بغارة»: who was killed, and the raid.
            if (!attack.nominal && attack.clause != none && run_.frame_of(attack).passive_type != 255 && run_.clause(attack.clause).passive) continue;
            if (!before || (attack.nominal ? np.words.first != attack.trigger_words.last : run_.clause(attack.clause).verb != static_cast<std::int32_t>(attack.trigger))) continue;
            swallow(o, n);
            break;
        }
    }
}

/// «سحبت سفيرها احتجاجا على الحكم»: why something else was done is no protest of its own.
void EventJoiner::protest_alone(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        const EventMention& why = run_.events[n];
        if (!why.nominal || run_.type_of(why) != "protest" || why.phrase == none || gone(n) || !why.more_triggers.empty()) continue;
        const syntax::NounPhrase& np = run_.phrase(why.phrase);
        // "recalled its envoy in protest at the raid"
        const bool in = np.preposition_word != none && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::in_state) && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::particle);
        const bool adverbial = np.head == why.trigger && np.words.size() == 1 && (np.preposition_word == none || in) && run_.cue(why.trigger, Cue::opposed) && !run_.word(why.trigger).features.definite;
        if (!adverbial || why.clause == none || run_.clause(why.clause).verb == none) continue;
        const std::int32_t deed = run_.event_at[static_cast<std::size_t>(run_.clause(why.clause).verb)];
        // «يقطعون الطريق احتجاجا»: where nothing else tells of it, it is one.
        if (deed == none || deed == static_cast<std::int32_t>(n) || gone(static_cast<std::size_t>(deed))) continue;
        const std::string_view type = run_.type_of(run_.events[static_cast<std::size_t>(deed)]);
        if (type == "protest") {
            swallow(static_cast<std::size_t>(deed), n);
            continue;
        }
        if (type == "assault" || type == "damage" || type == "coerce") continue;
        for (std::uint32_t i = why.trigger_words.first; i < why.trigger_words.last; ++i) run_.event_at[i] = none;
        drop(n);
    }
}

/// «أعلنت رفضها», «عبر عن إدانته»: who tells of his own stand takes it, and says nothing besides.
void EventJoiner::announced(std::size_t first_event) {
    for (std::size_t v = first_event; v < run_.events.size(); ++v) {
        if (run_.events[v].nominal || run_.type_of(run_.events[v]) != "statement" || run_.events[v].clause == none || gone(v)) continue;
        for (std::size_t n = v + 1; n < run_.events.size(); ++n) {
            const EventMention& said = run_.events[v];
            if (gone(n) || !own_stand(said, run_.events[n])) continue;
            carry(n, said.trigger, said.frame);
            drop(v);
            break;
        }
    }
}

/// "told reporters that …, adding that …": one speaker's chain is one statement.
void EventJoiner::goes_on(std::size_t first_event) {
    const auto says = [&](std::size_t e) { return !gone(e) && !run_.events[e].nominal && run_.type_of(run_.events[e]) == "statement" && run_.events[e].clause != none; };
    for (std::size_t v = first_event + 1; v < run_.events.size(); ++v) {
        if (!says(v)) continue;
        const syntax::Clause& more = run_.clause(run_.events[v].clause);
        if (more.kind != syntax::ClauseKind::participle || !more.subject_shared || more.subject == none || more.verb != static_cast<std::int32_t>(run_.events[v].trigger)) continue;
        for (std::size_t s = v; s-- > first_event;) {
            if (!says(s) || run_.clause(run_.events[s].clause).subject != more.subject) continue;
            swallow(s, v);
            break;
        }
    }
}

bool EventJoiner::own_stand(const EventMention& said, const EventMention& stand) const {
    const std::string_view type = run_.type_of(stand);
    const bool takes_a_stand = type == "support" || type == "accuse" || type == "reject" || type == "request" || type == "agree" || type == "threaten";
    if (!stand.nominal || !takes_a_stand || stand.clause != said.clause || stand.phrase == none || run_.word(stand.trigger).enclitic != morphology::Enclitic::pronoun) return false;
    const syntax::Clause& c = run_.clause(said.clause);
    const std::int32_t p = run_.outermost(stand.phrase);
    const syntax::NounPhrase& np = run_.phrase(p);
    if (c.verb != static_cast<std::int32_t>(said.trigger) || np.head != stand.trigger || np.link == syntax::Link::conjunct) return false;
    if (c.object == p) return true;
    const bool told = np.preposition_word != none && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition) && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::circumstance);
    // «أعربت الوزارة عن رفضها»: behind nothing but who speaks.
    const std::uint32_t from = c.subject != none && run_.phrase(c.subject).words.first > said.trigger ? run_.phrase(c.subject).words.last : said.trigger + 1;
    return told && static_cast<std::uint32_t>(np.preposition_word) == from;
}

/// «اندلع حريق», «استهدف القصف»: the verb tells that its subject took place, or whom it hit.
bool EventJoiner::happens(const EventMention& verb, const EventMention& noun) const {
    const std::string_view type = run_.type_of(verb);
    const bool deed = type == "assault" || type == "disaster" || type == "protest" || type == "consult" || type == "leadership" || type == "mobilize" || type == "investigate";
    const syntax::Clause& c = run_.clause(verb.clause);
    if (c.passive || c.subject_shared || c.subject == none) return false;
    // «سقط عشرون قتيلا»: that they fell says no more than that they are dead.
    const bool fell = type == "casualty" && !run_.cue(verb.trigger, Cue::count_killed) && !run_.cue(verb.trigger, Cue::count_injured) && run_.cue(noun.trigger, Cue::person_noun);
    if (fell) return run_.phrase(c.subject).words.contains(noun.trigger);
    return deed && run_.phrase(c.subject).head == noun.trigger && !goes_off(verb, noun);
}

/// «انفجرت عبوة ناسفة», "a car bomb went off": the subject is what it is done with.
bool EventJoiner::goes_off(const EventMention& verb, const EventMention& noun) const {
    const auto weapons = run_.frames.slots(run_.frames.frame(verb.frame).instrument);
    const std::int32_t subject = run_.clause(verb.clause).subject;
    return subject != none && noun.trigger_words.contains(run_.phrase(subject).head) && std::any_of(weapons.begin(), weapons.end(), [](const Slot& s) { return s.kind == SlotKind::subject; });
}

/// A verb of whoever holds a meeting: it takes the meeting for its object, and nobody to meet with.
bool EventJoiner::hosts(const Frame& f) const {
    const auto targets = run_.frames.slots(f.target);
    return targets.size() == 1 && targets.front().kind == SlotKind::object;
}

/// The object, a place or what was come to: «عقدوا اجتماعا», «فاز في الانتخابات», «توصلوا إلى تسوية», «ألقت القبض».
bool EventJoiner::governs_cognate(const EventMention& verb, const EventMention& noun) const {
    const std::string_view type = run_.type_of(verb);
    const syntax::Clause& c = run_.clause(verb.clause);
    const std::int32_t p = run_.outermost(noun.phrase);
    const syntax::NounPhrase& np = run_.phrase(p);
    if (!noun.trigger_words.contains(np.head)) return false;
    const bool object = c.object == p || (c.passive && c.subject == p);
    const bool inside = np.preposition_word != none && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition);
    const bool come_to = np.preposition_word != none && !inside && !run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::circumstance);
    // "met in Doha for talks"; but "arrived in Doha for talks" goes there first
    const Frame& told = run_.frames.frame(verb.frame);
    if (type == "consult" && come_to && !noun.definite && np.genitive == none && np.words.size() == 1 && told.place.first == told.place.last && !hosts(told)) return true;
    // "flew to Cairo for a visit"
    const Frame& also = run_.frames.frame(noun.frame);
    if (type == "consult" && come_to && !noun.definite && np.preposition_word < static_cast<std::int32_t>(np.words.first) && also.place.first != also.place.last && told.place.first != told.place.last) return true;
    if (noun.definite == false) return object || inside || (come_to && (type == "judicial" || type == "mobilize" || ((type == "agree" || type == "accuse") && np.genitive == none)));
    if (type == "coerce") return object;
    // «استضافت القمة», but «ناقش القمة مع نظيره»
    if (type == "consult") return object && hosts(run_.frames.frame(verb.frame));
    if (type == "leadership") return object || inside;
    return type == "judicial" && come_to;
}

/// «انفجرت سيارة مفخخة», «هجوم بسيارة مفخخة»: beside a word for the attack the weapon is no attack of its own.
void EventJoiner::weapons(std::size_t first_event) {
    for (std::size_t n = first_event; n < run_.events.size(); ++n) {
        const EventMention& weapon = run_.events[n];
        if (!weapon.nominal || run_.type_of(weapon) != "assault" || weapon.phrase == none || weapon.clause == none || gone(n) || run_.phrase(weapon.phrase).head != weapon.trigger) continue;
        if (static_cast<mentions::HeadClass>(run_.doc.input.head_class[weapon.trigger]) != mentions::HeadClass::vehicle) continue;
        const std::int32_t whole = run_.outermost(weapon.phrase);
        for (std::size_t o = first_event; o < run_.events.size(); ++o) {
            const EventMention& attack = run_.events[o];
            if (o == n || gone(o) || attack.type != weapon.type || attack.clause != weapon.clause) continue;
            if (attack.nominal ? !carries(attack, whole) : run_.clause(attack.clause).verb != static_cast<std::int32_t>(attack.trigger) || !in_reach(attack, whole)) continue;
            for (std::uint32_t i = weapon.trigger_words.first; i < weapon.trigger_words.last; ++i) run_.event_at[i] = none;
            drop(n);
            break;
        }
    }
}

/// «محاولة اغتيال بسيارة مفخخة», «انفجار عبوة ناسفة»
bool EventJoiner::carries(const EventMention& attack, std::int32_t weapon) const {
    if (attack.phrase == none) return false;
    const syntax::NounPhrase& np = run_.phrase(weapon);
    return weapon == attack.phrase || (np.governor == run_.outermost(attack.phrase) && run_.bound_with(np, morphology::proclitic::bi));
}

bool EventJoiner::in_reach(const EventMention& attack, std::int32_t weapon) const {
    const syntax::Clause& clause = run_.clause(attack.clause);
    return clause.subject == weapon || clause.object == weapon || run_.bound_with(run_.phrase(weapon), morphology::proclitic::bi);
}

}  // namespace tarikh::events
