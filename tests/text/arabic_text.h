#pragma once
// The project's own Arabic spelling and sentence rules, compiled as the build compiles them.
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <tarikh/base/json.h>
#include <tarikh/text/spelling.h>
#include <tarikh/text/tokenizer.h>

namespace tarikh::test {

inline base::Json read_json(const std::string& path) {
    std::ifstream in{std::string{TARIKH_SOURCE_ROOT} + "/" + path};
    std::ostringstream text;
    text << in.rdbuf();
    return base::parse_json(text.str(), path);
}

/// Packed bytes, aligned as the pack aligns them.
class Packed {
public:
    explicit Packed(const std::string& bytes) : words_(new std::uint64_t[bytes.size() / 8 + 1]), size_{bytes.size()} {
        std::memcpy(words_.get(), bytes.data(), bytes.size());
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(words_.get()), size_}; }

private:
    std::unique_ptr<std::uint64_t[]> words_;
    std::size_t size_;
};

struct LanguageText {
    explicit LanguageText(const std::string& code)
        : spelling_bytes{text::compile_spelling(read_json("src/lang/" + code + "/spelling.json"), "spelling.json")},
          spelling{spelling_bytes.view()},
          rules_bytes{text::compile_sentences(read_json("src/lang/" + code + "/sentences.json"), spelling, "sentences.json")},
          rules{rules_bytes.view()},
          tokenizer{spelling, rules} {}

    Packed spelling_bytes;
    text::Spelling spelling;
    Packed rules_bytes;
    text::SentenceRules rules;
    text::Tokenizer tokenizer;
};

}  // namespace tarikh::test
