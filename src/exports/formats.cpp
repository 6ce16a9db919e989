#include <tarikh/exports/exports.h>

#include "writers.h"

namespace tarikh::exports {
namespace {

constexpr Format table[] = {
    {"json", ".json", "one JSON object: events with their reports, actors, places, documents", write_json},
    {"jsonl", ".jsonl", "one event a line, as JSON", write_jsonl},
    {"csv", ".csv", "one event a row; opens in spreadsheets with its Arabic", write_csv},
    {"timelinejs", ".json", "TimelineJS3's JSON", write_timelinejs},
    {"dot", ".dot", "GraphViz: a spine of dates with a card for each event", write_dot},
    {"html", ".html", "one page that works offline: the timeline with filters and evidence", write_html},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format(std::string_view name) {
    for (const Format& f : table)
        if (f.name == name) return &f;
    return nullptr;
}

}  // namespace tarikh::exports
