#include <tarikh/morphology/conllu.h>

#include <algorithm>
#include <bit>
#include <utility>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>
#include <tarikh/morphology/feature_names.h>
#include <tarikh/text/letters.h>

#include "clitics.h"

namespace tarikh::morphology {
namespace {

using base::Json;

/// A word of the lexicon, or a class of them, and the part of speech UD gives it. Flags are 0 or 1.
struct Label {
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint32_t before = 0xFFFFFFFF, after = 0xFFFFFFFF, not_after = 0;  ///< neighbours' parts of speech
    std::uint8_t upos = 0;
    std::uint8_t grammatical_case = 0;  ///< 0: any
    std::uint8_t alone = 0;             ///< only without article and bound pronoun
    std::uint8_t definite = 0;          ///< only with the article
    std::uint8_t named = 0;             ///< only inside a known name
    std::uint8_t initial = 0;           ///< only at the sentence's beginning
    std::uint8_t no_noun = 0;           ///< only where no noun stands before it for which it could be an adjective
    std::uint8_t before_lemmas = 0;     ///< only before one of the lemmas that list it
    std::uint8_t after_lemmas = 0;      ///< only behind one of them
    std::uint8_t capital = 0;           ///< only with a capital that is not the sentence's first
    std::uint8_t no_nisba = 0;          ///< no relational adjective
    std::uint8_t unused = 0;
};

constexpr std::string_view tenses[] = {"Past", "Pres", "Fut"};

/// A word that is a clitic and a word, though the lexicon has it whole: بسبب.
struct Part {
    PooledText form, lemma;
    std::uint8_t upos = 0, points = 0, unused[6] = {};
};
struct Compound {
    std::uint32_t first = 0, count = 0;
};

/// What is written joined to the end of a word without being a pronoun: 'll, n't.
struct Contraction {
    PooledText ends, lemma;
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint8_t upos = 0, points = 0, unused[2] = {};
};

class Compiler {
public:
    Compiler(const Json& file, const text::Spelling& spelling, std::string_view shown) : file_{file}, spelling_{spelling}, shown_{shown} {}

    std::string run() {
        for (const Json& entry : list("labels")) add_label(entry);
        for (const Json& entry : list("contractions")) add_contraction(entry);
        for (const Json& entry : list("compounds")) add_compound(entry);
        for (const Json& entry : list("tenses"))
            for (const std::string& lemma : entry.strings("after")) tenses_.add(lemma, tense_of(entry));
        knowledge::BlobWriter blob;
        blob.add(labels_);
        blob.add(lemmas_.build());
        blob.add(next_lemmas_.build());
        blob.add(last_lemmas_.build());
        blob.add(any_);
        blob.add(contractions_);
        blob.add(compounds_.build());
        blob.add(compound_parts_);
        blob.add(parts_);
        blob.add(tenses_.build());
        blob.add(strings_.bytes());
        blob.add(file_.string_or("pronoun"));
        blob.add(std::string_view{file_.bool_or("aspect") ? "1" : ""});
        return blob.take();
    }

private:
    const std::vector<Json>& list(std::string_view name) const {
        static const std::vector<Json> none;
        const Json* found = file_.find(name);
        return found == nullptr ? none : found->items;
    }
    [[noreturn]] void fail(const Json& where, const std::string& what) const {
        throw base::DataError({std::string{shown_}, where.line, where.column}, what);
    }
    Pos pos(const Json& item) const {
        const Pos found = pos_of(item.text);
        if (found == Pos::other && item.text != "X") fail(item, "no part of speech: \"" + item.text + "\"");
        return found;
    }
    std::uint32_t mask(const Json& entry, std::string_view name, std::uint32_t otherwise) const {
        const Json* items = entry.find(name);
        if (items == nullptr) return otherwise;
        std::uint32_t out = 0;
        for (const Json& item : items->items) out |= pos_bit(pos(item));
        return out;
    }
    std::uint32_t tense_of(const Json& entry) const {
        const std::string_view name = entry.string_or("tense");
        return static_cast<std::uint32_t>(std::find(std::begin(tenses), std::end(tenses), name) - std::begin(tenses));
    }
    PooledText pooled(std::string_view text) {
        const auto where = strings_.add(text);
        return {where.offset, where.length};
    }
    static std::uint8_t flag(const Json& entry, std::string_view name) { return entry.bool_or(name) ? 1 : 0; }

