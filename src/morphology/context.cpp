#include "context.h"

#include <algorithm>
#include <bit>
#include <map>
#include <string>
#include <vector>

#include <tarikh/knowledge/blob.h>
#include <tarikh/morphology/feature_names.h>

namespace tarikh::morphology {
namespace {

using base::Json;

constexpr std::size_t most_classes = 64;

class Compiler {
public:
    Compiler(const Json& file, const text::Spelling& spelling, std::string_view shown) : file_{file}, spelling_{spelling}, shown_{shown} {}

    std::string run() {
        names_ = {{"start", class_start}, {"end", class_end}};
        ContextClass border;
        border.never = 1;
        classes_ = {border, border};
        if (const Json* list = file_.find("classes"))
            for (const Json& entry : list->items) add_class(entry);
        if (const Json* list = file_.find("rules"))
            for (const Json& entry : list->items) add_rule(entry);
        knowledge::BlobWriter blob;
        blob.add(classes_);
        blob.add(pairs_);
        blob.add(singles_);
        blob.add(lemmas_.build());
        blob.add(not_lemmas_.build());
        blob.add(texts_.build());
        knowledge::FlatMapBuilder opening;
        for (const std::string& lemma : file_.strings("opening_verbs")) opening.add(spelling_.folded(lemma), 1);
        blob.add(opening.build());
        blob.add(std::vector<std::uint32_t>{file_.bool_or("one_verb") ? 1U : 0U, file_.bool_or("headlines") ? 1U : 0U});
        knowledge::FlatMapBuilder behind;
        for (const std::string& text : file_.strings("told_behind")) behind.add(spelling_.folded(text), 1);
        blob.add(behind.build());
        knowledge::FlatMapBuilder deeds;
        for (const auto& [list, taken] : {std::pair{"announces", Deeds::announced}, std::pair{"decides", Deeds::decided}, std::pair{"asks", Deeds::asked}, std::pair{"harms", Deeds::harmed}})
            for (const std::string& lemma : file_.strings(list)) deeds.add(spelling_.folded(lemma), static_cast<std::uint32_t>(taken));
        blob.add(deeds.build());
        return blob.take();
    }

private:
    [[noreturn]] void fail(const Json& where, const std::string& what) const {
        throw base::DataError({std::string{shown_}, where.line, where.column}, what);
    }

    template <class Read>
    static std::uint8_t mask(const Json& entry, std::string_view name, Read read) {
        const Json* list = entry.find(name);
        if (list == nullptr) return 0xFF;
        unsigned out = 0;
        for (const Json& item : list->items) out |= 1U << static_cast<unsigned>(read(std::string_view{item.text}));
        return static_cast<std::uint8_t>(out);
    }

    static std::uint8_t either(const Json& entry, std::string_view name) {
        const Json* flag = entry.find(name);
        return flag == nullptr ? std::uint8_t{2} : static_cast<std::uint8_t>(flag->flag);
    }

    std::uint16_t clitic_bits(const Json& entry, std::string_view name) const {
        unsigned out = 0;
        for (const std::string& clitic : entry.strings(name)) out |= proclitic_of(clitic);
        return static_cast<std::uint16_t>(out);
    }

    bool add_words(const Json& entry, std::string_view name, std::uint32_t number, knowledge::FlatMapBuilder& map) const {
        const Json* list = entry.find(name);
        if (list == nullptr) return false;
        for (const Json& item : list->items) map.add(spelling_.folded(item.text), number);
        return true;
    }

    void add_class(const Json& entry) {
        const std::string name{entry.string_or("name")};
        const auto number = static_cast<std::uint32_t>(classes_.size());
        if (number >= most_classes) fail(entry, "too many classes");
        if (!names_.emplace(name, static_cast<std::uint8_t>(number)).second) fail(entry, "class \"" + name + "\" is there twice");
        ContextClass c;
        if (const Json* list = entry.find("pos")) {
            c.pos_mask = 0;
            for (const Json& item : list->items) {
                const Pos pos = pos_of(item.text);
                if (pos == Pos::other && item.text != "X") fail(item, "no part of speech: \"" + item.text + "\"");
                c.pos_mask |= pos_bit(pos);
            }
        }
        c.aspect = mask(entry, "aspect", aspect_of);
        c.form = mask(entry, "form", form_of);
        c.number = mask(entry, "number", number_of);
        c.gender = mask(entry, "gender", gender_of);
        c.grammatical_case = mask(entry, "case", case_of);
        c.mood = mask(entry, "mood", mood_of);
        if (const Json* list = entry.find("person")) {
            unsigned out = 0;
            for (const Json& item : list->items) out |= 1U << static_cast<unsigned>(item.integer & 3);
            c.person = static_cast<std::uint8_t>(out);
        }
        c.passive = either(entry, "passive");
        c.definite = either(entry, "definite");
        c.nisba = either(entry, "nisba");
        c.negative = either(entry, "negative");
        c.guessed = either(entry, "guessed");
        c.enclitic = either(entry, "enclitic");
        c.capital = either(entry, "capital");
        c.with_proclitics = clitic_bits(entry, "proclitics");
        c.without_proclitics = clitic_bits(entry, "no_proclitics");
        c.has_lemmas = add_words(entry, "lemmas", number, lemmas_);
        c.has_not_lemmas = add_words(entry, "not_lemmas", number, not_lemmas_);
        c.has_texts = add_words(entry, "texts", number, texts_);
        classes_.push_back(c);
    }

