// Sentences and their clauses, as `explain` shows them.
#include <doctest/doctest.h>

#include "../analysis/told.h"

TEST_CASE("clauses know their verb, subject and object") {
    struct Case {
        const char *text, *clauses;
    };
    const Case cases[] = {
        {"ناقش وزير الخارجية الفرنسي مع نظيره التركي الهدنة.", "verb ناقش, subject وزير الخارجية الفرنسي, object الهدنة"},
        {"أدانت باريس الهجمات التي تشنها روسيا على المدن.", "verb أدانت, subject باريس, object الهجمات | verb تشنها, subject روسيا, object الهجمات"},
        {"قالت وزارة الدفاع إن القوات انسحبت.", "verb قالت, subject وزارة الدفاع | verb انسحبت, subject القوات"},
        {"قتل ثلاثة جنود في الانفجار.", "verb قتل (passive), subject ثلاثة جنود"},
        {"العماد عون زار دمشق.", "verb زار, subject العماد عون, object دمشق"},
        {"دعت واشنطن طهران إلى الحوار.", "verb دعت, subject واشنطن, object طهران"},
        {"عقد وفدان روسي وأوكراني محادثات.", "verb عقد, subject وفدان روسي وأوكراني, object محادثات"},
        {"قالت الوزارة إن ثلاثة من الضباط، بينهم عقيد، أصيبوا.", "verb قالت, subject الوزارة | verb أصيبوا (passive), subject ثلاثة من الضباط"},
        {"كان الوزير قد زار دمشق.", "verb زار, subject الوزير, object دمشق"},
        {"لم تستقبل بيروت الوفد.", "verb تستقبل, subject بيروت, object الوفد"},
        {"أعلنت القيادة أنها أوقفت قادتها.", "verb أعلنت, subject القيادة | verb أوقفت, subject القيادة (shared), object قادتها"},
        {"زار الوزير بيروت والتقى الرئيس اللبناني.", "verb زار, subject الوزير, object بيروت | verb والتقى, subject الرئيس اللبناني"},
        {"انتخب البرلمان، الخميس 28 آب، قائد الجيش.", "verb انتخب, subject البرلمان, object قائد الجيش"},
        {"اعتقل عدد قليل من النواب.", "verb اعتقل (passive), subject عدد قليل من النواب"},
        {"وقع هجوم بالصواريخ استهدف المدينة.", "verb وقع, subject هجوم | verb استهدف, subject هجوم (shared), object المدينة"},
        {"التقى المبعوث الأميركي إلى السودان توم بيرييلو الوزير.", "verb التقى, subject المبعوث الأميركي إلى السودان توم بيرييلو, object الوزير"},
        {"هاجم ملثمون نقطة أمنية.", "verb هاجم, subject ملثمون, object نقطة أمنية"},
        {"استقبل ممثلو النقابة الوزير.", "verb استقبل, subject ممثلو النقابة, object الوزير"},
        {"كان الوزير اعتقل في بيروت.", "verb اعتقل (passive), subject الوزير"},
        {"اتهم الضابط بالفساد.", "verb اتهم (passive), subject الضابط"},
        {"زار الملك عمان ثم استقبل الأمير.", "verb زار, subject الملك, object عمان | verb استقبل, subject الملك (shared), object الأمير"},
        {"تتهم روما بانتظام أنقرة بالمماطلة.", "verb تتهم, subject روما, object أنقرة"},
        {"وقعت مواجهات أصيب خلالها عناصر من الشرطة.", "verb وقعت, subject مواجهات | verb أصيب (passive), subject عناصر من الشرطة"},
        {"دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش الدول الثلاث إلى الحوار.",
         "verb دعا, subject الأمين العام للأمم المتحدة أنطونيو غوتيريش, object الدول الثلاث"},
        {"قطعت روما العلاقات مع قطر متهمة الدوحة.", "verb قطعت, subject روما, object العلاقات"},
        {"اتهم الوزير الحركة بأنها تتعمد القتل.", "verb اتهم, subject الوزير, object الحركة | verb تتعمد, subject الحركة (shared), object القتل"},
        {"تطالب واشنطن بالحوار منذ غزوه الكويت.", "verb تطالب, subject واشنطن"},
        {"أدانت المحكمة الوزير الذي وجه تهمة وأخلى المكان.", "verb أدانت, subject المحكمة, object الوزير | verb وجه, subject الوزير (shared), object تهمة | verb وأخلى, subject الوزير (shared), object المكان"},
        {"الوزير الذي استقبله الرئيس غادر بيروت.", "verb استقبله, subject الرئيس, object الوزير | verb غادر, subject الوزير (shared), object بيروت"},
        {"The town burned, and the president, who visited it, ordered an inquiry.",
         "verb burned, subject The town | verb visited, subject the president (shared), object it | verb ordered, subject the president (shared), object an inquiry"},
        {"وكانت الحركة قد خطفت 12 من البحارة.", "verb خطفت, subject الحركة, object 12 من البحارة"},
        {"خطف مسلحون يرتدون زي الجيش أربعة مهندسين.", "verb خطف, subject مسلحون, object أربعة مهندسين | verb يرتدون, subject مسلحون (shared), object زي الجيش"},
        {"أعلنت الجماعة أنها قتلت ثلاثة جنود.", "verb أعلنت, subject الجماعة | verb قتلت, subject الجماعة (shared), object ثلاثة جنود"},
        {"الهجوم نفذه انتحاري.", "verb نفذه, subject انتحاري, object الهجوم"},
        {"استهدف هجوم بسيارة، أمس، موكبا.", "verb استهدف, subject هجوم, object موكبا"},
        {"خطف قراصنة بحارا.", "verb خطف, subject قراصنة, object بحارا"},
        {"خطف مسلحون مجهولون تركيا.", "verb خطف, subject مسلحون مجهولون, object تركيا"},
        {"احتجزت المجموعة عشرين رهينة.", "verb احتجزت, subject المجموعة, object عشرين رهينة"},
        {"استهدف انتحاري دورية.", "verb استهدف, subject انتحاري, object دورية"},
        {"أعلن الجيش أنه نفذ بنجاح اختبارا.", "verb أعلن, subject الجيش | verb نفذ, subject الجيش (shared), object اختبارا"},
        {"قال البيان إن أفراد الوحدات الخاصة في الجيش انسحبوا.", "verb قال, subject البيان | verb انسحبوا, subject أفراد الوحدات الخاصة"},
        {"قال الشهود إن عشرين دبابة ترافقها الطائرات توغلت.", "verb قال, subject الشهود | verb ترافقها, subject الطائرات, object عشرين دبابة | verb توغلت, subject عشرين دبابة (shared)"},
        {"أصيب وجرح عشرة جنود.", "verb أصيب (passive), subject عشرة جنود (shared) | verb وجرح (passive), subject عشرة جنود"},
        {"مشروع قرار يدين القصف ويطالب بوقفه.", "verb يدين, subject مشروع قرار, object القصف | verb ويطالب, subject مشروع قرار (shared)"},
        {"قتل 20 جنديا بينهم خمسة ضباط.", "verb قتل (passive), subject 20 جنديا"},
        {"نفذت القوات ردا على القصف غارات.", "verb نفذت, subject القوات, object غارات"},
        {"أكد الوزير أنه في ختام الاجتماع شددت أوكرانيا على الحوار.", "verb أكد, subject الوزير | verb شددت, subject أوكرانيا"},
        {"زار وزير خارجية أوغندا تونس.", "verb زار, subject وزير خارجية أوغندا, object تونس"},
        {"لقي ستة ركاب مصرعهم.", "verb لقي, subject ستة ركاب, object مصرعهم"},
        {"اغتال مجهولون العقيد حسن نعمان.", "verb اغتال, subject مجهولون, object العقيد حسن نعمان"},
        {"قالت الشرطة إن المنطقة الخضراء في بغداد التي تضم مقار الحكومة، تعرضت لهجوم.", "verb قالت, subject الشرطة | verb تضم, subject بغداد (shared), object مقار الحكومة | verb تعرضت, subject المنطقة الخضراء (shared)"},
        {"هاجمت مجموعة أخرى القرية.", "verb هاجمت, subject مجموعة أخرى, object القرية"},
        {"هدد قائد في الحرس الثوري السفن.", "verb هدد, subject قائد في الحرس الثوري, object السفن"},
        {"Ankara, which brokered the truce that took effect in May, urged Israel to stop.",
         "verb brokered, subject Ankara (shared), object the truce | verb took, subject the truce (shared), object effect | verb urged, subject Ankara (shared), object Israel | verb stop, subject Israel (shared)"},
        {"After the report was published, Ronaldo, 33, dismissed it.", "verb published (passive), subject the report | verb dismissed, subject Ronaldo, object it"},
        {"Officials left hours after parliament elected a president.", "verb left, subject Officials, object hours | verb elected, subject parliament, object a president"},
        {"Iran's president, Masoud Pezeshkian, and the Saudi crown prince discussed the war.", "verb discussed, subject Iran's president, object the war"},
        {"Iran, the minister said, would attack the base.", "verb said, subject the minister | verb attack, subject Iran (shared), object the base"},
        {"The army used precision weapons to strike bases.", "verb used, subject The army, object precision weapons | verb strike, subject The army (shared), object bases"},
        {"Inspectors from the International Atomic Energy Agency left.", "verb left, subject Inspectors from the International Atomic Energy Agency"},
        {"Lavrov, the Russian foreign minister, said Ankara had agreed.", "verb said, subject Lavrov | verb agreed, subject Ankara"},
        {"The envoy who visited Ankara on Monday met the president.", "verb visited, subject The envoy (shared), object Ankara | verb met, subject The envoy (shared), object the president"},
        {"Russia's foreign minister urged Tehran to release the detainees.", "verb urged, subject Russia's foreign minister, object Tehran | verb release, subject Tehran (shared), object the detainees"},
        {"The attacks launched by Russia killed ten people.", "verb launched (passive), subject The attacks (shared) | verb killed, subject The attacks (shared), object ten people"},
        {"The mayor said 48 people had been wounded.", "verb said, subject The mayor | verb wounded (passive), subject 48 people"},
    };
    for (const auto& [text, clauses] : cases) {
        CAPTURE(text);
        CHECK(tarikh::told::explained(text, "clause") == clauses);
    }
}
