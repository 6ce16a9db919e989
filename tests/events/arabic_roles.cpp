// Who does it and whom it hits in Arabic news of attacks and protests, a row each. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("what a bomb goes off beside is what it hits") {
    const Case cases[] = {
        {"انفجرت قنبلة أمام مقر حزب العمال في صفاقس.", "assault( -> TUN, at TUN+TUN)"},
        {"انفجرت سيارة مفخخة قرب السفارة الفرنسية في طرابلس.", "assault( -> FRA, at LBY)"},
        {"انفجرت عبوة ناسفة لدى مرور دورية للجيش اليمني في أبين.", "assault( -> YEM, at YEM)"},
        {"فجر انتحاري نفسه وسط تجمع لعناصر الشرطة في كركوك.", "assault(انتحاري -> IRQ, at IRQ)"},
        {"فجرت امرأة نفسها خلال حفل لزعماء القبائل في مأرب.", "assault(امرأة -> YEM, at YEM)"},
        // A market, a road or a town is only where it was.
        {"انفجرت قنبلة قرب سوق في صفاقس.", "assault(, at TUN+TUN)"},
    };
    check(cases);
}

TEST_CASE("the weapon beside a word for the attack is no attack and does nothing itself") {
    const Case cases[] = {
        {"استهدفت عبوة ناسفة دورية للجيش الأميركي غرب الموصل.", "assault( -> USA, at IRQ)"},
        {"أدى انفجار سيارة مفخخة استهدفت حاجزا للتفتيش شرق بغداد إلى مقتل جندي عراقي.",
         "assault( -> IRQ, at IRQ, killed 1); casualty( -> IRQ, at IRQ, killed 1)"},
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
        {"أطلق مسلحون النار على نقطة تفتيش للجيش اللبناني في عرسال.", "assault(مسلحون -> LBN, at LBN)"},
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
         "casualty( -> IRQ, at IRQ, killed 3); casualty( -> IRQ, at IRQ, injured 9); assault( -> IRQ+IRQ, at IRQ, killed 3, injured 9)"},
    };
    check(cases);
}

TEST_CASE("the subject of a long Arabic clause is found") {
    const Case cases[] = {
        {"كانت كتائب عز الدين القسام، الجناح العسكري للحركة، قد أطلقت عشرات الصواريخ على المستوطنات.", "assault(HAMAS -> المستوطنات)"},
        {"نفذ الهجوم انتحاري ينتمي إلى حركة الشباب في مقديشو.", "assault(SHABAAB, at SOM)"},
        {"كان سالم الخطيب (19 عاما) اعتقل في نابلس الشهر الماضي.", "coerce( -> سالم الخطيب, at PSE, on 2025-08)"},
        {"دعا الأمين العام للأمم المتحدة، في تقريره أمس، الأطراف المعنية إلى الهدوء.", "request(UN -> الأطراف المعنية, on 2025-09-01)"},
        {"اغتال الطيران الإسرائيلي، بعد ظهر أمس ثلاثة فلسطينيين في رفح.", "assault(ISR -> PSE, at PSE, on 2025-09-01TAF, killed 3)"},
        {"وأكد شاهد أن مجهولين خطفوا قبل ظهر أمس أميركيا في البصرة.", "assault(مجهولين -> USA, at IRQ, on 2025-09-01TMO)"},
        {"أطلقت طائرة من دون طيار تابعة للاستخبارات الأميركية صاروخين على منزل في وزيرستان.", "assault(USA -> منزل, at PAK)"},
        // «فقد» begins anew: what was not before it says nothing of the verb behind.
        {"هذا ليس ملزما، فقد وافق عدد كاف من النواب على الاتفاق.", "agree(عدد كاف من النواب); agree(عدد كاف من النواب)"},
        // Two men beside each other: the first one acts.
        {"استقبل الوزير وفد.", "consult(الوزير -> وفد)"},
    };
    check(cases);
}

TEST_CASE("Arabic people are told with what they are of and where they come from") {
    const Case cases[] = {
        {"اغتال مجهولون العميد نبيل مساعد، مدير استخبارات الشرطة في البصرة.", "assault(مجهولون -> IRQ, at IRQ, killed 1)"},
        {"خطف مسلحون خمسة عمال من كوريا الجنوبية في ليبيا.", "assault(مسلحون -> KOR, at LBY)"},
        {"خطف مسلحون أربعة بريطانيين من فندق في بيروت.", "assault(مسلحون -> GBR, at LBN)"},
        {"نكلت قوات الاحتلال بالصيادين الفلسطينيين.", "assault(ISR -> PSE)"},
        // Where they were taken from says nothing of them.
        {"خطف مسلحون خمسة عمال من قرية في ليبيا.", "assault(مسلحون -> LBY, at LBY)"},
    };
    check(cases);
}

TEST_CASE("who is blamed for a deed, answers with one or is repelled has done it") {
    const Case cases[] = {
        {"اتهمت بغداد تنظيم داعش بالوقوف وراء التفجير.", "accuse(IRQ -> ISIS); assault(ISIS)"},
        {"ردت إسرائيل على العملية عبر اغتيال قيادي في حركة الجهاد.", "assault(ISR -> PIJ, killed 1)"},
        {"تصدى الجيش السوداني لهجوم شنته قوات الدعم السريع على الفاشر.", "assault(SDN -> RSF, at SDN); assault(RSF -> SDN, at SDN)"},
        {"قال شهود إن مقاتلين فلسطينيين تصدوا لقوة إسرائيلية شرق خان يونس.", "assault(PSE -> ISR, at PSE)"},
    };
    check(cases);
}

