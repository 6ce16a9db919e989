#pragma once
// All that was found in a document -> its analysis: the last step of the way.
#include <tarikh/analysis/analysis.h>
#include <tarikh/document/document.h>

#include "reading.h"

namespace tarikh::analysis {

Analysis findings(const Reading& reading, const world::World& world, const lang::Language& language, const document::Document& document);

}  // namespace tarikh::analysis
