// Who meets whom where a verb carries the noun: "Oman hosts talks between Chad and Libya".
#include <algorithm>

#include "role_seeker.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t reach_of_meeting = 3;  ///< words behind the object in which stands what is met for

}  // namespace

/// "Oman hosts talks between Chad and Libya": besides the host those who meet.
void NounRoles::host_and_guests() {
    if (!e_.nominal || run_.type_of(e_) != "consult" || has(Role::target) || !has(Role::source)) return;
    if (std::none_of(run_.light.begin(), run_.light.end(), [&](const LightUse& u) { return u.event == static_cast<std::int32_t>(index_); })) return;
    for (const Slot& slot : run_.frames.slots(f_.part == Part::verb ? f_.noun_source : f_.source))
        if (slot.kind == SlotKind::preposition && noun_slot(Role::target, slot)) break;
    // One alone meets nobody: he may belong to another noun.
    if (std::count_if(e_.arguments.begin(), e_.arguments.end(), [](const Argument& a) { return a.role == Role::target; }) < 2)
        std::erase_if(e_.arguments, [](const Argument& a) { return a.role == Role::target; });
}

/// «تستضيف الدوحة جولة من المفاوضات بين واشنطن وطالبان»: those who meet stand behind the noun, which the verb has joined.
void NounRoles::hosted_by_verb() {
    const syntax::Clause* c = e_.nominal ? (e_.clause == none ? nullptr : &run_.clause(e_.clause)) : verb_clause();
    // «عرضت مسقط استضافة محادثات بين طهران وواشنطن»
    const std::int32_t held = c == nullptr ? none : !e_.nominal ? c->object : e_.more_triggers.empty() || std::string_view{f_.cameo, 3} != "043" ? none : e_.phrase;
    if (run_.type_of(e_) != "consult" || held == none || (!e_.nominal && c->subject == none) || has(Role::target)) return;
    for (std::uint32_t i = run_.phrase(held).words.first; i < std::min(c->words.last, run_.phrase(held).words.last + reach_of_meeting); ++i) {
        for (const std::uint32_t f : run_.frames.find(run_.word(i)->lemma_folded, Part::noun)) {
            const Frame& meeting = run_.frames.frame(f);
            if (meeting.type != e_.type || meeting.more_words.first != meeting.more_words.last || !run_.word(i).is(morphology::Pos::noun)) continue;
            if (nations_met(i)) return;
            for (const Slot& slot : run_.frames.slots(meeting.source))
                if (slot.kind == SlotKind::preposition && guests(run_.frames.text(slot.preposition), {i + 1, c->words.last})) return;
        }
    }
}

/// «مباحثات أميركية إيرانية»
bool NounRoles::nations_met(std::uint32_t noun) {
    const std::int32_t p = run_.phrase_of(noun);
    std::vector<Argument> met;
    if (p == none || run_.phrase(p).head != noun) return false;
    for (const std::uint32_t m : run_.phrase(p).modifiers)
        if (const std::optional<Argument> a = nationality(Role::target, m, noun)) met.push_back(*a);
    if (met.size() < 2) return false;
    e_.arguments.insert(e_.arguments.end(), met.begin(), met.end());
    return true;
}

/// Two or more behind the preposition; one alone may belong to another noun.
bool NounRoles::guests(std::string_view preposition, base::WordRange words) {
    for (const std::int32_t p : phrases_after(words.first, words.last))
        if (governed_by(run_.phrase(p), preposition) && run_.phrase(p).link != syntax::Link::conjunct && run_.phrase(p).conjunct != none && run_.identity(p).actor) return put(Role::target, p);
    return false;
}

/// «قام الوزير بلقاء الملك»: where a verb tells who met, the genitive is the other.
bool NounRoles::met_by_genitive() {
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const std::int32_t other = np.genitive;
    if (np.head != e_.trigger || other == none || run_.phrase(other).words.first < e_.trigger || used(other)) return false;
    return run_.identity(other).actor && !run_.identity(other).location && put(Role::target, other);
}

}  // namespace tarikh::events
