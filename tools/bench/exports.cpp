#include "exports.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#include <tarikh/exports/pictures.h>
#include <tarikh/merge/fuse.h>

namespace tarikh::bench {
namespace {

constexpr std::size_t events_to_write = 20'000;  ///< fewer are repeated

double wall() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
/// Of this process alone, so that a busy machine does not count.
double processor() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
/// Of this process and of GraphViz.
double processor_of_all() {
    rusage children{};
    ::getrusage(RUSAGE_CHILDREN, &children);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return processor() + seconds(children.ru_utime) + seconds(children.ru_stime);
}

double median_seconds(int rounds, double (*clock)(), const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double begin = clock();
        work();
        times.push_back(clock() - begin);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

void print_exports(std::vector<analysis::Analysis> analyses, int rounds) {
    const merge::Timeline timeline = merge::fuse(std::move(analyses));
    if (timeline.events.empty()) return;
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = 0; events.size() < events_to_write; ++i) events.push_back(i % static_cast<std::uint32_t>(timeline.events.size()));
    std::printf("exports      ");
    for (const char* name : {"jsonl", "csv", "geojson", "markdown", "icalendar", "turtle", "sql"}) {
        std::size_t bytes = 0;
        const double seconds = median_seconds(rounds, processor, [&] { bytes = exports::format(name)->write({timeline, events}).size(); });
        std::printf(" %s %.0f events/s (%.0f MB/s)", name, static_cast<double>(events.size()) / seconds, static_cast<double>(bytes) / seconds / 1e6);
    }
    events.resize(std::min({events.size(), timeline.events.size(), exports::usual_cards}));
    for (const char* type : {"svg", "png"}) {
        const auto picture = std::filesystem::temp_directory_path() / ("tarikh-bench-" + std::to_string(::getpid()) + "." + type);
        const auto draw = [&] { exports::render(exports::draw_timeline({timeline, events}), type, picture.string()); };
        const double busy = median_seconds(rounds, processor_of_all, draw), waited = median_seconds(rounds, wall, draw);
        std::filesystem::remove(picture);
        std::printf("\npicture       %.2f s of processor, %.2f s waited, from %zu events to %s", busy, waited, events.size(), type);
    }
    std::printf("\n");
}

}  // namespace tarikh::bench