    void add_label(const Json& entry) {
        Label label;
        label.pos_mask = mask(entry, "pos", 0xFFFFFFFF);
        label.before = mask(entry, "before", 0xFFFFFFFF);
        label.after = mask(entry, "after", 0xFFFFFFFF);
        label.not_after = mask(entry, "not_after", 0);
        label.upos = static_cast<std::uint8_t>(pos(*entry.find("upos")));
        label.grammatical_case = static_cast<std::uint8_t>(case_of(entry.string_or("case")));
        label.alone = flag(entry, "alone");
        label.definite = flag(entry, "definite");
        label.named = flag(entry, "named");
        label.initial = flag(entry, "initial");
        label.no_noun = flag(entry, "no_noun");
        label.capital = flag(entry, "capital");
        label.no_nisba = flag(entry, "no_nisba");
        const auto number = static_cast<std::uint32_t>(labels_.size());
        for (const std::string& lemma : entry.strings("after_lemmas")) {
            label.after_lemmas = 1;
            last_lemmas_.add(lemma, number);
        }
        for (const std::string& lemma : entry.strings("before_lemmas")) {
            label.before_lemmas = 1;
            next_lemmas_.add(lemma, number);
        }
        labels_.push_back(label);
        if (entry.find("lemmas") == nullptr) any_.push_back(number);
        for (const std::string& lemma : entry.strings("lemmas")) lemmas_.add(lemma, number);
    }
    void add_contraction(const Json& entry) {
        Contraction c;
        const std::string ends = spelling_.folded(entry.string_or("ends"));
        c.ends = pooled(ends);
        c.lemma = pooled(entry.string_or("lemma"));
        c.pos_mask = mask(entry, "pos", 0xFFFFFFFF);
        c.upos = static_cast<std::uint8_t>(pos(*entry.find("upos")));
        c.points = static_cast<std::uint8_t>(base::count_code_points(ends));
        contractions_.push_back(c);
    }
    void add_compound(const Json& entry) {
        const Compound compound{static_cast<std::uint32_t>(parts_.size()), static_cast<std::uint32_t>(entry.find("parts")->items.size())};
        std::string whole;
        for (const Json& item : entry.find("parts")->items) {
            const std::string form{item.string_or("form")};
            whole += form;
            parts_.push_back({pooled(form), pooled(item.string_or("lemma", form)), static_cast<std::uint8_t>(pos(*item.find("upos"))),
                              static_cast<std::uint8_t>(base::count_code_points(form)), {}});
        }
        compounds_.add(whole, static_cast<std::uint32_t>(compound_parts_.size()));
        compound_parts_.push_back(compound);
    }

    const Json& file_;
    const text::Spelling& spelling_;
    std::string_view shown_;
    std::vector<Label> labels_;
    std::vector<std::uint32_t> any_;
    std::vector<Contraction> contractions_;
    std::vector<Compound> compound_parts_;
    std::vector<Part> parts_;
    knowledge::FlatMapBuilder lemmas_, next_lemmas_, last_lemmas_, compounds_, tenses_;
    knowledge::StringPool strings_;
};

}  // namespace

std::string compile_conllu(const Json& file, const text::Spelling& spelling, std::string_view shown) {
    return Compiler{file, spelling, shown}.run();
}

/// A word among its neighbours (nullptr at the sentence's borders).
struct Neighbourhood {
    const Word *word, *before, *after;
    bool named;
};

struct ConlluLabels::Impl {
    std::span<const Label> labels;
    knowledge::FlatMap lemmas;          ///< lemma -> labels
    knowledge::FlatMap next_lemmas;     ///< lemma -> labels of a word before it
    knowledge::FlatMap last_lemmas;     ///< lemma -> labels of a word behind it
    std::span<const std::uint32_t> any; ///< labels of any lemma
    std::span<const Contraction> contractions;
    knowledge::FlatMap compounds;       ///< lemma -> compound
    std::span<const Compound> compound_parts;
    std::span<const Part> parts;
    knowledge::FlatMap tense_rules;     ///< lemma -> index into tenses
    std::string_view strings;
    std::string_view pronoun;           ///< lemma of the bound pronouns
    bool aspect = false;                ///< finite verbs bear Aspect and Voice; else participles bear Tense

