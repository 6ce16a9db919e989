// How agencies write: asides between commas, deeds behind their doers, charges, headlines.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("behind what is told between commas the verb before goes on") {
    const Case cases[] = {
        {"هدد قائد الحرس الثوري الإيراني، في كلمة ألقاها أمس، بقصف القواعد الأميركية.", "threaten(IRN); assault(IRN -> USA) hypothetical"},
        {"تعهد الرئيس الأميركي، الذي يزور طوكيو، بتقديم مساعدات لأوكرانيا.", "agree(USA); consult(USA, at JPN); aid(USA -> UKR) planned"},
        {"دعت المنظمة، التي تتخذ من جنيف مقرا لها، إلى إطلاق سراح الصحافيين.", "request(المنظمة); concede( -> الصحافيين) requested"},
        {"أدان الرئيس الفرنسي، الذي يزور القاهرة، بشدة الهجوم على السفارة.", "accuse(FRA); consult(FRA, at EGY); assault( -> السفارة)"},
        {"قال الوزير المصري، في كلمة ألقاها في لندن، إن بلاده ستنسحب من الاتفاق.", "sanction(EGY) planned"},
        {"تمكنت الشرطة التونسية، إثر معلومات تفيد بوجوده في الحي، من القبض على المشتبه به.", "coerce(TUN -> المشتبه)"},
    };
    check(cases);
}

TEST_CASE("behind its doer a word of promise or of saying takes a deed, which is his") {
    const Case cases[] = {
        {"جدد الوزير الألماني التزام بلاده تقديم مساعدات عسكرية لأوكرانيا.", "agree(DEU); aid(DEU -> UKR) planned"},
        {"رحبت الأمم المتحدة بإعلان الحوثيين الإفراج عن طاقم السفينة.", "support(UN -> HOUTHI); concede(HOUTHI -> طاقم السفينة)"},
        {"قررت الهيئة إثر انعقاد مجلسها الإضراب عن العمل.", "consult(مجلسها); protest(الهيئة) planned"},
        {"أبرمت بغداد وأنقرة اتفاقا تقوم تركيا بموجبه بتزويد العراق بالكهرباء.", "agree(IRQ+TUR); cooperate(TUR -> IRQ) planned"},
        {"بدأ التحالف حملة عسكرية يقول إنها تستهدف حماية المدنيين.", "assault(التحالف)"},
    };
    check(cases);
}

TEST_CASE("what is no deed, though a word of deeds tells it") {
    const Case cases[] = {
        {"وصل فريق الإطفاء وسيطر على الحريق.", "disaster()"},
        {"قطعت الشرطة الطريق على المحتجين.", ""},
        {"قطعت السيول الطريق المؤدي إلى الميناء.", "disaster()"},
        {"وضعت الحكومة حدا لتردي الأوضاع المهنية في المستشفيات.", ""},
        {"الأزمة تنعكس سلبا على البلاد والعمال.", ""},
        {"أسفرت العملية عن القضاء على ستة إرهابيين والقضاء على سبعة آخرين.", "assault( -> ستة إرهابيين, killed 6); assault( -> سبعة آخرين, killed 7)"},
        {"تمت مصادرة بضائع مهربة دون رخصة وتوقيف ثلاثة مشتبه بهم.", "coerce( -> بضائع مهربة); coerce( -> ثلاثة مشتبه)"},
        {"قال المسؤول سعيد نعمان لقناة سكاي نيوز عربية إن بلاده قررت قطع علاقاتها مع مالي.", "sanction(بلاده) planned"},
    };
    check(cases);
}

TEST_CASE("of what somebody is asked for, the second deed is no more done than the first") {
    const Case cases[] = {
        {"طالبت الأمم المتحدة بوقف القصف وسحب القوات من المدينة.", "request(UN); retreat() requested; retreat(, at المدينة) requested"},
        {"دعا البابا إلى وقف الحرب في السودان وفتح ممرات إنسانية.", "request(البابا); retreat(, at SDN) requested; concede() requested"},
        {"دعا الوزير إلى وقف القصف وسحب الجيش قواته.", "request(الوزير); retreat() requested; retreat(الجيش)"},
        {"دعا الوزير إلى رفع الحصار وقال إن المدينة تعاني.", "request(الوزير); concede() requested"},
    };
    check(cases);
}

