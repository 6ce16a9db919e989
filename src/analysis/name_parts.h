#pragma once
// What each word of a document may be within a person's name.
#include <cstdint>
#include <string_view>
#include <vector>

#include "reading.h"

namespace tarikh::analysis {

enum class Part : std::uint8_t {
    none,
    given,        ///< محمد، "John": a first name and nothing else
    given_word,   ///< كريم، "Grace": a first name, and a word of the language
    family,       ///< a surname and nothing else
    family_word,  ///< حداد، "Baker"
    foreign,      ///< no word of the language, but it ends as surnames do
    unknown,      ///< no word of the language
    second_half,  ///< «صلاح الدين»: read as a name's word, which tells no name by itself
    descent,      ///< المصري: of a place, as surnames are
    link,         ///< بن، "van"
    initial       ///< "J"
};

class NameParts {
public:
    NameParts(const Reading& reading, const lang::Language& language, const world::World& world);

    Part part(std::uint32_t w) const { return parts_[w]; }
    bool is_word(std::uint32_t w) const { return word(w).kind == text::TokenKind::word; }
    bool cased(std::uint32_t w) const { return r_.facts[w].cased; }
    bool capital(std::uint32_t w) const;  ///< and it begins with one
    bool acronym(std::uint32_t w) const;
    bool ordinary(std::uint32_t w) const { return r_.facts[w].ordinary; }
    /// Of a known name that is no adjective: المصري is a surname as well.
    bool known(std::uint32_t w) const;
    bool known_place(std::uint32_t w) const;
    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }

private:
    Part part_of(std::uint32_t w) const;
    bool before_unknown(std::uint32_t w) const;
    bool before_father(std::uint32_t w) const;

    const Reading& r_;
    const lang::Language& language_;
    const world::World& world_;
    std::vector<Part> parts_;
};

}  // namespace tarikh::analysis
