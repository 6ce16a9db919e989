#include <tarikh/syntax/cues.h>

#include <array>
#include <bit>

#include <tarikh/base/utf8.h>

namespace tarikh::syntax {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> names = {
    "relative", "complementizer", "subordinator", "conditional", "negator", "future", "possibility",
    "planned", "requested", "hypothetical", "negated", "causes", "caused_by", "attribution", "agent",
    "passive_light", "occurrence", "place_preposition", "partitive", "genitive", "counterpart", "coordinator",
    "demonstrative", "quantifier", "resultative", "end_quote_verb", "count_killed", "count_injured",
    "person_noun", "back_reference", "historical", "name_maker", "meeting_verb", "subject_control", "indefinite", "lasting",
    "circumstance", "toll", "needs_object", "opposed", "manner",
    "membership", "object_control", "during", "there_and_then", "future_in_past", "failing", "denial"};

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

// Not a list: says that the word begins a cue of two words, so that a second look-up is worth it.
constexpr std::uint32_t begins_pair = 63;

std::string_view drop_code_points(std::string_view word, int count) {
    std::size_t at = 0;
    while (count-- > 0 && at < word.size()) base::next_code_point(word, at);
    return word.substr(at);
}

int letters_before_stem(std::uint16_t proclitics) {
    return std::popcount(static_cast<unsigned>(proclitics & ~morphology::proclitic::al));
}

}  // namespace

std::string_view stem_of(const morphology::Word& word) {
    const std::uint16_t clitics = word.reading->proclitics;
    return clitics == 0 ? word.folded() : drop_code_points(word.folded(), letters_before_stem(clitics));
}

std::string_view bare_of(const morphology::Word& word) {
    const std::uint16_t clitics = word.reading->proclitics;
    if (clitics == 0) return word.folded();
    if ((clitics & morphology::proclitic::al) == 0) return stem_of(word);
    // After the preposition li the article is written with its second letter alone: لل.
    const int article = (clitics & morphology::proclitic::li) != 0 ? 1 : 2;
    return drop_code_points(word.folded(), letters_before_stem(clitics) + article);
}

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
            const std::string key = folded_words(word.text, spelling);
            builder.add(key, static_cast<std::uint32_t>(list));
            if (const std::size_t space = key.find(' '); space != std::string::npos)
                builder.add(std::string_view{key}.substr(0, space), begins_pair);
        }
    }
    return builder.build();
}

void Cues::mark(std::span<const morphology::Word> words, std::vector<std::uint64_t>& bits) const {
    bits.assign(words.size(), 0);
    std::string pair;
    const auto look = [&](std::string_view key) {
        std::uint64_t found = 0;
        for (const std::uint32_t list : map_.find(key)) found |= std::uint64_t{1} << list;
        return found;
    };
    const std::uint64_t pair_bit = std::uint64_t{1} << begins_pair;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const morphology::Word& word = words[i];
        if (word.token->kind != text::TokenKind::word) continue;
        const std::string_view stem = stem_of(word);
        const std::string_view bare = bare_of(word);
        std::uint64_t found = look(stem);
        if (stem != word.folded()) found |= look(word.folded());
        if (bare != stem) found |= look(bare);
        if (const std::string_view lemma = word.reading->lemma_folded; lemma != stem && lemma != bare) found |= look(lemma);
        if ((found & pair_bit) != 0 && i + 1 < words.size() && words[i + 1].sentence == word.sentence) {
            for (const std::string_view first : {stem, bare, word.folded(), word.reading->lemma_folded})
                for (const std::string_view second : {words[i + 1].folded(), bare_of(words[i + 1])}) {
                    pair.assign(first).append(" ").append(second);
                    found |= look(pair);
                }
        }
        bits[i] = found & ~pair_bit;
    }
}

}  // namespace tarikh::syntax
