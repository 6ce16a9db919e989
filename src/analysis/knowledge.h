#pragma once
// What Knowledge holds: the pack and a view of each language.
#include <map>
#include <memory>
#include <string>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/lang/language.h>

namespace tarikh::analysis {

struct Knowledge::Impl {
    std::string own_bytes;  ///< of a pack compiled at run time; empty for the built-in one
    knowledge::Pack pack;
    world::World world;
    std::map<std::string, std::unique_ptr<lang::Language>, std::less<>> languages;

    const lang::Language* language(std::string_view code) const {
        const auto found = languages.find(code);
        return found == languages.end() ? nullptr : found->second.get();
    }
};

}  // namespace tarikh::analysis
