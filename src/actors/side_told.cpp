#include "side_told.h"

namespace tarikh::actors {
namespace {

using syntax::none;
using syntax::NounPhrase;

class SideTold : Phrases {
public:
    explicit SideTold(const Phrases& phrases) : Phrases{phrases} {}

    std::int32_t of(const NounPhrase& np) const {
        std::int32_t whom = loyal_to(np.words.last);
        if (whom == none) whom = tied_to(np);
        if (whom == none) whom = led_by(np.words.last);
        if (whom == none) whom = works_at(np);
        if (whom == none) whom = army_of(np);
        if (whom == none) whom = member_of(np);
        return whom == none || phrase(whom).words.contains(np.head) ? none : whom;
    }

private:
    std::int32_t loyal_to(std::uint32_t adjective) const {
        if (!same_sentence(adjective, adjective + 2) || !in_.cues[adjective].has(syntax::Cue::belongs) || !word(adjective + 1).is(morphology::Pos::preposition)) return none;
        return whole_at(adjective + 2);
    }

    /// «الفصائل الموالية للجنرال», «الصحيفة المرتبطة بالحزب»: the adjective is one of the phrase's own words.
    std::int32_t tied_to(const NounPhrase& np) const {
        const std::uint32_t next = np.words.last;
        if (next == np.head + 1) return none;
        if (!same_sentence(next - 1, next) || !in_.cues[next - 1].has(syntax::Cue::belongs) || !word(next - 1).is(morphology::Pos::adjective)) return none;
        const std::uint16_t bound = morphology::proclitic::li | morphology::proclitic::bi;
        return (word(next).proclitics & bound) != 0 && (word(next).proclitics & morphology::proclitic::wa) == 0 ? whole_at(next) : none;
    }

    /// «بقيادة أميركية»; «تقوده السعودية», with or without a word that opens the clause; "led by the Syrian minister".
    std::int32_t led_by(std::uint32_t next) const {
        if (!same_sentence(next, next + 1)) return none;
        const bool bound = (word(next).proclitics & morphology::proclitic::bi) != 0;
        if (bound && word(next).is(morphology::Pos::noun)) return in_.cues[next].has(syntax::Cue::leads) ? whole_at(next) : none;
        const std::uint32_t verb = in_.cues[next].has(syntax::Cue::relative) ? next + 1 : next;
        if (!same_sentence(next, verb + 1) || !word(verb).is(morphology::Pos::verb) || !in_.cues[verb].has(syntax::Cue::leads)) return none;
        if (same_sentence(verb, verb + 2) && in_.cues[verb + 1].has(syntax::Cue::agent) && word(verb + 1).is(morphology::Pos::preposition)) return whole_at(verb + 2);
        return word(verb).enclitic == morphology::Enclitic::pronoun ? whole_at(verb + 1) : none;
    }

    /// «أستاذ بجامعة القاهرة»: where he works or learns is of a place.
    std::int32_t works_at(const NounPhrase& np) const {
        const std::uint32_t next = np.words.last;
        const auto c = static_cast<mentions::HeadClass>(in_.head_class[np.head]);
        if ((c != mentions::HeadClass::person && c != mentions::HeadClass::people) || np.has_name || !same_sentence(next, next)) return none;
        if ((word(next).proclitics & morphology::proclitic::bi) == 0 || (word(next).proclitics & morphology::proclitic::wa) != 0) return none;
        const std::int32_t at = whole_at(next);
        const mentions::HeadInfo info = at == none ? mentions::HeadInfo{} : head_info(phrase(at).head);
        // «مساعد الشؤون السياسية بمكتب الرئيس»
        const bool office = in_body(info.head_class) && c == mentions::HeadClass::person && np.genitive != none && is_one(np);
        return office || (info.head_class == mentions::HeadClass::site && info.local == mentions::Local::yes) ? at : none;
    }

    /// «القوات الخاصة في الجيش السوري»
    std::int32_t army_of(const NounPhrase& np) const {
        const std::uint32_t in = np.words.last;
        if (static_cast<mentions::HeadClass>(in_.head_class[np.head]) != mentions::HeadClass::forces || np.has_name || !same_sentence(in, in + 1)) return none;
        if (!word(in).is(morphology::Pos::preposition) || !in_.cues[in].has(syntax::Cue::membership) || word(in).enclitic != morphology::Enclitic::none) return none;
        const std::int32_t army = whole_at(in + 1);
        return army != none && static_cast<mentions::HeadClass>(in_.head_class[phrase(army).head]) == mentions::HeadClass::forces ? army : none;
    }

    /// «القيادي في الحركة», «العضو بالبرلمان الأوروبي»; but a minister speaks there.
    std::int32_t member_of(const NounPhrase& np) const {
        const std::uint32_t in = np.words.last;
        if (static_cast<mentions::HeadClass>(in_.head_class[np.head]) != mentions::HeadClass::person || np.has_name || np.genitive != none) return none;
        if (!same_sentence(in, in + 1) || !is_definite(np) || !is_one(np) || head_info(np.head).local != mentions::Local::no) return none;
        const bool bound = (word(in).proclitics & morphology::proclitic::bi) != 0 && (word(in).proclitics & morphology::proclitic::wa) == 0;
        const bool free = word(in).is(morphology::Pos::preposition) && in_.cues[in].has(syntax::Cue::membership) && word(in).enclitic == morphology::Enclitic::none;
        const std::int32_t body = bound ? whole_at(in) : free ? whole_at(in + 1) : none;
        if (body == none || phrase(body).words.first != (bound ? in : in + 1)) return none;
        const mentions::NameMention* known = name(phrase(body).head);
        const world::Kind kind = known == nullptr ? world::Kind::place : world_.entity(known->entities.front()).kind;
        const bool named = kind == world::Kind::organisation || kind == world::Kind::group;
        return named || in_body(static_cast<mentions::HeadClass>(in_.head_class[phrase(body).head])) ? body : none;
    }

    bool same_sentence(std::uint32_t first, std::uint32_t last) const { return last < in_.words.size() && word(first).sentence == word(last).sentence; }
};

}  // namespace

std::int32_t side_told(const Phrases& phrases, const NounPhrase& np) { return SideTold{phrases}.of(np); }

}  // namespace tarikh::actors
