#pragma once
// Whose side somebody is on, told behind him.
//
//     «مسلحون موالون للجنرال», «قوات بقيادة فرنسا», «التحالف الذي تقوده السعودية», «طالب بجامعة دمشق», "militias allied with Chad"
#include "phrases.h"

namespace tarikh::actors {

/// The phrase of those that the words right behind `np` tell to be followed, to lead or to employ; none if there are none.
std::int32_t side_told(const Phrases& phrases, const syntax::NounPhrase& np);

}  // namespace tarikh::actors
