// The three comparisons of values.
#include <algorithm>
#include <cmath>
#include <compare>

#include <tarikh/match/error.h>
#include <tarikh/match/value.h>

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

int sign(std::strong_ordering ordering) { return ordering < 0 ? -1 : ordering > 0 ? 1 : 0; }

// Exact where a double cannot tell two large integers apart.
int compare_numbers(const Value& a, const Value& b) {
    if (a.is(Kind::integer) && b.is(Kind::integer)) return sign(a.integer() <=> b.integer());
    const double x = a.number(), y = b.number();
    return x < y ? -1 : x > y ? 1 : 0;
}

bool is_nan(const Value& value) { return value.is(Kind::real) && std::isnan(value.real()); }

// Null if no pair differs for certain and one is unknown.
std::optional<bool> equal_lists(const List& a, const List& b) {
    if (a.size() != b.size()) return false;
    bool unknown = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto same = equal(a[i], b[i]);
        if (same == false) return false;
        if (!same) unknown = true;
    }
    return unknown ? std::nullopt : std::optional{true};
}

std::optional<bool> equal_maps(const Map& a, const Map& b) {
    if (a.members().size() != b.members().size()) return false;
    bool unknown = false;
    for (const auto& [key, value] : a.members()) {
        const Value* other = b.find(key);
        if (!other) return false;
        const auto same = equal(value, *other);
        if (same == false) return false;
        if (!same) unknown = true;
    }
    return unknown ? std::nullopt : std::optional{true};
}

bool equal_paths(const Path& a, const Path& b) { return a.nodes == b.nodes && a.relationships == b.relationships; }

std::optional<int> compare_lists(const List& a, const List& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const auto same = equal(a[i], b[i]);
        if (!same) return std::nullopt;
        if (!*same) return compare(a[i], b[i]);
    }
    return sign(a.size() <=> b.size());
}

int order_lists(const List& a, const List& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (const int first = order(a[i], b[i])) return first;
    }
    return sign(a.size() <=> b.size());
}

using Member = std::pair<std::string, Value>;

std::vector<const Member*> by_key(const Map& map) {
    std::vector<const Member*> sorted;
    for (const Member& member : map.members()) sorted.push_back(&member);
    std::sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) { return a->first < b->first; });
    return sorted;
}

int order_maps(const Map& a, const Map& b) {
    const auto first = by_key(a), second = by_key(b);
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        if (const int key = first[i]->first.compare(second[i]->first)) return key < 0 ? -1 : 1;
        if (const int value = order(first[i]->second, second[i]->second)) return value;
    }
    return sign(first.size() <=> second.size());
}

int order_paths(const Path& a, const Path& b) {
    const auto key = [](const Path& path) {
        std::vector<std::uint32_t> ids;
        for (std::size_t i = 0; i < path.nodes.size(); ++i) {
            ids.push_back(path.nodes[i].id);
            if (i < path.relationships.size()) ids.push_back(path.relationships[i].id);
        }
        return ids;
    };
    return sign(key(a) <=> key(b));
}

// By their length with months of a mean year, then by their parts.
int order_durations(const Duration& a, const Duration& b) {
    const auto length = [](const Duration& d) {
        return static_cast<long double>(d.months) * 2629746.0L + static_cast<long double>(d.days) * 86400.0L + static_cast<long double>(d.seconds) +
               static_cast<long double>(d.nanos) * 1e-9L;
    };
    if (length(a) != length(b)) return length(a) < length(b) ? -1 : 1;
    if (a.months != b.months) return a.months < b.months ? -1 : 1;
    return sign(a.days <=> b.days);
}

int order_numbers(const Value& a, const Value& b) {
    if (is_nan(a) || is_nan(b)) return static_cast<int>(is_nan(a)) - static_cast<int>(is_nan(b));
    return compare_numbers(a, b);
}

int rank(const Value& value) {
    switch (value.kind()) {
        case Kind::map: return 0;
        case Kind::node: return 1;
        case Kind::relationship: return 2;
        case Kind::list: return 3;
        case Kind::path: return 4;
        case Kind::date: return 5;
        case Kind::duration: return 6;
        case Kind::string: return 7;
        case Kind::boolean: return 8;
        case Kind::integer:
        case Kind::real: return 9;
        case Kind::null: return 10;
    }
    return 10;
}

}  // namespace

