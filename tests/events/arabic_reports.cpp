// What reports say on the side: asides between commas, how and when a deed was done, who made what clear.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("what is told of somebody between commas leaves his deed his; how it was done is no tool") {
    const Case cases[] = {
        {"ذكرت الوكالة أن المروحية، وهي من طراز أباتشي، تحطمت في منطقة جبلية.", "disaster( -> المروحية, at منطقة جبلية)"},
        {"وقالت الشرطة إن الرجل، وهو في الثلاثين من عمره، اعتقل في المطار.", "coerce( -> الرجل, at المطار)"},
        {"استهدفت الطائرات بدقة مواقع المسلحين.", "assault(الطائرات -> مواقع المسلحين)"},
        {"قصفت القوات بعنف أحياء المدينة.", "assault(القوات -> أحياء المدينة)"},
        {"قال رجال دين إن القرار خاطئ.", ""},
        {"ويعزى هذا الارتفاع إلى زيادة الطلب.", ""},
        {"عزى الرئيس المصري نظيره التركي في الضحايا.", "support(EGY -> TUR); casualty( -> الضحايا)"},
        {"وقعت ثلاث دول على خطة للحد من انتشار الأسلحة.", "agree(ثلاث دول)"},
    };
    check(cases);
}

TEST_CASE("who made it clear that; who did it by a pronoun, and to whom; burns are nobody") {
    const Case cases[] = {
        {"وبين الوزير، في تصريح للإذاعة، أن الحكومة ستدعم المزارعين.", "support(الحكومة -> المزارعين) planned"},
        {"وبين القاهرة وأنقرة خلافات قديمة.", ""},
        {"وبين الحين والآخر تندلع اشتباكات.", "assault()"},
        {"أعلن الجيش عن اغتياله لقائد ميداني.", "assault(الجيش -> قائد ميداني, killed 1)"},
        {"دافع الرئيس عن إقالته للأمين العام للحزب.", "support(الرئيس); leadership(الرئيس -> لأمين العام للحزب)"},
        {"قال شاهد إن الرجل أصيب بحروق خطيرة في وجهه.", "casualty( -> الرجل, injured 1)"},
        {"طالبت مصر قطر بوقف دعمها لجماعات مسلحة.", "request(EGY -> QAT); sanction(QAT -> جماعات مسلحة) requested; aid(QAT -> جماعات مسلحة) requested"},
    };
    check(cases);
}

TEST_CASE("what came first has come, whatever is meant or asked for after it") {
    const Case cases[] = {
        {"دخلت القوات لتأمين الحي بعد تفجير المسجد.", "assault(القوات); assault( -> المسجد)"},
        {"دعا الوزير إلى ضبط النفس إثر اغتيال القائد.", "request(الوزير); assault( -> القائد, killed 1)"},
        {"دعا الوزير إلى وقف القصف.", "request(الوزير); retreat() requested"},
    };
    check(cases);
}

TEST_CASE("behind a verb and whoever decides stands the noun of a deed, though written like a verb") {
    const Case cases[] = {
        {"قررت محكمة تونسية حبس رئيس البلدية.", "coerce(TUN -> TUN)"},
        {"قرر القاضي سجن المتهم ستة أشهر.", "judicial(القاضي -> المتهم)"},
        // Relative clauses keep their verbs.
        {"وقعت مواجهات أصيب خلالها ثلاثة جنود.", "casualty( -> ثلاثة جنود, injured 3)"},
    };
    check(cases);
}

TEST_CASE("what is told more of keeps its place: behind it stands the object, and inside it who is meant") {
    const Case cases[] = {
        {"قتل التحالف الذي تقوده فرنسا عشرين مدنيا في القرية.", "assault(FRA -> عشرين مدنيا, at FRA, killed 20)"},
        {"خرج الرجل من تحت أنقاض منزل قصفته الطائرات.", "assault(الطائرات -> منزل)"},
        {"نعت الحركة القيادي في الجناح العسكري الذي اغتالته إسرائيل.", "assault(ISR -> القيادي, killed 1)"},
    };
    check(cases);
}

TEST_CASE("rows of the dead and hurt: each is counted where he stands") {
    const Case cases[] = {
        {"أدى الانفجار إلى مقتل جندي وشرطي وإصابة ثلاثة أشخاص.",
         "assault(, killed 2, injured 3); casualty( -> جندي+شرطي, killed 2); casualty( -> ثلاثة أشخاص, injured 3)"},
        {"أسفر القصف عن مقتل امرأتين ورجل.", "assault(, killed 3); casualty( -> امرأتين+رجل, killed 3)"},
        {"أسفر القصف عن سقوط شهيد وجريحين.", "assault(, killed 1, injured 2); casualty( -> شهيد, killed 1); casualty( -> جريحين, injured 2)"},
        {"ارتفع عدد قتلى حريق المجمع إلى 128.", "casualty( -> عدد قتلى حريق المجمع, killed 128); disaster( -> المجمع, killed 128)"},
        {"ارتفعت حصيلة ضحايا الهجوم إلى خمسة قتلى فضلا عن أربعين جريحا.", "casualty( -> ضحايا الهجوم, killed 5); assault(, killed 5, injured 40); casualty( -> خمسة قتلى, killed 5); casualty( -> أربعين جريحا, injured 40)"},
    };
    check(cases);
}

