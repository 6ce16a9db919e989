#include "clause_layout.h"

#include <algorithm>

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

namespace {

constexpr std::uint32_t longest_dateline = 14;  ///< words
constexpr std::uint32_t longest_agency = 3;     ///< words of its name behind the dash
constexpr std::uint32_t auxiliary_reach = 7;  ///< words between كان and the verb it goes with
constexpr std::uint32_t longest_aside = 9;    ///< words between two commas or in brackets, these with them

}  // namespace

/// «القدس 15-7 (اف ب)- », "KYIV (Agency) - ", «إسلام آباد ـ رويترز: »: where the sentence itself begins.
std::uint32_t ClauseLayout::after_dateline() const {
    const std::uint32_t end = std::min(sentence_.last, sentence_.first + longest_dateline);
    std::uint32_t begin = sentence_.first;
    bool named = false;
    for (std::uint32_t i = sentence_.first; i < end; ++i) {
        const std::string_view mark = read_.word(i).token->text;
        named = named || read_.is_name(i);
        // «ـ»: a letter's stretching stroke that stands alone is a dash, and folds to nothing.
        const bool stroke = read_.punctuation(i) && read_.word(i).folded().empty();
        const bool dash = mark == "-" || mark == "\u2013" || mark == "\u2014" || stroke || (mark == "/" && rules_.verb_first);
        const bool spaced = read_.word(i).token->space_before || (i + 1 < sentence_.last && read_.word(i + 1).token->space_before);
        if (dash && spaced && i + 1 < sentence_.last && (begin != sentence_.first || read_.is_name(sentence_.first) || stroke)) {
            begin = i + 1;
            if (!rules_.verb_first) return begin;
        }
        if (mark == ":" && i + 1 < sentence_.last) return named && (begin != sentence_.first || place_alone(i)) ? i + 1 : sentence_.first;
        // «(اف ب)»: a letter that is a preposition elsewhere
        if (read_.verb(i) || (read_.preposition(i) && !read_.punctuation(std::min(i + 1, sentence_.last - 1)))) break;
        // «بغداد - رويترز - قتل خمسة»: between two dashes stands nothing but the agency.
        if (begin != sentence_.first && i > begin + longest_agency) break;
    }
    return named ? begin : sentence_.first;
}

/// «الرياض: أعلن وزير الداخلية …», but «الرياض: لن نقبل بذلك» and «الكويت: استدعت سفيرها» speak of it.
bool ClauseLayout::place_alone(std::uint32_t colon) const {
    if (!rules_.verb_first || !read_.known_place(sentence_.first) || colon + 1 >= sentence_.last || !read_.verb(colon + 1)) return false;
    const std::int32_t whole = out_.phrase_of[sentence_.first];
    const Features& f = read_.word(colon + 1).features;
    return whole != none && phrase(out_.outermost(whole)).words.last == colon && f.person == 3 && f.aspect == morphology::Aspect::perfect &&
           f.gender == Gender::masculine && !read_.cue(sentence_.first, Cue::masculine_name);
}

void ClauseLayout::find_verbs() {
    std::int32_t auxiliary = none;
    std::uint32_t skipped = 0;
    for (std::uint32_t i = body_; i < sentence_.last; ++i) {
        if (read_.punctuation(i) && !is_quote(i)) {
            if (rules_.noun_compounds) continue;
            if (const std::uint32_t behind = auxiliary == none ? 0 : aside_before_verb(i); behind != 0) {
                skipped = behind - i;
                i = behind - 1;
            } else {
                flush(auxiliary);
            }
            continue;
        }
        if (!read_.verb(i)) continue;
        if (out_.phrase_of[i] != none || half_of_noun(i)) continue;
        if (read_.word(i).is(Pos::auxiliary)) {
            if (auxiliary == none) auxiliary = static_cast<std::int32_t>(i);
            else if (!rules_.noun_compounds || !no_border(static_cast<std::uint32_t>(auxiliary), i)) { flush(auxiliary); auxiliary = static_cast<std::int32_t>(i); }
            continue;
        }
        if (auxiliary != none && says_apart(static_cast<std::uint32_t>(auxiliary), i)) {
            // "was, officials said, arrested"
            const bool aside = read_.punctuation(static_cast<std::uint32_t>(auxiliary) + 1) && i + 1 < sentence_.last && read_.punctuation(i + 1);
            if (!aside) flush(auxiliary);
            verbs_.push_back({i, none});
            continue;
        }
        const bool near = auxiliary != none && i - static_cast<std::uint32_t>(auxiliary) <= auxiliary_reach + skipped && no_border(static_cast<std::uint32_t>(auxiliary), i) && !counted_among(static_cast<std::uint32_t>(auxiliary), i);
        skipped = 0;
        if (auxiliary != none && !near) flush(auxiliary);
        verbs_.push_back({i, near ? auxiliary : none});
        auxiliary = none;
    }
    flush(auxiliary);
    std::sort(verbs_.begin(), verbs_.end(), [](const Verb& a, const Verb& b) { return a.word < b.word; });
}

