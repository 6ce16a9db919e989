// words: what each written word is.
#include <CLI/CLI.hpp>

#include "told.h"

namespace tarikh::cli {

Action add_words(CLI::App& app) {
    auto options = std::make_shared<TellingOptions>();
    add_telling_options(app, *options);
    app.footer("CoNLL-U (https://universaldependencies.org/format.html): a token with clitics is followed by its words; the columns\n"
               "of syntax stay empty. MISC has Guess=Yes where no lexicon holds the word.\n\n"
               "  echo \"They'll meet in Paris.\" | tarikh words");
    return [options] {
        return tell_all(*options, [](analysis::Analyzer& analyzer, const document::Document& document) { return analyzer.words(document); });
    };
}

}  // namespace tarikh::cli
