#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <inflection.h>

#include <tarikh/base/json.h>

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

/// The first form of that text, as "singular m acc; article, pronoun"; "none" if it is not made.
std::string form(const std::string& entry, const std::string& text) {
    for (const Paradigm& paradigm : lang::ArabicInflector{}.inflect(base::parse_json(entry, "entry"), "entry")) {
        for (const InflectedForm& f : paradigm.forms) {
            if (f.text != text) continue;
            std::string out = f.features.number == Number::singular ? "s" : f.features.number == Number::dual ? "d" : "p";
            out += f.features.gender == Gender::masculine ? "m" : "f";
            if (f.features.grammatical_case == Case::nominative) out += " nom";
            if (f.features.grammatical_case == Case::accusative) out += " acc";
            if (f.features.grammatical_case == Case::genitive) out += " gen";
            if ((f.joins & joins::alone) == 0) out += " bound";
            if ((f.joins & joins::article) != 0) out += " +al";
            if ((f.joins & joins::pronoun) != 0) out += " +pronoun";
            return out;
        }
    }
    return "none";
}

const char* const attack = R"({"lemma": "هجوم", "pos": "NOUN", "gender": "m", "plural": "+ات"})";
const char* const city = R"({"lemma": "مدينة", "pos": "NOUN", "gender": "f", "plural": "مدن"})";
const char* const official = R"({"lemma": "مسؤول", "pos": "NOUN", "gender": "m", "plural": "+ون"})";
const char* const hospital = R"({"lemma": "مستشفى", "pos": "NOUN", "gender": "m", "plural": "+ات"})";
const char* const procedure = R"({"lemma": "إجراء", "pos": "NOUN", "gender": "m", "plural": "+ات"})";
const char* const part = R"({"lemma": "جزء", "pos": "NOUN", "gender": "m", "plural": "أجزاء"})";
const char* const judge = R"({"lemma": "قاضي", "pos": "NOUN", "gender": "m", "plural": "قضاة", "defective": true})";
const char* const match = R"({"lemma": "مباراة", "pos": "NOUN", "gender": "f", "plural": "مباريات"})";
const char* const friends = R"({"lemma": "صديق", "pos": "NOUN", "gender": "m", "plural": "أصدقاء"})";
const char* const mosque = R"({"lemma": "مسجد", "pos": "NOUN", "gender": "m", "plural": "مساجد"})";
const char* const russian = R"({"lemma": "روسي", "pos": "ADJ", "nisba": true, "plural": ["+ون", "روس"]})";
const char* const red = R"({"lemma": "أحمر", "pos": "ADJ", "feminine": "حمراء", "diptote": true, "plural": ["حمر"]})";
const char* const harmless = R"({"lemma": "بريء", "pos": "ADJ", "plural": ["+ون", "أبرياء"]})";
const char* const cairo = R"({"lemma": "القاهرة", "pos": "PROPN"})";
const char* const ambassador = R"({"lemma": "سفير", "pos": "NOUN", "gender": "m", "feminine": "سفيرة", "plural": "سفراء"})";
const char* const lawyer = R"({"lemma": "محامي", "pos": "NOUN", "gender": "m", "feminine": "محامية", "plural": "+ون", "defective": true})";
const char* const valley = R"({"lemma": "وادي", "pos": "NOUN", "gender": "m", "plural": ["أودية", "وديان"], "defective": true})";
const char* const blind = R"({"lemma": "أعور", "pos": "ADJ", "feminine": "عوراء", "diptote": true, "plural": ["عور"]})";
const char* const safer = R"({"lemma": "أسلم", "pos": "ADJ", "feminine": "no", "diptote": true, "plural": []})";
const char* const talks = R"({"lemma": "محادثات", "pos": "NOUN", "gender": "f"})";

}  // namespace

