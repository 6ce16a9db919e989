#include "stages.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>

#include <tarikh/lang/language.h>

namespace tarikh::bench {
namespace {

enum Stage : std::size_t { tokens, words, names, times, stage_count };

using Seconds = std::array<double, stage_count>;

class Reader {
public:
    Reader(std::string_view code, const knowledge::Pack& pack, const world::World& world)
        : language_{code, pack}, tokenizer_{language_.spelling, language_.sentences},
          analyzer_{language_.lexicon, language_.clitics, language_.context, language_.spelling},
          names_{language_.names, world, &language_.gazetteer}, times_{language_.times, language_.numbers} {}

    /// Adds what each stage took to `spent`; returns the number of words.
    std::size_t read(const document::Document& d, Seconds& spent) {
        using Clock = std::chrono::steady_clock;
        const auto begin = Clock::now();
        const text::TokenizedText text = tokenizer_.tokenize(d.text);
        const auto cut = Clock::now();
        const morphology::AnalysedText analysed = analyzer_.analyse(text);
        const auto read = Clock::now();
        names_.remember(analysed.era);
        times_.remember(analysed.era);
        found_ += names_.find(analysed.words).size();
        const auto named = Clock::now();
        found_ += times_.tag(analysed.words, text.sentences, calendar::parse_day(d.date)).size();
        const auto dated = Clock::now();
        const auto passed = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
        spent[tokens] += passed(begin, cut);
        spent[words] += passed(cut, read);
        spent[names] += passed(read, named);
        spent[times] += passed(named, dated);
        return analysed.words.size();
    }
    std::size_t found() const { return found_; }

private:
    lang::Language language_;
    text::Tokenizer tokenizer_;
    morphology::Analyzer analyzer_;
    mentions::NameFinder names_;
    mentions::TimeTagger times_;
    std::size_t found_ = 0;
};

double median(std::vector<Seconds>& rounds, Stage stage) {
    std::sort(rounds.begin(), rounds.end(), [stage](const Seconds& a, const Seconds& b) { return a[stage] < b[stage]; });
    return rounds[rounds.size() / 2][stage];
}

void print_language(std::string_view code, const std::vector<const document::Document*>& documents, const knowledge::Pack& pack,
                    const world::World& world, int rounds) {
    Reader reader{code, pack, world};
    std::vector<Seconds> all(static_cast<std::size_t>(rounds));
    std::size_t count = 0, bytes = 0;
    for (const document::Document* d : documents) bytes += d->text.size();
    for (Seconds& spent : all) {
        count = 0;
        for (const document::Document* d : documents) count += reader.read(*d, spent);
    }
    const double megabytes = static_cast<double>(bytes) / 1e6, millions = static_cast<double>(count) / 1e6;
    const double first_time = millions / all.front()[words];  // every form is met for the first time
    std::printf("%.*s  tokens %.1f MB/s, words read %.2f million/s (in the first round %.2f), names %.1f MB/s, times %.1f MB/s (%zu words)\n",
                static_cast<int>(code.size()), code.data(), megabytes / median(all, tokens), millions / median(all, words), first_time,
                megabytes / median(all, names), megabytes / median(all, times), count);
}

}  // namespace

void print_stages(const std::vector<document::Document>& documents, int rounds) {
    const knowledge::Pack pack{lang::built_in_pack()};
    const world::World world{pack.section("world")};
    for (const std::string_view code : lang::language_codes()) {
        std::vector<const document::Document*> mine;
        for (const document::Document& d : documents)
            if ((d.lang.empty() ? lang::guess_language(d.text) : std::string_view{d.lang}) == code) mine.push_back(&d);
        if (!mine.empty()) print_language(code, mine, pack, world, rounds);
    }
}

}  // namespace tarikh::bench
