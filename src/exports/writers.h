#pragma once
// The writers behind the table of formats; each in a file of its own.
#include <tarikh/exports/exports.h>

namespace tarikh::exports {

std::string write_json(const Selection& selection);
std::string write_jsonl(const Selection& selection);
std::string write_csv(const Selection& selection);
std::string write_markdown(const Selection& selection);
std::string write_html(const Selection& selection);
std::string write_timelinejs(const Selection& selection);
std::string write_vis_timeline(const Selection& selection);
std::string write_icalendar(const Selection& selection);
std::string write_geojson(const Selection& selection);
std::string write_kml(const Selection& selection);
std::string write_graphml(const Selection& selection);
std::string write_gexf(const Selection& selection);
std::string write_neo4j(const Selection& selection);
std::string write_turtle(const Selection& selection);
std::string write_jsonld(const Selection& selection);
std::string write_sql(const Selection& selection);
std::string write_dot(const Selection& selection);

/// What a format can hold (Format::holds).
bool is_dated(const merge::Event& event);
bool fits_icalendar(const merge::Event& event);

}  // namespace tarikh::exports
