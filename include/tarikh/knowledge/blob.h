#pragma once
// Arrays of plain records and a pool of strings in one block of bytes, read in place.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tarikh::knowledge {

/// A string in a pool: offset and length in bytes.
struct PooledString {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

class StringPool {
public:
    PooledString add(std::string_view text) {
        const auto found = seen_.find(std::string{text});
        if (found != seen_.end()) return found->second;
        const PooledString where{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
        bytes_ += text;
        seen_.emplace(text, where);
        return where;
    }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::map<std::string, PooledString> seen_;
};

/// Lays out parts one behind the other, each aligned to 8 bytes and preceded by its size.
class BlobWriter {
public:
    void add(std::string_view bytes) {
        const std::uint64_t size = bytes.size();
        out_.append(reinterpret_cast<const char*>(&size), sizeof size);
        out_ += bytes;
        out_.resize((out_.size() + 7) / 8 * 8);
    }
    template <class T>
    void add(const std::vector<T>& records) {
        static_assert(std::is_trivially_copyable_v<T>);
        add(std::string_view{reinterpret_cast<const char*>(records.data()), records.size() * sizeof(T)});
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// Reads the parts back in the order they were added. The bytes must be 8-byte aligned.
class BlobReader {
public:
    explicit BlobReader(std::string_view bytes) : rest_{bytes} {}
    std::string_view next() {
        std::uint64_t size = 0;
        if (rest_.size() < sizeof size) return {};
        std::memcpy(&size, rest_.data(), sizeof size);
        const std::string_view part = rest_.substr(sizeof size, size);
        rest_.remove_prefix(std::min(rest_.size(), sizeof size + (size + 7) / 8 * 8));
        return part;
    }
    template <class T>
    std::span<const T> next_array() {
        const std::string_view part = next();
        return {reinterpret_cast<const T*>(part.data()), part.size() / sizeof(T)};
    }

private:
    std::string_view rest_;
};

}  // namespace tarikh::knowledge
