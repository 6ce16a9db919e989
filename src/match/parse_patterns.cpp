// (a:Actor {code: 'FRA'})<-[:source|target*1..2]-(e), and patterns where an expression may stand.
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
    while (take_sign(":")) node.labels.push_back(name());
    node.properties = pattern_properties();
    expect_sign(")");
    return node;
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
    if (take_sign(":")) {
        do {
            take_sign(":");
            relationship.types.push_back(name());
        } while (take_sign("|"));
    }
    if (at_sign("..")) fail(token().begin, "InvalidRelationshipPattern", "the length of a path begins with *: [:TYPE*1..3]");
    if (take_sign("*")) length_of(relationship);
    relationship.properties = pattern_properties();
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
