#include "clitics.h"

#include <algorithm>
#include <bit>
#include <map>
#include <vector>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>
#include <tarikh/morphology/feature_names.h>

namespace tarikh::morphology {
namespace {

using base::Json;

class Compiler {
public:
    Compiler(const Json& file, const text::Spelling& spelling, std::string_view shown) : file_{file}, spelling_{spelling}, shown_{shown} {}

    std::string run() {
        proclitics();
        enclitics();
        guesses();
        verb_guesses();
        knowledge::BlobWriter blob;
        blob.add(rows_);
        blob.add(enclitics_);
        blob.add(guesses_);
        blob.add(names_);
        blob.add(nominal_marks());
        blob.add(last_letters());
        blob.add(strings_.bytes());
        return blob.take();
    }

private:
    struct Proclitic {
        ProcliticRow row;
        int slot = 0;
    };

    [[noreturn]] void fail(const Json& where, const std::string& what) const {
        throw base::DataError({std::string{shown_}, where.line, where.column}, what);
    }
    PooledText pooled(std::string_view text) {
        if (text.empty()) return {};
        const auto where = strings_.add(text);
        return {where.offset, where.length};
    }
    PooledText folded(std::string_view text) { return pooled(spelling_.folded(text)); }
    std::string_view text(PooledText t) const { return std::string_view{strings_.bytes()}.substr(t.offset, t.length); }
    static std::uint8_t small(std::int64_t value) { return static_cast<std::uint8_t>(value); }
    static std::int16_t weight(const Json& entry, std::string_view name, std::int64_t otherwise) { return static_cast<std::int16_t>(entry.int_or(name, otherwise)); }

    std::uint32_t pos_mask(const Json& entry) const {
        const Json* list = entry.find("pos");
        if (list == nullptr) return 0xFFFFFFFF;
        std::uint32_t mask = 0;
        for (const Json& item : list->items) {
            const Pos pos = pos_of(item.text);
            if (pos == Pos::other && item.text != "X") fail(item, "no part of speech: \"" + item.text + "\"");
            mask |= pos_bit(pos);
        }
        return mask;
    }

    Proclitic proclitic(const Json& entry) {
        Proclitic out;
        out.slot = static_cast<int>(entry.int_or("slot"));
        const std::string form = spelling_.folded(entry.string_or("form"));
        if (form.empty()) fail(entry, "a proclitic without a form");
        ProcliticRow& row = out.row;
        row.text = pooled(form);
        row.points = small(static_cast<std::int64_t>(base::count_code_points(form)));
        for (const std::string& name : entry.strings("clitics")) {
            const std::uint16_t bit = proclitic_of(name);
            if (bit == 0) fail(entry, "no clitic is called \"" + name + "\"; expected wa, fa, bi, li, ka, sa, al, question or la");
            row.bits |= bit;
        }
        const int others = std::popcount(static_cast<unsigned>(row.bits & ~proclitic::al));
        if ((row.bits & proclitic::al) != 0) row.article_points = small(row.points - others);
        const std::string_view needs = entry.string_or("needs");
        row.needs = needs == "article" ? joins::article : needs == "preposition" ? joins::preposition
                  : needs == "future" ? joins::future : needs == "question" ? joins::question : std::uint8_t{0};
        row.pos_mask = pos_mask(entry);
        row.stem_starts = folded(entry.string_or("stem_starts"));
        row.definite = small((row.bits & proclitic::al) != 0 || entry.bool_or("definite"));
        row.weight = weight(entry, "weight", 0);
        row.guess_weight = weight(entry, "guess_weight", never);
        if (std::has_single_bit(static_cast<unsigned>(row.bits)) && entry.find("stem_starts") == nullptr)
            names_.push_back({pooled(entry.string_or("form")), pooled(entry.string_or("lemma", entry.string_or("form"))), row.bits,
                              static_cast<std::uint8_t>(pos_of(entry.string_or("clitic_pos", "X"))), 0});
        return out;
    }

    ProcliticRow joined(const ProcliticRow& left, const ProcliticRow& right) {
        ProcliticRow out = right;
        out.text = pooled(std::string{text(left.text)} + std::string{text(right.text)});
        out.pos_mask = left.pos_mask & right.pos_mask;
        out.bits = left.bits | right.bits;
        out.weight = static_cast<std::int16_t>(left.weight + right.weight);
        out.guess_weight = left.guess_weight == never || right.guess_weight == never ? never : static_cast<std::int16_t>(left.guess_weight + right.guess_weight);
        out.needs = left.needs | right.needs;
        // Only what stands before the article needs a word that takes a preposition: بال is "bi" + "al".
        if ((right.needs & joins::article) != 0) out.needs = static_cast<std::uint8_t>(out.needs & ~joins::preposition);
        out.points = small(left.points + right.points);
        out.article_points = small(left.article_points + right.article_points);
        out.definite = left.definite | right.definite;
        return out;
    }

