#include <tarikh/text/spelling.h>

#include <cstring>
#include <map>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>

// The table: for each block of 256 code points the number of its page, or none; in a page, for each
// code point the UTF-8 bytes that stand for it in the upper three bytes, their number in the lowest.
// What does not fit there (ligatures) is in a pool: lowest byte 255, above it the offset.
namespace tarikh::text {
namespace {

using base::Json;

constexpr std::size_t block_count = 0x200;  // code points up to U+1FFFF
constexpr std::uint16_t no_page = 0xFFFF;
constexpr std::uint32_t pooled = 0xFF;

[[noreturn]] void fail(const Json& where, std::string_view file, const std::string& what) {
    throw base::DataError({std::string{file}, where.line, where.column}, what);
}

std::u32string decoded(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += base::next_code_point(text, at);
    return out;
}

std::pair<char32_t, char32_t> range_of(const Json& item, std::string_view file) {
    const auto number = [&](std::string_view text) {
        if (text.size() < 6 || text.substr(0, 2) != "U+") fail(item, file, "no code point: \"" + item.text + "\"; expected U+0640 or U+064B-U+0652");
        return static_cast<char32_t>(std::stoul(std::string{text.substr(2)}, nullptr, 16));
    };
    const std::string_view text = item.text;
    const std::size_t dash = text.find('-');
    const char32_t first = number(text.substr(0, dash));
    const char32_t last = dash == std::string_view::npos ? first : number(text.substr(dash + 1));
    if (last < first || last >= block_count * 256) fail(item, file, "no range of code points: \"" + item.text + "\"");
    return {first, last};
}

struct FoldRules {
    std::map<char32_t, std::u32string> letters;
    std::vector<std::pair<char32_t, char32_t>> drop;
    bool fold_case = false;
    bool drop_accents = false;
    bool presentation_forms = false;
    bool digits = false;

    bool dropped(char32_t c) const {
        for (const auto& [first, last] : drop)
            if (first <= c && c <= last) return true;
        return false;
    }
};

FoldRules read_rules(const Json& file, std::string_view shown) {
    FoldRules rules;
    rules.fold_case = file.bool_or("fold_case");
    rules.drop_accents = file.bool_or("drop_accents");
    rules.presentation_forms = file.bool_or("presentation_forms");
    rules.digits = file.bool_or("digits");
    if (const Json* letters = file.find("letters")) {
        for (const Json& item : letters->items) {
            const std::u32string to = decoded(item.string_or("to"));
            for (const char32_t from : decoded(item.string_or("from")))
                if (!rules.letters.emplace(from, to).second) fail(*item.find("from"), shown, "a letter is folded twice");
        }
    }
    if (const Json* drop = file.find("drop"))
        for (const Json& item : drop->items) rules.drop.push_back(range_of(item, shown));
    return rules;
}

bool is_presentation_form(char32_t c) { return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0xFF00 && c <= 0xFF5E); }

std::u32string from_icu(const icu::UnicodeString& text) {
    std::u32string out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) out += static_cast<char32_t>(text.char32At(i));
    return out;
}

std::u32string normalized(const icu::Normalizer2* form, char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return from_icu(form->normalize(icu::UnicodeString{static_cast<UChar32>(c)}, status));
}

bool is_latin(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

std::u32string without_accents(const std::u32string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    std::u32string out;
    for (const char32_t c : text) {
        if (!is_latin(c)) { out += c; continue; }
        for (const char32_t part : normalized(nfd, c))
            if (u_charType(static_cast<UChar32>(part)) != U_NON_SPACING_MARK) out += part;
    }
    return out;
}

std::u32string folded_point(char32_t c, const FoldRules& rules) {
    UErrorCode status = U_ZERO_ERROR;
    std::u32string text(1, c);
    if (rules.presentation_forms && is_presentation_form(c)) text = normalized(icu::Normalizer2::getNFKCInstance(status), c);
    std::u32string out;
    for (const char32_t part : text) {
        if (rules.dropped(part)) continue;
        if (const auto found = rules.letters.find(part); found != rules.letters.end()) { out += found->second; continue; }
        const auto point = static_cast<UChar32>(part);
        if (const int digit = u_charDigitValue(point); rules.digits && digit >= 0 && u_isdigit(point)) { out += static_cast<char32_t>('0' + digit); continue; }
        if (!rules.fold_case) { out += part; continue; }
        icu::UnicodeString lower{point};
        out += from_icu(lower.foldCase());
    }
    return rules.drop_accents ? without_accents(out) : out;
}

std::uint32_t entry_for(const std::u32string& text, std::string& pool) {
    std::string bytes;
    for (const char32_t c : text) base::append_utf8(bytes, c);
    if (bytes.size() <= 3) {
        std::uint32_t entry = static_cast<std::uint32_t>(bytes.size());
        for (std::size_t i = 0; i < bytes.size(); ++i) entry |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * (i + 1));
        return entry;
    }
    const auto offset = static_cast<std::uint32_t>(pool.size());
    pool += static_cast<char>(bytes.size());
    pool += bytes;
    return pooled | offset << 8;
}

}  // namespace

