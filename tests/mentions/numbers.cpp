#include <doctest/doctest.h>

#include "reading.h"

using namespace tarikh;

namespace {

testing::Language& language(const std::string& code) {
    static testing::Language arabic{"ar"}, english{"en"};
    return code == "ar" ? arabic : english;
}

/// Every quantity as "words=min" or "words=min-max", parted by "; ".
std::string quantities(const std::string& code, const std::string& text, bool without_times = false) {
    auto& lang = language(code);
    const auto read = lang.read(text);
    std::vector<mentions::TimeMention> times;
    if (without_times) times = lang.times(*read, "2024-03-06");
    std::string out;
    for (const auto& q : lang.numbers.tag(read->words, read->text.sentences, times)) {
        out += (out.empty() ? "" : "; ") + read->at(q.span) + "=" + std::to_string(q.min);
        if (q.max != q.min) out += "-" + std::to_string(q.max);
    }
    return out;
}

struct Case { std::string text, found; };

}  // namespace

TEST_CASE("Arabic quantities") {
    const Case cases[] = {
        // digits
        {"قتل 25 شخصا", "25=25"},
        {"قتل ٢٥ شخصا", "٢٥=25"},
        {"نزح 1,300 مدني", "1,300=1300"},
        {"نزح ١٬٣٠٠ مدني", "١٬٣٠٠=1300"},
        {"خسر 1.5 مليون دولار", "1.5 مليون=1500000"},
        {"نزح 10 آلاف شخص", "10 آلاف=10000"},
        {"سجن 3 آلاف و500 معتقل", "3 آلاف و500=3500"},
        {"جرح 40 وقتل 7", "40=40; 7=7"},
        {"جرح 40، في انفجار", "40=40"},
        // words: gender, case, order
        {"قتل ثلاثة جنود", "ثلاثة=3"},
        {"قتلت ثلاث نساء", "ثلاث=3"},
        {"قتل خمسة وعشرون شخصا", "خمسة وعشرون=25"},
        {"بينهم خمس وعشرين امرأة", "خمس وعشرين=25"},
        {"جرح أحد عشر شرطيا", "أحد عشر=11"},
        {"جرحت إحدى عشرة امرأة", "إحدى عشرة=11"},
        {"أصيب اثنا عشر شرطيا", "اثنا عشر=12"},
        {"أصيب سبعة عشر شرطيا", "سبعة عشر=17"},
        {"قتل مئة شخص", "مئة=100"},
        {"قتل مئتان من المدنيين", "مئتان=200"},
        {"اعتقل ثلاثمئة شخص", "ثلاثمئة=300"},
        {"اعتقل ثلاثمائة شخص", "ثلاثمائة=300"},
        {"اعتقل ثلاث مئة شخص", "ثلاث مئة=300"},
        {"اعتقل مئة وخمسة وعشرين شخصا", "مئة وخمسة وعشرين=125"},
        {"نزح ألفان", "ألفان=2000"},
        {"نزح ألفين وخمسمئة", "ألفين وخمسمئة=2500"},
        {"نزح خمسة آلاف شخص", "خمسة آلاف=5000"},
        {"نزح خمسة عشر ألف شخص", "خمسة عشر ألف=15000"},
        {"نزح مئة ألف شخص", "مئة ألف=100000"},
        {"نزح مليون ومئتا ألف", "مليون ومئتا ألف=1200000"},
        {"تضرر مليونا شخص و3 ملايين طفل", "مليونا=1000000; 3 ملايين=3000000"},
        // clitics
        {"أفرج عن الثلاثة وعشرة آخرين", "الثلاثة=3; عشرة=10"},
        {"مقابل الإفراج بعشرة أسرى", "عشرة=10"},
        {"لخمسة أشخاص", "خمسة=5"},
        // vague
        {"قتل العشرات", "العشرات=10-99"},
        {"وعشرات الجرحى", "عشرات=10-99"},
        {"نزح عشرات الآلاف", "عشرات الآلاف=10000-99999"},
        {"تظاهر المئات", "المئات=100-999"},
        {"تظاهر آلاف الطلاب", "آلاف=1000-9999"},
        {"أصيب بضعة أشخاص", "بضعة=3-9"},
        // around
        {"قتل ما لا يقل عن عشرين شخصا", "ما لا يقل عن عشرين=20"},
        {"قتل 30 شخصا على الأقل", "30=30"},
        {"قتل 30 على الأقل", "30 على الأقل=30"},
        {"قتل أكثر من 50 شخصا", "أكثر من 50=50"},
        {"نحو ألف متظاهر", "نحو ألف=1000"},
        {"حوالى ٧٠ جريحا", "حوالى ٧٠=70"},
        // ranges
        {"قتل بين 10 و15 شخصا", "بين 10 و15=10-15"},
        {"قتل ما بين عشرة وخمسة عشر شخصا", "ما بين عشرة وخمسة عشر=10-15"},
        {"من 25 إلى 31 قتيلا", "25 إلى 31=25-31"},
        {"30-40 قتيلا", "30-40=30-40"},
        // none
        {"الدور الثاني من الانتخابات", ""},
        {"بتاريخ 25/1/2011", ""},
        {"لم يعثر على أحد", ""},
    };
    for (const auto& [text, found] : cases) {
        CAPTURE(text);
        CHECK(quantities("ar", text) == found);
    }
}

TEST_CASE("English quantities") {
    const Case cases[] = {
        {"25 people died", "25=25"},
        {"1,300 civilians fled", "1,300=1300"},
        {"1.5 million refugees", "1.5 million=1500000"},
        {"2 to 3 million refugees", "2 to 3 million=2000000-3000000"},
        {"twenty-five soldiers", "twenty-five=25"},
        {"twenty five soldiers", "twenty five=25"},
        {"two hundred and fifty men", "two hundred and fifty=250"},
        {"a hundred men", "a hundred=100"},
        {"one thousand two hundred men", "one thousand two hundred=1200"},
        {"five thousand men and ten women", "five thousand=5000; ten=10"},
        {"a dozen men", "a dozen=12"},
        {"two dozen men", "two dozen=24"},
        {"dozens were killed", "dozens=10-99"},
        {"hundreds of people", "hundreds of=100-999"},
        {"tens of thousands of people", "tens of thousands of=10000-99999"},
        {"several people", "several=3-9"},
        {"several hundred people", "several hundred=300-900"},
        {"at least 30 people", "at least 30=30"},
        {"more than two hundred people", "more than two hundred=200"},
        {"no fewer than ten", "no fewer than ten=10"},
        {"between 10 and 15 people", "between 10 and 15=10-15"},
        {"25 to 31 people", "25 to 31=25-31"},
        {"six or seven men", "six or seven=6-7"},
        {"nobody at all", ""},
        {"the second attack", ""},
        {"the 25th attack", ""},
        {"a four-day truce", ""},
        {"at 14:30", ""},
        {"an attack", ""},
    };
    for (const auto& [text, found] : cases) {
        CAPTURE(text);
        CHECK(quantities("en", text) == found);
    }
}

TEST_CASE("a number that is part of a time counts nothing") {
    CHECK(quantities("ar", "قتل 12 شخصا في 15 مايو 2014", true) == "12=12");
    CHECK(quantities("en", "12 people died on 15 May 2014 after two days", true) == "12=12");
    CHECK(quantities("en", "It lasted two days") == "two=2");
}
