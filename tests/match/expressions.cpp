// What expressions are worth, without any graph.
#include <doctest/doctest.h>

#include "small_world.h"

using namespace small_world;

namespace {

void check_all(const std::vector<Case>& cases) {
    match::MemoryGraph nothing;
    for (const auto& [expression, value] : cases) {
        CAPTURE(expression);
        CHECK(told(nothing, "RETURN " + expression + " AS x") == value);
    }
}

}  // namespace

TEST_CASE("WHEN of several values; a query collected") {
    const Case cases[] = {
        {"UNWIND [1, 2, 3, null] AS x RETURN CASE x WHEN 1, 3 THEN 'odd' WHEN 2 THEN 'even' ELSE 'none' END", "'odd'; 'even'; 'odd'; 'none'"},
        {"RETURN CASE [1, 2] WHEN 1, 2 THEN 'one of them' WHEN [1, 2] THEN 'the list' END", "'the list'"},
        {"RETURN CASE WHEN true, false THEN 1 END", "UnexpectedSyntax"},
        {"MATCH (p:Place) RETURN p.name, COLLECT { MATCH (p)<-[:at]-(e) RETURN e.id ORDER BY e.id } AS ids ORDER BY p.name", "'Istanbul', [2]; 'Kyiv', [1, 4]"},
        {"RETURN collect { UNWIND [3, 1, 2] AS x RETURN x ORDER BY x LIMIT 2 }", "[1, 2]"},
        {"MATCH (p:Place {name: 'Kyiv'}) WHERE size(COLLECT { MATCH (p)<-[:at]-(e) RETURN e }) > 1 RETURN p.name", "'Kyiv'"},
        {"RETURN COLLECT { MATCH (:Nothing) RETURN 1 AS x }", "[]"},
        {"RETURN COLLECT { RETURN 1 AS x UNION RETURN 2 AS x }", "[1, 2]"},
        {"RETURN COLLECT { MATCH (p:Place) RETURN p.name, p }", "InvalidSubqueryReturn"},
        {"RETURN COLLECT { MATCH (p:Place) }", "InvalidSubqueryReturn"},
        {"RETURN COLLECT { (a)-->(b) }", "UnexpectedSyntax"},
    };
    for (const auto& [query, rows] : cases) {
        CAPTURE(query);
        CHECK(told(query) == rows);
    }
}

