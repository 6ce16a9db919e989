#pragma once
// Finds the known names of a text, and the adjectives made of them, and tells which entities they may mean.
//
//     وللولايات المتحدة    -> country:USA
//     الفرنسية، "French"   -> country:FRA, adjective
//     عون                  -> nobody, unless "ميشال عون" or a title stands before
//
// What things are called lives in src/lang/<code>/names/*.json; this file knows no names.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/knowledge/flat_map.h>
#include <tarikh/knowledge/sources.h>
#include <tarikh/mentions/gazetteer.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/morphology/memory.h>
#include <tarikh/text/spelling.h>
#include <tarikh/world/world.h>

namespace tarikh::mentions {

/// Compiles all files below "<code>/names/" of the sources. Throws base::DataError where a name's entity is
/// unknown to `world`, or an affix is no affix.
std::string compile_names(const knowledge::Sources& sources, std::string_view code, const world::World& world,
                          const text::Spelling& spelling);

/// A view over compiled names: a trie whose edges are words.
class NameTable {
public:
    /// What one name means.
    struct Meaning {
        std::uint32_t entity;
        std::uint32_t flags;
    };
    /// Flags of a meaning.
    static constexpr std::uint32_t adjective = 1;   ///< a nisba or demonym
    static constexpr std::uint32_t citizen = 2;     ///< may be a noun for its people
    static constexpr std::uint32_t weak = 4;        ///< a common word as well: wants a cue, or to have been named in full before
    static constexpr std::uint32_t capital = 8;     ///< counts only with a capital letter
    static constexpr std::uint32_t acronym = 16;    ///< counts only in capital letters
    static constexpr std::uint32_t surname = 32;    ///< one word of a person's name
    static constexpr std::uint32_t personal = 64;   ///< people are called so as well: Jordan, Chad, Paris

    NameTable() = default;
    explicit NameTable(std::string_view packed);

    static constexpr std::uint32_t none = 0xffffffff;
    static constexpr std::uint32_t root = 0;
    /// The number of a word that stands in some name; `none` if in no name.
    std::uint32_t word(std::string_view folded) const;
    /// The node reached from `node` by a word; `none` if no name goes on so.
    std::uint32_t next(std::uint32_t node, std::uint32_t word) const;
    /// The meanings of the name that ends at `node`, the likeliest first.
    std::span<const Meaning> meanings(std::uint32_t node) const;
    std::size_t size() const { return meanings_.size(); }  ///< all meanings of all names

    /// A written prefix and what the name begins with instead: "لل" -> "ال"; "و" -> "".
    struct Prefix {
        std::string_view written, stands_for;
    };
    /// Those that may begin `folded`, told by its second byte (an Arabic letter has two).
    std::span<const Prefix> prefixes_for(std::string_view folded) const {
        return folded.size() > 1 ? std::span<const Prefix>{prefixes_[static_cast<unsigned char>(folded[1])]} : std::span<const Prefix>{};
    }
    /// Endings that belong to no name ("'s").
    std::span<const std::string_view> suffixes() const { return suffixes_; }
    std::string_view article() const { return article_; }

    /// Sorts of cue a word may be: what a weak name wants before it.
    static constexpr std::uint32_t before_place = 1, before_person = 2, before_body = 4, in_place = 8, names_place = 16, after_place = 32, before_nation = 64;
    /// The sorts of cue the folded word is, as bits.
    std::uint32_t cue(std::string_view folded) const {
        const auto found = cues_.find(folded);
        return found.empty() ? 0 : found.front();
    }

    struct Node {
        std::uint32_t first = 0, count = 0;
    };
    struct WordSlot {
        std::uint32_t hash = 0, word = none, offset = 0, length = 0;
    };
    struct EdgeSlot {
        std::uint32_t node = none, word = none, child = none;
    };
    struct PrefixRecord {
        std::uint32_t offset = 0, length = 0, for_offset = 0, for_length = 0;
    };

private:
    std::string_view text(std::uint32_t offset, std::uint32_t length) const { return pool_.substr(offset, length); }
    std::span<const WordSlot> words_;
    std::span<const EdgeSlot> edges_;
    std::span<const Node> nodes_;
    std::span<const Meaning> meanings_;
    std::array<std::vector<Prefix>, 256> prefixes_;  ///< by their second byte
    std::vector<std::string_view> suffixes_;
    std::string_view article_;
    std::string_view pool_;
    knowledge::FlatMap cues_;
};

/// What the table and the gazetteer tell of a written form by itself.
struct NameFacts {
    std::uint32_t word = NameTable::none;  ///< NameTable::word
    std::uint32_t first_start = 0, first_place = 0;
    std::uint16_t starts = 0;              ///< ways a name of the table may begin with it
    std::uint16_t places = 0;              ///< and a place of the gazetteer
    std::uint8_t cue = 0;                  ///< NameTable::cue, of the form or of what is left without its prefix
    bool known = false;
};

/// A way names of the table may begin with a form.
struct NameStart {
    std::uint32_t node = NameTable::none;  ///< where the form leads
    std::uint32_t cut_front = 0;           ///< code points of a prefix that belongs to no name
    std::uint32_t cut_back = 0;            ///< of an ending: where there is one, the name ends as well
};

/// A way places of the gazetteer may begin with a form.
struct PlaceStart {
    Gazetteer::Found found;
    const NameTable::Prefix* prefix = nullptr;  ///< that belongs to no name
    std::uint32_t cut_back = 0;                 ///< code points of an ending; the name ends with it
};

/// NameFacts of the forms of an era.
class NameMemory {
public:
    void enter(std::uint32_t era) {
        if (!facts_.enter(era)) return;
        starts_.clear();
        places_.clear();
    }
    void expect(std::uint32_t form) const { facts_.expect(form); }
    /// `look_up` tells the facts, and puts the starts behind those it is given.
    template <class LookUp>
    const NameFacts& of(std::uint32_t form, const LookUp& look_up) {
        return facts_.of(form, [&] { return look_up(starts_, places_); });
    }
    std::span<const NameStart> starts(const NameFacts& facts) const { return std::span{starts_}.subspan(facts.first_start, facts.starts); }
    std::span<const PlaceStart> places(const NameFacts& facts) const { return std::span{places_}.subspan(facts.first_place, facts.places); }

private:
    morphology::Memory<NameFacts> facts_;
    std::vector<NameStart> starts_;
    std::vector<PlaceStart> places_;
};

class NameFinder {
public:
    /// All outlive the finder. Where no name of the table is, the gazetteer is asked, if there is one.
    NameFinder(const NameTable& table, const world::World& world, const Gazetteer* gazetteer = nullptr)
        : table_{table}, world_{world}, gazetteer_{gazetteer} {}
    /// The names in the words of one document: in text order, the longest ones, never overlapping, never across
    /// sentences. `published` (days since 1970, 0 = unknown) tells who of several namesakes was in office.
    std::vector<NameMention> find(std::span<const morphology::Word> words, std::int32_t published = 0);
    /// From now on remembers what is known of each form of this era; it finds the same. One a thread.
    void remember(std::uint32_t era) {
        remembers_ = true;
        memory_.enter(era);
    }

private:
    const NameTable& table_;
    const world::World& world_;
    const Gazetteer* gazetteer_;
    bool remembers_ = false;
    NameMemory memory_;
};

}  // namespace tarikh::mentions
