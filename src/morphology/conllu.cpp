#include <tarikh/morphology/conllu.h>

#include <algorithm>
#include <utility>

#include <tarikh/base/utf8.h>

#include "conllu_labels.h"

namespace tarikh::morphology {
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
