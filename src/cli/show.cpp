// show: one event, actor, place or document with all its evidence.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/exports/exports.h>
#include <tarikh/store/store.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

using merge::Timeline;

struct Options {
    std::string db, id, knowledge, lang, format;
};

std::string field(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : fmt::format("  {:<12} {}\n", name, cli::shown(value));
}

std::string shown(const merge::Count& count) {
    return count.min == count.max ? std::to_string(count.min) : fmt::format("{} to {}", count.min, count.max);
}

std::string supported(std::string value, std::uint32_t support) {
    return value + " (" + counted(support, "document", "documents") + ")";
}

/// "31 (2 documents); 25 (1 document)".
template <class Claims, class Show>
std::string alternatives(const Claims& claims, Show show) {
    std::string out;
    for (const auto& claim : claims) out += (out.empty() ? "" : "; ") + supported(show(claim), claim.support);
    return out;
}

std::string participants(const Timeline& timeline, const std::vector<merge::Participant>& all, const std::string& lang) {
    return alternatives(all, [&](const merge::Participant& p) {
        return std::string{timeline.actor_name(p.actor, lang)} + " " + timeline.actors[p.actor].id;
    });
}

/// The evidence: who reported it, and in which words.
std::string shown(const Timeline& timeline, const merge::Report& report) {
    const merge::Document& document = timeline.document_of(report);
    const analysis::DocumentInfo& info = document.info;
    std::string out = "\n  " + cli::shown(timeline.sentence_of(report)) + "\n";
    std::string origin = info.source;
    for (const std::string* part : {&info.date, &info.title, &info.url})
        if (!part->empty()) origin += (origin.empty() ? "" : ", ") + *part;
    out += field("from", origin.empty() ? info.id : origin + " (" + info.id + ")");
    out += field("trigger", report.trigger_text + (report.lemma.empty() ? "" : " (" + report.lemma + ")") + ", rule " + report.rule);
    if (document.original != merge::none && &timeline.documents[document.original] != &document)
        out += field("copy of", timeline.documents[document.original].info.id);
    for (const merge::Part& part : report.parts)
        out += field(part.role, part.text + (part.code.empty() ? "" : " [" + part.code + "]") + (part.inherited ? " (taken from elsewhere in the text)" : ""));
    if (report.when.known()) out += field("day", report.when.value() + (report.when.basis == merge::Basis::published ? " (day of publication)" : ""));
    if (report.killed) out += field("killed", shown(*report.killed));
    if (report.injured) out += field("injured", shown(*report.injured));
    if (report.attribution) out += field("said by", report.attribution->actor + (report.attribution->code.empty() ? "" : " [" + report.attribution->code + "]"));
    return out + field("confidence", fmt::format("{:.2f}", report.confidence));
}

/// What a person said of the reports of an event.
std::string judged(const Timeline& timeline, const merge::Event& event, const std::vector<merge::Judgement>& judgements) {
    const auto ours = [&](const std::string& id) {
        return std::any_of(event.reports.begin(), event.reports.end(), [&](std::uint32_t r) { return timeline.reports[r].id == id; });
    };
    std::string out;
    for (const merge::Judgement& j : judgements) {
        if (!ours(j.a) && !ours(j.b)) continue;
        out += field("judged", fmt::format("e:{} and e:{} are {}", j.a, j.b, j.same ? "the same" : "different"));
    }
    return out;
}

