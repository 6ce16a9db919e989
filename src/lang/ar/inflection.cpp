#include "inflection.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <tarikh/morphology/feature_names.h>

#include "nominals.h"
#include "sounds.h"
#include "verbs.h"

namespace tarikh::lang {
namespace {

using base::Json;
using morphology::Aspect;
using morphology::aspect_of;
using morphology::Case;
using morphology::case_of;
using morphology::Features;
using morphology::Form;
using morphology::Gender;
using morphology::gender_of;
using morphology::InflectedForm;
using morphology::Number;
using morphology::number_of;
using morphology::Paradigm;
using morphology::Pos;
using morphology::refuse;
namespace joins = morphology::joins;

// Weights of what is possible but rare; see Reading::weight.
constexpr int rare_passive = -28;       // the same letters nearly always mean the active
constexpr int frequent_passive = -9;
constexpr int usual_passive = -2;       // قتل, أصيب: in news as often as the active
constexpr int distinct_passive = -10;    // هوجم، يقال: cannot be the active of the same verb
constexpr int rare_imperative = -35;
constexpr int rare_dual = -16;
constexpr int rare_feminine_plural = -18;
constexpr int rare_person = -14;        // first and second persons, in news
constexpr int rare_participle = -6;
constexpr int rarer_participle = -12;
constexpr int verb_rather = -9;         // تعرض: the verb of form II before the verbal noun of form V

int weight_of(const Features& f, int passive) {
    int weight = 0;
    if (f.aspect == Aspect::imperative) weight += rare_imperative;
    if (f.passive) weight += passive;
    if (f.number == Number::dual) weight += rare_dual;
    if (f.number == Number::plural && f.gender == Gender::feminine) weight += rare_feminine_plural;
    if (f.person == 2 || (f.person == 1 && f.number == Number::singular)) weight += rare_person;
    if (f.person == 1 && f.number == Number::plural && f.aspect == Aspect::perfect) weight += rare_person / 2;
    return weight;
}

std::uint8_t joins_of(const Features& f) {
    std::uint8_t out = joins::question;
    const bool future = f.aspect == Aspect::imperfect && f.mood == morphology::Mood::indicative;
    return future ? static_cast<std::uint8_t>(out | joins::future) : out;
}

/// Cells that are written alike and differ only in person or mood are one form, by the first's name.
class Merger {
public:
    explicit Merger(std::vector<InflectedForm>& out) : out_{out} {}
    void add(const std::string& text, const Features& f, std::uint8_t join, int weight) {
        const auto key = std::tuple{text, f.aspect, f.passive};
        const auto [found, fresh] = index_.emplace(key, out_.size());
        if (fresh) out_.push_back({text, f, join, static_cast<std::int16_t>(weight)});
        else out_[found->second].joins = static_cast<std::uint8_t>(out_[found->second].joins | join);
    }

private:
    std::vector<InflectedForm>& out_;
    std::map<std::tuple<std::string, Aspect, bool>, std::size_t> index_;
};

// News never speaks to two people, or to a woman alone, nor of "I was sent"; what these forms would cost is size.
bool never_in_news(const Features& f) {
    if (f.passive && (f.person == 2 || (f.person == 1 && f.number == Number::singular))) return true;
    return f.person == 2 && (f.number == Number::dual || f.gender == Gender::feminine);
}

void add_finite(const std::vector<VerbCell>& cells, std::string_view passive, std::vector<InflectedForm>& out) {
    Merger merger{out};
    const int passive_weight = passive == "usual" ? usual_passive : passive == "often" ? frequent_passive : rare_passive;
    std::set<std::pair<std::string, Aspect>> actives;
    for (const VerbCell& cell : cells)
        if (!cell.features.passive) actives.emplace(written(cell.sounds), cell.features.aspect);
    for (const VerbCell& cell : cells) {
        if ((cell.features.passive && passive == "no") || never_in_news(cell.features)) continue;
        const bool twin = actives.contains({written(cell.sounds), cell.features.aspect});
        const int weight = weight_of(cell.features, twin ? passive_weight : std::max(passive_weight, distinct_passive));
        const std::uint8_t join = joins_of(cell.features);
        for (const bool plain : {false, true}) {
            merger.add(written(cell.sounds, Position::alone, plain), cell.features, static_cast<std::uint8_t>(join | joins::alone), weight);
            if (cell.features.passive) continue;
            merger.add(written(cell.sounds, Position::before_pronoun, plain), cell.features, static_cast<std::uint8_t>(join | joins::pronoun), weight);
        }
    }
}

Paradigm derived(const DerivedNoun& from, Pos pos, Form form, const std::string& verb, int weight) {
    Nominal word;
    word.lemma = written(from.sounds);
    word.pos = pos;
    word.form = form;
    word.defective = from.defective;
    if (pos == Pos::adjective) word.plurals = {"+ون"};
    else if (form == Form::verbal_noun) word.plurals = {"+ات"};
    return {word.lemma, pos, verb, static_cast<std::int16_t>(weight), decline(word)};
}

// Verbs that are only ever passive, and mean what an active verb means: توفي, he died.
void only_passive(Conjugation& verb, std::string_view lemma) {
    std::vector<VerbCell> passives;
    for (VerbCell cell : verb.finite) {
        if (!cell.features.passive) continue;
        cell.features.passive = false;
        passives.push_back(std::move(cell));
    }
    if (passives.empty() || written(passives.front().sounds) != lemma) return;
    verb.lemma = passives.front().sounds;
    verb.finite = std::move(passives);
    verb.active_participle = verb.passive_participle;
    verb.passive_participle.reset();
    verb.verbal_noun.reset();
}

std::vector<Paradigm> inflect_verb(const Json& entry, std::string_view file, Pos pos) {
    const std::string lemma{entry.string_or("lemma")};
    const auto root = root_sounds(entry.string_or("root"));
    if (!root) refuse(entry, file, "verb \"" + lemma + "\" has no root of three or four letters");
    const auto form = verb_form(entry.string_or("form"));
    if (!form) refuse(entry, file, "verb \"" + lemma + "\" has no form; expected I to X, Q1, Q2 or Q4");
    const bool quadriliteral = *form >= VerbForm::Q1;
    if (quadriliteral != (root->size() == 4)) refuse(entry, file, "the root of \"" + lemma + "\" has not the number of letters its form needs");
    VerbClass verb{*root, *form};
    if (*form == VerbForm::I) {
        const std::string_view vowels = entry.string_or("vowels");
        if (vowels.size() != 3) refuse(entry, file, "form I verb \"" + lemma + "\" needs \"vowels\", such as \"a-u\"");
        verb.perfect_vowel = vowels[0];
        verb.imperfect_vowel = vowels[2];
    }
    Conjugation made = conjugate(verb);
    if (written(made.lemma) != lemma) only_passive(made, lemma);
    if (written(made.lemma) != lemma) {
        verb.strong_middle = true;  // استحوذ، ازدوج
        Conjugation strong = conjugate(verb);
        if (written(strong.lemma) != lemma)
            refuse(entry, file, "root and form of \"" + lemma + "\" make \"" + written(made.lemma) + "\"; expected the lemma itself");
        made = std::move(strong);
    }
    const auto weight = static_cast<std::int16_t>(entry.int_or("weight"));
    const std::string_view passive = entry.string_or("passive", "some");
    std::vector<Paradigm> out;
    out.push_back({lemma, pos, "", weight, {}});
    add_finite(made.finite, passive, out.front().forms);
    if (pos == Pos::auxiliary) return out;

    const std::string_view participle = entry.string_or("participle", "both");
    if (made.active_participle && (participle == "both" || participle == "active"))
        out.push_back(derived(*made.active_participle, Pos::adjective, Form::active_participle, lemma, rare_participle));
    if (made.passive_participle && passive != "no" && (participle == "both" || participle == "passive"))
        out.push_back(derived(*made.passive_participle, Pos::adjective, Form::passive_participle, lemma, passive == "often" || passive == "usual" ? rare_participle : rarer_participle));
    if (made.verbal_noun) {
        out.push_back(derived(*made.verbal_noun, Pos::noun, Form::verbal_noun, lemma, 0));
        // By the form, so that a noun's own entry (تراجع) has the word over it.
        if (*form == VerbForm::V || *form == VerbForm::VI)
            for (InflectedForm& f : out.back().forms) f.weight = static_cast<std::int16_t>(f.weight + verb_rather);
    }
    for (const std::string& masdar : entry.strings("masdar")) {
        if (made.verbal_noun && written(made.verbal_noun->sounds) == masdar) continue;
        Nominal word;
        word.lemma = masdar;
        word.form = Form::verbal_noun;
        out.push_back({masdar, Pos::noun, lemma, 0, decline(word)});
    }
    return out;
}

std::vector<Paradigm> inflect_nominal(const Json& entry, Pos pos) {
    Nominal word;
    word.lemma = entry.string_or("lemma");
    word.pos = pos;
    word.gender = gender_of(entry.string_or("gender"));
    word.plurals = entry.strings("plural");
    word.feminine = entry.string_or("feminine");
    word.nisba = entry.bool_or("nisba");
    word.diptote = entry.bool_or("diptote");
    word.defective = entry.bool_or("defective");
    word.has_singular = entry.bool_or("singular", true);
    if (pos == Pos::adjective && word.plurals.empty() && entry.find("plural") == nullptr) word.plurals = {"+ون"};
    return {{word.lemma, pos, std::string{entry.string_or("verb")}, static_cast<std::int16_t>(entry.int_or("weight")), decline(word)}};
}

// Names: "القاهرة" keeps its article as a part of the name; what is looked up stands behind it.
std::vector<Paradigm> inflect_name(const Json& entry) {
    const std::string lemma{entry.string_or("lemma")};
    constexpr std::string_view article = "ال";
    const bool has_article = lemma.starts_with(article) && lemma.size() > article.size() + 4;
    Features f;
    f.gender = gender_of(entry.string_or("gender"));
    f.number = Number::singular;
    InflectedForm form{has_article ? lemma.substr(article.size()) : lemma, f,
                       has_article ? joins::article : static_cast<std::uint8_t>(joins::alone | joins::preposition | joins::question), 0};
    return {{lemma, Pos::proper, "", static_cast<std::int16_t>(entry.int_or("weight")), {form}}};
}

std::vector<Paradigm> inflect_listed(const Json& entry, Pos pos) {
    const std::string lemma{entry.string_or("lemma")};
    std::uint8_t join = joins::alone;
    for (const std::string& what : entry.strings("takes")) {
        if (what == "pronoun") join |= joins::pronoun;
        else if (what == "article") join |= joins::article;
        else if (what == "preposition") join |= joins::preposition;
        else if (what == "question") join |= joins::question;
        else if (what == "future") join |= joins::future;
    }
    Features base_features;
    base_features.negative = entry.bool_or("negative");
    Paradigm out{lemma, pos, std::string{entry.string_or("verb")}, static_cast<std::int16_t>(entry.int_or("weight")), {}};
    const Json* forms = entry.find("forms");
    if (forms == nullptr) {
        out.forms.push_back({lemma, base_features, join, 0});
        return {out};
    }
    for (const Json& item : forms->items) {
        Features f = base_features;
        if (item.is_string()) {
            out.forms.push_back({item.text, f, join, 0});
            continue;
        }
        f.gender = gender_of(item.string_or("gender"));
        f.number = number_of(item.string_or("number"));
        f.grammatical_case = case_of(item.string_or("case"));
        f.aspect = aspect_of(item.string_or("aspect"));
        if (f.aspect != Aspect::none) f.form = Form::finite;
        f.person = static_cast<std::uint8_t>(item.int_or("person"));
        f.definite = item.bool_or("definite");
        f.negative = f.negative || item.bool_or("negative");
        unsigned own = join;
        if (!item.bool_or("alone", true)) own &= ~unsigned{joins::alone};
        if (const Json* pronoun = item.find("pronoun")) own = pronoun->flag ? own | joins::pronoun : own & ~unsigned{joins::pronoun};
        out.forms.push_back({std::string{item.string_or("text")}, f, static_cast<std::uint8_t>(own), 0});
    }
    return {out};
}

}  // namespace

std::vector<Paradigm> ArabicInflector::inflect(const Json& entry, std::string_view file) const {
    const Pos pos = morphology::pos_of(entry.string_or("pos"));
    if (entry.string_or("lemma").empty()) refuse(entry, file, "an entry without a lemma");
    if (entry.find("forms") != nullptr) return inflect_listed(entry, pos);
    switch (pos) {
        case Pos::verb: return inflect_verb(entry, file, pos);
        case Pos::auxiliary:
            if (entry.find("root") != nullptr) return inflect_verb(entry, file, pos);
            return inflect_listed(entry, pos);
        case Pos::noun:
        case Pos::adjective: return inflect_nominal(entry, pos);
        case Pos::proper: return inflect_name(entry);
        case Pos::other: refuse(entry, file, "\"" + std::string{entry.string_or("pos")} + "\" is no part of speech; expected NOUN, VERB, ADJ …");
        default: return inflect_listed(entry, pos);
    }
}

}  // namespace tarikh::lang
