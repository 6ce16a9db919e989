#include "nominals.h"

#include "sounds.h"

namespace tarikh::lang {
namespace {

using morphology::Case;
using morphology::Features;
using morphology::Gender;
using morphology::InflectedForm;
using morphology::Number;
namespace joins = morphology::joins;

constexpr std::uint8_t free_form = joins::alone | joins::article | joins::preposition | joins::question;
constexpr std::uint8_t construct_form = joins::alone | joins::preposition | joins::pronoun;
constexpr std::uint8_t bare_form = joins::alone | joins::preposition;

constexpr int rarer_than_a_singular = -2;  // كتاب is a book before it is writers
constexpr int said_of_women_only = -5;     // مواجهات are confrontations before they are women who confront

bool ends(std::string_view word, std::string_view tail) { return word.ends_with(tail); }
std::string cut(std::string_view word, std::size_t letters) { return std::string{word.substr(0, word.size() - 2 * letters)}; }

/// The vowel heard before a hamza that ends the word; 0 after a consonant. `y`: that consonant is ي.
struct BeforeHamza {
    char vowel = 0;
    bool y = false;
};

bool ends_in_hamza(std::string_view word) { return ends(word, "ء") || ends(word, "أ") || ends(word, "ئ") || ends(word, "ؤ"); }

BeforeHamza before_hamza(std::string_view word) {
    if (ends(word, "أ")) return {'a'};
    if (ends(word, "ئ")) return {'i'};
    if (ends(word, "ؤ")) return {'u'};
    if (ends(word, "اء")) return {'A'};
    if (ends(word, "وء")) return {'U'};
    if (ends(word, "يء")) return {0, true};
    return {};
}

class Paradigm {
public:
    explicit Paradigm(std::vector<InflectedForm>& out) : out_{out} {}

    Features features;
    int weight = 0;  ///< added to all

    void add(const std::string& text, std::uint8_t join, int more = 0) { add(text, join, features, more); }
    void add(const std::string& text, std::uint8_t join, const Features& f, int more = 0) {
        out_.push_back({text, f, join, static_cast<std::int16_t>(weight + more)});
    }
    void add_case(const std::string& text, std::uint8_t join, Case which, int more = 0) {
        Features f = features;
        f.grammatical_case = which;
        add(text, join, f, more);
    }

    /// `stem` and an ending that begins with a vowel ("ون", with U): the hamza before it changes its seat.
    std::vector<std::string> with_ending(const std::string& stem, char vowel, std::string_view ending) const {
        if (!ends_in_hamza(stem)) return {stem + std::string{ending}};
        const auto [before, y] = before_hamza(stem);
        const std::string trunk = cut(stem, 1);
        if (vowel == 'A' && (before == 'a' || before == 0) && !y) return {trunk + "آ" + std::string{ending.substr(2)}};
        std::vector<std::string> both{trunk + std::string{hamza_seat(before, vowel, false, y)} + std::string{ending}};
        if (vowel == 'U' && (before == 'a' || before == 'A')) both.push_back(stem + std::string{ending});
        if (before == 0 && !y && vowel == 'a') both.push_back(stem + std::string{ending});  // جزءين beside جزأين
        return both;
    }