TEST_CASE("a protest is against whom its slogan, its purpose or the seat before it names") {
    const Case cases[] = {
        {"هتف المتظاهرون «الموت لأميركا» في طهران.", "protest(IRN -> USA, at IRN)"},
        {"تظاهر العشرات في بيشاور لمطالبة إسلام أباد بوقف الغارات.", "protest(PAK -> PAK, at PAK); request(PAK -> PAK) planned; assault()"},
        {"رفع المتظاهرون لافتات تدعو إلى طرد السفير الإسرائيلي من عمان.", "protest(المتظاهرون -> ISR); request(المتظاهرون); sanction( -> ISR) requested"},
        {"رفع المحتجون لافتات تدعو إلى وقف الاستيطان الإسرائيلي في الضفة.", "protest(PSE -> ISR); request(PSE, at PSE)"},
        {"ردد المشاركون هتافات مناهضة للحكومة في بيروت.", "protest(LBN -> LBN, at LBN)"},
        {"أضرب المعلمون في الجزائر للضغط على الحكومة.", "protest(DZA -> DZA, at DZA); request(DZA -> DZA)"},
        {"تظاهر خمسون ألف متظاهر في أنقرة ونددوا بسياسة الحكومة.", "protest(TUR -> TUR, at TUR); accuse(TUR -> TUR)"},
        {"تظاهر مئات الناشطين قرب وزارة الدفاع الأميركية.", "protest(مئات الناشطين -> USA)"},
        {"شاركت نقابات تونسية في الإضراب العام أمس.", "protest(TUN, on 2025-09-01)"},
        // Whom it is for it is not against, and where it is it is not against either.
        {"شهدت إسطنبول مظاهرات عدة مؤيدة للزعيم الكردي عبد الله أوجلان.", "protest(, at TUR)"},
    };
    check(cases);
}

TEST_CASE("Arabic words that only carry a name or a deed give it back whole") {
    const Case cases[] = {
        {"أعلن سلاح الجو الليبي تنفيذه غارات على مواقع المسلحين.", "assault(LBY -> مواقع المسلحين)"},
        {"قصف المقاتلون ما يسمى بالمنطقة الآمنة شمال حلب.", "assault(المقاتلون -> SYR, at SYR)"},
        {"استهدف مسلحون حافلة أمس.", "assault(مسلحون -> حافلة, on 2025-09-01)"},
        {"أعلنت فرنسا ضلوع روسيا في الهجوم الإلكتروني.", "assault(RUS)"},
        {"حملت واشنطن فصائل موالية لإيران مسؤولية قصف السفارة الأميركية في بغداد.", "accuse(USA -> IRN); assault(IRN -> USA, at IRQ)"},
        {"سقطت قذيفة هاون على مقر السفارة الروسية في دمشق.", "assault( -> RUS, at SYR)"},
        {"استهدفت طائرة مسيرة محطة كهرباء في أبوظبي أمس.", "assault(طائرة مسيرة -> محطة كهرباء, at ARE, on 2025-09-01)"},
        {"هدد قائد ميليشيا بمهاجمة القوات الأميركية في العراق.", "threaten(قائد ميليشيا -> USA); assault(قائد ميليشيا -> USA, at IRQ) hypothetical"},
        {"اغتالت إسرائيل القيادي في حماس صالح العاروري في بيروت.", "assault(ISR -> HAMAS, at LBN, killed 1)"},
        {"أدى هجوم انتحاري بحزام ناسف على حاجز للجيش السوري إلى مقتل خمسة جنود في درعا.",
         "assault( -> SYR, at SYR, killed 5); casualty( -> خمسة جنود, at SYR, killed 5)"},
        {"أدان الوزير إطلاق صواريخ كاتيوشا على مستوطنة كريات شمونة.", "accuse(الوزير); assault( -> ISR, at ISR)"},
        {"هدد الجيش بقصف نخجوان (أذربيجان).", "threaten(الجيش -> AZE); assault(AZE -> AZE, at AZE) hypothetical"},
    };
    check(cases);
}

TEST_CASE("a state behind a deed does it where a noun stands behind the state") {
    const Case cases[] = {
        {"أدانت بولندا قصف إسرائيل مدرسة في غزة.", "accuse(POL -> ISR); assault(ISR -> PSE, at PSE)"},
        {"أدانت بولندا قصف إسرائيل.", "accuse(POL); assault( -> ISR)"},
        {"انتقدت الصين بيع الولايات المتحدة أسلحة لتايوان.", "accuse(CHN -> USA); cooperate(USA -> TWN)"},
        {"جاء ذلك بعد اتهام كييف موسكو بالتجسس.", "accuse(UKR -> RUS)"},
        {"جاء ذلك بعد دعم فرنسا خطة السلام.", "aid(FRA)"},
    };
    check(cases);
}

TEST_CASE("what lies between a verb and the rest of its frame may hold a verb of its own") {
    const Case cases[] = {
        {"لقي ما لا يقل عن 15 مهاجرا مصرعهم في غرق قارب.", "casualty( -> ما لا يقل عن 15 مهاجرا, killed 15); disaster( -> قارب, killed 15)"},
        {"لقي 15 مهاجرا حتفهم في غرق قارب.", "casualty( -> 15 مهاجرا, killed 15); disaster( -> قارب, killed 15)"},
    };
    check(cases);
}

