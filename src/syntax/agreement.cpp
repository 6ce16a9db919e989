// Does an adjective tell more of the noun before it, or begin something else?
#include "phrase_shape.h"

namespace tarikh::syntax {

using mentions::HeadClass;
using morphology::Features;
using morphology::Gender;
using morphology::Number;

/// «سامي الحداد البالغ من العمر 30 عاما», «أحمد سعيد المتهم بالقتل»: behind a name a participle with what it governs is no part of
/// the name.
bool PhraseShape::tells_more(std::uint32_t head, std::uint32_t participle) const {
    return read_.word(head).is(Pos::proper) && !read_.known_place(head) && governs_as_participle(participle);
}

bool PhraseShape::governs_as_participle(std::uint32_t i) const {
    const Form form = read_.word(i).features.form;
    if (!rules_.construct || (form != Form::active_participle && form != Form::passive_participle) || !read_.definite(i) || i + 1 >= sentence_.last) return false;
    if (read_.name_is_adjective(i) || read_.head_class(i) != HeadClass::none) return false;
    return read_.preposition(i + 1) && read_.word(i + 1).enclitic == morphology::Enclitic::none;
}

/// «توفي بائع متجول متأثرا بجروحه»: in the accusative, as neither the noun nor its adjective is, it tells how.
bool PhraseShape::circumstance_of(std::uint32_t head, std::uint32_t adjective, const NounPhrase& p) const {
    if (!rules_.construct || read_.name_is_adjective(adjective) || !tanwin_adjective(adjective) || p.modifiers.empty()) return false;
    const std::uint32_t before = p.modifiers.back();
    const Features& f = read_.word(before).features;
    return read_.head_class(head) == HeadClass::person && before + 1 == adjective && f.gender == Gender::masculine && f.number == Number::singular && !read_.in_name(before) && !tanwin_adjective(before);
}

bool PhraseShape::tanwin_adjective(std::uint32_t i) const {
    const Features& f = read_.word(i).features;
    return read_.adjective(i) && f.grammatical_case == morphology::Case::accusative && !f.definite && f.number == Number::singular && f.gender == Gender::masculine;
}

bool PhraseShape::agrees(std::uint32_t head, std::uint32_t adjective, std::int32_t phrase) const {
    const morphology::Features& h = read_.word(head).features;
    const morphology::Features& a = read_.word(adjective).features;
    const bool adjective_definite = (read_.word(adjective).proclitics & morphology::proclitic::al) != 0;
    const NounPhrase& p = out_.phrase(phrase);
    const bool head_definite = read_.definite(head) || (p.genitive != none && innermost_definite(p.genitive));
    // «قطعت العلاقات مع قطر متهمة الدوحة»: what follows a name without the article tells of somebody else.
    const bool of_a_name = read_.is_name(head) && (adjective_definite || read_.name_is_adjective(adjective) || read_.word(head).guessed);
    if (adjective_definite != head_definite && !of_a_name) return false;
    if (tells_more(head, adjective) || circumstance_of(head, adjective, p)) return false;
    // «انتخب التشيليون اليميني»
    if (read_.citizen(head) && h.number == Number::plural && a.number == Number::singular) return false;
    // «طردت إسرائيل فلسطينيين»: a name is nobody in the plural.
    // but «مستوطنون إسرائيليون»
    const bool compatriots = read_.citizen(head) && h.number == Number::plural;
    if (!compatriots && read_.is_name(head) && read_.in_name(head) && read_.name_is_adjective(adjective) && (a.number == Number::plural || a.number == Number::dual)) return false;
    // «كمين نصبه مسلحون شمالي بنين», «ثلاثة جنود شرقي مدينة بنين»
    const HeadClass others = read_.head_class(adjective);
    const bool side = !adjective_definite && read_.cue(adjective, Cue::place_preposition) && !read_.cue(head, Cue::place_preposition) && adjective + 1 < sentence_.last;
    if (side && (read_.known_place(adjective + 1) || read_.head_class(adjective + 1) == HeadClass::place)) return false;
    // «اتهمت صربيا المعارضة»
    if (read_.known_place(head) && adjective_definite && !read_.name_is_adjective(adjective) && (others == HeadClass::group || others == HeadClass::people || others == HeadClass::body || others == HeadClass::forces)) return false;
    // «اعتقلت الشرطة الناشطة منى الحداد»: a name behind it makes it somebody.
    const bool body = h.gender == Gender::feminine && (read_.head_class(head) == HeadClass::body || read_.head_class(head) == HeadClass::forces);
    if (body && others == HeadClass::person && adjective_definite && !read_.name_is_adjective(adjective) && adjective + 1 < sentence_.last && opens_person(adjective + 1) && read_.starts_bare(adjective + 1)) return false;
    // «اغتالت إسرائيل القيادي في الحركة»
    if (read_.known_place(head) && !read_.citizen(head) && a.gender == Gender::masculine && adjective_definite && !read_.name_is_adjective(adjective) && others == HeadClass::person) return false;
    // «سعيد منصور المتحدث باسم الوزارة»: what he is, told behind his name.
    if (read_.is_name(head) && (!read_.in_name(head) || read_.known_person(head)) && adjective_definite && !read_.name_is_adjective(adjective) && others == HeadClass::person) return false;
    // «اغتيال إسرائيل القيادي»
    const std::uint32_t whose = p.genitive == none ? head : out_.phrase(p.genitive).head;
    if (whose != head && h.form == Form::verbal_noun && read_.known_place(whose) && adjective_definite && a.gender == Gender::masculine && !read_.name_is_adjective(adjective) && read_.head_class(adjective) == HeadClass::person) return false;
    // «رفض روسيا المستمر»: places are mostly feminine, and few names bear adjectives but of nationality.
    if (read_.known_place(head) && a.gender == Gender::masculine && p.outer == none && head != sentence_.first && !read_.name_is_adjective(adjective) &&
        read_.noun(head - 1)) return false;
    // «خطف مسلحون مجهولون أميركيا», «استهدف مسلحون حافلة»
    if (closed(head) && a.number == Number::singular && ((a.gender == Gender::masculine && tanwin(adjective)) || (h.number == Number::plural && a.gender == Gender::feminine && !read_.definite(head) && read_.head_class(head) == HeadClass::person && !read_.name_is_adjective(adjective)))) return false;
    // «توعد الحوثيون السعودية»
    const bool several = closed(head) && h.number == Number::plural && h.gender == Gender::masculine;
    const bool of_a_people = read_.in_name(head) && read_.name_is_adjective(head);
    if (several && (read_.is_name(head) || of_a_people || read_.head_class(head) == HeadClass::person || read_.head_class(head) == HeadClass::group) && a.number == Number::singular && (a.gender == Gender::feminine || read_.word(adjective).is(Pos::proper))) return false;
    // «اعتقلت القوات الإسرائيلية القيادي»
    if (h.number == Number::plural && a.number == Number::singular && a.gender == Gender::masculine && !read_.word(head).guessed && !read_.is_name(head) && p.genitive == none && !p.modifiers.empty()) return false;
    // «هدمت جرافات إسرائيلية منزلين»
    if (a.number == Number::dual && h.number != Number::dual && !read_.word(head).guessed && !read_.is_name(head)) return false;
    // «تبادل الطرفان الأسرى»
    if (h.number == Number::dual && a.number == Number::plural && !read_.word(head).guessed && !read_.is_name(head) && !read_.number(head)) return false;
    // «أبلغ الوزير الصحافيين», «طالب الاتحاد الأفريقي العسكريين»
    const bool one_name = read_.in_name(head) && !read_.citizen(head) && others == HeadClass::person && !read_.name_is_adjective(adjective);
    if (a.grammatical_case != morphology::Case::none && a.number == Number::plural && h.number == Number::singular && !read_.word(head).guessed && (!read_.is_name(head) || one_name)) return false;
    // «خفر السواحل الفلبيني»: no coasts are.
    const bool places = h.number == Number::plural && read_.head_class(head) == HeadClass::place && !read_.is_name(head);
    if (places && a.gender == Gender::masculine && a.number == Number::singular && read_.name_is_adjective(adjective)) return false;
    if (h.gender == Gender::none || a.gender == Gender::none) return true;
    if (h.number == Number::plural || read_.word(head).guessed) return true;
    // «رهينة أمريكي»
    if (read_.head_class(head) == HeadClass::person && h.gender == Gender::feminine && read_.name_is_adjective(adjective)) return true;
    return h.gender == a.gender;
}

}  // namespace tarikh::syntax
