// What one event of a sentence has from another: who promised is who gives, who did what is condemned is accused.
#include <algorithm>

#include "own_forces.h"
#include "run.h"

namespace tarikh::events {
namespace {

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
        if (i == outer || !e.nominal || e.phrase == none) continue;
        const std::int32_t whole = run.outermost(e.phrase);
        // "Chad's raid was condemned by Niger"
        const bool undergoes = !o.nominal && o.clause != none && o.clause == e.clause && run.clause(o.clause).passive && run.clause(o.clause).subject == whole && run.phrase(whole).head == e.trigger;
        if (undergoes) return static_cast<std::int32_t>(i);
        if (e.trigger < o.trigger) continue;
        // «انتقدت موسكو فرض واشنطن عقوبات»: the noun that carries it is the object.
        const std::int32_t done_to = o.clause == none ? none : run.clause(o.clause).object;
        const bool carried = done_to != none && run.event_at[run.phrase(done_to).head] == static_cast<std::int32_t>(i);
        const bool object = o.clause != none && !o.nominal && (done_to == whole || carried);
        const std::int32_t governor = run.phrase(whole).governor;
        const bool governed = run.phrase(whole).preposition_word != none && o.clause == e.clause && (governor == none || governor == o.phrase);
        const bool beside = o.nominal && o.phrase != none && run.phrase(o.phrase).words.last == run.phrase(whole).words.first;
        if (object || governed || beside) return static_cast<std::int32_t>(i);
    }
    return none;
}

/// «تطلب مساعدة الحلف»: of help that is asked for the genitive tells who would give it.
void help_asked_of(Run& run, EventMention& inner) {
    if (!inner.nominal || inner.phrase == none || inner.clause == none || run.type_of(inner) != "aid" || plays(inner, Role::source)) return;
    const std::int32_t verb = run.clause(inner.clause).verb;
    const std::int32_t outer = verb == none ? none : run.event_at[static_cast<std::size_t>(verb)];
    if (outer == none || run.type_of(run.events[static_cast<std::size_t>(outer)]) != "request") return;
    const syntax::NounPhrase& whole = run.phrase(run.outermost(inner.phrase));
    const bool asked = whole.preposition_word == none ? whole.link == syntax::Link::object : !run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance);
    if (!asked) return;
    // «دعا إلى مساعدة اللاجئين»: called for, and not asked of anybody, it is given to them.
    const std::int32_t genitive = run.phrase(inner.phrase).genitive;
    if (whole.preposition_word != none && genitive != none && run.phrase(genitive).words.first > inner.trigger) return;
    for (Argument& a : inner.arguments)
        if (a.role == Role::target && a.phrase != none && a.phrase == run.phrase(inner.phrase).genitive && run.identity(a.phrase).actor) a.role = Role::source;
    EventMention& request = run.events[static_cast<std::size_t>(outer)];
    if (!plays(inner, Role::source)) return;
    take_over(inner, request, Role::source, Role::target);
    if (!plays(request, Role::target)) take_over(request, inner, Role::source, Role::target);
}

/// How an event told by a noun hangs in its sentence.
struct Place {
    std::int32_t whole = none;     ///< the outermost phrase it stands in
    bool object = false;           ///< of its clause's verb, without a preposition
    bool prepositional = false;
    bool behind_doer = false;      ///< of the noun that governs it: «إعلان بلاده تقديم مساعدات»
    bool intended = false;         ///< right behind somebody's intent: «عزمها إرسال قوات»
    bool circumstance = false;     ///< the whole tells when or where
    std::int32_t governor = none;  ///< event whose verb, participle or noun governs the whole
    std::int32_t noun = none;      ///< phrase of the noun that governs it and tells of no event: «قدرة الجيش على القصف»
};

/// A noun that tells of doing, and names nobody.
bool tells_of_doing(const Run& run, std::int32_t p) {
    const std::uint32_t head = run.phrase(p).head;
    return run.event_at[head] == none && run.identity(p).head_class == mentions::HeadClass::none && run.doc.input.name_of[head] == none && run.word(head).is(morphology::Pos::noun);
}

/// «عزمها إرسال قوات»: the noun right before, whose pronoun tells who means to do it.
std::int32_t intent_before(const Run& run, const syntax::NounPhrase& whole) {
    if (whole.preposition_word != none || whole.words.first == 0 || run.word(whole.words.first - 1).enclitic != morphology::Enclitic::pronoun) return none;
    const std::int32_t p = run.phrase_of(whole.words.first - 1);
    if (p == none || run.phrase(p).head + 1 != whole.words.first || !run.cue(run.phrase(p).head, Cue::subject_control)) return none;
    // «صدرت بحقه أحكام»
    if (run.cue(run.phrase(p).head, Cue::measure)) return none;
    return run.word(run.phrase(p).head).sentence == run.word(whole.words.first).sentence && tells_of_doing(run, p) ? p : none;
}

