#include <tarikh/query/query.h>

#include <algorithm>

#include <tarikh/base/utf8.h>

#include "node.h"

namespace tarikh::query {
namespace {

// In the order of FieldId.
constexpr Field all_fields[] = {
    {"type", "assault, consult …", "kind of event; PLOVER names and names in words will do"},
    {"mode", "air-strike …", "the finer kind"},
    {"modality", "asserted, planned …", "whether it happened"},
    {"plover", "ASSAULT …", "PLOVER type"},
    {"cameo", "19, 190 …", "CAMEO code or its beginning"},
    {"source", "RUS, France, …", "who does it, by code or by name in any language"},
    {"target", "UKR, …", "to whom"},
    {"actor", "NATO, …", "who takes part on either side"},
    {"place", "Kyiv, UKR, Darfur, …", "where; a country or region includes its towns"},
    {"near", "Kyiv,50km", "within so many km (or mi) of it"},
    {"date", "2025-08, 2025-08-01..2025-09-14, >=2025-08", "certainly then, as the reports say; date~: possibly then"},
    {"within", "as date", "another name for date"},
    {"before", "e:7k3f", "certainly before this event; before~: possibly"},
    {"during", "e:7k3f", "certainly while it lasted; during~: possibly"},
    {"after", "e:7k3f", "certainly after it; after~: possibly"},
    {"around", "e:7k3f,3d or e:7k3f,5", "within so many days of it, or so many events before and after"},
    {"cause_of", "e:7k3f", "what led to it, and to that, and so on"},
    {"result_of", "e:7k3f", "what it led to, and so on"},
    {"killed", "10, >=10, 5..20", "number of dead, in any of the reports; killed~: possibly"},
    {"injured", "as killed", "number of injured"},
    {"confidence", ">=0.8", "how sure it is, 0 to 1"},
    {"sources", ">=2", "how many independent documents report it"},
    {"outlets", "1, >=2", "how many outlets report it"},
    {"reports", ">=5", "how many reports of it there are"},
    {"disputed", "yes, no", "whether reports contradict each other"},
    {"outlet", "part of a name", "who published a report"},
    {"by", "UKR, part of a name", "who is quoted for it, or who published it"},
    {"lang", "two letters", "language of a report"},
    {"doc", "id", "document that reports it"},
    {"trigger", "struck, …", "the word that tells it, or its dictionary form"},
    {"topic", "part of the words", "what it is about, in the words of a report"},
    {"instrument", "part of the words", "by what means"},
    {"cause", "part of the words", "because of what"},
    {"rule", "meet …", "the rule that found it"},
    {"precision", "day, span, month, year", "how finely its time is known"},
    {"id", "e:7k3f…", "id of an event or its beginning"},
};

std::string shown_in(const Node& node) {
    const auto joined = [&](const std::string& word) {
        std::string text = "(" + word;
        for (const std::unique_ptr<Node>& part : node.parts) text += " " + shown_in(*part);
        return text + ")";
    };
    switch (node.kind) {
        case Node::Kind::every: return "(all)";
        case Node::Kind::all_of: return joined("and");
        case Node::Kind::any_of: return joined("or");
        case Node::Kind::none_of: return joined("not");
        case Node::Kind::words: return '"' + node.values.front() + (node.prefix ? "*\"" : "\"");
        case Node::Kind::field: break;
    }
    std::string text(name_of(node.field));
    if (node.possibly) text += '~';
    for (std::size_t i = 0; i < node.values.size(); ++i) text += (i == 0 ? ":" : ",") + node.values[i];
    return text;
}

}  // namespace

QueryError::QueryError(std::string_view expression, std::size_t byte, std::string_view what)
    : std::runtime_error(std::string(what)), position_{base::count_code_points(expression.substr(0, byte))} {
    shown_ = std::string(expression) + '\n' + std::string(position_, ' ') + "^ " + std::string(what);
}

std::span<const Field> fields() { return all_fields; }

std::string_view name_of(FieldId field) { return all_fields[static_cast<std::size_t>(field)].name; }

Query::Query() = default;
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;

std::string Query::to_string() const { return root_ ? shown_in(*root_) : "(all)"; }

}  // namespace tarikh::query
