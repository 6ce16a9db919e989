#pragma once
// Arabic entries to all their written forms: the inflector of this language. Runs when knowledge is
// compiled, never while news is read.
//
//     {"lemma": "هاجم", "pos": "VERB", "root": "هجم", "form": "III"}  ->  هاجم، هاجمت، يهاجمون، هوجم، مهاجم، مهاجمة …
#include <tarikh/morphology/inflector.h>

namespace tarikh::lang {

class ArabicInflector : public morphology::Inflector {
public:
    std::vector<morphology::Paradigm> inflect(const base::Json& entry, std::string_view file) const override;
};

}  // namespace tarikh::lang
