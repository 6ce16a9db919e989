// DOT -> picture, by GraphViz' own program.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <tarikh/base/error.h>
#include <tarikh/exports/exports.h>

extern char** environ;

namespace tarikh::exports {
namespace {

void write_file(const std::string& path, std::string_view bytes) {
    std::ofstream out{path, std::ios::binary};
    out << bytes;
    out.close();
    if (!out) throw base::IoError("cannot write " + path);
}

/// A file that is gone when we are done.
class TemporaryFile {
public:
    TemporaryFile() {
        name_ = (std::filesystem::temp_directory_path() / "tarikh-XXXXXX").string();
        const int fd = mkstemp(name_.data());
        if (fd < 0) throw base::IoError("cannot make a temporary file: " + std::string{std::strerror(errno)});
        close(fd);
    }
    ~TemporaryFile() { unlink(name_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& name() const { return name_; }

private:
    std::string name_;
};

}  // namespace

void render(std::string_view dot, std::string_view type, const std::string& path) {
    if (type == "dot") {
        write_file(path, dot);
        return;
    }
    const TemporaryFile input;
    write_file(input.name(), dot);
    std::string type_argument = "-T" + std::string{type}, output_argument = "-o" + path, program = "dot", name = input.name();
    std::array<char*, 5> arguments = {program.data(), type_argument.data(), output_argument.data(), name.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    pid_t child = 0;
    const int fault = posix_spawnp(&child, "dot", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw base::IoError("GraphViz is needed for this (the program \"dot\", package graphviz): " + std::string{std::strerror(fault)});
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw base::IoError("GraphViz could not draw " + path);
}

}  // namespace tarikh::exports
