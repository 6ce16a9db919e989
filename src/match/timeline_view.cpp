#include <tarikh/match/timeline_view.h>

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace tarikh::match {
namespace {

using graph::EdgeKind;
using graph::VertexKind;

constexpr std::array<std::string_view, 5> labels_of_kinds = {"Event", "Actor", "Place", "Date", "Document"};

// clang-format off
constexpr std::string_view event_names[] = {"id", "type", "mode", "plover", "cameo", "modality", "date", "begin", "end", "precision",
                                            "killed", "killed_max", "injured", "injured_max", "confidence", "disputed", "witnesses",
                                            "place", "title", "dates", "killed_claims", "injured_claims"};
// clang-format on
constexpr std::string_view actor_names[] = {"id", "name", "names", "code", "kind", "mentions"};
constexpr std::string_view place_names[] = {"id", "name", "names", "country", "lat", "lon", "mentions"};
constexpr std::string_view date_names[] = {"id", "value", "begin", "end"};
constexpr std::string_view document_names[] = {"id", "title", "lang", "date", "source", "url"};
constexpr std::string_view report_names[] = {"sentence", "trigger", "modality", "confidence"};
constexpr std::string_view support_names[] = {"support"};

std::span<const std::string_view> names_of(VertexKind kind) {
    switch (kind) {
        case VertexKind::event: return event_names;
        case VertexKind::actor: return actor_names;
        case VertexKind::place: return place_names;
        case VertexKind::date: return date_names;
        case VertexKind::document: return document_names;
    }
    return {};
}

/// The place of a label among the kinds; as many as there are if it is none of ours.
std::size_t kind_of(std::string_view label) {
    return static_cast<std::size_t>(std::find(labels_of_kinds.begin(), labels_of_kinds.end(), label) - labels_of_kinds.begin());
}

// What nobody told is null, not an empty string.
Value told(std::string_view text) { return text.empty() ? Value{} : Value{text}; }
Value told(const std::optional<double>& number) { return number ? Value{*number} : Value{}; }
Value least(const std::optional<analysis::Count>& count) { return count ? Value{count->min} : Value{}; }
Value most(const std::optional<analysis::Count>& count) { return count ? Value{count->max} : Value{}; }
Value day(std::int32_t number) { return Date{number}; }

Value texts(const std::vector<merge::Name>& names) {
    List list;
    for (const merge::Name& name : names) list.emplace_back(name.text);
    return list;
}

Value precision(merge::Precision precision) {
    const std::string_view word = merge::word_of(precision);
    return word.empty() ? Value{} : Value{std::string{word}};
}

Map claim(const merge::DateClaim& one) {
    Map map;
    map.set("date", one.value.value());
    return map;
}

Map claim(const merge::CountClaim& one) {
    Map map;
    map.set("least", one.value.min);
    map.set("most", one.value.max);
    return map;
}

/// The values that compete, best supported first; null where all agree.
template <typename Claim>
Value competing(const std::vector<Claim>& claims) {
    if (claims.size() < 2) return {};
    List list;
    for (const Claim& one : claims) {
        Map map = claim(one);
        map.set("support", static_cast<std::int64_t>(one.support));
        list.emplace_back(std::move(map));
    }
    return list;
}

}  // namespace

TimelineView::TimelineView(const graph::TimelineGraph& graph, std::string lang, query::Names names)
    : graph_{graph}, lang_{std::move(lang)}, names_{std::move(names)}, edges_(graph.edge_count()) {
    std::vector<graph::Step> steps;
    for (graph::Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        graph.out(vertex, steps);
        for (const graph::Step& step : steps) edges_[step.edge] = {vertex, step.to, step.kind};
    }
}

std::size_t TimelineView::count(std::string_view label) const {
    const std::size_t sizes[] = {timeline().events.size(), timeline().actors.size(),    timeline().places.size(),
                                 graph_.dates().size(),    timeline().documents.size(), 0};
    return label.empty() ? graph_.vertex_count() : sizes[kind_of(label)];
}

std::vector<Node> TimelineView::nodes(std::string_view label) const {
    const std::size_t kind = kind_of(label);
    std::vector<Node> found;
    if (!label.empty() && kind == labels_of_kinds.size()) return found;
    const graph::Vertex first = label.empty() ? 0 : graph_.vertex(static_cast<VertexKind>(kind), 0);
    for (std::uint32_t i = 0; i < count(label); ++i) found.push_back(Node{first + i});
    return found;
}

void TimelineView::hops(Node from, Direction direction, std::vector<Hop>& hops) const {
    std::vector<graph::Step> steps;
    if (direction != Direction::in) {
        graph_.out(from.id, steps);
        for (const graph::Step& step : steps) hops.push_back({Relationship{step.edge}, Node{step.to}});
    }
    if (direction == Direction::out) return;
    graph_.in(from.id, steps);
    for (const graph::Step& step : steps) {
        if (direction == Direction::in || step.to != from.id) hops.push_back({Relationship{step.edge}, Node{step.to}});
    }
}

Node TimelineView::start(Relationship relationship) const { return Node{edges_[relationship.id].start}; }
Node TimelineView::end(Relationship relationship) const { return Node{edges_[relationship.id].end}; }
std::string_view TimelineView::type(Relationship relationship) const { return name_of(edges_[relationship.id].kind); }
std::string TimelineView::id(Node node) const { return graph_.id(node.id); }

std::vector<std::string> TimelineView::labels(Node node) const { return {std::string{labels_of_kinds[static_cast<std::size_t>(graph_.kind(node.id))]}}; }
bool TimelineView::has_label(Node node, std::string_view label) const { return labels_of_kinds[static_cast<std::size_t>(graph_.kind(node.id))] == label; }

bool TimelineView::is_named(Node node, std::string_view name) const {
    auto known = asked_.find(name);
    if (known == asked_.end()) known = asked_.emplace(name, named(name)).first;
    return known->second.contains(node.id);
}

// Whom the knowledge knows by that name; only if none of them is here, whoever is spelt like it.
std::set<std::uint32_t> TimelineView::named(std::string_view name) const {
    std::set<std::uint32_t> found;
    const auto ids = names_.entities ? names_.entities(name) : std::vector<std::string>{};
    const auto gather = [&](VertexKind kind, const auto& all) {
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (std::find(ids.begin(), ids.end(), all[i].id) != ids.end()) found.insert(graph_.vertex(kind, i));
        }
    };
    gather(VertexKind::actor, timeline().actors);
    gather(VertexKind::place, timeline().places);
    return found.empty() ? spelt_like(name) : found;
}

