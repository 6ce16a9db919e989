#pragma once
// The many places of the world, by name: breadth behind the table of names, which has the first word.
//
//     "san cristobal"  ->  places in Venezuela, Cuba, Mexico …, the most important first
//
// Names lie in <code>/gazetteer/*.json, made at build time; who they are in world/gazetteer/*.json.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <tarikh/knowledge/sources.h>
#include <tarikh/text/spelling.h>
#include <tarikh/world/world.h>

namespace tarikh::mentions {

/// Compiles all files below "<code>/gazetteer/" of the sources. Throws base::DataError where an entity is unknown to
/// `world`.
std::string compile_gazetteer(const knowledge::Sources& sources, std::string_view code, const world::World& world,
                              const text::Spelling& spelling);

/// A view over a compiled gazetteer. It keeps hashes in the place of names: of names that the program never writes,
/// and a stranger has one chance in four milliards to be taken for one.
class Gazetteer {
public:
    Gazetteer() = default;
    explicit Gazetteer(std::string_view packed);

    struct Found {
        std::span<const std::uint32_t> entities;  ///< the most important first
        bool goes_on = false;                     ///< longer names begin so
    };
    /// `name`: folded words with a space between them.
    Found find(std::string_view name) const;
    /// The places of one word that are written nearly so: a letter stands for its like ("غ" for "ج") or beside it
    /// ("او" for "و").
    std::span<const std::uint32_t> alike(std::string_view word) const;
    std::size_t size() const { return entities_.size(); }  ///< all meanings of all names

    /// `entities` is where they begin; `shape` is their number times two, plus one where longer names begin so;
    /// 0 = empty slot.
    struct Slot {
        std::uint32_t check = 0, entities = 0, shape = 0;
    };

private:
    std::span<const Slot> slots_;
    std::span<const std::uint64_t> sieve_;  ///< a bit for each hash: small enough to stay near, it answers for most words
    std::span<const std::uint32_t> entities_;
    std::string_view letters_;  ///< the lists of letters that are like each other, one a line
};

}  // namespace tarikh::mentions
