#pragma once
// The nouns that head an actor's phrase: what sort of actor "minister", "troops" or "village" speaks of.
// The words are data: src/lang/<code>/actors.json.
//
//     وزير -> person, GOV, title      القوات -> forces, MIL      قرية -> place      "drones" -> vehicle
#include <cstdint>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>
#include <tarikh/world/world.h>

namespace tarikh::mentions {

enum class HeadClass : std::uint8_t {
    none,
    person,   ///< titles, offices, professions
    body,     ///< ministry, government, parliament, company
    forces,   ///< army, troops, police
    group,    ///< protesters, rebels, opposition, movement
    people,   ///< civilians, residents, victims
    place,    ///< city, village, province
    vehicle,  ///< vehicles and weapons: tank, warship, drone
    outlet,   ///< newspaper, agency
    site      ///< building, hospital, base
};
/// "person", "body" …; "" for none.
std::string_view name_of(HeadClass head_class);

struct HeadInfo {
    HeadClass head_class = HeadClass::none;
    std::string_view role;     ///< GOV MIL REB OPP CVL IGO NGO MED JUD LEG COP BUS; may be empty
    bool title = false;        ///< stands before a name: الرئيس، "Gen."
    bool relational = false;   ///< speaks of somebody by relation to another: نظير، "counterpart", "side"
    explicit operator bool() const { return head_class != HeadClass::none; }
};

/// A view over compiled actor heads.
class ActorHeads {
public:
    ActorHeads() = default;
    explicit ActorHeads(std::string_view packed);
    /// By the word's lemma, else its folded form without clitics, with and without article. Verbs are no heads.
    HeadInfo find(const morphology::Word& word) const;
    /// By a folded form.
    HeadInfo find(std::string_view folded) const;
    /// What a title means, folded and without its article: "foreign minister".
    world::Office office(std::string_view folded) const;
    /// The word goes on to the next one within a person's name: بن، أبو، "al", "van".
    bool links_names(std::string_view folded) const { return !links_.find(folded).empty(); }
    /// A pronoun that only one person is meant by: "he", not «هو».
    bool personal(std::string_view folded) const { return !pronouns_.find(folded).empty(); }
    std::size_t size() const { return map_.size(); }

private:
    knowledge::FlatMap map_, offices_, links_, pronouns_;
};

/// `file` is src/lang/<code>/actors.json. Throws base::DataError for an unknown class, role or office, or a word
/// listed twice with different meaning; `shown` names the file in messages.
std::string compile_actors(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

}  // namespace tarikh::mentions
