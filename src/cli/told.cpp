#include "told.h"

#include <CLI/CLI.hpp>

#include <tarikh/document/reader.h>

namespace tarikh::cli {

void add_telling_options(CLI::App& app, TellingOptions& options) {
    app.add_option("INPUT", options.reading.inputs, "Files, folders, or - for standard input (the default)")->type_name("");
    app.add_option("--date", options.reading.date, "Day of publication (YYYY-MM-DD) of documents that bring none")->type_name("DATE");
    add_knowledge_option(app, options.knowledge);
}

Exit tell_all(const TellingOptions& options, const std::function<std::string(analysis::Analyzer&, const document::Document&)>& tell_of) {
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
            tell({record->document.input, "this is an analysis; only documents can be read here", true});
            skipped = true;
            continue;
        }
        out.write(tell_of(analyzer, record->document));
    }
    tell_notes();
    out.finish();
    return skipped ? done_but_skipped : done;
}

}  // namespace tarikh::cli
