#include "migrate.h"

#include "schema.h"

namespace tarikh::store {
namespace {

/// What leads from each version to the next, the first from version 1. Only the truth is carried over: what is derived is
/// made anew.
constexpr const char* steps[] = {
    R"sql(
ALTER TABLE documents ADD COLUMN build INTEGER NOT NULL DEFAULT 0;
CREATE TABLE builds(number INTEGER PRIMARY KEY, made_at TEXT NOT NULL);
ALTER TABLE judgements RENAME TO judgements_1;
CREATE TABLE judgements(
  verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different')),
  a TEXT NOT NULL, b TEXT NOT NULL,
  turns INTEGER NOT NULL,
  PRIMARY KEY(verdict, a, b)) WITHOUT ROWID;
INSERT INTO judgements SELECT verdict, a, b, 1 + retracted FROM judgements_1;
DROP TABLE judgements_1;
)sql",
};
static_assert(std::size(steps) == schema_version - 1);

}  // namespace

void migrate(Database& database, int version) {
    if (!database.writable())
        throw base::IoError(database.path() + ": was made by an older version of Tarikh (store version " + std::to_string(version) +
                            ") and may not be written to; merge it into a new one from a copy that may");
    Transaction transaction(database);
    // Another program may have been quicker.
    const auto from = static_cast<int>(database.number("PRAGMA user_version"));
    for (int step = from; step < schema_version; ++step) database.run(steps[step - 1]);
    database.run("INSERT OR REPLACE INTO state VALUES('stale', 'yes')");
    database.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
    transaction.commit();
}

}  // namespace tarikh::store
