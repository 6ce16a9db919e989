#include <doctest/doctest.h>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

/// The words of the list that the lexicon does not know as that part of speech.
std::string unknown(Pos pos, const std::string& list) {
    test::ArabicWords& words = test::ArabicWords::get();
    Analyzer analyzer{words.lexicon, words.clitics, words.context, words.text.spelling};
    const text::TokenizedText tokens = words.text.tokenizer.tokenize(list);
    const AnalysedText analysed = analyzer.analyse(tokens);
    std::string out;
    for (const Word& word : analysed.words) {
        bool known = false;
        for (const Reading& r : word.readings()) known = known || (!r.guessed && r.pos == pos);
        if (!known) out += std::string{word.token->text} + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("closed classes are listed in full") {
    struct Case { Pos pos; const char* words; };
    const Case cases[] = {
        {Pos::preposition, "في من إلى على عن مع ل منذ مذ حتى خلا عدا حاشا رب لدى عند لدن بين دون سوى ضد مثل نحو"},
        {Pos::preposition, "فوق تحت أمام خلف وراء قدام قبل بعد حول داخل خارج خلال عبر ضمن وسط قرب تجاه إزاء حيال قبالة أثناء طوال طيلة"},
        {Pos::preposition, "رغم إثر عقب جراء فور وفق حسب مقابل قبيل بعيد بسبب بشأن بواسطة شرق غرب شمال جنوب أسفل صوب تلو إبان"},
        {Pos::preposition, "فيه منه إليها عليهم عنهما معنا له بها به لدينا عنده بينهما ضدهم إليكم"},
        {Pos::conjunction, "و أو ثم أم بل لكن إما لكنه"},
        {Pos::subordinator, "أن إن لأن كأن إذا إذ لو لولا كي لكي حين حينما عندما بينما بعدما قبلما كلما طالما ريثما حيث حيثما أينما مهما كما إنما لئن بحيث كأنما أنه إنها لأنهم لعل ليت"},
        {Pos::particle, "لا لم لن ما قد لقد سوف هل نعم بلى أما ألم غير يا أيها أيتها بلا لابد سرعان أجل أفلا أولم"},
        {Pos::pronoun, "هو هي هما هم هن أنت أنتما أنتم أنتن أنا نحن إياه إياها إياهم الذي التي اللذان اللذين اللتان اللتين الذين اللواتي اللاتي اللائي من ما ماذا مما عما ممن كم كذا للذين للتي"},
        {Pos::determiner, "هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك ذاك ذانك ذينك تينك أولئك كل بعض جميع كافة معظم أي أية كلا كلتا كليهما كلتيهما نفس ذات عدة بضع بضعة ذو ذوي ذوو بذوي لذي"},
        {Pos::adverb, "أمس غدا الآن اليوم هنا هناك هنالك ثمة أيضا كذلك جدا فقط دائما أحيانا غالبا نادرا أبدا ربما حاليا سابقا لاحقا مؤخرا آنذاك حينئذ عندئذ يومئذ فجأة غداة فورا معا جميعا أين متى كيف لماذا"},
        {Pos::adverb, "أولا ثانيا ثالثا أخيرا ليلا نهارا صباحا مساء يوميا سنويا رسميا طبعا مجانا تدريجيا خصوصا عموما تقريبا تماما نسبيا مباشرة سرا علنا"},
        {Pos::auxiliary, "كان كانت يكون ليس ليست ليسوا لست أصبح صار ظل بات كاد يكاد مازال لايزال"},
    };
    for (const auto& [pos, words] : cases) {
        CAPTURE(words);
        CHECK(unknown(pos, words) == "");
    }
    CHECK(unknown(Pos::preposition, "كتب") == "كتب ");
}

TEST_CASE("numerals are known in every written form, from one to the thousands") {
    for (const char* ones : {"واحد واحدة واحدا", "أحد إحدى أحدا", "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثنتان ثنتين", "ثلاث ثلاثة ثلاثا", "أربع أربعة أربعا",
                             "خمس خمسة خمسا", "ست ستة ستا", "سبع سبعة سبعا", "ثمان ثماني ثمانية ثمانيا", "تسع تسعة تسعا", "عشر عشرة"})
        CHECK(unknown(Pos::numeral, ones) == "");
    for (const char* stem : {"عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"})
        for (const char* ending : {"ون", "ين"}) CHECK(unknown(Pos::numeral, std::string{stem} + ending) == "");
    for (const char* hundred : {"مئة", "مائة"}) {
        CHECK(unknown(Pos::numeral, hundred) == "");
        for (const char* stem : {"ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع"}) CHECK(unknown(Pos::numeral, std::string{stem} + hundred) == "");
    }
    CHECK(unknown(Pos::numeral, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي مئات") == "");
    CHECK(unknown(Pos::numeral, "ألف ألفا ألفان ألفين آلاف مليون مليونا مليونين ملايين مليار مليارات تريليون تريليونات") == "");
    CHECK(unknown(Pos::numeral, "الثلاثة والعشرين بخمسين للستين والمئة بالألف") == "");
}

TEST_CASE("ordinals are adjectives, fractions are nouns") {
    CHECK(unknown(Pos::adjective, "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الخامس السادس السابع الثامن التاسع العاشر العاشرة الحادي الحادية") == "");
    CHECK(unknown(Pos::noun, "نصف أنصاف ثلث أثلاث ربع أرباع خمس أخماس سدس أسداس سبع ثمن أثمان تسع عشر أعشار الثلثين ثلثي") == "");
}
