#include <tarikh/morphology/lexicon.h>

#include <algorithm>
#include <limits>

#include <tarikh/knowledge/blob.h>

namespace tarikh::morphology {
namespace {

std::uint32_t packed(const Features& f) {
    std::uint32_t out = 0;
    unsigned at = 0;
    const auto put = [&](unsigned value, unsigned bits) {
        out |= value << at;
        at += bits;
    };
    put(static_cast<unsigned>(f.aspect), 2);
    put(static_cast<unsigned>(f.mood), 2);
    put(static_cast<unsigned>(f.form), 3);
    put(static_cast<unsigned>(f.number), 2);
    put(static_cast<unsigned>(f.gender), 2);
    put(static_cast<unsigned>(f.grammatical_case), 2);
    put(f.person, 2);
    put(f.passive, 1);
    put(f.definite, 1);
    put(f.nisba, 1);
    put(f.negative, 1);
    return out;
}

Features unpacked(std::uint32_t word) {
    const auto take = [&](unsigned bits) {
        const std::uint32_t value = word & ((1U << bits) - 1);
        word >>= bits;
        return value;
    };
    Features f;
    f.aspect = static_cast<Aspect>(take(2));
    f.mood = static_cast<Mood>(take(2));
    f.form = static_cast<Form>(take(3));
    f.number = static_cast<Number>(take(2));
    f.gender = static_cast<Gender>(take(2));
    f.grammatical_case = static_cast<Case>(take(2));
    f.person = static_cast<std::uint8_t>(take(2));
    f.passive = take(1) != 0;
    f.definite = take(1) != 0;
    f.nisba = take(1) != 0;
    f.negative = take(1) != 0;
    return f;
}

constexpr std::size_t longest = std::numeric_limits<std::uint8_t>::max();

std::string lexeme_key(std::string_view lemma_folded, Pos pos) {
    std::string key{upos(pos)};
    key += ' ';
    key += lemma_folded;
    return key;
}

/// One form said twice is one: the more telling of the two stays.
std::vector<InflectedForm> without_repeats(const std::vector<InflectedForm>& forms) {
    std::vector<InflectedForm> out;
    std::map<std::pair<std::string, std::uint32_t>, std::size_t> index;
    for (const InflectedForm& form : forms) {
        Features plain = form.features;
        if (plain.form != Form::finite) plain.form = Form::none;
        plain.nisba = false;
        const auto [found, fresh] = index.emplace(std::pair{form.text, packed(plain)}, out.size());
        if (fresh) {
            out.push_back(form);
            continue;
        }
        InflectedForm& kept = out[found->second];
        if (kept.features.form == Form::none) kept.features.form = form.features.form;
        kept.features.nisba = kept.features.nisba || form.features.nisba;
        kept.joins |= form.joins;
        if (kept.weighted == form.weighted) kept.weight = std::max(kept.weight, form.weight);
        else if (form.weighted) kept.weight = form.weight;
        kept.weighted = kept.weighted || form.weighted;
    }
    return out;
}

}  // namespace

Lexicon::Lexicon(std::string_view packed_bytes) {
    knowledge::BlobReader blob{packed_bytes};
    forms_by_spelling_ = knowledge::FlatMap{blob.next()};
    lexemes_by_lemma_ = knowledge::FlatMap{blob.next()};
    forms_ = blob.next_array<FormRecord>();
    lexemes_ = blob.next_array<LexemeRecord>();
    strings_ = blob.next();
}

LexiconForm Lexicon::form(std::uint32_t index) const {
    const FormRecord& record = forms_[index];
    return {strings_.substr(record.text, record.text_length), record.lexeme, unpacked(record.features), record.joins, record.weight};
}

Lexeme Lexicon::lexeme(std::uint32_t index) const {
    if (index >= lexemes_.size()) return {};
    const LexemeRecord& record = lexemes_[index];
    return {strings_.substr(record.lemma, record.lemma_length), strings_.substr(record.lemma_folded, record.folded_length),
            static_cast<Pos>(record.pos), record.verb, record.weight};
}

std::uint32_t Lexicon::find_lexeme(std::string_view lemma_folded, Pos pos) const {
    const auto found = lexemes_by_lemma_.find(lexeme_key(lemma_folded, pos));
    return found.empty() ? 0 : found.front();
}

void LexiconBuilder::add_file(const base::Json& file, std::string_view shown) {
    const base::Json* entries = file.find("lexemes");
    if (entries == nullptr || !entries->is_array())
        throw base::DataError({std::string{shown}, file.line, file.column}, "no \"lexemes\"; expected {\"lexemes\": [entry, …]}");
    for (const base::Json& entry : entries->items) add(entry, shown);
}

void LexiconBuilder::add(const base::Json& entry, std::string_view shown) {
    for (const Paradigm& paradigm : inflector_.inflect(entry, shown)) add(paradigm);
}

void LexiconBuilder::add_name(std::string_view name, std::int16_t weight) {
    base::Json entry;
    entry.kind = base::Json::Kind::object;
    const auto text = [](std::string_view value) {
        base::Json out;
        out.kind = base::Json::Kind::string;
        out.text = value;
        return out;
    };
    base::Json number;
    number.kind = base::Json::Kind::integer;
    number.integer = weight;
    number.real = weight;
    entry.members = {{"lemma", text(name)}, {"pos", text("PROPN")}, {"weight", number}};
    add(entry, "names");
}

void LexiconBuilder::add(const Paradigm& paradigm) {
    const auto [found, fresh] = index_.emplace(std::pair{paradigm.lemma, paradigm.pos}, lexemes_.size());
    if (fresh) lexemes_.push_back({paradigm.lemma, paradigm.pos, paradigm.verb, paradigm.weight, {}});
    Paradigm& kept = lexemes_[found->second];
    if (kept.verb.empty()) kept.verb = paradigm.verb;
    kept.weight = std::max(kept.weight, paradigm.weight);
    for (InflectedForm form : paradigm.forms) {
        form.weight = static_cast<std::int16_t>(form.weight + paradigm.weight);
        form.weighted = paradigm.weight != 0;
        kept.forms.push_back(std::move(form));
    }
}

std::string LexiconBuilder::build() const {
    std::vector<Lexicon::FormRecord> forms;
    std::vector<Lexicon::LexemeRecord> lexemes(1, Lexicon::LexemeRecord{0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(Pos::other), 0, 0});
    knowledge::FlatMapBuilder by_spelling, by_lemma;
    knowledge::StringPool strings;
    const auto index_of = [&](const std::string& lemma, Pos pos) {
        const auto found = index_.find({lemma, pos});
        return found == index_.end() ? std::uint32_t{0} : static_cast<std::uint32_t>(found->second + 1);
    };
    const auto verb_of = [&](const Paradigm& lexeme) {
        std::string verb = lexeme.verb;
        // A noun written like a participle is that participle: متظاهر.
        if (verb.empty() && lexeme.pos == Pos::noun) {
            const auto adjective = index_.find({lexeme.lemma, Pos::adjective});
            if (adjective != index_.end()) verb = lexemes_[adjective->second].verb;
        }
        if (verb.empty()) return std::uint32_t{0};
        const std::uint32_t found = index_of(verb, Pos::verb);
        return found != 0 ? found : index_of(verb, Pos::auxiliary);
    };
    for (const Paradigm& lexeme : lexemes_) {
        const std::string folded = spelling_.folded(lexeme.lemma);
        if (lexeme.lemma.size() > longest || folded.size() > longest)
            throw base::DataError({"lexicon", 0, 0}, "\"" + lexeme.lemma + "\" is too long for a word");
        const auto number = static_cast<std::uint32_t>(lexemes.size());
        lexemes.push_back({strings.add(lexeme.lemma).offset, strings.add(folded).offset, verb_of(lexeme), lexeme.weight,
                           static_cast<std::uint8_t>(lexeme.lemma.size()), static_cast<std::uint8_t>(folded.size()),
                           static_cast<std::uint8_t>(lexeme.pos), 0, 0});
        by_lemma.add(lexeme_key(folded, lexeme.pos), number);
        for (const InflectedForm& form : without_repeats(lexeme.forms)) {
            if (form.text.size() > longest) throw base::DataError({"lexicon", 0, 0}, "\"" + form.text + "\" is too long for a word");
            by_spelling.add(spelling_.folded(form.text), static_cast<std::uint32_t>(forms.size()));
            forms.push_back({strings.add(form.text).offset, number, packed(form.features), form.weight,
                             static_cast<std::uint8_t>(form.text.size()), form.joins});
        }
    }
    knowledge::BlobWriter blob;
    blob.add(by_spelling.build());
    blob.add(by_lemma.build());
    blob.add(forms);
    blob.add(lexemes);
    blob.add(strings.bytes());
    return blob.take();
}

}  // namespace tarikh::morphology
