// Who has done the deed that somebody is accused of: «رجل متهم بقتل شرطيين», «أوقفت رجلا بتهمة التخطيط لهجوم».
#include "run.h"

namespace tarikh::events {
namespace {

/// Words of a charge stand no further before the deed: «متهمين بالتخطيط لتنفيذ هجوم».
constexpr int longest_chain = 4;

/// The phrase that a participle tells more of, «رجل (متهم) ب», or that is one, «(المتهم) ب»; of «المشتبه بهم في» the
/// preposition with its pronoun stands between. Or none.
std::int32_t described_as_charged(const Run& run, std::uint32_t before) {
    if (run.word(before).is(morphology::Pos::preposition) && run.word(before)->enclitic == morphology::Enclitic::pronoun && before > 0) --before;
    const std::int32_t p = run.cue(before, Cue::charged) ? run.phrase_of(before) : none;
    return p == none ? none : run.outermost(p);
}

/// Whom the clause tells that something was done to for the charge: «(رجلا) بتهمة», «حكم على (الوزير) بتهمة»; or none.
std::int32_t charged_before(const Run& run, const EventMention& deed, std::uint32_t before) {
    const auto [first, last] = run.events_in(deed.sentence);
    for (std::size_t i = last; i-- > first;) {
        const EventMention& e = run.events[i];
        const std::string_view type = run.type_of(e);
        if (&e == &deed || e.trigger > before || (type != "coerce" && type != "judicial" && type != "investigate" && type != "accuse")) continue;
        for (const Argument& a : e.arguments)
            if (a.role == Role::target && a.phrase != none && run.phrase(a.phrase).words.first < before) return a.phrase;
    }
    return none;
}

/// Who is charged with what this phrase or those it hangs on tell.
std::int32_t charged_with(const Run& run, const EventMention& deed) {
    std::int32_t p = run.outermost(deed.phrase);
    for (int steps = 0; steps < longest_chain; ++steps) {
        const syntax::NounPhrase& np = run.phrase(p);
        const std::uint32_t begin = np.preposition_word == none ? np.words.first : std::min(np.words.first, static_cast<std::uint32_t>(np.preposition_word));
        if (run.cue(np.head, Cue::charge)) return charged_before(run, deed, np.head);
        if (np.preposition_word == none || begin == 0 || run.word(begin - 1).sentence != deed.sentence) return none;
        if (const std::int32_t who = described_as_charged(run, begin - 1); who != none) return who;
        if (np.governor == none) return none;
        p = run.outermost(np.governor);
    }
    return none;
}

}  // namespace

void charge(Run& run) {
    for (EventMention& deed : run.events) {
        const std::string_view type = run.type_of(deed);
        const bool crime = type == "assault" || type == "damage" || type == "coerce" || type == "leadership" || type == "aid" || type == "support" || type == "protest" || type == "mobilize";
        if (!crime || !deed.nominal || deed.definite || deed.phrase == none) continue;
        if (std::any_of(deed.arguments.begin(), deed.arguments.end(), [](const Argument& a) { return a.role == Role::source; })) continue;
        const std::int32_t who = charged_with(run, deed);
        if (who != none && run.identity(who).actor && !run.phrase(who).words.contains(deed.trigger)) deed.arguments.push_back(run.argument(Role::source, who, Origin::sentence));
    }
}

}  // namespace tarikh::events