TEST_CASE("nouns and adjectives take the endings that are written") {
    struct Case { const char *entry, *text, *form; };
    const Case cases[] = {
        {attack, "هجوم", "sm +al +pronoun"}, {attack, "هجوما", "sm acc"}, {attack, "هجومان", "dm nom +al"}, {attack, "هجومين", "dm gen +al"},
        {attack, "هجومي", "dm gen +pronoun"}, {attack, "هجومات", "pm +al +pronoun"}, {attack, "هجومون", "none"},
        {city, "مدينة", "sf +al"}, {city, "مدينت", "sf bound +pronoun"}, {city, "مدينتين", "df gen +al"}, {city, "مدن", "pf +al +pronoun"}, {city, "مدينةا", "none"},
        {official, "مسؤولون", "pm nom +al"}, {official, "مسؤولين", "dm gen +al"}, {official, "مسؤولو", "pm nom +pronoun"}, {official, "مسؤولي", "dm gen +pronoun"},
        {hospital, "مستشفى", "sm +al"}, {hospital, "مستشفا", "sm bound +pronoun"}, {hospital, "مستشفيات", "pm +al +pronoun"}, {hospital, "مستشفيان", "dm nom +al"},
        {procedure, "إجراءات", "pm +al +pronoun"}, {procedure, "إجراؤ", "sm nom bound +pronoun"}, {procedure, "إجرائ", "sm gen bound +pronoun"}, {procedure, "إجراءا", "dm nom +pronoun"},
        {part, "جزءا", "sm acc"}, {part, "جزئ", "sm gen bound +pronoun"}, {part, "جزآن", "dm nom +al"}, {part, "أجزاء", "pm +al"},
        {judge, "قاضي", "sm +al +pronoun"}, {judge, "قاض", "sm"}, {judge, "قاضيا", "sm acc"},
        {match, "مباراة", "sf +al"}, {match, "مبارات", "sf bound +pronoun"}, {match, "مباريات", "pf +al +pronoun"},
        {friends, "أصدقاء", "pm +al"}, {friends, "أصدقائ", "pm gen bound +pronoun"}, {friends, "أصدقاءا", "none"},
        {mosque, "مساجد", "pm +al +pronoun"}, {mosque, "مساجدا", "none"},
        {russian, "روسية", "sf +al"}, {russian, "روسيون", "pm nom +al"}, {russian, "روسيات", "pf +al +pronoun"}, {russian, "روس", "pm +al +pronoun"}, {russian, "روسيا", "sm acc"},
        {red, "حمراء", "sf +al"}, {red, "أحمرا", "dm nom +pronoun"}, {red, "حمراوين", "df gen +al"},
        {harmless, "بريئة", "sf +al"}, {harmless, "بريئون", "pm nom +al"}, {harmless, "بريئا", "sm acc"},
        {ambassador, "سفيرة", "sf +al"}, {ambassador, "سفيرت", "sf bound +pronoun"}, {ambassador, "سفيرتان", "df nom +al"}, {ambassador, "سفيرات", "pf +al +pronoun"},
        {ambassador, "سفراء", "pm +al"}, {ambassador, "سفيرا", "sm acc"}, {friends, "صديقة", "none"},
        {lawyer, "محام", "sm"}, {lawyer, "محامون", "pm nom +al"}, {lawyer, "محامين", "pm gen +al"}, {lawyer, "محامية", "sf +al"}, {lawyer, "محاميات", "pf +al +pronoun"},
        {valley, "واد", "sm"}, {valley, "واديا", "sm acc"}, {valley, "أودية", "pm +al"}, {valley, "وديان", "pm +al +pronoun"},
        {blind, "عوراء", "sf +al"}, {blind, "عور", "pm +al +pronoun"}, {blind, "أعورة", "none"}, {safer, "أسلم", "sf +al +pronoun"}, {safer, "أسلمون", "none"},
        {cairo, "قاهرة", "pf bound +al"}, {cairo, "القاهرة", "none"},
        {talks, "محادثات", "pf +al +pronoun"}, {talks, "محادثاتا", "none"},
    };
    for (const auto& [entry, text, wanted] : cases) {
        CAPTURE(entry);
        CAPTURE(text);
        if (std::string{text} == "قاهرة") CHECK(form(entry, text).ends_with("bound +al"));
        else CHECK(form(entry, text) == wanted);
    }
}

TEST_CASE("a verb brings its participles and verbal nouns") {
    const char* const entry = R"({"lemma": "هاجم", "pos": "VERB", "root": "هجم", "form": "III", "masdar": ["هجوم"]})";
    std::string made;
    for (const Paradigm& p : lang::ArabicInflector{}.inflect(base::parse_json(entry, "entry"), "entry"))
        made += p.lemma + " " + std::string{upos(p.pos)} + (p.verb.empty() ? "" : " of " + p.verb) + "; ";
    CHECK(made == "هاجم VERB; مهاجم ADJ of هاجم; مهاجم ADJ of هاجم; مهاجمة NOUN of هاجم; هجوم NOUN of هاجم; ");
}

TEST_CASE("a verb that is only ever passive keeps its active sense") {
    const char* const entry = R"({"lemma": "توفي", "pos": "VERB", "root": "وفي", "form": "V"})";
    const Paradigm p = lang::ArabicInflector{}.inflect(base::parse_json(entry, "entry"), "entry").front();
    REQUIRE_FALSE(p.forms.empty());
    CHECK(p.forms.front().text == "توفي");
    for (const InflectedForm& f : p.forms) CHECK_FALSE(f.features.passive);
}

TEST_CASE("an entry that contradicts itself is refused at its line") {
    struct Case { const char *entry, *message; };
    const Case cases[] = {
        {R"({"lemma": "هاجم", "pos": "VERB", "root": "هجم", "form": "IV"})", "make \"أهجم\""},
        {R"({"lemma": "كتب", "pos": "VERB", "root": "كتب", "form": "I"})", "needs \"vowels\""},
        {R"({"lemma": "كتب", "pos": "VERB", "root": "كت", "form": "I", "vowels": "a-u"})", "no root"},
        {R"({"lemma": "كتب", "pos": "VERB", "root": "كتب", "form": "XI"})", "has no form"},
        {R"({"lemma": "سيطر", "pos": "VERB", "root": "سيطر", "form": "II"})", "number of letters"},
        {R"({"lemma": "كتاب", "pos": "NUON"})", "no part of speech"},
    };
    for (const auto& [entry, message] : cases) {
        CAPTURE(entry);
        CHECK_THROWS_WITH_AS(lang::ArabicInflector{}.inflect(base::parse_json(entry, "entry"), "words.json"), doctest::Contains(message), base::DataError);
    }
}
