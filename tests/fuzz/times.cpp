// Throws any bytes at the time tagger and aborts if what comes back cannot be true. Built and run by tests/fuzz/run.
//
// The first byte chooses the language and what is known of the publication, the next two the day; the rest is the text.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include <tarikh/base/utf8.h>
#include <tarikh/lang/language.h>

namespace {

using namespace tarikh;

struct Tools {
    Tools(std::string_view code, const knowledge::Pack& pack)
        : language{code, pack},
          tokenizer{language.spelling, language.sentences},
          morphology{language.lexicon, language.clitics, language.context, language.spelling},
          tagger{language.times, language.numbers} {}

    lang::Language language;
    text::Tokenizer tokenizer;
    morphology::Analyzer morphology;
    mentions::TimeTagger tagger;
};

Tools& tools(std::size_t which) {
    static const knowledge::Pack pack{lang::built_in_pack()};
    static std::vector<std::unique_ptr<Tools>> all = [] {
        std::vector<std::unique_ptr<Tools>> made;
        for (const std::string_view code : lang::language_codes()) made.push_back(std::make_unique<Tools>(code, pack));
        return made;
    }();
    return *all[which % all.size()];
}

void demand(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void check(const std::vector<mentions::TimeMention>& times, const text::TokenizedText& text, std::size_t code_points) {
    std::uint32_t behind = 0;
    for (const mentions::TimeMention& m : times) {
        demand(m.span.start >= behind, "mentions stand in text order and do not overlap");
        demand(m.span.start < m.span.end && m.span.end <= code_points, "a mention lies in the text");
        demand(m.words.first < m.words.last && m.words.last <= text.tokens.size(), "its words are words of the text");
        demand(!m.value.empty() && !m.rule.empty(), "it has a value and tells its rule");
        demand(m.begin.empty() == m.end_date.empty(), "it has both days or none");
        if (!m.begin.empty() && m.begin.front() != '-' && m.end_date.front() != '-') {
            const auto first = calendar::parse_day(m.begin), last = calendar::parse_day(m.end_date);
            demand(first && last && *first <= *last, "its first day is a day, and not behind the last");
        }
        behind = m.span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    Tools& language = tools(data[0] & 1);
    std::optional<calendar::Day> published;
    std::optional<int> published_at;
    if ((data[0] & 2) == 0) published = calendar::Day{static_cast<std::int32_t>(data[1] * 256 + data[2])};
    if ((data[0] & 4) != 0) published_at = data[2] * 5;
    const std::string text = base::mend_utf8(std::string{reinterpret_cast<const char*>(data) + 3, size - 3});
    const text::TokenizedText tokens = language.tokenizer.tokenize(text);
    const morphology::AnalysedText words = language.morphology.analyse(tokens);
    const auto times = language.tagger.tag(words.words, tokens.sentences, published, published_at);
    check(times, tokens, base::count_code_points(text));
    check(language.tagger.tag(words.words, tokens.sentences, language.tagger.dateline(words.words, tokens.sentences)), tokens,
          base::count_code_points(text));
    return 0;
}
