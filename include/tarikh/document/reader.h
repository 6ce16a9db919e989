#pragma once
// Opens inputs (files, folders, "-") and hands out what lies in them, one record at a time, in a
// fixed order. Bad input becomes a note, never an exception; a missing file as well.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/base/notes.h>
#include <tarikh/document/document.h>

namespace tarikh::document {

/// A record is a document to analyse, or an analysis that somebody made before (a JSON object with
/// "tarikh" and "document"), kept as its text.
struct Record {
    Document document;
    std::string analysis_json;  ///< not empty: this is a finished analysis
};

struct ReaderOptions {
    std::string default_date;  ///< for documents that bring none (--date)
};

/// Streams the records of all inputs in order: arguments as given, folders walked in the order of
/// their paths' bytes. Holds one file in memory at most.
class Reader {
public:
    Reader(std::vector<std::string> inputs, ReaderOptions options);
    ~Reader();
    /// The next record, or nullopt at the end. Appends to notes() what had to be left out or mended.
    std::optional<Record> next();
    base::Notes& notes();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::document