/// "The plan is bad, the minister said", "It is war," said the envoy: behind a comma the speaker's verb has nothing of what he says.
bool ClauseLayout::says_apart(std::uint32_t auxiliary, std::uint32_t verb) const {
    if (!rules_.noun_compounds || !read_.cue(verb, Cue::end_quote_verb) || verb < auxiliary + 2) return false;
    bool mark = false;
    for (std::uint32_t i = auxiliary + 1; i < verb; ++i) mark |= read_.word(i).token->text == "," || is_quote(i);
    return mark && (out_.phrase_of[verb - 1] != none || read_.punctuation(verb - 1));
}

/// "was among those killed", "were in a convoy attacked by rebels": the participle is theirs, and no verb of "was".
bool ClauseLayout::counted_among(std::uint32_t auxiliary, std::uint32_t verb) const {
    if (!rules_.noun_compounds || out_.phrase_of[verb - 1] == none) return false;
    const NounPhrase& before = phrase(out_.outermost(out_.phrase_of[verb - 1]));
    return before.preposition_word > static_cast<std::int32_t>(auxiliary) && before.words.last == verb && !before.temporal &&
           (read_.cue(static_cast<std::uint32_t>(before.preposition_word), Cue::among) || (read_.cue(auxiliary, Cue::passive_light) && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent)));
}

/// «كانت الكتائب، الجناح العسكري للحركة، قد أطلقت»: one past the aside that the mark at `i` opens, if the verb follows it; else 0.
std::uint32_t ClauseLayout::aside_before_verb(std::uint32_t i) const {
    for (std::uint32_t j = i + 1; j + 1 < std::min(sentence_.last, i + longest_aside); ++j) {
        if (read_.verb(j) && out_.phrase_of[j] == none) return 0;
        // «الجناح العسكري للحركة قد أطلقت»: the word before the verb closes it as well.
        if (j > i + 1 && read_.word(j).is(Pos::particle) && !read_.conjoined(j) && read_.cue(j, Cue::possibility) && read_.verb(j + 1)) return j;
        if (!read_.punctuation(j) || is_quote(j)) continue;
        const std::uint32_t next = read_.word(j + 1).is(Pos::particle) && !read_.conjoined(j + 1) ? j + 2 : j + 1;
        const bool follows = next < sentence_.last && read_.verb(next) && !read_.word(next).is(Pos::auxiliary) && !read_.conjoined(next);
        return follows && !strong(j) ? j + 1 : 0;
    }
    return 0;
}

/// "crashed after take-off": a verb joined to its particle is a noun.
bool ClauseLayout::half_of_noun(std::uint32_t i) const {
    if (!rules_.noun_compounds || i == sentence_.first || i + 2 >= sentence_.last || read_.word(i).features.form != Form::infinitive) return false;
    const text::Token& dash = *read_.word(i + 1).token;
    const bool joined = dash.text == "-" && !dash.space_before && !read_.word(i + 2).token->space_before && read_.cue(i + 2, Cue::particle);
    const morphology::Word& before = read_.word(i - 1);
    return joined && !before.is(Pos::particle) && !before.is(Pos::auxiliary) && !before.is(Pos::conjunction) && !read_.pronoun(i - 1);
}

void ClauseLayout::flush(std::int32_t& auxiliary) {
    if (auxiliary != none) verbs_.push_back({static_cast<std::uint32_t>(auxiliary), none});
    auxiliary = none;
}

bool ClauseLayout::is_quote(std::uint32_t i) const {
    const std::string_view mark = read_.word(i).token->text;
    return mark == "\"" || mark == "\u00AB" || mark == "\u00BB" || mark == "\u201C" || mark == "\u201D";
}

bool ClauseLayout::no_border(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from + 1; i < to; ++i)
        if (read_.cue(i, Cue::relative) || read_.cue(i, Cue::complementizer) || read_.cue(i, Cue::subordinator)) return false;
    return true;
}

