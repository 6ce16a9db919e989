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

class Cast {
public:
    explicit Cast(const Folding& fold) : fold_{fold} {}

    /// The mentions of the document that the next arguments are from.
    void enter(const analysis::Analysis& analysis);
    /// Fills in part.actor or part.place with a provisional number, to be replaced by settle().
    void place_part(const analysis::Argument& argument, Part& part);

    /// Writes the actors and places into the timeline, in the order of their ids, and puts the final numbers into the
    /// parts of its reports.
    void settle(Timeline& timeline);

private:
    enum class Trait : std::uint8_t { name, code, kind, spoken, lat, lon };
    struct Vote {
        std::uint32_t who;
        Trait trait;
        std::string value, lang;
    };
    struct Members {
        std::unordered_map<std::string, std::uint32_t> numbers;  // id -> provisional number
        std::vector<std::string> ids;
        std::vector<std::uint32_t> mentions;
        std::vector<Vote> votes;

        std::uint32_t number(const std::string& id);
        void vote(std::uint32_t who, Trait trait, std::string_view value, std::string_view lang = {});
        /// Members by id, and for each its votes, most frequent first.
        std::vector<std::uint32_t> order() const;
        void count_votes();
    };

    const std::string& folded(const std::string& text);
    const std::string& called(const analysis::Argument& argument) const;
    void place_actor(const analysis::Argument& argument, Part& part);
    void place_place(const analysis::Argument& argument, Part& part);
    template <class Shown, class Fill>
    static std::vector<std::uint32_t> settle_members(Members& members, std::vector<Shown>& shown, Fill fill);

    const Folding& fold_;
    const analysis::Analysis* analysis_ = nullptr;
    Members actors_, places_;
    std::unordered_map<std::string, std::string> folded_;
};

}  // namespace tarikh::merge
