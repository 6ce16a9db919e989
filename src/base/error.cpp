#include <tarikh/base/error.h>

#include <utility>

namespace tarikh::base {
namespace {

std::string worded(const FilePlace& where, std::string_view what) {
    std::string out = where.file;
    if (where.line != 0) {
        out += ':' + std::to_string(where.line);
        if (where.column != 0) out += ':' + std::to_string(where.column);
    }
    return out.append(": ").append(what);
}

}  // namespace

DataError::DataError(FilePlace where, std::string_view what)
    : std::runtime_error{worded(where, what)}, where_{std::move(where)} {}

}  // namespace tarikh::base
