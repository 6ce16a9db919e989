// Which phrases may play a part in a clause, and which only tell more of others.
#include "clause_layout.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Number;

void ClauseLayout::place_phrases() {
    for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
        out_.phrases[p].clause = out_.clause_of[out_.phrases[p].head];
        if (between_commas(out_.phrases[p])) out_.phrases[p].link = Link::apposition;
    }
}

/// "Nyala, the capital of South Darfur, …": tells more of the phrase before it.
bool ClauseLayout::between_commas(const NounPhrase& p) const {
    if (p.link != Link::free || p.outer != none || p.temporal || p.words.first < sentence_.first + 2 || p.words.last >= sentence_.last) return false;
    if (!comma(p.words.first - 1) || !comma(p.words.last)) return false;
    const std::int32_t before = out_.phrase_of[p.words.first - 2];
    // «أكده للإذاعة، فلان، القيادي في الحزب»: of whom more is told behind him, he tells no more of others.
    const std::int32_t behind = rules_.construct && p.words.last + 1 < sentence_.last ? out_.phrase_of[p.words.last + 1] : none;
    if (behind != none && p.has_name && out_.phrases[static_cast<std::size_t>(behind)].link == Link::apposition) return false;
    // "In a statement, Iran, a member of the bloc, …": no thing is called Iran.
    if (rules_.noun_compounds && before != none && read_.known_place(p.head) && !read_.is_name(out_.phrases[static_cast<std::size_t>(before)].head) && read_.head_class(out_.phrases[static_cast<std::size_t>(before)].head) == HeadClass::none) return false;
    return before != none && !out_.phrases[static_cast<std::size_t>(before)].temporal &&
           (p.has_name || out_.phrases[static_cast<std::size_t>(before)].has_name);
}

bool ClauseLayout::bare(const NounPhrase& p) const {
    return outermost(p) && p.preposition_word == none && !p.temporal && p.link != Link::conjunct && p.link != Link::apposition && !adverbial(p) && !opens_report(p) && !among_them(p);
}

/// «قتل 12 مدنيا بينهم أربعة أطفال»: who is told of as some of those before takes no part of his own.
bool ClauseLayout::among_them(const NounPhrase& p) const {
    const std::uint32_t before = p.words.first;
    return rules_.verb_first && before > sentence_.first && read_.preposition(before - 1) && read_.word(before - 1)->enclitic == Enclitic::pronoun && read_.cue(before - 1, Cue::among);
}

/// «هذا وقد وصل الوزير»: a word that points at nothing.
bool ClauseLayout::opens_report(const NounPhrase& p) const {
    return rules_.verb_first && p.words.size() == 1 && p.words.first == body_ && read_.cue(p.words.first, Cue::demonstrative) && p.words.last < sentence_.last &&
           read_.conjoined(p.words.last);
}

/// «نفذت ردا على الهجوم غارات», «إضافة إلى الأعداد»: a noun that with its preposition tells why or how.
bool ClauseLayout::adverbial(const NounPhrase& p) const {
    const std::uint32_t next = p.words.last;
    // «نفذ ضربات مشيرا إلى الخسائر»: written like a marshal
    const auto& readings = read_.word(p.head).readings;
    const bool circumstance = rules_.verb_first && p.words.size() == 1 && std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) {
        return r.features.form == Form::active_participle && r.features.grammatical_case == morphology::Case::accusative && !r.features.definite && r.features.number == Number::singular && r.proclitics == 0;
    });
    // «اعتذر المغرب، مشيرا إلى الظروف»
    const bool apart = circumstance && p.words.first > sentence_.first && comma(p.words.first - 1) && next < sentence_.last && (read_.preposition(next) || read_.bound_preposition(next));
    if (apart || (circumstance && next < sentence_.last && (read_.cue(next, Cue::complementizer) || (next + 1 < sentence_.last && read_.preposition(next) && read_.cue(next + 1, Cue::complementizer))))) return true;
    return read_.cue(p.head, Cue::adverbial) && p.words.size() == 1 && !read_.definite(p.head) && next < sentence_.last && (read_.preposition(next) || read_.bound_preposition(next));
}

/// Bare phrases of the words in [from, to), in order.
void ClauseLayout::bare_between(std::uint32_t from, std::uint32_t to, std::vector<std::int32_t>& found) const {
    found.clear();
    for (std::size_t p = first_phrase_; p < out_.phrases.size(); ++p) {
        const NounPhrase& np = out_.phrases[p];
        if (np.words.first >= to) break;
        if (np.words.first >= from && np.words.last <= to && bare(np)) found.push_back(static_cast<std::int32_t>(p));
    }
}

}  // namespace tarikh::syntax
