#pragma once
// The events of a store that an expression chooses, and what an id or a name typed by the user stands for.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common.h"
#include "terminal.h"

namespace tarikh::cli {

/// Options of the commands that choose events.
struct ChoosingOptions {
    std::string db;
    std::vector<std::string> expression;  ///< words side by side; quoted or not
    std::string knowledge;
    std::string lang;
};
void add_choosing_options(CLI::App& app, ChoosingOptions& options);
void add_lang_option(CLI::App& app, std::string& lang);

struct Chosen {
    std::shared_ptr<const analysis::Knowledge> knowledge;
    merge::Timeline timeline;
    std::vector<std::uint32_t> events;  ///< oldest first
};
Chosen choose(const ChoosingOptions& options);

/// An id, its unique beginning, or a name in any language. Throws NotFound if it stands for nothing here,
/// UsageError if for several.
merge::Found resolve(const merge::Timeline& timeline, const analysis::Knowledge& knowledge, const std::string& text);

/// Events as lines, under each other: day, type, id, who did what, where.
std::string table(const merge::Timeline& timeline, const std::vector<std::uint32_t>& events, const std::string& lang, const Paper& paper = {});
/// The line of one event.
std::string table_line(const merge::Timeline& timeline, const merge::Event& event, const std::string& lang);

}  // namespace tarikh::cli
