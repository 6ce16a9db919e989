#include <tarikh/syntax/cues.h>

#include <algorithm>
#include <array>

namespace tarikh::syntax {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> names = {
    "relative", "complementizer", "subordinator", "conditional", "negator", "future", "possibility", "planned", "requested",
    "hypothetical", "negated", "causes", "caused_by", "attribution", "agent", "passive_light", "occurrence",
    "place_preposition", "partitive", "genitive", "counterpart", "coordinator", "demonstrative", "quantifier", "resultative",
    "end_quote_verb", "count_killed", "count_injured", "person_noun", "back_reference", "historical", "name_maker",
    "meeting_verb", "subject_control", "indefinite", "masculine_name", "lasting", "circumstance", "toll", "needs_object",
    "opposed", "manner", "membership", "object_control", "during", "done_to", "leads", "personal", "particle", "attributive",
    "holds_true", "there_and_then", "future_in_past", "failing", "denial", "in_state", "undergoing", "warring", "reflexive",
    "belongs", "country_word", "adverbial", "the_two", "measure", "stands_alone", "name_link", "document", "field",
    "local_rank", "posted", "two_objects", "outcome", "of_something", "adversary", "own_forces", "gathering", "escaping", "bomb",
    "behind", "by_means", "repels", "curse", "ends", "among", "affairs", "of_person", "fired", "so_called", "scene", "proof",
    "outsider", "protester", "unmatched", "anybody", "each_other", "own_by", "located", "transitive", "newcomer", "within_name", "intent", "contains", "came_first", "region_word", "rest", "in_charge", "opinion", "except", "charged", "charge", "margin", "length", "issues", "fighter", "until", "of_age", "endowed"};

std::string folded_words(std::string_view phrase, const text::Spelling& spelling) {
    std::string out;
    std::size_t at = 0;
    while (at < phrase.size()) {
        const std::size_t space = std::min(phrase.find(' ', at), phrase.size());
        if (!out.empty()) out += ' ';
        spelling.fold(phrase.substr(at, space - at), out);
        at = space + 1;
    }
    return out;
}

/// A list's number stands below, the part of speech that alone is meant, one up, above.
constexpr std::uint32_t pos_shift = 16, list_mask = (1U << pos_shift) - 1;

}  // namespace

std::string compile_cues(const base::Json& file, const text::Spelling& spelling) {
    knowledge::FlatMapBuilder builder;
    const base::Json* lists = file.find("lists");
    if (lists == nullptr) throw base::DataError({"cues.json", file.line, file.column}, "no member \"lists\"");
    for (const auto& [name, words] : lists->members) {
        std::size_t list = 0;
        while (list < names.size() && names[list] != name) ++list;
        if (list == names.size())
            throw base::DataError({"cues.json", words.line, words.column}, "no list is called \"" + name + "\"");
        for (const base::Json& word : words.items) {
            const std::size_t colon = word.text.find(':');
            const std::string key = folded_words(std::string_view{word.text}.substr(0, colon), spelling);
            std::uint32_t value = static_cast<std::uint32_t>(list);
            if (colon != std::string::npos) {
                const morphology::Pos pos = morphology::pos_of(std::string_view{word.text}.substr(colon + 1));
                if (pos == morphology::Pos::other) throw base::DataError({"cues.json", word.line, word.column}, "no part of speech: \"" + word.text.substr(colon + 1) + "\"");
                value |= (static_cast<std::uint32_t>(pos) + 1) << pos_shift;
            }
            builder.add(key, value);
            if (const std::size_t space = key.find(' '); space != std::string::npos)
                builder.add(std::string_view{key}.substr(0, space), static_cast<std::uint32_t>(Cue::begins_pair));
        }
    }
    return builder.build();
}

CueSet Cues::alone(const morphology::Word& word) const {
    CueSet found;
    if (word.kind != text::TokenKind::word) return found;
    const auto look = [&](std::string_view key) {
        for (const std::uint32_t list : map_.find(key)) {
            const std::uint32_t only = list >> pos_shift;
            if (only == 0 || only == static_cast<std::uint32_t>(word.pos) + 1) found.add(static_cast<Cue>(list & list_mask));
        }
    };
    const std::string_view stem = stem_of(word);
    const std::string_view bare = bare_of(word);
    look(stem);
    if (stem != word.folded()) look(word.folded());
    if (bare != stem) look(bare);
    if (const std::string_view lemma = word.reading->lemma_folded; lemma != stem && lemma != bare) {
        const bool opened = found.has(Cue::complementizer);
        look(lemma);
        // "those killed" opens no clause, though "that" does.
        if (!opened && word.is(morphology::Pos::pronoun) && word.features.number == morphology::Number::plural) found.remove(Cue::complementizer);
    }
    return found;
}

void Cues::pair_up(std::span<const morphology::Word> words, std::vector<CueSet>& bits) const {
    std::string pair;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!bits[i].has(Cue::begins_pair)) continue;
        const morphology::Word& word = words[i];
        const auto look = [&](std::string_view first, std::string_view second) {
            pair.assign(first).append(" ").append(second);
            for (const std::uint32_t list : map_.find(pair)) bits[i].add(static_cast<Cue>(list & list_mask));
        };
        if (i + 1 < words.size() && words[i + 1].sentence == word.sentence) {
            const std::array<std::string_view, 4> forms{word.folded(), stem_of(word), bare_of(word), word.reading->lemma_folded};
            const std::string_view next = words[i + 1].folded(), bare = bare_of(words[i + 1]);
            // Most words have no clitics, and fewer forms than that.
            for (auto form = forms.begin(); form != forms.end(); ++form) {
                if (std::find(forms.begin(), form, *form) != form) continue;
                look(*form, next);
                if (bare.size() != next.size()) look(*form, bare);
            }
        }
        bits[i].remove(Cue::begins_pair);
    }
}

}  // namespace tarikh::syntax
