#include "languages.h"

#include "ar/inflection.h"
#include "en/inflection.h"

namespace tarikh::lang {
namespace {

template <class T>
std::unique_ptr<morphology::Inflector> make() {
    return std::make_unique<T>();
}

constexpr LanguageRow rows[] = {
    {"ar", "Arab", make<ArabicInflector>},
    {"en", "Latn", make<EnglishInflector>},
};

}  // namespace

std::span<const LanguageRow> languages() { return rows; }

}  // namespace tarikh::lang
