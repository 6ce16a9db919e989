// Arithmetic, and turning texts and truths into numbers.
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

#include "functions.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

template <double (*function)(double)>
Value of_real(const Arguments& a) {
    return function(a[0].number());
}

Value absolute(const Arguments& a) {
    if (a[0].is(Kind::real)) return std::fabs(a[0].real());
    if (a[0].integer() == std::numeric_limits<std::int64_t>::min()) throw PatternError{"ArithmeticError", "IntegerOverflow", "abs() of the smallest integer"};
    return std::abs(a[0].integer());
}

Value sign(const Arguments& a) {
    const double number = a[0].number();
    return static_cast<std::int64_t>(number > 0) - static_cast<std::int64_t>(number < 0);
}

// Halves go up, as people round who count money.
Value round_number(const Arguments& a) {
    const double scale = a.size() > 1 ? std::pow(10.0, a[1].number()) : 1.0;
    return std::floor(a[0].number() * scale + 0.5) / scale;
}

double ceiling(double x) { return std::ceil(x); }
double floor_of(double x) { return std::floor(x); }
double root(double x) { return std::sqrt(x); }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double logarithm10(double x) { return std::log10(x); }
double sine(double x) { return std::sin(x); }
double cosine(double x) { return std::cos(x); }
double tangent(double x) { return std::tan(x); }
double cotangent(double x) { return 1.0 / std::tan(x); }
double arc_sine(double x) { return std::asin(x); }
double arc_cosine(double x) { return std::acos(x); }
double arc_tangent(double x) { return std::atan(x); }
double to_degrees(double x) { return x * 180.0 / std::numbers::pi; }
double to_radians(double x) { return x * std::numbers::pi / 180.0; }

Value arc_tangent2(const Arguments& a) { return std::atan2(a[0].number(), a[1].number()); }
Value haversine(const Arguments& a) { return (1 - std::cos(a[0].number())) / 2; }
Value is_nan(const Arguments& a) { return std::isnan(a[0].number()); }
Value euler(const Arguments&) { return std::numbers::e; }
Value pi(const Arguments&) { return std::numbers::pi; }
Value random(const Arguments& a) { return std::uniform_real_distribution<double>{0.0, 1.0}(a.runtime.random); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::optional<double> real_of(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

Value truncated(double number) {
    if (!(std::fabs(number) < 9.2e18)) return {};
    return static_cast<std::int64_t>(number);
}

Value to_integer(const Arguments& a) {
    if (a[0].is(Kind::integer)) return a[0];
    if (a[0].is(Kind::boolean)) return static_cast<std::int64_t>(a[0].boolean());
    if (a[0].is(Kind::real)) return truncated(a[0].real());
    const std::string& text = a[0].string();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!text.empty() && error == std::errc{} && end == text.data() + text.size()) return number;
    const auto real = real_of(text);
    return real ? truncated(*real) : Value{};
}

Value to_real(const Arguments& a) {
    if (a[0].is_number()) return a[0].number();
    const auto real = real_of(a[0].string());
    return real ? Value{*real} : Value{};
}

Value to_boolean(const Arguments& a) {
    if (a[0].is(Kind::boolean)) return a[0];
    if (a[0].is(Kind::integer)) return a[0].integer() != 0;
    std::string text;
    for (const char c : trimmed(a[0].string())) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text == "true" ? Value{true} : text == "false" ? Value{false} : Value{};
}

/// What cannot be converted at all is null, not an error.
template <Value (*convert)(const Arguments&), Kinds takes>
Value or_null(const Arguments& a) {
    return (kinds(a[0].kind()) & takes) != 0 ? convert(a) : Value{};
}

constexpr Kinds number = may_be::number, real = may_be::real, any = may_be::anything;
constexpr Kinds to_integers = number | may_be::string | may_be::boolean, to_reals = number | may_be::string;
constexpr Kinds to_booleans = may_be::boolean | may_be::string | may_be::integer;

}  // namespace

std::span<const Function> number_functions() {
    static const Function all[] = {
        {"abs", 1, 1, number, number, gives<number>, absolute},
        {"sign", 1, 1, number, number, gives<may_be::integer>, sign},
        {"round", 1, 2, number, number, gives<real>, round_number},
        {"ceil", 1, 1, number, number, gives<real>, of_real<ceiling>},
        {"floor", 1, 1, number, number, gives<real>, of_real<floor_of>},
        {"sqrt", 1, 1, number, number, gives<real>, of_real<root>},
        {"exp", 1, 1, number, number, gives<real>, of_real<exponential>},
        {"log", 1, 1, number, number, gives<real>, of_real<logarithm>},
        {"log10", 1, 1, number, number, gives<real>, of_real<logarithm10>},
        {"sin", 1, 1, number, number, gives<real>, of_real<sine>},
        {"cos", 1, 1, number, number, gives<real>, of_real<cosine>},
        {"tan", 1, 1, number, number, gives<real>, of_real<tangent>},
        {"cot", 1, 1, number, number, gives<real>, of_real<cotangent>},
        {"asin", 1, 1, number, number, gives<real>, of_real<arc_sine>},
        {"acos", 1, 1, number, number, gives<real>, of_real<arc_cosine>},
        {"atan", 1, 1, number, number, gives<real>, of_real<arc_tangent>},
        {"degrees", 1, 1, number, number, gives<real>, of_real<to_degrees>},
        {"radians", 1, 1, number, number, gives<real>, of_real<to_radians>},
        {"atan2", 2, 2, number, number, gives<real>, arc_tangent2},
        {"haversin", 1, 1, number, number, gives<real>, haversine},
        {"isNaN", 1, 1, number, number, gives<may_be::boolean>, is_nan},
        {"e", 0, 0, number, number, gives<real>, euler},
        {"pi", 0, 0, number, number, gives<real>, pi},
        {"rand", 0, 0, number, number, gives<real>, random, false, true},
        {"toInteger", 1, 1, number | may_be::string | may_be::boolean, number, gives<may_be::integer>, to_integer},
        {"toFloat", 1, 1, number | may_be::string, number, gives<real>, to_real},
        {"toIntegerOrNull", 1, 1, any, any, gives<may_be::integer>, or_null<to_integer, to_integers>},
        {"toFloatOrNull", 1, 1, any, any, gives<real>, or_null<to_real, to_reals>},
        {"toBooleanOrNull", 1, 1, any, any, gives<may_be::boolean>, or_null<to_boolean, to_booleans>},
        {"toBoolean", 1, 1, may_be::boolean | may_be::string | may_be::integer, number, gives<may_be::boolean>, to_boolean},
    };
    return all;
}

}  // namespace tarikh::match
