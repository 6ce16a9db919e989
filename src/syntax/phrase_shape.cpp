#include "phrase_shape.h"

#include <algorithm>

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Enclitic;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

namespace {

constexpr std::uint32_t longest_quotation = 8;  ///< words; a longer one is speech, not a name

}  // namespace

bool PhraseShape::same_quantity(std::uint32_t a, std::uint32_t b) const { return read_.input().quantity_of[a] == read_.input().quantity_of[b]; }

/// One past the last word of the name that begins or goes on at `i`; i + 1 for a common word.
std::uint32_t PhraseShape::name_end(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    if (read_.in_name(i)) {
        end = std::max(end, read_.input().names[static_cast<std::size_t>(read_.input().name_of[i])].words.last);
        if (read_.name_is_adjective(i)) return std::min(end, sentence_.last);
    } else if (read_.quantity(i)) {
        while (end < sentence_.last && read_.quantity(end) && same_quantity(i, end)) ++end;
        return end;
    } else if (!read_.word(i).is(Pos::proper)) {
        return end;
    }
    // A name goes on over unknown proper words: first names before a known surname and the like.
    if (!rules_.noun_compounds)
        while (name_goes_on(end)) end = read_.in_name(end) ? read_.input().names[static_cast<std::size_t>(read_.input().name_of[end])].words.last : end + 1;
    if (!rules_.noun_compounds && surname(end)) ++end;
    return std::min(end, sentence_.last);
}

/// A proper word behind a name; whatever stands behind «بن», «أبو», «عبد» («عبد السلام»); and these, if something does.
bool PhraseShape::name_goes_on(std::uint32_t i) const {
    if (i >= sentence_.last || read_.punctuation(i) || !read_.starts_bare(i)) return false;
    const auto named_by = [&](std::uint32_t w) { return read_.nominal(w) && !read_.number(w) && !read_.pronoun(w) && read_.word(w).enclitic == Enclitic::none; };
    if (read_.cue(i - 1, Cue::name_link) && !read_.in_name(i - 1)) return named_by(i);
    if (read_.in_name(i)) return false;
    if (read_.cue(i, Cue::name_link)) return i + 1 < sentence_.last && read_.starts_bare(i + 1) && !read_.punctuation(i + 1) && named_by(i + 1);
    return read_.word(i).is(Pos::proper) && !title(i) && !names_behind_town(i);
}

/// «في بيروت سعيد الهاشمي»: no town has a first name.
bool PhraseShape::names_behind_town(std::uint32_t i) const {
    if (!rules_.construct || i == sentence_.first || !read_.known_place(i - 1) || read_.in_name(i) || (read_.word(i).proclitics & morphology::proclitic::al) != 0) return false;
    return read_.head_class(i) == HeadClass::person || (read_.word(i).is(Pos::proper) && !read_.word(i).guessed);
}

/// «كمال مرجان», «سامر الحداد»: behind a first name a common noun that governs nothing is his second name.
bool PhraseShape::surname(std::uint32_t i) const {
    if (i == sentence_.first || i >= sentence_.last || read_.in_name(i - 1) || !read_.word(i - 1).is(Pos::proper) || (read_.head_class(i - 1) != HeadClass::person && read_.word(i - 1).guessed)) return false;
    const Features& f = read_.word(i).features;
    const bool word = !read_.in_name(i) && read_.starts_bare(i) && (read_.word(i).is(Pos::noun) || read_.word(i).is(Pos::adjective)) && !read_.temporal(i) && !read_.number(i);
    // «نبيل مساعد»: but a title has the article, or a genitive.
    const HeadClass h = read_.head_class(i);
    // «سالم الخطيب (19 عاما)»
    const bool closes = i + 1 >= sentence_.last || read_.punctuation(i + 1) || read_.verb(i + 1) || read_.temporal(i + 1);
    if (!word || (h != HeadClass::none && (h != HeadClass::person || (read_.definite(i) && !closes))) || f.gender == Gender::feminine || f.grammatical_case == morphology::Case::accusative) return false;
    if (read_.word(i).enclitic == Enclitic::pronoun || read_.cue(i, Cue::quantifier) || read_.cue(i, Cue::manner) || read_.cue(i, Cue::place_preposition) || f.form == Form::verbal_noun) return false;
    if (i + 1 >= sentence_.last || read_.punctuation(i + 1) || read_.verb(i + 1) || read_.preposition(i + 1) || !read_.starts_bare(i + 1)) return true;
    return read_.temporal(i + 1) || title(i + 1) || governs_as_participle(i + 1) || read_.word(i + 1).is(Pos::subordinator) || read_.word(i + 1).is(Pos::particle);
}

/// «… إيمانويل ماكرون العماد جوزيف عون»: a title begins the next person.
bool PhraseShape::title(std::uint32_t i) const { return read_.head_class(i) == HeadClass::person && read_.definite(i) && (rules_.noun_compounds || !read_.is_name(i)); }

bool PhraseShape::can_take_genitive(std::uint32_t i) const {
    if (!rules_.construct || read_.is_name(i)) return false;
    const morphology::Reading& r = *read_.word(i).reading;
    const bool article = (r.proclitics & morphology::proclitic::al) != 0;
    if (article || r.enclitic == Enclitic::pronoun) return false;
    if (!read_.noun(i) && !read_.adjective(i) && !read_.number(i)) return false;
    return (!tanwin(i) || two_in_office(i)) && !closed(i) && !tells_how(i);
}

