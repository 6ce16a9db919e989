// size, head, last, tail, reverse, range, keys, coalesce, isEmpty.
#include <algorithm>

#include <tarikh/base/utf8.h>

#include "functions.h"
#include "operators.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

Value size(const Arguments& a) {
    if (a[0].is(Kind::list)) return static_cast<std::int64_t>(a[0].list().size());
    return static_cast<std::int64_t>(base::count_code_points(a[0].string()));
}

Value head(const Arguments& a) { return a[0].list().empty() ? Value{} : a[0].list().front(); }
Value last(const Arguments& a) { return a[0].list().empty() ? Value{} : a[0].list().back(); }

Value tail(const Arguments& a) {
    const List& list = a[0].list();
    return list.empty() ? List{} : List(list.begin() + 1, list.end());
}

std::string reversed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        base::next_code_point(text, at);
        out.insert(0, text.substr(begin, at - begin));
    }
    return out;
}

Value reverse(const Arguments& a) {
    if (a[0].is(Kind::string)) return reversed(a[0].string());
    return List(a[0].list().rbegin(), a[0].list().rend());
}

// Both ends are within.
Value range(const Arguments& a) {
    for (const Value& value : a.values) {
        if (!value.is(Kind::integer)) throw PatternError{"ArgumentError", "InvalidArgumentType", "range() takes integers"};
    }
    const std::int64_t from = a[0].integer(), to = a[1].integer(), step = a.size() > 2 ? a[2].integer() : 1;
    if (step == 0) throw PatternError{"ArgumentError", "NumberOutOfRange", "range() needs a step that is not 0"};
    List list;
    for (std::int64_t i = from; step > 0 ? i <= to : i >= to;) {
        a.runtime.budget.step();
        list.emplace_back(i);
        check_length(list.size());
        if (__builtin_add_overflow(i, step, &i)) break;
    }
    return list;
}

List keys_of(const Map& map) {
    List keys;
    for (const auto& [key, value] : map.members()) keys.emplace_back(key);
    return keys;
}

Value keys(const Arguments& a) {
    if (a[0].is(Kind::map)) return keys_of(a[0].map());
    if (a[0].is(Kind::node)) return keys_of(a.runtime.graph.properties(a[0].node()));
    return keys_of(a.runtime.graph.properties(a[0].relationship()));
}

Value coalesce(const Arguments& a) {
    const auto found = std::find_if(a.values.begin(), a.values.end(), [](const Value& value) { return !value.is_null(); });
    return found == a.values.end() ? Value{} : *found;
}

Value both_maps(const Arguments& a) {
    Map all = a[0].map();
    for (const auto& [key, value] : a[1].map().members()) all.set(key, value);
    return all;
}

Value null_if(const Arguments& a) { return equal(a[0], a[1]) == true ? Value{} : a[0]; }

Value is_empty(const Arguments& a) {
    if (a[0].is(Kind::list)) return a[0].list().empty();
    if (a[0].is(Kind::map)) return a[0].map().members().empty();
    return a[0].string().empty();
}

constexpr Kinds any = may_be::anything;

}  // namespace

std::span<const Function> list_functions() {
    static const Function all[] = {
        {"size", 1, 1, may_be::list | may_be::string, any, gives<may_be::integer>, size},
        {"head", 1, 1, may_be::list, any, gives<any>, head},
        {"last", 1, 1, may_be::list, any, gives<any>, last},
        {"tail", 1, 1, may_be::list, any, gives<may_be::list>, tail},
        {"reverse", 1, 1, may_be::list | may_be::string, any, gives<may_be::list | may_be::string>, reverse},
        {"range", 2, 3, any, any, gives_list<may_be::integer>, range},
        {"keys", 1, 1, may_be::map | may_be::node | may_be::relationship, any, gives_list<may_be::string>, keys},
        {"coalesce", 1, 1000, any, any, gives<any>, coalesce, true},
        {"nullIf", 2, 2, any, any, gives<any>, null_if, true},
        {"both maps", 2, 2, may_be::map, may_be::map, gives<may_be::map>, both_maps},
        {"isEmpty", 1, 1, may_be::list | may_be::map | may_be::string, any, gives<may_be::boolean>, is_empty},
    };
    return all;
}

}  // namespace tarikh::match
