#include <doctest/doctest.h>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;

TEST_CASE("the neighbours decide between the readings of a word") {
    struct Case { const char* text; std::size_t word; const char* reading; };
    const Case cases[] = {
        // verb or noun
        {"طلب الوزير مساعدة من بيروت", 0, "VERB طلب pf 3ms"},
        {"وافق المجلس على طلب الوزير", 3, "NOUN طلب"},
        {"قصف الجيش المدينة", 0, "VERB قصف pf 3ms"},
        {"زار علي محمود دمشق", 1, "PROPN علي"},
        {"القضاء علي ثلاثة مسلحين", 1, "ADP على"},
        {"سعيد بن ناصر", 2, "PROPN ناصر"},
        {"استمر قصف المدينة أمس", 1, "NOUN قصف"},
        {"بعد قتل الجنود", 1, "NOUN قتل"},
        {"الوزير الذي طلب المساعدة", 2, "VERB طلب pf 3ms"},
        {"لم يكتب التقرير", 1, "VERB كتب impf 3ms juss"},
        {"لن يحضر الاجتماع", 1, "VERB حضر impf 3ms subj"},
        {"لم يقل شيئا", 1, "VERB قال impf 3ms juss"},
        {"قد يصل الوفد غدا", 1, "VERB وصل impf 3ms"},
        {"يريد أن يزور بيروت", 2, "VERB زار impf 3ms subj"},
        {"كان الرئيس يزور بيروت", 0, "AUX كان pf 3ms"},
        // prepositions that look like verbs and nouns
        {"قبل اجتماع المجلس", 0, "ADP قبل"},
        {"غادر بعد الاجتماع", 1, "ADP بعد"},
        {"خلاف حول الحدود", 1, "ADP حول"},
        {"بين الحكومة والمعارضة", 0, "ADP بين"},
        {"وبين الوزير في كلمة له أن العمل بدأ", 0, "wa+ VERB بين pf 3ms"},
        {"وبين مصر وتونس اتفاق على أن العمل بدأ", 0, "wa+ ADP بين"},
        // active or passive
        {"قتل 12 شخصا في انفجار", 0, "VERB قتل pass pf 3ms"},
        {"يقال إن الوزير استقال", 0, "VERB قال pass impf 3ms"},
        {"هوجم المعسكر ليلا", 0, "VERB هاجم pass pf 3ms"},
        {"أعلن الوزير استقالته", 0, "VERB أعلن pf 3ms"},
        // noun or adjective
        {"القوات الروسية في سوريا", 1, "al+ ADJ روسي"},
        {"زيارة رسمية إلى بيروت", 1, "ADJ رسمي"},
        {"الأمين العام للمنظمة", 1, "al+ ADJ عام"},
        {"في عام 2003", 1, "NOUN عام"},
        {"وقال إن المعارضة رفضت", 1, "SCONJ إن"},
        {"أكد أن الحكومة وافقت", 1, "SCONJ أن"},
        {"هذا القرار مهم", 0, "DET هذا"},
        {"من المدينة", 0, "ADP من"},
        // a clause that has its verb and subject takes no second verb without "and"
        {"أعلنت بيروت رفضها القرار", 2, "NOUN رفض +3fs"},
        {"قرر مجلس الوزراء فرض غرامة", 3, "NOUN فرض"},
        {"أكد وزير الدفاع دعم الحكومة", 3, "NOUN دعم"},
        {"جاء ذلك بينما أعلنت بيروت رفضها القرار", 5, "NOUN رفض +3fs"},
        {"في قمة استضافتها بيروت", 2, "VERB استضاف pf 3fs +3fs"},
        {"الوزير الذي زار بيروت رفض القرار", 4, "VERB رفض pf 3ms"},
        {"وقع انفجار في السوق قتل ثلاثة", 4, "VERB قتل pass pf 3ms"},
        {"عندما وصل الوزير رفض الحديث", 3, "VERB رفض pf 3ms"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.text);
        CHECK(test::read(row.text, row.word) == row.reading);
    }
}

TEST_CASE("a faulty context is refused at its line") {
    struct Case { const char *json, *message; };
    const Case cases[] = {
        {"{\"classes\": [{\"name\": \"verb\", \"pos\": [\"VERB\"]}],\n\"rules\": [{\"left\": \"verbb\", \"right\": \"verb\", \"score\": 1}]}", "no class is called \"verbb\""},
        {"{\"classes\": [{\"name\": \"verb\", \"pos\": [\"VREB\"]}], \"rules\": []}", "no part of speech"},
        {"{\"classes\": [{\"name\": \"verb\"}, {\"name\": \"verb\"}], \"rules\": []}", "is there twice"},
        {"{\"classes\": [{\"name\": \"start\"}], \"rules\": []}", "is there twice"},
    };
    for (const auto& [json, message] : cases) {
        CAPTURE(json);
        CHECK_THROWS_WITH_AS(compile_context(base::parse_json(json, "context.json"), text::Spelling{}, "context.json"), doctest::Contains(message), base::DataError);
    }
}

TEST_CASE("faulty clitics are refused") {
    struct Case { const char *json, *message; };
    const Case cases[] = {
        {R"({"proclitics": [{"form": "x", "clitics": ["wo"], "slot": 1}]})", "no clitic is called \"wo\""},
        {R"({"enclitics": [{"form": "x", "kind": "pronuon"}]})", "no kind of enclitic"},
        {R"({"guesses": [{"pos": "NUON", "weight": 0}]})", "no part of speech"},
    };
    for (const auto& [json, message] : cases) {
        CAPTURE(json);
        CHECK_THROWS_WITH_AS(compile_clitics(base::parse_json(json, "clitics.json"), text::Spelling{}, "clitics.json"), doctest::Contains(message), base::DataError);
    }
}
