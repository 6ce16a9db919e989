// GeoJSON (RFC 7946): a feature an event; without coordinates its geometry is null.
#include <tarikh/base/json.h>

#include "labels.h"
#include "network.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

void property(JsonWriter& out, const Field& field, const std::string& value) {
    out.key(field.name);
    if (value.empty()) out.null();
    else if (field.type == FieldType::text || field.type == FieldType::date) out.value(plain(value));
    else out.raw(value);  // written as JSON writes it
}

void feature(JsonWriter& out, const Selection& s, std::uint32_t index) {
    const merge::Event& e = s.timeline.events[index];
    out.begin_object().key("type").value("Feature").key("id").value(plain(e.id)).key("geometry");
    if (const merge::Place* p = position(s, e))
        out.begin_object().key("type").value("Point").key("coordinates").begin_array().value(*p->lon).value(*p->lat).end_array().end_object();
    else out.null();
    out.key("properties").begin_object().key("headline").value(plain(headline(s, e)));
    for (const Field& field : fields_of(NodeKind::event)) property(out, field, field.value(s, index));
    out.key("source").value(plain(participants(s, e.sources))).key("target").value(plain(participants(s, e.targets)));
    out.key("place").value(plain(place(s, e))).key("country").value(plain(e.place == merge::none ? std::string{} : s.timeline.places[e.place].country));
    out.end_object().end_object();
}

}  // namespace

std::string write_geojson(const Selection& s) {
    std::string out = "{\"type\":\"FeatureCollection\",\"features\":[";
    bool first = true;
    for (const std::uint32_t i : s.events) {
        JsonWriter json;
        feature(json, s, i);
        out.append(first ? "\n" : ",\n").append(json.take());
        first = false;
    }
    return out + "\n]}\n";
}

}  // namespace tarikh::exports