    static bool joined_to(const Word& w) { return (w->proclitics & (proclitic::bi | proclitic::li | proclitic::ka)) != 0; }
    // A word with a preposition joined to it begins with that preposition.
    static std::uint32_t seen_from_before(const Word* w) {
        if (w == nullptr) return pos_bit(Pos::punctuation);
        if ((w->reading->proclitics & (proclitic::wa | proclitic::fa)) != 0) return pos_bit(Pos::conjunction);
        return pos_bit(joined_to(*w) ? Pos::preposition : w->reading->pos);
    }
    static std::uint32_t seen_from_behind(const Word* w) { return pos_bit(w == nullptr ? Pos::punctuation : w->reading->pos); }

    bool has_noun(const Neighbourhood& n) const {
        if (n.before == nullptr || joined_to(*n.word)) return false;
        const Reading& noun = **n.before;
        const bool nominal = noun.pos == Pos::noun || noun.pos == Pos::proper || noun.pos == Pos::adjective || noun.pos == Pos::numeral;
        if (!nominal) return false;
        const bool proper = label({n.before, nullptr, nullptr, false}) == Pos::proper;
        return (noun.features.definite || proper) == (*n.word)->features.definite;
    }
    bool fits(std::uint32_t number, const Neighbourhood& n) const {
        const Label& label = labels[number];
        const Reading& r = **n.word;
        if ((label.pos_mask & pos_bit(r.pos)) == 0) return false;
        if (label.grammatical_case != 0 && label.grammatical_case != static_cast<std::uint8_t>(r.features.grammatical_case)) return false;
        if (label.named != 0 && !n.named) return false;
        if (label.initial != 0 && n.before != nullptr) return false;
        if (label.alone != 0 && ((r.proclitics & proclitic::al) != 0 || r.enclitic != Enclitic::none)) return false;
        if (label.definite != 0 && !r.features.definite) return false;
        if ((label.before & seen_from_before(n.after)) == 0) return false;
        const std::uint32_t behind = joined_to(*n.word) ? pos_bit(Pos::preposition) : seen_from_behind(n.before);
        if ((label.after & behind) == 0 || (label.not_after & behind) != 0) return false;
        if (label.no_noun != 0 && has_noun(n)) return false;
        if (label.no_nisba != 0 && r.features.nisba) return false;
        if (label.capital != 0 && (n.before == nullptr || !begins_with_capital(*n.word))) return false;
        return (label.before_lemmas == 0 || listed(next_lemmas, n.after, number)) && (label.after_lemmas == 0 || listed(last_lemmas, n.before, number));
    }
    static bool begins_with_capital(const Word& w) {
        std::size_t at = 0;
        return text::is_capital(base::next_code_point(w.token->text, at));
    }
    static bool listed(const knowledge::FlatMap& lemmas, const Word* neighbour, std::uint32_t number) {
        if (neighbour == nullptr) return false;
        const auto labels = lemmas.find((*neighbour)->lemma);
        return std::find(labels.begin(), labels.end(), number) != labels.end();
    }
    Pos label(const Neighbourhood& n) const {
        for (const std::uint32_t l : lemmas.find((*n.word)->lemma))
            if (fits(l, n)) return static_cast<Pos>(labels[l].upos);
        for (const std::uint32_t l : any)
            if (fits(l, n)) return static_cast<Pos>(labels[l].upos);
        return (*n.word)->pos;
    }
    Pos label_of_clitic(std::string_view lemma, Pos pos, bool initial) const {
        for (const std::uint32_t l : lemmas.find(lemma))
            if ((labels[l].pos_mask & pos_bit(pos)) != 0 && (labels[l].initial == 0 || initial)) return static_cast<Pos>(labels[l].upos);
        return pos;
    }
    /// The compound that a word is, or nullptr.
    const Compound* compound(std::string_view lemma) const {
        const auto found = compounds.find(lemma);
        return found.empty() ? nullptr : &compound_parts[found.front()];
    }
    std::string_view tense_after(const Word* particle) const {
        if (particle == nullptr) return {};
        const auto found = tense_rules.find((*particle)->lemma);
        return found.empty() ? std::string_view{} : tenses[found.front()];
    }
    std::string_view text(PooledText t) const { return strings.substr(t.offset, t.length); }
    const Contraction* contraction(const Word& word) const {
        for (const Contraction& c : contractions) {
            const std::string_view ends = text(c.ends);
            if (word.folded().size() > ends.size() && word.folded().ends_with(ends) && (c.pos_mask & pos_bit(word->pos)) != 0) return &c;
        }
        return nullptr;
    }
};

ConlluLabels::ConlluLabels() : impl_{std::make_shared<Impl>()} {}
ConlluLabels::ConlluLabels(std::string_view packed) {
    auto made = std::make_shared<Impl>();
    knowledge::BlobReader blob{packed};
    made->labels = blob.next_array<Label>();
    made->lemmas = knowledge::FlatMap{blob.next()};
    made->next_lemmas = knowledge::FlatMap{blob.next()};
    made->last_lemmas = knowledge::FlatMap{blob.next()};
    made->any = blob.next_array<std::uint32_t>();
    made->contractions = blob.next_array<Contraction>();
    made->compounds = knowledge::FlatMap{blob.next()};
    made->compound_parts = blob.next_array<Compound>();
    made->parts = blob.next_array<Part>();
    made->tense_rules = knowledge::FlatMap{blob.next()};
    made->strings = blob.next();
    made->pronoun = blob.next();
    made->aspect = !blob.next().empty();
    impl_ = std::move(made);
}
ConlluLabels::~ConlluLabels() = default;
ConlluLabels::ConlluLabels(const ConlluLabels&) = default;
ConlluLabels& ConlluLabels::operator=(const ConlluLabels&) = default;

namespace {

/// A word of CoNLL-U.
struct Row {
    std::string form, lemma, feats;
    Pos upos = Pos::other;
    bool guessed = false;
};

/// FEATS in the order CoNLL-U asks for.
class Feats {
public:
    void add(std::string_view name, std::string_view value) {
        if (!value.empty()) pairs_.emplace_back(name, value);
    }
    std::string text() {
        std::sort(pairs_.begin(), pairs_.end());
        std::string out;
        for (const auto& [name, value] : pairs_) out += (out.empty() ? "" : "|") + std::string{name} + "=" + std::string{value};
        return out.empty() ? "_" : out;
    }

private:
    std::vector<std::pair<std::string_view, std::string_view>> pairs_;
};

constexpr std::string_view numbers[] = {"", "Sing", "Dual", "Plur"};
constexpr std::string_view genders[] = {"", "Masc", "Fem"};
constexpr std::string_view cases[] = {"", "Nom", "Acc", "Gen"};
constexpr std::string_view aspects[] = {"", "Perf", "Imp", ""};
constexpr std::string_view moods[] = {"", "Ind", "Sub", "Jus"};
constexpr std::string_view persons[] = {"", "1", "2", "3"};

void add_agreement(const Features& f, Feats& feats) {
    feats.add("Person", persons[f.person & 3]);
    feats.add("Gender", genders[static_cast<std::size_t>(f.gender)]);
    feats.add("Number", numbers[static_cast<std::size_t>(f.number)]);
}

std::string_view tense(const Reading& r) {
    if (r.features.aspect == Aspect::imperative || r.features.form != Form::finite) return {};
    if ((r.proclitics & proclitic::sa) != 0) return "Fut";
    return r.features.aspect == Aspect::perfect ? "Past" : r.features.aspect == Aspect::imperfect ? "Pres" : "";
}

std::string_view mood(const Features& f) {
    if (f.aspect == Aspect::imperative) return "Imp";
    if (f.aspect != Aspect::imperfect) return {};
    return f.mood == Mood::none ? "Ind" : moods[static_cast<std::size_t>(f.mood)];
}

std::string_view verb_form(const Features& f) {
    switch (f.form) {
        case Form::finite: return "Fin";
        case Form::infinitive: return "Inf";
        case Form::verbal_noun: return "Vnoun";
        case Form::active_participle:
        case Form::passive_participle: return "Part";
        case Form::none: return {};
    }
    return {};
}

void add_aspect(const Features& f, Feats& out) {
    out.add("Aspect", aspects[static_cast<std::size_t>(f.aspect)]);
    out.add("Mood", mood(f));
    if (f.form == Form::finite) out.add("Voice", f.passive ? "Pass" : "Act");
}

void add_participle(const Features& f, Feats& out) {
    if (f.form == Form::finite) out.add("Mood", f.aspect == Aspect::imperative ? "Imp" : "Ind");
    if (f.form == Form::active_participle) out.add("Tense", "Pres");
    if (f.form == Form::passive_participle) out.add("Tense", "Past");
}

std::string feats(const Reading& r, Pos upos, std::string_view tense_here, bool aspect) {
    const Features& f = r.features;
    Feats out;
    add_agreement(f, out);
    if (r.pos == Pos::verb || r.pos == Pos::auxiliary) {
        if (aspect) add_aspect(f, out);
        else add_participle(f, out);
        out.add("Tense", tense_here.empty() || f.aspect != Aspect::imperfect ? tense(r) : tense_here);
        out.add("VerbForm", verb_form(f));
    } else {
        out.add("Case", cases[static_cast<std::size_t>(f.grammatical_case)]);
        out.add("VerbForm", verb_form(f));
        if (f.definite) out.add("Definite", "Def");
    }
    if (f.negative) out.add("Polarity", "Neg");
    if (upos == Pos::numeral && r.lexeme == 0) out.add("NumForm", "Digit");
    return out.text();
}

class Writer {
public:
    Writer(std::string_view document, const text::TokenizedText& text, const AnalysedText& analysed, const std::vector<bool>& named, const Clitics& clitics,
           const ConlluLabels::Impl& labels)
        : document_{document}, text_{text}, analysed_{analysed}, named_{named}, clitics_{clitics}, labels_{labels} {}

