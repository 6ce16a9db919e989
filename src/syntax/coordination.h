#pragma once
// Which phrases are joined by "and" or a comma, and to which part of the phrase before.
#include "reading.h"

namespace tarikh::syntax {

class Coordination {
public:
    Coordination(const Reader& reader, base::WordRange sentence, Parse& parse) : read_{reader}, rules_{reader.rules()}, sentence_{sentence}, out_{parse} {}

    /// Joins `phrase` to the phrase `before` it, or to the genitive of that which it is most like. Between them stand the
    /// words from `gap` on.
    void join(std::int32_t before, std::int32_t phrase, std::uint32_t gap);

    /// Joins `phrase` where the office told behind the name `name` has just ended: it may be another office of his.
    void join_behind_office(std::int32_t name, std::int32_t office, std::int32_t phrase, std::uint32_t gap);

private:
    NounPhrase& at(std::int32_t phrase) const { return out_.phrase(phrase); }
    bool begins_clause(std::int32_t before, std::int32_t phrase) const;
    bool begins_clause_unmarked(std::int32_t before, std::int32_t phrase) const;
    bool begins_headline(std::int32_t before, std::int32_t phrase) const;
    bool described(std::int32_t before, std::int32_t phrase) const;
    bool tells_office(const NounPhrase& np) const;
    bool lies_in(std::int32_t before, std::int32_t phrase) const;
    bool names(std::int32_t before, std::int32_t phrase) const;
    bool describes(std::int32_t before, std::int32_t phrase) const;
    bool is_comma(std::uint32_t i) const;
    bool beside_governor(const NounPhrase& last, const NounPhrase& next) const;
    std::int32_t deed_there(std::int32_t before, std::int32_t phrase) const;
    bool speaks_behind(std::uint32_t i, bool unlike) const;
    bool list_goes_on(std::int32_t phrase, bool unlike) const;
    bool opens_with_thing(std::int32_t before, std::int32_t phrase) const;
    bool unlike(std::int32_t before, std::int32_t phrase) const;
    std::int32_t like(std::int32_t before, std::int32_t phrase) const;
    int likeness(const NounPhrase& a, const NounPhrase& b) const;

    const Reader& read_;
    const SyntaxRules& rules_;
    base::WordRange sentence_;
    Parse& out_;
};

}  // namespace tarikh::syntax
