#include <tarikh/ontology/plover.h>

#include <algorithm>
#include <iterator>

namespace tarikh::ontology {
namespace {

struct Row {
    std::string_view type, planned, planned_cameo, negated, negated_cameo;
};

// To come: CAMEO 03 (intends to cooperate) and 13 (threatens). Refused: 12 (rejects).
constexpr Row rows[] = {
    {"consult", "AGREE", "036", "REJECT", "125"},   {"support", "AGREE", "032", "REJECT", "120"},
    {"cooperate", "AGREE", "031", "REJECT", "121"}, {"aid", "AGREE", "033", "REJECT", "121"},
    {"concede", "AGREE", "035", "REJECT", "124"},   {"retreat", "AGREE", "035", "REJECT", "124"},
    {"agree", "AGREE", "", "REJECT", "127"},        {"protest", "THREATEN", "133", "PROTEST", ""},
    {"sanction", "THREATEN", "132", "SANCTION", ""}, {"coerce", "THREATEN", "137", "COERCE", ""},
    {"assault", "THREATEN", "138", "ASSAULT", ""},
};

}  // namespace

Coding coding_of(const EventType& type, std::string_view modality, bool by_somebody, bool threatened) {
    const Coding own{type.plover, {}};
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.type == type.id; });
    if (row == std::end(rows) || !by_somebody) return own;
    if (threatened) return {"THREATEN", row->planned == "THREATEN" ? row->planned_cameo : "130"};
    if (modality == "planned") return {row->planned, row->planned_cameo};
    if (modality == "negated") return {row->negated, row->negated_cameo};
    return own;
}

}  // namespace tarikh::ontology