/// «وزيرا خارجية البلدين», «رئيسا البرلمانين»: a dual before its genitive is written like one man in the accusative.
bool PhraseShape::two_in_office(std::uint32_t i) const {
    if (read_.head_class(i) != HeadClass::person || i + 1 >= sentence_.last || read_.punctuation(i + 1) || !read_.starts_bare(i + 1) || read_.temporal(i + 1)) return false;
    // «رئيسا مصر وفرنسا»
    const bool two_states = i + 2 < sentence_.last && read_.known_place(i + 1) && read_.conjoined(i + 2) && read_.known_place(i + 2);
    if (two_states) return true;
    if (read_.in_name(i + 1) || !(read_.noun(i + 1) || read_.adjective(i + 1)) || i == sentence_.first || !read_.verb(i - 1)) return false;
    if ((read_.word(i + 1).proclitics & morphology::proclitic::al) != 0) return true;
    return read_.head_class(i + 1) == HeadClass::body && i + 2 < sentence_.last && read_.nominal(i + 2) && read_.starts_bare(i + 2) && !read_.temporal(i + 2);
}

/// «مسلحون», «جنديين»: a dual or plural that kept the letter it drops before a genitive.
bool PhraseShape::closed(std::uint32_t i) const {
    const morphology::Features& f = read_.word(i).features;
    const bool with_case = f.grammatical_case != morphology::Case::none && (f.number == Number::plural || f.number == Number::dual);
    return with_case && !read_.number(i) && rules_.construct_drops[0] != 0 && read_.word(i).folded().ends_with(rules_.construct_drops) && !broken_plural(i);
}

/// «أركان», «فرسان»: it only ends like one, for what stands before the ending is not the singular.
bool PhraseShape::broken_plural(std::uint32_t i) const {
    const morphology::Reading& r = *read_.word(i).reading;
    if (r.guessed || read_.in_name(i)) return false;
    const std::string_view stem = read_.word(i).folded().substr(r.folded_bare);
    std::size_t last = r.lemma_folded.size();
    while (last > 0 && (static_cast<unsigned char>(r.lemma_folded[--last]) & 0xC0) == 0x80) {}
    return stem.size() <= r.lemma_folded.size() || !stem.starts_with(r.lemma_folded.substr(0, last));
}

/// «خطفوا مهندسا ألمانيا»: behind a noun in the accusative what is written like a country is a nationality.
bool PhraseShape::nation_in_accusative(std::uint32_t head, std::uint32_t i) const {
    if (!rules_.adjectives_follow || !read_.known_place(i) || !read_.starts_bare(i) || read_.in_name(head) || !tanwin(head)) return false;
    const auto name = static_cast<std::size_t>(read_.input().name_of[i]);
    if (static_cast<world::Kind>(read_.input().name_kinds[name]) != world::Kind::country || read_.input().names[name].words.size() != 1) return false;
    const auto& readings = read_.word(i).readings();
    return std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) {
        return r.pos == Pos::adjective && r.features.grammatical_case == morphology::Case::accusative && r.features.gender == Gender::masculine;
    });
}

/// «طائرة تابعة للجيش», «عناصر منتمون إلى الحركة»: whose it is stands behind its adjective.
bool PhraseShape::belongs_to(std::int32_t phrase, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    if (!rules_.construct || p.modifiers.empty() || p.modifiers.back() + 1 != i || !read_.cue(i - 1, Cue::belongs) || read_.punctuation(i) || read_.conjoined(i)) return false;
    if (read_.preposition(i)) return i + 1 < sentence_.last && read_.nominal(i + 1) && read_.starts_bare(i + 1) && !read_.temporal(i + 1) && read_.word(i).enclitic != Enclitic::pronoun;
    return read_.bound_preposition(i) && read_.nominal(i) && !read_.temporal(i);
}

/// «الجنود الأفغان», «سياح ألمان»: behind people the noun for a nation is their adjective.
bool PhraseShape::people_behind(std::uint32_t head, std::uint32_t i, std::int32_t phrase) const {
    if (!rules_.adjectives_follow || !read_.in_name(i) || !read_.starts_bare(i) || read_.is_name(head)) return false;
    const mentions::NameMention& name = read_.input().names[static_cast<std::size_t>(read_.input().name_of[i])];
    if (!name.citizen || name.adjective || name.words.size() != 1) return false;
    const HeadClass h = read_.head_class(head);
    const bool people = h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces;
    const NounPhrase& p = out_.phrase(phrase);
    const bool head_definite = read_.definite(head) || (p.genitive != none && innermost_definite(p.genitive));
    const bool article = (read_.word(i).proclitics & morphology::proclitic::al) != 0;
    return people && read_.word(head).features.number == Number::plural && head_definite == article;
}

/// «صاروخ بعيد المدى», «مسؤول رفيع المستوى»: the noun tells in what the adjective holds.
bool PhraseShape::measures(std::uint32_t adjective, std::uint32_t i) const {
    return rules_.construct && read_.cue(i, Cue::measure) && (read_.word(i).proclitics & morphology::proclitic::al) != 0 && read_.starts_bare(i) &&
           read_.adjective(adjective) && !read_.name_is_adjective(adjective);
}

