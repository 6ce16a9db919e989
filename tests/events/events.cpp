// Sentences and what they tell, a row each. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("Arabic sentences tell who did what to whom, where and when") {
    const Case cases[] = {
        {"قصفت القوات الروسية مدينة خاركيف فجر أمس.",
         "assault(RUS -> UKR, at UKR, on 2025-09-01TMO)"},
        {"التقى وزير الخارجية الفرنسي نظيره التركي في أنقرة يوم الخميس الماضي.",
         "consult(FRA -> TUR, at TUR, on 2025-08-28)"},
        {"زار الرئيس المصري باريس أمس.",
         "consult(EGY, at FRA, on 2025-09-01)"},
        {"اعتقلت الشرطة التركية عشرين متظاهرا في إسطنبول.",
         "coerce(TUR -> TUR, at TUR)"},
        {"لم تعتقل الشرطة أحدا في المظاهرة.",
         "coerce(الشرطة -> أحدا) negated; protest()"},
        {"ستستضيف فرنسا قمة أوروبية في الرابع من أكتوبر المقبل.",
         "consult(FRA, on 2025-10-04) planned"},
        {"دعت واشنطن طهران إلى الإفراج عن المعتقلين.",
         "request(USA -> IRN); concede(IRN -> المعتقلين) requested"},
        {"اتهمت كييف موسكو بقصف محطة للكهرباء.",
         "accuse(UKR -> RUS); assault(RUS -> محطة للكهرباء)"},
        {"قتل ثلاثة جنود وأصيب خمسة في انفجار عبوة ناسفة قرب الموصل.",
         "casualty( -> ثلاثة جنود, at IRQ, killed 3); casualty( -> خمسة, at IRQ, injured 5); assault(, at IRQ, killed 3, injured 5)"},
        {"أجرى وزير الدفاع الألماني محادثات مع نظيره البولندي.",
         "consult(DEU -> POL)"},
        {"أدان المجلس الهجمات التي تشنها روسيا على المدن الأوكرانية.",
         "accuse(المجلس -> RUS); assault(RUS -> UKR)"},
        {"إذا هاجمت إيران السفن فسترد واشنطن.",
         "assault(IRN -> السفن) hypothetical"},
        {"من المقرر أن يلتقي الرئيس الأميركي نظيره الصيني الأسبوع المقبل.",
         "consult(USA -> CHN, on 2025-W37) planned"},
        {"نفت تركيا أن تكون قواتها قد دخلت المدينة.",
         "assault(TUR) negated"},
        {"فرض الاتحاد الأوروبي عقوبات على شركات روسية.",
         "sanction(EU -> RUS)"},
        {"تظاهر المئات ضد الحكومة في تونس.",
         "protest(TUN -> TUN, at TUN)"},
        {"اعتقلت إيطاليا سوريين.",
         "coerce(ITA -> SYR)"},
        {"رفعت باريس العقوبات عن ليبيا.",
         "concede(FRA -> LBY); sanction( -> LBY)"},
        {"استقبل الملك الوزير في البيت الأبيض.",
         "consult(الملك -> الوزير, at USA)"},
        {"استقال رئيس الوزراء الياباني صباح اليوم.",
         "leadership(JPN, on 2025-09-02TMO)"},
    };
    check(cases);
}

TEST_CASE("who belongs to where he stands has the country of the event's place, or of what the text is set in") {
    const Case cases[] = {
        {"اعتقلت الشرطة خمسة رجال في تونس.", "coerce(TUN -> خمسة رجال, at TUN)"},
        {"أطلق مسلحون النار على عناصر الشرطة في الموصل.", "assault(مسلحون -> IRQ, at IRQ)"},
        {"انتشلت الفرق ثلاثة جرحى في بيروت. واعتقلت الشرطة خمسة رجال.",
         "casualty( -> ثلاثة جرحى, at LBN, injured 3); coerce(LBN -> خمسة رجال)"},
        {"Police arrested five men in Tunis.", "coerce(TUN -> five men, at TUN)"},
        {"Gunmen attacked two villagers near Mosul.", "assault(Gunmen -> IRQ, at IRQ)"},
        // Others may come from anywhere; several governments are of several countries.
        {"اعتقلت قوات أجنبية خمسة رجال في تونس.", "coerce(قوات أجنبية -> خمسة رجال, at TUN)"},
        {"Foreign police arrested five men in Tunis.", "coerce(Foreign police -> five men, at TUN)"},
    };
    check(cases);
}

TEST_CASE("those an attack has killed are whom it was made on, and of where they fell if nothing is told of them") {
    const Case cases[] = {
        {"قتل جنديان عراقيان في هجوم انتحاري قرب الموصل.",
         "casualty( -> IRQ, at IRQ, killed 2); assault( -> IRQ, at IRQ, killed 2)"},
        {"قتل شخصان في هجوم انتحاري قرب الموصل.",
         "casualty( -> شخصان, at IRQ, killed 2); assault( -> IRQ, at IRQ, killed 2)"},
    };
    check(cases);
}

TEST_CASE("a protest is against whom its reason, its demand or the embassy before it names") {
    const Case cases[] = {
        {"تظاهر العشرات أمام السفارة الصينية في باريس.", "protest(FRA -> CHN, at FRA)"},
        {"تظاهر مئات الطلاب في أثينا احتجاجا على زيارة الرئيس التركي.",
         "protest(GRC -> TUR, at GRC); consult(TUR)"},
        {"اندلعت احتجاجات في حلب.", "protest(, at SYR)"},
        {"Students demonstrated outside the Danish embassy in Beirut.", "protest(LBN -> DNK, at LBN)"},
    };
    check(cases);
}

