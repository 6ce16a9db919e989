#include "derived.h"

#include <map>

#include "roads.h"
#include "rows.h"
#include "schema.h"

namespace tarikh::store {
namespace {

/// Views first, as they stand on tables; what an earlier version called a table may be a view now.
void drop_derived(Database& database) {
    std::map<std::string, std::string> kinds;
    Statement rows = database.prepare("SELECT name, type FROM sqlite_master WHERE type IN ('view', 'table')");
    while (rows.step()) kinds.emplace(rows.text(0), rows.text(1));
    rows.reset();
    for (const std::string_view kind : {"view", "table"})
        for (const char* name : derived_names)
            if (const auto found = kinds.find(name); found != kinds.end() && found->second == kind)
                database.run(("DROP " + std::string(kind) + " \"" + name + "\"").c_str());
}

}  // namespace

void write_derived(Database& database, const merge::Timeline& timeline, const Lore& lore, const merge::Numbering& numbering) {
    drop_derived(database);
    database.run(derived_schema);
    {
        Rows rows(database, timeline, lore, numbering);
        // One table after the other: so the pages of each lie side by side, which is what reads much of one quickly.
        const auto each = [&](std::size_t count, void (Rows::*write)(std::uint32_t)) {
            for (std::uint32_t i = 0; i < count; ++i) (rows.*write)(i);
        };
        each(timeline.documents.size(), &Rows::document);
        each(timeline.actors.size(), &Rows::actor);
        each(timeline.places.size(), &Rows::place);
        each(timeline.events.size(), &Rows::event);
        each(timeline.events.size(), &Rows::reports);
        for (const merge::Relation& relation : timeline.relations) rows.relation(relation);
        each(timeline.events.size(), &Rows::pack_event);
        each(timeline.actors.size(), &Rows::pack_actor);
        each(timeline.places.size(), &Rows::pack_place);
        each(timeline.documents.size(), &Rows::pack_document);
    }
    database.run(derived_indexes);
    write_roads(database);
    database.run("PRAGMA analysis_limit = 400; ANALYZE");
}

}  // namespace tarikh::store
