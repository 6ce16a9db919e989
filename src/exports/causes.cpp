// What led to what: events as cards, joined by what the articles say of cause, part and subject.
#include <algorithm>
#include <map>
#include <set>

#include <tarikh/exports/pictures.h>

#include "dot_text.h"
#include "labels.h"

namespace tarikh::exports {
namespace {

class CausesPicture {
public:
    CausesPicture(const Selection& s, std::optional<std::uint32_t> of, std::size_t most) : s_{s}, text_{s}, of_{of}, most_{most} {}

    std::string run() {
        gather();
        std::vector<std::uint32_t> reached = of_ ? reach(*of_) : all();
        const std::size_t left_out = reached.size() - std::min(reached.size(), most_);
        reached.resize(reached.size() - left_out);
        const std::set<std::uint32_t> drawn{reached.begin(), reached.end()};
        out_ = text_.head("causes", "rankdir=TB, nodesep=0.35, ranksep=0.5");
        for (const std::uint32_t e : drawn) out_ += text_.card(e, of_ && e == *of_);
        for (const merge::Relation& r : relations_)
            if (drawn.contains(r.from) && drawn.contains(r.to)) edge(r);
        if (left_out > 0) out_ += text_.more("more", left_out);
        return std::move(out_) + "}\n";
    }

private:
    /// What merely came before, or at the same time, explains nothing.
    void gather() {
        std::set<std::uint32_t> chosen{s_.events.begin(), s_.events.end()};
        if (of_) chosen.insert(*of_);
        for (const merge::Relation& r : s_.timeline.relations) {
            if (r.type == "before" || r.type == "during" || !chosen.contains(r.from) || !chosen.contains(r.to)) continue;
            relations_.push_back(r);
            next_to_[r.from].push_back(r.to);
            next_to_[r.to].push_back(r.from);
        }
    }

    std::vector<std::uint32_t> all() const {
        std::vector<std::uint32_t> out;
        for (const auto& [event, others] : next_to_) out.push_back(event);
        return out;
    }

    /// The nearest first.
    std::vector<std::uint32_t> reach(std::uint32_t start) const {
        std::vector<std::uint32_t> out{start};
        std::set<std::uint32_t> seen{start};
        for (std::size_t i = 0; i < out.size(); ++i) {
            const auto found = next_to_.find(out[i]);
            if (found == next_to_.end()) continue;
            for (const std::uint32_t next : found->second)
                if (seen.insert(next).second) out.push_back(next);
        }
        return out;
    }

    /// The cause above its effect, the whole above its part, the subject above what is said of it.
    void edge(const merge::Relation& r) {
        const bool turned = r.type != "causes";
        const std::string from = dot_quoted(s_.timeline.events[r.from].id), to = dot_quoted(s_.timeline.events[r.to].id);
        const std::string_view style = r.type == "causes" ? "solid" : r.type == "part_of" ? "dotted" : "dashed";
        out_ += "  " + (turned ? to + " -> " + from : from + " -> " + to) + " [style=" + std::string{style} + (turned ? ", dir=back" : ", color=\"#b45309\", fontcolor=\"#b45309\", penwidth=1.5") +
                ", label=" + text_.note(word(r.type, s_.lang)) + "];\n";
    }

    const Selection& s_;
    DotText text_;
    std::optional<std::uint32_t> of_;
    std::size_t most_;
    std::vector<merge::Relation> relations_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> next_to_;
    std::string out_;
};

}  // namespace

std::string draw_causes(const Selection& selection, std::optional<std::uint32_t> of, std::size_t cards) { return CausesPicture{selection, of, cards}.run(); }

}  // namespace tarikh::exports