TEST_CASE("ships are stopped, capsize, and are no plan that somebody rejects") {
    const Case cases[] = {
        {"اعترضت البحرية الإسرائيلية سفينة تركية.", "coerce(ISR -> TUR)"},
        {"أعلنت الرياض اعتراض سفينة يمنية.", "coerce(SAU -> YEM)"},
        {"اعترضت روسيا على مشروع القرار.", "reject(RUS)"},
        {"أودى انقلاب عبارة بحياة عشرين شخصا في تنزانيا.", "casualty( -> عشرين شخصا, at TZA, killed 20); disaster( -> عبارة, at TZA, killed 20)"},
        {"وقع انقلاب عسكري في النيجر.", "leadership(, at NER)"},
    };
    check(cases);
}

TEST_CASE("on which side of a place it is tells where, without a preposition") {
    const Case cases[] = {
        {"قتل خمسة جنود في هجوم غرب النيجر.", "casualty( -> خمسة جنود, at NER, killed 5); assault(, at NER, killed 5)"},
        {"انفجار وسط بغداد.", "assault(, at IRQ)"},
        {"وقع الهجوم شمال شرق سوريا.", "assault(, at SYR)"},
        {"اندلعت اشتباكات شمالي حلب.", "assault(, at SYR)"},
        {"وقع انفجار في بعقوبة (60 كم شمال بغداد).", "assault(, at IRQ)"},
    };
    check(cases);
}

TEST_CASE("nobody and no army is called by a body's name") {
    const Case cases[] = {
        {"اتهم وزير الدفاع الإسرائيلي حزب الله بالتجسس.", "accuse(ISR -> HEZBOLLAH)"},
        {"هدد الرئيس التركي قوات سوريا الديمقراطية.", "threaten(TUR -> SDF)"},
        {"قصف الجيش الإسرائيلي حزب الله.", "assault(ISR -> HEZBOLLAH)"},
        {"اتهمت الحكومة اللبنانية حزب الله بالتجسس.", "accuse(LBN -> HEZBOLLAH)"},
        {"رفضت حركة المقاومة الإسلامية حماس الخطة.", "reject(HAMAS)"},
        {"رفضت الشركة الأميركية بوينغ الخطة.", "reject(BOEING)"},
        {"قصف المتمردون الحوثيون مأرب.", "assault(HOUTHI -> YEM, at YEM)"},
    };
    check(cases);
}

TEST_CASE("a verb behind an indefinite noun tells more of it, and makes no fact of what is feared") {
    const Case cases[] = {
        {"حذر الوزير من أي هجوم يستهدف السفارة.", "assault( -> السفارة) hypothetical"},
        {"حذر الوزير من هجوم يستهدف السفارة.", "assault( -> السفارة) hypothetical"},
        {"ندد الوزير بهجوم استهدف السفارة.", "accuse(الوزير); assault( -> السفارة)"},
    };
    check(cases);
}

TEST_CASE("what a verb needs may stand behind a long complement, or be people of a state") {
    const Case cases[] = {
        {"حكم على الرئيس الفرنسي الأسبق نيكولا ساركوزي بالسجن خمس سنوات.", "judicial( -> FRA)"},
        {"أوقفت وحدة من الجيش أربعة لبنانيين.", "coerce(وحدة من الجيش -> LBN)"},
        {"أوقفت الشركة حركة القطارات.", ""},
        {"دهم الجيش منازل مطلوبين في بعلبك.", "coerce(LBN -> منازل مطلوبين, at LBN)"},
        {"قضى خمسة عمال اختناقا داخل بئر.", "casualty( -> خمسة عمال, at بئر, killed 5)"},
        {"قضى الرئيس عطلته في فرنسا.", ""},
        {"خرج آلاف الطلاب في مظاهرات في بلغراد.", "protest(SRB, at SRB)"},
    };
    check(cases);
}

TEST_CASE("whose the forces are, he withdraws them; what is fired in answer is who answers'") {
    const Case cases[] = {
        {"أعلنت واشنطن سحب قواتها من سوريا.", "retreat(USA, at SYR)"},
        {"وافقت روسيا على سحب جنودها من أرمينيا.", "agree(RUS -> ARM); retreat(RUS, at ARM) planned"},
        {"رد حزب الله بإطلاق عشرات الصواريخ على حيفا.", "assault(HEZBOLLAH -> ISR, at ISR)"},
        {"ألقت طائرات مسيرة قنابل على مخيم للنازحين.", "assault(طائرات مسيرة -> مخيم للنازحين)"},
    };
    check(cases);
}

TEST_CASE("what lies beside a place takes no part, and no state is an instrument") {
    const Case cases[] = {
        {"سيطرت حركة إم 23 على مدينة غوما شرقي الكونغو.", "assault(M23 -> COD, at COD)"},
        {"قتل خمسة في غارة بسوريا.", "casualty( -> خمسة, at SYR, killed 5); assault( -> SYR, at SYR, killed 5)"},
        {"أجرت كوريا الشمالية تجربة على صاروخ جديد.", "mobilize(PRK -> صاروخ جديد)"},
    };
    check(cases);
}

