#pragma once
// What people read on a terminal: tables, bars and sparklines. Arabic, marks and wide letters are measured as terminals show them.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarikh::cli {

class Output;

/// What a table is written on. A file or a pipe has no width, no colours and no reading direction to take care of.
struct Paper {
    bool terminal = false;
    bool colors = false;      ///< NO_COLOR (no-color.org) and TERM=dumb honoured; CLICOLOR_FORCE=1 asks for them anywhere
    std::size_t columns = 0;  ///< 0: no limit

    static Paper of(const Output& output);
};

/// News may hold anything; a terminal must not obey it. One line, no control characters, nothing that turns directions.
std::string shown(std::string_view text);

enum class Shade { plain, strong, faint };

struct Cell {
    // Implicit, so that a row reads {"2025-07-15", name, {number, Cell::right}}.
    Cell(std::string words) : text{std::move(words)} {}
    Cell(const char* words) : text{words} {}
    Cell(std::string_view words) : text{words} {}
    Cell(std::string words, std::string_view hue) : text{std::move(words)}, color{hue} {}

    static Cell number(std::size_t value);
    static Cell shaded(std::string words, Shade shade);

    std::string text;
    std::string color;  ///< "#b02a2a", or empty
    Shade shade = Shade::plain;
    bool to_the_right = false;
};

/// Rows in columns two apart; the last column is as wide as it is, or cut with "…" where a terminal ends.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> heading = {});
    void add(std::vector<Cell> row);
    std::string text(const Paper& paper = {}) const;

private:
    std::vector<std::vector<Cell>> rows_;
};

/// A bar of `width` columns at most for value out of most, in eighths: "███▌". Something is never shown as nothing.
std::string bar(std::size_t value, std::size_t most, std::size_t width = 30);
/// One of ▁▂▃▄▅▆▇█ for each, by the largest; a blank where there is nothing.
std::string sparkline(std::span<const std::size_t> values);

}  // namespace tarikh::cli
