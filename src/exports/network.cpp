#include "network.h"

#include <algorithm>
#include <cmath>

#include <tarikh/base/hash.h>

#include "labels.h"

namespace tarikh::exports {
namespace {

using Index = std::uint32_t;

const merge::Event& event(const Selection& s, Index i) { return s.timeline.events[i]; }
const merge::Actor& actor(const Selection& s, Index i) { return s.timeline.actors[i]; }
const merge::Place& place_of(const Selection& s, Index i) { return s.timeline.places[i]; }
const analysis::DocumentInfo& document(const Selection& s, Index i) { return s.timeline.documents[i].info; }

std::string least(const std::optional<merge::Count>& c) { return c ? std::to_string(c->min) : std::string{}; }
std::string most(const std::optional<merge::Count>& c) { return c ? std::to_string(c->max) : std::string{}; }

constexpr Field event_fields[] = {
    {"type", FieldType::text, [](const Selection& s, Index i) { return event(s, i).type; }},
    {"mode", FieldType::text, [](const Selection& s, Index i) { return event(s, i).mode; }},
    {"plover", FieldType::text, [](const Selection& s, Index i) { return event(s, i).plover; }},
    {"cameo", FieldType::text, [](const Selection& s, Index i) { return event(s, i).cameo; }},
    {"modality", FieldType::text, [](const Selection& s, Index i) { return event(s, i).modality; }},
    {"begin", FieldType::date, [](const Selection& s, Index i) { return event(s, i).when.begin(); }},
    {"end", FieldType::date, [](const Selection& s, Index i) { return event(s, i).when.end(); }},
    {"precision", FieldType::text, [](const Selection& s, Index i) { return std::string{merge::word_of(event(s, i).when.precision)}; }},
    {"killed_min", FieldType::integer, [](const Selection& s, Index i) { return least(event(s, i).killed); }},
    {"killed_max", FieldType::integer, [](const Selection& s, Index i) { return most(event(s, i).killed); }},
    {"injured_min", FieldType::integer, [](const Selection& s, Index i) { return least(event(s, i).injured); }},
    {"injured_max", FieldType::integer, [](const Selection& s, Index i) { return most(event(s, i).injured); }},
    {"disputed", FieldType::flag, [](const Selection& s, Index i) { return std::string{event(s, i).disputed ? "true" : "false"}; }},
    {"confidence", FieldType::real, [](const Selection& s, Index i) { return decimal(event(s, i).confidence, 3); }},
    {"witnesses", FieldType::integer, [](const Selection& s, Index i) { return std::to_string(event(s, i).witnesses); }},
    {"title", FieldType::text, [](const Selection& s, Index i) { return event(s, i).title; }},
    {"lang", FieldType::text, [](const Selection& s, Index i) { return event(s, i).title_lang; }},
};

constexpr Field actor_fields[] = {
    {"name", FieldType::text, [](const Selection& s, Index i) { return std::string{s.timeline.actor_name(i, s.lang)}; }},
    {"code", FieldType::text, [](const Selection& s, Index i) { return actor(s, i).code; }},
    {"kind", FieldType::text, [](const Selection& s, Index i) { return actor(s, i).kind; }},
};

std::string coordinate(const std::optional<double>& value, double limit) {
    return value && std::isfinite(*value) && std::abs(*value) <= limit ? decimal(*value, 6) : std::string{};
}

constexpr Field place_fields[] = {
    {"name", FieldType::text, [](const Selection& s, Index i) { return std::string{s.timeline.place_name(i, s.lang)}; }},
    {"country", FieldType::text, [](const Selection& s, Index i) { return place_of(s, i).country; }},
    {"lat", FieldType::real, [](const Selection& s, Index i) { return coordinate(place_of(s, i).lat, 90); }},
    {"lon", FieldType::real, [](const Selection& s, Index i) { return coordinate(place_of(s, i).lon, 180); }},
};

constexpr Field document_fields[] = {
    {"name", FieldType::text, [](const Selection& s, Index i) { return document(s, i).id; }},
    {"title", FieldType::text, [](const Selection& s, Index i) { return document(s, i).title; }},
    {"lang", FieldType::text, [](const Selection& s, Index i) { return document(s, i).lang; }},
    {"published", FieldType::text, [](const Selection& s, Index i) { return document(s, i).date; }},
    {"outlet", FieldType::text, [](const Selection& s, Index i) { return document(s, i).source; }},
    {"url", FieldType::text, [](const Selection& s, Index i) { return document(s, i).url; }},
};

// A country, or a city that stands for its government, is a place and an actor under the same id; as nodes they are two.
bool is_place_id(std::string_view id) { return id.starts_with("place:") || id.starts_with("p:"); }

std::vector<Index> marked(const std::vector<bool>& marks) {
    std::vector<Index> out;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i]) out.push_back(static_cast<Index>(i));
    return out;
}

