// What reports say on the side: asides between commas, how and when a deed was done, who made what clear.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("what is told of somebody between commas leaves his deed his; how it was done is no tool") {
    const Case cases[] = {
        {"ذكرت الوكالة أن المروحية، وهي من طراز أباتشي، تحطمت في منطقة جبلية.", "disaster( -> المروحية, at منطقة جبلية)"},
        {"وقالت الشرطة إن الرجل، وهو في الثلاثين من عمره، اعتقل في المطار.", "coerce( -> الرجل, at المطار)"},
        {"استهدفت الطائرات بدقة مواقع المسلحين.", "assault(الطائرات -> مواقع المسلحين)"},
        {"قصفت القوات بعنف أحياء المدينة.", "assault(القوات -> المدينة)"},
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
