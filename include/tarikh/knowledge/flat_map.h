#pragma once
// A map from strings to lists of 32-bit values, laid out in one block of bytes: made at build time,
// looked up in place. What the lexicon, the names and the frames are found by.
#include <bit>
#include <cstdint>
#include <cstring>
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
    std::span<const std::uint32_t> find(std::string_view key) const {
        return may_hold(key) ? search(key) : std::span<const std::uint32_t>{};
    }
    std::size_t size() const { return keys_; }
    /// All keys, ascending by bytes (slow: for tools and tests).
    std::vector<std::string_view> keys() const;

private:
    friend class FlatMapBuilder;
    struct Entry {
        std::uint32_t key = 0;    ///< offset of its bytes
        std::uint32_t first = 0;  ///< of its values
    };

    /// A number from the first and the last eight bytes: most words that a small map does not know are told by it.
    static std::uint64_t shape(std::string_view key) {
        const auto piece = [&](std::size_t at, std::size_t size) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, key.data() + at, size);
            return bytes;
        };
        const std::size_t n = key.size();
        std::uint64_t mixed = n;
        if (n >= 8) mixed += piece(0, 8) ^ std::rotl(piece(n - 8, 8), 29);
        else if (n >= 4) mixed += piece(0, 4) ^ std::rotl(piece(n - 4, 4), 29);
        else if (n >= 2) mixed += piece(0, 2) ^ std::rotl(piece(n - 2, 2), 29);
        else if (n == 1) mixed += piece(0, 1);
        return mixed * 0x9E3779B97F4A7C15ULL;
    }
    bool may_hold(std::string_view key) const {
        if (shapes_ == nullptr) return true;
        const std::uint64_t bit = shape(key) >> shape_shift_;
        return (shapes_[bit / 64] >> bit % 64 & 1) != 0;
    }
    std::span<const std::uint32_t> search(std::string_view key) const;
    std::string_view key(std::uint32_t entry) const { return {letters_ + entries_[entry].key, entries_[entry + 1].key - entries_[entry].key}; }

    std::uint32_t keys_ = 0, slot_count_ = 0, number_mask_ = 1;
    unsigned shape_shift_ = 0;
    const std::uint64_t* shapes_ = nullptr;  ///< as bits; a large map has none
    const std::uint32_t* slots_ = nullptr;
    const Entry* entries_ = nullptr;
    const std::uint32_t* values_ = nullptr;
    const char* letters_ = nullptr;
};

}  // namespace tarikh::knowledge