TEST_CASE("who is called to a deed would do it, with the article as well; whom one calls to help gets help") {
    const Case cases[] = {
        {"دعا الوزير الحركة إلى الإفراج عن الرهائن.", "request(الوزير -> الحركة); concede(الحركة -> الرهائن) requested"},
        {"طالبت مصر إسرائيل بالانسحاب من المدينة.", "request(EGY -> ISR); retreat(ISR, at EGY) requested"},
        {"دعا الوزير فرنسا إلى مساعدة اللاجئين.", "request(الوزير -> FRA); aid(FRA -> اللاجئين) requested"},
        {"طلبت مالي مساعدة فرنسا.", "request(MLI -> FRA); aid(FRA -> MLI) requested"},
    };
    check(cases);
}

TEST_CASE("sides of places behind people, adjectives of armed groups, who is released") {
    const Case cases[] = {
        {"قتل 3 جنود شرقي مدينة تعز.", "casualty( -> 3 جنود, at YEM, killed 3)"},
        {"هاجم مسلحون حوثيون مواقع للجيش اليمني.", "assault(HOUTHI -> YEM)"},
        {"اتهمت مصر الحوثيين بإطلاق صاروخ.", "accuse(EGY -> HOUTHI); assault(HOUTHI)"},
        {"أطلق سراح الصحفي الفرنسي.", "concede( -> FRA)"},
        {"سلمت الحركة جثث ثلاثة رهائن إلى الصليب الأحمر.", "concede(الحركة -> ICRC)"},
        {"ألغت واشنطن تأشيرات مسؤولين فلسطينيين.", "sanction(USA -> PSE)"},
        {"ألغت عمان تأشيرة الدخول.", "concede(OMN)"},
        {"منحت ألمانيا أوكرانيا منظومتين للدفاع الجوي.", "aid(DEU -> UKR)"},
        {"سجلت مالي 15 وفاة بالكوليرا.", "casualty(, at MLI, killed 15)"},
    };
    check(cases);
}

TEST_CASE("whoever fell is dead or hurt by the word for it, each by his own") {
    const Case cases[] = {
        {"سقط 20 شهيدا و30 جريحا في قصف إسرائيلي.", "casualty( -> 20 شهيدا, killed 20); casualty( -> 30 جريحا, injured 30); assault(ISR, killed 20, injured 30)"},
        {"أوقع الانفجار عشرات القتلى والجرحى.", "assault(, killed 10-99, injured 10-99); casualty( -> عشرات القتلى, killed 10-99); casualty( -> الجرحى, injured 10-99)"},
        {"نقل المصابون إلى المستشفى.", "casualty( -> المصابون)"},
    };
    check(cases);
}

TEST_CASE("deeds that are announced are nouns, whatever verb is written so") {
    const Case cases[] = {
        {"أعلنت الوزارة تحطم طائرة شحن على الحدود.", "disaster( -> طائرة شحن)"},
        {"أعلنت الشرطة الفرنسية تعرض الوزير لهجوم في ليون.", "assault( -> FRA, at FRA)"},
        {"وصلت الوزيرة تحمل رسالة إلى الملك.", "consult(الوزيرة)"},
    };
    check(cases);
}

TEST_CASE("for whom a pronoun behind a noun stands; who belongs to a group acts himself; where it was said") {
    const Case cases[] = {
        {"فر الرجل الذي تم القبض عليه.", "coerce( -> الرجل)"},
        {"قتل مسلحون ينتمون إلى الحركة ستين مدنيا في القرية.", "assault(مسلحون -> ستين مدنيا, at القرية, killed 60)"},
        {"حث الرئيس المصري نظيره الفرنسي على ضبط النفس خلال اتصال هاتفي بينهما.", "request(EGY -> FRA); consult(EGY -> FRA)"},
    };
    check(cases);
}

