#include "word_memory.h"

namespace tarikh::analysis {

void WordMemory::enter(std::uint32_t era) {
    if (era == era_) return;
    era_ = era;
    by_key_.clear();
}

WordFacts WordMemory::of(const morphology::Word& word) {
    if (word.key == 0) return look_up(word);
    if (word.key >= by_key_.size()) by_key_.resize(std::size_t{word.key} + word.key / 2 + 1);
    WordFacts& facts = by_key_[word.key];
    if (!facts.known) facts = look_up(word);
    return facts;
}

WordFacts WordMemory::look_up(const morphology::Word& word) const {
    WordFacts facts;
    facts.known = true;
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