    std::uint8_t class_named(const Json& entry, std::string_view side) const {
        const std::string name{entry.string_or(side)};
        const auto found = names_.find(name);
        if (found == names_.end()) fail(*entry.find(side), "no class is called \"" + name + "\"");
        return found->second;
    }

    Agreement agreement(const Json& entry, std::string_view name) const {
        const std::string_view what = entry.string_or(name);
        return what == "gender" ? Agreement::gender : what == "number" ? Agreement::number
             : what == "definite" ? Agreement::definite : what == "person" ? Agreement::person : Agreement::none;
    }

    void add_rule(const Json& entry) {
        if (entry.find("right") == nullptr) fail(entry, "a rule without \"right\"");
        ContextRule rule;
        rule.right = class_named(entry, "right");
        rule.score = static_cast<std::int16_t>(entry.int_or("score"));
        rule.agree = agreement(entry, "agree");
        rule.disagree = agreement(entry, "disagree");
        if (const Json* set = entry.find("set")) {
            rule.set_mood = static_cast<std::uint8_t>(mood_of(set->string_or("mood")));
            rule.set_case = static_cast<std::uint8_t>(case_of(set->string_or("case")));
        }
        if (entry.find("left") == nullptr) {
            singles_.push_back(rule);
            return;
        }
        rule.left = class_named(entry, "left");
        pairs_.push_back(rule);
    }

