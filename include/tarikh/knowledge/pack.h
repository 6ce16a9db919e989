#pragma once
// A pack: all compiled knowledge as one block of bytes with named sections, embedded in the binary.
// Opening it costs nothing; each room reads its own sections in place.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tarikh::knowledge {

/// Collects sections and lays them out, each aligned to 16 bytes, in the order of their names.
class PackBuilder {
public:
    /// Throws std::logic_error if the section is there already.
    void add(std::string name, std::string bytes);
    std::string build() const;

private:
    std::map<std::string, std::string> sections_;
};

/// A view over the bytes of a pack. Cheap to copy; the bytes must outlive it.
class Pack {
public:
    Pack() = default;
    /// Throws base::IoError if these bytes are no pack of this version.
    explicit Pack(std::string_view bytes);
    /// The bytes of a section; empty if there is none of that name.
    std::string_view section(std::string_view name) const;
    /// Content hash of the whole pack: the version of the knowledge.
    std::string_view version() const { return version_; }

private:
    std::string_view bytes_;
    std::string_view version_;
};

}  // namespace tarikh::knowledge
