// What an expression is made of: literals, names, calls, CASE, comprehensions, subqueries.
#include <charconv>
#include <cmath>

#include "parser.h"

namespace tarikh::match {

using Kind = Expr::Kind;

ExprPtr Parser::atom() {
    const Depth depth{*this};
    const unsigned outside = std::exchange(tallest_, 0);
    ExprPtr found = atom_itself();
    found->height = std::max(found->height, tallest_ + 1);
    tallest_ = outside;
    check_height(*found);
    return found;
}

ExprPtr Parser::atom_itself() {
    const Token& here = token();
    switch (here.kind) {
        case Token::Kind::integer:
        case Token::Kind::real: return number(false, here.begin);
        case Token::Kind::string: {
            ExprPtr literal = make(Kind::literal, here.begin);
            literal->value = here.text;
            ++at_;
            return literal;
        }
        case Token::Kind::parameter: {
            ExprPtr parameter = make(Kind::parameter, here.begin);
            parameter->text = here.text;
            ++at_;
            return parameter;
        }
        case Token::Kind::name: return name_atom();
        default: break;
    }
    if (at_sign("[")) return list_atom();
    if (at_sign("{")) return map_literal();
    if (!at_sign("(")) unexpected("a value");
    if (ExprPtr found = pattern_predicate()) return found;
    ++at_;
    const bool bar_ends = std::exchange(bar_ends_, false);
    ExprPtr inner = expression();
    bar_ends_ = bar_ends;
    expect_sign(")");
    return inner;
}

ExprPtr Parser::number(bool negative, std::size_t at) {
    const Token& digits = tokens_[at_++];
    ExprPtr literal = make(Kind::literal, at);
    std::string text = digits.text;
    if (digits.kind == Token::Kind::real) {
        double real = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), real);
        if (error == std::errc::result_out_of_range && (text.find("e-") == std::string::npos && text.find("E-") == std::string::npos))
            fail(at, "FloatingPointOverflow", "no float is as large as that");
        if (error == std::errc::result_out_of_range) real = 0;  // too small to tell from nothing
        literal->value = negative ? -real : real;
        return literal;
    }
    const bool based = text.size() > 1 && (text[1] == 'x' || text[1] == 'o');
    const int base = !based ? 10 : text[1] == 'x' ? 16 : 8;
    if (based) text.erase(0, 2);
    if (negative) text.insert(0, "-");
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer, base);
    if (error == std::errc::result_out_of_range) fail(at, "IntegerOverflow", "an integer has 64 bits");
    if (error != std::errc{} || end != text.data() + text.size()) fail(at, "InvalidNumberLiteral", "no number is written so");
    literal->value = integer;
    return literal;
}

ExprPtr Parser::name_atom() {
    const Token& here = token();
    const bool bracket = at_sign("(", 1);
    const auto literal = [&](Value value) {
        ExprPtr made = make(Kind::literal, here.begin);
        made->value = std::move(value);
        ++at_;
        return made;
    };
    if (!bracket && is_keyword(here, "TRUE")) return literal(true);
    if (!bracket && is_keyword(here, "FALSE")) return literal(false);
    if (!bracket && is_keyword(here, "NULL")) return literal({});
    if (is_keyword(here, "CASE") && !at_sign(".", 1) && !at_sign(",", 1)) return case_expression();
    if (bracket && is_keyword(here, "ALL")) return quantifier(Kind::all);
    if (bracket && is_keyword(here, "ANY")) return quantifier(Kind::any);
    if (bracket && is_keyword(here, "NONE")) return quantifier(Kind::none);
    if (bracket && is_keyword(here, "SINGLE")) return quantifier(Kind::single);
    if (bracket && is_keyword(here, "REDUCE")) return reduce();
    if (is_keyword(here, "EXISTS") && (bracket || at_sign("{", 1))) return exists();
    if (is_keyword(here, "COUNT") && at_sign("{", 1)) {
        ++at_;
        return subquery(Kind::count_pattern, Kind::count_query);
    }
    if (is_keyword(here, "COLLECT") && at_sign("{", 1)) {
        ++at_;
        ExprPtr collected = subquery(Kind::collect_query, Kind::collect_query);
        if (!collected->query) fail(here.begin, "UnexpectedSyntax", "COLLECT takes a query that returns one column: COLLECT { MATCH … RETURN … }");
        return collected;
    }
    if (is_keyword(here, "COUNT") && bracket && at_sign("*", 2) && at_sign(")", 3)) {
        at_ += 4;
        return make(Kind::count_star, here.begin);
    }
    if ((is_keyword(here, "SHORTESTPATH") || is_keyword(here, "ALLSHORTESTPATHS")) && bracket && at_sign("(", 2)) return shortest_path();
    if (at_call()) return call();
    ExprPtr variable_found = make(Kind::variable, here.begin);
    variable_found->text = name();
    return at_sign("{") ? map_projection(*variable_found) : std::move(variable_found);
}