std::string shown_event(const Timeline& timeline, const merge::Event& event, const std::string& beyond_reports, const std::string& lang) {
    const exports::Selection all{timeline, {}, lang};
    std::string out = cli::shown(exports::headline(all, event)) + "\n" + field("id", event.id);
    std::string type = event.type;
    for (const auto& [name, code] : {std::pair<const char*, const std::string&>{"mode", event.mode}, {"PLOVER", event.plover}, {"CAMEO", event.cameo}})
        if (!code.empty()) type += fmt::format(", {} {}", name, code);
    out += field("type", type) + field("modality", event.modality);
    out += field("date", event.dates.empty() ? (event.when.known() ? event.when.value() : "unknown")
                                             : alternatives(event.dates, [](const merge::DateClaim& c) { return c.value.value(); }));
    out += field("source", participants(timeline, event.sources, lang)) + field("target", participants(timeline, event.targets, lang));
    out += field("place", alternatives(event.places, [&](const merge::PlaceClaim& c) {
        return std::string{timeline.place_name(c.place, lang)} + " " + timeline.places[c.place].id;
    }));
    const auto count = [](const merge::CountClaim& c) { return shown(c.value); };
    out += field("killed", alternatives(event.killed_claims, count)) + field("injured", alternatives(event.injured_claims, count));
    if (event.disputed) out += field("disputed", "the sources cannot all be right");
    out += field("confidence", fmt::format("{:.2f}, {}", event.confidence, counted(event.witnesses, "independent document", "independent documents")));
    for (const std::string& alias : event.aliases) out += field("also", alias);
    out += beyond_reports;
    for (const std::uint32_t report : event.reports) out += shown(timeline, timeline.reports[report]);
    return out;
}

std::string shown_names(const std::vector<merge::Name>& names) {
    std::string out;
    for (const merge::Name& name : names) out += (out.empty() ? "" : ", ") + name.text;
    return out;
}

/// What led to it, what it led to, what it is part of: with the others' lines of the table.
std::string related(const store::Store& store, const merge::Excerpt& excerpt, std::uint32_t number, const std::string& lang) {
    struct Direction {
        const char *type, *there, *here, *words;
    };
    static constexpr Direction directions[] = {
        {"causes", "from_event", "to_event", "led to by"}, {"causes", "to_event", "from_event", "led to"},
        {"part_of", "to_event", "from_event", "part of"},  {"part_of", "from_event", "to_event", "has part"},
        {"about", "to_event", "from_event", "about"},      {"about", "from_event", "to_event", "subject of"},
        {"before", "to_event", "from_event", "before"},    {"before", "from_event", "to_event", "after"},
        {"during", "to_event", "from_event", "during"},    {"during", "from_event", "to_event", "meanwhile"},
        {"follows_up", "to_event", "from_event", "follows up"}, {"follows_up", "from_event", "to_event", "followed by"},
    };
    std::string out;
    for (const auto& [type, there, here, words] : directions)
        for (const std::uint32_t other : store.numbers("SELECT " + std::string(there) + " FROM relation WHERE type = ? AND " + here + " = " +
                                                           std::to_string(number) + " ORDER BY 1", {std::string(type)})) {
            const std::string line = table_line(excerpt.timeline, excerpt.timeline.events[merge::Excerpt::index(excerpt.events, other)], lang);
            out += field(words, line.substr(0, line.size() - 1));
        }
    return out;
}

/// The event and its neighbours in the graph.
merge::Excerpt with_neighbours(store::Store& store, std::uint32_t number) {
    const std::string n = std::to_string(number);
    merge::Wanted wanted;
    wanted.events = store.numbers("SELECT to_event FROM relation WHERE from_event = " + n + " UNION SELECT from_event FROM relation WHERE to_event = " + n);
    wanted.events.push_back(number);
    return store.excerpt(std::move(wanted));
}

std::string events_of(const merge::Excerpt& excerpt, const std::string& lang, const Paper& paper) {
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = 0; i < excerpt.events.size(); ++i) events.push_back(i);
    return "\n" + counted(events.size(), "event", "events") + "\n" + table(excerpt.timeline, events, lang, paper);
}

/// Somebody, some place or a document with the events whose reports name it.
merge::Excerpt with_events(store::Store& store, const Resolved& what) {
    const std::string n = std::to_string(what.number);
    merge::Wanted wanted;
    wanted.sentences = false;
    switch (what.kind) {
    case graph::VertexKind::actor:
        wanted.events = store.numbers("SELECT event FROM participant WHERE actor = " + n);
        wanted.actors = {what.number};
        break;
    case graph::VertexKind::place:
        wanted.events = store.numbers("SELECT event FROM at WHERE place = " + n);
        wanted.places = {what.number};
        break;
    default:
        wanted.events = store.numbers("SELECT event FROM report WHERE document = " + n);
        wanted.documents = {what.number};
    }
    return store.excerpt(std::move(wanted));
}

