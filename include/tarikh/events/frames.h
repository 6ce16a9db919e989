#pragma once
// Frames: what a verb or noun tells of, and where its participants stand. Data: src/lang/<code>/frames/*.json.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/blob.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/knowledge/sources.h>
#include <tarikh/text/spelling.h>

namespace tarikh::events {

enum class SlotKind : std::uint32_t { subject, object, genitive, possessive, nisba, preposition };

/// Where a participant is looked for.
struct Slot {
    SlotKind kind;
    knowledge::PooledString preposition;  ///< folded; only for SlotKind::preposition
};

enum class Part : std::uint8_t { verb, noun, adjective };
/// What must be found with the word; an envoy is one who acts for a state and goes to a place that is told.
enum class Requires : std::uint8_t { nothing, source, target, argument, envoy };

struct Range {
    std::uint32_t first = 0, last = 0;
};

/// Words that a frame asks for.
struct KeyRange : Range {
    std::uint64_t shapes = 0;  ///< of all of them: a word of none of these is none of them
};

struct Frame {
    knowledge::PooledString lemma;     ///< as written in the file, for people
    Range more_words;                  ///< keys of the words behind the first, for triggers of several words
    Range source, target, place, topic, instrument;                      ///< slots of the frame's own part of speech
    Range noun_source, noun_target, noun_place, noun_topic, noun_instrument;  ///< verbs: as verbal noun
    KeyRange needs_object, needs_near, unless;
    knowledge::PooledString mode;
    knowledge::PooledString takes_at;  ///< light verbs: preposition before the event noun; empty = object
    char cameo[4] = {0, 0, 0, 0};
    std::uint32_t takes = 0;           ///< light verbs: event types, as bits
    std::uint8_t type = 0;             ///< index into ontology::event_types()
    std::uint8_t passive_type = 255;   ///< type in the passive without an agent; 255 = the same
    Part part = Part::verb;
    Requires requirement = Requires::nothing;
    bool light = false;
    bool preferred = false;            ///< goes before another frame of as many words whose conditions hold too
    bool infinitive = false;           ///< holds only where somebody is told to do something: "told them to leave"
    bool has_noun = false;             ///< the pattern tells how its verbal noun is read
};

/// A word that a frame asks for, and one of 64 bits, the same for the same letters: by it most words are told apart.
struct Key : knowledge::PooledString {
    std::uint64_t shape = 0;
    /// "@somebody" stands for every noun of people, forces and armed groups.
    bool is_somebody() const { return shape == somebody; }
    static constexpr std::uint64_t somebody = ~std::uint64_t{0};
    /// "@town" stands for every name of a town or region.
    bool is_town() const { return shape == town; }
    static constexpr std::uint64_t town = ~std::uint64_t{1};
};
/// An Arabic letter takes two bytes, and it is the second that tells.
inline std::uint64_t shape_of(std::string_view form) {
    const auto byte = [&](std::size_t at) { return at < form.size() ? static_cast<unsigned char>(form[at]) : 0U; };
    const std::size_t mixed = form.size() * 7 + byte(1) * 3 + byte(form.size() - 1) * 11 + byte(form.size() - 3) * 5;
    return std::uint64_t{1} << (mixed & 63);
}

/// A view over compiled frames.
class Frames {
public:
    Frames() = default;
    explicit Frames(std::string_view packed);
    /// Frames whose (first) word has this key, as indices.
    std::span<const std::uint32_t> find(std::string_view folded_lemma, Part part) const;
    const Frame& frame(std::uint32_t index) const { return frames_[index]; }
    std::size_t size() const { return frames_.size(); }
    std::string_view text(knowledge::PooledString s) const { return pool_.substr(s.offset, s.length); }
    std::span<const Slot> slots(Range r) const { return slots_.subspan(r.first, r.last - r.first); }
    std::span<const Key> keys(Range r) const { return keys_.subspan(r.first, r.last - r.first); }

private:
    std::span<const Frame> frames_;
    std::span<const Slot> slots_;
    std::span<const Key> keys_;
    std::string_view pool_;
    knowledge::FlatMap verbs_, nouns_, adjectives_;
};

/// One frame's example, for the tests that run them all.
struct FrameExample {
    std::string lemma, type, text, source, target, file;
    unsigned line = 0;
    bool light = false;
};

/// Compiles all files below "<code>/frames/" of the sources. Throws DataError where an entry names no pattern or
/// type that exists, or brings no example.
std::string compile_frames(const knowledge::Sources& sources, std::string_view code, const text::Spelling& spelling);
std::vector<FrameExample> frame_examples(const knowledge::Sources& sources, std::string_view code);

}  // namespace tarikh::events
