// Questions to the store: which events, and how many of each kind.
#include <algorithm>
#include <array>

#include "compile.h"

namespace tarikh::query {
namespace {

struct Order {
    std::string_view name;
    const char* sql;
};
// Ties are broken by time, so that the answer is the same every time.
constexpr Order all_orders[] = {
    {"date", "e.number"},
    {"newest", "e.first IS NULL, e.number DESC"},
    {"killed", "e.killed_max DESC, e.number"},
    {"injured", "e.injured_max DESC, e.number"},
    {"sources", "e.witnesses DESC, e.number"},
    {"reports", "e.reports DESC, e.number"},
    {"confidence", "e.confidence DESC, e.number"},
};
constexpr auto order_names = [] {
    std::array<std::string_view, std::size(all_orders)> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = all_orders[i].name;
    return names;
}();

const char* order_called(std::string_view name) {
    for (const Order& order : all_orders)
        if (order.name == name) return order.sql;
    return all_orders[0].sql;
}

/// What events are counted by: tables to join (# stands for the number of the key, so that two keys may join the same), the
/// key as text, what tells two of the same name apart.
struct Key {
    std::string name, joins, key, same = "";
    bool in_time = false;
};

std::string time_as(const char* format, const char* column) {
    return std::string("strftime('") + format + "', e." + column + " * 86400, 'unixepoch')";
}

/// The day, month or year in which all of it lies; what reaches over several stands by itself, not with the first of them.
Key time_key(const char* name, const char* format) {
    const std::string first = time_as(format, "first"), last = time_as(format, "last");
    const std::string coarse = "WHEN e.precision = 'year' THEN " + time_as("%Y", "first") + " WHEN e.precision = 'month' THEN " + time_as("%Y-%m", "first");
    return {name, "", "CASE WHEN e.first IS NULL THEN '' WHEN " + first + " = " + last + " THEN " + first + " " + coarse + " ELSE " + first + " || '..' || " + last + " END",
            "", true};
}

std::string name_in_language(const char* what, const std::string& alias) {
    return "coalesce((SELECT n.name FROM name n WHERE n." + std::string(what) + " = " + alias + ".number AND n.lang = :lang ORDER BY n.rank LIMIT 1), " +
           alias + ".name, " + alias + ".id, '')";
}

std::string takes_part(const char* who, const char* roles) {
    return std::string(" JOIN participant p") + who + "# ON p" + who + "#.event = e.number AND p" + who + "#.role IN (" + roles + ") JOIN actor " + who +
           "# ON " + who + "#.number = p" + who + "#.actor";
}

const std::vector<Key>& all_keys() {
    static const std::string either = "'source', 'target'", report = " JOIN report r# ON r#.event = e.number JOIN article d# ON d#.number = r#.document";
    static const std::string place = " LEFT JOIN place p# ON p#.number = e.place", one = name_in_language("actor", "a#"), other = name_in_language("actor", "b#");
    static const std::vector<Key> keys = {
        {"type", "", "e.type"},
        {"modality", "", "e.modality"},
        {"plover", "", "ifnull(e.plover, '')"},
        time_key("year", "%Y"),
        time_key("month", "%Y-%m"),
        time_key("day", "%Y-%m-%d"),
        {"place", place, name_in_language("place", "p#"), "ifnull(p#.number, -1)"},
        {"country", place, "ifnull(p#.country, '')"},
        {"actor", takes_part("a", either.c_str()), one, "a#.number"},
        {"source", takes_part("a", "'source'"), one, "a#.number"},
        {"target", takes_part("a", "'target'"), one, "a#.number"},
        {"pair", takes_part("a", either.c_str()) + takes_part("b", either.c_str()) + " AND b#.number > a#.number", one + " || ' – ' || " + other,
         "a#.number * 4294967296 + b#.number"},
        {"outlet", report, "ifnull(d#.source, '')"},
        {"lang", report, "ifnull(d#.lang, '')"},
    };
    return keys;
}

const Key& key_called(std::string_view name) {
    const auto& keys = all_keys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
    return found == keys.end() ? keys.front() : *found;
}

Sql where(Compiler& compiler, const Asking& asking) {
    Sql sql = " WHERE " + compiler.condition();
    if (asking.since_build > 0) sql += " AND e.last_build >= " + std::to_string(asking.since_build);
    return sql;
}

std::size_t count(const store::Store& store, const Sql& condition) {
    if (condition.text == " WHERE 1") return store.event_count();
    const auto answer = store.rows("SELECT count(*) FROM event e" + condition.text, condition.values);
    return std::stoul(answer.at(0).at(0));
}

std::string replaced(std::string text, std::string_view what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

}  // namespace

std::span<const std::string_view> orders() { return order_names; }
std::span<const std::string_view> group_keys() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const Key& key : all_keys()) all.push_back(key.name);
        return all;
    }();
    return names;
}

Found run(const Query& query, const store::Store& store, const Names& names, const Asking& asking) {
    Compiler compiler(query, store, names);
    const Sql condition = where(compiler, asking);
    Found found;
    std::string sql = "SELECT e.number FROM event e" + condition.text + " ORDER BY " + order_called(asking.sort);
    if (asking.limit > 0) sql += " LIMIT " + std::to_string(asking.limit);
    found.events = store.numbers(sql, condition.values);
    found.total = asking.limit > 0 && found.events.size() == asking.limit ? count(store, condition) : found.events.size();
    found.unmet = compiler.names().unmet;
    found.taken_as = compiler.names().taken_as;
    if (compiler.asks_for_certain_dates()) {
        Compiler loose(query, store, names, true);
        const std::size_t all = count(store, where(loose, asking));
        found.possible = all > found.total ? all - found.total : 0;
    }
    return found;
}

std::vector<Group> groups(const Query& query, const store::Store& store, const Names& names, std::span<const std::string> keys,
                          std::string_view lang, const Asking& asking) {
    Compiler compiler(query, store, names);
    const Sql condition = where(compiler, asking);
    const std::string language = "'" + replaced(std::string(lang), "'", "''") + "'";
    std::string joins, columns, by;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Key& key = key_called(keys[i]);
        const auto numbered = [&](const std::string& part) { return replaced(replaced(part, "#", std::to_string(i)), ":lang", language); };
        joins += numbered(key.joins);
        columns += numbered(key.key) + ", ";
        by += (i > 0 ? ", " : "") + std::to_string(i + 1) + (key.same.empty() ? "" : ", " + numbered(key.same));
    }
    const bool in_time = !keys.empty() && key_called(keys[0]).in_time;
    std::string sql = "SELECT " + columns + "count(DISTINCT e.number) AS events FROM event e" + joins + condition.text + " GROUP BY " + by +
                      " ORDER BY " + (in_time ? "1 = '', 1, events DESC" : "events DESC");
    for (std::size_t i = 0; i < keys.size(); ++i) sql += ", " + std::to_string(i + 1);
    if (asking.limit > 0) sql += " LIMIT " + std::to_string(asking.limit);
    std::vector<Group> all;
    for (std::vector<std::string>& row : store.rows(sql, condition.values)) {
        const std::size_t events = std::stoul(row.back());
        row.pop_back();
        all.push_back({std::move(row), events});
    }
    return all;
}

}  // namespace tarikh::query
