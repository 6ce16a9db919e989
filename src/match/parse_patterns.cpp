// (a:Actor {code: 'FRA'})<-[:source|target*1..2]-(e), and patterns where an expression may stand.
#include <algorithm>
#include <charconv>
#include <limits>

#include "parser.h"

namespace tarikh::match {
namespace {
constexpr std::size_t most_nodes = 1000;  // the search goes as deep as the pattern has parts
}

Pattern Parser::pattern(bool with_where) {
    Pattern pattern;
    std::size_t nodes = 0;
    do {
        pattern.paths.push_back(path_pattern());
        nodes += pattern.paths.back().nodes.size();
        if (nodes > most_nodes) fail(pattern.paths.back().at, "UnexpectedSyntax", "a pattern of too many nodes");
    } while (take_sign(","));
    if (with_where && take_keyword("WHERE")) pattern.where = expression();
    return pattern;
}

PathPattern Parser::path_pattern() {
    Binding named;
    if (token().kind == Token::Kind::name && at_sign("=", 1)) {
        named = variable();
        ++at_;
    }
    const std::size_t at = token().begin;
    const PathPattern::Wanted wanted = shortest();
    PathPattern path = chain_of_nodes();
    if (wanted != PathPattern::Wanted::all) {
        expect_sign(")");
        if (path.relationships.size() != 1) fail(at, "InvalidRelationshipPattern", "a shortest path has two ends and one relationship pattern");
    }
    path.wanted = wanted;
    path.variable = named;
    path.at = at;
    return path;
}

PathPattern::Wanted Parser::shortest() {
    if (!at_sign("(", 1)) return PathPattern::Wanted::all;
    const bool one = at_keyword("SHORTESTPATH"), all = at_keyword("ALLSHORTESTPATHS");
    if (!one && !all) return PathPattern::Wanted::all;
    at_ += 2;
    return one ? PathPattern::Wanted::shortest : PathPattern::Wanted::all_shortest;
}

PathPattern Parser::chain_of_nodes() {
    PathPattern path;
    path.at = token().begin;
    path.nodes.push_back(node_pattern());
    while (at_relationship()) {
        path.relationships.push_back(relationship_pattern());
        path.nodes.push_back(node_pattern());
    }
    return path;
}

NodePattern Parser::node_pattern() {
    expect_sign("(");
    NodePattern node;
    node.variable.at = token().begin;
    if (token().kind == Token::Kind::name) node.variable = variable();
    const std::size_t at = token().begin;
    if (take_sign(":")) {
        std::vector<std::string> names = label_expression(true);
        const bool all = std::none_of(names.begin(), names.end(), [](const std::string& one) { return one == "|" || one == "!"; });
        if (!all) node.labelled = labelled(std::move(names), at);
        else
            for (const std::string& one : names)
                if (one != "&") node.labels.push_back(one.substr(1));
    }
    node.properties = pattern_properties();
    if (take_keyword("WHERE")) node.where = expression();
    expect_sign(")");
    return node;
}

std::vector<std::string> Parser::label_expression(bool bars) {
    std::vector<std::string> names;
    label_term(names);
    while (bars && take_sign("|")) {
        take_sign(":");  // [:A|:B], as it was written once
        label_term(names);
        names.emplace_back("|");
    }
    return names;
}

void Parser::label_term(std::vector<std::string>& names) {
    label_factor(names);
    while (at_sign("&") || at_sign(":")) {
        ++at_;
        label_factor(names);
        names.emplace_back("&");
    }
}

void Parser::label_factor(std::vector<std::string>& names) {
    const Depth depth{*this};
    if (take_sign("!")) {
        label_factor(names);
        names.emplace_back("!");
    } else if (take_sign("(")) {
        const std::vector<std::string> inner = label_expression(true);
        names.insert(names.end(), inner.begin(), inner.end());
        expect_sign(")");
    } else {
        names.push_back(":" + name());
    }
}

ExprPtr Parser::labelled(std::vector<std::string> names, std::size_t at) const {
    ExprPtr made = make(Expr::Kind::has_labels, at, make(Expr::Kind::variable, at));
    made->names = std::move(names);
    return made;
}

ExprPtr Parser::pattern_properties() {
    if (token().kind == Token::Kind::parameter) fail(token().begin, "InvalidParameterUse", "a pattern takes a map, not a parameter: {name: $name}");
    return at_sign("{") ? map_literal() : nullptr;
}

bool Parser::at_relationship() const {
    const std::size_t dash = at_sign("<") ? 1 : 0;
    return at_sign("-", dash) && (at_sign("-", dash + 1) || at_sign("[", dash + 1));
}

RelationshipPattern Parser::relationship_pattern() {
    RelationshipPattern relationship;
    relationship.variable.at = token().begin;
    const bool left = take_sign("<");
    expect_sign("-");
    if (take_sign("[")) {
        inside_of_relationship(relationship);
        expect_sign("]");
    }
    expect_sign("-");
    const bool right = take_sign(">");
    relationship.direction = left == right ? Direction::both : left ? Direction::in : Direction::out;
    return relationship;
}

void Parser::inside_of_relationship(RelationshipPattern& relationship) {
    if (token().kind == Token::Kind::name) relationship.variable = variable();
    const std::size_t at = token().begin;
    if (take_sign(":")) {
        std::vector<std::string> names = label_expression(true);
        const bool any = std::none_of(names.begin(), names.end(), [](const std::string& one) { return one == "&" || one == "!"; });
        if (!any) relationship.labelled = labelled(std::move(names), at);
        else
            for (const std::string& one : names)
                if (one != "|") relationship.types.push_back(one.substr(1));
    }
    if (at_sign("..")) fail(token().begin, "InvalidRelationshipPattern", "the length of a path begins with *: [:TYPE*1..3]");
    if (take_sign("*")) length_of(relationship);
    relationship.properties = pattern_properties();
    if (take_keyword("WHERE")) relationship.where = expression();
}

void Parser::length_of(RelationshipPattern& relationship) {
    const auto bound = [&]() -> std::size_t {
        std::size_t number = 0;
        const Token& digits = token();
        const auto [end, error] = std::from_chars(digits.text.data(), digits.text.data() + digits.text.size(), number);
        if (error != std::errc{} || end != digits.text.data() + digits.text.size()) unexpected("a whole number");
        ++at_;
        return number;
    };
    if (at_sign("-")) fail(token().begin, "InvalidRelationshipPattern", "no path has a negative length");
    relationship.variable_length = true;
    relationship.least = 1;
    relationship.most = std::numeric_limits<std::size_t>::max();
    const bool has_least = token().kind == Token::Kind::integer;
    if (has_least) relationship.least = bound();
    if (take_sign("..")) {
        if (token().kind == Token::Kind::integer) relationship.most = bound();
    } else if (has_least) {
        relationship.most = relationship.least;
    }
}

// `(a)-[:at]->()` begins like `(a) - 1`: read on and go back if it is no pattern.
ExprPtr Parser::pattern_predicate() {
    const std::size_t begin = at_;
    auto found = make(Expr::Kind::exists_pattern, token().begin);
    try {
        PathPattern path;
        path.at = token().begin;
        path.nodes.push_back(node_pattern());
        if (!at_relationship()) {
            at_ = begin;
            return nullptr;
        }
        at_ = begin;
        found->pattern = std::make_unique<Pattern>();
        found->pattern->paths.push_back(chain_of_nodes());
        return found;
    } catch (const PatternError&) {
        at_ = begin;
        return nullptr;
    }
}

}  // namespace tarikh::match
