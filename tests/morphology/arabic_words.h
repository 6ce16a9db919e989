#pragma once
// The project's own Arabic morphology, compiled as the build compiles it.
#include <filesystem>
#include <set>
#include <string>

#include <inflection.h>

#include <tarikh/morphology/analyzer.h>

#include "../text/arabic_text.h"

namespace tarikh::test {

inline std::string compiled_lexicon(const text::Spelling& spelling) {
    const lang::ArabicInflector inflector;
    morphology::LexiconBuilder builder{inflector, spelling};
    std::set<std::string> files;
    for (const auto& file : std::filesystem::directory_iterator{std::string{TARIKH_SOURCE_ROOT} + "/src/lang/ar/lexicon"})
        if (file.path().extension() == ".json") files.insert("src/lang/ar/lexicon/" + file.path().filename().string());
    for (const std::string& file : files) builder.add_file(read_json(file), file);
    for (const char* name : {"محمد", "القاهرة", "لبنان", "كييف", "علي"}) builder.add_name(name);
    return builder.build();
}

struct ArabicWords {
    ArabicWords()
        : lexicon_bytes{compiled_lexicon(text.spelling)},
          lexicon{lexicon_bytes.view()},
          clitics_bytes{morphology::compile_clitics(read_json("src/lang/ar/clitics.json"), text.spelling, "clitics.json")},
          clitics{clitics_bytes.view()},
          context_bytes{morphology::compile_context(read_json("src/lang/ar/context.json"), text.spelling, "context.json")},
          context{context_bytes.view()} {}

    /// Compiled once for all tests: it takes a third of a second.
    static ArabicWords& get() {
        static ArabicWords words;
        return words;
    }

    LanguageText text{"ar"};
    Packed lexicon_bytes;
    morphology::Lexicon lexicon;
    Packed clitics_bytes;
    morphology::Clitics clitics;
    Packed context_bytes;
    morphology::Context context;
};

/// A reading as one line: "wa+li+al+ NOUN مجلس gen", "VERB هاجم pf 3mp +3fs".
inline std::string shown(const morphology::Reading& r) {
    using namespace morphology;
    constexpr const char* bits[] = {"wa", "fa", "bi", "li", "ka", "sa", "al", "question", "la"};
    std::string out;
    for (const unsigned bit : {7U, 0U, 1U, 2U, 3U, 4U, 5U, 8U, 6U})
        if ((r.proclitics >> bit & 1U) != 0) out += std::string{bits[bit]} + "+";
    if (!out.empty()) out += ' ';
    out += std::string{upos(r.pos)} + (r.guessed ? "? " : " ") + std::string{r.lemma};
    const Features& f = r.features;
    if (f.aspect != Aspect::none) {
        out += f.passive ? " pass" : "";
        out += f.aspect == Aspect::perfect ? " pf " : f.aspect == Aspect::imperfect ? " impf " : " imp ";
        out += static_cast<char>('0' + f.person);
        if (f.gender != Gender::none) out += f.gender == Gender::masculine ? "m" : "f";
        out += f.number == Number::singular ? "s" : f.number == Number::dual ? "d" : "p";
        if (f.mood == Mood::jussive) out += " juss";
        if (f.mood == Mood::subjunctive) out += " subj";
    }
    if (r.enclitic == Enclitic::pronoun) {
        const Features& e = r.enclitic_features;
        out += " +";
        out += static_cast<char>('0' + e.person);
        if (e.gender != Gender::none) out += e.gender == Gender::masculine ? "m" : "f";
        out += e.number == Number::singular ? "s" : e.number == Number::dual ? "d" : "p";
    }
    return out;
}

/// The chosen readings of a text, "; " between; `which` picks one word.
inline std::string read(const std::string& text, std::size_t which) {
    ArabicWords& words = ArabicWords::get();
    morphology::Analyzer analyzer{words.lexicon, words.clitics, words.context, words.text.spelling};
    const text::TokenizedText tokens = words.text.tokenizer.tokenize(text);
    const morphology::AnalysedText analysed = analyzer.analyse(tokens);
    return which < analysed.words.size() ? shown(*analysed.words[which]) : "no such word";
}

}  // namespace tarikh::test
