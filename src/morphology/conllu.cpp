#include <tarikh/morphology/conllu.h>

#include <algorithm>
#include <bit>
#include <utility>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>

#include "clitics.h"
#include "names.h"

namespace tarikh::morphology {
namespace {

using base::Json;

/// A word of the lexicon, or a class of them, and the part of speech UD gives it.
struct Label {
    std::uint32_t pos_mask = 0xFFFFFFFF;
    std::uint8_t upos = 0;
    std::uint8_t grammatical_case = 0;  ///< 0: any
    std::uint8_t alone = 0;             ///< 1: only without article and pronoun
    std::uint8_t named = 0;             ///< 1: only inside a known name
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
        if (const Json* list = file_.find("labels"))
            for (const Json& entry : list->items) add_label(entry);
        if (const Json* list = file_.find("contractions"))
            for (const Json& entry : list->items) add_contraction(entry);
        knowledge::BlobWriter blob;
        blob.add(labels_);
        blob.add(lemmas_.build());
        blob.add(any_);
        blob.add(contractions_);
        blob.add(strings_.bytes());
        blob.add(file_.string_or("pronoun"));
        return blob.take();
    }

private:
    Pos pos(const Json& item) const {
        const Pos found = pos_of(item.text);
        if (found == Pos::other && item.text != "X") throw base::DataError({std::string{shown_}, item.line, item.column}, "no part of speech: \"" + item.text + "\"");
        return found;
    }
    std::uint32_t mask(const Json& entry) const {
        const Json* list = entry.find("pos");
        if (list == nullptr) return 0xFFFFFFFF;
        std::uint32_t out = 0;
        for (const Json& item : list->items) out |= pos_bit(pos(item));
        return out;
    }
    PooledText pooled(std::string_view text) {
        const auto where = strings_.add(text);
        return {where.offset, where.length};
    }
    void add_label(const Json& entry) {
        Label label;
        label.pos_mask = mask(entry);
        label.upos = static_cast<std::uint8_t>(pos(*entry.find("upos")));
        label.grammatical_case = static_cast<std::uint8_t>(case_of(entry.string_or("case")));
        label.alone = entry.bool_or("alone") ? 1 : 0;
        label.named = entry.bool_or("named") ? 1 : 0;
        const auto number = static_cast<std::uint32_t>(labels_.size());
        labels_.push_back(label);
        if (entry.find("lemmas") == nullptr) any_.push_back(number);
        for (const std::string& lemma : entry.strings("lemmas")) lemmas_.add(spelling_.folded(lemma), number);
    }
    void add_contraction(const Json& entry) {
        Contraction c;
        const std::string ends = spelling_.folded(entry.string_or("ends"));
        c.ends = pooled(ends);
        c.lemma = pooled(entry.string_or("lemma"));
        c.pos_mask = mask(entry);
        c.upos = static_cast<std::uint8_t>(pos(*entry.find("upos")));
        c.points = static_cast<std::uint8_t>(base::count_code_points(ends));
        contractions_.push_back(c);
    }

    const Json& file_;
    const text::Spelling& spelling_;
    std::string_view shown_;
    std::vector<Label> labels_;
    std::vector<std::uint32_t> any_;
    std::vector<Contraction> contractions_;
    knowledge::FlatMapBuilder lemmas_;
    knowledge::StringPool strings_;
};

}  // namespace

std::string compile_conllu(const Json& file, const text::Spelling& spelling, std::string_view shown) {
    return Compiler{file, spelling, shown}.run();
}

struct ConlluLabels::Impl {
    std::span<const Label> labels;
    knowledge::FlatMap lemmas;          ///< folded lemma -> labels
    std::span<const std::uint32_t> any; ///< labels of any lemma
    std::span<const Contraction> contractions;
    std::string_view strings;
    std::string_view pronoun;           ///< lemma of the bound pronouns