    std::string run(std::string_view id) {
        for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) sentence(s, id);
        return std::move(out_);
    }

private:
    static std::string one_line(std::string_view text) {
        std::string out{text};
        std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        return out;
    }

    void sentence(std::uint32_t s, std::string_view id) {
        const text::Sentence& sentence = text_.sentences[s];
        if (s == 0) out_ += "# newdoc id = " + one_line(id) + "\n";
        out_ += "# sent_id = " + one_line(id) + "-" + std::to_string(s + 1) + "\n";
        out_ += "# text = " + one_line(document_.substr(sentence.bytes.start, sentence.bytes.end - sentence.bytes.start)) + "\n";
        number_ = 0;
        for (std::uint32_t w = sentence.tokens.first; w < sentence.tokens.last; ++w)
            token(w, w + 1 < sentence.tokens.last && !text_.tokens[w + 1].space_before);
        out_ += "\n";
    }

    void token(std::uint32_t w, bool joined) {
        const Word& word = analysed_.words[w];
        const text::Sentence& sentence = text_.sentences[word.sentence];
        rows_.clear();
        cut({&word, w == sentence.tokens.first ? nullptr : &word - 1, w + 1 == sentence.tokens.last ? nullptr : &word + 1, w < named_.size() && named_[w]});
        const std::string_view spacing = joined ? "SpaceAfter=No" : "";
        const bool split = rows_.size() > 1;
        if (split) line(std::to_string(number_ + 1) + "-" + std::to_string(number_ + rows_.size()), {std::string{word.token->text}, "_", "_"}, "_", std::string{spacing});
        for (const Row& row : rows_) line(std::to_string(++number_), row, upos(row.upos), misc(row.guessed, split ? std::string_view{} : spacing));
    }

