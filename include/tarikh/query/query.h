#pragma once
// EXPR, the search syntax people know, parsed and answered:
//
//     type:assault source:RUS target:UKR place:Kyiv date:2025-08..2025-09 killed:>=10 -modality:negated "باتريوت"
//
// Conditions side by side must all hold; OR, NOT (or -) and brackets as usual. Fields: see fields().
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::query {

/// A fault in what the user typed. what() is one line of words; shown() adds the expression and a caret below
/// the place.
class QueryError : public std::runtime_error {
public:
    QueryError(std::string_view expression, std::size_t byte, std::string_view what);
    /// Place of the fault in code points, counted from 0.
    std::size_t position() const noexcept { return position_; }
    const std::string& shown() const noexcept { return shown_; }

private:
    std::size_t position_ = 0;
    std::string shown_;
};

/// How names typed by the user are understood; what is left empty is done without.
struct Names {
    /// "France", "فرنسا", "FRA", "country:FRA" -> entity ids (Knowledge::entities_named).
    std::function<std::vector<std::string>(std::string_view)> entities;
    /// Code of an entity (Knowledge::entity_code).
    std::function<std::string(std::string_view)> code;
    /// Knowledge::folded.
    merge::Folding fold;
};

struct Node;

/// A parsed expression; the empty one matches every event.
class Query {
public:
    Query();
    ~Query();
    Query(Query&&) noexcept;
    Query& operator=(Query&&) noexcept;
    /// Fully bracketed, for tests and --verbose: "(and type:assault (not place:Kyiv))".
    std::string to_string() const;

private:
    friend Query parse(std::string_view);
    friend std::vector<std::uint32_t> run(const Query&, const merge::Timeline&, const Names&, std::vector<std::string>*);
    std::unique_ptr<Node> root_;
};

/// Throws QueryError: no such field or type, no day of the calendar, a bracket left open.
Query parse(std::string_view expression);

/// Indices of the events that match, oldest first, undated ones last. `unmet` (if given) receives the names in the query
/// that nobody and no place here bears.
std::vector<std::uint32_t> run(const Query& query, const merge::Timeline& timeline, const Names& names,
                               std::vector<std::string>* unmet = nullptr);

/// The fields of EXPR with a word on each, for help texts.
struct Field {
    std::string_view name, values, meaning;
};
std::span<const Field> fields();

}  // namespace tarikh::query
