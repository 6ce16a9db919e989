#include "operators.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "dates.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

[[noreturn]] void wrong_types(std::string_view verb, const Value& a, const Value& b) {
    throw PatternError{"TypeError", "InvalidArgumentType",
                       "cannot " + std::string{verb} + " " + std::string{name_of(a.kind())} + " and " + std::string{name_of(b.kind())}};
}

[[noreturn]] void overflow() { throw PatternError{"ArithmeticError", "IntegerOverflow", "the result has more than 64 bits"}; }

bool integers(const Value& a, const Value& b) { return a.is(Kind::integer) && b.is(Kind::integer); }
bool numbers(const Value& a, const Value& b) { return a.is_number() && b.is_number(); }

std::size_t length_of(const Value& value) { return value.is(Kind::list) ? value.list().size() : 1; }

Value joined(const Value& a, const Value& b) {
    check_length(length_of(a) + length_of(b));
    List list;
    const auto append = [&](const Value& value) {
        if (value.is(Kind::list)) list.insert(list.end(), value.list().begin(), value.list().end());
        else list.push_back(value);
    };
    append(a);
    append(b);
    return list;
}

std::string beside_text(const Value& value) {
    if (value.is(Kind::string)) return value.string();
    if (value.is(Kind::integer)) return std::to_string(value.integer());
    std::string digits = std::to_string(value.real());
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.back() == '.' ? digits + "0" : digits;
}

std::string joined_texts(const Value& a, const Value& b) {
    std::string text = beside_text(a) + beside_text(b);
    check_length(text.size());
    return text;
}

}  // namespace

void check_length(std::size_t items_or_bytes) {
    constexpr std::size_t longest = 10'000'000;
    if (items_or_bytes > longest) throw PatternError{"LimitError", "MemoryLimit", "a list or a text becomes too long"};
}

Value add(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (integers(a, b)) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(a.integer(), b.integer(), &sum)) overflow();
        return sum;
    }
    if (numbers(a, b)) return a.number() + b.number();
    if (a.is(Kind::list) || b.is(Kind::list)) return joined(a, b);
    if ((a.is(Kind::string) && (b.is(Kind::string) || b.is_number())) || (b.is(Kind::string) && a.is_number())) return joined_texts(a, b);
    if (a.is(Kind::date) && b.is(Kind::duration)) return a.date() + b.duration();
    if (a.is(Kind::duration) && b.is(Kind::date)) return b.date() + a.duration();
    if (a.is(Kind::duration) && b.is(Kind::duration)) return a.duration() + b.duration();
    wrong_types("add", a, b);
}

Value subtract(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (integers(a, b)) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(a.integer(), b.integer(), &difference)) overflow();
        return difference;
    }
    if (numbers(a, b)) return a.number() - b.number();
    if (a.is(Kind::date) && b.is(Kind::duration)) return a.date() + -b.duration();
    if (a.is(Kind::duration) && b.is(Kind::duration)) return a.duration() + -b.duration();
    wrong_types("subtract", a, b);
}

Value multiply(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (integers(a, b)) {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(a.integer(), b.integer(), &product)) overflow();
        return product;
    }
    if (numbers(a, b)) return a.number() * b.number();
    if (a.is(Kind::duration) && b.is_number()) return scaled(a.duration(), b.number());
    if (a.is_number() && b.is(Kind::duration)) return scaled(b.duration(), a.number());
    wrong_types("multiply", a, b);
}

Value divide(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (integers(a, b)) {
        if (b.integer() == 0) throw PatternError{"ArithmeticError", "DivisionByZero", "division by 0"};
        if (b.integer() == -1) return negated(a);
        return a.integer() / b.integer();
    }
    if (numbers(a, b)) return a.number() / b.number();
    if (a.is(Kind::duration) && b.is_number()) return scaled(a.duration(), 1.0 / b.number());
    wrong_types("divide", a, b);
}

Value modulo(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (integers(a, b)) {
        if (b.integer() == 0) throw PatternError{"ArithmeticError", "DivisionByZero", "division by 0"};
        return b.integer() == -1 ? 0 : a.integer() % b.integer();
    }
    if (numbers(a, b)) return std::fmod(a.number(), b.number());
    wrong_types("divide", a, b);
}

Value power(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return {};
    if (numbers(a, b)) return std::pow(a.number(), b.number());
    wrong_types("take a power of", a, b);
}

Value negated(const Value& a) {
    if (a.is_null()) return {};
    if (a.is(Kind::real)) return -a.real();
    if (a.is(Kind::duration)) return -a.duration();
    if (!a.is(Kind::integer)) wrong_types("negate", a, a);
    if (a.integer() == std::numeric_limits<std::int64_t>::min()) overflow();
    return -a.integer();
}

Value property_of(const Value& of, std::string_view name, const PropertyGraph& graph) {
    switch (of.kind()) {
        case Kind::null: return {};
        case Kind::node: return graph.property(of.node(), name);
        case Kind::relationship: return graph.property(of.relationship(), name);
        case Kind::map: {
            const Value* found = of.map().find(name);
            return found ? *found : Value{};
        }
        case Kind::date: return field_of(of.date(), name);
        case Kind::duration: return field_of(of.duration(), name);
        default: throw PatternError{"TypeError", "InvalidArgumentType", std::string{name_of(of.kind())} + " has no properties"};
    }
}

Value indexed(const Value& of, const Value& index, const PropertyGraph& graph) {
    if (of.is(Kind::list)) {
        if (index.is_null()) return {};
        if (!index.is(Kind::integer)) throw PatternError{"TypeError", "InvalidArgumentType", "the place in a list is an integer"};
        const List& list = of.list();
        const std::int64_t size = static_cast<std::int64_t>(list.size()), at = index.integer() < 0 ? index.integer() + size : index.integer();
        return at < 0 || at >= size ? Value{} : list[static_cast<std::size_t>(at)];
    }
    if (of.is_null()) return {};
    if (!of.is(Kind::map) && !of.is(Kind::node) && !of.is(Kind::relationship))
        throw PatternError{"TypeError", "InvalidArgumentType", "nothing can be looked up in " + std::string{name_of(of.kind())}};
    if (index.is_null()) return {};
    if (!index.is(Kind::string)) throw PatternError{"TypeError", "MapElementAccessByNonString", "a key is a string"};
    return property_of(of, index.string(), graph);
}

Value sliced(const Value& of, const Value& from, const Value& to) {
    if (of.is_null() || from.is_null() || to.is_null()) return {};
    if (!of.is(Kind::list) || !from.is(Kind::integer) || !to.is(Kind::integer))
        throw PatternError{"TypeError", "InvalidArgumentType", "only lists are cut, at integers"};
    const List& list = of.list();
    const auto size = static_cast<std::int64_t>(list.size());
    const auto place = [&](std::int64_t at) { return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size); };
    const std::int64_t begin = place(from.integer()), end = place(to.integer());
    return begin >= end ? List{} : List(list.begin() + begin, list.begin() + end);
}

Value contained(const Value& item, const Value& list) {
    if (list.is_null()) return {};
    if (!list.is(Kind::list)) throw PatternError{"TypeError", "InvalidArgumentType", "IN takes a list"};
    bool unknown = false;
    for (const Value& other : list.list()) {
        const auto same = equal(item, other);
        if (same == true) return true;
        if (!same) unknown = true;
    }
    return unknown ? Value{} : Value{false};
}

}  // namespace tarikh::match
