#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

struct Asked {
    std::string text;
    Aspect aspect;
};

/// The forms that news has most: he, she and they in the perfect, he in the imperfect, with و, س and a pronoun.
std::vector<Asked> usual_forms(const Paradigm& verb) {
    std::vector<Asked> out;
    std::set<std::tuple<Aspect, Gender, Number>> seen;
    for (const InflectedForm& form : verb.forms) {
        const Features& f = form.features;
        if (f.passive || f.person != 3 || (form.joins & joins::alone) == 0 || f.mood == Mood::jussive || f.mood == Mood::subjunctive) continue;
        const bool he = f.gender == Gender::masculine && f.number == Number::singular;
        const bool perfect = f.aspect == Aspect::perfect && f.number != Number::dual && (he || f.number == Number::singular || f.gender == Gender::masculine);
        if (!(perfect || (f.aspect == Aspect::imperfect && he)) || !seen.emplace(f.aspect, f.gender, f.number).second) continue;
        out.push_back({form.text, f.aspect});
        if (!he) continue;
        out.push_back({(f.aspect == Aspect::perfect ? "و" : "س") + form.text, f.aspect});
    }
    for (const InflectedForm& form : verb.forms) {
        const Features& f = form.features;
        if (f.aspect != Aspect::imperfect || f.passive || f.gender != Gender::masculine || f.number != Number::singular) continue;
        if ((form.joins & joins::pronoun) == 0) continue;
        out.push_back({form.text + "ها", f.aspect});
        break;
    }
    return out;
}

struct Guesser {
    /// The first reading as a verb, the chosen one before all: lemma and aspect right?
    bool knows(const Asked& asked, const std::string& lemma) {
        const text::TokenizedText tokens = words.text.tokenizer.tokenize(asked.text);
        const AnalysedText analysed = analyzer.analyse(tokens);
        for (const Reading& r : analysed.words.front().readings()) {
            if (r.pos != Pos::verb) continue;
            CHECK(r.guessed);
            return r.lemma_folded == words.text.spelling.folded(lemma) && r.features.aspect == asked.aspect;
        }
        return false;
    }
    test::ArabicWords& words = test::ArabicWords::get();
    Lexicon none;  // no verb at all: each is held out from each
    Analyzer analyzer{none, words.clitics, words.context, words.text.spelling};
};

}  // namespace

TEST_CASE("of verbs the lexicon lacks, lemma and tense are guessed from the shape") {
    const base::Json file = test::read_json("src/lang/ar/lexicon/verbs.json");
    const std::vector<base::Json>& entries = file.find("lexemes")->items;
    constexpr std::size_t held_out = 300;
    const lang::ArabicInflector inflector;
    Guesser guesser;
    std::size_t right_verbs = 0, right_forms = 0, forms = 0;
    std::map<std::string, std::pair<int, int>> by_form;
    for (std::size_t i = 0; i < held_out; ++i) {
        const base::Json& entry = entries[i * entries.size() / held_out];
        const Paradigm verb = inflector.inflect(entry, "verbs.json").front();
        const std::vector<Asked> asked = usual_forms(verb);
        std::size_t right = 0;
        for (const Asked& form : asked) right += guesser.knows(form, verb.lemma) ? 1U : 0U;
        forms += asked.size();
        right_forms += right;
        const bool good = right * 2 > asked.size();
        right_verbs += good ? 1U : 0U;
        auto& [of_form, of_all] = by_form[std::string{entry.string_or("form")}];
        of_form += good ? 1 : 0;
        ++of_all;
    }
    std::string told = "verbs " + std::to_string(right_verbs) + " of 300, forms " + std::to_string(right_forms) + " of " + std::to_string(forms);
    for (const auto& [form, count] : by_form) told += "; " + form + " " + std::to_string(count.first) + "/" + std::to_string(count.second);
    MESSAGE(told);
    CHECK(right_verbs * 100 >= held_out * 80);
}

TEST_CASE("a guessed verb has the lemma its shape tells") {
    struct Case { const char *word, *reading; };
    const Case cases[] = {
        {"يستقرطم", "VERB? استقرطم impf 3ms"}, {"يتقرطمون", "VERB? تقرطم impf 3mp"},
        {"وسيستغربط", "wa+sa+ VERB? استغربط impf 3ms"}, {"يتقرطم", "VERB? تقرطم impf 3ms"},
    };
    for (const auto& [word, reading] : cases) {
        CAPTURE(word);
        CHECK(test::read(word, 0) == reading);
    }
}
