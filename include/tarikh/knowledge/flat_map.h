#pragma once
// A map from strings to lists of 32-bit values, laid out in one block of bytes: made at build time,
// looked up in place. What the lexicon, the names and the frames are found by.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarikh::knowledge {

/// Collects (key, value) pairs and lays them out. The same pairs give the same bytes, whatever their
/// order of arrival; a key's values come out in ascending order, without repeats.
class FlatMapBuilder {
public:
    void add(std::string_view key, std::uint32_t value);
    std::string build() const;

private:
    std::vector<std::pair<std::string, std::uint32_t>> entries_;
};

/// A view over the bytes of FlatMapBuilder::build(), which must outlive it and be 8-byte aligned.
class FlatMap {
public:
    FlatMap() = default;
    explicit FlatMap(std::string_view bytes);
    /// The values of `key`, ascending; empty if the key is unknown.
    std::span<const std::uint32_t> find(std::string_view key) const;
    std::size_t size() const;  ///< number of keys
    /// All keys, ascending by bytes (slow: for tools and tests).
    std::vector<std::string_view> keys() const;

private:
    std::string_view bytes_;
};

}  // namespace tarikh::knowledge
