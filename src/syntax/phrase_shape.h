#pragma once
// What the words of a phrase look like: which may be its genitive, its adjective, its name, its second noun.
#include "reading.h"

namespace tarikh::syntax {

class PhraseShape {
public:
    PhraseShape(const ParseInput& input, base::WordRange sentence, const SyntaxRules& rules, Parse& parse)
        : read_{input, rules}, rules_{rules}, sentence_{sentence}, out_{parse} {}

protected:
    std::uint32_t verbs_own_genitive(std::uint32_t first) const;
    bool recipient_ends(std::uint32_t first, std::uint32_t i) const;
    bool office_of_name(std::uint32_t first, std::uint32_t i) const;
    bool tells_side(std::uint32_t i) const;
    bool sum_in(std::uint32_t head, std::uint32_t i) const;
    bool described_behind_noun(std::uint32_t i) const;
    bool outcome_of_verb(std::uint32_t i) const;
    bool compounds_joined(std::uint32_t first, std::uint32_t i) const;
    bool same_quantity(std::uint32_t a, std::uint32_t b) const;
    std::uint32_t name_end(std::uint32_t i) const;
    bool name_goes_on(std::uint32_t i) const;
    bool names_behind_town(std::uint32_t i) const;
    bool title(std::uint32_t i) const;
    bool surname(std::uint32_t i) const;
    bool can_take_genitive(std::uint32_t i) const;
    bool closed(std::uint32_t i) const;
    bool broken_plural(std::uint32_t i) const;
    bool tells_how(std::uint32_t i) const;
    bool belongs_to(std::int32_t phrase, std::uint32_t i) const;
    bool nation_in_accusative(std::uint32_t head, std::uint32_t i) const;
    bool people_behind(std::uint32_t head, std::uint32_t i, std::int32_t phrase) const;
    bool measures(std::uint32_t adjective, std::uint32_t i) const;
    bool names_itself(std::uint32_t i) const;
    bool machine_described(std::uint32_t head, std::uint32_t i) const;
    std::uint32_t so_called(std::uint32_t i) const;
    bool state_in_brackets(std::uint32_t head, std::uint32_t opening, std::uint32_t closing) const;
    bool points_elsewhere(std::uint32_t i) const;
    bool reflexive(std::uint32_t i) const;
    bool two_in_office(std::uint32_t i) const;
    bool no_genitive(std::uint32_t head, std::uint32_t next) const;
    bool tanwin(std::uint32_t i) const;
    bool agrees(std::uint32_t head, std::uint32_t adjective, std::int32_t phrase) const;
    bool governs_as_participle(std::uint32_t i) const;
    bool tells_more(std::uint32_t head, std::uint32_t participle) const;
    bool circumstance_of(std::uint32_t head, std::uint32_t adjective, const NounPhrase& p) const;
    bool tanwin_adjective(std::uint32_t i) const;
    std::uint32_t coordinated_adjective(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    bool belongs_to_body(std::uint32_t i) const;
    bool several_behind_title(std::uint32_t head, std::uint32_t i) const;
    bool takes_another(std::int32_t phrase, std::uint32_t head, std::uint32_t title) const;
    std::uint32_t construct_title(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    std::uint32_t in_charge(std::uint32_t head, std::uint32_t i) const;
    std::uint32_t unmanned(std::uint32_t head, std::uint32_t i) const;
    bool heads_genitive(std::uint32_t head, std::uint32_t adjective) const;
    bool noun_after_all(std::uint32_t head, std::uint32_t adjective) const;
    bool number_behind(std::uint32_t head, std::uint32_t i) const;
    bool innermost_definite(std::int32_t phrase) const;
    bool of_another_state(std::uint32_t head, std::uint32_t next) const;
    bool continues_as_apposition(std::int32_t phrase, std::uint32_t head, std::uint32_t next) const;
    bool names_body(std::uint32_t i) const;
    bool names_group(std::uint32_t i) const;
    bool appointed(std::int32_t phrase, std::uint32_t next) const;
    bool opens_person(std::uint32_t i) const;
    bool names_nobody(std::int32_t phrase, std::uint32_t end) const;
    bool known_entity(std::uint32_t i) const;
    bool counts_more(std::uint32_t i) const;
    bool partitive(std::uint32_t i) const;
    bool office_of(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    std::uint32_t name_behind_seat(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    bool sits_in(const NounPhrase& title, std::uint32_t head, std::uint32_t seat, bool bound) const;
    bool second_field(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    bool person_name(std::uint32_t i) const;
    bool partitive_follows(std::uint32_t head, std::uint32_t i) const;
    bool member_of(std::int32_t phrase, std::uint32_t head, std::uint32_t i) const;
    bool kind_of_body(std::uint32_t i) const;
    static bool closing(std::string_view mark);
    std::uint32_t opens_name_in_quotes(std::uint32_t i) const;
    std::uint32_t parenthesis_end(std::uint32_t i) const;
    bool name_goes_on(std::int32_t phrase, std::uint32_t i) const;
    std::uint32_t name_row_end(std::int32_t phrase, std::uint32_t i) const;
    bool within_name(std::uint32_t first, std::uint32_t i) const;
    bool hyphenated(std::uint32_t i) const;
    bool behind_hyphen(std::uint32_t i) const;
    bool ends_as_outcome(std::uint32_t first, std::uint32_t i) const;
    bool governs_number(std::uint32_t i) const;
    bool owns_in_plural(std::uint32_t i) const;
    bool opens_bare_relative(std::uint32_t i) const;
    bool adjectives_joined(std::uint32_t i) const;
    bool opens_compound(std::uint32_t first, std::uint32_t i) const;
    bool describes_noun(std::uint32_t i) const;
    bool opens_with_participle(std::uint32_t i) const;
    bool verb_behind_nouns(std::uint32_t i) const;
    bool prefixes_verb(std::uint32_t i) const;
    bool owner_begins(std::uint32_t first, std::uint32_t i) const;
    bool named_like_verb(std::uint32_t i) const;
    bool abbreviates(std::uint32_t i) const;
    std::uint32_t time_end(std::uint32_t i) const;
    std::uint32_t age_end(std::uint32_t i) const;
    std::uint32_t person_by_age(std::uint32_t i) const;

    Reader read_;
    const SyntaxRules& rules_;
    base::WordRange sentence_;
    Parse& out_;
};

}  // namespace tarikh::syntax
