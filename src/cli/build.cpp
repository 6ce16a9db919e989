// build: documents and analyses into a store.
#include <CLI/CLI.hpp>

#include <tarikh/store/store.h>

#include "pipeline.h"

namespace tarikh::cli {
namespace {

struct Options {
    ReadingOptions reading;
    std::string knowledge, output;
};

/// Entries go into the store some hundred at a time: a transaction each.
class Batches {
public:
    explicit Batches(store::Store& store) : store_{store} {}
    void add(Analysed analysed) {
        entries_.push_back({std::move(analysed.json), std::move(analysed.input)});
        bytes_ += entries_.back().json.size();
        constexpr std::size_t most_entries = 200, most_bytes = std::size_t{32} << 20;
        if (entries_.size() >= most_entries || bytes_ >= most_bytes) flush();
    }
    void flush() {
        const store::Added added = store_.add(entries_);
        total_.added += added.added;
        total_.unchanged += added.unchanged;
        total_.replaced += added.replaced;
        for (const std::string& refused : added.refused) {
            tell(refused + " (skipped)");
            total_.refused.push_back(refused);
        }
        entries_.clear();
        bytes_ = 0;
    }
    const store::Added& total() const { return total_; }

private:
    store::Store& store_;
    std::vector<store::Entry> entries_;
    std::size_t bytes_ = 0;
    store::Added total_;
};

Exit build(const Options& options) {
    check(options.reading);
    const auto knowledge = open_knowledge(options.knowledge);
    auto store = store::Store::open(options.output, store::Store::Mode::create);
    Batches batches{store};
    std::size_t known = 0;
    const auto wanted = [&](const std::string& input) {
        if (!store.has_input(input)) return true;
        ++known;
        return false;
    };
    const auto result = analyse_all(options.reading, knowledge, wanted, [&](Analysed analysed) { batches.add(std::move(analysed)); });
    batches.flush();
    store.finish(lore_of(knowledge));
    const store::Added& total = batches.total();
    const std::size_t skipped = result.skipped + total.refused.size();
    std::string summary = options.output + ": " + counted(total.added, "document", "documents") + " added";
    if (total.replaced > 0) summary += ", " + std::to_string(total.replaced) + " analysed anew";
    if (known + total.unchanged > 0) summary += ", " + std::to_string(known + total.unchanged) + " there already";
    if (skipped > 0) summary += ", " + counted(skipped, "input", "inputs") + " skipped";
    tell(summary);
    return skipped > 0 ? done_but_skipped : done;
}

}  // namespace

Action add_build(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_reading_options(app, options->reading);
    add_knowledge_option(app, options->knowledge);
    app.add_option("-o,--output", options->output, "The store: made if it is not there, added to if it is")->required()->type_name("DB");
    app.footer("A second run of the same input changes nothing; a run that was killed is gone on with.\n\n"
               "  tarikh build news/ -o war.tarikh\n"
               "  tarikh build today.jsonl.gz --date 2025-09-02 -o war.tarikh");
    return [options] { return build(*options); };
}

}  // namespace tarikh::cli