// n {.*, .name, other, key: value} is CASE WHEN n IS NULL THEN null ELSE {name: n.name, other: other, key: value} END, over
// all of n's properties if it says so.
ExprPtr Parser::map_projection(const Expr& of) {
    const auto variable_named = [&](const std::string& name, std::size_t at) {
        ExprPtr made = make(Kind::variable, at);
        made->text = name;
        return made;
    };
    ExprPtr map = make(Kind::map, of.at), all;
    expect_sign("{");
    while (!at_sign("}")) {
        const std::size_t at = token().begin;
        if (take_sign(".")) {
            if (take_sign("*")) {
                all = make(Kind::call, at, variable_named(of.text, at));
                all->text = "properties";
            } else {
                map->names.push_back(name());
                map->children.push_back(make(Kind::property, at, variable_named(of.text, at)));
                map->children.back()->text = map->names.back();
            }
        } else {
            map->names.push_back(name());
            map->children.push_back(take_sign(":") ? expression() : variable_named(map->names.back(), at));
        }
        if (!take_sign(",")) break;
    }
    expect_sign("}");
    for (const ExprPtr& child : map->children) map->height = std::max(map->height, child->height + 1);
    if (all) {
        map = make(Kind::call, of.at, std::move(all), std::move(map));
        map->text = "both maps";  // no name that is written without backquotes
    }
    ExprPtr made = make(Kind::case_, of.at);
    made->children.push_back(nullptr);
    made->children.push_back(make(Kind::is_null, of.at, variable_named(of.text, of.at)));
    made->children.push_back(make(Kind::literal, of.at));
    made->height = std::max(made->height, map->height + 1);
    made->children.push_back(std::move(map));
    return made;
}

// date.truncate( … is a call as well; n.name is none.
bool Parser::at_call() const {
    std::size_t ahead = 0;
    while (token(ahead).kind == Token::Kind::name && at_sign(".", ahead + 1)) ahead += 2;
    return token(ahead).kind == Token::Kind::name && at_sign("(", ahead + 1);
}

ExprPtr Parser::call() {
    ExprPtr made = make(Kind::call, token().begin);
    made->text = name();
    while (take_sign(".")) made->text += "." + name();
    expect_sign("(");
    made->distinct = take_keyword("DISTINCT");
    while (!at_sign(")")) {
        made->children.push_back(expression());
        if (!take_sign(",")) break;
    }
    expect_sign(")");
    return made;
}

ExprPtr Parser::list_atom() {
    if (token(1).kind == Token::Kind::name && at_keyword("IN", 2)) return list_comprehension();
    if (ExprPtr found = pattern_comprehension()) return found;
    ExprPtr list = make(Kind::list, token().begin);
    expect_sign("[");
    while (!at_sign("]")) {
        list->children.push_back(expression());
        if (!take_sign(",")) break;
        if (at_sign("]")) unexpected("a value");
    }
    expect_sign("]");
    return list;
}

ExprPtr Parser::list_comprehension() {
    ExprPtr made = make(Kind::list_comprehension, token().begin);
    expect_sign("[");
    made->local = variable();
    expect_keyword("IN");
    const bool bar_ends = std::exchange(bar_ends_, true);
    made->children.push_back(expression());
    made->children.push_back(take_keyword("WHERE") ? expression() : nullptr);
    bar_ends_ = bar_ends;
    made->children.push_back(take_sign("|") ? expression() : nullptr);
    expect_sign("]");
    return made;
}

ExprPtr Parser::pattern_comprehension() {
    const std::size_t named = token(1).kind == Token::Kind::name && at_sign("=", 2) ? 2 : 0;
    if (!at_sign("(", named + 1)) return nullptr;
    const std::size_t begin = at_;
    ExprPtr made = make(Kind::pattern_comprehension, token().begin);
    made->pattern = std::make_unique<Pattern>();
    try {
        ++at_;
        made->pattern->paths.push_back(path_pattern());
        if (made->pattern->paths[0].relationships.empty() || (!at_keyword("WHERE") && !at_sign("|"))) {
            at_ = begin;
            return nullptr;
        }
    } catch (const PatternError&) {
        at_ = begin;  // [(a + b) * 2]
        return nullptr;
    }
    const bool bar_ends = std::exchange(bar_ends_, true);
    if (take_keyword("WHERE")) made->pattern->where = expression();
    bar_ends_ = bar_ends;
    expect_sign("|");
    made->children.push_back(expression());
    expect_sign("]");
    return made;
}

