#include <tarikh/events/extractor.h>

#include "run.h"

namespace tarikh::events {

std::string_view role_name(Role role) {
    constexpr std::string_view names[] = {"source", "target", "place", "time", "topic", "instrument"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view modality_name(Modality modality) { return ontology::modalities[static_cast<std::size_t>(modality)]; }

void Run::refuse(std::uint32_t i, std::string_view lemma, std::string_view why) const {
    if (trace == nullptr) return;
    trace->push_back(std::to_string(word(i).sentence) + "\t" + std::string{word(i).token->text} + "\t" + std::string{lemma} + "\t" + std::string{why});
}

Extraction Extractor::extract(const Context& context, std::vector<std::string>* trace) {
    TriggerMemory of_document;
    Run run{frames_, world_, context, trace, remembers_ ? memory_ : of_document, {}, {}, {}, {}};
    find_triggers(run);
    fill_roles(run);
    share_roles(run);
    decide_modality(run);
    attach_circumstances(run);
    share_scenes(run);
    count_casualties(run);
    oppose(run);
    find_hit(run);
    inherit_countries(run);
    address_by_complement(run);  // again, with the countries that were told by a place
    hit_the_fallen(run);
    weigh(run);
    link_discourse(run);
    return {std::move(run.events), std::move(run.relations)};
}

}  // namespace tarikh::events