TEST_CASE("whom an office appoints is not who holds it, and the side of a town may be what is hit") {
    const Case cases[] = {
        {"عين العاهل الأردني جعفر حسان رئيسا للوزراء.", "leadership(JOR -> JOR)"},
        {"عين الرئيس الأوكراني يوليا سفيريدينكو رئيسة للوزراء.", "leadership(UKR -> UKR)"},
        {"عين الرئيس التونسي قيس سعيد كمال المدوري رئيسا للحكومة.", "leadership(TUN -> TUN)"},
        {"استقبل الرئيس المصري عبد الفتاح السيسي وزيرا من السودان.", "consult(EGY -> SDN)"},
        {"قصفت الطائرات شمال غزة.", "assault(الطائرات -> PSE, at PSE)"},
        {"قتل الجنود شمال غزة.", "casualty( -> الجنود, at PSE)"},
    };
    check(cases);
}

TEST_CASE("a broken plural before its genitive, and a town that falls into somebody's hands") {
    const Case cases[] = {
        {"اتهم رئيس أركان الجيش الإسرائيلي حزب الله بخرق الهدنة.", "accuse(ISR -> HEZBOLLAH); assault(HEZBOLLAH)"},
        {"التقى رئيس أركان الجيش الأميركي نظيره التركي.", "consult(USA -> TUR)"},
        {"نفى المتحدث باسم الجيش السوداني سقوط مدينة الفاشر في يد قوات الدعم السريع.", "assault(RSF -> SDN, at SDN) negated"},
        {"أعلن المتمردون سقوط بلدة مسيسي بأيديهم.", "assault( -> بلدة)"},
    };
    check(cases);
}

TEST_CASE("which side of a country tells where a nameless place is; opposition behind a country is no word of it") {
    const Case cases[] = {
        {"سيطر المتمردون على بلدة استراتيجية شرقي الكونغو.", "assault(المتمردون -> COD, at COD)"},
        {"قتل ثلاثة في كمين نصبه مسلحون شمالي بنين.", "casualty( -> ثلاثة, at BEN, killed 3); assault(مسلحون -> BEN, at BEN, killed 3)"},
        {"اتهم الحزب الحاكم في صربيا المعارضة بالتخطيط لانقلاب.", "accuse(SRB -> SRB, at SRB); leadership(SRB) planned"},
        {"اتهم المجلس العسكري الحاكم في مالي فرنسا بدعم المسلحين.", "accuse(MLI -> FRA, at MLI); aid(FRA -> المسلحين)"},
        {"طرد الأردن السفير الإيراني وأغلق مكاتب حركة حماس.", "sanction(JOR -> IRN); coerce(JOR -> HAMAS)"},
    };
    check(cases);
}

TEST_CASE("what is discussed takes no part; who is hurt in a clash with others fought them") {
    const Case cases[] = {
        {"وصل الوزير إلى بيروت لبحث قضية حزب الله.", "consult(الوزير, at LBN)"},
        {"ناقش وزير الخارجية المصري دور الأمم المتحدة مع نظيره التركي.", "consult(EGY -> TUR)"},
        {"أصيب عشرات الفلسطينيين خلال مواجهات مع الجيش الإسرائيلي في الخليل.", "casualty( -> PSE, at PSE, injured 10-99); assault(PSE -> ISR, at PSE, injured 10-99)"},
        {"رفضت المحكمة العليا طعنا تقدم به الرئيس السابق ضد قرار منعه من الترشح.", "reject(المحكمة العليا); judicial(المحكمة العليا) negated"},
        {"أحرق محتجون مقر الحزب الحاكم في كاتماندو.", "protest(NPL, at NPL)"},
        {"تخلت الحركة عن السلاح.", "retreat(الحركة)"},
        {"تسلم العراق من إيران 12 مطلوبا.", "cooperate(IRQ -> IRN)"},
        {"رفعت واشنطن اسم السودان من قائمة الدول الراعية للإرهاب.", "concede(USA -> SDN)"},
    };
    check(cases);
}

TEST_CASE("arms are sold by whose they are, to whom the preposition tells; behind who does it stands what it is done to") {
    const Case cases[] = {
        {"عبرت الصين عن استيائها من بيع أسلحة أميركية لتايوان.", "accuse(CHN -> USA); cooperate(USA -> TWN)"},
        {"وافقت واشنطن على بيع مقاتلات لبولندا.", "agree(USA -> POL); cooperate(USA -> POL) planned"},
        {"أوقفت ألمانيا تصدير الأسلحة إلى إسرائيل.", "sanction(DEU -> ISR); cooperate( -> ISR)"},
        {"نددت قطر باقتحام وزير إسرائيلي المسجد الأقصى.", "accuse(QAT -> ISR); coerce(ISR -> PSE, at PSE)"},
        {"أشاد الوزير بدعم مصر الشعب الفلسطيني.", "support(الوزير -> EGY); aid(EGY -> PSE)"},
        {"رحبت الأمم المتحدة بإفراج حماس عن رهينة أميركي.", "support(UN -> HAMAS); concede(HAMAS -> USA)"},
        // Who was killed by a raid, and the raid.
        {"قتل قيادي في حماس بغارة إسرائيلية على غزة.", "casualty( -> HAMAS, at PSE, killed 1); assault(ISR -> PSE, at PSE, killed 1)"},
        {"قتل الجيش ثلاثة مسلحين بالرصاص.", "assault(الجيش -> ثلاثة مسلحين, killed 3)"},
    };
    check(cases);
}