/// «دعا الأمين العام الأطراف»: behind a title with its adjective several are told of.
bool PhraseShape::several_behind_title(std::uint32_t head, std::uint32_t i) const {
    return read_.head_class(head) == HeadClass::person && (read_.word(head).proclitics & morphology::proclitic::al) != 0 && read_.word(i).features.number == Number::plural;
}

/// «استهدفت طائرة مسيرة محطة كهرباء», «عربة مدرعة»: of two words for machines that agree the second tells more of the first.
bool PhraseShape::machine_described(std::uint32_t head, std::uint32_t i) const {
    const Features &h = read_.word(head).features, &f = read_.word(i).features;
    return read_.head_class(head) == HeadClass::vehicle && read_.head_class(i) == HeadClass::vehicle && !read_.in_name(i) && h.number == f.number && h.gender == f.gender && !read_.definite(i);
}

/// «ما يسمى بالمنطقة الآمنة»: the noun that such words open at `i`, or 0.
std::uint32_t PhraseShape::so_called(std::uint32_t i) const {
    if (!rules_.construct || i + 2 >= sentence_.last || !read_.cue(i, Cue::so_called) || !read_.starts_bare(i)) return 0;
    return read_.bound_preposition(i + 2) && read_.nominal(i + 2) && !read_.pronoun(i + 2) ? i + 2 : 0;
}

/// «نخجوان (أذربيجان)»: in which state a place lies is no part of its name.
bool PhraseShape::state_in_brackets(std::uint32_t head, std::uint32_t opening, std::uint32_t closing) const {
    if (!rules_.construct || !read_.known_place(head) || opening + 3 > closing || !read_.known_place(opening + 1)) return false;
    const auto name = static_cast<std::size_t>(read_.input().name_of[opening + 1]);
    return static_cast<world::Kind>(read_.input().name_kinds[name]) == world::Kind::country && read_.input().names[name].words.last + 1 == closing;
}

/// «فجرت نفسها مستهدفة دورية»: with its pronoun the word stands for somebody, and counts nothing.
bool PhraseShape::reflexive(std::uint32_t i) const { return rules_.construct && read_.cue(i, Cue::reflexive) && read_.word(i).enclitic == Enclitic::pronoun; }

/// «طالبت بذلك الهيئة»: a word that points stands by itself before a noun it does not agree with.
bool PhraseShape::points_elsewhere(std::uint32_t i) const {
    if (!rules_.construct || !read_.cue(i, Cue::demonstrative) || i + 1 >= sentence_.last || !read_.noun(i + 1)) return false;
    const Features &here = read_.word(i).features, &next = read_.word(i + 1).features;
    return here.number == Number::singular && next.number == Number::singular && here.gender == Gender::masculine && next.gender == Gender::feminine && !read_.word(i + 1).guessed;
}

/// «المجموعة عشرين رهينة»: with the article it stands for somebody, unlike «مجموعة جنود», «العديد من الجنود».
bool PhraseShape::names_itself(std::uint32_t i) const {
    const bool article = (read_.word(i).proclitics & morphology::proclitic::al) != 0;
    return rules_.construct && article && read_.word(i).is(Pos::noun) && read_.cue(i, Cue::quantifier) && !read_.quantity(i) &&
           i + 1 < sentence_.last && read_.number(i + 1) && !partitive(i + 1);
}

/// «خطف قراصنة بحارا», «قتل مسلح شرطيا»: a noun in the accusative is nobody's genitive, and some nouns never have one that
/// is indefinite.
bool PhraseShape::no_genitive(std::uint32_t head, std::uint32_t next) const {
    if (read_.number(head) || read_.cue(head, Cue::quantifier) || read_.in_name(next) || read_.word(next).is(Pos::proper)) return false;
    // «لقي ستة أشخاص حتفهم», «فجر انتحاري نفسه»
    if (read_.cue(next, Cue::reflexive) && read_.word(next).enclitic == Enclitic::pronoun && !read_.definite(head) && read_.word(head).features.form != Form::verbal_noun) return true;
    if (tanwin(next)) return true;
    // «أصاب صاروخ مبنى سكنيا»: its adjective shows the case that the noun does not.
    const bool struck = read_.head_class(head) == HeadClass::vehicle && head > sentence_.first && read_.verb(head - 1) && next + 1 < sentence_.last && read_.adjective(next + 1);
    if (struck && tanwin(next + 1)) return true;
    // «فتح مسلح النار», «صفع شاب رئيس الوزراء»: nor do they belong to a weapon or to somebody.
    // «بقوة ست درجات جزيرة سومطرة»
    if (read_.cue(head, Cue::measure) && head > sentence_.first && read_.number(head - 1)) return true;
    const bool somebody = read_.head_class(next) == HeadClass::person && read_.head_class(head) == HeadClass::person && read_.word(head).features.number == Number::singular;
    const bool alone = read_.cue(head, Cue::stands_alone), anybody = alone || read_.cue(head, Cue::person_noun);
    // «اقتحم طلاب مبنى الجامعة»: right behind a verb that needs an object nobody is a building's.
    const bool before_site = read_.head_class(head) == HeadClass::person && !read_.definite(head) && head > sentence_.first && read_.verb(head - 1) && read_.cue(head - 1, Cue::needs_object) && read_.head_class(next) == HeadClass::site && !read_.definite(next);
    if (before_site && read_.word(head).features.number == Number::plural) return true;
    // «فجر انتحاري سترته»: nor is anybody his own coat's.
    const bool his = alone && read_.head_class(head) == HeadClass::person && read_.word(next).enclitic == Enclitic::pronoun && read_.head_class(next) != HeadClass::person;
    return !read_.definite(head) && ((alone && (!read_.definite(next) || somebody || his)) || (anybody && read_.cue(next, Cue::fired)));
}

