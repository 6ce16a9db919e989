#include <tarikh/base/hash.h>

#include <array>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tarikh::base {
namespace {

constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford: no i, l, o, u

void append_length(std::string& out, std::uint64_t length) {
    for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(length >> shift & 0xFF);
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
    std::string bytes;
    bytes.reserve(size);
    for (const std::string_view field : fields) {
        append_length(bytes, field.size());
        bytes += field;
    }
    return base32(XXH3_128bits(bytes.data(), bytes.size()));
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace tarikh::base
