// Who gives what to whom by a verbal noun: «إقراض تونس مليون دولار», «منح اليابان قرضا للأردن».
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

/// "the sale of US arms to Taiwan", "the delivery of German tanks", "the deployment of US marines": whose the goods are, he sells and gives them.
void NounRoles::made_by() {
    const std::string_view type = run_.type_of(e_);
    if (std::string_view{f_.cameo} == "061") return;  // who buys them is another
    if ((type != "cooperate" && type != "aid" && type != "mobilize") || has(Role::source) || e_.phrase == none || run_.phrase(e_.phrase).head != e_.trigger) return;
    const std::int32_t goods = run_.phrase(e_.phrase).genitive;
    if (goods == none || run_.phrase(goods).words.first < e_.trigger || (type != "mobilize" && run_.identity(goods).how != actors::How::nationality) || run_.event_of_phrase(goods) != none || (type != "mobilize" && used(goods))) return;
    const mentions::HeadClass h = run_.identity(goods).head_class;
    if (type != "mobilize" && h != mentions::HeadClass::none && h != mentions::HeadClass::vehicle) return;
    for (const std::uint32_t m : run_.phrase(goods).modifiers)
        if (const std::optional<Argument> who = nationality(Role::source, m, run_.phrase(goods).head)) return e_.arguments.push_back(*who);
}

/// «تقديم 95 مليون يورو مساعدات»
bool EventJoiner::gives_sum(const EventMention& deed) const {
    if (run_.type_of(deed) != "aid" || !deed.nominal || deed.phrase == none || run_.phrase(deed.phrase).head != deed.trigger) return false;
    const std::int32_t sum = run_.phrase(deed.phrase).genitive;
    return sum != none && run_.doc.input.quantity_of[run_.phrase(sum).words.first] != none && !run_.identity(sum).actor;
}

/// «منح لبنان مساعدة مالية», «منحت اليابان لبنان مساعدة»: the gift is no deed beside the giving.
void EventJoiner::given(std::size_t first_event) {
    for (std::size_t n = first_event; n + 1 < run_.events.size(); ++n) {
        const EventMention &deed = run_.events[n], &gift = run_.events[n + 1];
        if (gone(n) || gone(n + 1) || !gift.nominal || deed.type != gift.type || gift.phrase == none || !(hands_over(run_, run_.frame_of(deed)) || gives_sum(deed))) continue;
        if (deed.nominal && run_.outermost(gift.phrase) == deed.phrase) {
            swallow(n, n + 1);
            continue;
        }
        const syntax::NounPhrase& thing = run_.phrase(gift.phrase);
        if (thing.preposition_word != none || thing.outer != none || !gift.trigger_words.contains(thing.head) || thing.words.first == 0) continue;
        const std::int32_t before = run_.phrase_of(thing.words.first - 1);
        const bool behind = before != none && (deed.nominal ? run_.outermost(before) == deed.phrase : deed.clause == gift.clause && run_.phrase(run_.outermost(before)).preposition_word == none);
        if (behind) swallow(n, n + 1);
    }
}

}  // namespace tarikh::events
