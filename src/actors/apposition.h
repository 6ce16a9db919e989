#pragma once
// The same person told twice in a row: by his name, and by what he is.
//
//     «وزير الخارجية العراقي، إبراهيم الجعفري», «علي العامري عمدة العاصمة», "Tobias Ellwood, minister for …"
#include <vector>

#include "phrases.h"

namespace tarikh::actors {

class Appositions : Phrases {
public:
    /// `found` holds what is known so far of each phrase, and outlives this.
    Appositions(const Phrases& phrases, const std::vector<Identity>& found) : Phrases{phrases}, found_{found} {}

    /// The phrase right before `p`, with or without a comma between, that tells the same person the other way; or none.
    std::int32_t beside(std::size_t p) const;

    /// A person's name, with no more than a title.
    bool by_name_alone(std::size_t p) const;

private:
    bool one(std::size_t before, std::size_t p, std::uint32_t end) const;
    bool right_behind(std::size_t before, std::size_t p) const;
    bool takes_object(const syntax::NounPhrase& np) const;
    bool ends_with_place(const syntax::NounPhrase& np) const;
    bool comma(std::uint32_t i) const;
    bool could_be_one(const syntax::NounPhrase& np) const { return np.conjunct == syntax::none && np.first_conjunct == syntax::none && is_one(np); }

    const std::vector<Identity>& found_;
};

}  // namespace tarikh::actors