TEST_CASE("who is appointed is not called by the name of those who appoint; towns are captured, and prosecutors charge") {
    const Case cases[] = {
        {"عين البرلمان العراقي نزار آميدي رئيسا للبلاد.", "leadership(IRQ -> IRQ)"},
        {"استولى المتمردون على ثلاث قرى شرق حلب.", "assault(المتمردون -> SYR, at SYR)"},
        {"استولى مسلحون على شاحنات إغاثة في دارفور.", "coerce(مسلحون -> شاحنات إغاثة, at SDN)"},
        {"وجهت النيابة العامة في طوكيو اتهامات لثلاثة مديرين سابقين.", "judicial(JPN -> ثلاثة مديرين سابقين, at JPN)"},
    };
    check(cases);
}

TEST_CASE("of whom it is said that he is somebody, he does what that one does; energy is traded") {
    const Case cases[] = {
        {"ستكون رئيسة الوزراء البريطانية تيريزا ماي أول زعيمة أجنبية تزور الرئيس الأميركي.", "consult(GBR -> USA) planned"},
        {"كان المتمردون مجموعة تقاتل الحكومة.", "assault(المتمردون -> الحكومة)"},
        {"زودت إيران العراق بالكهرباء.", "cooperate(IRN -> IRQ)"},
        {"زودت فرنسا أوكرانيا بالصواريخ.", "aid(FRA -> UKR)"},
    };
    check(cases);
}

TEST_CASE("a missile that strikes a building attacks, and hurts nobody; neighbours who stop a patrol protest") {
    const Case cases[] = {
        {"أصاب صاروخ مبنى سكنيا في حي السلام بحلب.", "assault( -> مبنى سكنيا, at SYR)"},
        {"أصابت القذيفة ثلاثة أطفال في حلب.", "casualty( -> ثلاثة أطفال, at SYR, injured 3)"},
        {"اعترض عشرات الأهالي دورية لليونيفيل في صور.", "protest(LBN -> UN, at LBN)"},
        {"اعترضت الدفاعات الجوية ثلاثة صواريخ.", "assault(الدفاعات الجوية -> ثلاثة صواريخ)"},
    };
    check(cases);
}

TEST_CASE("security forces are of where they are; who is given days to disarm would do it; cells are caught, captives exchanged") {
    const Case cases[] = {
        {"اشتبكت قوات الأمن مع محتجين غاضبين في مدينة كويتا.", "assault(PAK -> PAK, at PAK)"},
        {"هاجم مسلحون قوات الأمن في ديالى.", "assault(مسلحون -> IRQ, at IRQ)"},
        {"أمهلت الحكومة السورية الفصائل المسلحة عشرة أيام لتسليم أسلحتها.", "threaten(SYR -> الفصائل المسلحة); retreat(الفصائل المسلحة) hypothetical"},
        {"أعلنت وزارة الداخلية الكويتية ضبط خلية خططت لتنفيذ هجمات.", "coerce(KWT -> خلية); assault(خلية)"},
        {"جرى تبادل للأسرى بين الحوثيين والحكومة اليمنية.", "concede(HOUTHI+YEM)"},
        {"أجرت روسيا وأوكرانيا تبادلا للأسرى.", "concede(RUS+UKR)"},
    };
    check(cases);
}

TEST_CASE("whom parliament trusts; whom a state puts under house arrest, or sends away") {
    const Case cases[] = {
        {"منح البرلمان الليبي الثقة لحكومة أسامة حماد.", "leadership(LBY -> LBY)"},
        {"جرى منح الثقة للحكومة في تونس.", "leadership( -> TUN, at TUN)"},
        {"وضعت إسرائيل وزيرين سابقين قيد الإقامة الجبرية.", "coerce(ISR -> وزيرين)"},
        {"قررت حكومة بوركينا فاسو طرد المنسقة الأممية.", "sanction(BFA -> UN) planned"},
    };
    check(cases);
}

TEST_CASE("airports by their names, drones that are counted, arms that are seized") {
    const Case cases[] = {
        {"استهدف الحوثيون مطار بن غوريون بصاروخ باليستي.", "assault(HOUTHI -> ISR, at ISR)"},
        {"أسقطت الدفاعات الجوية 43 مسيرة فوق كييف.", "assault(الدفاعات الجوية -> 43 مسيرة, at UKR)"},
        {"صادرت البحرية الأميركية شحنة أسلحة إيرانية.", "coerce(USA -> IRN)"},
        {"أرسلت موسكو شحنة أسلحة إلى مالي.", "aid(RUS -> MLI)"},
        {"أعلنت الحكومة تفشي وباء الكوليرا في جنوب السودان.", "disaster(, at SSD)"},
        {"بدأ تبادل مئات الأسرى بين روسيا وأوكرانيا.", "concede(RUS+UKR -> مئات الأسرى)"},
    };
    check(cases);
}

