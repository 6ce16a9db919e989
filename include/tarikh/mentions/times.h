#pragma once
// Finds the expressions of time in a document and reads them as days.
//
//     "الأحد الماضي" in news of Wednesday 2024-03-06   ->   2024-03-03
//
// What Sunday is called, and how words make an expression, lives in src/lang/<code>/times.json; this room
// knows no names. Without a day of publication a relative time keeps what it says ("XXXX-WXX-7", PAST_REF).
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/calendar/day.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/mentions/numbers.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/token.h>

namespace tarikh::mentions {

/// times.json -> packed bytes. Throws base::DataError at the entry at fault.
std::string compile_times(const base::Json& file, const text::Spelling& spelling, std::string_view shown);

/// A view over compiled rules.
class TimeRules {
public:
    TimeRules();
    /// `packed` (8-byte aligned) outlives this.
    explicit TimeRules(std::string_view packed);
    ~TimeRules();
    TimeRules(TimeRules&&) noexcept;
    TimeRules& operator=(TimeRules&&) noexcept;

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    std::unique_ptr<const Impl> impl_;
};

class TimeTagger {
public:
    /// Both outlive the tagger.
    TimeTagger(const TimeRules& rules, const Numbers& numbers) : rules_{&rules}, numbers_{&numbers} {}

    /// Mentions in text order, never overlapping. A phrase that speaks of time but names no day comes back
    /// without begin and end: told, not guessed and not dropped. `published_at`: minutes of the day of
    /// publication, where the news tells its hour ("two hours ago").
    std::vector<TimeMention> tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                 std::optional<calendar::Day> published, std::optional<int> published_at = {}) const;

    /// The same, and what Numbers::tag would find beside them: the words are taken apart once for both.
    std::vector<TimeMention> tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                 std::optional<calendar::Day> published, std::optional<int> published_at,
                                 std::vector<QuantityMention>& quantities) const;

    /// The day of the news where nobody told it: a full date in the first two sentences, or a dateline
    /// ("بغداد 15-7-2003 (اف ب)"). nullopt if there is none.
    std::optional<calendar::Day> dateline(std::span<const morphology::Word> words,
                                          std::span<const text::Sentence> sentences) const;

    /// From now on remembers what is known of each form of this era; it finds the same. One a thread.
    void remember(std::uint32_t era);

private:
    const TimeRules* rules_;
    const Numbers* numbers_;
    struct Workshop;
    std::shared_ptr<Workshop> workshop() const;  ///< the one that is kept, or a new one

    std::shared_ptr<Workshop> workshop_;  ///< once it remembers
};

}  // namespace tarikh::mentions
