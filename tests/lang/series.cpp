// The turns of series, by the words that src/lang/<code>/series.json lists.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include <tarikh/lang/series.h>

using namespace tarikh;

namespace {

struct Words {
    explicit Words(const std::string& code)
        : packed_spelling{text::compile_spelling(file(code, "spelling"), "spelling.json")}, spelling{packed_spelling},
          packed{lang::compile_series(file(code, "series"), spelling)}, series{packed} {}

    static base::Json file(const std::string& code, const std::string& name) {
        std::ifstream in(TARIKH_SOURCE_ROOT "/src/lang/" + code + "/" + name + ".json");
        std::ostringstream all;
        all << in.rdbuf();
        return base::parse_json(all.str(), name);
    }

    /// "4", "several" or "-": of the words between brackets.
    std::string told(const std::string& sentence) const {
        std::istringstream in(sentence);
        std::vector<std::string> folded;
        std::size_t first = 0, last = 0;
        for (std::string word; in >> word;) {
            if (word == "[") first = folded.size();
            else if (word == "]") last = folded.size();
            else folded.push_back(spelling.folded(word));
        }
        const std::vector<std::string_view> words(folded.begin(), folded.end());
        const lang::Turn turn = series.turn(words, first, last);
        return turn.several ? "several" : turn.number ? std::to_string(turn.number) : "-";
    }

    std::string packed_spelling;
    text::Spelling spelling;
    std::string packed;
    lang::Series series;
};

}  // namespace

TEST_CASE("which of a series is meant") {
    struct Case { const char *code, *sentence, *turn; };
    const Case cases[] = {
        {"en", "a fourth round of indirect [ talks ] in Rome", "4"},
        {"en", "the [ fourth round ] broke up", "4"},
        {"en", "the twenty first [ session ] opened", "21"},
        {"en", "the 34th Arab [ summit ] in Baghdad", "34"},
        {"en", "three rounds of [ talks ] followed", "several"},
        {"en", "the second batch of [ prisoners ] came home", "2"},
        {"en", "on the first day of the [ session ]", "-"},
        {"en", "the [ talks ] went into a third day", "-"},
        {"en", "the fourth round ended before the [ strike ] began", "-"},
        {"ar", "اختتمت الجولة الثالثة من [ المباحثات ] أمس", "3"},
        {"ar", "تأجيل [ الجولة ] الرابعة", "4"},
        {"ar", "عقد [ جولة رابعة ] يوم السبت", "4"},
        {"ar", "القمة العربية الرابعة والثلاثون", "-"},
        {"ar", "[ القمة ] العربية الرابعة والثلاثون", "34"},
        {"ar", "[ الحزمة ] الثامنة عشرة من العقوبات", "18"},
        {"ar", "الجولة الخامسة [ للمفاوضات ]", "5"},
        {"ar", "جولة [ المفاوضات ] الثانية في جنيف", "2"},
        {"ar", "بعد ثلاث جولات من [ المحادثات ]", "several"},
        {"ar", "[ الجولة ] في اليوم الثاني", "-"},
        {"ar", "انعقدت [ الجلسة ] يوم الرابع من أيار", "-"},
    };
    for (const auto& [code, sentence, turn] : cases) {
        CAPTURE(sentence);
        CHECK(Words{code}.told(sentence) == turn);
    }
}

TEST_CASE("the example of every noun tells a turn") {
    for (const char* code : {"ar", "en"}) {
        const Words words{code};
        const base::Json listed = Words::file(code, "series");
        for (const base::Json& turn : listed.find("turns")->items) {
            const std::string example{turn.string_or("example")};
            CAPTURE(example);
            std::istringstream in(example);
            std::vector<std::string> parts;
            for (std::string word; in >> word;) parts.push_back(word);
            std::size_t told = 0;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                std::string marked;
                for (std::size_t k = 0; k < parts.size(); ++k) marked += k == i ? " [ " + parts[k] + " ]" : " " + parts[k];
                const std::string answer = words.told(marked);
                told += answer != "-" && answer != "several";
            }
            CHECK(told > 0);
        }
    }
}
