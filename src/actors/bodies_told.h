#pragma once
// Bodies that were told of in full: "the committee" and "FKM" look here.
#include <string>
#include <string_view>
#include <vector>

#include "phrases.h"

namespace tarikh::actors {

class BodiesTold : Phrases {
public:
    explicit BodiesTold(const Phrases& phrases) : Phrases{phrases} {}

    /// A phrase that was resolved, for those behind it.
    void keep(std::size_t phrase, const Identity& id);
    /// «اللجنة» behind «اللجنة العليا للانتخابات», "the company" behind "Norland Oil Company": whom it stands for.
    void recall(const syntax::NounPhrase& np, Identity& id) const;
    /// "the National Union for the Total Independence of Angola (UNITA)": known by what stands in brackets.
    void by_brackets(const syntax::NounPhrase& np, Identity& id) const;
    /// "FKM" and "FKM fighters" behind "the Free Kordofan Movement (FKM)".
    void recall_acronym(const syntax::NounPhrase& np, Identity& id) const;

private:
    struct Told {
        std::string_view lemma;
        morphology::Gender gender;
        morphology::Number number;
        std::int32_t phrase;
        std::string_view code, role;
        std::uint32_t entity;
        mentions::HeadClass head_class;
        std::string_view bracketed;  ///< what stands in brackets behind it
    };

    bool has_words_of(const syntax::NounPhrase& full, const syntax::NounPhrase& np) const;
    bool is_acronym(std::uint32_t word) const;
    /// Of its words in capitals.
    std::string initials(const syntax::NounPhrase& np) const;
    std::string_view in_brackets(const syntax::NounPhrase& np) const;
    const Told* called(std::string_view acronym) const;

    std::vector<Told> told_;
};

}  // namespace tarikh::actors
