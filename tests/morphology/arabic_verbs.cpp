#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include <sounds.h>
#include <verbs.h>

#include "../text/arabic_text.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

/// "pf 3ms", "impf juss 3fs", "pass pf 3ms", "imp 2ms", "doer", "done", "noun": one cell of the paradigm.
std::string name_of(const Features& f) {
    std::string out = f.passive ? "pass " : "";
    out += f.aspect == Aspect::perfect ? "pf" : f.aspect == Aspect::imperfect ? "impf" : "imp";
    if (f.mood == Mood::subjunctive) out += " subj";
    if (f.mood == Mood::jussive) out += " juss";
    out += ' ';
    out += static_cast<char>('0' + f.person);
    if (f.gender != Gender::none) out += f.gender == Gender::masculine ? "m" : "f";
    out += f.number == Number::singular ? "s" : f.number == Number::dual ? "d" : "p";
    return out;
}

std::string cell(const lang::Conjugation& verb, const std::string& name) {
    if (name == "doer") return verb.active_participle ? lang::written(verb.active_participle->sounds) : "";
    if (name == "done") return verb.passive_participle ? lang::written(verb.passive_participle->sounds) : "";
    if (name == "noun") return verb.verbal_noun ? lang::written(verb.verbal_noun->sounds) : "";
    for (const lang::VerbCell& c : verb.finite)
        if (name_of(c.features) == name) return lang::written(c.sounds);
    return "no such cell";
}

lang::Conjugation conjugated(const std::string& root, const std::string& form, const std::string& vowels) {
    lang::VerbClass verb;
    verb.root = lang::root_sounds(root).value();
    verb.form = lang::verb_form(form).value();
    if (!vowels.empty()) {
        verb.perfect_vowel = vowels[0];
        verb.imperfect_vowel = vowels[2];
    }
    return lang::conjugate(verb);
}

}  // namespace