    void proclitics() {
        std::vector<Proclitic> all;
        if (const Json* list = file_.find("proclitics"))
            for (const Json& entry : list->items) all.push_back(proclitic(entry));
        std::stable_sort(all.begin(), all.end(), [](const Proclitic& a, const Proclitic& b) { return a.slot < b.slot; });
        rows_.push_back({});  // no proclitic at all
        rows_.front().guess_weight = 0;
        std::vector<int> slots{0};
        for (const Proclitic& next : all) {
            const std::size_t before = rows_.size();
            for (std::size_t i = 0; i < before; ++i) {
                if (slots[i] >= next.slot || rows_[i].stem_starts.length != 0) continue;
                rows_.push_back(i == 0 ? next.row : joined(rows_[i], next.row));
                slots.push_back(next.slot);
            }
        }
    }

    void enclitics() {
        const Json* list = file_.find("enclitics");
        if (list == nullptr) return;
        for (const Json& entry : list->items) {
            EncliticEntry out;
            const std::string form = spelling_.folded(entry.string_or("form"));
            if (form.empty()) fail(entry, "an enclitic without a form");
            out.text = pooled(form);
            out.written = pooled(entry.string_or("form"));
            out.points = small(static_cast<std::int64_t>(base::count_code_points(form)));
            const std::string_view kind = entry.string_or("kind");
            out.kind = static_cast<std::uint8_t>(kind == "pronoun" ? Enclitic::pronoun : kind == "possessive" ? Enclitic::possessive
                                                 : kind == "negation" ? Enclitic::negation : Enclitic::none);
            if (out.kind == 0) fail(entry, "no kind of enclitic: \"" + std::string{kind} + "\"; expected pronoun, possessive or negation");
            out.person = small(entry.int_or("person"));
            out.gender = static_cast<std::uint8_t>(gender_of(entry.string_or("gender")));
            out.number = static_cast<std::uint8_t>(number_of(entry.string_or("number")));
            out.pos_mask = pos_mask(entry);
            out.weight = weight(entry, "weight", 0);
            out.guess_weight = weight(entry, "guess_weight", never);
            enclitics_.push_back(out);
        }
    }

    std::vector<char32_t> nominal_marks() const {
        std::vector<char32_t> out;
        for (const std::string& mark : file_.strings("nominal_marks")) {
            std::size_t at = 0;
            out.push_back(base::next_code_point(mark, at));
        }
        return out;
    }

    std::vector<LastLetter> last_letters() const {
        std::vector<LastLetter> out;
        const Json* list = file_.find("last_letters");
        if (list == nullptr) return out;
        const auto letter = [](std::string_view text) {
            std::size_t at = 0;
            return base::next_code_point(text, at);
        };
        for (const Json& entry : list->items)
            out.push_back({letter(entry.string_or("typed")), letter(entry.string_or("meant")), pos_mask(entry), weight(entry, "weight", 0)});
        return out;
    }

    static std::uint8_t either(const Json& entry, std::string_view name) {
        const Json* flag = entry.find(name);
        return flag == nullptr ? std::uint8_t{2} : static_cast<std::uint8_t>(flag->flag);
    }

    void guesses() {
        const Json* list = file_.find("guesses");
        if (list == nullptr) return;
        for (const Json& entry : list->items) {
            GuessRule out;
            const Pos pos = pos_of(entry.string_or("pos"));
            if (pos == Pos::other && entry.string_or("pos") != "X") fail(entry, "no part of speech: \"" + std::string{entry.string_or("pos")} + "\"");
            out.pos = static_cast<std::uint8_t>(pos);
            out.starts = folded(entry.string_or("starts"));
            out.ends = folded(entry.string_or("ends"));
            out.weight = weight(entry, "weight", 0);
            out.min_letters = small(entry.int_or("min_letters", 1));
            out.max_letters = small(entry.int_or("max_letters", 255));
            out.article = either(entry, "article");
            out.proclitic = either(entry, "proclitic");
            out.capital = either(entry, "capital");
            out.drop_start = small(entry.int_or("drop_start"));
            out.drop_end = small(entry.int_or("drop_end"));
            out.aspect = static_cast<std::uint8_t>(aspect_of(entry.string_or("aspect")));
            out.form = static_cast<std::uint8_t>(out.aspect != 0 && entry.find("form") == nullptr ? Form::finite : form_of(entry.string_or("form")));
            out.number = static_cast<std::uint8_t>(number_of(entry.string_or("number")));
            out.gender = static_cast<std::uint8_t>(gender_of(entry.string_or("gender")));
            out.person = small(entry.int_or("person"));
            out.nisba = small(entry.bool_or("nisba"));
            guesses_.push_back(out);
        }
    }