TEST_CASE("what describes people, things sent and accidents; what a state is put through") {
    const Case cases[] = {
        {"وقع اشتباك محتجين مؤيدين للاستقلال مع الشرطة.", "assault(محتجين مؤيدين -> الشرطة)"},
        {"دخلت قافلة مساعدات أردنية إلى المدينة.", "aid(JOR -> المدينة)"},
        {"دعت عمان إلى طرد السفير الإسرائيلي.", "request(OMN); sanction( -> ISR) requested"},
        {"أسفرت حوادث المرور عن وفاة شخصين.", "disaster(, killed 2); casualty( -> شخصين, killed 2)"},
        {"تعرض الوزير لتوبيخ من رئيس الحكومة.", "accuse(رئيس الحكومة -> الوزير)"},
        {"تقدر الأمم المتحدة أن مليون شخص فروا من البلاد.", ""},
        {"سلم السفير المصري أوراق اعتماده إلى الملك.", "consult(EGY -> الملك)"},
    };
    check(cases);
}

TEST_CASE("whom a pronoun takes up, who blocks a road, to when something else was put off, how the drowned died") {
    const Case cases[] = {
        {"وعد الوزير بالتحقيق في مقتل سائق دهسته مدرعة.", "agree(الوزير); investigate(الوزير) planned; casualty( -> سائق, killed 1); assault(مدرعة -> سائق)"},
        {"قطع طريق بيروت محتجون غاضبون.", "protest(LBN)"},
        {"هاجم مسلحون يعتقد أنهم من تنظيم القاعدة ثكنة للجيش اللبناني.", "assault(مسلحون -> LBN)"},
        {"أعلنت النيابة مقتل الطالب وتأجيل القضية إلى يوم الأحد.", "casualty( -> الطالب, killed 1)"},
        {"قضى 40 مهاجرا غرقا قبالة سواحل تونس.", "casualty( -> 40 مهاجرا, at TUN, killed 40)"},
    };
    check(cases);
}

TEST_CASE("what somebody is said to think, what is only called so, where people have found shelter") {
    const Case cases[] = {
        {"قال الوزير إن مصر تعتبر السد خطرا.", ""},
        {"قال الوزير إن مصر تقصف مدرسة تؤوي نازحين.", "assault(EGY -> مدرسة)"},
        {"آوى الأردن آلاف اللاجئين.", "aid(JOR -> آلاف اللاجئين)"},
    };
    check(cases);
}

TEST_CASE("deeds threatened and called for, the nations of a round, what a bomb went off and did") {
    const Case cases[] = {
        {"لوحت طهران بالانسحاب من الاتفاقية.", "threaten(IRN); sanction(IRN) hypothetical"},
        {"دعت المعارضة أنصارها إلى التظاهر.", "request(المعارضة -> أنصارها); protest(أنصارها) requested"},
        {"اختتمت الجولة الثانية من المحادثات الروسية الأوكرانية.", "consult(RUS+UKR)"},
        {"انفجر لغم بسيارة في القرية وقتل أربعة أشخاص.", "assault( -> سيارة, at القرية, killed 4); casualty( -> أربعة أشخاص, at القرية, killed 4)"},
        {"ألحق القصف أضرارا بالبنية التحتية للكهرباء.", "damage( -> البنية التحتية); assault()"},
        {"حذر الخبراء من عاصفة تضرب شمال البلاد غدا.", "disaster(, at البلاد, on 2025-09-03) hypothetical"},
        {"خرج قطار عن القضبان في مصر.", "disaster( -> قطار, at EGY)"},
        {"اقتادت الشرطة خمسة شبان إلى جهة مجهولة.", "coerce(الشرطة -> خمسة شبان)"},
    };
    check(cases);
}

TEST_CASE("a people is called by no other's name; who is done away with") {
    const Case cases[] = {
        {"اتهم الحوثيون الأمم المتحدة بالتواطؤ.", "accuse(HOUTHI -> UN)"},
        {"هاجم الحوثيون السعودية.", "assault(HOUTHI -> SAU)"},
        {"أعلن الجيش القضاء على تسعة إرهابيين.", "assault(الجيش -> تسعة إرهابيين, killed 9)"},
        {"وقال القضاء إن الإرهابيين سيحاكمون.", "judicial( -> الإرهابيين) planned"},
        {"قضى عشرة مسلحين في القصف.", "casualty( -> عشرة مسلحين, killed 10); assault(, killed 10)"},
    };
    check(cases);
}

TEST_CASE("behind somebody a pronoun that is not his stands for another") {
    const Case cases[] = {
        {"هاجم الشرطة محتجون رشقوها بالحجارة.", "assault(محتجون -> الشرطة); assault(محتجون -> الشرطة)"},
        {"أوقفت الشرطة رجلا هاجمها في المتجر.", "coerce(الشرطة -> رجلا); assault(رجلا -> الشرطة, at المتجر)"},
        {"نجا الوزير من هجمات نفذها متشددون.", "assault(متشددون -> الوزير)"},
        {"حكم القضاء بإسقاط الجنسية عن ثمانية معارضين.", "coerce( -> ثمانية معارضين)"},
    };
    check(cases);
}
