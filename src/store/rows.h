#pragma once
// What is derived of each thing of a timeline, as rows of the tables.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <tarikh/merge/excerpt.h>
#include <tarikh/merge/timeline.h>
#include <tarikh/store/lore.h>

#include "sqlite.h"

namespace tarikh::store {

/// What an event's reports tell, each sentence once: the words it is searched by. Where there is no sentence, the word that
/// tells it.
class Telling {
public:
    void add(std::string_view sentence, std::string_view trigger);
    SearchWords words(const Lore& lore) const;

private:
    std::vector<std::string> seen_;
    std::string text_;
};

class Rows {
public:
    /// All outlive it. The tables are there; what lies in them stays.
    Rows(Database& database, const merge::Timeline& timeline, const Lore& lore, const merge::Numbering& numbering);

    // By their index in the timeline; none of it may lie there yet.
    void document(std::uint32_t index);
    void actor(std::uint32_t index);
    void place(std::uint32_t index);
    void event(std::uint32_t index);
    void reports(std::uint32_t event);
    void relation(const merge::Relation& relation);
    void pack_document(std::uint32_t index);
    void pack_actor(std::uint32_t index);
    void pack_place(std::uint32_t index);
    void pack_event(std::uint32_t index);

private:
    void call(std::optional<std::uint32_t> whom, std::optional<std::uint32_t> where, const std::string& own, const std::vector<merge::Name>& names);
    void enclose(const merge::Place& place, std::uint32_t number);
    void takes_part(std::uint32_t number, const merge::Event& event);
    void figures(std::uint32_t number, const merge::Event& event);
    void report(const merge::Report& report, std::uint32_t event);
    static void pack(Statement& row, std::uint32_t number, const std::string& bytes);

    Database& database_;
    const merge::Timeline& timeline_;
    const Lore& lore_;
    const merge::Numbering& to_;
    std::int64_t next_name_, next_report_;
    std::vector<std::int64_t> build_;  ///< of each document

    Statement prepare(const char* sql) { return database_.prepare(sql); }
    Statement article_ = prepare("INSERT INTO article VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    Statement sentence_ = prepare("INSERT INTO sentence VALUES(?1, ?2, ?3, ?4, ?5)");
    Statement actor_ = prepare("INSERT INTO actor VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement place_ = prepare("INSERT INTO place VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    Statement name_ = prepare("INSERT INTO name VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement name_search_ = prepare("INSERT INTO name_search(rowid, name) VALUES(?1, ?2)");
    Statement enclosed_ = prepare("INSERT INTO enclosed VALUES(?1, ?2)");
    Statement event_ = prepare("INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,"
                               "?23,?24,?25)");
    Statement alias_ = prepare("INSERT INTO alias VALUES(?1, ?2)");
    Statement participant_ = prepare("INSERT OR IGNORE INTO participant VALUES(?1, ?2, ?3, ?4, ?5)");
    Statement at_ = prepare("INSERT OR IGNORE INTO at VALUES(?1, ?2, ?3)");
    Statement figure_ = prepare("INSERT INTO figure VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement search_ = prepare("INSERT INTO search(rowid, words, stems, lemmas) VALUES(?1, ?2, ?3, ?4)");
    Statement report_ = prepare("INSERT INTO report VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,"
                                "?22,?23)");
    Statement claim_ = prepare("INSERT INTO claim VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    Statement relation_ = prepare("INSERT INTO relation VALUES(?1, ?2, ?3, ?4)");
    Statement packed_event_ = prepare("INSERT INTO packed_event VALUES(?1, ?2)");
    Statement packed_actor_ = prepare("INSERT INTO packed_actor VALUES(?1, ?2)");
    Statement packed_place_ = prepare("INSERT INTO packed_place VALUES(?1, ?2)");
    Statement packed_document_ = prepare("INSERT INTO packed_document VALUES(?1, ?2)");
};

}  // namespace tarikh::store
