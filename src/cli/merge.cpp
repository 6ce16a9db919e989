// merge: several stores into one.
#include <CLI/CLI.hpp>

#include <tarikh/store/store.h>

#include "common.h"

namespace tarikh::cli {
namespace {

struct Options {
    std::vector<std::string> stores;
    std::string knowledge, output;
};

Exit merge_stores(const Options& options) {
    const auto knowledge = open_knowledge(options.knowledge);
    // Open all of them first: a misspelt name should not leave half a union.
    for (const std::string& path : options.stores) store::Store::open(path, store::Store::Mode::read);
    auto target = store::Store::open(options.output, store::Store::Mode::create);
    store::Added total;
    for (const std::string& path : options.stores) {
        const store::Added added = target.merge_from(path);
        total.added += added.added;
        total.unchanged += added.unchanged;
    }
    target.finish(lore_of(knowledge));
    tell(options.output + ": " + counted(total.added, "document", "documents") + " added, " + std::to_string(total.unchanged) + " there already");
    return done;
}

}  // namespace

Action add_merge(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DB", options->stores, "Stores to read")->required()->type_name("");
    app.add_option("-o,--output", options->output, "Store to write: made if it is not there, added to if it is")->required()->type_name("DB");
    add_knowledge_option(app, options->knowledge);
    app.footer("The order of the stores does not matter, nor how often each was merged.\n\n"
               "  tarikh merge monday.tarikh tuesday.tarikh -o week.tarikh");
    return [options] { return merge_stores(*options); };
}

}  // namespace tarikh::cli
