#pragma once
// The table of languages.
#include <memory>
#include <span>
#include <string_view>

#include <tarikh/morphology/inflector.h>

namespace tarikh::lang {

struct LanguageRow {
    std::string_view code;    ///< ISO 639-1; also the name of its folder
    std::string_view script;  ///< ISO 15924
    std::unique_ptr<morphology::Inflector> (*make_inflector)();
};

std::span<const LanguageRow> languages();

}  // namespace tarikh::lang