    static std::string misc(bool guessed, std::string_view spacing) {
        const std::string guess = guessed ? "Guess=Yes" : "";
        return guess + (guessed && !spacing.empty() ? "|" : "") + std::string{spacing};
    }

    void line(const std::string& number, const Row& row, std::string_view upos, const std::string& misc) {
        out_ += number + "\t" + row.form + "\t" + (row.lemma.empty() ? row.form : row.lemma) + "\t" + std::string{upos} + "\t_\t" + row.feats + "\t_\t_\t_\t" + (misc.empty() ? "_" : misc) + "\n";
    }

    // A token into its words: proclitics, the word itself, what is joined to its end.
    void cut(const Neighbourhood& n) {
        const Word& word = *n.word;
        const Reading& r = *word;
        const std::size_t points = base::count_code_points(word.token->text);
        const std::size_t begin = proclitics(word, n.before == nullptr);
        const Contraction* contraction = labels_.contraction(word);
        const std::size_t behind = r.enclitic == Enclitic::pronoun ? std::size_t{r.stem_start} + r.stem_length : 0;
        std::size_t end = points;
        if (contraction != nullptr && points > contraction->points) end = points - contraction->points;
        else if (behind > begin && behind < points) end = behind;
        if (const Compound* compound = labels_.compound(r.lemma); compound != nullptr && r.pos != Pos::noun) parts(word, *compound, begin, end);
        else main_word(n, begin, end);
        if (end == points) return;
        if (contraction != nullptr) rows_.push_back({written(word, end, points), std::string{labels_.text(contraction->lemma)}, "_", static_cast<Pos>(contraction->upos)});
        else rows_.push_back(bound_pronoun(word, end, points));
    }

