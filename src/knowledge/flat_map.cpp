#include <tarikh/knowledge/flat_map.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include <tarikh/base/hash.h>

namespace tarikh::knowledge {
namespace {

// Layout: header; shapes of the keys, as bits; slots (two of three full); entries by key, one more than there are keys, so
// that each ends where the next begins; values; the keys' bytes.
struct Header {
    std::uint32_t keys = 0;
    std::uint32_t slots = 0;
    std::uint32_t values = 0;
    std::uint32_t shape_bits = 0;  ///< a power of two, or none
};

/// The entry's number plus one in the lower bits, 0 = empty; in the bits above that it leaves free, some of the hash.
using Slot = std::uint32_t;

/// The first slot to look at: the lower half of the hash, spread over all slots.
std::size_t first_slot(std::uint64_t hash, std::uint32_t slots) { return static_cast<std::size_t>((hash & 0xffffffffU) * slots >> 32); }

/// The lower bits of a slot, which number the entries.
Slot number_mask(std::uint32_t keys) { return keys == 0 ? 1U : std::bit_ceil(keys + 1) - 1U; }
Slot check_of(std::uint64_t hash, Slot mask) { return static_cast<std::uint32_t>(hash >> 32) & ~mask; }

/// Eight bits a key leave one word of eight to be searched in vain. More than fits beside all the others into a cache
/// saves nothing.
std::uint32_t shape_bits(std::uint32_t keys) {
    constexpr std::uint32_t most_keys = 8192;
    return keys > most_keys ? 0 : std::max(64U, std::bit_ceil(keys * 8));
}
unsigned shape_shift(std::uint32_t bits) { return 64U - static_cast<unsigned>(std::countr_zero(bits)); }

template <class T>
void append(std::string& out, const T* data, std::size_t count) {
    out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
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
    header.shape_bits = shape_bits(header.keys);
    std::vector<std::uint64_t> shapes(header.shape_bits / 64);
    std::vector<Slot> slots(header.slots);
    const Slot mask = number_mask(header.keys);
    std::vector<FlatMap::Entry> places;
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
        if (header.shape_bits != 0) {
            const std::uint64_t bit = FlatMap::shape(key) >> shape_shift(header.shape_bits);
            shapes[bit / 64] |= std::uint64_t{1} << bit % 64;
        }
        for (; i < entries.size() && entries[i].first == key; ++i) values.push_back(entries[i].second);
    }
    places.push_back({static_cast<std::uint32_t>(keys.size()), static_cast<std::uint32_t>(values.size())});
    std::string out;
    append(out, &header, 1);
    append(out, shapes.data(), shapes.size());
    append(out, slots.data(), slots.size());
    append(out, places.data(), places.size());
    append(out, values.data(), values.size());
    out += keys;
    out.resize((out.size() + 7) / 8 * 8);
    return out;
}

FlatMap::FlatMap(std::string_view bytes) {
    Header header;
    if (bytes.size() < sizeof header) return;
    std::memcpy(&header, bytes.data(), sizeof header);
    keys_ = header.keys;
    slot_count_ = header.slots;
    number_mask_ = number_mask(header.keys);
    const auto* const shapes = reinterpret_cast<const std::uint64_t*>(bytes.data() + sizeof header);
    if (header.shape_bits != 0) {
        shapes_ = shapes;
        shape_shift_ = shape_shift(header.shape_bits);
    }
    slots_ = reinterpret_cast<const Slot*>(shapes + header.shape_bits / 64);
    entries_ = reinterpret_cast<const Entry*>(slots_ + header.slots);
    values_ = reinterpret_cast<const std::uint32_t*>(entries_ + header.keys + 1);
    letters_ = reinterpret_cast<const char*>(values_ + header.values);
}

std::span<const std::uint32_t> FlatMap::search(std::string_view wanted) const {
    if (slot_count_ == 0) return {};
    const std::uint64_t hash = base::hash64(wanted);
    const Slot check = check_of(hash, number_mask_);
    for (std::size_t at = first_slot(hash, slot_count_);; at = at + 1 == slot_count_ ? 0 : at + 1) {
        const Slot slot = slots_[at];
        if (slot == 0) return {};
        const Slot entry = slot & number_mask_;
        if ((slot & ~number_mask_) != check || wanted != key(entry - 1)) continue;
        const Entry& e = entries_[entry - 1];
        return {values_ + e.first, entries_[entry].first - e.first};
    }
}

std::vector<std::string_view> FlatMap::keys() const {
    std::vector<std::string_view> out;
    for (std::uint32_t e = 0; e < keys_; ++e) out.push_back(key(e));  // they stand in order
    return out;
}

}  // namespace tarikh::knowledge
