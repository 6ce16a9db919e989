#include "shelf.h"

namespace tarikh::store {

DatabaseShelf::DatabaseShelf(const Database& database)
    : event_{database.prepare("SELECT bytes FROM packed_event WHERE number = ?1")},
      actor_{database.prepare("SELECT bytes FROM packed_actor WHERE number = ?1")},
      place_{database.prepare("SELECT bytes FROM packed_place WHERE number = ?1")},
      document_{database.prepare("SELECT bytes FROM packed_document WHERE number = ?1")},
      sentences_{database.prepare("SELECT start, \"end\", text FROM sentence WHERE document = ?1 ORDER BY number")},
      relations_{database.prepare("SELECT type, to_event, support FROM relation WHERE from_event = ?1 ORDER BY to_event, type")} {}

std::string_view DatabaseShelf::piece(Statement& statement, std::uint32_t number) {
    statement.reset();
    if (!statement.bind(number).step()) throw base::IoError("the merged timeline is damaged");
    return statement.blob(0);
}

std::vector<analysis::Sentence> DatabaseShelf::sentences(std::uint32_t document) {
    std::vector<analysis::Sentence> all;
    sentences_.reset();
    sentences_.bind(document);
    while (sentences_.step())
        all.push_back({{static_cast<std::uint32_t>(sentences_.number(0)), static_cast<std::uint32_t>(sentences_.number(1))},
                       std::string(sentences_.text(2))});
    return all;
}

std::vector<merge::Relation> DatabaseShelf::relations(std::uint32_t event) {
    std::vector<merge::Relation> all;
    relations_.reset();
    relations_.bind(event);
    while (relations_.step())
        all.push_back({std::string(relations_.text(0)), event, static_cast<std::uint32_t>(relations_.number(1)),
                       static_cast<std::uint32_t>(relations_.number(2))});
    return all;
}

}  // namespace tarikh::store