TEST_CASE("those who are led are of whose lead they follow; what the speaker calls ours is his") {
    const Case cases[] = {
        {"استهدف انتحاري قافلة لقوات التحالف بقيادة أميركية قرب قندهار.", "assault(انتحاري -> USA, at AFG)"},
        {"احتج متظاهرون في كابول على مقتل مدنيين على يد قوات التحالف التي تقودها الولايات المتحدة.",
         "protest(AFG -> USA, at AFG); casualty(USA -> مدنيين)"},
        {"أعلن التحالف الذي تقوده السعودية قصف مواقع في صعدة.", "assault(SAU -> مواقع, at YEM)"},
        {"قتل قيادي في غارة جوية لقوات التحالف الدولي.", "casualty( -> قيادي, killed 1); assault(USA, killed 1)"},
        {"قال وزير الدفاع الباكستاني إن «قواتنا قصفت مواقع المتشددين».", "assault(PAK -> مواقع المتشددين)"},
        {"قال الوزير التركي: «نطالب إسرائيل بوقف القصف».", "request(TUR -> ISR); retreat(ISR) requested"},
        {"اعتقلت الشرطة أستاذا بجامعة القاهرة.", "coerce(الشرطة -> EGY)"},
    };
    check(cases);
}

TEST_CASE("a noun written like a participle is what is hit; the second thing behind a verb is what somebody is made") {
    const Case cases[] = {
        {"قامت مروحية تركية بقصف منزل في قرية قرب دهوك.", "assault(TUR -> منزل, at IRQ+IRQ)"},
        {"قام الجيش بتدمير مستودع في رفح.", "damage(PSE -> مستودع, at PSE)"},
        {"انتخب البرلمان اللبناني قائد الجيش رئيسا للجمهورية.", "leadership(LBN -> LBN)"},
        {"سحبت الولايات المتحدة جزءا من قواتها من سوريا.", "retreat(USA)"},
        {"طردت مالي السفير الفرنسي.", "sanction(MLI -> FRA)"},
        {"علقت بريطانيا تراخيص تصدير الأسلحة إلى إسرائيل.", "sanction(GBR -> ISR); cooperate( -> ISR)"},
        {"احتجز مسلحون عشر رهائن في مصرف في تونس.", "assault(مسلحون -> TUN, at TUN)"},
    };
    check(cases);
}

TEST_CASE("before whose house a protest is held, whom its slogans and demands tell to go") {
    const Case cases[] = {
        {"تجمع مئات المحتجين أمام القصر الرئاسي في داكار.", "protest(SEN -> SEN, at SEN)"},
        {"تظاهر المئات أمام مبنى البرلمان في بلغراد.", "protest(SRB -> SRB, at SRB+SRB)"},
        {"هتف المتظاهرون في القاهرة «ليرحل مرسي».", "protest(EGY -> مرسي, at EGY)"},
        {"احتج السكان في ضواحي نابولي على إجراءات المفوض الحكومي.", "protest(ITA -> ITA, at ITA)"},
        {"سلم الناشطون السفير السوداني في لندن مذكرة احتجاج.", "accuse(الناشطون -> SDN, at GBR)"},
        // In parliament, or between the union and the ministry, nobody is marched against.
        {"تواصلت الاحتجاجات في الجزائر بعد اجتماع بين الوزارة والنقابة.", "protest(, at DZA); consult(الوزارة+النقابة)"},
    };
    check(cases);
}

TEST_CASE("near what a bomb goes off, blasts in a row, provinces by their names") {
    const Case cases[] = {
        {"وقع انفجار على مقربة من السفارة التركية في بغداد.", "assault( -> TUR, at IRQ)"},
        {"انفجرت قذيفة هاون قرب مقر إقامة رئيس الوزراء الصومالي.", "assault( -> SOM, at SOM)"},
        {"انفجرت سيارة مفخخة قرب مقر مجلس للصحوة في بعقوبة.", "assault( -> IRQ, at IRQ+IRQ)"},
        {"قتل 13 عراقيا في انفجارين متتاليين قرب محطة للوقود في بغداد.",
         "casualty( -> IRQ, at IRQ+IRQ, killed 13); assault( -> IRQ, at IRQ+IRQ, killed 13)"},
        {"قصف الجيش التركي قرى في محافظة دهوك.", "assault(TUR -> IRQ, at IRQ)"},
        {"هاجم مسلحون حاجزا في محافظة البصرة.", "assault(مسلحون -> IRQ, at IRQ)"},
    };
    check(cases);
}

TEST_CASE("behind «after that» a deed is told; those who march demand, whatever is named before their demand") {
    const Case cases[] = {
        {"بعد أن قتل مسلحون ثلاثة جنود فروا إلى الجبال.", "assault(مسلحون -> ثلاثة جنود, killed 3)"},
        {"فر السائق بعد أن فتح مسلح النار في مدينة سوسة.", "assault(مسلح, at TUN)"},
        {"تظاهر مئات العمال في لندن مطالبين برحيل الرئيس.", "protest(GBR -> GBR, at GBR); request(GBR -> GBR); leadership(GBR) requested"},
        {"احتشد مئات العمال أمام البرلمان داعين إلى إسقاط الحكومة.",
         "protest(مئات العمال -> الحكومة); request(مئات العمال -> الحكومة); leadership( -> الحكومة) requested"},
        // Behind other prepositions a noun may follow.
        {"حذر الوزير من أن قصف المدينة سيؤدي إلى كارثة.", "assault( -> المدينة) planned"},
    };
    check(cases);
}

