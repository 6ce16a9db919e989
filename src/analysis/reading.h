#pragma once
// Everything that was found in one document on the way to its analysis.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/actors/resolver.h>
#include <tarikh/calendar/day.h>
#include <tarikh/events/extractor.h>
#include <tarikh/lang/language.h>

#include "word_memory.h"

namespace tarikh::analysis {

struct Reading {
    text::TokenizedText text;
    morphology::AnalysedText analysed;
    std::optional<calendar::Day> published;
    std::vector<mentions::TimeMention> times;
    std::vector<mentions::QuantityMention> quantities;
    std::vector<mentions::NameMention> names;
    std::vector<WordFacts> facts;  ///< of each word by itself
    std::vector<syntax::CueSet> cues;
    std::vector<std::int32_t> name_of, time_of, quantity_of;
    std::vector<std::uint8_t> name_kinds, head_class;
    std::vector<std::uint32_t> heads;
    std::vector<std::string_view> name_states;
    syntax::ParseInput input;
    syntax::Parse parse;
    std::vector<actors::Identity> identities;
    events::Extraction extraction;

    mentions::HeadInfo head(std::uint32_t word) const { return mentions::ActorHeads::info(facts[word].head); }
};

/// explain.cpp: the same in plain words.
std::string explanation(const Reading& reading, const world::World& world, const lang::Language& language, std::string_view text,
                        const std::vector<std::string>& refused);

}  // namespace tarikh::analysis
