#include "chosen.h"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <tarikh/exports/exports.h>
#include <tarikh/lang/language.h>
#include <tarikh/ontology/ontology.h>

namespace tarikh::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Enough of an id to tell it from others; `show` takes the beginning of one.
std::string short_id(const std::string& id) {
    constexpr std::size_t enough = 10;
    return id.substr(0, enough);
}

bool bears_name(const std::vector<merge::Name>& names, std::string_view folded, const analysis::Knowledge& knowledge) {
    return std::any_of(names.begin(), names.end(), [&](const merge::Name& name) { return knowledge.folded(name.text) == folded; });
}

/// Actors and places known by a name, by their ids.
std::vector<std::string> ids_named(const merge::Timeline& timeline, const analysis::Knowledge& knowledge, const std::string& text) {
    std::vector<std::string> ids = knowledge.entities_named(text);
    std::erase_if(ids, [&](const std::string& id) { return merge::find(timeline, id).kind == merge::Found::Kind::nothing; });
    if (!ids.empty()) return ids;
    const std::string folded = knowledge.folded(text);
    for (const merge::Actor& actor : timeline.actors)
        if (knowledge.folded(actor.name) == folded || bears_name(actor.names, folded, knowledge)) ids.push_back(actor.id);
    for (const merge::Place& place : timeline.places)
        if (knowledge.folded(place.name) == folded || bears_name(place.names, folded, knowledge)) ids.push_back(place.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

[[noreturn]] void refuse_several(const std::string& text, const std::vector<std::string>& candidates) {
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 10); ++i) list += "\n  " + candidates[i];
    throw UsageError("\"" + text + "\" may stand for several; say which:" + list);
}

std::vector<Cell> cells(const merge::Timeline& timeline, const merge::Event& event, const std::string& lang) {
    const ontology::EventType* type = ontology::event_type(event.type);
    std::string line = exports::headline({timeline, {}, lang}, event);
    if (event.modality != "asserted" && !event.modality.empty()) line += " [" + event.modality + "]";
    if (event.disputed) line += " [disputed]";
    return {event.when.known() ? event.when.value() : "undated", Cell{event.type, type == nullptr ? std::string_view{} : std::string_view{type->color}},
            Cell::shaded(short_id(event.id), Shade::faint), line};
}

}  // namespace

void add_lang_option(CLI::App& app, std::string& lang) {
    app.add_option("--lang", lang, "Language of names and labels")->default_val(exports::usual_language())
        ->check([](const std::string& code) {
            const auto known = lang::language_codes();
            return std::find(known.begin(), known.end(), code) != known.end() ? "" : "there is no language \"" + code + "\"";
        })
        ->type_name("CODE");
}

void add_choosing_options(CLI::App& app, ChoosingOptions& options) {
    app.add_option("DB", options.db, "The store")->required()->type_name("");
    app.add_option("EXPR", options.expression, "Which events; all if it is left out")->type_name("");
    add_knowledge_option(app, options.knowledge);
    add_lang_option(app, options.lang);
}

Chosen choose(const ChoosingOptions& options) {
    const query::Query query = query::parse(joined(options.expression));
    auto knowledge = open_knowledge(options.knowledge);
    merge::Timeline timeline = load(options.db, *knowledge);
    auto events = query::run(query, timeline, names_of(knowledge));
    return {std::move(knowledge), std::move(timeline), std::move(events)};
}

merge::Found resolve(const merge::Timeline& timeline, const analysis::Knowledge& knowledge, const std::string& text) {
    using Kind = merge::Found::Kind;
    const merge::Found found = merge::find(timeline, text);
    if (found.kind == Kind::several) refuse_several(text, found.candidates);
    if (found.kind != Kind::nothing) return found;
    const auto ids = ids_named(timeline, knowledge, text);
    if (ids.size() > 1) refuse_several(text, ids);
    if (ids.empty()) throw NotFound("nothing here bears the id or the name \"" + text + "\"");
    return merge::find(timeline, ids[0]);
}

std::string table(const merge::Timeline& timeline, const std::vector<std::uint32_t>& events, const std::string& lang, const Paper& paper) {
    TextTable out;
    for (const std::uint32_t event : events) out.add(cells(timeline, timeline.events[event], lang));
    return out.text(paper);
}

std::string table_line(const merge::Timeline& timeline, const merge::Event& event, const std::string& lang) {
    TextTable out;
    out.add(cells(timeline, event, lang));
    return out.text();
}

}  // namespace tarikh::cli
