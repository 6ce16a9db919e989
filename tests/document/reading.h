#pragma once
// A folder of files made for a test, and what the reader says of it, a line a record or note.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include <tarikh/document/reader.h>

class Folder {
public:
    Folder() : path_{std::filesystem::temp_directory_path() / ("tarikh-documents-" + std::to_string(getpid()))} {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, std::string_view bytes) const {
        const auto path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return path.string();
    }
    std::string path() const { return path_.string(); }
    /// Without the folder's own name, which differs each time.
    std::string shown(std::string text) const {
        for (std::size_t at; (at = text.find(path_.string())) != std::string::npos;) text.erase(at, path_.string().size() + 1);
        return text;
    }

private:
    std::filesystem::path path_;
};

inline std::string shown(const tarikh::base::Note& note) {
    return (note.skipped ? "skipped " : "note ") + note.input + ": " + note.text + "\n";
}

/// Every record as `describe` tells it, the notes as they come.
template <class Describe>
std::string read_all(const std::vector<std::string>& inputs, Describe describe, tarikh::document::ReaderOptions options = {}) {
    tarikh::document::Reader reader{inputs, std::move(options)};
    std::string out;
    const auto tell = [&] {
        for (const auto& note : reader.notes()) out += shown(note);
        reader.notes().clear();
    };
    while (const auto record = reader.next()) {
        tell();
        out += describe(*record) + "\n";
    }
    tell();
    return out;
}
