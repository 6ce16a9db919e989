// KML 2.2 for Google Earth and the like: a placemark an event, with its time; without coordinates it has no point.
#include <tarikh/ontology/ontology.h>

#include "labels.h"
#include "network.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

void element(std::string& out, std::string_view name, std::string_view text) {
    out.append("<").append(name).append(">").append(escaped(text)).append("</").append(name).append(">");
}

/// "2025", "2025-08" and "2025-08-28" are all dates of KML.
std::string time(const merge::When& when) {
    if (!when.known()) return {};
    if (when.precision != merge::Precision::span) return "<TimeStamp><when>" + when.value() + "</when></TimeStamp>";
    return "<TimeSpan><begin>" + when.begin() + "</begin><end>" + when.end() + "</end></TimeSpan>";
}

/// Viewers read it as HTML: escaped once for them, and once more for XML.
std::string description(const Selection& s, const merge::Event& e) {
    std::string out;
    for (const std::uint32_t r : e.reports) {
        const merge::Report& report = s.timeline.reports[r];
        const analysis::DocumentInfo& info = s.timeline.documents[report.document].info;
        const std::string url = web_address(info.url), outlet = escaped(info.source.empty() ? info.id : info.source);
        out += "<p dir=\"auto\">" + escaped(without_bidi_controls(plain(s.timeline.sentence_of(report)))) + "<br>— ";
        out += url.empty() ? outlet : "<a href=\"" + escaped(url) + "\">" + outlet + "</a>";
        out += (info.date.empty() ? "" : ", " + escaped(info.date)) + "</p>";
    }
    return out;
}

void placemark(std::string& out, const Selection& s, std::uint32_t index) {
    const merge::Event& e = s.timeline.events[index];
    out += "    <Placemark>";
    element(out, "name", one_line(headline(s, e)));
    element(out, "description", description(s, e));
    out += time(e.when);
    if (ontology::event_type(e.type) != nullptr) out.append("<styleUrl>#").append(e.type).append("</styleUrl>");
    out += "<ExtendedData>";
    const auto data = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out.append("<Data name=\"").append(name).append("\">");
        element(out, "value", value);
        out += "</Data>";
    };
    data("id", e.id);
    for (const Field& field : fields_of(NodeKind::event)) data(field.name, field.value(s, index));
    data("source", participants(s, e.sources));
    data("target", participants(s, e.targets));
    data("place", place(s, e));
    out += "</ExtendedData>";
    if (const merge::Place* p = position(s, e)) out += "<Point><coordinates>" + decimal(*p->lon, 6) + "," + decimal(*p->lat, 6) + "</coordinates></Point>";
    out += "</Placemark>\n";
}

/// "#b02a2a" as KML writes it: opacity, blue, green, red.
std::string kml_color(std::string_view c) {
    return "ff" + std::string{c.substr(5, 2)} + std::string{c.substr(3, 2)} + std::string{c.substr(1, 2)};
}

}  // namespace

std::string write_kml(const Selection& s) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n  <Document>\n    ";
    element(out, "name", one_line(s.title.empty() ? word("timeline", s.lang) : std::string_view{s.title}));
    out += "\n";
    for (const ontology::EventType& type : ontology::event_types())
        out += "    <Style id=\"" + type.id + "\"><IconStyle><color>" + kml_color(type.color) + "</color></IconStyle></Style>\n";
    for (const std::uint32_t i : s.events) placemark(out, s, i);
    return out + "  </Document>\n</kml>\n";
}

}  // namespace tarikh::exports