/// «تتهم روما بانتظام أنقرة»
bool PhraseShape::tells_how(std::uint32_t i) const { return read_.bound_preposition(i) && read_.cue(i, Cue::manner); }

/// Written with the indefinite accusative ending (اجتماعًا): nothing can be its genitive.
bool PhraseShape::tanwin(std::uint32_t i) const {
    const morphology::Features& f = read_.word(i).features;
    return f.grammatical_case == morphology::Case::accusative && !f.definite && f.number == Number::singular;
}

/// «وفدان روسي وأوكراني», «اتفاق عراقي - إيراني»: the second of two adjectives of one sort; 0 if there is none at `i`.
std::uint32_t PhraseShape::coordinated_adjective(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    if (p.modifiers.empty()) return 0;
    const bool dash = read_.punctuation(i) && read_.word(i).token->text == "-" && i + 1 < sentence_.last && read_.starts_bare(i + 1);
    // «هجوم أميركي أو إسرائيلي»
    const bool word = read_.word(i).is(Pos::conjunction) && i + 1 < sentence_.last && read_.name_is_adjective(i + 1) && read_.starts_bare(i + 1);
    const std::uint32_t next = dash || word ? i + 1 : i;
    if (!dash && !word && (!read_.conjoined(i) || read_.bound_preposition(i))) return 0;
    const bool nationality = read_.name_is_adjective(next);
    if (!read_.adjective(next) || read_.verb(next) || nationality != read_.name_is_adjective(p.modifiers.back()) || (dash && !nationality)) return 0;
    return agrees(head, next, phrase) ? next : 0;
}

/// «وزارة الخارجية»: a definite adjective behind an indefinite noun stands for a noun of its own.
bool PhraseShape::heads_genitive(std::uint32_t head, std::uint32_t adjective) const {
    // «حبس صحافيين»: no adjective of a verbal noun, but those it is done to.
    const Features& h = read_.word(head).features;
    // «برصاص مجهولين»
    if (h.number == Number::singular && read_.head_class(head) == HeadClass::vehicle && closed(adjective) && read_.cue(adjective, Cue::stands_alone)) return true;
    // «مقتل مدنيين»
    const bool deed = h.form == Form::verbal_noun || (read_.cue(head, Cue::of_person) && !read_.definite(adjective));
    if (deed && h.number == Number::singular && (closed(adjective) || belongs_to_body(adjective))) return true;
    // «اعتقال دبلوماسي», «مقتل إسرائيلي»
    const bool one = read_.head_class(adjective) == HeadClass::person || read_.name_is_adjective(adjective);
    if (one && read_.cue(head, Cue::of_person) && !read_.definite(adjective) && read_.word(adjective).features.number == Number::singular && read_.word(adjective).features.gender != Gender::feminine) return true;
    return !read_.definite(head) && (read_.word(adjective).proclitics & morphology::proclitic::al) != 0;
}

/// «اغتيال قيادي في الحركة»: an adjective with the body he is of is somebody.
bool PhraseShape::belongs_to_body(std::uint32_t i) const {
    if (read_.head_class(i) != HeadClass::person || i + 2 >= sentence_.last || !read_.preposition(i + 1) || !read_.cue(i + 1, Cue::membership) || !read_.starts_bare(i + 2)) return false;
    if (read_.in_name(i + 2)) return !read_.name_is_adjective(i + 2) && kind_of_body(i + 2);
    const HeadClass b = read_.head_class(i + 2);
    return b == HeadClass::body || b == HeadClass::forces || b == HeadClass::group;
}

/// «وزير خارجية تونس»: no adjective of its noun, and may be a noun.
bool PhraseShape::noun_after_all(std::uint32_t head, std::uint32_t adjective) const {
    const Features& h = read_.word(head).features;
    const Features& a = read_.word(adjective).features;
    const auto& readings = read_.word(adjective).readings();
    const bool office = read_.head_class(head) == HeadClass::person && read_.head_class(adjective) == HeadClass::body;
    if (office && !read_.in_name(adjective) && !read_.definite(head) && !read_.definite(adjective)) return true;
    return !read_.in_name(adjective) && !read_.definite(head) && !read_.definite(adjective) && h.number == Number::singular && h.gender == Gender::masculine && a.gender == Gender::feminine &&
           !read_.word(head).guessed && std::any_of(readings.begin(), readings.end(), [](const morphology::Reading& r) { return r.pos == Pos::noun; });
}

