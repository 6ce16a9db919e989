#pragma once
// The phrases of a document, and what one asks of them again and again.
#include <tarikh/actors/resolver.h>

namespace tarikh::actors {

inline bool in_body(mentions::HeadClass c) {
    using mentions::HeadClass;
    return c == HeadClass::body || c == HeadClass::forces || c == HeadClass::group || c == HeadClass::outlet;
}
inline bool acts(mentions::HeadClass c) {
    using mentions::HeadClass;
    return in_body(c) || c == HeadClass::person || c == HeadClass::people || c == HeadClass::vehicle;
}
inline bool is_place(world::Kind k) { return k == world::Kind::place || k == world::Kind::region || k == world::Kind::country; }

class Phrases {
public:
    Phrases(const world::World& world, const mentions::ActorHeads& heads, const syntax::ParseInput& input, const syntax::Parse& parse)
        : world_{world}, heads_{heads}, in_{input}, parse_{parse} {}

    const morphology::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const mentions::NameMention* name(std::uint32_t i) const {
        return in_.name_of[i] == syntax::none ? nullptr : &in_.names[static_cast<std::size_t>(in_.name_of[i])];
    }
    const syntax::NounPhrase& phrase(std::int32_t p) const { return parse_.phrase(p); }

    /// The phrase that the word stands in, with all around it; none if it stands in none.
    std::int32_t whole_at(std::uint32_t i) const { return parse_.outermost(parse_.phrase_of[i]); }

    /// "the ministry"
    bool definite_by_article(const syntax::NounPhrase& np) const {
        return np.words.first != np.head && word(np.words.first).is(morphology::Pos::determiner) && word(np.words.first).features.definite;
    }
    bool is_definite(const syntax::NounPhrase& np) const {
        const morphology::Word& head = word(np.head);
        return head.features.definite || (head.proclitics & morphology::proclitic::al) != 0 || definite_by_article(np);
    }
    bool is_one(const syntax::NounPhrase& np) const {
        const morphology::Number number = word(np.head).features.number;
        return number != morphology::Number::dual && number != morphology::Number::plural;
    }
    bool ends_proper(const syntax::NounPhrase& np) const { return word(np.words.last - 1).is(morphology::Pos::proper); }
    /// "Pentagon spokesman John Smith" is not the Pentagon.
    bool is_person(std::uint32_t entity) const { return entity != 0 && world_.entity(entity).kind == world::Kind::person; }

    /// What the lists of heads tell of a word. Of one that its class tells to be no head, and that is no name, nothing.
    mentions::HeadInfo head_info(std::uint32_t i) const {
        const bool no_head = static_cast<mentions::HeadClass>(in_.head_class[i]) == mentions::HeadClass::none && in_.name_of[i] == syntax::none;
        return no_head ? mentions::HeadInfo{} : in_.heads.empty() ? heads_.find(word(i)) : mentions::ActorHeads::info(in_.heads[i]);
    }

protected:
    const world::World& world_;
    const mentions::ActorHeads& heads_;
    const syntax::ParseInput& in_;
    const syntax::Parse& parse_;
};

}  // namespace tarikh::actors
