// Constructions of everyday Arabic news, a row each. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("who stands alone has no genitive: what he fires and whom he meets are told apart") {
    const Case cases[] = {
        {"فتح مسلح النار على المارة في نيس.", "assault(مسلح -> FRA, at FRA)"},
        {"أطلق جندي الرصاص على متظاهر فلسطيني.", "assault(جندي -> PSE)"},
        {"صفع شاب رئيس الوزراء الفرنسي في ليون.", "assault(شاب -> FRA, at FRA)"},
        {"اعتقلت الشرطة رجل أعمال في دبي.", "coerce(ARE -> رجل أعمال, at ARE)"},
    };
    check(cases);
}

TEST_CASE("an object behind commas, a name or an office") {
    const Case cases[] = {
        {"دعا الأمين العام للأمم المتحدة، أنطونيو غوتيريش، الأطراف الليبية إلى وقف إطلاق النار.", "request(UN -> LBY); retreat(LBY) requested"},
        {"كلف القاضي نواف حداد، رئيس المحكمة العليا، تشكيل حكومة جديدة.", "leadership( -> القاضي نواف حداد); leadership()"},
        {"زار رئيس الوزراء الهندي كييف والتقى الرئيس الأوكراني.", "consult(IND, at UKR); consult(IND -> UKR)"},
        {"هرعت قوات الأمن إلى المكان وأخلت السكان من المباني.", "coerce(قوات الأمن -> السكان)"},
        {"وأمر خلالها قواته العسكرية بالانسحاب.", "retreat(قواته العسكرية)"},
        {"وقع وزيرا خارجية مصر والأردن اتفاقية للتعاون.", "agree(EGY+JOR)"},
    };
    check(cases);
}

TEST_CASE("who takes a stand of his own says nothing besides") {
    const Case cases[] = {
        {"أعربت فرنسا عن تضامنها مع لبنان.", "support(FRA -> LBN)"},
        {"أعلنت الحكومة السورية رفضها القرار.", "reject(SYR)"},
        {"أكدت الحكومة السورية أمام الصحافيين رفضها.", "reject(SYR)"},
        {"نفت الخارجية الروسية اتهامات واشنطن.", "accuse(USA)"},
    };
    check(cases);
}

TEST_CASE("whose words a paper tells") {
    const Case cases[] = {
        {"ونقلت الصحيفة عن مسؤول فرنسي قوله إن القوات ستنسحب.", "retreat(القوات) planned"},
        {"وجاء ذلك في بيان نشرته وكالة الأنباء السعودية.", ""},
        {"طالبت بذلك الهيئة العليا للانتخابات.", "request(الهيئة العليا للانتخابات)"},
    };
    check(cases);
}

TEST_CASE("by blows, and out of protest: no second event") {
    const Case cases[] = {
        {"اعتدى مجهولون بالضرب على إمام مسجد في سوسة.", "assault(مجهولون -> TUN, at TUN)"},
        {"تعرض صحفيان للاعتداء بالعنف من طرف أعوان أمن.", "assault( -> صحفيان)"},
        {"سحبت الولايات المتحدة سفيرها من كاراكاس احتجاجا على اعتقال دبلوماسي.", "sanction(USA -> VEN); coerce( -> دبلوماسي)"},
        {"التقى الوزير اليوم بالمشير خليفة حفتر.", "consult(الوزير -> LNA, on 2025-09-02)"},
        {"قطع سكان القرية الطريق احتجاجا على غلاء الأسعار.", "protest(سكان القرية)"},
        {"تمكنت الهيئة من تحقيق نتائج جيدة في تونس.", ""},
    };
    check(cases);
}