    /// Singular and broken plural: what is written is the stem, changed by ة، ى، ء before pronouns.
    void simple(const std::string& stem, bool tanwin, bool loses_ya) {
        if (loses_ya && ends(stem, "ي")) {
            add(stem, joins::alone | joins::article | joins::preposition | joins::pronoun);
            Features indefinite = features;
            add(cut(stem, 1), bare_form, indefinite, -4);
            if (tanwin) add_case(stem + "ا", joins::alone, Case::accusative);
        } else if (ends(stem, "ة")) {
            add(stem, free_form);
            if (!adjective) add(cut(stem, 1) + "ت", joins::preposition | joins::pronoun);
        } else if (ends(stem, "ى")) {
            add(stem, free_form);
            add(cut(stem, 1) + "ا", joins::preposition | joins::pronoun);
        } else if (ends_in_hamza(stem)) {
            add(stem, free_form);
            for (const auto& [vowel, which] : {std::pair{'u', Case::nominative}, {'i', Case::genitive}, {'a', Case::accusative}})
                for (const std::string& text : with_ending(stem, vowel, ""))
                    add_case(text, joins::preposition | joins::pronoun, which);
            if (tanwin) accusative_of_hamza(stem);
        } else {
            add(stem, free_form | joins::pronoun);
            if (tanwin && !ends(stem, "ا") && !ends(stem, "و")) add_case(stem + "ا", joins::alone, Case::accusative);
            else if (tanwin && ends(stem, "و")) add_case(stem + "ا", joins::alone, Case::accusative);
        }
    }

    // خطأ and بناء bear the tanwin on the hamza itself; the others take an alif.
    void accusative_of_hamza(const std::string& stem) {
        const auto [before, y] = before_hamza(stem);
        if (before == 'a' || before == 'A') return;
        if (before == 0 && !y) {
            add_case(stem + "ا", joins::alone, Case::accusative);
            add_case(cut(stem, 1) + "ئا", joins::alone, Case::accusative);
            return;
        }
        const std::string_view seat = before == 'U' ? "ء" : before == 'u' ? "ؤ" : "ئ";
        add_case(cut(stem, 1) + std::string{seat} + "ا", joins::alone, Case::accusative);
    }

    void dual(const std::string& singular) {
        features.number = Number::dual;
        std::string stem = singular;
        if (ends(stem, "ة")) stem = cut(stem, 1) + "ت";
        if (ends(stem, "ى") || (ends(stem, "ا") && stem.size() > 4)) stem = cut(stem, 1) + "ي";
        for (const std::string& text : with_ending(stem, 'A', "ان")) add_case(text, free_form, Case::nominative);
        for (const std::string& text : with_ending(stem, 'a', "ين")) add_case(text, free_form, Case::genitive, -8);
        if (adjective && features.gender == Gender::feminine) return;
        for (const std::string& text : with_ending(stem, 'A', "ا")) add_case(text, construct_form, Case::nominative, -10);
        for (const std::string& text : with_ending(stem, 'a', "ي")) add_case(text, construct_form, Case::genitive, -10);
    }

    void plural_in_un(const std::string& singular) {
        features.number = Number::plural;
        std::string stem = singular;
        if (ends(stem, "ى") || defective) stem = cut(stem, 1);
        for (const std::string& text : with_ending(stem, 'U', "ون")) add_case(text, free_form, Case::nominative);
        for (const std::string& text : with_ending(stem, 'I', "ين")) add_case(text, free_form, Case::genitive);
        for (const std::string& text : with_ending(stem, 'U', "و")) add_case(text, construct_form, Case::nominative);
        for (const std::string& text : with_ending(stem, 'I', "ي")) add_case(text, construct_form, Case::genitive, -2);
    }

    void plural_in_at(const std::string& singular) {
        features.number = Number::plural;
        std::string stem = singular;
        if (ends(stem, "اة")) stem = cut(stem, 2) + "ي";
        else if (ends(stem, "ة")) stem = cut(stem, 1);
        else if (ends(stem, "ى")) stem = cut(stem, 1) + "ي";
        else if (ends(stem, "ا")) stem = cut(stem, 1) + "و";
        if (ends(stem, "أ")) add(cut(stem, 1) + "آت", free_form | joins::pronoun);
        else for (const std::string& text : with_ending(stem, ends(stem, "اء") ? 'A' : 'a', "ات")) add(text, free_form | joins::pronoun);
    }

