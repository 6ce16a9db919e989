#pragma once
// A parsed expression as a tree.
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <tarikh/query/query.h>

namespace tarikh::query {

enum class FieldId : std::uint8_t {
    type, modality, plover, cameo, source, target, actor, place, date, within, killed, injured, confidence, sources,
    disputed, outlet, by, lang, doc, id
};

/// Numbers and days from `low` to `high`, both within.
struct Bounds {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

struct Node {
    enum class Kind : std::uint8_t { every, all_of, any_of, none_of, field, words };
    Kind kind = Kind::every;
    std::vector<std::unique_ptr<Node>> parts;  ///< none_of has one

    FieldId field = FieldId::type;
    std::vector<std::string> values;           ///< any of them; for words the one phrase
    std::vector<Bounds> bounds;                ///< instead of values, for numbers and days
};

std::string_view name_of(FieldId field);

}  // namespace tarikh::query