/// Where the clause of verb `v` begins, looking back no further than `from`.
ClauseLayout::Border ClauseLayout::border(std::uint32_t from, std::size_t v) const {
    const std::uint32_t verb = verbs_[v].auxiliary != none ? static_cast<std::uint32_t>(verbs_[v].auxiliary) : verbs_[v].word;
    const bool finite = verbs_[v].auxiliary != none && !starts_infinitive(v);
    const morphology::Reading& r = *read_.word(verbs_[v].word).reading;
    if (read_.conjoined(verb) && v > 0) return {verb, ClauseKind::main};
    // «في اتصال أجراه مع نظيره»: a pronoun takes up the noun right before, whatever comma stands further off.
    const bool goes_on = v > 0 || verbs_.size() > 1;
    if (goes_on && rules_.verb_first && verb == verbs_[v].word && r.enclitic == Enclitic::pronoun && described_by(from, verb) != none) return {verb, ClauseKind::relative};
    // "ordered the minister to be freed"
    const bool to_be = rules_.noun_compounds && verbs_[v].auxiliary != none && starts_infinitive(v) && verbs_[v].word <= static_cast<std::uint32_t>(verbs_[v].auxiliary) + 2;
    const std::int32_t opened = unfilled_opening(from, verb);
    for (std::uint32_t i = verb; i-- > from;) {
        if ((read_.cue(i, Cue::relative) && !read_.preposition(i)) || read_.opens_relative(i)) return {i, ClauseKind::relative};
        if (read_.cue(i, Cue::complementizer) && !read_.in_name(i)) return {i, lacks_object(v, from, i) ? ClauseKind::relative : ClauseKind::complement};
        // "The raid, the first since May, killed ten": what a comma closes right before the verb is no clause.
        const bool closed = rules_.noun_compounds && i + 2 < verb && comma(verb - 1) && read_.word(i).is(Pos::preposition);
        if (read_.subordinates(i) && !closed) return {i, ClauseKind::adverbial};
        if (v == 0) continue;
        if (read_.word(i).is(Pos::conjunction) && (i + 1 == verb || !phrase_spans(i))) return {i, ClauseKind::main};
        if (comma(i) && opened != none && static_cast<std::uint32_t>(opened) < i) continue;
        // «قتل ثلاثة، أمس، في هجوم استهدف المدينة»: the noun described stands behind the comma.
        if (comma(i) && described_behind(from, i, verb)) return {verb, ClauseKind::relative};
        if (read_.punctuation(i) && (strong(i) || comma(i)) && out_.phrase_of[i] == none) return {i + 1, finite ? ClauseKind::main : to_be ? ClauseKind::infinitive : kind_by_form(r, i + 1 == verb)};
        if (!rules_.noun_compounds && read_.conjoined(i) && i > from && out_.phrase_of[i] != none &&
            phrase_ends_before_verb(i, verb))
            return {i, ClauseKind::main};
    }
    if (v == 0) return {from, !finite && rules_.noun_compounds && r.features.form == Form::infinitive ? ClauseKind::infinitive : ClauseKind::main};
    if (rules_.noun_compounds) {
        const ClauseKind kind = finite ? ClauseKind::main : to_be ? ClauseKind::infinitive : kind_by_form(r, true);
        if (kind == ClauseKind::infinitive || kind == ClauseKind::participle) return {verb, kind};
        if (described_as_done(v)) return {verb, ClauseKind::participle};
        return {phrase_before(from, verb), ClauseKind::complement};
    }
    // «قمة استضافتها لندن»: a verb right behind an indefinite noun tells more of it.
    if (described_by(from, verb) != none) return {verb, ClauseKind::relative};
    return {verb, ClauseKind::complement};
}

bool ClauseLayout::described_behind(std::uint32_t from, std::uint32_t border, std::uint32_t verb) const {
    if (!rules_.verb_first || border + 1 >= verb || read_.cue(verb, Cue::end_quote_verb)) return false;
    const std::int32_t p = described_by(from, verb);
    return p != none && phrase(p).words.first > border && phrase(out_.outermost(p)).preposition_word != none;
}

/// The indefinite noun that a verb right behind it tells more of, though its own complements may stand between:
/// «هجوم بالصواريخ والطائرات استهدف المدينة».
std::int32_t ClauseLayout::described_by(std::uint32_t from, std::uint32_t verb) const {
    std::uint32_t end = behind_particles(from, verb);
    if (end == from || out_.phrase_of[end - 1] == none) return none;
    const std::uint32_t noun_end = end;
    std::int32_t nearest = none;
    for (int complements = 0; complements < 5 && end > from && out_.phrase_of[end - 1] != none; ++complements) {
        const std::int32_t p = out_.outermost(out_.phrase_of[end - 1]);
        const NounPhrase& np = phrase(p);
        if (np.temporal || np.words.first < from) return nearest;
        if (!read_.definite(np.head) && (!np.has_name || tells_whose(np)) && !adverbial(np)) {
            // «حكم بحق مواطن أدين»: the noun that makes a preposition is told nothing of.
            if (end == noun_end && end == verb && np.preposition_word == static_cast<std::int32_t>(np.words.first) && np.genitive != none && read_.cue(np.head, Cue::measure) && described_genitive(verb, np.genitive)) return np.genitive;
            // «هجمات نفذها متشددون»: a pronoun takes the noun up, and the verb agrees with another.
            const bool others = counted_people(p) && read_.word(verb).features.number == Number::singular;
            // «لتفريق ألف متظاهر احتجوا», «تشييع جثماني طفلين قضيا»
            const bool many = read_.word(verb).features.number == Number::plural && np.genitive != none && counted_people(np.genitive) && !counted_people(p);
            if (many && end == noun_end && end == verb) return np.genitive;
            if (end == noun_end && read_.word(verb).enclitic == Enclitic::pronoun) return taken_up(verb, p);
            if (describes(verb, p)) return p;
            // «مرور حافلة تقل جنودا»: the genitive, where only that agrees.
            if (!others && end == noun_end && end == verb && np.genitive != none && described_genitive(verb, np.genitive)) return np.genitive;
            if (!others && end == noun_end && end == verb && !awaited(from, verb)) nearest = p;
        }
        const bool complement = np.preposition_word != none || np.link == Link::conjunct || np.link == Link::apposition || read_.adjective(np.head) || apposed(np) || adverbial(np);
        if (!complement) return nearest;
        end = np.preposition_word != none && np.link != Link::conjunct ? std::min(np.words.first, static_cast<std::uint32_t>(np.preposition_word)) : np.words.first;
    }
    return nearest;
}