TEST_CASE("verbs of every class are conjugated as they are written") {
    struct Case { const char *root, *form, *vowels, *cell, *written; };
    const Case cases[] = {
        // sound
        {"كتب", "I", "a-u", "pf 3ms", "كتب"}, {"كتب", "I", "a-u", "pf 3fs", "كتبت"}, {"كتب", "I", "a-u", "pf 3mp", "كتبوا"},
        {"كتب", "I", "a-u", "pf 3md", "كتبا"}, {"كتب", "I", "a-u", "pf 3fd", "كتبتا"}, {"كتب", "I", "a-u", "pf 3fp", "كتبن"},
        {"كتب", "I", "a-u", "pf 1p", "كتبنا"}, {"كتب", "I", "a-u", "pf 2mp", "كتبتم"}, {"كتب", "I", "a-u", "pf 2d", "كتبتما"},
        {"كتب", "I", "a-u", "impf 3ms", "يكتب"}, {"كتب", "I", "a-u", "impf 3mp", "يكتبون"}, {"كتب", "I", "a-u", "impf subj 3mp", "يكتبوا"},
        {"كتب", "I", "a-u", "impf 1s", "أكتب"}, {"كتب", "I", "a-u", "impf 2fs", "تكتبين"}, {"كتب", "I", "a-u", "impf 3fd", "تكتبان"},
        {"كتب", "I", "a-u", "imp 2ms", "اكتب"}, {"كتب", "I", "a-u", "doer", "كاتب"}, {"كتب", "I", "a-u", "done", "مكتوب"},
        {"ثبت", "I", "a-u", "pf 1s", "ثبت"},          // two t with nothing between are one letter
        {"كون", "I", "a-u", "pf 1p", "كنا"},
        {"دمر", "II", "", "impf 3fs", "تدمر"}, {"دمر", "II", "", "noun", "تدمير"}, {"دمر", "II", "", "doer", "مدمر"},
        {"هجم", "III", "", "pf 3mp", "هاجموا"}, {"هجم", "III", "", "pass pf 3ms", "هوجم"}, {"هجم", "III", "", "noun", "مهاجمة"},
        {"علن", "IV", "", "pf 3ms", "أعلن"}, {"علن", "IV", "", "impf 3ms", "يعلن"}, {"علن", "IV", "", "noun", "إعلان"}, {"علن", "IV", "", "imp 2ms", "أعلن"},
        {"حدث", "V", "", "impf 3fs", "تتحدث"}, {"حدث", "V", "", "doer", "متحدث"}, {"حدث", "V", "", "noun", "تحدث"},
        {"ظهر", "VI", "", "pf 3mp", "تظاهروا"}, {"ظهر", "VI", "", "noun", "تظاهر"},
        {"فجر", "VII", "", "pf 3fs", "انفجرت"}, {"فجر", "VII", "", "impf 3ms", "ينفجر"}, {"فجر", "VII", "", "noun", "انفجار"},
        {"جمع", "VIII", "", "impf 3mp", "يجتمعون"}, {"جمع", "VIII", "", "noun", "اجتماع"}, {"عقل", "VIII", "", "pass pf 3ms", "اعتقل"},
        {"حمر", "IX", "", "pf 3ms", "احمر"}, {"حمر", "IX", "", "noun", "احمرار"},
        {"خدم", "X", "", "pf 3ms", "استخدم"}, {"خدم", "X", "", "done", "مستخدم"}, {"خدم", "X", "", "noun", "استخدام"},
        // assimilated
        {"وصل", "I", "a-i", "impf 3ms", "يصل"}, {"وصل", "I", "a-i", "impf 3mp", "يصلون"}, {"وصل", "I", "a-i", "imp 2ms", "صل"},
        {"وضع", "I", "a-a", "impf 3ms", "يضع"}, {"وجد", "I", "a-i", "pass impf 3ms", "يوجد"}, {"وسع", "I", "i-a", "impf 3ms", "يسع"},
        {"وقف", "IV", "", "impf 3ms", "يوقف"}, {"وقف", "IV", "", "noun", "إيقاف"}, {"وعب", "X", "", "noun", "استيعاب"},
        {"وفق", "VIII", "", "pf 3ms", "اتفق"}, {"وفق", "VIII", "", "impf 3fs", "تتفق"}, {"وفق", "VIII", "", "noun", "اتفاق"}, {"يقظ", "IV", "", "impf 3ms", "يوقظ"},
        // form VIII beside emphatic and voiced letters
        {"صدم", "VIII", "", "pf 3fs", "اصطدمت"}, {"ضرر", "VIII", "", "pf 3ms", "اضطر"}, {"طلع", "VIII", "", "pf 3ms", "اطلع"},
        {"زيد", "VIII", "", "impf 3ms", "يزداد"}, {"دعو", "VIII", "", "pf 3ms", "ادعى"}, {"ءخذ", "VIII", "", "pf 3ms", "اتخذ"},
        // hollow
        {"قول", "I", "a-u", "pf 3ms", "قال"}, {"قول", "I", "a-u", "pf 3fs", "قالت"}, {"قول", "I", "a-u", "pf 1s", "قلت"}, {"قول", "I", "a-u", "impf 3ms", "يقول"},
        {"قول", "I", "a-u", "impf juss 3ms", "يقل"}, {"قول", "I", "a-u", "impf 3fp", "يقلن"}, {"قول", "I", "a-u", "pass pf 3ms", "قيل"},
        {"قول", "I", "a-u", "pass impf 3ms", "يقال"}, {"قول", "I", "a-u", "doer", "قائل"}, {"قول", "I", "a-u", "imp 2ms", "قل"},
        {"سير", "I", "a-i", "impf 3mp", "يسيرون"}, {"بيع", "I", "a-i", "done", "مبيع"}, {"خوف", "I", "i-a", "impf 3ms", "يخاف"}, {"خوف", "I", "i-a", "pf 1p", "خفنا"},
        {"عود", "IV", "", "pf 3ms", "أعاد"}, {"عود", "IV", "", "pass pf 3ms", "أعيد"}, {"عود", "IV", "", "impf juss 3ms", "يعد"}, {"عود", "IV", "", "noun", "إعادة"},
        {"خير", "VIII", "", "pf 3ms", "اختار"}, {"خير", "VIII", "", "pass pf 3ms", "اختير"}, {"خير", "VIII", "", "noun", "اختيار"}, {"هور", "VII", "", "noun", "انهيار"},
        {"قيل", "X", "", "impf 3ms", "يستقيل"}, {"قيل", "X", "", "noun", "استقالة"}, {"عون", "VI", "", "impf 3mp", "يتعاونون"},
        // doubled
        {"ردد", "I", "a-u", "pf 3ms", "رد"}, {"ردد", "I", "a-u", "pf 1s", "رددت"}, {"ردد", "I", "a-u", "impf 3mp", "يردون"}, {"ردد", "I", "a-u", "impf 3fp", "يرددن"},
        {"حلل", "VIII", "", "pf 3fs", "احتلت"}, {"حلل", "VIII", "", "noun", "احتلال"}, {"عدد", "X", "", "pf 3mp", "استعدوا"}, {"عدد", "X", "", "noun", "استعداد"},
        {"عدد", "IV", "", "impf 3fs", "تعد"}, {"عدد", "IV", "", "noun", "إعداد"}, {"ضمم", "VII", "", "pf 3ms", "انضم"}, {"ضدد", "VI", "", "pf 3ms", "تضاد"},
        // defective
        {"رمي", "I", "a-i", "pf 3ms", "رمى"}, {"رمي", "I", "a-i", "pf 3fs", "رمت"}, {"رمي", "I", "a-i", "pf 3mp", "رموا"}, {"رمي", "I", "a-i", "pf 1s", "رميت"},
        {"رمي", "I", "a-i", "impf 3ms", "يرمي"}, {"رمي", "I", "a-i", "impf 3mp", "يرمون"}, {"رمي", "I", "a-i", "impf juss 3ms", "يرم"}, {"رمي", "I", "a-i", "done", "مرمي"},
        {"دعو", "I", "a-u", "pf 3ms", "دعا"}, {"دعو", "I", "a-u", "pf 3md", "دعوا"}, {"دعو", "I", "a-u", "pf 3mp", "دعوا"}, {"دعو", "I", "a-u", "impf 3ms", "يدعو"},
        {"دعو", "I", "a-u", "pass pf 3ms", "دعي"}, {"دعو", "I", "a-u", "pass impf 3ms", "يدعى"}, {"دعو", "I", "a-u", "doer", "داعي"}, {"دعو", "I", "a-u", "done", "مدعو"},
        {"بقي", "I", "i-a", "pf 3fs", "بقيت"}, {"بقي", "I", "i-a", "pf 3mp", "بقوا"}, {"بقي", "I", "i-a", "impf 3ms", "يبقى"}, {"بقي", "I", "i-a", "impf 3mp", "يبقون"},
        {"جري", "IV", "", "pf 3ms", "أجرى"}, {"جري", "IV", "", "impf 3ms", "يجري"}, {"جري", "IV", "", "noun", "إجراء"}, {"جري", "IV", "", "pass pf 3fs", "أجريت"},
        {"لقي", "VIII", "", "pf 3md", "التقيا"}, {"لقي", "VIII", "", "noun", "التقاء"}, {"لقي", "V", "", "pf 3ms", "تلقى"}, {"لقي", "V", "", "impf 3mp", "يتلقون"},
        {"دعو", "X", "", "pf 3fs", "استدعت"}, {"وفي", "V", "", "pass pf 3ms", "توفي"}, {"حيي", "IV", "", "pf 3ms", "أحيا"}, {"سمي", "II", "", "noun", "تسمية"},
        // doubly weak
        {"ولي", "I", "i-i", "impf 3ms", "يلي"}, {"وقي", "I", "a-i", "impf 3ms", "يقي"}, {"نوي", "I", "a-i", "pf 3ms", "نوى"}, {"نوي", "I", "a-i", "impf 3mp", "ينوون"},
        // the hamza and its seats
        {"ءخذ", "I", "a-u", "pf 3ms", "أخذ"}, {"ءخذ", "I", "a-u", "impf 3ms", "يأخذ"}, {"ءخذ", "I", "a-u", "impf 1s", "آخذ"}, {"ءخذ", "I", "a-u", "imp 2ms", "خذ"}, {"ءخذ", "I", "a-u", "doer", "آخذ"},
        {"سءل", "I", "a-a", "pf 3ms", "سأل"}, {"سءل", "I", "a-a", "pass pf 3ms", "سئل"}, {"سءل", "I", "a-a", "done", "مسؤول"}, {"سءل", "I", "a-a", "doer", "سائل"},
        {"بدء", "I", "a-a", "pf 3ms", "بدأ"}, {"بدء", "I", "a-a", "pf 3md", "بدآ"}, {"بدء", "I", "a-a", "pf 3mp", "بدؤوا"}, {"بدء", "I", "a-a", "impf 3mp", "يبدؤون"},
        {"ءمن", "IV", "", "pf 3ms", "آمن"}, {"ءمن", "IV", "", "impf 3ms", "يؤمن"}, {"ءمن", "IV", "", "noun", "إيمان"}, {"نشء", "IV", "", "impf 3ms", "ينشئ"}, {"نشء", "IV", "", "noun", "إنشاء"},
        {"جيء", "I", "a-i", "pf 3mp", "جاؤوا"}, {"جيء", "I", "a-i", "pf 1s", "جئت"}, {"جيء", "I", "a-i", "impf 3ms", "يجيء"}, {"سوء", "IV", "", "impf 3ms", "يسيء"},
        {"رءي", "I", "a-a", "pf 3ms", "رأى"}, {"رءي", "I", "a-a", "pf 3mp", "رأوا"}, {"رءي", "I", "a-a", "impf 3ms", "يرى"}, {"رءي", "I", "a-a", "impf juss 3ms", "ير"},
        {"رءس", "V", "", "impf 3ms", "يترأس"}, {"ءكد", "II", "", "impf 3ms", "يؤكد"}, {"ءمر", "VI", "", "pf 3ms", "تآمر"}, {"فجء", "III", "", "noun", "مفاجأة"}, {"ءلف", "VIII", "", "pf 3ms", "ائتلف"},
        {"هيء", "II", "", "impf 3ms", "يهيئ"}, {"هنء", "II", "", "noun", "تهنئة"}, {"ءوي", "IV", "", "pf 3ms", "آوى"},
        // four letters
        {"سيطر", "Q1", "", "impf 3ms", "يسيطر"}, {"سيطر", "Q1", "", "noun", "سيطرة"}, {"دهور", "Q2", "", "pf 3ms", "تدهور"}, {"دهور", "Q2", "", "noun", "تدهور"},
        {"طمءن", "Q4", "", "pf 3ms", "اطمأن"}, {"طمءن", "Q4", "", "impf 3ms", "يطمئن"}, {"طمءن", "Q4", "", "noun", "اطمئنان"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.root);
        CAPTURE(row.form);
        CAPTURE(row.cell);
        CHECK(cell(conjugated(row.root, row.form, row.vowels), row.cell) == row.written);
    }
}