TEST_CASE("crowds, convicts and states that are named like an adjective") {
    const Case cases[] = {
        {"استخدمت الشرطة الغاز المسيل للدموع لتفريق المتظاهرين.", "assault(الشرطة); coerce( -> المتظاهرين) planned"},
        {"استعمل الحرس خراطيم المياه ضد المحتجين.", "assault(الحرس -> المحتجين)"},
        {"بعد إدانته بالفساد، سجن الوزير السابق.", "judicial( -> الوزير السابق); coerce( -> الوزير السابق)"},
        {"أرسلت فرنسا مئات الجنود إلى مالي.", "mobilize(FRA, at MLI)"},
        {"سترسل كينيا ألف شرطي إلى هايتي.", "mobilize(KEN, at HTI) planned"},
    };
    check(cases);
}

TEST_CASE("what a relative clause takes up is meant, and not whoever acted last") {
    const Case cases[] = {
        {"أصدرت المحكمة حكما ضد ربان السفينة التي تم حجزها الشهر الماضي.", "judicial(المحكمة -> ربان السفينة); coerce( -> السفينة, on 2025-08)"},
        {"أدانت المحكمة صاحب الشاحنة التي تم تفجيرها في السوق.", "judicial(المحكمة -> صاحب الشاحنة); assault( -> الشاحنة, at السوق)"},
        {"قالت النقابة إن الإضراب مستمر حتى الإفراج عن الصحافية التي تم اعتقالها أمس.", "protest(); concede( -> الصحافية); coerce( -> الصحافية, on 2025-09-01)"},
    };
    check(cases);
}

TEST_CASE("who is charged with a deed has done it, and a court's decision is carried out") {
    const Case cases[] = {
        {"يمثل أمام محكمة باريسية رجل متهم بقتل شرطيين.", "judicial(رجل متهم); assault(رجل متهم -> شرطيين)"},
        {"اعتقل الأمن ثلاثة أشخاص مشتبه بهم في تفجير الكنيسة.", "coerce( -> ثلاثة أشخاص مشتبه); assault(ثلاثة أشخاص مشتبه -> الكنيسة)"},
        {"أحيل المتهمون بقتل القاضي إلى محكمة الجنايات.", "judicial( -> المتهمون); assault(المتهمون -> القاضي, killed 1)"},
        {"سجنت المحكمة النائب بتهمة التخطيط لهجوم على السفارة.", "coerce(المحكمة -> النائب); assault(النائب -> السفارة) planned"},
        {"اتهمت المنظمة الوزير بإخفاء ملف متعلق باغتيال القاضي.", "accuse(المنظمة -> الوزير); assault( -> القاضي, killed 1)"},
        {"اتهمت المنظمة الوزير بالتستر على الوثائق المتعلقة بقتل القاضي.", "accuse(المنظمة -> الوزير); assault( -> القاضي, killed 1)"},
        {"قال مسؤول إن قصف المدينة توقف.", "assault( -> المدينة)"},
        {"قررت محكمة برازيلية سجن الرئيس السابق عشر سنوات.", "judicial(BRA -> BRA)"},
        {"قررت الحكومة البرازيلية سجن المعارض.", "coerce(BRA -> المعارض) planned"},
        {"حكم على الناشط بالحبس ثلاث سنوات.", "judicial( -> الناشط)"},
        {"حكمت محكمة تونسية على الوزير السابق بالسجن عشرين عاما بتهمة التآمر على أمن الدولة.", "judicial(TUN -> TUN)"},
        {"طلبت النيابة العامة السجن سبع سنوات لوزير الدفاع السابق.", "request(النيابة العامة); judicial( -> وزير الدفاع السابق) requested"},
        {"استأنفت المحكمة جلسات محاكمة الرئيس الكوري الجنوبي.", "judicial(المحكمة -> KOR)"},
        {"نفذت الوزارة حكم الإعدام بحق مواطن أدين بتهريب المخدرات.", "judicial(الوزارة -> مواطن); judicial( -> مواطن)"},
    };
    check(cases);
}

TEST_CASE("what was tried in vain, what is denied but for one thing") {
    const Case cases[] = {
        {"حاول مسلحون عبثا اقتحام السجن.", "coerce(مسلحون -> السجن) negated"},
        {"حاول المبعوث الأممي عبثا عقد اجتماع في جنيف.", "consult(UN, at CHE) negated"},
        {"لن تنتهي الأزمة إلا بانسحاب القوات الروسية من أوكرانيا.", "retreat(RUS, at UKR) hypothetical"},
        {"لم تنته الأزمة بانسحاب القوات الروسية من أوكرانيا.", "retreat(RUS, at UKR) negated"},
    };
    check(cases);
}

