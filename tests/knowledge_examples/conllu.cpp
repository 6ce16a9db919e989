// Each label of conllu.json brings an example: a word in it must bear that label.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/base/json.h>
#include <tarikh/lang/language.h>

using namespace tarikh;

namespace {

struct Row {
    std::string form, lemma, upos;
};

std::vector<std::string> split(const std::string& text, char mark) {
    std::vector<std::string> out;
    std::istringstream in{text};
    for (std::string part; std::getline(in, part, mark);) out.push_back(part);
    return out;
}

std::vector<Row> words(const std::string& language, const std::string& text) {
    static analysis::Analyzer analyzer{analysis::Knowledge::built_in()};
    document::Document d;
    d.id = "example";
    d.lang = language;
    d.text = text;
    std::vector<Row> out;
    for (const std::string& line : split(analyzer.words(d), '\n')) {
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() == 10 && columns[3] != "_") out.push_back({columns[1], columns[2], columns[3]});
    }
    return out;
}

std::string shown(const std::vector<Row>& rows) {
    std::string out;
    for (const Row& r : rows) out += (out.empty() ? "" : " ") + r.form + "/" + r.lemma + "/" + r.upos;
    return out;
}

}  // namespace

TEST_CASE("every label of CoNLL-U is given to a word of its example") {
    const knowledge::Sources sources = lang::sources_of(knowledge::Pack{lang::built_in_pack()});
    for (const std::string_view code : lang::language_codes()) {
        const std::string language{code};
        const auto source = sources.find(language + "/conllu.json");
        REQUIRE(source != sources.end());
        const base::Json all = base::parse_json(source->second.text, source->second.shown);
        for (const base::Json& label : all.find("labels")->items) {
            const std::vector<std::string> lemmas = label.strings("lemmas");
            const std::string upos{label.string_or("upos")}, example{label.string_or("example")};
            const std::vector<Row> rows = words(language, example);
            CAPTURE(example);
            CAPTURE(upos);
            CAPTURE(shown(rows));
            CHECK(std::any_of(rows.begin(), rows.end(), [&](const Row& r) {
                return r.upos == upos && (lemmas.empty() || std::find(lemmas.begin(), lemmas.end(), r.lemma) != lemmas.end());
            }));
        }
    }
}

TEST_CASE("clitics are words of their own") {
    CHECK(shown(words("ar", "وستستضيفها باريس")) == "و/و/PART س/س/PART تستضيف/استضاف/VERB ها/هو/PRON باريس/باريس/PROPN");
    CHECK(shown(words("ar", "غضب نظرائهم بسبب القرار")) == "غضب/غضب/VERB نظرائ/نظير/NOUN هم/هو/PRON ب/ب/ADP سبب/سبب/NOUN القرار/قرار/NOUN");
    CHECK(shown(words("ar", "للسلطة")) == "ل/ل/ADP لسلطة/سلطة/NOUN");
    CHECK(shown(words("en", "She didn't say it's John's car.")) ==
          "She/she/PRON did/do/AUX n't/not/PART say/say/VERB it/it/PRON 's/be/AUX John/John/PROPN 's/'s/PART car/car/NOUN ././PUNCT");
}

TEST_CASE("a verb bears the tense that its particle gives it") {
    static analysis::Analyzer analyzer{analysis::Knowledge::built_in()};
    document::Document d;
    d.lang = "ar";
    d.text = "لم يكتب الوزير ولن يسافر وسوف يعود وسيكتب.";
    const std::string all = analyzer.words(d);
    CHECK(all.find("Mood=Jus|Number=Sing|Person=3|Tense=Past") != std::string::npos);
    CHECK(all.find("Mood=Sub|Number=Sing|Person=3|Tense=Fut") != std::string::npos);
    CHECK(all.find("Mood=Ind|Number=Sing|Person=3|Tense=Fut") != std::string::npos);
    CHECK(all.find("Tense=Pres") == std::string::npos);
}
