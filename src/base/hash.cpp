#include <tarikh/base/hash.h>

#include <array>
#include <bit>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tarikh::base {
namespace {

constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford: no i, l, o, u

constexpr std::size_t small = 512;  ///< bytes of fields that need no allocation

/// Puts the fields at `out`, each preceded by its length in eight bytes, the lowest first.
void lay_out(std::initializer_list<std::string_view> fields, char* out) {
    for (const std::string_view field : fields) {
        std::uint64_t size = field.size();
        if constexpr (std::endian::native == std::endian::big) size = __builtin_bswap64(size);
        std::memcpy(out, &size, sizeof size);
        out += sizeof size;
        if (!field.empty()) std::memcpy(out, field.data(), field.size());
        out += field.size();
    }
}

constexpr std::size_t id_letters = 26;

/// Two letters stand for ten bits.
constexpr std::array<std::array<char, 2>, 1024> pairs = [] {
    std::array<std::array<char, 2>, 1024> all{};
    for (std::size_t bits = 0; bits < all.size(); ++bits) all[bits] = {letters[bits >> 5], letters[bits & 31]};
    return all;
}();

/// 128 bits are 25 letters and 3 bits: the first letter is never above "7".
void base32(XXH128_hash_t hash, char* out) {
    std::uint64_t high = hash.high64, low = hash.low64;
    for (std::size_t i = id_letters; i > 0; i -= 2) {
        std::memcpy(out + i - 2, pairs[low & 1023].data(), 2);
        low = low >> 10 | high << 54;
        high >>= 10;
    }
}

}  // namespace

void append_content_id(std::string& out, std::initializer_list<std::string_view> fields) {
    std::size_t size = 0;
    for (const std::string_view field : fields) size += 8 + field.size();
    std::array<char, small> few;
    std::string many;
    if (size > few.size()) many.resize(size);
    char* const bytes = size > few.size() ? many.data() : few.data();
    lay_out(fields, bytes);
    std::array<char, id_letters> id;
    base32(XXH3_128bits(bytes, size), id.data());
    out.append(id.data(), id.size());
}

std::string content_id(std::initializer_list<std::string_view> fields) {
    std::string id;
    append_content_id(id, fields);
    return id;
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace tarikh::base
