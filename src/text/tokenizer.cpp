#include <tarikh/text/tokenizer.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <tarikh/base/utf8.h>

#include "characters.h"
#include "sentences.h"

// Runs of letters and of digits are what nearly all text is made of: those are cut here, as ICU's word
// rules would (UAX 29), and ICU itself is asked only for scripts that write no spaces between words.
namespace tarikh::text {
namespace {

/// A place in the text in both units.
struct Place {
    std::size_t byte = 0;
    std::uint32_t point = 0;
};

constexpr std::size_t arena_block = 64 * 1024;

}  // namespace

struct Tokenizer::Impl {
    Impl(const Spelling& s, const SentenceRules& r) : spelling{s}, breaker{r, characters} {
        for (char32_t c = 0x80; c < letters_of_two.size(); ++c) {
            if (!is_plain(c)) continue;
            std::string written;
            base::append_utf8(written, c);
            letters_of_two[c] = spelling.is_folded(written) ? Letter::folded : Letter::plain;
        }
    }

    const Spelling& spelling;
    Characters characters;
    SentenceBreaker breaker;
    enum class Letter : std::uint8_t { other, plain, folded };
    std::array<Letter, 0x800> letters_of_two{};  // of what two bytes write: is_plain, and written as it folds
    std::unique_ptr<icu::BreakIterator> words;  // made when first needed
    std::vector<std::size_t> starts;
    std::string long_fold;

    // State of the text at hand.
    std::string_view text;
    TokenizedText* out = nullptr;
    char* free = nullptr;
    std::size_t left = 0;
    bool space = true;

    char32_t at(std::size_t byte) const { return byte < text.size() ? base::next_code_point(text, byte) : U'\n'; }
    char32_t take(Place& place) const {
        ++place.point;
        return base::next_code_point(text, place.byte);
    }

    std::string_view keep(std::string_view folded) {
        if (folded.empty()) return {};
        if (left < folded.size()) {
            const std::size_t size = std::max(std::min(arena_block, text.size()), folded.size());
            out->arena.push_back(std::make_unique_for_overwrite<char[]>(size));
            free = out->arena.back().get();
            left = size;
        }
        std::memcpy(free, folded.data(), folded.size());
        const std::string_view kept{free, folded.size()};
        free += folded.size();
        left -= folded.size();
        return kept;
    }

    std::string_view fold(std::string_view word) {
        if (spelling.is_folded(word)) return word;
        char small[1024];
        const std::size_t capacity = Spelling::folded_capacity(word);
        if (capacity > sizeof small && long_fold.size() < capacity) long_fold.resize(capacity);
        char* const begin = capacity > sizeof small ? long_fold.data() : small;
        const char* const end = spelling.fold_into(word, begin);
        return keep({begin, static_cast<std::size_t>(end - begin)});
    }

    void emit(Place from, Place to, TokenKind kind, bool folded = false) {
        Token token;
        token.span = {from.point, to.point};
        token.bytes = {static_cast<std::uint32_t>(from.byte), static_cast<std::uint32_t>(to.byte)};
        token.kind = kind;
        token.space_before = space;
        token.text = text.substr(from.byte, to.byte - from.byte);
        token.folded = folded ? token.text : fold(token.text);
        out->tokens.push_back(token);
        space = false;
    }

    // Skips joiners and vowel marks; a mark of direction at a word's end is left outside it.
    Character skip_marks(Place& place) {
        Character next = characters[at(place.byte)];
        while (next.kind == CharKind::mark) {
            take(place);
            next = characters[at(place.byte)];
        }
        return next;
    }

    // "U.S." and "أ.ف.ب": single letters with stops between. True, with `place` behind it, if one begins here.
    bool acronym(Place& place) {
        Place here = place;
        int letters = 0;
        bool caseless = false;
        Place behind_letter = place;
        Place behind_stop = place;
        for (;;) {
            const Character c = characters[at(here.byte)];
            if (c.kind != CharKind::letter) break;
            Place after = here;
            take(after);
            const Character next = skip_marks(after);
            if (next.kind == CharKind::letter || next.kind == CharKind::digit) break;
            ++letters;
            caseless = c.caseless;
            behind_letter = after;
            behind_stop = after;
            if (at(after.byte) != U'.') break;
            take(after);
            behind_stop = after;
            here = after;
        }
        if (letters < 2) return false;
        // The last stop belongs to it in Latin script; elsewhere it ends the sentence.
        place = caseless ? behind_letter : behind_stop;
        return true;
    }

