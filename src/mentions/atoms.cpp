#include "atoms.h"

#include <tarikh/base/utf8.h>

#include <algorithm>
#include <array>

#include "packed.h"

namespace tarikh::mentions {
namespace {

enum class Sort : std::uint8_t { letter, digit, mark };

Sort sort_of(char32_t c) {
    if (c >= '0' && c <= '9') return Sort::digit;
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ? Sort::letter : Sort::mark;
    if (c < 0xC0) return Sort::mark;                        // Latin-1 punctuation
    if (c == 0x60C || c == 0x61B || c == 0x61F || (c >= 0x66A && c <= 0x66D) || c == 0x6D4) return Sort::mark;
    if (c >= 0x2000 && c <= 0x2BFF) return Sort::mark;      // dashes, quotes, symbols
    if (c >= 0x3000 && c <= 0x303F) return Sort::mark;
    return Sort::letter;
}

// Marks that folding drops: Arabic vowel signs, tatweel, direction marks, combining accents.
bool dropped(char32_t c) {
    return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0x300 && c <= 0x36F) ||
           c == 0xAD;
}

std::uint32_t letters_in(std::string_view text) { return static_cast<std::uint32_t>(base::count_code_points(text)); }

// How many code points of `original` hold the first `letters` of its folded form.
std::uint32_t original_length(std::string_view original, std::uint32_t letters) {
    std::uint32_t length = 0, kept = 0;
    for (std::size_t at = 0; at < original.size();) {
        const char32_t c = base::next_code_point(original, at);
        if (!dropped(c)) {
            if (kept == letters) break;
            ++kept;
        }
        ++length;
    }
    return length;
}

std::int64_t number_of(std::string_view digits) {
    if (digits.size() > 15) return -1;
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// Letters that fold to one another differ in their first two bytes.
bool same_first(std::string_view text, std::string_view folded) {
    const std::size_t bytes = static_cast<unsigned char>(folded.front()) < 0x80 ? 1 : 2;
    return text.substr(0, bytes) == folded.substr(0, bytes);
}

bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    if (text.empty()) return false;
    const char32_t c = base::next_code_point(text, at);
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE);
}

/// Bytes that are of no letter or may begin a mark beyond ASCII: U+0080–00BF, U+060C…, U+066A…, U+06D4, U+2000….
constexpr std::array<bool, 256> of_letters = [] {
    std::array<bool, 256> of{};
    for (std::size_t byte = 0; byte < 256; ++byte)
        of[byte] = byte < 0x80 ? (byte >= 'a' && byte <= 'z') || byte == '_' : byte != 0xC2 && byte != 0xE2 && byte != 0xE3;
    return of;
}();

bool all_letters(std::string_view folded) {
    if (!std::all_of(folded.begin(), folded.end(), [](char c) { return of_letters[static_cast<unsigned char>(c)]; })) return false;
    // «30،»: the Arabic marks begin with the same bytes as the letters, and stand alone.
    std::size_t at = 0;
    return folded.empty() || sort_of(base::next_code_point(folded, at)) == Sort::letter;
}

}  // namespace

void cut(std::string_view folded, std::vector<std::string_view>& out) {
    out.clear();
    std::size_t start = 0;
    Sort last = Sort::mark;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t before = at;
        const Sort sort = sort_of(base::next_code_point(folded, at));
        if (before > start && (sort != last || last == Sort::mark)) {
            out.push_back(folded.substr(start, before - start));
            start = before;
        }
        last = sort;
    }
    if (start < folded.size()) out.push_back(folded.substr(start));
}

std::uint32_t clitic_length(const Atom& atom, const text::Token& token, std::uint8_t letters) {
    if (letters == 0 || atom.kind == Atom::Kind::digits || atom.span.start != token.span.start) return letters;
    return original_length(token.text, letters);
}

void VocabularyBuilder::add(const text::Spelling& spelling, std::string_view form, std::uint32_t symbol, std::int64_t value) {
    std::string folded;
    std::vector<std::string> atoms;
    for (std::size_t at = 0; at <= form.size();) {
        const std::size_t space = std::min(form.find(' ', at), form.size());
        if (space > at) {
            folded.clear();
            spelling.fold(form.substr(at, space - at), folded);
            std::vector<std::string_view> pieces;
            cut(folded, pieces);
            atoms.insert(atoms.end(), pieces.begin(), pieces.end());
        }
        at = space + 1;
    }
    if (atoms.empty()) return;
    Sense sense{value, symbol, 0};
    if (atoms.size() > 1) {
        sense.tail = static_cast<std::uint32_t>(tails_.size());
        tails_.push_back(static_cast<std::uint32_t>(atoms.size() - 1));
        for (std::size_t i = 1; i < atoms.size(); ++i) {
            tails_.push_back(static_cast<std::uint32_t>(letters_.size()));
            tails_.push_back(static_cast<std::uint32_t>(atoms[i].size()));
            letters_ += atoms[i];
        }
    }
    map_.add(atoms.front(), static_cast<std::uint32_t>(senses_.size()));
    senses_.push_back(sense);
}

