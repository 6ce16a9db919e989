#include "person_names.h"

#include <algorithm>
#include <set>

#include "name_parts.h"

namespace tarikh::analysis {
namespace {

using mentions::HeadClass;
using morphology::Pos;

constexpr std::uint32_t longest_title = 7;  ///< words between a name and the noun that tells whose it is
constexpr std::uint32_t most_parts = 7;

class Run {
public:
    Run(const Reading& r, const lang::Language& language, const world::World& world) : r_{r}, heads_{language.heads}, people_{language.people}, names_{language.names}, parts_{r, language, world} {
        std::size_t latin = 0, all = 0;
        for (std::uint32_t w = 0; w < size(); ++w) {
            if (!parts_.is_word(w)) continue;
            ++all;
            latin += parts_.cased(w) ? 1U : 0U;
        }
        cased_text_ = 2 * latin > all;
        for (const events::EventMention& e : r.extraction.events)
            for (const events::Argument& a : e.arguments)
                if (a.role == events::Role::source && a.phrase != syntax::none) acting_.insert(a.phrase);
    }

    std::vector<base::WordRange> run() {
        for (std::uint32_t w = 0; w < size();) {
            const base::WordRange name{w, end_of(w)};
            if (name.last != w && is_person(name)) keep(name);
            w = name.last > w ? name.last : w + 1;
        }
        tell_again();
        return std::move(found_);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(r_.analysed.words.size()); }
    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }
    Part part(std::uint32_t w) const { return parts_.part(w); }
    bool within(std::uint32_t w, std::uint32_t other) const { return w < size() && word(w).sentence == word(other).sentence; }
    bool clitics(std::uint32_t w) const { return (word(w).proclitics & ~morphology::proclitic::al) != 0; }
    bool definite(std::uint32_t w) const { return word(w).features.definite || (word(w).proclitics & morphology::proclitic::al) != 0; }
    HeadClass head(std::uint32_t w) const { return static_cast<HeadClass>(r_.head_class[w]); }

    static bool is_given(Part p) { return p == Part::given || p == Part::given_word; }
    static bool is_family(Part p) { return p == Part::family || p == Part::family_word; }
    static bool is_unknown(Part p) { return p == Part::foreign || p == Part::unknown; }

    /// One past the name that begins with the word; the word itself if none does.
    std::uint32_t end_of(std::uint32_t first) const {
        const Part p = part(first);
        if (p == Part::none ? !fathered(first) : (p == Part::descent && !speaks(first)) || (p == Part::initial && !cased_text_) || p == Part::second_half) return first;
        if (is_unknown(p) && !parts_.cased(first) && head(first) == HeadClass::person) return first;  // a title
        if (parts_.known(first) && !named_after_place(first)) return first;
        if (is_nationality(first)) return first;
        std::uint32_t last = first + 1, parts = 1;
        bool open = p == Part::link;
        for (std::uint32_t w = last; within(w, first) && parts < most_parts; ++w) {
            if (!parts_.is_word(w)) {
                // "Al-Ja'afari", "Stephen J. Townsend"
                const std::string_view mark = word(w).folded();
                if (word(w).token->space_before || (mark != "-" && mark != "." && mark != "'")) break;
                continue;
            }
            if (!goes_on_with(w, last, open)) break;
            open = part(w) == Part::link;
            last = w + 1;
            parts += open ? 0U : 1U;
        }
        return open ? first : last;
    }

    /// «وزير المالية الكويتي أنس خالد»: whose minister he is, though a surname as well.
    bool is_nationality(std::uint32_t w) const {
        const bool adjective = !parts_.cased(w) && r_.name_of[w] != syntax::none && r_.names[static_cast<std::size_t>(r_.name_of[w])].adjective;
        return adjective && follows_its_noun(w) && within(w + 1, w) && is_given(part(w + 1));
    }

