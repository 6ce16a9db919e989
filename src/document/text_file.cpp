#include <algorithm>
#include <array>

#include <tarikh/base/hash.h>
#include <tarikh/calendar/day.h>

#include "encoding.h"
#include "sizes.h"
#include "record.h"

namespace tarikh::document {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// The member a line of front matter fills; nullptr if it is none.
std::string* front_matter(std::string_view line, Document& document) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return nullptr;
    const std::string name = lower(trimmed(line.substr(0, colon)));
    const std::pair<std::string_view, std::string*> members[] = {
        {"date", &document.date}, {"source", &document.source}, {"url", &document.url},
        {"title", &document.title}, {"lang", &document.lang}, {"id", &document.id},
    };
    for (const auto& [known, member] : members)
        if (name == known) return member;
    return nullptr;
}

/// Takes the front matter, and the blank line behind it, off the text.
void take_front_matter(std::string& text, Document& document) {
    std::size_t at = 0;
    const auto line_at = [&] { return std::string_view{text}.substr(at, text.find('\n', at) - at); };
    const auto step = [&] { at = std::min(text.size(), at + line_at().size() + 1); };
    while (at < text.size()) {
        const std::string_view line = line_at();
        std::string* member = front_matter(line, document);
        if (!member) break;
        *member = trimmed(line.substr(line.find(':') + 1));
        step();
    }
    if (at == 0) return;
    if (at < text.size() && trimmed(line_at()).empty()) step();
    text.erase(0, at);
}

/// "ar-EG" is "ar" to us.
std::string primary_language(std::string_view tag) {
    return lower(trimmed(tag.substr(0, tag.find_first_of("-_"))));
}

std::string checked_date(const std::string& written, const Context& context) {
    const std::string_view date = trimmed(written);
    if (date.empty()) return {};
    const auto day = calendar::parse_day(date);
    if (!day) {
        context.told("the date \"" + std::string{date.substr(0, 40)} + "\" is no day of the calendar (expected YYYY-MM-DD); left out");
        return {};
    }
    return calendar::to_iso(*day);
}

// "2024-03-03T14:30:00+03:00" tells its hour too: 14:30 where the news was written. A midnight to the
// second is what machines write when they know the day only.
std::string clock_behind(std::string_view date) {
    date = trimmed(date);
    if (date.size() < 16 || (date[10] != 'T' && date[10] != ' ')) return {};
    const std::string_view clock = date.substr(11);
    if (!calendar::parse_clock(clock) || clock.starts_with("00:00:00")) return {};
    return std::string{clock.substr(0, 5)};
}

}  // namespace

std::optional<Record> finished(Document document, const Context& context) {
    if (document.text.size() > largest_text)
        return context.refused("the text is too long: " + std::to_string(document.text.size()) + " bytes; at most " +
                               std::to_string(largest_text) + " are read as one document");
    if (trimmed(document.text).empty()) return context.refused("there is no text in it");
    std::string day = checked_date(document.date, context);
    document.clock = day.empty() ? std::string{} : clock_behind(document.date);
    document.date = std::move(day);
    document.lang = primary_language(document.lang);
    document.id = trimmed(document.id);
    // --date is no part of the content: the same article is the same document with it and without.
    if (document.id.empty())
        document.id = base::content_id({"document", document.url, document.source, document.date, document.title, document.text});
    if (document.date.empty()) document.date = context.options.default_date;
    document.input = context.input;
    return Record{std::move(document), {}};
}

std::optional<Record> record_of_text(std::string bytes, const Context& context) {
    std::string note;
    Document document;
    document.text = as_utf8(std::move(bytes), note);
    if (!note.empty()) context.told(note);
    take_front_matter(document.text, document);
    return finished(std::move(document), context);
}

}  // namespace tarikh::document