TEST_CASE("whose decision it is that is welcomed or turned down; on whom sanctions were laid; who is judged") {
    const Case cases[] = {
        {"رحبت القاهرة بقرار المحكمة الدولية.", "support(EGY -> المحكمة الدولية)"},
        {"ندد الأردن بقرار الحكومة الإسرائيلية بناء مستوطنات.", "accuse(JOR -> ISR)"},
        {"أعلن مجلس الأمن رفع العقوبات التي فرضت على السودان.", "concede(UN -> SDN)"},
        {"فرضت عقوبات أوروبية على شركات صينية.", "sanction(EU -> CHN)"},
        {"اعتقل الناشط وحكم عليه بالسجن عشر سنوات.", "coerce( -> الناشط); judicial( -> الناشط); coerce()"},
        {"وصل المبعوث الأممي إلى دمشق.", "consult(UN, at SYR)"},
        {"منعت إسرائيل دخول شاحنات الوقود إلى قطاع غزة.", "coerce(ISR -> PSE, at PSE)"},
    };
    check(cases);
}

TEST_CASE("one more of those told before is of their state; soldiers who fall with their barracks are its own") {
    const Case cases[] = {
        {"قتل جنديان أميركيان وأصيب ثالث في هجوم شرق بغداد.",
         "casualty( -> USA, at IRQ, killed 2); casualty( -> USA, at IRQ, injured 1); assault( -> USA+USA, at IRQ, killed 2, injured 1)"},
        {"هاجم مسلحون ثكنة للجيش في شمال بوركينا فاسو ما أسفر عن مقتل عشرين جنديا.",
         "assault(مسلحون -> BFA, at BFA, killed 20); casualty( -> BFA, at BFA, killed 20)"},
        {"قتل خمسة من أفراد القوات الخاصة في الجيش السوري في كمين.", "casualty( -> SYR, killed 5); assault( -> SYR, killed 5)"},
        {"زار رئيس الوزراء العراقي طهران حيث أجرى مباحثات مع الرئيس الإيراني، وتركز الاجتماع على الأمن.",
         "consult(IRQ, at IRN); consult(IRQ -> IRN); consult(IRQ -> IRN)"},
        {"استهدفت ضربة أميركية قياديا في حركة الشباب.", "assault(USA -> SHABAAB)"},
    };
    check(cases);
}

TEST_CASE("a row of the dead is added up; those who serve for an envoy; who is joined to people told more of") {
    const Case cases[] = {
        {"قتلت امرأة وطفلاها في غارة إسرائيلية على خان يونس.",
         "casualty( -> امرأة+طفلاها, at PSE, killed 3); assault(ISR -> PSE, at PSE, killed 3)"},
        {"قتل رجل وأطفاله الثلاثة في الغارة.", "casualty( -> رجل+أطفاله الثلاثة, killed 4); assault(, killed 4)"},
        // How many children nobody says; one number counts both; the wounded are no dead.
        {"قتلت امرأة وأطفالها في الغارة.", "casualty( -> امرأة+أطفالها); assault()"},
        {"قتل عشرون جنديا ومدنيا في حلب.", "casualty( -> عشرون جنديا+مدنيا, at SYR, killed 20)"},
        {"وفاة 6 أشخاص و33 جريحا في انفجار.", "casualty( -> 6 أشخاص+33 جريحا, killed 6); assault(, killed 6)"},
        {"استدعت الخارجية التركية القائم بالأعمال السويدي.", "sanction(TUR -> SWE)"},
        {"التقى القائم بالأعمال الأميركي في دمشق وزير الخارجية السوري.", "consult(USA -> SYR, at SYR)"},
        {"خطف مسلحون أربعة أجانب يعملون في الإغاثة وطيارين كينيين.", "assault(مسلحون -> أربعة أجانب+KEN)"},
        {"شاركت محجبات مصريات في تظاهرة في طنطا.", "protest(EGY, at EGY)"},
    };
    check(cases);
}

TEST_CASE("what stands between a verb and whom it is done to, or between a deed and what it is") {
    const Case cases[] = {
        {"اتهم رئيس الوزراء الإثيوبي جبهة تحرير تيغراي بمهاجمة قاعدة عسكرية.", "accuse(ETH -> TPLF); assault(TPLF -> قاعدة عسكرية)"},
        {"فرقت شرطة مكافحة الشغب بالغاز المسيل للدموع متظاهرين في كراكاس.", "coerce(VEN -> VEN, at VEN)"},
        {"طردت بريطانيا ثلاثة دبلوماسيين روس ردا على قرار موسكو.", "sanction(GBR -> RUS)"},
        {"حكمت محكمة روسية بالسجن 25 عاما على معارض بارز.", "judicial(RUS -> معارض بارز); coerce( -> معارض بارز)"},
        {"هددت أنقرة بشن عملية عسكرية ضد المقاتلين الأكراد.", "threaten(TUR -> المقاتلين الأكراد); assault(TUR -> المقاتلين الأكراد) hypothetical"},
        {"أعرب الوزير العماني عن إدانته الشديدة للهجوم على دورية في مالي.", "accuse(OMN); assault( -> دورية, at MLI)"},
        {"صوت البرلمان الأوروبي لصالح قرار يدين القصف.", "support(EU); accuse(EU); assault()"},
        {"استخدم الجيش السوري غاز السارين ضد المدنيين في خان شيخون.", "assault(SYR -> SYR, at SYR)"},
        {"سلمت القوات الفرنسية قاعدة عسكرية إلى الجيش اللبناني.", "concede(FRA -> LBN)"},
        // What is shut, cut or shot down does not act.
        {"أغلق مطار بيروت الدولي أمس.", "coerce( -> LBN, at LBN, on 2025-09-01)"},
        {"وقال إن معبر رفح أغلق أمس.", "coerce( -> PSE, at PSE, on 2025-09-01)"},
        {"أسقطت طائرة مسيرة فوق بلدة كريات شمونة.", "assault( -> طائرة مسيرة, at ISR)"},
        {"أسقطت الدفاعات الجوية السورية طائرة إسرائيلية.", "assault(SYR -> ISR)"},
        {"وأغلقت عدة طرق لأسباب تتعلق بالسلامة.", ""},
        {"أغلقت مصر معبر رفح.", "coerce(EGY -> PSE, at PSE)"},
        // Whose speaker one is, told right behind his name.
        {"قال الأميرال علي حسن المتحدث باسم الجيش السوري إن قواتنا دمرت ثلاث دبابات.", "damage(SYR -> ثلاث دبابات)"},
    };
    check(cases);
}