std::string shown_actor(const merge::Excerpt& excerpt, std::uint32_t number, const std::string& lang, const Paper& paper) {
    const std::uint32_t index = merge::Excerpt::index(excerpt.actors, number);
    const merge::Actor& actor = excerpt.timeline.actors[index];
    return cli::shown(excerpt.timeline.actor_name(index, lang)) + "\n" + field("id", actor.id) + field("code", actor.code) + field("kind", actor.kind) +
           field("names", shown_names(actor.names)) + events_of(excerpt, lang, paper);
}

std::string shown_place(const merge::Excerpt& excerpt, std::uint32_t number, const std::string& lang, const Paper& paper) {
    const std::uint32_t index = merge::Excerpt::index(excerpt.places, number);
    const merge::Place& place = excerpt.timeline.places[index];
    const std::string where = place.lat && place.lon ? fmt::format("{:.4f}, {:.4f}", *place.lat, *place.lon) : "";
    return cli::shown(excerpt.timeline.place_name(index, lang)) + "\n" + field("id", place.id) + field("country", place.country) +
           field("lat, lon", where) + field("names", shown_names(place.names)) + events_of(excerpt, lang, paper);
}

std::string shown_document(const merge::Excerpt& excerpt, std::uint32_t number, const std::string& lang, const Paper& paper) {
    const analysis::DocumentInfo& info = excerpt.timeline.documents[merge::Excerpt::index(excerpt.documents, number)].info;
    return cli::shown(info.title.empty() ? info.id : info.title) + "\n" + field("id", info.id) + field("date", info.date) + field("source", info.source) +
           field("url", info.url) + field("lang", info.lang) + events_of(excerpt, lang, paper);
}

std::string shown_event(store::Store& store, std::uint32_t number, const Options& options) {
    const merge::Excerpt excerpt = with_neighbours(store, number);
    const std::uint32_t index = merge::Excerpt::index(excerpt.events, number);
    if (options.format == "json") return exports::event_json({excerpt.timeline, {}, options.lang}, index) + "\n";
    return shown_event(excerpt.timeline, excerpt.timeline.events[index],
                       related(store, excerpt, number, options.lang) + judged(excerpt.timeline, excerpt.timeline.events[index], store.judgements()), options.lang);
}

Exit show(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    store::Store store = open_store(options.db, knowledge);
    const Resolved found = resolve(store, *knowledge, options.id);
    if (options.format == "json" && found.kind != graph::VertexKind::event) throw UsageError("only events are shown as JSON");
    Output out;
    const Paper paper = Paper::of(out);
    switch (found.kind) {
    case graph::VertexKind::event: out.write(shown_event(store, found.number, options)); break;
    case graph::VertexKind::actor: out.write(shown_actor(with_events(store, found), found.number, options.lang, paper)); break;
    case graph::VertexKind::place: out.write(shown_place(with_events(store, found), found.number, options.lang, paper)); break;
    default: out.write(shown_document(with_events(store, found), found.number, options.lang, paper)); break;
    }
    out.finish();
    return done;
}

}  // namespace

Action add_show(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->db, "The store")->required()->type_name("");
    app.add_option("ID", options->id, "Id of an event, actor, place or document, the beginning of one, or a name")->required()->type_name("");
    app.add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}))->default_val("text");
    add_knowledge_option(app, options->knowledge);
    add_lang_option(app, options->lang);
    app.footer("  tarikh show war.tarikh e:7k3f\n  tarikh show war.tarikh country:UKR\n  tarikh show war.tarikh Kyiv");
    return [options] { return show(*options); };
}

}  // namespace tarikh::cli
