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
    merge::Timeline timeline;           ///< of these events and of all that they name
    std::vector<std::uint32_t> events;  ///< in the order that was asked for
    std::vector<std::uint32_t> numbers;  ///< of each of them in the store
    query::Found found;
};
/// `reports`: false if nothing that is told of them needs their reports or documents.
Chosen choose(const ChoosingOptions& options, const query::Asking& asking = {}, bool reports = true);
/// The expression, parsed.
query::Query parsed(const ChoosingOptions& options);
/// Says which names were taken for others, and which nobody bears.
void tell_of_names(const query::Found& found);

/// What an id, its unique beginning, or a name in any language stands for in a store. Throws NotFound if it stands for
/// nothing there, UsageError if for several.
struct Resolved {
    graph::VertexKind kind = graph::VertexKind::event;
    std::uint32_t number = 0;
};
Resolved resolve(const store::Store& store, const analysis::Knowledge& knowledge, const std::string& text);

/// Throws UsageError that lists the first ten.
[[noreturn]] void refuse_several(const std::string& text, const std::vector<std::string>& candidates);

/// Events as lines, under each other: day, type, id, who did what, where.
std::string table(const merge::Timeline& timeline, const std::vector<std::uint32_t>& events, const std::string& lang, const Paper& paper = {});
/// The line of one event.
std::string table_line(const merge::Timeline& timeline, const merge::Event& event, const std::string& lang);

}  // namespace tarikh::cli