TEST_CASE("two titles side by side are two, and several are not one man") {
    const Case cases[] = {
        {"كلف الرئيس الفرنسي وزير الدفاع سيباستيان لوكورنو تشكيل حكومة جديدة.", "leadership(FRA -> FRA); leadership() planned"},
        {"دعا الأمين العام الأطراف الليبية إلى ضبط النفس.", "request(الأمين العام -> LBY)"},
        {"أبلغ وزير الخارجية السفراء العرب أن بلاده ستنسحب.", "retreat(بلاده) planned"},
        {"التقى رئيس اللجنة الشعبية الدكتور سعيد منصور مع وزير النقل التركي.", "consult(رئيس اللجنة الشعبية الدكتور سعيد منصور -> TUR)"},
        {"اقتحم مستوطنون إسرائيليون قرية شمال رام الله.", "coerce(ISR -> PSE, at PSE)"},
        {"الجيش الإسرائيلي يوسع عملياته ويدعو السكان إلى الرحيل", "request(ISR -> السكان)"},
        {"أحبطت القوات الأردنية محاولة تسلل وقتلت ثلاثة مهربين.", "coerce(JOR); assault() hypothetical; assault(JOR -> ثلاثة مهربين, killed 3)"},
    };
    check(cases);
}

TEST_CASE("a letter that stands alone is a preposition; a day counts nothing; what for is nobody") {
    const Case cases[] = {
        {"ندد رئيس الوزراء الإسباني بيدرو سانشيز بـ\"الإبادة الجماعية\" في غزة.", "accuse(ESP); assault(, at PSE)"},
        {"بيروت (اف ب)- طلبت روسيا من تركيا فتح المضيق.", "request(RUS -> TUR)"},
        {"بدأت محكمة ماليزية الاثنين محاكمة الوزير السابق.", "judicial(MYS -> MYS, on 2025-09-01)"},
        {"أوقف الجيش إطلاق النار ساعتين للسماح بخروج الجرحى.", "retreat(الجيش); assault(); casualty( -> الجرحى)"},
        {"تبادلت الهند وباكستان إطلاق النار على طول الحدود لليلة الثالثة على التوالي.", "assault(IND+PAK)"},
        {"أضرب عمال الموانئ في الولايات المتحدة للمطالبة بزيادة الأجور.", "protest(USA, at USA)"},
        {"أدى انفجار وقع مساء الأحد في مصنع شرق بغداد إلى مقتل ستة عمال.", "assault( -> IRQ, at IRQ, on 2025-08-31TEV, killed 6); casualty( -> ستة عمال, at IRQ, on 2025-08-31TEV, killed 6)"},
        {"وقعوا في كمين نصبه مسلحون لدورية قرب الحدود مع النيجر.", "assault(مسلحون -> دورية, at NER)"},
        {"مصر وقطر تكثفان جهود الوساطة", "consult(EGY+QAT)"},
        {"دخل أسرى فلسطينيون إضرابا مفتوحا عن الطعام.", "protest(PSE)"},
        {"تظاهر الآلاف في مدريد دعما للفلسطينيين.", "protest(ESP, at ESP); support( -> PSE)"},
        {"أدلى ملايين الناخبين في تشيلي بأصواتهم.", "leadership(CHL, at CHL)"},
    };
    check(cases);
}

TEST_CASE("two in office are of two states; a part is not who takes part") {
    const Case cases[] = {
        {"بحث وزيرا خارجية السعودية وإيران سبل تعزيز العلاقات.", "consult(SAU+IRN)"},
        {"اجتمع رئيسا مصر وفرنسا في باريس.", "consult(EGY+FRA, at FRA)"},
        {"التقى ممثلون عن الحكومة الأفغانية وطالبان في الدوحة.", "consult(AFG+TALIBAN, at QAT)"},
        {"فجر انتحاري سترته الناسفة عند مدخل محطة في إسلام آباد.", "assault(انتحاري, at PAK)"},
        {"تسلمت أوكرانيا دفعة من المقاتلات من هولندا.", "aid(NLD -> UKR)"},
        {"سلم وزير الخارجية العماني نظيره الإيراني رسالة من واشنطن.", "consult(OMN -> IRN)"},
        {"أضافت المنظمة، ومقرها لندن، أن القوات أعدمت 23 مدنيا.", "assault(القوات -> 23 مدنيا, killed 23)"},
        {"حضت الولايات المتحدة، التي تقود التحالف، بغداد على حماية قواتها.", "request(USA -> IRQ)"},
    };
    check(cases);
}