    // A mark between two letters, or two digits, that holds them together.
    static bool joins_letters(char32_t mark, Character before, Character after) {
        if (after.kind != CharKind::letter) return mark == U'_' && after.kind == CharKind::digit;
        if (mark == U'_') return !before.caseless || !after.caseless;  // «#مرفأ_بيروت» is two words, user_name is one
        if (mark == U'\'' || mark == 0x2019 || mark == 0x00B7) return !before.caseless && !after.caseless;
        return mark == U'.' && before.lower && after.lower;  // example.com, but not "said.The"
    }
    static bool joins_digits(char32_t mark) {
        return mark == U'.' || mark == U',' || mark == U'\'' || mark == 0x2019 || mark == 0x066B || mark == 0x066C;
    }

    // The stretching stroke is a letter's ornament, but at a word's edge it is a dash («ـ 11», «انتهىـ»). Behind one to
    // three letters it is the joint of a prefix (لـ، بالـ).
    static constexpr char32_t stroke = 0x0640;
    static constexpr int letters_of_a_prefix = 3;

    void strokes(Place& place) {
        const Place from = place;
        while (at(place.byte) == stroke) take(place);
        emit(from, place, TokenKind::punctuation);
    }

    // Letters without capitals, but no stroke: nearly all of most Arabic words.
    bool is_plain(char32_t c) {
        const Character character = characters[c];
        return character.kind == CharKind::letter && character.caseless && c != stroke;
    }

    // Takes plain letters; returns how many. `folded`: all are written as they fold.
    int plain_letters(Place& place, bool& folded) {
        int count = 0;
        folded = true;
        for (; place.byte + 1 < text.size(); place.byte += 2, ++count) {
            const auto lead = static_cast<unsigned char>(text[place.byte]), next = static_cast<unsigned char>(text[place.byte + 1]);
            if (lead < 0xC0 || lead > 0xDF) break;
            const Letter letter = letters_of_two[(lead & 0x1FU) << 6 | (next & 0x3FU)];
            if (letter == Letter::other) break;
            folded &= letter == Letter::folded;
        }
        for (std::size_t behind = place.byte; behind < text.size(); place.byte = behind, ++count) {
            if (!is_plain(base::next_code_point(text, behind))) break;
            folded = false;
        }
        place.point += static_cast<std::uint32_t>(count);
        return count;
    }

    void letters(Place& place, Character first) {
        if (at(place.byte) == stroke) return strokes(place);
        const Place from = place;
        Place second = place;
        take(second);
        if (characters[at(second.byte)].kind != CharKind::letter && acronym(place)) return emit(from, place, TokenKind::word);
        Character before = first;
        bool digits_only = false;
        int count = 1;
        bool folded = false;
        if (first.caseless) count = plain_letters(place, folded);
        else place = second;
        const std::size_t plain_end = place.byte;
        Place solid = place;  // behind the last letter that is no stroke
        for (;;) {
            const char32_t c = at(place.byte);
            const Character next = characters[c];
            if (next.kind == CharKind::letter) {
                if (digits_only && next.caseless && !before.caseless) break;
                before = next;
                take(place);
                if (c != stroke) {
                    solid = place;
                    ++count;
                }
            } else if (next.kind == CharKind::mark) {
                Place after = place;
                const Character behind = skip_marks(after);
                // Marks of direction at the end belong to nobody; vowel marks belong to the word.
                if (behind.kind != CharKind::letter && behind.kind != CharKind::digit && is_format(c)) break;
                take(place);
            } else if (next.kind == CharKind::digit) {
                if (before.caseless) break;  // و15: a clitic before a number
                take(place);
            } else if (next.kind == CharKind::punctuation) {
                Place after = place;
                take(after);
                if (!joins_letters(c, before, characters[at(after.byte)])) break;
                place = after;
            } else {
                break;
            }
        }
        if (strokes_between(solid, place) && count > letters_of_a_prefix) place = solid;
        emit(from, place, TokenKind::word, folded && place.byte == plain_end);
    }

    // Nothing but strokes between the two?
    bool strokes_between(Place from, Place to) const {
        const std::string_view part = text.substr(from.byte, to.byte - from.byte);
        return !part.empty() && part.find_first_not_of("\xD9\x80") == std::string_view::npos;
    }

    static bool is_format(char32_t c) { return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF; }

