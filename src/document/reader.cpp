#include <tarikh/document/reader.h>

#include <string_view>

#include "byte_stream.h"
#include "encoding.h"
#include "sizes.h"
#include "lines.h"
#include "record.h"
#include "walk.h"

namespace tarikh::document {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string lower_start(std::string_view text) {
    std::string out{text.substr(0, 256)};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// What a file is whose name does not tell.
FileKind kind_by_content(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
    const std::string start = lower_start(bytes);
    if (start.starts_with("{")) return FileKind::json_lines;
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return FileKind::html;
    return FileKind::text;
}

/// Cuts the objects out of JSON that is not one object a line: spread over lines, or in an array.
class Objects {
public:
    explicit Objects(std::string text) : text_{std::move(text)} {}

    /// The next object; the text behind it is kept from it by a NUL. False at the end.
    bool next(char*& start, std::size_t& size, std::size_t& line) {
        restore();
        while (at_ < text_.size() && std::string_view{" \t\r\n,[]"}.find(text_[at_]) != std::string_view::npos) step();
        if (at_ == text_.size()) return false;
        line = line_;
        const std::size_t first = at_;
        int depth = 0;
        bool quoted = false;
        do {
            const char c = text_[at_];
            if (quoted && c == '\\' && at_ + 1 < text_.size()) step();
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '{' || c == '[')) ++depth;
            else if (!quoted && (c == '}' || c == ']')) --depth;
            else if (!quoted && depth == 0 && c == '\n') break;
            step();
        } while (at_ < text_.size() && (depth > 0 || quoted || text_[first] != '{'));
        start = text_.data() + first;
        size = at_ - first;
        if (at_ < text_.size()) {
            cut_ = text_[at_];
            text_[at_] = '\0';
        }
        return true;
    }

private:
    void step() { line_ += text_[at_++] == '\n'; }
    void restore() {
        if (cut_ != '\0') text_[at_] = cut_;
        cut_ = '\0';
    }

    std::string text_;
    std::size_t at_ = 0, line_ = 1;
    char cut_ = '\0';
};

}  // namespace

struct Reader::Impl {
    ReaderOptions options;
    base::Notes notes;
    Walk walk;
    // The file of JSON that is being read.
    std::string shown;
    std::unique_ptr<ByteStream> stream;
    std::optional<Lines> lines;
    std::optional<Objects> objects;

    Impl(std::vector<std::string> inputs, ReaderOptions given) : options{std::move(given)}, walk{std::move(inputs)} {}

    Context context(std::string input) { return {options, notes, std::move(input)}; }
    void refuse(std::string text) { notes.push_back({shown, std::move(text), true}); }

    bool is_blank(std::string_view text) const { return text.find_first_not_of(blanks) == std::string_view::npos; }

    std::optional<Record> next_line() {
        Lines::Line line;
        while (lines && lines->next(line)) {
            const Context where = context(shown + ':' + std::to_string(line.number));
            if (line.too_long) {
                where.refused("the line is too long: more than " + std::to_string(largest_line) + " bytes");
                continue;
            }
            if (is_blank({line.text, line.size})) continue;
            if (auto record = record_of_json(line.text, line.size, where)) return record;
        }
        if (lines && !stream->fault().empty()) refuse(stream->fault() + "; what stood before it was read");
        lines.reset();
        stream.reset();
        return std::nullopt;
    }

    std::optional<Record> next_object() {
        char* start = nullptr;
        std::size_t size = 0, line = 0;
        while (objects && objects->next(start, size, line))
            if (auto record = record_of_json(start, size, context(shown + ':' + std::to_string(line)))) return record;
        objects.reset();
        return std::nullopt;
    }

    /// The rest of the stream behind what was read; false (and told) if it fails or is too long.
    bool read_all(std::string& bytes) {
        while (bytes.size() <= largest_file && stream->more(bytes)) {}
        if (!stream->fault().empty()) return refuse(stream->fault()), false;
        if (bytes.size() > largest_file)
            return refuse("the file is too long: more than " + std::to_string(largest_file) + " bytes"), false;
        return true;
    }

    std::optional<Record> open(const File& file) {
        shown = file.path == "-" ? "standard input" : file.path;
        stream = std::make_unique<ByteStream>(file.path);
        std::string bytes;
        if (stream->fault().empty()) stream->more(bytes);
        if (!stream->fault().empty()) return refuse("cannot be read: " + stream->fault()), std::nullopt;
        if (bytes.empty()) return refuse("the file is empty"), std::nullopt;

        const bool wide = !wide_encoding(bytes).empty();
        if (wide) {  // lines are no lines of bytes there
            if (!read_all(bytes)) return std::nullopt;
            std::string note;
            bytes = as_utf8(std::move(bytes), note);
        } else if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) {
            bytes.erase(0, 3);
        }
        if (const std::string_view reason = reason_no_text(bytes); !reason.empty()) return refuse(std::string{reason}), std::nullopt;
        const FileKind kind = file.kind == FileKind::unknown ? kind_by_content(bytes) : file.kind;
        if (kind == FileKind::json_lines) {
            lines.emplace(*stream, std::move(bytes));
            return next_line();
        }
        if (!wide && !read_all(bytes)) return std::nullopt;
        switch (kind) {
        case FileKind::json:
            if (is_blank(bytes)) return refuse("the file is empty"), std::nullopt;
            objects.emplace(std::move(bytes));
            return next_object();
        case FileKind::html: return record_of_html(std::move(bytes), context(shown));
        default: return record_of_text(std::move(bytes), context(shown));
        }
    }
};

Reader::Reader(std::vector<std::string> inputs, ReaderOptions options)
    : impl_{std::make_unique<Impl>(std::move(inputs), std::move(options))} {}

Reader::~Reader() = default;

std::optional<Record> Reader::next() {
    if (auto record = impl_->next_line()) return record;
    if (auto record = impl_->next_object()) return record;
    while (const auto file = impl_->walk.next(impl_->notes))
        if (auto record = impl_->open(*file)) return record;
    return std::nullopt;
}

base::Notes& Reader::notes() { return impl_->notes; }

}  // namespace tarikh::document
