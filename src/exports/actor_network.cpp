// Who has to do with whom.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <tarikh/exports/pictures.h>
#include <tarikh/ontology/ontology.h>

#include "dot_text.h"
#include "labels.h"
#include "network.h"

namespace tarikh::exports {
namespace {

constexpr std::size_t name_width = 22, name_lines = 3;

struct Tie {
    std::size_t events = 0;
    std::map<std::string_view, std::size_t> types;
    bool both_ways = false;

    std::string_view commonest() const {
        return std::max_element(types.begin(), types.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    }
};

class ActorPicture {
public:
    ActorPicture(const Selection& s, std::size_t most) : s_{s}, text_{s}, most_{most} {}

    std::string run() {
        count();
        choose();
        out_ = text_.head("actors", "layout=neato, overlap=prism, splines=true, sep=\"+12\", start=7, outputorder=edgesfirst");
        for (const std::uint32_t actor : chosen_) node(actor);
        for (const auto& [pair, tie] : ties_)
            if (is_chosen(pair.first) && is_chosen(pair.second)) edge(pair.first, pair.second, tie);
        if (left_out_ > 0) out_ += text_.more("more", left_out_);
        return std::move(out_) + "}\n";
    }

private:
    /// Those on one side of a meeting or deal have to do with each other as well; elsewhere the arrow goes from source to target.
    void count() {
        for (const std::uint32_t i : s_.events) {
            const merge::Event& e = s_.timeline.events[i];
            const ontology::EventType* type = ontology::event_type(e.type);
            const bool level = type != nullptr && type->symmetric;
            std::vector<std::uint32_t> sources, all;
            for (const merge::Participant& p : e.sources) sources.push_back(p.actor);
            all = sources;
            for (const merge::Participant& p : e.targets) all.push_back(p.actor);
            std::sort(all.begin(), all.end());
            all.erase(std::unique(all.begin(), all.end()), all.end());
            for (const std::uint32_t actor : all) ++events_of_[actor];
            if (level) {
                for (std::size_t a = 0; a < all.size(); ++a)
                    for (std::size_t b = a + 1; b < all.size(); ++b) tie(all[a], all[b], e.type, true);
                continue;
            }
            for (const std::uint32_t from : sources)
                for (const merge::Participant& to : e.targets)
                    if (from != to.actor) tie(from, to.actor, e.type, false);
        }
    }

    void tie(std::uint32_t from, std::uint32_t to, std::string_view type, bool both_ways) {
        Tie& tie = ties_[{from, to}];
        ++tie.events;
        ++tie.types[type];
        tie.both_ways |= both_ways;
    }

    void choose() {
        // An actor without a tie would float alone.
        std::map<std::uint32_t, std::size_t> tied;
        for (const auto& [pair, tie] : ties_)
            for (const std::uint32_t actor : {pair.first, pair.second}) tied[actor] += tie.events;
        for (const auto& [actor, events] : tied) chosen_.push_back(actor);
        std::stable_sort(chosen_.begin(), chosen_.end(), [&](std::uint32_t a, std::uint32_t b) { return tied[a] > tied[b]; });
        if (chosen_.size() > most_) chosen_.resize(most_);
        std::sort(chosen_.begin(), chosen_.end());
        // Nor is one drawn whose every partner is left out.
        std::set<std::uint32_t> joined;
        for (const auto& [pair, tie] : ties_)
            if (is_chosen(pair.first) && is_chosen(pair.second)) joined.insert({pair.first, pair.second});
        chosen_.assign(joined.begin(), joined.end());
        left_out_ = events_of_.size() - chosen_.size();
    }

    bool is_chosen(std::uint32_t actor) const { return std::binary_search(chosen_.begin(), chosen_.end(), actor); }

    void node(std::uint32_t actor) {
        const merge::Actor& a = s_.timeline.actors[actor];
        std::vector<std::string> lines = wrapped(plain(s_.timeline.actor_name(actor, s_.lang)), name_width, name_lines);
        if (lines.empty()) lines.push_back(a.id);
        const std::string count = std::to_string(events_of_[actor]);
        lines.push_back("(" + count + ")");
        const std::string_view fill = a.kind == "country" ? "#dbeafe" : a.kind == "person" ? "#fef3c7" : a.kind.empty() ? "#f3f4f6" : "#dcfce7";
        const double size = 10 + std::min(10.0, 3 * std::log2(static_cast<double>(events_of_[actor])));
        out_ += "  " + dot_quoted(actor_node(s_, actor)) + " [shape=box, style=\"rounded,filled\", margin=\"0.08,0.04\", color=\"#6b7280\", fillcolor=\"" + std::string{fill} +
                "\", fontsize=" + decimal(size, 1) + ", label=" + text_.label(lines) + ", tooltip=" + dot_quoted(a.id) + "];\n";
    }

    void edge(std::uint32_t from, std::uint32_t to, const Tie& tie) {
        const std::string_view type = tie.commonest();
        const std::string color{type_color(type)};
        std::string words{type_name(type, s_.lang)};
        if (tie.events > 1) words += " ×" + std::to_string(tie.events) + (tie.types.size() > 1 ? " …" : "");
        out_ += "  " + dot_quoted(actor_node(s_, from)) + " -> " + dot_quoted(actor_node(s_, to)) + " [color=\"" + color + "\", fontcolor=\"" + color +
                "\", penwidth=" + decimal(1 + std::log2(static_cast<double>(tie.events)), 1) + ", len=" + decimal(tie.events > 2 ? 1.8 : 2.4, 1) +
                (tie.both_ways ? ", dir=both" : "") + ", label=" + text_.note(words) + "];\n";
    }

    const Selection& s_;
    DotText text_;
    std::size_t most_, left_out_ = 0;
    std::map<std::uint32_t, std::size_t> events_of_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Tie> ties_;
    std::vector<std::uint32_t> chosen_;
    std::string out_;
};

}  // namespace

std::string draw_actors(const Selection& selection, std::size_t actors) { return ActorPicture{selection, actors}.run(); }

}  // namespace tarikh::exports
