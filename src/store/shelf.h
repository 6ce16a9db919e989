#pragma once
// The pieces of the merged timeline, fetched by their numbers.
#include <tarikh/merge/excerpt.h>

#include "sqlite.h"

namespace tarikh::store {

class DatabaseShelf : public merge::Shelf {
public:
    explicit DatabaseShelf(const Database& database);
    std::string_view event(std::uint32_t number) override { return piece(event_, number); }
    std::string_view actor(std::uint32_t number) override { return piece(actor_, number); }
    std::string_view place(std::uint32_t number) override { return piece(place_, number); }
    std::string_view document(std::uint32_t number) override { return piece(document_, number); }
    std::vector<analysis::Sentence> sentences(std::uint32_t document) override;
    std::vector<merge::Relation> relations(std::uint32_t event) override;

private:
    static std::string_view piece(Statement& statement, std::uint32_t number);
    Statement event_, actor_, place_, document_, sentences_, relations_;
};

}  // namespace tarikh::store