TEST_CASE("a deed whose doer stands between it and a thing") {
    const Case cases[] = {
        {"أدانت الأمم المتحدة قصف إسرائيل المدينة.", "accuse(UN -> ISR); assault(ISR -> المدينة)"},
        {"أدان المجلس استهداف الحوثيين السفينة.", "accuse(المجلس -> HOUTHI); assault(HOUTHI -> السفينة)"},
        {"وصف الوزير قصف الطيران الروسي الأحياء السكنية بالجريمة.", "accuse(الوزير -> RUS); assault(RUS -> الأحياء السكنية)"},
        {"جاء توقيع غانا مذكرة تفاهم مع توغو أمس.", "agree(GHA -> TGO, on 2025-09-01)"},
        {"أعلنت الهيئة إطلاق سراح الناشط الصحفي.", "concede(الهيئة -> الناشط الصحفي)"},
    };
    check(cases);
}

TEST_CASE("what is asked for or agreed on goes on behind «و»") {
    const Case cases[] = {
        {"طالبت الحركة بأن يغير النظام سلوكه ويفرج عن المعتقلين.", "request(الحركة); concede(النظام -> المعتقلين) requested"},
        {"اتفق الجانبان على أن تعدل كينيا القانون وتنسحب من الإقليم.", "agree(الجانبان); retreat(KEN, at KEN) planned"},
        {"ينص الاتفاق على أن تنسحب القوات من المدينة وتفرج عن الأسرى.", "retreat(القوات, at المدينة) planned; concede(القوات -> الأسرى) planned"},
        {"أكد المتحدث أن القوات لا تستهدف المدنيين وتفرج عن الأسرى.", "assault(القوات -> المدنيين) negated; concede(القوات -> الأسرى)"},
        {"هاجم مسلحون ذوو صلة بالتنظيم القرية.", "assault(مسلحون -> القرية)"},
        {"رحبت قطر بتوقيع الرئيس الغاني مرسوما بالعفو.", "support(QAT); concede()"},
        {"قال شهود إن الطائرات تقصف المدينة وتستهدف المستشفيات.", "assault(الطائرات -> المدينة); assault(الطائرات -> المستشفيات)"},
    };
    check(cases);
}

TEST_CASE("of whom it is said that it befell him, and what was done besides") {
    const Case cases[] = {
        {"قال الصحفي إنه اعتقل في المطار.", "coerce( -> الصحفي, at المطار)"},
        {"قالت الحركة إنها استهدفت في غارة.", "assault( -> الحركة)"},
        {"أعلن الجيش أنه اعتقل ثلاثة مسلحين.", "coerce(الجيش -> ثلاثة مسلحين)"},
        {"مُنع المحامي من دخول القاعة.", "coerce( -> المحامي)"},
        {"تمكنت القوات من القبض على المتهم واستعادة المسروقات.", "coerce(القوات -> المتهم)"},
        {"وصل الوفد إلى سيول أمس. وتعقد القمة عند التاسعة بتوقيت سيول.", "consult(الوفد, at KOR, on 2025-09-01); consult()"},
    };
    check(cases);
}

TEST_CASE("«وهو» begins a clause of its own; who strikes and who goes on strike") {
    const Case cases[] = {
        {"اعتقلت الشرطة رجلا وهو سوري الجنسية.", "coerce(الشرطة -> رجلا)"},
        {"وكان عرار وهو مهندس من أصل سوري اعتقل عام 2002.", "coerce( -> عرار, on 2002)"},
        {"تضرب كينيا أهدافا في الصومال.", "assault(KEN -> أهدافا, at SOM)"},
        {"يضرب عمال السكك الحديدية عن العمل غدا.", "protest(عمال السكك الحديدية, on 2025-09-03) planned"},
    };
    check(cases);
}

TEST_CASE("what is celebrated, passed around or received badly is no support, talk or meeting") {
    const Case cases[] = {
        {"يحيي سكان البلدة ذكرى الشاعر.", ""},
        {"تداولت وسائل إعلام صورة الوزير.", ""},
        {"قوبل الطلب بالرفض.", ""},
        {"ساهم ذلك في رفع نسق الإنتاج.", ""},
        {"حيا الرئيس الجنود.", "support(الرئيس -> الجنود)"},
        {"قابل السفير رئيس الحكومة.", "consult(السفير -> رئيس الحكومة)"},
    };
    check(cases);
}