TEST_CASE("a place bound with a letter, and one behind what was told more of") {
    const Case cases[] = {
        {"شب حريق في مصنع للنسيج بمدينة كراتشي.", "disaster(, at PAK+PAK)"},
        {"ترأس ولي العهد السعودي القمة العربية بالمنامة.", "consult(SAU, at BHR)"},
        {"قصفت طائرات روسية بلدة كفر نبل بريف إدلب.", "assault(RUS -> SYR, at SYR)"},
        {"غرق قارب يقل مهاجرين قبالة جزيرة لامبيدوزا الإيطالية.", "disaster( -> قارب, at ITA)"},
        {"أصيب جندي في انفجار لغم حيث تم نقله إلى المستشفى العسكري بتونس العاصمة.", "casualty( -> جندي, injured 1); assault(, injured 1)"},
        {"تمكنت وحدات الجيش الجزائري أمس بولاية سطيف من تدمير مخبأ للسلاح.", "damage( -> مخبأ للسلاح, at DZA, on 2025-09-01)"},
        {"قال عضو اتحاد الشغل بسوسة إن الإضراب نجح.", "protest()"},
        {"نشرت أنقرة قوات في قاعدة تركية بقطر.", "mobilize(TUR, at QAT)"},
        {"وقع زلزال بقوة ست درجات قرب طوكيو.", "disaster(, at JPN)"},
    };
    check(cases);
}

TEST_CASE("some people or a state behind a deed, and what they did it to") {
    const Case cases[] = {
        {"استنكرت الجامعة العربية اقتحام مستوطنين المسجد الأقصى.", "accuse(LAS -> ISR); coerce(ISR -> PSE, at PSE)"},
        {"أدانت إيران اغتيال إسرائيل القيادي في حماس.", "accuse(IRN -> ISR); assault(ISR -> HAMAS, killed 1)"},
        {"فاز ماكرون بعد إطاحته بمنافسته.", "leadership(FRA -> FRA)"},
        {"قضت محكمة في القاهرة بسجن 15 شخصا.", "judicial(EGY -> 15 شخصا, at EGY)"},
        {"أودت الفيضانات بحياة 40 شخصا في الهند.", "casualty( -> 40 شخصا, at IND, killed 40); disaster(, at IND, killed 40)"},
        {"أذنت النيابة العمومية التونسية بالاحتفاظ بثلاثة أشخاص.", "coerce(TUN -> ثلاثة أشخاص)"},
        {"توجه وفد من حركة حماس إلى القاهرة.", "consult(HAMAS, at EGY)"},
        {"علقت واشنطن مساعداتها العسكرية لباكستان.", "sanction(USA -> PAK); aid(USA -> PAK)"},
        {"تسلم الجيش اللبناني ست مروحيات من الولايات المتحدة.", "aid(USA -> LBN)"},
        {"رحلت ألمانيا 28 أفغانيا إلى كابول.", "coerce(DEU -> AFG)"},
        {"قدم رئيس الوزراء استقالته إلى الملك.", "leadership(رئيس الوزراء)"},
        {"قال مصدر أمني إن انتحاريا فجر نفسه في بغداد.", "assault(انتحاريا, at IRQ)"},
        {"تأسس الحزب الجديد في عمان.", "found( -> OMN, at OMN)"},
        {"اعترفت النرويج وإسبانيا رسميا بدولة فلسطين.", "support(NOR+ESP -> PSE)"},
        {"دمر القصف الروسي محطة لتوليد الكهرباء في أوديسا.", "damage( -> محطة لتوليد الكهرباء, at UKR); assault(RUS, at UKR)"},
    };
    check(cases);
}

