#pragma once
// The light way to read a JSON object of news: a few members of its first level, nothing else is kept.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tarikh::base {

/// What stands for a member that was asked for.
struct JsonMember {
    enum class Kind { absent, null, string, other };
    Kind kind = Kind::absent;
    std::string_view text;  ///< of a string; points into the text that was read
};

/// Reads the object in `text` in place (escapes are undone where they stand, so `text` is spoilt) and fills
/// found[i] with the member names[i]; of members of one name the first counts. False with a reason in `why` if it
/// is no JSON object. The bytes are taken as they are: mend UTF-8 before or after.
bool read_json_members(std::string& text, std::span<const std::string_view> names, std::span<JsonMember> found,
                       std::string& why);

}  // namespace tarikh::base
