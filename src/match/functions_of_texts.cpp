// Strings, counted in code points.
#include <algorithm>
#include <stdexcept>

#include <tarikh/base/utf8.h>
#include <tarikh/match/print.h>
#include <tarikh/text/regular.h>

#include "functions.h"
#include "operators.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

std::size_t byte_of(std::string_view text, std::int64_t letters) {
    std::size_t at = 0;
    for (std::int64_t i = 0; i < letters && at < text.size(); ++i) base::next_code_point(text, at);
    return at;
}

std::int64_t length_asked(const Value& value) {
    if (value.integer() < 0) throw PatternError{"ArgumentError", "NumberOutOfRange", "a length cannot be negative"};
    return value.integer();
}

Value substring(const Arguments& a) {
    const std::string_view rest = std::string_view{a[0].string()}.substr(byte_of(a[0].string(), length_asked(a[1])));
    return a.size() < 3 ? Value{rest} : Value{rest.substr(0, byte_of(rest, length_asked(a[2])))};
}

Value left(const Arguments& a) { return std::string_view{a[0].string()}.substr(0, byte_of(a[0].string(), length_asked(a[1]))); }

Value right(const Arguments& a) {
    const auto all = static_cast<std::int64_t>(base::count_code_points(a[0].string()));
    return std::string_view{a[0].string()}.substr(byte_of(a[0].string(), all - std::min(all, length_asked(a[1]))));
}

template <char first, char last, int change>
Value cased(const Arguments& a) {
    std::string out = a[0].string();
    for (char& c : out) {
        if (c >= first && c <= last) c = static_cast<char>(c + change);
    }
    return out;
}

constexpr std::string_view blanks = " \t\n\r";

template <bool at_left, bool at_right>
Value trimmed(const Arguments& a) {
    std::string_view text = a[0].string();
    if (at_left) text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (at_right) text = text.substr(0, text.find_last_not_of(blanks) + 1);
    return text;
}

Value replace(const Arguments& a) {
    const std::string &text = a[0].string(), &old = a[1].string();
    if (old.empty()) return text;
    std::string out;
    std::size_t at = 0;
    for (std::size_t found; (found = text.find(old, at)) != std::string::npos; at = found + old.size()) {
        out.append(text, at, found - at);
        out += a[2].string();
        check_length(out.size());
    }
    return out.append(text, at);
}

List letters_of(std::string_view text) {
    List letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        base::next_code_point(text, at);
        letters.emplace_back(text.substr(begin, at - begin));
    }
    return letters;
}

Value split(const Arguments& a) {
    const std::string_view text = a[0].string(), mark = a[1].string();
    if (mark.empty()) return letters_of(text);
    List parts;
    std::size_t at = 0;
    for (std::size_t found; (found = text.find(mark, at)) != std::string_view::npos; at = found + mark.size()) parts.emplace_back(text.substr(at, found - at));
    parts.emplace_back(text.substr(at));
    return parts;
}

Value length(const Arguments& a) { return static_cast<std::int64_t>(base::count_code_points(a[0].string())); }

Value matches(const Arguments& a) {
    try {
        return text::matches(a[0].string(), a[1].string());
    } catch (const std::invalid_argument& fault) { throw PatternError{"ArgumentError", "InvalidArgumentValue", fault.what()}; }
}

Value to_string(const Arguments& a) { return a[0].is(Kind::string) ? a[0] : Value{plain_text(a[0], a.runtime.graph)}; }

constexpr Kinds string = may_be::string, integer = may_be::integer;

}  // namespace

std::span<const Function> text_functions() {
    static const Function all[] = {
        {"substring", 2, 3, string, integer, gives<string>, substring},
        {"left", 2, 2, string, integer, gives<string>, left},
        {"right", 2, 2, string, integer, gives<string>, right},
        {"toLower", 1, 1, string, string, gives<string>, cased<'A', 'Z', 32>},
        {"toUpper", 1, 1, string, string, gives<string>, cased<'a', 'z', -32>},
        {"lower", 1, 1, string, string, gives<string>, cased<'A', 'Z', 32>},
        {"upper", 1, 1, string, string, gives<string>, cased<'a', 'z', -32>},
        {"trim", 1, 1, string, string, gives<string>, trimmed<true, true>},
        {"lTrim", 1, 1, string, string, gives<string>, trimmed<true, false>},
        {"rTrim", 1, 1, string, string, gives<string>, trimmed<false, true>},
        {"replace", 3, 3, string, string, gives<string>, replace},
        {"=~", 2, 2, string, string, gives<may_be::boolean>, matches},
        {"char_length", 1, 1, string, string, gives<may_be::integer>, length},
        {"character_length", 1, 1, string, string, gives<may_be::integer>, length},
        {"split", 2, 2, string, string, gives_list<string>, split},
        {"toString", 1, 1, may_be::number | string | may_be::boolean | may_be::date | may_be::duration, string, gives<string>, to_string},
    };
    return all;
}

}  // namespace tarikh::match
