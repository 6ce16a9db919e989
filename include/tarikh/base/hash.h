#pragma once
// Content ids: 128 bits over length-prefixed fields (XXH3-128), printed in base32. The same content has
// the same id on every machine; no counters, no clocks.
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tarikh::base {

/// 128-bit hash of the fields, each preceded by its length, as 26 letters and digits of
/// Crockford's base32 in lower case.
std::string content_id(std::initializer_list<std::string_view> fields);
/// The same, put at the end of `out`.
void append_content_id(std::string& out, std::initializer_list<std::string_view> fields);

/// 64-bit hash of bytes, the same on every machine (XXH3-64).
std::uint64_t hash64(std::string_view bytes);

}  // namespace tarikh::base
