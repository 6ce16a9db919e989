#include <tarikh/morphology/analyzer.h>

#include <algorithm>
#include <bit>
#include <deque>
#include <functional>
#include <limits>

#include <tarikh/base/hash.h>
#include <tarikh/base/utf8.h>
#include <tarikh/text/letters.h>

#include "clitics.h"
#include "context.h"
#include "one_verb.h"
#include "pair_table.h"
#include "readings.h"

namespace tarikh::morphology {
namespace {

// The memory of an analyser: some 60 MB when full. Then it forgets all and begins anew.
constexpr std::size_t most_forms = 100000;

bool begins_letter(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Readings as the answers have them, and the letters they point to. An answer keeps it when the analyser forgets.
class Shelf {
public:
    /// Room for so many readings side by side, which stay where they are.
    Reading* room(std::size_t count) {
        if (left_ < count) {
            constexpr std::size_t block = 1024;
            readings_.push_back(std::make_unique<Reading[]>(block));
            free_ = readings_.back().get();
            left_ = block;
        }
        Reading* const here = free_;
        free_ += count;
        left_ -= count;
        return here;
    }
    std::string_view keep(std::string_view letters) { return letters_.emplace_back(letters); }
    const MadeLemma& keep(std::shared_ptr<const MadeLemma> lemma) { return *lemmas_.emplace_back(std::move(lemma)); }

private:
    std::vector<std::unique_ptr<Reading[]>> readings_;
    Reading* free_ = nullptr;
    std::size_t left_ = 0;
    std::deque<std::string> letters_;  // they stay where they are, small ones too
    std::vector<std::shared_ptr<const MadeLemma>> lemmas_;
};
static_assert(most_readings <= 1024);

}  // namespace

struct Analyzer::Impl {
    Impl(const Lexicon& lexicon, const Clitics& clitics, const Context& c, const text::Spelling& spelling)
        : maker{lexicon, clitics, spelling}, context{c.impl()}, pairs{context},
          start{pairs.left(context.border(class_start))}, end{pairs.right(context.border(class_end))} {}

    /// The readings of a form for one choice among them: that one first, with what its neighbour gave it.
    struct Placed {
        std::uint8_t chosen = 0;
        Mood mood = Mood::none;
        Case grammatical_case = Case::none;
        const Reading* readings = nullptr;
    };
    struct Entry {
        std::string_view form;
        std::uint32_t first = 0;           ///< of its scores
        std::uint8_t count = 0;
        const Reading* readings = nullptr;  ///< the likeliest first
        std::vector<Placed> placed;
    };
    /// What the search for the best row looks at, of each reading.
    struct Score {
        std::uint16_t as_left = 0, as_right = 0;  ///< numbers in the table of pairs
        std::int32_t weight = 0;
        std::uint32_t key = 0;  ///< given to it when it is chosen for the first time
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< plus one; 0 is free
    };
    struct Step {
        std::int32_t score = 0;
        std::uint8_t from = 0;
    };

    ReadingMaker maker;
    const Context::Impl& context;

    // Forms met, and their readings.
    std::vector<Slot> slots = std::vector<Slot>(1024);
    std::vector<Entry> entries;
    std::vector<Score> scores;
    std::shared_ptr<Shelf> shelf = std::make_shared<Shelf>();

    PairTable pairs;
    std::uint16_t start, end;  ///< numbers of the sentence's borders

    std::uint32_t era = 0, keys = 0;

    // The text at hand, and the sentence.
    std::vector<std::uint8_t> chosen;
    std::vector<std::uint32_t> hashes;
    std::vector<std::uint32_t> words;
    std::vector<Step> steps;
    std::vector<const Reading*> chosen_row, others;

    void forget() {
        ++era;
        keys = 0;
        std::fill(slots.begin(), slots.end(), Slot{});
        entries.clear();
        scores.clear();
        shelf = std::make_shared<Shelf>();
    }