Place place_of(const Run& run, std::size_t n) {
    const EventMention& inner = run.events[n];
    Place at;
    at.whole = run.outermost(inner.phrase);
    const syntax::NounPhrase& whole = run.phrase(at.whole);
    at.prepositional = whole.preposition_word != none && !run.half_of_verb(whole);
    at.object = !at.prepositional && (whole.link == syntax::Link::object || whole.preposition_word != none);
    at.circumstance = at.prepositional && run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::circumstance);
    // «لليلة السادسة على التوالي للمطالبة بالإفراج»
    const bool measure = whole.governor != none && run.cue(run.phrase(whole.governor).head, Cue::measure);
    if (whole.governor != none && !measure && !run.phrase(whole.governor).temporal && tells_of_doing(run, whole.governor)) at.noun = whole.governor;
    if (const std::int32_t intent = intent_before(run, whole); intent != none) {
        at.noun = intent;
        at.intended = true;
    }
    // «طالب الحلفاء بالإسراع في تزويد كييف»: what governs the noun that governs it.
    if (at.noun != none && at.circumstance && run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::membership) && run.word(run.phrase(at.noun).head).features.form == morphology::Form::verbal_noun) {
        const std::int32_t word = run.phrase(at.noun).preposition_word;
        at.circumstance = word != none ? run.cue(static_cast<std::uint32_t>(word), Cue::circumstance) : run.phrase(at.noun).link != syntax::Link::object;
    }
    const syntax::Clause& clause = run.clause(inner.clause);
    // «متهما الدوحة بدعم المسلحين»: a participle stands nearer than the verb.
    for (std::uint32_t i = whole.words.first; i-- > clause.words.first;) {
        const std::int32_t e = run.event_at[i];
        if (e == none || e == static_cast<std::int32_t>(n)) continue;
        const EventMention& outer = run.events[static_cast<std::size_t>(e)];
        // "a threat of war", «تعهد بتقديم دعم»
        const bool beside = outer.nominal && at.prepositional && outer.phrase != none && whole.governor == run.outermost(outer.phrase);
        const bool behind_doer = takes_behind_its_doer(run, outer, whole);
        at.behind_doer |= behind_doer;
        if ((!outer.nominal && outer.clause == inner.clause) || beside || behind_doer) {
            at.governor = e;
            break;
        }
    }
    return at;
}

/// «اللجنة المشرفة على وقف إطلاق النار»: the preposition is a participle's.
bool governed_by_participle(const Run& run, const Place& at) {
    const std::uint32_t first = run.phrase(at.whole).begin();
    if (!at.prepositional || first == 0 || run.event_at[first - 1] != none) return false;
    const morphology::Form form = run.word(first - 1).features.form;
    const std::int32_t p = run.phrase_of(first - 1);
    return p != none && run.phrase(p).head != first - 1 && (form == morphology::Form::active_participle || form == morphology::Form::passive_participle);
}

/// «هدد بقصف قواعد الولايات المتحدة»: the threat is to whose the bases are.
void owners(const Run& run, EventMention& threat) {
    for (Argument& a : threat.arguments) {
        if (a.role != Role::target || a.phrase == none || run.identity(a.phrase).actor) continue;
        const std::int32_t owner = run.phrase(a.phrase).genitive;
        if (owner == none || !run.identity(owner).actor || run.identity(owner).code.empty()) continue;
        a.words = run.phrase(owner).words;
        a.phrase = owner;
        a.entity = run.identity(owner).entity;
        a.code = run.identity(owner).code;
    }
}

bool shared_by_all(std::string_view type) { return type != "casualty" && type != "damage" && type != "disaster" && type != "statement"; }

/// «رفضت الحركة العقوبات»: what is rejected with the article is what others do.
bool done_by_others(std::string_view type) {
    return type == "sanction" || type == "assault" || type == "coerce" || type == "accuse" || type == "threaten" || type == "judicial" || type == "leadership";
}

/// «خرج المئات للمطالبة بالإفراج»: a number alone counts people.
bool counts_people(const Run& run, std::int32_t p) {
    const syntax::NounPhrase& np = run.phrase(p);
    return !np.temporal && (run.word(np.head).is(morphology::Pos::numeral) || run.doc.input.quantity_of[np.words.first] != none);
}

void give(Run& run, EventMention& inner, Role role, std::int32_t p) {
    const bool already = std::any_of(inner.arguments.begin(), inner.arguments.end(), [&](const Argument& x) { return x.phrase == p; });
    if (already || run.phrase(p).words.contains(inner.trigger)) return;
    for (std::int32_t q = p, row = 0; q != none && row < 12; q = run.phrase(q).conjunct, ++row) {
        if (run.identity(q).actor || counts_people(run, q)) inner.arguments.push_back(run.argument(role, q, Origin::sentence));
    }
}