/// «خلية موالية لداعش كانت تخطط»: a name behind an adjective leaves its noun indefinite.
bool ClauseLayout::tells_whose(const NounPhrase& np) const {
    if (np.modifiers.empty() || read_.is_name(np.head)) return false;
    const std::uint32_t last = np.modifiers.back();
    return read_.cue(last, Cue::belongs) && !read_.definite(last) && np.modifiers.front() == np.head + 1 && (np.genitive == none || phrase(np.genitive).words.first > last);
}

/// «إن انتحارية ترتدي حزاما فجرت نفسها»: what stands behind "that" has been told more of, and its own verb agrees with it.
bool ClauseLayout::awaited(std::uint32_t from, std::uint32_t verb) const {
    if (!rules_.verb_first || from < sentence_.first + 2 || !read_.verb(from - 1)) return false;
    const std::int32_t p = out_.phrase_of[from - 2];
    if (p == none) return false;
    const NounPhrase& who = phrase(out_.outermost(p));
    const bool opened = who.words.last + 1 == from && who.words.first > sentence_.first && read_.cue(who.words.first - 1, Cue::complementizer) && who.preposition_word == none;
    return opened && read_.head_class(who.head) == HeadClass::person && read_.word(who.head).features.gender == read_.word(verb).features.gender && agree(verb, out_.outermost(p));
}

/// «دول لم توقع», «مسؤول لن يستقيل»: what a verb bears before it; `verb` itself where it bears nothing.
std::uint32_t ClauseLayout::behind_particles(std::uint32_t from, std::uint32_t verb) const {
    std::uint32_t i = verb;
    while (i > from && out_.phrase_of[i - 1] == none && read_.word(i - 1).is(Pos::particle) && !read_.conjoined(i - 1) && !read_.cue(i - 1, Cue::complementizer) &&
           !read_.cue(i - 1, Cue::possibility)) --i;
    return i;
}

bool ClauseLayout::described_genitive(std::uint32_t verb, std::int32_t p) const {
    const NounPhrase& np = phrase(p);
    return np.words.last == verb && !read_.definite(np.head) && !np.has_name && np.preposition_word == none && describes(verb, p);
}

/// «تحت أنقاض منزل قصفته الطائرات», «مقتل سائق دهسته مدرعة»: what the pronoun takes up: a genitive that alone agrees or is somebody.
std::int32_t ClauseLayout::taken_up(std::uint32_t verb, std::int32_t p) const {
    const NounPhrase &whole = phrase(p), &inner = phrase(whole.genitive == none ? p : whole.genitive);
    const auto agrees = [&](const NounPhrase& np) {
        const Features &noun = read_.word(np.head).features, &pronoun = read_.word(verb)->enclitic_features;
        return pronoun.number != Number::singular || pronoun.gender == Gender::none || noun.gender == Gender::none || pronoun.gender == (noun.number == Number::plural ? Gender::feminine : noun.gender);
    };
    const bool rather = !agrees(whole) || (read_.head_class(whole.head) == HeadClass::none && read_.head_class(inner.head) == HeadClass::person && read_.word(inner.head).features.number != Number::plural);
    return rather && agrees(inner) && inner.words.last == verb && !read_.definite(inner.head) ? whole.genitive : p;
}

/// «الطائرات المسيّرة»: a second noun with the article, read as a phrase of its own.
bool ClauseLayout::apposed(const NounPhrase& np) const {
    using morphology::proclitic::al;
    return np.words.size() == 1 && np.words.first > sentence_.first && (read_.word(np.head).proclitics & al) != 0 &&
           (read_.word(np.words.first - 1).proclitics & al) != 0 && out_.phrase_of[np.words.first - 1] != none;
}

