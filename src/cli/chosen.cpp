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

struct Candidate {
    Resolved what;
    std::string id;
};

/// Everything whose id begins so. "7k3f" is as good as "e:7k3f"; a report's id stands for its event.
std::vector<Candidate> beginning(const store::Store& store, const std::string& text) {
    using Kind = graph::VertexKind;
    struct Place {
        Kind kind;
        const char* table;
        const char* number;
        std::string start;
    };
    const std::string event = text.starts_with("e:") ? text : "e:" + text;
    const std::string document = text.starts_with("doc:") ? text.substr(4) : text;
    std::vector<Candidate> all;
    for (const auto& [kind, table, number, start] :
         {Place{Kind::event, "event", "number", event}, Place{Kind::event, "alias", "event", event}, Place{Kind::actor, "actor", "number", text},
          Place{Kind::place, "place", "number", text}, Place{Kind::document, "article", "number", document}}) {
        constexpr const char* last_letter = "\xF4\x8F\xBF\xBF";
        for (const auto& row : store.rows("SELECT " + std::string(number) + ", id FROM " + table + " WHERE id >= ? AND id < ? ORDER BY id LIMIT 11",
                                          {start, start + last_letter}))
            all.push_back({{kind, static_cast<std::uint32_t>(std::stoul(row[0]))}, row[1]});
    }
    return all;
}

/// Actors and places known by a name.
std::vector<Candidate> named(const store::Store& store, const analysis::Knowledge& knowledge, const std::string& text) {
    std::vector<Candidate> all;
    const auto gather = [&](graph::VertexKind kind, const std::string& sql, const std::string& value, const std::string& folded) {
        for (const auto& row : store.rows(sql, {value})) {
            if (!folded.empty() && knowledge.folded(row[2]) != folded) continue;
            const bool is_there = std::any_of(all.begin(), all.end(), [&](const Candidate& other) { return other.id == row[1]; });
            if (!is_there) all.push_back({{kind, static_cast<std::uint32_t>(std::stoul(row[0]))}, row[1]});
        }
    };
    for (const std::string& id : knowledge.entities_named(text)) {
        gather(graph::VertexKind::actor, "SELECT number, id FROM actor WHERE id = ?", id, {});
        gather(graph::VertexKind::place, "SELECT number, id FROM place WHERE id = ?", id, {});
    }
    if (!all.empty()) return all;
    const std::string folded = knowledge.folded(text);
    const std::string phrase = query::search_phrase(folded);
    if (phrase.empty()) return all;
    for (const auto& [kind, table] : {std::pair{graph::VertexKind::actor, std::string("actor")}, std::pair{graph::VertexKind::place, std::string("place")}})
        gather(kind, "SELECT w.number, w.id, n.name FROM name_search s JOIN name n ON n.number = s.rowid JOIN " + table + " w ON w.number = n." + table +
                         " WHERE name_search MATCH ? ORDER BY w.id", phrase, folded);
    return all;
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

query::Query parsed(const ChoosingOptions& options) { return query::parse(joined(options.expression)); }

void tell_of_names(const query::Found& found) {
    for (const auto& [name, as] : found.taken_as) tell("nobody here is called \"" + name + "\"; taken for " + as);
    for (const std::string& name : found.unmet) tell("nobody and no place here is called \"" + name + "\"");
}

Chosen choose(const ChoosingOptions& options, const query::Asking& asking, bool reports) {
    const query::Query query = parsed(options);
    Chosen chosen;
    chosen.knowledge = open_knowledge(options.knowledge);
    store::Store store = open_store(options.db, chosen.knowledge);
    chosen.found = query::run(query, store, names_of(chosen.knowledge), asking);
    tell_of_names(chosen.found);
    chosen.numbers = chosen.found.events;
    merge::Wanted wanted;
    wanted.events = chosen.numbers;
    wanted.sentences = wanted.reports = reports;
    merge::Excerpt excerpt = store.excerpt(std::move(wanted));
    for (const std::uint32_t number : chosen.numbers) chosen.events.push_back(merge::Excerpt::index(excerpt.events, number));
    chosen.timeline = std::move(excerpt.timeline);
    return chosen;
}

void refuse_several(const std::string& text, const std::vector<std::string>& candidates) {
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 10); ++i) list += "\n  " + candidates[i];
    throw UsageError("\"" + text + "\" may stand for several; say which:" + list);
}

Resolved resolve(const store::Store& store, const analysis::Knowledge& knowledge, const std::string& text) {
    std::vector<Candidate> all = text.empty() ? std::vector<Candidate>{} : beginning(store, text);
    // A country is an actor and a place; who asks for the bare id means the actor.
    for (const Candidate& one : all)
        if (one.id == text || one.id == "e:" + text || "doc:" + one.id == text) return one.what;
    if (all.empty()) all = named(store, knowledge, text);
    if (all.empty()) throw NotFound("nothing here bears the id or the name \"" + text + "\"");
    const bool one_thing = std::all_of(all.begin(), all.end(), [&](const Candidate& other) {
        const bool same_event = other.what.kind == graph::VertexKind::event && all[0].what.kind == other.what.kind && all[0].what.number == other.what.number;
        return same_event || other.id == all[0].id;
    });
    if (one_thing) return all[0].what;
    std::vector<std::string> ids;
    for (const Candidate& one : all) ids.push_back(one.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    refuse_several(text, ids);
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
