#pragma once
// The lines of a stream, one at a time, in a buffer that may be written to.
#include <cstddef>
#include <string>

#include "byte_stream.h"

namespace tarikh::document {

class Lines {
public:
    /// `begun` is what was read from the stream already. The stream must outlive this.
    Lines(ByteStream& stream, std::string begun) : stream_{stream}, buffer_{std::move(begun)} {}

    struct Line {
        char* text = nullptr;     ///< text[size] is NUL; valid until the next call
        std::size_t size = 0;
        std::size_t number = 0;   ///< counted from 1
        bool too_long = false;    ///< passed over
    };
    /// False at the end.
    bool next(Line& line);

private:
    bool fill();

    ByteStream& stream_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    bool ended_ = false;
};

}  // namespace tarikh::document
