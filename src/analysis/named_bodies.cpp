#include "named_bodies.h"

#include <algorithm>
#include <string>

#include <tarikh/text/letters.h>

namespace tarikh::analysis {
namespace {

using mentions::HeadClass;
using morphology::Number;
using morphology::Pos;
using syntax::none;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_cased(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }

class Test {
public:
    Test(const Reading& r, const syntax::NounPhrase& np) : r_{r}, np_{np} {}

    bool cased() const { return is_cased(word(np_.head).token->text.front()); }

    /// A capital beyond the one that every sentence begins with: of the head, or of what tells whose it is.
    bool has_capital() const {
        for (std::uint32_t w = np_.words.first; w < np_.words.last; ++w) {
            if (!is_word(w) || !is_capital(word(w).token->text.front())) continue;
            if (!starts(w) || name(w) != nullptr || word(w).is(Pos::proper)) return true;
        }
        return false;
    }
    /// The same of the head or the word before it.
    bool head_in_capitals() const {
        if (starts(np_.head) && np_.words.last == np_.head + 1) return false;
        return is_capital(word(np_.head).token->text.front());
    }

    /// «وزارة الخارجية», «المجلس الإسلامي الأعلى», «شركة أبل»; not «الوزارة», «شركات أجنبية», «إدارته».
    bool uncased_name(bool common, bool loose_plural) const {
        const morphology::Reading& head = *word(np_.head).reading;
        if (head.enclitic != morphology::Enclitic::none) return false;
        const bool several = head.features.number == Number::plural || head.features.number == Number::dual;
        if (several && !loose_plural) return false;
        if (stranger() || quoted()) return true;
        if (!definite()) return false;
        if (common && np_.outer != none) return false;  // of «وزارة دفاع فرنسا» the second word
        return has_name() || (common ? described() && of_something() : described() || of_something());
    }

    /// A word within it that is in no lexicon, or a proper one: «حركة أحرار», «شركة أبل».
    bool stranger() const {
        for (std::uint32_t w = np_.head + 1; w < np_.words.last && w <= np_.head + 2; ++w)
            if (is_word(w) && name(w) == nullptr && word(w).is(Pos::proper) && (word(w).proclitics & ~morphology::proclitic::al) == 0) return true;
        return false;
    }

    /// Of "secretary of state" the last word.
    bool in_office(const mentions::ActorHeads& heads) const {
        const std::uint32_t w = np_.words.first;
        if (np_.words.size() != 1 || w < 2 || word(w - 2).sentence != word(w).sentence || !word(w - 1).is(Pos::preposition)) return false;
        const auto folded = [&](std::uint32_t i) { return std::string{word(i).folded()}; };
        return heads.office(folded(w - 2) + " " + folded(w - 1) + " " + folded(w)) != world::Office::none;
    }

    /// «ولاية الكاف», «قرية المجدل»: behind such a noun stands its name, whatever else the word may mean; but «ولاية الرئيس», «مدينة أخرى».
    bool governs(const mentions::NameTable& names) const {
        const morphology::Word& head = word(np_.head);
        const std::uint32_t next = np_.head + 1;
        if ((names.cue(syntax::bare_of(head)) & mentions::NameTable::names_place) == 0 || next >= r_.analysed.words.size() || word(next).sentence != head.sentence) return false;
        const bool closed = (head.proclitics & morphology::proclitic::al) != 0 || head.enclitic != morphology::Enclitic::none;
        if (closed || head.features.number == Number::plural || head.features.number == Number::dual || !is_word(next)) return false;
        const bool known_noun = static_cast<HeadClass>(r_.head_class[next]) != HeadClass::none;
        return !known_noun && name(next) == nullptr && r_.quantity_of[next] == none && r_.time_of[next] == none && word(next).enclitic == morphology::Enclitic::none &&
               (word(next).proclitics & ~morphology::proclitic::al) == 0 &&
               ((word(next).proclitics & morphology::proclitic::al) != 0 || word(next).is(Pos::proper) || word(next).guessed);
    }
    std::uint32_t name_end() const { return stranger() ? np_.words.last : std::min(np_.words.last, np_.head + 2); }

    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }
    bool is_word(std::uint32_t w) const { return word(w).kind == text::TokenKind::word; }
    bool starts(std::uint32_t w) const { return w == 0 || word(w - 1).sentence != word(w).sentence; }
    const mentions::NameMention* name(std::uint32_t w) const {
        return r_.name_of[w] == none ? nullptr : &r_.names[static_cast<std::size_t>(r_.name_of[w])];
    }
    /// Of «نظام الأسد» the person's name, of «الحكومة يوسف الشاهد» none.
    bool has_name() const {
        const bool closed = (word(np_.head).proclitics & morphology::proclitic::al) != 0;
        for (std::uint32_t w = np_.head + 1; w < np_.words.last; ++w)
            if (name(w) != nullptr && !(closed && is_person(w))) return true;
        return false;
    }
    bool is_person(std::uint32_t w) const { return static_cast<world::Kind>(r_.name_kinds[static_cast<std::size_t>(r_.name_of[w])]) == world::Kind::person; }

