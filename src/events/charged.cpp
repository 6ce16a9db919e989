// Who has done the deed that somebody is accused of: «رجل متهم بقتل شرطيين», «أوقفت رجلا بتهمة التخطيط لهجوم».
#include "run.h"

namespace tarikh::events {
namespace {

/// Words of a charge stand no further before the deed: «متهمين بالتخطيط لتنفيذ هجوم».
constexpr int longest_chain = 4;

/// The phrase that a participle tells more of, «رجل (متهم) ب», or that is one, «(المتهم) ب»; of «المشتبه بهم في» the
/// preposition with its pronoun stands between. Or none.
std::int32_t described_as_charged(const Run& run, std::uint32_t before) {
    if (run.word(before).is(morphology::Pos::preposition) && run.word(before).enclitic == morphology::Enclitic::pronoun && before > 0) --before;
    const std::int32_t p = run.cue(before, Cue::charged) ? run.phrase_of(before) : none;
    if (p == none) return none;
    const std::int32_t whole = run.outermost(p);
    // «قال إن طهران متورطة في الهجوم»: said of whom stands right before it.
    const std::uint32_t first = run.phrase(whole).words.first;
    const bool alone = run.phrase(whole).words.size() == 1 && !run.identity(whole).actor && first > 0 && run.word(first - 1).sentence == run.word(first).sentence;
    const std::int32_t who = alone ? run.phrase_of(first - 1) : none;
    return who == none ? whole : run.outermost(who);
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

/// «اتهم الادعاء (رجلا) بالتخطيط لتفجير»: what an accusation tells with the letter of what somebody is accused of; or none.
std::int32_t accused_of(const Run& run, const EventMention& deed, const syntax::NounPhrase& np) {
    if (np.clause == none || run.clause(np.clause).verb == none || !run.bound_with(np, morphology::proclitic::bi)) return none;
    const std::int32_t e = run.event_at[static_cast<std::size_t>(run.clause(np.clause).verb)];
    if (e == none || &run.events[static_cast<std::size_t>(e)] == &deed) return none;
    const EventMention& accusation = run.events[static_cast<std::size_t>(e)];
    // «حكم عليه بالسجن»: what he is sentenced to is no deed of his.
    const bool sentenced = run.type_of(accusation) == "judicial" && run.type_of(deed) == "coerce";
    if ((run.type_of(accusation) != "judicial" && run.type_of(accusation) != "accuse") || sentenced) return none;
    for (const Argument& a : accusation.arguments)
        if (a.role == Role::target && a.phrase != none && run.phrase(a.phrase).words.first < np.words.first) return a.phrase;
    return none;
}

/// «هجوم نسب إلى (متمردين)»: to whom a deed is laid by a verb that tells more of it; or none.
std::int32_t laid_to(const Run& run, const EventMention& deed) {
    constexpr std::size_t farthest = 3;  // clauses behind the deed's
    const auto& clauses = run.doc.parse->clauses;
    const auto lays = [&](std::uint32_t verb) {
        const auto frames = run.frames.find(run.word(verb)->lemma_folded, Part::verb);
        return std::any_of(frames.begin(), frames.end(), [&](std::uint32_t f) { return run.types[run.frames.frame(f).type].id == "accuse" && run.frames.frame(f).needs_object.first != run.frames.frame(f).needs_object.last; });
    };
    for (auto c = static_cast<std::size_t>(deed.clause) + 1; c < std::min(clauses.size(), static_cast<std::size_t>(deed.clause) + 1 + farthest); ++c) {
        const syntax::Clause& told = clauses[c];
        if (told.kind != syntax::ClauseKind::relative || told.antecedent == none || told.verb == none || run.outermost(told.antecedent) != run.outermost(deed.phrase)) continue;
        const auto verb = static_cast<std::uint32_t>(told.verb);
        if (run.word(verb).sentence != deed.sentence || run.event_at[verb] != none || !lays(verb)) continue;
        const auto [first, last] = run.phrases_in(deed.sentence);
        for (std::size_t p = first; p < last; ++p)
            if (run.doc.parse->phrases[p].preposition_word == told.verb + 1) return static_cast<std::int32_t>(p);
    }
    return none;
}

/// «اتهمه بإخفاء ملف (متعلق) باغتيال القاضي»: what a thing is about is no charge.
bool describes_thing(const Run& run, std::uint32_t word, const syntax::NounPhrase& about) {
    const std::int32_t p = run.phrase_of(word);
    const bool participle = run.word(word).is(morphology::Pos::adjective) && run.word(word).features.form != morphology::Form::none;
    return participle && p != none && run.bound_with(about, morphology::proclitic::bi) && !run.identity(run.outermost(p)).actor;
}

/// Who is charged with what this phrase or those it hangs on tell.
std::int32_t charged_with(const Run& run, const EventMention& deed) {
    std::int32_t p = run.outermost(deed.phrase);
    for (int steps = 0; steps < longest_chain; ++steps) {
        const syntax::NounPhrase& np = run.phrase(p);
        const std::uint32_t begin = np.begin();
        if (run.cue(np.head, Cue::charge)) return charged_before(run, deed, np.head);
        if (np.preposition_word == none || begin == 0 || run.word(begin - 1).sentence != deed.sentence) return none;
        if (const std::int32_t who = described_as_charged(run, begin - 1); who != none) return who;
        if (describes_thing(run, begin - 1, np)) return none;
        if (const std::int32_t who = accused_of(run, deed, np); who != none) return who;
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
        if (!crime || !deed.nominal || deed.phrase == none) continue;
        if (has(deed, Role::source)) continue;
        const std::int32_t laid = deed.clause == none ? none : laid_to(run, deed);
        const std::int32_t who = laid != none ? laid : charged_with(run, deed);
        if (who != none && run.identity(who).actor && !run.phrase(who).words.contains(deed.trigger)) deed.arguments.push_back(run.argument(Role::source, who, Origin::sentence));
    }
}

}  // namespace tarikh::events