/// "welcomed the king's statement": whose it is.
void welcome(Run& run, EventMention& praise) {
    if (praise.nominal || praise.clause == none || run.clause(praise.clause).passive || run.clause(praise.clause).object == none) return;
    const std::int32_t object = run.clause(praise.clause).object, owner = run.phrase(object).genitive;
    if (owner == none || run.identity(object).head_class != mentions::HeadClass::none || !run.identity(owner).actor || run.identity(owner).code.empty()) return;
    if (run.phrase(owner).words.first != run.phrase(object).words.first || run.word(run.phrase(owner).words.last - 1).enclitic != morphology::Enclitic::possessive) return;
    give(run, praise, Role::target, owner);
}

/// «أدانت باريس هجوم روسيا»: who is condemned is who did it; «تهدد بقصف المدينة»: the threat is to whom the blow would fall on.
void share_targets(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& outer = run.events[n];
        if (plays(outer, Role::target)) continue;
        const std::string_view type = run.type_of(outer);
        const bool at_doer = type == "accuse" || type == "support", at_victim = type == "threaten";
        if (!at_doer && !at_victim) continue;
        if (type == "support" && outer.nominal) continue;
        std::int32_t inner = type == "support" ? none : complement_event(run, n);
        for (std::size_t i = run.events_in(outer.sentence).first; i < run.events_in(outer.sentence).second && inner == none; ++i) {
            if (i == n || !run.events[i].nominal || run.events[i].phrase == none || run.events[i].clause == none) continue;
            const Place at = place_of(run, i);
            if (at.governor == static_cast<std::int32_t>(n) && at.prepositional && !at.circumstance && run.event_at[run.phrase(at.whole).head] == static_cast<std::int32_t>(i)) inner = static_cast<std::int32_t>(i);
        }
        if (inner == none && type == "support") welcome(run, outer);
        if (inner == none) continue;
        const EventMention& deed = run.events[static_cast<std::size_t>(inner)];
        if (type == "support" && ontology::event_types()[deed.type].symmetric) continue;
        // «أدانت حكم محكمة»: who rules does it.
        const std::int32_t court = run.phrase(deed.phrase).genitive;
        if (type == "accuse" && run.type_of(deed) == "judicial" && court != none && run.identity(court).head_class == mentions::HeadClass::body) {
            give(run, outer, Role::target, court);
            continue;
        }
        take_over(outer, deed, at_doer ? Role::source : Role::target, Role::target);
        if (at_victim) owners(run, outer);
    }
}

/// «تمسك موسكو برفض المقترح», «استعدادها لاستئناف القصف»: whose the governing noun is, he does it.
bool share_of_noun(Run& run, EventMention& inner, const Place& at) {
    // «نجاح الوزير في تشكيل حكومة»
    const bool in = at.circumstance && run.cue(static_cast<std::uint32_t>(run.phrase(at.whole).preposition_word), Cue::membership);
    if (at.noun == none || (at.circumstance && !in)) return false;
    if (!run.cue(run.phrase(at.noun).head, Cue::subject_control)) return false;
    const syntax::NounPhrase& noun = run.phrase(at.noun);
    std::int32_t who = noun.genitive;
    if (run.word(noun.head).enclitic == morphology::Enclitic::pronoun) {
        const std::size_t end = run.phrases_in(inner.sentence).second;
        who = actors::antecedent(run.world, run.doc.input, *run.doc.parse, run.doc.identities.first(end), {run.word(noun.head)->enclitic_features, noun.head, 0, false, none});
    }
    if (who == none || !run.identity(who).actor || run.phrase(who).temporal) return false;
    give(run, inner, Role::source, who);
    return true;
}

/// "claimed responsibility for the blast": the verb and its noun tell one event, and who owns up has done it.
bool owned_up(const Run& run, EventMention& inner, const Place& at) {
    const std::int32_t noun = run.phrase(at.whole).governor;
    if (at.governor == none || noun == none || !at.prepositional || at.circumstance) return false;
    const EventMention& said = run.events[static_cast<std::size_t>(at.governor)];
    const std::uint32_t head = run.phrase(noun).head;
    if (said.nominal || !said.trigger_words.contains(head) || !run.cue(head, Cue::subject_control) || run.type_of(said) != "statement") return false;
    for (const Argument& a : said.arguments)
        if (a.role == Role::source && a.phrase != none && run.cue(run.phrase(a.phrase).words.first, Cue::negator)) return false;
    take_over(inner, said, Role::source, Role::source);
    return true;
}

