#include "functions.h"

#include <algorithm>
#include <array>

namespace tarikh::match {
namespace {

std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::array<std::span<const Function>, 6> tables() {
    return {aggregate_functions(), list_functions(), graph_functions(), number_functions(), text_functions(), time_functions()};
}

}  // namespace

std::vector<std::string_view> function_names() {
    std::vector<std::string_view> names;
    for (const auto table : tables()) {
        for (const Function& function : table)
            if (function.name.find_first_of(" =") == std::string_view::npos) names.push_back(function.name);  // others have a syntax of their own
    }
    std::sort(names.begin(), names.end());
    return names;
}

void wrong_value(std::string_view message) { throw PatternError{"TypeError", "InvalidArgumentValue", message}; }

const Function* function_named(std::string_view name) {
    const std::string wanted = lower(name);
    for (const auto table : tables()) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Function& function) { return lower(function.name) == wanted; });
        if (found != table.end()) return &*found;
    }
    return nullptr;
}

Value call(const Function& function, std::vector<Value> arguments, Runtime& runtime) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].is_null()) {
            if (!function.sees_null) return {};
            continue;
        }
        if ((kinds(arguments[i].kind()) & (i == 0 ? function.first : function.others)) == 0)
            wrong_value(std::string{function.name} + "() does not take " + std::string{name_of(arguments[i].kind())});
    }
    return function.call({arguments, runtime});
}

}  // namespace tarikh::match
