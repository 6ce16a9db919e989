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
/// Does such an actor belong to the country it stands in? «الشرطة», "villagers" do; of civilians only those told of
/// as known: «المدنيون», "the civilians"; several governments are of several countries.
enum class Local : std::uint8_t { no, if_definite, if_one, yes };

/// What a noun for a place stands for when it is told of again without its name: «المدينة», "the province", «البلاد».
enum class Again : std::uint8_t { nothing, town, region, state };

/// "person", "body" …; "" for none.
std::string_view name_of(HeadClass head_class);

struct HeadInfo {
    HeadClass head_class = HeadClass::none;
    std::string_view role;     ///< GOV MIL REB OPP CVL IGO NGO MED JUD LEG COP BUS; may be empty
    bool title = false;        ///< stands before a name: الرئيس، "Gen."
    bool named = false;        ///< only within a name in capitals: "Liberation Front", "Training Command"
    bool common = false;       ///< a word for things as well: النظام، الشبكة; no body by itself
    Local local = Local::no;
    Again again = Again::nothing;
    bool relational = false;   ///< speaks of somebody by relation to another: نظير، "counterpart", "side"
    explicit operator bool() const { return head_class != HeadClass::none; }
};

/// A view over compiled actor heads.
class ActorHeads {
public:
    ActorHeads() = default;
    explicit ActorHeads(std::string_view packed);
    /// By the word's lemma, else its folded form without clitics, with and without article. Verbs are no heads.
    HeadInfo find(const morphology::Word& word) const { return info(number(word)); }
    /// The same as a number, which is quickly kept; 0 is no head.
    std::uint32_t number(const morphology::Word& word) const;
    static HeadInfo info(std::uint32_t number);
    /// By a folded form; knows nothing of capitals.
    HeadInfo find(std::string_view folded) const { return info(number(folded)); }
    /// What a title means, folded and without its article: "foreign minister".
    world::Office office(std::string_view folded) const;
    /// The word goes on to the next one within a person's name: بن، أبو، "al", "van".
    bool links_names(std::string_view folded) const { return !links_.find(folded).empty(); }
    /// Of these, one that is more often another word: أم.
    bool links_weakly(std::string_view folded) const {
        const auto found = links_.find(folded);
        return !found.empty() && found.front() == 2;
    }
    /// Says of an actor that it is from elsewhere: أجنبي، دولي، "foreign".
    bool from_elsewhere(const morphology::Word& word) const;
    /// A pronoun that only one person is meant by: "he", not «هو».
    bool personal(std::string_view folded) const { return is_pronoun(folded, 1); }
    /// A pronoun by which a body speaks of itself in the news: "we".
    bool of_a_body(std::string_view folded) const { return is_pronoun(folded, 2); }
    /// A pronoun that several are meant by, or a thing: "they", "it".
    bool of_others(std::string_view folded) const { return is_pronoun(folded, 3); }
    /// One person described is called a person, like one who is named: "a police officer".
    bool described_persons() const { return described_persons_; }
    /// A body that is only described is called a body, where it is known which: "the committee" told of before.
    bool described_bodies() const { return described_bodies_; }
    /// A place that is only described is called a place: "the hospital".
    bool described_places() const { return described_places_; }
    std::size_t size() const { return map_.size(); }

private:
    std::uint32_t number_listed(const morphology::Word& word) const;
    std::uint32_t number(std::string_view folded) const {
        const auto found = map_.find(folded);
        return found.empty() ? 0 : found.front();
    }
    bool is_pronoun(std::string_view folded, std::uint32_t sort) const {
        const auto found = pronouns_.find(folded);
        return !found.empty() && found.front() == sort;
    }
    knowledge::FlatMap map_, offices_, links_, pronouns_, elsewhere_;
    bool described_persons_ = false, described_bodies_ = false, described_places_ = false;
};

/// `file` is src/lang/<code>/actors.json, `people` the people.json beside it. Throws base::DataError for an unknown class, role or office, or a word
/// listed twice with different meaning; `shown` names the file in messages.
std::string compile_actors(const base::Json& file, const base::Json& people, const text::Spelling& spelling, std::string_view shown);

}  // namespace tarikh::mentions