std::string label_of(const Selection& s, NodeKind kind, Index i) {
    switch (kind) {
        case NodeKind::event: return headline(s, event(s, i));
        case NodeKind::actor: return std::string{s.timeline.actor_name(i, s.lang)};
        case NodeKind::place: return std::string{s.timeline.place_name(i, s.lang)};
        case NodeKind::document: return document(s, i).title.empty() ? document(s, i).id : document(s, i).title;
    }
    return {};
}

}  // namespace

Surroundings surroundings(const Selection& s) {
    const merge::Timeline& t = s.timeline;
    std::vector<bool> events(t.events.size()), actors(t.actors.size()), places(t.places.size()), documents(t.documents.size());
    for (const Index i : s.events) {
        const merge::Event& e = t.events[i];
        events[i] = true;
        for (const auto* list : {&e.sources, &e.targets})
            for (const merge::Participant& p : *list) actors[p.actor] = true;
        if (e.place != merge::none) places[e.place] = true;
        for (const Index r : e.reports) documents[t.reports[r].document] = true;
    }
    Surroundings out{marked(actors), marked(places), marked(documents), {}};
    for (Index r = 0; r < t.relations.size(); ++r)
        if (events[t.relations[r].from] && events[t.relations[r].to]) out.relations.push_back(r);
    return out;
}

std::string_view name_of(NodeKind kind) {
    constexpr std::string_view names[] = {"Event", "Actor", "Place", "Document"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<const Field> fields_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::event: return event_fields;
        case NodeKind::actor: return actor_fields;
        case NodeKind::place: return place_fields;
        case NodeKind::document: return document_fields;
    }
    return {};
}

std::string event_node(const Selection& s, Index i) { return name_token(event(s, i).id, "e:"); }
std::string actor_node(const Selection& s, Index i) {
    const std::string& id = actor(s, i).id;
    return name_token(is_place_id(id) ? "actor:" + id : id, "a:");
}

std::string place_node(const Selection& s, Index i) {
    const std::string& id = place_of(s, i).id;
    return name_token(is_place_id(id) ? id : "place:" + id, "p:");
}

// An article's own id may be anything, and two may share it.
std::string document_node(const Selection& s, Index i) { return "d:" + s.timeline.documents[i].key; }

void for_each_node(const Selection& s, const std::function<void(const Node&)>& visit) {
    const Surroundings around = surroundings(s);
    for (const Index i : s.events) visit({NodeKind::event, i, event_node(s, i), label_of(s, NodeKind::event, i)});
    for (const Index i : around.actors) visit({NodeKind::actor, i, actor_node(s, i), label_of(s, NodeKind::actor, i)});
    for (const Index i : around.places) visit({NodeKind::place, i, place_node(s, i), label_of(s, NodeKind::place, i)});
    for (const Index i : around.documents) visit({NodeKind::document, i, document_node(s, i), label_of(s, NodeKind::document, i)});
}

void for_each_edge(const Selection& s, const std::function<void(const Edge&)>& visit) {
    const auto edge = [&](Index from, std::string_view kind, std::string to, std::uint32_t support, const merge::Report* report = nullptr) {
        const std::string tail = event_node(s, from);
        visit({base::content_id({tail, kind, to, report == nullptr ? std::string_view{} : report->id}), tail, to, kind, from, support, report});
    };
    for (const Index i : s.events) {
        const merge::Event& e = event(s, i);
        for (const merge::Participant& p : e.sources) edge(i, "source", actor_node(s, p.actor), p.support);
        for (const merge::Participant& p : e.targets) edge(i, "target", actor_node(s, p.actor), p.support);
        if (e.place != merge::none) edge(i, "at", place_node(s, e.place), e.places.empty() ? 1 : e.places.front().support);
        for (const Index r : e.reports) edge(i, "reported_by", document_node(s, s.timeline.reports[r].document), 1, &s.timeline.reports[r]);
    }
    for (const Index r : surroundings(s).relations) {
        const merge::Relation& relation = s.timeline.relations[r];
        edge(relation.from, relation.type, event_node(s, relation.to), relation.support);
    }
}

const merge::Place* position(const Selection& s, const merge::Event& e) {
    if (e.place == merge::none) return nullptr;
    const merge::Place& p = place_of(s, e.place);
    return coordinate(p.lat, 90).empty() || coordinate(p.lon, 180).empty() ? nullptr : &p;
}

std::string_view network_type_of(FieldType type) {
    switch (type) {
        case FieldType::integer: return "long";
        case FieldType::real: return "double";
        case FieldType::flag: return "boolean";
        default: return "string";
    }
}

}  // namespace tarikh::exports