/// «الدول الثلاث»
bool PhraseShape::number_behind(std::uint32_t head, std::uint32_t i) const {
    using morphology::proclitic::al;
    return read_.word(i).is(Pos::numeral) && (read_.word(i).proclitics & al) != 0 && ((read_.word(head).proclitics & al) != 0 || read_.word(head).enclitic == Enclitic::pronoun) && read_.noun(head) && !read_.in_name(i);
}

bool PhraseShape::innermost_definite(std::int32_t phrase) const {
    const NounPhrase& p = out_.phrase(phrase);
    return p.genitive != none ? innermost_definite(p.genitive) : read_.definite(p.head);
}

/// «اتهم الرئيس الروسي زيلينسكي»: a Ukrainian is no Russian president, so he is the next part of the clause.
bool PhraseShape::of_another_state(std::uint32_t head, std::uint32_t next) const {
    const ParseInput& in = read_.input();
    if (in.name_states.empty() || !read_.known_person(next)) return false;
    const std::string_view state = in.name_states[static_cast<std::size_t>(in.name_of[next])];
    bool other = false;
    for (std::uint32_t i = head + 1; i < next && !state.empty(); ++i) {
        if (!read_.name_is_adjective(i)) continue;
        const auto name = static_cast<std::size_t>(in.name_of[i]);
        if (in.name_states[name] == state) return false;
        other |= static_cast<world::Kind>(in.name_kinds[name]) == world::Kind::country;
    }
    return other;
}

/// A noun or name standing beside a finished phrase: does it name the same thing?
bool PhraseShape::continues_as_apposition(std::int32_t phrase, std::uint32_t head, std::uint32_t next) const {
    if (of_another_state(head, next)) return false;
    // «اتهم الحوثيون الأمم المتحدة», «اتهم الحوثيون السعودية»
    if (rules_.construct && read_.in_name(head) && read_.name_is_adjective(head) && (names_body(next) || (closed(head) && read_.known_place(next)))) return false;
    // «اغتال مجهولون العقيد»: people who are not named are nobody in the singular.
    if (closed(head) && !read_.definite(head) && !out_.phrase(phrase).has_name) return false;
    const HeadClass before = read_.head_class(head);
    // «اتهم وزير الدفاع الإسرائيلي حزب الله», «قصف الجيش الإسرائيلي حماس»: nobody and no army is called by a body's name.
    // but «المتمردون الحوثيون»; of «رئيس الوزراء» one is meant
    const bool titled = head > sentence_.first && read_.head_class(head - 1) == HeadClass::person && read_.noun(head - 1) && read_.starts_bare(head);
    const bool one = before == HeadClass::person && (read_.word(head).features.number != Number::plural || titled);
    if ((one || before == HeadClass::forces) && names_body(next)) return false;
    // «اتهمت الحكومة اللبنانية حزب الله», but «الشركة الأميركية بوينغ»
    if (before == HeadClass::body && names_group(next) && next > 0 && read_.in_name(next - 1) && read_.name_is_adjective(next - 1)) return false;
    if ((before == HeadClass::person || before == HeadClass::body || read_.in_name(head)) && appointed(phrase, next)) return false;
    const bool named = out_.phrase(phrase).has_name || read_.is_name(head);
    if (before == HeadClass::person && read_.definite(next) && names_nobody(phrase, next)) {
        // «الأمين العام للأمم المتحدة كوفي أنان», «المتحدث باسم الجيش العميد سامي خليل»
        if (opens_person(next)) return true;
        if (title(next) && next + 1 < sentence_.last && opens_person(next + 1)) return true;
    }
    if (named && title(next) && read_.is_name(next - 1)) return false;
    if (read_.is_name(next)) {
        const bool is_place = read_.known_place(next);
        if (named) return !is_place && !names_behind_town(next) && read_.is_name(next - 1) && (!known_entity(next) || !known_entity(next - 1));
        if (before == HeadClass::place || before == HeadClass::site) return is_place || !read_.in_name(next);
        if (is_place) return false;
        // «اعتقلت الشرطة سعيد الحارثي»: nobody is called the police.
        const Features& f = read_.word(head).features;
        const bool many = (before == HeadClass::forces || before == HeadClass::body) && (f.number == Number::plural || f.gender == Gender::feminine);
        const bool person = read_.in_name(next) ? read_.known_person(next) : read_.head_class(next) == HeadClass::person || read_.cue(next, Cue::name_link) || (read_.word(next).is(Pos::proper) && !read_.word(next).guessed);
        if (many && person && (read_.word(head).proclitics & morphology::proclitic::al) != 0) return false;
        return before != HeadClass::none || read_.definite(head);
    }
    // «قائد الجيش العماد جوزيف عون»: a title before the name.
    if (named || before != HeadClass::person) return false;
    // «دعا الأمين العام الأطراف الليبية», «أبلغ الوزير السفراء العرب»: of one several are told nothing.
    if (rules_.construct && one && read_.word(next).features.number == Number::plural) return false;
    return read_.head_class(next) == HeadClass::person && read_.definite(next) && next + 1 < sentence_.last && read_.is_name(next + 1);
}