TEST_CASE("who fell in an attack is whom it was made on") {
    const Case cases[] = {
        {"إن جنديين إسبانيين قتلا وأصيب ثالث في هجوم انتحاري غرب كابول.",
         "casualty( -> ESP, at AFG, killed 2); casualty( -> ESP, at AFG, injured 1); assault( -> ESP+ESP, at AFG, killed 2, injured 1)"},
        {"قتل سبعة أردنيين وأصيب 31، في انفجارين متتاليين في عمان.",
         "casualty( -> JOR, at JOR, killed 7); casualty( -> 31, at JOR, injured 31); assault( -> JOR, at JOR, killed 7, injured 31)"},
        {"قتل أربعة أوروبيين في هجوم في كابول.",
         "casualty( -> أربعة أوروبيين, at AFG, killed 4); assault(, at AFG, killed 4)"},
        {"أصيب أربعة جنود أجانب في انفجار قنبلة في هلمند.",
         "casualty( -> أربعة جنود أجانب, at AFG, injured 4); assault(, at AFG, injured 4)"},
        {"قتل ضابط في الجيش في انفجار لغم بالصومال.",
         "casualty( -> SOM, at SOM, killed 1); assault( -> SOM, at SOM, killed 1)"},
        {"استهدف هجوم دورية للشرطة في كركوك وأدى إلى مقتل مدنيين.",
         "assault( -> IRQ, at IRQ); casualty( -> مدنيين, at IRQ)"},
        {"استهدف قصف سوقا في صنعاء ما أسفر عن مقتل تسعة أشخاص.",
         "assault( -> سوقا+YEM, at YEM, killed 9); casualty( -> تسعة أشخاص, at YEM, killed 9)"},
        {"أعلنت الوزارة مقتل 18 شخصا بينهم 15 قضوا في هجوم في ديالى.",
         "casualty( -> 18 شخصا, killed 18); casualty( -> 15, at IRQ, killed 15); assault( -> IRQ, at IRQ, killed 15)"},
        {"أدى هجوم بقنبلة يدوية إلى قتل أربعة أشخاص في مقديشو.",
         "assault( -> SOM, at SOM, killed 4); casualty( -> أربعة أشخاص, at SOM, killed 4)"},
        {"أسفر هجوم نفذته امرأة أمس في بغداد عن مقتل ثلاثة في أحدث هجوم من نوعه.",
         "assault(امرأة -> IRQ, at IRQ, on 2025-09-01, killed 3); casualty( -> ثلاثة, at IRQ, on 2025-09-01, killed 3); assault()"},
        {"فجر مهاجم نفسه في بيشاور ما أوقع ثمانية قتلى.",
         "assault(مهاجم -> PAK, at PAK, killed 8); casualty( -> ثمانية قتلى, at PAK, killed 8)"},
        {"فقد الجيش الكيني خمسة جنود في انفجار عبوة في الصومال.", "casualty( -> خمسة جنود, at SOM); assault(, at SOM)"},
        {"لم يسفر الانفجار في طرابلس عن وقوع ضحايا.", "assault(, at LBY); casualty( -> ضحايا, at LBY) negated"},
        {"زار الوزير المصابين بالمستشفى الجهوي بسوسة.", "consult(الوزير -> المصابين, at TUN)"},
        {"اصطدمت حافلة بأحد المتاجر في قفصة.", "disaster( -> حافلة, at TUN)"},
    };
    check(cases);
}

TEST_CASE("whose verb it is: behind a relative clause, a pronoun, a speaker's name") {
    const Case cases[] = {
        {"قالت الشرطة إن انتحارية ترتدي حزاما ناسفا فجرت نفسها في بعقوبة.", "assault(انتحارية, at IRQ)"},
        {"قالت الشرطة إن مسلحا يقود سيارة أطلق النار على المارة.", "assault(مسلحا -> المارة)"},
        {"أعلن حلف الأطلسي أنه قتل عشرين متمردا في هلمند.", "assault(NATO -> عشرين متمردا, at AFG, killed 20)"},
        {"قال الجيش الأميركي انه قتل عددا من زعماء القاعدة.", "assault(USA -> عددا من زعماء القاعدة)"},
        {"قدم نفسه على أنه طالب جزائري.", ""},
        {"اقتحم مسلحون مطارا في وسط الصومال وخطفوا أربعة عمال إغاثة.",
         "coerce(مسلحون -> مطارا, at SOM); assault(مسلحون -> أربعة عمال إغاثة)"},
        {"أكد المتحدث باسم الحلف، الميجور تشارلز هاموند، تعرض قافلة للجيش الفرنسي لهجوم.", "assault( -> FRA)"},
        {"تعرض موكب الوزير اليمني لإطلاق نار في صنعاء.", "assault( -> YEM, at YEM)"},
        {"أقر التحالف بأنه نفذ ضربات في باكستان مشيرا إلى أنها استهدفت عناصر طالبان.", "assault(التحالف, at PAK); assault( -> TALIBAN)"},
        {"فتح مسلحون أسلحتهم الرشاشة على مقر الشرطة في بعقوبة.", "assault(مسلحون -> IRQ, at IRQ)"},
        {"قطع طريق المطار في بيروت.", "protest(, at LBN)"},
    };
    check(cases);
}