TEST_CASE("where a town lies is told behind it, and whose forces are the state's") {
    const Case cases[] = {
        {"قتل خمسة مدنيين في هجوم على قرية المنصورية الواقعة في محافظة ديالى العراقية.", "casualty( -> خمسة مدنيين, at IRQ, killed 5); assault( -> IRQ, at IRQ, killed 5)"},
        {"أصيب ثلاثة بغارة على بلدة المنصوري جنوب لبنان.", "casualty( -> ثلاثة, at LBN, injured 3); assault( -> LBN, at LBN, injured 3)"},
        {"استعادت القوات الحكومية بلدة في إقليم تيغراي.", "assault(ETH -> ETH, at ETH)"},
        {"اندلع حريق في سوق بمدينة النجف.", "disaster(, at IRQ)"},
        {"أوفد الرئيس الأميركي مبعوثه الخاص إلى موسكو.", "consult(USA, at RUS)"},
    };
    check(cases);
}

TEST_CASE("what a meeting's own verb puts off was not held; what a noun adds makes a deed no less real") {
    const Case cases[] = {
        {"أعلنت كيلي أن اللقاء الذي كان مقررا مع الوزير العراقي أرجئ.", "consult() negated"},
        {"خرقت القوات الإسرائيلية اتفاق الهدنة بقصفها مواقع شرق خان يونس.", "assault(ISR); agree()"},
        {"المغرب وموريتانيا يكرران التزامهما دعم بناء الاتحاد المغاربي", "agree(MAR+MRT); support(MAR+MRT) planned"},
        {"تراجع الرئيس عن قرار خفض الدعم بعد احتجاجات.", "concede(الرئيس); aid(الرئيس) negated; protest()"},
        {"قال الوزير إن طهران متورطة في هجمات على السفارة.", "assault(IRN -> السفارة)"},
        {"اتهم الادعاء الأميركي رجلا من تكساس بالتخطيط لتفجير مبنى حكومي.", "judicial(USA -> USA); assault(USA -> مبنى حكومي) planned"},
        {"تمكن الجيش الأوكراني من صد هجوم روسي.", "assault(UKR); assault(RUS)"},
        {"قرر الاتحاد الأوروبي فرض رسوم على السيارات الصينية.", "sanction(EU -> CHN) planned"},
        {"سلم حزب العمال دفعة من أسلحته في السليمانية.", "retreat(حزب العمال, at IRQ)"},
        {"أكد الرئيس المصري دعم بلاده لموقف ليبيا.", "support(EGY -> LBY)"},
        {"أعلن الجيش النيجيري تحرير تلميذات خطفهن مسلحون.", "assault(NGA -> تلميذات); assault(مسلحون -> تلميذات)"},
        {"انضمت فنلندا إلى حلف شمال الأطلسي.", "support(FIN -> NATO)"},
        {"تجمع نحو مئة متظاهر في سيدني.", "protest(AUS, at AUS)"},
        {"كان من المقرر أن يلتقي الرئيسان في بودابست لكن اللقاء ألغي.", "consult(الرئيسان, at HUN) planned; consult() negated"},
        {"أبدت موسكو استعدادها للتفاوض مع كييف.", "consult(RUS -> UKR) planned"},
        {"نفت طهران أن تكون قد زودت روسيا بصواريخ.", "aid(IRN -> RUS) negated"},
        {"قال دبلوماسيون إن الاتحاد الأوروبي يدرس فرض عقوبات على موسكو.", "sanction(EU -> RUS) hypothetical"},
        {"تأجلت محاكمة الوزير.", "judicial( -> الوزير) negated"},
        {"طلبت الحركة انسحابا كاملا للقوات الإسرائيلية من غزة.", "request(الحركة); retreat(ISR, at PSE) requested"},
        {"قال الوزير إن الحكم الذي ألغته المحكمة كان جائرا.", "judicial(المحكمة)"},
        {"اعتصم الصحافيون أمام المقر تضامنا مع زملائهم.", "protest(الصحافيون, at المقر)"},
    };
    check(cases);
}

