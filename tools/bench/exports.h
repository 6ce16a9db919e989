#pragma once
// The last step of the way: how fast a timeline is written, and how long a picture takes.
#include <vector>

#include <tarikh/analysis/analysis.h>

namespace tarikh::bench {

/// Prints events a second of each format that is written line by line, and the seconds from 150 events to an SVG.
void print_exports(std::vector<analysis::Analysis> analyses, int rounds);

}  // namespace tarikh::bench
