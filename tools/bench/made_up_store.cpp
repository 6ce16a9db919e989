// A store of made-up news, for measuring: the same arguments, the same events.
//
//     made_up_store FILE [EVENTS]      a million if it is not said; three reports an event, a fifth as many actors, who take
//                                      part the more often the lower their number
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>

#include <tarikh/base/error.h>
#include <tarikh/base/hash.h>
#include <tarikh/ontology/ontology.h>
#include <tarikh/store/store.h>

namespace {

using namespace tarikh;

class Chance {
public:
    std::uint64_t next() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return state_ >> 33;
    }
    std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(next() % bound); }
    double part() { return static_cast<double>(next()) / 2147483648.0; }
    /// The lower the likelier: as often as the rank of a word in a text.
    std::uint32_t ranked(std::size_t bound) {
        return std::min(static_cast<std::uint32_t>(std::pow(static_cast<double>(bound), part())) - 1, static_cast<std::uint32_t>(bound) - 1);
    }

private:
    std::uint64_t state_ = 20250902;
};

constexpr std::array words = {"talks", "missiles", "border", "aid",   "village", "minister", "convoy", "truce",  "market", "bridge",
                              "army",  "strike",   "report", "water", "camp",    "envoy",    "port",   "deal",   "road",   "school",
                              "night", "morning",  "sources", "said", "after",   "before",   "new",    "second", "third",  "troops"};

class World {
public:
    World(std::uint32_t events) : events_{events}, actors_{std::max(10u, events / 5)}, places_{std::max(5u, events / 50)}, documents_{std::max(3u, events * 3 / 5)} {}

    merge::Timeline told() {
        for (std::uint32_t i = 0; i < actors_; ++i) timeline_.actors.push_back({numbered("a:", i), "Actor " + std::to_string(i), "", "person", {{"Actor " + std::to_string(i), "und"}}, 0});
        for (std::uint32_t i = 0; i < places_; ++i)
            timeline_.places.push_back({numbered("p:", i), "Town " + std::to_string(i), "", chance_.part() * 120 - 50, chance_.part() * 360 - 180, {{"Town " + std::to_string(i), "und"}}, 0});
        for (std::uint32_t i = 0; i < documents_; ++i) document(i);
        for (std::uint32_t i = 0; i < events_; ++i) event(i);
        for (const merge::Report& report : timeline_.reports)
            for (const merge::Part& part : report.parts)
                ++(part.actor != merge::none ? timeline_.actors[part.actor].mentions : timeline_.places[part.place].mentions);
        return std::move(timeline_);
    }

private:
    static std::string numbered(const char* mark, std::uint32_t number) {
        char text[24];
        std::snprintf(text, sizeof text, "%s%08u", mark, number);
        return text;
    }

    void document(std::uint32_t number) {
        merge::Document document;
        document.key = numbered("k", number);
        document.info = {numbered("d", number), "und", "", "", "Outlet " + std::to_string(number % 400), ""};
        document.original = number;
        for (std::uint32_t i = 0; i < 5; ++i) {
            std::string text;
            for (int k = 0; k < 12; ++k) text += (k ? " " : "") + std::string(words[chance_.below(words.size())]);
            document.sentences.push_back({{i * 100, i * 100 + 90}, text});
        }
        timeline_.documents.push_back(std::move(document));
    }

    merge::Part part(const char* role, std::uint32_t actor, std::uint32_t place, std::uint32_t report) {
        return {role, "it", "", {1, 3}, actor, place, false, numbered(role, report)};
    }

    void event(std::uint32_t number) {
        constexpr std::int32_t first_day = 12000, days = 7300;
        const auto& types = ontology::event_types();
        const ontology::EventType& type = types[chance_.ranked(types.size())];
        merge::Event event;
        const std::string own_id = base::content_id({"made up", std::to_string(number)});
        event.id = "e:" + own_id;
        event.type = type.id;
        event.plover = type.plover;
        event.modality = chance_.below(10) == 0 ? "planned" : "asserted";
        const auto day = static_cast<std::int32_t>(first_day + std::int64_t{days} * number / events_);
        event.when = {day, day, merge::Precision::day, chance_.below(5) == 0 ? merge::Basis::published : merge::Basis::stated};
        const std::uint32_t sources = 1 + chance_.below(2), targets = chance_.below(2);
        for (std::uint32_t i = 0; i < sources; ++i) event.sources.push_back({chance_.ranked(actors_), 2});
        for (std::uint32_t i = 0; i < targets; ++i) event.targets.push_back({chance_.ranked(actors_), 1});
        if (chance_.below(10) != 0) {
            event.place = chance_.ranked(places_);
            event.places.push_back({event.place, 2, {}});
        }
        if (chance_.below(5) == 0) {
            const std::int64_t killed = chance_.ranked(300);
            event.killed = merge::Count{killed, killed};
            event.killed_claims.push_back({{killed, killed}, 2, {}});
        }
        event.confidence = 0.5 + chance_.part() / 2;
        event.witnesses = 3;
        for (std::uint32_t i = 0; i < 3; ++i) report(number, i == 0 ? own_id : base::content_id({"made up", std::to_string(number), std::to_string(i)}), event);
        event.title = timeline_.sentence_of(timeline_.reports.back());
        event.title_lang = "und";
        timeline_.events.push_back(std::move(event));
        if (number > 0 && chance_.below(10) == 0) timeline_.relations.push_back({"causes", number - 1, number, 1});
    }

    void report(std::uint32_t number, const std::string& id, merge::Event& event) {
        merge::Report report;
        const auto index = static_cast<std::uint32_t>(timeline_.reports.size());
        report.id = id;
        if (id != std::string_view(event.id).substr(2)) event.aliases.push_back("e:" + id);
        report.event = number;
        report.document = chance_.below(documents_);
        report.sentence = chance_.below(5);
        report.type = event.type;
        report.modality = event.modality;
        report.trigger = {4, 10};
        report.trigger_text = report.lemma = "strike";
        report.rule = "made up";
        report.confidence = event.confidence;
        report.when = event.when;
        for (const merge::Participant& p : event.sources) report.parts.push_back(part("source", p.actor, merge::none, index));
        for (const merge::Participant& p : event.targets) report.parts.push_back(part("target", p.actor, merge::none, index));
        if (event.place != merge::none) report.parts.push_back(part("place", merge::none, event.place, index));
        report.killed = event.killed;
        event.reports.push_back(index);
        timeline_.reports.push_back(std::move(report));
    }

    std::uint32_t events_, actors_, places_, documents_;
    Chance chance_;
    merge::Timeline timeline_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) {
        std::fprintf(stderr, "usage: made_up_store FILE [EVENTS]\n");
        return 2;
    }
    try {
        std::filesystem::remove(argv[1]);
        auto store = tarikh::store::Store::open(argv[1], tarikh::store::Store::Mode::create);
        store.keep(World(argc == 3 ? static_cast<std::uint32_t>(std::stoul(argv[2])) : 1'000'000u).told(), merge::plain_folding);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "made_up_store: %s\n", error.what());
        return 1;
    }
    return 0;
}