std::string compile_spelling(const Json& file, std::string_view shown) {
    const FoldRules rules = read_rules(file, shown);
    std::vector<std::uint16_t> pages(block_count, no_page);
    std::vector<std::uint32_t> entries;
    std::string pool;
    for (char32_t block = 0; block < block_count; ++block) {
        std::vector<std::uint32_t> page;
        bool plain = block >= 8;  // one and two byte letters are always looked up
        for (char32_t c = block * 256; c < (block + 1) * 256; ++c) {
            const std::u32string same(1, c);
            // Lone surrogates do not occur in UTF-8.
            const std::u32string to = c >= 0xD800 && c < 0xE000 ? same : folded_point(c, rules);
            plain = plain && to == same;
            page.push_back(c >= 0xD800 && c < 0xE000 ? 0 : entry_for(to, pool));
        }
        if (plain) continue;
        pages[block] = static_cast<std::uint16_t>(entries.size() / 256);
        entries.insert(entries.end(), page.begin(), page.end());
    }
    knowledge::BlobWriter blob;
    blob.add(pages);
    blob.add(entries);
    blob.add(pool);
    return blob.take();
}

Spelling::Spelling(std::string_view packed) {
    knowledge::BlobReader blob{packed};
    pages_ = blob.next_array<std::uint16_t>().data();
    entries_ = blob.next_array<std::uint32_t>().data();
    pool_ = blob.next().data();
}

bool Spelling::is_folded(std::string_view word) const {
    if (pages_ == nullptr) return true;
    for (std::size_t at = 0; at < word.size();) {
        const std::uint32_t lead = static_cast<unsigned char>(word[at]);
        if (lead < 0x80) {
            if (entries_[lead] != (1U | lead << 8)) return false;
            ++at;
        } else if (lead < 0xE0) {
            const std::uint32_t next = static_cast<unsigned char>(word[at + 1]);
            if (entries_[(lead & 0x1F) << 6 | (next & 0x3F)] != (2U | lead << 8 | next << 16)) return false;
            at += 2;
        } else {
            return false;
        }
    }
    return true;
}

char* Spelling::fold_into(std::string_view word, char* out) const {
    if (pages_ == nullptr) return word.empty() ? out : static_cast<char*>(std::memcpy(out, word.data(), word.size())) + word.size();
    const auto put = [&](std::uint32_t entry) {
        const std::uint32_t length = entry & 0xFF;
        if (length != pooled) {
            const std::uint32_t bytes = entry >> 8;
            std::memcpy(out, &bytes, 4);  // little-endian; what is too much is written over
            out += length;
            return;
        }
        const char* const sequence = pool_ + (entry >> 8);
        const auto size = static_cast<std::size_t>(static_cast<unsigned char>(*sequence));
        std::memcpy(out, sequence + 1, size);
        out += size;
    };
    for (std::size_t at = 0; at < word.size();) {
        const auto lead = static_cast<unsigned char>(word[at]);
        if (lead < 0x80) {
            put(entries_[lead]);
            ++at;
        } else if (lead < 0xE0) {
            const auto c = static_cast<std::size_t>((lead & 0x1F) << 6 | (static_cast<unsigned char>(word[at + 1]) & 0x3F));
            put(entries_[c]);
            at += 2;
        } else {
            const std::size_t from = at;
            const char32_t c = base::next_code_point(word, at);
            const std::uint16_t page = c < block_count * 256 ? pages_[c >> 8] : no_page;
            if (page != no_page) {
                put(entries_[std::size_t{page} * 256 + (c & 0xFF)]);
            } else {
                std::memcpy(out, word.data() + from, at - from);
                out += at - from;
            }
        }
    }
    return out;
}

void Spelling::fold(std::string_view word, std::string& out) const {
    if (is_folded(word)) {
        out += word;
        return;
    }
    char few[512];
    if (folded_capacity(word) <= sizeof few) {
        out.append(few, static_cast<std::size_t>(fold_into(word, few) - few));
        return;
    }
    const std::size_t before = out.size();
    out.resize(before + folded_capacity(word));
    const char* const end = fold_into(word, out.data() + before);
    out.resize(static_cast<std::size_t>(end - out.data()));
}

std::string Spelling::folded(std::string_view word) const {
    std::string out;
    fold(word, out);
    return out;
}

}  // namespace tarikh::text