    // Each stem between each pair of affixes.
    void verb_guesses() {
        const Json* list = file_.find("verb_guesses");
        if (list == nullptr) return;
        std::uint16_t family = 0;
        for (const Json& group : list->items) {
            const Json* affixes = group.find("affixes");
            const Json* stems = group.find("stems");
            if (affixes == nullptr || stems == nullptr) fail(group, "verb_guesses need \"affixes\" and \"stems\"");
            for (const Json& affix : affixes->items) {
                ++family;
                for (const Json& stem : stems->items) verb_guess(group, affix, stem, family);
            }
        }
    }

    void verb_guess(const Json& group, const Json& affix, const Json& stem, std::uint16_t family) {
        const std::string starts = spelling_.folded(affix.string_or("starts")), ends = spelling_.folded(affix.string_or("ends"));
        if (const Json* only = stem.find("ending"); only != nullptr && only->flag == ends.empty()) return;
        const std::string shape = spelling_.folded(stem.string_or("shape"));
        GuessRule out;
        out.pos = static_cast<std::uint8_t>(Pos::verb);
        out.shape = pooled(starts + shape + ends);
        out.lemma = pooled(stem.string_or("lemma"));
        out.never = folded(group.string_or("never"));
        for (const char c : stem.string_or("lemma"))
            if (c >= '0' && c <= '9' && shape.find(c) == std::string::npos) fail(stem, "the lemma has a letter " + std::string(1, c) + " that the shape lacks");
        out.weight = static_cast<std::int16_t>(weight(affix, "weight", 0) + weight(stem, "weight", 0));
        out.article = 0;
        out.pronoun = either(stem, "pronoun");
        out.aspect = static_cast<std::uint8_t>(aspect_of(group.string_or("aspect")));
        out.form = static_cast<std::uint8_t>(Form::finite);
        out.number = static_cast<std::uint8_t>(number_of(affix.string_or("number")));
        out.gender = static_cast<std::uint8_t>(gender_of(affix.string_or("gender")));
        out.person = small(affix.int_or("person"));
        out.passive = small(stem.bool_or("passive"));
        out.family = family;
        guesses_.push_back(out);
    }

    const Json& file_;
    const text::Spelling& spelling_;
    std::string_view shown_;
    knowledge::StringPool strings_;
    std::vector<ProcliticRow> rows_;
    std::vector<EncliticEntry> enclitics_;
    std::vector<GuessRule> guesses_;
    std::vector<CliticName> names_;
};

}  // namespace

std::string compile_clitics(const Json& file, const text::Spelling& spelling, std::string_view shown) {
    return Compiler{file, spelling, shown}.run();
}

Clitics::Clitics() : impl_{std::make_shared<Impl>()} {}
Clitics::Clitics(std::string_view packed) {
    auto made = std::make_shared<Impl>();
    knowledge::BlobReader blob{packed};
    made->rows = blob.next_array<ProcliticRow>();
    made->enclitics = blob.next_array<EncliticEntry>();
    made->guesses = blob.next_array<GuessRule>();
    made->names = blob.next_array<CliticName>();
    made->nominal_marks = blob.next_array<char32_t>();
    made->last_letters = blob.next_array<LastLetter>();
    made->strings = blob.next();
    impl_ = std::move(made);
}
Clitics::~Clitics() = default;
Clitics::Clitics(const Clitics&) = default;
Clitics& Clitics::operator=(const Clitics&) = default;

CliticInfo Clitics::proclitic(std::uint16_t bit) const {
    for (const CliticName& name : impl_->names)
        if (name.bit == bit) return {impl_->text(name.form), impl_->text(name.lemma), static_cast<Pos>(name.pos)};
    return {};
}

}  // namespace tarikh::morphology