    bool defective = false;
    bool adjective = false;  ///< feminine adjectives stand in no construct and before no pronoun

private:
    std::vector<InflectedForm>& out_;
};

// Broken plurals that take no tanwin: مفاعل، مفاعيل، فعلاء، أفعلاء.
bool is_diptote_plural(std::string_view word) {
    if (ends(word, "اء") && word.size() >= 10) return true;
    const std::size_t letters = word.size() / 2;
    return (letters == 5 || letters == 6) && word.substr(4, 2) == "ا" && !ends(word, "ة");
}

// مبان، أراض: مفاعل of roots that end in a weak letter.
bool is_defective_plural(std::string_view word) {
    return word.size() == 10 && word.substr(4, 2) == "ا" && ends(word, "ي");
}

void broken_plural(Paradigm& p, const std::string& text) {
    p.features.number = Number::plural;
    p.weight = rarer_than_a_singular;
    p.simple(text, !is_diptote_plural(text) || is_defective_plural(text), is_defective_plural(text));
    p.weight = 0;
}

void plurals(Paradigm& p, const Nominal& word, const std::string& singular) {
    for (const std::string& plural : word.plurals) {
        if (plural == "+ون") p.plural_in_un(singular);
        else if (plural == "+ات") p.plural_in_at(singular);
        else broken_plural(p, plural);
    }
}

// سفيرة is a form of سفير, as in UD's treebanks: what is known of an ambassador holds for both.
void woman(Paradigm& p, const std::string& feminine) {
    p.features.gender = Gender::feminine;
    p.features.number = Number::singular;
    p.simple(feminine, false, false);
    p.dual(feminine);
    p.plural_in_at(feminine);
}

void noun(Paradigm& p, const Nominal& word) {
    const Gender by_ending = ends(word.lemma, "ة") ? Gender::feminine : Gender::masculine;
    p.features.gender = word.gender == Gender::none ? by_ending : word.gender;
    // محادثات and the like, given without a singular, are plurals as they stand.
    const bool plural_as_it_stands = ends(word.lemma, "ات") && word.lemma.size() >= 12 && word.plurals.empty();
    if (word.has_singular && !plural_as_it_stands) {
        p.features.number = Number::singular;
        p.simple(word.lemma, !word.diptote, word.defective);
        p.dual(word.lemma);
    } else if (ends(word.lemma, "ات")) {
        p.features.number = Number::plural;
        p.add(word.lemma, free_form | joins::pronoun);
    } else {
        p.features.number = Number::plural;
        p.simple(word.lemma, !word.diptote, word.defective);
    }
    plurals(p, word, word.lemma);
    if (!word.feminine.empty()) woman(p, word.feminine);
}

std::string feminine_of(const Paradigm& p, const std::string& masculine) {
    if (ends(masculine, "ى")) return cut(masculine, 1) + "اة";
    return p.with_ending(masculine, 'a', "ة").back();
}

void adjective(Paradigm& p, const Nominal& word) {
    const bool both_genders = word.feminine == "no";  // أكثر stands with either
    p.features.gender = both_genders ? Gender::none : Gender::masculine;
    p.features.number = Number::singular;
    p.simple(word.lemma, !word.diptote, word.defective);
    if (!both_genders) p.dual(word.lemma);
    plurals(p, word, word.lemma);
    if (both_genders) return;
    const std::string feminine = word.feminine.empty() ? feminine_of(p, word.lemma) : word.feminine;
    p.features.gender = Gender::feminine;
    p.features.number = Number::singular;
    p.simple(feminine, false, false);
    p.dual(ends(feminine, "اء") ? cut(feminine, 1) + "و" : feminine);
    p.weight = said_of_women_only;
    if (ends(feminine, "ة")) p.plural_in_at(feminine);
    p.weight = 0;
}

}  // namespace

std::vector<InflectedForm> decline(const Nominal& word) {
    std::vector<InflectedForm> out;
    Paradigm p{out};
    p.features.form = word.form;
    p.features.nisba = word.nisba;
    p.defective = word.defective && ends(word.lemma, "ي");
    p.adjective = word.pos == morphology::Pos::adjective;
    if (word.pos == morphology::Pos::adjective) adjective(p, word);
    else noun(p, word);
    return out;
}

}  // namespace tarikh::lang
