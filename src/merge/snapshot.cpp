#include <tarikh/merge/snapshot.h>

#include "bytes.h"

namespace tarikh::merge {
namespace {

constexpr std::string_view mark = "tarikh timeline 1\n";

/// No index may point outside: a damaged file must not become a crash later.
void check(const Timeline& timeline) {
    const auto require = [](bool right) {
        if (!right) throw base::IoError("the merged timeline is damaged");
    };
    const auto within = [&](std::uint32_t index, std::size_t size) { require(index < size); };
    const auto within_or_none = [&](std::uint32_t index, std::size_t size) { require(index == none || index < size); };
    const std::size_t events = timeline.events.size(), reports = timeline.reports.size();
    const std::size_t actors = timeline.actors.size(), places = timeline.places.size();
    for (const Document& document : timeline.documents) within(document.original, timeline.documents.size());
    for (const Report& report : timeline.reports) {
        within(report.event, events);
        within(report.document, timeline.documents.size());
        for (const Part& part : report.parts) {
            within_or_none(part.actor, actors);
            within_or_none(part.place, places);
        }
    }
    for (const Event& event : timeline.events) {
        require(!event.reports.empty());
        for (const std::uint32_t report : event.reports) within(report, reports);
        within_or_none(event.place, places);
        for (const Participant& one : event.sources) within(one.actor, actors);
        for (const Participant& one : event.targets) within(one.actor, actors);
        for (const PlaceClaim& claim : event.places) within(claim.place, places);
        for (const auto* claims : {&event.killed_claims, &event.injured_claims})
            for (const CountClaim& claim : *claims)
                for (const std::uint32_t report : claim.reports) within(report, reports);
        for (const DateClaim& claim : event.dates)
            for (const std::uint32_t report : claim.reports) within(report, reports);
    }
    for (const Relation& relation : timeline.relations) {
        within(relation.from, events);
        within(relation.to, events);
    }
}

}  // namespace

std::string to_bytes(const Timeline& timeline) {
    Writer writer;
    writer.out = mark;
    writer(const_cast<Timeline&>(timeline));  // `fields` serves both ways; a Writer changes nothing
    return std::move(writer.out);
}

Timeline from_bytes(std::string_view bytes) {
    if (!bytes.starts_with(mark)) throw base::IoError("the merged timeline is of another version");
    Reader reader(bytes.substr(mark.size()));
    Timeline timeline;
    reader(timeline);
    if (!reader.at_end()) throw base::IoError("the merged timeline is damaged");
    check(timeline);
    return timeline;
}

}  // namespace tarikh::merge