TEST_CASE("English sentences tell who did what to whom, where and when") {
    const Case cases[] = {
        {"Russian forces shelled the city of Kharkiv on Monday.",
         "assault(RUS -> UKR, at UKR, on 2025-09-01)"},
        {"The French foreign minister met his Turkish counterpart in Ankara last Thursday.",
         "consult(FRA -> TUR, at TUR, on 2025-08-28)"},
        {"Turkish police arrested twenty protesters in Istanbul.",
         "coerce(TUR -> TUR, at TUR)"},
        {"Police did not arrest anyone.",
         "coerce(Police -> anyone) negated"},
        {"France will host a European summit on 4 October.",
         "consult(FRA, on 2025-10-04) planned"},
        {"Washington urged Tehran to release the detainees.",
         "request(USA -> IRN); concede(IRN -> the detainees) requested"},
        {"Kyiv accused Moscow of shelling a power plant.",
         "accuse(UKR -> RUS); assault(RUS -> a power plant)"},
        {"An Israeli air strike on Tyre killed five people and wounded ten on Sunday.",
         "assault(ISR -> LBN, at LBN, on 2025-08-31, killed 5, injured 10); casualty( -> five people, at LBN, on 2025-08-31, killed 5); casualty( -> ten, at LBN, on 2025-08-31, injured 10)"},
        {"The European Union imposed sanctions on Russian companies.",
         "sanction(EU -> RUS)"},
        {"Germany pledged to supply Ukraine with missiles.",
         "agree(DEU -> UKR); aid(DEU -> UKR) planned"},
        {"The ministers held a meeting in Brussels yesterday.",
         "consult(The ministers, at BEL, on 2025-09-01)"},
        {"Tehran threatened to close the strait.",
         "threaten(IRN); coerce(IRN -> the strait) hypothetical"},
        {"The president is expected to visit Beijing next week.",
         "consult(The president, at CHN, on 2025-W37) planned"},
        {"Protesters marched against the government in Tunis.",
         "protest(TUN -> TUN, at TUN)"},
        {"A court in Paris sentenced the former minister to prison.",
         "judicial(FRA -> FRA, at FRA)"},
        {"The prime minister resigned on Friday.",
         "leadership(The prime minister, on 2025-08-29)"},
    };
    check(cases);
}

TEST_CASE("whom a demand, a threat or a protest is directed at may stand in what is demanded, threatened or protested against") {
    const Case cases[] = {
        {"The union demanded yesterday that the Peruvian government raise wages.",
         "request(The union -> PER, on 2025-09-01)"},
        {"Cuba repeated its demand that the United States close the base.",
         "request(CUB -> USA)"},
        {"The opposition demanded the resignation of President Lukashenko.",
         "request(The opposition -> BLR); leadership(BLR) requested"},
        {"Libya threatened to bomb Maltese ports.",
         "threaten(LBY -> MLT); assault(LBY -> MLT) hypothetical"},
        {"Hungary threatened to break off relations with Austria.",
         "threaten(HUN -> AUT); sanction(HUN -> AUT) hypothetical"},
        {"Spain promised to continue food aid to Angola.",
         "agree(ESP -> AGO); aid(ESP -> AGO) planned"},
        {"Canada agreed to lift restrictions on exports to Cuba, Syria and Laos.",
         "agree(CAN -> CUB+SYR+LAO); concede(CAN -> CUB+SYR+LAO) planned; coerce( -> CUB+SYR+LAO)"},
        {"Italy offered to travel to Vienna.",
         "agree(ITA)"},
        {"Norway halted financial aid to Sudan.",
         "sanction(NOR -> SDN); aid(NOR -> SDN)"},
        {"Finland announced the suspension of trade with Belarus.",
         "sanction(FIN -> BLR); cooperate( -> BLR)"},
        {"Peru rejected an offer from Chile.",
         "reject(PER -> CHL); agree(CHL) negated"},
        {"Iran-backed militias attacked a base.",
         "assault(Iran-backed militias -> a base)"},
        {"Cuban-led troops seized a village.",
         "assault(CUB -> a village)"},
        {"An anti-Syria journalist was arrested in Beirut.",
         "coerce( -> LBN, at LBN)"},
        {"NATO-member Norway offered tents to Turkey.",
         "agree(NOR -> TUR)"},
        {"Thousands marched in Lima to demand reforms by the Chilean government.",
         "protest(PER -> CHL, at PER); request(PER)"},
        {"A protest against the seizure of land by Kenyan troops began in Rome.",
         "protest( -> KEN, at ITA); coerce(KEN -> land)"},
        {"Thousands marched in defiance of the Belarusian authorities.",
         "protest(Thousands -> BLR)"},
        {"Kenyan police dispersed students protesting over fees.",
         "coerce(KEN -> KEN); protest(KEN)"},
        {"Libyan soldiers seized rifles from Chadian rebels.",
         "coerce(LBY -> TCD)"},
        {"Thousands demanded the release of the editor.",
         "request(Thousands); concede( -> the editor) requested"},
    };
    check(cases);
}

