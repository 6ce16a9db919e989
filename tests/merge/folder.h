#pragma once
// A folder of its own for each test, gone with it.
#include <filesystem>
#include <string>

#include <unistd.h>

namespace tarikh::test {

class Folder {
public:
    Folder() {
        char name[] = "/tmp/tarikh-test-XXXXXX";
        path_ = ::mkdtemp(name);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

}  // namespace tarikh::test
