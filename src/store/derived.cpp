#include "derived.h"

#include <map>

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
        for (std::uint32_t i = 0; i < timeline.documents.size(); ++i) rows.document(i);
        for (std::uint32_t i = 0; i < timeline.actors.size(); ++i) rows.actor(i);
        for (std::uint32_t i = 0; i < timeline.places.size(); ++i) rows.place(i);
        for (std::uint32_t i = 0; i < timeline.events.size(); ++i) rows.event(i);
        for (const merge::Relation& relation : timeline.relations) rows.relation(relation);
    }
    database.run(derived_indexes);
    database.run("PRAGMA analysis_limit = 400; ANALYZE");
}

}  // namespace tarikh::store
