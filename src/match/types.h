#pragma once
// What can be known of a value before the query runs: the kinds it may be of, and of a list those of its items. A call
// is refused only if no possible kind fits.
#include <cstdint>
#include <memory>

#include <tarikh/match/value.h>

namespace tarikh::match {

using Kinds = std::uint16_t;  ///< a set of Value::Kind

constexpr Kinds kinds(Value::Kind kind) { return static_cast<Kinds>(1U << static_cast<unsigned>(kind)); }

namespace may_be {
inline constexpr Kinds null = kinds(Value::Kind::null), boolean = kinds(Value::Kind::boolean), integer = kinds(Value::Kind::integer),
                       real = kinds(Value::Kind::real), string = kinds(Value::Kind::string), list = kinds(Value::Kind::list), map = kinds(Value::Kind::map),
                       node = kinds(Value::Kind::node), relationship = kinds(Value::Kind::relationship), path = kinds(Value::Kind::path),
                       date = kinds(Value::Kind::date), duration = kinds(Value::Kind::duration);
inline constexpr Kinds number = integer | real;
inline constexpr Kinds anything = 0xFFF;
}  // namespace may_be

struct Type {
    Kinds kinds = may_be::anything;
    std::shared_ptr<const Type> item;  ///< of lists; null: anything

    static Type list_of(Type item) { return {may_be::list, std::make_shared<const Type>(std::move(item))}; }
    Type items() const { return item ? *item : Type{}; }
    /// Null fits everywhere.
    bool fits(Kinds wanted) const {
        const auto certain = static_cast<Kinds>(kinds & ~may_be::null);
        return certain == 0 || (certain & wanted) != 0;
    }
};

}  // namespace tarikh::match
