#include "readings.h"

#include <algorithm>
#include <array>

#include <tarikh/base/utf8.h>
#include <tarikh/morphology/feature_names.h>
#include <tarikh/text/letters.h>

namespace tarikh::morphology {
namespace {

// Spelling. A letter typed plain where the lexicon has a marked one (ا for أ, ه for ة) is common;
// a marked one for a plain one is a mistake that many make (إجتماع، دولى); where the lexicon has
// another marked one, it is a different word, and so it is in a bound pronoun (دوقة has none).
constexpr int typed_plain = -3;
constexpr int typed_marked = -14;
constexpr int contradicted = -25;
constexpr int capital_missing = -25;
constexpr int far_fetched = -24;
constexpr int denied_by_marks = -60;

Reading simple(Pos pos, const text::Token& token) {
    Reading out;
    out.pos = pos;
    out.lemma = token.text;
    out.lemma_folded = token.folded;
    out.stem_length = static_cast<std::uint8_t>(std::min<std::uint32_t>(token.span.length(), 255));
    out.guessed = pos != Pos::punctuation && pos != Pos::symbol && pos != Pos::numeral;
    return out;
}

bool before(const KeptReading& a, const KeptReading& b) {
    if (a.reading.weight != b.reading.weight) return a.reading.weight > b.reading.weight;
    if (a.reading.lexeme != b.reading.lexeme) return a.reading.lexeme < b.reading.lexeme;
    return a.reading.proclitics < b.reading.proclitics;
}

// The same but for weight: what is left when a form was found in two ways.
bool same(const Reading& a, const Reading& b) {
    return a.lexeme == b.lexeme && a.pos == b.pos && a.features == b.features && a.proclitics == b.proclitics &&
           a.enclitic == b.enclitic && a.enclitic_features == b.enclitic_features && a.lemma_folded == b.lemma_folded;
}

std::int16_t clipped(int weight) { return static_cast<std::int16_t>(std::clamp(weight, -3000, 3000)); }

}  // namespace

ReadingMaker::ReadingMaker(const Lexicon& lexicon, const Clitics& clitics, const text::Spelling& spelling)
    : lexicon_{lexicon}, clitics_{clitics.impl()}, spelling_{spelling} {
    for (const ProcliticRow& row : clitics_.rows) {
        const std::string_view prefix = clitics_.text(row.text);
        for (std::size_t byte = 0; byte < rows_.size(); ++byte)
            if (prefix.size() < 2 || byte_of(prefix[1]) == byte) rows_[byte].push_back(&row);
    }
    for (const EncliticEntry& enclitic : clitics_.enclitics) enclitics_[byte_of(clitics_.text(enclitic.text).back())].push_back(&enclitic);
    for (const GuessRule& rule : clitics_.guesses) {
        Guess guess{&rule, clitics_.text(rule.starts), clitics_.text(rule.ends), 0, rule.max_letters};
        const std::size_t affixes = base::count_code_points(guess.starts) + base::count_code_points(guess.ends);
        guess.least = std::max<std::size_t>(affixes + rule.min_letters, std::size_t{rule.drop_start} + rule.drop_end + 1);
        if (rule.shape.length != 0) {
            const std::size_t letters = base::count_code_points(clitics_.text(rule.shape));
            if (letters < guess.least || letters > guess.most) continue;
            guess.least = guess.most = letters;
        }
        guesses_.push_back(guess);
    }
}

void ReadingMaker::lay_out(const text::Token& token) {
    layout_.written.clear();
    layout_.folded.clear();
    layout_.points_before.clear();
    layout_.bytes_before.clear();
    std::uint32_t points = 0, bytes = 0;
    for (std::size_t at = 0; at < token.text.size(); ++points) {
        const std::size_t from = at;
        const char32_t c = base::next_code_point(token.text, at);
        buffer_.clear();
        spelling_.fold(token.text.substr(from, at - from), buffer_);
        if (from == 0) layout_.capital = text::is_capital(c);
        // A ligature is several letters; all of them stand where it stands.
        for (std::size_t part = 0; part < buffer_.size();) {
            const std::size_t begin = part;
            const char32_t folded = base::next_code_point(buffer_, part);
            layout_.written += buffer_.size() == part && begin == 0 ? c : folded;
            layout_.folded += folded;
            layout_.points_before.push_back(points);
            layout_.bytes_before.push_back(bytes);
            bytes += static_cast<std::uint32_t>(part - begin);
        }
    }
    layout_.points_before.push_back(points);
    layout_.bytes_before.push_back(bytes);
}

std::size_t ReadingMaker::point_at(std::size_t folded_byte) const {
    const auto found = std::lower_bound(layout_.bytes_before.begin(), layout_.bytes_before.end(), folded_byte);
    return static_cast<std::size_t>(found - layout_.bytes_before.begin());
}

int ReadingMaker::spelling_weight(std::size_t first, std::size_t last, std::string_view form, int marked) {
    int weight = 0;
    std::size_t at = 0;
    for (std::size_t i = first; i < last && at < form.size(); ++i) {
        const char32_t wanted = base::next_code_point(form, at);
        const char32_t typed = layout_.written[i];
        if (typed == wanted) continue;
        if (text::small_letter(typed) == text::small_letter(wanted)) {
            if (text::is_capital(wanted)) weight += capital_missing;
            continue;
        }
        weight += typed == layout_.folded[i] ? typed_plain : wanted == layout_.folded[i] ? marked : contradicted;
    }
    return weight;
}

int ReadingMaker::last_letter_weight(char32_t typed, std::string_view form, Pos pos) const {
    for (const LastLetter& letter : clitics_.last_letters) {
        if (letter.typed != typed || (letter.pos_mask & pos_bit(pos)) == 0) continue;
        std::size_t at = form.size();
        do --at;
        while (at > 0 && (static_cast<unsigned char>(form[at]) & 0xC0) == 0x80);
        if (base::next_code_point(form, at) == letter.meant) return letter.weight;
    }
    return 0;
}

KeptReading ReadingMaker::clitics_of(const ProcliticRow& row, const EncliticEntry* enclitic) const {
    KeptReading out;
    out.reading.proclitics = row.bits;
    if (enclitic != nullptr) {
        out.reading.enclitic = static_cast<Enclitic>(enclitic->kind);
        out.reading.enclitic_features.person = enclitic->person;
        out.reading.enclitic_features.gender = static_cast<Gender>(enclitic->gender);
        out.reading.enclitic_features.number = static_cast<Number>(enclitic->number);
    }
    return out;
}

bool ReadingMaker::fits(const ProcliticRow& row, std::string_view folded, std::string_view& stem) const {
    const std::string_view prefix = clitics_.text(row.text);
    if (folded.size() <= prefix.size() || !folded.starts_with(prefix)) return false;
    stem = folded.substr(prefix.size());
    return row.stem_starts.length == 0 || stem.starts_with(clitics_.text(row.stem_starts));
}

void ReadingMaker::look_up(const text::Token& token, std::vector<KeptReading>& out) {
    const std::string_view folded = token.folded;
    for (const ProcliticRow* const candidate : rows_for(folded)) {
        const ProcliticRow& row = *candidate;
        std::string_view rest;
        if (!fits(row, folded, rest)) continue;
        const std::size_t first = point_at(row.text.length);
        const auto try_stem = [&](std::string_view stem, const EncliticEntry* enclitic) {
            for (const std::uint32_t index : lexicon_.find(stem)) {
                const LexiconForm form = lexicon_.form(index);
                const Lexeme lexeme = lexicon_.lexeme(form.lexeme);
                std::uint8_t needs = row.needs;
                if (enclitic != nullptr) needs |= enclitic->kind == static_cast<std::uint8_t>(Enclitic::pronoun) ? joins::pronoun : joins::possessive;
                else if ((row.needs & joins::article) == 0) needs |= joins::alone;
                if ((form.joins & needs) != needs || (row.pos_mask & pos_bit(lexeme.pos)) == 0) continue;
                if (enclitic != nullptr && (enclitic->pos_mask & pos_bit(lexeme.pos)) == 0) continue;
                KeptReading kept = clitics_of(row, enclitic);
                Reading& r = kept.reading;
                r.lemma = lexeme.lemma;
                r.lemma_folded = lexeme.lemma_folded;
                if (lexeme.verb != 0) r.verb_folded = lexicon_.lexeme(lexeme.verb).lemma_folded;
                r.lexeme = form.lexeme;
                r.pos = lexeme.pos;
                r.features = form.features;
                if (row.definite != 0) r.features.definite = true;
                if (enclitic != nullptr && enclitic->kind == static_cast<std::uint8_t>(Enclitic::negation)) r.features.negative = true;
                const bool nominal = lexeme.pos == Pos::noun || lexeme.pos == Pos::adjective;
                if (enclitic != nullptr && nominal && enclitic->kind == static_cast<std::uint8_t>(Enclitic::pronoun)) r.features.definite = true;
                const std::size_t last = first + base::count_code_points(stem);
                r.stem_start = static_cast<std::uint8_t>(std::min<std::uint32_t>(layout_.points_before[first - row.article_points], 255));
                r.stem_length = static_cast<std::uint8_t>(std::min<std::uint32_t>(layout_.points_before[last] - r.stem_start, 255));
                int weight = form.weight + row.weight + spelling_weight(first, last, form.text, typed_marked);
                weight += last_letter_weight(layout_.written[last - 1], form.text, r.pos);
                if (enclitic != nullptr) weight += enclitic->weight + spelling_weight(last, last + enclitic->points, clitics_.text(enclitic->written), contradicted);
                r.weight = clipped(weight);
                const auto twin = std::find_if(out.begin(), out.end(), [&](const KeptReading& k) { return same(k.reading, r); });
                if (twin == out.end()) out.push_back(kept);
                else if (twin->reading.weight < r.weight) *twin = kept;
            }
        };
        try_stem(rest, nullptr);
        if ((row.needs & joins::article) != 0) continue;
        for (const EncliticEntry* const enclitic : enclitics_[byte_of(rest.back())]) {
            const std::string_view tail = clitics_.text(enclitic->text);
            if (rest.size() > tail.size() && rest.ends_with(tail)) try_stem(rest.substr(0, rest.size() - tail.size()), enclitic);
        }
    }
}

// The lemma that a shape makes of the letters it finds: "ست123" in يستعمل is "است123"; null if it does not fit.
std::shared_ptr<const MadeLemma> ReadingMaker::lemma_by_shape(const GuessRule& rule, std::size_t first, std::size_t letters) {
    const std::string_view shape = clitics_.text(rule.shape);
    std::array<char32_t, 10> found{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < letters; ++i) {
        const char32_t wanted = base::next_code_point(shape, at);
        const char32_t letter = layout_.folded[first + i];
        if (wanted < U'0' || wanted > U'9') {
            if (wanted != letter) return nullptr;
            continue;
        }
        buffer_.clear();
        base::append_utf8(buffer_, letter);
        if (clitics_.text(rule.never).find(buffer_) != std::string_view::npos) return nullptr;
        found[wanted - U'0'] = layout_.written[first + i];
    }
    auto made = std::make_shared<MadeLemma>();
    const std::string_view lemma = clitics_.text(rule.lemma);
    for (at = 0; at < lemma.size();) {
        const char32_t c = base::next_code_point(lemma, at);
        base::append_utf8(made->written, c >= U'0' && c <= U'9' ? found[c - U'0'] : c);
    }
    made->folded = spelling_.folded(made->written);
    return made;
}

void ReadingMaker::guess_stem(std::string_view stem, const ProcliticRow& row, const EncliticEntry* enclitic, std::vector<KeptReading>& out) {
    const bool article = row.article_points != 0;
    const bool other = (row.bits & ~proclitic::al) != 0;
    const auto allowed = [](std::uint8_t either, bool value) { return either == 2 || (either == 1) == value; };
    const std::size_t letters = base::count_code_points(stem);
    const std::size_t first = point_at(row.text.length);
    std::uint16_t family = 0;  // the last whose shape was found
    for (const Guess& guess : guesses_) {
        if (letters < guess.least || letters > guess.most) continue;
        const GuessRule& rule = *guess.rule;
        if (rule.family != 0 && rule.family == family) continue;
        if (!allowed(rule.article, article) || !allowed(rule.proclitic, other) || !allowed(rule.capital, layout_.capital)) continue;
        if (!stem.starts_with(guess.starts) || !stem.ends_with(guess.ends)) continue;
        const Pos pos = static_cast<Pos>(rule.pos);
        if ((row.pos_mask & pos_bit(pos)) == 0 || (enclitic != nullptr && (enclitic->pos_mask & pos_bit(pos)) == 0)) continue;
        if (!allowed(rule.pronoun, enclitic != nullptr)) continue;
        KeptReading kept = clitics_of(row, enclitic);
        if (rule.shape.length != 0) {
            kept.made = lemma_by_shape(rule, first, letters);
            if (!kept.made) continue;
            family = rule.family;
        }
        Reading& r = kept.reading;
        r.pos = pos;
        r.guessed = true;
        r.features.aspect = static_cast<Aspect>(rule.aspect);
        r.features.form = static_cast<Form>(rule.form);
        r.features.number = static_cast<Number>(rule.number);
        r.features.gender = static_cast<Gender>(rule.gender);
        r.features.person = rule.person;
        r.features.nisba = rule.nisba != 0;
        r.features.passive = rule.passive != 0;
        r.features.definite = row.definite != 0 || (enclitic != nullptr && (pos == Pos::noun || pos == Pos::adjective));
        r.stem_start = static_cast<std::uint8_t>(std::min<std::uint32_t>(layout_.points_before[first - row.article_points], 255));
        r.stem_length = static_cast<std::uint8_t>(std::min<std::uint32_t>(layout_.points_before[first + letters] - r.stem_start, 255));
        // The article stays in the lemma of a name: it may be a part of it.
        const std::size_t begin = pos == Pos::proper ? first - row.article_points : first + rule.drop_start;
        const std::size_t end = first + letters - rule.drop_end;
        kept.lemma_start = static_cast<std::uint16_t>(layout_.bytes_before[begin]);
        kept.lemma_length = static_cast<std::uint16_t>(layout_.bytes_before[end] - layout_.bytes_before[begin]);
        r.weight = clipped(rule.weight + row.guess_weight + (enclitic == nullptr ? 0 : enclitic->guess_weight));
        const auto twin = std::find_if(out.begin(), out.end(), [&](const KeptReading& k) {
            return same(k.reading, r) && k.lemma_start == kept.lemma_start && k.lemma_length == kept.lemma_length &&
                   (k.made ? k.made->folded : "") == (kept.made ? kept.made->folded : "");
        });
        if (twin == out.end()) out.push_back(kept);
        else twin->reading.weight = std::max(twin->reading.weight, r.weight);
    }
}

void ReadingMaker::guess(const text::Token& token, std::vector<KeptReading>& out) {
    for (const ProcliticRow* const candidate : rows_for(token.folded)) {
        const ProcliticRow& row = *candidate;
        std::string_view rest;
        if (row.guess_weight == never || !fits(row, token.folded, rest)) continue;
        guess_stem(rest, row, nullptr, out);
        if (row.article_points != 0) continue;
        for (const EncliticEntry* const enclitic : enclitics_[byte_of(rest.back())]) {
            const std::string_view tail = clitics_.text(enclitic->text);
            if (enclitic->guess_weight != never && rest.size() > tail.size() && rest.ends_with(tail))
                guess_stem(rest.substr(0, rest.size() - tail.size()), row, enclitic, out);
        }
    }
}

// Vowel marks are rarely written; where the writer took the pains, they speak.
void ReadingMaker::weigh_marks(const text::Token& token, std::vector<KeptReading>& readings) const {
    if (clitics_.nominal_marks.empty() || token.text.size() == token.folded.size()) return;
    bool nominal = false;
    for (std::size_t at = 0; at < token.text.size() && !nominal;)
        nominal = std::find(clitics_.nominal_marks.begin(), clitics_.nominal_marks.end(), base::next_code_point(token.text, at)) != clitics_.nominal_marks.end();
    if (!nominal) return;
    for (KeptReading& kept : readings) {
        const Reading& r = kept.reading;
        const bool fits = r.pos != Pos::verb && r.pos != Pos::auxiliary && r.enclitic == Enclitic::none && (r.proclitics & proclitic::al) == 0;
        if (!fits) kept.reading.weight = clipped(r.weight + denied_by_marks);
    }
}

std::vector<KeptReading> ReadingMaker::read(const text::Token& token) {
    std::vector<KeptReading> out;
    out.reserve(most_readings);
    const auto only = [&](Pos pos) {
        KeptReading kept;
        kept.reading = simple(pos, token);
        kept.lemma_length = static_cast<std::uint16_t>(std::min<std::size_t>(token.folded.size(), 0xFFFF));
        out.push_back(kept);
    };
    // What no one has ever written as one word is not worth a closer look.
    constexpr std::size_t longest = 120;
    if (token.kind == text::TokenKind::punctuation) only(Pos::punctuation);
    else if (token.kind == text::TokenKind::symbol) only(Pos::symbol);
    else if (token.kind == text::TokenKind::number) only(Pos::numeral);
    else if (token.text.size() <= longest && !token.folded.empty()) {
        lay_out(token);
        look_up(token, out);
        // Where all that the lexicon offers is far-fetched (بكين as "they cried"), a name is as likely.
        const auto likely = [](const KeptReading& k) { return k.reading.weight > far_fetched; };
        if (std::none_of(out.begin(), out.end(), likely)) guess(token, out);
    } else if (token.folded.empty()) {
        only(Pos::symbol);  // nothing but marks
    }
    if (out.empty()) only(Pos::proper);
    weigh_marks(token, out);
    if (out.size() > 1) std::stable_sort(out.begin(), out.end(), before);
    if (out.size() > most_readings) out.resize(most_readings);
    return out;
}

}  // namespace tarikh::morphology
