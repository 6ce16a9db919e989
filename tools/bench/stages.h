#pragma once
// The first steps of the way, each timed alone on the texts of one language.
#include <vector>

#include <tarikh/document/document.h>

namespace tarikh::bench {

/// Prints words and megabytes a second of cutting into tokens, of reading the words (analysis and disambiguation), of
/// finding names and of tagging times: the median of `rounds`, one line a language.
void print_stages(const std::vector<document::Document>& documents, int rounds);

}  // namespace tarikh::bench