TEST_CASE("English phrases are cut where they end, and he is somebody") {
    const Case cases[] = {
        {"\"It means peace for us,\" said Omar Haddad, a Tunisian diplomat.",
         ""},
        {"Rosa Lind, the Kenyan foreign minister, met Omar Haddad, a leader of Hamas.",
         "consult(KEN -> HAMAS)"},
        {"Amir Khan, a spokesman for the Kenyan police, praised Chad.",
         "support(KEN -> TCD)"},
        {"Saturday will be the second time that Macron has visited Corsica.",
         "consult(FRA, at FRA)"},
        {"The strike began as the leaders of Chad and Niger met in Paris.",
         "consult(TCD+NER, at FRA)"},
        {"Mexican President-elect Laura Holm met the Canadian premier.",
         "consult(MEX -> CAN)"},
        {"Police arrested a 20-year-old man in Kent.",
         "coerce(GBR -> a 20-year-old man, at GBR)"},
        {"Sen. Mary Hale met Gen. Mark Milley in Oslo.",
         "consult(Sen. Mary Hale -> USA, at NOR)"},
        {"According to Catalan authorities almost 1000 people were injured.",
         "casualty( -> almost 1000 people, injured 1000)"},
        {"Turkey criticised Omar Haddad. He praised Chad.",
         "accuse(TUR -> Omar Haddad); support(He -> TCD)"},
        {"The armed forces of Chad said they had hit an arms depot.",
         "assault(TCD -> an arms depot)"},
        {"Macron wrote to the Kenyan president proposing talks and threatening sanctions.",
         "request(FRA -> KEN); consult(FRA) requested; threaten(FRA -> KEN); sanction(FRA) hypothetical"},
        {"Ivo Kern, a professor of law at the college in Zagreb, praised Chad.",
         "support(Ivo Kern -> TCD, at HRV)"},
        {"Macron has visited Chad three times this year.",
         "consult(FRA, at TCD, on 2025)"},
        {"Trump accused China of meddling, a charge China denies.",
         "accuse(USA -> CHN)"},
        {"Hospitals, damaged by the quake, were full.",
         "damage( -> Hospitals); disaster()"},
        {"Tariffs hit farmers that support the party, Chinese and Swiss experts have said.",
         "support(farmers -> the party)"},
        {"The offer drew praise from Chad, which has renewed its commitment to the deal.",
         "support(TCD); agree(TCD); agree(TCD) planned"},
        {"Sanctions cut funding for Libya's nuclear and ballistic missile programmes.",
         "sanction(); sanction( -> LBY); aid( -> LBY)"},
        {"The rebels, backed by Chad, attacked the town.",
         "support(TCD -> The rebels); assault(The rebels -> the town)"},
        {"The minister said Chad must open its border.",
         "request(The minister -> TCD); concede(TCD -> TCD) requested"},
        {"The minister said he must go.",
         ""},
        {"Spain extradited the banker to Mexico.",
         "cooperate(ESP -> MEX)"},
        {"The Iraqi Teachers' Union condemned the raid.",
         "accuse(IRQ); assault()"},
        {"Russia's invasion of Ukraine began in February.",
         "assault(RUS -> UKR, on 2025-02)"},
        {"The people rose up against the Togolese king.",
         "protest(The people -> TGO)"},
        {"London cut off aid to Chad.",
         "sanction(GBR -> TCD); aid( -> TCD)"},
        {"Kyiv sought more missiles from Berlin.",
         "request(UKR -> DEU)"},
        {"Switzerland froze the assets of the Togolese general.",
         "sanction(CHE -> TGO)"},
        {"A fragile cease-fire between Chad and Niger held on Sunday.",
         "retreat(TCD+NER, on 2025-08-31)"},
        {"The chancellor spoke by telephone with the Turkish president.",
         "consult(The chancellor -> TUR)"},
        {"The German minister, accused of fraud by Chad, resigned.",
         "accuse(TCD -> DEU); leadership(DEU)"},
        {"Libya offered to hand over to Britain two of its nationals.",
         "agree(LBY -> GBR); cooperate(LBY -> GBR) planned"},
        {"Police arrested the suspected militants in Kano.",
         "coerce(NGA -> the suspected militants, at NGA)"},
        {"Russia freed three jailed Kenyan activists on Monday.",
         "concede(RUS -> KEN, on 2025-09-01); coerce( -> KEN)"},
        {"Russia freed jailed activists on Monday.",
         "concede(RUS -> jailed activists, on 2025-09-01); coerce( -> activists)"},
        {"Residents returned to their destroyed homes.",
         "damage( -> homes)"},
        {"Egypt condemned attacks on besieged Yemeni towns.",
         "accuse(EGY); assault( -> YEM)"},
        {"Zambia extradited suspected British militants to Britain.",
         "cooperate(ZMB -> GBR)"},
        {"Mexican police rescued 20 migrants from Honduras who had been kidnapped by gunmen.",
         "aid(MEX -> HND); assault(gunmen -> HND)"},
        {"The United States imposed curbs on Georgian officials accused of fraud.",
         "accuse( -> GEO)"},
        {"Colombia's rebels handed over two captured soldiers to Norway.",
         "cooperate(COL -> NOR); assault( -> soldiers)"},
        {"Chad will send tents to Sudan, NATO Secretary General Mark Rutte said.",
         "aid(TCD -> SDN) planned"},
        {"The troops who attacked on Monday in Goma retreated to Rwanda.",
         "assault(The troops, at COD, on 2025-09-01); retreat(The troops)"},
        {"North Korea test-fired a missile over Japan.",
         "mobilize(PRK, at JPN)"},
        {"Jordan's King Abdullah condemned the Israeli raid.",
         "accuse(JOR -> ISR); assault(ISR)"},
        {"Vietnam freed an American citizen jailed for subversion.",
         "concede(VNM -> USA); coerce( -> USA)"},
        {"Police arrested a man accused of fraud.",
         "coerce(Police -> a man); accuse( -> a man)"},
        {"Iran jailed a British-Iranian nurse.",
         "coerce(IRN -> GBR)"},
        {"The African Union suspended Guinea on Monday.",
         "sanction(AU -> GIN, on 2025-09-01)"},
    };
    check(cases);
}

