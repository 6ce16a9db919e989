#include "terminal.h"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include <tarikh/base/utf8.h>
#include <tarikh/text/width.h>

#include "common.h"

namespace tarikh::cli {
namespace {

constexpr std::string_view gap = "  ", left_to_right_mark = "\u200E", ellipsis = "…";
constexpr std::size_t least_columns = 40;  ///< narrower terminals are not cut for

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// "#b02a2a" as the nearest of the 216 colours that every terminal has.
std::string color_code(std::string_view color) {
    const auto level = [&](std::size_t at) {
        const int value = std::stoi(std::string{color.substr(at, 2)}, nullptr, 16);
        return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
    };
    return "38;5;" + std::to_string(16 + 36 * level(1) + 6 * level(3) + level(5));
}

std::string painted(const std::string& text, const Cell& cell) {
    std::string code = cell.shade == Shade::strong ? "1" : cell.shade == Shade::faint ? "2" : "";
    if (cell.color.size() == 7) code += (code.empty() ? "" : ";") + color_code(cell.color);
    return code.empty() || text.empty() ? text : "\033[" + code + "m" + text + "\033[0m";
}

}  // namespace

Paper Paper::of(const Output& output) {
    Paper paper;
    paper.terminal = output.is_terminal();
    const char* term = std::getenv("TERM");
    const bool dumb = term != nullptr && std::string_view{term} == "dumb";
    const char* force = std::getenv("CLICOLOR_FORCE");
    const bool forced = force != nullptr && *force != '\0' && std::string_view{force} != "0";
    paper.colors = !is_set("NO_COLOR") && (forced || (paper.terminal && !dumb));
    winsize size{};
    if (paper.terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= least_columns) paper.columns = size.ws_col;
    return paper;
}

std::string shown(std::string_view text) {
    const bool harmless = std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2;  // 0xC2 leads the second set of control characters, 0xE2 the marks
    });
    if (harmless) return std::string{text};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) out += ' ';
        else if (!turns_direction(c)) out.append(text.substr(start, at - start));
    }
    return out;
}

Cell Cell::number(std::size_t value) {
    Cell cell{std::to_string(value)};
    cell.to_the_right = true;
    return cell;
}

Cell Cell::shaded(std::string words, Shade shade) {
    Cell cell{std::move(words)};
    cell.shade = shade;
    return cell;
}

TextTable::TextTable(std::vector<std::string> heading) {
    if (heading.empty()) return;
    std::vector<Cell> row;
    for (std::string& name : heading) row.push_back(Cell::shaded(std::move(name), Shade::strong));
    add(std::move(row));
}

void TextTable::add(std::vector<Cell> row) {
    for (Cell& cell : row) cell.text = shown(cell.text);
    rows_.push_back(std::move(row));
}

std::string TextTable::text(const Paper& paper) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        if (widths.size() < row.size()) widths.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::columns(row[i].text));
    }
    std::string out;
    for (const auto& row : rows_) {
        std::size_t at = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            std::string words = row[i].text;
            std::size_t width = text::columns(words);
            if (last && paper.columns > 0 && at + width > paper.columns && at + 1 < paper.columns) {
                words.resize(text::fitting(words, paper.columns - at - 1));
                words += ellipsis;
                width = text::columns(words);
            }
            const std::string padding(last && !row[i].to_the_right ? 0 : widths[i] - std::min(widths[i], width), ' ');
            // Between two Arabic cells a terminal that knows directions would swap them.
            const bool turned = paper.terminal && text::has_right_to_left(words);
            if (row[i].to_the_right) out += padding;
            out += paper.colors ? painted(words, row[i]) : words;
            if (turned) out += left_to_right_mark;
            if (!row[i].to_the_right) out += padding;
            if (!last) out += gap;
            at += widths[i] + gap.size();
        }
        while (out.ends_with(' ')) out.pop_back();
        out += '\n';
    }
    return out;
}

std::string bar(std::size_t value, std::size_t most, std::size_t width) {
    constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (value == 0 || most == 0) return {};
    const double share = static_cast<double>(std::min(value, most)) / static_cast<double>(most);
    const std::size_t parts = std::max<std::size_t>(1, static_cast<std::size_t>(share * 8 * static_cast<double>(width) + 0.5));
    std::string out;
    for (std::size_t i = 0; i < parts / 8; ++i) out += "█";
    return out.append(eighths[parts % 8]);
}

std::string sparkline(std::span<const std::size_t> values) {
    constexpr std::string_view steps[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::size_t most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    std::string out;
    for (const std::size_t value : values) out.append(value == 0 ? std::string_view{" "} : steps[(value * 8 + most - 1) / most - 1]);
    return out;
}

}  // namespace tarikh::cli