    void grow() {
        std::vector<Slot> larger(slots.size() * 2);
        for (const Slot& slot : slots) {
            if (slot.entry == 0) continue;
            std::size_t at = slot.hash & (larger.size() - 1);
            while (larger[at].entry != 0) at = (at + 1) & (larger.size() - 1);
            larger[at] = slot;
        }
        slots.swap(larger);
    }

    /// The entries of the sentence's words. They lie far apart: all are called for before the first is looked at.
    void meet(std::span<const text::Token> tokens) {
        words.clear();
        hashes.clear();
        for (const text::Token& token : tokens) {
            hashes.push_back(static_cast<std::uint32_t>(base::hash64(token.text)));
            __builtin_prefetch(&slots[hashes.back() & (slots.size() - 1)]);
        }
        for (const std::uint32_t hash : hashes)
            if (const std::uint32_t entry = slots[hash & (slots.size() - 1)].entry; entry != 0) __builtin_prefetch(&entries[entry - 1]);
        for (const std::uint32_t hash : hashes) {
            const std::uint32_t entry = slots[hash & (slots.size() - 1)].entry;
            if (entry == 0) continue;
            __builtin_prefetch(entries[entry - 1].form.data());
            __builtin_prefetch(scores.data() + entries[entry - 1].first);
            __builtin_prefetch(entries[entry - 1].readings);
        }
        for (std::size_t t = 0; t < tokens.size(); ++t) words.push_back(entry_of(tokens[t], hashes[t]));
    }

    std::uint32_t entry_of(const text::Token& token, std::uint32_t hash) {
        std::size_t at = hash & (slots.size() - 1);
        for (; slots[at].entry != 0; at = (at + 1) & (slots.size() - 1))
            if (slots[at].hash == hash && entries[slots[at].entry - 1].form == token.text) return slots[at].entry - 1;
        entries.push_back(entry_made(token));
        slots[at] = {hash, static_cast<std::uint32_t>(entries.size())};
        if (entries.size() * 2 > slots.size()) grow();
        return static_cast<std::uint32_t>(entries.size() - 1);
    }

    Entry entry_made(const text::Token& token) {
        const std::vector<KeptReading> made = maker.read(token);
        const std::string_view form = shelf->keep(token.text), folded = token.folded == token.text ? form : shelf->keep(token.folded);
        const bool capital = text::begins_with_capital(form);
        Reading* const room = shelf->room(made.size());
        Entry entry{form, static_cast<std::uint32_t>(scores.size()), static_cast<std::uint8_t>(made.size()), room, {}};
        for (std::size_t r = 0; r < made.size(); ++r) {
            Reading& reading = room[r] = made[r].reading;
            if (reading.lexeme == 0) name_lemma(reading, made[r], form, folded);
            measure(reading, folded);
            const Signature signature = context.signature(reading, folded, capital);
            reading.weight = static_cast<std::int16_t>(std::clamp(reading.weight + context.alone(signature), -3000, 3000));
            scores.push_back({pairs.left(signature), pairs.right(signature), reading.weight, 0});
        }
        return entry;
    }

    /// The lemma of a guess.
    void name_lemma(Reading& reading, const KeptReading& kept, std::string_view form, std::string_view folded) {
        if (kept.made) {
            const MadeLemma& lemma = shelf->keep(kept.made);
            reading.lemma = lemma.written;
            reading.lemma_folded = lemma.folded;
            return;
        }
        reading.lemma_folded = folded.substr(kept.lemma_start, kept.lemma_length);
        // As written where letters stand one to one; else as folded.
        const std::size_t behind = std::size_t{kept.lemma_start} + kept.lemma_length;
        const bool whole = begins_letter(form, kept.lemma_start) && begins_letter(form, behind);
        reading.lemma = whole && form.size() == folded.size() ? form.substr(kept.lemma_start, kept.lemma_length) : reading.lemma_folded;
    }

