// Arabic sentences read with the word lists and rules as shipped: what each word is, here.
#include <span>
#include <string>

#include <doctest/doctest.h>

#include "../analysis/told.h"

namespace {

struct Row { const char *text, *word, *read; };

/// "سحب/NOUN" for «سحب» in «دعا إلى سحب القوات», as `explain` shows it.
std::string read(const Row& row) {
    const std::string words = " " + tarikh::told::explained(row.text, "words") + " ", mark = " " + std::string{row.word} + "/";
    const std::size_t at = words.find(mark);
    return at == std::string::npos ? "no such word" : words.substr(at + mark.size(), words.find(' ', at + mark.size()) - at - mark.size());
}

void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row) == row.read);
    }
}

}  // namespace

TEST_CASE("a noun that is written like a participle is the noun behind a subject") {
    const Row rows[] = {
        {"اقتحمت الشرطة الجامعة صباحا.", "الجامعة", "جامعة/NOUN"},
        {"غادرت القوات المدينة أمس.", "المدينة", "مدينة/NOUN"},
        {"دخلت الحركة العاصمة ليلا.", "العاصمة", "عاصمة/NOUN"},
        {"أخلت القوات المنطقة أمس.", "المنطقة", "منطقة/NOUN"},
        {"قصفت القوات القاعدة.", "القاعدة", "قاعدة/NOUN"},
        {"أخلت الشرطة المحكمة بعد بلاغ.", "المحكمة", "محكمة/NOUN"},
        {"قررت النقابة اتخاذ موقف من القانون.", "موقف", "موقف/NOUN"},
        {"أعلن الوزير تنفيذ مشروع بقيمة مليون دولار.", "مشروع", "مشروع/NOUN"},
        {"حررت الشرطة محضر حجز ضد التاجر.", "محضر", "محضر/NOUN"},
        {"هذه خطوة عملية جديدة.", "جديدة", "جديد/ADJ"},
    };
    check(rows);
}

TEST_CASE("behind a noun and «و» stands another noun, behind an adjective another adjective") {
    const Row rows[] = {
        {"نقلت الطواقم الجرحى والمصابين إلى المستشفى.", "والمصابين", "مصاب/NOUN"},
        {"تبحث الدول أوضاع اللاجئين والنازحين.", "والنازحين", "نازح/NOUN"},
        {"حذر الوزير من الكحول والمخدرات.", "والمخدرات", "مخدر/NOUN"},
        {"يكفل الدستور والقانون هذا الحق.", "والقانون", "قانون/NOUN"},
        {"بحث الجانبان الملفات السياسية والأمنية.", "والأمنية", "أمني/ADJ"},
        {"طالبت النقابات بالحقوق الاجتماعية والاقتصادية.", "والاقتصادية", "اقتصادي/ADJ"},
    };
    check(rows);
}

TEST_CASE("«حتى» joins a clause where a verb stands behind it") {
    const Row rows[] = {
        {"أغلقت السلطات المعبر حتى يتم الاتفاق.", "يتم", "تم/VERB"},
        {"سار المتظاهرون حتى وصلوا إلى البرلمان.", "حتى", "حتى/SCONJ"},
        {"تستمر الهدنة حتى تكون الظروف ملائمة.", "تكون", "كان/AUX"},
        {"قتل عشرون مدنيا حتى الآن.", "حتى", "حتى/ADP"},
        {"تستمر المحادثات حتى نهاية الشهر.", "حتى", "حتى/ADP"},
    };
    check(rows);
}

TEST_CASE("what a noun says a verb may say of it") {
    const Row rows[] = {
        {"جاء ذلك في بيان نشرته الوزارة.", "نشرته", "نشر/VERB"},
        {"تقرر ذلك إثر اجتماع عقدته النقابة.", "عقدته", "عقد/VERB"},
        {"أكد رئيس الحكومة، يوسف الشاهد، موقف بلاده.", "يوسف", "يوسف/PROPN"},
        {"استنكر الوزير ذلك مضيفا أن التحقيق جار.", "مضيفا", "مضيف/ADJ"},
    };
    check(rows);
}

TEST_CASE("what she who has done something asks for meanwhile is a participle") {
    const Row rows[] = {
        {"نفت الحكومة ذلك، مطالبة دمشق بالاعتذار.", "مطالبة", "مطالب/ADJ"},
        {"أدانت المنظمة الهجوم، مناشدة المجتمع الدولي التحرك.", "مناشدة", "مناشد/ADJ"},
        {"نفى الوزير ذلك، مطالبة الحركة بالسلاح مرفوضة.", "مطالبة", "مطالبة/NOUN"},  // he
        {"رفضت الحكومة مطالبة الحركة بالسلاح.", "مطالبة", "مطالبة/NOUN"},
    };
    check(rows);
}
