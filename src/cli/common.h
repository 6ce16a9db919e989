#pragma once
// What several commands share: reading options, knowledge, output, messages.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/base/notes.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/query/query.h>
#include <tarikh/store/store.h>

#include "command.h"

namespace tarikh::cli {

/// Options of the commands that read documents.
struct ReadingOptions {
    std::vector<std::string> inputs;
    std::string date;
    unsigned jobs = 0;  ///< 0: all cores
};
void add_reading_options(CLI::App& app, ReadingOptions& options);
void add_knowledge_option(CLI::App& app, std::string& folder);

/// Throws UsageError if --date is no day.
void check(const ReadingOptions& options);
unsigned threads(const ReadingOptions& options);

std::shared_ptr<const analysis::Knowledge> open_knowledge(const std::string& folder);
/// How names in queries are understood.
query::Names names_of(std::shared_ptr<const analysis::Knowledge> knowledge);
/// What a store needs to merge and to be asked.
store::Lore lore_of(std::shared_ptr<const analysis::Knowledge> knowledge);

/// A store opened for questions; tells if another program is adding to it.
store::Store open_store(const std::string& path, std::shared_ptr<const analysis::Knowledge> knowledge);
/// Loads all that is merged in a store.
merge::Timeline load(const std::string& path, std::shared_ptr<const analysis::Knowledge> knowledge);

/// "tarikh: file:3: what is wrong (skipped)" on stderr. Control characters are shown, not sent to the terminal.
void tell(const base::Note& note);
void tell(std::string_view message);

/// Standard output, or a file that appears under its name only when all of it is written.
class Output {
public:
    /// Empty or "-": standard output.
    explicit Output(std::string path = {});
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Throws IoError (full disk, closed pipe).
    void write(std::string_view bytes);
    /// Call it at the end: only then everything is known to be written.
    void finish();
    bool is_terminal() const;

private:
    void flush();
    [[noreturn]] void fail(int error);
    std::string path_, temporary_;
    int file_ = 1;
    bool own_ = false;
    std::string pending_;
};

/// A line on stderr that tells how far long work has come; nothing where stderr is no terminal.
class Progress {
public:
    Progress();
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step(std::size_t documents, std::size_t bytes, std::size_t events);
    /// Takes the line away, so that a message can stand there.
    void clear();

private:
    bool terminal_;
    bool shown_ = false;
    double begun_, last_ = 0;
};

/// "1 event", "2 events".
std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace tarikh::cli
