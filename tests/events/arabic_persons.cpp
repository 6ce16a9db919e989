#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("what somebody is, told behind his name, is he himself, with a comma or without") {
    const Case cases[] = {
        {"اغتال مسلحون جاسم الحمداني، وزير النفط العراقي، وزوجته.", "assault(مسلحون -> IRQ+IRQ, killed 2)"},
        {"اعتقلت الشرطة علي الهاشمي، مدير مستشفى دمشق.", "coerce(الشرطة -> SYR)"},
        {"التقى سامي الحداد، رئيس بلدية صيدا، نظيره الإيطالي.", "consult(LBN -> ITA)"},
        {"نجا علي العامري عمدة العاصمة الصومالية مقديشو من محاولة اغتيال.", "assault( -> SOM)"},
        {"انتقد سعيد الراوي المتحدث باسم الخارجية الكويتية التصريحات.", "accuse(KWT)"},
        {"اتهم ناصر القاسمي القيادي في حركة فتح إسرائيل بخرق الهدنة.", "accuse(PSE -> ISR); assault(ISR)"},
        {"قتل سالم العولقي القيادي في التنظيم في غارة أمريكية.", "casualty( -> سالم العولقي, killed 1); assault(USA, killed 1)"},
        {"التقى عمر الطيب الرئيس السوداني السابق وفدا من الاتحاد الأفريقي.", "consult(SDN -> AU)"},
        {"انتقد مساعد الشؤون السياسية بمكتب الرئيس التونسي الحزب المعارض.", "accuse(TUN -> الحزب المعارض)"},
        {"أدانت فرنسا اغتيال جاسم الحمداني، عميد كلية الآداب والعلوم بجامعة بغداد وزوجته.", "accuse(FRA); assault( -> IRQ+IRQ, killed 2)"},
        {"انتقد عمر الزين، عضو المكتب السياسي ورئيس اللجنة المركزية، الحكومة.", "accuse(عمر الزين -> الحكومة)"},
        {"التقى سامي الحداد، رئيس بلدية صيدا، ونظيره الإيطالي في باريس.", "consult(LBN+ITA, at FRA)"},
        {"استقبل سامح منصور الرئيس الفرنسي في القاهرة.", "consult(سامح منصور -> FRA, at EGY)"},
        {"التقى الرئيس سامي الحداد ووزير الدفاع.", "consult(الرئيس سامي الحداد+وزير الدفاع)"},
    };
    check(cases);
}

TEST_CASE("who heads the government is not called the government, and it is of his state") {
    const Case cases[] = {
        {"يزور رئيس الحكومة يوسف الشاهد برلين. وتلتقي الحكومة المستشارة الألمانية.", "consult(TUN, at DEU); consult(TUN -> DEU)"},
        {"اتهم رئيس الحكومة يوسف الشاهد الذي يزور برلين المعارضة بالتحريض.", "accuse(TUN -> المعارضة); consult(TUN, at DEU)"},
    };
    check(cases);
}

TEST_CASE("of whom something is asked; whom a bomb beside a house was meant for") {
    const Case cases[] = {
        {"طالب النواب بسحب القوات من العراق.", "request(النواب); retreat(, at IRQ) requested"},
        {"طالب النواب من الحكومة التونسية فتح تحقيق.", "request(النواب -> TUN); investigate(TUN) requested"},
        {"طلبت بغداد من واشنطن سحب قواتها.", "request(IRQ -> USA); retreat(USA) requested"},
        {"دعت بغداد أنقرة إلى سحب قواتها.", "request(IRQ -> TUR); retreat(TUR) requested"},
        {"تظاهر المئات في روما ورفعوا شعارات تدعو إلى سحب الجنود الإيطاليين من أفغانستان.", "protest(ITA -> ITA, at ITA); request(); retreat(ITA, at AFG) requested"},
        {"نجا النائب الباكستاني حين فجر انتحاري نفسه خارج منزله.", "assault(انتحاري -> PAK, at PAK)"},
        {"فجر الجيش الإسرائيلي منزل الأسير في الخليل.", "coerce(ISR -> PSE, at PSE)"},
    };
    check(cases);
}

TEST_CASE("who does it may stand between the words that tell of the deed") {
    const Case cases[] = {
        {"أعلن الوسيط إطلاق إسرائيل سراح تسعين أسيرا فلسطينيا.", "concede(ISR -> PSE)"},
        {"أدى إطلاق الشرطة النار على المحتجين إلى مقتل اثنين.", "assault(الشرطة -> المحتجين, killed 2); casualty( -> اثنين, killed 2)"},
        {"بعد إلقاء الشرطة القبض على زعيم العصابة.", "coerce(الشرطة -> زعيم العصابة)"},
        {"انتقدت موسكو فرض واشنطن عقوبات على شركات روسية.", "accuse(RUS -> USA); sanction(USA -> RUS)"},
        {"أسفر الهجوم عن سقوط عدد من القتلى والجرحى.", "assault(, killed 3-9); casualty( -> عدد من القتلى, killed 3-9); casualty( -> الجرحى)"},
        {"اعتقلت الشرطة الناشطة منى الحداد.", "coerce(الشرطة -> الناشطة منى الحداد)"},
        {"قطعت نيكاراغوا علاقاتها مع الإكوادور احتجاجا على اقتحام السفارة المكسيكية.", "sanction(NIC -> ECU); coerce( -> MEX)"},
        {"فرضت واشنطن قيودا على منح التأشيرات لمسؤولين أوغنديين.", "sanction(USA -> UGA)"},
        {"سلمت ألمانيا تاجر المخدرات إلى الولايات المتحدة.", "cooperate(DEU -> USA)"},
        {"أسفر الحادث عن وفاة سبعة أشخاص وفقدان عشرة آخرين.", "casualty( -> سبعة أشخاص, killed 7); casualty( -> عشرة آخرين)"},
    };
    check(cases);
}
