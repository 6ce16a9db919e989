#pragma once
// A timeline as one block of bytes and back, so that a store opens without merging again. Equal timelines
// give equal bytes.
#include <string>
#include <string_view>

#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

std::string to_bytes(const Timeline& timeline);
/// Throws base::IoError if these are no bytes of this version.
Timeline from_bytes(std::string_view bytes);

}  // namespace tarikh::merge