/// «أعلن الجيش قصف الموقع», but not «أكدت المصادر قصف الموقع»: does who announces a blow deal such blows?
bool strikes(const Run& run, std::int32_t p) {
    const actors::Identity& id = run.identity(p);
    const bool group = id.entity != 0 && run.world.entity(id.entity).kind == world::Kind::group;
    if (group || id.head_class == mentions::HeadClass::forces || id.head_class == mentions::HeadClass::group || id.role == "MIL" || id.role == "REB" || id.location) return true;
    const base::WordRange words = run.phrase(p).words;
    for (std::uint32_t i = words.first; i < words.last; ++i)
        if (run.cue(i, Cue::warring)) return true;
    return false;
}

/// «تظاهروا للمطالبة بالإفراج», «وصل لتوقيع اتفاق»: a verbal noun that tells what for is done by the clause's subject.
bool tells_what_for(const Run& run, const EventMention& inner, const Place& at, std::string_view governor) {
    const syntax::NounPhrase& whole = run.phrase(at.whole);
    const morphology::Word& first = run.word(whole.words.first);
    const std::string_view type = run.type_of(inner);
    const bool bound = at.prepositional && static_cast<std::uint32_t>(whole.preposition_word) == whole.words.first && (first.proclitics & morphology::proclitic::li) != 0;
    if (!bound || at.noun != none || whole.link == syntax::Link::conjunct || first.features.form != morphology::Form::verbal_noun) return false;
    if (type == "assault" || !shared_by_all(type) || run.event_at[static_cast<std::size_t>(run.clause(inner.clause).verb)] == run.event_at[inner.trigger]) return false;
    for (const std::string_view speech : {"request", "reject", "threaten", "statement", "support", "accuse", "judicial", "concede"})
        if (governor == speech) return false;
    // «تستضيف مؤتمرا لدعم لبنان»: the conference is for it, and others give.
    const std::int32_t object = run.clause(inner.clause).object;
    if (governor == "consult" && object != none && run.phrase(object).words.last == whole.words.first) return false;
    const bool carries = whole.genitive != none && (whole.head == inner.trigger || run.phrase(whole.genitive).words.contains(inner.trigger));
    return carries || (whole.head == inner.trigger && (type == "request" || type == "accuse" || type == "reject" || type == "support" || type == "protest"));
}

/// «قرر نشر قوات», «أجبرت الجيش على الانسحاب», «أغلقوا الطريق احتجاجا»: what the clause's own subject or object does.
void share_of_clause(Run& run, EventMention& inner, const Place& at, std::string_view governor) {
    const syntax::Clause& clause = run.clause(inner.clause);
    const syntax::NounPhrase& whole = run.phrase(at.whole);
    const std::string_view type = run.type_of(inner);
    const morphology::Features& f = run.word(inner.trigger).features;
    // «قرر فرض عقوبات»: the noun that carries another is its head as well.
    const bool light = at.object && whole.genitive == inner.phrase && !inner.definite && run.phrase(inner.phrase).head == inner.trigger && tells_of_doing(run, at.whole);
    const bool carried = light || run.event_at[whole.head] == run.event_at[inner.trigger];
    const bool head = whole.head == inner.trigger || carried;
    const bool deed = f.form == morphology::Form::verbal_noun || light || (carried && run.word(whole.head).features.form == morphology::Form::verbal_noun) ||
                      (head && !inner.definite && at.object);
    const auto acts = [&](std::int32_t p) { return p != none && run.identity(p).actor && !run.phrase(p).temporal; };
    if (clause.cues.has(Cue::object_control) && at.prepositional && !at.circumstance && deed) {
        const std::int32_t who = clause.passive ? clause.subject : clause.object;
        if (acts(who)) return give(run, inner, Role::source, who);
    }
    const bool outcry = type == "request" || type == "protest" || type == "accuse" || type == "reject" || type == "support";
    if (outcry && clause.subject != none && counts_people(run, clause.subject) && !clause.passive && tells_what_for(run, inner, at, governor))
        return give(run, inner, Role::source, clause.subject);
    if (!acts(clause.subject) || clause.passive) return;
    if (tells_what_for(run, inner, at, governor)) return give(run, inner, Role::source, clause.subject);
    // «أصدر الملك مرسوما بفرض عقوبات»: whose decree it is.
    const bool paper = at.prepositional && run.cue(static_cast<std::uint32_t>(clause.verb), Cue::issues) && whole.governor != none && whole.governor == clause.object && run.bound_with(whole, morphology::proclitic::bi);
    const std::uint32_t decree = paper ? run.phrase(clause.object).head : 0;
    if (paper && deed && (run.cue(decree, Cue::document) || run.cue(decree, Cue::subject_control))) return give(run, inner, Role::source, clause.subject);
    // «أغلقوا الطريق احتجاجا»; behind a verb without an object it may be taken for one.
    const bool free = whole.link == syntax::Link::free || run.cue(inner.trigger, Cue::opposed);
    const bool why = !at.prepositional && (!at.object || run.cue(inner.trigger, Cue::opposed)) && free && head && !f.definite &&
                     f.grammatical_case == morphology::Case::accusative && f.form == morphology::Form::verbal_noun;
    // «بدأت القوات في الانسحاب», but not «قررت واشنطن في اجتماع مع أنقرة»: such a complement stands right behind.
    const std::uint32_t first = whole.begin();
    const bool adjacent = (first == static_cast<std::uint32_t>(clause.verb) + 1 || first == run.phrase(clause.subject).words.last) && at.prepositional &&
                          run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::membership);
    const bool complement = at.object || (at.prepositional && (!at.circumstance || (adjacent && deed)));
    // «ردت إسرائيل عبر اغتيال قيادي»
    const bool by = at.prepositional && run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::by_means) && !f.definite && head;
    const bool means = (clause.cues.has(Cue::planned) || clause.cues.has(Cue::subject_control) || by) && deed && complement;
    // «أعلن الجيش بدء عملية»; but a meeting is not only his who announces it.
    const bool mutual = ontology::event_types()[inner.type].symmetric;
    // "announced the suspension of flights": with the article as well.
    // "police announced the arrest of ten men"
    const std::string_view role = run.identity(clause.subject).role;
    const bool authority = type == "coerce" && (role == "COP" || role == "GOV" || role == "MIL" || role == "JUD");
    const bool own = head && at.object && governor == "statement" && (authority || type == "sanction" || type == "concede" || type == "retreat" || type == "mobilize" || type == "aid");
    const bool told = own || (governor == "statement" && at.object && (f.form == morphology::Form::verbal_noun || (carried && deed)) && (!mutual || (head && !inner.definite)));
    if (told && !means && type == "assault" && !clause.cues.has(Cue::negated) && !strikes(run, clause.subject)) return;
    if (why ? type == "protest" || type == "support" || type == "reject" || type == "accuse" || type == "request" : means || told)
        give(run, inner, Role::source, clause.subject);
}