std::string VocabularyBuilder::build() const {
    packed::Writer out;
    out.block(map_.build());
    out.array(senses_);
    out.array(tails_);
    out.block(letters_);
    return out.finish();
}

Vocabulary::Vocabulary(std::string_view bytes) {
    const packed::Reader in{bytes};
    map_ = knowledge::FlatMap{in.block(0)};
    senses_ = in.array<Sense>(1);
    tails_ = in.array<std::uint32_t>(2);
    letters_ = in.block(3);
}

std::uint32_t Vocabulary::covers_tail(const Sense& sense, std::span<const Atom> atoms, std::uint32_t at) const {
    const std::uint32_t count = tails_[sense.tail];
    if (at + count >= atoms.size()) return 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view wanted = letters_.substr(tails_[sense.tail + 1 + 2 * i], tails_[sense.tail + 2 + 2 * i]);
        if (atoms[at + 1 + i].folded != wanted || atoms[at + 1 + i].front != 0) return 0;
    }
    return count + 1;
}

std::string compile_fronts(const base::Json& list, const text::Spelling& spelling, std::string_view shown) {
    std::vector<Fronts::Entry> entries;
    for (const base::Json& item : list.items) {
        const base::FilePlace place{std::string{shown}, item.line, item.column};
        const std::string form = spelling.folded(item.string_or("form"));
        Fronts::Entry entry;
        if (form.empty() || form.size() > sizeof entry.text)
            throw base::DataError{place, "a front needs a form of 1 to 10 letters"};
        std::copy(form.begin(), form.end(), entry.text);
        entry.bytes = static_cast<std::uint8_t>(form.size());
        for (const std::string& name : item.strings("adds")) {
            if (name == "and") entry.front |= front::and_;
            else if (name == "by") entry.front |= front::by;
            else if (name == "to") entry.front |= front::to;
            else if (name == "like") entry.front |= front::like;
            else if (name == "article") entry.front |= front::article;
            else throw base::DataError{place, "no front \"" + name + "\"; there are and, by, to, like, article"};
        }
        entry.letters = static_cast<std::uint8_t>(item.int_or("clitics", letters_in(form)));
        entries.push_back(entry);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.bytes < b.bytes; });
    packed::Writer out;
    out.array(entries);
    return out.finish();
}

Fronts::Fronts(std::string_view bytes) {
    for (const Entry& entry : packed::Reader{bytes}.array<Entry>(0)) {
        entries_.push_back(entry);
        by_second_byte_[static_cast<unsigned char>(entry.text[1])].push_back(entry);
    }
}

void Fronts::variants(std::string_view folded, std::vector<Variant>& out) const {
    out.push_back({folded, 0, 0});
    if (folded.size() < 2) return;
    for (const Entry& entry : by_second_byte_[static_cast<unsigned char>(folded[1])])
        if (folded.size() >= std::size_t{entry.bytes} + 3 && folded.starts_with(std::string_view{entry.text, entry.bytes}))
            out.push_back({folded.substr(entry.bytes), entry.front, entry.letters});
}

std::uint8_t Fronts::alone(std::string_view folded, std::uint8_t& letters) const {
    for (const Entry& entry : entries_)
        if (folded == std::string_view{entry.text, entry.bytes}) {
            letters = entry.letters;
            return entry.front;
        }
    return 0;
}

AtomMemory::Form AtomMemory::look_up(const text::Token& token) {
    Form form;
    form.one = !token.folded.empty() && all_letters(token.folded);
    if (!form.one) return form;
    form.upper = begins_upper(token.text);
    form.other_first = !same_first(token.text, token.folded);
    form.first = static_cast<std::uint32_t>(senses_.size());
    variants_.clear();
    fronts_.variants(token.folded, variants_);
    for (std::size_t which = 0; which < vocabularies_.size(); ++which)
        for (const Variant& variant : variants_)
            for (const std::uint32_t sense : vocabularies_[which]->find(variant.rest)) {
                senses_.push_back({sense, variant.front, variant.letters});
                ++form.counts[which];
            }
    return form;
}