    /// "Virginia Woolf", «سانتياغو بيرنابيو»: a first name that is a place's as well, and a part of a name behind it.
    bool named_after_place(std::uint32_t w) const {
        if (!is_given(part(w)) || !within(w + 1, w)) return false;
        const mentions::NameMention& name = r_.names[static_cast<std::size_t>(r_.name_of[w])];
        if (name.words.last != w + 1 || parts_.known(w + 1)) return false;
        const Part next = part(w + 1);
        return is_unknown(next) || next == Part::family || (next == Part::initial && cased_text_) || (parts_.cased(w) && next == Part::family_word);
    }

    /// «الوليد بن عبد الملك»: what stands before such a link is a name, whatever else it may mean.
    bool fathered(std::uint32_t w) const {
        return parts_.is_word(w) && !parts_.known(w) && word(w).is(Pos::noun) && r_.head_class[w] == 0 && within(w + 2, w) && part(w + 1) == Part::link &&
               end_of(w + 1) > w + 1 && !is_given(part(w + 2));
    }

    bool goes_on_with(std::uint32_t w, std::uint32_t last, bool open) const {
        const Part p = part(w);
        if (open) return !parts_.known(w) && (p != Part::none || ((word(w).is(Pos::noun) || word(w).is(Pos::adjective) || word(w).is(Pos::proper)) && !parts_.cased(w) && !clitics(w) && word(w).enclitic == morphology::Enclitic::none));
        if (last != w && word(last).folded() == "." && word(last - 1).token->text.size() > 1) return false;
        if (p == Part::link) return !clitics(w) && within(w + 1, w) && parts_.is_word(w + 1) && (!parts_.cased(w) || parts_.capital(w + 1));
        if (parts_.cased(w) != parts_.cased(last - 1)) return false;
        const Part before = part(last - 1);
        if (parts_.known(w)) return parts_.cased(w) && parts_.known_place(w) && (before == Part::initial || before == Part::given) && r_.names[static_cast<std::size_t>(r_.name_of[w])].words.first == w;
        if (parts_.cased(w)) {
            if (p == Part::none) return parts_.capital(w) && !parts_.acronym(w) && (before == Part::given || before == Part::initial) && word(w).is(Pos::proper) && head(w) == HeadClass::none;
            return true;
        }
        if (clitics(w)) return false;
        // «محمد الناصر», but «زار محمد المدينة»: the parser tells.
        if (p == Part::none)
            return (before == Part::given || before == Part::second_half) && definite(w) && head(w) == HeadClass::none && !parts_.known(w) && r_.parse.phrase_of[w] != syntax::none &&
                   r_.parse.phrase_of[w] == r_.parse.phrase_of[last - 1] && word(w).enclitic == morphology::Enclitic::none;
        if (p == Part::second_half) return is_given(before) && word(last - 1).is(Pos::proper);
        if (p == Part::descent) return is_given(before) || is_family(before) || before == Part::unknown || before == Part::second_half;
        if (p == Part::given_word || p == Part::family_word) return !definite(w) || is_given(before) || is_family(before) || before == Part::second_half;
        return true;
    }

    bool is_person(base::WordRange name) const {
        return parts_.cased(name.first) ? is_cased_person(name) : is_uncased_person(name);
    }

    struct Count {
        std::uint32_t all = 0, given = 0, given_words = 0, family = 0, family_words = 0, foreign = 0, unknown = 0, descents = 0, links = 0;
    };
    Count count(base::WordRange name) const {
        Count c;
        for (std::uint32_t w = name.first; w < name.last; ++w) {
            if (!parts_.is_word(w)) continue;
            const Part p = part(w);
            c.all += p == Part::link ? 0U : 1U;
            c.given += p == Part::given ? 1U : 0U;
            c.given_words += p == Part::given_word ? 1U : 0U;
            c.family += p == Part::family ? 1U : 0U;
            c.family_words += p == Part::family_word || p == Part::second_half ? 1U : 0U;
            c.foreign += p == Part::foreign ? 1U : 0U;
            c.descents += p == Part::descent ? 1U : 0U;
            c.unknown += p == Part::unknown ? 1U : 0U;
            c.links += p == Part::link ? 1U : 0U;
        }
        return c;
    }

