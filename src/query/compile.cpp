#include "compile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <tarikh/ontology/ontology.h>

namespace tarikh::query {
namespace {

std::string whole(double number) { return std::to_string(static_cast<std::int64_t>(number)); }

/// "one OR other", bracketed; false if there is none.
Sql any_of(const std::vector<Sql>& all) {
    if (all.empty()) return "0";
    Sql sql("(");
    for (std::size_t i = 0; i < all.size(); ++i) sql += (i == 0 ? Sql() : Sql(" OR ")) + all[i];
    return sql + ")";
}

/// Kinds of events in which who meets is met.
std::vector<std::string> mutual_types() {
    std::vector<std::string> types;
    for (const ontology::EventType& type : ontology::event_types())
        if (type.symmetric) types.push_back(type.id);
    return types;
}

double kilometres(double lat1, double lon1, double lat2, double lon2) {
    constexpr double radius = 6371.0, degree = std::numbers::pi / 180;
    const double a = std::sin((lat2 - lat1) * degree / 2), b = std::sin((lon2 - lon1) * degree / 2);
    return 2 * radius * std::asin(std::sqrt(a * a + std::cos(lat1 * degree) * std::cos(lat2 * degree) * b * b));
}

/// Everything that begins with a text: the range that an index walks.
Sql begins(const char* column, const std::string& start) {
    return std::string("(") + column + " >= " + Sql::value(start) + " AND " + column + " < " + Sql::value(start + "\xF4\x8F\xBF\xBF") + ")";
}

}  // namespace

Compiler::Compiler(const Query& query, const store::Store& store, const Names& names, bool loosely)
    : query_{query}, store_{store}, names_{store, names}, meanings_{names}, loosely_{loosely} {}

Sql Compiler::condition() {
    if (!query_.root_) return "1";
    narrow(*query_.root_);
    Sql sql = of(*query_.root_);
    if (low_) sql += " AND e.number >= " + std::to_string(*low_);
    if (high_) sql += " AND e.number <= " + std::to_string(*high_);
    return sql;
}

// Where the answers lie --------------------------------------------------------------------------------------------------

/// A date that must hold narrows every other question to the events of that time.
void Compiler::narrow(const Node& node) {
    if (node.kind == Node::Kind::all_of)
        for (const std::unique_ptr<Node>& part : node.parts) narrow(*part);
    if (node.kind != Node::Kind::field || (node.field != FieldId::date && node.field != FieldId::within)) return;
    if (node.bounds.size() == 1) narrow_to(node.bounds[0], possibly(node));
}

void Compiler::narrow_to(const Bounds& bounds, bool possibly) {
    double low = bounds.low;
    if (possibly) {
        const auto longest = store_.numbers("SELECT value FROM state WHERE name = 'longest'");
        low = longest.empty() ? -std::numeric_limits<double>::infinity() : low - longest[0];
    }
    constexpr std::uint32_t nobody = merge::none;
    if (std::isfinite(low)) {
        const auto from = store_.numbers("SELECT number FROM event WHERE first >= " + whole(std::ceil(low)) + " ORDER BY first, number LIMIT 1");
        low_ = std::max(low_.value_or(0), from.empty() ? nobody : from[0]);
    }
    if (std::isfinite(bounds.high)) {
        const auto to = store_.numbers("SELECT number FROM event WHERE first <= " + whole(std::floor(bounds.high)) +
                                       " ORDER BY first DESC, number DESC LIMIT 1");
        if (to.empty()) low_ = nobody;
        else high_ = std::min(high_.value_or(nobody), to[0]);
    }
}

// The tree ---------------------------------------------------------------------------------------------------------------

Sql Compiler::of(const Node& node) {
    switch (node.kind) {
        case Node::Kind::every: return "1";
        case Node::Kind::all_of: return joined(node, " AND ");
        case Node::Kind::any_of: return joined(node, " OR ");
        case Node::Kind::none_of: return "NOT ifnull(" + of(*node.parts.front()) + ", 0)";
        case Node::Kind::words: return words(node);
        case Node::Kind::field: return field(node);
    }
    return "0";
}

Sql Compiler::joined(const Node& node, const char* word) {
    Sql sql("(");
    for (std::size_t i = 0; i < node.parts.size(); ++i) sql += (i == 0 ? Sql() : Sql(word)) + of(*node.parts[i]);
    return sql + ")";
}

Sql Compiler::field(const Node& node) {
    switch (node.field) {
        case FieldId::type: return "e.type IN " + Sql::list(node.values);
        case FieldId::mode: return "e.mode IN " + Sql::list(node.values);
        case FieldId::modality: return "e.modality IN " + Sql::list(node.values);
        case FieldId::precision: return "e.precision IN " + Sql::list(node.values);
        case FieldId::plover: return "e.plover COLLATE NOCASE IN " + Sql::list(node.values);
        case FieldId::cameo: {
            std::vector<Sql> all;
            for (const std::string& code : node.values) all.push_back(begins("e.cameo", code));
            return any_of(all);
        }
        case FieldId::source:
        case FieldId::target:
        case FieldId::actor: return actors(node);
        case FieldId::place: return places(node);
        case FieldId::near: return near(node);
        case FieldId::date:
        case FieldId::within: certain_dates_ = certain_dates_ || !possibly(node); return dates(node);
        case FieldId::before:
        case FieldId::during:
        case FieldId::after: return beside(node);
        case FieldId::around: return around(node);
        case FieldId::cause_of:
        case FieldId::result_of: return chain(node);
        case FieldId::killed:
        case FieldId::injured: return counts(node);
        case FieldId::confidence: return numbers(node, "e.confidence");
        case FieldId::sources: return numbers(node, "e.witnesses");
        case FieldId::outlets: return numbers(node, "e.outlets");
        case FieldId::reports: return numbers(node, "e.reports");
        case FieldId::disputed: {
            const bool both = node.values.size() > 1 && node.values.front() != node.values.back();
            return both ? "1" : node.values.front() == "yes" ? "e.disputed = 1" : "e.disputed = 0";
        }
        case FieldId::outlet: return outlets(node);
        case FieldId::by: return by(node);
        case FieldId::lang: return reported("d.lang IN " + Sql::list(node.values));
        case FieldId::doc: return reported("d.id IN " + Sql::list(node.values));
        case FieldId::trigger: {
            std::vector<std::string> folded;
            for (const std::string& value : node.values) folded.push_back(names_.fold(value));
            return reported("(r.\"trigger\" IN " + Sql::list(node.values) + " OR r.lemma IN " + Sql::list(node.values) + " OR r.lemma IN " + Sql::list(folded) + ")");
        }
        case FieldId::rule: return reported("r.rule IN " + Sql::list(node.values));
        case FieldId::topic:
        case FieldId::instrument:
        case FieldId::cause: return role(node);
        case FieldId::id: return ids(node);
    }
    return "0";
}

// Who and where ----------------------------------------------------------------------------------------------------------

Sql Compiler::takes_part(const char* role, const std::vector<std::uint32_t>& actors) const {
    Sql sql = "e.number IN (SELECT event FROM participant WHERE actor IN " + Sql::list(actors) + " AND " + role;
    if (low_) sql += " AND event >= " + std::to_string(*low_);
    if (high_) sql += " AND event <= " + std::to_string(*high_);
    return sql + ")";
}

Sql Compiler::happens_at(const std::vector<std::uint32_t>& places) const {
    Sql sql = "e.number IN (SELECT event FROM at WHERE support IS NOT NULL AND place IN " + Sql::list(places);
    if (low_) sql += " AND event >= " + std::to_string(*low_);
    if (high_) sql += " AND event <= " + std::to_string(*high_);
    return sql + ")";
}

Sql Compiler::actors(const Node& node) {
    std::vector<std::uint32_t> all;
    for (const std::string& name : node.values) {
        const auto found = names_.actors(name);
        all.insert(all.end(), found.begin(), found.end());
    }
    if (all.empty()) return "0";
    if (node.field == FieldId::actor) return takes_part("role IN ('source', 'target')", all);
    const bool source = node.field == FieldId::source;
    return "(" + takes_part(source ? "role = 'source'" : "role = 'target'", all) + " OR (e.type IN " + Sql::list(mutual_types()) + " AND " +
           takes_part(source ? "role = 'target'" : "role = 'source'", all) + "))";
}

Sql Compiler::places(const Node& node) {
    std::vector<std::uint32_t> all;
    for (const std::string& name : node.values) {
        const auto found = names_.places(name);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all.empty() ? Sql("0") : happens_at(all);
}

Sql Compiler::near(const Node& node) {
    const std::string& name = node.values.front();
    std::vector<std::pair<double, double>> centres;
    if (meanings_.point)
        for (const std::string& id : names_.meanings(name).ids)
            if (const auto point = meanings_.point(id)) centres.push_back(*point);
    if (centres.empty()) {
        const auto called = names_.places(name);
        if (called.empty()) return "0";
        for (const auto& row : store_.rows("SELECT lat, lon FROM place WHERE lat IS NOT NULL AND number IN " + Sql::list(called).text))
            centres.push_back({std::stod(row[0]), std::stod(row[1])});
        if (centres.empty()) throw QueryError(query_.text_, node.place, "it is not known where on the map \"" + name + "\" lies");
    }
    std::vector<std::uint32_t> all;
    for (const auto& [lat, lon] : centres) {
        constexpr double kilometres_in_a_degree = 111;
        const double band = node.distance / kilometres_in_a_degree + 0.01;
        for (const auto& row : store_.rows("SELECT number, lat, lon FROM place WHERE lat BETWEEN ? AND ?", {lat - band, lat + band}))
            if (!row[2].empty() && kilometres(lat, lon, std::stod(row[1]), std::stod(row[2])) <= node.distance)
                all.push_back(static_cast<std::uint32_t>(std::stoul(row[0])));
    }
    // A country has a point, but does not happen there.
    return all.empty() ? Sql("0") : happens_at(store_.numbers("SELECT number FROM place WHERE id NOT LIKE 'country:%' AND number IN " + Sql::list(all).text));
}

// Words ------------------------------------------------------------------------------------------------------------------

Sql Compiler::words(const Node& node) {
    const std::string& text = node.values.front();
    const store::SearchWords found = names_.search_words(text);
    std::string match;
    const auto ask = [&](const char* column, std::string_view what) {
        const std::string phrase = fts_phrase(what, node.prefix);
        if (!phrase.empty()) match += (match.empty() ? "" : " OR ") + std::string("(") + column + " : " + phrase + ")";
    };
    ask("words", found.words);
    ask("stems", found.words);
    if (!node.prefix && !found.stems.empty() && found.stems != found.words) ask("stems", found.stems);
    if (!node.quoted) {
        ask("lemmas", found.words);
        if (!node.prefix && !found.lemmas.empty() && found.lemmas != found.words) ask("lemmas", found.lemmas);
    }
    std::vector<Sql> all;
    if (!match.empty()) {
        Sql sql = "e.number IN (SELECT rowid FROM search WHERE search MATCH " + Sql::value(match);
        if (low_) sql += " AND rowid >= " + std::to_string(*low_);
        if (high_) sql += " AND rowid <= " + std::to_string(*high_);
        all.push_back(sql + ")");
    }
    // A word that names somebody or some place finds them in every language.
    if (!node.prefix && meanings_.entities) {
        const std::vector<std::string> ids = meanings_.entities(text);
        if (!ids.empty()) {
            const auto actors = store_.numbers("SELECT number FROM actor WHERE id IN " + Sql::list(ids).text, Sql::list(ids).values);
            const auto places = store_.numbers("SELECT number FROM place WHERE id IN " + Sql::list(ids).text, Sql::list(ids).values);
            if (!actors.empty()) all.push_back(takes_part("role IN ('source', 'target')", actors));
            if (!places.empty()) all.push_back(happens_at(places));
        }
    }
    return any_of(all);
}

// Times ------------------------------------------------------------------------------------------------------------------

Sql Compiler::dates(const Node& node) const {
    std::vector<Sql> all;
    for (const Bounds& bounds : node.bounds) {
        Sql one = possibly(node) ? "(e.first IS NOT NULL" : "(e.first IS NOT NULL AND e.basis <> 'published'";
        const char* const begin = possibly(node) ? "e.last" : "e.first";
        const char* const end = possibly(node) ? "e.first" : "e.last";
        if (std::isfinite(bounds.low)) one += std::string(" AND ") + begin + " >= " + whole(std::ceil(bounds.low));
        if (std::isfinite(bounds.high)) one += std::string(" AND ") + end + " <= " + whole(std::floor(bounds.high));
        all.push_back(one + ")");
    }
    return any_of(all);
}

Compiler::Event Compiler::event_called(const Node& node, const std::string& id) const {
    const std::string whole_id = id.starts_with("e:") ? id : "e:" + id;
    const Sql sql = "SELECT DISTINCT number FROM event WHERE " + begins("id", whole_id) + " UNION SELECT event FROM alias WHERE " + begins("id", whole_id);
    const auto found = store_.numbers(sql.text, sql.values);
    if (found.empty()) throw QueryError(query_.text_, node.place, "no event here bears the id \"" + id + "\"");
    if (found.size() > 1) throw QueryError(query_.text_, node.place, "the ids of " + std::to_string(found.size()) + " events begin with \"" + id + "\"");
    const auto row = store_.rows("SELECT first, last, basis FROM event WHERE number = " + std::to_string(found[0])).at(0);
    Event event{found[0], {}, {}, false};
    if (row[0].empty()) return event;
    event.first = std::stoi(row[0]);
    event.last = std::stoi(row[1]);
    event.certain = row[2] != "published";
    return event;
}

/// Certainly: whatever days within the two intervals are the right ones. Possibly: some are.
Sql Compiler::beside(const Node& node) {
    std::vector<Sql> all;
    for (const std::string& id : node.values) {
        const Event event = event_called(node, id);
        if (!event.first || (!possibly(node) && !event.certain)) continue;
        const std::string first = std::to_string(*event.first), last = std::to_string(*event.last);
        std::string one = "(e.number <> " + std::to_string(event.number) + " AND e.first IS NOT NULL";
        if (!possibly(node)) one += " AND e.basis <> 'published'";
        if (node.field == FieldId::before) one += possibly(node) ? " AND e.first < " + last : " AND e.last < " + first;
        if (node.field == FieldId::after) one += possibly(node) ? " AND e.last > " + first : " AND e.first > " + last;
        if (node.field == FieldId::during)
            one += possibly(node) ? " AND e.first <= " + last + " AND e.last >= " + first : " AND e.first >= " + first + " AND e.last <= " + last;
        all.push_back(one + ")");
    }
    return any_of(all);
}

Sql Compiler::around(const Node& node) {
    const Event event = event_called(node, node.values.front());
    const auto reach = static_cast<std::int64_t>(node.distance);
    if (!node.in_days) {
        const std::string number = std::to_string(event.number), most = " LIMIT " + std::to_string(reach) + ")";
        return "(e.number = " + number + " OR e.number IN (SELECT number FROM event WHERE number < " + number + " ORDER BY number DESC" + most +
               " OR e.number IN (SELECT number FROM event WHERE number > " + number + " ORDER BY number" + most + ")";
    }
    if (!event.first) throw QueryError(query_.text_, node.place, "that event has no date");
    return "(e.first >= " + std::to_string(*event.first - reach) + " AND e.last <= " + std::to_string(*event.last + reach) + ")";
}

Sql Compiler::chain(const Node& node) {
    const bool causes = node.field == FieldId::cause_of;
    const std::string here = causes ? "from_event" : "to_event", there = causes ? "to_event" : "from_event";
    std::vector<Sql> all;
    for (const std::string& id : node.values) {
        const std::string number = std::to_string(event_called(node, id).number);
        all.push_back("e.number IN (WITH RECURSIVE chain(event) AS (SELECT " + number + " UNION SELECT r." + here +
                      " FROM relation r JOIN chain ON r." + there + " = chain.event WHERE r.type = 'causes') SELECT event FROM chain WHERE event <> " +
                      number + ")");
    }
    return any_of(all);
}

// Numbers ----------------------------------------------------------------------------------------------------------------

Sql Compiler::numbers(const Node& node, const char* column) const {
    std::vector<Sql> all;
    for (const Bounds& bounds : node.bounds) {
        Sql one = std::string("(") + column + " IS NOT NULL";
        if (std::isfinite(bounds.low)) one += std::string(" AND ") + column + " >= " + Sql::value(bounds.low);
        if (std::isfinite(bounds.high)) one += std::string(" AND ") + column + " <= " + Sql::value(bounds.high);
        all.push_back(one + ")");
    }
    return any_of(all);
}

/// In any of the reports: all that a report leaves open lies within, or (possibly) some of it.
Sql Compiler::counts(const Node& node) const {
    std::vector<Sql> all;
    for (const Bounds& bounds : node.bounds) {
        Sql one("(1");
        if (std::isfinite(bounds.low)) one += std::string(" AND f.") + (possibly(node) ? "high" : "low") + " >= " + Sql::value(bounds.low);
        if (std::isfinite(bounds.high)) one += std::string(" AND f.") + (possibly(node) ? "low" : "high") + " <= " + Sql::value(bounds.high);
        all.push_back(one + ")");
    }
    const char* const field = node.field == FieldId::killed ? "killed" : "injured";
    return std::string("e.") + field + "_min IS NOT NULL AND EXISTS (SELECT 1 FROM figure f WHERE f.event = e.number AND f.field = '" + field + "' AND " + any_of(all) + ")";
}

// Reports ----------------------------------------------------------------------------------------------------------------

Sql Compiler::reported(const Sql& condition) const {
    return "EXISTS (SELECT 1 FROM report r JOIN article d ON d.number = r.document WHERE r.event = e.number AND " + condition + ")";
}

Sql Compiler::outlets(const Node& node) const {
    std::vector<std::string> fitting;
    for (const auto& row : store_.rows("SELECT DISTINCT source FROM article WHERE source IS NOT NULL ORDER BY source"))
        for (const std::string& value : node.values)
            if (finds(names_.fold(row[0]), names_.fold(value))) {
                fitting.push_back(row[0]);
                break;
            }
    return fitting.empty() ? Sql("0") : reported("d.source IN " + Sql::list(fitting));
}

Sql Compiler::by(const Node& node) {
    std::vector<std::string> codes, quoted;
    for (const std::string& value : node.values) {
        const auto means = names_.meanings(value).codes;
        codes.insert(codes.end(), means.begin(), means.end());
    }
    for (const auto& row : store_.rows("SELECT DISTINCT by_actor FROM report WHERE by_actor IS NOT NULL ORDER BY by_actor"))
        for (const std::string& value : node.values)
            if (finds(names_.fold(row[0]), names_.fold(value))) {
                quoted.push_back(row[0]);
                break;
            }
    return "(" + outlets(node) + " OR " + reported("(r.by_code IN " + Sql::list(codes) + " OR r.by_actor IN " + Sql::list(quoted) + ")") + ")";
}

Sql Compiler::role(const Node& node) const {
    const std::string name(name_of(node.field));
    std::vector<std::string> fitting;
    for (const auto& row : store_.rows("SELECT DISTINCT text FROM claim WHERE role = ? AND role NOT IN ('source', 'target', 'place', 'time')", {name}))
        for (const std::string& value : node.values)
            if (finds(names_.fold(row[0]), names_.fold(value))) {
                fitting.push_back(row[0]);
                break;
            }
    if (fitting.empty()) return "0";
    return "e.number IN (SELECT r.event FROM claim c JOIN report r ON r.number = c.report WHERE c.role = " + Sql::value(name) +
           " AND c.role NOT IN ('source', 'target', 'place', 'time') AND c.text IN " + Sql::list(fitting) + ")";
}

Sql Compiler::ids(const Node& node) const {
    std::vector<Sql> all;
    for (const std::string& value : node.values) {
        const std::string whole_id = value.starts_with("e:") ? value : "e:" + value;
        all.push_back(begins("e.id", whole_id));
        all.push_back("e.number IN (SELECT event FROM alias WHERE " + begins("id", whole_id) + ")");
    }
    return any_of(all);
}

}  // namespace tarikh::query
