#pragma once
// Who was told of before, by what they were called: «الوزارة», "the minister", "Ellwood" look here.
#include <string_view>
#include <vector>

#include "phrases.h"

namespace tarikh::actors {

class Memory : Phrases {
public:
    explicit Memory(const Phrases& phrases) : Phrases{phrases} {}

    /// A phrase that was resolved, for those behind it. `office` is the one it speaks of.
    void keep(std::size_t phrase, world::Office office, const Identity& id);

    /// Fills in what was told before: of a definite noun, of a surname.
    void recall(const syntax::NounPhrase& np, world::Office office, Identity& id) const;
    /// The same by a body among its words: "the agency's chief", "the ministry spokesman".
    void recall_body(const syntax::NounPhrase& np, Identity& id) const;
    /// Of a headline: what the sentences below it tell.
    void recall_below(const syntax::NounPhrase& np, world::Office office, Identity& id) const;

private:
    struct Told {
        std::string_view key;       ///< a lemma or a surname; "" of a group that was told by its name
        std::string_view code;
        std::uint32_t entity;
        morphology::Gender gender;  ///< of a head: الرئيسة is not the الرئيس told of before
        world::Office office;
        std::int32_t named;         ///< the phrase, if it has a person's name
        std::uint32_t sentence;
    };

    void add(Told told, std::string_view key);
    void add_titles(const syntax::NounPhrase& np, Told told);
    void add_body(const syntax::NounPhrase& np, const Told& told);
    void fill(const Told& told, const syntax::NounPhrase& np, bool named, world::Office office, Identity& id) const;
    bool of_fighters(const syntax::NounPhrase& np, const Identity& id) const;
    bool told_apart(const syntax::NounPhrase& np) const;
    bool called_so(std::string_view surname) const;
    bool ends_in_epithet(const syntax::NounPhrase& np) const;
    bool is_epithet(const syntax::NounPhrase& np) const;
    bool common(std::uint32_t i) const;
    template <class Fits>
    const Told* last(Fits fits) const;

    std::vector<Told> told_;
    std::vector<std::string_view> surnames_;  ///< of the persons told before, known to the world or not
};

}  // namespace tarikh::actors
