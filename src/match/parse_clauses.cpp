// MATCH, UNWIND, WITH, RETURN, CREATE and UNION; and how the parser handles its tokens.
#include <algorithm>

#include "parser.h"

namespace tarikh::match {
namespace {
constexpr unsigned deepest = 400;          // brackets within brackets
constexpr std::size_t most_clauses = 500;  // each runs within the one before
}  // namespace

Parser::Depth::Depth(Parser& parser) : parser_{parser} {
    if (++parser_.depth_ > deepest) parser_.fail(parser_.token().begin, "UnexpectedSyntax", "too many brackets within brackets");
}

bool Parser::at_sign(std::string_view text, std::size_t ahead) const { return token(ahead).kind == Token::Kind::sign && token(ahead).text == text; }

bool Parser::take_sign(std::string_view text) {
    if (!at_sign(text)) return false;
    ++at_;
    return true;
}

bool Parser::take_keyword(std::string_view keyword) {
    if (!at_keyword(keyword)) return false;
    ++at_;
    return true;
}

void Parser::expect_sign(std::string_view text) {
    if (!take_sign(text)) unexpected("\"" + std::string{text} + "\"");
}

void Parser::expect_keyword(std::string_view keyword) {
    if (!take_keyword(keyword)) unexpected(keyword);
}

std::string Parser::name() {
    if (token().kind != Token::Kind::name) unexpected("a name");
    return tokens_[at_++].text;
}

Binding Parser::variable() {
    const std::size_t at = token().begin;
    return {name(), no_slot, false, at};
}

std::string_view Parser::source(std::size_t begin) const { return query_.substr(begin, tokens_[at_ - 1].finish - begin); }

void Parser::unexpected(std::string_view wanted) const {
    const Token& here = token();
    const std::string met =
        here.kind == Token::Kind::end ? "the query ends" : "\"" + std::string{query_.substr(here.begin, here.finish - here.begin)} + "\" stands";
    fail(here.begin, "UnexpectedSyntax", met + " where " + std::string{wanted} + " should");
}

void Parser::fail(std::size_t at, const char* detail, std::string_view message) const { throw PatternError{query_, at, "SyntaxError", detail, message}; }

QueryTree Parser::parse() {
    QueryTree tree = union_of_queries(false);
    take_sign(";");
    if (token().kind != Token::Kind::end) unexpected("a clause or the end");
    return tree;
}

QueryTree Parser::union_of_queries(bool nested) {
    QueryTree tree;
    tree.parts.push_back(single_query(nested));
    for (bool first = true; at_keyword("UNION"); first = false) {
        const std::size_t at = token().begin;
        ++at_;
        const bool keep = take_keyword("ALL");
        if (!keep) take_keyword("DISTINCT");
        if (!first && keep != tree.keep_doubles) fail(at, "InvalidClauseComposition", "UNION and UNION ALL do not mix");
        tree.keep_doubles = keep;
        tree.parts.push_back(single_query(nested));
    }
    return tree;
}

bool Parser::at_query_end() const { return token().kind == Token::Kind::end || at_keyword("UNION") || at_sign(";") || at_sign("}"); }

SingleQuery Parser::single_query(bool nested) {
    SingleQuery query;
    while (!at_query_end()) {
        const bool returned = !query.clauses.empty() && query.clauses.back().kind == Clause::Kind::return_;
        const std::size_t at = token().begin;
        if (!clause(query)) unexpected(returned ? "the end" : "MATCH, UNWIND, WITH or RETURN");
        if (query.clauses.size() > most_clauses) fail(at, "UnexpectedSyntax", "too many clauses");
        if (returned) fail(at, "InvalidClauseComposition", "RETURN is the last clause");
    }
    if (query.clauses.empty()) unexpected("MATCH, UNWIND, WITH or RETURN");
    const Clause& last = query.clauses.back();
    const bool complete = last.kind == Clause::Kind::return_ || last.kind == Clause::Kind::create;
    if (!complete && !(nested && last.kind != Clause::Kind::with)) unexpected("RETURN");
    return query;
}

bool Parser::clause(SingleQuery& query) {
    Clause next;
    next.at = token().begin;
    if (take_keyword("MATCH")) {
        match_clause(next);
    } else if (at_keyword("OPTIONAL") && at_keyword("MATCH", 1)) {
        at_ += 2;
        next.kind = Clause::Kind::optional_match;
        match_clause(next);
    } else if (take_keyword("UNWIND")) {
        unwind_clause(next);
    } else if (take_keyword("WITH")) {
        next.kind = Clause::Kind::with;
        projection(next);
    } else if (take_keyword("RETURN")) {
        next.kind = Clause::Kind::return_;
        projection(next);
    } else if (at_keyword("CREATE") && may_create_) {
        ++at_;
        next.kind = Clause::Kind::create;
        next.pattern = pattern(false);
    } else {
        for (const std::string_view writing : {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "CALL", "LOAD"}) {
            if (at_keyword(writing)) fail(next.at, "InvalidClauseComposition", "a pattern query only reads: there is no " + std::string{writing});
        }
        return false;
    }
    query.clauses.push_back(std::move(next));
    return true;
}

void Parser::match_clause(Clause& clause) { clause.pattern = pattern(true); }

void Parser::unwind_clause(Clause& clause) {
    clause.kind = Clause::Kind::unwind;
    clause.list = expression();
    expect_keyword("AS");
    clause.variable = variable();
}

void Parser::projection(Clause& clause) {
    Projection& projection = clause.projection;
    projection.distinct = take_keyword("DISTINCT");
    items(projection);
    sorting(projection);
    if (take_keyword("SKIP") || take_keyword("OFFSET")) projection.skip = expression();
    if (take_keyword("LIMIT")) projection.limit = expression();
    if (clause.kind == Clause::Kind::with && take_keyword("WHERE")) projection.where = expression();
}

void Parser::items(Projection& projection) {
    if (take_sign("*")) {
        projection.star = true;
        if (!take_sign(",")) return;
    }
    do {
        Item item;
        item.at = token().begin;
        item.value = expression();
        item.name = source(item.at);
        item.named = item.value->kind == Expr::Kind::variable;
        if (item.named) item.name = item.value->text;
        if (take_keyword("AS")) {
            item.name = name();
            item.named = true;
        }
        projection.items.push_back(std::move(item));
    } while (take_sign(","));
}

void Parser::sorting(Projection& projection) {
    if (!at_keyword("ORDER") || !at_keyword("BY", 1)) return;
    at_ += 2;
    do {
        Sort sort;
        sort.by = expression();
        sort.descending = take_keyword("DESC") || take_keyword("DESCENDING");
        if (!sort.descending && !take_keyword("ASC")) take_keyword("ASCENDING");
        projection.order.push_back(std::move(sort));
    } while (take_sign(","));
}

}  // namespace tarikh::match