    bool is_uncased_person(base::WordRange name) const {
        if (behind_thing(name.first)) return false;
        // «البنك العربي الفلسطيني», but «الوزير المهدي بن غربية»
        if (follows_its_noun(name.first) && head(name.first - 1) != HeadClass::person && part(name.first - 1) == Part::none) return false;
        const Count c = count(name);
        const Title title = title_before(name.first);
        const Part p = part(name.first);
        if (p == Part::link) return link_holds(name, c) || title != Title::none;
        if (title != Title::none && c.given + c.family + c.foreign + c.unknown + c.links > 0) return true;
        if (title == Title::near || (title != Title::none && c.all > 1)) return true;
        if (c.links != 0) return true;
        if (c.all == 1) {
            if (p == Part::given || p == Part::family) return !follows_its_noun(name.first);
            return (p == Part::foreign && acts(name)) || speaks(name.first);
        }
        if (p == Part::given) return true;
        if (p == Part::given_word) return c.given + c.given_words + c.family + c.family_words + c.foreign + c.unknown + c.descents > 1;
        if (c.given + c.family != 0) return c.unknown < 2 || acts(name);
        return c.foreign != 0 || (c.unknown > 1 && acts(name));
    }

    /// «العصر العباسي»: an adjective, though a surname as well.
    bool follows_its_noun(std::uint32_t w) const {
        return definite(w) && !starts(w) && parts_.is_word(w - 1) && definite(w - 1) && !clitics(w);
    }

    /// Not «أم لا»: some links tell little by themselves.
    bool link_holds(base::WordRange name, const Count& c) const {
        if (!heads_.links_weakly(word(name.first).folded())) return true;
        return c.given + c.given_words + c.family + c.foreign != 0;
    }

    /// «جامع عمرو», «قرية أبو غوش», «مؤسسة الشيخ زايد»: a thing that bears somebody's name.
    bool behind_thing(std::uint32_t first) const {
        if (starts(first) || clitics(first)) return false;
        if (is_thing(first - 1)) return true;
        const bool title = parts_.is_word(first - 1) && definite(first - 1) && !clitics(first - 1) && r_.head(first - 1).title;
        return title && !starts(first - 1) && is_thing(first - 2);
    }
    bool is_thing(std::uint32_t w) const {
        const HeadClass c = head(w);
        const bool thing = c == HeadClass::place || c == HeadClass::site || c == HeadClass::body || c == HeadClass::outlet || c == HeadClass::vehicle;
        return parts_.is_word(w) && (thing || people_.bears_names(word(w))) && !definite(w);
    }

    bool is_cased_person(base::WordRange name) const {
        const Count c = count(name);
        bool body = false;
        std::uint32_t capitals = 0;
        for (std::uint32_t w = name.first; w < name.last; ++w) {
            if (!parts_.is_word(w) || part(w) == Part::link) continue;
            body |= head(w) != HeadClass::none && head(w) != HeadClass::person;
            capitals += word(w).guessed || part(w) == Part::family ? 1U : 0U;
        }
        if (!cased_text_) return c.given != 0 && c.all > 1;
        if (body || (goes_on(name.last) && !(c.given != 0 && c.all > 1 && (head(name.last) == HeadClass::person || parts_.acronym(name.last))))) return false;
        const bool article = !starts(name.first) && word(name.first - 1).is(Pos::determiner);
        if (((c.given == 0 || c.all == 1) && is_place(name)) || called(name.first) || (article && (before_site(name.last) || (c.given == 0 && describes_noun(name.last))))) return false;
        if (part(name.first) == Part::initial && c.all < 3) return false;
        if (c.given != 0) return c.all > 1 || c.links != 0 || !starts(name.first) || word(name.first).is(Pos::proper);
        if (c.given_words != 0 && c.all > 1 && is_given(part(name.first))) return true;
        return titled(name.first) || capitals >= 2 || (c.all == 1 && (c.family != 0 || c.foreign != 0) && acts(name));
    }

    /// "the village of Tuloul Naser", "near Dayr Az Zayr", "the Hamrin mountains"
    bool is_place(base::WordRange name) const {
        const auto place = [&](std::uint32_t w) { return head(w) == HeadClass::place || head(w) == HeadClass::site; };
        if (before_site(name.last)) return true;
        if (starts(name.first) || !word(name.first - 1).is(Pos::preposition)) return false;
        if ((names_.cue(word(name.first - 1).folded()) & mentions::NameTable::names_place) != 0) return true;
        return !starts(name.first - 1) && place(name.first - 2);
    }