/// «سبعين شخصا أدانت»: behind several people, counted, stands no verb in the singular that is theirs.
bool ClauseLayout::counted_people(std::int32_t p) const {
    const NounPhrase& np = phrase(p);
    const std::uint32_t last = np.words.last - 1;
    const HeadClass h = read_.head_class(last);
    return last != np.words.first && (read_.number(np.words.first) || read_.quantity(np.words.first)) && (h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces || read_.cue(last, Cue::person_noun));
}

/// Agreement, with things in the plural as feminine: «صواريخ استهدفت».
bool ClauseLayout::describes(std::uint32_t verb, std::int32_t p) const {
    const std::uint32_t head = phrase(p).head;
    if (counted_people(p) && read_.word(verb).features.number == Number::singular) return false;
    const HeadClass h = read_.head_class(head);
    const bool thing = h == HeadClass::none || h == HeadClass::vehicle || h == HeadClass::site;
    const Features& v = read_.word(verb).features;
    const Features& n = read_.word(head).features;
    // Behind its noun a verb agrees in number too, where the noun names people.
    const bool people = !thing || n.grammatical_case == morphology::Case::nominative;
    if ((people && n.number == Number::plural && v.number == Number::singular) || (v.number == Number::dual && n.number == Number::singular)) return false;
    if (thing && read_.word(head).features.number == Number::plural && v.gender == Gender::masculine && v.number == Number::singular) return false;
    return agree(verb, p);
}

/// «إن سبعة من الجنود، بينهم ضابط، أصيبوا»: behind a word that opens a clause, commas set the subject apart and end
/// nothing, as long as no verb was told. English: "that the minister, an ally of his, resigned".
std::int32_t ClauseLayout::unfilled_opening(std::uint32_t from, std::uint32_t verb) const {
    for (std::uint32_t i = verb; i-- > from;) {
        if (read_.punctuation(i) && strong(i)) return none;
        if (comma(i) && i + 1 < verb && (read_.conjoined(i + 1) || read_.word(i + 1).is(Pos::conjunction)) && !tells_aside(i, verb)) return none;
        if (read_.subordinates(i)) return none;
        const bool opens = (read_.cue(i, Cue::complementizer) && !read_.in_name(i)) || (read_.cue(i, Cue::relative) && !read_.preposition(i));
        if (opens) return static_cast<std::int32_t>(i);
    }
    return none;
}

/// «إن المروحية، وهي من طراز قديم، تحطمت»: "and it is" between commas, the second of them before the verb.
bool ClauseLayout::tells_aside(std::uint32_t mark, std::uint32_t verb) const {
    const std::uint32_t end = behind_particles(mark + 2, verb);
    return rules_.verb_first && mark + 2 < end && read_.conjoined(mark + 1) && read_.pronoun(mark + 1) && comma(end - 1);
}

/// "to be held": the auxiliary itself is an infinitive; "…, have called" is none, however it was read.
bool ClauseLayout::starts_infinitive(std::size_t v) const {
    auto i = static_cast<std::uint32_t>(verbs_[v].auxiliary);
    if (read_.word(i).features.form != Form::infinitive) return false;
    while (i > sentence_.first && read_.word(i - 1).is(Pos::adverb)) --i;
    return i > sentence_.first && read_.word(i - 1).is(Pos::particle);
}

/// "freed forty fishermen detained since May": written like a past tense, but behind an object and without one of its own it
/// tells what was done to them; "officials said Russia attacked" it does not.
bool ClauseLayout::described_as_done(std::size_t v) const {
    const std::uint32_t verb = verbs_[v].word;
    if (v == 0 || verbs_[v].auxiliary != none || read_.cue(verb, Cue::end_quote_verb)) return false;
    const bool among = read_.word(verbs_[v - 1].word).is(Pos::auxiliary) && counted_among(verbs_[v - 1].word, verb);
    if (!among && (read_.cue(verbs_[v - 1].word, Cue::end_quote_verb) || read_.cue(verbs_[v - 1].word, Cue::holds_true))) return false;
    if (read_.word(verbs_[v - 1].word).features.form == Form::infinitive && verbs_[v - 1].auxiliary == none && v > 1 && read_.cue(verbs_[v - 2].word, Cue::end_quote_verb)) return false;
    const morphology::Word& w = read_.word(verb);
    const bool may_be_done = std::any_of(w.readings().begin(), w.readings().end(), [](const morphology::Reading& r) { return r.features.form == Form::passive_participle; });
    if (!may_be_done || verb == 0 || out_.phrase_of[verb - 1] == none) return false;
    const NounPhrase& described = phrase(out_.outermost(out_.phrase_of[verb - 1]));
    if (described.temporal || (read_.pronoun(described.head) && !read_.cue(described.head, Cue::demonstrative))) return false;
    std::uint32_t next = verb + 1;
    while (next < sentence_.last && (read_.word(next).is(Pos::adverb) || read_.cue(next, Cue::outcome))) ++next;  // "held captive by"
    // "Relatives of men killed in the raid protested": the first verb tells more of its noun, and this one is what the noun did.
    const std::uint32_t first = verbs_.front().word;
    const bool waits = v == 1 && verbs_.front().auxiliary == none && described.preposition_word == static_cast<std::int32_t>(first) + 1 && read_.cue(first, Cue::transitive) && !read_.cue(verb, Cue::transitive);
    if (waits && next < sentence_.last && !read_.cue(next, Cue::agent)) return false;
    return next == sentence_.last || read_.preposition(next) || read_.punctuation(next) || read_.temporal(next);
}

