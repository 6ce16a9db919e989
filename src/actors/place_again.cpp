#include "place_again.h"

namespace tarikh::actors {
namespace {

using mentions::Again;
using syntax::none;

constexpr std::uint32_t reaches = 3;  ///< sentences over which "the city" is the one told of last

bool fits(Again again, world::Kind kind) {
    return (again == Again::town && kind == world::Kind::place) || (again == Again::region && kind == world::Kind::region) ||
           (again == Again::state && kind == world::Kind::country);
}

class PlaceTold : Phrases {
public:
    explicit PlaceTold(const Phrases& phrases) : Phrases{phrases} {}

    std::uint32_t of(const syntax::NounPhrase& np) const {
        if (np.has_name || np.genitive != none || !np.modifiers.empty() || !is_one(np) || np.first_conjunct != none) return 0;
        const Again again = head_info(np.head).again;
        if (again == Again::nothing || word(np.head).enclitic != morphology::Enclitic::none || !is_definite(np)) return 0;
        return before(np.words.first, word(np.head), again);
    }

private:
    std::uint32_t before(std::uint32_t first, const morphology::Word& head, Again again) const {
        std::uint32_t last = 0;
        for (auto m = in_.names.rbegin(); m != in_.names.rend(); ++m) {
            if (m->words.first >= first || m->adjective || m->citizen) continue;
            if (word(m->words.first).sentence + reaches < head.sentence) break;
            const world::Kind kind = world_.entity(m->entities.front()).kind;
            if (is_place(kind) && told_by(*m, head->lemma_folded)) return m->entities.front();
            if (fits(again, kind) && last == 0) last = m->entities.front();
        }
        return last;
    }

    /// «مدينة حلب», "Gaza City"; of «قرية كفرنبل» the noun stands before the name.
    bool told_by(const mentions::NameMention& m, std::string_view lemma) const {
        for (std::uint32_t i = m.words.first > 0 ? m.words.first - 1 : 0; i < m.words.last; ++i)
            if (word(i)->lemma_folded == lemma) return true;
        return false;
    }
};

}  // namespace

std::uint32_t place_told_again(const Phrases& phrases, const syntax::NounPhrase& np) { return PlaceTold{phrases}.of(np); }

}  // namespace tarikh::actors
