#pragma once
// The functions of the language: what they take, what they give, and what they do.
#include <span>
#include <string_view>
#include <vector>

#include "runtime.h"
#include "types.h"

namespace tarikh::match {

struct Arguments {
    std::vector<Value>& values;
    Runtime& runtime;

    std::size_t size() const { return values.size(); }
    const Value& operator[](std::size_t i) const { return values[i]; }
};

struct Function {
    std::string_view name;  ///< asked for in any case
    std::size_t least, most;
    Kinds first;  ///< what the first argument may be
    Kinds others;
    Type (*gives)();
    Value (*call)(const Arguments&);  ///< null: an aggregate
    bool sees_null = false;           ///< else a null among the arguments gives null
    bool changes = false;             ///< another value each time
};

/// nullptr if there is none; the name in any case.
const Function* function_named(std::string_view name);

/// Calls after checking the kinds. Throws PatternError.
Value call(const Function& function, std::vector<Value> arguments, Runtime& runtime);

// One table a file.
std::span<const Function> list_functions();
std::span<const Function> number_functions();
std::span<const Function> text_functions();
std::span<const Function> graph_functions();
std::span<const Function> time_functions();
std::span<const Function> aggregate_functions();

// Types that functions give.
template <Kinds of>
Type gives() {
    return {of, nullptr};
}
template <Kinds of>
Type gives_list() {
    return Type::list_of({of, nullptr});
}

[[noreturn]] void wrong_value(std::string_view message);  ///< TypeError, InvalidArgumentValue

}  // namespace tarikh::match