    const Json& file_;
    const text::Spelling& spelling_;
    std::string_view shown_;
    std::map<std::string, std::uint8_t> names_;
    std::vector<ContextClass> classes_;
    std::vector<ContextRule> pairs_, singles_;
    knowledge::FlatMapBuilder lemmas_, not_lemmas_, texts_;
};

bool allows(std::uint8_t either, bool value) { return either == 2 || (either == 1) == value; }
bool in(std::uint8_t mask, unsigned value) { return (static_cast<unsigned>(mask) >> value & 1U) != 0; }
bool holds(std::span<const std::uint32_t> list, std::uint32_t value) { return std::find(list.begin(), list.end(), value) != list.end(); }

bool is_plural(const Signature& s) { return s.number == static_cast<std::uint8_t>(Number::plural); }

// A plural of things takes the feminine, so plurals never disagree in gender; what is unmarked agrees
// with everything.
bool agree(Agreement in_what, const Signature& l, const Signature& r) {
    const auto same = [](std::uint8_t a, std::uint8_t b) { return a == 0 || b == 0 || a == b; };
    switch (in_what) {
        case Agreement::gender: return is_plural(l) || is_plural(r) || same(l.gender, r.gender);
        case Agreement::number: return same(l.number, r.number);
        case Agreement::definite: return l.definite == r.definite;
        case Agreement::person: return same(l.person, r.person);
        case Agreement::none: return true;
    }
    return true;
}

}  // namespace

std::string compile_context(const Json& file, const text::Spelling& spelling, std::string_view shown) {
    return Compiler{file, spelling, shown}.run();
}

Context::Context() : impl_{std::make_shared<Impl>()} {}
Context::Context(std::string_view packed) {
    auto made = std::make_shared<Impl>();
    knowledge::BlobReader blob{packed};
    made->classes = blob.next_array<ContextClass>();
    for (std::size_t i = 0; i < made->classes.size(); ++i)
        for (std::size_t pos = 0; pos < made->of_pos.size(); ++pos)
            if (made->classes[i].never == 0 && (made->classes[i].pos_mask >> pos & 1U) != 0) made->of_pos[pos] |= std::uint64_t{1} << i;
    made->pairs = blob.next_array<ContextRule>();
    for (const ContextRule& rule : made->pairs) {
        for (const auto& [side, which] : {std::pair{&made->left_side, rule.left}, std::pair{&made->right_side, rule.right}}) {
            side->classes |= std::uint64_t{1} << which;
            for (const Agreement in_what : {rule.agree, rule.disagree}) side->agreeing[static_cast<std::size_t>(in_what)] |= std::uint64_t{1} << which;
        }
    }
    made->singles = blob.next_array<ContextRule>();
    made->lemmas = knowledge::FlatMap{blob.next()};
    made->not_lemmas = knowledge::FlatMap{blob.next()};
    made->texts = knowledge::FlatMap{blob.next()};
    made->opening = knowledge::FlatMap{blob.next()};
    const auto flags = blob.next_array<std::uint32_t>();
    made->one_verb = flags[0] != 0;
    made->headlines = flags[1] != 0;
    made->told_behind = knowledge::FlatMap{blob.next()};
    made->deeds = knowledge::FlatMap{blob.next()};
    impl_ = std::move(made);
}
Context::~Context() = default;
Context::Context(const Context&) = default;
Context& Context::operator=(const Context&) = default;

Deeds Context::Impl::deeds_of(const Reading& verb) const {
    for (const std::uint32_t found : deeds.find(verb.lemma_folded))
        if (static_cast<Deeds>(found) < Deeds::asked) return static_cast<Deeds>(found);
    return Deeds::none;
}

bool Context::Impl::tells(const Reading& reading, Deeds of) const {
    const bool verb = reading.pos == Pos::verb;
    if (!verb && reading.verb_folded.empty()) return false;
    const auto found = deeds.find(verb ? reading.lemma_folded : reading.verb_folded);
    return std::find(found.begin(), found.end(), static_cast<std::uint32_t>(of)) != found.end();
}

Signature Context::Impl::signature(const Reading& r, std::string_view folded_token, bool capital) const {
    const Features& f = r.features;
    const auto by_lemma = lemmas.find(r.lemma_folded);
    const auto by_not_lemma = not_lemmas.find(r.lemma_folded);
    const auto by_text = texts.find(folded_token);
    Signature out;
    for (std::uint64_t left = of_pos[static_cast<std::size_t>(r.pos)]; left != 0; left &= left - 1) {
        const auto i = static_cast<std::uint32_t>(std::countr_zero(left));
        const ContextClass& c = classes[i];
        const bool fits = in(c.aspect, static_cast<unsigned>(f.aspect)) &&
                          in(c.form, static_cast<unsigned>(f.form)) && in(c.number, static_cast<unsigned>(f.number)) &&
                          in(c.gender, static_cast<unsigned>(f.gender)) && in(c.grammatical_case, static_cast<unsigned>(f.grammatical_case)) &&
                          in(c.mood, static_cast<unsigned>(f.mood)) && in(c.person, f.person) && allows(c.passive, f.passive) &&
                          allows(c.definite, f.definite) && allows(c.nisba, f.nisba) && allows(c.negative, f.negative) &&
                          allows(c.guessed, r.guessed) && allows(c.enclitic, r.enclitic != Enclitic::none) && allows(c.capital, capital) &&
                          (c.with_proclitics == 0 || (c.with_proclitics & r.proclitics) != 0) && (c.without_proclitics & r.proclitics) == 0 &&
                          (c.has_lemmas == 0 || holds(by_lemma, i)) && (c.has_not_lemmas == 0 || !holds(by_not_lemma, i)) &&
                          (c.has_texts == 0 || holds(by_text, i));
        if (fits) out.classes |= std::uint64_t{1} << i;
    }
    out.gender = static_cast<std::uint8_t>(f.gender);
    out.number = static_cast<std::uint8_t>(f.number);
    out.definite = f.definite;
    out.person = f.person;
    return out;
}

PairScore Context::Impl::score(const Signature& left, const Signature& right) const {
    int sum = 0;
    PairScore out;
    for (const ContextRule& rule : pairs) {
        if ((left.classes >> rule.left & 1U) == 0 || (right.classes >> rule.right & 1U) == 0) continue;
        if (rule.agree != Agreement::none && !agree(rule.agree, left, right)) continue;
        if (rule.disagree != Agreement::none && agree(rule.disagree, left, right)) continue;
        sum += rule.score;
        if (rule.set_mood != 0) out.set_mood = rule.set_mood;
        if (rule.set_case != 0) out.set_case = rule.set_case;
    }
    out.score = static_cast<std::int16_t>(std::clamp(sum, -30000, 30000));
    return out;
}

Signature Context::Impl::Side::seen(const Signature& signature) const {
    const auto asked = [&](Agreement in_what) { return (signature.classes & agreeing[static_cast<std::size_t>(in_what)]) != 0; };
    Signature out{signature.classes & classes};
    if (asked(Agreement::gender)) {
        out.gender = signature.gender;
        out.number = is_plural(signature) ? signature.number : std::uint8_t{0};
    }
    if (asked(Agreement::number)) out.number = signature.number;
    if (asked(Agreement::definite)) out.definite = signature.definite;
    if (asked(Agreement::person)) out.person = signature.person;
    return out;
}

int Context::Impl::alone(const Signature& signature) const {
    int sum = 0;
    for (const ContextRule& rule : singles)
        if ((signature.classes >> rule.right & 1U) != 0) sum += rule.score;
    return sum;
}

}  // namespace tarikh::morphology
