#pragma once
// Compiled knowledge as bytes: numbered arrays one behind the other, each aligned to 8 bytes, read in place.
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarikh::mentions::packed {

class Writer {
public:
    template <class T>
    void array(const std::vector<T>& values) {
        block(std::string{reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
    }
    void block(std::string bytes) { blocks_.push_back(std::move(bytes)); }

    /// Count, then offset and size of each block, then the blocks.
    std::string finish() const {
        std::vector<std::uint32_t> head{static_cast<std::uint32_t>(blocks_.size()), 0};
        std::size_t at = padded((2 + 2 * blocks_.size()) * sizeof(std::uint32_t));
        for (const std::string& block : blocks_) {
            head.push_back(static_cast<std::uint32_t>(at));
            head.push_back(static_cast<std::uint32_t>(block.size()));
            at += padded(block.size());
        }
        std::string out(reinterpret_cast<const char*>(head.data()), head.size() * sizeof(std::uint32_t));
        out.resize(padded(out.size()));
        for (const std::string& block : blocks_) {
            out += block;
            out.resize(padded(out.size()));
        }
        return out;
    }

private:
    static std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }
    std::vector<std::string> blocks_;
};

class Reader {
public:
    Reader() = default;
    explicit Reader(std::string_view bytes) : bytes_{bytes} {}

    std::string_view block(std::size_t index) const {
        std::uint32_t count = 0, place[2] = {};
        if (bytes_.size() < sizeof count) return {};
        std::memcpy(&count, bytes_.data(), sizeof count);
        if (index >= count) return {};
        std::memcpy(place, bytes_.data() + (2 + 2 * index) * sizeof(std::uint32_t), sizeof place);
        return bytes_.substr(place[0], place[1]);
    }
    template <class T>
    std::span<const T> array(std::size_t index) const {
        const std::string_view bytes = block(index);
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }

private:
    std::string_view bytes_;
};

}  // namespace tarikh::mentions::packed