TEST_CASE("before a bound pronoun the end of a verb changes") {
    struct Case { const char *sounds, *alone, *joined; };
    const Case cases[] = {
        {"katabU#", "كتبوا", "كتبو"}, {"ramY", "رمى", "رما"}, {"ra'Y", "رأى", "رآ"}, {"yabqY", "يبقى", "يبقا"},
        {"qara'a", "قرأ", "قرأ"}, {"yaqra'u", "يقرأ", "يقرؤ"}, {"jA'a", "جاء", "جاء"}, {"yusI'u", "يسيء", "يسيئ"},
    };
    for (const auto& [sounds, alone, joined] : cases) {
        CAPTURE(sounds);
        CHECK(lang::written(sounds) == alone);
        CHECK(lang::written(sounds, lang::Position::before_pronoun) == joined);
    }
}

TEST_CASE("what is no root is told") {
    CHECK_FALSE(lang::root_sounds("كت").has_value());
    CHECK_FALSE(lang::root_sounds("كتبتب").has_value());
    CHECK_FALSE(lang::root_sounds("كاب").has_value());  // an alif is no root letter
    CHECK_FALSE(lang::root_sounds("abc").has_value());
    CHECK(lang::root_sounds("سأل") == "s'l");
}

TEST_CASE("one verb of each class is conjugated as the grammars have it") {
    const base::Json file = test::read_json("tests/morphology/paradigms.json");
    const std::vector<std::string> columns = file.strings("columns");
    const std::vector<base::Json>& verbs = file.find("verbs")->items;
    CHECK(verbs.size() >= 40);
    for (const base::Json& verb : verbs) {
        const std::string root{verb.string_or("root")}, form{verb.string_or("form")};
        const lang::Conjugation made = conjugated(root, form, std::string{verb.string_or("vowels")});
        std::istringstream row{std::string{verb.string_or("row")}};
        CAPTURE(root);
        CAPTURE(form);
        for (const std::string& column : columns) {
            std::string written;
            REQUIRE(static_cast<bool>(row >> written));
            CAPTURE(column);
            // "-": the verb has no such form, or none by rule
            if (written != "-") CHECK_MESSAGE(cell(made, column) == written, cell(made, column) << " is not " << written);
        }
    }
}