TEST_CASE("participants are found beyond subject and object") {
    const Case cases[] = {
        // One noun, two nationalities; names in quotation marks; a row behind "between".
        {"عقد وفدان تركي ويوناني محادثات في جنيف.", "consult(TUR+GRC, at CHE)"},
        {"التقى نواب «حركة أمل» و«حزب الله» السفير الفرنسي.", "consult(AMAL+HEZBOLLAH -> FRA)"},
        {"اندلعت حرب بين إثيوبيا وإريتريا.", "assault(ETH -> ERI)"},
        // What an attack befell, whose a thing is, who stands behind a pronoun or a dual.
        {"أكدت الوزارة تعرض قافلة تركية لهجوم في كابل.", "assault( -> TUR, at AFG)"},
        {"تعرضت دورية تركية إلى إطلاق نار في حلب.", "assault( -> TUR, at SYR)"},
        {"نجا الوزير اليمني من محاولة اغتيال في عدن.", "casualty( -> YEM); assault( -> YEM, at YEM)"},
        {"انفجرت عبوة لدى مرور حافلة تقل جنودا من الجيش التركي.", "assault( -> TUR)"},
        {"هاجم مسلحون دورية للشرطة اللبنانية.", "assault(مسلحون -> LBN)"},
        {"أطلقت طائرة تابعة للجيش الأميركي صواريخ على المخيم.", "assault(USA -> المخيم)"},
        {"قتل ثلاثة من الجنود الأفغان في هجوم انتحاري.", "casualty( -> AFG, killed 3); assault( -> AFG, killed 3)"},
        {"سقط ثمانية جنود أتراك بين قتيل وجريح.", "casualty( -> TUR); casualty( -> TUR, killed 8); casualty( -> TUR, injured 8)"},
        {"رفضت المعارضة السورية طلبا تقدمت به روسيا إلى مجلس الأمن.", "reject(SYR -> RUS); request(RUS -> UN)"},
        {"استمرت هدنة بين مصر والأردن قبل الحرب بين البلدين.", "retreat(EGY+JOR); assault(EGY -> JOR)"},
        {"هنأ الرئيس الجزائري نظيره التونسي في اتصال هاتفي.", "support(DZA -> TUN); consult(DZA -> TUN)"},
        {"عقد لقاء حضره الرئيس التركي.", "consult(TUR)"},
        {"تظاهر مئات الطلاب للمطالبة بالإفراج عن زميلهم.", "protest(مئات الطلاب); concede( -> زميلهم) requested"},
        {"سافر الرئيس التونسي إلى باريس لتوقيع اتفاق مع نظيره الفرنسي.", "consult(TUN, at FRA); agree(TUN -> FRA) planned"},
        {"أعلنت حركة طالبان مسؤوليتها عن الهجوم على القافلة الكندية.", "assault(TALIBAN -> CAN)"},
        {"أمرت محكمة مغربية بحبس صحافيين إسبانيين.", "coerce(MAR -> ESP)"},
        {"بدأت محادثات بين اليمن والسعودية.", "consult(YEM+SAU)"},
        {"أكدت المصادر قصف الموقع.", "assault( -> الموقع)"},
        {"فجر انتحاري نفسه في السوق.", "assault(انتحاري, at السوق)"},
        {"حكمت محكمة تونسية بسجن ناشط سوداني لمدة عامين.", "judicial(TUN -> SDN); coerce( -> SDN)"},
        {"أعلنت الخارجية الروسية دعمها لدمشق.", "aid(RUS -> SYR)"},
        {"وصف الوزير الزيارة الرسمية للرئيس الصيني بالناجحة.", "consult(CHN)"},
        {"اختتمت في جنيف الجولة الثالثة من المحادثات بين مصر والسودان.", "consult(EGY+SDN, at CHE)"},
        {"خرج الطلاب وساروا نحو السفارة التونسية.", "protest(الطلاب -> TUN)"},
        {"خرج المئات للاحتجاج على مقتل ثلاثة مدنيين على يد القوات الفرنسية.", "protest(المئات -> FRA); protest(المئات); casualty(FRA -> ثلاثة مدنيين, killed 3)"},
        {"عقد اجتماع لوزراء الخارجية العرب في القاهرة.", "consult(وزراء الخارجية العرب, at EGY)"},
        {"تقدمت فرنسا وألمانيا بمشروع قرار يطالب إيران بالحوار.", "request(FRA+DEU -> IRN); consult(IRN)"},
        {"زار الوزير الكويت وأشاد بالإمارة.", "consult(الوزير, at KWT); support(الوزير -> KWT)"},
        {"وأسفر هجوم لندن عن مقتل خمسة أشخاص.", "assault( -> GBR, at GBR, killed 5); casualty( -> خمسة أشخاص, at GBR, killed 5)"},
        {"أدان الوزير هجوم موسكو على كييف.", "accuse(الوزير -> RUS); assault(RUS -> UKR, at UKR)"},
        {"ندد الوزير بهجمات طالت ميناء أوديسا.", "accuse(الوزير); assault( -> UKR, at UKR)"},
        {"وقال الملك خلال مأدبة عشاء إن الوحدة ضرورة.", "consult(الملك)"},
        {"سقط عشرون جنديا تركيا بين قتيل وجريح بانفجار عبوة.", "casualty( -> TUR); casualty( -> TUR, killed 20); casualty( -> TUR, injured 20); assault( -> TUR, killed 20, injured 20)"},
        {"خطف مسلحون مهندسا ألمانيا.", "assault(مسلحون -> DEU)"},
        // Verbal nouns with an object or an agent of their own.
        {"رحب الوزير، خلال استقباله نظيره العراقي، بالاتفاق.", "support(الوزير); consult(الوزير -> IRQ)"},
        {"تم توقيف خمسة أشخاص على يد الشرطة التركية.", "coerce(TUR -> خمسة أشخاص)"},
        // Pronouns: of a relative clause, of a clause's beginning, of the subject.
        {"تعهد الوزير، في اتصال هاتفي أجراه مع نظيره السوري، بالكثير.", "agree(الوزير); consult(الوزير -> SYR)"},
        {"أعلنت القيادة البولندية أنها استنفرت مقاتلاتها.", "mobilize(POL)"},
        {"Egypt said it had arrested two men.", "coerce(EGY -> two men)"},
        {"London and Cairo, which mediated the ceasefire, met Israeli officials.", "consult(GBR+EGY); retreat(); consult(GBR+EGY -> ISR)"},
        {"The clinic said at least three people were killed.", "casualty( -> at least three people, killed 3)"},
        // What one event has from another.
        {"ندد الوزير بهجوم روسيا على أوديسا.", "accuse(الوزير -> RUS); assault(RUS -> UKR, at UKR)"},
        {"طلبت أنقرة من برلين تقديم مساعدات.", "request(TUR -> DEU); aid(DEU -> TUR) requested"},
        {"أعلنت القاهرة رفضها القرار.", "reject(EGY)"},
        {"قرر البرلمان التركي فرض عقوبات على شركات يونانية.", "sanction(TUR -> GRC) planned"},
        {"أجبرت أوغندا الجيش الرواندي على الانسحاب.", "coerce(UGA -> RWA); retreat(RWA)"},
        {"قررت واشنطن بعد قصف دمشق إغلاق سفارتها.", "assault( -> SYR, at SYR)"},
        {"أغلق متظاهرون الطريق احتجاجا على القرار.", "protest(متظاهرون)"},
        {"ألغيت الزيارة بطلب من أنقرة.", "consult() negated; request(TUR)"},
        {"أثار دعم واشنطن لكييف غضب موسكو.", "aid(USA -> UKR)"},
        {"أدان الوزير دعم جماعات مسلحة مناوئة لإسرائيل.", "accuse(الوزير); aid( -> جماعات مسلحة مناوئة)"},
        {"France announced sanctions on Russian banks.", "sanction(FRA -> RUS)"},
        {"The envoy threatened Iran with sanctions.", "threaten(The envoy -> IRN); sanction(The envoy -> IRN) hypothetical"},
        {"Moscow denied the allegations.", "accuse( -> RUS)"},
        {"المحادثات الروسية الأميركية في الرياض انتهت.", "consult(RUS+USA, at SAU)"},
        {"قتل ثلاثة جنود برصاص الجيش السوري.", "assault(SYR -> ثلاثة جنود, killed 3)"},
        {"وصل وزير الخارجية المصري إلى أنقرة للقاء نظيره التركي.", "consult(EGY, at TUR); consult(TUR -> EGY, at TUR) planned"},
        {"نددت قطر بالهجوم الإسرائيلي على أراضيها.", "accuse(QAT -> ISR); assault(ISR -> QAT)"},
        {"أدان الاتحاد الأوروبي قصف روسيا للمدن الأوكرانية.", "accuse(EU -> RUS); assault(RUS -> UKR)"},
        {"هدد قائد في الحرس الثوري بقصف قواعد الولايات المتحدة.", "threaten(IRN -> USA); assault(IRN -> USA) hypothetical"},
        {"Residents spoke of as many as 30 dead.", "casualty( -> 30 dead, killed 30)"},
        {"أمر الرئيس المصري بفتح تحقيق.", "investigate(EGY)"},
        {"أمر الرئيس الجيش بقصف المدينة.", "request(الرئيس -> الجيش); assault(الجيش -> المدينة) requested"},
        {"نفت الدوحة الاتهامات.", "accuse( -> QAT)"},
        {"رفضت طهران العقوبات.", "reject(IRN); sanction()"},
        {"اقترحت القاهرة تقديم مساعدة للخرطوم.", "aid(EGY -> SDN) requested"},
        {"تعتزم باريس نشر قوات في المنطقة.", "mobilize(FRA, at FRA) planned"},
        {"رفض الوزير نشر قوات فرنسية في بغداد.", "mobilize(FRA, at IRQ) negated"},
        {"أدى نجاح الرئيس في تشكيل حكومة إلى الهدوء.", "leadership(الرئيس)"},
        {"أثار اعتقال الشرطة ثلاثة صحافيين غضبا.", "coerce(الشرطة -> ثلاثة صحافيين)"},
        {"Israel withdrew its troops from Lebanon.", "retreat(ISR, at LBN)"},
        // Whose things are hit; the verb's own noun; what one is called home from; one noun with two that it belongs to.
        {"قصف الجيش مخزنا للحركة.", "assault(الجيش -> مخزنا للحركة)"},
        {"أطلقت السلطات سراح سبعة صحافيين.", "concede(السلطات -> سبعة صحافيين)"},
        {"استدعت مقديشو سفيرها لدى نيروبي.", "sanction(SOM -> KEN)"},
        {"نفذت السلطات الكويتية حكم الإعدام بحق رجل.", "judicial(KWT -> رجل)"},
        {"وقعت الوزارة اتفاقا مع ممثلي الحكومتين التركية والقطرية.", "agree(الوزارة -> TUR+QAT)"},
        {"أرجئ اللقاء الذي كان مقررا في القاهرة بين الملك والأمير.", "consult(الملك+الأمير, at EGY) negated"},
        {"Russia's missile and drone attack on Odesa continued.", "assault(RUS -> UKR, at UKR)"},
        {"The army used precision weapons to strike workshops.", "assault(The army -> workshops)"},
        // Participles behind a comma, and what is no participle of an act.
        {"رفضت موسكو المقترح، داعية طهران إلى الحوار.", "reject(RUS); request(RUS -> IRN); consult(IRN)"},
        {"اعتقلت الشرطة التركية متظاهرا.", "coerce(TUR -> TUR)"},
        // What is fired is no target.
        {"فتح جنود إسرائيليون النار على متظاهرين في نابلس.", "assault(ISR -> PSE, at PSE)"},
        // Subjects with numbers, objects behind a date.
        {"تظاهر نحو ألفي شخص في الرباط.", "protest(MAR, at MAR)"},
        {"انتخب البرلمان، الخميس 28 آب، قائد الجيش رئيسا.", "leadership(البرلمان -> قائد الجيش, on 2025-08-28)"},
    };
    check(cases);
}