    bool fits(const Label& label, const Word& word, bool named) const {
        const Reading& r = *word;
        if ((label.pos_mask & pos_bit(r.pos)) == 0) return false;
        if (label.grammatical_case != 0 && label.grammatical_case != static_cast<std::uint8_t>(r.features.grammatical_case)) return false;
        if (label.named != 0 && !named) return false;
        return label.alone == 0 || ((r.proclitics & proclitic::al) == 0 && r.enclitic == Enclitic::none);
    }
    Pos label(const Word& word, bool named) const {
        for (const std::uint32_t l : lemmas.find(word->lemma_folded))
            if (fits(labels[l], word, named)) return static_cast<Pos>(labels[l].upos);
        for (const std::uint32_t l : any)
            if (fits(labels[l], word, named)) return static_cast<Pos>(labels[l].upos);
        return word->pos;
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
    made->any = blob.next_array<std::uint32_t>();
    made->contractions = blob.next_array<Contraction>();
    made->strings = blob.next();
    made->pronoun = blob.next();
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

std::string feats(const Reading& r, Pos upos) {
    const Features& f = r.features;
    Feats out;
    add_agreement(f, out);
    if (r.pos == Pos::verb || r.pos == Pos::auxiliary) {
        out.add("Aspect", aspects[static_cast<std::size_t>(f.aspect)]);
        out.add("Tense", tense(r));
        out.add("Mood", mood(f));
        out.add("VerbForm", verb_form(f));
        if (f.form == Form::finite) out.add("Voice", f.passive ? "Pass" : "Act");
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
        rows_.clear();
        cut(word, w < named_.size() && named_[w]);
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
        out_ += number + "\t" + row.form + "\t" + row.lemma + "\t" + std::string{upos} + "\t_\t" + row.feats + "\t_\t_\t_\t" + (misc.empty() ? "_" : misc) + "\n";
    }

    // A token into its words: proclitics, the word itself, what is joined to its end.
    void cut(const Word& word, bool named) {
        const Reading& r = *word;
        const std::size_t points = base::count_code_points(word.token->text);
        const std::size_t begin = proclitics(word);
        const Contraction* contraction = labels_.contraction(word);
        const std::size_t behind = r.enclitic == Enclitic::pronoun ? std::size_t{r.stem_start} + r.stem_length : 0;
        std::size_t end = points;
        if (contraction != nullptr && points > contraction->points) end = points - contraction->points;
        else if (behind > begin && behind < points) end = behind;
        const Pos upos = labels_.label(word, named);
        rows_.push_back({written(word, begin, end), std::string{r.lemma}, feats(r, upos), upos, r.guessed && r.lexeme == 0});
        if (end == points) return;
        if (contraction != nullptr) rows_.push_back({written(word, end, points), std::string{labels_.text(contraction->lemma)}, "_", static_cast<Pos>(contraction->upos)});
        else rows_.push_back(bound_pronoun(word, end, points));
    }

    Row bound_pronoun(const Word& word, std::size_t from, std::size_t to) const {
        Feats feats;
        add_agreement(word->enclitic_features, feats);
        feats.add("Case", word->pos == Pos::verb ? "Acc" : "Gen");
        feats.add("PronType", "Prs");
        return {written(word, from, to), std::string{labels_.pronoun}, feats.text(), Pos::pronoun};
    }

    // Writes the rows of the proclitics; returns where the word itself begins (its article is part of it).
    std::size_t proclitics(const Word& word) {
        constexpr std::uint16_t order[] = {proclitic::question, proclitic::wa, proclitic::fa, proclitic::la, proclitic::bi, proclitic::li, proclitic::ka, proclitic::sa};
        std::size_t at = 0;
        for (const std::uint16_t bit : order) {
            if ((word->proclitics & bit) == 0) continue;
            const CliticInfo info = clitics_.proclitic(bit);
            const std::size_t end = at + std::max<std::size_t>(1, base::count_code_points(info.form));
            rows_.push_back({written(word, at, end), std::string{info.lemma}, "_", info.pos});
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
