#pragma once
// Words that every format needs: names of types, months and dates, in the language of the export.
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/exports/exports.h>

#include "plain_text.h"

namespace tarikh::exports {

std::string_view type_name(std::string_view type, std::string_view lang);
std::string_view type_color(std::string_view type);
std::string_view modality_name(std::string_view modality, std::string_view lang);
bool right_to_left(std::string_view lang);
/// "January 2025"; both Arabic names of the month.
std::string month_name(int year, unsigned month, std::string_view lang);
/// Label of the page: "timeline", "filter", "undated" … in the language.
std::string_view word(std::string_view key, std::string_view lang);

/// Names of the participants of one role, joined by commas.
std::string participants(const Selection& selection, const std::vector<merge::Participant>& list);
/// Name of the event's place, or "".
std::string place(const Selection& selection, const merge::Event& event);
/// "25", "10–99", or "".
std::string count(const std::optional<merge::Count>& count);

}  // namespace tarikh::exports
