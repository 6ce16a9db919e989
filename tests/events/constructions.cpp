// Words that tell of one deed together, a row each. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("a verb and a noun of one construction are one event") {
    const Case cases[] = {
        {"ألقت الشرطة التركية القبض على ثلاثة أردنيين.", "coerce(TUR -> JOR)"},
        {"ألقي القبض على ثلاثة أردنيين.", "coerce( -> JOR)"},
        {"تم إلقاء القبض على ثلاثة أردنيين.", "coerce( -> JOR)"},
        {"خرجت مظاهرة حاشدة في الرباط.", "protest(, at MAR)"},
        {"ضرب زلزال عنيف شمال المغرب.", "disaster(, at MAR)"},
        {"ضرب زلزال قوي المغرب.", "disaster( -> MAR, at MAR)"},
        {"ضرب إعصار دانيال شرق ليبيا.", "disaster( -> LBY, at LBY)"},
        {"استهدف القصف الروسي كييف.", "assault(RUS -> UKR, at UKR)"},
        {"قال المرصد إن القصف طال مدينة حلب.", "assault( -> SYR, at SYR)"},
        {"انفجرت سيارة مفخخة وسط بغداد.", "assault(, at IRQ)"},
        {"استضافت قطر جولة جديدة من المحادثات.", "consult(QAT)"},
        {"يؤدي وزير الخارجية الإيطالي زيارة رسمية إلى الجزائر.", "consult(ITA, at DZA)"},
        {"شارك مئات الأردنيين في مظاهرة.", "protest(JOR)"},
        // Whose a thing is that stands within what was hit.
        {"تم إحراق عدد من المركبات من بينها سيارة تابعة للشرطة التركية.", "assault( -> عدد من المركبات)"},
        // The word between «على» and «إبرام» is another deed.
        {"اتفقت مصر والأردن على إبرام اتفاق نهائي.", "agree(EGY+JOR); agree(EGY+JOR) planned"},
    };
    check(cases);
}

TEST_CASE("of what is meant to be done the genitive is whom it is done to") {
    const Case cases[] = {
        {"خرج الأردنيون إلى الشوارع لتأييد مصر.", "protest(JOR); support(JOR -> EGY) planned"},
        {"دعت باريس أنقرة إلى مساندة كييف.", "request(FRA -> TUR); support(TUR -> UKR) requested"},
    };
    check(cases);
}

TEST_CASE("what is told since a day goes on; what is held up against all since a day was not on it") {
    // Published on 2025-09-02.
    struct Row { std::string text, begin, end; };
    const Row rows[] = {
        {"Miners have blocked the road since Friday.", "2025-08-29", "2025-09-02"},
        {"Miners blocked the road on Friday.", "2025-08-29", "2025-08-29"},
        {"Rents have risen since Friday's earthquake in Oslo.", "2025-08-29", "2025-08-29"},
        {"It was the first visit to Oslo by a Chilean minister since 2013.", "", ""},
        {"تتواصل الاشتباكات في البلدة منذ مارس الماضي.", "2025-03-01", "2025-09-02"},
        {"ويخضع المدير للتحقيق منذ يوم الجمعة إلى جانب نائبه.", "2025-08-29", "2025-09-02"},
        {"وهذه أول زيارة يقوم بها وزير تشيلي إلى أوسلو منذ 2013.", "", ""},
        {"وكان الهجوم الأعنف في المنطقة منذ عام 2013.", "", ""},
    };
    for (const auto& [text, begin, end] : rows) {
        CAPTURE(text);
        const tarikh::analysis::Analysis analysis = tarikh::told::analysed(text);
        REQUIRE(analysis.events.size() == 1);
        std::string first, last;
        for (const tarikh::analysis::Argument& a : analysis.events.front().arguments)
            if (a.role == "time") first = a.begin, last = a.end_date;
        CHECK(first == begin);
        CHECK(last == end);
    }
}
