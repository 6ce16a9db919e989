// Which phrases may play a part in a clause, and which only tell more of others.
#include "clause_layout.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Number;

namespace {

constexpr std::uint32_t longest_opening = 7;  ///< words of an aside before its verb: «في كلمة ألقاها»

}  // namespace

/// «تعهد الوزير، الذي يزور طوكيو، بتقديم مساعدات»: behind what is told between commas the verb before goes on.
void ClauseLayout::go_on_behind_asides() {
    if (!rules_.verb_first) return;
    for (std::size_t c = first_clause_ + 1; c < out_.clauses.size(); ++c) {
        Clause &aside = out_.clauses[c], &before = out_.clauses[c - 1];
        if (!between_commas(aside, before)) continue;
        const auto parent = static_cast<std::int32_t>(c) - 1;
        if (const std::uint32_t from = behind_aside(aside, before); from != 0) {
            before.tail = {from, aside.words.last};
            aside.words.last = from;
            for (std::uint32_t i = before.tail.first; i < before.tail.last; ++i) out_.clause_of[i] = parent;
        } else if (c + 1 == out_.clauses.size() || out_.clauses[c + 1].kind != ClauseKind::complement || !comma(aside.words.last - 1)) {
            continue;
        }
        // «قال الوزير، في كلمة ألقاها أمس، إن …»
        if (c + 1 < out_.clauses.size() && out_.clauses[c + 1].kind == ClauseKind::complement) out_.clauses[c + 1].parent = parent;
    }
}

/// Is a comma still open where this relative clause begins?
bool ClauseLayout::between_commas(const Clause& aside, const Clause& before) const {
    if (aside.kind != ClauseKind::relative || before.verb == none || aside.words.first == sentence_.first) return false;
    const std::uint32_t from = std::max(static_cast<std::uint32_t>(before.verb) + 1, aside.words.first - std::min(aside.words.first, longest_opening));
    for (std::uint32_t i = aside.words.first; i-- > from;) {
        if (!comma(i)) continue;
        if (i + 1 == aside.words.first) return true;
        return i > from && (read_.preposition(i + 1) || read_.bound_preposition(i + 1)) && !read_.conjoined(i + 1);
    }
    return false;
}

/// Where behind the comma that ends the aside a complement of the verb before begins; 0 where none does.
std::uint32_t ClauseLayout::behind_aside(const Clause& aside, const Clause& before) const {
    for (auto i = static_cast<std::uint32_t>(aside.verb) + 1; i + 1 < aside.words.last; ++i) {
        if (strong(i)) return 0;
        if (!comma(i) || out_.phrase_of[i] != none) continue;
        if (complement_of_verb(i + 1) || object_of_verb(i + 1, before, aside)) return i + 1;
        if (read_.conjoined(i + 1)) return 0;
    }
    return 0;
}

/// «حضت واشنطن، التي تقود التحالف، بغداد على …»: somebody, and no comma behind him.
bool ClauseLayout::object_of_verb(std::uint32_t i, const Clause& before, const Clause& aside) const {
    const auto verb = static_cast<std::uint32_t>(before.verb);
    const std::int32_t p = !read_.cue(verb, Cue::needs_object) || read_.conjoined(i) || read_.temporal(i) ? none : out_.phrase_of[i];
    if (p == none) return false;
    std::size_t told = 0;  // before the aside, without a preposition: one is the subject
    for (std::uint32_t w = verb + 1; w < aside.words.first; ++w) {
        const std::int32_t q = out_.phrase_of[w];
        told += q != none && outermost(phrase(q)) && phrase(q).words.first == w && bare(phrase(q));
    }
    if (told != 1) return false;
    const NounPhrase& np = phrase(out_.outermost(p));
    const HeadClass h = read_.head_class(np.head);
    const bool somebody = np.has_name || h == HeadClass::person || h == HeadClass::body || h == HeadClass::forces || h == HeadClass::group;
    return np.words.first == i && np.preposition_word == none && somebody && np.words.last < sentence_.last && !comma(np.words.last);
}

/// «بتقديم», «إلى وقف», «على السلطات»: no word of when or where.
bool ClauseLayout::complement_of_verb(std::uint32_t i) const {
    if (read_.conjoined(i) || read_.temporal(i)) return false;
    if (read_.preposition(i)) return !read_.cue(i, Cue::circumstance) && !read_.cue(i, Cue::attribution) && !read_.cue(i, Cue::caused_by) && !read_.cue(i, Cue::place_preposition) && read_.word(i).enclitic == Enclitic::none;
    return read_.bound_preposition(i) && out_.phrase_of[i] != none && !read_.cue(i, Cue::attribution) && !read_.cue(i, Cue::caused_by);
}

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
    if (behind != none && p.has_name && phrase(behind).link == Link::apposition) return false;
    // "In a statement, Iran, a member of the bloc, …": no thing is called Iran.
    if (rules_.noun_compounds && before != none && read_.known_place(p.head) && !read_.is_name(phrase(before).head) && read_.head_class(phrase(before).head) == HeadClass::none) return false;
    return before != none && !phrase(before).temporal &&
           (p.has_name || phrase(before).has_name);
}

bool ClauseLayout::bare(const NounPhrase& p) const {
    return outermost(p) && p.preposition_word == none && !p.temporal && p.link != Link::conjunct && p.link != Link::apposition && !adverbial(p) && !opens_report(p) && !among_them(p) && !describes_before(p);
}

/// «المسلحين ذوي العلاقة بالهجوم»
bool ClauseLayout::describes_before(const NounPhrase& p) const {
    return read_.cue(p.words.first, Cue::endowed) && p.words.first > sentence_.first && out_.phrase_of[p.words.first - 1] != none;
}

/// «قتل 12 مدنيا بينهم أربعة أطفال»: who is told of as some of those before takes no part of his own.
bool ClauseLayout::among_them(const NounPhrase& p) const {
    const std::uint32_t before = p.words.first;
    return rules_.verb_first && before > sentence_.first && read_.preposition(before - 1) && read_.word(before - 1).enclitic == Enclitic::pronoun && read_.cue(before - 1, Cue::among);
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
    const auto& readings = read_.word(p.head).readings();
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
