#include "word_memory.h"

#include <algorithm>

#include <tarikh/base/utf8.h>
#include <tarikh/text/letters.h>

namespace tarikh::analysis {
namespace {

constexpr std::int16_t far_fetched = -24;  ///< a reading that weighs less is as good as none
constexpr char32_t end_of_latin = 0x250;

bool is_cased(std::string_view text) {
    constexpr unsigned char first_arabic = 0xD8, last_arabic = 0xDF;  // they begin U+0600 to U+07FF
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead >= first_arabic && lead <= last_arabic) return false;
    std::size_t at = 0;
    const char32_t first = base::next_code_point(text, at);
    return first < end_of_latin || text::is_capital(first);
}

bool is_ordinary(const morphology::Word& word) {
    return std::any_of(word.readings().begin(), word.readings().end(),
                       [](const auto& r) { return !r.guessed && r.pos != morphology::Pos::proper && r.weight > far_fetched; });
}

bool is_joined_link(const morphology::Word& word, const mentions::ActorHeads& heads) {
    constexpr std::size_t longest = 8;  // bytes
    const std::string_view stem = syntax::stem_of(word);
    return (word.proclitics & morphology::proclitic::wa) != 0 && stem.size() <= longest && stem.size() < word.folded().size() && heads.links_names(stem) && !heads.links_weakly(stem);
}

}  // namespace

bool is_from_somewhere(const morphology::Word& word) {
    const bool clitics = (word.proclitics & ~morphology::proclitic::al) != 0 || word.enclitic == morphology::Enclitic::pronoun;
    return word.features.definite && word.features.nisba && !clitics;
}

WordFacts WordMemory::look_up(const morphology::Word& word) const {
    WordFacts facts;
    facts.cues = language_.cues.alone(word);
    facts.person = language_.people.find(word);
    facts.person_written = language_.people.find(word.folded());
    facts.person_bare = language_.people.find(syntax::bare_of(word)) | language_.people.find(syntax::stem_of(word));
    facts.links_names = language_.heads.links_names(word.folded());
    facts.joined_link = is_joined_link(word, language_.heads);
    facts.cased = is_cased(word.token->text);
    facts.ordinary = is_ordinary(word);
    facts.no_name = facts.ordinary && !facts.cased && !facts.links_names && !facts.joined_link && facts.person == 0 && facts.person_written == 0;
    facts.no_part = word.kind != text::TokenKind::word || (facts.no_name && !is_from_somewhere(word));
    if (word.kind == text::TokenKind::word) {
        facts.head = language_.heads.number(word);
        const mentions::HeadInfo head = mentions::ActorHeads::info(facts.head);
        facts.head_class = static_cast<std::uint8_t>(head.head_class);
        facts.head_if_named = head.named;
    }
    return facts;
}

}  // namespace tarikh::analysis
