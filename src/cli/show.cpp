// show: one event, actor, place or document with all its evidence.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/exports/exports.h>

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

std::string shown_event(const Timeline& timeline, const merge::Event& event, const std::string& lang) {
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
    for (const std::uint32_t report : event.reports) out += shown(timeline, timeline.reports[report]);
    return out;
}

std::string shown_names(const std::vector<merge::Name>& names) {
    std::string out;
    for (const merge::Name& name : names) out += (out.empty() ? "" : ", ") + name.text;
    return out;
}

/// Lines of the events for which `holds` is true of one of their reports.
template <class Holds>
std::string events_where(const Timeline& timeline, const std::string& lang, const Paper& paper, Holds holds) {
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = 0; i < timeline.events.size(); ++i) {
        const auto& reports = timeline.events[i].reports;
        if (std::any_of(reports.begin(), reports.end(), [&](std::uint32_t r) { return holds(timeline.reports[r]); })) events.push_back(i);
    }
    return "\n" + counted(events.size(), "event", "events") + "\n" + table(timeline, events, lang, paper);
}

std::string shown_actor(const Timeline& timeline, std::uint32_t index, const std::string& lang, const Paper& paper) {
    const merge::Actor& actor = timeline.actors[index];
    return cli::shown(timeline.actor_name(index, lang)) + "\n" + field("id", actor.id) + field("code", actor.code) + field("kind", actor.kind) +
           field("names", shown_names(actor.names)) + events_where(timeline, lang, paper, [&](const merge::Report& report) {
               return std::any_of(report.parts.begin(), report.parts.end(), [&](const merge::Part& p) { return p.actor == index; });
           });
}

std::string shown_place(const Timeline& timeline, std::uint32_t index, const std::string& lang, const Paper& paper) {
    const merge::Place& place = timeline.places[index];
    const std::string where = place.lat && place.lon ? fmt::format("{:.4f}, {:.4f}", *place.lat, *place.lon) : "";
    return cli::shown(timeline.place_name(index, lang)) + "\n" + field("id", place.id) + field("country", place.country) + field("lat, lon", where) +
           field("names", shown_names(place.names)) + events_where(timeline, lang, paper, [&](const merge::Report& report) {
               return std::any_of(report.parts.begin(), report.parts.end(), [&](const merge::Part& p) { return p.place == index; });
           });
}

std::string shown_document(const Timeline& timeline, std::uint32_t index, const std::string& lang, const Paper& paper) {
    const analysis::DocumentInfo& info = timeline.documents[index].info;
    return cli::shown(info.title.empty() ? info.id : info.title) + "\n" + field("id", info.id) + field("date", info.date) + field("source", info.source) +
           field("url", info.url) + field("lang", info.lang) +
           events_where(timeline, lang, paper, [&](const merge::Report& report) { return report.document == index; });
}

Exit show(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    const Timeline timeline = load(options.db, *knowledge);
    const merge::Found found = resolve(timeline, *knowledge, options.id);
    using Kind = merge::Found::Kind;
    if (options.format == "json" && found.kind != Kind::event) throw UsageError("only events are shown as JSON");
    Output out;
    const Paper paper = Paper::of(out);
    switch (found.kind) {
    case Kind::event:
        out.write(options.format == "json" ? exports::event_json({timeline, {}, options.lang}, found.index) + "\n"
                                           : shown_event(timeline, timeline.events[found.index], options.lang));
        break;
    case Kind::actor: out.write(shown_actor(timeline, found.index, options.lang, paper)); break;
    case Kind::place: out.write(shown_place(timeline, found.index, options.lang, paper)); break;
    case Kind::document: out.write(shown_document(timeline, found.index, options.lang, paper)); break;
    default: break;
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