TEST_CASE("what is seized, to whom a strike is laid, who blocks a road") {
    const Case cases[] = {
        {"تم حجز الشاحنات ونقل السائقين إلى المركز.", "coerce( -> الشاحنات)"},
        {"تمكنت دورية أمنية من ضبط شاحنة محملة بالسجائر.", "coerce(دورية أمنية -> شاحنة محملة)"},
        {"أحبطت الجمارك تهريب أسلحة.", "coerce(الجمارك)"},
        {"قتل خمسة في ضربة نسبت إلى إسرائيل على دمشق.", "casualty( -> خمسة, killed 5); assault(ISR, killed 5)"},
        {"نسبت أنقرة الهجوم إلى حزب العمال.", "accuse(TUR -> حزب العمال); assault(حزب العمال)"},
        {"أغلق مزارعون فرنسيون طرقا سريعة بجراراتهم.", "protest(FRA)"},
        {"أغلقت الشرطة الطرق المؤدية إلى البرلمان.", "coerce(الشرطة -> الطرق المؤدية)"},
        {"اقتحم طلاب مبنى الجامعة في أمستردام.", "coerce(طلاب -> NLD, at NLD)"},
        {"شارك نصف مليون شخص في مسيرة في روما.", "protest(ITA, at ITA)"},
        {"قاد الوزير مسيرة إصلاح الاقتصاد.", ""},
        {"اقتاد مسلحون ملثمون ناشطين إلى جهة مجهولة.", "coerce(مسلحون ملثمون -> ناشطين)"},
        {"قتل جندي وأصيب آخران بجروح خطرة في انفجار لغم.", "casualty( -> جندي, killed 1); casualty( -> آخران, injured 2); assault(, killed 1, injured 2)"},
        {"أدان المجلس الهجوم ودعا طرفي النزاع إلى وقف القتال.", "accuse(المجلس); assault(); request(المجلس -> طرفي النزاع); retreat(طرفي النزاع) requested"},
        {"أدان المجلس الهجوم وناشد مسؤولي البلدين ضبط النفس.", "accuse(المجلس); assault(); request(المجلس -> مسؤولي البلدين)"},
        {"موسكو تقصف خاركيف وكييف تتوعد بالرد", "assault(RUS -> UKR, at UKR); threaten(UKR)"},
        {"توصل قادة الفصائل إلى هدنة في حمص.", "agree(قادة الفصائل); retreat(قادة الفصائل, at SYR) planned"},
        {"توصل الباحثون إلى لقاح جديد.", ""},
        {"حضت واشنطن أطراف النزاع على استئناف المفاوضات.", "request(USA -> أطراف النزاع); consult(أطراف النزاع) requested"},
        {"أكدت الحكومة عزمها إرسال قوات إلى الحدود.", "mobilize(الحكومة, at الحدود) planned"},
        {"أعلنت موسكو نيتها الانسحاب من الاتفاق.", "sanction(RUS) planned"},
        {"أعلنت باريس قرارها الانسحاب من مالي.", "retreat(FRA, at MLI) planned"},
        {"أعلن الرئيس نيته زيارة دمشق.", "consult(الرئيس, at SYR) planned"},
        {"صدرت في حقه أحكام بالسجن.", "judicial()"},
        {"اعتقلت السلطات صحافيين ألمانا.", "coerce(السلطات -> DEU)"},
        {"باريس تطرد دبلوماسيين روسا وموسكو ترد بالمثل", "sanction(FRA -> RUS)"},
        {"احتجز مسلحون عمالا هنودا.", "coerce(مسلحون -> IND)"},
    };
    check(cases);
}

TEST_CASE("who gets and what is given; with whom a border is; by what style a dignitary is called") {
    const Case cases[] = {
        {"أعلن البنك الدولي إقراض كينيا 300 مليون دولار.", "aid(WB -> KEN)"},
        {"وافق الصندوق على منح تشاد قرضا جديدا.", "agree(الصندوق -> TCD); aid(الصندوق -> TCD) planned"},
        {"تعهدت النرويج بتسليم مولدوفا ست مروحيات لمراقبة الحدود.", "agree(NOR); aid(NOR -> MDA) planned"},
        {"منحت اليابان لبنان مساعدة مالية.", "aid(JPN -> LBN)"},
        {"أغلقت فنلندا حدودها البرية مع روسيا.", "coerce(FIN -> RUS)"},
        {"اتهم خفر السواحل الياباني كوريا الشمالية بالكذب.", "accuse(JPN -> PRK); accuse()"},
        {"دانت المحكمة الوزير السابق بالفساد.", "judicial(المحكمة -> الوزير السابق)"},
        {"استقبل معالي وزير التجارة سعادة السفير اليمني.", "consult(معالي وزير التجارة -> YEM)"},
        {"وصل إلى مسقط فخامة رئيس تنزانيا في زيارة رسمية.", "consult(TZA, at OMN)"},
        {"سيتشرف الوفد بلقاء الملك الأردني.", "consult(الوفد -> JOR) planned"},
        {"قدم السفير النيجيري أوراق اعتماده للرئيس الكيني.", "consult(NGA -> KEN)"},
    };
    check(cases);
}

