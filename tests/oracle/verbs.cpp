#include <doctest/doctest.h>

#include <hunspell/hunspell.hxx>

#include <set>
#include <string>
#include <vector>

#include <inflection.h>

#include "../text/arabic_text.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

/// The rows asked: all persons of the active, he and she of the passive, the imperative; standing alone, and no duals
/// nor the plural of women, which the dictionary knows for some verbs only.
bool asked(const InflectedForm& form) {
    const Features& f = form.features;
    if ((form.joins & joins::alone) == 0 || f.number == Number::dual) return false;
    if (f.number == Number::plural && f.gender == Gender::feminine) return false;
    return !f.passive || (f.person == 3 && f.number == Number::singular);
}

/// One analysis names the verb we made the form of.
bool leads_back(Hunspell& dictionary, const std::string& form, const std::string& lemma) {
    for (const std::string& analysis : dictionary.analyze(form)) {
        const std::string padded = analysis + " ";
        if (padded.find("st:" + lemma + " ") != std::string::npos && padded.find("po:verb") != std::string::npos) return true;
    }
    return false;
}

std::set<std::string> excused() {
    std::set<std::string> out;
    const base::Json file = test::read_json("tests/oracle/exceptions.json");
    for (const base::Json& group : file.find("exceptions")->items)
        for (const std::string& form : group.strings("forms")) CHECK_MESSAGE(out.insert(form).second, form << " is excused twice");
    return out;
}

}  // namespace

TEST_CASE("another dictionary knows every verb's forms, and the same verb in them") {
    Hunspell dictionary{"/usr/share/hunspell/ar.aff", "/usr/share/hunspell/ar.dic"};
    std::set<std::string> excuses = excused();
    std::set<std::string> needed;
    const lang::ArabicInflector inflector;
    const base::Json file = test::read_json("src/lang/ar/lexicon/verbs.json");
    std::size_t verbs = 0, forms = 0;
    for (const base::Json& entry : file.find("lexemes")->items) {
        ++verbs;
        const Paradigm verb = inflector.inflect(entry, "verbs.json").front();
        for (const InflectedForm& form : verb.forms) {
            if (!asked(form)) continue;
            ++forms;
            if (leads_back(dictionary, form.text, verb.lemma)) continue;
            needed.insert(verb.lemma + " " + form.text);
            CHECK_MESSAGE(excuses.contains(verb.lemma + " " + form.text), verb.lemma << " " << form.text);
        }
    }
    MESSAGE(verbs << " verbs, " << forms << " forms, " << needed.size() << " excused");
    for (const std::string& excuse : excuses) CHECK_MESSAGE(needed.contains(excuse), excuse << " needs no excuse");
}
