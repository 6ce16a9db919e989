#include "conllu_labels.h"

#include <algorithm>
#include <string>
#include <vector>

#include <tarikh/knowledge/blob.h>

namespace tarikh::morphology {
namespace {

using base::Json;

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

}  // namespace tarikh::morphology