    /// Where the stem begins in the folded form.
    static void measure(Reading& reading, std::string_view folded) {
        if (reading.proclitics == 0) return;
        const bool article = (reading.proclitics & proclitic::al) != 0;
        const int before = std::popcount(static_cast<unsigned>(reading.proclitics & ~proclitic::al));
        // After the preposition li the article is written with its second letter alone: لل.
        const int with_article = before + (!article ? 0 : (reading.proclitics & proclitic::li) != 0 ? 1 : 2);
        std::size_t at = 0;
        for (int n = 0; n < with_article && at < folded.size(); ++n) {
            if (n == before) reading.folded_stem = static_cast<std::uint8_t>(at);
            base::next_code_point(folded, at);
        }
        reading.folded_bare = static_cast<std::uint8_t>(at);
        if (with_article <= before) reading.folded_stem = reading.folded_bare;
    }

    /// The best way to a reading over those of the word before, whose steps are `before`.
    Step best_before(const Entry& word, const Step* before, std::uint16_t right) {
        Step best{std::numeric_limits<std::int32_t>::min(), 0};
        const Score* const left = scores.data() + word.first;
        for (std::uint8_t l = 0; l < word.count; ++l) {
            const std::int32_t score = before[l].score + pairs.score(left[l].as_left, right);
            if (score > best.score) best = {score, l};
        }
        return best;
    }

    // The best row of readings, by the sum of their weights and of how well each follows the one before.
    void choose() {
        chosen.assign(words.size(), 0);
        steps.resize(words.size() * most_readings);
        for (std::size_t w = 0; w < words.size(); ++w) {
            const Entry& here = entries[words[w]];
            const std::span<const Score> readings{scores.data() + here.first, here.count};
            Step* step = steps.data() + w * most_readings;
            for (const Score& reading : readings) {
                Step best{std::numeric_limits<std::int32_t>::min(), 0};
                if (w == 0) best.score = pairs.score(start, reading.as_right);
                else best = best_before(entries[words[w - 1]], steps.data() + (w - 1) * most_readings, reading.as_right);
                best.score += reading.weight;
                *step++ = best;
            }
        }
        if (words.empty()) return;
        const Entry& last = entries[words.back()];
        std::int32_t top = std::numeric_limits<std::int32_t>::min();
        for (std::size_t r = 0; r < last.count; ++r) {
            const std::int32_t score = steps[(words.size() - 1) * most_readings + r].score + pairs.score(scores[last.first + r].as_left, end);
            if (score > top) {
                top = score;
                chosen.back() = static_cast<std::uint8_t>(r);
            }
        }
        for (std::size_t w = words.size(); w-- > 0;) {
            const Entry& here = entries[words[w]];
            __builtin_prefetch(here.readings + chosen[w]);
            if (!here.placed.empty()) __builtin_prefetch(here.placed.data());
            if (w > 0) chosen[w - 1] = steps[w * most_readings + chosen[w]].from;
        }
    }

    /// See one_verb.h.
    void mend_verbs() {
        if (!context.one_verb) return;
        const std::function<bool(const Reading&)> asks = [this](const Reading& r) { return context.tells(r, Deeds::asked); };
        const std::function<bool(const Reading&)> harms = [this](const Reading& r) { return context.tells(r, Deeds::harmed); };
        chosen_row.clear();
        for (std::size_t w = 0; w < words.size(); ++w) chosen_row.push_back(&reading_of(w, chosen[w]));
        for (std::size_t w = 0; w < words.size(); ++w) {
            if (w < 2 && !context.opening.find(chosen_row[w]->lemma_folded).empty() && opens_as_verb(chosen_row, w)) take(w, past_verb_instead);
            const bool second = is_second_verb(chosen_row, w);
            const bool deed = !second && opens_deed(chosen_row, w) && !context.told_behind.find(chosen_row[w - 2]->lemma_folded).empty();
            if (second) take(w, [&](std::span<const Reading* const> all) { return noun_instead(all, *chosen_row[w]); });
            else if (deed) take(w, deed_instead);
            else if (hides_verb(chosen_row, w)) take(w, verb_instead);
            else if (const std::size_t verb = verb_before(chosen_row, w); verb != w && hides_deed(chosen_row, w, context.deeds_of(*chosen_row[verb]))) take(w, [](const auto& all) { return verbal_noun_instead(all); });
            else if (hides_asked_deed(chosen_row, w, asks)) take(w, [](const auto& all) { return verbal_noun_instead(all, proclitic::wa); });
            else if (hides_participle(chosen_row, w, asks)) take(w, participle_instead);
            else if (hides_harm(chosen_row, w, harms)) take(w, harm_instead);
        }
    }

