#include "verbs.h"

#include <array>
#include <utility>

#include "sounds.h"

// A stem comes in two shapes: before a vowel (radd-a, qAl-a) and before a consonant (radad-tu, qul-tu). Sound
// verbs have one shape for both. Verbs whose last letter is weak have neither: their end melts with the
// ending, and only the part before it is a stem.
namespace tarikh::lang {
namespace {

using morphology::Aspect;
using morphology::Gender;
using morphology::Mood;
using morphology::Number;

enum class Ending { sound, Y, A, iy, I, U };  ///< how a weak last letter sounds, by the bare stem's vowel

struct Stem {
    std::string before_vowel;
    std::string before_consonant;
    Ending ending = Ending::sound;
    bool empty() const { return before_vowel.empty(); }
};

struct Stems {
    Stem perfect, imperfect, passive_perfect, passive_imperfect;
    char prefix_vowel = 'a';  ///< yaktubu, yukAtibu
};

struct Letters {
    std::string first, second, third, fourth;
    bool hollow = false, doubled = false, defective = false;
};

Stem same(const std::string& stem) { return {stem, stem, Ending::sound}; }

bool is_weak(char c) { return c == 'w' || c == 'y'; }

Letters letters_of(const VerbClass& verb) {
    const std::string& r = verb.root;
    Letters out;
    out.first = r[0];
    out.second = r[1];
    out.third = r[2];
    if (r.size() == 4) out.fourth = r[3];
    out.defective = is_weak(r.back());
    using enum VerbForm;
    const VerbForm f = verb.form;
    const bool contracts = f == I || f == III || f == IV || f == VI || f == VII || f == VIII || f == X;
    out.doubled = r.size() == 3 && r[1] == r[2] && contracts && !out.defective;
    const bool bends = f == I || f == IV || f == VII || f == VIII || f == X;
    out.hollow = r.size() == 3 && is_weak(r[1]) && !is_weak(r[2]) && bends && !verb.strong_middle;

    return out;
}

// The first letter and the infix of form VIII, as they sound together: ittasal, iTTalaE, izdAd.
std::pair<std::string, std::string> infixed(const VerbClass& verb) {
    const char c = verb.root[0];
    switch (c) {
        case 'w': case 'y': return {"t", "t"};
        case 'T': return {"T", "T"};
        case 'D': return {"D", "T"};
        case 'S': return {"S", "T"};
        case 'Z': return {"Z", "Z"};
        case 'd': case '*': return {"d", "d"};
        case 'z': return {"z", "d"};
        case '\'': if (verb.root == "'x*") return {"t", "t"}; break;  // اتخذ
        default: break;
    }
    return {std::string(1, c), "t"};
}

// Form I loses its first w in the imperfect: yaSil, yaqaE; of those with i in the perfect only two do.
bool loses_first(const VerbClass& verb) {
    if (verb.form != VerbForm::I || verb.root[0] != 'w') return false;
    if (verb.imperfect_vowel == 'i') return true;
    if (verb.imperfect_vowel != 'a') return false;
    return verb.perfect_vowel == 'a' || verb.root == "wsE" || verb.root == "wT'";
}

// What stands before the root's letters in the perfect, its passive, and both imperfects.
struct Openings {
    std::string perfect, passive, imperfect, passive_imperfect;
};

Openings openings(VerbForm form) {
    using enum VerbForm;
    switch (form) {
        case IV: return {"'a", "'u", "", ""};
        case V: case VI: case Q2: return {"ta", "tu", "ta", "ta"};
        case VII: return {"@in", "@un", "n", "n"};
        case VIII: case IX: case Q4: return {"@i", "@u", "", ""};
        case X: return {"@ista", "@ustu", "sta", "sta"};
        default: return {"", "", "", ""};
    }
}

// The stems up to, and without, the vowel and letter of the last syllable: what stands there is the class's.
struct Trunks {
    std::string perfect, passive, imperfect, passive_imperfect;
};

Trunks trunks(const VerbClass& verb, const Letters& l) {
    using enum VerbForm;
    const Openings o = openings(verb.form);
    const std::string& a = l.first;
    const std::string& b = l.second;
    switch (verb.form) {
        case I: {
            const std::string first = loses_first(verb) ? "" : a;
            return {a + "a" + b, a + "u" + b, first + b, a + b};
        }
        case II: return {a + "a" + b + b, a + "u" + b + b, a + "a" + b + b, a + "a" + b + b};
        case III: return {a + "A" + b, a + "U" + b, a + "A" + b, a + "A" + b};
        case IV: case IX: return {o.perfect + a + b, o.passive + a + b, a + b, a + b};
        case V: return {"ta" + a + "a" + b + b, "tu" + a + "u" + b + b, "ta" + a + "a" + b + b, "ta" + a + "a" + b + b};
        case VI: return {"ta" + a + "A" + b, "tu" + a + "U" + b, "ta" + a + "A" + b, "ta" + a + "A" + b};
        case VII: return {"@in" + a + "a" + b, "@un" + a + "u" + b, "n" + a + "a" + b, "n" + a + "a" + b};
        case VIII: {
            const auto [first, t] = infixed(verb);
            return {"@i" + first + t + "a" + b, "@u" + first + t + "u" + b, first + t + "a" + b, first + t + "a" + b};
        }
        case X: return {"@ista" + a + b, "@ustu" + a + b, "sta" + a + b, "sta" + a + b};
        case Q1: return {a + "a" + b + l.third, a + "u" + b + l.third, a + "a" + b + l.third, a + "a" + b + l.third};
        case Q2: return {"ta" + a + "a" + b + l.third, "tu" + a + "u" + b + l.third, "ta" + a + "a" + b + l.third, "ta" + a + "a" + b + l.third};
        case Q4: return {"@i" + a + b + "a" + l.third, "", a + b + "a" + l.third, ""};
    }
    return {};
}

char last_vowel_of_imperfect(const VerbClass& verb) {
    using enum VerbForm;
    if (verb.form == I) return verb.imperfect_vowel;
    return verb.form == V || verb.form == VI || verb.form == Q2 ? 'a' : 'i';
}

Stems sound_stems(const VerbClass& verb, const Letters& l) {
    const Trunks t = trunks(verb, l);
    const std::string last = l.fourth.empty() ? l.third : l.fourth;
    const char middle = verb.form == VerbForm::I ? verb.perfect_vowel : 'a';
    Stems s;
    s.perfect = same(t.perfect + middle + last);
    s.imperfect = same(t.imperfect + last_vowel_of_imperfect(verb) + last);
    s.passive_perfect = same(t.passive + "i" + last);
    s.passive_imperfect = same(t.passive_imperfect + "a" + last);
    return s;
}

Stems defective_stems(const VerbClass& verb, const Letters& l) {
    const Trunks t = trunks(verb, l);
    const char last = verb.root.back();
    const bool first = verb.form == VerbForm::I;
    const bool seen = verb.root == "r'y";  // رأى loses its hamza: yarA; and in form IV everywhere: arA, yurI
    Stems s;
    const bool i_perfect = first && verb.perfect_vowel == 'i';
    s.perfect = {t.perfect, t.perfect, i_perfect ? Ending::iy : first && last == 'w' ? Ending::A : Ending::Y};
    const char vowel = last_vowel_of_imperfect(verb);
    s.imperfect = {t.imperfect, t.imperfect, vowel == 'a' ? Ending::Y : vowel == 'i' ? Ending::I : Ending::U};
    s.passive_perfect = {t.passive, t.passive, Ending::iy};
    s.passive_imperfect = {t.passive_imperfect, t.passive_imperfect, Ending::Y};
    if (seen && (first || verb.form == VerbForm::IV)) {
        s.imperfect.before_vowel = s.imperfect.before_consonant = "r";
        s.passive_imperfect.before_vowel = s.passive_imperfect.before_consonant = "r";
        if (!first) s.perfect.before_vowel = s.perfect.before_consonant = "'ar";
        if (!first) s.passive_perfect.before_vowel = s.passive_perfect.before_consonant = "'ur";
    }
    return s;
}

Stems hollow_stems(const VerbClass& verb, const Letters& l) {
    using enum VerbForm;
    const Openings o = openings(verb.form);
    std::string head = l.first;
    if (verb.form == VIII) {
        const auto [first, t] = infixed(verb);
        head = first + t;
    }
    const std::string& c = l.third;
    const auto pair = [&](const std::string& opening, char vowel) {
        const std::string short_vowel(1, static_cast<char>(vowel == 'A' ? 'a' : vowel == 'I' ? 'i' : 'u'));
        return Stem{opening + head + vowel + c, opening + head + short_vowel + c, Ending::sound};
    };
    Stems s;
    s.perfect = pair(o.perfect, 'A');
    if (verb.form == I) {
        const char heard = verb.perfect_vowel == 'i' || verb.root[1] == 'y' ? 'i' : 'u';
        s.perfect.before_consonant = head + heard + c;
        s.imperfect = pair("", verb.imperfect_vowel == 'u' ? 'U' : verb.imperfect_vowel == 'i' ? 'I' : 'A');
        s.passive_perfect = pair("", 'I');
        s.passive_imperfect = pair("", 'A');
        return s;
    }
    const bool causes = verb.form == IV || verb.form == X;
    s.imperfect = pair(o.imperfect, causes ? 'I' : 'A');
    s.passive_perfect = pair(verb.form == X ? "@ustu" : o.passive, 'I');
    s.passive_imperfect = pair(o.passive_imperfect, 'A');
    return s;
}

Stems doubled_stems(const VerbClass& verb, const Letters& l) {
    using enum VerbForm;
    const Openings o = openings(verb.form);
    const std::string& a = l.first;
    const std::string& b = l.second;
    const std::string bb = b + b;
    Stems s;
    switch (verb.form) {
        case I: {
            const std::string v(1, verb.imperfect_vowel);
            s.perfect = {a + "a" + bb, a + "a" + b + "a" + b};
            s.imperfect = {a + v + bb, a + b + v + b};
            s.passive_perfect = {a + "u" + bb, a + "u" + b + "i" + b};
            s.passive_imperfect = {a + "a" + bb, a + b + "a" + b};
            return s;
        }
        case III:
        case VI:
            s.perfect = {o.perfect + a + "A" + bb, o.perfect + a + "A" + b + "a" + b};
            s.imperfect = {o.imperfect + a + "A" + bb, o.imperfect + a + "A" + b + (verb.form == III ? "i" : "a") + b};
            s.passive_perfect = {o.passive + a + "U" + bb, o.passive + a + "U" + b + "i" + b};
            s.passive_imperfect = {o.imperfect + a + "A" + bb, o.imperfect + a + "A" + b + "a" + b};
            return s;
        case IV:
        case X:
            s.perfect = {o.perfect + a + "a" + bb, o.perfect + a + b + "a" + b};
            s.imperfect = {o.imperfect + a + "i" + bb, o.imperfect + a + b + "i" + b};
            s.passive_perfect = {o.passive + a + "i" + bb, o.passive + a + b + "i" + b};
            s.passive_imperfect = {o.imperfect + a + "a" + bb, o.imperfect + a + b + "a" + b};
            return s;
        default: {  // VII and VIII
            std::string head = a;
            if (verb.form == VIII) {
                const auto [first, t] = infixed(verb);
                head = first + t;
            }
            s.perfect = {o.perfect + head + "a" + bb, o.perfect + head + "a" + b + "a" + b};
            s.imperfect = {o.imperfect + head + "a" + bb, o.imperfect + head + "a" + b + "i" + b};
            s.passive_perfect = {o.passive + head + "u" + bb, o.passive + head + "u" + b + "i" + b};
            s.passive_imperfect = {o.imperfect + head + "a" + bb, o.imperfect + head + "a" + b + "a" + b};
            return s;
        }
    }
}

// Forms IX and Q4 double their last letter: iHmarr, iTma'ann.
Stems doubling_stems(const VerbClass& verb, const Letters& l) {
    const Trunks t = trunks(verb, l);
    const std::string last = l.fourth.empty() ? l.third : l.fourth;
    Stems s;
    if (verb.form == VerbForm::IX) {
        s.perfect = {t.perfect + "a" + last + last, t.perfect + "a" + last + "a" + last};
        s.imperfect = {t.imperfect + "a" + last + last, t.imperfect + "a" + last + "i" + last};
    } else {
        s.perfect = {t.perfect + "a" + last + last, t.perfect.substr(0, t.perfect.size() - 2) + "a" + l.third + "a" + last + "a" + last};
        s.imperfect = {t.imperfect + "i" + last + last, t.imperfect.substr(0, t.imperfect.size() - 2) + "a" + l.third + "i" + last + "i" + last};
    }
    return s;
}

Stems stems_of(const VerbClass& verb, const Letters& l) {
    using enum VerbForm;
    Stems s = l.defective                               ? defective_stems(verb, l)
              : verb.form == IX || verb.form == Q4      ? doubling_stems(verb, l)
              : l.hollow                                ? hollow_stems(verb, l)
              : l.doubled                               ? doubled_stems(verb, l)
                                                        : sound_stems(verb, l);
    const bool u = verb.form == II || verb.form == III || verb.form == IV || verb.form == Q1;
    s.prefix_vowel = u ? 'u' : 'a';
    return s;
}

morphology::Features finite(Aspect aspect, Mood mood, std::uint8_t person, Number number, Gender gender, bool passive) {
    morphology::Features f;
    f.form = morphology::Form::finite;
    f.aspect = aspect;
    f.mood = mood;
    f.person = person;
    f.number = number;
    f.gender = gender;
    f.passive = passive;
    return f;
}

struct Subject {
    std::uint8_t person;
    Number number;
    Gender gender;
    std::string_view perfect;   ///< ending after a sound stem
    std::string_view prefix;    ///< of the imperfect
    std::string_view imperfect; ///< its ending in the indicative
    std::string_view short_ending;  ///< in the subjunctive and jussive
};

// The commonest in news first: where two are written alike, the first gives its name to both.
constexpr std::array<Subject, 13> subjects{{
    {3, Number::singular, Gender::masculine, "a", "y", "u", ""},
    {3, Number::singular, Gender::feminine, "at", "t", "u", ""},
    {3, Number::plural, Gender::masculine, "U#", "y", "Una", "U#"},
    {1, Number::plural, Gender::none, "nA", "n", "u", ""},
    {3, Number::dual, Gender::masculine, "A", "y", "Ani", "A"},
    {3, Number::dual, Gender::feminine, "atA", "t", "Ani", "A"},
    {3, Number::plural, Gender::feminine, "na", "y", "na", "na"},
    {1, Number::singular, Gender::none, "tu", "'", "u", ""},
    {2, Number::plural, Gender::masculine, "tum", "t", "Una", "U#"},
    {2, Number::singular, Gender::masculine, "ta", "t", "u", ""},
    {2, Number::singular, Gender::feminine, "ti", "t", "Ina", "I"},
    {2, Number::dual, Gender::none, "tumA", "t", "Ani", "A"},
    {2, Number::plural, Gender::feminine, "tunna", "t", "na", "na"},
}};

// A weak last letter before each kind of ending; the ending comes in the shape it has after a sound stem.
std::string melted(const std::string& stem, Ending end, std::string_view ending) {
    const std::string e{ending};
    const bool consonant = !e.empty() && !is_vowel(e[0]);
    switch (end) {
        case Ending::Y:  // ramY, yabqY
        case Ending::A:  // daEA
            if (e == "a" || e == "u") return stem + (end == Ending::Y ? "Y" : "A");
            if (e.empty()) return stem + "a";
            if (e == "at" || e == "atA") return stem + e;
            if (e == "U#" || e == "Una") return stem + "aw" + e.substr(1);
            if (e == "I" || e == "Ina") return stem + "ay" + e.substr(1);
            return stem + (end == Ending::Y ? "ay" : "aw") + e;  // A, Ani and consonants
        case Ending::iy:  // baqiya
            if (e == "a") return stem + "iya";
            if (e == "U#") return stem + "U#";
            return consonant ? stem + "I" + e : stem + "iy" + e;
        case Ending::I:  // yarmI
        case Ending::U:  // yadEU
        case Ending::sound: {
            const std::string vowel = end == Ending::I ? "I" : "U";
            if (e == "u") return stem + vowel;
            if (e.empty()) return stem + (end == Ending::I ? "i" : "u");
            if (e == "U#" || e == "Una" || e == "I" || e == "Ina") return stem + e;
            return consonant ? stem + vowel + e : stem + (end == Ending::I ? "iy" : "uw") + e;
        }
    }
    return stem;
}

std::string joined(const Stem& stem, std::string_view ending) {
    if (stem.ending != Ending::sound) return melted(stem.before_vowel, stem.ending, ending);
    const bool vowel = !ending.empty() && is_vowel(ending[0]);
    return (vowel ? stem.before_vowel : stem.before_consonant) + std::string{ending};
}

void perfects(const Stem& stem, bool passive, std::vector<VerbCell>& out) {
    for (const Subject& who : subjects)
        out.push_back({contracted(joined(stem, who.perfect)),
                       finite(Aspect::perfect, Mood::none, who.person, who.number, who.gender, passive)});
}

void imperfects(const Stem& stem, char prefix_vowel, bool passive, bool contracts, std::vector<VerbCell>& out) {
    for (const Subject& who : subjects) {
        const std::string prefix = std::string{who.prefix} + prefix_vowel;
        const auto add = [&](const std::string& rest, Mood mood) {
            out.push_back({contracted(prefix + rest), finite(Aspect::imperfect, mood, who.person, who.number, who.gender, passive)});
        };
        add(joined(stem, who.imperfect), Mood::indicative);
        if (who.imperfect == who.short_ending) continue;
        if (!who.short_ending.empty()) {
            add(joined(stem, who.short_ending), Mood::subjunctive);
            continue;
        }
        // Without an ending: yaqul, yarmi; yarudd beside yardud.
        add(joined(stem, ""), Mood::jussive);
        if (contracts) add(stem.before_vowel, Mood::jussive);
    }
}

void imperatives(const VerbClass& verb, const Stem& stem, std::vector<VerbCell>& out) {
    for (const Subject& who : subjects) {
        if (who.person != 2 || who.number == Number::dual || (who.number == Number::plural && who.gender == Gender::feminine)) continue;
        std::string sounds = joined(stem, who.short_ending);
        const bool hamza_gone = verb.form == VerbForm::I && (verb.root == "'x*" || verb.root == "'kl" || verb.root == "'mr");
        if (verb.form == VerbForm::IV) sounds = "'a" + sounds;
        else if (hamza_gone) sounds = sounds.substr(1);
        else if (sounds.size() > 1 && !is_vowel(sounds[1])) sounds = "@i" + sounds;
        out.push_back({contracted(sounds), finite(Aspect::imperative, Mood::none, 2, who.number, who.gender, false)});
    }
}

// mu- and the imperfect's stem; the last vowel i for the doer, a for what is done.
DerivedNoun participle(const Stem& stem, bool active, const VerbClass& verb) {
    std::string sounds = "mu" + stem.before_vowel;
    if (stem.ending != Ending::sound) return {contracted(sounds + (active ? "I" : "Y")), active};
    if (active && (verb.form == VerbForm::V || verb.form == VerbForm::VI || verb.form == VerbForm::Q2)) {
        const std::size_t last = sounds.find_last_of('a');
        if (last != std::string::npos && last + 2 == sounds.size()) sounds[last] = 'i';
    }
    return {contracted(sounds), false};
}

void participles(const VerbClass& verb, const Letters& l, const Stems& s, Conjugation& out) {
    if (verb.form != VerbForm::I) {
        if (!s.imperfect.empty()) out.active_participle = participle(s.imperfect, true, verb);
        if (!s.passive_imperfect.empty()) out.passive_participle = participle(s.passive_imperfect, false, verb);
        return;
    }
    const bool melts = is_weak(verb.root[1]) && verb.root[2] == '\'';  // jA'in: not written by rule
    if (l.defective) out.active_participle = DerivedNoun{contracted(l.first + "A" + l.second + "I"), true};
    else if (l.doubled) out.active_participle = DerivedNoun{l.first + "A" + l.second + l.second, false};
    else if (!melts) out.active_participle = DerivedNoun{contracted(l.first + "A" + (l.hollow ? std::string{"'"} : l.second) + "i" + l.third), false};
    if (l.defective) out.passive_participle = DerivedNoun{contracted("ma" + l.first + l.second + (verb.root[2] == 'w' ? "uww" : "iyy")), false};
    else if (l.hollow) out.passive_participle = DerivedNoun{"ma" + l.first + (verb.root[1] == 'w' ? "U" : "I") + l.third, false};
    else out.passive_participle = DerivedNoun{contracted("ma" + l.first + l.second + "U" + l.third), false};
}

std::optional<DerivedNoun> verbal_noun(const VerbClass& verb, const Letters& l) {
    using enum VerbForm;
    const std::string& a = l.first;
    const std::string& b = l.second;
    const std::string& c = l.third;
    const std::string end = l.defective ? "'" : c;  // 'ijrA'
    const auto plain = [](const std::string& sounds) { return std::optional{DerivedNoun{contracted(sounds), false}}; };
    switch (verb.form) {
        case II:
            if (l.defective || c == "'") return plain("ta" + a + b + "i" + (c == "'" ? "'" : "y") + "ap");
            return plain("ta" + a + b + "I" + c);
        case III:
            if (l.defective) return plain("mu" + a + "A" + b + "Ap");
            return plain("mu" + a + "A" + b + (l.doubled ? "" : "a") + c + "ap");
        case IV:
            if (verb.root == "r'y") return std::nullopt;
            return plain(l.hollow ? "'i" + a + "A" + c + "ap" : "'i" + a + b + "A" + end);
        case V: return l.defective ? std::optional{DerivedNoun{contracted("ta" + a + "a" + b + b + "I"), true}} : plain("ta" + a + "a" + b + b + "u" + c);
        case VI:
            if (l.defective) return DerivedNoun{contracted("ta" + a + "A" + b + "I"), true};
            return plain("ta" + a + "A" + b + (l.doubled ? "" : "u") + c);
        case VII: return plain("@in" + a + "i" + (l.hollow ? "y" : b) + "A" + end);
        case VIII: {
            const auto [first, t] = infixed(verb);
            return plain("@i" + first + t + "i" + (l.hollow ? "y" : b) + "A" + end);
        }
        case IX: return plain("@i" + a + b + "i" + c + "A" + c);
        case X: return plain(l.hollow ? "@isti" + a + "A" + c + "ap" : "@isti" + a + b + "A" + end);
        case Q1: return plain(a + "a" + b + c + "a" + l.fourth + "ap");
        case Q2: return plain("ta" + a + "a" + b + c + "u" + l.fourth);
        case Q4: return plain("@i" + a + b + "i" + c + l.fourth + "A" + l.fourth);
        case I: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<VerbForm> verb_form(std::string_view name) {
    constexpr std::array<std::string_view, 13> names = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "Q1", "Q2", "Q4"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<VerbForm>(i);
    return std::nullopt;
}

Conjugation conjugate(const VerbClass& verb) {
    const Letters l = letters_of(verb);
    const Stems s = stems_of(verb, l);
    const bool contracts = s.imperfect.ending == Ending::sound && (l.doubled || verb.form == VerbForm::IX || verb.form == VerbForm::Q4);
    Conjugation out;
    out.lemma = contracted(joined(s.perfect, "a"));
    perfects(s.perfect, false, out.finite);
    imperfects(s.imperfect, s.prefix_vowel, false, contracts, out.finite);
    imperatives(verb, s.imperfect, out.finite);
    if (!s.passive_perfect.empty()) {
        perfects(s.passive_perfect, true, out.finite);
        imperfects(s.passive_imperfect, 'u', true, contracts, out.finite);
    }
    participles(verb, l, s, out);
    out.verbal_noun = verbal_noun(verb, l);
    return out;
}

}  // namespace tarikh::lang
