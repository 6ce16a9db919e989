// Expressions, from OR down to what binds tightest.
#include <algorithm>

#include "parser.h"

namespace tarikh::match {

using Kind = Expr::Kind;

ExprPtr Parser::make(Kind kind, std::size_t at, ExprPtr first, ExprPtr second) const {
    auto made = std::make_unique<Expr>();
    made->kind = kind;
    made->at = at;
    made->height = 1 + std::max(first ? first->height : 0, second ? second->height : 0);
    check_height(*made);
    if (first) made->children.push_back(std::move(first));
    if (second) made->children.push_back(std::move(second));
    return made;
}

// A sum of ten thousand parts is a tree as high: too high for those who walk it.
void Parser::check_height(const Expr& expr) const {
    constexpr unsigned highest = 600;
    if (expr.height > highest) fail(expr.at, "UnexpectedSyntax", "an expression of too many parts");
}

ExprPtr Parser::expression() {
    const Depth depth{*this};
    ExprPtr left = xor_expression();
    while (at_keyword("OR")) {
        const std::size_t at = tokens_[at_++].begin;
        left = make(Kind::or_, at, std::move(left), xor_expression());
    }
    tallest_ = std::max(tallest_, left->height);
    return left;
}

ExprPtr Parser::xor_expression() {
    ExprPtr left = and_expression();
    while (at_keyword("XOR")) {
        const std::size_t at = tokens_[at_++].begin;
        left = make(Kind::xor_, at, std::move(left), and_expression());
    }
    return left;
}

ExprPtr Parser::and_expression() {
    ExprPtr left = not_expression();
    while (at_keyword("AND")) {
        const std::size_t at = tokens_[at_++].begin;
        left = make(Kind::and_, at, std::move(left), not_expression());
    }
    return left;
}

ExprPtr Parser::not_expression() {
    if (!at_keyword("NOT")) return comparison();
    const Depth depth{*this};
    const std::size_t at = tokens_[at_++].begin;
    return make(Kind::not_, at, not_expression());
}

ExprPtr Parser::comparison() {
    static constexpr std::string_view signs[] = {"=", "<>", "<", "<=", ">", ">="};
    const auto at_comparison = [&] { return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return at_sign(sign); }); };
    ExprPtr first = predicate();
    if (!at_comparison()) return first;
    ExprPtr chain = make(Kind::chain, token().begin, std::move(first));
    while (at_comparison()) {
        chain->names.push_back(tokens_[at_++].text);
        chain->children.push_back(predicate());
        chain->height = std::max(chain->height, chain->children.back()->height + 1);
    }
    return chain;
}

ExprPtr Parser::predicate() {
    ExprPtr left = sum();
    for (;;) {
        const std::size_t at = token().begin;
        if (take_keyword("IN")) {
            left = make(Kind::in, at, std::move(left), sum());
        } else if (at_keyword("STARTS") && at_keyword("WITH", 1)) {
            at_ += 2;
            left = make(Kind::starts_with, at, std::move(left), sum());
        } else if (at_keyword("ENDS") && at_keyword("WITH", 1)) {
            at_ += 2;
            left = make(Kind::ends_with, at, std::move(left), sum());
        } else if (take_sign("=~")) {
            left = make(Kind::call, at, std::move(left), sum());
            left->text = "=~";
        } else if (take_keyword("CONTAINS")) {
            left = make(Kind::contains, at, std::move(left), sum());
        } else if (at_keyword("IS") && at_keyword("NOT", 1) && at_keyword("NULL", 2)) {
            at_ += 3;
            left = make(Kind::is_not_null, at, std::move(left));
        } else if (at_keyword("IS") && at_keyword("NULL", 1)) {
            at_ += 2;
            left = make(Kind::is_null, at, std::move(left));
        } else {
            return left;
        }
    }
}

ExprPtr Parser::sum() {
    ExprPtr left = product();
    while (at_sign("+") || at_sign("-")) {
        const Token& sign = tokens_[at_++];
        left = make(sign.text == "+" ? Kind::add : Kind::subtract, sign.begin, std::move(left), product());
    }
    return left;
}

ExprPtr Parser::product() {
    ExprPtr left = power();
    while (at_sign("*") || at_sign("/") || at_sign("%")) {
        const Token& sign = tokens_[at_++];
        const Kind kind = sign.text == "*" ? Kind::multiply : sign.text == "/" ? Kind::divide : Kind::modulo;
        left = make(kind, sign.begin, std::move(left), power());
    }
    return left;
}

// From the left: 4 ^ 1 ^ 3 is (4 ^ 1) ^ 3.
ExprPtr Parser::power() {
    ExprPtr left = signed_value();
    while (at_sign("^")) {
        const std::size_t at = tokens_[at_++].begin;
        left = make(Kind::power, at, std::move(left), signed_value());
    }
    return left;
}

ExprPtr Parser::signed_value() {
    const std::size_t at = token().begin;
    if (take_sign("+")) {
        const Depth depth{*this};
        return make(Kind::plus, at, signed_value());
    }
    if (!take_sign("-")) return postfix();
    const Depth depth{*this};
    // The smallest integer has no positive twin: so the sign is read with its digits.
    if (token().kind == Token::Kind::integer || token().kind == Token::Kind::real) return number(true, at);
    return make(Kind::negate, at, signed_value());
}

ExprPtr Parser::postfix() {
    ExprPtr left = atom();
    for (;;) {
        const std::size_t at = token().begin;
        if (take_sign(".")) {
            left = make(Kind::property, at, std::move(left));
            left->text = name();
        } else if (take_sign("[")) {
            left = bracket_after(std::move(left));
        } else if (at_sign(":") && (token(1).kind == Token::Kind::name || at_sign("!", 1) || at_sign("(", 1))) {
            ++at_;
            left = make(Kind::has_labels, at, std::move(left));
            left->names = label_expression(!bar_ends_);
        } else {
            return left;
        }
    }
}

ExprPtr Parser::bracket_after(ExprPtr of) {
    const std::size_t at = tokens_[at_ - 1].begin;
    ExprPtr from = at_sign("..") ? nullptr : expression();
    if (!take_sign("..")) {
        expect_sign("]");
        return make(Kind::index, at, std::move(of), std::move(from));
    }
    ExprPtr to = at_sign("]") ? nullptr : expression();
    expect_sign("]");
    ExprPtr slice = make(Kind::slice, at, std::move(of));
    slice->height = std::max({slice->height, from ? from->height + 1 : 0, to ? to->height + 1 : 0});
    slice->children.push_back(std::move(from));
    slice->children.push_back(std::move(to));
    return slice;
}

}  // namespace tarikh::match