    void main_word(const Neighbourhood& n, std::size_t begin, std::size_t end) {
        const Reading& r = **n.word;
        const Pos upos = labels_.label(n);
        rows_.push_back({written(*n.word, begin, end), std::string{r.lemma}, feats(r, upos, labels_.tense_after(n.before), labels_.aspect), upos, r.guessed && r.lexeme == 0});
    }

    void parts(const Word& word, const Compound& compound, std::size_t begin, std::size_t end) {
        for (std::uint32_t i = 0; i < compound.count; ++i) {
            const Part& part = labels_.parts[compound.first + i];
            const std::size_t to = i + 1 == compound.count ? end : std::min(end, begin + part.points);
            rows_.push_back({written(word, begin, to), std::string{labels_.text(part.lemma)}, "_", static_cast<Pos>(part.upos)});
            begin = to;
        }
    }

    Row bound_pronoun(const Word& word, std::size_t from, std::size_t to) const {
        Feats feats;
        add_agreement(word->enclitic_features, feats);
        feats.add("Case", word->pos == Pos::verb ? "Acc" : "Gen");
        feats.add("PronType", "Prs");
        return {written(word, from, to), std::string{labels_.pronoun}, feats.text(), Pos::pronoun};
    }

    // Writes the rows of the proclitics; returns where the word itself begins (its article is part of it).
    std::size_t proclitics(const Word& word, bool initial) {
        constexpr std::uint16_t order[] = {proclitic::question, proclitic::wa, proclitic::fa, proclitic::la, proclitic::bi, proclitic::li, proclitic::ka, proclitic::sa};
        std::size_t at = 0;
        for (const std::uint16_t bit : order) {
            if ((word->proclitics & bit) == 0) continue;
            const CliticInfo info = clitics_.proclitic(bit);
            const std::size_t end = at + std::max<std::size_t>(1, base::count_code_points(info.form));
            rows_.push_back({written(word, at, end), std::string{info.lemma}, "_", labels_.label_of_clitic(info.lemma, info.pos, initial)});
            at = end;
        }
        return at;
    }

    static std::string written(const Word& word, std::size_t from, std::size_t to) {
        std::size_t at = 0, point = 0;
        const auto go_to = [&](std::size_t wanted) {
            for (; point < wanted && at < word.token->text.size(); ++point) base::next_code_point(word.token->text, at);
            return at;
        };
        const std::size_t begin = go_to(from);
        return std::string{word.token->text.substr(begin, go_to(to) - begin)};
    }

    std::string_view document_;
    const text::TokenizedText& text_;
    const AnalysedText& analysed_;
    const std::vector<bool>& named_;
    const Clitics& clitics_;
    const ConlluLabels::Impl& labels_;
    std::vector<Row> rows_;
    std::size_t number_ = 0;
    std::string out_;
};

}  // namespace

std::string to_conllu(std::string_view id, std::string_view document, const text::TokenizedText& text, const AnalysedText& analysed,
                      const std::vector<bool>& named, const Clitics& clitics, const ConlluLabels& labels) {
    return Writer{document, text, analysed, named, clitics, labels.impl()}.run(id);
}

}  // namespace tarikh::morphology
