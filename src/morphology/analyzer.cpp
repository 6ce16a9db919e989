#include <tarikh/morphology/analyzer.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <unordered_map>

#include <tarikh/base/hash.h>
#include <tarikh/base/utf8.h>
#include <tarikh/text/letters.h>

#include "clitics.h"
#include "context.h"
#include "one_verb.h"
#include "readings.h"

namespace tarikh::morphology {
namespace {

// The memory of an analyser: some 40 MB when full. Then it forgets all and begins anew.
constexpr std::size_t most_forms = 150000;
constexpr std::size_t arena_block = 4096;
constexpr std::size_t long_text = 50000;
constexpr std::uint32_t most_signatures = 2048;

std::size_t mixed(std::uint64_t h) { return static_cast<std::size_t>(h ^ h >> 29); }

struct SignatureHash {
    std::size_t operator()(const Signature& s) const {
        std::uint64_t h = s.classes * 0x9E3779B97F4A7C15ULL;
        h ^= (std::uint64_t{s.gender} | std::uint64_t{s.number} << 8 | std::uint64_t{s.definite} << 16 | std::uint64_t{s.person} << 24) * 0xC2B2AE3D27D4EB4FULL;
        return mixed(h);
    }
};

bool begins_letter(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

struct Analyzer::Impl {
    Impl(const Lexicon& lexicon, const Clitics& clitics, const Context& c, const text::Spelling& spelling)
        : maker{lexicon, clitics, spelling}, context{c.impl()} {
        start = number_of_signature(context.border(class_start));
        end = number_of_signature(context.border(class_end));
    }

    /// Readings of a form as they already stand in the answer at hand, for one choice among them.
    struct Placed {
        std::uint8_t chosen = 0, mood = 0, grammatical_case = 0;
        const Reading* readings = nullptr;
    };
    struct Entry {
        std::string form;
        std::uint32_t first = 0;
        std::uint8_t count = 0;
        std::uint64_t run = 0;          ///< the long text `placed` speaks of
        std::vector<Placed> placed;
    };
    struct Slot {
        std::uint64_t hash = 0;
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
    std::vector<KeptReading> readings;

    // Signatures met, and how well one follows the other. The numbers depend on what was met first; scores do not.
    std::vector<Signature> signatures;
    std::unordered_map<Signature, std::uint32_t, SignatureHash> signature_numbers;
    std::vector<PairScore> pairs;
    std::uint32_t pairs_width = 0;
    std::uint32_t start = 0, end = 0;

    std::uint32_t era = 0;

    // The text at hand, and the sentence.
    std::uint64_t run_number = 0;
    std::vector<std::uint32_t> words;
    std::vector<Step> steps;
    std::vector<const Reading*> chosen_row, others;

    static constexpr std::int16_t unknown = std::numeric_limits<std::int16_t>::min();

    std::uint32_t number_of_signature(const Signature& s) {
        const auto [found, fresh] = signature_numbers.emplace(s, static_cast<std::uint32_t>(signatures.size()));
        if (fresh) signatures.push_back(s);
        return found->second;
    }

    PairScore pair(std::uint32_t left, std::uint32_t right) {
        if (left >= most_signatures || right >= most_signatures) return context.score(signatures[left], signatures[right]);
        if (left >= pairs_width || right >= pairs_width) widen();
        PairScore& kept = pairs[std::size_t{left} * pairs_width + right];
        if (kept.score == unknown) kept = context.score(signatures[left], signatures[right]);
        return kept;
    }

    void widen() {
        const std::uint32_t width = std::min(most_signatures, std::max<std::uint32_t>(128, pairs_width * 2));
        PairScore blank;
        blank.score = unknown;
        std::vector<PairScore> wider(std::size_t{width} * width, blank);
        for (std::size_t row = 0; row < pairs_width; ++row)
            std::copy_n(pairs.begin() + static_cast<std::ptrdiff_t>(row * pairs_width), pairs_width, wider.begin() + static_cast<std::ptrdiff_t>(row * width));
        pairs.swap(wider);
        pairs_width = width;
        if (pairs_width < signatures.size() && pairs_width < most_signatures) widen();
    }

    void forget() {
        ++era;
        std::fill(slots.begin(), slots.end(), Slot{});
        entries.clear();
        readings.clear();
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

    std::uint32_t entry_of(const text::Token& token) {
        const std::uint64_t hash = base::hash64(token.text);
        std::size_t at = hash & (slots.size() - 1);
        for (; slots[at].entry != 0; at = (at + 1) & (slots.size() - 1))
            if (slots[at].hash == hash && entries[slots[at].entry - 1].form == token.text) return slots[at].entry - 1;
        const std::vector<KeptReading> made = maker.read(token);
        Entry entry{std::string{token.text}, static_cast<std::uint32_t>(readings.size()), static_cast<std::uint8_t>(made.size()), 0, {}};
        const bool capital = text::begins_with_capital(token.text);
        for (KeptReading kept : made) {
            if (kept.reading.lexeme == 0) kept.reading.lemma_folded = kept.made ? std::string_view{kept.made->folded} : token.folded.substr(kept.lemma_start, kept.lemma_length);
            measure(kept.reading, token.folded);
            const Signature signature = context.signature(kept.reading, token.folded, capital);
            kept.signature = number_of_signature(signature);
            kept.reading.weight = static_cast<std::int16_t>(std::clamp(kept.reading.weight + context.alone(signature), -3000, 3000));
            readings.push_back(kept);
        }
        entries.push_back(std::move(entry));
        slots[at] = {hash, static_cast<std::uint32_t>(entries.size())};
        if (entries.size() * 2 > slots.size()) grow();
        return static_cast<std::uint32_t>(entries.size() - 1);
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

    // The best row of readings, by the sum of their weights and of how well each follows the one before.
    void choose(std::vector<std::uint8_t>& chosen) {
        chosen.assign(words.size(), 0);
        steps.resize(words.size() * most_readings);
        for (std::size_t w = 0; w < words.size(); ++w) {
            const Entry& here = entries[words[w]];
            for (std::size_t r = 0; r < here.count; ++r) {
                const KeptReading& reading = readings[here.first + r];
                Step best{std::numeric_limits<std::int32_t>::min(), 0};
                if (w == 0) {
                    best.score = pair(start, reading.signature).score;
                } else {
                    const Entry& left = entries[words[w - 1]];
                    for (std::size_t l = 0; l < left.count; ++l) {
                        const std::int32_t score = steps[(w - 1) * most_readings + l].score + pair(readings[left.first + l].signature, reading.signature).score;
                        if (score > best.score) best = {score, static_cast<std::uint8_t>(l)};
                    }
                }
                best.score += reading.reading.weight;
                steps[w * most_readings + r] = best;
            }
        }
        if (words.empty()) return;
        const Entry& last = entries[words.back()];
        std::int32_t top = std::numeric_limits<std::int32_t>::min();
        for (std::size_t r = 0; r < last.count; ++r) {
            const std::int32_t score = steps[(words.size() - 1) * most_readings + r].score + pair(readings[last.first + r].signature, end).score;
            if (score > top) {
                top = score;
                chosen.back() = static_cast<std::uint8_t>(r);
            }
        }
        for (std::size_t w = words.size() - 1; w > 0; --w) chosen[w - 1] = steps[w * most_readings + chosen[w]].from;
    }

    /// See one_verb.h.
    void mend_verbs(std::vector<std::uint8_t>& chosen) {
        if (!context.one_verb) return;
        chosen_row.clear();
        for (std::size_t w = 0; w < words.size(); ++w) chosen_row.push_back(&readings[entries[words[w]].first + chosen[w]].reading);
        for (std::size_t w = 0; w < words.size(); ++w) {
            const bool second = is_second_verb(chosen_row, w);
            if (!second && !hides_verb(chosen_row, w)) continue;
            const Entry& here = entries[words[w]];
            others.clear();
            for (std::size_t r = 0; r < here.count; ++r) others.push_back(&readings[here.first + r].reading);
            const std::size_t better = second ? noun_instead(others, *chosen_row[w]) : verb_instead(others);
            if (better == others.size()) continue;
            chosen[w] = static_cast<std::uint8_t>(better);
            chosen_row[w] = others[better];
        }
    }

    static bool is_stop(const text::Token& token) { return token.text == "." || token.text == "!" || token.text == "?"; }

    const Reading& reading_of(std::size_t w, std::size_t r) const { return readings[entries[words[w]].first + r].reading; }

    /// "Protesters clash with police": a headline that was read without a verb.
    void mend_headline(std::vector<std::uint8_t>& chosen, bool stopped) {
        if (!context.headlines || stopped) return;
        chosen_row.clear();
        for (std::size_t w = 0; w < words.size(); ++w) {
            chosen_row.push_back(&reading_of(w, chosen[w]));
            if (chosen_row[w]->pos == Pos::verb || chosen_row[w]->pos == Pos::auxiliary) return;
        }
        for (std::size_t w = 1; w < words.size(); ++w) {
            if (!is_headline_verb(chosen_row, w)) continue;
            others.clear();
            for (std::size_t r = 0; r < entries[words[w]].count; ++r) others.push_back(&reading_of(w, r));
            const std::size_t verb = plural_verb_instead(others);
            if (verb == others.size()) continue;
            chosen[w] = static_cast<std::uint8_t>(verb);
            return;
        }
    }

    static void place(Reading& reading, const KeptReading& kept, const text::Token& token) {
        if (reading.lexeme != 0) return;
        if (kept.made) {
            reading.lemma = kept.made->written;
            reading.lemma_folded = kept.made->folded;
            return;
        }
        reading.lemma_folded = token.folded.substr(kept.lemma_start, kept.lemma_length);
        // As written where letters stand one to one; else as folded.
        const std::size_t behind = std::size_t{kept.lemma_start} + kept.lemma_length;
        const bool whole = begins_letter(token.text, kept.lemma_start) && begins_letter(token.text, behind);
        reading.lemma = whole && token.text.size() == token.folded.size() ? token.text.substr(kept.lemma_start, kept.lemma_length) : reading.lemma_folded;
    }

    // A long text repeats its words: what was placed for one serves the next that is read in the same way. (In a
    // short one looking back costs more than it saves.)
    const Reading* placed_once(Entry& entry, std::uint8_t chosen, const PairScore& set, const text::Token& token, AnalysedText& out) {
        if (entry.run != run_number) {
            entry.run = run_number;
            entry.placed.clear();
        }
        for (const Placed& p : entry.placed)
            if (p.chosen == chosen && p.mood == set.set_mood && p.grammatical_case == set.set_case) return p.readings;
        const Reading* const made = placed(entry, chosen, set, token, out);
        entry.placed.push_back({chosen, set.set_mood, set.set_case, made});
        return made;
    }

    // The readings of a word in the answer, the chosen one first.
    const Reading* placed(const Entry& entry, std::uint8_t chosen, const PairScore& set, const text::Token& token, AnalysedText& out) {
        if (out.arena.empty() || out.arena.back().capacity() - out.arena.back().size() < entry.count) {
            out.arena.emplace_back();
            out.arena.back().reserve(std::clamp(out.words.capacity() * 3, most_readings, arena_block));
        }
        std::vector<Reading>& block = out.arena.back();
        const std::size_t at = block.size();
        const auto add = [&](std::size_t r) {
            const KeptReading& kept = readings[entry.first + r];
            block.push_back(kept.reading);
            place(block.back(), kept, token);
            if (kept.made) out.lemmas.push_back(kept.made);
        };
        add(chosen);
        for (std::size_t r = 0; r < entry.count; ++r)
            if (r != chosen) add(r);
        Features& f = block[at].features;
        if (set.set_mood != 0) f.mood = static_cast<Mood>(set.set_mood);
        if (set.set_case != 0 && f.grammatical_case == Case::none) f.grammatical_case = static_cast<Case>(set.set_case);
        return &block[at];
    }

    void put(const text::TokenizedText& text, std::uint32_t sentence, const std::vector<std::uint8_t>& chosen, AnalysedText& out) {
        const std::uint32_t first = text.sentences[sentence].tokens.first;
        const bool is_long = text.tokens.size() > long_text;
        std::uint32_t left = start;
        for (std::size_t w = 0; w < words.size(); ++w) {
            Entry& entry = entries[words[w]];
            const text::Token& token = text.tokens[first + w];
            const std::uint32_t signature = readings[entry.first + chosen[w]].signature;
            Word word;
            word.token = &token;
            word.sentence = sentence;
            word.key = entry.first + chosen[w] + 1;
            const PairScore set = pair(left, signature);
            word.reading = is_long ? placed_once(entry, chosen[w], set, token, out) : placed(entry, chosen[w], set, token, out);
            word.readings = {word.reading, entry.count};
            out.words.push_back(word);
            left = signature;
        }
    }

    AnalysedText run(const text::TokenizedText& text) {
        if (entries.size() > most_forms) forget();
        ++run_number;
        AnalysedText out;
        out.era = era;
        out.words.reserve(text.tokens.size());
        std::vector<std::uint8_t> chosen;
        for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
            words.clear();
            const base::WordRange range = text.sentences[s].tokens;
            for (std::uint32_t t = range.first; t < range.last; ++t) words.push_back(entry_of(text.tokens[t]));
            choose(chosen);
            mend_verbs(chosen);
            mend_headline(chosen, range.last > range.first && is_stop(text.tokens[range.last - 1]));
            put(text, s, chosen, out);
        }
        return out;
    }
};

Analyzer::Analyzer(const Lexicon& lexicon, const Clitics& clitics, const Context& context, const text::Spelling& spelling)
    : impl_{std::make_unique<Impl>(lexicon, clitics, context, spelling)} {}
Analyzer::~Analyzer() = default;
AnalysedText Analyzer::analyse(const text::TokenizedText& text) { return impl_->run(text); }

}  // namespace tarikh::morphology