    /// «حركة "حسم"», «شركة "نورمان"»: a name of a few words in quotation marks directly behind the head, and not a whole phrase.
    bool quoted() const {
        constexpr std::uint32_t longest = 4;
        const std::uint32_t open = np_.head + 1;
        if (open >= r_.analysed.words.size() || !quotes(open) || word(open).sentence != word(np_.head).sentence) return false;
        for (std::uint32_t w = open + 1; w < r_.analysed.words.size() && w <= open + 1 + longest && word(w).sentence == word(open).sentence; ++w) {
            if (quotes(w)) return w > open + 1;
            if (!is_word(w)) return false;
        }
        return false;
    }
    bool quotes(std::uint32_t w) const {
        const std::string_view mark = word(w).folded();
        return !is_word(w) && (mark == "\"" || mark == "«" || mark == "»" || mark == "“" || mark == "”" || mark == "'");
    }

    /// "Kalma camp", "the Al-Nuri hospital", "the Khor Mor gas field": a name in no list, perhaps another noun, and the head.
    base::WordRange name_before_head(const lang::Language& language) const {
        constexpr std::uint32_t most_nouns = 2;
        std::uint32_t last = np_.head;
        while (last > np_.words.first && np_.head - last < most_nouns && plain_noun(last - 1)) --last;
        if (last == np_.words.first || !could_name(last - 1)) return {};
        std::uint32_t first = last - 1;
        while (first > np_.words.first) {
            const std::uint32_t before = first - 1;
            const bool hyphen = !is_word(before) && word(before).token->text == "-" && !word(first).token->space_before && before > np_.words.first;
            if (is_title(before)) return {before, np_.head + 1};  // "the Sheikh Radwan neighbourhood"
            if (hyphen && is_word(before - 1) && (could_name(before - 1) || language.heads.links_names(word(before - 1).folded()))) first = before - 1;
            else if (could_name(before)) first = before;
            else break;
        }
        return starts(first) && last == first + 1 && !word(first).guessed ? base::WordRange{} : base::WordRange{first, np_.head + 1};
    }

    /// "the Turkish border", "Lebanese airspace"
    base::WordRange of_state() const {
        if (np_.head == np_.words.first || np_.words.last != np_.head + 1 || word(np_.head).features.number == Number::plural) return {};
        if (static_cast<HeadClass>(r_.head_class[np_.head]) != HeadClass::place) return {};
        const mentions::NameMention* state = name(np_.head - 1);
        if (state == nullptr || !state->adjective) return {};
        const bool country = static_cast<world::Kind>(r_.name_kinds[static_cast<std::size_t>(r_.name_of[np_.head - 1])]) == world::Kind::country;
        return country ? base::WordRange{state->words.first, np_.head + 1} : base::WordRange{};
    }

private:
    bool is_title(std::uint32_t w) const {
        return is_word(w) && is_capital(word(w).token->text.front()) && static_cast<HeadClass>(r_.head_class[w]) == HeadClass::person && name(w) == nullptr;
    }
    bool plain_noun(std::uint32_t w) const { return is_word(w) && word(w).is(Pos::noun) && !is_capital(word(w).token->text.front()) && word(w).enclitic == morphology::Enclitic::none; }
    bool could_name(std::uint32_t w) const {
        const std::string_view text = word(w).token->text;
        if (!is_word(w) || !text::begins_with_capital(text) || r_.time_of[w] != none || r_.head_class[w] != 0 || name(w) != nullptr) return false;
        const bool shouted = text.size() > 1 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        return word(w).is(Pos::proper) && !shouted && word(w).enclitic == morphology::Enclitic::none;
    }