/// «كلف الرئيس الفرنسي وزير الدفاع فلانا»: right behind a verb that needs an object, he of a nationality holds no second office.
bool PhraseShape::takes_another(std::int32_t phrase, std::uint32_t head, std::uint32_t title) const {
    const NounPhrase& np = out_.phrase(phrase);
    if (!rules_.verb_first || np.words.first != head || head == sentence_.first || !read_.verb(head - 1) || read_.word(head - 1).enclitic != Enclitic::none) return false;
    const bool of_a_state = !np.modifiers.empty() && np.modifiers.back() + 1 == title && read_.name_is_adjective(np.modifiers.back());
    return of_a_state && read_.cue(head - 1, Cue::needs_object) && (read_.word(head).proclitics & morphology::proclitic::al) != 0;
}

/// «المرجع الشيعي آية الله علي …»: a title of two words before the name; the name's first word, or 0.
std::uint32_t PhraseShape::construct_title(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    if (!rules_.construct || read_.head_class(head) != HeadClass::person || read_.head_class(i) != HeadClass::person || i + 2 >= sentence_.last) return 0;
    const bool construct = !read_.definite(i) && read_.starts_bare(i) && read_.starts_bare(i + 1) && (read_.word(i + 1).proclitics & morphology::proclitic::al) != 0;
    if (takes_another(phrase, head, i)) return 0;
    return construct && read_.definite(head) && names_nobody(phrase, i) && read_.starts_bare(i + 2) && opens_person(i + 2) ? i + 2 : 0;
}

/// «طائرة من دون طيار تابعة للجيش»: one past what the machine goes without, or 0.
std::uint32_t PhraseShape::unmanned(std::uint32_t head, std::uint32_t i) const {
    if (!rules_.construct || read_.head_class(head) != HeadClass::vehicle) return 0;
    std::uint32_t noun = i;
    while (noun + 1 < sentence_.last && noun < i + 2 && (read_.preposition(noun) || read_.cue(noun, Cue::negator))) ++noun;
    if (noun == i || !read_.cue(noun - 1, Cue::negator) || !read_.noun(noun) || read_.definite(noun) || read_.in_name(noun)) return 0;
    return noun + 1;
}

/// «القائم بالأعمال الأميركي», «القائم بأعمال السفير»: one past what he is in charge of, or 0.
std::uint32_t PhraseShape::in_charge(std::uint32_t head, std::uint32_t i) const {
    const bool bound = i < sentence_.last && i == head + 1 && (read_.word(i).proclitics & morphology::proclitic::bi) != 0 && read_.word(i).is(Pos::noun);
    return rules_.construct && bound && read_.cue(head, Cue::in_charge) && !read_.in_name(i) ? i + 1 : 0;
}

/// «عين العاهل الأردني جعفر حسان رئيسا للوزراء»: the name is not whose title stands before it, but who is given the one behind.
bool PhraseShape::appointed(std::int32_t phrase, std::uint32_t next) const {
    const std::uint32_t first = out_.phrase(phrase).words.first;
    if (!rules_.verb_first || first == sentence_.first || !read_.verb(first - 1) || !read_.cue(first - 1, Cue::two_objects)) return false;
    // «عين الرئيس التونسي قيس سعيد كمال المدوري رئيسا»: of two names the first is the holder's.
    std::uint32_t end = next;
    if (read_.known_person(next)) {
        end = read_.input().names[static_cast<std::size_t>(read_.input().name_of[next])].words.last;
    } else {
        while (end < sentence_.last && (read_.in_name(end) || read_.word(end).is(Pos::proper))) ++end;
    }
    if (end == next || end >= sentence_.last || read_.head_class(end) != HeadClass::person) return false;
    // «اختار الأمين العام أنطونيو غوتيريش وزيرا سابقا»: he is who is described.
    if (end + 1 < sentence_.last && read_.adjective(end + 1) && read_.word(end + 1).features.grammatical_case == morphology::Case::accusative) return false;
    const Features& f = read_.word(end).features;
    return (f.grammatical_case == morphology::Case::accusative || f.gender == Gender::feminine) && !read_.definite(end);
}

bool PhraseShape::names_group(std::uint32_t i) const { return read_.names_a(world::Kind::group, i); }

bool PhraseShape::names_body(std::uint32_t i) const { return read_.names_a(world::Kind::organisation, i) || names_group(i); }

bool PhraseShape::opens_person(std::uint32_t i) const { return read_.in_name(i) ? read_.known_person(i) : read_.word(i).is(Pos::proper); }

/// No person's name stands in the phrase before `end`.
bool PhraseShape::names_nobody(std::int32_t phrase, std::uint32_t end) const {
    for (std::uint32_t i = out_.phrase(phrase).words.first; i < end; ++i)
        if (read_.known_person(i) || (!read_.in_name(i) && read_.word(i).is(Pos::proper))) return false;
    return true;
}

bool PhraseShape::known_entity(std::uint32_t i) const { return read_.in_name(i); }

/// «مقتل أكثر من ألف شخص»: a comparison that a number follows is no adjective.
bool PhraseShape::counts_more(std::uint32_t i) const {
    return read_.cue(i, Cue::quantifier) && !read_.in_name(i) && i + 2 < sentence_.last && read_.word(i + 1).is(Pos::preposition) && read_.cue(i + 1, Cue::partitive) &&
           read_.number(i + 2);
}

bool PhraseShape::partitive(std::uint32_t i) const { return read_.preposition(i) && read_.cue(i, Cue::partitive); }

