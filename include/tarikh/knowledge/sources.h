#pragma once
// The knowledge files as people write them, by path ("ar/times.json", "world/bodies.json").
// The build compiles them; --knowledge DIR lays further files over them and compiles again.
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>

namespace tarikh::knowledge {

struct Source {
    std::string shown;  ///< the path as messages name it
    std::string text;   ///< JSON
};

/// By path relative to the knowledge root, with '/' as separator.
using Sources = std::map<std::string, Source>;

/// Reads every .json below `root`. Throws base::IoError.
Sources read_sources(const std::filesystem::path& root);

/// Lays `over` on `base`: in each file, top-level arrays are appended to, except that an entry whose
/// "id" (or else "lemma"+"pos", or else "entity") equals one of the base replaces it (with
/// "remove": true it is taken out); top-level objects are merged member by member. Files that `base` lacks are added.
/// Throws base::DataError.
Sources overlay(Sources base, const Sources& over);

/// For embedding: all files in one compressed block, and back.
std::string pack_sources(const Sources& sources);
Sources unpack_sources(std::string_view block);

}  // namespace tarikh::knowledge
