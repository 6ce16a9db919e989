#include <tarikh/ontology/ontology.h>

namespace tarikh::ontology {

std::string_view EventType::name(std::string_view lang) const {
    for (const auto& [code, word] : names)
        if (code == lang) return word;
    return names.empty() ? std::string_view{id} : std::string_view{names.front().second};
}

const EventType* event_type(std::string_view id) {
    for (const EventType& type : event_types())
        if (type.id == id) return &type;
    return nullptr;
}

}  // namespace tarikh::ontology