/// «الأمين العام للأمم المتحدة»: an office with an adjective of rank takes what it is of with a preposition; and so does
/// a body what it is for: «المعهد الوطني للإحصاء».
bool PhraseShape::office_of(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    // «مساعد وزير الخارجية الأميركي لشؤون آسيا فلان»
    const bool affairs = (read_.word(i).proclitics & morphology::proclitic::li) != 0 && read_.cue(i, Cue::affairs) && read_.noun(i) && !read_.conjoined(i);
    if (affairs && read_.head_class(head) == HeadClass::person && names_nobody(phrase, i) && (read_.definite(head) || innermost_definite(phrase))) return true;
    if (!read_.definite(head) || p.genitive != none || p.modifiers.empty() || p.modifiers.back() + 1 != i) return false;
    if ((read_.word(i).proclitics & morphology::proclitic::li) == 0 || read_.conjoined(i) || !read_.noun(i) || read_.temporal(i)) return false;
    if (read_.head_class(head) == HeadClass::person) return !read_.name_is_adjective(p.modifiers.back()) && !read_.cue(i, Cue::counterpart);
    // «الأركان العامة للقوات المسلحة»
    if (read_.head_class(head) == HeadClass::forces && read_.head_class(i) == HeadClass::forces) return true;
    return read_.cue(head, Cue::name_maker) && read_.cue(i, Cue::field) && read_.word(i).enclitic == Enclitic::none;
}

/// «وزير التعليم العالي والبحث العلمي», «فرقة الأبحاث والتفتيش»: an office or a body may have two fields.
bool PhraseShape::second_field(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    using morphology::proclitic::al;
    const NounPhrase& p = out_.phrase(phrase);
    if (!rules_.construct || p.genitive == none || p.has_name || !read_.cue(head, Cue::name_maker) || !read_.word(head).is(Pos::noun)) return false;
    const HeadClass h = read_.head_class(head);
    if (h != HeadClass::person && h != HeadClass::body && h != HeadClass::forces && h != HeadClass::group && h != HeadClass::site) return false;
    const std::uint32_t first = out_.phrase(p.genitive).head;
    const auto field = [&](std::uint32_t w) {
        return (read_.word(w).proclitics & al) != 0 && read_.noun(w) && !read_.in_name(w) && !read_.temporal(w) && read_.word(w).enclitic == Enclitic::none;
    };
    return read_.conjoined(i) && !read_.bound_preposition(i) && !read_.verb(i) && field(i) && field(first) && (read_.head_class(i) == HeadClass::none || read_.cue(i, Cue::field));
}

/// «المبعوث الخاص إلى القرن الأفريقي مايك هامر», «القيادي بالحركة عماد الحمامي»: between a title and its name may stand
/// where he is sent or sits. The first word of the name, or 0.
std::uint32_t PhraseShape::name_behind_seat(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    constexpr std::uint32_t longest_seat = 5;
    const bool bound = (read_.word(i).proclitics & morphology::proclitic::bi) != 0 && read_.bound_preposition(i) && !read_.conjoined(i);
    if ((!read_.preposition(i) && !bound) || read_.head_class(head) != HeadClass::person) return 0;
    const NounPhrase& title = out_.phrase(phrase);
    // «المندوب في الوزارة», «مراسل الإذاعة في غزة»
    if (!read_.definite(head) && (!read_.cue(head, Cue::posted) || title.genitive == none || !innermost_definite(title.genitive))) return 0;
    if (title.has_name && read_.is_name(i - 1)) return 0;
    const std::uint32_t seat = bound ? i : i + 1;
    if ((bound || read_.cue(i, Cue::place_preposition)) && seat < sentence_.last && !sits_in(title, head, seat, bound)) return 0;
    for (std::uint32_t j = seat; j < std::min(sentence_.last, seat + longest_seat); ++j) {
        if (!read_.nominal(j) || (j != i && !read_.starts_bare(j)) || read_.temporal(j) || read_.number(j) || read_.pronoun(j)) return 0;
        if (j > seat && person_name(j)) return j;
        if (read_.head_class(j) == HeadClass::person && !(j == seat && read_.cue(seat, Cue::manner))) return 0;
    }
    return 0;
}

/// Not «التقى الوزير في بيروت سعيد الهاشمي»: in a town sits who is posted there or of local rank, others in a body.
bool PhraseShape::sits_in(const NounPhrase& title, std::uint32_t head, std::uint32_t seat, bool bound) const {
    if (read_.cue(head, Cue::posted) || std::any_of(title.modifiers.begin(), title.modifiers.end(), [&](std::uint32_t m) { return read_.cue(m, Cue::local_rank); })) return true;
    if (read_.known_place(seat)) return false;
    if (bound && read_.cue(seat, Cue::manner)) return true;  // «المدير العام بالنيابة»
    const HeadClass h = read_.head_class(seat);
    return !bound || h == HeadClass::body || h == HeadClass::group || h == HeadClass::outlet || (read_.in_name(seat) && kind_of_body(seat));
}

bool PhraseShape::person_name(std::uint32_t i) const {
    if (!read_.in_name(i)) return read_.word(i).is(Pos::proper) && !(read_.in_name(i - 1) && !read_.known_place(i - 1));
    return static_cast<world::Kind>(read_.input().name_kinds[static_cast<std::size_t>(read_.input().name_of[i])]) == world::Kind::person &&
           read_.input().name_of[i] != read_.input().name_of[i - 1];
}

