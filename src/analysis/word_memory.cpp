#include "word_memory.h"

namespace tarikh::analysis {

WordFacts WordMemory::look_up(const morphology::Word& word) const {
    WordFacts facts;
    facts.cues = language_.cues.alone(word);
    facts.person = language_.people.find(word);
    facts.links_names = language_.heads.links_names(word.folded());
    if (word.token->kind == text::TokenKind::word) {
        const mentions::HeadInfo head = language_.heads.find(word);
        facts.head_class = static_cast<std::uint8_t>(head.head_class);
        facts.head_if_named = head.named;
    }
    return facts;
}

}  // namespace tarikh::analysis