TEST_CASE("a word tells of an event though nobody stands beside it") {
    const Case cases[] = {
        // What the sentence says something of, or calls wished or feared, is one happening.
        {"خرقت إيران الهدنة.", "assault(IRN); retreat()"},
        {"The minister condemned the assault.", "accuse(The minister); assault()"},
        {"نددت باريس بأي هجوم.", "accuse(FRA); assault() hypothetical"},
        // A participle needs no comma behind a time.
        {"قطعت مصر العلاقات مع قطر أمس متهمة الدوحة بالإرهاب.", "sanction(EGY -> QAT, on 2025-09-01); accuse(EGY -> QAT, on 2025-09-01)"},
        // Done to somebody, by nobody who is told.
        {"The inspectors were not allowed into the plant.", "concede( -> The inspectors) negated"},
        // Where one frame of a word asks for what is not there, its next one is tried.
        {"استنفر الجيش البولندي مقاتلاته قبل إعادتها إلى قواعدها.", "mobilize(POL); retreat(, at POL)"},
        {"بعث الملك رسالة إلى الرئيس التركي.", "consult(الملك -> TUR)"},
        // Who speaks for a state visits; others arrive.
        {"وصل ماكرون إلى بيروت أمس.", "consult(FRA, at LBN, on 2025-09-01)"},
        {"Macron flew to Cairo on Monday.", "consult(FRA, at EGY, on 2025-09-01)"},
        {"وصل اللاعب إلى بيروت أمس.", ""},
        {"The tourists flew to Cairo on Monday.", ""},
        // The object may stand behind the rest of the clause.
        {"أطلقت إيران على المدينة منذ الفجر أكثر من مئة صاروخ.", "assault(IRN -> المدينة)"},
    };
    check(cases);
}

