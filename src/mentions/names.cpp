#include <tarikh/mentions/names.h>

#include <algorithm>
#include <array>

#include <tarikh/base/utf8.h>

#include "name_facts.h"
#include "town_and_region.h"

namespace tarikh::mentions {
namespace {

using morphology::Pos;
using morphology::Word;
using Meaning = NameTable::Meaning;

constexpr std::size_t longest_name = 12;  ///< words
constexpr std::size_t words_ahead = morphology::Memory<NameFacts>::ahead;

/// A way through the trie: where it ends and what was cut off.
struct Path {
    std::uint32_t node = NameTable::none;
    std::uint32_t last = 0;         ///< one past the last word
    std::uint32_t cut_front = 0;    ///< code points of proclitics
    std::uint32_t cut_back = 0;     ///< code points of an ending
};

bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

bool all_upper(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Run {
public:
    Run(const NameTable& table, const world::World& world, const Gazetteer* gazetteer, NameMemory& memory, std::span<const Word> words,
        std::int32_t published)
        : table_{table}, world_{world}, gazetteer_{gazetteer}, memory_{memory}, words_{words}, published_{published} {}

    std::vector<NameMention> run() {
        const auto size = static_cast<std::uint32_t>(words_.size());
        facts_.reserve(words_.size());
        for (std::size_t w = 0; w < words_.size(); ++w) {
            if (w + words_ahead < words_.size()) memory_.expect(words_[w + words_ahead].form);
            facts_.push_back(facts_of(words_[w]));
        }
        for (std::uint32_t i = 0; i < size;) {
            std::uint32_t next = at(i);
            if (gazetteer_ != nullptr) next = std::max(next, place_at(i));
            i = next > i ? next : i + 1;
        }
        settle_by_region(found_, words_, world_, gazetteer_);
        choose_by_context();
        drop_doubtful();
        return std::move(found_);
    }

private:
    NameFacts facts_of(const Word& word) const {
        return memory_.of(word.form, [&](auto& starts, auto& places) { return name_facts(table_, gazetteer_, name_form(*word.token), starts, places); });
    }
    std::string_view folded(std::uint32_t i) const { return name_form(*words_[i].token); }
    bool starts_sentence(std::uint32_t i) const { return i == 0 || words_[i - 1].sentence != words_[i].sentence; }
    bool named(text::TokenKind kind) const { return kind == text::TokenKind::word || kind == text::TokenKind::number; }

    /// Looks for a name that begins with word `i`; one past it, or `i`.
    std::uint32_t at(std::uint32_t i) {
        told_ = 0;
        if (words_[i].kind != text::TokenKind::word || facts_[i].starts == 0) return i;
        paths_ = 0;
        for (const NameStart& start : memory_.starts(facts_[i])) {
            if (start.cut_back != 0) keep({start.node, i + 1, start.cut_front, start.cut_back});
            else walk_from(i, start.node, start.cut_front);
        }
        if (paths_ > 1) std::stable_sort(ways_.begin(), ways_.begin() + static_cast<std::ptrdiff_t>(paths_), [](const Path& a, const Path& b) { return a.last > b.last; });
        told_ = paths_ == 0 ? 0 : ways_.front().last;
        for (std::size_t p = 0; p < paths_; ++p)
            if (accept(i, ways_[p])) return ways_[p].last;
        return i;
    }

    void keep(const Path& path) {
        if (paths_ < ways_.size() && !table_.meanings(path.node).empty()) ways_[paths_++] = path;
    }

    void walk_from(std::uint32_t i, std::uint32_t node, std::uint32_t cut_front) {
        std::uint32_t at = i;
        for (std::size_t length = 1; node != NameTable::none && length <= longest_name; ++length) {
            keep({node, at + 1, cut_front, 0});
            ++at;
            while (at < words_.size() && words_[at].sentence == words_[i].sentence && joins(at)) ++at;
            if (at >= words_.size() || words_[at].sentence != words_[i].sentence || !named(words_[at].kind)) return;
            end_here(node, folded(at), at, cut_front);
            node = facts_[at].word == NameTable::none ? NameTable::none : table_.next(node, facts_[at].word);
        }
    }

    /// A hyphen or a point within a name.
    bool joins(std::uint32_t i) const {
        const text::Token& t = *words_[i].token;
        return !t.space_before && t.kind != text::TokenKind::word && t.kind != text::TokenKind::number && (t.folded == "-" || t.folded == "." || t.folded == "&" || t.folded == "_");
    }

    std::uint32_t step(std::uint32_t node, std::string_view text) const {
        const std::uint32_t word = table_.word(text);
        return word == NameTable::none ? NameTable::none : table_.next(node, word);
    }

    /// The name may end with this word if its ending ("'s") is taken off.
    void end_here(std::uint32_t node, std::string_view text, std::uint32_t i, std::uint32_t cut_front) {
        for (const std::string_view suffix : table_.suffixes()) {
            if (text.size() <= suffix.size() || !text.ends_with(suffix)) continue;
            const std::uint32_t end = step(node, text.substr(0, text.size() - suffix.size()));
            if (end != NameTable::none) keep({end, i + 1, cut_front, static_cast<std::uint32_t>(base::count_code_points(suffix))});
        }
    }

    bool accept(std::uint32_t i, const Path& path) {
        NameMention mention;
        const auto meanings = table_.meanings(path.node);
        bool as_name = false, as_adjective = false;
        for (const Meaning& m : meanings)
            if (holds(i, path, m)) ((m.flags & NameTable::adjective) != 0 ? as_adjective : as_name) = true;
        if (!as_name && !as_adjective) return false;
        // «القوات السعودية» beside «في السعودية»: an adjective agrees with what stands before it.
        const bool adjective = as_adjective && (!as_name || (follows_definite(i) && !follows_country(i, path)));
        bool strong = false;
        for (const Meaning& m : meanings) {
            if (((m.flags & NameTable::adjective) != 0) != adjective || !holds(i, path, m)) continue;
            mention.entities.push_back(m.entity);
            mention.citizen |= (m.flags & NameTable::citizen) != 0;
            strong |= (m.flags & NameTable::weak) == 0;
        }
        mention.adjective = adjective;
        mention.words = {i, path.last};
        const text::Token& first = *words_[i].token;
        const text::Token& last = *words_[path.last - 1].token;
        const std::uint32_t end = last.span.end - std::min(path.cut_back, last.span.length());
        mention.span = {std::min(first.span.start + path.cut_front, end), end};
        if (mention.entities.size() == 1 && strong) seen_.push_back(mention.entities.front());
        found_.push_back(std::move(mention));
        return true;
    }

    bool holds(std::uint32_t i, const Path& path, const Meaning& m) const {
        const std::string_view written = words_[i].token->text;
        if ((m.flags & NameTable::acronym) != 0 && (!is_upper(written.front()) || !all_upper(written.substr(0, written.size() - std::min<std::size_t>(written.size() - 1, path.last == i + 1 ? path.cut_back : 0)))))
            return false;
        if ((m.flags & NameTable::capital) != 0 && !is_upper(written.front()) && !small_article(i)) return false;
        const bool known = std::find(seen_.begin(), seen_.end(), m.entity) != seen_.end();
        if ((m.flags & NameTable::weak) != 0 && !known && !cued(i, m)) return false;
        if ((m.flags & (NameTable::surname | NameTable::personal)) != 0 && path.last == i + 1 && follows_first_name(i)) return false;
        // «مقداد بن علي» is not the president whom «بن علي» means.
        if (path.last == i + 2 && !cased(i) && world_.entity(m.entity).kind == world::Kind::person && follows_first_name(i)) return false;
        return true;
    }

    /// Looks in the gazetteer for a place that begins with word `i`; one past it, or `i`. A name of the table gives way
    /// only to a longer one.
    std::uint32_t place_at(std::uint32_t i) {
        if (facts_[i].places == 0 && !words_[i].guessed) return i;
        if (!may_begin_place(i)) return i;
        const bool held = !found_.empty() && found_.back().words.last > i;
        std::uint32_t taken = held ? found_.back().words.last : std::max(told_, i);
        Place best;
        const std::string_view text = folded(i);
        longest_place(i, text, best);
        if (best.last == 0 && taken == i && words_[i].guessed && (cue_before(i) & (NameTable::names_place | NameTable::before_place)) != 0)
            if (const auto alike = gazetteer_->alike(text); !alike.empty()) best = {i + 1, 0, 0, alike, true, 0};
        // «مدينة الكاف»: here it is no football association, which the table knows.
        if (best.last != 0 && best.last <= taken && !held && !cased(i) && (cue_before(i) & NameTable::names_place) != 0) taken = i;
        if (best.last <= taken) return i;
        const Trust trust = best.nearly ? Trust::doubtful : trust_in(i, best);
        if (trust == Trust::none) return i;
        if (!found_.empty() && found_.back().words.last > i) found_.pop_back();
        NameMention mention;
        mention.entities.assign(best.entities.begin(), best.entities.end());
        mention.words = {i, best.last};
        const std::uint32_t end = words_[best.last - 1].token->span.end - best.cut_back;
        mention.span = {words_[i].token->span.start + best.cut_front, end};
        if (trust == Trust::doubtful) doubtful_.push_back(i);
        found_.push_back(std::move(mention));
        return best.last;
    }

    struct Place {
        std::uint32_t last = 0, cut_front = 0, cut_back = 0;
        std::span<const std::uint32_t> entities;
        bool nearly = false;  ///< so written nearly
        std::uint32_t cue = 0;  ///< what a preposition glued to it says
    };
    enum class Trust : std::uint8_t { none, doubtful, good };

    bool cased(std::uint32_t i) const {
        const char c = words_[i].token->text.front();
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    bool capital(std::uint32_t i) const { return is_upper(words_[i].token->text.front()); }

    /// "el-Fasher", "al-Bab": the capital stands behind the hyphen.
    bool small_article(std::uint32_t i) const {
        return i + 2 < words_.size() && words_[i + 2].sentence == words_[i].sentence && cased(i) && words_[i + 1].token->text == "-" && !words_[i + 1].token->space_before && !words_[i + 2].token->space_before && capital(i + 2);
    }

    /// No word of grammar begins a place's name, and a verb only behind «مدينة» and the like.
    bool may_begin_place(std::uint32_t i) const {
        const Word& word = words_[i];
        if (word.kind != text::TokenKind::word) return false;
        if (cased(i)) return capital(i) || small_article(i);
        return word.guessed || word.is(Pos::noun) || word.is(Pos::proper) || word.is(Pos::adjective) || (word.is(Pos::verb) && (cue_before(i) & NameTable::names_place) != 0);
    }

    void longest_place(std::uint32_t i, std::string_view text, Place& best) const {
        for (const PlaceStart& start : memory_.places(facts_[i])) {
            if (start.prefix == nullptr) {
                look_up(i, text, start, 0, best);
                continue;
            }
            if (best.last != 0) break;
            look_up(i, text, start, cut_of(*start.prefix), best);
            if (best.last != 0) best.cue = table_.cue(start.prefix->written);
        }
    }

    void look_up(std::uint32_t i, std::string_view text, PlaceStart here, std::uint32_t cut_front, Place& best) const {
        std::string key;
        std::uint32_t at = i;
        for (std::size_t length = 1; length <= longest_name; ++length) {
            // "food to Gaza by Jordan": no name ends in a small word of grammar.
            const bool small = at > i && cased(at) && !capital(at) && words_[at].is(Pos::preposition);
            if (!here.found.entities.empty() && at + 1 > best.last && !small) best = {at + 1, cut_front, here.cut_back, here.found.entities, false, 0};
            if (!here.found.goes_on) return;
            if (length == 1) key = here.prefix == nullptr ? std::string{text} : std::string{here.prefix->stands_for}.append(text.substr(here.prefix->written.size()));
            ++at;
            while (at < words_.size() && words_[at].sentence == words_[i].sentence && joins(at)) ++at;
            if (at >= words_.size() || words_[at].sentence != words_[i].sentence || !named(words_[at].kind)) return;
            key += ' ';
            key += folded(at);
            const NameTable::Prefix* const prefix = here.prefix;
            here = place_start(table_, *gazetteer_, key);
            here.prefix = prefix;
        }
    }

    /// What the word directly before says.
    std::uint32_t cue_before(std::uint32_t i) const {
        return starts_sentence(i) || words_[i - 1].kind != text::TokenKind::word ? 0 : cue_at(i - 1);
    }
    /// Known as more than a name.
    bool ordinary(std::uint32_t i) const {
        return std::any_of(words_[i].readings().begin(), words_[i].readings().end(), [](const auto& r) { return !r.guessed && r.pos != Pos::proper; });
    }
    bool known_word(std::uint32_t i) const {
        return std::any_of(words_[i].readings().begin(), words_[i].readings().end(), [](const auto& r) { return !r.guessed; });
    }

    /// «حلب» is a city and a verb, "Reading" and "Jackson" are seldom places: an ordinary word or a person's name is one
    /// only where the words around it say so.
    Trust trust_in(std::uint32_t i, const Place& place) const {
        const std::uint32_t before = place.cue != 0 ? place.cue : cue_before(i);
        const bool named_place = (before & NameTable::names_place) != 0;
        if ((before & NameTable::before_person) != 0) return Trust::none;
        bool all_known = true;
        for (std::uint32_t w = i; w < place.last; ++w)
            if (words_[w].kind == text::TokenKind::word) all_known &= known_word(w);
        const bool behind = place.last < words_.size() && words_[place.last].sentence == words_[i].sentence;
        const bool cue_behind = behind && (cue_at(place.last) & NameTable::after_place) != 0;
        const std::uint32_t people = world_.entity(place.entities.front()).population;
        const bool large = people >= 100'000 || world_.entity(place.entities.front()).capital || world_.entity(place.entities.front()).kind == world::Kind::region;
        const bool settled = people >= 15'000 || large || world_.entity(place.entities.front()).seat;
        const bool cue = (before & (NameTable::names_place | NameTable::before_place | NameTable::in_place)) != 0;
        if (!cased(i)) {
            // «محافظة البصرة» says itself what it is.
            if (place.last > i + 1 && (cue_at(i) & NameTable::names_place) != 0) return Trust::good;
            if (place.last == i + 1 && base::count_code_points(folded(i)) < 4 + place.cut_front) return named_place ? Trust::good : Trust::none;
            if (all_known) return named_place ? Trust::good : place.last > i + 1 && cue ? Trust::doubtful : Trust::none;
            if (!cue && follows_first_name(i)) return Trust::none;
            if (named_place || (cue && settled)) return Trust::good;
            return cue || large || place.last > i + 1 ? Trust::doubtful : Trust::none;
        }
        const bool within = cue_behind || inside_another(place.last, i);
        if (place.last == i + 1 && !within && ordinary(i)) return Trust::none;
        if (named_place && !neighbour_capital(place.last, i)) return all_known && place.last == i + 1 && !large && !within ? Trust::doubtful : Trust::good;
        if (within) return Trust::good;
        if (all_known && place.last == i + 1) return Trust::none;
        if (!starts_sentence(i) && capital(i - 1) && words_[i - 1].kind == text::TokenKind::word && !cue) return Trust::none;
        if (neighbour_capital(place.last, i)) return Trust::none;
        return cue || large || place.last > i + 1 ? Trust::doubtful : Trust::none;
    }

    /// "Jackson Hole Bank": a capital goes on behind the name.
    bool neighbour_capital(std::uint32_t last, std::uint32_t i) const {
        return last < words_.size() && words_[last].sentence == words_[i].sentence && words_[last].kind == text::TokenKind::word && capital(last) &&
               table_.next(NameTable::root, table_.word(folded(last))) == NameTable::none;
    }

    /// "Pandi, Bulacan"; "Homs, Syria".
    bool inside_another(std::uint32_t last, std::uint32_t i) const {
        if (last + 1 >= words_.size() || words_[last + 1].sentence != words_[i].sentence) return false;
        if (words_[last].folded() != "," || !capital(last + 1) || words_[last + 1].kind != text::TokenKind::word) return false;
        const std::uint32_t node = step(NameTable::root, folded(last + 1));
        if (node == NameTable::none) return false;
        const auto meanings = table_.meanings(node);
        return std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& m) {
            const auto kind = world_.entity(m.entity).kind;
            return (m.flags & NameTable::adjective) == 0 && (kind == world::Kind::country || kind == world::Kind::region);
        });
    }

    /// Of what only its name spoke for, a place stays where it is large or its country is spoken of.
    void drop_doubtful() {
        if (doubtful_.empty()) return;
        std::vector<std::string_view> countries;
        const auto is_doubtful = [&](const NameMention& m) { return std::binary_search(doubtful_.begin(), doubtful_.end(), m.words.first); };
        for (const NameMention& m : found_)
            if (!is_doubtful(m)) countries.push_back(world_.entity(m.entities.front()).country);
        std::erase_if(found_, [&](const NameMention& m) {
            if (!is_doubtful(m)) return false;
            const world::Entity e = world_.entity(m.entities.front());
            return e.population < 300'000 && !e.capital && std::find(countries.begin(), countries.end(), e.country) == countries.end();
        });
    }

    std::uint32_t cue_at(std::uint32_t i) const { return facts_[i].cue; }

    /// The word before says what sort of thing is named: "مدينة", "الرئيس", "Mrs".
    bool cued(std::uint32_t i, const Meaning& m) const {
        const auto kind = world_.entity(m.entity).kind;
        // «الجيش المالي», but «الدعم المالي»
        const std::uint32_t wanted = (m.flags & NameTable::adjective) != 0 ? NameTable::before_nation
                                   : kind == world::Kind::person ? NameTable::before_person
                                   : kind == world::Kind::organisation || kind == world::Kind::group ? NameTable::before_body
                                                                                                   : NameTable::before_place | NameTable::in_place;
        std::uint32_t before = i;
        while (before > 0 && !starts_sentence(before)) {
            --before;
            if (words_[before].kind == text::TokenKind::word) return (cue_at(before) & wanted) != 0 || (kind == world::Kind::country && did_it(before));
            // «تنظيم «القاعدة»»: its mark is no word between.
            if (words_[before].folded() != "." && words_[before].folded() != "\"" && words_[before].folded() != "\u00AB") return false;
        }
        return false;
    }

    /// «طردت مالي السفير»: a state's name is feminine, and behind such a verb no adjective.
    bool did_it(std::uint32_t verb) const {
        const Word& w = words_[verb];
        return !cased(verb) && w.is(Pos::verb) && w.features.form == morphology::Form::finite && w.features.gender == morphology::Gender::feminine && w.features.number == morphology::Number::singular;
    }

    /// A proper name that is no title, no name we know: then somebody else of that surname is meant.
    bool follows_first_name(std::uint32_t i) const {
        if (starts_sentence(i)) return false;
        const Word& before = words_[i - 1];
        if (before.kind != text::TokenKind::word || !before.is(Pos::proper)) return false;
        if (!found_.empty() && found_.back().words.last == i) return false;
        return (cue_at(i - 1) & (NameTable::before_person | NameTable::before_place | NameTable::before_body)) == 0;
    }

    bool follows_definite(std::uint32_t i) const {
        if (starts_sentence(i) || table_.article().empty() || words_[i - 1].kind != text::TokenKind::word) return false;
        // «إلى السعودية», «التي زارتها»: these begin like the article.
        if (words_[i - 1].is(Pos::preposition) || words_[i - 1].is(Pos::pronoun)) return false;
        // «هاجم الحوثيون السعودية»: what described them would be in the plural.
        const morphology::Features& before = words_[i - 1].features;
        if (before.number == morphology::Number::plural && before.grammatical_case == morphology::Case::nominative) return false;
        const std::string_view text = folded(i - 1);
        if (text.starts_with(table_.article())) return true;
        for (const auto& [written, stands_for] : table_.prefixes_for(text)) {
            if (!text.starts_with(written)) continue;
            if (!stands_for.empty() || text.substr(written.size()).starts_with(table_.article())) return true;
        }
        return false;
    }

    /// «بين اليمن والسعودية»: what is joined to a country is another one.
    bool follows_country(std::uint32_t i, const Path& path) const {
        return path.cut_front > 0 && !found_.empty() && found_.back().words.last == i && !found_.back().adjective &&
               world_.entity(found_.back().entities.front()).kind == world::Kind::country;
    }

    /// Who of several namesakes: a place in a country the document speaks of; a person in office at the time.
    void choose_by_context() {
        struct Vote {
            std::string_view country;
            std::uint32_t count;
        };
        std::vector<Vote> votes;
        bool ambiguous = false;
        for (const NameMention& m : found_) {
            if (m.entities.size() > 1) { ambiguous = true; continue; }
            const std::string_view country = world_.entity(m.entities.front()).country;
            if (country.empty()) continue;
            const auto vote = std::find_if(votes.begin(), votes.end(), [&](const Vote& v) { return v.country == country; });
            if (vote == votes.end()) votes.push_back({country, 1});
            else ++vote->count;
        }
        if (!ambiguous) return;
        const auto rank = [&](std::uint32_t entity) {
            const world::Entity e = world_.entity(entity);
            std::uint32_t count = 0;
            for (const Vote& v : votes)
                if (v.country == e.country) count = v.count;
            std::int32_t years_away = 0;
            if (e.kind == world::Kind::person && published_ != 0) {
                if (e.from_day != 0 && published_ < e.from_day) years_away = 1 + (e.from_day - published_) / 365;
                if (e.to_day != 0 && published_ > e.to_day) years_away = 1 + (published_ - e.to_day) / 365;
            }
            return std::pair{years_away, ~count};
        };
        for (NameMention& m : found_)
            if (m.entities.size() > 1)
                std::stable_sort(m.entities.begin(), m.entities.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    }

    const NameTable& table_;
    const world::World& world_;
    const Gazetteer* gazetteer_;
    NameMemory& memory_;
    std::span<const Word> words_;
    std::vector<NameFacts> facts_;  ///< of each word
    std::int32_t published_;
    std::array<Path, 32> ways_{};
    std::size_t paths_ = 0;
    std::uint32_t told_ = 0;  ///< one past the longest name of the table at this word, whether it held or not
    std::vector<NameMention> found_;
    std::vector<std::uint32_t> seen_;
    std::vector<std::uint32_t> doubtful_;  ///< first words of places that only their name speaks for
};

}  // namespace

std::vector<NameMention> NameFinder::find(std::span<const Word> words, std::int32_t published) {
    NameMemory of_document;
    return Run{table_, world_, gazetteer_, remembers_ ? memory_ : of_document, words, published}.run();
}

}  // namespace tarikh::mentions
