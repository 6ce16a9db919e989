#pragma once
// A parsed expression as a condition in SQL on the table `event`, called e.
#include <optional>

#include "names.h"
#include "node.h"
#include "sql.h"

namespace tarikh::query {

class Compiler {
public:
    /// `loosely`: every date is asked as "date~:".
    Compiler(const Query& query, const store::Store& store, const Names& names, bool loosely = false);

    Sql condition();
    /// Does the expression ask for a date, and not loosely?
    bool asks_for_certain_dates() const { return certain_dates_; }
    NameBook& names() { return names_; }

private:
    struct Event {
        std::uint32_t number = 0;
        std::optional<std::int32_t> first, last;
        bool certain = false;
    };

    Sql of(const Node& node);
    Sql joined(const Node& node, const char* word);
    Sql field(const Node& node);
    Sql words(const Node& node);
    Sql actors(const Node& node);
    Sql places(const Node& node);
    Sql near(const Node& node);
    Sql dates(const Node& node) const;
    Sql counts(const Node& node) const;
    Sql numbers(const Node& node, const char* column) const;
    Sql beside(const Node& node);
    Sql around(const Node& node);
    Sql chain(const Node& node);
    Sql reported(const Sql& condition) const;
    Sql outlets(const Node& node) const;
    Sql by(const Node& node);
    Sql role(const Node& node) const;
    Sql ids(const Node& node) const;

    Sql takes_part(const char* role, const std::vector<std::uint32_t>& actors) const;
    Sql happens_at(const std::vector<std::uint32_t>& places) const;
    Event event_called(const Node& node, const std::string& id) const;
    bool possibly(const Node& node) const { return node.possibly || loosely_; }

    void narrow(const Node& node);
    void narrow_to(const Bounds& bounds, bool possibly);

    const Query& query_;
    const store::Store& store_;
    NameBook names_;
    const Names& meanings_;
    bool loosely_, certain_dates_ = false;
    std::optional<std::uint32_t> low_, high_;  ///< numbers that every answer lies between: events are numbered by their days
};

}  // namespace tarikh::query
