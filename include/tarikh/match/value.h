#pragma once
// What an expression of a pattern query is worth: null, a truth, a number, a string, a list, a map, a thing of the graph,
// a date or a duration; and the three ways in which two values are compared:
//
//     equality    1 = 1.0 is true, null = 1 is null, [1, null] = [1, 2] is null      three-valued, what `=` says
//     comparison  1 < 2.5 is true, 1 < 'a' is null                                    three-valued, what `<` says
//     order       any two values, null last; null and null alike                      ORDER BY, DISTINCT, groups
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tarikh::match {

class Value;
using List = std::vector<Value>;

struct Node {
    std::uint32_t id = 0;
    friend bool operator==(const Node&, const Node&) = default;
};
struct Relationship {
    std::uint32_t id = 0;
    friend bool operator==(const Relationship&, const Relationship&) = default;
};
/// One node more than relationships; each relationship joins its two neighbours, whichever way it points.
struct Path {
    std::vector<Node> nodes;
    std::vector<Relationship> relationships;
};

/// A day, counted from 1970-01-01, of the proleptic Gregorian calendar, to both ends of a billion years.
struct Date {
    std::int64_t day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};
/// Months, days and seconds are kept apart, as a month has no fixed length. `nanos` is 0 to 999 999 999.
struct Duration {
    std::int64_t months = 0, days = 0, seconds = 0, nanos = 0;
    friend bool operator==(const Duration&, const Duration&) = default;
};

/// Keys in the order in which they were written.
class Map {
public:
    const Value* find(std::string_view key) const;
    /// A key given twice keeps its place and takes the later value.
    void set(std::string key, Value value);
    const std::vector<std::pair<std::string, Value>>& members() const { return members_; }

private:
    std::vector<std::pair<std::string, Value>> members_;
};

class Value {
public:
    // In this order: the variant's index.
    enum class Kind : std::uint8_t { null, boolean, integer, real, string, list, map, node, relationship, path, date, duration };

    Value() = default;
    Value(bool flag) : held_{flag} {}
    Value(std::int64_t number) : held_{number} {}
    Value(int number) : held_{static_cast<std::int64_t>(number)} {}
    Value(double number) : held_{number} {}
    Value(std::string text) : held_{std::move(text)} {}
    Value(std::string_view text) : held_{std::string{text}} {}
    Value(const char* text) : held_{std::string{text}} {}
    /// Throws PatternError for lists within lists that go too deep to be walked.
    Value(List items);
    Value(Map members);
    Value(Node node) : held_{node} {}
    Value(Relationship relationship) : held_{relationship} {}
    Value(Path path) : held_{std::make_shared<const Path>(std::move(path))} {}
    Value(Date date) : held_{date} {}
    Value(Duration duration) : held_{duration} {}

    Kind kind() const { return static_cast<Kind>(held_.index()); }
    bool is(Kind kind_asked) const { return kind() == kind_asked; }
    bool is_null() const { return is(Kind::null); }
    bool is_number() const { return is(Kind::integer) || is(Kind::real); }
    bool is_true() const { return is(Kind::boolean) && boolean(); }

    // The value of a kind that was asked for before.
    bool boolean() const { return std::get<bool>(held_); }
    std::int64_t integer() const { return std::get<std::int64_t>(held_); }
    double real() const { return std::get<double>(held_); }
    const std::string& string() const { return std::get<std::string>(held_); }
    const List& list() const { return std::get<std::shared_ptr<const Deep<List>>>(held_)->held; }
    const Map& map() const { return std::get<std::shared_ptr<const Deep<Map>>>(held_)->held; }
    Node node() const { return std::get<Node>(held_); }
    Relationship relationship() const { return std::get<Relationship>(held_); }
    const Path& path() const { return *std::get<std::shared_ptr<const Path>>(held_); }
    Date date() const { return std::get<Date>(held_); }
    const Duration& duration() const { return std::get<Duration>(held_); }
    /// Of either kind of number.
    double number() const { return is(Kind::integer) ? static_cast<double>(integer()) : real(); }

private:
    template <typename Held>
    struct Deep {
        Held held;
        unsigned depth = 1;  ///< lists and maps within each other
    };
    unsigned depth() const;
    static unsigned deeper(unsigned deepest_part);

    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::shared_ptr<const Deep<List>>, std::shared_ptr<const Deep<Map>>, Node,
                 Relationship, std::shared_ptr<const Path>, Date, Duration>
        held_;
};

/// What `a = b` says; nullopt is null.
std::optional<bool> equal(const Value& a, const Value& b);
/// Negative, 0 or positive if `a < b` and its kin have an answer: two numbers, two strings, two truths, two dates, two
/// lists. nullopt: not comparable, or a null on the way, or a NaN.
std::optional<int> compare(const Value& a, const Value& b);
/// The order of everything: maps, nodes, relationships, lists, paths, dates, durations, strings, truths, numbers, null.
int order(const Value& a, const Value& b);

/// For messages: "an integer", "a list".
std::string_view name_of(Value::Kind kind);

}  // namespace tarikh::match
