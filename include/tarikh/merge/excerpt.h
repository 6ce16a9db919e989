#pragma once
// A part of a timeline that was put away in pieces: the events that were asked for, with all that they name, as a timeline
// of its own. What an export says of an event is the same from the excerpt as from the whole.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

/// The number that each thing of a timeline is put away by, at its index: ascending, not necessarily one after another.
struct Numbering {
    std::vector<std::uint32_t> events, actors, places, documents;
};

/// The pieces as bytes, to be put away by their numbers; what they name is named by its number. An event brings its reports; a
/// document not its sentences. What they say of a thing depends on that thing and these numbers alone.
std::string event_bytes(const Timeline& timeline, std::uint32_t event, const Numbering& numbering);
std::string actor_bytes(const Timeline& timeline, std::uint32_t actor);
std::string place_bytes(const Timeline& timeline, std::uint32_t place);
std::string document_bytes(const Timeline& timeline, std::uint32_t document, const Numbering& numbering);

/// Where they were put. The bytes live until the next call.
class Shelf {
public:
    virtual ~Shelf() = default;
    virtual std::string_view event(std::uint32_t number) = 0;
    virtual std::string_view actor(std::uint32_t number) = 0;
    virtual std::string_view place(std::uint32_t number) = 0;
    virtual std::string_view document(std::uint32_t number) = 0;
    virtual std::vector<analysis::Sentence> sentences(std::uint32_t document) = 0;
    /// Relations that lead from an event, by where they lead and then by type; ends as numbers in the whole.
    virtual std::vector<Relation> relations(std::uint32_t event) = 0;
};

/// Numbers in the whole timeline.
struct Wanted {
    std::vector<std::uint32_t> events;
    std::vector<std::uint32_t> actors, places, documents;  ///< these too, though no event names them
    bool sentences = true;  ///< false: documents come without text, which is much less to read
    bool reports = true;    ///< false: events come without their reports, and nothing that only those name
};

struct Excerpt {
    Timeline timeline;
    /// The number in the whole of each event, actor, place, document of `timeline`; ascending.
    std::vector<std::uint32_t> events, actors, places, documents;
    /// The index here of one that is here.
    static std::uint32_t index(const std::vector<std::uint32_t>& numbers, std::uint32_t number);
};

/// Throws base::IoError if a piece is missing or damaged.
Excerpt excerpt(Shelf& shelf, Wanted wanted);

}  // namespace tarikh::merge