    bool definite() const {
        if (word(np_.head).features.definite || name(np_.head) != nullptr) return true;
        if (np_.genitive == none) return false;
        for (std::uint32_t w = np_.head + 1; w < np_.words.last; ++w)
            if (word(w).features.definite || (name(w) != nullptr && !name(w)->adjective)) return true;
        return false;
    }
    /// «اللجنة القومية»
    bool described() const {
        return std::any_of(np_.modifiers.begin(), np_.modifiers.end(), [&](std::uint32_t m) {
            return m > np_.head && word(m).features.definite && word(m).features.nisba;
        });
    }
    /// «وزارة الخارجية», «مجلس النواب»: not «إدارتها», nor what a pronoun tells.
    bool of_something() const {
        if (np_.genitive == none) return false;
        const syntax::NounPhrase& inner = r_.parse.phrase(np_.genitive);
        if (inner.words.first != np_.head + 1 || word(inner.head).enclitic != morphology::Enclitic::none) return false;
        for (std::uint32_t w = inner.words.first; w < inner.words.last; ++w)
            if (word(w).features.definite) return word(w).enclitic == morphology::Enclitic::none;
        return false;
    }

    const Reading& r_;
    const syntax::NounPhrase& np_;
};

}  // namespace

bool names_body(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity) {
    const Test test{reading, phrase};
    const bool forces = identity.head_class == HeadClass::forces, group = identity.head_class == HeadClass::group;
    if (test.in_office(language.heads)) return false;
    if (test.cased()) return group ? test.head_in_capitals() : test.has_capital();
    const bool common = reading.head(phrase.head).common;
    if (group) return test.stranger() || test.uncased_name(true, false);
    return test.uncased_name(common, forces);
}

bool one_person(const Reading& reading, const lang::Language& language, const world::World& world, const syntax::NounPhrase& phrase, const actors::Identity& identity) {
    if (!language.heads.described_persons() || identity.head_class != HeadClass::person) return false;
    // "the rebel United Front" is none, though rebels may be.
    if (const mentions::NameMention* m = Test{reading, phrase}.name(phrase.head); m != nullptr && !m->adjective && world.entity(m->entities.front()).kind != world::Kind::person) return false;
    const morphology::Word& head = reading.analysed.words[phrase.head];
    const mentions::HeadInfo info = reading.head(phrase.head);
    return head.features.number == Number::singular && !info.relational && !info.common && (info.title || !head.is(Pos::proper));
}

bool describes_body(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity) {
    const HeadClass c = identity.head_class;
    const bool body = c == HeadClass::body || c == HeadClass::forces || c == HeadClass::group || c == HeadClass::outlet;
    if (!language.heads.described_bodies() || !body || identity.role == "CVL") return false;
    if (language.heads.find(reading.analysed.words[phrase.head]).again == mentions::Again::state) return false;
    return phrase.words.size() > 1 || reading.analysed.words[phrase.head].features.number == Number::plural;
}

std::string kind_of_several(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase, const actors::Identity& identity) {
    constexpr std::string_view sides[] = {"GOV", "MIL", "REB", "OPP", "COP", "JUD", "LEG"};
    const morphology::Word& head = reading.analysed.words[phrase.head];
    if (!language.heads.described_bodies() || head.features.number != Number::plural) return {};
    const bool acts = std::find(std::begin(sides), std::end(sides), identity.role) != std::end(sides) || language.heads.find(head).relational;
    return acts ? "organization" : "group";
}

bool like_adjective(const Reading& reading, const lang::Language& language, const mentions::NameMention& name) {
    const std::int32_t p = reading.parse.phrase_of[name.words.first];
    const world::Kind kind = static_cast<world::Kind>(reading.name_kinds[static_cast<std::size_t>(reading.name_of[name.words.first])]);
    if (!language.heads.described_bodies() || name.adjective || kind != world::Kind::country || name.words.size() != 1 || p == none) return false;
    const morphology::Word& word = reading.analysed.words[name.words.first];
    const bool before = reading.parse.phrase(p).head >= name.words.last;
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return before && word.enclitic == morphology::Enclitic::none && std::none_of(word.token->text.begin(), word.token->text.end(), small);
}

