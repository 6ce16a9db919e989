// From an English entry to its written forms, spelling rules and all.
#include <string>

#include <doctest/doctest.h>

#include <tarikh/base/json.h>

#include "inflection.h"
#include "suffixes.h"

using namespace tarikh;

namespace {

const char* name_of(const morphology::Features& f) {
    using morphology::Form;
    switch (f.form) {
        case Form::infinitive: return "base";
        case Form::active_participle: return "ing";
        case Form::passive_participle: return "participle";
        case Form::finite: return f.aspect == morphology::Aspect::perfect ? "past" : f.person == 3 ? "third" : "present";
        default: return f.number == morphology::Number::plural ? "plural" : "one";
    }
}

/// All forms of that name, in the order they were made.
std::string forms(const std::string& entry, const std::string& name) {
    const auto json = base::parse_json(entry, "entry");
    std::string out;
    for (const auto& paradigm : lang::EnglishInflector{}.inflect(json, "entry"))
        for (const auto& form : paradigm.forms)
            if (name_of(form.features) == name) out += (out.empty() ? "" : " ") + form.text;
    return out;
}

}  // namespace

TEST_CASE("English verbs by rule") {
    struct Case { const char *lemma, *third, *ing, *past; };
    const Case cases[] = {
        {"attack", "attacks", "attacking", "attacked"},
        {"condemn", "condemns", "condemning", "condemned"},
        {"urge", "urges", "urging", "urged"},
        {"agree", "agrees", "agreeing", "agreed"},
        {"deny", "denies", "denying", "denied"},
        {"deploy", "deploys", "deploying", "deployed"},
        {"ban", "bans", "banning", "banned"},
        {"clash", "clashes", "clashing", "clashed"},
        {"veto", "vetoes", "vetoing", "vetoed"},
        {"raid", "raids", "raiding", "raided"},     // two vowels before the last letter: not doubled
        {"quit", "quits", "quitting", "quitted"},   // the u of qu is no vowel
        {"vow", "vows", "vowing", "vowed"},         // w is never doubled
        {"panic", "panics", "panicking", "panicked"},
        {"die", "dies", "dying", "died"},
        {"visit", "visits", "visiting", "visited"},
        {"shell", "shells", "shelling", "shelled"},
        {"travel", "travels", "travelling traveling", "travelled traveled"},  // Britain and America
        {"fuel", "fuels", "fuelling fueling", "fuelled fueled"},
    };
    for (const auto& [lemma, third, ing, past] : cases) {
        CAPTURE(lemma);
        const std::string entry = std::string{R"({"lemma": ")"} + lemma + R"(", "pos": "VERB"})";
        CHECK(forms(entry, "third") == third);
        CHECK(forms(entry, "ing") == ing);
        CHECK(forms(entry, "past") == past);
        CHECK(forms(entry, "participle") == past);
        CHECK(forms(entry, "base") == lemma);
        CHECK(forms(entry, "present") == lemma);
    }
}

TEST_CASE("English entries that say more than their lemma") {
    struct Case { const char *entry, *name, *forms; };
    const Case cases[] = {
        {R"({"lemma": "refer", "pos": "VERB", "doubles": true})", "past", "referred"},
        {R"({"lemma": "quiz", "pos": "VERB", "doubles": true})", "third", "quizzes"},
        {R"({"lemma": "strike", "pos": "VERB", "past": "struck", "participle": ["struck", "stricken"]})", "participle", "struck stricken"},
        {R"({"lemma": "strike", "pos": "VERB", "past": "struck", "participle": ["struck", "stricken"]})", "past", "struck"},
        {R"({"lemma": "hit", "pos": "VERB", "past": "hit"})", "participle", "hit"},
        {R"({"lemma": "lie", "pos": "VERB", "past": "lay", "participle": "lain"})", "ing", "lying"},
        {R"({"lemma": "organize", "pos": "VERB", "also": ["organise"]})", "past", "organized organised"},
        {R"({"lemma": "city", "pos": "NOUN"})", "plural", "cities"},
        {R"({"lemma": "crash", "pos": "NOUN"})", "plural", "crashes"},
        {R"({"lemma": "photo", "pos": "NOUN"})", "plural", "photos"},
        {R"({"lemma": "veto", "pos": "NOUN", "plural": "vetoes"})", "plural", "vetoes"},
        {R"({"lemma": "gunman", "pos": "NOUN", "plural": "gunmen"})", "plural", "gunmen"},
        {R"({"lemma": "advice", "pos": "NOUN", "countable": false})", "plural", ""},
        {R"({"lemma": "police", "pos": "NOUN", "singular": false})", "plural", "police"},
        {R"({"lemma": "police", "pos": "NOUN", "singular": false})", "one", ""},
        {R"({"lemma": "heavy", "pos": "ADJ", "graded": true})", "one", "heavy heavier heaviest"},
        {R"({"lemma": "big", "pos": "ADJ", "graded": true})", "one", "big bigger biggest"},
        {R"({"lemma": "bad", "pos": "ADJ", "comparative": "worse", "superlative": "worst"})", "one", "bad worse worst"},
        {R"({"lemma": "final", "pos": "ADJ"})", "one", "final"},
        {R"({"lemma": "Russian", "pos": "PROPN", "plural": "Russians"})", "plural", "Russians"},
        {R"({"lemma": "Kyiv", "pos": "PROPN"})", "plural", ""},
    };
    for (const auto& [entry, name, wanted] : cases) {
        CAPTURE(entry);
        CAPTURE(name);
        CHECK(forms(entry, name) == wanted);
    }
}

TEST_CASE("An entry that cannot be inflected says where it stands") {
    const auto json = base::parse_json("{\n  \"lemma\": \"attack\", \"pos\": \"VREB\"}", "entry");
    CHECK_THROWS_WITH_AS(lang::EnglishInflector{}.inflect(json, "verbs.json"), doctest::Contains("verbs.json:2"), base::DataError);
}
