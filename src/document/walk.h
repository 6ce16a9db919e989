#pragma once
// From the arguments of a command to files, one at a time, in an order that depends on names alone.
#include <optional>
#include <string>
#include <vector>

#include <tarikh/base/notes.h>

namespace tarikh::document {

/// The kind of file that its name promises ("a.jsonl.gz"); unknown: look into it.
enum class FileKind { unknown, text, json_lines, json, html };
FileKind kind_of(const std::string& path);

struct File {
    std::string path;
    FileKind kind = FileKind::unknown;
};

class Walk {
public:
    explicit Walk(std::vector<std::string> inputs);
    /// The next file: arguments as they are given, folders opened, their files in the order of their paths' bytes.
    /// Within folders only files of a known kind are taken; hidden ones are passed over.
    std::optional<File> next(base::Notes& notes);

private:
    struct Folder {
        std::vector<std::string> paths;  ///< in reverse order; folders end in '/'
    };
    void open(const std::string& path, base::Notes& notes);

    std::vector<std::string> inputs_;  ///< in reverse order
    std::vector<Folder> folders_;
    std::string root_;                 ///< the argument that is being walked
    bool found_any_ = false;
};

}  // namespace tarikh::document
