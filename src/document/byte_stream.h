#pragma once
// The bytes of a file or of standard input, unpacked where they are packed (gzip, Zstandard), a piece at a time.
#include <cstddef>
#include <memory>
#include <string>

namespace tarikh::document {

class ByteStream {
public:
    /// "-" is standard input. Look at fault() before reading.
    explicit ByteStream(const std::string& path);
    ~ByteStream();
    /// Appends the next piece; false at the end or on a fault.
    bool more(std::string& out);
    /// What went wrong, in words; empty if nothing.
    const std::string& fault() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::document
