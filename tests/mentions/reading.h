#pragma once
// A language as the times and numbers rooms need it, straight from src/lang/<code>, with a plain reading for
// every word: what times and numbers say must not hang on morphology. Tense may be told by a table.
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <tarikh/base/json.h>
#include <tarikh/mentions/numbers.h>
#include <tarikh/mentions/times.h>
#include <tarikh/text/tokenizer.h>

namespace tarikh::testing {

inline std::string file_text(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error{"no file " + path};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Keeps compiled bytes on an 8-byte border.
class Aligned {
public:
    explicit Aligned(const std::string& bytes) : words_((bytes.size() + 7) / 8), size_{bytes.size()} {
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(words_.data()));
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

private:
    std::vector<std::uint64_t> words_;
    std::size_t size_;
};

class Language {
public:
    explicit Language(const std::string& code) : folder_{std::string{TARIKH_SOURCE_ROOT} + "/src/lang/" + code + "/"} {
        spelling_bytes_ = std::make_unique<Aligned>(text::compile_spelling(json("spelling.json"), "spelling.json"));
        spelling = text::Spelling{spelling_bytes_->view()};
        sentence_bytes_ = std::make_unique<Aligned>(text::compile_sentences(json("sentences.json"), spelling, "sentences.json"));
        sentence_rules_ = text::SentenceRules{sentence_bytes_->view()};
        number_bytes_ = std::make_unique<Aligned>(mentions::compile_numbers(json("numbers.json"), spelling, "numbers.json"));
        numbers = mentions::Numbers{number_bytes_->view()};
        times_json = json("times.json");
        time_bytes_ = std::make_unique<Aligned>(mentions::compile_times(times_json, spelling, "times.json"));
        rules = mentions::TimeRules{time_bytes_->view()};
        tokenizer_ = std::make_unique<text::Tokenizer>(spelling, sentence_rules_);
    }

    struct Read {
        std::string source;
        text::TokenizedText text;
        std::vector<morphology::Reading> readings;
        std::vector<morphology::Word> words;
        /// The words of a code point span.
        std::string at(base::Span span) const {
            std::size_t byte = 0;
            std::uint32_t point = 0;
            std::string out;
            while (byte < source.size()) {
                const std::size_t from = byte;
                do ++byte; while (byte < source.size() && (static_cast<unsigned char>(source[byte]) & 0xC0) == 0x80);
                if (point >= span.start && point < span.end) out += source.substr(from, byte - from);
                ++point;
            }
            return out;
        }
    };

    /// Folded verbs and what they are: what morphology would tell.
    std::map<std::string, morphology::Aspect> verbs;

    std::unique_ptr<Read> read(std::string_view source) {
        auto out = std::make_unique<Read>();
        out->source = source;
        out->text = tokenizer_->tokenize(out->source);
        out->readings.resize(out->text.tokens.size());
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < out->text.tokens.size(); ++i) {
            while (number + 1 < out->text.sentences.size() && out->text.sentences[number].tokens.last <= i) ++number;
            const text::Token& token = out->text.tokens[i];
            if (const auto verb = verbs.find(std::string{token.folded}); verb != verbs.end()) {
                out->readings[i].pos = morphology::Pos::verb;
                out->readings[i].features.aspect = verb->second;
            }
            morphology::Word word{token, number, {&out->readings[i], 1}};
            word.form = forms_.try_emplace(std::string{token.text}, static_cast<std::uint32_t>(forms_.size()) + 1).first->second;
            out->words.push_back(word);
        }
        return out;
    }

    /// And a tagger that remembers all it has read finds the same.
    std::vector<mentions::TimeMention> times(const Read& read, std::string_view published) {
        if (!remembering_) remembering_.emplace(rules, numbers).remember(0);
        const auto day = calendar::parse_day(published);
        const auto found = mentions::TimeTagger{rules, numbers}.tag(read.words, read.text.sentences, day);
        const auto remembered = remembering_->tag(read.words, read.text.sentences, day);
        CHECK(shown(remembered) == shown(found));
        return found;
    }

    text::Spelling spelling;
    mentions::Numbers numbers;
    mentions::TimeRules rules;
    base::Json times_json;

private:
    static std::string shown(const std::vector<mentions::TimeMention>& times) {
        std::string out;
        for (const mentions::TimeMention& m : times) out += std::to_string(m.span.start) + "-" + std::to_string(m.span.end) + " " + m.value + "\n";
        return out;
    }
    base::Json json(const std::string& name) const { return base::parse_json(file_text(folder_ + name), folder_ + name); }

    std::string folder_;
    std::map<std::string, std::uint32_t> forms_;  ///< as an analyser numbers them
    std::unique_ptr<Aligned> spelling_bytes_, sentence_bytes_, number_bytes_, time_bytes_;
    text::SentenceRules sentence_rules_;
    std::optional<mentions::TimeTagger> remembering_;
    std::unique_ptr<text::Tokenizer> tokenizer_;
};

}  // namespace tarikh::testing
