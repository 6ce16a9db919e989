// explain: why a text gave these events and no others.
#include <CLI/CLI.hpp>

#include "told.h"

namespace tarikh::cli {

Action add_explain(CLI::App& app) {
    auto options = std::make_shared<TellingOptions>();
    add_telling_options(app, *options);
    app.footer("Tells for each sentence its words, the mentions found, the frames that matched, and those refused and why.\n\n"
               "  echo 'Macron met Merkel in Paris on Tuesday.' | tarikh explain --date 2017-05-17");
    return [options] {
        return tell_all(*options, [](analysis::Analyzer& analyzer, const document::Document& document) { return analyzer.explain(document); });
    };
}

}  // namespace tarikh::cli
