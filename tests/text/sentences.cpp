#include <doctest/doctest.h>

#include "arabic_text.h"

using namespace tarikh;

namespace {

/// The sentences, with " | " between; a headline in [ ].
std::string sentences(test::LanguageText& language, const std::string& text) {
    std::string out;
    const text::TokenizedText cut = language.tokenizer.tokenize(text);
    for (const text::Sentence& sentence : cut.sentences) {
        if (!out.empty()) out += " | ";
        const std::string part = text.substr(sentence.bytes.start, sentence.bytes.end - sentence.bytes.start);
        out += sentence.headline ? "[" + part + "]" : part;
    }
    return out;
}

}  // namespace

TEST_CASE("sentences end where a reader ends them") {
    struct Case { const char *text, *cut; };
    const Case cases[] = {
        {"وصل الوزير. غادر السفير.", "وصل الوزير. | غادر السفير."},
        {"وصل الوزير.غادر السفير.", "وصل الوزير. | غادر السفير."},
        {"هل وصل؟ نعم! وصل", "هل وصل؟ | نعم! | وصل"},
        {"قال الوزير: وصلنا؛ ثم غادرنا، معا.", "قال الوزير: وصلنا؛ ثم غادرنا، معا."},
        {"لقاء في بيروت\nوصل الوزير.", "[لقاء في بيروت] | وصل الوزير."},
        {"وصل الوزير.\nثم غادر", "وصل الوزير. | ثم غادر"},         // a first line with a stop is no headline
        {"القدس 15-7 (اف ب)- وصل الوزير.", "القدس 15-7 (اف ب)- وصل الوزير."},
        {"قال \"وصلنا.\" ثم غادر.", "قال \"وصلنا.\" | ثم غادر."},
        {"قال «وصلنا.» ثم غادر.", "قال «وصلنا.» | ثم غادر."},
        {"قال «وصلنا. » ثم غادر.", "قال «وصلنا. » | ثم غادر."},
        {"وصل.«غادر السفير»", "وصل. | «غادر السفير»"},
        {"بنسبة 3.5 في المئة.", "بنسبة 3.5 في المئة."},
        {"وصل د. محمد أمس.", "وصل د. محمد أمس."},
        {"وصل أ.د. محمد أمس.", "وصل أ.د. محمد أمس."},
        {"ذكرت (أ.ف.ب) ذلك. ثم نفته.", "ذكرت (أ.ف.ب) ذلك. | ثم نفته."},
        {"1. وصل الوزير. 2. غادر.", "1. وصل الوزير. | 2. غادر."},
        {"Mr. Smith left. He spoke.", "Mr. Smith left. | He spoke."},
        {"George W. Bush met U.S. Army officers.", "George W. Bush met U.S. Army officers."},
        {"وصل...\n\n\nغادر", "وصل... | غادر"},
        {"\n\n", ""},
        {"", ""},
    };
    test::LanguageText arabic{"ar"};
    for (const auto& [text, cut] : cases) {
        CAPTURE(text);
        CHECK(sentences(arabic, text) == cut);
    }
}

TEST_CASE("what stands far from its stops does not break a line") {
    const char* lines[] = {
        "وصل الوزير. 3 سفراء (و4 نواب) غادروا... ثم عادوا! قال: \"لن نعود.\" وسكت",
        "He paid 3. 5 men, and 12 women (from the U.S.) left... they spoke! \"Why?\" he said. No.5 won. A.B. Smith? no",
        "وصل.غادر. — 7. قال د. سالم؟! «نعم.» لا",
    };
    test::LanguageText arabic{"ar"};
    for (const std::string line : lines) {
        // The same with more letters where there were letters already, and none near a stop that were not there.
        std::string longer;
        for (std::size_t at = 0; at < line.size(); ++at) {
            longer += line[at];
            if (line.compare(at, 1, ",") == 0 || line.compare(at, 1, ":") == 0) longer += " و و و و و و و و";
        }
        CAPTURE(line);
        CHECK(arabic.tokenizer.tokenize(longer).sentences.size() == arabic.tokenizer.tokenize(line).sentences.size());
    }
    CHECK(sentences(arabic, lines[0]) == "وصل الوزير. | 3 سفراء (و4 نواب) غادروا... | ثم عادوا! | قال: \"لن نعود.\" | وسكت");
}

TEST_CASE("a sentence covers its tokens, all of them and no other's") {
    test::LanguageText arabic{"ar"};
    const std::string text = "  لقاء في بيروت \n وصل الوزير.  غادر السفير! ";
    const text::TokenizedText cut = arabic.tokenizer.tokenize(text);
    REQUIRE(cut.sentences.size() == 3);
    CHECK(cut.sentences[0].span == base::Span{2, 15});
    CHECK(cut.sentences[1].span == base::Span{18, 29});
    CHECK(cut.sentences[2].span == base::Span{31, 43});
    std::uint32_t next = 0;
    for (const text::Sentence& sentence : cut.sentences) {
        CHECK(sentence.tokens.first == next);
        next = sentence.tokens.last;
    }
    CHECK(next == cut.tokens.size());
}

TEST_CASE("rules that name an abbreviation with its last stop are refused") {
    const test::LanguageText arabic{"ar"};
    const base::Json file = base::parse_json("{\"abbreviations\": [\"د\",\n\"د.\"]}", "sentences.json");
    CHECK_THROWS_WITH_AS(text::compile_sentences(file, arabic.spelling, "sentences.json"), doctest::Contains("sentences.json:2:1"), base::DataError);
}