/// The phrase right before the verb is its subject when no "that" was said: "officials said Russia attacked".
std::uint32_t ClauseLayout::phrase_before(std::uint32_t from, std::uint32_t verb) const {
    if (verb == 0 || verb - 1 < from) return verb;
    const std::int32_t p = out_.outermost(out_.phrase_of[verb - 1]);
    if (p == none) return verb;
    const NounPhrase& np = phrase(p);
    if (np.preposition_word != none && said_whole(from, p)) return from;
    if (np.preposition_word != none || np.words.first < from) return verb;
    // "Officials believe Russia and China signed"
    if (np.first_conjunct != none && phrase(np.first_conjunct).words.first >= from) return phrase(np.first_conjunct).words.first;
    return np.words.first;
}

/// "officials said talks with Iran would resume": do this phrase and those it tells more of reach back to a verb of saying?
bool ClauseLayout::said_whole(std::uint32_t from, std::int32_t p) const {
    if (from == 0 || !read_.cue(from - 1, Cue::end_quote_verb)) return false;
    for (int steps = 0; steps < 4; ++steps) {
        const NounPhrase& np = phrase(p);
        if (np.preposition_word == none) return np.words.first == from;
        const auto preposition = static_cast<std::uint32_t>(np.preposition_word);
        if (preposition <= from || out_.phrase_of[preposition - 1] == none) return false;
        p = out_.outermost(out_.phrase_of[preposition - 1]);
    }
    return false;
}

ClauseKind ClauseLayout::kind_by_form(const morphology::Reading& r, bool at_border) const {
    if (r.features.form == Form::infinitive && rules_.noun_compounds) return ClauseKind::infinitive;
    if (r.features.form == Form::active_participle || (at_border && r.features.form == Form::passive_participle)) return ClauseKind::participle;
    return ClauseKind::main;
}

bool ClauseLayout::strong(std::uint32_t i) const {
    const std::string_view mark = read_.word(i).token->text;
    return mark == ";" || mark == ":" || mark == "\u061B" || (mark == "." && out_.phrase_of[i] == none) || mark == "\u2013" || mark == "\u2014";
}

bool ClauseLayout::comma(std::uint32_t i) const {
    const std::string_view mark = read_.word(i).token->text;
    return mark == "," || mark == "\u060C";
}

bool ClauseLayout::phrase_spans(std::uint32_t i) const {
    // "after a missile and drone attack killed ten": within one phrase
    if (rules_.noun_compounds && i > sentence_.first && i + 1 < sentence_.last && out_.phrase_of[i] != none && out_.phrase_of[i] == out_.phrase_of[i - 1] && out_.phrase_of[i] == out_.phrase_of[i + 1]) return true;
    return i > sentence_.first && i + 1 < sentence_.last && out_.phrase_of[i - 1] != none && out_.phrase_of[i + 1] != none &&
           phrase(out_.phrase_of[i + 1]).link == Link::conjunct;
}

/// A conjoined phrase that reaches to the verb begins a clause of its own («والرئيس أكد»).
bool ClauseLayout::phrase_ends_before_verb(std::uint32_t i, std::uint32_t verb) const {
    const NounPhrase& p = phrase(out_.phrase_of[i]);
    return p.words.first == i && p.words.last == verb && p.link != Link::conjunct;
}

