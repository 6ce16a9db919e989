#include <tarikh/morphology/word.h>

namespace tarikh::morphology {
namespace {

constexpr std::array<std::string_view, 17> names = {"NOUN", "PROPN", "ADJ", "VERB", "AUX", "PRON", "DET", "NUM", "ADP",
                                                    "ADV", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "SYM", "X"};

}  // namespace

std::string_view upos(Pos pos) { return names[static_cast<std::size_t>(pos)]; }

Pos pos_of(std::string_view upos_name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == upos_name) return static_cast<Pos>(i);
    return Pos::other;
}

}  // namespace tarikh::morphology
