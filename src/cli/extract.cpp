// extract: analyses as JSON Lines.
#include <CLI/CLI.hpp>

#include "pipeline.h"

namespace tarikh::cli {
namespace {

struct Options {
    ReadingOptions reading;
    std::string knowledge, output;
};

Exit extract(const Options& options) {
    check(options.reading);
    const auto knowledge = open_knowledge(options.knowledge);
    Output out{options.output};
    const auto result = analyse_all(options.reading, knowledge, {}, [&](Analysed analysed) {
        analysed.json += '\n';
        out.write(analysed.json);
    });
    out.finish();
    return result.skipped > 0 ? done_but_skipped : done;
}

}  // namespace

Action add_extract(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_reading_options(app, options->reading);
    add_knowledge_option(app, options->knowledge);
    app.add_option("-o,--output", options->output, "File to write instead of standard output")->type_name("FILE");
    app.footer("One line a document, in the order of the input (schemas/analysis.schema.json). What a line says depends on\n"
               "its document and the knowledge alone: split the input over machines as you like.\n\n"
               "  tarikh extract news/ > analyses.jsonl\n"
               "  zcat day.jsonl.gz | tarikh extract - --jobs 4 | gzip > analyses.jsonl.gz\n"
               "  tarikh build analyses.jsonl -o war.tarikh");
    return [options] { return extract(*options); };
}

}  // namespace tarikh::cli