std::set<std::uint32_t> TimelineView::spelt_like(std::string_view name) const {
    std::set<std::uint32_t> found;
    const auto folded = [&](std::string_view text) { return names_.fold ? names_.fold(text) : merge::plain_folding(text); };
    const std::string wanted = folded(name);
    const auto gather = [&](VertexKind kind, const auto& all) {
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const auto& names = all[i].names;
            const bool one = std::any_of(names.begin(), names.end(), [&](const merge::Name& other) { return folded(other.text) == wanted; });
            if (one || folded(all[i].name) == wanted) found.insert(graph_.vertex(kind, i));
        }
    };
    gather(VertexKind::actor, timeline().actors);
    gather(VertexKind::place, timeline().places);
    return found;
}

Value TimelineView::property(Node node, std::string_view name) const {
    const std::uint32_t index = graph_.index(node.id);
    const VertexKind kind = graph_.kind(node.id);
    if (name == "id" && kind != VertexKind::document) return graph_.id(node.id);
    switch (kind) {
        case VertexKind::event: return of_event(index, name);
        case VertexKind::actor: return of_actor(index, name);
        case VertexKind::place: return of_place(index, name);
        case VertexKind::date: return of_date(index, name);
        case VertexKind::document: return of_document(index, name);
    }
    return {};
}

Value TimelineView::of_event(std::uint32_t index, std::string_view name) const {
    const merge::Event& event = timeline().events[index];
    if (name == "type") return told(event.type);
    if (name == "mode") return told(event.mode);
    if (name == "plover") return told(event.plover);
    if (name == "cameo") return told(event.cameo);
    if (name == "modality") return told(event.modality);
    if (name == "date") return told(event.when.value());
    if (name == "begin") return event.when.known() ? day(event.when.first) : Value{};
    if (name == "end") return event.when.known() ? day(event.when.last) : Value{};
    if (name == "precision") return precision(event.when.precision);
    if (name == "killed") return least(event.killed);
    if (name == "killed_max") return most(event.killed);
    if (name == "injured") return least(event.injured);
    if (name == "injured_max") return most(event.injured);
    if (name == "confidence") return event.confidence;
    if (name == "disputed") return event.disputed;
    if (name == "witnesses") return static_cast<std::int64_t>(event.witnesses);
    if (name == "place") return event.place == merge::none ? Value{} : told(timeline().place_name(event.place, lang_));
    if (name == "title") return told(event.title);
    if (name == "dates") return competing(event.dates);
    if (name == "killed_claims") return competing(event.killed_claims);
    return name == "injured_claims" ? competing(event.injured_claims) : Value{};
}

