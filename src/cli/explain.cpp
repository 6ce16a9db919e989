// explain: why a text gave these events and no others.
#include <CLI/CLI.hpp>

#include <tarikh/document/reader.h>

#include "common.h"

namespace tarikh::cli {
namespace {

struct Options {
    ReadingOptions reading;
    std::string knowledge;
};

Exit explain(const Options& options) {
    check(options.reading);
    analysis::Analyzer analyzer{open_knowledge(options.knowledge)};
    document::Reader reader{options.reading.inputs.empty() ? std::vector<std::string>{"-"} : options.reading.inputs, {options.reading.date}};
    Output out;
    bool skipped = false;
    const auto tell_notes = [&] {
        for (const base::Note& note : reader.notes()) {
            tell(note);
            skipped = skipped || note.skipped;
        }
        reader.notes().clear();
    };
    while (const auto record = reader.next()) {
        tell_notes();
        if (!record->analysis_json.empty()) {
            tell({record->document.input, "this is an analysis; only documents can be explained", true});
            skipped = true;
            continue;
        }
        out.write(analyzer.explain(record->document));
    }
    tell_notes();
    out.finish();
    return skipped ? done_but_skipped : done;
}

}  // namespace

Action add_explain(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("INPUT", options->reading.inputs, "Files, folders, or - for standard input (the default)")->type_name("");
    app.add_option("--date", options->reading.date, "Day of publication (YYYY-MM-DD) of documents that bring none")->type_name("DATE");
    add_knowledge_option(app, options->knowledge);
    app.footer("Tells for each sentence its words, the mentions found, the frames that matched, and those refused and why.\n\n"
               "  echo 'Macron met Merkel in Paris on Tuesday.' | tarikh explain --date 2017-05-17");
    return [options] { return explain(*options); };
}

}  // namespace tarikh::cli