TEST_CASE("a dateline says nothing and does nothing") {
    const Case cases[] = {
        {"إسلام آباد ـ رويترز: قتل الجيش الباكستاني خمسة متشددين.", "assault(PAK -> خمسة متشددين, killed 5)"},
        {"بغداد - رويترز - قتل خمسة جنود عراقيين.", "casualty( -> IRQ, killed 5)"},
        {"كابل ـ روما ـ ا.ف.ب: خطف مسلحون مهندسا إيطاليا.", "assault(مسلحون -> ITA)"},
        {"الرياض: استقبل الملك نظيره الأردني.", "consult(الملك -> JOR)"},
        {"الكويت: استدعت سفيرها لدى إيران.", "sanction(KWT -> IRN)"},
    };
    check(cases);
}

TEST_CASE("so many who protest march, and whom it is against") {
    const Case cases[] = {
        {"رشق متظاهرون الشرطة بالحجارة احتجاجا على غلاء الأسعار.", "assault(متظاهرون -> الشرطة); protest(متظاهرون)"},
        {"ندد 125 ألف متظاهر بالمشروع في أنقرة.", "protest(TUR, at TUR)"},
        {"طالب ستة آلاف متظاهر في مدريد الحكومة بزيادة الأجور.", "protest(ESP -> ESP, at ESP)"},
        {"احتج مئات المزارعين على سياسة الحكومة الهندية في نيودلهي.", "protest(IND -> IND, at IND)"},
        {"المواطنون الغاضبون الذين يحتجون على مقتل شاب أشعلوا الإطارات.", "protest(المواطنون الغاضبون); casualty( -> شاب, killed 1); protest()"},
        {"احتجت بغداد على القصف التركي.", "accuse(IRQ -> TUR); assault(TUR)"},
        {"حشود من المتظاهرين سارت في شوارع كركوك.", "protest(IRQ, at IRQ)"},
        {"دعا اتحاد نقابي في تايلاند إلى الإضراب.", "request(THA, at THA); protest(THA) requested"},
        {"دعا النائب إلى عدم تسييس الاحتجاجات.", "request(النائب); protest() negated"},
        {"قالت المحطة إن الزلزال الذي ضرب مدينة مانيسا كان عنيفا.", "disaster( -> TUR, at TUR)"},
    };
    check(cases);
}

TEST_CASE("whom a deed of a state falls on") {
    const Case cases[] = {
        {"هدد الرئيس الأميركي بفرض رسوم على كندا.", "threaten(USA -> CAN); sanction(USA -> CAN) hypothetical"},
        {"استخدمت روسيا حق النقض ضد مشروع قرار أميركي.", "reject(RUS -> USA)"},
        {"أقال الرئيس التونسي رئيس الحكومة.", "leadership(TUN -> TUN)"},
        {"استدعت الجزائر سفيرها في باريس للتشاور.", "sanction(DZA -> FRA, at FRA)"},
        {"تستضيف الدوحة جولة جديدة من المفاوضات بين واشنطن وطالبان.", "consult(QAT -> USA+TALIBAN, at QAT)"},
        {"استضافت عمان مباحثات أميركية إيرانية.", "consult(OMN -> USA+IRN)"},
        {"أرسلت الإمارات طائرة محملة بالمساعدات إلى تركيا.", "aid(ARE -> TUR); aid( -> TUR)"},
        {"قام وزير الدفاع الفرنسي بزيارة إلى كابول.", "consult(FRA, at AFG)"},
        {"التقى وزير الشؤون الخارجية نظيره المصري.", "consult(وزير الشؤون الخارجية -> EGY)"},
        {"ألحقت الفيضانات أضرارا بمحطة الكهرباء في درنة.", "damage( -> محطة الكهرباء, at LBY); disaster(, at LBY)"},
    };
    check(cases);
}