TEST_CASE("places and times reach as far as they are meant") {
    const Case cases[] = {
        {"أصيب عشرة في هجوم بالصواريخ استهدف مدينة خاركيف فجر أمس.",
         "casualty( -> عشرة, at UKR, on 2025-09-01TMO, injured 10); assault( -> UKR, at UKR, on 2025-09-01TMO, injured 10)"},
        {"وفي السودان، حيث قتل عشرة مدنيين أمس، استمرت المعارك.", "casualty( -> عشرة مدنيين, at SDN, on 2025-09-01, killed 10); assault()"},
        {"شارك الوزير في قمة لاهاي.", "consult(الوزير, at NLD)"},
        {"زار الوزير المستشارة الألمانية.", "consult(الوزير -> DEU)"},
        {"The Geneva meeting ended on Monday.", "consult(, at CHE, on 2025-09-01)"},
        // What happens at a meeting happens where and when it is held; and what happens "when" happens there and then.
        {"وعد الوزير الحلفاء في قمة عقدت في أوسلو أمس.", "agree(الوزير -> الحلفاء, at NOR, on 2025-09-01); consult(الوزير, at NOR, on 2025-09-01)"},
        {"أصيب جنديان عندما هاجم مسلحون دوريتهم قرب كركوك أمس.", "casualty( -> جنديان, at IRQ, on 2025-09-01, injured 2); assault(مسلحون -> دوريتهم, at IRQ, on 2025-09-01, injured 2)"},
        {"قتل ثلاثة، أمس، في هجوم بالصواريخ استهدف مدينة حلب.", "casualty( -> ثلاثة, at SYR, on 2025-09-01, killed 3); assault( -> SYR, at SYR, on 2025-09-01, killed 3)"},
        {"انسحبت القوات التركية من الموصل أمس.", "retreat(TUR, at IRQ, on 2025-09-01)"},
        {"أرسلت القاهرة مساعدات إلى مدينة بورتسودان.", "aid(EGY -> SDN, at SDN)"},
        {"The deadline was set on Monday, when Trump threatened Iran.", "threaten(USA -> IRN, on 2025-09-01)"},
        {"The force in southern Lebanon arrested two men.", "coerce(The force -> two men, at LBN)"},
        {"Envoys met in the Omani capital, Muscat.", "consult(Envoys, at OMN)"},
        {"Washington kept up the pressure last week by blacklisting a Chinese company.", "sanction(USA -> CHN, on 2025-W35)"},
        // A noun that is refused takes nothing from its neighbour.
        {"إصابة سبعة جنود بجراح في غزة", "casualty( -> سبعة جنود, at PSE, injured 7)"},
    };
    check(cases);
}

