#pragma once
// Who and where: one actor or place for all that the documents call by one id, with the names and codes that most of
// them give.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

enum class Trait : std::uint8_t { name, code, kind, spoken, lat, lon };

/// What one of the members is called or said to be, and how often.
struct Vote {
    std::uint32_t who = 0;
    Trait trait = Trait::name;
    std::string value, lang;
    std::uint32_t times = 1;
};

/// Actors or places.
struct Members {
    std::vector<std::string> ids;         ///< ascending, each once
    std::vector<std::uint32_t> mentions;  ///< of each
    std::vector<Vote> votes;              ///< by who, trait, value and language, each once
};

struct Cast {
    Members actors, places;
};

/// By their ids; what most votes say of each.
std::vector<Actor> actors_of(const Members& members);
std::vector<Place> places_of(const Members& members);

/// Members as they are met.
class Roll {
public:
    std::uint32_t number(const std::string& id);
    void mention(std::uint32_t who, std::uint32_t times = 1) { members_.mentions[who] += times; }
    void vote(std::uint32_t who, Trait trait, std::string_view value, std::string_view lang = {});
    void vote(Vote vote) { members_.votes.push_back(std::move(vote)); }

    /// In order; `final_number` tells for each number that was given where it stands now.
    Members settled(std::vector<std::uint32_t>& final_number);

private:
    Members members_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Who and where one document tells of.
class Casting {
public:
    Casting(const analysis::Analysis& analysis, const Folding& fold) : analysis_{analysis}, fold_{fold} {}

    /// Fills in part.actor or part.place with a provisional number, to be replaced by settled().
    void place_part(const analysis::Argument& argument, Part& part);
    /// Puts the final numbers into the parts of the reports.
    Cast settled(std::vector<Report>& reports);

private:
    const std::string& folded(const std::string& text);
    const std::string& called(const analysis::Argument& argument) const;
    void place_actor(const analysis::Argument& argument, Part& part);
    void place_place(const analysis::Argument& argument, Part& part);

    const analysis::Analysis& analysis_;
    const Folding& fold_;
    Roll actors_, places_;
    std::unordered_map<std::string, std::string> folded_;
};

/// The casts of many documents as one.
class Company {
public:
    /// Numbers in the parts of the document's reports become provisional ones of the company.
    void join(Cast cast, std::vector<Report>& reports);
    /// Writes the actors and places into the timeline, and the final numbers into the parts of its reports.
    void settle(Timeline& timeline);

private:
    Roll actors_, places_;
};

}  // namespace tarikh::merge