TEST_CASE("who has attacked, what it cost, and where it shook") {
    const Case cases[] = {
        {"قتل سبعة مدنيين أفغان في غارة جوية لقوات حلف شمال الأطلسي في قندهار.",
         "casualty( -> AFG, at AFG, killed 7); assault(NATO -> AFG, at AFG, killed 7)"},
        {"أعلن الجيش التركي مقتل ثلاثة من جنوده في هجوم لحزب العمال الكردستاني.", "casualty( -> TUR, killed 3); assault(PKK -> TUR, killed 3)"},
        {"شنت الطائرات هجمات على مواقع للمسلحين في درعا.", "assault(الطائرات -> مواقع للمسلحين, at SYR)"},
        {"سقط صاروخ على مبنى سكني في خاركيف فقتل ستة أشخاص.",
         "assault( -> مبنى سكني+UKR, at UKR, killed 6); casualty( -> ستة أشخاص, at UKR, killed 6)"},
        {"قتل ما لا يقل عن 30 شخصا في سلسلة تفجيرات هزت بغداد.",
         "casualty( -> ما لا يقل عن 30 شخصا, at IRQ, killed 30); assault( -> IRQ, at IRQ, killed 30)"},
        {"أعدم مسلحون مجهولون قاضيا بالرصاص في الموصل.", "assault(مسلحون مجهولون -> IRQ, at IRQ, killed 1)"},
        {"أعدمت إيران شخصين بتهمة التجسس.", "judicial(IRN -> شخصين)"},
        {"حاول مسلح اغتيال رئيس وزراء سلوفاكيا.", "assault(مسلح -> SVK)"},
        {"أدى القصف على حمص إلى مقتل مدنيين اثنين.", "assault( -> SYR, at SYR, killed 2); casualty( -> مدنيين, at SYR, killed 2)"},
        {"مقتل ضابطين في كمين.", "casualty( -> ضابطين, killed 2); assault(, killed 2)"},
        {"مقتل مسلحين في كمين.", "casualty( -> مسلحين); assault()"},
        {"قتل جندي وأصيب آخران في كمين في دارفور.",
         "casualty( -> جندي, at SDN, killed 1); casualty( -> آخران, at SDN, injured 2); assault(, at SDN, killed 1, injured 2)"},
        {"رفع المتظاهرون شعارات على غرار شعارات حركة طالبان.", "protest(المتظاهرون)"},
    };
    check(cases);
}

TEST_CASE("bodies, weapons given and tested, and what is denied") {
    const Case cases[] = {
        {"قال الدفاع المدني إن خمسة مدنيين قتلوا وجرح آخرون جراء قصف على إدلب.",
         "casualty( -> خمسة مدنيين, at SYR, killed 5); casualty( -> آخرون, at SYR); assault( -> SYR, at SYR, killed 5)"},
        {"عثرت الشرطة على جثث خمسة مهاجرين في ليبيا.", "casualty( -> خمسة مهاجرين, at LBY, killed 5)"},
        {"أطلقت كوريا الشمالية صاروخا باتجاه بحر اليابان.", "mobilize(PRK)"},
        {"أطلقت روسيا صاروخا باليستيا على كييف.", "assault(RUS -> UKR, at UKR)"},
        {"نصبت روسيا صواريخ في كالينينغراد.", "mobilize(RUS, at RUS)"},
        {"نفت إيران ضلوعها في الهجوم على منشآت النفط السعودية.", "assault( -> SAU)"},
        {"ستقدم ألمانيا دبابات لأوكرانيا.", "aid(DEU -> UKR) planned"},
        {"أوقفت الشرطة 25 متظاهرا، أحيل خمسة منهم إلى القضاء، قبل أن تطلق سراح الباقين.",
         "coerce(الشرطة -> 25 متظاهرا); judicial( -> خمسة منهم); concede(الشرطة -> الباقين)"},
        {"ما تزال عمليات البحث عن مفقودين متواصلة.", "investigate()"},
    };
    check(cases);
}
