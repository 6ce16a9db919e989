#pragma once
// What a file's contents become: a record, or a note why not. For this room only.
#include <optional>
#include <string>
#include <string_view>

#include <tarikh/base/notes.h>
#include <tarikh/document/reader.h>

namespace tarikh::document {

/// Where records and notes come from, and where notes go.
struct Context {
    const ReaderOptions& options;
    base::Notes& notes;
    std::string input;  ///< "file" or "file:line"

    void told(std::string text) const { notes.push_back({input, std::move(text), false}); }
    std::optional<Record> refused(std::string text) const {
        notes.push_back({input, std::move(text), true});
        return std::nullopt;
    }
};

/// Checks what every kind of document must be (text in it, not too long, a real date), and gives it what it lacks
/// (date, id).
std::optional<Record> finished(Document document, const Context& context);

/// A JSON object; `text[size]` is NUL, and the text is spoilt.
std::optional<Record> record_of_json(char* text, std::size_t size, const Context& context);

/// Plain text, with front matter or without.
std::optional<Record> record_of_text(std::string bytes, const Context& context);

std::optional<Record> record_of_html(std::string bytes, const Context& context);

}  // namespace tarikh::document