// shortestPath(…) as a value is [p = shortestPath(…) | p][0].
ExprPtr Parser::shortest_path() {
    const std::size_t at = token().begin;
    PathPattern path = path_pattern();
    path.variable.name = "the shortest path";  // no name that is written without backquotes
    const bool all = path.wanted == PathPattern::Wanted::all_shortest;
    ExprPtr paths = make(Kind::pattern_comprehension, at, make(Kind::variable, at));
    paths->children[0]->text = path.variable.name;
    paths->pattern = std::make_unique<Pattern>();
    paths->pattern->paths.push_back(std::move(path));
    if (all) return paths;
    ExprPtr first = make(Kind::literal, at);
    first->value = 0;
    return make(Kind::index, at, std::move(paths), std::move(first));
}

ExprPtr Parser::map_literal() {
    ExprPtr map = make(Kind::map, token().begin);
    expect_sign("{");
    while (!at_sign("}")) {
        map->names.push_back(name());
        expect_sign(":");
        map->children.push_back(expression());
        if (!take_sign(",")) break;
    }
    expect_sign("}");
    return map;
}

ExprPtr Parser::case_expression() {
    ExprPtr made = make(Kind::case_, token().begin);
    ++at_;
    made->children.push_back(at_keyword("WHEN") ? nullptr : expression());
    while (take_keyword("WHEN")) {
        ExprPtr when = expression();
        if (made->children[0] && at_sign(",")) {
            const std::size_t at = when->at;
            when = make(Kind::list, at, std::move(when));
            when->distinct = true;
            while (take_sign(",")) when->children.push_back(expression());
            for (const ExprPtr& one : when->children) when->height = std::max(when->height, one->height + 1);
        }
        made->children.push_back(std::move(when));
        expect_keyword("THEN");
        made->children.push_back(expression());
    }
    if (made->children.size() < 3) unexpected("WHEN");
    made->children.push_back(take_keyword("ELSE") ? expression() : nullptr);
    expect_keyword("END");
    return made;
}

ExprPtr Parser::quantifier(Kind kind) {
    ExprPtr made = make(kind, token().begin);
    at_ += 2;
    made->local = variable();
    expect_keyword("IN");
    made->children.push_back(expression());
    expect_keyword("WHERE");
    made->children.push_back(expression());
    expect_sign(")");
    return made;
}

ExprPtr Parser::reduce() {
    ExprPtr made = make(Kind::reduce, token().begin);
    at_ += 2;
    made->accumulator = variable();
    expect_sign("=");
    made->children.push_back(expression());
    expect_sign(",");
    made->local = variable();
    expect_keyword("IN");
    const bool bar_ends = std::exchange(bar_ends_, true);
    made->children.push_back(expression());
    bar_ends_ = bar_ends;
    expect_sign("|");
    made->children.push_back(expression());
    expect_sign(")");
    return made;
}

ExprPtr Parser::exists() {
    const std::size_t at = token().begin;
    ++at_;
    if (at_sign("{")) return subquery(Kind::exists_pattern, Kind::exists_query);
    expect_sign("(");
    ExprPtr inner = at_sign("(") ? pattern_predicate() : nullptr;
    if (inner) inner->names.push_back("exists");  // unlike a bare pattern it may stand anywhere
    else inner = make(Kind::is_not_null, at, expression());
    expect_sign(")");
    return inner;
}

ExprPtr Parser::subquery(Kind as_pattern, Kind as_query) {
    const Depth depth{*this};
    ExprPtr made = make(as_query, token().begin);
    expect_sign("{");
    if (at_sign("(") || (token().kind == Token::Kind::name && at_sign("=", 1))) {
        made->kind = as_pattern;
        made->names.push_back("subquery");
        made->pattern = std::make_unique<Pattern>(pattern(true));
    } else {
        const bool may_create = std::exchange(may_create_, false);
        made->query = std::make_unique<QueryTree>(union_of_queries(true));
        may_create_ = may_create;
    }
    expect_sign("}");
    return made;
}

}  // namespace tarikh::match
