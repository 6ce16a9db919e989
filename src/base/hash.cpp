#include <tarikh/base/hash.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tarikh::base {

std::string content_id(std::initializer_list<std::string_view> fields) {
    XXH3_state_t* state = XXH3_createState();
    XXH3_128bits_reset(state);
    for (const std::string_view field : fields) {
        // The length goes before the field, least byte first on every machine.
        unsigned char length[8];
        std::uint64_t n = field.size();
        for (unsigned char& b : length) { b = static_cast<unsigned char>(n & 0xFF); n >>= 8; }
        XXH3_128bits_update(state, length, sizeof length);
        XXH3_128bits_update(state, field.data(), field.size());
    }
    const XXH128_hash_t h = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string out(26, '0');
    std::uint64_t high = h.high64, low = h.low64;
    for (std::size_t i = 26; i-- > 0;) {
        out[i] = letters[low & 31];
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return out;
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace tarikh::base
