#pragma once
// What the table of names and the gazetteer tell of a written form by itself, and the ways a name may begin with it.
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <tarikh/base/utf8.h>
#include <tarikh/mentions/names.h>

namespace tarikh::mentions {

/// The form as names have it: without the point of an abbreviation.
inline std::string_view name_form(const text::Token& token) {
    std::string_view text = token.folded;
    if (text.size() > 1 && text.back() == '.') text.remove_suffix(1);
    return text;
}

/// Code points that are cut off before a name. Of "لل" the second letter is the article's.
inline std::uint32_t cut_of(const NameTable::Prefix& prefix) {
    return static_cast<std::uint32_t>(base::count_code_points(prefix.written)) - (prefix.stands_for.empty() ? 0U : 1U);
}

/// Takes each first word that a name written so may have in the table, and the code points cut off before it.
template <class Take>
void each_beginning(const NameTable& table, std::string_view form, const Take& take) {
    take(form, 0U);
    for (const NameTable::Prefix& prefix : table.prefixes_for(form)) {
        const auto& [written, stands_for] = prefix;
        if (form.size() <= written.size() + 2 || !form.starts_with(written)) continue;
        std::array<char, 96> key;
        const std::string_view rest = form.substr(written.size());
        if (stands_for.size() + rest.size() > key.size()) continue;
        if (stands_for.empty() && base::count_code_points(rest) < 3) continue;
        std::memcpy(key.data(), stands_for.data(), stands_for.size());
        std::memcpy(key.data() + stands_for.size(), rest.data(), rest.size());
        take(std::string_view{key.data(), stands_for.size() + rest.size()}, cut_of(prefix));
    }
}

/// May the gazetteer's names that begin with `written` begin so behind that prefix?
inline bool may_stand_before_place(const NameTable::Prefix& prefix, std::string_view form) {
    return form.size() > prefix.written.size() + 5 && form.starts_with(prefix.written);
}

/// What the gazetteer has by that key, or by the key without an ending ("'s").
PlaceStart place_start(const NameTable& table, const Gazetteer& gazetteer, std::string_view key);

/// Puts the ways to begin behind those in `starts` and `places`.
NameFacts name_facts(const NameTable& table, const Gazetteer* gazetteer, std::string_view form, std::vector<NameStart>& starts, std::vector<PlaceStart>& places);

}  // namespace tarikh::mentions
