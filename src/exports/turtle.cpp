// Turtle: see triples.h for what it says.
#include "plain_text.h"
#include "triples.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

bool is_prefixed(std::string_view iri) { return !iri.starts_with("urn:") && iri.find("://") == std::string_view::npos; }

std::string reference(std::string_view iri) { return is_prefixed(iri) ? std::string{iri} : "<" + std::string{iri} + ">"; }

std::string literal(const Term& term) {
    std::string out = "\"";
    for (const char c : term.text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    out += '"';
    if (!term.lang.empty()) out += "@" + term.lang;
    else if (!term.datatype.empty()) out.append("^^").append(term.datatype);
    return out;
}

}  // namespace

std::string write_turtle(const Selection& s) {
    std::string out;
    for (const Prefix& p : prefixes()) out.append("@prefix ").append(p.name).append(": <").append(p.iri).append("> .\n");
    for_each_resource(s, [&](const Resource& r) {
        out.append("\n").append(reference(r.iri)).append(" a ");
        for (std::size_t i = 0; i < r.types.size(); ++i) out.append(i == 0 ? "" : ", ").append(r.types[i]);
        std::string_view last;
        for (const auto& [predicate, term] : r.properties) {
            if (predicate == last) out += ", ";
            else out.append(" ;\n  ").append(predicate).append(" ");
            out += term.is_resource ? reference(term.text) : literal(term);
            last = predicate;
        }
        out += " .\n";
    });
    return out;
}

}  // namespace tarikh::exports
