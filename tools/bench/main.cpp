// How fast is the extraction? Measured on one core beside ICU's bare cutting of the same text into sentences and words.
//
//     bench INPUT...        files or folders, as `tarikh extract` takes them
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/base/error.h>
#include <tarikh/document/reader.h>
#include <tarikh/lang/language.h>

#include "exports.h"
#include "stages.h"

namespace {

using namespace tarikh;
using bench::print_stages;

constexpr std::size_t least_bytes = 2'000'000;  ///< short inputs are repeated up to this
constexpr int rounds = 5;                       ///< the median round is told

/// Of the processor: what else runs on the machine is not counted.
double seconds(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::vector<document::Document> read(const std::vector<std::string>& inputs) {
    std::vector<document::Document> documents;
    document::Reader reader{inputs, {}};
    while (auto record = reader.next())
        if (!record->document.text.empty()) documents.push_back(std::move(record->document));
    return documents;
}

std::size_t bytes_of(const std::vector<document::Document>& documents) {
    std::size_t bytes = 0;
    for (const document::Document& d : documents) bytes += d.text.size();
    return bytes;
}

void fill_up(std::vector<document::Document>& documents) {
    const std::size_t once = documents.size();
    for (std::size_t bytes = bytes_of(documents), i = 0; bytes < least_bytes; ++i) {
        bytes += documents[i % once].text.size();
        documents.push_back(documents[i % once]);
    }
}

/// ICU's sentence and word borders of every text; the sum keeps the work from being optimised away.
class Cutter {
public:
    Cutter() {
        UErrorCode status = U_ZERO_ERROR;
        sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
        words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) throw base::IoError("ICU has no break rules");
    }
    std::size_t borders(std::string_view text) {
        std::size_t count = 0;
        UErrorCode status = U_ZERO_ERROR;
        UText* in = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        for (icu::BreakIterator* iterator : {sentences_.get(), words_.get()}) {
            iterator->setText(in, status);
            while (iterator->next() != icu::BreakIterator::DONE) ++count;
        }
        utext_close(in);
        return count;
    }

private:
    std::unique_ptr<icu::BreakIterator> sentences_, words_;
};

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

int run(const std::vector<std::string>& inputs) {
    // Start-up first, while nothing is in memory yet.
    std::unique_ptr<analysis::Analyzer> analyzer;
    document::Document word;
    word.id = "first";
    word.lang = lang::language_codes().front();
    word.text = "1";
    const double opened = seconds([&] {
        analyzer = std::make_unique<analysis::Analyzer>(analysis::Knowledge::built_in());
        analyzer->analyze(word);
    });

    std::vector<document::Document> documents = read(inputs);
    if (documents.empty()) throw base::IoError("there is no text in the input");
    const std::size_t different = documents.size(), different_bytes = bytes_of(documents);
    fill_up(documents);
    const double megabytes = static_cast<double>(bytes_of(documents)) / 1e6;

    Cutter cutter;
    std::size_t events = 0, written = 0, borders = 0;
    std::vector<double> whole, bare;
    // The two take turns, so that a busy machine slows both.
    for (int round = 0; round < rounds; ++round) {
        events = written = borders = 0;
        whole.push_back(seconds([&] {
            for (const document::Document& d : documents) {
                const analysis::Analysis found = analyzer->analyze(d);
                events += found.events.size();
                written += analysis::to_json(found).size();
            }
        }));
        bare.push_back(seconds([&] {
            for (const document::Document& d : documents) borders += cutter.borders(d.text);
        }));
    }
    const double extraction = megabytes / median(whole), segmentation = megabytes / median(bare);
    std::printf("text          %.2f MB in %zu documents (%zu different ones, %.2f MB)\n", megabytes, documents.size(), different,
                static_cast<double>(different_bytes) / 1e6);
    std::printf("found         %zu events, %.2f MB of JSON\n", events, static_cast<double>(written) / 1e6);
    std::printf("extraction    %.2f MB/s, one core, text to JSON\n", extraction);
    std::printf("ICU alone     %.2f MB/s, one core, %zu sentence and word borders\n", segmentation, borders);
    std::printf("ratio         %.2f of ICU's bare segmentation\n", extraction / segmentation);
    std::printf("start-up      %.2f ms to open the knowledge and read a first word\n", opened * 1e3);
    std::printf("knowledge     %.2f MB compiled, version %s\n", static_cast<double>(lang::built_in_pack().size()) / 1e6,
                std::string{analysis::Knowledge::built_in()->version()}.c_str());
    print_stages(documents, rounds);
    std::vector<analysis::Analysis> analyses;
    for (std::size_t i = 0; i < different; ++i) analyses.push_back(analyzer->analyze(documents[i]));
    bench::print_exports(std::move(analyses), rounds);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench INPUT...\n";
        return 2;
    }
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        std::cerr << "bench: " << fault.what() << '\n';
        return 1;
    }
}
