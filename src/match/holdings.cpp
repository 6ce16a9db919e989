#include "holdings.h"

#include <algorithm>
#include <array>

#include "dates.h"

namespace tarikh::match {
namespace {

using graph::EdgeKind;
using graph::VertexKind;

constexpr std::array<const char*, 5> tables = {"event", "actor", "place", nullptr, "article"};

/// The column of a table that holds a property, if it has an index.
const char* column(VertexKind kind, std::string_view property) {
    struct Column {
        VertexKind kind;
        std::string_view property;
        const char* column;
    };
    static constexpr Column all[] = {{VertexKind::event, "id", "id"},     {VertexKind::event, "type", "type"},       {VertexKind::actor, "id", "id"},
                                     {VertexKind::actor, "code", "code"}, {VertexKind::place, "id", "id"},           {VertexKind::place, "country", "country"},
                                     {VertexKind::document, "id", "id"},  {VertexKind::document, "source", "source"}};
    for (const Column& one : all)
        if (one.kind == kind && one.property == property) return one.column;
    return nullptr;
}

Numbers both(const Numbers& a, const Numbers& b) {
    Numbers common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return common;
}

void settle(Numbers& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

std::string marks(std::size_t count) {
    std::string text = "(?";
    for (std::size_t i = 1; i < count; ++i) text += ", ?";
    return text + ")";
}

std::string quoted(const std::vector<EdgeKind>& edges) {
    std::string list;
    for (const EdgeKind edge : edges) list += (list.empty() ? "'" : ", '") + std::string{name_of(edge)} + "'";
    return "(" + list + ")";
}

}  // namespace

std::optional<Numbers> Holdings::meeting(VertexKind kind, const std::vector<const Condition*>& conditions) const {
    std::optional<Numbers> found;
    for (const Condition* condition : conditions)
        if (auto all = meeting(kind, *condition)) found = found ? both(*found, *all) : std::move(*all);
    return found;
}

Numbers Holdings::kept(Numbers all, VertexKind kind, const std::vector<const Condition*>& conditions) const {
    const auto meet = meeting(kind, conditions);
    return meet ? both(all, *meet) : all;
}

std::optional<Numbers> Holdings::meeting(VertexKind kind, const Condition& condition) const {
    std::vector<store::Value> texts;
    for (const Value& value : condition.values)
        if (value.is(Value::Kind::string)) texts.emplace_back(value.string());
    if (texts.size() != condition.values.size() || texts.empty()) return std::nullopt;
    if (kind == VertexKind::event && condition.property == "days") return in_days(std::get<std::string>(texts.front()));
    Numbers found;
    const bool bears_names = kind == VertexKind::actor || kind == VertexKind::place;
    if (bears_names && (condition.property == "name" || condition.property == "named")) {
        for (const Value& value : condition.values) {
            const auto named = called(kind, value.string());
            if (!named) return std::nullopt;
            found.insert(found.end(), named->begin(), named->end());
        }
    } else if (const char* const of = column(kind, condition.property)) {
        found = store_.numbers(std::string("SELECT number FROM ") + tables[static_cast<std::size_t>(kind)] + " WHERE " + of + " IN " + marks(texts.size()), texts);
    } else {
        return std::nullopt;
    }
    settle(found);
    return found;
}

/// Those that may lie within, or share a day.
std::optional<Numbers> Holdings::in_days(const std::string& text) const {
    const auto days = parse_interval(text);
    const auto longest = store_.numbers("SELECT value FROM state WHERE name = 'longest'");
    if (!days || longest.empty()) return std::nullopt;
    Numbers found = store_.numbers("SELECT number FROM event WHERE first BETWEEN ?1 AND ?2 AND last >= ?3",
                                   {days->first.day - std::int64_t{longest[0]}, days->last.day, days->first.day});
    settle(found);
    return found;
}

std::optional<Numbers> Holdings::called(VertexKind kind, const std::string& name) const {
    const std::string table = tables[static_cast<std::size_t>(kind)];
    Numbers found;
    for (const std::string& id : names_.entities ? names_.entities(name) : std::vector<std::string>{})
        for (const std::uint32_t number : store_.numbers("SELECT number FROM " + table + " WHERE id = ?", {id})) found.push_back(number);
    const std::string phrase = query::search_phrase(names_.fold ? names_.fold(name) : merge::plain_folding(name));
    if (phrase.empty()) return std::nullopt;
    const auto spelt = store_.numbers(
        "SELECT n." + table + " FROM name_search s JOIN name n ON n.number = s.rowid WHERE name_search MATCH ? AND n." + table + " IS NOT NULL", {phrase});
    found.insert(found.end(), spelt.begin(), spelt.end());
    settle(found);
    return found;
}

Numbers Holdings::beside(const Numbers& from, VertexKind kind, VertexKind there, const std::vector<EdgeKind>& edges, bool forward) const {
    if (edges.empty()) return {};
    const bool from_event = kind == VertexKind::event;
    const VertexKind other = from_event ? there : kind;
    std::string table, here = "event", far = "event", only;
    switch (other) {
        case VertexKind::actor: table = "participant"; (from_event ? far : here) = "actor"; only = " AND role IN " + quoted(edges); break;
        case VertexKind::place: table = "at"; (from_event ? far : here) = "place"; break;
        case VertexKind::document: table = "report"; (from_event ? far : here) = "document"; break;
        case VertexKind::event:
            table = "relation";
            here = forward ? "from_event" : "to_event";
            far = forward ? "to_event" : "from_event";
            only = " AND type IN " + quoted(edges);
            break;
        case VertexKind::date: return {};
    }
    return asked_in_parts("SELECT DISTINCT " + far + " FROM " + table + " WHERE " + here + " IN ", from, only);
}

/// SQL may not be of any length.
Numbers Holdings::asked_in_parts(const std::string& before, const Numbers& all, const std::string& after) const {
    constexpr std::size_t part = 5000;
    Numbers found;
    for (std::size_t i = 0; i < all.size(); i += part) {
        std::string list;
        for (std::size_t k = i; k < std::min(all.size(), i + part); ++k) list += (list.empty() ? "" : ",") + std::to_string(all[k]);
        const Numbers some = store_.numbers(before + "(" + list + ")" + after);
        found.insert(found.end(), some.begin(), some.end());
    }
    settle(found);
    return found;
}

}  // namespace tarikh::match