    /// "the Khor Mor gas plans"
    bool describes_noun(std::uint32_t last) const {
        return within(last, last - 1) && parts_.is_word(last) && word(last).is(Pos::noun) && !parts_.capital(last) && head(last) != HeadClass::person && head(last) != HeadClass::people;
    }

    /// "the town of Tel Tamer"
    bool called(std::uint32_t first) const {
        if (starts(first) || !word(first - 1).is(Pos::preposition) || starts(first - 1)) return false;
        return head(first - 2) == HeadClass::place && word(first - 2).features.number != morphology::Number::plural;
    }

    /// "the Hamrin mountains", "the Khor Mor gas field", "the Al Salem hospital complex"
    bool before_site(std::uint32_t last) const {
        for (std::uint32_t w = last; within(w, last - 1) && w < last + 2 && parts_.is_word(w) && word(w).is(Pos::noun) && !parts_.capital(w); ++w)
            if (head(w) == HeadClass::place || head(w) == HeadClass::site) return true;
        return false;
    }

    bool starts(std::uint32_t w) const { return w == 0 || word(w - 1).sentence != word(w).sentence; }

    enum class Title : std::uint8_t { none, far, near };

    /// "Minister Ellwood", «السيدة ندية» are near; «الخبير الأميركي نورييل روبيني», «رئيس مجلس الإدارة فلان» far.
    Title title_before(std::uint32_t first) const {
        if (starts(first) || clitics(first)) return Title::none;
        if (parts_.cased(first)) return title_in_capitals(first) ? Title::near : Title::none;
        if (definite(first)) return Title::none;
        bool defined = false;
        for (std::uint32_t w = first; w-- > 0 && within(w, first) && first - w <= longest_title;) {
            if (!parts_.is_word(w)) {
                if (word(w).folded() == "\"") continue;
                return Title::none;
            }
            const morphology::Word& here = word(w);
            const mentions::HeadInfo info = parts_.known(w) ? mentions::HeadInfo{} : r_.head(w);
            const bool one = here.features.number != morphology::Number::plural && here.features.number != morphology::Number::dual;
            if (info.head_class == HeadClass::person && part(w) != Part::given) {
                if (!one || here.enclitic != morphology::Enclitic::none) return Title::none;
                if (w + 1 == first) return info.title ? Title::near : definite(w) ? Title::far : Title::none;
                return info.title || defined || definite(w) ? Title::far : Title::none;
            }
            const bool noun = here.is(Pos::noun) || here.is(Pos::adjective) || here.is(Pos::proper) || parts_.known(w);
            if (!noun || clitics(w) || here.enclitic != morphology::Enclitic::none) return Title::none;
            defined |= definite(w) || parts_.known(w);
        }
        return Title::none;
    }
    bool title_in_capitals(std::uint32_t first) const {
        const std::uint32_t before = word(first - 1).folded() == "." && first > 1 ? first - 2 : first - 1;
        if (!parts_.is_word(before) || parts_.known(before) || !within(before, first)) return false;
        const mentions::HeadInfo info = r_.head(before);
        return info.head_class == HeadClass::person && (info.title || parts_.capital(before));
    }
    bool titled(std::uint32_t first) const { return title_before(first) != Title::none; }

    /// "Ninawa Liberation Operation": a noun in capitals follows, and so it is no person's name.
    bool goes_on(std::uint32_t last) const {
        return within(last, last - 1) && parts_.is_word(last) && parts_.capital(last) && !(word(last).token->text.size() > 1 && parts_.known(last));
    }

    /// An unknown name that a frame or a clause takes for who does it. Of Latin letters within Arabic nothing is known.
    bool acts(base::WordRange name) const {
        const std::int32_t p = r_.parse.phrase_of[name.first];
        if (p == syntax::none || parts_.cased(name.first) != cased_text_) return false;
        const syntax::NounPhrase& np = r_.parse.phrase(p);
        if (np.words.first != name.first || np.outer != syntax::none) return false;
        if (acting_.contains(p)) return true;
        if (np.clause == syntax::none || name.last < name.first + 2) return false;
        const syntax::Clause& clause = r_.parse.clause(np.clause);
        return clause.subject == p && clause.verb != syntax::none;
    }

