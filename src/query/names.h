#pragma once
// Names typed by a user, as numbers of actors and places in the store: by what the knowledge says they mean; failing that by
// what the news call somebody; failing that by a name spelt nearly so.
#include <string>
#include <utility>
#include <vector>

#include <tarikh/query/query.h>

#include "sql.h"

namespace tarikh::query {

class NameBook {
public:
    NameBook(const store::Store& store, const Names& names) : store_{store}, names_{names} {}

    /// Empty if there is nobody; told in `unmet` if `tell`.
    std::vector<std::uint32_t> actors(const std::string& name, bool tell = true);
    std::vector<std::uint32_t> places(const std::string& name, bool tell = true);
    /// Only those that the knowledge knows by it.
    std::vector<std::uint32_t> known_actors(const std::string& name) const;
    std::vector<std::uint32_t> known_places(const std::string& name) const;

    /// What a name may mean, as ids and codes. A country or body stands for all who act for it.
    struct Meanings {
        std::vector<std::string> ids, codes;
    };
    Meanings meanings(const std::string& name) const;

    std::string fold(std::string_view text) const { return names_.fold ? names_.fold(text) : merge::plain_folding(text); }
    store::SearchWords search_words(std::string_view text) const;

    std::vector<std::string> unmet;
    std::vector<std::pair<std::string, std::string>> taken_as;

private:
    std::vector<std::uint32_t> called(const char* column, const std::string& name);
    std::vector<std::uint32_t> nearly_called(const char* column, const std::string& name);

    const store::Store& store_;
    const Names& names_;
};

/// Folded words as a phrase of FTS5; empty if there are none. With `prefix` the last is a beginning.
std::string fts_phrase(std::string_view folded, bool prefix);

/// `needle` at the beginning of a word; in scripts that write particles onto the word, up to four letters in.
bool finds(std::string_view text, std::string_view needle);

}  // namespace tarikh::query
