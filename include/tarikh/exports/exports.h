#pragma once
// A timeline, or the part of it that a query chose, in the formats that others read. One file a format,
// one table of all of them.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/merge/timeline.h>

namespace tarikh::exports {

/// The language of labels and names where nobody chose one.
std::string usual_language();

/// What is exported: exactly these events, in this order.
struct Selection {
    const merge::Timeline& timeline;
    std::span<const std::uint32_t> events;
    std::string lang = usual_language();  ///< of labels, names and month names
    std::string title;         ///< of the page or picture; a default if empty
};

struct Format {
    std::string_view name;       ///< "csv"
    std::string_view extension;  ///< ".csv"
    std::string_view meaning;    ///< for --help
    std::string (*write)(const Selection&);
    /// Which events the format has room for; empty where that is all of them. The others are left out by `write`.
    bool (*holds)(const merge::Event&) = nullptr;
};

/// All of them, in the order of --help.
std::span<const Format> formats();
/// nullptr if there is none of that name.
const Format* format(std::string_view name);
/// By the ending of a file's name, the longest that fits; nullptr if none does.
const Format* format_of_file(std::string_view path);

/// A picture or page of the DOT text, as GraphViz' own program draws it. `type` is svg, png or pdf; "dot" writes the
/// text itself. Throws base::IoError if GraphViz is not installed or refuses.
void render(std::string_view dot, std::string_view type, const std::string& path);

/// One event as one JSON object, as in json and jsonl.
std::string event_json(const Selection& selection, std::uint32_t event);

/// "in 12 words": who did what to whom, where. For cards and tables.
std::string headline(const Selection& selection, const merge::Event& event);
/// The day, month or span, for people: "28 Aug 2025", "٢٨ آب/أغسطس 2025"; "undated" if it is not known.
std::string shown_date(const merge::When& when, std::string_view lang);

}  // namespace tarikh::exports