    /// Reads the word as that of its readings whose place `instead` tells; false where it tells that none will do.
    template <class Instead>
    bool take(std::size_t w, const Instead& instead) {
        const Entry& here = entries[words[w]];
        others.clear();
        for (std::size_t r = 0; r < here.count; ++r) others.push_back(here.readings + r);
        const std::size_t found = instead(std::span<const Reading* const>{others});
        if (found == others.size()) return false;
        chosen[w] = static_cast<std::uint8_t>(found);
        chosen_row[w] = others[found];
        return true;
    }

    static bool is_stop(const text::Token& token) { return token.text == "." || token.text == "!" || token.text == "?"; }

    const Reading& reading_of(std::size_t w, std::size_t r) const { return entries[words[w]].readings[r]; }

    /// "Protesters clash with police": a headline that was read without a verb.
    void mend_headline(bool stopped) {
        if (!context.headlines || stopped) return;
        chosen_row.clear();
        for (std::size_t w = 0; w < words.size(); ++w) {
            chosen_row.push_back(&reading_of(w, chosen[w]));
            // "Police clash with miners, wounding ten"
            const bool adds = w > 1 && chosen_row[w]->features.form == Form::active_participle && chosen_row[w - 1]->pos == Pos::punctuation;
            if ((chosen_row[w]->pos == Pos::verb && !adds) || chosen_row[w]->pos == Pos::auxiliary) return;
        }
        for (std::size_t w = 1; w < words.size(); ++w)
            if (is_headline_verb(chosen_row, w, names_people(w - 1)) && take(w, plural_verb_instead)) return;
    }

    /// "Kurds", but no United States.
    bool names_people(std::size_t w) const {
        const Entry& here = entries[words[w]];
        const std::span<const Reading> all{here.readings, here.count};
        if (chosen_row[w]->pos != Pos::proper || chosen_row[w]->features.number != Number::plural) return false;
        return std::none_of(all.begin(), all.end(), [](const Reading& r) { return r.pos == Pos::noun; });
    }

    /// "the workers' release": behind the apostrophe of owners, where no quotation is open, stands what they own.
    bool owned_by_several(std::size_t w) const {
        const auto apostrophe = [&](std::size_t i) { return entries[words[i]].form == "'" || entries[words[i]].form == "\u2019"; };
        if (w < 2 || chosen_row[w]->pos != Pos::verb || chosen_row[w]->features.form != Form::finite || !apostrophe(w - 1)) return false;
        if (chosen_row[w - 2]->pos != Pos::noun || chosen_row[w - 2]->features.number != Number::plural) return false;
        for (std::size_t i = 0; i + 1 < w; ++i)
            if (apostrophe(i) || entries[words[i]].form == "\u2018") return false;
        return true;
    }

