// Places told by how near or far they are.
#include "run.h"

namespace tarikh::events {

/// «بالقرب من حلب», «على مقربة من حلب»
bool stands_near(const Run& run, const syntax::NounPhrase& np) {
    const auto from = static_cast<std::uint32_t>(np.preposition_word);
    return from > 0 && from < np.words.first && run.cue(from, Cue::partitive) && run.cue(from - 1, Cue::place_preposition) && run.word(from - 1).enclitic == morphology::Enclitic::none && run.word(from - 1).sentence == run.word(np.head).sentence;
}

/// «على بعد 20 كيلومترا من حلب»
bool far_from(const Run& run, const syntax::NounPhrase& np) {
    const std::int32_t from = np.preposition_word;
    if (from < 2 || from >= static_cast<std::int32_t>(np.words.first) || !run.cue(static_cast<std::uint32_t>(from), Cue::partitive)) return false;
    const auto unit = static_cast<std::uint32_t>(from) - 1;
    const std::int32_t p = run.phrase_of(unit);
    if (p == none || !run.cue(unit, Cue::length) || run.word(unit).sentence != run.word(np.head).sentence) return false;
    const syntax::NounPhrase& far = run.phrase(run.outermost(p));
    return far.preposition_word != none && (run.word(far.words.first).is(morphology::Pos::numeral) || run.cue(far.head, Cue::measure));
}

}  // namespace tarikh::events