/// Where a noun of its frame tells who does it.
auto noun_sources(const Run& run, const EventMention& e) {
    const Frame& f = run.frame_of(e);
    return run.frames.slots(f.part == Part::verb ? f.noun_source : f.source);
}

/// «تستعد تونس لإجراء الانتخابات»: a state holds them, whoever else speaks of them.
bool holds_election(const Run& run, std::size_t election, const Place& at) {
    const std::int32_t subject = run.clause(run.events[election].clause).subject;
    const bool carried = run.event_at[run.phrase(at.whole).head] == static_cast<std::int32_t>(election);
    return carried && subject != none && run.identity(subject).location && run.identity(subject).entity != 0 && run.world.entity(run.identity(subject).entity).kind == world::Kind::country;
}

/// «دعا إلى تقديم دعم», «تعهد بتزويد كييف», «تستعد القاهرة لإرسال مساعدات»: the one who does the inner act is told
/// by what governs it.
void share_sources(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& inner = run.events[n];
        help_asked_of(run, inner);
        state_of_forces(run, inner);
        if (!inner.nominal || plays(inner, Role::source) || inner.clause == none || inner.phrase == none) continue;
        const std::int32_t forces = forces_of(run, inner);
        if (forces != none && !run.identity(forces).code.empty()) {
            give(run, inner, Role::source, forces);
            continue;
        }
        const std::string_view type = run.type_of(inner);
        if (!shared_by_all(type)) continue;
        const Place at = place_of(run, n);
        const syntax::Clause& clause = run.clause(inner.clause);
        const bool behind_verb = clause.verb != none && clause.verb < static_cast<std::int32_t>(inner.trigger);
        if (!behind_verb && at.governor == none) continue;
        // «سعى إلى تشكيل حكومة», but of «تجاوز جلسة انتخاب الرئيس» nobody here elects.
        if (type == "leadership" && run.phrase(at.whole).head != inner.trigger && !holds_election(run, n, at)) continue;
        const std::string_view governor = at.governor == none ? std::string_view{} : run.type_of(run.events[static_cast<std::size_t>(at.governor)]);
        if (governed_by_participle(run, at)) continue;
        // «نفى سقوط المدينة», «أعلن وقوع انفجار»: nobody does that.
        if (type == "assault" && governor != "accuse" && at.noun == none && noun_sources(run, inner).empty()) continue;
        // «نفت إيران ضلوعها في الهجوم»: it was not she.
        if (at.noun != none && behind_verb && run.cue(static_cast<std::uint32_t>(clause.verb), Cue::denial)) continue;
        if ((at.prepositional || at.intended) && (share_of_noun(run, inner, at) || owned_up(run, inner, at))) continue;
        const bool governed = (at.prepositional && !at.circumstance) || at.object || at.behind_doer;
        // «نفت الدوحة الاتهامات»: who denies is who was accused.
        if (type == "accuse" && at.object && (governor == "reject" || (governor == "statement" && clause.cues.has(Cue::negated)))) {
            if (!plays(inner, Role::target) && at.governor != none) take_over(inner, run.events[static_cast<std::size_t>(at.governor)], Role::source, Role::target);
            continue;
        }
        if (governed && at.governor != none) {
            const EventMention& outer = run.events[static_cast<std::size_t>(at.governor)];
            // «عرض على الوزير تقديم مساعدة»: who offers would do it.
            const bool ordered = plays(outer, Role::target) && run.cue(outer.trigger, Cue::object_control);
            if (governor == "request" && run.cue(outer.trigger, Cue::subject_control) && !ordered) {
                take_over(inner, outer, Role::source, Role::source);
                if (!plays(inner, Role::target)) take_over(inner, outer, Role::target, Role::target);
                continue;
            }
            if (governor == "request") {
                // «دعا الأطراف إلى الحوار», «طالبها بالإفراج عن الرهائن»: who is called to it takes part, with the article as well.
                const bool called_to = inner.phrase == at.whole && at.prepositional && run.phrase(at.whole).head == inner.trigger && run.word(inner.trigger).features.form == morphology::Form::verbal_noun &&
                                       run.word(inner.trigger).features.number != morphology::Number::plural;
                if (!inner.definite || ontology::event_types()[inner.type].symmetric || called_to) take_over(inner, outer, Role::target, Role::source);
                // «دعت النقابات إلى الإضراب»: with nobody called to it, they strike themselves.
                if (type == "protest" && !plays(outer, Role::target) && inner.trigger_words.contains(run.phrase(at.whole).head)) take_over(inner, outer, Role::source, Role::source);
                // «دعت أوكرانيا الحلف إلى تقديم دعم»: who asks for help would get it.
                if (type == "aid" && !plays(inner, Role::target)) take_over(inner, outer, Role::source, Role::target);
                continue;
            }
            // «اتهم الادعاء رجلا بالتخطيط لتفجير», «أدانته المحكمة بقتل شرطي»
            const bool charged = governor == "judicial" && !outer.nominal && at.prepositional && run.bound_with(run.phrase(at.whole), morphology::proclitic::bi) && type != "coerce" && type != "judicial";
            if (governor == "accuse" || charged) {
                if (!inner.definite && !ontology::event_types()[inner.type].symmetric) take_over(inner, outer, Role::target, Role::source);
                continue;
            }
            // "rejected the protest", "resisted calls": somebody else's, made to him.
            if (governor == "reject" && (type == "protest" || type == "request")) {
                if (!plays(inner, Role::target)) take_over(inner, outer, Role::source, Role::target);
                continue;
            }
            if (governor == "reject" && (forces_of(run, inner) != none || (inner.definite && done_by_others(type)))) continue;
            // «أمهلت الفصائل لتسليم أسلحتها»
            if (governor == "threaten" && ordered) {
                take_over(inner, outer, Role::target, Role::source);
                continue;
            }
            if (governor == "agree" || governor == "threaten" || governor == "reject") {
                take_over(inner, outer, Role::source, Role::source);
                // «هدد إيران بالحرب»: who is threatened would suffer it.
                if (governor == "threaten" && !plays(inner, Role::target)) take_over(inner, outer, Role::target, Role::target);
                continue;
            }
        }
        if (at.behind_doer && governor == "statement" && type != "assault") take_over(inner, run.events[static_cast<std::size_t>(at.governor)], Role::source, Role::source);
        if (behind_verb && !at.behind_doer) share_of_clause(run, inner, at, governor);
    }
    for (EventMention& e : run.events) own_forces_act(run, e);
}

