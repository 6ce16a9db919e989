#pragma once
// Says in words what a schema expected where it said no.
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>

namespace tarikh::base {

struct Refusal {
    std::string_view keyword;               ///< of the schema: "required", "enum", …
    std::string_view token;                 ///< what stands in the file, as it is written
    const std::vector<std::string>& keys;   ///< names of the object in question
};

/// The member or item that one step of a JSON pointer leads to; nullptr if there is none.
const Json* child(const Json& value, std::string_view step);
/// Follows "/definitions/word" from `root`; nullptr if it leads nowhere.
const Json* resolve(const Json& root, std::string_view pointer);

/// `schema` is the part of `root` that refused; nullptr if it is not known.
std::string words_for(const Refusal& refusal, const Json* schema, const Json& root);

}  // namespace tarikh::base
