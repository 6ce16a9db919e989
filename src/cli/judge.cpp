// judge: a person's word on two reports, and taking it back.
#include <CLI/CLI.hpp>

#include <tarikh/merge/report_id.h>
#include <tarikh/store/store.h>

#include "chosen.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::string db, one, verdict, other, knowledge, lang;
    bool undo = false, list = false;
};

/// The report that an id, or its unique beginning, stands for: its id without "e:".
std::string report_of(const store::Store& store, const std::string& text) {
    const std::string wanted(merge::bare_id(text));
    constexpr const char* last_letter = "\xF4\x8F\xBF\xBF";
    std::vector<std::string> candidates;
    if (!wanted.empty())
        for (const auto& row : store.rows("SELECT id FROM report WHERE id >= ? AND id < ? ORDER BY id LIMIT 11", {wanted, wanted + last_letter})) {
            if (row[0] == wanted) return wanted;
            candidates.push_back("e:" + row[0]);
        }
    if (candidates.size() > 1) refuse_several(text, candidates);
    if (candidates.empty()) throw NotFound("no event or report here bears the id \"" + text + "\"");
    return candidates[0].substr(2);
}

std::string shown(const merge::Judgement& judgement) {
    return (judgement.same ? "same       " : "different  ") + ("e:" + judgement.a) + "  e:" + judgement.b + "\n";
}

Exit list(const Options& options) {
    Output out;
    for (const merge::Judgement& judgement : store::Store::open(options.db, store::Store::Mode::read).judgements()) out.write(shown(judgement));
    out.finish();
    return done;
}

/// The events in which the two reports are now.
std::string outcome(store::Store& store, const merge::Judgement& judgement, const std::string& lang) {
    merge::Wanted wanted;
    wanted.events = store.numbers("SELECT event FROM report WHERE id IN (?, ?)", {judgement.a, judgement.b});
    wanted.sentences = false;
    const merge::Excerpt excerpt = store.excerpt(std::move(wanted));
    std::string out;
    for (const merge::Event& event : excerpt.timeline.events) out += table_line(excerpt.timeline, event, lang);
    return out;
}

Exit judge(const Options& options) {
    if (options.list) {
        if (!options.one.empty()) throw UsageError("--list takes no ids");
        return list(options);
    }
    if (options.other.empty()) throw UsageError("say of which two: tarikh judge DB ID same ID, or DB ID different ID");
    if (options.verdict != "same" && options.verdict != "different")
        throw UsageError("\"" + options.verdict + "\" is no judgement; it is same or different");
    const auto knowledge = open_knowledge(options.knowledge);
    const store::Lore lore = lore_of(knowledge);
    auto store = store::Store::open(options.db, store::Store::Mode::write);
    store.prepare(lore);
    const merge::Judgement judgement{options.verdict == "same", report_of(store, options.one), report_of(store, options.other)};
    if (judgement.a == judgement.b) throw UsageError("both ids stand for the same report, e:" + judgement.a);
    store.release();
    const bool changed = options.undo ? store.retract(judgement) : store.judge(judgement);
    if (!changed && options.undo) throw NotFound("nobody said so, or it was taken back already");
    if (!changed) tell("that was said already");
    store.prepare(lore);
    Output out;
    out.write(outcome(store, judgement, options.lang));
    out.finish();
    return done;
}

}  // namespace

Action add_judge(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->db, "The store")->required()->type_name("");
    app.add_option("ID", options->one, "Id of an event or of a report of one (\"also\" in tarikh show), or its beginning")->type_name("");
    app.add_option("VERDICT", options->verdict, "same or different")->type_name("");
    app.add_option("OTHER", options->other, "Id of the other")->type_name("");
    app.add_flag("--undo", options->undo, "Take back what was said of the two");
    app.add_flag("--list", options->list, "Tell what was said and stands");
    add_knowledge_option(app, options->knowledge);
    add_lang_option(app, options->lang);
    app.footer("Goes before what Tarikh would say by itself, is kept with the documents and merged with them. Prints the events in\n"
               "which the two are now.\n\n"
               "  tarikh judge war.tarikh e:7k3f same e:p2xa\n"
               "  tarikh judge war.tarikh e:7k3f same e:p2xa --undo\n"
               "  tarikh judge war.tarikh --list");
    return [options] { return judge(*options); };
}

}  // namespace tarikh::cli