/// «دمرنا», «المحادثات التي أجريناها»
bool told_by_doer(const Run& run, std::size_t deed) {
    const EventMention& e = run.events[deed];
    if (!e.nominal) return run.word(e.trigger).features.person == 1;
    return std::any_of(e.more_triggers.begin(), e.more_triggers.end(), [&](std::uint32_t m) { return run.word(m).is(morphology::Pos::verb) && run.word(m).features.person == 1; });
}

/// «قال الوزير: دمرنا خمس دبابات»: what "we" did, he who says so did.
void speakers_act(Run& run) {
    for (std::size_t d = 0; d < run.events.size(); ++d) {
        EventMention& deed = run.events[d];
        if (!told_by_doer(run, d) || plays(deed, Role::source) || !shared_by_all(run.type_of(deed))) continue;
        const EventMention* said = nullptr;
        const auto [first, last] = run.events_in(deed.sentence);
        for (std::size_t i = first; i < last && run.events[i].trigger < deed.trigger; ++i)
            if (run.type_of(run.events[i]) == "statement" && !run.events[i].nominal && plays(run.events[i], Role::source)) said = &run.events[i];
        if (said != nullptr) take_over(deed, *said, Role::source, Role::source);
    }
}

/// «الجولة الثالثة من المحادثات بين طهران وواشنطن»: a part has those who take part in the whole.
void share_of_whole(Run& run) {
    for (EventMention& part : run.events) {
        if (!part.nominal || part.phrase == none || !ontology::event_types()[part.type].symmetric || plays(part, Role::source) || plays(part, Role::target)) continue;
        const std::uint32_t next = run.phrase(part.phrase).words.last;
        if (next + 1 >= run.doc.input.words.size() || !run.cue(next, Cue::partitive) || run.phrase_of(next + 1) == none) continue;
        const std::int32_t whole = run.event_of_phrase(run.phrase_of(next + 1));
        if (whole == none || run.events[static_cast<std::size_t>(whole)].type != part.type) continue;
        take_over(part, run.events[static_cast<std::size_t>(whole)], Role::source, Role::source);
        take_over(part, run.events[static_cast<std::size_t>(whole)], Role::target, Role::target);
    }
}

