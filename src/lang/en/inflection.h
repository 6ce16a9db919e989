#pragma once
// English entries to all their written forms: the inflector of this language. Runs when knowledge is
// compiled, never while news is read.
//
//     {"lemma": "strike", "pos": "VERB", "past": "struck", "participle": ["struck", "stricken"]}
//         ->  strike, strikes, striking, struck, stricken
//
// The past is Aspect::perfect and the present Aspect::imperfect; a base form is an infinitive and a
// present; -ing is Form::active_participle, the past participle Form::passive_participle.
#include <tarikh/morphology/inflector.h>

namespace tarikh::lang {

class EnglishInflector : public morphology::Inflector {
public:
    std::vector<morphology::Paradigm> inflect(const base::Json& entry, std::string_view file) const override;
};

}  // namespace tarikh::lang
