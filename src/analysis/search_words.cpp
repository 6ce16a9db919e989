#include <tarikh/analysis/search_words.h>

#include <map>

#include <tarikh/base/utf8.h>
#include <tarikh/morphology/analyzer.h>
#include <tarikh/text/tokenizer.h>

#include "knowledge.h"

namespace tarikh::analysis {
namespace {

struct Tools {
    explicit Tools(const lang::Language& language)
        : spelling{language.spelling},
          tokenizer{language.spelling, language.sentences},
          words{language.lexicon, language.clitics, language.context, language.spelling} {}
    const text::Spelling& spelling;
    text::Tokenizer tokenizer;
    morphology::Analyzer words;
};

/// `count` code points of `text`, from the one numbered `from`.
std::string_view part(std::string_view text, std::size_t from, std::size_t count) {
    std::size_t at = 0;
    for (; from > 0 && at < text.size(); --from) base::next_code_point(text, at);
    const std::size_t start = at;
    for (; count > 0 && at < text.size(); --count) base::next_code_point(text, at);
    return text.substr(start, at - start);
}

void append(std::string& to, std::string_view word) {
    if (!to.empty()) to += ' ';
    // A word that has a space or a mark within stays one word.
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (letter) to += c;
    }
}

bool has_letters(std::string_view word) {
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')) return true;
    }
    return false;
}

}  // namespace

struct SearchReader::Impl {
    std::shared_ptr<const Knowledge> knowledge;
    std::map<std::string, std::unique_ptr<Tools>, std::less<>> tools;

    Tools* tools_for(std::string_view text) {
        std::string_view code = lang::guess_language(text);
        if (code.empty()) code = lang::language_codes().front();  // figures alone
        const lang::Language* language = knowledge->impl().language(code);
        if (language == nullptr) return nullptr;
        std::unique_ptr<Tools>& found = tools[std::string(code)];
        if (!found) found = std::make_unique<Tools>(*language);
        return found.get();
    }

    void read_line(std::string_view line, SearchText& out) {
        Tools* with = tools_for(line);
        if (with == nullptr) return;
        const text::TokenizedText text = with->tokenizer.tokenize(line);
        const morphology::AnalysedText analysed = with->words.analyse(text);
        for (const morphology::Word& word : analysed.words) {
            if (word.kind == text::TokenKind::punctuation || !has_letters(word.folded())) continue;
            const morphology::Reading& reading = *word.reading;
            const std::string stem =
                reading.stem_length == 0 ? std::string() : with->spelling.folded(part(word.token->text, reading.stem_start, reading.stem_length));
            append(out.words, word.folded());
            append(out.stems, has_letters(stem) ? std::string_view(stem) : word.folded());
            append(out.lemmas, has_letters(reading.lemma_folded) ? reading.lemma_folded : word.folded());
        }
    }
};

SearchReader::SearchReader(std::shared_ptr<const Knowledge> knowledge) : impl_{std::make_unique<Impl>()} {
    impl_->knowledge = std::move(knowledge);
}
SearchReader::~SearchReader() = default;

SearchText SearchReader::read(std::string_view text) {
    SearchText out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        impl_->read_line(text.substr(at, end - at), out);
        at = end + 1;
    }
    return out;
}

}  // namespace tarikh::analysis