    void digits(Place& place) {
        const Place from = place;
        bool number = true;
        take(place);
        for (;;) {
            const char32_t c = at(place.byte);
            const Character next = characters[c];
            if (next.kind == CharKind::digit) {
                take(place);
            } else if (next.kind == CharKind::letter && !next.caseless) {
                number = false;  // 19th, 5G
                take(place);
            } else if (next.kind == CharKind::punctuation && (joins_digits(c) || c == U'_')) {
                Place after = place;
                take(after);
                if (!number || characters[at(after.byte)].kind != CharKind::digit) break;
                place = after;
            } else {
                break;
            }
        }
        emit(from, place, number ? TokenKind::number : TokenKind::word);
    }

    void without_spaces(Place& place) {
        Place end = place;
        while (characters[at(end.byte)].kind == CharKind::complex || characters[at(end.byte)].kind == CharKind::mark) take(end);
        UErrorCode status = U_ZERO_ERROR;
        if (words == nullptr) words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        UText view = UTEXT_INITIALIZER;
        utext_openUTF8(&view, text.data() + place.byte, static_cast<int64_t>(end.byte - place.byte), &status);
        if (U_SUCCESS(status)) words->setText(&view, status);
        const std::size_t begin = place.byte;
        while (U_SUCCESS(status)) {
            const int32_t boundary = words->next();
            if (boundary == icu::BreakIterator::DONE) break;
            const Place from = place;
            while (place.byte < begin + static_cast<std::size_t>(boundary)) take(place);
            emit(from, place, TokenKind::word);
        }
        utext_close(&view);
        if (place.byte < end.byte) {  // ICU failed: one word
            emit(place, end, TokenKind::word);
            place = end;
        }
    }

    // A sign with what modifies it: a flag's or an emoji's joined parts are one.
    void one(Place& place, TokenKind kind) {
        const Place from = place;
        take(place);
        while (characters[at(place.byte)].kind == CharKind::mark && !is_format(at(place.byte))) take(place);
        emit(from, place, kind);
    }

    // The tokens of one line; `place` stops at its line break.
    void line(Place& place) {
        space = true;
        while (place.byte < text.size()) {
            const Character c = characters[at(place.byte)];
            switch (c.kind) {
                case CharKind::line_break: return;
                case CharKind::letter: letters(place, c); break;
                case CharKind::digit: digits(place); break;
                case CharKind::complex: without_spaces(place); break;
                case CharKind::punctuation: one(place, TokenKind::punctuation); break;
                case CharKind::symbol:
                case CharKind::other: one(place, TokenKind::symbol); break;
                case CharKind::space: space = true; take(place); break;
                case CharKind::mark: take(place); break;  // a mark of direction, or a mark without its letter
            }
        }
    }

    void sentence(std::size_t first, std::size_t last, bool headline) {
        const Token& front = out->tokens[first];
        const Token& back = out->tokens[last - 1];
        out->tokens[first].space_before = true;
        Sentence made;
        made.span = {front.span.start, back.span.end};
        made.bytes = {front.bytes.start, back.bytes.end};
        made.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
        made.headline = headline;
        out->sentences.push_back(made);
    }

    void sentences_of_line(std::size_t first, bool more_follows) {
        const std::size_t last = out->tokens.size();
        breaker.split(text, out->tokens, first, last, starts);
        const bool headline = first == 0 && more_follows && starts.empty() && !breaker.ends_with_stop(out->tokens.back());
        std::size_t from = first;
        for (const std::size_t start : starts) {
            sentence(from, start, false);
            from = start;
        }
        sentence(from, last, headline);
    }

    TokenizedText run(std::string_view whole, TokenizedText result) {
        result.sentences.clear();
        result.tokens.clear();
        result.arena.clear();
        text = whole;
        out = &result;
        free = nullptr;
        left = 0;
        result.tokens.reserve(whole.size() / 9 + 16);
        Place place;
        while (place.byte < text.size()) {
            const std::size_t first = result.tokens.size();
            line(place);
            while (place.byte < text.size() && characters[at(place.byte)].kind == CharKind::line_break) take(place);
            if (result.tokens.size() > first) sentences_of_line(first, place.byte < text.size());
        }
        out = nullptr;
        return result;
    }
};

Tokenizer::Tokenizer(const Spelling& spelling, const SentenceRules& rules) : impl_{std::make_unique<Impl>(spelling, rules)} {}
Tokenizer::~Tokenizer() = default;
TokenizedText Tokenizer::tokenize(std::string_view text, TokenizedText reused) { return impl_->run(text, std::move(reused)); }

}  // namespace tarikh::text
