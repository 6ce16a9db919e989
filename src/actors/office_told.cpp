#include "office_told.h"

#include <string>

namespace tarikh::actors {
namespace {

class OfficeTold : Phrases {
public:
    explicit OfficeTold(const Phrases& phrases) : Phrases{phrases} {}

    Held of(const syntax::NounPhrase& np) const {
        Held held;
        std::string title, link;
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const morphology::Word& w = word(i);
            if (const mentions::NameMention* m = name(i); m != nullptr) {
                link.clear();
                if (m->words.first != i) continue;
                const world::Kind kind = world_.entity(m->entities.front()).kind;
                if (kind == world::Kind::person) continue;
                if (kind == world::Kind::place || kind == world::Kind::region || held.of != 0) return {};
                held.of = m->entities.front();
            } else if (w.is(morphology::Pos::preposition) && !title.empty()) {
                link = " " + std::string{w.folded()};  // "secretary of state" has one of its own
            } else if (w.kind == text::TokenKind::word && !w.is(morphology::Pos::determiner)) {
                title += title.empty() ? std::string{syntax::bare_of(w)} : link + " " + std::string{w.folded()};
                link.clear();
            }
        }
        held.office = heads_.office(title);
        return held;
    }
};

}  // namespace

Held held_by(const Phrases& phrases, const syntax::NounPhrase& np) { return OfficeTold{phrases}.of(np); }

}  // namespace tarikh::actors