void ClauseLayout::lay_out() {
    lead_ = verbs_.empty();
    if (lead_) {
        Clause c;
        c.kind = ClauseKind::nominal;
        c.words = sentence_;
        for (std::uint32_t i = c.words.first; i < c.words.last; ++i) out_.clause_of[i] = static_cast<std::int32_t>(out_.clauses.size());
        out_.clauses.push_back(c);
        return;
    }
    std::uint32_t from = body_;
    for (std::size_t v = 0; v < verbs_.size(); ++v) {
        Border b = border(from, v);
        verbs_[v].goes_on = closes_relative(v, b);
        if (verbs_[v].goes_on) b = {verbs_[v].auxiliary != none ? static_cast<std::uint32_t>(verbs_[v].auxiliary) : verbs_[v].word, ClauseKind::main};
        if (v == 0 && b.at > body_ && b.kind != ClauseKind::main && b.kind != ClauseKind::infinitive) {
            // What stands before the first "that" or "who" is a stretch of its own, without a verb.
            Clause before;
            before.kind = ClauseKind::nominal;
            before.words = {body_, b.at};
            out_.clauses.push_back(before);
            lead_ = true;
        } else if (v == 0) {
            b.at = body_;
        }
        Clause c;
        c.kind = b.kind;
        c.words = {b.at, sentence_.last};
        c.verb = static_cast<std::int32_t>(verbs_[v].word);
        c.auxiliary = verbs_[v].auxiliary;
        if (!out_.clauses.empty() && v > 0) out_.clauses.back().words.last = b.at;
        out_.clauses.push_back(c);
        from = verbs_[v].word + 1;
    }
    const std::size_t first = out_.clauses.size() - verbs_.size() - (lead_ ? 1 : 0);
    for (std::size_t c = first; c < out_.clauses.size(); ++c) {
        Clause& here = out_.clauses[c];
        for (std::uint32_t i = here.words.first; i < here.words.last; ++i) out_.clause_of[i] = static_cast<std::int32_t>(c);
        if (here.verb != none) {
            const auto verb = static_cast<std::uint32_t>(here.verb);
            for (std::uint32_t i = here.words.first; i <= verb; ++i)
                if (out_.phrase_of[i] == none || i == verb) here.cues |= read_.input().cues[i];
            if (here.auxiliary != none) here.cues |= read_.input().cues[static_cast<std::size_t>(here.auxiliary)];
            const bool goes_on = verbs_[c - first - (lead_ ? 1 : 0)].goes_on && here.auxiliary == none;
            here.passive = !goes_on && passive(verb, here.auxiliary);
        }
        here.parent = c > first ? static_cast<std::int32_t>(c - 1) : none;
        if (here.kind == ClauseKind::main && c > first) {
            // A coordinated clause hangs where the clause it is coordinated with hangs.
            here.parent = out_.clauses[c - 1].kind == ClauseKind::complement && c > first + 1 ? out_.clauses[c - 1].parent : none;
            if (!conjoined_clause(here)) here.parent = none;
        }
    }
    make_finite(first);
}

/// "The strike that Israel carried out on Monday": behind the noun that opens the sentence, and with nothing done to, "that" stands for it.
bool ClauseLayout::lacks_object(std::size_t v, std::uint32_t from, std::uint32_t that) const {
    if (!rules_.noun_compounds || v != 0 || that <= from || !read_.noun(that - 1) || out_.phrase_of[that - 1] == none || that + 1 >= verbs_[v].word) return false;
    std::uint32_t next = verbs_[v].word + 1;
    while (next < sentence_.last && out_.phrase_of[next] == none && (read_.word(next).is(Pos::adverb) || read_.word(next).is(Pos::particle) || read_.preposition(next))) ++next;
    const bool something = next < sentence_.last && out_.phrase_of[next] != none && !read_.temporal(next);
    return !something || read_.preposition(verbs_[v].word + 1);
}

/// "The group that killed ten people condemned …": the second verb goes on with what the relative clause told more of,
/// and the noun between them is the object of the first.
bool ClauseLayout::closes_relative(std::size_t v, const Border& b) const {
    if (!rules_.noun_compounds || v == 0 || out_.clauses.empty() || read_.cue(b.at, Cue::complementizer)) return false;
    const std::uint32_t verb = verbs_[v].word;
    const bool like_participle = b.kind == ClauseKind::participle && (read_.word(verb).features.form == Form::passive_participle || read_.word(verb).features.aspect == morphology::Aspect::perfect);
    if (like_participle && verb + 1 < sentence_.last && read_.cue(verb + 1, Cue::agent)) return false;
    if (b.kind != ClauseKind::complement && !like_participle) return false;
    std::size_t at = out_.clauses.size() - 1;
    bool told = false;  // "who said Iran attacked the ship met": there is a clause for what was said
    for (; at > 0 && out_.clauses[at].kind != ClauseKind::relative && out_.clauses[at].kind != ClauseKind::main && out_.clauses[at].kind != ClauseKind::adverbial; --at)
        told |= out_.clauses[at].kind == ClauseKind::complement || (out_.clauses[at].words.first > 0 && read_.cue(out_.clauses[at].words.first - 1, Cue::end_quote_verb));
    const Clause& relative = out_.clauses[at];
    if (relative.kind != ClauseKind::relative || relative.verb == none || relative.words.first <= sentence_.first) return false;
    const std::uint32_t opening = relative.words.first;
    if (!read_.cue(opening, Cue::relative) && !read_.opens_relative(opening) && !read_.cue(opening, Cue::complementizer)) return false;
    if (read_.cue(static_cast<std::uint32_t>(relative.verb), Cue::end_quote_verb) != told) return false;
    if (verbs_[v].auxiliary != none) return !starts_infinitive(v);
    if (read_.word(verbs_[v].word).features.form == Form::infinitive || read_.word(verbs_[v].word).features.form == Form::active_participle) return false;
    // "… that killed ten people kidnapped in May condemned": a participle, if another verb follows as freely.
    if (v + 1 == verbs_.size()) return true;
    const std::uint32_t next = verbs_[v + 1].auxiliary != none ? static_cast<std::uint32_t>(verbs_[v + 1].auxiliary) : verbs_[v + 1].word;
    for (std::uint32_t i = verbs_[v].word + 1; i < next; ++i)
        if (read_.punctuation(i) || read_.word(i).is(Pos::conjunction) || read_.cue(i, Cue::complementizer) || read_.cue(i, Cue::relative) || read_.cue(i, Cue::subordinator)) return true;
    return read_.word(verbs_[v + 1].word).features.form == Form::infinitive || read_.word(verbs_[v + 1].word).features.form == Form::active_participle;
}