TEST_CASE("a surname that is a word as well, once he was told by his full name") {
    const Case cases[] = {
        {"قال رئيس البرلمان الليبي سامي الحداد إن المجلس سيجتمع. والتقى الحداد السفير الفرنسي.", "consult(المجلس) planned; consult(LBY -> FRA)"},
        {"قال الوزير اليمني سعيد سلام إن الحرب انتهت. وزار سلام أمس مسقط.", "assault(); consult(YEM, at OMN, on 2025-09-01)"},
        {"زار الوزير الأردني خالد الشريف الدوحة. وأكد الشريف رفضه الحرب.", "consult(JOR, at QAT); reject(JOR); assault()"},
    };
    check(cases);
}

TEST_CASE("the wounded beside the dead; what is stormed under guard; against whom a coup is made") {
    const Case cases[] = {
        {"قتل جنديان وجرح سبعة مدنيين في درعا.", "casualty( -> جنديان, at SYR, killed 2); casualty( -> سبعة مدنيين, at SYR, injured 7)"},
        {"اقتحم مستوطنون بحماية الشرطة بلدة حوارة.", "coerce(ISR -> PSE, at PSE)"},
        {"قاد ضباط انقلابا على الرئيس النيجري.", "leadership(ضباط -> NER)"},
        {"طالب الاتحاد الأوروبي العسكريين بتسليم السلطة.", "request(EU -> العسكريين); concede(العسكريين) requested"},
        {"أقال الملك الوزير وعين مكانه رئيس الأركان.", "leadership(الملك -> الوزير); leadership(الملك -> رئيس الأركان)"},
        {"اشتبك الجيش الليبي مع مسلحين في الزاوية.", "assault(LBY -> مسلحين, at LBY)"},
    };
    check(cases);
}

TEST_CASE("near and far from where; at the margin of a meeting; what is told behind a name and how one died") {
    const Case cases[] = {
        {"تحطمت مروحية بالقرب من مدينة حلب.", "disaster( -> مروحية, at SYR)"},
        {"انفجر لغم على بعد خمسة كيلومترات من بنغازي.", "assault(, at LBY)"},
        {"سقطت الطائرة في مالي على بعد 300 كيلومتر من نيامي.", "disaster( -> الطائرة, at MLI)"},
        {"قال شهود كانوا بالقرب من السفارة إن النار اندلعت.", ""},
        {"التقى الوزير المصري نظيره التركي على هامش قمة في الدوحة.", "consult(EGY -> TUR, at QAT); consult(, at QAT)"},
        {"أصيب خمسة جنود خلال اشتباكات وقعت أثناء عملية عسكرية في جنين.", "casualty( -> خمسة جنود, at PSE, injured 5); assault(, at PSE, injured 5); assault(, at PSE)"},
        {"اعتقلت الشرطة سامي الحداد البالغ من العمر 30 عاما في باريس.", "coerce(FRA -> سامي الحداد, at FRA)"},
        {"توفي سجين مصري متأثرا بجروحه.", "casualty( -> EGY, killed 1); casualty( -> EGY, injured 1)"},
        {"عقدت المحكمة العسكرية جلسة في القضية.", "judicial(المحكمة العسكرية)"},
    };
    check(cases);
}

TEST_CASE("an indefinite noun with what it belongs to is told more of; the two states act; who is taken out of a country") {
    const Case cases[] = {
        {"فككت الشرطة المغربية خلية تابعة لداعش كانت تخطط لهجمات.", "coerce(MAR -> ISIS); assault(ISIS) planned"},
        {"أوقفت الشرطة رجلا من تشاد كان يخطط لتفجير كنيسة.", "coerce(الشرطة -> TCD); assault(TCD -> كنيسة) planned"},
        {"اعتقل الجيش عناصر مرتبطين بحزب الله كانوا يخططون لاغتيال مسؤولين.", "coerce(الجيش -> HEZBOLLAH); assault(HEZBOLLAH -> مسؤولين) planned"},
        {"وقع البلدان اتفاق سلام في واشنطن.", "agree(البلدان, at USA)"},
        {"أجلت فرنسا رعاياها من النيجر.", "aid(FRA -> FRA)"},
        {"أجلت فرنسا الاجتماع.", "consult(FRA) negated"},
        {"بدأ إجلاء رعايا أوروبيين من السودان.", "aid( -> رعايا أوروبيين)"},
        {"حلت السلطات المفوضية الوطنية للانتخابات.", "found(السلطات -> المفوضية الوطنية للانتخابات)"},
    };
    check(cases);
}

