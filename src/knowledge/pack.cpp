#include <tarikh/knowledge/pack.h>

#include <cstddef>
#include <cstring>
#include <stdexcept>

#include <tarikh/base/error.h>
#include <tarikh/base/hash.h>

namespace tarikh::knowledge {
namespace {

constexpr std::string_view magic = "tarikh-knowledge-2";
constexpr std::size_t id_length = 26;

struct Header {
    char magic[32] = {};
    char version[32] = {};
    std::uint64_t sections = 0;
    std::uint64_t unused = 0;
};

struct Entry {
    char name[48] = {};
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

std::size_t aligned(std::size_t n) { return (n + 15) / 16 * 16; }

}  // namespace

void PackBuilder::add(std::string name, std::string bytes) {
    if (name.size() >= sizeof(Entry::name)) throw std::logic_error("section name too long: " + name);
    if (!sections_.emplace(name, std::move(bytes)).second) throw std::logic_error("section twice: " + name);
}

std::string PackBuilder::build() const {
    std::string table, body;
    const std::size_t start = sizeof(Header) + sections_.size() * sizeof(Entry);
    for (const auto& [name, bytes] : sections_) {
        Entry e;
        std::memcpy(e.name, name.data(), name.size());
        e.offset = start + body.size();
        e.size = bytes.size();
        table.append(reinterpret_cast<const char*>(&e), sizeof e);
        body += bytes;
        body.resize(aligned(body.size()));
    }
    Header h;
    std::memcpy(h.magic, magic.data(), magic.size());
    const std::string version = base::content_id({table, body});
    std::memcpy(h.version, version.data(), version.size());
    h.sections = sections_.size();
    return std::string{reinterpret_cast<const char*>(&h), sizeof h} + table + body;
}

Pack::Pack(std::string_view bytes) : bytes_{bytes} {
    if (bytes.size() < sizeof(Header) || bytes.substr(0, magic.size()) != magic) throw base::IoError("the compiled knowledge is of another version");
    version_ = bytes.substr(offsetof(Header, version), id_length);
}

std::string_view Pack::section(std::string_view name) const {
    if (bytes_.empty()) return {};
    Header h;
    std::memcpy(&h, bytes_.data(), sizeof h);
    for (std::size_t i = 0; i < h.sections; ++i) {
        Entry e;
        std::memcpy(&e, bytes_.data() + sizeof h + i * sizeof e, sizeof e);
        if (name == e.name) return bytes_.substr(e.offset, e.size);
    }
    return {};
}

}  // namespace tarikh::knowledge
