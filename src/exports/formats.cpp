#include <tarikh/exports/exports.h>

#include "writers.h"

namespace tarikh::exports {
namespace {

constexpr Format table[] = {
    {"json", ".json", "one JSON object: events with their reports, actors, places", write_json},
    {"jsonl", ".jsonl", "one event a line, as JSON", write_jsonl},
    {"csv", ".csv", "one event a row; opens in spreadsheets with its Arabic", write_csv},
    {"markdown", ".md", "a chronology to paste into a report, with its sources", write_markdown},
    {"html", ".html", "one page that works offline: the timeline with filters and evidence", write_html},
    {"timelinejs", ".timelinejs.json", "TimelineJS3's JSON; dated events only", write_timelinejs, is_dated},
    {"vis", ".vis.json", "vis-timeline's items, groups and options; dated events only", write_vis_timeline, is_dated},
    {"icalendar", ".ics", "all-day entries for calendars (RFC 5545); dated events only", write_icalendar, fits_icalendar},
    {"geojson", ".geojson", "one feature an event (RFC 7946), for QGIS and web maps", write_geojson},
    {"kml", ".kml", "one placemark an event, with its time, for Google Earth", write_kml},
    {"graphml", ".graphml", "events, actors, places and articles as a network, for yEd, igraph, NetworkX", write_graphml},
    {"gexf", ".gexf", "the same network along time, for Gephi", write_gexf},
    {"neo4j", ".tar", "the same as nodes and relationships in CSV, with the command that imports them", write_neo4j},
    {"turtle", ".ttl", "RDF: SEM, OWL-Time, PROV and NIF, each sentence as evidence", write_turtle},
    {"jsonld", ".jsonld", "the same RDF as JSON-LD", write_jsonld},
    {"sql", ".sql", "a script that makes a database of it: SQLite, PostgreSQL", write_sql},
    {"dot", ".dot", "GraphViz: a spine of dates with a card for each event", write_dot},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format(std::string_view name) {
    for (const Format& f : table)
        if (f.name == name) return &f;
    return nullptr;
}

const Format* format_of_file(std::string_view path) {
    const Format* best = nullptr;
    for (const Format& f : table)
        if (path.ends_with(f.extension) && (best == nullptr || f.extension.size() > best->extension.size())) best = &f;
    return best;
}

bool is_dated(const merge::Event& event) { return event.when.known(); }

}  // namespace tarikh::exports
