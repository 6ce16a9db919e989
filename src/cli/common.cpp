#include "common.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>
#include <thread>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tarikh/analysis/search_words.h>
#include <tarikh/base/error.h>
#include <tarikh/calendar/day.h>
#include <tarikh/store/store.h>

namespace tarikh::cli {
namespace {

/// File names and news may hold anything; a terminal must not obey them.
std::string harmless(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) out += fmt::format("\\x{:02x}", static_cast<unsigned>(byte));
        else out += c;
    }
    return out;
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

void add_reading_options(CLI::App& app, ReadingOptions& options) {
    app.add_option("INPUT", options.inputs, "Files, folders (walked), or - for standard input: .txt .jsonl .json .html, any of them .gz or .zst")
        ->required()->type_name("");
    app.add_option("--date", options.date, "Day of publication (YYYY-MM-DD) of documents that bring none")->type_name("DATE");
    app.add_option("--jobs,-j", options.jobs, "Threads (default: all cores)")->check(CLI::Range(1u, 1024u))->type_name("N");
}

void add_knowledge_option(CLI::App& app, std::string& folder) {
    app.add_option("--knowledge", folder, "Folder of your own word lists and patterns, laid over the built-in ones")->type_name("DIR");
}

void check(const ReadingOptions& options) {
    if (options.date.empty()) return;
    if (options.date.size() != 10 || !calendar::parse_day(options.date))
        throw UsageError("--date \"" + options.date + "\" is no day of the calendar (expected YYYY-MM-DD)");
}

unsigned threads(const ReadingOptions& options) {
    return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

std::shared_ptr<const analysis::Knowledge> open_knowledge(const std::string& folder) {
    return folder.empty() ? analysis::Knowledge::built_in() : analysis::Knowledge::with_folder(folder);
}

merge::Folding folding_of(std::shared_ptr<const analysis::Knowledge> knowledge) {
    const auto turn = [knowledge](std::span<const std::string_view> words, std::size_t first, std::size_t last) {
        const lang::Turn told = knowledge->turn(words, first, last);
        return merge::Turn{told.number, told.several};
    };
    return {[knowledge](std::string_view text) { return knowledge->folded(text); }, [knowledge](std::string_view name) { return knowledge->sounds(name); }, turn};
}

namespace {

std::function<store::SearchWords(std::string_view)> search_words_of(std::shared_ptr<const analysis::Knowledge> knowledge) {
    const auto reader = std::make_shared<analysis::SearchReader>(std::move(knowledge));
    return [reader](std::string_view text) {
        analysis::SearchText read = reader->read(text);
        return store::SearchWords{std::move(read.words), std::move(read.stems), std::move(read.lemmas)};
    };
}

}  // namespace

store::Lore lore_of(std::shared_ptr<const analysis::Knowledge> knowledge) {
    store::Lore lore{folding_of(knowledge)};
    lore.version = knowledge->version();
    lore.search_words = search_words_of(knowledge);
    lore.encloser = [knowledge](std::string_view entity) { return knowledge->entity_encloser(entity); };
    return lore;
}

query::Names names_of(std::shared_ptr<const analysis::Knowledge> knowledge) {
    query::Names names;
    names.entities = [knowledge](std::string_view name) { return knowledge->entities_named(name); };
    names.code = [knowledge](std::string_view entity) { return knowledge->entity_code(entity); };
    names.fold = folding_of(knowledge);
    names.search_words = search_words_of(knowledge);
    names.point = [knowledge](std::string_view entity) { return knowledge->entity_point(entity); };
    return names;
}

store::Store open_store(const std::string& path, std::shared_ptr<const analysis::Knowledge> knowledge) {
    auto store = store::Store::open(path, store::Store::Mode::read);
    if (!store.prepare(lore_of(std::move(knowledge))))
        tell(path + ": documents are being added just now; these are the answers from before");
    return store;
}

merge::Timeline load(const std::string& path, std::shared_ptr<const analysis::Knowledge> knowledge) {
    return store::Store::open(path, store::Store::Mode::read).load(lore_of(std::move(knowledge)));
}

void tell(std::string_view message) {
    std::string line = "tarikh: ";
    line.append(message).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void tell(const base::Note& note) {
    tell(harmless(note.input) + ": " + harmless(note.text) + (note.skipped ? " (skipped)" : ""));
}

Output::Output(std::string path) : path_{std::move(path)} {
    if (path_.empty() || path_ == "-") {
        path_.clear();
        return;
    }
    struct stat facts {};
    const bool exists = ::stat(path_.c_str(), &facts) == 0;
    const bool plain = !exists || S_ISREG(facts.st_mode);  // a device or a pipe is written to as it is
    temporary_ = plain ? path_ + ".part" + std::to_string(::getpid()) : "";
    file_ = ::open(plain ? temporary_.c_str() : path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file_ < 0) {
        const int error = errno;
        temporary_.clear();
        fail(error);
    }
    own_ = true;
}

Output::~Output() {
    if (own_) ::close(file_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Output::fail(int error) {
    throw base::IoError("cannot write " + (path_.empty() ? "to standard output" : path_) + ": " + std::generic_category().message(error));
}

void Output::flush() {
    std::string bytes;
    bytes.swap(pending_);
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t put = ::write(file_, bytes.data() + at, bytes.size() - at);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(errno);
        at += static_cast<std::size_t>(put);
    }
    bytes.clear();
    pending_.swap(bytes);  // its room serves again
}

void Output::write(std::string_view bytes) {
    constexpr std::size_t enough = std::size_t{64} << 10;
    pending_.reserve(2 * enough);
    pending_ += bytes;
    if (pending_.size() >= enough || is_terminal()) flush();
}

void Output::finish() {
    flush();
    if (!own_) return;
    own_ = false;
    if (::close(file_) != 0) fail(errno);
    if (!temporary_.empty() && ::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
    temporary_.clear();
}

bool Output::is_terminal() const { return ::isatty(file_) == 1; }

Progress::Progress() : terminal_{::isatty(STDERR_FILENO) == 1}, begun_{now()} {}
Progress::~Progress() { clear(); }

void Progress::clear() {
    if (shown_) std::fputs("\r\033[K", stderr);
    shown_ = false;
}

void Progress::step(std::size_t documents, std::size_t bytes, std::size_t events) {
    if (!terminal_) return;
    const double time = now();
    constexpr double patience = 0.5, interval = 0.2;
    if (time - begun_ < patience || time - last_ < interval) return;
    last_ = time;
    shown_ = true;
    const double megabytes = static_cast<double>(bytes) / 1e6;
    const std::string line = fmt::format("\r\033[K{}, {}, {:.1f} MB, {:.1f} MB/s", counted(documents, "document", "documents"),
                                         counted(events, "event", "events"), megabytes, megabytes / (time - begun_));
    std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + ' ' + std::string{number == 1 ? one : many};
}

}  // namespace tarikh::cli
