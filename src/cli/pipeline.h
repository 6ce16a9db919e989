#pragma once
// Documents through the analyser, on several threads, and out again in the order they came.
#include <functional>
#include <memory>
#include <string>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/document/reader.h>

#include "common.h"

namespace tarikh::cli {

/// One document that came through.
struct Analysed {
    std::string json;    ///< its analysis
    std::string input;   ///< what it was made from: content id of the document and the knowledge; empty for given analyses, and where none is asked for
};

struct PipelineResult {
    std::size_t documents = 0;
    std::size_t skipped = 0;   ///< inputs left out, each told on stderr
};

/// `wanted` (may be empty) is asked before a document is analysed, `sink` gets the analyses; both run on the caller's
/// thread, in input order. Whatever `sink` throws stops the work and is passed on.
PipelineResult analyse_all(const ReadingOptions& options, const std::shared_ptr<const analysis::Knowledge>& knowledge,
                           const std::function<bool(const std::string& input)>& wanted,
                           const std::function<void(Analysed)>& sink);

}  // namespace tarikh::cli
