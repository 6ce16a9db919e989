// Who gives what to whom by a verbal noun: «إقراض تونس مليون دولار», «منح اليابان قرضا للأردن»; and who meets whom by one that a
// verb carries.
#include <algorithm>

#include "event_joiner.h"
#include "role_seeker.h"

namespace tarikh::events {

bool hands_over(const Run& run, const Frame& f) {
    const auto things = run.frames.slots(f.part == Part::verb ? f.noun_topic : f.topic);
    return std::any_of(things.begin(), things.end(), [](const Slot& s) { return s.kind == SlotKind::object; });
}

/// «منح اليابان قرضا للأردن»: where a preposition tells who gets it, the genitive gives; else it gets.
void NounRoles::giver() {
    if (e_.phrase == none || !hands_over(run_, f_) || !has(Role::topic)) return;
    const std::int32_t genitive = run_.phrase(e_.phrase).genitive;
    if (genitive == none || !run_.identity(genitive).actor) return;
    const auto gets = [&](const Argument& a) { return a.role == Role::target && a.phrase != genitive && !a.code.empty(); };
    const bool told = std::any_of(e_.arguments.begin(), e_.arguments.end(), gets);
    // «تسليم كييف منظومتين للدفاع الجوي»: what for.
    std::erase_if(e_.arguments, [&](const Argument& a) { return a.phrase == genitive || (!told && a.role == Role::target); });
    put(told ? Role::source : Role::target, genitive);
}

/// «قام الوزير بلقاء الملك»: where a verb tells who met, the genitive is the other.
bool NounRoles::met_by_genitive() {
    const syntax::NounPhrase& np = run_.phrase(e_.phrase);
    const std::int32_t other = np.genitive;
    if (np.head != e_.trigger || other == none || run_.phrase(other).words.first < e_.trigger || used(other)) return false;
    return run_.identity(other).actor && !run_.identity(other).location && put(Role::target, other);
}

/// «منح لبنان مساعدة مالية», «منحت اليابان لبنان مساعدة»: the gift is no deed beside the giving.
void EventJoiner::given(std::size_t first_event) {
    for (std::size_t n = first_event; n + 1 < run_.events.size(); ++n) {
        const EventMention &deed = run_.events[n], &gift = run_.events[n + 1];
        if (gone(n) || gone(n + 1) || !gift.nominal || deed.type != gift.type || gift.phrase == none || !hands_over(run_, run_.frame_of(deed))) continue;
        const syntax::NounPhrase& thing = run_.phrase(gift.phrase);
        if (thing.preposition_word != none || thing.outer != none || !gift.trigger_words.contains(thing.head) || thing.words.first == 0) continue;
        const std::int32_t before = run_.phrase_of(thing.words.first - 1);
        const bool behind = before != none && (deed.nominal ? run_.outermost(before) == deed.phrase : deed.clause == gift.clause && run_.phrase(run_.outermost(before)).preposition_word == none);
        if (behind) swallow(n, n + 1);
    }
}

}  // namespace tarikh::events