    /// "demanded that Chad end the siege", "held two Hamas suspects": verbs that were read as nouns, and nouns as verbs.
    void mend_disguised() {
        if (!context.headlines) return;
        const auto may_be = [&](std::size_t w, Pos before) {
            const Pos pos = reading_of(w, chosen[w]).pos;
            return pos == Pos::subordinator || (pos == Pos::verb && (before == Pos::proper || before == Pos::noun));
        };
        std::size_t first = 0;
        for (Pos before = Pos::punctuation; first < words.size() && !may_be(first, before); ++first) before = reading_of(first, chosen[first]).pos;
        if (first == words.size()) return;
        chosen_row.clear();
        for (std::size_t w = 0; w < words.size(); ++w) chosen_row.push_back(&reading_of(w, chosen[w]));
        for (std::size_t w = first; w < words.size(); ++w) {
            if (chosen_row[w]->pos == Pos::verb && is_counted(chosen_row, w)) take(w, plural_noun_instead);
            if (owned_by_several(w)) take(w, [&](std::span<const Reading* const> all) { return noun_instead(all, *chosen_row[w]); });
            if (chosen_row[w]->pos != Pos::subordinator) continue;
            if (const std::size_t hidden = hidden_behind_that(chosen_row, w); hidden != words.size()) take(hidden, plural_verb_instead);
        }
    }

    /// The readings of a word, the chosen one first. News repeats its words: what was placed for one serves the next that is
    /// read in the same way.
    const Reading* placed(Entry& entry, std::uint8_t which, const Features& features) {
        const auto [mood, its_case] = std::pair{features.mood, features.grammatical_case};
        const Features& own = entry.readings[which].features;
        if (which == 0 && mood == own.mood && its_case == own.grammatical_case) return entry.readings;
        for (const Placed& p : entry.placed)
            if (p.chosen == which && p.mood == mood && p.grammatical_case == its_case) return p.readings;
        Reading* const room = shelf->room(entry.count);
        std::rotate_copy(entry.readings, entry.readings + which, entry.readings + which + 1, room);
        std::copy(entry.readings + which + 1, entry.readings + entry.count, room + which + 1);
        room->features = features;
        entry.placed.push_back({which, mood, its_case, room});
        return room;
    }

    /// Those of a reading, with what its neighbour gives it.
    static Features placed_features(Features own, const PairScore& set) {
        if (set.set_mood != 0) own.mood = static_cast<Mood>(set.set_mood);
        if (set.set_case != 0 && own.grammatical_case == Case::none) own.grammatical_case = static_cast<Case>(set.set_case);
        return own;
    }

    void put(const text::TokenizedText& text, std::uint32_t sentence, AnalysedText& out) {
        const std::uint32_t first = text.sentences[sentence].tokens.first;
        std::uint16_t left = start;
        for (std::size_t w = 0; w < words.size(); ++w) {
            Entry& entry = entries[words[w]];
            const text::Token& token = text.tokens[first + w];
            Score& score = scores[entry.first + chosen[w]];
            if (score.key == 0) score.key = ++keys;  // most are never chosen: what is remembered by key lies close together
            const Reading& own = entry.readings[chosen[w]];
            const Features features = placed_features(own.features, pairs.told(left, score.as_right));
            Word word{token, sentence, {placed(entry, chosen[w], features), entry.count}, own, features};
            word.key = score.key;
            word.form = words[w] + 1;
            out.words.push_back(word);
            left = score.as_left;
        }
    }

    AnalysedText run(const text::TokenizedText& text, AnalysedText out) {
        if (entries.size() > most_forms) forget();
        out.words.clear();
        out.era = era;
        out.readings = shelf;
        out.words.reserve(text.tokens.size());
        for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
            const base::WordRange range = text.sentences[s].tokens;
            meet(std::span{text.tokens}.subspan(range.first, range.size()));
            choose();
            mend_verbs();
            mend_disguised();
            mend_headline(range.last > range.first && is_stop(text.tokens[range.last - 1]));
            put(text, s, out);
        }
        return out;
    }
};

Analyzer::Analyzer(const Lexicon& lexicon, const Clitics& clitics, const Context& context, const text::Spelling& spelling)
    : impl_{std::make_unique<Impl>(lexicon, clitics, context, spelling)} {}
Analyzer::~Analyzer() = default;
AnalysedText Analyzer::analyse(const text::TokenizedText& text, AnalysedText reused) { return impl_->run(text, std::move(reused)); }

}  // namespace tarikh::morphology
