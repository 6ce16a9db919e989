#pragma once
// "Odessa, Texas", "Birmingham, Alabama": which of several namesakes is meant, by the region told behind a comma.
#include <span>
#include <vector>

#include <tarikh/mentions/gazetteer.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/morphology/word.h>

namespace tarikh::mentions {

/// `found` in text order; the gazetteer may be nullptr.
void settle_by_region(std::vector<NameMention>& found, std::span<const morphology::Word> words, const world::World& world, const Gazetteer* gazetteer);

}  // namespace tarikh::mentions
