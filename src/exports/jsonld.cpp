// JSON-LD: the same resources as Turtle, one a line.
#include <algorithm>

#include <tarikh/base/json.h>

#include "triples.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

void value(JsonWriter& out, const Term& term) {
    out.begin_object();
    if (term.is_resource) {
        out.key("@id").value(term.text);
    } else {
        out.key("@value").value(term.text);
        if (!term.lang.empty()) out.key("@language").value(term.lang);
        else if (!term.datatype.empty()) out.key("@type").value(term.datatype);
    }
    out.end_object();
}

void resource(JsonWriter& out, const Resource& r) {
    out.begin_object().key("@id").value(r.iri).key("@type").begin_array();
    for (const std::string_view type : r.types) out.value(type);
    out.end_array();
    for (auto at = r.properties.begin(); at != r.properties.end();) {
        const auto end = std::find_if(at, r.properties.end(), [&](const auto& p) { return p.first != at->first; });
        out.key(at->first).begin_array();
        for (; at != end; ++at) value(out, at->second);
        out.end_array();
    }
    out.end_object();
}

}  // namespace

std::string write_jsonld(const Selection& s) {
    JsonWriter context;
    context.begin_object();
    for (const Prefix& p : prefixes()) context.key(p.name).value(p.iri);
    context.end_object();
    std::string out = "{\"@context\":" + context.take() + ",\n\"@graph\":[";
    bool first = true;
    for_each_resource(s, [&](const Resource& r) {
        JsonWriter json;
        resource(json, r);
        out.append(first ? "\n" : ",\n").append(json.take());
        first = false;
    });
    return out + "\n]}\n";
}

}  // namespace tarikh::exports
