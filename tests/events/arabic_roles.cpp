// Who does it and whom it hits in Arabic news of attacks and protests, a row each. Published on Tuesday 2025-09-02.
#include <doctest/doctest.h>

#include <span>

#include "../analysis/told.h"

namespace {

struct Case {
    const char *text, *events;
};

void check(std::span<const Case> cases) {
    for (const auto& [text, events] : cases) {
        CAPTURE(text);
        CHECK(tarikh::told::events(text) == events);
    }
}

}  // namespace

TEST_CASE("what a bomb goes off beside is what it hits") {
    const Case cases[] = {
        {"انفجرت قنبلة أمام مقر حزب العمال في صفاقس.", "assault( -> مقر حزب العمال, at TUN+TUN)"},
        {"انفجرت سيارة مفخخة قرب السفارة الفرنسية في طرابلس.", "assault( -> FRA, at LBY)"},
        {"انفجرت عبوة ناسفة لدى مرور دورية للجيش اليمني في أبين.", "assault( -> YEM, at YEM)"},
        {"فجر انتحاري نفسه وسط تجمع لعناصر الشرطة في كركوك.", "assault(انتحاري -> IRQ, at IRQ)"},
        {"فجرت امرأة نفسها خلال حفل لزعماء القبائل في مأرب.", "assault(امرأة -> زعماء القبائل, at YEM)"},
        // A market, a road or a town is only where it was.
        {"انفجرت قنبلة قرب سوق في صفاقس.", "assault(, at TUN)"},
    };
    check(cases);
}

TEST_CASE("the weapon beside a word for the attack is no attack and does nothing itself") {
    const Case cases[] = {
        {"استهدفت عبوة ناسفة دورية للجيش الأميركي غرب الموصل.", "assault( -> USA, at IRQ)"},
        {"أدى انفجار سيارة مفخخة استهدفت حاجزا للتفتيش شرق بغداد إلى مقتل جندي عراقي.",
         "assault( -> حاجزا للتفتيش, at IRQ); casualty( -> IRQ, killed 1)"},
        {"نجا محافظ عدن أمس من محاولة اغتيال بسيارة مفخخة.", "casualty( -> YEM, on 2025-09-01); assault( -> YEM)"},
        // The happening acts by its own verb: one event.
        {"استهدف هجوم بقذائف الهاون مدرسة للبنات في صنعاء.", "assault( -> YEM, at YEM)"},
        {"انطلقت مظاهرة من الجامعة أمس.", "protest(, on 2025-09-01)"},
    };
    check(cases);
}

TEST_CASE("a thing that is hit is told with whose it is, and officers and schools are of the place they stand in") {
    const Case cases[] = {
        {"هاجم مسلحون مركزا للشرطة في بيشاور.", "assault(مسلحون -> PAK, at PAK)"},
        {"أطلق مسلحون النار على نقطة تفتيش للجيش اللبناني في عرسال.", "assault(مسلحون -> LBN)"},
        {"هاجم مسلحون منزل النائب فؤاد الكبير في مصراتة.", "assault(مسلحون -> LBY, at LBY)"},
        {"اغتال مسلحون مجهولون العقيد سالم بوشناق في بنغازي.", "assault(مسلحون مجهولون -> LBY, at LBY, killed 1)"},
        {"تعرضت قافلة عسكرية تضم جنودا من حلف الناتو لهجوم انتحاري شرق كابول.", "assault( -> NATO, at AFG)"},
        {"نجا قائد شرطة المرور في بغداد، أمس، من محاولة اغتيال.", "assault( -> IRQ, at IRQ, on 2025-09-01)"},
        // Anybody may have been in the market.
        {"هاجم مسلحون سوقا في بيشاور.", "assault(مسلحون -> سوقا, at PAK)"},
    };
    check(cases);
}

TEST_CASE("those who fell in an attack are whom it was made on, wherever their verb stands") {
    const Case cases[] = {
        {"قال مصدر أمني إن جنديين إسبانيين قتلا في هجوم انتحاري غرب أفغانستان.",
         "casualty( -> ESP, at AFG, killed 2); assault( -> ESP, at AFG, killed 2)"},
        {"قتل ثلاثة عراقيين وأصيب تسعة آخرون بانفجار سيارة مفخخة في بعقوبة.",
         "casualty( -> IRQ, at IRQ, killed 3); casualty( -> تسعة آخرون, at IRQ, injured 9); assault( -> IRQ, at IRQ, killed 3, injured 9)"},
    };
    check(cases);
}