TEST_CASE("what an attack has cost is told with it") {
    const Case cases[] = {
        {"ارتفعت حصيلة القصف على خاركيف إلى 27 قتيلا.", "assault( -> UKR, at UKR, killed 27); casualty( -> 27 قتيلا, at UKR, killed 27)"},
        {"أدت المعارك في السودان إلى مقتل ألف شخص.", "assault( -> SDN, at SDN, killed 1000); casualty( -> ألف شخص, at SDN, killed 1000)"},
        {"The blast left the town in ruins, with ten people injured.", "disaster(, injured 10); casualty( -> ten people, injured 10)"},
        {"بلغ عدد القتلى 70.", "casualty( -> عدد القتلى, killed 70)"},
        {"قتل جندي في حلب وأصيب آخر بجروح.", "casualty( -> جندي, at SYR, killed 1); casualty( -> آخر, at SYR, injured 1)"},
        {"Two soldiers were killed and a third was wounded in Gao.", "casualty( -> Two soldiers, at MLI, killed 2); casualty( -> a third, at MLI, injured 1)"},
        {"سقط الجنود بين قتيل وجريح في حلب.", "casualty( -> الجنود); casualty( -> الجنود, at SYR); casualty( -> الجنود, at SYR)"},
        {"The death toll from the blast in Aden has risen to 46.", "casualty(, at YEM, killed 46); disaster(, at YEM, killed 46)"},
        {"تحطم طائرة في المغرب ومقتل ثلاثة جنود", "disaster( -> طائرة, at MAR, killed 3); casualty( -> ثلاثة جنود, at MAR, killed 3)"},
        {"A strike killed 22 people in Aden, while residents spoke of 30 dead.", "assault( -> YEM, at YEM, killed 22); casualty( -> 22 people, at YEM, killed 22); casualty( -> 30 dead, killed 30)"},
    };
    check(cases);
}

TEST_CASE("behind a relative clause the verb of its noun goes on") {
    const Case cases[] = {
        {"The man who shot the guard was arrested on Sunday.", "assault(The man -> the guard); coerce( -> The man, on 2025-08-31)"},
        {"The group that killed ten people condemned Russia.", "assault(The group -> ten people, killed 10); accuse(The group -> RUS)"},
        {"The senator whom Russia accused of spying resigned.", "accuse(RUS -> The senator); leadership(The senator)"},
        {"The officials who said Iran attacked the ship met in Oman.", "assault(IRN -> the ship); consult(The officials, at OMN)"},
        {"The strike that Israel carried out on Monday killed three people.", "assault(ISR, on 2025-09-01, killed 3); casualty( -> three people, on 2025-09-01, killed 3)"},
        {"The blast at the port that, by their count, killed ten people drew protests.", "disaster(, at the port, killed 10); casualty( -> ten people, at the port, killed 10); protest()"},
    };
    check(cases);
}

TEST_CASE("participles and openings have their subjects from their neighbours") {
    const Case cases[] = {
        {"Chad freed forty fishermen detained since May.", "concede(TCD -> forty fishermen); coerce( -> forty fishermen, on 2025-05)"},
        {"Two soldiers were killed and three others wounded in Gao.", "casualty( -> Two soldiers, at MLI, killed 2); casualty( -> three others, at MLI, injured 3)"},
        {"After meeting his Turkish counterpart, the Greek foreign minister flew to Nicosia.", "consult(GRC -> TUR); consult(GRC, at CYP)"},
        {"Officials said Russia attacked on Monday.", "assault(RUS, on 2025-09-01)"},
        {"Police in Lima fired tear gas at students.", "assault(PER -> PER, at PER)"},
        {"The dockers walked off the job on Monday.", "protest(The dockers, on 2025-09-01)"},
        {"A raid which officials said killed ten soldiers destroyed a depot in Gao.", "assault( -> ten soldiers, at MLI, killed 10); damage( -> a depot, at MLI)"},
        {"Pakistan's army chief, General Umar Khan, arrived in Beijing on Sunday.", "consult(PAK, at CHN, on 2025-08-31)"},
        {"Oman, Yemen agree to resume talks", "agree(OMN+YEM); consult(OMN+YEM) planned"},
    };
    check(cases);
}

TEST_CASE("Arabic clauses share and wait for what is theirs") {
    const Case cases[] = {
        {"المجموعة التي قتلت عشرة جنود أدانت روسيا.", "assault(المجموعة -> عشرة جنود, killed 10); accuse(المجموعة -> RUS)"},
        {"الرجل الذي أطلق النار على الحارس اعتقل في حلب.", "assault(الرجل -> الحارس); coerce( -> الرجل, at SYR)"},
        {"بعد لقائه نظيره التركي توجه الوزير المصري إلى روما.", "consult(EGY -> TUR); consult(EGY, at ITA)"},
        {"خرج المئات للمطالبة بزيادة الأجور.", "request(المئات)"},
        {"هذا وقد وصل الوزير المصري إلى روما.", "consult(EGY, at ITA)"},
        {"تحطم مروحية في حلب ومقتل ثلاثة جنود", "disaster( -> مروحية, at SYR, killed 3); casualty( -> ثلاثة جنود, at SYR, killed 3)"},
        {"طالبت المعارضة بإنهاء العقوبات ضد العراق.", "request(المعارضة); concede( -> IRQ) requested; sanction( -> IRQ)"},
        {"ثمن البيان الجهود المصرية.", "support(البيان -> EGY)"},
    };
    check(cases);
}