void Atoms::cut_sentence(std::span<const morphology::Word> words, base::WordRange range, const Fronts& fronts) {
    atoms_.clear();
    forms_.clear();
    for (std::uint32_t w = range.first; w < range.last && w < words.size(); ++w) {
        const text::Token& token = *words[w].token;
        if (memory_ != nullptr && w + AtomMemory::ahead < range.last) memory_->expect(words[w + AtomMemory::ahead]);
        if (token.folded.empty()) continue;
        Atom atom;
        atom.word = w;
        atom.span = token.span;
        atom.space_before = token.space_before;
        const AtomMemory::Form form = memory_ == nullptr || words[w].form == 0 ? AtomMemory::Form{} : memory_->of(words[w]);
        if (form.one) {
            atom.folded = token.folded;
            atom.upper = form.upper;
            atom.other_first = form.other_first;
            atoms_.push_back(atom);
            forms_.push_back(form);
            continue;
        }
        cut_word(token, atom, fronts);
        forms_.resize(atoms_.size());  // none of those is remembered
    }
    take_apart(fronts);
}

void Atoms::cut_word(const text::Token& token, Atom atom, const Fronts& fronts) {
    if (all_letters(token.folded)) {
        atom.folded = token.folded;
        atom.upper = begins_upper(token.text);
        atom.other_first = !same_first(token.text, token.folded);
        atoms_.push_back(atom);
        return;
    }
    cut(token.folded, pieces_);
    std::uint32_t letters = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const std::string_view piece = pieces_[i];
        atom.folded = piece;
        const auto first = static_cast<unsigned char>(piece.front());
        atom.kind = first >= '0' && first <= '9' ? Atom::Kind::digits : Atom::Kind::letters;
        if (atom.kind == Atom::Kind::letters) {
            std::size_t at = 0;
            if (sort_of(base::next_code_point(piece, at)) == Sort::mark) atom.kind = Atom::Kind::mark;
        }
        atom.number = atom.kind == Atom::Kind::digits ? number_of(piece) : -1;
        atom.front = 0;
        atom.front_length = 0;
        if (pieces_.size() > 1) {
            const std::uint32_t start = original_length(token.text, letters);
            letters += letters_in(piece);
            atom.span = {token.span.start + start, token.span.start + original_length(token.text, letters)};
            if (i + 1 == pieces_.size()) atom.span.end = token.span.end;
        }
        atom.upper = i == 0 && begins_upper(token.text);
        atom.other_first = i == 0 && !same_first(token.text, piece);
        if (i > 0) atom.space_before = false;
        // "و2012", "الـ25": the letters belong to the number behind them.
        if (atom.kind == Atom::Kind::digits && !atoms_.empty() && atoms_.back().kind == Atom::Kind::letters) {
            std::uint8_t front_letters = 0;
            const std::uint8_t bits = fronts.alone(atoms_.back().folded, front_letters);
            if (bits != 0 && (!atom.space_before || bits == front::and_)) {
                atom.front = bits;
                atom.space_before = atoms_.back().space_before;
                if (atoms_.back().span.end == atom.span.start) {
                    atom.front_length = static_cast<std::uint8_t>(atom.span.start - atoms_.back().span.start);
                    atom.span.start = atoms_.back().span.start;
                }
                atoms_.pop_back();
                forms_.resize(std::min(forms_.size(), atoms_.size()));
            }
        }
        atoms_.push_back(atom);
    }
}

void Atoms::take_apart(const Fronts& fronts) {
    variants_.clear();
    variant_start_.clear();
    for (std::size_t at = 0; at < atoms_.size(); ++at) {
        const Atom& atom = atoms_[at];
        variant_start_.push_back(static_cast<std::uint32_t>(variants_.size()));
        if (forms_[at].one) continue;
        if (atom.kind == Atom::Kind::letters) fronts.variants(atom.folded, variants_);
        else if (atom.kind == Atom::Kind::mark) variants_.push_back({atom.folded, 0, 0});
    }
    variant_start_.push_back(static_cast<std::uint32_t>(variants_.size()));
}

void Atoms::look_up(std::size_t which, const Vocabulary& vocabulary) {
    List& list = lists_[which];
    list.senses.clear();
    list.start.resize(std::size_t{size()} + 1);
    for (std::uint32_t at = 0; at < size(); ++at) {
        list.start[at] = static_cast<std::uint32_t>(list.senses.size());
        if (forms_[at].one) {
            if (forms_[at].counts[which] == 0) continue;  // as of most words
            for (const FormSense& found : memory_->senses(which, forms_[at])) add(list, at, vocabulary, found);
            continue;
        }
        for (std::uint32_t v = variant_start_[at]; v < variant_start_[at + 1]; ++v)
            for (const std::uint32_t sense : vocabulary.find(variants_[v].rest)) add(list, at, vocabulary, {sense, variants_[v].front, variants_[v].letters});
    }
    list.start.back() = static_cast<std::uint32_t>(list.senses.size());
}

void Atoms::add(List& list, std::uint32_t at, const Vocabulary& vocabulary, const FormSense& found) const {
    const std::uint32_t length = vocabulary.covers(vocabulary.sense(found.sense), atoms_, at);
    if (length != 0) list.senses.push_back({found.sense, static_cast<std::uint16_t>(length), found.front, found.letters});
}

}  // namespace tarikh::mentions