const Value* Map::find(std::string_view key) const {
    for (const auto& [name, value] : members_) {
        if (name == key) return &value;
    }
    return nullptr;
}

void Map::set(std::string key, Value value) {
    for (auto& [name, held] : members_) {
        if (name == key) {
            held = std::move(value);
            return;
        }
    }
    members_.emplace_back(std::move(key), std::move(value));
}

unsigned Value::depth() const {
    if (is(Kind::list)) return std::get<std::shared_ptr<const Deep<List>>>(held_)->depth;
    return is(Kind::map) ? std::get<std::shared_ptr<const Deep<Map>>>(held_)->depth : 0;
}

unsigned Value::deeper(unsigned deepest_part) {
    constexpr unsigned deepest = 1000;
    if (deepest_part >= deepest) throw PatternError{"LimitError", "MemoryLimit", "too many lists within lists"};
    return deepest_part + 1;
}

Value::Value(List items) {
    unsigned depth = 0;
    for (const Value& item : items) depth = std::max(depth, item.depth());
    held_ = std::make_shared<const Deep<List>>(Deep<List>{std::move(items), deeper(depth)});
}

Value::Value(Map members) {
    unsigned depth = 0;
    for (const auto& member : members.members()) depth = std::max(depth, member.second.depth());
    held_ = std::make_shared<const Deep<Map>>(Deep<Map>{std::move(members), deeper(depth)});
}

std::optional<bool> equal(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return std::nullopt;
    if (a.is_number() && b.is_number()) return !is_nan(a) && !is_nan(b) && compare_numbers(a, b) == 0;
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case Kind::boolean: return a.boolean() == b.boolean();
        case Kind::string: return a.string() == b.string();
        case Kind::list: return equal_lists(a.list(), b.list());
        case Kind::map: return equal_maps(a.map(), b.map());
        case Kind::node: return a.node() == b.node();
        case Kind::relationship: return a.relationship() == b.relationship();
        case Kind::path: return equal_paths(a.path(), b.path());
        case Kind::date: return a.date() == b.date();
        case Kind::duration: return a.duration() == b.duration();
        default: return false;
    }
}

std::optional<int> compare(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) return is_nan(a) || is_nan(b) ? std::nullopt : std::optional{compare_numbers(a, b)};
    if (a.kind() != b.kind()) return std::nullopt;
    switch (a.kind()) {
        case Kind::boolean: return static_cast<int>(a.boolean()) - static_cast<int>(b.boolean());
        case Kind::string: return a.string().compare(b.string());
        case Kind::list: return compare_lists(a.list(), b.list());
        case Kind::date: return sign(a.date() <=> b.date());
        default: return std::nullopt;
    }
}

int order(const Value& a, const Value& b) {
    if (const int kinds = rank(a) - rank(b)) return kinds;
    switch (a.kind()) {
        case Kind::boolean: return static_cast<int>(a.boolean()) - static_cast<int>(b.boolean());
        case Kind::integer:
        case Kind::real: return order_numbers(a, b);
        case Kind::string: return a.string().compare(b.string());
        case Kind::list: return order_lists(a.list(), b.list());
        case Kind::map: return order_maps(a.map(), b.map());
        case Kind::node: return sign(a.node().id <=> b.node().id);
        case Kind::relationship: return sign(a.relationship().id <=> b.relationship().id);
        case Kind::path: return order_paths(a.path(), b.path());
        case Kind::date: return sign(a.date() <=> b.date());
        case Kind::duration: return order_durations(a.duration(), b.duration());
        case Kind::null: return 0;
    }
    return 0;
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::null: return "null";
        case Kind::boolean: return "a truth value";
        case Kind::integer: return "an integer";
        case Kind::real: return "a float";
        case Kind::string: return "a string";
        case Kind::list: return "a list";
        case Kind::map: return "a map";
        case Kind::node: return "a node";
        case Kind::relationship: return "a relationship";
        case Kind::path: return "a path";
        case Kind::date: return "a date";
        case Kind::duration: return "a duration";
    }
    return "";
}

}  // namespace tarikh::match
