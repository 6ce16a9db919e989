#pragma once
// The light way to read a JSON object of news: a few members of its first level, nothing else is kept.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tarikh::base {

/// What stands for a member that was asked for.
struct JsonMember {
    enum class Kind { absent, null, string, number, other };
    Kind kind = Kind::absent;
    std::string_view text;  ///< of a string, or a number as it is written; points into the text that was read
};

/// Reads the object in the `size` bytes at `text` in place (escapes are undone where they stand, so the text is spoilt)
/// and fills found[i] with the member names[i]; of members of one name the first counts. text[size] must be NUL.
/// False with a reason in `why` if it is no JSON object. Bytes are taken as they are: mend UTF-8 before or after.
bool read_json_members(char* text, std::size_t size, std::span<const std::string_view> names,
                       std::span<JsonMember> found, std::string& why);

}  // namespace tarikh::base
