#include <tarikh/ontology/ontology.h>

namespace tarikh::ontology {

const EventType* event_type(std::string_view id) {
    for (const EventType& type : event_types())
        if (type.id == id) return &type;
    return nullptr;
}

}  // namespace tarikh::ontology
