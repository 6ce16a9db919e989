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

/// 128 bits are 25 letters and 3 bits: the first letter is never above "7".
std::string base32(XXH128_hash_t hash) {
    std::string out(26, '0');
    std::uint64_t high = hash.high64, low = hash.low64;
    for (std::size_t i = out.size(); i-- > 0;) {
        out[i] = letters[low & 31];
        low = low >> 5 | high << 59;
        high >>= 5;
    }
    return out;
}

}  // namespace

std::string content_id(std::initializer_list<std::string_view> fields) {
    std::size_t size = 0;
    for (const std::string_view field : fields) size += 8 + field.size();
    std::array<char, small> few;
    std::string many;
    if (size > few.size()) many.resize(size);
    char* const bytes = size > few.size() ? many.data() : few.data();
    lay_out(fields, bytes);
    return base32(XXH3_128bits(bytes, size));
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace tarikh::base
