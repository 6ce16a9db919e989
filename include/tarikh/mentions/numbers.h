#pragma once
// Finds numbers of things and reads them.
//
//     "ما لا يقل عن خمسة وعشرين"  ->  25        "between 10 and 15"  ->  10 to 15
//     "العشرات"                    ->  10 to 99  "1.5 million"        ->  1500000
//
// What a number is called lives in src/lang/<code>/numbers.json; this room knows no names.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/token.h>

namespace tarikh::mentions {

/// numbers.json -> packed bytes. Throws base::DataError at the entry at fault.
std::string compile_numbers(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

class Numbers {
public:
    Numbers();
    /// `packed` (8-byte aligned) outlives this.
    explicit Numbers(std::string_view packed);
    ~Numbers();
    Numbers(Numbers&&) noexcept;
    Numbers& operator=(Numbers&&) noexcept;

    /// Mentions in text order, never overlapping each other or `times`. A number that counts nothing (a clock,
    /// a date, an ordinal) is none.
    std::vector<QuantityMention> tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                     std::span<const TimeMention> times = {}) const;

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    std::unique_ptr<const Impl> impl_;
};

}  // namespace tarikh::mentions
