#pragma once
// The chosen events as RDF: SEM tells what happened, OWL-Time when, PROV and NIF in which sentence it stands. Turtle and
// JSON-LD write the same resources.
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/exports/exports.h>

namespace tarikh::exports {

struct Prefix {
    std::string_view name, iri;
};
std::span<const Prefix> prefixes();

/// The object of a triple: a resource, or a literal with a language or a type (neither: plain text).
struct Term {
    bool is_resource = false;
    std::string text;           ///< "sem:Event" or a whole IRI; the words of a literal
    std::string_view datatype;  ///< "xsd:date"
    std::string lang;
};

struct Resource {
    std::string iri;
    std::vector<std::string_view> types;                       ///< "sem:Event"
    std::vector<std::pair<std::string_view, Term>> properties;  ///< those of one predicate side by side
};

/// Every resource once: types, events with their times, reports, sentences, then actors, places, documents.
void for_each_resource(const Selection& selection, const std::function<void(const Resource&)>& visit);

}  // namespace tarikh::exports