TEST_CASE("a truce with whom, an envoy called home from where; a nation's adjective that means money too") {
    const Case cases[] = {
        {"توصلت باكستان إلى هدنة مع أفغانستان.", "agree(PAK -> AFG); retreat(PAK -> AFG) planned"},
        {"قررت الجزائر استدعاء سفيرها لدى فرنسا.", "sanction(DZA -> FRA) planned"},
        {"قال الجيش المالي إنه قتل عشرين مسلحا.", "assault(MLI -> عشرين مسلحا, killed 20)"},
        {"أفلست الشركة المالية.", ""},
        {"اختطفت جماعة مسلحة أكثر من خمسين تلميذا.", "assault(جماعة مسلحة -> أكثر من خمسين تلميذا)"},
        {"وافقت واشنطن على صفقة أسلحة لتايوان.", "agree(USA -> TWN); agree(USA -> TWN) planned"},
        {"أعلنت النرويج تقديم عشرة ملايين يورو مساعدات إنسانية للسودان.", "aid(NOR -> SDN)"},
        {"اندلعت احتجاجات على نتائج الانتخابات في تنزانيا.", "protest(, at TZA); leadership(, at TZA)"},
        {"تسلم العراق من سوريا دفعة من المعتقلين.", "cooperate(IRQ -> SYR)"},
        {"طلبت كابول شطب اسم الحركة من لائحة الإرهاب.", "request(AFG); concede( -> اسم الحركة) requested"},
    };
    check(cases);
}

TEST_CASE("who is to be hosted; what breaks out and falls down; the bodies that were found") {
    const Case cases[] = {
        {"عرضت سلطنة عمان استضافة محادثات بين طهران وواشنطن.", "request(OMN -> IRN+USA); consult(OMN -> IRN+USA) planned"},
        {"حذرت المنظمة من تفشي الكوليرا شرقي تشاد.", "disaster(, at TCD) hypothetical"},
        {"أدى الزلزال إلى انهيار عشرات المنازل.", "disaster(); damage( -> عشرات المنازل)"},
        {"انتشل المسعفون جثامين خمسة أطفال.", "casualty( -> خمسة أطفال, killed 5)"},
        {"قررت الحكومة طرد مسؤولين أمميين.", "sanction(الحكومة -> UN) planned"},
        {"رفضت بغداد حل الحشد الشعبي.", "reject(IRQ); found(IRQ -> IRQ) negated"},
    };
    check(cases);
}

TEST_CASE("who gives what one gets; what a movement is held to be") {
    const Case cases[] = {
        {"تلقى لبنان من قطر هبة مالية.", "aid(QAT -> LBN)"},
        {"حصل الأردن على قرض من البنك الدولي.", "aid(WB -> JOR)"},
        {"حظرت الحكومة الحركة وصنفتها إرهابية.", "coerce(الحكومة -> الحركة); sanction(الحكومة -> الحركة)"},
        {"تلقت الشرطة نداء استغاثة من بحارة مصريين.", "request(EGY -> الشرطة)"},
    };
    check(cases);
}

TEST_CASE("in whose case a sentence is; agents of a service; strikes are those of who strikes; a road closed in protest") {
    const Case cases[] = {
        {"أصدر القاضي بطاقة إيداع بالسجن في حق ثلاثة متهمين.", "judicial(القاضي -> ثلاثة متهمين)"},
        {"قضت محكمة جزائرية بالسجن في حق ثلاثة ليبيين.", "judicial(DZA -> LBY)"},
        {"نفذ أعوان شركة النقل وقفة احتجاجية.", "protest(أعوان شركة النقل)"},
        {"بدأ إضراب المعلمين في الأردن.", "protest(JOR, at JOR)"},
        {"أوفد الرئيس مبعوثا إلى الخرطوم لحثها على وقف القتال.", "consult(الرئيس, at SDN); request(مبعوثا -> SDN) planned; retreat(SDN) requested"},
        {"قام محتجون بغلق الطريق المؤدية إلى الميناء.", "protest(محتجون)"},
        {"أسفر حادث مرور أليم عن وفاة شخصين.", "disaster(, killed 2); casualty( -> شخصين, killed 2)"},
        {"حاصرت الثلوج عشرات العائلات.", ""},
        {"أعلنت المحكمة فتح بحث تحقيقي ضد مسؤول سابق.", "investigate(المحكمة -> مسؤول سابق)"},
    };
    check(cases);
}

TEST_CASE("what somebody says he does, he does") {
    const Case cases[] = {
        {"قالت روسيا إنها تقصف مواقع الإرهابيين.", "assault(RUS -> مواقع الإرهابيين)"},
        {"قال الرئيس المصري إنه يرفض العرض.", "reject(EGY)"},
        {"اتفق الجانبان على أن يلتقي الوزيران في جدة.", "agree(الجانبان); consult(الوزيران, at SAU) planned"},
    };
    check(cases);
}

