#pragma once
// The two faults that leave a function by exception; odd news never does.
#include <stdexcept>
#include <string>
#include <string_view>

namespace tarikh::base {

/// A place in a file of knowledge. Line and column count from 1, the column in code points;
/// 0 means "the whole file".
struct FilePlace {
    std::string file;
    unsigned line = 0;
    unsigned column = 0;
};

/// A fault in knowledge we ship or the user adds. Thrown while loading, never while reading news.
/// what() reads "file:line:column: what is wrong; what was expected".
class DataError : public std::runtime_error {
public:
    DataError(FilePlace where, std::string_view what);
    const FilePlace& where() const noexcept { return where_; }

private:
    FilePlace where_;
};

/// The world outside failed us: a missing file, a full disk, a store that is not one.
/// what() names the file and what is wrong.
class IoError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace tarikh::base
