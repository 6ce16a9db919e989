#include "names.h"

#include <algorithm>
#include <cctype>

#include <tarikh/base/utf8.h>

#include "edits.h"

namespace tarikh::query {
namespace {

bool word_byte(char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)); }

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && word_byte(text[end])) ++end;
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) letters += base::next_code_point(word, at);
    return letters;
}

/// One letter in five may differ: Zelenskiy and Zelensky, but no short name and another.
bool spelt_nearly(const std::u32string& a, const std::u32string& b) {
    const std::size_t length = std::min(a.size(), b.size());
    constexpr std::size_t shortest = 5, longest = 10;
    return length >= shortest && edits_between(a, b) <= (length >= longest ? 2u : 1u);
}

}  // namespace

std::string fts_phrase(std::string_view folded, bool prefix) {
    std::string phrase;
    for (const std::string& word : words_of(folded)) phrase += (phrase.empty() ? "\"" : " ") + word;
    if (phrase.empty()) return phrase;
    return phrase + (prefix ? "\" *" : "\"");
}

std::string search_phrase(std::string_view folded) { return fts_phrase(folded, false); }

bool finds(std::string_view text, std::string_view needle) {
    if (needle.empty()) return false;
    const bool ascii = static_cast<unsigned char>(needle.front()) < 0x80;
    constexpr std::size_t particles = 4;
    for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
        std::size_t start = at, letters = 0;
        while (start > 0 && word_byte(text[start - 1])) {
            --start;
            letters += (static_cast<unsigned char>(text[start]) & 0xC0) != 0x80;
        }
        if (letters == 0 || (!ascii && letters <= particles)) return true;
    }
    return false;
}

store::SearchWords NameBook::search_words(std::string_view text) const {
    if (names_.search_words) return names_.search_words(text);
    return {fold(text), {}, {}};
}

NameBook::Meanings NameBook::meanings(const std::string& name) const {
    Meanings out;
    if (names_.entities) out.ids = names_.entities(name);
    out.ids.push_back(name);
    std::string capitals = name;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    out.codes = {capitals};
    for (const std::string& id : out.ids) {
        if (!id.starts_with("country:") && !id.starts_with("org:")) continue;
        const std::string code = names_.code ? names_.code(id) : id.substr(id.find(':') + 1);
        if (!code.empty()) out.codes.push_back(code);
    }
    return out;
}

std::vector<std::uint32_t> NameBook::known_actors(const std::string& name) const {
    const Meanings means = meanings(name);
    const Sql sql = "SELECT number FROM actor WHERE id IN " + Sql::list(means.ids) + " OR code IN " + Sql::list(means.codes);
    return store_.numbers(sql.text, sql.values);
}

std::vector<std::uint32_t> NameBook::known_places(const std::string& name) const {
    const Meanings means = meanings(name);
    const Sql sql = "SELECT number FROM place WHERE id IN " + Sql::list(means.ids) + " OR country IN " + Sql::list(means.codes) +
                    " UNION SELECT place FROM enclosed WHERE by_id IN " + Sql::list(means.ids);
    return store_.numbers(sql.text, sql.values);
}

std::vector<std::uint32_t> NameBook::actors(const std::string& name, bool tell) {
    std::vector<std::uint32_t> all = known_actors(name);
    if (all.empty()) all = called("actor", name);
    if (all.empty() && tell) all = nearly_called("actor", name);
    if (all.empty() && tell) unmet.push_back(name);
    return all;
}

std::vector<std::uint32_t> NameBook::places(const std::string& name, bool tell) {
    std::vector<std::uint32_t> all = known_places(name);
    if (all.empty()) all = called("place", name);
    if (all.empty() && tell) all = nearly_called("place", name);
    if (all.empty() && tell) unmet.push_back(name);
    return all;
}

/// By its words in this order; if nobody is, the last may be the beginning of one.
std::vector<std::uint32_t> NameBook::called(const char* column, const std::string& name) {
    const std::string folded = fold(name);
    const std::string sql = "SELECT DISTINCT n." + std::string(column) + " FROM name_search s JOIN name n ON n.number = s.rowid WHERE name_search MATCH ? AND n." +
                            column + " IS NOT NULL";
    for (const bool prefix : {false, true}) {
        const std::string phrase = fts_phrase(folded, prefix);
        if (phrase.empty()) return {};
        if (auto found = store_.numbers(sql, {phrase}); !found.empty()) return found;
    }
    return {};
}

/// Among names that begin alike.
std::vector<std::uint32_t> NameBook::nearly_called(const char* column, const std::string& name) {
    const std::string folded = fold(name);
    const std::vector<std::string> words = words_of(folded);
    if (words.size() != 1) return {};
    const std::u32string letters = letters_of(words[0]);
    constexpr std::size_t alike = 3;
    if (letters.size() <= alike) return {};
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < alike; ++i) base::next_code_point(words[0], bytes);
    const std::string column_name = column;
    const auto rows = store_.rows("SELECT n." + column_name + ", n.name FROM name_search s JOIN name n ON n.number = s.rowid WHERE name_search MATCH ? AND n." +
                                      column_name + " IS NOT NULL ORDER BY 1 LIMIT 5000",
                                  {fts_phrase(std::string_view(words[0]).substr(0, bytes), true)});
    std::vector<std::uint32_t> found;
    std::string as;
    for (const std::vector<std::string>& row : rows)
        for (const std::string& word : words_of(fold(row[1])))
            if (spelt_nearly(letters, letters_of(word))) {
                found.push_back(static_cast<std::uint32_t>(std::stoul(row[0])));
                if (as.empty()) as = row[1];
            }
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (!found.empty()) taken_as.push_back({name, as});
    return found;
}

}  // namespace tarikh::query
