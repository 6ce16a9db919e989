#pragma once
// EXPR, the search syntax people know, parsed and answered:
//
//     type:assault source:RUS target:UKR place:Kyiv date:2025-08..2025-09 killed:>=10 -modality:negated "باتريوت"
//
// Conditions side by side must all hold; OR, NOT (or -) and brackets as usual. Fields: see fields().
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tarikh/merge/fuse.h>
#include <tarikh/store/store.h>

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
    /// As the words of the store were written (Lore::search_words).
    std::function<store::SearchWords(std::string_view)> search_words;
    /// Degrees north and east of an entity.
    std::function<std::optional<std::pair<double, double>>(std::string_view)> point;
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
    friend class Compiler;
    std::unique_ptr<Node> root_;
    std::string text_;
};

/// Throws QueryError: no such field or type, no day of the calendar, a bracket left open.
Query parse(std::string_view expression);

/// What is asked of a store besides the expression.
struct Asking {
    std::string sort = "date";   ///< see orders()
    std::size_t limit = 0;       ///< 0: all
    std::int64_t since_build = 0;  ///< only what a build from this number on told; 0: everything
};

struct Found {
    std::vector<std::uint32_t> events;  ///< their numbers in the store, in order
    std::size_t total = 0;              ///< how many there are without the limit
    std::size_t possible = 0;           ///< how many more there are if every date is asked as "date~:"
    std::vector<std::string> unmet;     ///< names in the expression that nobody and no place here bears
    std::vector<std::pair<std::string, std::string>> taken_as;  ///< names that were taken for another one, spelt nearly so
};

/// The store must be ready for questions (store::Store::prepare). Throws QueryError if an event that the expression names
/// is not there.
Found run(const Query& query, const store::Store& store, const Names& names, const Asking& asking = {});

/// How many events there are of each kind.
struct Group {
    std::vector<std::string> keys;  ///< one for each that was asked for
    std::size_t events = 0;
};
/// By one or several of group_keys(): "type", "month" … Ordered by time where the first is a time, else the greatest first. Names in
/// `lang`. An event with two actors counts for both.
std::vector<Group> groups(const Query& query, const store::Store& store, const Names& names, std::span<const std::string> keys,
                          std::string_view lang, const Asking& asking = {});

/// Folded words as they stand one after another, for `MATCH` on the search tables; empty if there are none.
std::string search_phrase(std::string_view folded);

/// For help texts and for checking what was typed.
std::span<const std::string_view> orders();
std::span<const std::string_view> group_keys();

/// The fields of EXPR with a word on each, for help texts.
struct Field {
    std::string_view name, values, meaning;
};
std::span<const Field> fields();

}  // namespace tarikh::query
