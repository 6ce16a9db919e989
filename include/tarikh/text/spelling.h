#pragma once
// Folds the ways one word is typed into one form: hamza seats, ى/ي, ة/ه at the end, tatweel, vowel
// marks, presentation forms, Arabic-Indic digits; in Latin script case, accents and curly quotes.
// Which letters fold is data: src/lang/<code>/spelling.json.
#include <cstdint>
#include <string>
#include <string_view>

#include <tarikh/base/json.h>

namespace tarikh::text {

/// spelling.json (schemas/knowledge/spelling.schema.json) -> packed bytes. Throws base::DataError.
std::string compile_spelling(const base::Json& file, std::string_view shown);

class Spelling {
public:
    Spelling() = default;
    /// `packed` as made by compile_spelling; it must outlive this.
    explicit Spelling(std::string_view packed);
    /// The folded form of one word; appended to `out`.
    void fold(std::string_view word, std::string& out) const;
    std::string folded(std::string_view word) const;

    /// Is it written as it folds? Most words are, and that is quickly seen; letters of three bytes and more are not looked at,
    /// and said to fold.
    bool is_folded(std::string_view word) const;
    /// For those who own the memory: folds into `out`, which holds folded_capacity(word) bytes, and
    /// returns the end of what was written.
    char* fold_into(std::string_view word, char* out) const;
    /// No letter grows by more than this, ligatures like U+FDFA among them.
    static std::size_t folded_capacity(std::string_view word) { return word.size() * 12 + 4; }

private:
    const std::uint16_t* pages_ = nullptr;
    const std::uint32_t* entries_ = nullptr;
    const char* pool_ = nullptr;
};

}  // namespace tarikh::text
