#include "inflection.h"

#include <tarikh/morphology/feature_names.h>

#include "suffixes.h"

namespace tarikh::lang {
namespace {

using base::Json;
using morphology::Aspect;
using morphology::aspect_of;
using morphology::Case;
using morphology::case_of;
using morphology::Features;
using morphology::Form;
using morphology::form_of;
using morphology::Number;
using morphology::number_of;
using morphology::Paradigm;
using morphology::Pos;
using morphology::refuse;
namespace joins = morphology::joins;

// A base form is a present as well, but more often follows "to" or "will".
constexpr std::int16_t base_as_present = -4;
// Few adjectives are often written in the degrees their spelling allows.
constexpr std::int16_t degree = -6;
// An adverb inside a verb ("has also struck", "was later freed") is a reading of its own, marked by the
// perfect: the rules of context see two neighbours only, and without it could not tell such a participle
// from the past in "it also struck". They alone bring it up, so it weighs little by itself.
constexpr std::int16_t inside_verb = -30;

/// The entry at hand with what has been made of it.
class Maker {
public:
    Maker(const Json& entry, std::string_view file) : entry_{entry}, file_{file} {
        made_.lemma = entry.string_or("lemma");
        if (made_.lemma.empty()) refuse(entry, file, "an entry without a lemma");
        const std::string name{entry.string_or("pos")};
        made_.pos = morphology::pos_of(name);
        if (made_.pos == Pos::other && name != "X") refuse(entry, file, "no part of speech: \"" + name + "\"");
        made_.verb = entry.string_or("verb");
        made_.weight = static_cast<std::int16_t>(entry.int_or("weight"));
    }

    Paradigm run() {
        if (entry_.find("forms") != nullptr) listed();
        else for (const std::string& base : bases()) inflect(base);
        return std::move(made_);
    }

private:
    /// The lemma and its other spellings (organize, organise).
    std::vector<std::string> bases() const {
        std::vector<std::string> out = {made_.lemma};
        for (std::string& other : entry_.strings("also")) out.push_back(std::move(other));
        return out;
    }

    void inflect(const std::string& base) {
        switch (made_.pos) {
            case Pos::verb: verb(base); break;
            case Pos::noun: noun(base); break;
            case Pos::adjective: adjective(base); break;
            case Pos::proper: proper(base); break;
            default: add(base, common(), 0, joined()); break;
        }
    }

    void add(const std::string& text, const Features& features, std::int16_t weight = 0, std::uint8_t join = joins::alone) {
        made_.forms.push_back({text, features, join, weight});
        if (made_.pos != Pos::adverb) return;
        Features inside = features;
        inside.aspect = Aspect::perfect;
        made_.forms.push_back({text, inside, joins::alone, static_cast<std::int16_t>(weight + inside_verb)});
    }

    std::uint8_t joined() const {
        return entry_.bool_or("possessive") ? static_cast<std::uint8_t>(joins::alone | joins::possessive) : joins::alone;
    }

    Features common() const { return features_of(entry_); }

    static Features features_of(const Json& from) {
        Features f;
        f.number = number_of(from.string_or("number"));
        f.person = static_cast<std::uint8_t>(from.int_or("person"));
        f.grammatical_case = case_of(from.string_or("case"));
        f.aspect = aspect_of(from.string_or("aspect"));
        f.form = form_of(from.string_or("form"));
        f.definite = from.bool_or("definite");
        f.negative = from.bool_or("negative");
        f.nisba = from.bool_or("nisba");
        return f;
    }

    Doubling doubled(const std::string& base) const { return entry_.bool_or("doubles") ? Doubling::yes : doubling(base); }

    /// What the entry lists under `name`, or what the rule makes.
    std::vector<std::string> listed_or(std::string_view name, std::vector<std::string> by_rule) const {
        std::vector<std::string> listed = entry_.strings(name);
        return listed.empty() ? std::move(by_rule) : std::move(listed);
    }

    void verb(const std::string& base) {
        Features infinitive, present, third, past, participle, ing;
        infinitive.form = Form::infinitive;
        present.form = third.form = past.form = Form::finite;
        present.aspect = third.aspect = Aspect::imperfect;
        third.person = 3;
        third.number = Number::singular;
        past.aspect = Aspect::perfect;
        participle.form = Form::passive_participle;
        participle.aspect = Aspect::perfect;  // what tells "has put" from "to put"
        ing.form = Form::active_participle;
        add(base, infinitive);
        add(base, present, base_as_present);
        const Doubling twice = doubled(base);
        // quiz -> quizzes
        const bool doubled_z = twice == Doubling::yes && base.ends_with("z");
        for (const auto& text : listed_or("third", {doubled_z ? base + "zes" : with_s(base, true)})) add(text, third);
        for (const auto& text : listed_or("ing", with_ing(base, twice))) add(text, ing);
        const std::vector<std::string> pasts = listed_or("past", with_e(base, "ed", twice));
        for (const auto& text : pasts) add(text, past);
        for (const auto& text : listed_or("participle", pasts)) add(text, participle);
    }

    void noun(const std::string& base) {
        constexpr std::uint8_t join = joins::alone | joins::possessive;
        Features one = common(), many = common();
        one.number = Number::singular;
        many.number = Number::plural;
        if (!entry_.bool_or("singular", true)) return add(base, many, 0, join);
        add(base, one, 0, join);
        if (!entry_.bool_or("countable", true)) return;
        // 'es' after o is rare in nouns: the dozen that have it (heroes, vetoes) say so themselves.
        for (const auto& text : listed_or("plural", {with_s(base, false)})) add(text, many, 0, join);
    }

    void proper(const std::string& base) {
        constexpr std::uint8_t join = joins::alone | joins::possessive;
        Features f = common();
        if (f.number == Number::none) f.number = Number::singular;
        add(base, f, 0, join);
        for (const auto& text : entry_.strings("plural")) {
            Features many = f;
            many.number = Number::plural;
            add(text, many, 0, join);
        }
    }

    void adjective(const std::string& base) {
        add(base, common(), 0, joined());
        const bool graded = entry_.bool_or("graded");
        const Doubling twice = doubled(base);
        for (const auto& text : listed_or("comparative", graded ? with_e(base, "er", twice) : std::vector<std::string>{})) add(text, common(), degree);
        for (const auto& text : listed_or("superlative", graded ? with_e(base, "est", twice) : std::vector<std::string>{})) add(text, common(), degree);
    }

    /// A word that does not inflect by rule: all its forms stand in the entry.
    void listed() {
        for (const Json& item : entry_.find("forms")->items) {
            if (item.is_string()) {
                add(item.text, common(), 0, joined());
                continue;
            }
            const std::string text{item.string_or("text")};
            if (text.empty()) refuse(entry_, file_, "a form without a text");
            add(text, features_of(item), static_cast<std::int16_t>(item.int_or("weight")), joined());
        }
    }

    const Json& entry_;
    std::string_view file_;
    Paradigm made_;
};

}  // namespace

std::vector<Paradigm> EnglishInflector::inflect(const Json& entry, std::string_view file) const {
    std::vector<Paradigm> out;
    out.push_back(Maker{entry, file}.run());
    return out;
}

}  // namespace tarikh::lang
