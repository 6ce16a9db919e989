#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("what one sets out for, is allowed, is kept from or refrains from has not come") {
    const Case cases[] = {
        {"وصل الوزير الأوغندي إلى طرابلس لبحث الملف مع المسؤولين الليبيين.", "consult(UGA, at LBY); consult(UGA -> LBY, at LBY) planned"},
        {"التقى الوزير الأوغندي نظيره الليبي لبحث الملف.", "consult(UGA -> LBY)"},
        {"وافق البرلمان على قانون يتيح نشر قوات تركية في قطر.", "support(QAT); mobilize(TUR, at QAT) planned"},
        {"يسمح القانون للشرطة بإطلاق النار على الفارين.", "assault( -> الفارين) planned"},
        {"زرع المقاتلون الألغام في الشوارع مما حال دون تقدم القوات الإسرائيلية.", "mobilize(المقاتلون, at ISR); assault(ISR) negated"},
        {"سعى رئيس الحكومة من دون جدوى إلى تشكيل حكومة.", "leadership(رئيس الحكومة) negated"},
        {"تراجعت الحكومة عن فرض عقوبات على طهران.", "concede(الحكومة); sanction(الحكومة -> IRN) negated"},
        {"امتنعت روسيا عن التصويت على القرار.", "reject(RUS); support(RUS) negated"},
        {"تدرس واشنطن فرض عقوبات على موسكو.", "sanction(USA -> RUS) hypothetical"},
    };
    check(cases);
}

TEST_CASE("a condition makes what hangs on it no fact, and nothing else") {
    const Case cases[] = {
        {"ستساعد الحكومة كييف في حال طلبت منها ذلك.", "aid(الحكومة -> UKR) hypothetical; request(الحكومة -> UKR) hypothetical"},
        {"ترمي الجهود إلى ضمان الأمن في حال التوصل إلى اتفاق سلام مع روسيا.", "agree( -> RUS) hypothetical"},
        {"سيستقبل الملك نظيره السعودي لبحث الخطة التي تعدها الحكومة إذا ارتفعت الأسعار.", "consult(الملك -> SAU) planned"},
    };
    check(cases);
}

TEST_CASE("what is waited for has not come, unlike what was waited for") {
    const Case cases[] = {
        {"قال الوزير إن القوات لن تنسحب حتى تطلق الحركة سراح الرهائن.", "retreat(القوات) negated; concede(الحركة -> الرهائن) hypothetical"},
        {"أوقفت واشنطن المساعدات ريثما تفرج كابول عن السجناء.", "sanction(USA); aid(); concede(AFG -> السجناء) hypothetical"},
        {"قصف الجيش المدينة حتى استسلم المتمردون.", "assault(الجيش -> المدينة); retreat(المتمردون)"},
        {"حاصرت الشرطة المبنى حتى اعتقلت زعيمهم.", "coerce(الشرطة -> المبنى); coerce(الشرطة -> زعيمهم)"},
        {"The fighting will go on until Chile frees the union leaders.", "assault() planned; concede(CHL -> the union leaders) hypothetical"},
        {"Troops shelled the port until the rebels surrendered.", "assault(Troops -> the port); retreat(the rebels)"},
    };
    check(cases);
}

TEST_CASE("what is told meanwhile by a participle is not denied with the rest") {
    const Case cases[] = {
        {"نفى المتحدث ذلك، متهما المعارضة بحرق المقار.", "accuse(المتحدث -> المعارضة); assault(المعارضة -> المقار)"},
        {"نفت الحكومة ذلك، مطالبة دمشق بتسليم المشتبه بهم.", "request(الحكومة -> SYR); cooperate(SYR -> المشتبه) requested"},
        {"نفى المتحدث حرق المقار.", "assault(المتحدث -> المقار) negated"},
    };
    check(cases);
}

TEST_CASE("«من أجل» tells what is meant to be, «أجل» what was put off") {
    const Case cases[] = {
        {"تحركت القوات من أجل اعتقال المسلحين.", "coerce( -> المسلحين) planned"},
        {"أجل الوزير زيارة بيروت.", "consult(الوزير, at LBN) negated"},
        {"قال المسؤول إن ضربة جوية باتت وشيكة.", "assault() planned"},
        {"قالت الشرطة إن الرجل إما أنه قتل أو فر.", "casualty() hypothetical"},
        {"توقع المتحدث تصعيدا، مستبعدا في الوقت ذاته لجوء كينيا إلى عملية عسكرية.", "assault() negated"},
    };
    check(cases);
}