TEST_CASE("what somebody is in, he does or undergoes") {
    const Case cases[] = {
        {"أكد المتحدث أن القوات في حالة تأهب.", "mobilize(القوات)"},
        {"الوزير في زيارة إلى القاهرة.", "consult(الوزير, at EGY)"},
        {"The minister was on a visit to Cairo.", "consult(The minister, at EGY)"},
        {"The union is on strike.", "protest(The union)"},
        {"The town was under attack.", "assault( -> The town)"},
    };
    check(cases);
}

TEST_CASE("modality is decided by what governs the event") {
    const Case cases[] = {
        {"لا تزال المفاوضات مستمرة بين القاهرة والخرطوم.", "consult(EGY+SDN)"},
        {"إذا لم تنسحب القوات الإسرائيلية من بيروت فسترد إيران.", "retreat(ISR, at LBN) hypothetical"},
        {"اتفقت باريس وروما على عقد اجتماع السبت المقبل.", "agree(FRA+ITA); consult(FRA+ITA, on 2025-09-06) planned"},
        {"وافق الحزب مطالبا بانسحاب إسرائيلي.", "agree(الحزب); request(الحزب); retreat(ISR) requested"},
        {"The envoy is due to travel to Ankara for talks.", "consult(The envoy, at TUR) planned; consult(The envoy, at TUR) planned"},
        {"No inspectors were expelled from Iran.", "sanction( -> No inspectors) negated"},
        {"If no deal is reached, talks will be held.", "agree() hypothetical; consult() hypothetical"},
        {"Israel denied killing civilians.", "assault(ISR -> civilians) negated"},
        {"لم تفض المحادثات إلى هدنة.", "consult(); retreat() negated"},
        {"قد تقود القضية إلى اعتقالات.", "coerce() hypothetical"},
        {"لم يستبعد الوزير أن تلتقي الوفود.", "consult(الوفود) hypothetical"},
        {"نفى الوزير أن تكون القوات قد قصفت حلب.", "assault(القوات -> SYR, at SYR) negated"},
        {"نفى الجيش أن يكون قد تعمد استهداف الرياض.", "assault( -> SAU, at SAU) negated"},
        {"دعا المبعوث إلى الصبر محذرا من هجمات جديدة في حلب.", "request(المبعوث); assault(, at SYR) hypothetical"},
        {"The minister spoke ahead of a meeting with Peru in Lima.", "consult(The minister -> PER, at PER) planned"},
        {"دعت الرياض القاهرة إلى العودة إلى الحوار.", "request(SAU -> EGY); consult(EGY) requested"},
        {"طالب المتظاهرون بتشديد العقوبات على إيران.", "request(المتظاهرون); sanction( -> IRN) requested"},
        {"ناقش المجلس إنهاء العقوبات على إيران.", "consult(المجلس); concede( -> IRN) hypothetical; sanction( -> IRN)"},
        {"The minister said he would visit Peru.", "consult(The minister, at PER) planned"},
        {"A spokesman said talks with Iran will resume.", "consult( -> IRN) planned"},
        {"The meeting may be postponed.", "consult() hypothetical"},
        {"نشر الجيش قوات في حلب لمنع وقوع الهجمات.", "mobilize(SYR, at SYR); assault() negated"},
        {"نفى المتحدث تقارير تحدثت عن هجوم على حلب.", "assault( -> SYR, at SYR) negated"},
        {"انتهت المفاوضات بين القاهرة والخرطوم بالفشل.", "consult(EGY+SDN)"},
        {"فشل المفاوضات بين القاهرة والخرطوم.", "consult(EGY+SDN)"},
        {"قال الجيش إنه سيعود إلى القتال إذا لم ينسحب الحزب.", "assault(الجيش) hypothetical; retreat(الحزب) hypothetical"},
        {"أكد المتحدث تعرض القافلة لهجوم انتحاري.", "assault( -> القافلة)"},
        {"أعلن الجيش شن الطائرات غارات على حلب.", "assault(الطائرات -> SYR, at SYR)"},
    };
    check(cases);
}

TEST_CASE("what is no event is not told") {
    const Case cases[] = {
        {"كان الشهيد مهندسا.", ""},
        {"تقع المدرسة في حي التضامن.", ""},
        {"وصل القاضي شرف الدين العامري.", ""},
        {"ارتفعت أسعار النفط بنسبة ثلاثة في المئة.", ""},
        {"تضم المدينة القديمة أسواقا تاريخية.", ""},
        {"يعمل الوزير في مكتب صغير.", ""},
        {"وزارة الدفاع مبنى قديم.", ""},
        {"Oil prices rose by three percent.", ""},
        {"The Ministry of Defence is an old building.", ""},
        {"The old town has several markets.", ""},
    };
    check(cases);
}

TEST_CASE("a later mention of the same happening shares its cluster") {
    const auto a = tarikh::told::analysed("التقى الرئيس الفرنسي نظيره المصري في باريس أمس. وقال مصدر إن الاجتماع كان مثمرا.");
    std::vector<std::string> clusters;
    for (const auto& e : a.events)
        if (e.type == "consult") clusters.push_back(e.cluster);
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0] == clusters[1]);
}

TEST_CASE("what somebody says is attributed to him") {
    const auto a = tarikh::told::analysed("قال وزير الدفاع التركي إن القوات السورية قصفت بلدة حدودية.");
    bool found = false;
    for (const auto& e : a.events)
        if (e.type == "assault") {
            REQUIRE(e.attribution.has_value());
            CHECK(e.attribution->code == "TUR");
            found = true;
        }
    CHECK(found);
}