TEST_CASE("those who were arrested speak; a party by the word it is called") {
    const Case cases[] = {
        {"اتهمت المرأة رجلا بضربها.", "accuse(المرأة -> رجلا); assault(رجلا -> المرأة)"},
        {"قالت حركة النهضة إنها مستعدة. ورفضت النهضة المقترح.", "reject(TUN)"},
        {"طالب الموقوفون بالإفراج عنهم.", "request(الموقوفون); concede() requested"},
    };
    check(cases);
}

TEST_CASE("whose decree it is; of several nobody is one") {
    const Case cases[] = {
        {"أصدر الرئيس الأوكراني مرسوما بفرض عقوبات على روسيا.", "sanction(UKR -> RUS)"},
        {"أصدرت الحكومة قرارا بطرد السفير الإيراني.", "sanction(الحكومة -> IRN)"},
        {"انتخب التشيليون اليميني خوسيه كاست رئيسا.", "leadership(CHL -> اليميني خوسيه كاست)"},
        {"وقع انفجار شرقي الأبيض السودانية.", "assault(, at SDN)"},
        {"تنازل الملك عن منصبه.", "leadership(الملك)"},
        {"أصدر الملك المغربي عفوا عن ألف سجين.", "concede(MAR -> ألف سجين)"},
        {"تسلم النائب قرارا برفع الحصانة عنه.", "concede()"},
    };
    check(cases);
}

TEST_CASE("against whom one complains to a council; a machine that turns over; ties taken up and supplies cut") {
    const Case cases[] = {
        {"قدم لبنان شكوى إلى مجلس الأمن ضد إسرائيل.", "accuse(LBN -> ISR)"},
        {"قتل جنديان في انقلاب آلية عسكرية في إربد.", "casualty( -> جنديان, at JOR, killed 2); disaster( -> آلية عسكرية, at JOR, killed 2)"},
        {"فاز الرئيس الكاميروني بولاية ثامنة.", "leadership(CMR)"},
        {"استأنفت القاهرة ودمشق علاقاتهما الدبلوماسية.", "support(EGY+SYR)"},
        {"قطعت كراكاس إمدادات الغاز عن ترينيداد وتوباغو.", "sanction(VEN -> TTO)"},
        {"أجرى الجيش الكوري الجنوبي تدريبات بالذخيرة الحية.", "mobilize(KOR)"},
    };
    check(cases);
}

TEST_CASE("what is handed over hands nothing over; the last of the soldiers; for an unnamed time") {
    const Case cases[] = {
        {"أعلنت الحركة تسليم جثة أسير إسرائيلي إلى الصليب الأحمر.", "concede(الحركة -> ICRC)"},
        {"غادر آخر الجنود الفرنسيين تشاد.", "retreat(FRA, at TCD)"},
        {"أعلن الاتحاد الأوروبي أنه سيجمد الأصول الروسية إلى أجل غير مسمى.", "sanction(EU -> RUS) planned"},
        {"أصيب مستوطنان في عملية دهس قرب مفرق غوش عتصيون.", "casualty( -> مستوطنان, injured 2); assault(, injured 2)"},
        {"استقبل الملك كبار المسؤولين المصريين.", "consult(الملك -> EGY)"},
        {"فرقت الشرطة مسيرة في ديار بكر.", "coerce(TUR -> TUR); protest(, at TUR)"},
    };
    check(cases);
}

TEST_CASE("what is dropped for whom, who is let go, an operation against a gang, a warning to a capital") {
    const Case cases[] = {
        {"ألقت طائرات أردنية مساعدات إنسانية على شمال غزة.", "aid(JOR -> PSE)"},
        {"شنت الشرطة البرازيلية عملية ضد عصابة في ريو دي جانيرو.", "assault(BRA -> عصابة, at BRA)"},
        {"نفى الكرملين توجيه إنذار إلى كييف.", "threaten(RUS -> UKR) negated"},
        {"أعلنت بكين تعليق القيود على صادرات المعادن.", "concede(CHN -> صادرات المعادن)"},
        {"أوقف الأمن العام رجلا ثم أخلى سبيله.", "coerce( -> رجلا); concede( -> رجلا)"},
        {"علقت بوركينا فاسو بث إذاعة صوت أميركا.", "coerce(BFA -> USA)"},
        {"اجتاحت الاحتجاجات نيروبي.", "protest( -> KEN, at KEN)"},
        {"عمت الاحتجاجات إيران.", "protest( -> IRN, at IRN)"},
    };
    check(cases);
}
