#include <doctest/doctest.h>

#include <set>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;
using test::read;

TEST_CASE("what is written joined to a word is cut off") {
    struct Case { const char *word, *reading; };
    const Case cases[] = {
        {"وهاجموها", "wa+ VERB هاجم pf 3mp +3fs"},
        {"وسيلتقيه", "wa+sa+ VERB التقى impf 3ms +3ms"},
        {"فقصفتهم", "fa+ VERB قصف pf 3fs +3mp"},
        {"سيجتمعون", "sa+ VERB اجتمع impf 3mp"},
        {"رآه", "VERB رأى pf 3ms +3ms"},
        {"دعاهم", "VERB دعا pf 3ms +3mp"},
        {"للمجلس", "li+al+ NOUN مجلس"},
        {"للجنة", "li+ NOUN لجنة"},                   // the article before ل is not seen twice; the word is definite
        {"بالقنابل", "bi+al+ NOUN قنبلة"},
        {"وبالصواريخ", "wa+bi+al+ NOUN صاروخ"},
        {"كالحرب", "ka+al+ NOUN حرب"},
        {"لمدينتهم", "li+ NOUN مدينة +3mp"},
        {"زيارته", "NOUN زيارة +3ms"},
        {"إجراؤها", "NOUN إجراء +3fs"},
        {"مستشفاها", "NOUN مستشفى +3fs"},
        {"أصدقائنا", "NOUN صديق +1p"},
        {"مسؤوليها", "NOUN مسؤول +3fs"},
        {"إليهم", "ADP إلى +3mp"},
        {"عليه", "ADP على +3ms"},
        {"فيها", "ADP في +3fs"},
        {"له", "ADP ل +3ms"},
        {"لأنه", "SCONJ لأن +3ms"},
        {"وأنها", "wa+ SCONJ أن +3fs"},
        {"ولبنان", "wa+ PROPN لبنان"},
        {"بالقاهرة", "bi+al+ PROPN القاهرة"},
        {"للقاهرة", "li+al+ PROPN القاهرة"},
        {"وكييف", "wa+ PROPN كييف"},
        // not cut, though the letters are there
        {"ولد", "VERB ولد pf 3ms"}, {"بيان", "NOUN بيان"}, {"كتاب", "NOUN كتاب"}, {"فتح", "VERB فتح pf 3ms"}, {"وزير", "NOUN وزير"},
        {"مدرسة", "NOUN مدرسة"},                      // with ة this cannot be مدرس and a pronoun
        {"فلسطينية", "ADJ فلسطيني"}, {"الأكثر", "al+ ADJ أكثر"},
    };
    for (const auto& [word, reading] : cases) {
        CAPTURE(word);
        CHECK(read(word, 0) == reading);
    }
}

TEST_CASE("careless spelling is read, careful spelling is trusted") {
    struct Case { const char *word, *reading; };
    const Case cases[] = {
        {"اعلنت", "VERB أعلن pf 3fs"},   // agencies leave the hamza out
        {"الى", "ADP إلى"},
        {"على", "ADP على"}, {"فى", "ADP في"},
        {"المدرسه", "al+ NOUN مدرسة"},
        {"إجتماع", "NOUN اجتماع"}, {"والإقتصادية", "wa+al+ ADJ اقتصادي"}, {"دولى", "ADJ دولي"},  // and others put one too many
        {"إعلام", "NOUN إعلام"}, {"أعلام", "NOUN علم"},    // but أ and إ are never confused
        {"هاجَمُوا", "VERB هاجم pf 3mp"}, {"هـــاجم", "VERB هاجم pf 3ms"},
        {"مسئول", "NOUN مسؤول"},
    };
    for (const auto& [word, reading] : cases) {
        CAPTURE(word);
        const std::string got = read(word, 0);
        if (std::string{word} == "مسئول") CHECK(got.find("VERB") == std::string::npos);
        else CHECK(got == reading);
    }
}

TEST_CASE("the stem knows where it stands in the token") {
    struct Case { const char *word; unsigned start, length; };
    const Case cases[] = {
        {"الوزير", 0, 6}, {"والوزير", 1, 6}, {"للوزير", 1, 5}, {"وبالقنابل", 2, 7}, {"زيارته", 0, 5}, {"وَالوزير", 2, 6}, {"وسيلتقيه", 2, 5},
    };
    test::ArabicWords& words = test::ArabicWords::get();
    Analyzer analyzer{words.lexicon, words.clitics, words.context, words.text.spelling};
    for (const Case& row : cases) {
        CAPTURE(row.word);
        const std::string text = row.word;
        const text::TokenizedText tokens = words.text.tokenizer.tokenize(text);
        const AnalysedText analysed = analyzer.analyse(tokens);
        CHECK(analysed.words[0]->stem_start == row.start);
        CHECK(analysed.words[0]->stem_length == row.length);
    }
}

TEST_CASE("vowel marks that only nouns bear are believed") {
    CHECK(read("حكمٌ", 0).starts_with("NOUN حكم"));
    CHECK(read("توازنٌ", 0).starts_with("NOUN توازن"));
    CHECK(read("اتفاقاً", 0).starts_with("NOUN اتفاق"));
}

