#include "triples.h"

#include <algorithm>
#include <map>
#include <set>

#include <tarikh/ontology/ontology.h>

#include "labels.h"
#include "network.h"

namespace tarikh::exports {
namespace {

constexpr Prefix all_prefixes[] = {
    {"dct", "http://purl.org/dc/terms/"},
    {"geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"trk", "urn:tarikh:vocabulary#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

std::string iri(std::string_view node) { return "urn:tarikh:" + std::string{node}; }

std::string type_iri(std::string_view type) {
    return ontology::event_type(type) == nullptr ? iri("type:" + name_token(type, "t")) : "trk:" + std::string{type};
}

std::string_view predicate_of(const merge::Relation& relation) {
    constexpr std::pair<std::string_view, std::string_view> all[] = {{"causes", "trk:causes"},  {"before", "trk:before"}, {"about", "trk:about"},
                                                                     {"part_of", "trk:partOf"}, {"during", "trk:during"}, {"follows_up", "trk:followsUp"}};
    for (const auto& [type, predicate] : all)
        if (type == relation.type) return predicate;
    return "trk:related";
}

/// One resource being filled; what is empty is not told.
class Teller {
public:
    explicit Teller(std::string name, std::initializer_list<std::string_view> types) : resource{std::move(name), types, {}} {}

    void link(std::string_view predicate, std::string to) { add(predicate, {true, std::move(to), {}, {}}); }
    void text(std::string_view predicate, std::string_view words, std::string_view lang = {}) {
        if (!words.empty()) add(predicate, {false, plain(words), {}, std::string{language_tag(lang)}});
    }
    void typed(std::string_view predicate, std::string words, std::string_view datatype) {
        if (!words.empty()) add(predicate, {false, std::move(words), datatype, {}});
    }
    void number(std::string_view predicate, std::int64_t value) { typed(predicate, std::to_string(value), "xsd:integer"); }
    void count(std::string_view least, std::string_view most, const std::optional<merge::Count>& c) {
        if (!c) return;
        number(least, c->min);
        number(most, c->max);
    }

    Resource resource;

private:
    /// Behind the others of its predicate.
    void add(std::string_view predicate, Term term) {
        auto& all = resource.properties;
        const auto last = std::find_if(all.rbegin(), all.rend(), [&](const auto& p) { return p.first == predicate; });
        all.insert(last == all.rend() ? all.end() : last.base(), {predicate, std::move(term)});
    }
};

class Describer {
public:
    Describer(const Selection& s, const std::function<void(const Resource&)>& visit) : s_{s}, t_{s.timeline}, visit_{visit}, around_{surroundings(s)} {
        for (const std::uint32_t r : around_.relations) {
            from_[t_.relations[r].from].push_back(r);
            if (t_.relations[r].type == "part_of") parts_[t_.relations[r].to].push_back(t_.relations[r].from);
        }
    }

    void run() {
        types();
        for (const std::uint32_t i : s_.events) event(i);
        sentences();
        for (const std::uint32_t i : around_.actors) actor(i);
        for (const std::uint32_t i : around_.places) place(i);
        for (const std::uint32_t i : around_.documents) document(i);
    }

private:
    void types() {
        std::set<std::string_view> used;
        for (const std::uint32_t i : s_.events) used.insert(t_.events[i].type);
        for (const ontology::EventType& type : ontology::event_types()) {
            if (!used.contains(type.id)) continue;
            Teller out{"trk:" + type.id, {"sem:EventType"}};
            for (const auto& [lang, name] : type.names) out.text("rdfs:label", name, lang);
            out.text("skos:notation", type.plover);
            visit_(out.resource);
        }
    }

    void event(std::uint32_t index) {
        const merge::Event& e = t_.events[index];
        const std::string node = iri(event_node(s_, index));
        Teller out{node, {"sem:Event"}};
        out.link("sem:eventType", type_iri(e.type));
        out.text("rdfs:label", headline(s_, e), s_.lang);
        out.text("dct:description", e.title, e.title_lang);
        out.text("trk:cameo", e.cameo);
        out.text("trk:modality", e.modality);
        for (const auto* list : {&e.sources, &e.targets})
            for (const merge::Participant& p : *list) {
                // Who is on both sides is told once.
                if (list == &e.targets && std::any_of(e.sources.begin(), e.sources.end(), [&](const merge::Participant& o) { return o.actor == p.actor; })) continue;
                out.link("sem:hasActor", iri(actor_node(s_, p.actor)));
            }
        for (const merge::Participant& p : e.sources) out.link("trk:source", iri(actor_node(s_, p.actor)));
        for (const merge::Participant& p : e.targets) out.link("trk:target", iri(actor_node(s_, p.actor)));
        if (e.place != merge::none) out.link("sem:hasPlace", iri(place_node(s_, e.place)));
        bounds(out, e.when);
        if (e.when.known()) out.link("sem:hasTime", node + ":time");
        out.count("trk:killedMin", "trk:killedMax", e.killed);
        out.count("trk:injuredMin", "trk:injuredMax", e.injured);
        out.typed("trk:disputed", e.disputed ? "true" : "false", "xsd:boolean");
        out.typed("trk:confidence", decimal(e.confidence, 3), "xsd:decimal");
        out.number("trk:witnesses", e.witnesses);
        relations(out, index);
        for (const std::uint32_t r : e.reports) out.link("prov:wasDerivedFrom", report_iri(t_.reports[r]));
        visit_(out.resource);
        if (e.when.known()) interval(node + ":time", e.when);
        for (const std::uint32_t r : e.reports) report(t_.reports[r]);
    }

    /// SEM's four bounds. Of a month or year it is not known when in it the event began; of a run of days only that it lies within.
    static void bounds(Teller& out, const merge::When& w) {
        if (!w.known()) return;
        const bool within = w.precision == merge::Precision::span;
        out.typed("sem:hasEarliestBeginTimeStamp", w.begin(), "xsd:date");
        if (!within) out.typed("sem:hasLatestBeginTimeStamp", w.end(), "xsd:date");
        if (!within) out.typed("sem:hasEarliestEndTimeStamp", w.begin(), "xsd:date");
        out.typed("sem:hasLatestEndTimeStamp", w.end(), "xsd:date");
    }

    void interval(const std::string& node, const merge::When& w) {
        Teller out{node, {"sem:Time", "time:Interval"}};
        out.text("trk:precision", merge::word_of(w.precision));
        out.link("time:hasBeginning", node + ":begin");
        out.link("time:hasEnd", node + ":end");
        visit_(out.resource);
        for (const bool begin : {true, false}) {
            Teller instant{node + (begin ? ":begin" : ":end"), {"time:Instant"}};
            instant.typed("time:inXSDDate", begin ? w.begin() : w.end(), "xsd:date");
            visit_(instant.resource);
        }
    }

    void relations(Teller& out, std::uint32_t event) {
        if (const auto found = parts_.find(event); found != parts_.end())
            for (const std::uint32_t part : found->second) out.link("sem:hasSubEvent", iri(event_node(s_, part)));
        if (const auto found = from_.find(event); found != from_.end())
            for (const std::uint32_t r : found->second) out.link(predicate_of(t_.relations[r]), iri(event_node(s_, t_.relations[r].to)));
    }

    std::string report_iri(const merge::Report& r) const { return iri(document_node(s_, r.document) + ":" + name_token("r:" + r.id, "r:")); }
    std::string sentence_iri(std::uint32_t document, std::uint32_t sentence) const {
        return iri(document_node(s_, document) + ":s" + std::to_string(sentence));
    }

    /// What one article says, and where: each with its own numbers, so that two that disagree stand side by side.
    void report(const merge::Report& r) {
        Teller out{report_iri(r), {"prov:Entity", "nif:Phrase", "sem:View"}};
        out.link("prov:wasDerivedFrom", iri(document_node(s_, r.document)));
        if (!t_.sentence_of(r).empty()) {
            told_.insert({r.document, r.sentence});
            out.link("nif:sentence", sentence_iri(r.document, r.sentence));
        }
        out.link("nif:referenceContext", iri(document_node(s_, r.document)));
        out.number("nif:beginIndex", r.trigger.start);
        out.number("nif:endIndex", r.trigger.end);
        out.text("nif:anchorOf", r.trigger_text, t_.documents[r.document].info.lang);
        out.text("trk:modality", r.modality);
        out.typed("trk:confidence", decimal(r.confidence, 3), "xsd:decimal");
        out.count("trk:killedMin", "trk:killedMax", r.killed);
        out.count("trk:injuredMin", "trk:injuredMax", r.injured);
        if (r.attribution) out.text("sem:accordingTo", r.attribution->actor);
        out.text("trk:rule", r.rule);
        visit_(out.resource);
    }

    void sentences() {
        for (const auto& [document, index] : told_) {
            const merge::Document& d = t_.documents[document];
            const analysis::Sentence& sentence = d.sentences[index];
            Teller out{sentence_iri(document, index), {"nif:Sentence"}};
            out.link("nif:referenceContext", iri(document_node(s_, document)));
            out.number("nif:beginIndex", sentence.span.start);
            out.number("nif:endIndex", sentence.span.end);
            out.text("nif:anchorOf", sentence.text, d.info.lang);
            visit_(out.resource);
        }
    }

    void names(Teller& out, std::string_view name, const std::vector<merge::Name>& all) {
        if (all.empty()) out.text("rdfs:label", name);
        for (const merge::Name& n : all) out.text("rdfs:label", n.text, n.lang);
    }

    void actor(std::uint32_t i) {
        const merge::Actor& a = t_.actors[i];
        Teller out{iri(actor_node(s_, i)), {"sem:Actor"}};
        names(out, a.name, a.names);
        out.text("skos:notation", a.code);
        out.text("trk:kind", a.kind);
        visit_(out.resource);
    }

    void place(std::uint32_t i) {
        const merge::Place& p = t_.places[i];
        Teller out{iri(place_node(s_, i)), {"sem:Place"}};
        names(out, p.name, p.names);
        out.text("trk:country", p.country);
        for (const Field& field : fields_of(NodeKind::place)) {
            if (field.name == "lat") out.typed("geo:lat", field.value(s_, i), "xsd:decimal");
            if (field.name == "lon") out.typed("geo:long", field.value(s_, i), "xsd:decimal");
        }
        visit_(out.resource);
    }

    void document(std::uint32_t i) {
        const analysis::DocumentInfo& d = t_.documents[i].info;
        Teller out{iri(document_node(s_, i)), {"prov:Entity", "nif:Context"}};
        out.text("dct:identifier", d.id);
        out.text("dct:title", d.title, d.lang);
        out.text("dct:language", d.lang);
        out.text("dct:publisher", d.source);
        if (merge::day_of(d.date)) out.typed("dct:issued", d.date, "xsd:date");
        else out.text("dct:issued", d.date);
        if (const std::string url = web_address(d.url); !url.empty()) out.link("dct:source", url);
        visit_(out.resource);
    }

    const Selection& s_;
    const merge::Timeline& t_;
    const std::function<void(const Resource&)>& visit_;
    Surroundings around_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> from_;   ///< relations that leave an event
    std::map<std::uint32_t, std::vector<std::uint32_t>> parts_;  ///< events that are part of one
    std::set<std::pair<std::uint32_t, std::uint32_t>> told_;  ///< document, sentence
};

}  // namespace

std::span<const Prefix> prefixes() { return all_prefixes; }

void for_each_resource(const Selection& selection, const std::function<void(const Resource&)>& visit) { Describer{selection, visit}.run(); }

}  // namespace tarikh::exports
