#include "walk.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace tarikh::document {
namespace {

namespace fs = std::filesystem;

bool ends_with(std::string_view name, std::string_view tail) {
    return name.size() > tail.size() && std::equal(tail.rbegin(), tail.rend(), name.rbegin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
    });
}

}  // namespace

FileKind kind_of(const std::string& path) {
    std::string_view name = path;
    for (const std::string_view packed : {".gz", ".zst"})
        if (ends_with(name, packed)) name.remove_suffix(packed.size());
    const std::pair<std::string_view, FileKind> kinds[] = {
        {".txt", FileKind::text},   {".jsonl", FileKind::json_lines}, {".ndjson", FileKind::json_lines},
        {".json", FileKind::json},  {".html", FileKind::html},        {".htm", FileKind::html},
    };
    for (const auto& [tail, kind] : kinds)
        if (ends_with(name, tail)) return kind;
    return FileKind::unknown;
}

Walk::Walk(std::vector<std::string> inputs) : inputs_{std::move(inputs)} { std::reverse(inputs_.begin(), inputs_.end()); }

void Walk::open(const std::string& path, base::Notes& notes) {
    std::error_code fault;
    Folder folder;
    fs::directory_iterator at{path, fault};
    for (const fs::directory_iterator end; !fault && at != end; at.increment(fault)) {
        const std::string name = at->path().filename().string();
        if (name.empty() || name[0] == '.') continue;
        std::error_code unknown;
        std::string full = path + (path.back() == '/' ? "" : "/") + name;
        if (at->is_directory(unknown)) {
            if (!at->is_symlink(unknown)) folder.paths.push_back(full + '/');  // a link may lead in a circle
        } else if (kind_of(name) != FileKind::unknown && !at->is_fifo(unknown) && !at->is_socket(unknown)) {
            folder.paths.push_back(std::move(full));
        }
    }
    if (fault) notes.push_back({path, "cannot read this folder: " + fault.message(), true});
    found_any_ = found_any_ || static_cast<bool>(fault);  // told already
    std::sort(folder.paths.begin(), folder.paths.end(), std::greater<>{});
    folders_.push_back(std::move(folder));
}

std::optional<File> Walk::next(base::Notes& notes) {
    for (;;) {
        while (!folders_.empty()) {
            if (folders_.back().paths.empty()) {
                folders_.pop_back();
                if (folders_.empty() && !found_any_)
                    notes.push_back({root_, "there is nothing to read in this folder (.txt .jsonl .json .html, also .gz or .zst)", true});
                continue;
            }
            const std::string path = std::move(folders_.back().paths.back());
            folders_.back().paths.pop_back();
            if (path.back() == '/') {
                open(path, notes);
                continue;
            }
            found_any_ = true;
            return File{path, kind_of(path)};
        }
        if (inputs_.empty()) return std::nullopt;
        root_ = std::move(inputs_.back());
        inputs_.pop_back();
        std::error_code unknown;
        if (root_ == "-" || !fs::is_directory(root_, unknown)) return File{root_, kind_of(root_)};
        found_any_ = false;
        open(root_, notes);
    }
}

}  // namespace tarikh::document
