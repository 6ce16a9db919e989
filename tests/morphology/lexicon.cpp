#include <doctest/doctest.h>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

std::string built(std::initializer_list<const char*> files) {
    const text::Spelling& spelling = test::ArabicWords::get().text.spelling;
    const lang::ArabicInflector inflector;
    LexiconBuilder builder{inflector, spelling};
    for (const char* file : files) builder.add_file(base::parse_json(file, "words.json"), "words.json");
    return builder.build();
}

const char* const journey = R"({"lexemes": [{"lemma": "رحلة", "pos": "NOUN", "gender": "f", "plural": "+ات"}]})";
const char* const journey_again = R"({"lexemes": [{"lemma": "رحلة", "pos": "NOUN", "gender": "f", "plural": "رحل"}]})";
const char* const travel = R"({"lexemes": [{"lemma": "رحل", "pos": "VERB", "root": "رحل", "form": "I", "vowels": "a-a"}]})";

}  // namespace

TEST_CASE("two entries of one lemma are one lexeme; the later adds its forms") {
    const test::Packed bytes{built({journey, travel, journey_again})};
    const Lexicon lexicon{bytes.view()};
    const std::uint32_t index = lexicon.find_lexeme("رحله", Pos::noun);
    REQUIRE(index != 0);
    CHECK(lexicon.lexeme(index).lemma == "رحلة");
    for (const char* form : {"رحله", "رحلات", "رحل"}) {
        CAPTURE(form);
        bool found = false;
        for (const std::uint32_t i : lexicon.find(form)) found = found || lexicon.form(i).lexeme == index;
        CHECK(found);
    }
    CHECK(lexicon.find("رحلتنن").empty());
}

TEST_CASE("the same entries give the same bytes, and one form is kept once") {
    CHECK(built({journey, travel}) == built({journey, travel}));
    const test::Packed once{built({journey})}, twice{built({journey, journey})};
    CHECK(Lexicon{once.view()}.form_count() == Lexicon{twice.view()}.form_count());
}

TEST_CASE("an entry that says a weight has the word over one that says none") {
    const char* const plain = R"({"lexemes": [{"lemma": "قرب", "pos": "NOUN"}]})";
    const char* const rare = R"({"lexemes": [{"lemma": "قرب", "pos": "NOUN", "weight": -20}]})";
    const char* const common = R"({"lexemes": [{"lemma": "قرب", "pos": "NOUN", "weight": 7}]})";
    const auto weight = [](std::initializer_list<const char*> files) {
        const test::Packed bytes{built(files)};
        const Lexicon lexicon{bytes.view()};
        return lexicon.form(lexicon.find("قرب").front()).weight;
    };
    CHECK(weight({plain}) == 0);
    CHECK(weight({plain, rare}) == -20);
    CHECK(weight({rare, plain}) == -20);
    CHECK(weight({common, rare}) == 7);
}

TEST_CASE("a file without lexemes is refused") {
    CHECK_THROWS_WITH_AS(built({R"({"lexeme": []})"}), doctest::Contains("no \"lexemes\""), base::DataError);
}