base::WordRange named_site(const Reading& reading, const lang::Language& language, const syntax::NounPhrase& phrase) {
    const Test test{reading, phrase};
    for (std::uint32_t w = phrase.words.first; w < phrase.words.last; ++w)
        if (const mentions::NameMention* m = test.name(w); m != nullptr && !m->adjective) return {};
    if (test.cased()) {
        if (!test.head_in_capitals()) {
            const base::WordRange state = test.of_state();
            return state.first != state.last ? state : test.name_before_head(language);
        }
        if (test.starts(phrase.head)) return {};
        std::uint32_t first = phrase.head;
        while (first > phrase.words.first && test.is_word(first - 1) && is_capital(test.word(first - 1).token->text.front()) && !test.starts(first - 1)) --first;
        const bool named = first < phrase.head;
        return named ? base::WordRange{first, phrase.head + 1} : base::WordRange{};
    }
    if (test.governs(language.names)) return {phrase.head, test.name_end()};
    if (test.word(phrase.head).features.definite || test.word(phrase.head).features.number == Number::plural || !test.stranger()) return {};
    return {phrase.head, phrase.words.last};
}

void mark_regions(Reading& reading) {
    const std::span<const morphology::Word> words = reading.analysed.words;
    const auto names_place = [&](std::size_t w, bool owns) {
        const std::int32_t n = reading.name_of[w];
        if (n == none || reading.names[static_cast<std::size_t>(n)].adjective || (words[w].enclitic != morphology::Enclitic::none) != owns) return false;
        const auto kind = static_cast<world::Kind>(reading.name_kinds[static_cast<std::size_t>(n)]);
        return kind == world::Kind::place || kind == world::Kind::region || kind == world::Kind::country;
    };
    // "Nigeria's Kebbi state": whatever it is called.
    const auto of_state = [&](std::size_t w) {
        return w > 0 && words[w - 1].sentence == words[w].sentence && reading.name_of[w] == none && text::begins_with_capital(words[w].token->text) && names_place(w - 1, true);
    };
    // "the Indian state of Bihar", but "the State of Israel"
    const auto of_region = [&](std::size_t w) {
        if (w + 2 >= words.size() || words[w + 2].sentence != words[w].sentence || !reading.cues[w + 1].has(syntax::Cue::genitive) || !names_place(w + 2, false)) return false;
        return static_cast<world::Kind>(reading.name_kinds[static_cast<std::size_t>(reading.name_of[w + 2])]) != world::Kind::country;
    };
    for (std::size_t w = 1; w < words.size(); ++w)
        if (reading.cues[w].has(syntax::Cue::region_word) && of_region(w)) reading.head_class[w] = static_cast<std::uint8_t>(HeadClass::place);
        else if (reading.cues[w].has(syntax::Cue::region_word) && words[w - 1].sentence == words[w].sentence && (names_place(w - 1, false) || of_state(w - 1)))
            reading.head_class[w] = static_cast<std::uint8_t>(HeadClass::place);
}

void mark_ages(Reading& reading) {
    const std::span<morphology::Word> words = reading.analysed.words;
    constexpr std::size_t shortest = 5;  // "15", "-", "year", "-", "old"
    for (std::size_t w = shortest; w < words.size(); ++w) {
        if (!reading.cues[w].has(syntax::Cue::of_age) || reading.time_of[w] == none || reading.time_of[w] != reading.time_of[w + 1 - shortest] || words[w].token->space_before) continue;
        std::size_t first = w;
        while (first > 0 && reading.time_of[first - 1] == reading.time_of[w]) --first;
        const bool counted = first > 0 && words[first - 1].sentence == words[w].sentence && (words[first - 1].is(morphology::Pos::determiner) || words[first - 1].is(morphology::Pos::numeral));
        const bool more = w + 1 < words.size() && words[w + 1].sentence == words[w].sentence && words[w + 1].kind == text::TokenKind::word;
        const bool tells_of = more && (words[w + 1].is(morphology::Pos::noun) || words[w + 1].is(morphology::Pos::adjective) || words[w + 1].is(morphology::Pos::proper));
        if (!counted || tells_of) continue;
        reading.head_class[w] = static_cast<std::uint8_t>(HeadClass::person);
        reading.time_of[w] = none;
        if (words[w].features.number == Number::none) words[w].features.number = Number::singular;
    }
}

}  // namespace tarikh::analysis
