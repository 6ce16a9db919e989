#pragma once
// The words our knowledge files use for features and clitics.
#include <cstdint>
#include <string_view>

#include <tarikh/morphology/word.h>

namespace tarikh::morphology {

inline Gender gender_of(std::string_view name) {
    return name == "m" ? Gender::masculine : name == "f" ? Gender::feminine : Gender::none;
}
inline Number number_of(std::string_view name) {
    return name == "singular" ? Number::singular : name == "dual" ? Number::dual : name == "plural" ? Number::plural : Number::none;
}
inline Aspect aspect_of(std::string_view name) {
    return name == "perfect" ? Aspect::perfect : name == "imperfect" ? Aspect::imperfect : name == "imperative" ? Aspect::imperative : Aspect::none;
}
inline Mood mood_of(std::string_view name) {
    return name == "indicative" ? Mood::indicative : name == "subjunctive" ? Mood::subjunctive : name == "jussive" ? Mood::jussive : Mood::none;
}
inline Case case_of(std::string_view name) {
    return name == "nominative" ? Case::nominative : name == "accusative" ? Case::accusative : name == "genitive" ? Case::genitive : Case::none;
}
inline Form form_of(std::string_view name) {
    return name == "finite" ? Form::finite : name == "infinitive" ? Form::infinitive : name == "verbal_noun" ? Form::verbal_noun
         : name == "active_participle" ? Form::active_participle : name == "passive_participle" ? Form::passive_participle : Form::none;
}
inline std::uint16_t proclitic_of(std::string_view name) {
    constexpr std::string_view names[] = {"wa", "fa", "bi", "li", "ka", "sa", "al", "question", "la"};
    for (std::size_t i = 0; i < 9; ++i)
        if (names[i] == name) return static_cast<std::uint16_t>(1U << i);
    return 0;
}
inline std::uint32_t pos_bit(Pos pos) { return std::uint32_t{1} << static_cast<unsigned>(pos); }

}  // namespace tarikh::morphology
