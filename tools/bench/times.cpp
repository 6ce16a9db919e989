// How fast are times found? The tagger alone, on one core, in text that is already cut into words and analysed.
//
//     bench_times INPUT...        files or folders, as `tarikh extract` takes them
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <tarikh/base/error.h>
#include <tarikh/document/reader.h>
#include <tarikh/lang/language.h>

namespace {

using namespace tarikh;

constexpr double least_bytes = 4e6;  ///< the texts are gone over until so much was read
constexpr int rounds = 7;            ///< the median round is told

struct Prepared {
    document::Document document;
    text::TokenizedText tokens;
    morphology::AnalysedText words;
    std::optional<calendar::Day> published;
};

/// All texts of one language, ready to be tagged.
class Bench {
public:
    Bench(std::string_view code, const knowledge::Pack& pack)
        : language_{std::make_unique<lang::Language>(code, pack)},
          tokenizer_{language_->spelling, language_->sentences},
          morphology_{language_->lexicon, language_->clitics, language_->context, language_->spelling},
          tagger_{language_->times, language_->numbers} {}

    void add(document::Document document) {
        auto text = std::make_unique<Prepared>();
        text->document = std::move(document);
        text->tokens = tokenizer_.tokenize(text->document.text);
        text->words = morphology_.analyse(text->tokens);
        text->published = calendar::parse_day(text->document.date);
        bytes_ += static_cast<double>(text->document.text.size());
        texts_.push_back(std::move(text));
    }

    void run() const {
        const int times = std::max(1, static_cast<int>(least_bytes / bytes_));
        std::vector<double> speeds;
        std::size_t found = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto begin = std::chrono::steady_clock::now();
            found = 0;
            for (int again = 0; again < times; ++again)
                for (const auto& text : texts_) found += tagger_.tag(text->words.words, text->tokens.sentences, text->published).size();
            const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            speeds.push_back(bytes_ * times / seconds / 1e6);
        }
        std::sort(speeds.begin(), speeds.end());
        std::printf("times %s      %.1f MB/s, one core, words to times (%zu texts, %.2f MB, %zu times; median of %d rounds, best %.1f)\n",
                    language_->code.c_str(), speeds[speeds.size() / 2], texts_.size(), bytes_ / 1e6,
                    found / static_cast<std::size_t>(times), rounds, speeds.back());
    }

private:
    std::unique_ptr<lang::Language> language_;
    text::Tokenizer tokenizer_;
    morphology::Analyzer morphology_;
    mentions::TimeTagger tagger_;
    std::vector<std::unique_ptr<Prepared>> texts_;
    double bytes_ = 0;
};

int run(const std::vector<std::string>& inputs) {
    const knowledge::Pack pack{lang::built_in_pack()};
    std::map<std::string, Bench> benches;
    document::Reader reader{inputs, {}};
    while (auto record = reader.next()) {
        document::Document& document = record->document;
        if (document.text.empty()) continue;
        const std::string code = document.lang.empty() ? std::string{lang::guess_language(document.text)} : document.lang;
        const auto codes = lang::language_codes();
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) continue;
        benches.try_emplace(code, code, pack).first->second.add(std::move(document));
    }
    if (benches.empty()) throw base::IoError("there is no text in the input");
    for (const auto& [code, bench] : benches) bench.run();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_times INPUT...\n";
        return 2;
    }
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        std::cerr << "bench_times: " << fault.what() << '\n';
        return 1;
    }
}