TEST_CASE("unknown words get an honest guess") {
    struct Case { const char *word, *reading; };
    const Case cases[] = {
        {"زغلولوف", "PROPN? زغلولوف"}, {"وزغلولوف", "wa+ PROPN? زغلولوف"}, {"القرطموغية", "al+ ADJ? قرطموغي"},
        {"القرطموغات", "al+ NOUN? قرطموغات"}, {"يستقرطمون", "VERB? استقرطم impf 3mp"}, {"WikiFoo", "PROPN? WikiFoo"},
        {"123", "NUM 123"}, {"،", "PUNCT ،"}, {"%", "SYM %"}, {"ـ", "PUNCT "},
        {"ويلزبرغ", "PROPN? ويلزبرغ"}, {"بالقرطموغات", "bi+al+ NOUN? قرطموغات"},
    };
    for (const auto& [word, reading] : cases) {
        CAPTURE(word);
        CHECK(read(word, 0) == reading);
    }
}

TEST_CASE("participles and verbal nouns know their verb") {
    const Lexicon& lexicon = test::ArabicWords::get().lexicon;
    struct Case { const char* lemma; Pos pos; const char* verb; };
    const Case cases[] = {
        {"مهاجم", Pos::adjective, "هاجم"}, {"مهاجم", Pos::noun, "هاجم"}, {"اجتماع", Pos::noun, "اجتمع"}, {"متظاهر", Pos::noun, "تظاهر"}, {"معتقل", Pos::adjective, "اعتقل"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.lemma);
        const std::uint32_t index = lexicon.find_lexeme(row.lemma, row.pos);
        REQUIRE(index != 0);
        CHECK(lexicon.lexeme(lexicon.lexeme(index).verb).lemma == row.verb);
    }
    CHECK(lexicon.find_lexeme("كلمهلاوجودلها", Pos::noun) == 0);
    CHECK(lexicon.lexeme(lexicon.find_lexeme("وزير", Pos::noun)).verb == 0);
}

TEST_CASE("memory changes the speed and never the answer; readings outlive the next text") {
    test::ArabicWords& words = test::ArabicWords::get();
    Analyzer analyzer{words.lexicon, words.clitics, words.context, words.text.spelling};
    const std::string first = "هاجم الجنود مدينة زغلولوف أمس.", second = "وصل الوزير إلى بيروت في زيارة رسمية.";
    const text::TokenizedText one = words.text.tokenizer.tokenize(first);
    const text::TokenizedText two = words.text.tokenizer.tokenize(second);
    const auto all = [](const AnalysedText& text) {
        std::string out;
        for (const Word& word : text.words) out += test::shown(*word) + "; ";
        return out;
    };
    AnalysedText kept = analyzer.analyse(one);
    const std::string before = all(kept);
    const AnalysedText moved = std::move(kept);
    for (int i = 0; i < 3; ++i) analyzer.analyse(two);
    CHECK(all(moved) == before);
    CHECK(all(analyzer.analyse(one)) == before);
    for (const Word& word : moved.words) {
        CHECK(word.reading == &word.readings().front());
        CHECK(word.readings().size() <= 8);
    }
}

TEST_CASE("a long text is read as its sentences are") {
    test::ArabicWords& words = test::ArabicWords::get();
    Analyzer analyzer{words.lexicon, words.clitics, words.context, words.text.spelling};
    const std::string sentence = "لم يكتب الوزير التقرير في مدينة زغلولوف.\n";
    std::string text;
    for (int i = 0; i < 8000; ++i) text += sentence;
    const text::TokenizedText one = words.text.tokenizer.tokenize(sentence), many = words.text.tokenizer.tokenize(text);
    const AnalysedText short_one = analyzer.analyse(one), long_one = analyzer.analyse(many);
    REQUIRE(long_one.words.size() == short_one.words.size() * 8000);
    std::size_t different = 0;
    for (std::size_t i = 0; i < long_one.words.size(); ++i) {
        const Word& wanted = short_one.words[i % short_one.words.size()];
        different += test::shown(*long_one.words[i]) != test::shown(*wanted) || long_one.words[i].readings().size() != wanted.readings().size();
    }
    CHECK(different == 0);
    CHECK(long_one.words.front().reading == long_one.words[short_one.words.size()].reading);  // readings are shared
}

TEST_CASE("clitics can be named") {
    const Clitics& clitics = test::ArabicWords::get().clitics;
    CHECK(clitics.proclitic(proclitic::wa).form == "و");
    CHECK(clitics.proclitic(proclitic::bi).pos == Pos::preposition);
    CHECK(clitics.proclitic(proclitic::al).form == "ال");
    CHECK(clitics.proclitic(proclitic::la).form.empty());
}

TEST_CASE("parts of speech have UD's names") {
    std::set<std::string_view> names;
    for (unsigned i = 0; i <= static_cast<unsigned>(Pos::other); ++i) {
        const Pos pos = static_cast<Pos>(i);
        CHECK(pos_of(upos(pos)) == pos);
        names.insert(upos(pos));
    }
    CHECK(names.size() == 17);
    CHECK(pos_of("NOUNS") == Pos::other);
}
