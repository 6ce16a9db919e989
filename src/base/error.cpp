#include <tarikh/base/error.h>

namespace tarikh::base {
namespace {

std::string sentence(const FilePlace& where, std::string_view what) {
    std::string out = where.file;
    if (where.line > 0) {
        out += ':' + std::to_string(where.line);
        if (where.column > 0) out += ':' + std::to_string(where.column);
    }
    if (!out.empty()) out += ": ";
    out += what;
    return out;
}

}  // namespace

DataError::DataError(FilePlace where, std::string_view what) : std::runtime_error{sentence(where, what)}, where_{std::move(where)} {}

}  // namespace tarikh::base