    /// «وأكد العكرمي أن», «يقول زالا»: who speaks is a person, if nobody knows the word for anything else.
    bool speaks(std::uint32_t w) const {
        const Part p = part(w);
        if (parts_.cased(w) || !word(w).guessed || parts_.ordinary(w) || (p != Part::descent && !is_unknown(p))) return false;
        const std::int32_t np = r_.parse.phrase_of[w];
        if (np == syntax::none || r_.parse.phrase(np).words.size() != 1) return false;
        const std::int32_t c = r_.parse.phrase(np).clause;
        if (c == syntax::none) return false;
        const syntax::Clause& clause = r_.parse.clause(c);
        return clause.subject == np && clause.verb + 1 == static_cast<std::int32_t>(w) && people_.speaks(word(static_cast<std::uint32_t>(clause.verb)));
    }

    void keep(base::WordRange name) {
        found_.push_back(name);
        const std::uint32_t last = name.last - 1;
        if (last > name.first && parts_.is_word(last) && syntax::stem_of(word(last)).size() > 2 && !is_given(part(last)) && part(last) != Part::second_half && (parts_.cased(last) || part(last) != Part::none)) {
            surnames_.insert(surname(last));
            shapes_ |= shape_of(surname(last));
        }
    }

    /// "Keating's"
    std::string_view surname(std::uint32_t w) const {
        const std::string_view stem = syntax::stem_of(word(w));
        return parts_.cased(w) && word(w).enclitic == morphology::Enclitic::possessive ? stem.substr(0, stem.find('\'')) : stem;
    }

    /// Most words are told apart by their length and their last byte.
    static std::uint64_t shape_of(std::string_view name) { return std::uint64_t{1} << ((name.size() * 7 + static_cast<unsigned char>(name.empty() ? '\0' : name.back()) * 11) & 63); }
    bool told_surname(std::string_view name) const { return (shapes_ & shape_of(name)) != 0 && surnames_.contains(name); }

    /// "Cook said": an ordinary word opens the sentence, and does what persons do.
    bool opens_as_name(std::uint32_t w) const {
        return !parts_.ordinary(w) || (within(w + 1, w) && word(w + 1).is(Pos::verb) && people_.speaks(word(w + 1)));
    }

    /// "Ellwood", once "Tobias Ellwood" was told of: before it as well, for a title may have the surname alone.
    void tell_again() {
        if (surnames_.empty()) return;
        const std::size_t told = found_.size();
        std::size_t next = 0;
        for (std::uint32_t w = 0; w < size(); ++w) {
            while (next < told && found_[next].last <= w) ++next;
            if (next < told && w >= found_[next].first) continue;
            if (!parts_.is_word(w) || (parts_.known(w) && !parts_.known_place(w)) || !told_surname(surname(w))) continue;
            if (parts_.cased(w) ? parts_.capital(w) && (!starts(w) || opens_as_name(w)) && !behind_thing(w) && !before_site(w + 1) : (!parts_.ordinary(w) && !follows_its_noun(w) && !behind_thing(w)) || titled(w))
                found_.push_back({w, w + 1});
        }
        std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    const Reading& r_;
    const mentions::ActorHeads& heads_;
    const mentions::PersonWords& people_;
    const mentions::NameTable& names_;
    NameParts parts_;
    bool cased_text_ = false;  ///< the document's letters have capitals
    std::set<std::int32_t> acting_;  ///< phrases that an event has for its source
    std::set<std::string_view> surnames_;
    std::uint64_t shapes_ = 0;  ///< of the surnames
    std::vector<base::WordRange> found_;
};

}  // namespace

std::vector<base::WordRange> person_names(const Reading& reading, const lang::Language& language, const world::World& world) {
    return Run{reading, language, world}.run();
}

}  // namespace tarikh::analysis
