#pragma once
// What is told of documents one after another, on one thread: explain and words.
#include <functional>
#include <memory>
#include <string>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/document/document.h>

#include "common.h"

namespace CLI {
class App;
}

namespace tarikh::cli {

struct TellingOptions {
    ReadingOptions reading;
    std::string knowledge;
};

/// INPUT (standard input if there is none), --date, --knowledge.
void add_telling_options(CLI::App& app, TellingOptions& options);

/// Writes what `tell_of` says of every document; an analysis among them is left out with a note.
Exit tell_all(const TellingOptions& options, const std::function<std::string(analysis::Analyzer&, const document::Document&)>& tell_of);

}  // namespace tarikh::cli
