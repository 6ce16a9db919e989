#pragma once
// A parsed expression as a tree.
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <tarikh/query/query.h>

namespace tarikh::query {

// In the order of fields().
enum class FieldId : std::uint8_t {
    type, mode, modality, plover, cameo, source, target, actor, place, near, date, within, before, during, after, around, cause_of,
    result_of, killed, injured, confidence, sources, outlets, reports, disputed, outlet, by, lang, doc, trigger, topic, instrument,
    cause, rule, precision, id
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
    std::size_t place = 0;                     ///< byte of the expression at which its value stands
    bool possibly = false;                     ///< "date~:": what cannot be ruled out counts
    std::vector<std::string> values;           ///< any of them; for words the one phrase
    std::vector<Bounds> bounds;                ///< instead of values, for numbers and days
    bool quoted = false;                       ///< words: these, in this order, and no other forms of them
    bool prefix = false;                       ///< words: whatever begins so

    double distance = 0;                       ///< near: kilometres; around: days or events
    bool in_days = false;                      ///< around
};

std::string_view name_of(FieldId field);

}  // namespace tarikh::query
