// Phrases and whom they stand for.
#include <doctest/doctest.h>

#include "../analysis/told.h"

TEST_CASE("a phrase stands for the state or body it acts for") {
    struct Case {
        const char *text, *phrase, *code;
    };
    const Case cases[] = {
        {"وصل وزير الخارجية الفرنسي إلى عمان.", "وزير الخارجية الفرنسي", "FRA"},
        {"أعلنت وزارة الدفاع التركية أنها مستعدة.", "وزارة الدفاع التركية", "TUR"},
        {"قال الرئيس الأوكراني فولوديمير زيلينسكي إنه مستعد.", "الرئيس الأوكراني فولوديمير زيلينسكي", "UKR"},
        {"التقى الوزير المصري نظيره العراقي.", "نظيره العراقي", "IRQ"},
        {"ناقش قادة دول حلف شمال الأطلسي الخطة.", "قادة دول حلف شمال الأطلسي", "NATO"},
        {"رفض الكرملين الخطة.", "الكرملين", "RUS"},
        {"قالت وزارة الخارجية الإيرانية إنها مستعدة. وأضافت الوزارة أن الرد قريب.", "الوزارة", "IRN"},
        {"قالت الرئيسة الهندية إنها مستعدة. وأضافت الرئيسة أن الرد قريب.", "الرئيسة", "IND"},
        {"قالت الرئيسة الهندية إنها مستعدة. ووصل الرئيس أمس.", "الرئيس", ""},  // not she
        {"The French foreign minister arrived in Amman.", "The French foreign minister", "FRA"},
        {"Ukraine's president spoke.", "Ukraine's president", "UKR"},
        {"The Kremlin rejected the plan.", "The Kremlin", "RUS"},
        {"President Emmanuel Macron spoke.", "President Emmanuel Macron", "FRA"},
    };
    for (const auto& [text, phrase, code] : cases) {
        CAPTURE(text);
        CAPTURE(phrase);
        std::string found = "no such actor";
        for (const auto& actor : tarikh::told::analysed(text).actors)
            if (actor.text == phrase) found = actor.code;
        CHECK(found == code);
    }
}
