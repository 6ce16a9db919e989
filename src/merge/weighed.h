#pragma once
// How likely each happening is one with those behind it, kept from one merge to the next: after a few documents more, only
// what stands in a block with one of theirs is weighed again.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "happening.h"

namespace tarikh::merge {

/// Only those that count are kept: they may be the same, or stand in the way of such.
struct Weighed {
    std::uint32_t other = 0;  ///< a happening
    std::int32_t points = 0;
    bool one_story = false;   ///< their documents likely tell one story
};

/// Of all happenings and documents of a merge, by their numbers.
struct Weights {
    std::vector<std::vector<Weighed>> of;           ///< each happening: those behind it
    std::vector<std::vector<std::uint32_t>> mates;  ///< each document: those behind it that may tell its story
    std::vector<bool> known;                        ///< documents of which the two are from an earlier merge
    std::vector<bool> changed;                      ///< documents of which this merge found others
    std::size_t weighed = 0;                        ///< how many happenings were held against others

    Weights(std::size_t happenings, std::size_t documents) : of(happenings), mates(documents), known(documents), changed(documents) {}
};

/// Documents and their happenings under names that outlast a merge, and the weights of one as bytes.
class Places {
public:
    /// `keys`: of the documents, by their numbers.
    Places(std::vector<std::string_view> keys, const std::vector<Happening>& happenings);

    std::string to_bytes(const Weights& weights, std::uint32_t document) const;
    /// False if the bytes name what is no longer there, or is not known.
    bool read(std::string_view bytes, Weights& weights, std::uint32_t document) const;

private:
    struct Place {
        std::uint32_t first = 0, end = 0;  ///< its happenings
    };
    std::vector<std::uint64_t> names_;
    std::vector<Place> places_;
    std::unordered_map<std::uint64_t, std::uint32_t> document_of_;
    const std::vector<Happening>& happenings_;
};

}  // namespace tarikh::merge
