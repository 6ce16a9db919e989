#pragma once
// A report is called by its id, and by "e:" and its id, as an event is.
#include <string_view>

namespace tarikh::merge {

inline std::string_view bare_id(std::string_view id) { return id.starts_with("e:") ? id.substr(2) : id; }

}  // namespace tarikh::merge