/// «العشرات من الجنود», «عدد من النواب», «نظرائهم من الناتو»
bool PhraseShape::partitive_follows(std::uint32_t head, std::uint32_t i) const {
    // «المتحدثة باسم الوزارة»
    if (read_.bound_preposition(i) && read_.cue(i, Cue::genitive) && read_.head_class(head) == HeadClass::person)
        return i + 1 < sentence_.last && read_.nominal(i + 1) && read_.starts_bare(i + 1);
    if (!read_.preposition(i) || i + 1 >= sentence_.last) return false;
    if (read_.cue(head, Cue::counterpart) && read_.cue(i, Cue::genitive) && opens_name_in_quotes(i + 1) != 0) return true;
    if (!read_.nominal(i + 1) || !read_.starts_bare(i + 1) || read_.temporal(i + 1)) return false;
    // «خمسة عمال من مصنع»: counted already, and no part of where they were.
    const HeadClass of = read_.head_class(i + 1);
    if (read_.noun(head) && read_.quantity(head) && (of == HeadClass::site || of == HeadClass::place || of == HeadClass::none) && !read_.definite(i + 1) && !read_.number(i + 1)) return false;
    if (read_.cue(head, Cue::counterpart)) return partitive(i) || read_.cue(i, Cue::genitive);
    return partitive(i) && (read_.quantity(head) || read_.cue(head, Cue::quantifier));
}

/// «قائد في الحرس الثوري», "inspectors from the agency": somebody with the body he belongs to.
bool PhraseShape::member_of(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const {
    const NounPhrase& p = out_.phrase(phrase);
    if (i + 1 >= sentence_.last || !read_.preposition(i) || !read_.cue(i, Cue::membership) || read_.word(i).enclitic == Enclitic::pronoun) return false;
    const HeadClass h = read_.head_class(head);
    // «وفد من الحركة», «وفد من روسيا»
    const bool sent = rules_.construct && h == HeadClass::body && partitive(i) && !read_.definite(head);
    if ((h != HeadClass::person && h != HeadClass::forces && h != HeadClass::group && !sent && !(h == HeadClass::people && read_.cue(head, Cue::person_noun))) || read_.is_name(head) || p.genitive != none || p.has_name) return false;
    if (rules_.construct && read_.definite(head)) return false;
    std::uint32_t body = i + 1;
    if (opens_name_in_quotes(body) != 0) ++body;
    while (body < sentence_.last && read_.determiner(body)) ++body;
    if (body >= sentence_.last || !read_.starts_bare(body) || read_.temporal(body)) return false;
    if (read_.in_name(body) && !read_.name_is_adjective(body)) return kind_of_body(body) || (sent && read_.known_place(body));
    if (!rules_.construct)
        while (body + 1 < sentence_.last && read_.nominal(body + 1) && read_.head_class(body) == HeadClass::none) ++body;
    // "a guard in the Mexican state of Guerrero"
    if (!rules_.construct && body + 2 < sentence_.last && read_.cue(body + 1, Cue::genitive) && read_.known_place(body + 2)) return false;
    const HeadClass b = read_.head_class(body);
    const bool one = read_.word(body).features.number != Number::plural || (b == HeadClass::forces && h == HeadClass::person);
    return (b == HeadClass::body || b == HeadClass::forces || b == HeadClass::group) && one;
}

bool PhraseShape::kind_of_body(std::uint32_t i) const {
    const auto kind = static_cast<world::Kind>(read_.input().name_kinds[static_cast<std::size_t>(read_.input().name_of[i])]);
    return kind == world::Kind::organisation || kind == world::Kind::group;
}

bool PhraseShape::closing(std::string_view mark) { return mark == "\u00BB" || mark == "\"" || mark == "\u201D" || mark == "'" || mark == "\u2019"; }

/// If a short quotation without a verb opens at `i`: one past its closing mark; else 0.
std::uint32_t PhraseShape::opens_name_in_quotes(std::uint32_t i) const {
    if (!read_.punctuation(i) || !Reader::opening(read_.word(i).token->text)) return 0;
    // «هتف المتظاهرون «الموت لأميركا»»
    if (i + 1 >= sentence_.last || !read_.nominal(i + 1) || read_.cue(i + 1, Cue::curse)) return 0;
    for (std::uint32_t j = i + 1; j < std::min(sentence_.last, i + 2 + longest_quotation); ++j) {
        if (read_.punctuation(j)) return closing(read_.word(j).token->text) ? j + 1 : 0;
        if (read_.verb(j)) return 0;
    }
    return 0;
}

/// "(الناتو)", "(NATO)" behind a name: one past the closing mark; else 0.
std::uint32_t PhraseShape::parenthesis_end(std::uint32_t i) const {
    if (i >= sentence_.last || !read_.punctuation(i) || read_.word(i).token->text != "(") return 0;
    for (std::uint32_t j = i + 1; j < std::min(sentence_.last, i + 6); ++j) {
        if (read_.word(j).token->text == ")") return j + 1;
        if (read_.verb(j) || read_.temporal(j) || read_.number(j)) return 0;
    }
    return 0;
}

}  // namespace tarikh::syntax