/// «زار الوزير الرئيس، وتركز الاجتماع على الأمن»: who met is told with the meeting before it in the sentence.
void share_of_meeting(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& again = run.events[n];
        if (!again.nominal || again.phrase == none || run.type_of(again) != "consult" || plays(again, Role::source) || plays(again, Role::target)) continue;
        const syntax::NounPhrase& np = run.phrase(again.phrase);
        const std::uint16_t clitics = run.word(again.trigger).proclitics;
        if ((clitics & morphology::proclitic::al) == 0 || (clitics & morphology::proclitic::li) != 0 || np.head != again.trigger || np.genitive != none || !run.cue(np.head, Cue::meeting_verb) || run.word(np.head).features.number != morphology::Number::singular) continue;
        for (std::size_t before = n; before-- > run.events_in(again.sentence).first;) {
            const EventMention& meeting = run.events[before];
            if (meeting.type != again.type || !plays(meeting, Role::source) || !plays(meeting, Role::target)) continue;
            take_over(again, meeting, Role::source, Role::source);
            take_over(again, meeting, Role::target, Role::target);
            break;
        }
    }
}

/// The accusation in the clause of `deed` that names somebody, or none.
std::int32_t accusation_of(const Run& run, const EventMention& deed) {
    const auto [first, last] = run.events_in(deed.sentence);
    for (std::size_t i = first; i < last; ++i) {
        const EventMention& e = run.events[i];
        if (e.clause == deed.clause && e.trigger < deed.trigger && run.type_of(e) == "accuse" && plays(e, Role::target)) return static_cast<std::int32_t>(i);
    }
    return none;
}

/// "blamed the army for the strike", "criticised Chad over the raid": the preposition with which the accusation tells what it is about.
bool blamed_for(const Run& run, const EventMention& accusation, const syntax::NounPhrase& deed) {
    if (deed.preposition_word == none || accusation.nominal || (deed.governor != none && run.event_of_phrase(deed.governor) == none && run.identity(deed.governor).head_class == mentions::HeadClass::none)) return false;
    const auto topics = run.frames.slots(run.frame_of(accusation).topic);
    return std::any_of(topics.begin(), topics.end(), [&](const Slot& s) { return s.kind == SlotKind::preposition && run.frames.text(s.preposition) == deed.preposition; });
}

/// «اتهمت بغداد التنظيم بالوقوف وراء التفجير», «نسبت أنقرة الهجوم إلى الحزب»: who is blamed for a deed has done it.
void blame(Run& run) {
    for (EventMention& deed : run.events) {
        if (!deed.nominal || deed.phrase == none || deed.clause == none || plays(deed, Role::source)) continue;
        const std::string_view type = run.type_of(deed);
        if (type != "assault" && type != "coerce" && type != "damage") continue;
        const std::int32_t whole = run.outermost(deed.phrase);
        const syntax::NounPhrase& np = run.phrase(whole);
        const std::int32_t accusation = accusation_of(run, deed);
        const syntax::Clause& clause = run.clause(deed.clause);
        const bool object = accusation != none && clause.object == whole && run.frame_of(run.events[static_cast<std::size_t>(accusation)]).needs_object.first !=
                                                                                 run.frame_of(run.events[static_cast<std::size_t>(accusation)]).needs_object.last;
        const bool behind = np.preposition_word != none && run.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::behind);
        // «حملت الفصائل مسؤولية القصف»
        const bool charged = accusation != none && np.head != deed.trigger && run.cue(np.head, Cue::subject_control) && tells_of_doing(run, whole);
        if ((object || behind || charged || (accusation != none && blamed_for(run, run.events[static_cast<std::size_t>(accusation)], np))) && accusation != none) take_over(deed, run.events[static_cast<std::size_t>(accusation)], Role::target, Role::source);
        else if (behind && clause.subject != none && !clause.passive && run.identity(clause.subject).actor) give(run, deed, Role::source, clause.subject);
    }
}