TEST_CASE("literals") {
    check_all({
        {"17", "17"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9223372036854775808", "IntegerOverflow"},
        {"0xFf", "255"},
        {"-0o17", "-15"},
        {".25", "0.25"},
        {"6.02e23", "6.02E23"},
        {"1e400", "FloatingPointOverflow"},
        {"12ab", "InvalidNumberLiteral"},
        {"'it''s'", "UnexpectedSyntax"},
        {"'it\\'s \\u0041'", "'it\\'s A'"},
        {"'\\uZZZZ'", "InvalidUnicodeLiteral"},
        {"\"كييف\"", "'كييف'"},
        {"[1, [2.5, null], {b: true}]", "[1, [2.5, null], {b: true}]"},
        {"[1, ]", "UnexpectedSyntax"},
        {"{a: 1, `b c`: 'x'}.`b c`", "'x'"},
        {"'open", "UnexpectedSyntax"},
        {"1 /* one */ + 2 // three\n", "3"},
    });
}

TEST_CASE("which operator binds tighter") {
    check_all({
        {"2 + 3 * 4 - 6 / 4", "13"},
        {"-2 ^ 2", "4.0"},
        {"2 ^ 1 ^ 3", "8.0"},
        {"7 % 4 * 2", "6"},
        {"NOT 1 = 2 AND false", "false"},
        {"true OR true XOR true", "true"},
        {"1 < 2 <= 2 < 3", "true"},
        {"1 < 3 > 2 > 2", "false"},
        {"1 + 1 IN [2]", "true"},
        {"'ab' + 'c' STARTS WITH 'abc'", "true"},
        {"1 + 2 IS NULL = false", "true"},
        {"[5, 6] + [7][0]", "[5, 6, 7]"},
        {"(NOT false) = false", "false"},
    });
}

TEST_CASE("null is what nobody knows") {
    check_all({
        {"null = null", "null"},
        {"null <> 1", "null"},
        {"null AND false", "false"},
        {"null OR true", "true"},
        {"null XOR true", "null"},
        {"NOT null", "null"},
        {"1 IN []", "false"},
        {"null IN []", "false"},
        {"3 IN [1, null]", "null"},
        {"1 IN [1, null]", "true"},
        {"[1, null] = [1, 2]", "null"},
        {"[1, null] = [2, null]", "false"},
        {"{a: null} = {a: 1}", "null"},
        {"{a: 1} = {b: 1}", "false"},
        {"1 + null", "null"},
        {"'a' STARTS WITH null", "null"},
        {"'a' CONTAINS 1", "null"},
        {"size(null)", "null"},
        {"coalesce(null, null, 3)", "3"},
        {"null.name", "null"},
        {"all(x IN [1, null] WHERE x > 0)", "null"},
        {"any(x IN [1, null] WHERE x > 0)", "true"},
        {"none(x IN [null] WHERE x > 0)", "null"},
        {"single(x IN [1, 2] WHERE x > 0)", "false"},
        {"single(x IN [] WHERE true)", "false"},
    });
}

TEST_CASE("comparison and order are two things") {
    check_all({
        {"1 = 1.0", "true"},
        {"1 < 'a'", "null"},
        {"'a' < 'b'", "true"},
        {"false < true", "true"},
        {"[1, 2] < [1, 3]", "true"},
        {"[1] < [1, null]", "true"},
        {"0.0 / 0.0 = 0.0 / 0.0", "false"},
        {"0.0 / 0.0 > 1", "false"},
        {"9007199254740993 = 9007199254740992", "false"},  // a double could not tell
    });
    match::MemoryGraph nothing;
    CHECK(told(nothing, "UNWIND [1, null, 'b', true, [2], {a: 1}, 0.5, 'a', [1, 3], date('2025-01-01')] AS x RETURN x ORDER BY x") ==
          "{a: 1}; [1, 3]; [2]; '2025-01-01'; 'a'; 'b'; true; 0.5; 1; null");
    CHECK(told(nothing, "UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC") == "null; 2; 1");
    CHECK(told(nothing, "UNWIND [1, 1.0, null, null, 'a'] AS x RETURN DISTINCT x") == "1; null; 'a'");
}

TEST_CASE("lists, maps and CASE") {
    check_all({
        {"[10, 20, 30][-1]", "30"},
        {"[10, 20, 30][3]", "null"},
        {"[10, 20, 30, 40][1..-1]", "[20, 30]"},
        {"[10, 20, 30][..2]", "[10, 20]"},
        {"[10, 20, 30][null..]", "null"},
        {"[x IN range(1, 7) WHERE x % 3 = 0 | x * x]", "[9, 36]"},
        {"[x IN [1, 2] | [y IN [x, 10] | x + y]]", "[[2, 11], [4, 12]]"},
        {"reduce(total = 0, x IN [1, 2, 3] | total + x)", "6"},
        {"range(5, 1, -2)", "[5, 3, 1]"},
        {"range(1, 2, 0)", "run: NumberOutOfRange"},
        {"range(1, 2.5)", "run: InvalidArgumentType"},
        {"tail([1, 2, 3]) + head([9])", "[2, 3, 9]"},
        {"reverse('شمس')", "'سمش'"},
        {"keys({b: 1, a: 2})", "['b', 'a']"},
        {"{a: {b: [7]}}.a.b[0]", "7"},
        {"{a: 1}['a']", "1"},
        {"CASE WHEN false THEN 1 WHEN null THEN 2 ELSE 3 END", "3"},
        {"CASE 2 WHEN 1 THEN 'one' WHEN 2.0 THEN 'two' END", "'two'"},
        {"CASE 5 WHEN 1 THEN 'one' END", "null"},
    });
}

TEST_CASE("numbers and strings") {
    check_all({
        {"7 / 2", "3"},
        {"7 / 2.0", "3.5"},
        {"-7 % 3", "-1"},
        {"1 / 0", "run: DivisionByZero"},
        {"9223372036854775807 + 1", "run: IntegerOverflow"},
        {"abs(-3) + sign(-2.5)", "2"},
        {"round(2.5) + ceil(0.1) + floor(1.9)", "5.0"},
        {"round(3.14159, 2)", "3.14"},
        {"sqrt(2.25)", "1.5"},
        {"toInteger('12.9')", "12"},
        {"toInteger('twelve')", "null"},
        {"toFloat('-1e2')", "-100.0"},
        {"toBoolean(' TRUE ')", "true"},
        {"toString(1.0) + toString(true)", "'1.0true'"},
        {"substring('Istanbul', 2, 4)", "'tanb'"},
        {"left('كييف', 2) + right('كييف', 1)", "'كيف'"},
        {"split('a,b,,c', ',')", "['a', 'b', '', 'c']"},
        {"replace(trim('  a.b.c '), '.', '')", "'abc'"},
        {"toUpper('abC') + toLower('DeF')", "'ABCdef'"},
        {"size('قلم')", "3"},
        {"'a' + 1", "'a1'"},
    });
}

TEST_CASE("dates and durations") {
    check_all({
        {"date('2024-02')", "'2024-02-01'"},
        {"date('2024-060')", "'2024-02-29'"},
        {"date('2026-W01-1')", "'2025-12-29'"},
        {"date('2023-02-29')", "run: InvalidArgumentValue"},
        {"date({year: 2025, quarter: 2, dayOfQuarter: 32})", "'2025-05-02'"},
        {"date({date: date('2025-03-31'), month: 4})", "'2025-04-30'"},
        {"date({year: 2024, ordinalDay: 366})", "'2024-12-31'"},
        {"date('2025-09-02').weekDay", "2"},
        {"date('2025-09-02').ordinalDay", "245"},
        {"date('2025-12-29').weekYear", "2026"},
        {"date.truncate('week', date('2025-09-04'))", "'2025-09-01'"},
        {"date.truncate('decade', date('2025-09-04'), {day: 5})", "'2020-01-05'"},
        {"date('2025-01-31') + duration('P1M')", "'2025-02-28'"},
        {"date('2025-03-01') - duration({days: 1})", "'2025-02-28'"},
        {"date('2025-01-01') < date('2025-01-02')", "true"},
        {"duration('P1Y14M3W2DT90M')", "'P2Y2M23DT1H30M'"},
        {"duration({months: 0.5})", "'P15DT5H14M33S'"},
        {"duration({seconds: -1, milliseconds: 250})", "'PT-0.75S'"},
        {"duration('P3D') * 1.5", "'P4DT12H'"},
        {"duration('P1M') + duration('P1D') - duration('P2D')", "'P1M-1D'"},
        {"duration.between(date('2024-01-31'), date('2025-03-01'))", "'P1Y1M1D'"},
        {"duration.between(date('2025-03-01'), date('2025-01-31'))", "'P-1M-1D'"},
        {"duration.inDays(date('2024-02-28'), date('2024-03-01')).days", "2"},
        {"duration('P1D') = duration('PT24H')", "false"},
    });
}

TEST_CASE("how intervals of days lie to each other") {
    check_all({
        {"before('2025-07', '2025-09')", "true"},
        {"before('2025-07', '2025-08')", "false"},  // they meet: no day lies between
        {"meets('2025-07', '2025-08')", "true"},
        {"after(date('2025-09-02'), '2025-08')", "true"},
        {"overlaps(['2025-07-20', '2025-08-03'], '2025-08')", "true"},
        {"starts('2025-08-01', '2025-08')", "true"},
        {"finishes('2025-08-31', '2025-08')", "true"},
        {"during('2025-08-31', '2025-08')", "false"},
        {"within('2025-08-31', '2025-08')", "true"},
        {"encloses('2025', '2025-08')", "true"},
        {"same_time('2025-02', '2025-02-01/2025-02-28')", "true"},
        {"certainly_before('2025-07', '2025-08')", "true"},
        {"certainly_before('2025-07', '2025-07-20')", "false"},
        {"possibly_before('2025-07', '2025-07-20')", "true"},
        {"possibly_before('2025-08', '2025-07-20')", "false"},
        {"possibly_during('2025', '2025-07')", "true"},
        {"certainly_during('2025', '2025-07')", "false"},
        {"before({begin: date('2025-01-01')}, '2025-02')", "true"},
        {"before(null, '2025')", "null"},
        {"before('soon', '2025')", "run: InvalidArgumentValue"},
    });
}

TEST_CASE("regular expressions take the whole text, in any script") {
    check_all({
        {"'assault' =~ 'ass.*'", "true"},
        {"'assault' =~ 'ass'", "false"},
        {"'Kyiv' =~ '(?i)KYIV'", "true"},
        {"'كييف' =~ 'ك.{2}ف'", "true"},
        {"'كييف' =~ '\\\\p{Arabic}+'", "true"},
        {"null =~ 'a'", "null"},
        {"'a' =~ null", "null"},
        {"'a' =~ '('", "run: InvalidArgumentValue"},
        {"'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a+)+c'", "run: InvalidArgumentValue"},  // would run for years
        {"'a' + 'b' =~ 'ab' AND true", "true"},
    });
}

TEST_CASE("conversions that fail softly, and other small functions") {
    check_all({
        {"toIntegerOrNull('7')", "7"},
        {"toIntegerOrNull('seven')", "null"},
        {"toIntegerOrNull([7])", "null"},
        {"toFloatOrNull('2.5')", "2.5"},
        {"toFloatOrNull(true)", "null"},
        {"toBooleanOrNull('true')", "true"},
        {"toBooleanOrNull(1.5)", "null"},
        {"nullIf(3, 3)", "null"},
        {"nullIf(3, 4)", "3"},
        {"nullIf(null, 4)", "null"},
        {"char_length('سلام')", "4"},
        {"character_length('')", "0"},
        {"haversin(0)", "0.0"},
    });
}

TEST_CASE("map projections") {
    match::MemoryGraph graph = graph_of("CREATE (:Actor {name: 'Kyiv', code: 'UKR'})");
    const auto asked = [&](const char* query) { return told(graph, query); };
    struct Row { const char *query, *value; };
    const Row rows[] = {
        {"MATCH (a:Actor) RETURN a {.name} AS x", "{name: 'Kyiv'}"},
        {"MATCH (a:Actor) RETURN a {.name, long: size(a.name)} AS x", "{name: 'Kyiv', long: 4}"},
        {"MATCH (a:Actor) RETURN a {.*, code: 'UA'} AS x", "{name: 'Kyiv', code: 'UA'}"},
        {"MATCH (a:Actor) WITH a, 1 AS n RETURN a {.code, n} AS x", "{code: 'UKR', n: 1}"},
        {"MATCH (a:Actor) RETURN a {.missing} AS x", "{missing: null}"},
        {"WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3} AS x", "{a: 1, c: 3}"},
        {"OPTIONAL MATCH (a:Nobody) RETURN a {.name} AS x", "null"},
        {"MATCH (a:Actor) RETURN b {.name} AS x", "UndefinedVariable"},
    };
    for (const auto& [query, value] : rows) {
        CAPTURE(query);
        CHECK(asked(query) == value);
    }
}
