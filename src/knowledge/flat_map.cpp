#include <tarikh/knowledge/flat_map.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include <tarikh/base/hash.h>

namespace tarikh::knowledge {
namespace {

// Layout: header; slots (two of three full); entries by key, one more than there are keys, so that each ends where the
// next begins; values; the keys' bytes.
struct Header {
    std::uint32_t keys = 0;
    std::uint32_t slots = 0;
    std::uint32_t values = 0;
    std::uint32_t key_bytes = 0;
};

/// The entry's number plus one in the lower bits, 0 = empty; in the bits above that it leaves free, some of the hash.
using Slot = std::uint32_t;

struct Entry {
    std::uint32_t key = 0;    ///< offset of its bytes
    std::uint32_t first = 0;  ///< of its values
};

/// The first slot to look at: the lower half of the hash, spread over all slots.
std::size_t first_slot(std::uint64_t hash, std::uint32_t slots) { return static_cast<std::size_t>((hash & 0xffffffffU) * slots >> 32); }

/// The lower bits of a slot, which number the entries.
Slot number_mask(std::uint32_t keys) { return keys == 0 ? 1U : std::bit_ceil(keys + 1) - 1U; }
Slot check_of(std::uint64_t hash, Slot mask) { return static_cast<std::uint32_t>(hash >> 32) & ~mask; }

template <class T>
void append(std::string& out, const T* data, std::size_t count) {
    out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
}

struct View {
    Header header;
    const Slot* slots = nullptr;
    const Entry* entries = nullptr;
    const std::uint32_t* values = nullptr;
    const char* keys = nullptr;

    std::string_view key(std::uint32_t e) const { return {keys + entries[e].key, entries[e + 1].key - entries[e].key}; }
};

View view(std::string_view bytes) {
    View v;
    if (bytes.size() < sizeof(Header)) return v;
    std::memcpy(&v.header, bytes.data(), sizeof(Header));
    v.slots = reinterpret_cast<const Slot*>(bytes.data() + sizeof(Header));
    v.entries = reinterpret_cast<const Entry*>(v.slots + v.header.slots);
    v.values = reinterpret_cast<const std::uint32_t*>(v.entries + v.header.keys + 1);
    v.keys = reinterpret_cast<const char*>(v.values + v.header.values);
    return v;
}

}  // namespace

void FlatMapBuilder::add(std::string_view key, std::uint32_t value) { entries_.emplace_back(std::string{key}, value); }

std::string FlatMapBuilder::build() const {
    auto entries = entries_;
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());

    Header header;
    for (std::size_t i = 0; i < entries.size(); ++i) header.keys += i == 0 || entries[i].first != entries[i - 1].first;
    header.slots = header.keys + header.keys / 2 + 2;
    header.slots += header.slots % 2;  // what follows wants to lie on eight bytes
    header.values = static_cast<std::uint32_t>(entries.size());
    std::vector<Slot> slots(header.slots);
    const Slot mask = number_mask(header.keys);
    std::vector<Entry> places;
    std::vector<std::uint32_t> values;
    std::string keys;
    for (std::size_t i = 0; i < entries.size();) {
        const std::string& key = entries[i].first;
        const std::uint64_t hash = base::hash64(key);
        std::size_t at = first_slot(hash, header.slots);
        while (slots[at] != 0) at = at + 1 == header.slots ? 0 : at + 1;
        places.push_back({static_cast<std::uint32_t>(keys.size()), static_cast<std::uint32_t>(values.size())});
        slots[at] = check_of(hash, mask) | static_cast<Slot>(places.size());
        keys += key;
        for (; i < entries.size() && entries[i].first == key; ++i) values.push_back(entries[i].second);
    }
    places.push_back({static_cast<std::uint32_t>(keys.size()), static_cast<std::uint32_t>(values.size())});
    header.key_bytes = static_cast<std::uint32_t>(keys.size());
    std::string out;
    append(out, &header, 1);
    append(out, slots.data(), slots.size());
    append(out, places.data(), places.size());
    append(out, values.data(), values.size());
    out += keys;
    out.resize((out.size() + 7) / 8 * 8);
    return out;
}

FlatMap::FlatMap(std::string_view bytes) : bytes_{bytes} {}

std::span<const std::uint32_t> FlatMap::find(std::string_view key) const {
    if (bytes_.size() < sizeof(Header)) return {};
    const View v = view(bytes_);
    const std::uint64_t hash = base::hash64(key);
    const Slot mask = number_mask(v.header.keys), check = check_of(hash, mask);
    for (std::size_t at = first_slot(hash, v.header.slots);; at = at + 1 == v.header.slots ? 0 : at + 1) {
        const Slot s = v.slots[at];
        if (s == 0) return {};
        const Slot entry = s & mask;
        if ((s & ~mask) != check || key != v.key(entry - 1)) continue;
        const Entry& e = v.entries[entry - 1];
        return {v.values + e.first, v.entries[entry].first - e.first};
    }
}

std::size_t FlatMap::size() const { return view(bytes_).header.keys; }

std::vector<std::string_view> FlatMap::keys() const {
    std::vector<std::string_view> out;
    const View v = view(bytes_);
    for (std::uint32_t e = 0; e < v.header.keys; ++e) out.push_back(v.key(e));  // they stand in order
    return out;
}

}  // namespace tarikh::knowledge