/// «قتلوا في غارة», "were killed in clashes": the event that its clause's verb tells of, at or in which the noun's took place; or none.
const EventMention* told_at(const Run& run, const EventMention& noun) {
    const syntax::NounPhrase& whole = run.phrase(run.outermost(noun.phrase));
    if (whole.head != noun.trigger && !noun.trigger_words.contains(whole.head)) return nullptr;
    if (whole.preposition_word == none || !run.cue(static_cast<std::uint32_t>(whole.preposition_word), Cue::during)) return nullptr;
    const std::int32_t verb = run.clause(noun.clause).verb;
    if (verb == none || noun.trigger < static_cast<std::uint32_t>(verb)) return nullptr;
    const std::int32_t event = run.event_at[static_cast<std::size_t>(verb)];
    return event == none ? nullptr : &run.events[static_cast<std::size_t>(event)];
}

/// "Israeli troops killed a commander in an air strike", "was shot by soldiers during a raid": who killed has struck.
void by_means_of(Run& run) {
    for (EventMention& deed : run.events) {
        if (!deed.nominal || deed.definite || deed.phrase == none || deed.clause == none || run.type_of(deed) != "assault" || plays(deed, Role::source)) continue;
        const EventMention* attack = told_at(run, deed);
        if (attack != nullptr && run.type_of(*attack) == "assault") take_over(deed, *attack, Role::source, Role::source);
    }
}

/// «أصيب جنود خلال اشتباكات مع متمردين»: who was hurt in a clash with others is its other side.
void sides_of_clash(Run& run) {
    for (EventMention& clash : run.events) {
        if (!clash.nominal || clash.phrase == none || clash.clause == none || run.type_of(clash) != "assault" || plays(clash, Role::source) || !plays(clash, Role::target)) continue;
        const auto sources = noun_sources(run, clash);
        if (sources.empty() || sources.front().kind != SlotKind::preposition) continue;  // «بين»
        const EventMention* casualty = run.phrase(run.outermost(clash.phrase)).head == clash.trigger ? told_at(run, clash) : nullptr;
        if (casualty == nullptr || run.type_of(*casualty) != "casualty") continue;
        const auto& hurt = casualty->arguments;
        const bool fighters = std::any_of(hurt.begin(), hurt.end(), [&](const Argument& a) { return a.role == Role::target && a.phrase != none && run.identity(a.phrase).role != "CVL" && !run.identity(a.phrase).code.empty(); });
        if (fighters) take_over(clash, *casualty, Role::target, Role::source);
    }
}

/// «تصدى الجيش لهجوم شنه متمردون»: who is repelled is who attacked.
void repel(Run& run) {
    for (std::size_t n = 0; n < run.events.size(); ++n) {
        EventMention& answer = run.events[n];
        if (run.type_of(answer) != "assault" || !run.cue(answer.trigger, Cue::repels) || plays(answer, Role::target)) continue;
        const auto [first, last] = run.events_in(answer.sentence);
        for (std::size_t i = first; i < last; ++i) {
            const EventMention& attack = run.events[i];
            if (i == n || attack.type != answer.type || !attack.nominal || attack.phrase == none || attack.clause != answer.clause || attack.trigger < answer.trigger) continue;
            const syntax::NounPhrase& whole = run.phrase(run.outermost(attack.phrase));
            const bool bound = whole.preposition_word == static_cast<std::int32_t>(whole.words.first);
            if (whole.head != attack.trigger || (!bound && whole.link != syntax::Link::object)) continue;
            take_over(answer, attack, Role::source, Role::target);
            break;
        }
    }
}

}  // namespace

void share_roles(Run& run) {
    share_of_whole(run);
    speakers_act(run);
    share_sources(run);
    for (EventMention& e : run.events)
        if (const std::int32_t forces = forces_of(run, e); forces != none && !plays(e, Role::source)) give(run, e, Role::source, forces);
    share_targets(run);
    blame(run);
    charge(run);
    by_means_of(run);
    sides_of_clash(run);
    repel(run);
    share_of_meeting(run);
    address_by_complement(run);
}

}  // namespace tarikh::events