/// "The chief, General Khan, arrived in Rome.": a whole sentence has a finite verb; a headline may do with a participle.
void ClauseLayout::make_finite(std::size_t first) {
    if (!rules_.noun_compounds || lead_ || read_.word(sentence_.last - 1).token->text != ".") return;
    Clause& opening = out_.clauses[first];
    const auto verb = static_cast<std::uint32_t>(opening.verb);
    if (!opening.passive || opening.auxiliary != none || opening.kind != ClauseKind::main || verb + 1 >= sentence_.last || read_.cue(verb + 1, Cue::agent)) return;
    for (std::size_t c = first + 1; c < out_.clauses.size(); ++c) {
        const Clause& other = out_.clauses[c];
        const Form form = read_.word(static_cast<std::uint32_t>(other.verb)).features.form;
        const bool leans = other.kind == ClauseKind::infinitive || other.kind == ClauseKind::participle || other.kind == ClauseKind::relative || other.kind == ClauseKind::adverbial ||
                           conjoined_clause(other) || (other.auxiliary == none && (form == Form::infinitive || form == Form::active_participle));
        if (!leans) return;
    }
    opening.passive = false;
}

bool ClauseLayout::conjoined_clause(const Clause& c) const {
    return read_.conjoined(c.words.first) || read_.word(c.words.first).is(Pos::conjunction);
}

bool ClauseLayout::passive(std::uint32_t verb, std::int32_t auxiliary) const {
    const Features& f = read_.word(verb).features;
    if (f.passive) return true;
    if (f.form != Form::passive_participle) return false;
    if (auxiliary == none && verb > sentence_.first && read_.word(verb - 1).token->text == "-" && !read_.word(verb).token->space_before) return false;  // "test-fired"
    if (auxiliary == none) return true;  // reduced relative: "the attacks launched by …"
    for (std::uint32_t i = static_cast<std::uint32_t>(auxiliary); i < verb; ++i)
        if (read_.cue(i, Cue::passive_light)) return true;
    return false;
}

bool ClauseLayout::agree(std::uint32_t verb, std::int32_t subject) const {
    const Features& v = read_.word(verb).features;
    const NounPhrase& p = phrase(subject);
    const Features& s = read_.word(p.head).features;
    if (v.person == 1 || v.person == 2) return false;
    if (v.gender == Gender::none || s.gender == Gender::none || read_.word(p.head).guessed || read_.in_name(p.head)) return true;
    // «وأمر خلالها قواته»: a plural with the feminine's ending that is no person's is no subject of a masculine verb.
    const bool things = rules_.verb_first && s.number == Number::plural && s.gender == Gender::feminine && read_.head_class(p.head) != HeadClass::person && ends_feminine(p.head);
    if ((things || places_or_bodies(p.head)) && v.gender == Gender::masculine && v.number == Number::singular && !v.passive && p.words.first == p.head) return false;
    if (s.number == Number::plural || s.number == Number::dual) return true;
    return v.gender == s.gender;
}

/// «وأغلق مكاتب الحركة»: several offices are told of like one woman.
bool ClauseLayout::places_or_bodies(std::uint32_t i) const {
    const HeadClass h = read_.head_class(i);
    return rules_.verb_first && read_.word(i).features.number == Number::plural && (h == HeadClass::body || h == HeadClass::place || h == HeadClass::site || h == HeadClass::vehicle || h == HeadClass::outlet);
}

/// «قوات», «قواته»
bool ClauseLayout::ends_feminine(std::uint32_t i) const {
    const morphology::Word& w = read_.word(i);
    const std::string_view ending = rules_.feminine_plural, stem = syntax::bare_of(w);
    const std::size_t at = stem.rfind(ending);
    if (ending.empty() || !w.is(Pos::noun) || at == std::string_view::npos || at == 0) return false;
    return w.enclitic == Enclitic::pronoun ? at + ending.size() < stem.size() : at + ending.size() == stem.size();
}

}  // namespace tarikh::syntax
