#pragma once
// The writers behind the table of formats; each in a file of its own.
#include <tarikh/exports/exports.h>

namespace tarikh::exports {

std::string write_json(const Selection& selection);
std::string write_jsonl(const Selection& selection);
std::string write_csv(const Selection& selection);
std::string write_timelinejs(const Selection& selection);
std::string write_dot(const Selection& selection);
std::string write_html(const Selection& selection);

}  // namespace tarikh::exports