Value TimelineView::of_actor(std::uint32_t index, std::string_view name) const {
    const merge::Actor& actor = timeline().actors[index];
    if (name == "name") return told(timeline().actor_name(index, lang_));
    if (name == "names") return texts(actor.names);
    if (name == "code") return told(actor.code);
    if (name == "kind") return told(actor.kind);
    return name == "mentions" ? Value{static_cast<std::int64_t>(actor.mentions)} : Value{};
}

Value TimelineView::of_place(std::uint32_t index, std::string_view name) const {
    const merge::Place& place = timeline().places[index];
    if (name == "name") return told(timeline().place_name(index, lang_));
    if (name == "names") return texts(place.names);
    if (name == "country") return told(place.country);
    if (name == "lat") return told(place.lat);
    if (name == "lon") return told(place.lon);
    return name == "mentions" ? Value{static_cast<std::int64_t>(place.mentions)} : Value{};
}

Value TimelineView::of_date(std::uint32_t index, std::string_view name) const {
    const graph::Date& date = graph_.dates()[index];
    if (name == "value") return date.value;
    if (name == "begin") return day(date.first);
    return name == "end" ? day(date.last) : Value{};
}

Value TimelineView::of_document(std::uint32_t index, std::string_view name) const {
    const analysis::DocumentInfo& info = timeline().documents[index].info;
    if (name == "id") return info.id;
    if (name == "title") return told(info.title);
    if (name == "lang") return told(info.lang);
    if (name == "source") return told(info.source);
    if (name == "url") return told(info.url);
    if (name != "date") return {};
    const auto published = merge::day_of(std::string_view{info.date}.substr(0, 10));
    return published ? day(*published) : Value{};
}

const merge::Report* TimelineView::report(const Edge& edge) const {
    for (const std::uint32_t number : timeline().events[graph_.index(edge.start)].reports) {
        const merge::Report& report = timeline().reports[number];
        if (report.document == graph_.index(edge.end)) return &report;
    }
    return nullptr;
}

Value TimelineView::support_of_relation(const Edge& edge) const {
    const auto key = [](const merge::Relation& r) { return std::tuple<std::uint32_t, std::uint32_t, std::string_view>{r.from, r.to, r.type}; };
    const std::tuple<std::uint32_t, std::uint32_t, std::string_view> wanted{graph_.index(edge.start), graph_.index(edge.end), name_of(edge.kind)};
    const auto& all = timeline().relations;
    const auto found = std::lower_bound(all.begin(), all.end(), wanted, [&](const merge::Relation& r, const auto& w) { return key(r) < w; });
    return found != all.end() && key(*found) == wanted ? Value{static_cast<std::int64_t>(found->support)} : Value{};
}

Value TimelineView::support(const Edge& edge) const {
    const merge::Event& event = timeline().events[graph_.index(edge.start)];
    const std::uint32_t other = graph_.index(edge.end);
    if (edge.kind == EdgeKind::at) {
        for (const merge::PlaceClaim& claim : event.places) {
            if (claim.place == other) return static_cast<std::int64_t>(claim.support);
        }
    }
    if (graph_.kind(edge.start) == VertexKind::event && graph_.kind(edge.end) == VertexKind::event) return support_of_relation(edge);
    if (edge.kind != EdgeKind::source && edge.kind != EdgeKind::target) return {};
    for (const merge::Participant& one : edge.kind == EdgeKind::source ? event.sources : event.targets) {
        if (one.actor == other) return static_cast<std::int64_t>(one.support);
    }
    return {};
}

Value TimelineView::property(Relationship relationship, std::string_view name) const {
    const Edge& edge = edges_[relationship.id];
    if (name == "support") return support(edge);
    const merge::Report* found = edge.kind == EdgeKind::reported_by ? report(edge) : nullptr;
    if (!found) return {};
    if (name == "sentence") return told(timeline().sentence_of(*found));
    if (name == "trigger") return told(found->trigger_text);
    if (name == "modality") return told(found->modality);
    return name == "confidence" ? Value{found->confidence} : Value{};
}

Map TimelineView::properties(Node node) const {
    Map all;
    for (const std::string_view name : names_of(graph_.kind(node.id))) {
        if (Value value = property(node, name); !value.is_null()) all.set(std::string{name}, std::move(value));
    }
    return all;
}

Map TimelineView::properties(Relationship relationship) const {
    const bool report = edges_[relationship.id].kind == EdgeKind::reported_by;
    Map all;
    for (const std::string_view name : report ? std::span<const std::string_view>{report_names} : std::span<const std::string_view>{support_names}) {
        if (Value value = property(relationship, name); !value.is_null()) all.set(std::string{name}, std::move(value));
    }
    return all;
}

}  // namespace tarikh::match
